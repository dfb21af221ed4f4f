// Holds what CONTRIBUTING promises of the house: sizes, a test for each thing, words for each
// public type. What only a reader can judge is not here.
#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include "tests/source_scan.h"
#include "tests/workspace.h"

namespace fs = std::filesystem;
using tenure::test::findFiles;
using tenure::test::readFile;

namespace {
constexpr std::ptrdiff_t maxFileLines = 500;
constexpr int maxFunctionLines = 60;

bool isCpp(const fs::path& path) {
    return path.extension() == ".cpp" || path.extension() == ".h";
}

bool isSource(const fs::path& path) {
    const fs::path extension = path.extension();
    return isCpp(path) || extension == ".py" || extension == ".cmake" || extension == ".js" ||
           extension == ".sh" || path.filename() == "CMakeLists.txt";
}

bool isRuleFile(const fs::path& path) {
    return path.extension() == ".yaml";
}

std::vector<fs::path> sources(bool (*wanted)(const fs::path&)) {
    std::vector<fs::path> all;
    for (const char* top : {"include", "base", "extract", "graph", "cli", "tests", "bench",
                            "viewer", "script", "cmake"}) {
        std::ranges::copy(findFiles(top, wanted), std::back_inserter(all));
    }
    return all;
}

// The name that a user knows a file's entry by: graph/export/gephi_csv.cpp is gephi-csv.
std::string entryName(const fs::path& path) {
    std::string name = path.stem().string();
    std::ranges::replace(name, '_', '-');
    return name;
}

// That name as its file spells it: gexf_1_2.cpp calls itself "gexf-1.2".
std::string spelledName(const fs::path& path) {
    for (const auto& literal : tenure::test::scanSource(readFile(path)).literals) {
        std::string name = literal.text;
        std::ranges::replace(name, '.', '-');
        if (name == entryName(path)) {
            return literal.text;
        }
    }
    return entryName(path);
}

bool isNamedInATest(const fs::path& folder, const std::string& word) {
    const auto tests = findFiles(folder, isCpp);
    return std::ranges::any_of(tests, [&](const fs::path& path) {
        return readFile(path).find("\"" + word + "\"") != std::string::npos;
    });
}

bool hasUnitTest(const fs::path& source) {
    const fs::path stem = fs::path("tests/unit") / source.parent_path() / source.stem();
    return fs::exists(stem.string() + "_test.cpp");
}

bool hasCases(const std::string& verb) {
    return !findFiles(fs::path("tests/cases") / verb, [](const fs::path& path) {
                return path.filename() == "cmd";
            }).empty();
}

// True when some case runs a command that names the word.
bool isNamedInACase(const std::string& word) {
    const auto commands =
        findFiles("tests/cases", [](const fs::path& path) { return path.filename() == "cmd"; });
    return std::ranges::any_of(commands, [&](const fs::path& path) {
        const std::string command = " " + readFile(path);
        const auto at = command.find(word);
        return at != std::string::npos && at + word.size() < command.size() &&
               std::string_view(" =,\"'").find(command[at - 1]) != std::string_view::npos &&
               std::string_view(" \n,\"'").find(command[at + word.size()]) !=
                   std::string_view::npos;
    });
}

std::vector<fs::path> entriesOf(const fs::path& folder) {
    std::vector<fs::path> entries;
    if (fs::is_directory(folder)) {
        for (const auto& entry : fs::directory_iterator(folder)) {
            if (entry.path().extension() == ".cpp") {
                entries.push_back(entry.path());
            }
        }
    }
    std::ranges::sort(entries);
    return entries;
}

std::string trimmed(std::string_view line) {
    const auto begin = line.find_first_not_of(" \t");
    return begin == std::string_view::npos ? std::string() : std::string(line.substr(begin));
}

// Types at namespace level of a public header that no `///` explains, as "line: declaration".
std::vector<std::string> unexplainedTypes(const std::string& text) {
    std::vector<std::string> found;
    std::string previous;
    int number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line = text.substr(at, end - at);
        at = end + 1;
        ++number;
        const bool isType = line.starts_with("struct ") || line.starts_with("class ") ||
                            line.starts_with("enum class ");
        if (isType && !line.ends_with(";") && !previous.starts_with("///")) {
            found.push_back(std::to_string(number) + ": " + line);
        }
        if (!line.starts_with("template")) {
            previous = trimmed(line);
        }
    }
    return found;
}

