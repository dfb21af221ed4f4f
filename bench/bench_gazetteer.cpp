// Throughput of a whole reading against the number of names in a gazetteer: it must stay flat.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "tenure/extractor.h"
#include "tenure/reader.h"

namespace {
using namespace tenure;

constexpr std::string_view onsets[] = {"B", "D", "F", "Gr", "L", "M", "P", "St", "T", "V"};
constexpr std::string_view middles[] = {"alo", "eni", "iru", "oma", "ude"};

// A capitalised word of each number, none of them in a dictionary: "Benirualo" ...
std::string word(std::size_t number) {
    std::string out(onsets[number % 10]);
    number /= 10;
    for (int syllable = 0; syllable < 3; ++syllable) {
        out += middles[number % 5];
        number /= 5;
    }
    return out + "x";
}

// As in real lists, given names are few and surnames many; every tenth entry is a body.
std::string person(std::size_t number) {
    static constexpr std::string_view given[] = {"John", "Mary", "Peter", "Ann", "David", "Sarah"};
    return std::string(given[number % 6]) + " " + word(number) + " " + word(number / 1250 + 7);
}

std::string gazetteer(std::size_t names) {
    const auto path = std::filesystem::temp_directory_path() /
                      ("tenure-gazetteer-" + std::to_string(names) + ".tsv");
    std::ofstream out(path, std::ios::binary);
    out << "kind\tname\tid\n";
    for (std::size_t i = 0; i < names; ++i) {
        const bool body = i % 10 == 9;
        out << (body ? "organization\t" + word(i) + " " + word(i / 1250 + 3) + " Works"
                     : "person\t" + person(i))
            << "\tq" << i << '\n';
    }
    return path.string();
}

std::shared_ptr<const RuleSet> rulesWith(std::size_t names) {
    static std::map<std::size_t, std::shared_ptr<const RuleSet>> loaded;
    auto& rules = loaded[names];
    if (rules == nullptr) {
        const std::string file = gazetteer(names);
        Diagnostics problems;
        rules = RuleSet::load(RuleSet::defaultFolder(), {}, problems, {file});
        std::filesystem::remove(file);
    }
    return rules;
}

// Reports in which known and unknown people hold posts.
Document report(const RuleSet& rules) {
    SourceText source;
    source.path = source.name = "report";
    for (std::size_t i = 0; i < 4000; ++i) {
        source.text += person(i * 7 % 900) + " was elected chair of the " + word(i % 90) +
                       " Committee. Members of the council heard that the plan for the year was "
                       "late. Mary " +
                       word(i % 300) + " thanked the staff of " + word(i % 50) +
                       " Council for their work on the report.\n\n";
    }
    Diagnostics problems;
    return prepareDocuments(source, rules, problems).front();
}

void extraction(benchmark::State& state) {
    const auto rules = rulesWith(static_cast<std::size_t>(state.range(0)));
    if (rules == nullptr) {
        state.SkipWithError("the rules do not load");
        return;
    }
    const Document document = report(*rules);
    Extractor extractor(rules);
    // The answer first: the people of the gazetteer are found as such.
    const Extraction checked = extractor.extract(document);
    std::size_t known = 0;
    for (const PersonEntity& one : checked.people) {
        known += one.identifiers.empty() ? 0 : 1;
    }
    if (known < 500 || checked.tenures.size() < 500) {
        state.SkipWithError("names of the gazetteer are not found");
        return;
    }
    for (auto _ : state) {
        benchmark::DoNotOptimize(extractor.extract(document));
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                            static_cast<std::int64_t>(document.text.size()));
}

BENCHMARK(extraction)->Arg(1000)->Arg(30000)->Arg(1000000)->Unit(benchmark::kMillisecond);
} // namespace

BENCHMARK_MAIN();
