// What the finders of mentions work on and leave behind: one document's tokens and mentions.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/mentions/dates.h"
#include "extract/mentions/vocabulary.h"
#include "extract/rules/slots.h"
#include "extract/segment/tokens.h"
#include "tenure/document.h"
#include "tenure/extraction.h"

namespace tenure {
/// Words in capitals up to this length may be abbreviations even when they are ordinary words.
inline constexpr std::uint32_t longestLetters = 4;

/// How a person or body is referred to.
enum class Reference : std::uint8_t {
    Name,        ///< the full name, or a known name or abbreviation
    ShortName,   ///< "Ann", "Lee": to be tied to a full name
    Pronoun,     ///< "she"
    FirstPerson, ///< "I"
    Head,        ///< "the committee"
    Role,        ///< "the Labour leader"
};

/// A span that names somebody or something.
struct Mention {
    SlotKind kind = SlotKind::Person;
    Span span;
    int sentence = 0;
    int detail = -1; ///< index of the analysis's personNames, bodyNames, roles or dates, by kind
    int entity = -1; ///< person or body: index of the analysis's people or bodies, once resolved
    Reference reference = Reference::Name;
    How how = How::Stated;
    bool plural = false;
    bool generic = false; ///< body: "a working group"
};

/// A post as it is written.
struct RoleMention {
    std::string title; ///< canonical where the lists know it
    std::string area;
    std::optional<Status> status; ///< from a modifier: acting, former, elect
    bool oneSeat = false;
    bool shared = false;    ///< the title says that others hold it too: "joint treasurer"
    bool counted = false;   ///< an officer: who are named as such together are all there are
    bool bare = false;      ///< an ordinary word that may mean something else ("head", "member")
    std::string implicit;   ///< owner, meeting or none: the body when none is said
    bool placed = false;    ///< held for an area rather than in a body: "mayor"
    bool fielded = false;   ///< may name its field: "director of Fundraising"
    bool courtesy = false;  ///< a title before a name: "Cllr", "Professor"
    bool organised = false; ///< some organisation has it, said or not: "treasurer", no "minister"
    bool servant = false;   ///< of a state and no body of it, unless that is said: "ambassador"
    bool teaches = false;   ///< names its field and its college apart: "professor of law"
    bool ofState = false;   ///< the head of a state bears the title as well: "president"
};

/// A person as one mention names them.
struct PersonName {
    std::vector<std::string> words; ///< "J.", "Ann", "van der Berg" cut at blanks
    std::string nickname;           ///< in quotes or brackets inside the name
    std::vector<std::string> honorifics;
    std::vector<std::string> offices; ///< posts that letters behind the name stand for
    std::string signal;
    bool titled = false;    ///< a title stands before the name or its list
    std::string identifier; ///< what a gazetteer calls the person; empty: nothing
    std::string known;      ///< the name a gazetteer knows the person by, where it is another
};

/// A body as one mention names it.
struct BodyName {
    std::string text;      ///< without an article, white space folded
    std::int64_t row = -1; ///< of the lexicon, for a known name
    std::string kind;
    bool head = false; ///< the noun alone: "the committee"
    bool weak = false;
    bool lower = false;
    bool plural = false;
    bool shared = false;     ///< a member of a list that shares its noun
    std::string signal = {}; ///< what decided; empty for a name from elsewhere than the text
};

struct TokenRange {
    std::uint32_t begin = 0, end = 0;
};

/// One document while it is read. Tokens are those of its sentences, in order.
struct Analysis {
    const Document* document = nullptr;
    std::vector<Token> tokens;
    std::vector<std::uint64_t> masks;  ///< per token: the lists it stands in
    std::vector<TokenRange> sentences; ///< tokens of each sentence
    std::vector<std::int32_t> taken;   ///< per token: index of the mention that holds it, or -1
    std::vector<Mention> mentions;     ///< sorted by span once all finders are done
    std::vector<PersonName> personNames;
    std::vector<BodyName> bodyNames;
    std::vector<RoleMention> roles;
    std::vector<DateMention> dates;
    std::vector<RefusedDate> refusedDates;
    std::vector<PersonEntity> people;
    std::vector<BodyEntity> bodies;

    [[nodiscard]] std::string_view text(std::uint32_t token) const {
        return tokens[token].span.in(document->text);
    }

    [[nodiscard]] std::string_view text(Span span) const { return span.in(document->text); }

    [[nodiscard]] bool is(std::uint32_t token, std::uint64_t lists) const {
        return (masks[token] & lists) != 0;
    }

    /// The sign `sign` and nothing else.
    [[nodiscard]] bool isSign(std::uint32_t token, char sign) const {
        return tokens[token].kind == TokenKind::Sign && text(token).size() == 1 &&
               text(token).front() == sign;
    }

    [[nodiscard]] bool isPossessive(std::uint32_t token) const {
        return tokens[token].kind == TokenKind::Sign && text(token).front() == '\'';
    }

    [[nodiscard]] bool capital(std::uint32_t token) const {
        const Letters letters = tokens[token].letters;
        return letters == Letters::Title || letters == Letters::Upper;
    }

    /// An ordinary word set in capitals behind one that is not: the verb of "Council RESOLVED".
    [[nodiscard]] bool shouts(std::uint32_t token, std::uint64_t common) const {
        return token > 0 && tokens[token].letters == Letters::Upper &&
               tokens[token].span.size() > longestLetters && is(token, common) &&
               tokens[token - 1].letters != Letters::Upper;
    }

    /// Records a mention of the tokens [first, last) and marks them taken. Returns its index.
    int take(SlotKind kind, std::uint32_t first, std::uint32_t last, int sentence);
};
} // namespace tenure
