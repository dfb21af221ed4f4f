// Tries all rules on a lifted sentence at once: one RE2::Set as prefilter, captures for its hits.
#include "extract/match/rule_matcher.h"

#include <algorithm>
#include <deque>
#include <map>
#include <mutex>
#include <utility>

#include <re2/re2.h>
#include <re2/set.h>

#include "extract/match/lazy_pattern.h"
#include "extract/match/pattern_options.h"

namespace tenure {
namespace {
// RE2 drops a Set's automaton when it outgrows this, and then rebuilds it all the time: 1,000 rules
// (bench_rules) ran at 0.5 MB/s with 8 MiB and at 250 with 32 and more. It is a limit, not a
// reservation: the whole process took 33 MB.
constexpr std::int64_t setMemory = std::int64_t{128} << 20U;

constexpr int none = -1;

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

std::uint32_t kindBit(SlotKind kind) {
    return 1U << static_cast<unsigned>(kind);
}

// The slot kinds without which a pattern cannot match: those outside of all groups and
// alternatives. May leave out some, never takes one too many.
std::uint32_t neededKinds(std::string_view filter) {
    static constexpr std::string_view slotPrefix = "\\x{E00";
    std::uint32_t needed = 0;
    int depth = 0;
    for (std::size_t i = 0; i < filter.size(); ++i) {
        const char c = filter[i];
        if (c == '[') { // gaps: the slots they name are barred
            i = std::min(filter.find(']', i + 1), filter.size() - 1);
        } else if (c == '|' && depth == 0) {
            return 0;
        } else if (c == '(' || c == ')') {
            depth += c == '(' ? 1 : -1;
        } else if (filter.substr(i).starts_with(slotPrefix)) {
            const std::size_t digit = i + slotPrefix.size();
            i = digit + 1;
            const char next = i + 1 < filter.size() ? filter[i + 1] : ' ';
            const bool kind = filter[digit] < '0' + static_cast<char>(slotNames.size());
            if (depth == 0 && kind && next != '?' && next != '*' && next != '{') {
                needed |= 1U << static_cast<unsigned>(filter[digit] - '0');
            }
        } else if (c == '\\') {
            ++i;
        }
    }
    return needed;
}
} // namespace

struct CompiledRules::Impl {
    struct Entry {
        const LazyPattern* pattern = nullptr;
        std::vector<int> unless, notBefore, notAfter; // indices into tests
        int heading = none;
        int leadIn = none;
        int previous = none;
        int above = none;
        int next = none;
        int earlier = none;
        int column = none;
        int family = 0;
        int groups = 1; // with the whole match
    };

    std::vector<Rule> rules;
    std::deque<LazyPattern> patterns; // one a rule
    std::deque<LazyPattern> tests;    // each distinct context pattern once
    std::vector<Entry> entries;
    std::vector<std::uint32_t> needs; // distinct sets of slot kinds, one of which a match needs
    int mostGroups = 1;

    // Filled while compiling, which is how patterns are checked; the first thread takes it over.
    mutable std::mutex firstMutex;
    mutable std::unique_ptr<RE2::Set> first;

    [[nodiscard]] std::unique_ptr<RE2::Set> set() const;
};

std::unique_ptr<RE2::Set> CompiledRules::Impl::set() const {
    std::unique_ptr<RE2::Set> made;
    {
        const std::scoped_lock lock(firstMutex);
        made = std::move(first);
    }
    if (!made) {
        made = std::make_unique<RE2::Set>(patternOptions(setMemory), RE2::UNANCHORED);
        for (const Rule& rule : rules) {
            made->Add(piece(rule.filter), nullptr);
        }
    }
    return made->Compile() ? std::move(made) : nullptr;
}

namespace {
class RuleCompiler {
public:
    explicit RuleCompiler(Diagnostics& diagnostics)
        : diagnostics_(diagnostics), syntax_(patternOptions(patternMemory), RE2::UNANCHORED) {}

