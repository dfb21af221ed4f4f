#include <random>
#include <thread>

#include <gtest/gtest.h>

#include "extract/match/rule_matcher.h"
#include "extract/rules/rule_loader.h"
#include "tests/unit/extract/match/marked_sentence.h"
#include "tests/unit/extract/match/reference_matcher.h"

namespace tenure {
namespace {
// The same sequence on every machine: the standard's distributions are not.
class Dice {
public:
    explicit Dice(unsigned seed) : engine_(seed) {}

    unsigned below(std::size_t limit) { return static_cast<unsigned>(engine_() % limit); }

    bool oneIn(unsigned chances) { return below(chances) == 0; }

    const std::string& of(const std::vector<std::string>& all) { return all[below(all.size())]; }

private:
    std::mt19937 engine_;
};

const std::vector<std::string> plainWords = {"the", "of",  "elected", "was",   "as",  "left",
                                             "met", "not", "agreed",  "chair", "duly"};
const std::vector<std::string> kinds = {"person", "person", "body", "role", "date", "proper"};

std::string simplePart(Dice& dice) {
    switch (dice.below(4)) {
    case 0:
        return "{elect}";
    case 1:
        return "(?:" + dice.of(plainWords) + "|" + dice.of(plainWords) + " {be})";
    default:
        return dice.of(plainWords);
    }
}

std::string generatedPattern(Dice& dice) {
    std::string out;
    const unsigned parts = 2 + dice.below(4);
    for (unsigned i = 0; i < parts; ++i) {
        const std::string label = "s" + std::to_string(i);
        const std::string blank = i == 0 ? "" : " ";
        switch (dice.below(9)) {
        case 0:
        case 1:
            out += blank + "{" + label + ":" + dice.of(kinds) + "}";
            break;
        case 2:
            out += blank + "{" + label + ":" + dice.of(kinds) + "+}";
            break;
        case 3:
            out += i == 0 ? "{elect}" : "(?: " + simplePart(dice) + ")?";
            break;
        case 4:
            out += i == 0 ? "{be}"
                          : " {gap 0-3" + std::string(dice.oneIn(2) ? " date" : "") + "} " +
                                simplePart(dice);
            break;
        case 5:
            out += blank + "{" + label + ":elect}";
            break;
        case 6:
            out += i == 0 ? "^" + dice.of(plainWords) : "{gap 1-2} " + dice.of(plainWords);
            break;
        default:
            out += blank + simplePart(dice);
        }
    }
    const std::vector<std::string> ends = {"",  "",  "",           " {what:rest}", " {what:clause}",
                                           "$", "?", ", {z:body}", " {z:role}"};
    return out + (out.ends_with('}') || out.ends_with(')') || out.ends_with('?')
                      ? ends[dice.below(5)]
                      : dice.of(ends));
}

// Where a rule may fire: each key at most once, with slots of its own.
std::string generatedPlaces(Dice& dice) {
    std::string out;
    const auto add = [&](const std::string& key, const std::string& value) {
        if (dice.oneIn(16)) {
            out += (out.empty() ? "  where: {" : ", ") + key + ": " + value;
        }
    };
    add("heading", "'{h:body} " + dice.of(plainWords) + "'");
    add("lead_in", "'" + dice.of(plainWords) + "(?: {l:person+})?'");
    add("previous", "'{p:" + dice.of(kinds) + "}'");
    add("next", "'" + dice.of(plainWords) + "|{n:" + dice.of(kinds) + "}'");
    add("earlier", "'" + dice.of(plainWords) + "|{e:" + dice.of(kinds) + "}'");
    add("column", "'{c:role}|" + dice.of(plainWords) + "'");
    add("block", dice.oneIn(2) ? "[bullet]" : "[paragraph, opening]");
    return out.empty() ? out : out + "}\n";
}

std::string generatedRules(Dice& dice, int count) {
    std::string out = "classes:\n  coordinator: [', and ', ' and ', ', ']\n"
                      "  be: [was, is, has been]\n"
                      "  elect: [elected, re-elected, '{be} chosen']\n"
                      "  unused_here: ['{be}', '{elect}', '{coordinator}']\nrules:\n";
    for (int i = 0; i < count; ++i) {
        out += "- name: r" + std::to_string(i) + "\n  about: a\n  match: '" +
               generatedPattern(dice) + "'\n";
        out += dice.oneIn(4) ? "  unless: ['" + dice.of(plainWords) + " {gap 0-1} {role}']\n" : "";
        out += dice.oneIn(5) ? "  not_before: ['" + dice.of(plainWords) + "']\n" : "";
        out += dice.oneIn(5) ? "  not_after: ['{body}', ',']\n" : "";
        out += generatedPlaces(dice);
        out += dice.oneIn(6) ? "  consumes: true\n" : "";
        out += dice.oneIn(6) ? "  respectively: true\n" : "";
        out += dice.oneIn(3) ? "  priority: " + std::to_string(dice.below(3)) + "\n" : "";
        out += "  emit: [{tenure: {person: author, role: chair}}]\n"
               "  yes: [{text: a, facts: [b]}, {text: a, facts: [b]}]\n  no: [c]\n";
    }
    return out;
}

std::string generatedSentence(Dice& dice) {
    const std::vector<std::string> between = {" ",  " ",     " ",  " ",  " ",  "  ",
                                              ", ", " and ", "; ", ". ", ": ", ", and "};
    std::string out;
    const unsigned parts = 1 + dice.below(14);
    for (unsigned i = 0; i < parts; ++i) {
        if (dice.oneIn(3)) {
            out += "<X Y|" + dice.of(kinds) + ">";
        } else if (dice.oneIn(6)) {
            out += dice.oneIn(2) ? "was chosen" : "Has been";
        } else {
            out += dice.of(plainWords);
        }
        out += i + 1 < parts ? dice.of(between) : ".";
    }
    return out;
}

std::vector<Rule> loaded(const std::string& text) {
    Diagnostics diagnostics;
    const std::vector<RuleSource> sources = {{"generated.yaml", text, "gen", "", 0}};
    std::vector<Rule> rules = parseRules(sources, {}, diagnostics);
    for (const Diagnostic& one : diagnostics.all()) {
        EXPECT_EQ(one.severity, Severity::Warning) << render(one);
    }
    return rules;
}

std::vector<std::string> lines(const std::vector<RuleMatch>& matches) {
    std::vector<std::string> all;
    for (const RuleMatch& match : matches) {
        all.push_back(ReferenceMatcher::line(match));
    }
    return all;
}

// What may stand around a sentence; each part is there half of the time.
class Surroundings {
public:
    Surroundings(Dice& dice, const std::string& sentence)
        : heading_("<X|body> " + dice.of(plainWords)),
          leadIn_(generatedSentence(dice)),
          previous_(generatedSentence(dice)),
          next_(generatedSentence(dice)) {
        for (std::size_t i = 0; i < cells; ++i) {
            const MarkedSentence cell(dice.oneIn(2) ? "<chair|role>" : dice.of(plainWords));
            header_.push_back(cell.lifted());
            bars_.push_back(static_cast<std::uint32_t>(i * (sentence.size() / cells)));
        }
    }

