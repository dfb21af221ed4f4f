#include "extract/source/page_text.h"

#include <gtest/gtest.h>

namespace tenure {
namespace {
// A page of lines: words of one size, 6 points wide a sign, `y` the top of each line.
struct Printed {
    double y;
    std::string text;
    double size = 10;
    bool bold = false;
};

PageWords page(const std::vector<Printed>& lines) {
    PageWords words;
    for (const Printed& line : lines) {
        double x = 50;
        std::size_t begin = 0;
        while (begin < line.text.size()) {
            const std::size_t end = std::min(line.text.find(' ', begin), line.text.size());
            const std::string text = line.text.substr(begin, end - begin);
            const double width = static_cast<double>(text.size()) * 6;
            if (!text.empty()) {
                words.push_back(
                    {text, x, x + width, line.y, line.y + line.size, line.size, line.bold});
            }
            x += width + 6;
            begin = end + 1;
        }
    }
    return words;
}

std::string textOf(const std::vector<PageWords>& pages) {
    std::vector<std::uint32_t> starts;
    return textOfPages(pages, starts);
}
} // namespace

TEST(PageText, ParagraphsBySpaceAndHeadingsBySize) {
    EXPECT_EQ(textOf({page({{10, "Parks Board", 20},
                            {40, "Minutes", 14},
                            {60, "The board met in"},
                            {72, "the hall at noon."},
                            {84, "It was raining."},
                            {110, "It agreed the plan."},
                            {130, "Present", 10, true}})}),
              "# Parks Board\n\n## Minutes\n\nThe board met in\nthe hall at noon.\nIt was raining."
              "\n\nIt agreed the plan.\n\n**Present**");
}

TEST(PageText, AHeadingOfTwoLines) {
    EXPECT_EQ(textOf({page({{10, "Minutes of the", 16},
                            {27, "Parks Board", 16},
                            {60, "The board met in the hall at noon that day"},
                            {72, "and it was raining."}})}),
              "# Minutes of the Parks Board\n\nThe board met in the hall at noon that day\n"
              "and it was raining.");
}

TEST(PageText, ASentenceGoesOnOverThePage) {
    EXPECT_EQ(textOf({page({{10, "One of"}, {22, "the members"}}), page({{10, "left."}})}),
              "One of\nthe members\nleft.");
    EXPECT_EQ(textOf({page({{10, "It is"}, {22, "over."}}), page({{10, "Next."}})}),
              "It is\nover.\n\nNext.");
}

TEST(PageText, RunningHeadsStandOnce) {
    std::vector<PageWords> pages;
    for (const char* number : {"1", "2", "3", "4"}) {
        pages.push_back(page({{10, "Parks Board minutes"},
                              {40, "Ann"},
                              {52, "spoke"},
                              {64, "of pond " + std::string(number, 1) + "x" + number + "."},
                              {76, "Bo sat."},
                              {100, std::string("Page ") + number + " of 4"}}));
    }
    const std::string text = textOf(pages);
    EXPECT_EQ(text.find("Parks Board"), text.rfind("Parks Board"));
    EXPECT_NE(text.find("Page 1 of 4"), std::string::npos);
    EXPECT_EQ(text.find("Page 2 of 4"), std::string::npos);
    EXPECT_NE(text.find("of pond 4x4."), std::string::npos);
}

TEST(PageText, WhereThePagesBegin) {
    std::vector<std::uint32_t> starts;
    const std::string text =
        textOfPages({page({{10, "One."}}), {}, page({{10, "Three."}})}, starts);
    ASSERT_EQ(starts.size(), 3U);
    EXPECT_EQ(starts[0], 0U);
    EXPECT_LE(starts[2], text.find("Three"));
    EXPECT_GE(starts[2], text.find("One.") + 4);
}

TEST(PageText, EmptyPagesAtTheEnd) {
    std::vector<std::uint32_t> starts;
    const std::string text = textOfPages({page({{10, "One."}}), {}, {}}, starts);
    EXPECT_EQ(starts, (std::vector<std::uint32_t>{0, 4, 4}));
    EXPECT_EQ(text, "One.");
}

TEST(PageText, NothingAtAll) {
    EXPECT_EQ(textOf({}), "");
    EXPECT_EQ(textOf({{}, {}}), "");
}
} // namespace tenure
