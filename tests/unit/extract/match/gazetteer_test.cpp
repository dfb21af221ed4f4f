#include "extract/match/gazetteer.h"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "tests/scratch_folder.h"

namespace tenure {
namespace {
struct File {
    File(const std::string& name, const std::string& text) : path((folder / name).string()) {
        std::ofstream(path, std::ios::binary) << text;
    }

    test::ScratchFolder folder;
    std::string path;
};
} // namespace

TEST(Gazetteer, ReadsTables) {
    const File file("names.tsv",
                    "# mine\nname\tkind\taliases\tid\nAnn Lee\tperson\tA. Lee|Annie Lee\tq1\r\n"
                    "Parks\torganization\nTom\tcat\n");
    Diagnostics problems;
    const auto entries = readGazetteer(file.path, problems);
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_TRUE(entries[0].person);
    EXPECT_EQ(entries[0].aliases, (std::vector<std::string>{"A. Lee", "Annie Lee"}));
    EXPECT_EQ(entries[0].id, "q1");
    EXPECT_FALSE(entries[1].person);
    ASSERT_EQ(problems.all().size(), 1U);
    EXPECT_EQ(problems.all().front().line, 5);
}

TEST(Gazetteer, ReadsPopolo) {
    const File file("names.json",
                    R"({"persons": [{"id": "p", "name": "Ann Lee",
                                     "other_names": [{"name": "Annie Lee"}, 3]}, {"id": "x"}],
                        "organizations": [{"id": "o", "name": "Parks", "parent_id": "c",
                                           "classification": "committee"},
                                          {"id": "c", "name": "Council"}]})");
    Diagnostics problems;
    const auto entries = readGazetteer(file.path, problems);
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_EQ(entries[0].aliases, (std::vector<std::string>{"Annie Lee"}));
    EXPECT_EQ(entries[1].partOf, "Council");
    EXPECT_EQ(entries[1].kind, "committee");
    ASSERT_EQ(problems.all().size(), 1U);
    EXPECT_EQ(problems.all().front().code, "gazetteer.nameless");
}

TEST(Gazetteer, ReadsTheIdentifiersOfPopolo) {
    const File file("names.json",
                    R"({"persons": [{"id": "q1", "name": "Ann Lee", "identifiers": [
                        {"scheme": "wikidata", "identifier": "Q7"}, {"identifier": "x9"}, 3]}]})");
    Diagnostics problems;
    const auto entries = readGazetteer(file.path, problems);
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries[0].id, "q1|wikidata:Q7|x9");
    EXPECT_EQ(identifiersIn(entries[0].id), (std::vector<std::string>{"q1", "wikidata:Q7", "x9"}));
    EXPECT_TRUE(identifiersIn("").empty());
}

TEST(Gazetteer, SaysThatANameIsOfTwo) {
    const File file("names.tsv", "name\tkind\tid\nAnn Lee\tperson\tq1\nAnn Lee\tperson\tq2\n"
                                 "Bo Park\tperson\tq3\nBo Park\torganization\tq4\n");
    Diagnostics problems;
    EXPECT_EQ(readGazetteer(file.path, problems).size(), 4U);
    ASSERT_EQ(problems.all().size(), 1U);
    EXPECT_EQ(problems.all().front().code, "gazetteer.shared-name");
    EXPECT_EQ(problems.all().front().message,
              "1 name is that of several entries, and get no id: 'Ann Lee' (q1, q2)");
}

TEST(Gazetteer, SaysWhatItCannotRead) {
    for (const char* text : {"", "[1, 2]", "{\"persons\": [", "null"}) {
        const File file("bad.json", text);
        Diagnostics problems;
        EXPECT_TRUE(readGazetteer(file.path, problems).empty());
        EXPECT_TRUE(problems.hasErrors()) << text;
    }
    Diagnostics problems;
    EXPECT_TRUE(readGazetteer("no/such.tsv", problems).empty());
    EXPECT_TRUE(problems.hasErrors());
}
} // namespace tenure