// Complaints about the examples of one rule file; the loader checks the rest.
void checkExamples(const fs::path& path) {
    const YAML::Node file = YAML::LoadFile(path.string());
    const YAML::Node rules = file.IsMap() && file["rules"] ? file["rules"] : file;
    const auto check = [&](const YAML::Node& rule) {
        if (!rule.IsMap() || !rule["match"]) {
            return;
        }
        EXPECT_GE(rule["yes"].size(), 2U)
            << path.string() << ":" << rule.Mark().line + 1 << ": a rule needs two `yes` examples";
        EXPECT_GE(rule["no"].size(), 1U)
            << path.string() << ":" << rule.Mark().line + 1 << ": a rule needs a `no` example";
    };
    check(rules);
    if (rules.IsSequence() || rules.IsMap()) {
        for (const auto& item : rules) {
            check(rules.IsMap() ? item.second : YAML::Node(item));
        }
    }
}
} // namespace

TEST(House, FilesAreShort) {
    for (const fs::path& path : sources(isSource)) {
        EXPECT_LE(std::ranges::count(readFile(path), '\n'), maxFileLines)
            << path.string() << ": a file this long holds two things; part them";
    }
}

TEST(House, FunctionsAreShort) {
    for (const fs::path& path : sources(isCpp)) {
        const auto scanned = tenure::test::scanSource(readFile(path));
        for (const auto& function : tenure::test::functionsOf(scanned.code)) {
            EXPECT_LE(function.lines, maxFunctionLines)
                << path.string() << ":" << function.line << ": " << trimmed(function.head);
        }
    }
}

// clang 14 (presets tidy and fuzz) cannot compile GCC 12's subranges and views.
TEST(House, ClangCompilesItToo) {
    for (const fs::path& path : sources(isCpp)) {
        const auto scanned = tenure::test::scanSource(readFile(path));
        for (const std::string_view name :
             {"ranges::unique", "ranges::remove", "ranges::partition", "ranges::rotate",
              "ranges::equal_range", "ranges::search", "ranges::subrange", "views::"}) {
            EXPECT_EQ(scanned.code.find(name), std::string::npos)
                << path.string() << ": clang 14 fails on std::" << name
                << "; use the plain algorithm";
        }
    }
}

TEST(House, EveryVerbHasACase) {
    for (const fs::path& path : entriesOf("cli/verbs")) {
        EXPECT_TRUE(hasCases(entryName(path)))
            << path.string() << ": add tests/cases/" << entryName(path) << "/<case>/cmd";
    }
}

TEST(House, EveryQuestionHasACaseOrATest) {
    for (const fs::path& path : entriesOf("graph/query")) {
        EXPECT_TRUE(hasUnitTest(path) || hasCases(entryName(path)))
            << path.string() << ": add tests/cases/" << entryName(path) << "/<case>/cmd";
    }
}

TEST(House, EveryExportFormatHasACaseOrATest) {
    for (const fs::path& path : entriesOf("graph/export")) {
        const std::string name = spelledName(path);
        EXPECT_TRUE(hasUnitTest(path) || isNamedInACase(name) ||
                    isNamedInATest("tests/unit/graph/export", name))
            << path.string() << ": add tests/cases/export/" << entryName(path) << "/cmd";
    }
}

TEST(House, EveryReaderHasATest) {
    for (const fs::path& path : entriesOf("extract/readers")) {
        EXPECT_TRUE(hasUnitTest(path)) << path.string() << ": add tests/unit/extract/readers/"
                                       << path.stem().string() << "_test.cpp";
    }
}

TEST(House, EveryRoomHasUnitTests) {
    for (const char* room :
         {"base", "extract/source", "extract/readers", "extract/segment", "extract/rules",
          "extract/match", "extract/mentions", "extract/coref", "extract/relations", "graph/store",
          "graph/resolve", "graph/time", "graph/query", "graph/export", "graph/check"}) {
        if (!entriesOf(room).empty()) {
            EXPECT_FALSE(findFiles(fs::path("tests/unit") / room, isCpp).empty())
                << room << "/ has no test in tests/unit/" << room << "/";
        }
    }
}

