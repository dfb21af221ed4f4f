// "she", "I", "we": words that stand for somebody named elsewhere.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "extract/coref/people.h"
#include "extract/mentions/mention.h"

namespace tenure {
/// Adds mentions for pronouns, tied to people of the analysis. A pronoun goes back within its
/// section and a few sentences; "I" is the author, inside quotation marks the speaker.
class ReferenceResolver {
public:
    ReferenceResolver(Analysis& analysis, const Vocabulary& vocabulary, PeopleResolver& people)
        : analysis_(&analysis), vocabulary_(&vocabulary), people_(&people) {}

    void run();

    /// Index of the single author as a person, -1 when there is none (or several).
    [[nodiscard]] int author();

    /// All authors as people: who "we" may be.
    [[nodiscard]] std::vector<int> authors();

    /// The document's subject, else the person whose name begins the section's heading. -1: none.
    [[nodiscard]] int subjectOf(int section) const;

    /// A mention, at the start of the sentence and of no width, of the person whom the section or
    /// the document is about: for a sentence that leaves its subject out. -1: about nobody.
    [[nodiscard]] int impliedIn(std::size_t sentence);

private:
    void pronouns(std::size_t sentence);
    bool possessive(std::uint32_t token, TokenRange range) const;
    void findHeaded();
    [[nodiscard]] int opener(std::size_t sentence, char gender) const;
    int antecedent(std::size_t sentence, std::uint32_t token, char gender) const;
    int speaker(std::size_t sentence, std::uint32_t token) const;
    [[nodiscard]] bool quoted(std::uint32_t token) const;
    char genderOf(int person) const;
    void take(std::uint32_t token, std::size_t sentence, int person, Reference reference);

    Analysis* analysis_;
    const Vocabulary* vocabulary_;
    PeopleResolver* people_;
    int author_ = -2;
    std::vector<int> headed_; ///< by section: the person whom its heading names first
    std::vector<bool> inQuotes_;
    std::vector<std::vector<int>> bySentence_; ///< mentions of people by sentence
};
} // namespace tenure
