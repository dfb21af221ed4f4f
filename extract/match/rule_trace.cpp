// Why a rule fired on a sentence, or how far it got and what stopped it.
#include "extract/match/rule_trace.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <utility>

#include <re2/re2.h>

#include "extract/match/pattern_options.h"
#include "extract/rules/pattern_edges.h"

namespace tenure {
namespace {
constexpr std::size_t wordsShown = 4;
// How near a rule is that a few words would let fire, on the scale of RuleTrace::share.
constexpr double insertable = 0.95;
constexpr double replaceable = 0.9;
constexpr double perWord = 0.02;
constexpr double followable = 0.8;  // and no word would help
constexpr std::size_t mostBack = 3; // steps of the pattern
// A rule for headings or lists takes nearly any sentence: the longer its pattern, the more it says
// that it matched.
constexpr double telling = 100;
constexpr double mostMisplaced = 0.7;
constexpr double elsewhere = 0.8; // and the pattern was not followed to its end
// So many are asked for a remedy, for which a pattern is compiled several times over: those most
// alike, and no other could come near.
constexpr std::size_t mostRemedies = 40;

bool isWordChar(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

double blanksIn(std::string_view words) {
    return static_cast<double>(std::ranges::count(words, ' '));
}

// How much of a rule's pattern and of a sentence's mentions the two share. Without it a pattern
// such as "^{person}$" would be the nearest to any sentence that begins with a name: all but "$" of
// it was followed.
class Likeness {
public:
    explicit Likeness(const LiftedSentence& sentence) : sentence_(sentence) {}

    [[nodiscard]] double of(const Rule& rule) const {
        return partsFound(rule) * mentionsTaken(rule);
    }

private:
    enum class Part : std::uint8_t { Missing, Found, Optional };

    [[nodiscard]] double partsFound(const Rule& rule) const;
    [[nodiscard]] double mentionsTaken(const Rule& rule) const;
    [[nodiscard]] Part part(const std::string& regex) const;

    const LiftedSentence& sentence_;
    mutable std::map<std::string, Part> known_; // many rules share their parts
};

Likeness::Part Likeness::part(const std::string& regex) const {
    const auto [entry, isNew] = known_.try_emplace(regex, Part::Optional);
    if (isNew) {
        const RE2 pattern(regex, patternOptions(patternMemory));
        // Anchors, blanks, what may be missing: no mark of the rule.
        if (pattern.ok() && !RE2::PartialMatch("", pattern) && !RE2::FullMatch(" ", pattern)) {
            entry->second =
                RE2::PartialMatch(sentence_.text(), pattern) ? Part::Found : Part::Missing;
        }
    }
    return entry->second;
}

// The share of the parts of the pattern that stand in the sentence, wherever.
double Likeness::partsFound(const Rule& rule) const {
    std::size_t found = 0;
    std::size_t missing = 0;
    std::uint32_t from = 0;
    std::uint32_t source = 0;
    const auto count = [&](std::uint32_t end) {
        const Part one = part(rule.regex.substr(from, end - from));
        found += one == Part::Found ? 1U : 0U;
        missing += one == Part::Missing ? 1U : 0U;
        from = end;
    };
    const std::string& pattern = rule.info.pattern;
    for (const PatternStep& step : rule.steps) {
        const bool inWord = source < step.source && step.source < pattern.size() &&
                            isWordChar(pattern[step.source - 1]) &&
                            isWordChar(pattern[step.source]);
        if (!inWord) {
            count(step.compiled);
            source = step.source;
        }
    }
    if (from < rule.regex.size()) {
        count(static_cast<std::uint32_t>(rule.regex.size()));
    }
    return static_cast<double>(found) /
           static_cast<double>(std::max<std::size_t>(1, found + missing));
}

// The share of the sentence's mentions for which the rule has slots.
double Likeness::mentionsTaken(const Rule& rule) const {
    const auto slots = sentence_.slots();
    const auto taken = std::ranges::count_if(slots, [&](const LiftedSlot& slot) {
        return std::ranges::any_of(rule.slots, [&](const PatternSlot& one) {
            return !one.isText && one.kind == slot.kind;
        });
    });
    return (1 + static_cast<double>(taken)) / (1 + static_cast<double>(slots.size()));
}

// A trace on its way.
struct Draft {
    RuleTrace trace;
    double likeness = 0;
    std::size_t step = 0; // of the pattern: the last that was followed
    bool stopped = false;
};

class Tracer {
public:
    Tracer(const LiftedSentence& sentence, const MatchContext& context)
        : sentence_(sentence), context_(context), text_(sentence.text()), likeness_(sentence) {}

    [[nodiscard]] Draft draft(const Rule& rule) const;
    void remedy(Draft& draft) const;

private:
    [[nodiscard]] bool find(const std::string& regex, std::string_view text, Span& span) const;
    [[nodiscard]] bool misplaced(const Rule& rule, RuleTrace& trace) const;
    [[nodiscard]] bool beside(const Rule& rule, RuleTrace& trace) const;
    [[nodiscard]] bool placed(const Rule& rule) const;
    void whole(const Rule& rule, RuleTrace& trace) const;
    void prefix(const Rule& rule, Draft& draft) const;
    [[nodiscard]] std::string wildcard(const std::string& regex) const;
    [[nodiscard]] std::string wordsFrom(std::uint32_t lifted) const;

    const LiftedSentence& sentence_;
    const MatchContext& context_;
    std::string_view text_;
    Likeness likeness_;
};

bool Tracer::find(const std::string& regex, std::string_view text, Span& span) const {
    const RE2 pattern(regex, patternOptions(patternMemory));
    re2::StringPiece match;
    if (!pattern.ok() ||
        !pattern.Match({text.data(), text.size()}, 0, text.size(), RE2::UNANCHORED, &match, 1)) {
        return false;
    }
    span.begin = static_cast<std::uint32_t>(match.data() - text.data());
    span.end = span.begin + static_cast<std::uint32_t>(match.size());
    return true;
}

std::string Tracer::wordsFrom(std::uint32_t lifted) const {
    std::uint32_t end = lifted;
    for (std::size_t words = 0; end < text_.size() && words < wordsShown; ++words) {
        const std::size_t blank = text_.find(' ', end + 1);
        end = static_cast<std::uint32_t>(std::min(blank, text_.size()));
    }
    std::string out = sentence_.readable({lifted, end});
    out.erase(0, out.find_first_not_of(' '));
    return out;
}

bool Tracer::misplaced(const Rule& rule, RuleTrace& trace) const {
    if (!standsIn(context_, rule.where.blocks)) {
        trace.obstacle = "block";
        trace.instead = std::string(context_.block);
        return true;
    }
    const auto differs = [&](const std::string& regex, const LiftedSentence* where) {
        Span unused;
        return !regex.empty() && (where == nullptr || !find(regex, where->text(), unused));
    };
    const std::tuple<std::string_view, const std::string&, const LiftedSentence*> places[] = {
        {"heading", rule.where.heading, context_.heading},
        {"lead_in", rule.where.leadIn, context_.leadIn},
        {"previous", rule.where.previous, context_.previous},
        {"next", rule.where.next, context_.next},
        {"column", rule.where.column,
         columnAt(context_, sentence_.original(trace.lifted).end - 1)}};
    const bool noneAbove = std::ranges::all_of(context_.above, [&](const LiftedSentence& sentence) {
        return differs(rule.where.above, &sentence);
    });
    if (!rule.where.above.empty() && noneAbove) {
        trace.obstacle = "above";
        return true;
    }
    for (const auto& [name, regex, where] : places) {
        if (differs(regex, where)) {
            trace.obstacle = std::string(name);
            trace.instead = where == nullptr ? std::string() : where->readable();
            return true;
        }
    }
    const Span before{0, trace.lifted.begin};
    Span unused;
    if (!rule.where.earlier.empty() && !find(rule.where.earlier, before.in(text_), unused)) {
        trace.obstacle = "earlier";
        trace.instead = sentence_.readable(before);
        return true;
    }
    return false;
}

bool Tracer::beside(const Rule& rule, RuleTrace& trace) const {
    const auto stands = [&](const std::vector<TestPattern>& tests, std::string_view before,
                            std::string_view behind, Span part) {
        return std::ranges::any_of(tests, [&](const TestPattern& test) {
            Span found;
            const std::string regex = std::string(before) + test.regex + std::string(behind);
            if (!find(regex, part.in(text_), found)) {
                return false;
            }
            trace.obstacle = test.source;
            trace.instead = sentence_.readable({part.begin + found.begin, part.begin + found.end});
            return true;
        });
    };
    const auto size = static_cast<std::uint32_t>(text_.size());
    return stands(rule.notBefore, "(?:", ") ?\\z", {0, trace.lifted.begin}) ||
           stands(rule.notAfter, "\\A ?(?:", ")", {trace.lifted.end, size});
}

// The longest beginning of the pattern that the sentence follows somewhere. Most rules are not
// followed far, so the shortest goes first; "was(?:hed)?" is followed where "was" alone is not, so
// it takes two failures to stop.
void Tracer::prefix(const Rule& rule, Draft& draft) const {
    constexpr int mostFailures = 2;
    const std::string& pattern = rule.info.pattern;
    RuleTrace& trace = draft.trace;
    int failures = 0;
    for (std::size_t i = 0; i < rule.steps.size() && failures < mostFailures; ++i) {
        const PatternStep step = rule.steps[i];
        const bool wordBefore = step.source > 0 && isWordChar(pattern[step.source - 1]);
        const bool wordBehind = step.source < pattern.size() && isWordChar(pattern[step.source]);
        if ((wordBefore && wordBehind) || step.source == pattern.size()) {
            continue;
        }
        Span found;
        const std::string regex = rule.regex.substr(0, step.compiled) + (wordBefore ? "\\b" : "");
        if (!find(regex, text_, found)) {
            ++failures;
            continue;
        }
        failures = 0;
        trace.lifted = found;
        trace.done = step.source;
        draft.step = i;
    }
    if (trace.lifted.empty()) {
        return;
    }
    trace.share = static_cast<double>(trace.done) / static_cast<double>(pattern.size());
    trace.share *= followable;
    trace.obstacle = std::string(pattern::partAt(pattern, trace.done));
    trace.instead = wordsFrom(trace.lifted.end);
}

// What the group `any` took.
std::string Tracer::wildcard(const std::string& regex) const {
    const RE2 pattern(regex, patternOptions(patternMemory));
    if (!pattern.ok()) {
        return {};
    }
    const int group = pattern.NamedCapturingGroups().at("any");
    std::vector<re2::StringPiece> groups(static_cast<std::size_t>(group) + 1);
    if (!pattern.Match({text_.data(), text_.size()}, 0, text_.size(), RE2::UNANCHORED,
                       groups.data(), group + 1)) {
        return {};
    }
    const re2::StringPiece& any = groups.back();
    const auto begin = static_cast<std::uint32_t>(any.data() - text_.data());
    std::string words = sentence_.readable({begin, begin + static_cast<std::uint32_t>(any.size())});
    words.erase(0, words.find_first_not_of(' '));
    return words.substr(0, words.find_last_not_of(' ') + 1);
}

// Would the rule fire if up to three words more were allowed where it stopped, or if they stood for
// the part that is missing? Then it is nearly there, and these are the words to allow.
void Tracer::remedy(Draft& draft) const {
    const Rule& rule = *draft.trace.rule;
    const std::size_t step = draft.step;
    RuleTrace& trace = draft.trace;
    static const std::string word = "[^ .;:()]+";
    // An optional part may stand between the blank and where the rule stopped.
    const std::size_t least = step > mostBack ? step - mostBack : 0;
    for (std::size_t i = step + 1; i-- > least;) {
        const std::string before = rule.regex.substr(0, rule.steps[i].compiled);
        const std::string behind = rule.regex.substr(rule.steps[i].compiled);
        trace.remedy = wildcard(before + "(?P<any>(?:" + word + " ){1,3}?)" + behind);
        if (trace.remedy.empty()) {
            trace.remedy = wildcard(before + "(?P<any>(?: " + word + "){1,3}?)" + behind);
        }
        if (!trace.remedy.empty()) {
            trace.share = draft.likeness * (insertable - perWord * blanksIn(trace.remedy));
            return;
        }
    }
    const std::string before = rule.regex.substr(0, rule.steps[step].compiled);
    const std::string& pattern = rule.info.pattern;
    const std::size_t part = pattern.find(trace.obstacle, rule.steps[step].source);
    const auto behind = std::ranges::find_if(rule.steps, [&](const PatternStep& one) {
        return part != std::string::npos && one.source >= part + trace.obstacle.size();
    });
    if (behind == rule.steps.end() || behind->source == pattern.size()) {
        return;
    }
    const bool joined = part == rule.steps[step].source;
    const std::string instead =
        std::string(joined ? "" : " ") + "(?P<any>" + word + "(?: " + word + "){0,2})";
    trace.remedy = wildcard(before + instead + rule.regex.substr(behind->compiled));
    if (!trace.remedy.empty()) {
        trace.share = draft.likeness * (replaceable - perWord * blanksIn(trace.remedy));
    }
}

// Whether the rule is for sentences that stand where this one does.
bool Tracer::placed(const Rule& rule) const {
    RuleTrace unused;
    return !misplaced(rule, unused);
}

Draft Tracer::draft(const Rule& rule) const {
    Draft draft;
    RuleTrace& trace = draft.trace;
    trace.rule = &rule;
    if (find(rule.regex, text_, trace.lifted)) {
        draft.likeness = likeness_.of(rule);
        whole(rule, trace);
        trace.share *= draft.likeness;
        return draft;
    }
    prefix(rule, draft);
    if (!trace.lifted.empty()) {
        draft.likeness = likeness_.of(rule) * (placed(rule) ? 1 : elsewhere);
        trace.share *= draft.likeness;
        draft.stopped = true;
    }
    return draft;
}

// The whole pattern was found: what else kept the rule from firing.
void Tracer::whole(const Rule& rule, RuleTrace& trace) const {
    trace.share = 1;
    trace.done = rule.info.pattern.size();
    if (misplaced(rule, trace)) {
        trace.outcome = RuleTrace::Outcome::Misplaced;
        trace.share = std::min(mostMisplaced, static_cast<double>(trace.done) / telling);
        return;
    }
    for (const TestPattern& test : rule.unless) {
        Span found;
        if (find(test.regex, text_, found)) {
            trace.outcome = RuleTrace::Outcome::Silenced;
            trace.obstacle = test.source;
            trace.instead = sentence_.readable(found);
            return;
        }
    }
    trace.outcome =
        beside(rule, trace) ? RuleTrace::Outcome::Refused : RuleTrace::Outcome::Consumed;
}
} // namespace

std::string_view toString(RuleTrace::Outcome outcome) {
    switch (outcome) {
    case RuleTrace::Outcome::Fired:
        return "fired";
    case RuleTrace::Outcome::Refused:
        return "refused";
    case RuleTrace::Outcome::Silenced:
        return "silenced";
    case RuleTrace::Outcome::Misplaced:
        return "misplaced";
    case RuleTrace::Outcome::Consumed:
        return "consumed";
    case RuleTrace::Outcome::Stopped:
        break;
    }
    return "stopped";
}

std::vector<RuleTrace> traceRules(const std::shared_ptr<const CompiledRules>& rules,
                                  const LiftedSentence& sentence, const MatchContext& context) {
    std::vector<RuleMatch> matches;
    RuleMatcher(rules).match(sentence, context, matches);
    std::vector<RuleTrace> all;
    std::vector<Draft> stopped;
    const Tracer tracer(sentence, context);
    for (const Rule& rule : rules->rules()) {
        const auto fired = std::ranges::find(matches, &rule, &RuleMatch::rule);
        if (fired != matches.end()) {
            RuleTrace trace;
            trace.rule = &rule;
            trace.outcome = RuleTrace::Outcome::Fired;
            trace.lifted = fired->lifted;
            trace.done = rule.info.pattern.size();
            trace.share = 1;
            all.push_back(std::move(trace));
        } else if (Draft draft = tracer.draft(rule); draft.stopped) {
            stopped.push_back(std::move(draft));
        } else if (!draft.trace.lifted.empty()) {
            all.push_back(std::move(draft.trace));
        }
    }
    std::ranges::stable_sort(stopped, std::ranges::greater{}, &Draft::likeness);
    for (std::size_t i = 0; i < stopped.size(); ++i) {
        if (i < mostRemedies) {
            tracer.remedy(stopped[i]);
        }
        all.push_back(std::move(stopped[i].trace));
    }
    const auto nearness = [](const RuleTrace& one) {
        return std::tuple(-one.share, one.outcome, std::string_view(one.rule->info.name));
    };
    std::ranges::stable_sort(all, {}, nearness);
    return all;
}
} // namespace tenure
