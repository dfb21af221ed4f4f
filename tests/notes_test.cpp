// The hard cases of reading, one file each: tests/notes/<ID>_<what>.yaml holds texts, what their
// graph must say and what it must not (tests/notes/README.md has the form).
//
// A case that fails stands with its reason in tests/quality/known_failures.txt: it is run and
// counted all the same, and once it passes its entry is the failure.
#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include "tenure/extractor.h"
#include "tenure/reader.h"
#include "tests/graph_lines.h"
#include "tests/test_main.h"
#include "tests/workspace.h"

namespace fs = std::filesystem;

namespace tenure::test {
namespace {
constexpr int cases = 69;
constexpr std::size_t mostKnownFailures = 12;
const fs::path knownFailuresPath = TENURE_ROOT "/tests/quality/known_failures.txt";

std::string idOf(const fs::path& file) {
    const std::string name = file.stem().string();
    return name.substr(0, name.find('_'));
}

bool isCase(const fs::path& path) {
    return path.extension() == ".yaml";
}

/// The reasons by the case's ID: "A1 why", a line each; `#` begins a comment.
const std::map<std::string, std::string>& knownFailures() {
    static const auto known = [] {
        std::map<std::string, std::string> reasons;
        std::istringstream lines(readFile(knownFailuresPath));
        for (std::string line; std::getline(lines, line);) {
            if (!line.empty() && line[0] != '#') {
                const std::size_t blank = line.find(' ');
                reasons[line.substr(0, blank)] =
                    blank == std::string::npos ? "" : line.substr(blank + 1);
            }
        }
        return reasons;
    }();
    return known;
}

std::shared_ptr<const RuleSet> shippedRules() {
    static const auto rules = [] {
        Diagnostics problems;
        return RuleSet::load(TENURE_ROOT "/rules", {}, problems);
    }();
    return rules;
}

void refuseOtherKeys(const YAML::Node& node, const std::set<std::string>& known) {
    for (const auto& entry : node) {
        const auto key = entry.first.as<std::string>();
        if (!known.contains(key)) {
            throw YAML::RepresentationException(entry.first.Mark(), "no key '" + key + "' here");
        }
    }
}

std::vector<std::string> stringsOf(const YAML::Node& node) {
    return node ? node.as<std::vector<std::string>>() : std::vector<std::string>();
}

// `replace` writes signs that cannot be seen, such as a no-break blank.
std::string textOf(const YAML::Node& node) {
    auto text = node["text"].as<std::string>();
    for (const auto& entry : node["replace"]) {
        const auto sign = entry.first.as<std::string>();
        const auto meant = entry.second.as<std::string>();
        for (std::size_t i = text.find(sign); i != std::string::npos;
             i = text.find(sign, i + meant.size())) {
            text.replace(i, sign.size(), meant);
        }
    }
    return text;
}

SourceText sourceOf(const YAML::Node& node, std::size_t number) {
    SourceText source;
    source.name = "text" + std::to_string(number);
    source.path = source.name + ".txt";
    source.text = textOf(node);
    source.metadata.authors = stringsOf(node["authors"]);
    if (node["author"]) {
        source.metadata.authors.push_back(node["author"].as<std::string>());
    }
    if (node["title"]) {
        source.metadata.title = node["title"].as<std::string>();
    }
    if (node["date"]) {
        source.metadata.date = parseDate(node["date"].as<std::string>());
        source.metadata.dateFrom = "metadata";
    }
    return source;
}

Graph graphOf(const std::vector<YAML::Node>& texts) {
    std::vector<Extraction> extractions;
    Extractor extractor(shippedRules());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        Diagnostics problems;
        const SourceText source = sourceOf(texts[i], i + 1);
        for (const Document& document : prepareDocuments(source, *shippedRules(), problems)) {
            extractions.push_back(extractor.extract(document));
        }
    }
    return Graph::build(std::move(extractions));
}

bool holds(const std::string& fact, const std::vector<std::string>& lines) {
    constexpr std::string_view count = "count: ";
    const auto number = [&](std::string_view pattern) {
        return std::ranges::count_if(lines, [&](const auto& line) { return fits(pattern, line); });
    };
    if (!fact.starts_with(count)) {
        return number(fact) > 0;
    }
    const std::size_t last = fact.rfind(" | ");
    return number(std::string_view(fact).substr(count.size(), last - count.size())) ==
           std::stol(fact.substr(last + 3));
}

// What is wrong with one part of a case: a text or several, and what their graph says.
std::string wrongWith(const YAML::Node& part) {
    std::vector<YAML::Node> texts;
    for (const YAML::Node& document : part["documents"]) {
        refuseOtherKeys(document, {"text", "date", "author", "authors", "title", "replace"});
        texts.push_back(document);
    }
    if (texts.empty()) {
        texts.push_back(part);
    }
    const auto lines = linesOf(graphOf(texts));
    std::string wrong;
    for (const std::string& fact : stringsOf(part["expect"])) {
        wrong += holds(fact, lines) ? "" : "  missing  " + fact + "\n";
    }
    for (const std::string& fact : stringsOf(part["never"])) {
        wrong += holds(fact, lines) ? "  wrong    " + fact + "\n" : "";
    }
    if (!wrong.empty()) {
        wrong += "of\n";
        for (const std::string& line : lines) {
            wrong += "  " + line + "\n";
        }
    }
    return wrong;
}

class Note : public testing::Test {
public:
    explicit Note(fs::path file) : file_(std::move(file)) {}

