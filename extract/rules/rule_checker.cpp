// One parsed rule to a checked one: patterns compiled, emissions held against the schema.
#include "extract/rules/rule_checker.h"

#include <algorithm>
#include <array>

#include <re2/re2.h>

#include "extract/rules/emission_checker.h"
#include "extract/rules/pattern_compiler.h"

namespace tenure {
namespace {
constexpr std::size_t fewestYes = 2;
constexpr std::size_t fewestNo = 1;
// A rule of this size means a word class that should be a word list of mentions; RE2 would spend
// megabytes on it.
constexpr std::size_t longestRegex = 200'000;
constexpr std::array<std::string_view, 6> blocks = {"heading", "paragraph", "bullet",
                                                    "row",     "opening",   "signature"};

class Checker {
public:
    Checker(const RawRule& raw, ClassScope scope, WordClasses& classes, const Reporter& reporter)
        : raw_(raw), scope_(scope), classes_(classes), reporter_(reporter) {}

    std::optional<Rule> check(const std::string& family);

private:
    void problem(std::string_view code, std::size_t offset, std::string message) {
        ok_ = false;
        reporter_.report(code, offset, std::move(message));
    }

    CompiledPattern pattern(const Located& source, PatternUse use, bool selects = false);
    void silence(const Rule& rule);
    std::string whereRegex(const Located& source, PatternPlace place, Rule& rule);
    std::vector<TestPattern> tests(const std::vector<Located>& sources, bool selects);
    void name(const std::string& family, Rule& rule);
    void patterns(Rule& rule);
    void examples();

