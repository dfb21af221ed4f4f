// Which mentions of one document name the same person: full names, initials, short names.
#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/mentions/mention.h"

namespace tenure {
/// Fills Analysis::people from the full names and ties every mention of a person to one; then finds
/// short names ("Ann", "Lee", initials defined in brackets) among the words nothing has taken.
class PeopleResolver {
public:
    PeopleResolver(Analysis& analysis, const Vocabulary& vocabulary)
        : analysis_(&analysis), vocabulary_(&vocabulary) {}

    /// What the mentions of the document's title are, in an analysis of their own; before run().
    void readTitle(const Analysis& title);

    void run();

    /// The person of this name, made when nobody has it; for authors.
    int personNamed(const std::string& name);

    /// The person whom the document is about: its title is their name, alone or with a word of
    /// lives
    /// ("obituary"), or it opens with their name and, in brackets, their dates. -1: nobody alone.
    [[nodiscard]] int subject() const { return subject_; }

private:
    struct Names {
        std::vector<std::string> words; ///< folded, without stops
    };

    int byNickname();
    int find(const std::vector<std::string>& words) const;
    int findSurname(const std::string& folded, int before, bool titled) const;
    int findGiven(const std::string& folded) const;
    void chooseSubject();
    int subjectOfTitle();
    [[nodiscard]] std::optional<PersonName> unknownIn(const Analysis& title, bool life) const;
    void takeTitled(int person);
    bool surnameOfSubject(std::uint32_t token, TokenRange sentence) const;
    int add(const PersonName& name, const Mention& mention);
    void addAlias(int person, std::string alias);
    void addIdentifiers(int person, const std::string& identifiers);
    void extend(int person, const PersonName& name);
    [[nodiscard]] int peerageOf(const Mention& mention, const PersonName& name) const;
    void initialsBehind(std::size_t mention);
    void shortNames(std::size_t sentence);
    int shortNameAt(std::uint32_t token, TokenRange sentence, std::size_t sentenceIndex) const;
    bool standsAlone(std::uint32_t token, TokenRange sentence) const;
    bool cueBeside(std::uint32_t token, TokenRange sentence) const;

    Analysis* analysis_;
    const Vocabulary* vocabulary_;
    std::vector<Names> names_;                  ///< parallel to people
    std::vector<std::vector<int>> sentencesOf_; ///< parallel to people: where they are named
    std::optional<PersonName> titled_;          ///< whom the title names as its only matter
    int subject_ = -1;
    std::vector<std::pair<std::string, int>> peerages_;
};
} // namespace tenure
