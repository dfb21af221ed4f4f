#include <zip.h>

#include "tests/unit/extract/readers/reader_fixture.h"

namespace tenure {
using test::readAs;

namespace {
using Codes = std::vector<std::string>;

struct File {
    std::string name, content;
};

// The bytes of an archive, made in memory.
std::string zipOf(const std::vector<File>& files, const char* password = nullptr) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const File& file : files) {
        zip_source_t* content = zip_source_buffer(zip, file.content.data(), file.content.size(), 0);
        const zip_int64_t index = zip_file_add(zip, file.name.c_str(), content, 0);
        if (password != nullptr) {
            zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_128,
                                    password);
        }
    }
    EXPECT_EQ(zip_close(zip), 0);
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    const auto size = static_cast<std::size_t>(zip_source_tell(target));
    zip_source_seek(target, 0, SEEK_SET);
    std::string bytes(size, '\0');
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    zip_error_fini(&error);
    return bytes;
}

std::string body(const std::string& xml) {
    return R"(<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="urn:w"><w:body>)" + xml +
           "</w:body></w:document>";
}

std::string run(const std::string& text, const std::string& properties = {}) {
    return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") +
           "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string paragraph(const std::string& runs, const std::string& properties = {}) {
    return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + runs +
           "</w:p>";
}

std::string styled(const std::string& text, const std::string& style) {
    return paragraph(run(text), "<w:pStyle w:val=\"" + style + "\"/>");
}

std::string item(const std::string& text, int level) {
    return paragraph(run(text), "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) +
                                    "\"/><w:numId w:val=\"3\"/></w:numPr>");
}

constexpr const char* styles =
    R"(<w:styles xmlns:w="urn:w"><w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="Agenda Point"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Own"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
</w:styles>)";

test::ReadResult readBody(const std::string& xml) {
    return readAs("a.docx", zipOf({{"word/document.xml", body(xml)}, {"word/styles.xml", styles}}));
}

std::string textOf(const std::string& xml) {
    const auto result = readBody(xml);
    EXPECT_TRUE(result.codes().empty());
    return result.texts.empty() ? "" : result.texts[0].text;
}
} // namespace

TEST(Docx, HeadingsByStyleWhateverItsId) {
    EXPECT_EQ(textOf(styled("Parks Board", "Titel") + styled("Officers", "berschrift2") +
                     styled("Point", "Punkt") + styled("Deep", "Eigen") +
                     paragraph(run("The board ") + run("met.", "<w:b/>"))),
              "# Parks Board\n\n## Officers\n\n## Point\n\n### Deep\n\nThe board met.");
}

TEST(Docx, ListsTablesBreaksAndBoldLines) {
    EXPECT_EQ(textOf(paragraph(run("Present", "<w:b/>")) + item("Ann Lee", 0) + item("Bo Hart", 1) +
                     paragraph("") + "<w:tbl><w:tr><w:tc>" + paragraph(run("Name")) +
                     "</w:tc><w:tc>" + paragraph(run("Role")) + "</w:tc></w:tr><w:tr><w:tc>" +
                     paragraph(run("Cy Dell")) + "</w:tc><w:tc>" + paragraph(run("chair")) +
                     paragraph(run("of the board")) + "</w:tc></w:tr></w:tbl>" +
                     paragraph("<w:r><w:t>One</w:t><w:br/><w:t>Two</w:t></w:r>")),
              "**Present**\n\n- Ann Lee\n  - Bo Hart\n\n| Name | Role |\n| Cy Dell | chair of the "
              "board |\n\nOne\nTwo");
}

TEST(Docx, TrackedChangesLinksAndBoxes) {
    EXPECT_EQ(
        textOf(paragraph("<w:del>" + run("Not this. ") + "</w:del><w:ins>" + run("This. ") +
                         "</w:ins><w:hyperlink>" + run("Ann &amp; Bo") + "</w:hyperlink>") +
               paragraph(run("Near") +
                         "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" +
                         paragraph(run("In a box")) +
                         "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:txbxContent>" +
                         paragraph(run("In a box")) +
                         "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>")),
        "This. Ann & Bo\n\nNear\n\nIn a box");
}

TEST(Docx, PlacesAreParagraphs) {
    const auto result = readBody(paragraph(run("One.")) + paragraph("") +
                                 paragraph(run("Three é.")) + paragraph(run("Four.")));
    const SourceText& source = result.texts.at(0);
    ASSERT_EQ(source.places.size(), 4U);
    EXPECT_EQ(source.text.substr(source.places[0], 4), "One.");
    EXPECT_EQ(source.text.substr(source.places[2], 5), "Three");
    EXPECT_EQ(source.text.substr(source.places[3]), "Four.");
}

TEST(Docx, WhatCannotBeReadIsNamed) {
    EXPECT_EQ(readAs("a.docx", "").codes(), Codes{"reader.docx-broken"});
    EXPECT_EQ(readAs("a.docx", "Dear all").codes(), Codes{"reader.docx-broken"});
    EXPECT_EQ(readAs("a.docx", "\xD0\xCF\x11\xE0 old").codes(), Codes{"reader.docx-locked"});
    EXPECT_EQ(readAs("a.docx", zipOf({{"xl/workbook.xml", "<x/>"}})).codes(),
              Codes{"reader.docx-broken"});
    EXPECT_EQ(readAs("a.docx", zipOf({{"word/document.xml", "<w:document><w:body>"}})).codes(),
              Codes{"reader.docx-broken"});
    EXPECT_EQ(readAs("a.docx", zipOf({{"word/document.xml", body("")}}, "secret")).codes(),
              Codes{"reader.docx-locked"});
    EXPECT_EQ(readBody("").codes(), Codes{"reader.empty-file"});
    EXPECT_EQ(readBody(paragraph(run("broken \xFF bytes"))).texts.at(0).text.find('\xFF'),
              std::string::npos);
}

TEST(Docx, BombsAreLeftAlone) {
    const std::string zeros(std::size_t{70} << 20U, ' ');
    const std::string bomb = zipOf({{"word/document.xml", body(zeros)}});
    EXPECT_LT(bomb.size(), 1'000'000U);
    EXPECT_EQ(readAs("a.docx", bomb).codes(), Codes{"reader.docx-too-large"});
}

TEST(Docx, EntitiesDoNotGrow) {
    const std::string xml =
        "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" +
        body(paragraph(run("&b; stays"))).substr(38);
    const auto result = readAs("a.docx", zipOf({{"word/document.xml", xml}}));
    ASSERT_EQ(result.texts.size(), 1U);
    EXPECT_EQ(result.texts[0].text, "&b; stays");
}

TEST(Docx, DeepNestingEnds) {
    std::string xml;
    for (int i = 0; i < 100'000; ++i) {
        xml += "<w:tbl><w:tr><w:tc>";
    }
    for (int i = 0; i < 100'000; ++i) {
        xml += "</w:tc></w:tr></w:tbl>";
    }
    EXPECT_EQ(readBody(paragraph(run("Ann spoke.")) + xml).texts.at(0).text, "Ann spoke.");
}

TEST(Docx, CutAnywhereItGivesTextOrAMessage) {
    const std::string whole = zipOf({{"word/document.xml", body(paragraph(run("Ann spoke.")))}});
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const auto result = readAs("a.docx", std::string_view(whole).substr(0, length));
        EXPECT_NE(result.texts.empty(), result.codes().empty()) << length;
    }
}
} // namespace tenure
