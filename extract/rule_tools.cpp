// Tools for authors of rules: run the examples, explain a reading, say why a fact is not there.
#include "tenure/rule_tools.h"

#include <algorithm>
#include <utility>

#include "extract/match/rule_trace.h"
#include "extract/observer.h"
#include "extract/rule_set.h"
#include "tenure/describe.h"
#include "tenure/extractor.h"
#include "tenure/reader.h"

namespace tenure {
SourceText exampleSource(const RuleExample& example) {
    SourceText source;
    source.path = "example";
    source.name = "example";
    source.text = example.text;
    source.metadata.title = example.title;
    if (!example.author.empty()) {
        source.metadata.authors = {example.author};
    }
    source.metadata.date = parseDate(example.date);
    return source;
}

namespace {
// "tenure started", "decision".
std::vector<std::string> factsOf(const Rule& rule) {
    std::vector<std::string> all;
    for (const Emission& emission : rule.emits) {
        std::string fact = emission.fact;
        for (const std::string_view field : {"status", "type", "verb"}) {
            const auto value = emission.fields.find(field);
            if (value != emission.fields.end()) {
                fact += " " + value->second;
            }
        }
        all.push_back(std::move(fact));
    }
    return all;
}

MentionNote noteOf(const Analysis& analysis, const LiftedSlot& slot) {
    const Mention& mention = analysis.mentions[static_cast<std::size_t>(slot.mention)];
    MentionNote note;
    note.kind = std::string(slotNames[static_cast<std::size_t>(mention.kind)]);
    note.text = std::string(analysis.text(mention.span));
    const auto entity = static_cast<std::size_t>(mention.entity);
    if (mention.kind == SlotKind::Person && mention.entity >= 0) {
        note.means = analysis.people[entity].name;
        note.signal = analysis.people[entity].signal;
    } else if (mention.kind == SlotKind::Body && mention.entity >= 0) {
        note.means = analysis.bodies[entity].name;
        note.signal = analysis.bodies[entity].signal;
    } else if (mention.kind == SlotKind::Role && mention.detail >= 0) {
        note.means = analysis.roles[static_cast<std::size_t>(mention.detail)].title;
    }
    return note;
}

RuleNote noteOf(const RuleTrace& trace, const LiftedSentence& sentence) {
    RuleNote note;
    note.rule = trace.rule->info.name;
    note.outcome = std::string(toString(trace.outcome));
    note.facts = factsOf(*trace.rule);
    note.matched = sentence.readable(trace.lifted);
    note.obstacle = trace.obstacle;
    note.instead = trace.instead;
    note.remedy = trace.remedy;
    note.share = trace.share;
    return note;
}

SentenceNote noteOf(const std::shared_ptr<const CompiledRules>& rules,
                    const SentenceReading& reading) {
    const Document& document = *reading.analysis.document;
    const auto index = static_cast<std::size_t>(reading.sentence);
    const LiftedSentence& lifted = reading.lifting.sentence(reading.sentence);
    const MatchContext context = reading.lifting.context(reading.sentence);
    SentenceNote note;
    note.text = std::string(document.sentences[index].span.in(document.text));
    note.lifted = lifted.readable();
    note.section =
        document.sections[static_cast<std::size_t>(document.sentences[index].section)].title;
    note.block = std::string(context.block);
    for (const LiftedSlot& slot : lifted.slots()) {
        note.mentions.push_back(noteOf(reading.analysis, slot));
    }
    for (const RuleTrace& trace : traceRules(rules, lifted, context)) {
        note.rules.push_back(noteOf(trace, lifted));
    }
    return note;
}

// The parts of "tenure: Ann Lee | chair, Oxford | Board": kind first.
std::vector<std::string> partsOf(std::string_view fact) {
    std::vector<std::string> parts;
    const std::size_t colon = std::min(fact.find(':'), fact.size());
    parts.emplace_back(fact.substr(0, colon));
    fact.remove_prefix(std::min(fact.size(), colon + 1));
    while (!fact.empty()) {
        const std::size_t bar = std::min(fact.find('|'), fact.size());
        std::string_view part = fact.substr(0, bar);
        part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
        part = part.substr(0, part.find_last_not_of(' ') + 1);
        parts.emplace_back(part);
        fact.remove_prefix(std::min(fact.size(), bar + 1));
    }
    return parts;
}

bool isMentioned(const Explanation& explanation, std::string_view name) {
    return std::ranges::any_of(explanation.sentences, [&](const SentenceNote& sentence) {
        return std::ranges::any_of(sentence.mentions, [&](const MentionNote& mention) {
            return mention.text == name || mention.means == name;
        });
    });
}
} // namespace

namespace {
// Reads the examples of a rule or a signal; `read` appends what it gave, then what all gave.
template <typename Read>
void runExamples(const RuleInfo& rule, const RuleSet& set, const Read& read,
                 std::vector<ExampleResult>& results) {
    for (const RuleExample& example : rule.examples) {
        ExampleResult result;
        result.rule = &rule;
        result.example = &example;
        Diagnostics problems;
        for (const Document& document : prepareDocuments(exampleSource(example), set, problems)) {
            read(document, result);
        }
        for (const std::string& fact : example.facts) {
            if (std::ranges::none_of(
                    result.given, [&](const std::string& line) { return factFits(fact, line); })) {
                result.missing.push_back(fact);
            }
        }
        results.push_back(std::move(result));
    }
}

// "person: Ann Lee" for each mention that a signal decided (`signal` empty: any).
void describeMentions(const Analysis& analysis, std::string_view signal,
                      std::vector<std::string>& lines) {
    for (const Mention& mention : analysis.mentions) {
        const auto detail = static_cast<std::size_t>(mention.detail);
        const bool named = mention.detail >= 0;
        const bool person = named && mention.kind == SlotKind::Person;
        const bool body = named && mention.kind == SlotKind::Body;
        if (!person && !body) {
            continue;
        }
        const std::string& by =
            person ? analysis.personNames[detail].signal : analysis.bodyNames[detail].signal;
        std::string text;
        for (const std::string& word : person ? analysis.personNames[detail].words
                                              : std::vector{analysis.bodyNames[detail].text}) {
            text += (text.empty() ? "" : " ") + word;
        }
        if (signal.empty() || by == signal) {
            lines.push_back((person ? "person: " : "body: ") + text);
        }
    }
}
} // namespace

std::vector<ExampleResult> testExamples(const std::shared_ptr<const RuleSet>& rules,
                                        std::string_view only) {
    std::vector<ExampleResult> results;
    Extractor extractor(rules);
    const RuleChoice chosen(*rules, only);
    for (const RuleInfo& signal : rules->signals()) {
        if (!chosen.holds(signal.name)) {
            continue;
        }
        const auto read = [&](const Document& document, ExampleResult& result) {
            bool first = true;
            extractor.observe([&](const SentenceReading& reading) {
                if (std::exchange(first, false)) {
                    describeMentions(reading.analysis, signal.signal, result.given);
                    describeMentions(reading.analysis, {}, result.all);
                }
            });
            (void)extractor.extract(document);
        };
        runExamples(signal, *rules, read, results);
    }
    extractor.observe({});
    for (const RuleInfo& rule : rules->rules()) {
        if (!chosen.holds(rule.name)) {
            continue;
        }
        const auto read = [&](const Document& document, ExampleResult& result) {
            const Extraction extraction = extractor.extract(document);
            std::ranges::move(describeFacts(extraction, rule.name),
                              std::back_inserter(result.given));
            std::ranges::move(describeFacts(extraction), std::back_inserter(result.all));
        };
        runExamples(rule, *rules, read, results);
    }
    return results;
}

Explanation explain(const std::shared_ptr<const RuleSet>& rules, const Document& document) {
    Explanation explanation;
    Extractor extractor(rules);
    const auto compiled = rules->impl().relations;
    extractor.observe([&](const SentenceReading& reading) {
        explanation.sentences.push_back(noteOf(compiled, reading));
    });
    explanation.extraction = extractor.extract(document);
    return explanation;
}

WhyNot whyNot(const Explanation& explanation, std::string_view fact) {
    WhyNot answer;
    const auto lines = describeFacts(explanation.extraction);
    answer.given =
        std::ranges::any_of(lines, [&](const std::string& line) { return factFits(fact, line); });
    const std::vector<std::string> parts = partsOf(fact);
    // A tenure names person, role and body; a decision its body; a relation, behind its type, two.
    const std::size_t first = parts.front() == "relation" ? 2 : 1;
    const std::size_t last = parts.front() == "decision" ? 2 : first + 3;
    for (std::size_t i = first; i < std::min(last, parts.size()); ++i) {
        const std::string name = parts[i].substr(0, parts[i].find(", "));
        if (name != "-" && !name.empty() && !isMentioned(explanation, name)) {
            answer.unknown.push_back(name);
        }
    }
    for (const SentenceNote& sentence : explanation.sentences) {
        for (const RuleNote& rule : sentence.rules) {
            if (std::ranges::any_of(rule.facts, [&](const std::string& given) {
                    return given.starts_with(parts.front());
                })) {
                answer.nearest.push_back(rule);
            }
        }
    }
    std::ranges::stable_sort(answer.nearest, std::ranges::greater{}, &RuleNote::share);
    return answer;
}
} // namespace tenure