    void TestBody() override {
        ASSERT_NE(shippedRules(), nullptr);
        const YAML::Node note = YAML::LoadFile(file_.string());
        refuseOtherKeys(note, {"about", "parts", "documents", "text", "date", "author", "authors",
                               "title", "replace", "expect", "never"});
        ASSERT_FALSE(note["about"].as<std::string>().empty());
        std::string wrong;
        if (note["parts"]) {
            for (const YAML::Node& part : note["parts"]) {
                refuseOtherKeys(part, {"documents", "text", "date", "author", "authors", "title",
                                       "replace", "expect", "never"});
                wrong += wrongWith(part);
            }
        } else {
            wrong = wrongWith(note);
        }
        const auto known = knownFailures().find(idOf(file_));
        if (known == knownFailures().end()) {
            if (!wrong.empty()) {
                ADD_FAILURE() << file_.string() << "\n" << wrong;
            }
        } else if (wrong.empty()) {
            ADD_FAILURE() << known->first << " is read rightly now: take it out of "
                          << knownFailuresPath.string();
        } else {
            GTEST_SKIP() << "known failure: " << known->second << "\n" << wrong;
        }
    }

private:
    fs::path file_;
};

std::vector<fs::path> caseFiles() {
    return findFiles(TENURE_ROOT "/tests/notes", isCase);
}
} // namespace

void registerData() {
    for (const fs::path& file : caseFiles()) {
        testing::RegisterTest("Notes", file.stem().string().c_str(), nullptr, nullptr, file.c_str(),
                              1, [file]() -> testing::Test* { return new Note(file); });
    }
}
} // namespace tenure::test

using namespace tenure::test;

TEST(NotesWhole, EveryCaseIsThereOnce) {
    std::multiset<int> numbers;
    for (const fs::path& file : caseFiles()) {
        numbers.insert(std::stoi(idOf(file).substr(1)));
    }
    for (int number = 1; number <= cases; ++number) {
        EXPECT_EQ(numbers.count(number), 1U) << "case " << number;
    }
    EXPECT_EQ(numbers.size(), static_cast<std::size_t>(cases));
}

TEST(NotesWhole, KnownFailuresAreFewAndReal) {
    std::set<std::string> ids;
    for (const fs::path& file : caseFiles()) {
        ids.insert(idOf(file));
    }
    for (const auto& [id, reason] : knownFailures()) {
        EXPECT_TRUE(ids.contains(id)) << id << " is no case";
        EXPECT_FALSE(reason.empty()) << id << " has no reason";
    }
    EXPECT_LE(knownFailures().size(), mostKnownFailures);
    std::cout << "known failures: " << knownFailures().size() << " of " << cases << "\n";
}

TEST(NotesWhole, PatternsFitPartByPart) {
    EXPECT_TRUE(fits("tenure: * | chair", "tenure: Ann Lee | chair | Parks Trust | current"));
    EXPECT_TRUE(fits("tenure: Ann Lee | CHAIR", "tenure: Ann Lee | chair"));
    EXPECT_TRUE(fits("body: *trust*", "body: The Parks Trust of Kings | association"));
    EXPECT_FALSE(fits("tenure: * | chair", "tenure: Ann Lee | vice-chair | chair"));
    EXPECT_FALSE(fits("tenure: Ann Lee | chair | *", "tenure: Ann Lee | chair"));
    EXPECT_FALSE(fits("person: Ann", "person: Ann Lee"));
    EXPECT_FALSE(fits("person: *Ann", "person: Ann Lee"));
}