TEST(House, EveryUnitTestLiesBesideItsRoom) {
    for (const fs::path& path : findFiles("tests/unit", isCpp)) {
        const fs::path room = fs::relative(path.parent_path(), "tests/unit");
        EXPECT_TRUE(room == "include" || fs::is_directory(room))
            << path.string() << ": there is no room " << room.string() << "/ to test";
        EXPECT_TRUE(path.extension() == ".h" || path.stem().string().ends_with("_test"))
            << path.string() << ": is not built; name it " << path.stem().string() << "_test.cpp";
    }
}

TEST(House, PublicTypesAreExplained) {
    for (const fs::path& path : findFiles("include/tenure", isCpp)) {
        for (const std::string& type : unexplainedTypes(readFile(path))) {
            ADD_FAILURE() << path.string() << ":" << type << ": say what it is in a `///` above";
        }
    }
}

TEST(House, EveryRuleHasExamples) {
    for (const fs::path& path : findFiles("rules", isRuleFile)) {
        checkExamples(path);
    }
}

// What may be said of files stands in one table, docs/diagnostics.md, written from
// extract/rules/diagnostic_table.cpp: a code that is not there, or that nobody raises, is a
// mistake.
TEST(House, EveryDiagnosticStandsInTheTable) {
    static const std::regex code(
        "(class|date|gazetteer|identities|input|mention|phrase|reader|rule|rules|text|words|yaml)"
        "\\.[a-z]+(-[a-z]+)*");
    // Names of rules and of files that look alike.
    static const std::set<std::string> others = {"gazetteer.membership", "words.postnominals"};
    const auto codesOf = [&](const fs::path& path) {
        std::set<std::string> codes;
        for (const auto& literal : tenure::test::scanSource(readFile(path)).literals) {
            const bool file = literal.text.ends_with(".yaml") || literal.text.ends_with(".yml") ||
                              literal.text.ends_with(".tsv");
            if (!file && !others.contains(literal.text) && std::regex_match(literal.text, code)) {
                codes.insert(literal.text);
            }
        }
        return codes;
    };
    const fs::path table = "extract/rules/diagnostic_table.cpp";
    std::set<std::string> raised;
    for (const char* room : {"base", "extract", "graph", "cli"}) {
        for (const fs::path& path : findFiles(room, isCpp)) {
            raised.merge(path == table ? std::set<std::string>() : codesOf(path));
        }
    }
    EXPECT_EQ(codesOf(table), raised);
}

TEST(House, NoTestFolderIsEmpty) {
    for (const auto& entry : fs::recursive_directory_iterator("tests")) {
        if (!entry.is_directory() || entry.path().filename() == "__pycache__") {
            continue;
        }
        EXPECT_FALSE(fs::is_empty(entry.path())) << entry.path().string() << " is empty";
        const fs::path inTests = fs::relative(entry.path(), "tests/cases");
        if (!inTests.empty() && *inTests.begin() != ".." &&
            std::distance(inTests.begin(), inTests.end()) == 2) {
            EXPECT_TRUE(fs::exists(entry.path() / "cmd")) << entry.path().string() << " has no cmd";
        }
    }
}

TEST(HouseItself, FindsFunctionsAndTheirLength) {
    const auto scanned = tenure::test::scanSource("namespace a {\n"
                                                  "const int x[] = {1, 2};\n"
                                                  "// int f() {\n"
                                                  "int f(int a) {\n"
                                                  "    if (a) {\n"
                                                  "        return '}';\n"
                                                  "    }\n"
                                                  "    return g(\"{\");\n"
                                                  "}\n"
                                                  "struct S {\n"
                                                  "    bool operator==(S b) const {\n"
                                                  "        return true;\n"
                                                  "    }\n"
                                                  "};\n"
                                                  "}\n");
    const auto functions = tenure::test::functionsOf(scanned.code);
    ASSERT_EQ(functions.size(), 2U);
    EXPECT_EQ(functions[0].line, 4);
    EXPECT_EQ(functions[0].lines, 6);
    EXPECT_EQ(functions[1].line, 11);
    EXPECT_EQ(functions[1].lines, 3);
    ASSERT_EQ(scanned.literals.size(), 1U);
    EXPECT_EQ(scanned.literals[0].text, "{");
    EXPECT_EQ(scanned.literals[0].line, 8);
}

TEST(HouseItself, FindsUnexplainedTypes) {
    EXPECT_EQ(unexplainedTypes("struct A;\n/// Yes.\nstruct B {\n};\n\nstruct C {\n"),
              std::vector<std::string>{"6: struct C {"});
}
