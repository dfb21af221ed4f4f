#include <algorithm>

#include "tests/unit/extract/readers/reader_fixture.h"

namespace tenure {
using test::readAs;

namespace {
using Codes = std::vector<std::string>;

// A PDF of objects that are written out, with a right table of their places.
std::string pdf(const std::vector<std::string>& objects, const std::string& trailer = {}) {
    std::string out = "%PDF-1.4\n";
    std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const std::string place = std::to_string(out.size());
        table += std::string(10 - place.size(), '0') + place + " 00000 n \n";
        out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string place = std::to_string(out.size());
    return out + table + "trailer\n<< /Root 1 0 R /Size " + std::to_string(objects.size() + 1) +
           trailer + " >>\nstartxref\n" + place + "\n%%EOF\n";
}

// Lines in a type of the size that begins them, from the top of the page.
std::string content(const std::vector<std::pair<int, std::string>>& lines) {
    std::string stream;
    int y = 780;
    for (const auto& [size, text] : lines) {
        y -= size + size / 5;
        stream += "BT /F1 " + std::to_string(size) + " Tf 72 " + std::to_string(y) + " Td (" +
                  text + ") Tj ET\n";
    }
    return "<< /Length " + std::to_string(stream.size()) + " >>\nstream\n" + stream + "endstream";
}

std::string twoPages(const std::string& trailer = {}) {
    const std::string page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << "
                             "/Font << /F1 7 0 R >> >> /Contents ";
    return pdf({"<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>", page + "5 0 R >>",
                page + "6 0 R >>",
                content({{20, "Parks Board"},
                         {10, "Ann Lee, chair of the Parks Board, met"},
                         {10, "the members in the hall and spoke."}}),
                content({{10, "Bo Hart was elected treasurer."}}),
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
                "<< /Filter /Standard /V 1 /R 2 /P -4 /O "
                "<0000000000000000000000000000000000000000000000000000000000000000> /U "
                "<0000000000000000000000000000000000000000000000000000000000000000> >>"},
               trailer);
}

std::string wordless() {
    return pdf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
                "<< /Length 22 >>\nstream\n0 0 100 100 re f     \nendstream"});
}

// The tests hold for a build with poppler; one without says so.
bool isLeftOut() {
    return readAs("a.pdf", "").codes() == Codes{"reader.pdf-left-out"};
}
} // namespace

TEST(Pdf, HeadingsLinesAndPages) {
    if (isLeftOut()) {
        GTEST_SKIP() << "built without poppler";
    }
    const auto result = readAs("minutes/a.pdf", twoPages());
    ASSERT_EQ(result.texts.size(), 1U);
    const SourceText& source = result.texts[0];
    EXPECT_TRUE(result.codes().empty());
    EXPECT_EQ(source.name, "a");
    EXPECT_EQ(source.text,
              "# Parks Board\n\nAnn Lee, chair of the Parks Board, met\nthe members in "
              "the hall and spoke.\n\nBo Hart was elected treasurer.");
    ASSERT_EQ(source.places.size(), 2U);
    EXPECT_EQ(source.places[0], 0U);
    EXPECT_LE(source.places[1], source.text.find("Bo Hart"));
    EXPECT_GT(source.places[1], source.text.find("spoke"));
}

TEST(Pdf, WhatCannotBeReadIsNamed) {
    if (isLeftOut()) {
        GTEST_SKIP() << "built without poppler";
    }
    EXPECT_EQ(readAs("a.pdf", "").codes(), Codes{"reader.pdf-broken"});
    EXPECT_EQ(readAs("a.pdf", "Dear all").codes(), Codes{"reader.pdf-broken"});
    EXPECT_EQ(readAs("a.pdf", twoPages(" /Encrypt 8 0 R /ID [<00> <00>]")).codes(),
              Codes{"reader.pdf-locked"});
    EXPECT_EQ(readAs("a.pdf", wordless()).codes(), Codes{"reader.pdf-no-text"});
}

TEST(Pdf, CutAnywhereItGivesTextOrAMessage) {
    if (isLeftOut()) {
        GTEST_SKIP() << "built without poppler";
    }
    const std::string whole = twoPages();
    for (std::size_t length = 0; length < whole.size(); length += 37) {
        const auto result = readAs("a.pdf", std::string_view(whole).substr(0, length));
        EXPECT_NE(result.texts.empty(), result.codes().empty()) << length;
    }
}

TEST(Pdf, PagesThatLoopEnd) {
    if (isLeftOut()) {
        GTEST_SKIP() << "built without poppler";
    }
    const auto result = readAs("a.pdf", pdf({"<< /Type /Catalog /Pages 2 0 R >>",
                                             "<< /Type /Pages /Kids [2 0 R] /Count 900000000 >>"}));
    EXPECT_TRUE(result.texts.empty());
    EXPECT_TRUE(result.diagnostics.hasErrors());
}
} // namespace tenure
