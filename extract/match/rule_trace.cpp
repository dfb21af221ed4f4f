// Why a rule fired on a sentence, or how far it got and what stopped it.
#include "extract/match/rule_trace.h"

#include <algorithm>
#include <cctype>
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
constexpr std::size_t mostBack = 3; // steps of the pattern
// A rule for headings or lists takes nearly any sentence: the longer its pattern, the more it says
// that it matched.
constexpr double telling = 100;
constexpr double mostMisplaced = 0.7;

bool isWordChar(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

double blanksIn(std::string_view words) {
    return static_cast<double>(std::ranges::count(words, ' '));
}

class Tracer {
public:
    Tracer(const LiftedSentence& sentence, const MatchContext& context)
        : sentence_(sentence), context_(context), text_(sentence.text()) {}

    [[nodiscard]] RuleTrace trace(const Rule& rule) const;

private:
    [[nodiscard]] bool find(const std::string& regex, std::string_view text, Span& span) const;
    [[nodiscard]] bool misplaced(const Rule& rule, RuleTrace& trace) const;
    [[nodiscard]] bool beside(const Rule& rule, RuleTrace& trace) const;
    void prefix(const Rule& rule, RuleTrace& trace) const;
    void remedy(const Rule& rule, std::size_t step, RuleTrace& trace) const;
    [[nodiscard]] std::string wildcard(const std::string& regex) const;
    [[nodiscard]] std::string wordsFrom(std::uint32_t lifted) const;

    const LiftedSentence& sentence_;
    const MatchContext& context_;
    std::string_view text_;
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

// The longest beginning of the pattern that the sentence follows somewhere.
void Tracer::prefix(const Rule& rule, RuleTrace& trace) const {
    const std::string& pattern = rule.info.pattern;
    for (std::size_t i = rule.steps.size(); i-- > 0;) {
        const PatternStep step = rule.steps[i];
        const bool wordBefore = step.source > 0 && isWordChar(pattern[step.source - 1]);
        const bool wordBehind = step.source < pattern.size() && isWordChar(pattern[step.source]);
        if ((wordBefore && wordBehind) || step.source == pattern.size()) {
            continue;
        }
        Span found;
        const std::string regex = rule.regex.substr(0, step.compiled) + (wordBefore ? "\\b" : "");
        if (!find(regex, text_, found)) {
            continue;
        }
        if (found.empty()) {
            return;
        }
        trace.lifted = found;
        trace.done = step.source;
        trace.share = static_cast<double>(step.source) / static_cast<double>(pattern.size());
        trace.obstacle = std::string(pattern::partAt(pattern, step.source));
        trace.instead = wordsFrom(found.end);
        remedy(rule, i, trace);
        return;
    }
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
void Tracer::remedy(const Rule& rule, std::size_t step, RuleTrace& trace) const {
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
            trace.share = insertable - perWord * blanksIn(trace.remedy);
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
        trace.share = replaceable - perWord * blanksIn(trace.remedy);
    }
}

RuleTrace Tracer::trace(const Rule& rule) const {
    RuleTrace trace;
    trace.rule = &rule;
    if (!find(rule.regex, text_, trace.lifted)) {
        prefix(rule, trace);
        return trace;
    }
    trace.share = 1;
    trace.done = rule.info.pattern.size();
    if (misplaced(rule, trace)) {
        trace.outcome = RuleTrace::Outcome::Misplaced;
        trace.share = std::min(mostMisplaced, static_cast<double>(trace.done) / telling);
        return trace;
    }
    for (const TestPattern& test : rule.unless) {
        Span found;
        if (find(test.regex, text_, found)) {
            trace.outcome = RuleTrace::Outcome::Silenced;
            trace.obstacle = test.source;
            trace.instead = sentence_.readable(found);
            return trace;
        }
    }
    trace.outcome =
        beside(rule, trace) ? RuleTrace::Outcome::Refused : RuleTrace::Outcome::Consumed;
    return trace;
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
    const Tracer tracer(sentence, context);
    for (const Rule& rule : rules->rules()) {
        const auto fired = std::ranges::find(matches, &rule, &RuleMatch::rule);
        RuleTrace trace;
        if (fired != matches.end()) {
            trace.rule = &rule;
            trace.outcome = RuleTrace::Outcome::Fired;
            trace.lifted = fired->lifted;
            trace.done = rule.info.pattern.size();
            trace.share = 1;
        } else {
            trace = tracer.trace(rule);
        }
        if (!trace.lifted.empty()) {
            all.push_back(std::move(trace));
        }
    }
    const auto nearness = [](const RuleTrace& one) {
        return std::tuple(-one.share, one.outcome, std::string_view(one.rule->info.name));
    };
    std::ranges::stable_sort(all, {}, nearness);
    return all;
}
} // namespace tenure
