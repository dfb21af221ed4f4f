// The body a sentence speaks of is the last one named, within its section.
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

int ReadingContext::bodyAround(int sentence) const {
    const auto& sentences = analysis->document->sentences;
    const auto decides = [&](int body) {
        const std::string& kind = analysis->bodies[static_cast<std::size_t>(body)].kind;
        return kind == "committee" || kind == "council";
    };
    for (int at = sentence; at >= 0; --at) {
        if (sentences[static_cast<std::size_t>(at)].section !=
            sentences[static_cast<std::size_t>(sentence)].section) {
            break;
        }
        const auto& here = bodyMentions[static_cast<std::size_t>(at)];
        for (auto it = here.rbegin(); it != here.rend(); ++it) {
            const int body = analysis->mentions[static_cast<std::size_t>(*it)].entity;
            if (decides(body)) {
                return body;
            }
        }
    }
    return meeting;
}
} // namespace tenure
