// Throughput of the rule engine against the number of rules: it must stay flat (docs/rules.md).
#include <cstdlib>
#include <iostream>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "extract/match/rule_matcher.h"
#include "extract/rules/rule_loader.h"

namespace {
using namespace tenure;

class Dice {
public:
    explicit Dice(unsigned seed) : engine_(seed) {}

    std::size_t below(std::size_t limit) { return engine_() % limit; }

    // Small numbers are common, large ones rare, as words are in texts.
    std::size_t zipf(std::size_t limit) {
        const double u = static_cast<double>(engine_()) / 4294967296.0;
        std::size_t n = static_cast<std::size_t>(1.0 / (u + 1e-9));
        return n < limit ? n : below(limit);
    }

private:
    std::mt19937 engine_;
};

// An English-looking verb of each number: "balored", "dosimed" ...
std::string verb(std::size_t number) {
    static constexpr std::string_view onsets[] = {"b", "d", "f",  "gr", "l",
                                                  "m", "p", "st", "t",  "v"};
    static constexpr std::string_view vowels[] = {"a", "e", "i", "o", "u"};
    std::string out;
    for (int syllable = 0; syllable < 3; ++syllable) {
        out += onsets[number % 10];
        number /= 10;
        out += vowels[(number + static_cast<std::size_t>(syllable)) % 5];
    }
    return out + "red";
}

std::string ruleFile(std::size_t count) {
    static constexpr std::string_view shapes[] = {
        "{person+} {be} {adverb}?{VERB} (?:as )?(?:the )?{role}(?: of {body})?",
        "{body} {adverb}?{VERB} {what:rest}",
        "{person}, {gap 0-4 date} {VERB} {gap 0-3} {role}",
        "{role} {person} {VERB} (?:from|by) {other:person}(?:,? (?:in|on) {date})?",
        "(?:it was|{body} has) {VERB} that {what:clause}",
        "{person} {VERB} {body}",
        "{VERB} by {person+}(?:, {role})?",
        "{date}:? {person} (?:was |is )?{VERB}",
    };
    std::string out = "classes:\n  coordinator: [', and ', ' and ', ', ', ' & ']\n"
                      "  be: [is, was, are, were, has been, have been, had been, being]\n"
                      "  adverb: ['duly ', 'also ', 'then ', 'unanimously ', 'formally ', "
                      "'narrowly ', 'again ']\n  never: [never, nowhere]\n";
    for (std::size_t i = 0; i < count; ++i) {
        out += "  verb_" + std::to_string(i) + ": [" + verb(i) + ", re-" + verb(i) + ", 'has " +
               verb(i) + "', 'have " + verb(i) + "', 'had " + verb(i) + "']\n";
    }
    out += "rules:\n";
    for (std::size_t i = 0; i < count; ++i) {
        std::string shape(shapes[i % std::size(shapes)]);
        shape.replace(shape.find("VERB"), 4, "verb_" + std::to_string(i));
        out += "- name: rule_" + std::to_string(i) + "\n  about: Generated.\n  match: '" + shape +
               "'\n  unless: ['{never}']\n  emit: [{tenure: {person: author, role: chair}}]\n"
               "  yes: [{text: a, facts: [b]}, {text: a, facts: [b]}]\n  no: [c]\n";
    }
    return out;
}

std::vector<Rule> rules(std::size_t count) {
    Diagnostics diagnostics;
    const std::vector<RuleSource> sources = {{"bench.yaml", ruleFile(count), "bench", "", 0}};
    auto parsed = parseRules(sources, {}, diagnostics);
    if (diagnostics.hasErrors()) {
        std::cerr << render(diagnostics.all().front()) << '\n';
        std::abort();
    }
    return parsed;
}

std::shared_ptr<const CompiledRules> compiled(std::vector<Rule> parsed) {
    Diagnostics diagnostics;
    return CompiledRules::compile(std::move(parsed), diagnostics);
}

// About 2 MB of sentences of 100 bytes. Every second one holds mentions, as in reports; some of
// those have a rule's verb in its place.
class Corpus {
public:
    Corpus() {
        for (int i = 0; i < 20000; ++i) {
            text_.clear();
            slots_.clear();
            fill(dice_.below(2) == 0);
            LiftedSentence sentence;
            sentence.lift(text_, {0, static_cast<std::uint32_t>(text_.size())}, slots_);
            sentences.push_back(sentence);
            bytes += text_.size();
        }
    }

