// What rules/bodies says: which words name an organisation.
#include "extract/mentions/body_rules.h"

#include <array>

namespace tenure {
namespace {
constexpr auto tables =
    std::to_array<std::string_view>({"signals", "reject", "not_first", "person", "joins"});
constexpr auto tests = std::to_array<std::string_view>(
    {"known", "attribute", "branch", "number", "stop", "lower_behind", "lower_stop", "lower_join",
     "of_part", "of_part_again", "opener", "of_article", "of_join"});
constexpr auto numbers = std::to_array<std::string_view>({"most_words", "most_lower_words"});
constexpr MentionKeys keys = {"bodies", "body", tables, tests, numbers};
} // namespace

std::shared_ptr<const BodyRules> BodyRules::parse(std::span<const RuleSource> sources,
                                                  const Lexicon& lexicon,
                                                  Diagnostics& diagnostics) {
    const MentionTables found = parseMentions(sources, keys, lexicon, diagnostics);
    auto rules = std::make_shared<BodyRules>();
    rules->signals = found.table("signals");
    rules->reject = found.table("reject");
    rules->notFirst = found.table("not_first");
    rules->person = found.table("person");
    rules->joins = found.table("joins");
    rules->known = found.test("known");
    rules->attribute = found.test("attribute");
    rules->branch = found.test("branch");
    rules->number = found.test("number");
    rules->stop = found.test("stop");
    rules->lowerBehind = found.test("lower_behind");
    rules->lowerStop = found.test("lower_stop");
    rules->lowerJoin = found.test("lower_join");
    rules->ofPart = found.test("of_part");
    rules->ofPartAgain = found.test("of_part_again");
    rules->opener = found.test("opener");
    rules->ofArticle = found.test("of_article");
    rules->ofJoin = found.test("of_join");
    rules->mostWords = found.number("most_words");
    rules->mostLowerWords = found.number("most_lower_words");
    rules->infos = found.signals;
    return rules;
}
} // namespace tenure