    const RawRule& raw_;
    ClassScope scope_;
    WordClasses& classes_;
    const Reporter& reporter_;
    bool ok_ = true;
};

// `selects`: which sentences the rule is for depends on the pattern, so it must say something.
CompiledPattern Checker::pattern(const Located& source, PatternUse use, bool selects) {
    CompiledPattern compiled = compilePattern(source.text, use, classes_, scope_);
    if (selects && compiled.anyWords && compiled.problems.empty()) {
        compiled.problems.push_back({"rule.matches-everything", "",
                                     "the pattern matches any words: it names none, and no slot",
                                     ""});
    }
    for (PatternProblem& one : compiled.problems) {
        // What stands around narrows the rule enough: it may take any sentence there.
        const bool narrowed = !raw_.heading.empty() || !raw_.leadIn.empty() ||
                              !raw_.previous.empty() || !raw_.above.empty() || !raw_.next.empty() ||
                              !raw_.earlier.empty() || !raw_.column.empty();
        if (narrowed && one.code == "rule.matches-everything") {
            continue;
        }
        ok_ = false;
        reporter_.reportPart(one.code, source, one.part, std::move(one.message),
                             std::move(one.hint));
    }
    if (compiled.regex.size() > longestRegex) {
        problem("rule.too-large", source.offset,
                "the pattern comes to " + std::to_string(compiled.regex.size() / 1000) +
                    " kB with its word classes");
    }
    return compiled;
}

std::vector<TestPattern> Checker::tests(const std::vector<Located>& sources, bool selects) {
    std::vector<TestPattern> all;
    for (const Located& source : sources) {
        all.push_back({source.text, pattern(source, PatternUse::Tests, selects).regex});
    }
    return all;
}

// The sentences of an example, roughly: a part too many does no harm.
std::vector<std::string_view> sentencesOf(std::string_view text) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min({text.find('\n'), text.find(". "), text.size()});
        if (end > 0) {
            parts.push_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return parts;
}

// An `unless` of words alone that every sentence of every `yes` has. Those with slots or classes
// need the lists: `rules test` shows them, for their examples give nothing.
void Checker::silence(const Rule& rule) {
    for (std::size_t i = 0; ok_ && i < raw_.unless.size(); ++i) {
        if (raw_.unless[i].text.find('{') != std::string::npos) {
            continue;
        }
        RE2::Options options(RE2::Quiet);
        options.set_case_sensitive(false);
        const RE2 pattern(rule.unless[i].regex, options);
        const bool always = std::ranges::all_of(raw_.examples, [&](const RuleExample& example) {
            const auto parts = sentencesOf(example.text);
            return !example.wanted || std::ranges::all_of(parts, [&](std::string_view part) {
                return RE2::PartialMatch(re2::StringPiece(part.data(), part.size()), pattern);
            });
        });
        if (always && raw_.yes > 0) {
            problem("rule.always-silent", raw_.unless[i].offset,
                    "this 'unless' matches every sentence of every 'yes' example");
        }
    }
}

std::string Checker::whereRegex(const Located& source, PatternPlace place, Rule& rule) {
    if (source.empty()) {
        return {};
    }
    CompiledPattern compiled = pattern(source, PatternUse::Binds);
    for (PatternSlot& slot : compiled.slots) {
        const bool taken =
            std::ranges::find(rule.slots, slot.name, &PatternSlot::name) != rule.slots.end() ||
            std::ranges::any_of(rule.whereSlots, [&](const PatternSlot& other) {
                return other.name == slot.name && other.place != place;
            });
        if (taken) {
            ok_ = false;
            reporter_.reportPart("rule.slot-twice", source, "{" + slot.name,
                                 "'" + slot.name + "' is a slot of another pattern of this rule");
        }
        slot.place = place;
        rule.whereSlots.push_back(std::move(slot));
    }
    return compiled.regex;
}

void Checker::name(const std::string& family, Rule& rule) {
    if (raw_.name.empty()) {
        problem("rule.missing-key", raw_.offset, "the rule has no 'name'");
    } else if (!isPlainName(raw_.name.text)) {
        problem("rule.bad-name", raw_.name.offset, "'" + raw_.name.text + "' cannot name a rule");
    }
    if (raw_.about.empty()) {
        problem("rule.missing-key", raw_.offset, "the rule has no 'about': one sentence on it");
    }
    const RuleSource& source = reporter_.source();
    rule.family = family;
    rule.info.name = family.empty() ? raw_.name.text : family + "." + raw_.name.text;
    rule.info.about = raw_.about.text;
    rule.info.file = source.name.empty() ? source.path : source.name;
    rule.info.path = source.path;
    rule.info.pack = source.pack;
    rule.info.line = reporter_.line(raw_.offset);
    rule.info.pattern = raw_.match.text;
    rule.info.examples = raw_.examples;
}

void Checker::patterns(Rule& rule) {
    if (raw_.match.empty()) {
        problem("rule.missing-key", raw_.offset, "the rule has no 'match'");
    } else {
        CompiledPattern compiled = pattern(raw_.match, PatternUse::Binds, true);
        rule.regex = std::move(compiled.regex);
        rule.filter = std::move(compiled.filter);
        rule.slots = std::move(compiled.slots);
        rule.steps = std::move(compiled.steps);
    }
    rule.unless = tests(raw_.unless, true);
    rule.notBefore = tests(raw_.notBefore, false);
    rule.notAfter = tests(raw_.notAfter, false);
    rule.where.heading = whereRegex(raw_.heading, PatternPlace::Heading, rule);
    rule.where.leadIn = whereRegex(raw_.leadIn, PatternPlace::LeadIn, rule);
    rule.where.previous = whereRegex(raw_.previous, PatternPlace::Previous, rule);
    rule.where.above = whereRegex(raw_.above, PatternPlace::Above, rule);
    rule.where.next = whereRegex(raw_.next, PatternPlace::Next, rule);
    rule.where.earlier = whereRegex(raw_.earlier, PatternPlace::Earlier, rule);
    rule.where.column = whereRegex(raw_.column, PatternPlace::Column, rule);
    for (const Located& block : raw_.blocks) {
        if (std::ranges::find(blocks, block.text) == blocks.end()) {
            problem("rule.unknown-block", block.offset,
                    "there is no kind of block '" + block.text + "'");
        }
        rule.where.blocks.push_back(block.text);
    }
}

void Checker::examples() {
    if (raw_.yes < fewestYes || raw_.no < fewestNo) {
        problem("rule.few-examples", raw_.name.empty() ? raw_.offset : raw_.name.offset,
                "the rule has " + std::to_string(raw_.yes) + " yes and " + std::to_string(raw_.no) +
                    " no examples");
    }
}

std::optional<Rule> Checker::check(const std::string& family) {
    Rule rule;
    rule.priority = raw_.priority;
    rule.consumes = raw_.consumes;
    rule.respectively = raw_.respectively;
    name(family, rule);
    patterns(rule);
    if (raw_.emits.empty()) {
        problem("rule.missing-key", raw_.offset, "the rule emits nothing: it has no 'emit'");
    }
    const bool sound = checkEmissions(raw_.emits, reporter_, ok_, rule);
    ok_ = ok_ && sound;
    examples();
    silence(rule);
    return ok_ ? std::optional<Rule>(std::move(rule)) : std::nullopt;
}
} // namespace

std::optional<Rule> checkRule(const RawRule& raw, const std::string& family, ClassScope scope,
                              WordClasses& classes, const Reporter& reporter) {
    return Checker(raw, scope, classes, reporter).check(family);
}
} // namespace tenure