    std::vector<LiftedSentence> sentences;
    std::size_t bytes = 0;

private:
    void fill(bool plain) {
        static constexpr std::string_view words[] = {
            "the",   "of",      "and",   "to",    "members", "report",   "was",    "for",  "that",
            "with",  "council", "on",    "by",    "plan",    "campaign", "policy", "from", "has",
            "local", "meeting", "party", "staff", "noted",   "year",     "budget", "it",   "work"};
        while (text_.size() < 60 + dice_.below(80)) {
            const std::size_t roll = dice_.below(plain ? 1 : 10);
            if (roll == 9) {
                mention(SlotKind::Person);
                text_ += "was " + verb(dice_.zipf(1000)) + " ";
                mention(SlotKind::Role);
                text_ += "of ";
                mention(SlotKind::Body);
            } else if (roll == 8) {
                mention(dice_.below(2) == 0 ? SlotKind::Person : SlotKind::Body);
                text_ += verb(dice_.zipf(1000)) + " ";
            } else if (roll == 7) {
                mention(static_cast<SlotKind>(dice_.below(5)));
            } else {
                text_ += dice_.below(20) == 0 ? verb(dice_.zipf(1000))
                                              : words[dice_.zipf(std::size(words))];
                text_ += dice_.below(15) == 0 ? ", " : " ";
            }
        }
    }

    void mention(SlotKind kind) {
        const auto begin = static_cast<std::uint32_t>(text_.size());
        text_ += "Somebody Named";
        slots_.push_back({{begin, static_cast<std::uint32_t>(text_.size())},
                          kind,
                          static_cast<int>(slots_.size())});
        text_ += ' ';
    }

    Dice dice_{11};
    std::string text_;
    std::vector<LiftedSlot> slots_;
};

const Corpus& corpus() {
    static const Corpus one;
    return one;
}

// All rules at once must find what each finds alone.
void checkAnswers() {
    const auto parsed = rules(200);
    RuleMatcher together(compiled(parsed));
    std::vector<RuleMatch> matches;
    const std::size_t sample = 2000;
    for (std::size_t i = 0; i < sample; ++i) {
        together.match(corpus().sentences[i], {}, matches);
    }
    const std::size_t wanted = matches.size();
    matches.clear();
    for (const Rule& rule : parsed) {
        RuleMatcher alone(compiled({rule}));
        for (std::size_t i = 0; i < sample; ++i) {
            alone.match(corpus().sentences[i], {}, matches);
        }
    }
    if (matches.size() != wanted || wanted < 100) {
        std::cerr << "wrong answers: " << wanted << " together, " << matches.size() << " alone\n";
        std::exit(1);
    }
}

// One set of rules for all threads, as the program has it.
std::shared_ptr<const CompiledRules> sharedRules(std::size_t count) {
    static std::mutex mutex;
    static std::map<std::size_t, std::shared_ptr<const CompiledRules>> made;
    const std::scoped_lock lock(mutex);
    auto& one = made[count];
    if (!one) {
        one = compiled(rules(count));
    }
    return one;
}

std::size_t matchAll(RuleMatcher& matcher, std::vector<RuleMatch>& matches) {
    std::size_t found = 0;
    for (const LiftedSentence& sentence : corpus().sentences) {
        matches.clear();
        matcher.match(sentence, {}, matches);
        found += matches.size();
    }
    return found;
}

void matchRules(benchmark::State& state) {
    RuleMatcher matcher(sharedRules(static_cast<std::size_t>(state.range(0))));
    std::vector<RuleMatch> matches;
    std::size_t found = matchAll(matcher, matches); // the automata are built as texts need them
    for (auto _ : state) {
        found = matchAll(matcher, matches);
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(corpus().bytes) * state.iterations());
    state.counters["matches"] =
        benchmark::Counter(static_cast<double>(found), benchmark::Counter::kAvgThreads);
}

void parse(benchmark::State& state) {
    const std::string text = ruleFile(static_cast<std::size_t>(state.range(0)));
    const std::vector<RuleSource> sources = {{"bench.yaml", text, "bench", "", 0}};
    for (auto _ : state) {
        Diagnostics diagnostics;
        benchmark::DoNotOptimize(parseRules(sources, {}, diagnostics));
    }
}

void compileAndMatchOne(benchmark::State& state) {
    const auto parsed = rules(static_cast<std::size_t>(state.range(0)));
    const LiftedSentence* withMentions = &corpus().sentences.front();
    while (withMentions->slots().size() < 3) {
        ++withMentions;
    }
    for (auto _ : state) {
        RuleMatcher matcher(compiled(parsed));
        std::vector<RuleMatch> matches;
        matcher.match(*withMentions, {}, matches);
        benchmark::DoNotOptimize(matches.size());
    }
}

BENCHMARK(matchRules)->Arg(50)->Arg(200)->Arg(500)->Arg(1000)->Unit(benchmark::kMillisecond);
BENCHMARK(matchRules)->Arg(500)->Threads(2)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(parse)->Arg(50)->Arg(200)->Arg(1000)->Unit(benchmark::kMillisecond);
BENCHMARK(compileAndMatchOne)->Arg(50)->Arg(200)->Arg(1000)->Unit(benchmark::kMillisecond);
} // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    checkAnswers();
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
