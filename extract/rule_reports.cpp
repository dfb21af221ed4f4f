// What rules do on a corpus: use and cost, what a change of rules changes, what is not read.
#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <utility>

#include "extract/observer.h"
#include "extract/rule_set.h"
#include "tenure/describe.h"
#include "tenure/extractor.h"
#include "tenure/rule_tools.h"

namespace tenure {
namespace {
template <typename Action>
void eachDocument(const std::vector<InputFile>& files, const RuleSet& rules,
                  Diagnostics& diagnostics, Action action) {
    for (const InputFile& file : files) {
        for (const Document& document : readDocuments(file, rules, diagnostics)) {
            action(document);
        }
    }
}

// A matcher of one rule, to see what the rule does and costs by itself.
std::vector<RuleMatcher> soloMatchers(const RuleSet& rules) {
    std::vector<RuleMatcher> matchers;
    for (const Rule& rule : rules.impl().relations->rules()) {
        Diagnostics problems;
        matchers.emplace_back(CompiledRules::compile({rule}, problems));
    }
    return matchers;
}
} // namespace

std::vector<RuleUse> profileRules(const std::shared_ptr<const RuleSet>& rules,
                                  const std::vector<InputFile>& files, Diagnostics& diagnostics) {
    using Clock = std::chrono::steady_clock;
    std::vector<RuleUse> uses;
    std::map<std::string_view, std::size_t> places;
    for (const RuleInfo& info : rules->rules()) {
        places.emplace(info.name, uses.size());
        uses.push_back({&info});
    }
    std::vector<RuleMatcher> solo = soloMatchers(*rules);
    const std::vector<Rule>& compiled = rules->impl().relations->rules();
    std::vector<RuleMatch> matches;
    Extractor extractor(rules);
    extractor.observe([&](const SentenceReading& reading) {
        for (const RuleMatch& match : reading.matches) {
            ++uses[places.at(match.rule->info.name)].hits;
        }
        const LiftedSentence& lifted = reading.lifting.sentence(reading.sentence);
        const MatchContext context = reading.lifting.context(reading.sentence);
        for (std::size_t i = 0; i < solo.size(); ++i) {
            RuleUse& use = uses[places.at(compiled[i].info.name)];
            matches.clear();
            const auto begin = Clock::now();
            solo[i].match(lifted, context, matches);
            use.microseconds +=
                std::chrono::duration<double, std::micro>(Clock::now() - begin).count();
            use.alone += matches.size();
        }
    });
    eachDocument(files, *rules, diagnostics,
                 [&](const Document& document) { (void)extractor.extract(document); });
    return uses;
}

namespace {
struct Said {
    std::string fact;
    Evidence evidence;
};

// Each fact as a line with its first proof, sorted.
std::vector<Said> factsOf(const Extraction& extraction) {
    std::vector<Said> all;
    for (FactLine& fact : factLines(extraction)) {
        Evidence proof = fact.evidence.empty() ? Evidence{} : std::move(fact.evidence.front());
        all.push_back({std::move(fact.line), std::move(proof)});
    }
    std::ranges::stable_sort(all, {}, &Said::fact);
    all.erase(std::unique(all.begin(), all.end(),
                          [](const Said& a, const Said& b) { return a.fact == b.fact; }),
              all.end());
    return all;
}

// Dates and what follows from them may differ: person, role and body of a tenure, who died, what
// was dissolved.
std::string withoutDates(const std::string& fact) {
    const bool end = fact.starts_with("death:") || fact.starts_with("dissolution:");
    if (!end && !fact.starts_with("tenure:")) {
        return fact;
    }
    std::size_t cut = 0;
    for (int part = 0; part < (end ? 1 : 3) && cut != std::string::npos; ++part) {
        cut = fact.find(" | ", part == 0 ? 0 : cut + 1);
    }
    return fact.substr(0, cut);
}

void compare(const std::vector<Said>& before, const std::vector<Said>& after,
             const std::string& path, std::vector<FactChange>& changes) {
    std::vector<Said> lost;
    std::vector<Said> gained;
    std::ranges::set_difference(before, after, std::back_inserter(lost), {}, &Said::fact,
                                &Said::fact);
    std::ranges::set_difference(after, before, std::back_inserter(gained), {}, &Said::fact,
                                &Said::fact);
    for (Said& fact : gained) {
        const auto was = std::ranges::find_if(lost, [&](const Said& other) {
            return withoutDates(other.fact) == withoutDates(fact.fact);
        });
        if (was == lost.end()) {
            changes.push_back({"gained", std::move(fact.fact), "", path, std::move(fact.evidence)});
            continue;
        }
        changes.push_back({"re-dated", std::move(fact.fact), std::move(was->fact), path,
                           std::move(fact.evidence)});
        lost.erase(was);
    }
    for (Said& fact : lost) {
        changes.push_back({"lost", std::move(fact.fact), "", path, std::move(fact.evidence)});
    }
}
} // namespace

std::vector<FactChange> diffRules(const std::shared_ptr<const RuleSet>& before,
                                  const std::shared_ptr<const RuleSet>& after,
                                  const std::vector<InputFile>& files, Diagnostics& diagnostics) {
    std::vector<FactChange> changes;
    Extractor first(before);
    Extractor second(after);
    for (const InputFile& file : files) {
        // The rules cut the documents too: what is compared is the file.
        std::map<std::string, std::pair<std::vector<Said>, std::vector<Said>>> said;
        Diagnostics again;
        for (const Document& document : readDocuments(file, *before, diagnostics)) {
            said[document.id].first = factsOf(first.extract(document));
        }
        for (const Document& document : readDocuments(file, *after, again)) {
            said[document.id].second = factsOf(second.extract(document));
        }
        for (const auto& [document, facts] : said) {
            compare(facts.first, facts.second, file.path, changes);
        }
    }
    return changes;
}

namespace {
// Why the sentence looks as if it said something; empty when it does not.
std::string promise(const SentenceReading& reading, const Lexicon& lexicon, int verbs) {
    bool person = false;
    bool role = false;
    bool body = false;
    for (const LiftedSlot& slot : reading.lifting.sentence(reading.sentence).slots()) {
        const SlotKind kind =
            reading.analysis.mentions[static_cast<std::size_t>(slot.mention)].kind;
        person = person || kind == SlotKind::Person;
        role = role || kind == SlotKind::Role;
        body = body || kind == SlotKind::Body;
    }
    if (person && role) {
        return "person and role";
    }
    const TokenRange range = reading.analysis.sentences[static_cast<std::size_t>(reading.sentence)];
    for (std::uint32_t token = range.begin; body && token < range.end; ++token) {
        const auto rows = lexicon.word(reading.analysis.text(token));
        const bool verb = std::ranges::any_of(
            rows, [&](std::uint32_t row) { return int{lexicon.row(row).list} == verbs; });
        if (reading.analysis.taken[token] < 0 && verb) {
            return "body and '" + std::string(reading.analysis.text(token)) + "'";
        }
    }
    return {};
}
} // namespace

std::vector<SilentSentence> silentSentences(const std::shared_ptr<const RuleSet>& rules,
                                            const std::vector<InputFile>& files,
                                            Diagnostics& diagnostics) {
    std::vector<SilentSentence> silent;
    const Lexicon& lexicon = *rules->impl().lexicon;
    const int verbs = lexicon.list("decision_verbs");
    Extractor extractor(rules);
    extractor.observe([&](const SentenceReading& reading) {
        const Document& document = *reading.analysis.document;
        std::string reason = reading.matches.empty() ? promise(reading, lexicon, verbs) : "";
        if (reason.empty()) {
            return;
        }
        const Span span = document.sentences[static_cast<std::size_t>(reading.sentence)].span;
        silent.push_back({document.path, document.lineOf(document.map.original(span).begin),
                          std::move(reason), std::string(span.in(document.text)),
                          reading.lifting.sentence(reading.sentence).readable()});
    });
    eachDocument(files, *rules, diagnostics,
                 [&](const Document& document) { (void)extractor.extract(document); });
    return silent;
}
} // namespace tenure
