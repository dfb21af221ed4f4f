#include "extract/match/lifted_sentence.h"

#include <random>

#include <gtest/gtest.h>

namespace tenure {
namespace {
const std::string person = "\xEE\x80\x80";
const std::string body = "\xEE\x80\x81";

Span spanOf(std::string_view text, std::string_view piece) {
    const auto at = static_cast<std::uint32_t>(text.find(piece));
    return {at, at + static_cast<std::uint32_t>(piece.size())};
}

LiftedSlot slot(std::string_view text, std::string_view piece, SlotKind kind, int mention) {
    return {spanOf(text, piece), kind, mention};
}

Span whole(std::string_view text) {
    return {0, static_cast<std::uint32_t>(text.size())};
}

TEST(LiftedSentence, ReplacesMentionsAndFoldsWhiteSpace) {
    const std::string text = "  Ann Lee\nwas   elected to the \t Works Board. ";
    LiftedSentence lifted;
    const std::vector<LiftedSlot> slots = {slot(text, "Ann Lee", SlotKind::Person, 7),
                                           slot(text, "Works Board", SlotKind::Body, 9)};
    lifted.lift(text, whole(text), slots);
    EXPECT_EQ(lifted.text(), person + " was elected to the " + body + ".");
    EXPECT_EQ(lifted.readable(), "{person} was elected to the {body}.");
    ASSERT_NE(lifted.slotAt(0), nullptr);
    EXPECT_EQ(lifted.slotAt(0)->mention, 7);
    EXPECT_EQ(lifted.slotAt(1), nullptr);
    ASSERT_EQ(lifted.slotsIn(whole(lifted.text())).size(), 2U);
    EXPECT_EQ(lifted.slotsIn({1, 100})[0].mention, 9);
    EXPECT_TRUE(lifted.slotsIn({1, 10}).empty());
}

TEST(LiftedSentence, ARoleInThePluralIsMarkedAndMapsBack) {
    const std::string text = "The trustees thanked Ann Lee.";
    LiftedSentence lifted;
    std::vector<LiftedSlot> slots = {slot(text, "trustees", SlotKind::Role, 0),
                                     slot(text, "Ann Lee", SlotKind::Person, 1)};
    slots[0].plural = true;
    lifted.lift(text, whole(text), slots);
    EXPECT_EQ(lifted.readable(), "The {roles} thanked {person}.");
    EXPECT_EQ(lifted.text(), "The \xEE\x80\x82\xEE\x80\x8F thanked " + person + ".");
    const auto back = [&](std::string_view piece) {
        return lifted.original(spanOf(lifted.text(), piece)).in(text);
    };
    EXPECT_EQ(back("\xEE\x80\x82\xEE\x80\x8F"), "trustees");
    EXPECT_EQ(back("\xEE\x80\x8F"), "trustees");
    EXPECT_EQ(back("thanked"), "thanked");
    EXPECT_EQ(back(person), "Ann Lee");
}

TEST(LiftedSentence, MapsRangesBack) {
    const std::string text = "  Ann Lee\nwas   elected to the \t Works Board. ";
    LiftedSentence lifted;
    const std::vector<LiftedSlot> slots = {slot(text, "Ann Lee", SlotKind::Person, 0),
                                           slot(text, "Works Board", SlotKind::Body, 1)};
    lifted.lift(text, whole(text), slots);
    const auto back = [&](std::string_view piece) {
        return lifted.original(spanOf(lifted.text(), piece)).in(text);
    };
    EXPECT_EQ(back(person), "Ann Lee");
    EXPECT_EQ(back(body + "."), "Works Board.");
    EXPECT_EQ(back("was elected"), "was   elected");
    EXPECT_EQ(back(person + " was"), "Ann Lee\nwas");
    EXPECT_EQ(back("the " + body), "the \t Works Board");
    EXPECT_EQ(lifted.original(whole(lifted.text())).in(text),
              "Ann Lee\nwas   elected to the \t Works Board.");
    // A range that cuts a code point still gives the whole mention.
    EXPECT_EQ(lifted.original({1, 2}).in(text), "Ann Lee");
}

TEST(LiftedSentence, TakesOnlyTheSlotsOfTheSentence) {
    const std::string text = "Ann Lee left. Bo Tan stayed. Cy Poe came.";
    LiftedSentence lifted;
    const std::vector<LiftedSlot> slots = {slot(text, "Ann Lee", SlotKind::Person, 0),
                                           slot(text, "Bo Tan", SlotKind::Person, 1),
                                           slot(text, "Cy Poe", SlotKind::Person, 2)};
    lifted.lift(text, spanOf(text, "Bo Tan stayed."), slots);
    EXPECT_EQ(lifted.readable(), "{person} stayed.");
    EXPECT_EQ(lifted.slots().front().mention, 1);
    lifted.lift(text, {3, 3}, slots);
    EXPECT_EQ(lifted.text(), "");
    EXPECT_TRUE(lifted.original({0, 0}).empty());
    lifted.lift(text, {0, 4000}, slots);
    EXPECT_EQ(lifted.readable(), "{person} left. {person} stayed. {person} came.");
}

TEST(LiftedSentence, AdjacentSlotsAndEndsOfText) {
    const std::string text = "chairAnn";
    LiftedSentence lifted;
    const std::vector<LiftedSlot> slots = {{{0, 5}, SlotKind::Role, 0},
                                           {{5, 8}, SlotKind::Person, 1}};
    lifted.lift(text, whole(text), slots);
    EXPECT_EQ(lifted.readable(), "{role}{person}");
    EXPECT_EQ(lifted.original({0, 3}).in(text), "chair");
    EXPECT_EQ(lifted.original({3, 6}).in(text), "Ann");
    EXPECT_EQ(lifted.original({0, 6}).in(text), "chairAnn");
    EXPECT_EQ(lifted.original({6, 6}), (Span{8, 8}));
}

// Every byte outside a slot maps back to the very byte it was copied from.
TEST(LiftedSentence, EveryByteMapsBack) {
    std::mt19937 random(20240501);
    const std::string alphabet = "ab\xC3\xA9 \n\t.,";
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        std::vector<LiftedSlot> slots;
        while (text.size() < 40) {
            if (random() % 6 == 0) {
                const auto begin = static_cast<std::uint32_t>(text.size());
                text += "X Y";
                slots.push_back({{begin, begin + 3}, SlotKind::Body, static_cast<int>(begin)});
            }
            text += alphabet[random() % alphabet.size()];
        }
        LiftedSentence lifted;
        lifted.lift(text, whole(text), slots);
        const std::string& out = lifted.text();
        EXPECT_EQ(out.find("  "), std::string::npos);
        std::uint32_t last = 0;
        for (std::uint32_t i = 0; i < out.size(); ++i) {
            if (const LiftedSlot* here = lifted.slotAt(i)) {
                EXPECT_EQ(lifted.original({i, i + 3}), here->span);
                last = here->span.end;
                i += 2;
                continue;
            }
            const Span back = lifted.original({i, i + 1});
            ASSERT_EQ(back.size(), 1U);
            ASSERT_GE(back.begin, last);
            last = back.begin;
            const char from = text[back.begin];
            ASSERT_TRUE(out[i] == from || (out[i] == ' ' && (from == '\n' || from == '\t')));
        }
    }
}
} // namespace
} // namespace tenure
