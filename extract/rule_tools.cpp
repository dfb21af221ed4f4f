// Tools for authors of rules: run the examples, explain a reading, say why a fact is not there.
#include "tenure/rule_tools.h"

#include <algorithm>
#include <span>
#include <utility>

#include <re2/re2.h>

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

// The row of a word list that made it a post: "roles: chair".
std::string listedAs(const Analysis& analysis, const Mention& mention, const Lexicon& lexicon) {
    const auto token = std::ranges::lower_bound(analysis.tokens, mention.span.begin, {},
                                                [](const Token& one) { return one.span.begin; });
    std::vector<PhraseHit> hits;
    std::string best;
    std::uint32_t longest = 0;
    for (auto at = static_cast<std::uint32_t>(token - analysis.tokens.begin());
         at < analysis.tokens.size() && analysis.tokens[at].span.begin < mention.span.end; ++at) {
        hits.clear();
        lexicon.phrasesAt(analysis.document->text, analysis.tokens, at, hits);
        for (const PhraseHit& hit : hits) {
            const WordRow& row = lexicon.row(hit.row);
            const std::string& list = lexicon.listNames()[row.list];
            const bool ofPosts = list == "roles" || list == "more_roles" || list == "honorifics";
            if (ofPosts && hit.tokens > longest) {
                const std::string_view form = lexicon.cell(row, "canonical");
                best = "word list " + list + (form.empty() ? "" : ": " + std::string(form));
                longest = hit.tokens;
            }
        }
    }
    return best;
}

// "2016-09", "2015..2019", "..2019".
std::string shown(const DateMention& date) {
    const std::string first = date.date ? toString(*date.date) : "";
    switch (date.sense) {
    case DateMention::Sense::Since:
    case DateMention::Sense::Ago:
        return first + "..";
    case DateMention::Sense::Until:
        return ".." + first;
    case DateMention::Sense::Range:
        return first + ".." + (date.until ? toString(*date.until) : "");
    default:
        return first;
    }
}

