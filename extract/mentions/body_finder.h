// Finds organisations: known names, and runs of words that end (or begin) with a noun for a body
// ("Finance Committee", "the disputes committee", "Department of Health"); rules/bodies holds the
// tables.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "extract/mentions/body_rules.h"
#include "extract/mentions/mention.h"
#include "extract/mentions/role_finder.h"

namespace tenure {
struct BodyCandidate {
    std::uint32_t end = 0;
    std::int64_t row = -1; ///< of the lexicon, for a known name
    std::string kind;      ///< from the list or the noun
    bool head = false;     ///< the noun alone: "the committee"
    bool weak = false;     ///< a noun that often names no body: "programme", "review"
    bool lower = false;    ///< written in lower case
    bool plural = false;
    bool ofPost = false; ///< told by the post behind it, which begins where it ends
    std::string signal;  ///< what decided
    std::string name =
        {}; ///< other than the words: "audit committee" of "audit and ponds committees"
};

class BodyFinder {
public:
    BodyFinder(std::shared_ptr<const Vocabulary> vocabulary, std::shared_ptr<const BodyRules> rules,
               RoleFinder& roles);

    /// Notes which known bodies a document names with capitals; lower-case wordings of known names
    /// count only beside their parent. `goesOn`: beside those of the document before, for its
    /// title.
    void prepare(const Analysis& analysis, bool goesOn);

    /// The longest body that begins at token `first`; nothing when none does.
    std::optional<BodyCandidate> at(const Analysis& analysis, TokenRange sentence,
                                    std::uint32_t first);

    /// A body named after a person whose name begins at `first`: "Ann Lee Law School", and with
    /// `possessive`, the token of the "'s", "Ann Lee's School".
    std::optional<BodyCandidate> eponym(const Analysis& analysis, TokenRange sentence,
                                        std::uint32_t first, std::uint32_t possessive);

private:
    struct Noun {
        std::uint32_t end = 0;
        std::uint32_t row = 0;
        bool plural = false;
    };

    /// What the mechanism knows of a candidate; the tables ask for it by name.
    struct Found {
        std::uint32_t set = 0; ///< bits of NameContext
        std::uint32_t row = 0; ///< of a known name
    };

    const NameRule* firstOf(const std::vector<NameRule>& table, const Analysis& analysis,
                            TokenRange sentence, TokenRange name, Found found);
    bool accept(const Analysis& analysis, TokenRange sentence, std::uint32_t first, Found found,
                BodyCandidate& candidate);
    bool holds(const std::vector<NameRule>& table, const Analysis& analysis, TokenRange sentence,
               std::uint32_t token);
    bool context(NameContext wanted, const Analysis& analysis, TokenRange sentence,
                 const NameRun& run, Found found);

    std::optional<BodyCandidate> known(const Analysis& analysis, TokenRange sentence,
                                       std::uint32_t first);
    std::optional<BodyCandidate> fromGazetteer(const Analysis& analysis, TokenRange sentence,
                                               std::uint32_t first);
    std::optional<BodyCandidate> sharing(const Analysis& analysis, TokenRange sentence,
                                         std::uint32_t first);
    std::optional<BodyCandidate> opened(const Analysis& analysis, TokenRange sentence,
                                        std::uint32_t first);
    std::optional<BodyCandidate> named(const Analysis& analysis, TokenRange sentence,
                                       std::uint32_t first, bool afterPerson = false);
    bool mayShare(const Analysis& analysis, TokenRange sentence, std::uint32_t first,
                  bool& goesOn) const;
    std::optional<BodyCandidate> sharingNoun(const Analysis& analysis, TokenRange sentence,
                                             std::uint32_t first);
    std::optional<BodyCandidate> lowerCase(const Analysis& analysis, TokenRange sentence,
                                           std::uint32_t first);
    std::optional<BodyCandidate> beforePost(const Analysis& analysis, TokenRange sentence,
                                            std::uint32_t first);
    std::optional<BodyCandidate> defined(const Analysis& analysis, TokenRange sentence,
                                         std::uint32_t first);
    std::optional<BodyCandidate> branch(const Analysis& analysis, TokenRange sentence,
                                        std::uint32_t first);
    [[nodiscard]] std::uint32_t numberEnd(const Analysis& analysis, TokenRange sentence,
                                          std::uint32_t end) const;
    std::optional<BodyCandidate> byWords(const Analysis& analysis, TokenRange sentence,
                                         std::uint32_t first);
    std::optional<Noun> nounAt(const Analysis& analysis, TokenRange sentence, std::uint32_t token);
    [[nodiscard]] bool ownsNext(const Analysis& analysis, std::uint32_t token,
                                std::uint32_t limit) const;
    bool nameWord(const Analysis& analysis, std::uint32_t token) const;
    bool mayBegin(const Analysis& analysis, TokenRange sentence, std::uint32_t first,
                  bool afterPerson);
    [[nodiscard]] bool namesPerson(const Analysis& analysis, TokenRange run) const;
    bool joinsName(const Analysis& analysis, TokenRange sentence, std::uint32_t token);
    bool personStarts(const Analysis& analysis, TokenRange sentence, std::uint32_t token);
    [[nodiscard]] bool sendsTo(const Analysis& analysis, std::uint32_t preposition,
                               std::uint32_t last) const;
    std::uint32_t ofPart(const Analysis& analysis, TokenRange sentence, std::uint32_t end);
    BodyCandidate fromNoun(const Noun& noun) const;
    bool parentNamed(std::uint32_t row) const;
    bool otherName(const Analysis& analysis, const PhraseHit& hit) const;

    [[nodiscard]] bool isKnown(const PhraseHit& hit) const;

    [[nodiscard]] bool is(const WordTest& test, const Analysis& analysis,
                          std::uint32_t token) const {
        return test.holds(analysis, token, *vocabulary_->lexicon);
    }

    std::shared_ptr<const Vocabulary> vocabulary_;
    std::shared_ptr<const BodyRules> rules_;
    RoleFinder* roles_;
    int headList_;
    std::uint64_t knownLists_;
    std::set<std::string> named_; ///< folded names and forms of known bodies in the document
    std::vector<PhraseHit> hits_;
};
} // namespace tenure
