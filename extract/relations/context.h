// Whose document this is, and which body a sentence speaks of when it names none.
#pragma once
#include <string_view>
#include <vector>

#include "extract/coref/bodies.h"
#include "extract/coref/references.h"
#include "extract/mentions/mention.h"

namespace tenure {
struct ReadingContext {
    Analysis* analysis = nullptr;
    BodyResolver* bodies = nullptr;
    ReferenceResolver* references = nullptr;
    const Vocabulary* vocabulary = nullptr;
    int meeting = -1;
    int owner = -1;
    int own = -1;           ///< the organisation whose page the document is
    bool biography = false; ///< the document is about one person and reports no body's meeting
    std::vector<std::vector<int>> bodyMentions; ///< by sentence, in the order of the text

    void prepare();

    /// The deciding body (committee, council, board) named first in the nearest sentence before
    /// this one in its section that names any; else the meeting's body.
    [[nodiscard]] int bodyAround(int sentence) const;

    /// The mention tells who meets or acts in its sentence.
    [[nodiscard]] bool acts(const Mention& mention) const;

    /// The document reports what a committee or council did.
    [[nodiscard]] bool decides() const;

    /// A state's president, no president of the party or ministry that the text tells of.
    [[nodiscard]] bool isOfState(const RoleMention& role) const;

    /// The body of a post that is told without one: the document's own organisation, or its
    /// meeting's body. -1: none.
    [[nodiscard]] int bodyOfPost(const RoleMention& role) const;

    /// The body has such posts, as its name says: a senate has senators.
    [[nodiscard]] bool hasSeats(const RoleMention& role, int body) const;

    /// A seat in a body of another kind of place: a county councillor of no parish council.
    [[nodiscard]] bool ofAnotherPlace(const RoleMention& role, int body) const;

    /// "Members present: Councillor Lee": a councillor and no member of the council besides.
    void dropPlainSeats(Extraction& extraction) const;

    /// The nouns of the bodies in whose meetings such a post sits, between blanks; else empty.
    [[nodiscard]] std::string_view seatsOf(std::string_view title) const;

    /// The last body named before the place, in its sentence or the one before, in its section:
    /// what "its" means.
    [[nodiscard]] int bodyBefore(int sentence, std::uint32_t place) const;
};
} // namespace tenure
