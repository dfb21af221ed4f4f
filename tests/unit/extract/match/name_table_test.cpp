#include "extract/match/name_table.h"

#include <string>

#include <gtest/gtest.h>

namespace tenure {
namespace {
std::vector<Token> tokensOf(std::string_view text) {
    std::vector<Token> tokens;
    tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
    return tokens;
}

std::optional<std::uint32_t> add(NameTable& table, std::string_view name, std::uint32_t row) {
    return table.add(name, tokensOf(name), row, Capitals::First);
}

std::vector<std::uint32_t> rowsAt(const NameTable& table, std::string_view text,
                                  std::uint32_t first) {
    std::vector<NameTable::Hit> hits;
    const auto tokens = tokensOf(text);
    table.find(text, tokens, first, hits);
    std::vector<std::uint32_t> rows;
    for (const NameTable::Hit& hit : hits) {
        rows.push_back(hit.row);
    }
    return rows;
}
} // namespace

TEST(NameTable, FindsEveryNameThatBeginsThere) {
    NameTable table;
    EXPECT_TRUE(table.empty());
    add(table, "Ann Lee", 1);
    add(table, "Ann Lee Poe", 2);
    add(table, "Lee Poe", 3);
    EXPECT_EQ(rowsAt(table, "Then Ann Lee Poe spoke", 1), (std::vector<std::uint32_t>{1, 2}));
    EXPECT_EQ(rowsAt(table, "Then ANN LEE spoke", 1), (std::vector<std::uint32_t>{1}));
    EXPECT_EQ(rowsAt(table, "Ann", 0), (std::vector<std::uint32_t>{}));
    EXPECT_EQ(rowsAt(table, "Ann Poe", 0), (std::vector<std::uint32_t>{}));
}

TEST(NameTable, SaysWhoHasANameAlready) {
    NameTable table;
    EXPECT_EQ(add(table, "Ann Lee", 1), std::nullopt);
    EXPECT_EQ(add(table, "Ann Lee", 1), std::nullopt);
    EXPECT_EQ(add(table, "ann lee", 2), 1U);
    table.give("Ann Lee", tokensOf("Ann Lee"), 7);
    EXPECT_EQ(rowsAt(table, "Ann Lee", 0), (std::vector<std::uint32_t>{7}));
}

TEST(NameTable, KeepsAllWhileItGrows) {
    NameTable table;
    const auto name = [](std::uint32_t i) {
        return "Ann" + std::to_string(i / 50) + " Lee" + std::to_string(i);
    };
    for (std::uint32_t i = 0; i < 20000; ++i) {
        ASSERT_EQ(add(table, name(i), i), std::nullopt);
    }
    for (std::uint32_t i = 0; i < 20000; ++i) {
        ASSERT_EQ(rowsAt(table, name(i), 0), (std::vector<std::uint32_t>{i}));
    }
}
} // namespace tenure
