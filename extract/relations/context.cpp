// The body a sentence speaks of is the first one named in the sentence nearest before it.
#include "extract/relations/context.h"

#include <algorithm>

namespace tenure {
void ReadingContext::prepare() {
    bodyMentions.assign(analysis->sentences.size(), {});
    for (std::size_t i = 0; i < analysis->mentions.size(); ++i) {
        const Mention& mention = analysis->mentions[i];
        if (mention.kind == SlotKind::Body && mention.entity >= 0) {
            bodyMentions[static_cast<std::size_t>(mention.sentence)].push_back(static_cast<int>(i));
        }
    }
    for (auto& sentence : bodyMentions) {
        std::ranges::sort(sentence, {}, [&](int i) {
            return analysis->mentions[static_cast<std::size_t>(i)].span;
        });
    }
}

bool ReadingContext::decides() const {
    if (meeting < 0) {
        return false;
    }
    const std::string& kind = analysis->bodies[static_cast<std::size_t>(meeting)].kind;
    return kind == "committee" || kind == "council";
}

bool ReadingContext::isOfState(const RoleMention& role) const {
    const int whose = owner >= 0 ? owner : own;
    const std::string kind =
        whose < 0 ? "" : analysis->bodies[static_cast<std::size_t>(whose)].kind;
    return role.ofState && (kind == "party" || kind == "government" ||
                            ((kind == "committee" || kind == "other") && role.courtesy));
}

int ReadingContext::bodyOfPost(const RoleMention& role) const {
    const auto kindOf = [&](int body) -> const std::string& {
        return analysis->bodies[static_cast<std::size_t>(body)].kind;
    };
    if (hasSeats(role, meeting)) {
        return meeting;
    }
    if (own < 0 || !role.organised || role.placed || (role.courtesy && !role.oneSeat)) {
        return -1;
    }
    if (isOfState(role)) {
        return -1;
    }
    // "Union President": of a union, and no council.
    const std::string_view front = std::string_view(role.title).substr(0, role.title.find(' '));
    const Lexicon& lexicon = *vocabulary->lexicon;
    for (const std::uint32_t row : lexicon.word(front)) {
        const WordRow& cells = lexicon.row(row);
        const std::string_view kind = lexicon.cell(cells, "kind");
        if (int{cells.list} == lexicon.list("org_heads") && kind != kindOf(own) &&
            (kind == "union" || kind == "party" || kind == "council" || kind == "government")) {
            return -1;
        }
    }
    // "finance secretary": of a government that the text does not name.
    if ((lexicon.lists(front) & vocabulary->statePortfolio) != 0 && kindOf(own) != "company" &&
        kindOf(own) != "association") {
        return -1;
    }
    if (role.implicit == "meeting" && decides()) {
        return meeting;
    }
    // A committee has officers, but no staff.
    return kindOf(own) == "committee" && role.implicit.empty() ? -1 : own;
}

int ReadingContext::bodyBefore(int sentence, std::uint32_t place) const {
    const auto& sentences = analysis->document->sentences;
    for (int at = sentence; at >= 0 && at + 1 >= sentence; --at) {
        if (sentences[static_cast<std::size_t>(at)].section !=
            sentences[static_cast<std::size_t>(sentence)].section) {
            break;
        }
        const auto& here = bodyMentions[static_cast<std::size_t>(at)];
        for (auto it = here.rbegin(); it != here.rend(); ++it) {
            const Mention& mention = analysis->mentions[static_cast<std::size_t>(*it)];
            if (mention.span.end <= place) {
                return mention.entity;
            }
        }
    }
    return -1;
}

// A body that meets or opens the sentence is what goes on being spoken of; one named further inside
// ("they met MPs and the cabinet", "was refused by the commission") is what was told about.
bool ReadingContext::acts(const Mention& mention) const {
    const Document& document = *analysis->document;
    const auto index = static_cast<std::size_t>(mention.sentence);
    const auto block = static_cast<std::size_t>(document.sentences[index].block);
    if (document.blocks[block].kind == BlockKind::Heading) {
        return true;
    }
    const auto begin = [](const Token& t) { return t.span.begin; };
    const auto& tokens = analysis->tokens;
    const auto at = std::ranges::lower_bound(tokens, mention.span.begin, {}, begin);
    const auto behind = std::ranges::lower_bound(tokens, mention.span.end, {}, begin);
    const auto first = static_cast<std::uint32_t>(at - tokens.begin());
    const TokenRange range = analysis->sentences[index];
    constexpr std::uint32_t opening = 4; // "On Friday, the"
    if (first <= range.begin + opening) {
        return true;
    }
    // "the meeting of the board", "the board's meeting", "the board met"
    constexpr std::uint32_t near = 3;
    const auto last =
        std::min(range.end, static_cast<std::uint32_t>(behind - tokens.begin()) + near);
    for (std::uint32_t token = first - near; token < last; ++token) {
        if (analysis->is(token, vocabulary->meeting)) {
            return true;
        }
    }
    return false;
}

int ReadingContext::bodyAround(int sentence) const {
    const auto& sentences = analysis->document->sentences;
    const auto decides = [&](int body) {
        const std::string& kind = analysis->bodies[static_cast<std::size_t>(body)].kind;
        return kind == "committee" || kind == "council";
    };
    const auto& blocks = analysis->document->blocks;
    const auto& named = bodyMentions[static_cast<std::size_t>(sentence)];
    const auto namedHere = [&](int body) {
        return std::ranges::any_of(named, [&](int index) {
            return analysis->mentions[static_cast<std::size_t>(index)].entity == body;
        });
    };
    const Sentence& here = sentences[static_cast<std::size_t>(sentence)];
    if (namedHere(meeting) &&
        blocks[static_cast<std::size_t>(here.block)].kind != BlockKind::Bullet) {
        return meeting;
    }
    for (int at = sentence - 1; at >= 0; --at) {
        const Sentence& place = sentences[static_cast<std::size_t>(at)];
        if (place.section != sentences[static_cast<std::size_t>(sentence)].section) {
            break;
        }
        // The items of a list speak of many bodies; who decides stands in the prose around it.
        if (blocks[static_cast<std::size_t>(place.block)].kind == BlockKind::Bullet) {
            continue;
        }
        for (const int index : bodyMentions[static_cast<std::size_t>(at)]) {
            const int body = analysis->mentions[static_cast<std::size_t>(index)].entity;
            const Mention& mention = analysis->mentions[static_cast<std::size_t>(index)];
            // A heading may name what the point is about: "Trustees: approved were two new
            // trustees".
            const bool subject =
                blocks[static_cast<std::size_t>(place.block)].kind == BlockKind::Heading &&
                namedHere(body);
            const bool told = meeting >= 0 && (!acts(mention) || subject);
            if (decides(body) && !told) {
                return body;
            }
        }
    }
    return meeting;
}
} // namespace tenure
