// What finding dates costs of a whole reading: it must stay under a tenth.
//   bench_dates FILE...    texts; prints milliseconds of both and the share; fails above a tenth
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include "extract/mentions/dates.h"
#include "extract/rule_set.h"
#include "tenure/extractor.h"
#include "tenure/reader.h"

namespace {
using namespace tenure;
using Clock = std::chrono::steady_clock;

double milliseconds(Clock::duration time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

// Every sentence of a document, as the reader of mentions goes through them.
std::size_t findDates(DateFinder& finder, const Document& document) {
    std::vector<DateMention> dates;
    finder.setLanguage(document.metadata.language);
    for (const Sentence& sentence : document.sentences) {
        finder.find(document.text, sentence.span, document.metadata.date, dates);
    }
    return dates.size();
}
} // namespace

int main(int argc, char** argv) {
    Diagnostics problems;
    const auto rules = RuleSet::load(RuleSet::defaultFolder(), {}, problems);
    if (rules == nullptr || argc < 2) {
        std::cerr << "bench_dates: needs the rules and at least one text\n";
        return 2;
    }
    std::vector<Document> documents;
    for (const InputFile& file : findInputs({argv + 1, argv + argc}, problems)) {
        for (Document& document : readDocuments(file, *rules, problems)) {
            documents.push_back(std::move(document));
        }
    }
    Extractor extractor(rules);
    DateFinder finder(rules->impl().dates);
    constexpr int rounds = 20;
    Clock::duration all{};
    Clock::duration dates{};
    std::size_t found = 0;
    for (int round = 0; round < rounds; ++round) {
        for (const Document& document : documents) {
            const auto start = Clock::now();
            (void)extractor.extract(document);
            const auto middle = Clock::now();
            found += findDates(finder, document);
            all += middle - start;
            dates += Clock::now() - middle;
        }
    }
    std::cout << documents.size() << " documents, " << found / rounds
              << " dates: " << milliseconds(all) / rounds << " ms of reading, "
              << milliseconds(dates) / rounds
              << " ms of it dates: " << 100.0 * milliseconds(dates) / milliseconds(all) << " %\n";
    constexpr double budget = 0.1;
    return found == 0 || dates > budget * all ? 1 : 0;
}