    void add(const Rule& rule, CompiledRules::Impl& impl);

private:
    int test(const Rule& rule, std::string regex, CompiledRules::Impl& impl);
    std::vector<int> tests(const Rule& rule, const std::vector<TestPattern>& patterns,
                           std::pair<std::string_view, std::string_view> around,
                           CompiledRules::Impl& impl);
    void check(const Rule& rule, const std::string& regex, RE2::Set& set);

    Diagnostics& diagnostics_;
    RE2::Set syntax_; // never compiled
    std::map<std::string, int> known_;
    std::map<std::string, int> families_;
};

// Adding parses, which finds what RE2 refuses. The exact pattern of a rule is not parsed here: it
// came from the same source as its filter, and was tried when it was loaded.
void RuleCompiler::check(const Rule& rule, const std::string& regex, RE2::Set& set) {
    std::string error;
    if (set.Add(piece(regex), &error) < 0) {
        diagnostics_.add({"rule.bad-pattern", Severity::Error, rule.info.file, rule.info.line, 0,
                          "RE2 refuses a pattern of '" + rule.info.name + "': " + error,
                          "Patterns are RE2 syntax: no look-around, no back-references."});
    }
}

int RuleCompiler::test(const Rule& rule, std::string regex, CompiledRules::Impl& impl) {
    const auto [entry, isNew] = known_.emplace(regex, static_cast<int>(impl.tests.size()));
    if (isNew) {
        check(rule, regex, syntax_);
        impl.tests.emplace_back(std::move(regex));
    }
    return entry->second;
}

std::vector<int> RuleCompiler::tests(const Rule& rule, const std::vector<TestPattern>& patterns,
                                     std::pair<std::string_view, std::string_view> around,
                                     CompiledRules::Impl& impl) {
    std::vector<int> all;
    for (const TestPattern& pattern : patterns) {
        all.push_back(test(
            rule, std::string(around.first) + pattern.regex + std::string(around.second), impl));
    }
    return all;
}

void RuleCompiler::add(const Rule& rule, CompiledRules::Impl& impl) {
    check(rule, rule.filter, *impl.first);
    CompiledRules::Impl::Entry entry;
    impl.patterns.emplace_back(rule.regex);
    entry.pattern = &impl.patterns.back();
    entry.unless = tests(rule, rule.unless, {"", ""}, impl);
    entry.notBefore = tests(rule, rule.notBefore, {"(?:", ") ?\\z"}, impl);
    entry.notAfter = tests(rule, rule.notAfter, {"\\A ?(?:", ")"}, impl);
    const auto place = [&](const std::string& regex) {
        return regex.empty() ? none : test(rule, regex, impl);
    };
    entry.heading = place(rule.where.heading);
    entry.leadIn = place(rule.where.leadIn);
    entry.previous = place(rule.where.previous);
    entry.above = place(rule.where.above);
    entry.next = place(rule.where.next);
    entry.earlier = place(rule.where.earlier);
    entry.column = place(rule.where.column);
    entry.family = families_.emplace(rule.family, static_cast<int>(families_.size())).first->second;
    entry.groups = static_cast<int>(rule.slots.size()) + 1;
    impl.mostGroups =
        std::max({impl.mostGroups, entry.groups, static_cast<int>(rule.whereSlots.size()) + 1});
    const std::uint32_t needs = neededKinds(rule.filter);
    if (std::ranges::find(impl.needs, needs) == impl.needs.end()) {
        impl.needs.push_back(needs);
    }
    impl.entries.push_back(std::move(entry));
}
} // namespace

std::shared_ptr<const CompiledRules> CompiledRules::compile(std::vector<Rule> rules,
                                                            Diagnostics& diagnostics) {
    std::ranges::sort(rules, [](const Rule& a, const Rule& b) {
        return a.priority != b.priority ? a.priority > b.priority : a.info.name < b.info.name;
    });
    auto impl = std::make_unique<Impl>();
    impl->rules = std::move(rules);
    impl->first = std::make_unique<RE2::Set>(patternOptions(setMemory), RE2::UNANCHORED);
    RuleCompiler compiler(diagnostics);
    for (const Rule& rule : impl->rules) {
        compiler.add(rule, *impl);
    }
    return std::make_shared<const CompiledRules>(std::move(impl));
}

CompiledRules::CompiledRules(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

CompiledRules::~CompiledRules() = default;

const std::vector<Rule>& CompiledRules::rules() const {
    return impl_->rules;
}

// The Set is the thread's own: threads that share one wait for each other whenever its automaton
// grows, and touch one lock for every sentence.
struct RuleMatcher::Scratch {
    enum class Verdict : std::uint8_t { Unknown, Silent, Fires };

    struct Consumed {
        int family;
        Span lifted;
    };

    // Which tests a heading or lead-in passes. Most sentences stand below the same one as the
    // sentence before, and rules for lists have patterns that take any sentence.
    struct Place {
        std::string text;
        std::vector<Verdict> verdicts;
    };

    const CompiledRules::Impl* impl = nullptr;
    std::unique_ptr<RE2::Set> set; // null when it could not be compiled within its memory
    bool built = false;
    std::vector<int> hits;
    std::vector<Verdict> verdicts; // of impl.tests on this sentence
    std::vector<re2::StringPiece> groups;
    std::vector<Consumed> consumed;
    Place heading, leadIn;

    void build();
    bool fits(int test, const LiftedSentence* sentence, Place& place) const;
    void filter(std::string_view text);
    bool silenced(const std::vector<int>& tests, std::string_view text);
    [[nodiscard]] bool refused(const CompiledRules::Impl::Entry& entry, std::string_view text,
                               Span match) const;
    bool bindWhere(int test, PatternPlace place, const Rule& rule, const LiftedSentence* sentence,
                   std::vector<Binding>& bindings);
    bool bindPlaces(std::size_t index, const MatchContext& context, std::vector<Binding>& bindings);
    bool bindAbove(std::size_t index, const MatchContext& context, std::vector<Binding>& bindings);
    bool bindEarlier(std::size_t index, const LiftedSentence& sentence, std::uint32_t end,
                     std::vector<Binding>& bindings);
    void tryRule(std::size_t index, const LiftedSentence& sentence, const MatchContext& context,
                 std::vector<RuleMatch>& matches);
    bool bind(std::span<const PatternSlot> slots, PatternPlace place,
              const LiftedSentence& sentence, std::vector<Binding>& bindings) const;
};

void RuleMatcher::Scratch::build() {
    set = impl->set();
    built = true;
    for (auto* all : {&verdicts, &heading.verdicts, &leadIn.verdicts}) {
        all->resize(impl->tests.size());
    }
    groups.resize(static_cast<std::size_t>(impl->mostGroups));
}

bool RuleMatcher::Scratch::fits(int test, const LiftedSentence* sentence, Place& place) const {
    if (test == none || sentence == nullptr) {
        return test == none;
    }
    if (place.text != sentence->text()) {
        place.text = sentence->text();
        std::ranges::fill(place.verdicts, Verdict::Unknown);
    }
    Verdict& verdict = place.verdicts[static_cast<std::size_t>(test)];
    if (verdict == Verdict::Unknown) {
        const RE2& pattern = impl->tests[static_cast<std::size_t>(test)].get();
        verdict = RE2::PartialMatch(piece(place.text), pattern) ? Verdict::Fires : Verdict::Silent;
    }
    return verdict == Verdict::Fires;
}

// Fills `hits` with the rules that may match, in order. Without memory for the Set: all of them.
void RuleMatcher::Scratch::filter(std::string_view text) {
    hits.clear();
    if (set) {
        RE2::Set::ErrorInfo error{};
        if (set->Match(piece(text), &hits, &error) || error.kind == RE2::Set::kNoError) {
            std::ranges::sort(hits);
            return;
        }
    }
    hits.clear();
    for (std::size_t i = 0; i < impl->rules.size(); ++i) {
        hits.push_back(static_cast<int>(i));
    }
}

bool RuleMatcher::Scratch::silenced(const std::vector<int>& tests, std::string_view text) {
    return std::ranges::any_of(tests, [&](int test) {
        const auto index = static_cast<std::size_t>(test);
        if (verdicts[index] == Verdict::Unknown) {
            const bool found = RE2::PartialMatch(piece(text), impl->tests[index].get());
            verdicts[index] = found ? Verdict::Silent : Verdict::Fires;
        }
        return verdicts[index] == Verdict::Silent;
    });
}

bool RuleMatcher::Scratch::refused(const CompiledRules::Impl::Entry& entry, std::string_view text,
                                   Span match) const {
    const auto matches = [&](std::string_view part) {
        return [this, part](int test) {
            return RE2::PartialMatch(piece(part),
                                     impl->tests[static_cast<std::size_t>(test)].get());
        };
    };
    return std::ranges::any_of(entry.notBefore, matches(text.substr(0, match.begin))) ||
           std::ranges::any_of(entry.notAfter, matches(text.substr(match.end)));
}

// Turns the groups of the last match into bindings. False when a slot's code point stands for no
// mention, which only a text with stray private-use characters can bring about.
bool RuleMatcher::Scratch::bind(std::span<const PatternSlot> slots, PatternPlace place,
                                const LiftedSentence& sentence,
                                std::vector<Binding>& bindings) const {
    const char* const base = sentence.text().data();
    for (const PatternSlot& slot : slots) {
        const re2::StringPiece& group = groups[static_cast<std::size_t>(slot.group)];
        if (slot.place != place || group.data() == nullptr) {
            continue;
        }
        const auto begin = static_cast<std::uint32_t>(group.data() - base);
        const Span lifted = {begin, begin + static_cast<std::uint32_t>(group.size())};
        Binding binding;
        binding.slot = &slot;
        binding.text = sentence.original(lifted);
        if (!slot.isText) {
            for (const LiftedSlot& member : sentence.slotsIn(lifted)) {
                if (member.kind == slot.kind) {
                    binding.mentions.push_back(member.mention);
                }
            }
            if (binding.mentions.empty()) {
                return false;
            }
        }
        bindings.push_back(std::move(binding));
    }
    return true;
}

bool RuleMatcher::Scratch::bindWhere(int test, PatternPlace place, const Rule& rule,
                                     const LiftedSentence* sentence,
                                     std::vector<Binding>& bindings) {
    if (test == none) {
        return true;
    }
    if (sentence == nullptr) {
        return false;
    }
    const RE2& pattern = impl->tests[static_cast<std::size_t>(test)].get();
    const int count = std::min(pattern.NumberOfCapturingGroups() + 1, impl->mostGroups);
    return pattern.Match(piece(sentence->text()), 0, sentence->text().size(), RE2::UNANCHORED,
                         groups.data(), count) &&
           bind(rule.whereSlots, place, *sentence, bindings);
}

bool RuleMatcher::Scratch::bindPlaces(std::size_t index, const MatchContext& context,
                                      std::vector<Binding>& bindings) {
    const Rule& rule = impl->rules[index];
    const CompiledRules::Impl::Entry& entry = impl->entries[index];
    return bindWhere(entry.heading, PatternPlace::Heading, rule, context.heading, bindings) &&
           bindWhere(entry.leadIn, PatternPlace::LeadIn, rule, context.leadIn, bindings) &&
           bindWhere(entry.previous, PatternPlace::Previous, rule, context.previous, bindings) &&
           bindWhere(entry.next, PatternPlace::Next, rule, context.next, bindings) &&
           bindAbove(index, context, bindings);
}

// The nearest of the sentences above that the pattern fits.
bool RuleMatcher::Scratch::bindAbove(std::size_t index, const MatchContext& context,
                                     std::vector<Binding>& bindings) {
    const int test = impl->entries[index].above;
    for (std::size_t i = test == none ? 0 : context.above.size(); i-- > 0;) {
        if (bindWhere(test, PatternPlace::Above, impl->rules[index], &context.above[i], bindings)) {
            return true;
        }
    }
    return test == none;
}

// What stands in the sentence before the match, which ends at `end`.
bool RuleMatcher::Scratch::bindEarlier(std::size_t index, const LiftedSentence& sentence,
                                       std::uint32_t end, std::vector<Binding>& bindings) {
    const int test = impl->entries[index].earlier;
    if (test == none) {
        return true;
    }
    const RE2& pattern = impl->tests[static_cast<std::size_t>(test)].get();
    const int count = std::min(pattern.NumberOfCapturingGroups() + 1, impl->mostGroups);
    const std::string_view before = std::string_view(sentence.text()).substr(0, end);
    return pattern.Match(piece(before), 0, before.size(), RE2::UNANCHORED, groups.data(), count) &&
           bind(impl->rules[index].whereSlots, PatternPlace::Earlier, sentence, bindings);
}

void RuleMatcher::Scratch::tryRule(std::size_t index, const LiftedSentence& sentence,
                                   const MatchContext& context, std::vector<RuleMatch>& matches) {
    const Rule& rule = impl->rules[index];
    const CompiledRules::Impl::Entry& entry = impl->entries[index];
    if (!standsIn(context, rule.where.blocks)) {
        return;
    }
    if (!fits(entry.heading, context.heading, heading) ||
        !fits(entry.leadIn, context.leadIn, leadIn)) {
        return;
    }
    const std::string_view text = sentence.text();
    const RE2& pattern = entry.pattern->get();
    bool first = true;
    std::vector<Binding> where;
    for (std::size_t at = 0; at <= text.size();) {
        if (!pattern.Match(piece(text), at, text.size(), RE2::UNANCHORED, groups.data(),
                           entry.groups)) {
            return;
        }
        const auto begin = static_cast<std::uint32_t>(groups[0].data() - text.data());
        const Span lifted = {begin, begin + static_cast<std::uint32_t>(groups[0].size())};
        at = std::max<std::size_t>(lifted.end, at + 1);
        const bool taken = std::ranges::any_of(consumed, [&](const Consumed& one) {
            return one.family == entry.family && one.lifted.overlaps(lifted);
        });
        if (taken || refused(entry, text, lifted)) {
            continue;
        }
        RuleMatch match;
        match.rule = &rule;
        match.lifted = lifted;
        match.original = sentence.original(lifted);
        if (!bind(rule.slots, PatternPlace::Sentence, sentence, match.bindings)) {
            continue;
        }
        if (first) { // what costs more only now: most rules have matched nothing
            if (silenced(entry.unless, text) || !bindPlaces(index, context, where)) {
                return;
            }
            first = false;
        }
        if (!bindEarlier(index, sentence, lifted.begin, match.bindings) ||
            !bindWhere(entry.column, PatternPlace::Column, rule,
                       columnAt(context, match.original.end - 1), match.bindings)) {
            continue;
        }
        match.bindings.insert(match.bindings.end(), where.begin(), where.end());
        matches.push_back(std::move(match));
        if (rule.consumes) {
            consumed.push_back({entry.family, lifted});
        }
    }
}

RuleMatcher::RuleMatcher(std::shared_ptr<const CompiledRules> rules)
    : rules_(std::move(rules)), scratch_(std::make_unique<Scratch>()) {
    scratch_->impl = &rules_->impl();
}

RuleMatcher::~RuleMatcher() = default;
RuleMatcher::RuleMatcher(RuleMatcher&&) noexcept = default;

void RuleMatcher::match(const LiftedSentence& sentence, const MatchContext& context,
                        std::vector<RuleMatch>& matches) {
    const CompiledRules::Impl& impl = rules_->impl();
    std::uint32_t kinds = 0;
    for (const LiftedSlot& slot : sentence.slots()) {
        kinds |= kindBit(slot.kind);
    }
    const bool possible = std::ranges::any_of(
        impl.needs, [kinds](std::uint32_t needs) { return (needs & ~kinds) == 0; });
    if (!possible || sentence.text().empty()) {
        return;
    }
    if (!scratch_->built) {
        scratch_->build();
    }
    scratch_->filter(sentence.text());
    ++work_.passes;
    work_.tried += scratch_->hits.size();
    if (scratch_->hits.empty()) {
        return;
    }
    std::ranges::fill(scratch_->verdicts, Scratch::Verdict::Unknown);
    scratch_->consumed.clear();
    for (const int hit : scratch_->hits) {
        scratch_->tryRule(static_cast<std::size_t>(hit), sentence, context, matches);
    }
}
} // namespace tenure
