// Any text: prepared, extracted and folded into a graph. Every span that comes out must lie in the
// text and quote what stands there.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "tenure/extractor.h"
#include "tenure/graph.h"
#include "tenure/reader.h"
#include "tenure/rules.h"

namespace {
[[noreturn]] void fail(const char* what) {
    std::fprintf(stderr, "fuzz_extract: %s\n", what);
    std::abort();
}

std::shared_ptr<const tenure::RuleSet> loadRules() {
    tenure::Diagnostics diagnostics;
    auto rules = tenure::RuleSet::load(tenure::RuleSet::defaultFolder(), {}, diagnostics);
    if (!rules) {
        fail("the rules do not load");
    }
    return rules;
}

void check(const std::vector<tenure::Evidence>& evidence, std::size_t size) {
    for (const tenure::Evidence& one : evidence) {
        if (one.span.end > size || one.span.begin >= one.span.end) {
            fail("evidence outside of the text");
        }
        if (one.quote.empty()) {
            fail("evidence without a quote");
        }
    }
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto rules = loadRules();
    tenure::SourceText source;
    source.path = "fuzz.txt";
    source.name = "fuzz";
    source.text.assign(data, data + size);
    tenure::Diagnostics diagnostics;
    static tenure::Extractor extractor(rules); // as in a build: one reads many documents
    std::vector<tenure::Extraction> extractions;
    for (const auto& document : tenure::prepareDocuments(source, *rules, diagnostics)) {
        extractions.push_back(extractor.extract(document));
        for (const auto& fact : extractions.back().tenures) {
            check(fact.evidence, size);
        }
        for (const auto& fact : extractions.back().decisions) {
            check(fact.evidence, size);
        }
    }
    static_cast<void>(tenure::Graph::build(std::move(extractions)));
    return 0;
}
