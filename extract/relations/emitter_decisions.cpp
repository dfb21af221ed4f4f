// What a body decided: one fact a decision, however many a sentence tells.
#include <algorithm>
#include <array>

#include "extract/match/fold.h"
#include "extract/relations/emitter.h"
#include "extract/relations/facts.h"

namespace tenure {
namespace {
// A list has a second item soon, and what introduces it is short ("to: (a) ...; (b) ...").
constexpr std::size_t longestIntroduction = 24; // bytes
constexpr int mostItems = 20;

/// The marks of the item: "(ii)", "b)", "2)".
std::array<std::string, 3> marksOf(int item) {
    static constexpr std::array<std::string_view, mostItems> roman = {
        "i",  "ii",  "iii",  "iv",  "v",  "vi",  "vii",  "viii",  "ix",  "x",
        "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"};
    const auto index = static_cast<std::size_t>(item);
    return {std::string(roman[index]) + ')', std::string(1, static_cast<char>('a' + item)) + ')',
            std::to_string(item + 1) + ')'};
}

/// Where the mark begins, with the bracket before it, as a word of its own. npos: nowhere.
std::size_t findMark(std::string_view text, std::string_view mark, std::size_t from) {
    for (auto at = text.find(mark, from); at != std::string_view::npos;
         at = text.find(mark, at + 1)) {
        const std::size_t begin = at > 0 && text[at - 1] == '(' ? at - 1 : at;
        if (begin == 0 || text[begin - 1] == ' ') {
            return begin;
        }
    }
    return std::string_view::npos;
}

/// "(i) to note the report; (ii) to thank the clerk": each item by itself; else the whole.
std::vector<std::string> itemsOf(const std::string& text) {
    for (std::size_t kind = 0; kind < 3; ++kind) {
        std::vector<std::size_t> begins;
        std::vector<std::size_t> ends;
        for (int item = 0; item < mostItems; ++item) {
            const std::string mark = marksOf(item)[kind];
            const auto at = findMark(text, mark, ends.empty() ? 0 : ends.back());
            if (at == std::string::npos || (item == 0 && at > longestIntroduction)) {
                break;
            }
            begins.push_back(at);
            ends.push_back(text.find(')', at) + 1);
        }
        if (begins.size() < 2) {
            continue;
        }
        std::vector<std::string> items;
        begins.push_back(text.size());
        for (std::size_t i = 0; i < ends.size(); ++i) {
            items.push_back(text.substr(ends[i], begins[i + 1] - ends[i]));
        }
        return items;
    }
    return {text};
}
} // namespace

// The date that the pattern binds or that stands directly before it ("On 5 May the board agreed"),
// else the meeting's.
std::optional<DatedBy> Emitter::decidedOn(const RuleMatch& match, const Emission& emission,
                                          const Evidence& proof) {
    const Field stated = field(emission, "date");
    if (auto bound = date(match, stated, proof);
        bound || (stated != nullptr && stated->ends_with("none"))) {
        return bound;
    }
    if (const int before = dateBefore(match); before >= 0) {
        const Mention& mention = context_->analysis->mentions[static_cast<std::size_t>(before)];
        const DateMention& found =
            context_->analysis->dates[static_cast<std::size_t>(mention.detail)];
        if (found.sense == DateMention::Sense::On && found.date) {
            return DatedBy{*found.date, proof, found.unlessStated()};
        }
    }
    const auto day = refusesDate(match) ? std::nullopt : context_->analysis->document->meetingDay();
    return day ? std::optional(DatedBy{*day, proof}) : std::nullopt;
}

// Signs and blanks at the ends, and the word that joins an item to the next.
std::string Emitter::bare(std::string text) const {
    const Vocabulary& v = *context_->vocabulary;
    const auto trim = [&] {
        const auto sign = [](char c) {
            return c == ' ' || c == ',' || c == ';' || c == ':' || c == '|';
        };
        while (!text.empty() && (sign(text.back()) || text.back() == '.')) {
            text.pop_back();
        }
        text.erase(text.begin(), std::ranges::find_if_not(text, sign));
    };
    trim();
    const auto blank = text.rfind(' ');
    const bool joined = blank != std::string::npos && blank > 0 && text[blank - 1] == ';' &&
                        (v.lexicon->lists(text.substr(blank + 1)) & v.connector) != 0;
    if (joined) {
        text.erase(blank);
        trim();
    }
    return text;
}

// A list of items is a decision each, and so is a list of people who were chosen: each with what
// is said of all of them ("as directors until May").
std::vector<std::string> Emitter::decided(const RuleMatch& match, Field value, int sentence) const {
    const Analysis& analysis = *context_->analysis;
    const Binding* people = value == nullptr ? nullptr : match.find(*value);
    for (const Binding& binding : match.bindings) {
        const bool list = value != nullptr && *value == "match" && binding.mentions.size() > 1 &&
                          binding.slot->kind == SlotKind::Person &&
                          binding.slot->place == PatternPlace::Sentence;
        people = list && !match.rule->respectively ? &binding : people;
    }
    std::vector<std::string> out;
    if (people != nullptr && people->slot->kind == SlotKind::Person && !people->slot->isText) {
        const Span rest{people->text.end, std::max(people->text.end, match.original.end)};
        const std::string tail = foldSpace(rest.in(analysis.document->text));
        for (const int index : people->mentions) {
            const Mention& person = analysis.mentions[static_cast<std::size_t>(index)];
            const bool joined = tail.empty() || tail.front() == ',';
            out.push_back(bare(foldSpace(analysis.text(person.span)) + (joined ? "" : " ") + tail));
        }
        return out;
    }
    const std::string what = text(match, value, sentence);
    for (const std::string& item : itemsOf(what)) {
        out.push_back(bare(item));
    }
    std::erase(out, std::string());
    return out;
}

std::string Emitter::verbClass(const std::string& verb) const {
    const Lexicon& lexicon = *context_->vocabulary->lexicon;
    for (const std::uint32_t row : lexicon.word(verb)) {
        if (lexicon.row(row).list == lexicon.list("decision_verbs")) {
            return std::string(lexicon.cell(lexicon.row(row), "class"));
        }
    }
    return verb;
}

// Who decides: a body of the match, or the one that the rule names; "its board" that no name
// tells is the body's that the text has named last.
std::vector<Emitter::Entity> Emitter::deciders(const RuleMatch& match, const Emission& emission,
                                               int sentence) {
    // "implicit" is the body of the role that the match is about.
    std::string implicit;
    for (const Binding& binding : match.bindings) {
        if (implicit.empty() && binding.slot->kind == SlotKind::Role && !binding.mentions.empty()) {
            const Mention& mention =
                context_->analysis->mentions[static_cast<std::size_t>(binding.mentions[0])];
            implicit = context_->analysis->roles[static_cast<std::size_t>(mention.detail)].implicit;
        }
    }
    auto where = bodies(match, field(emission, "body"), sentence, implicit);
    if (!where.empty() && where.front().index < 0 && !context_->biography) {
        where.front() = {context_->bodyBefore(sentence, match.original.begin), How::Coref};
    }
    if (const Field kinds = field(emission, "body_kind"); kinds != nullptr) {
        keepKinds(where, *kinds);
    }
    return where;
}

void Emitter::decision(const RuleMatch& match, const Emission& emission, int sentence) {
    // That somebody was elected is a decision where a body's own report tells it, not in a life.
    const Field how = field(emission, "how");
    if (how != nullptr && *how == "inferred" && context_->biography) {
        return;
    }
    const auto where = deciders(match, emission, sentence);
    if (where.empty() || where.front().index < 0) {
        return;
    }
    const Document& document = *context_->analysis->document;
    const auto block =
        static_cast<std::size_t>(document.sentences[static_cast<std::size_t>(sentence)].block);
    const bool headline =
        block < document.blocks.size() && document.blocks[block].kind == BlockKind::Heading;
    for (const std::string& what : decided(match, field(emission, "text"), sentence)) {
        for (const Entity& body : where) {
            DecisionFact fact;
            fact.body = body.index;
            fact.text = what;
            fact.verb = verbClass(foldCase(text(match, field(emission, "verb"), sentence)));
            fact.outcome = text(match, field(emission, "outcome"), sentence);
            const Evidence proof = evidence(match, emission, sentence, body.how);
            // A headline tells what, not when.
            if (how == nullptr || *how != "inferred" || !headline) {
                fact.date = decidedOn(match, emission, proof);
            }
            fact.evidence.push_back(proof);
            addFact(*extraction_, std::move(fact));
        }
    }
}
} // namespace tenure
