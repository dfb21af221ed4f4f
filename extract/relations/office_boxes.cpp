// Labels are looked for first; each "In office" takes the post above it and the names below.
#include "extract/relations/office_boxes.h"

#include <algorithm>

namespace tenure {
namespace {
// So far before "In office" its post begins, in tokens, and so far behind it the dates stand.
constexpr std::uint32_t farthestPost = 30;
constexpr std::uint32_t farthestDate = 5;
constexpr std::uint32_t farthestName = 8;
// "| 2nd ", "The ": what may stand before the first word of a line, in bytes.
constexpr std::size_t longestMark = 8;
} // namespace

OfficeBoxFinder::OfficeBoxFinder(const Analysis& analysis, const Vocabulary& vocabulary)
    : analysis_(&analysis),
      vocabulary_(&vocabulary),
      list_(vocabulary.lexicon->list("office_labels")) {}

bool OfficeBoxFinder::opensLine(std::uint32_t token) const {
    const std::string_view text = analysis_->document->text;
    const std::uint32_t begin = analysis_->tokens[token].span.begin;
    const auto line = begin == 0 ? std::string_view::npos : text.rfind('\n', begin - 1);
    const auto cell = begin == 0 ? std::string_view::npos : text.rfind('|', begin - 1);
    std::size_t start = line == std::string_view::npos ? 0 : line + 1;
    start = cell == std::string_view::npos ? start : std::max(start, cell + 1);
    return begin - start <= longestMark;
}

bool OfficeBoxFinder::holds(std::uint32_t token, SlotKind kind) const {
    const int taken = token < analysis_->tokens.size() ? analysis_->taken[token] : -1;
    return taken >= 0 && analysis_->mentions[static_cast<std::size_t>(taken)].kind == kind;
}

std::uint32_t OfficeBoxFinder::behind(std::uint32_t token) const {
    const int taken = analysis_->taken[token];
    while (token < analysis_->tokens.size() && analysis_->taken[token] == taken) {
        ++token;
    }
    return token;
}

void OfficeBoxFinder::findLabels() {
    const Lexicon& lexicon = *vocabulary_->lexicon;
    std::vector<PhraseHit> hits;
    for (std::uint32_t token = 0; token < analysis_->tokens.size(); ++token) {
        if (analysis_->tokens[token].kind != TokenKind::Word) {
            continue;
        }
        hits.clear();
        lexicon.phrasesAt(analysis_->document->text, analysis_->tokens, token, hits);
        for (const PhraseHit& hit : hits) {
            if (lexicon.row(hit.row).list == list_ && opensLine(token)) {
                labels_.push_back({token, hit.firstToken + hit.tokens,
                                   lexicon.cell(lexicon.row(hit.row), "value")});
                token = labels_.back().end - 1;
                break;
            }
        }
    }
}

int OfficeBoxFinder::personBehind(std::uint32_t token) const {
    const auto size = static_cast<std::uint32_t>(analysis_->tokens.size());
    const std::uint32_t limit = std::min(size, token + farthestName);
    for (; token < limit; ++token) {
        if (holds(token, SlotKind::Person)) {
            const int mention = analysis_->taken[token];
            return analysis_->mentions[static_cast<std::size_t>(mention)].entity >= 0 ? mention
                                                                                      : -1;
        }
        const bool title = holds(token, SlotKind::Role);
        if (!title && analysis_->tokens[token].kind == TokenKind::Word) {
            return -1;
        }
    }
    return -1;
}

// The post on the line above the label.
OfficeBox OfficeBoxFinder::boxOf(const Label& label, std::uint32_t from) const {
    OfficeBox box;
    const std::uint32_t first =
        std::max(from, label.begin > farthestPost ? label.begin - farthestPost : 0U);
    for (std::uint32_t token = label.begin; token-- > first;) {
        const bool begins = token == 0 || analysis_->taken[token - 1] != analysis_->taken[token];
        if (!holds(token, SlotKind::Role) || !begins || !opensLine(token)) {
            continue;
        }
        box.post = analysis_->taken[token];
        box.begin = token;
        std::uint32_t place = behind(token);
        while (place < label.begin && analysis_->taken[place] < 0 &&
               analysis_->tokens[place].kind == TokenKind::Word) {
            ++place;
        }
        const bool named = holds(place, SlotKind::Body) || holds(place, SlotKind::Proper);
        box.place = named && place < label.begin ? analysis_->taken[place] : -1;
        break;
    }
    box.end = label.end;
    const auto size = static_cast<std::uint32_t>(analysis_->tokens.size());
    for (std::uint32_t at = label.end; at < std::min(size, label.end + farthestDate); ++at) {
        if (holds(at, SlotKind::Date)) {
            box.dates = analysis_->taken[at];
            box.end = behind(at);
            break;
        }
    }
    return box;
}

// The names up to the next post.
void OfficeBoxFinder::fill(OfficeBox& box, std::size_t label, std::uint32_t limit) const {
    std::uint32_t last = box.end;
    box.last = box.end;
    for (std::size_t i = label + 1; i < labels_.size() && labels_[i].begin < limit; ++i) {
        const Label& one = labels_[i];
        if (one.kind == "end") {
            break;
        }
        last = std::min(limit, one.end + farthestName);
        const int person = personBehind(one.end);
        box.last = one.end;
        while (person >= 0 && analysis_->taken[box.last] != person) {
            ++box.last;
        }
        box.last = person >= 0 ? behind(box.last) : box.last;
        if (person >= 0 && one.kind == "before") {
            box.before.push_back(person);
        } else if (person >= 0 && one.kind == "after") {
            box.after.push_back(person);
        }
    }
    for (std::uint32_t token = box.end; token < last; token = behind(token)) {
        if (holds(token, SlotKind::Role) && opensLine(token) && personBehind(behind(token)) >= 0) {
            box.others.push_back(token);
        }
    }
}

std::vector<OfficeBox> OfficeBoxFinder::find() {
    labels_.clear();
    std::vector<OfficeBox> out;
    if (list_ < 0) {
        return out;
    }
    findLabels();
    std::vector<std::size_t> terms;
    std::uint32_t from = 0;
    for (std::size_t i = 0; i < labels_.size(); ++i) {
        if (labels_[i].kind != "term") {
            from = labels_[i].end;
            continue;
        }
        OfficeBox box = boxOf(labels_[i], from);
        if (box.post >= 0 && (out.empty() || out.back().begin != box.begin)) {
            out.push_back(std::move(box));
            terms.push_back(i);
        } else if (!out.empty() && box.post >= 0 && out.back().dates < 0) {
            out.back().dates = box.dates; // "Incumbent | Assumed office 4 March 2016"
            out.back().end = box.end;
            terms.back() = i;
        }
        from = labels_[i].end;
    }
    const auto size = static_cast<std::uint32_t>(analysis_->tokens.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        fill(out[i], terms[i], i + 1 < out.size() ? out[i + 1].begin : size);
    }
    return out;
}
} // namespace tenure
