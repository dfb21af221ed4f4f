// The rule engine at its plainest: every rule on every sentence, one RE2 each, no prefilter,
// nothing kept. What the real one finds must be what this one finds.
#pragma once
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <re2/re2.h>

#include "extract/match/rule_matcher.h"

namespace tenure {
class ReferenceMatcher {
public:
    explicit ReferenceMatcher(const std::vector<Rule>& rules) : rules_(rules) {
        std::ranges::sort(rules_, [](const Rule& a, const Rule& b) {
            return std::pair(-a.priority, a.info.name) < std::pair(-b.priority, b.info.name);
        });
    }

    /// One line a match: rule, lifted span, and each slot with the lifted bytes it took.
    std::vector<std::string> match(const LiftedSentence& sentence, const MatchContext& context) {
        std::vector<std::string> found;
        std::vector<std::pair<std::string, Span>> consumed;
        const std::string& text = sentence.text();
        for (const Rule& rule : rules_) {
            if (!allowed(rule, text, context)) {
                continue;
            }
            const RE2& pattern = compiled(rule.regex);
            std::vector<re2::StringPiece> groups(rule.slots.size() + 1);
            std::size_t at = 0;
            while (at <= text.size() &&
                   pattern.Match(text, at, text.size(), RE2::UNANCHORED, groups.data(),
                                 static_cast<int>(groups.size()))) {
                const Span span = spanOf(groups[0], text);
                at = std::max<std::size_t>(span.end, at + 1);
                const bool taken = std::ranges::any_of(consumed, [&](const auto& one) {
                    return one.first == rule.family && one.second.overlaps(span);
                });
                if (taken || !aloneAround(rule, text, span)) {
                    continue;
                }
                std::string line = rule.info.name + " " + shown(span);
                for (const PatternSlot& slot : rule.slots) {
                    const auto& group = groups[static_cast<std::size_t>(slot.group)];
                    if (group.data() != nullptr) {
                        line += " " + slot.name + shown(sentence.original(spanOf(group, text)));
                    }
                }
                found.push_back(line);
                if (rule.consumes) {
                    consumed.emplace_back(rule.family, span);
                }
            }
        }
        return found;
    }

    static std::string shown(Span span) {
        return "[" + std::to_string(span.begin) + "," + std::to_string(span.end) + ")";
    }

    static std::string line(const RuleMatch& match) {
        std::string out = match.rule->info.name + " " + shown(match.lifted);
        for (const Binding& binding : match.bindings) {
            out += binding.slot->place == PatternPlace::Sentence
                       ? " " + binding.slot->name + shown(binding.text)
                       : "";
        }
        return out;
    }

private:
    static Span spanOf(const re2::StringPiece& piece, const std::string& text) {
        const auto begin = static_cast<std::uint32_t>(piece.data() - text.data());
        return {begin, begin + static_cast<std::uint32_t>(piece.size())};
    }

    // Compiling is the one thing kept: it does not depend on the sentence.
    const RE2& compiled(const std::string& regex) {
        auto& slot = cache_[regex];
        if (!slot) {
            RE2::Options options(RE2::Quiet);
            options.set_case_sensitive(false);
            slot = std::make_unique<RE2>(regex, options);
        }
        return *slot;
    }

    bool found(const std::string& text, const std::string& regex) {
        return RE2::PartialMatch(text, compiled(regex));
    }

    bool allowed(const Rule& rule, const std::string& text, const MatchContext& context) {
        const auto& blocks = rule.where.blocks;
        const auto holds = [&](const std::string& regex, const LiftedSentence* where) {
            return regex.empty() || (where != nullptr && found(where->text(), regex));
        };
        return (blocks.empty() || std::ranges::find(blocks, context.block) != blocks.end()) &&
               holds(rule.where.heading, context.heading) &&
               holds(rule.where.leadIn, context.leadIn) &&
               std::ranges::none_of(rule.unless,
                                    [&](const TestPattern& one) { return found(text, one.regex); });
    }

    bool aloneAround(const Rule& rule, const std::string& text, Span span) {
        const auto before = [&](const TestPattern& one) {
            return found(text.substr(0, span.begin), "(?:" + one.regex + ") ?$");
        };
        const auto behind = [&](const TestPattern& one) {
            return found(text.substr(span.end), "^ ?(?:" + one.regex + ")");
        };
        return std::ranges::none_of(rule.notBefore, before) &&
               std::ranges::none_of(rule.notAfter, behind);
    }

    std::vector<Rule> rules_;
    std::map<std::string, std::unique_ptr<RE2>> cache_;
};
} // namespace tenure