MentionNote noteOf(const Analysis& analysis, const LiftedSlot& slot, const Lexicon& lexicon) {
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
        note.signal = listedAs(analysis, mention, lexicon);
    } else if (mention.kind == SlotKind::Date && mention.detail >= 0) {
        const DateMention& date = analysis.dates[static_cast<std::size_t>(mention.detail)];
        note.means = shown(date);
        note.signal = date.reason;
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

SentenceNote noteOf(const RuleSet::Impl& rules, const SentenceReading& reading) {
    const Document& document = *reading.analysis.document;
    const auto index = static_cast<std::size_t>(reading.sentence);
    const LiftedSentence& lifted = reading.lifting.sentence(reading.sentence);
    const MatchContext context = reading.lifting.context(reading.sentence);
    SentenceNote note;
    note.text = std::string(document.sentences[index].span.in(document.text));
    note.span = document.map.original(document.sentences[index].span);
    const TokenRange tokens = reading.analysis.sentences[index];
    for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
        note.tokens.emplace_back(reading.analysis.text(token));
    }
    note.lifted = lifted.readable();
    note.section =
        document.sections[static_cast<std::size_t>(document.sentences[index].section)].title;
    note.block = std::string(context.block);
    for (const LiftedSlot& slot : lifted.slots()) {
        note.mentions.push_back(noteOf(reading.analysis, slot, *rules.lexicon));
    }
    for (const RuleTrace& trace : traceRules(rules.relations, lifted, context)) {
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

namespace {
// A row that says what is no name: its examples show all names of their sentence, of its kind.
void expectNoMore(const RuleInfo& row, std::span<ExampleResult> results) {
    const std::string kind = row.name.starts_with("people.") ? "person: " : "body: ";
    for (ExampleResult& result : results) {
        std::erase_if(result.given,
                      [&](const std::string& line) { return !line.starts_with(kind); });
        for (const std::string& line : result.given) {
            if (result.example->wanted &&
                std::ranges::find(result.example->facts, line) == result.example->facts.end()) {
                result.missing.push_back("nothing but these, and not " + line);
            }
        }
    }
}

// A row of sections/: an example is the line that it must know, or must not.
void testLines(const RuleInfo& row, std::vector<ExampleResult>& results) {
    RE2::Options options(RE2::Quiet);
    options.set_case_sensitive(false);
    const RE2 pattern(row.pattern, options);
    for (const RuleExample& example : row.examples) {
        ExampleResult result;
        result.rule = &row;
        result.example = &example;
        const bool found = RE2::PartialMatch(example.text, pattern);
        (found ? result.given : result.missing).push_back("line: " + example.text);
        results.push_back(std::move(result));
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
        const std::size_t before = results.size();
        runExamples(signal, *rules, read, results);
        if (!signal.table.empty()) {
            expectNoMore(signal, std::span(results).subspan(before));
        }
    }
    extractor.observe({});
    for (const RuleInfo& line : rules->lines()) {
        if (chosen.holds(line.name)) {
            testLines(line, results);
        }
    }
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

namespace {
// The facts that a rule gave, by the words of a sentence.
std::vector<std::string> givenBy(const std::string& rule, Span sentence,
                                 const Extraction& extraction) {
    std::vector<std::string> lines;
    for (FactLine& fact : factLines(extraction, rule)) {
        if (std::ranges::any_of(fact.evidence, [&](const Evidence& proof) {
                return proof.rule == rule && proof.span.overlaps(sentence);
            })) {
            lines.push_back(std::move(fact.line));
        }
    }
    return lines;
}
} // namespace

Explanation explain(const std::shared_ptr<const RuleSet>& rules, const Document& document) {
    Explanation explanation;
    Extractor extractor(rules);
    extractor.observe([&](const SentenceReading& reading) {
        explanation.sentences.push_back(noteOf(rules->impl(), reading));
    });
    explanation.extraction = extractor.extract(document);
    for (SentenceNote& sentence : explanation.sentences) {
        for (RuleNote& rule : sentence.rules) {
            if (rule.outcome == "fired") {
                rule.given = givenBy(rule.rule, sentence.span, explanation.extraction);
            }
        }
    }
    return explanation;
}

namespace {
// The parts that name somebody or something: person, role and body of a tenure; the body of a
// decision; of a relation two, behind its type.
std::vector<std::string> namesOf(const std::vector<std::string>& parts) {
    const std::size_t first = parts.front() == "relation" ? 2 : 1;
    const std::size_t last =
        parts.front() == "decision" || parts.front() == "death" || parts.front() == "dissolution"
            ? 2
            : first + 3;
    std::vector<std::string> names;
    for (std::size_t i = first; i < std::min(last, parts.size()); ++i) {
        std::string name = parts[i].substr(0, parts[i].find(", "));
        if (name != "-" && !name.empty()) {
            names.push_back(std::move(name));
        }
    }
    return names;
}

// Facts of this kind that were given and share a name with it, those that share most first.
std::vector<std::string> insteadOf(const std::vector<std::string>& parts,
                                   const std::vector<std::string>& lines) {
    const std::vector<std::string> names = namesOf(parts);
    std::vector<std::pair<std::ptrdiff_t, std::string>> near;
    for (const std::string& line : lines) {
        const std::vector<std::string> others = partsOf(line);
        const std::vector<std::string> given = namesOf(others);
        const auto shared = std::ranges::count_if(names, [&](const std::string& name) {
            return std::ranges::find(given, name) != given.end();
        });
        if (others.front() == parts.front() && shared > 0) {
            near.emplace_back(-shared, line);
        }
    }
    std::ranges::stable_sort(near, {}, [](const auto& one) { return one.first; });
    std::vector<std::string> out;
    for (auto& [shared, line] : near) {
        out.push_back(std::move(line));
    }
    return out;
}
} // namespace

WhyNot whyNot(const Explanation& explanation, std::string_view fact) {
    WhyNot answer;
    const auto lines = describeFacts(explanation.extraction);
    answer.given =
        std::ranges::any_of(lines, [&](const std::string& line) { return factFits(fact, line); });
    const std::vector<std::string> parts = partsOf(fact);
    for (std::string& name : namesOf(parts)) {
        if (!isMentioned(explanation, name)) {
            answer.unknown.push_back(std::move(name));
        }
    }
    answer.instead = insteadOf(parts, lines);
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
