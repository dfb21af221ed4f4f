// Finds full names of people: runs of capitalised words, accepted and rejected by signals
// (rules/people holds the tables).
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/mentions/mention.h"
#include "extract/mentions/person_rules.h"
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
    bool titled = false;   ///< "Mr Lee", "Councillors Lee, Poe and Roe"
    bool single = false;   ///< one word
};

class PersonFinder {
public:
    PersonFinder(std::shared_ptr<const Vocabulary> vocabulary,
                 std::shared_ptr<const PersonRules> rules, RoleFinder& roles);

    /// A person whose honorifics or name begin at token `first`; nothing when none does.
    /// `roleBefore`: a role stands directly before; `inTitledList`: inside "Councillors A, B and
    /// C".
    std::optional<PersonCandidate> at(const Analysis& analysis, TokenRange sentence,
                                      std::uint32_t first, bool roleBefore, bool inTitledList);

private:
    /// What stands around a run, as far as it is not for the words to say.
    struct Surroundings {
        bool titled = false, inTitledList = false, roleBefore = false;
    };

    std::uint32_t honorifics(const Analysis& analysis, TokenRange sentence, std::uint32_t first,
                             PersonCandidate& candidate);
    NameRun nameRun(const Analysis& analysis, TokenRange sentence, std::uint32_t first);
    bool nameWord(const Analysis& analysis, TokenRange sentence, std::uint32_t token);
    std::uint32_t nicknameEnd(const Analysis& analysis, TokenRange sentence, std::uint32_t token);
    std::uint32_t particleEnd(const Analysis& analysis, TokenRange sentence, std::uint32_t token);
    bool known(const Analysis& analysis, TokenRange sentence, PersonCandidate& candidate) const;
    bool holds(const NameRule& rule, const Analysis& analysis, TokenRange sentence,
               const NameRun& run, const Surroundings& around);
    bool context(NameContext wanted, const Analysis& analysis, TokenRange sentence,
                 const NameRun& run, const Surroundings& around);
    const NameRule* signal(const Analysis& analysis, TokenRange sentence, const NameRun& run,
                           const Surroundings& around);
    [[nodiscard]] static bool behindPerson(const Analysis& analysis, TokenRange sentence,
                                           std::uint32_t token);
    bool restNamed(const Analysis& analysis, TokenRange sentence, const NameRun& run);
    bool appositionFollows(const Analysis& analysis, TokenRange sentence, std::uint32_t end);
    [[nodiscard]] std::uint32_t suffixEnd(const Analysis& analysis, TokenRange sentence,
                                          std::uint32_t token) const;
    void postnominals(const Analysis& analysis, TokenRange sentence, PersonCandidate& candidate);
    bool inList(const Analysis& analysis, TokenRange sentence, const NameRun& run) const;
    void cut(const Analysis& analysis, TokenRange sentence, NameRun& run);
    void cutPost(const Analysis& analysis, TokenRange sentence, NameRun& run);
    void splitCaption(const Analysis& analysis, NameRun& run) const;

    std::shared_ptr<const Vocabulary> vocabulary_;
    std::shared_ptr<const PersonRules> rules_;
    RoleFinder* roles_;
    int honorificList_;
    int postnominalList_;
    std::vector<PhraseHit> hits_;
};
} // namespace tenure
