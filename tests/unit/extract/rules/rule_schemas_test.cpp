// The schemas of docs/ take what the loader takes: editors that follow them show no false alarm.
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <yaml-cpp/yaml.h>

#include "extract/rules/rule_loader.h"
#include "tests/scratch_folder.h"

namespace fs = std::filesystem;

namespace tenure {
namespace {
using Json = nlohmann::ordered_json;

// YAML as editors read it (1.2, core schema): `yes` and `no` are texts.
Json scalar(const YAML::Node& node) {
    const std::string& text = node.Scalar();
    if (node.Tag() == "!") { // in quotes
        return text;
    }
    if (text == "true" || text == "false") {
        return text == "true";
    }
    const char* const end = text.data() + text.size();
    double number = 0;
    if (!text.empty() && std::from_chars(text.data(), end, number).ptr == end) {
        return text.find('.') == std::string::npos ? Json(static_cast<long>(number)) : Json(number);
    }
    return text;
}

Json jsonOf(const YAML::Node& node) {
    if (node.IsMap()) {
        Json out = Json::object();
        for (const auto& entry : node) {
            out[entry.first.Scalar()] = jsonOf(entry.second);
        }
        return out;
    }
    if (node.IsSequence()) {
        Json out = Json::array();
        for (const auto& item : node) {
            out.push_back(jsonOf(item));
        }
        return out;
    }
    return node.IsScalar() ? scalar(node) : Json();
}

// What the validator says of the files; empty when all fit.
std::string complaints(const std::string& schema, const std::vector<Json>& files) {
    const test::ScratchFolder scratch;
    const std::string python = fs::exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
    std::string command =
        "cd " TENURE_ROOT " && " + python + " tests/readers/rule_schema_readers.py docs/" + schema;
    for (const Json& file : files) {
        const std::string path =
            scratch.path().string() + "/" + std::to_string(&file - files.data()) + ".json";
        std::ofstream(path) << file.dump();
        command += " " + path;
    }
    const std::string log = scratch.path().string() + "/log";
    if (std::system((command + " > " + log + " 2>&1").c_str()) == 0) {
        return {};
    }
    std::ifstream in(log);
    return {std::istreambuf_iterator<char>(in), {}};
}

// The files below rules/ and the packs that the schema is for.
std::vector<Json> shipped(bool mentions) {
    std::vector<Json> all;
    for (const char* top : {"rules", "packs", "tests/data/packs"}) {
        for (const auto& item : fs::recursive_directory_iterator(fs::path(TENURE_ROOT) / top)) {
            const std::string folder = item.path().parent_path().filename().string();
            const bool ofMentions = folder == "people" || folder == "bodies";
            if (item.path().extension() != ".yaml" || ofMentions != mentions) {
                continue;
            }
            std::ifstream in(item.path());
            const std::string text(std::istreambuf_iterator<char>(in), {});
            if (mentions || item.path().filename() == "classes.yaml" || holdsRules(text)) {
                all.push_back(jsonOf(YAML::Load(text)));
            }
        }
    }
    return all;
}

TEST(RuleSchemas, TakeTheShippedRules) {
    const auto files = shipped(false);
    EXPECT_GT(files.size(), 30U);
    EXPECT_EQ(complaints("rules.schema.json", files), "");
}

TEST(RuleSchemas, TakeTheShippedMentions) {
    const auto files = shipped(true);
    EXPECT_GE(files.size(), 3U);
    EXPECT_EQ(complaints("mentions.schema.json", files), "");
}

TEST(RuleSchemas, RefuseWhatTheLoaderRefuses) {
    const auto of = [](const char* text) { return std::vector{jsonOf(YAML::Load(text))}; };
    EXPECT_NE(complaints("rules.schema.json", of("rule: []")), "");
    EXPECT_NE(complaints("rules.schema.json", of("rules: [{name: a}]")), "");
    EXPECT_NE(complaints("rules.schema.json", of("classes: {a: {form: b}}")), "");
    EXPECT_NE(complaints("mentions.schema.json", of("signals: [{name: a, when: {frist: b}}]")), "");
    EXPECT_NE(complaints("mentions.schema.json", of("reject: [{name: a, wenn: {first: b}}]")), "");
    EXPECT_EQ(complaints("mentions.schema.json", of("reject: [{name: a, when: {words: 2}}]")), "");
}
} // namespace
} // namespace tenure
