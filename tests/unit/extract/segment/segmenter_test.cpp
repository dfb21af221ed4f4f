#include "extract/segment/segmenter.h"

#include <random>

#include "tests/unit/extract/segment/segment_fixture.h"

namespace tenure {
namespace {
const std::vector<std::string>& samples() {
    static const std::vector<std::string> texts = {
        "# Report\n\n**Present:** Ann\u00a0Lee, [Bo Hart](https://example.org/b_(x))\n\n1. "
        "Apologies\n2. Accounts\n\n"
        "  • to buy “a hall”\n    - in *May*\n      of the year\n\n| a | b |\n|---|---|\n| c | d "
        "|\n\nSee `x` and <b>y</b> &amp; z.[1][2]\n",
        "BOARD\nOF TRUSTEES\n===========\n\nMr. A. Lee met the U.S.\nboard at 9.30am. “Yes.” "
        "He\n\nleft\n\n4.\n\nTHE END\n\n> quoted\n> more\n\nShare this:\n\nLeave a Reply\nx\n",
        "One – 4 May 2010\n\nText; Continue reading\n\nTwo\n\nMore text. Continue "
        "reading\n\nThree\n\nEnd.\n\nRead more\n",
        "Dr A  Minister for X  Minister for Y    4 May 2014\r\n\tindented\x0c\xff\xfe broken "
        "\xe2\x80\n- \n* * *\n***\n#\n##  \n**\n** **\n1.\n(a)\n",
    };
    return texts;
}

// Whatever the text was, the parts of a document lie inside it and inside the source, in order.
void expectSound(std::string_view text) {
    SourceText source;
    source.path = "x.txt";
    source.name = "x";
    source.text = text;
    for (const Document& document : segment(source, test::segmentRules())) {
        ASSERT_FALSE(document.sections.empty());
        std::uint32_t end = 0;
        for (const Block& block : document.blocks) {
            ASSERT_LE(end, block.span.begin);
            ASSERT_LE(block.span.begin, block.span.end);
            ASSERT_LE(block.span.end, document.text.size());
            const Span original = document.map.original(block.span);
            ASSERT_LE(original.begin, original.end);
            ASSERT_LE(original.end, text.size());
            ASSERT_GE(block.section, 0);
            ASSERT_LT(block.section, static_cast<int>(document.sections.size()));
            ASSERT_LT(block.leadIn, static_cast<int>(document.blocks.size()));
            end = block.span.end;
        }
        std::uint32_t sentenceEnd = 0;
        for (const Sentence& sentence : document.sentences) {
            ASSERT_LE(sentenceEnd, sentence.span.begin);
            ASSERT_LT(sentence.span.begin, sentence.span.end);
            ASSERT_TRUE(document.blocks[static_cast<std::size_t>(sentence.block)].span.contains(
                sentence.span));
            sentenceEnd = sentence.span.end;
        }
    }
}
} // namespace

TEST(Segmenter, EveryTruncationIsSound) {
    for (const std::string& text : samples()) {
        for (std::size_t length = 0; length <= text.size(); ++length) {
            expectSound(std::string_view(text).substr(0, length));
            expectSound(std::string_view(text).substr(length));
        }
    }
}

TEST(Segmenter, RandomBytesAreSound) {
    std::mt19937 random(20140522);
    const std::string signs = "*_[](){}<>`#-|=.\n\n \t\"'\\&;:1aA\xe2\x80\x99\xc2\xa0";
    for (int round = 0; round < 3000; ++round) {
        std::string text = samples()[random() % samples().size()];
        for (std::size_t flips = random() % 12 + 1; flips > 0; --flips) {
            const std::size_t at = random() % text.size();
            switch (random() % 3) {
            case 0:
                text[at] = static_cast<char>(random() % 256);
                break;
            case 1:
                text.insert(at, 1, signs[random() % signs.size()]);
                break;
            default:
                text.erase(at, random() % 5 + 1);
            }
            text += text.empty() ? "x" : "";
        }
        expectSound(text);
    }
}

TEST(Segmenter, LettersLeadBackToThemselves) {
    for (const std::string& text : samples()) {
        SourceText source;
        source.text = text;
        for (const Document& document : segment(source, test::segmentRules())) {
            for (std::size_t i = 0; i < document.text.size(); ++i) {
                const char c = document.text[i];
                const std::size_t from = document.map.original(i);
                if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                    ASSERT_EQ(c, text[from]) << i << " in " << document.text;
                }
            }
        }
    }
}

TEST(Segmenter, IdsAreMadeOfNames) {
    SourceText source;
    source.text = "The board met.";
    source.name = "2016/Spring Meeting (Board)#3";
    EXPECT_EQ(segment(source, test::segmentRules()).front().id,
              "document/2016/spring-meeting-board-3");
}

TEST(Segmenter, LinearInOneLongText) {
    std::string text;
    while (text.size() < 2000000) {
        text += samples()[text.size() % 3];
    }
    SourceText source;
    source.text = text;
    EXPECT_FALSE(segment(source, test::segmentRules()).empty());
}
} // namespace tenure
