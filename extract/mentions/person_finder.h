// Finds full names of people: runs of capitalised words, accepted and rejected by signals
// (rules/words.yaml, reference of the cascade: docs/reading.md).
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/mentions/mention.h"
#include "extract/mentions/role_finder.h"

namespace tenure {
struct PersonCandidate {
    std::uint32_t start = 0; ///< of the courtesy titles, which belong to the mention
    std::uint32_t begin = 0; ///< of the name, behind honorifics
    std::uint32_t end = 0;   ///< of the name
    std::uint32_t after = 0; ///< behind post-nominals
    std::vector<std::string> honorifics;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> titles; ///< tokens of role-like honorifics
    std::vector<std::string> offices; ///< posts that letters behind the name stand for: "MP"
    std::string signal;
    std::int64_t row = -1; ///< of the lexicon, for a name of a gazetteer
    bool single = false;   ///< one word: "Mr Lee", "Councillors Lee, Poe and Roe"
};

class PersonFinder {
public:
    PersonFinder(std::shared_ptr<const Vocabulary> vocabulary, RoleFinder& roles);

    /// A person whose honorifics or name begin at token `first`; nothing when none does.
    /// `roleBefore`: a role stands directly before; `inTitledList`: inside "Councillors A, B and
    /// C".
    std::optional<PersonCandidate> at(const Analysis& analysis, TokenRange sentence,
                                      std::uint32_t first, bool roleBefore, bool inTitledList);

private:
    struct Run {
        std::uint32_t begin = 0, end = 0;
        std::uint32_t words = 0;
        bool initial = false;
    };

    std::uint32_t honorifics(const Analysis& analysis, TokenRange sentence, std::uint32_t first,
                             PersonCandidate& candidate);
    Run nameRun(const Analysis& analysis, TokenRange sentence, std::uint32_t first) const;
    bool nameWord(const Analysis& analysis, TokenRange sentence, std::uint32_t token) const;
    bool isInitial(const Analysis& analysis, std::uint32_t token) const;
    std::uint32_t particleEnd(const Analysis& analysis, TokenRange sentence,
                              std::uint32_t token) const;
    bool known(const Analysis& analysis, TokenRange sentence, PersonCandidate& candidate) const;
    std::string_view signal(const Analysis& analysis, TokenRange sentence, const Run& run,
                            bool roleBefore);
    bool rejected(const Analysis& analysis, const Run& run) const;
    bool appositionFollows(const Analysis& analysis, TokenRange sentence, std::uint32_t end);
    void postnominals(const Analysis& analysis, TokenRange sentence, PersonCandidate& candidate);
    bool inList(const Analysis& analysis, TokenRange sentence, const Run& run) const;
    std::string_view listSignal(const Analysis& analysis, TokenRange sentence,
                                const Run& run) const;
    void trim(const Analysis& analysis, TokenRange sentence, Run& run);
    std::string_view behindUnknown(const Analysis& analysis, TokenRange sentence, const Run& run);
    bool surnameBehindRole(const Analysis& analysis, std::uint32_t token) const;
    void splitCaption(const Analysis& analysis, Run& run) const;
    std::string_view givenFlags(const Analysis& analysis, std::uint32_t token) const;
    bool veryCommon(const Analysis& analysis, std::uint32_t token) const;
    bool plainSurname(const Analysis& analysis, std::uint32_t token) const;
    bool plainSurname(std::string_view name) const;

    std::shared_ptr<const Vocabulary> vocabulary_;
    RoleFinder* roles_;
    int honorificList_;
    int givenList_;
    int surnameList_;
    int postnominalList_;
    std::vector<PhraseHit> hits_;
};
} // namespace tenure
