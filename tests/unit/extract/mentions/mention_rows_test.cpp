// Every row of rules/people and rules/bodies is needed by its own examples: without it one fails.
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "extract/rule_set.h"
#include "tenure/rule_tools.h"

namespace tenure {
namespace {
using Table = std::vector<NameRule>;

// The table of a row, among those of people and of bodies.
Table* tableOf(const RuleInfo& row, PersonRules& people, BodyRules& bodies) {
    if (row.name.starts_with("people.")) {
        return row.table == "words"    ? &people.words
               : row.table == "reject" ? &people.reject
               : row.table == "cut"    ? &people.cut
                                       : &people.signals;
    }
    return row.table == "not_first" ? &bodies.notFirst
           : row.table == "joins"   ? &bodies.joins
           : row.table == "person"  ? &bodies.person
           : row.table == "reject"  ? &bodies.reject
                                    : &bodies.signals;
}

std::shared_ptr<const RuleSet> without(const RuleSet& rules, const RuleInfo& row) {
    auto impl = std::make_unique<RuleSet::Impl>(rules.impl());
    const auto people = std::make_shared<PersonRules>(*impl->people);
    const auto bodies = std::make_shared<BodyRules>(*impl->bodies);
    Table& table = *tableOf(row, *people, *bodies);
    // RuleInfo has the row's name without blanks and signs.
    const std::string prefix =
        row.name.substr(0, row.name.find('.') + 1) + (row.table.empty() ? "" : row.table + "_");
    const std::size_t before = table.size();
    std::erase_if(table, [&](const NameRule& one) {
        std::string name = one.name;
        std::ranges::replace(name, ' ', '_');
        std::ranges::replace(name, '-', '_');
        std::erase(name, '\'');
        return prefix + name == row.name;
    });
    EXPECT_EQ(table.size() + 1, before) << row.name;
    impl->people = people;
    impl->bodies = bodies;
    return RuleSet::Impl::make(std::move(impl));
}

TEST(MentionRows, EachIsNeededByItsExamples) {
    Diagnostics problems;
    const auto rules = RuleSet::load(TENURE_ROOT "/rules", {}, problems);
    ASSERT_TRUE(rules);
    std::size_t rows = 0;
    for (const RuleInfo& row : rules->signals()) {
        if (row.table.empty()) {
            continue;
        }
        ++rows;
        const auto others = without(*rules, row); // the results point into it
        const auto results = testExamples(others, row.name);
        EXPECT_FALSE(results.empty()) << row.name;
        EXPECT_FALSE(std::ranges::all_of(results, &ExampleResult::passed))
            << row.name << ": its examples hold without it";
    }
    EXPECT_GT(rows, 15U);
}
} // namespace
} // namespace tenure
