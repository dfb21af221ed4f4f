// docs/rules.md and docs/rules.schema.json say what the code does: written from it, run by it.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "extract/rules/emission_schema.h"
#include "extract/rules/pattern_edges.h"
#include "extract/rules/rule_loader.h"
#include "tenure/describe.h"
#include "tenure/reader.h"
#include "tenure/rule_tools.h"
#include "tests/scratch_folder.h"

namespace fs = std::filesystem;

namespace tenure {
namespace {
using Json = nlohmann::ordered_json;

std::string pathOf(std::string_view name) {
    return std::string(TENURE_ROOT) + "/docs/" + std::string(name);
}

std::string readDocument(std::string_view name) {
    std::ifstream in(pathOf(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void compareOrBless(std::string_view name, const std::string& wanted) {
    if (std::getenv("TENURE_BLESS") != nullptr) {
        std::ofstream(pathOf(name), std::ios::binary) << wanted;
    }
    EXPECT_TRUE(readDocument(name) == wanted)
        << name << " is out of date: run this test with TENURE_BLESS=1";
}

std::string spaced(std::string_view words) {
    std::string out;
    for (const std::string_view word : pattern::words(words)) {
        const std::string shown = word == "*" ? "any text" : "`" + std::string(word) + "`";
        out += (out.empty() ? "" : ", ") + shown;
    }
    return out;
}

std::string factTable() {
    std::string out = "\n| fact | field | | slots | or one of |\n|---|---|---|---|---|\n";
    for (const EmissionSchema& schema : emissionSchemas()) {
        for (const EmissionField& field : schema.fields) {
            out += "| `" + std::string(schema.fact) + "` | `" + std::string(field.name) + "` | " +
                   (field.required ? "needed" : "") + " | " + spaced(field.slots) + " | " +
                   spaced(field.constants) + " |\n";
        }
    }
    return out + "\n";
}

TEST(RuleDocs, FactsAreUpToDate) {
    std::string page = readDocument("rules.md");
    const std::size_t open = page.find("-->", page.find("<!-- facts:"));
    const std::size_t close = page.find("<!-- /facts -->");
    ASSERT_LT(open, close);
    ASSERT_NE(close, std::string::npos);
    page.replace(open + 4, close - open - 4, factTable());
    compareOrBless("rules.md", page);
}

// Every block of YAML in the page, indented as it stands there.
std::vector<std::string> yamlBlocks(const std::string& page) {
    std::vector<std::string> blocks;
    std::istringstream in(page);
    std::string indent;
    bool inside = false;
    for (std::string line; std::getline(in, line);) {
        if (line.ends_with("```yaml")) {
            inside = true;
            indent = line.substr(0, line.find('`'));
            blocks.emplace_back();
        } else if (line.ends_with("```")) {
            inside = false;
        } else if (inside) {
            blocks.back() += line.substr(std::min(indent.size(), line.size())) + "\n";
        }
    }
    return blocks;
}

TEST(RuleDocs, ExamplesAreSound) {
    const auto blocks = yamlBlocks(readDocument("rules.md"));
    ASSERT_EQ(blocks.size(), 4U);
    const WordListLookup lists = [](std::string_view, std::string_view,
                                    const std::map<std::string, std::string>&) {
        return std::optional<std::vector<std::string>>({"agreed"});
    };
    for (const std::string& block : blocks) {
        if (block.find("signals:") != std::string::npos) {
            continue; // a file of mentions: mention_docs_test.cpp
        }
        Diagnostics diagnostics;
        const std::vector<RuleSource> sources = {{"rules.md", block, "roles", "", 0}};
        const auto rules = parseRules(sources, lists, diagnostics);
        for (const Diagnostic& one : diagnostics.all()) {
            EXPECT_TRUE(one.code.ends_with(".unused")) << render(one);
        }
        EXPECT_EQ(rules.empty(), block.find("rules:") == std::string::npos);
    }
}

// "A rule in ten minutes" as its reader does it: the file of the page as a pack of its own.
TEST(RuleDocs, TheWorkedExampleWorks) {
    const std::string page = readDocument("rules.md");
    const std::string file = "my-rules/roles/chairs.yaml";
    ASSERT_NE(page.find("    " + file + "\n"), std::string::npos);
    const test::ScratchFolder scratch;
    const fs::path pack = scratch / "my-rules";
    fs::create_directories(pack / "roles");
    std::ofstream(scratch / file, std::ios::binary) << yamlBlocks(page).at(0);
    Diagnostics problems;
    const std::string shipped = TENURE_ROOT "/rules";
    const auto rules = RuleSet::load(shipped, {pack.string()}, problems);
    for (const Diagnostic& problem : problems.all()) {
        ADD_FAILURE() << render(problem);
    }
    ASSERT_TRUE(rules);

    const std::string name = "roles.slips_into_the_chair";
    ASSERT_NE(page.find("`tenure rules test " + name + " --rules my-rules`"), std::string::npos);
    const auto results = testExamples(rules, name);
    EXPECT_EQ(results.size(), 3U) << "those of this rule alone";
    for (const ExampleResult& result : results) {
        EXPECT_TRUE(result.passed()) << result.example->text;
    }
    for (const MutantResult& mutant : mutateRules(rules, shipped, {pack.string()}, name)) {
        EXPECT_TRUE(mutant.caught()) << mutant.change;
    }

    // It is worth a rule: without it the sentence says nothing.
    SourceText source;
    source.path = source.name = "text";
    source.text = "Dr Mira Holt slips into the chair of the Harbour Trust from 3 May 2021.";
    const auto before = RuleSet::load(shipped, {}, problems);
    const Explanation bare = explain(before, prepareDocuments(source, *before, problems).at(0));
    EXPECT_TRUE(describeFacts(bare.extraction).empty());
    ASSERT_EQ(bare.sentences.size(), 1U);
    EXPECT_NE(page.find("explain \"" + source.text + "\"\n   " + source.text +
                        "\n     = " + bare.sentences[0].lifted + "\n"),
              std::string::npos)
        << "the page shows another sentence than " << bare.sentences[0].lifted;
}

Json text(std::string_view description) {
    return {{"type", "string"}, {"description", description}};
}

Json listOf(const Json& items, std::string_view description) {
    return {{"type", "array"}, {"items", items}, {"description", description}};
}

Json object(const Json& properties, const Json& required) {
    Json out = {{"type", "object"}, {"additionalProperties", false}, {"properties", properties}};
    if (!required.empty()) {
        out["required"] = required;
    }
    return out;
}

Json factsSchema() {
    Json facts = Json::object();
    for (const EmissionSchema& schema : emissionSchemas()) {
        Json fields = Json::object();
        Json required = Json::array();
        for (const EmissionField& field : schema.fields) {
            const bool anyText = field.constants == "*";
            std::string about =
                field.slots.empty() ? "" : "A slot (" + std::string(field.slots) + ")";
            Json one = text(about);
            if (field.slots.empty() && !anyText) {
                one["enum"] = pattern::words(field.constants);
            } else if (!field.constants.empty()) {
                about += anyText ? " or any text" : " or: " + std::string(field.constants);
            }
            about.empty() ? void(one.erase("description")) : void(one["description"] = about + ".");
            fields[std::string(field.name)] = one;
            if (field.required) {
                required.push_back(field.name);
            }
        }
        facts[std::string(schema.fact)] = object(fields, required);
    }
    Json one = object(facts, Json::array());
    one["minProperties"] = 1;
    return one;
}

Json ruleSchema() {
    Json name = text("Unique in its family.");
    name["pattern"] = "^[a-z][a-z0-9_]*$";
    const Json pattern = text("RE2 with {slots}; see docs/rules.md.");
    Json blocks = {{"type", "string"},
                   {"enum", {"heading", "paragraph", "bullet", "row", "opening", "signature"}}};
    const Json example = {{"text", text("A sentence or a small document.")},
                          {"title", text("The document's title.")},
                          {"author", text("The document's author.")},
                          {"date", text("The document's date, such as 2016-09.")},
                          {"facts", listOf(text("A fact."), "What it must give.")}};
    Json yes = listOf(object(example, {"text", "facts"}), "Two or more.");
    yes["minItems"] = 2;
    Json no = listOf({{"anyOf", {text("A sentence."), object(example, {"text"})}}},
                     "One or more near misses.");
    no["minItems"] = 1;
    Json emit = listOf(factsSchema(), "The facts that each match gives.");
    emit["minItems"] = 1;
    return object({{"name", name},
                   {"about", text("One sentence.")},
                   {"match", pattern},
                   {"unless", listOf(pattern, "Any match in the sentence silences the rule.")},
                   {"not_before", listOf(pattern, "May not stand directly before the match.")},
                   {"not_after", listOf(pattern, "May not stand directly behind the match.")},
                   {"where", object({{"heading", pattern},
                                     {"lead_in", pattern},
                                     {"previous", pattern},
                                     {"above", pattern},
                                     {"next", pattern},
                                     {"earlier", pattern},
                                     {"column", pattern},
                                     {"block", listOf(blocks, "Kinds of block.")}},
                                    Json::array())},
                   {"priority", {{"type", "integer"}, {"description", "Higher goes first."}}},
                   {"consumes", {{"type", "boolean"}}},
                   {"respectively", {{"type", "boolean"}}},
                   {"emit", emit},
                   {"yes", yes},
                   {"no", no}},
                  {"name", "about", "match", "emit", "yes", "no"});
}

Json fileSchema() {
    const Json words = listOf(text("A phrase."), "Phrases.");
    const Json fromList = object({{"words", words},
                                  {"from", text("A word list of rules/words.")},
                                  {"column", text("Of the list; else its forms.")},
                                  {"where", {{"type", "object"}}}},
                                 Json::array());
    Json classes = {{"type", "object"}, {"additionalProperties", {{"anyOf", {words, fromList}}}}};
    const Json phrases = {{"type", "object"},
                          {"additionalProperties", text("A part of patterns, for {its_name}.")}};
    Json root = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                 {"title", "A rule file of Tenure"}};
    root.update(object({{"family", text("Else the folder's name.")},
                        {"about", text("What the file is for.")},
                        {"classes", classes},
                        {"phrases", phrases},
                        {"rules", listOf(ruleSchema(), "")}},
                       Json::array()));
    return root;
}

TEST(RuleDocs, SchemaIsUpToDate) {
    compareOrBless("rules.schema.json", fileSchema().dump(2) + "\n");
}

// The loader names the keys it knows; the schema must have the same.
std::string knownKeys(const std::string& file) {
    Diagnostics diagnostics;
    const std::vector<RuleSource> sources = {{"a.yaml", file, "a", "", 0}};
    (void)parseRules(sources, {}, diagnostics);
    for (const Diagnostic& one : diagnostics.all()) {
        if (one.code == "rule.unknown-key") {
            return one.hint.substr(one.hint.find("Known keys: "));
        }
    }
    return {};
}

std::string keysOf(const Json& schema) {
    std::vector<std::string> keys;
    for (const auto& [key, unused] : schema.at("properties").items()) {
        keys.push_back(key);
    }
    std::ranges::sort(keys);
    std::string out;
    for (const std::string& key : keys) {
        out += (out.empty() ? "Known keys: " : ", ") + key;
    }
    return out + ".";
}

TEST(RuleDocs, SchemaKnowsTheKeysOfTheLoader) {
    const Json rule = ruleSchema();
    EXPECT_EQ(knownKeys("zzz: 1"), keysOf(fileSchema()));
    EXPECT_EQ(knownKeys("rules: [{zzz: 1}]"), keysOf(rule));
    EXPECT_EQ(knownKeys("rules: [{where: {zzz: 1}}]"), keysOf(rule["properties"]["where"]));
    EXPECT_EQ(knownKeys("rules: [{yes: [{zzz: 1}]}]"), keysOf(rule["properties"]["yes"]["items"]));
    EXPECT_EQ(knownKeys("classes: {a: {zzz: 1}}"),
              keysOf(fileSchema()["properties"]["classes"]["additionalProperties"]["anyOf"][1]));
}
} // namespace
} // namespace tenure
