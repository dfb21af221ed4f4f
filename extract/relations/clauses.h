// What a sentence goes on to say of its subject: "Ann Lee, who died in May, was clerk, and became
// mayor" holds "Ann Lee was clerk" and "Ann Lee became mayor".
#pragma once
#include <vector>

#include "extract/match/lifted_sentence.h"
#include "extract/mentions/mention.h"

namespace tenure {
/// A verb that stands apart from its subject.
struct Clause {
    int subject = -1;       ///< the mention
    std::uint32_t verb = 0; ///< where the clause begins, an offset into the document's text
    bool aside = false;     ///< only an aside stands between: what is before the subject holds too
};

/// Finds them by the lists clause_verbs and clause_joints. Reads one sentence at a time.
class ClauseFinder {
public:
    ClauseFinder(const Analysis& analysis, const Vocabulary& vocabulary)
        : analysis_(&analysis), vocabulary_(&vocabulary) {}

    /// `life`: the mention that stands for the subject of a life where a sentence leaves it out
    /// ("Became mayor in 1990"), or -1.
    std::vector<Clause> find(std::size_t sentence, int life);

private:
    void person(std::uint32_t token, std::uint32_t behind);
    void verb(std::uint32_t token);
    [[nodiscard]] int mentionAt(std::uint32_t token) const;
    [[nodiscard]] bool isVerb(std::uint32_t token) const;
    [[nodiscard]] std::uint32_t pastAdverbs(std::uint32_t token) const;
    [[nodiscard]] std::uint32_t pastBracket(std::uint32_t token) const;
    [[nodiscard]] std::uint32_t beforeVerb(std::uint32_t token) const;
    [[nodiscard]] bool joint(std::uint32_t token) const;
    [[nodiscard]] bool opens(std::uint32_t token) const;

    const Analysis* analysis_;
    const Vocabulary* vocabulary_;
    TokenRange range_;
    std::vector<Clause> found_;
    int subject_ = -1;             ///< the mention in force
    std::uint32_t subjectEnd_ = 0; ///< the token behind it
    int lastEntity_ = -1;          ///< whom the sentence named last
    bool several_ = false;         ///< it names more than one
    bool embedded_ = false;        ///< the subject is that of a dependent clause
    bool another_ = false;         ///< "met Bob Roe, who": the clause is about the object
};
} // namespace tenure
