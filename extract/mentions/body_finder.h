// Finds organisations: known names, and runs of words that end (or begin) with a noun for a body
// ("Finance Committee", "the disputes committee", "Department of Health").
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

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
    std::string name =
        {}; ///< other than the words: "audit committee" of "audit and ponds committees"
};

class BodyFinder {
public:
    BodyFinder(std::shared_ptr<const Vocabulary> vocabulary, RoleFinder& roles);

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

    std::optional<BodyCandidate> known(const Analysis& analysis, TokenRange sentence,
                                       std::uint32_t first);
    std::optional<BodyCandidate> fromGazetteer(const Analysis& analysis, TokenRange sentence,
                                               std::uint32_t first) const;
    bool standsAsName(const Analysis& analysis, TokenRange sentence, std::uint32_t first,
                      const BodyCandidate& body);
    std::optional<BodyCandidate> sharing(const Analysis& analysis, TokenRange sentence,
                                         std::uint32_t first);
    std::optional<BodyCandidate> named(const Analysis& analysis, TokenRange sentence,
                                       std::uint32_t first, bool afterPerson = false);
    bool mayShare(const Analysis& analysis, TokenRange sentence, std::uint32_t first,
                  bool& goesOn) const;
    std::optional<BodyCandidate> sharingNoun(const Analysis& analysis, TokenRange sentence,
                                             std::uint32_t first);
    std::optional<BodyCandidate> lowerCase(const Analysis& analysis, TokenRange sentence,
                                           std::uint32_t first);
    std::optional<Noun> nounAt(const Analysis& analysis, TokenRange sentence, std::uint32_t token);
    [[nodiscard]] bool ownsNext(const Analysis& analysis, std::uint32_t token,
                                std::uint32_t limit) const;
    bool nameWord(const Analysis& analysis, std::uint32_t token) const;
    bool mayBegin(const Analysis& analysis, TokenRange sentence, std::uint32_t first,
                  bool afterPerson);
    [[nodiscard]] bool namesPerson(const Analysis& analysis, TokenRange run) const;
    bool joinsName(const Analysis& analysis, TokenRange sentence, std::uint32_t token) const;
    bool personStarts(const Analysis& analysis, TokenRange sentence, std::uint32_t token) const;
    std::uint32_t ofPart(const Analysis& analysis, TokenRange sentence, std::uint32_t end);
    BodyCandidate fromNoun(const Noun& noun) const;
    bool parentNamed(std::uint32_t row) const;

    std::shared_ptr<const Vocabulary> vocabulary_;
    RoleFinder* roles_;
    int headList_;
    std::vector<int> bodyLists_;
    std::set<std::string> named_; ///< folded names and forms of known bodies in the document
    std::vector<PhraseHit> hits_;
};
} // namespace tenure