    [[nodiscard]] MatchContext context(Dice& dice) const {
        MatchContext context;
        context.heading = dice.oneIn(2) ? &heading_.lifted() : nullptr;
        context.leadIn = dice.oneIn(2) ? &leadIn_.lifted() : nullptr;
        context.previous = dice.oneIn(2) ? &previous_.lifted() : nullptr;
        context.next = dice.oneIn(2) ? &next_.lifted() : nullptr;
        context.block = dice.oneIn(2) ? "bullet" : "paragraph";
        context.opening = dice.oneIn(2);
        if (dice.oneIn(2)) {
            context.header = header_;
            context.bars = bars_;
        }
        return context;
    }

private:
    static constexpr std::size_t cells = 3;
    MarkedSentence heading_, leadIn_, previous_, next_;
    std::vector<LiftedSentence> header_;
    std::vector<std::uint32_t> bars_;
};

TEST(RuleMatcherDifferential, FindsWhatTheReferenceFinds) {
    Dice dice(19);
    std::size_t sentences = 0;
    std::size_t found = 0;
    for (int set = 0; set < 50; ++set) {
        const std::vector<Rule> rules = loaded(generatedRules(dice, 40));
        ASSERT_EQ(rules.size(), 40U);
        Diagnostics diagnostics;
        RuleMatcher matcher(CompiledRules::compile(rules, diagnostics));
        ASSERT_FALSE(diagnostics.hasErrors());
        ReferenceMatcher reference(rules);
        for (int i = 0; i < 400; ++i, ++sentences) {
            const MarkedSentence sentence(generatedSentence(dice));
            const Surroundings around(dice, sentence.text());
            const MatchContext context = around.context(dice);
            std::vector<RuleMatch> matches;
            matcher.match(sentence.lifted(), context, matches);
            const auto wanted = reference.match(sentence.lifted(), context);
            ASSERT_EQ(lines(matches), wanted) << sentence.lifted().readable();
            found += wanted.size();
        }
    }
    EXPECT_EQ(sentences, 20000U);
    EXPECT_GT(found, 10000U) << "too few matches to say anything";
}

TEST(RuleMatcherDifferential, ThreadsFindTheSame) {
    Dice dice(7);
    const std::vector<Rule> rules = loaded(generatedRules(dice, 60));
    Diagnostics diagnostics;
    const auto compiled = CompiledRules::compile(rules, diagnostics);
    std::vector<MarkedSentence> sentences;
    for (int i = 0; i < 500; ++i) {
        sentences.emplace_back(generatedSentence(dice));
    }
    std::vector<std::vector<std::string>> results(4);
    std::vector<std::thread> threads;
    for (auto& result : results) {
        threads.emplace_back([&] {
            RuleMatcher matcher(compiled);
            std::vector<RuleMatch> matches;
            for (const MarkedSentence& sentence : sentences) {
                matcher.match(sentence.lifted(), {}, matches);
            }
            result = lines(matches);
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_FALSE(results[0].empty());
    for (const auto& result : results) {
        EXPECT_EQ(result, results[0]);
    }
}
} // namespace
} // namespace tenure
