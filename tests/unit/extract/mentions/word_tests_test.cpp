// The notation of tests on words, against the words of a sentence.
#include "extract/mentions/word_tests.h"

#include <string>

#include <gtest/gtest.h>

#include "extract/rules/rule_loader.h"

namespace tenure {
namespace {
class WordTests : public testing::Test {
protected:
    WordTests() {
        Diagnostics problems;
        lexicon_ = Lexicon::load(TENURE_ROOT "/rules", {}, problems);
    }

    // For each word of the sentence whether the test holds: "x-x".
    std::string marks(const std::string& sentence, const std::string& test) {
        Document document;
        document.text = sentence;
        Analysis analysis;
        analysis.document = &document;
        tokenise(sentence, {0, static_cast<std::uint32_t>(sentence.size())}, analysis.tokens);
        for (const Token& token : analysis.tokens) {
            analysis.masks.push_back(lexicon_->lists(token.span.in(sentence)));
            analysis.taken.push_back(-1);
        }
        Diagnostics problems;
        const RuleSource source = {"x.yaml", test, "", "", 0};
        const Reporter reporter(source, problems);
        WordKinds kinds(*lexicon_, reporter);
        RawKind surname;
        surname.name = {"plain", 0};
        surname.list = {"surnames", 0};
        surname.column = {"flags", 0};
        surname.without = {"wpv", 0};
        surname.lastPart = true;
        kinds.define(surname);
        const WordTest compiled = kinds.test({test, 0});
        EXPECT_TRUE(problems.all().empty()) << test;
        std::string out;
        for (std::uint32_t token = 0; token < analysis.tokens.size(); ++token) {
            out += compiled.holds(analysis, token, *lexicon_) ? 'x' : '-';
        }
        return out;
    }

    std::shared_ptr<const Lexicon> lexicon_;
};

TEST_F(WordTests, ListsAndShapes) {
    EXPECT_EQ(marks("Susan met NATO in 1999", "given_names"), "x----");
    EXPECT_EQ(marks("Susan met NATO in 1999", "upper"), "--x--");
    EXPECT_EQ(marks("Susan met NATO in 1999", "title|number"), "x---x");
}

TEST_F(WordTests, AllTermsHoldAndSomeAreDenied) {
    EXPECT_EQ(marks("Susan and Mark", "given_names"), "x-x");
    EXPECT_EQ(marks("Susan and Mark", "given_names !common_words"), "x--");
    EXPECT_EQ(marks("Susan and Mark", "!given_names|lower"), "---");
}

TEST_F(WordTests, SignsStandInQuotes) {
    EXPECT_EQ(marks("Ann, Bo (2)", "\",\"|\"(\""), "-x-x--");
}

TEST_F(WordTests, CellsOfARow) {
    EXPECT_EQ(marks("Okafor Park Xq-Okafor", "plain"), "x-x");
}
} // namespace
} // namespace tenure
