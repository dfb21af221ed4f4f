// The order in which mentions are looked for: dates, then from left to right the longest of body,
// role and person, then what is left of capitalised words.
#pragma once
#include <memory>

#include "extract/mentions/body_finder.h"
#include "extract/mentions/dates.h"
#include "extract/mentions/mention.h"
#include "extract/mentions/person_finder.h"
#include "extract/mentions/role_finder.h"

namespace tenure {
/// What rules/ says of mentions: word lists, and a table for each kind that has decisions to make.
struct MentionRules {
    std::shared_ptr<const Vocabulary> vocabulary;
    std::shared_ptr<const PersonRules> people;
    std::shared_ptr<const BodyRules> bodies;
    std::shared_ptr<const DateRules> dates;
};

/// Keeps scratch memory: one a thread.
class MentionFinder {
public:
    explicit MentionFinder(const MentionRules& rules);

    /// Tokens and mentions of a document; people and bodies are not resolved yet.
    void find(const Document& document, Analysis& analysis, bool goesOn = false);

private:
    void tokens(const Document& document, Analysis& analysis) const;
    void findDates(Analysis& analysis, int sentence);
    void findNames(Analysis& analysis, int sentence);
    bool isNamesake(const Analysis& analysis, TokenRange sentence,
                    const PersonCandidate& person) const;

    std::uint32_t takeBest(Analysis& analysis, int sentence, std::uint32_t token,
                           bool& inTitledList);
    std::uint32_t takePerson(Analysis& analysis, int sentence, const PersonCandidate& person);
    std::uint32_t takeBody(Analysis& analysis, int sentence, std::uint32_t first,
                           const BodyCandidate& body);
    std::uint32_t takeRole(Analysis& analysis, int sentence, std::uint32_t first,
                           const RoleCandidate& role);

    std::shared_ptr<const Vocabulary> vocabulary_;
    std::shared_ptr<const PersonRules> personRules_;
    RoleFinder roles_;
    BodyFinder bodies_;
    PersonFinder people_;
    DateFinder dates_;
};

/// Takes what is left of capitalised words as Proper mentions; after the references are resolved.
void findProperNames(Analysis& analysis, const Vocabulary& vocabulary);
} // namespace tenure
