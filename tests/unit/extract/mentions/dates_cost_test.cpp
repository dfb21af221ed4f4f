// Finding dates may cost a tenth of a reading and no more (bench/bench_dates has the figures).
#include <algorithm>
#include <ctime>

#include "extract/mentions/dates.h"
#include "extract/rule_set.h"
#include "tests/unit/extract/shipped.h"

namespace tenure::test {
namespace {
std::vector<Document> sample() {
    Diagnostics problems;
    const std::vector<std::string> folder = {TENURE_ROOT "/corpus"};
    std::vector<Document> documents;
    for (const InputFile& file : findInputs(folder, problems)) {
        for (Document& document : readDocuments(file, *shippedRules(), problems)) {
            documents.push_back(std::move(document));
        }
    }
    return documents;
}

// Processor time, so that a busy machine does not count.
template <class Work>
double cost(const std::vector<Document>& documents, Work work) {
    const std::clock_t start = std::clock();
    for (const Document& document : documents) {
        work(document);
    }
    return static_cast<double>(std::clock() - start);
}
} // namespace

TEST(DatesCost, StaysUnderATenthOfAReading) {
    const std::vector<Document> documents = sample();
    ASSERT_GT(documents.size(), 10U);
    Extractor extractor(shippedRules());
    DateFinder finder(shippedRules()->impl().dates);
    std::vector<DateMention> found;
    double reading = 0;
    double dates = 0;
    for (int round = 0; round < 3; ++round) { // the best of three
        const double whole =
            cost(documents, [&](const Document& d) { (void)extractor.extract(d); });
        const double part = cost(documents, [&](const Document& document) {
            finder.setLanguage(document.metadata.language);
            for (const Sentence& sentence : document.sentences) {
                finder.find(document.text, sentence.span, document.metadata.date, found);
            }
        });
        reading = round == 0 ? whole : std::min(reading, whole);
        dates = round == 0 ? part : std::min(dates, part);
    }
    EXPECT_GT(found.size(), 100U);
    EXPECT_LT(dates, 0.1 * reading) << 100 * dates / reading << " %";
}
} // namespace tenure::test
