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

    /// One line a match: rule, lifted span, and each slot with the bytes of the text it took, those
    /// of the patterns of `where` too.
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
                std::vector<std::string> slots;
                for (const PatternSlot& slot : rule.slots) {
                    const auto& group = groups[static_cast<std::size_t>(slot.group)];
                    if (group.data() != nullptr) {
                        slots.push_back(slot.name + shown(sentence.original(spanOf(group, text))));
                    }
                }
                if (!standsThere(rule, sentence, span, context, slots)) {
                    continue;
                }
                found.push_back(joined(rule, span, std::move(slots)));
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
        std::vector<std::string> slots;
        for (const Binding& binding : match.bindings) {
            slots.push_back(binding.slot->name + shown(binding.text));
        }
        return joined(*match.rule, match.lifted, std::move(slots));
    }

private:
    static std::string joined(const Rule& rule, Span span, std::vector<std::string> slots) {
        std::ranges::sort(slots);
        std::string out = rule.info.name + " " + shown(span);
        for (const std::string& slot : slots) {
            out += " " + slot;
        }
        return out;
    }

    // Whether a pattern of `where` matches `text`, a sentence or the beginning of one; what its
    // slots took goes to `slots`.
    bool there(const std::string& regex, PatternPlace place, const Rule& rule,
               const LiftedSentence* sentence, const std::string& text,
               std::vector<std::string>& slots) {
        if (regex.empty() || sentence == nullptr) {
            return regex.empty();
        }
        const RE2& pattern = compiled(regex);
        std::vector<re2::StringPiece> groups(
            static_cast<std::size_t>(pattern.NumberOfCapturingGroups()) + 1);
        if (!pattern.Match(text, 0, text.size(), RE2::UNANCHORED, groups.data(),
                           static_cast<int>(groups.size()))) {
            return false;
        }
        for (const PatternSlot& slot : rule.whereSlots) {
            if (slot.place != place) {
                continue;
            }
            const auto& group = groups[static_cast<std::size_t>(slot.group)];
            if (group.data() != nullptr) {
                slots.push_back(slot.name + shown(sentence->original(spanOf(group, text))));
            }
        }
        return true;
    }

    bool standsThere(const Rule& rule, const LiftedSentence& sentence, Span match,
                     const MatchContext& context, std::vector<std::string>& slots) {
        const auto whole = [&](const std::string& regex, PatternPlace place,
                               const LiftedSentence* where) {
            return there(regex, place, rule, where, where == nullptr ? "" : where->text(), slots);
        };
        return whole(rule.where.heading, PatternPlace::Heading, context.heading) &&
               whole(rule.where.leadIn, PatternPlace::LeadIn, context.leadIn) &&
               whole(rule.where.previous, PatternPlace::Previous, context.previous) &&
               standsAbove(rule, context, slots) &&
               whole(rule.where.next, PatternPlace::Next, context.next) &&
               whole(rule.where.column, PatternPlace::Column,
                     columnAt(context, sentence.original(match).end - 1)) &&
               there(rule.where.earlier, PatternPlace::Earlier, rule, &sentence,
                     sentence.text().substr(0, match.begin), slots);
    }

    // The nearest of the sentences above that fits gives the slots.
    bool standsAbove(const Rule& rule, const MatchContext& context,
                     std::vector<std::string>& slots) {
        return rule.where.above.empty() ||
               std::any_of(context.above.rbegin(), context.above.rend(),
                           [&](const LiftedSentence& one) {
                               return there(rule.where.above, PatternPlace::Above, rule, &one,
                                            one.text(), slots);
                           });
    }

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
        return standsIn(context, rule.where.blocks) &&
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
