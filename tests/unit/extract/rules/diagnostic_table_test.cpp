#include "extract/rules/diagnostic_table.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "extract/rules/rule_loader.h"
#include "tenure/gazetteer.h"
#include "tenure/rules.h"
#include "tests/scratch_folder.h"

namespace fs = std::filesystem;

namespace tenure {
namespace {
// What a pack, or a gazetteer, with nothing but the example raises on top of the shipped rules.
Diagnostics raisedByPack(const DiagnosticEntry& entry) {
    const test::ScratchFolder scratch;
    const fs::path& pack = scratch.path();
    const fs::path file = pack / entry.path;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << exampleFile(entry);
    const bool names = entry.code.starts_with("gazetteer.");
    Diagnostics found;
    (void)RuleSet::load(TENURE_ROOT "/rules",
                        names ? std::vector<std::string>() : std::vector{pack.string()}, found,
                        names ? std::vector{file.string()} : std::vector<std::string>());
    if (names) {
        (void)gazetteerFacts(file.string(), found);
    }
    Diagnostics shown; // by the path that a reader of the page sees
    for (Diagnostic one : found.all()) {
        const std::string folder = pack.generic_string() + "/";
        one.file = one.file + "/" == folder ? "my-rules" : one.file;
        one.file = one.file.starts_with(folder) ? one.file.substr(folder.size()) : one.file;
        shown.add(std::move(one));
    }
    return shown;
}

Diagnostics raised(const DiagnosticEntry& entry) {
    Diagnostics diagnostics;
    if (entry.example.empty()) {
        (void)readRuleFiles("no/such/folder", 0, diagnostics);
        return diagnostics;
    }
    if (entry.path != "roles/chairs.yaml") {
        return raisedByPack(entry);
    }
    const WordListLookup lists =
        [](std::string_view list, std::string_view,
           const std::map<std::string, std::string>&) -> std::optional<std::vector<std::string>> {
        if (list != "many_names") {
            return std::nullopt;
        }
        std::vector<std::string> names;
        for (int i = 0; i < 30000; ++i) {
            names.push_back("name " + std::to_string(i));
        }
        return names;
    };
    const std::vector<RuleSource> sources = {
        {"roles/chairs.yaml", exampleFile(entry), "roles", "", 0}};
    (void)parseRules(sources, lists, diagnostics);
    return diagnostics;
}

TEST(DiagnosticTable, IsSortedAndSaysWhatToDo) {
    EXPECT_TRUE(std::ranges::is_sorted(ruleDiagnostics(), {}, &DiagnosticEntry::code));
    for (const DiagnosticEntry& entry : ruleDiagnostics()) {
        EXPECT_FALSE(entry.title.empty()) << entry.code;
        EXPECT_TRUE(entry.advice.ends_with('.')) << entry.code;
    }
}

TEST(DiagnosticTable, EveryExampleRaisesItsDiagnosticAlone) {
    for (const DiagnosticEntry& entry : ruleDiagnostics()) {
        if (entry.example.empty() && entry.code != "rule.unreadable") {
            continue; // of documents, and of folders and files that are not there: other tests
        }
        const Diagnostics diagnostics = raised(entry);
        for (const Diagnostic& one : diagnostics.all()) {
            EXPECT_TRUE(one.code == entry.code || one.severity == Severity::Warning)
                << entry.code << ": " << render(one);
            EXPECT_FALSE(one.hint.empty()) << entry.code;
        }
        const auto same = [&](const Diagnostic& one) { return one.code == entry.code; };
        const auto found = std::ranges::find_if(diagnostics.all(), same);
        ASSERT_NE(found, diagnostics.all().end()) << entry.code;
        EXPECT_EQ(found->severity, entry.severity) << entry.code;
        const bool whole = (entry.code.ends_with("-file") && entry.path != "roles/chairs.yaml" &&
                            entry.code != "rule.unread-file") ||
                           entry.code == "gazetteer.nameless" ||
                           entry.code == "gazetteer.shared-name" ||
                           entry.code == "words.unread-list";
        EXPECT_EQ(found->line > 0, !whole) << entry.code; // a file is gone, or wrong as a whole
    }
}

std::string page() {
    std::string out =
        "# Diagnostics\n\n"
        "What `tenure` says of files, and what to do: of rules, word lists and gazetteers, "
        "of documents\n(`input.`, `reader.`, `text.`) and of an identities.yaml. A rule "
        "set with an error is not loaded; every\nproblem of every file is reported at once. This "
        "page is written from `extract/rules/diagnostic_table.cpp`\n(`TENURE_BLESS=1 ctest -R "
        "DiagnosticTable`); each example is run by a test and raises its diagnostic.\n\n"
        "| code | severity | what is wrong |\n|---|---|---|\n";
    for (const DiagnosticEntry& entry : ruleDiagnostics()) {
        const std::string severity = entry.severity == Severity::Error     ? "error"
                                     : entry.severity == Severity::Warning ? "warning"
                                                                           : "note";
        out += "| [" + std::string(entry.code) + "](#" + std::string(entry.code) + ") | " +
               severity + " | " + std::string(entry.title) + " |\n";
    }
    for (const DiagnosticEntry& entry : ruleDiagnostics()) {
        out += "\n<a id=\"" + std::string(entry.code) + "\"></a>\n## " + std::string(entry.code) +
               "\n\n" + std::string(entry.title) + ".\n\n" + std::string(entry.advice) + "\n";
        if (entry.example.empty()) {
            continue;
        }
        const Diagnostics diagnostics = raised(entry);
        out += "\n`" + std::string(entry.path) + "`:\n\n```" +
               (entry.path.ends_with(".yaml") ? "yaml" : "text") + "\n" + exampleFile(entry) +
               "```\n\n```text\n";
        for (const Diagnostic& one : diagnostics.all()) {
            out += one.code == entry.code ? render(one) + "\n" : "";
        }
        out += "```\n";
    }
    return out;
}

TEST(DiagnosticTable, PageIsUpToDate) {
    const std::string path = std::string(TENURE_ROOT) + "/docs/diagnostics.md";
    const std::string wanted = page();
    if (std::getenv("TENURE_BLESS") != nullptr) {
        std::ofstream(path, std::ios::binary) << wanted;
    }
    std::ifstream in(path, std::ios::binary);
    const std::string found(std::istreambuf_iterator<char>(in), {});
    EXPECT_TRUE(found == wanted) << path << " is out of date: run this test with TENURE_BLESS=1";
}
} // namespace
} // namespace tenure
