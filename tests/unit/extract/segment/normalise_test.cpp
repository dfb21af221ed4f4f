#include "extract/segment/normalise.h"

#include <gtest/gtest.h>

namespace tenure {
namespace {
// The original bytes of each derived byte, one after the other: "a|b|c".
std::string origins(std::string_view original) {
    const MappedText out = normalise(original);
    std::string all;
    for (std::uint32_t i = 0; i < out.text.size(); ++i) {
        all += i > 0 ? "|" : "";
        all += out.map.original(Span{i, i + 1}).in(original);
    }
    return all;
}
} // namespace

TEST(Normalise, PlainTextStaysAsItIs) {
    const MappedText out = normalise("The board met.\n\tIt agreed – at last.");
    EXPECT_EQ(out.text, "The board met.\n\tIt agreed – at last.");
    EXPECT_EQ(out.map.original(20U), 20U);
}

TEST(Normalise, OddSpacesAndQuotes) {
    EXPECT_EQ(normalise("May\u00a02012").text, "May 2012");
    EXPECT_EQ(normalise("\u2018a\u2019 \u201cb\u201d \u00abc\u00bb").text, "'a' \"b\" \"c\"");
    EXPECT_EQ(normalise("co\u00ad-opted\u200b \ufb01nance").text, "co-opted finance");
    EXPECT_EQ(normalise("\ue123x\ufeffy\x01z").text, "xyz");
    EXPECT_EQ(normalise("\uf0b7 item").text, "• item");
    EXPECT_EQ(normalise("vice\u2011chair").text, "vice-chair");
}

TEST(Normalise, BreakTags) {
    EXPECT_EQ(normalise("Ida Marsh<br />Bo Hart<br>").text, "Ida Marsh\nBo Hart");
    EXPECT_EQ(normalise("Ida Marsh <br />\nBo Hart").text, "Ida Marsh \nBo Hart");
    EXPECT_EQ(normalise("| Chair | Ida Marsh<br>Bo Hart |").text, "| Chair | Ida Marsh, Bo Hart |");
    EXPECT_EQ(normalise("a <brand> of 3 < 4").text, "a <brand> of 3 < 4");
}

TEST(Normalise, References) {
    EXPECT_EQ(normalise("A &amp; B&nbsp;C &rsquo; &#8217; &#x2019; &mdash;").text,
              "A & B C ' ' ' —");
    EXPECT_EQ(normalise("R&D; &unknown; AT&T &#0; &;").text, "R&D; &unknown; AT&T &#0; &;");
}

TEST(Normalise, EveryByteKnowsItsOrigin) {
    EXPECT_EQ(origins("a\u00a0b"), "a|\u00a0|b");
    EXPECT_EQ(origins("\u2019s"), "\u2019|s");
    EXPECT_EQ(origins("x&amp;y"), "x|&amp;|y");
    EXPECT_EQ(origins("o\u00adn"), "o|n");
    EXPECT_EQ(origins("\ufb01t"), "\ufb01|\ufb01|t");
}

TEST(Normalise, AccentsJoinTheirLetters) {
    EXPECT_EQ(normalise("Re\u0301my Pflu\u0308g e\u0302\u0301 x\u0301 \u0301").text,
              "R\u00e9my Pfl\u00fcg \u00ea\u0301 x\u0301 \u0301");
    EXPECT_EQ(origins("Re\u0301m"), "R|e\u0301|e\u0301|m");
}

TEST(Normalise, SpansEndBehindWholeCharacters) {
    const std::string original = "the members\u2019 vote";
    const MappedText out = normalise(original);
    const auto end = static_cast<std::uint32_t>(out.text.find(" vote"));
    EXPECT_EQ(out.map.original(Span{4, end}).in(original), "members\u2019");
}

TEST(Normalise, BrokenBytesAreReplaced) {
    EXPECT_EQ(normalise("a\xff\xfe z").text, "a\ufffd\ufffd z");
    EXPECT_EQ(normalise("\xe2\x80").text, "\ufffd");
}
} // namespace tenure
