// Any text as a rule file: parsed, checked and compiled. Whatever is not a rule must be reported,
// never thrown, and what is sound must compile.
#include <cstdint>
#include <string>
#include <vector>

#include "extract/match/rule_matcher.h"
#include "extract/rules/rule_loader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    tenure::Diagnostics diagnostics;
    tenure::RuleSource source;
    source.path = "rules/fuzz/fuzz.yaml";
    source.text.assign(data, data + size);
    source.family = "fuzz";
    const std::vector<tenure::RuleSource> sources = {source};
    auto rules = tenure::parseRules(sources, {}, diagnostics);
    static_cast<void>(tenure::CompiledRules::compile(std::move(rules), diagnostics));
    return 0;
}
