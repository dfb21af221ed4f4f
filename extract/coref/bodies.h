// Which mentions of one document name the same body, and which body is part of which.
#pragma once
#include <string>
#include <vector>

#include "extract/mentions/mention.h"

namespace tenure {
/// Fills Analysis::bodies and ties the mentions of bodies to them: known names, the same words,
/// abbreviations in brackets or by their letters; then "the committee".
class BodyResolver {
public:
    BodyResolver(Analysis& analysis, const Vocabulary& vocabulary)
        : analysis_(&analysis), vocabulary_(&vocabulary) {}

    void run();

    /// The body whose document this is: what the title or the first lines name first. -1: none.
    [[nodiscard]] int meetingBody() const { return meeting_; }

    /// The largest body that the meeting's body is part of.
    [[nodiscard]] int owner() const;

    /// Body named in a text outside the document's (its title); made when it is new. -1: none.
    int bodyNamed(const BodyName& name);

    void setMeeting(int body) { meeting_ = body; }

private:
    int find(const BodyName& name) const;
    int add(const BodyName& name, Span first);
    int parentFromList(const BodyName& name);
    void names();
    void abbreviationsBehind();
    void abbreviationsByLetters();
    void parents();
    void heads();
    void chooseMeeting();
    [[nodiscard]] bool reportsMeeting() const;
    void addAlias(int body, const std::string& alias);
    [[nodiscard]] bool hasForm(int body, const std::string& folded) const;

    Analysis* analysis_;
    const Vocabulary* vocabulary_;
    std::vector<std::int64_t> rows_; ///< parallel to bodies: row of the lexicon, or -1
    int meeting_ = -1;
};
} // namespace tenure
