// docs/mentions.schema.json has the keys that the loader of rules/people and rules/bodies knows.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tenure/rules.h"
#include "tests/scratch_folder.h"

namespace fs = std::filesystem;

namespace tenure {
namespace {
using Json = nlohmann::ordered_json;

std::string contentOf(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// "Known keys: a, b." for a file of a family that has a key nobody knows.
std::string askedKeys(const std::string& family, const std::string& text) {
    const test::ScratchFolder pack;
    fs::create_directories(pack / family);
    std::ofstream(pack / family / "a.yaml", std::ios::binary) << text;
    Diagnostics found;
    (void)RuleSet::load(TENURE_ROOT "/rules", {pack.path().string()}, found);
    for (const Diagnostic& one : found.all()) {
        if (one.code == "rule.unknown-key" || one.code == "mention.unknown-place") {
            return one.hint.substr(one.hint.find("Known keys: "));
        }
    }
    return {};
}

// Each answer loads all rules: asked once.
const std::string& knownKeys(const std::string& family, const std::string& text) {
    static std::map<std::string, std::string> answers;
    std::string& answer = answers[family + "/" + text];
    answer = answer.empty() ? askedKeys(family, text) : answer;
    return answer;
}

std::vector<std::string> listed(const std::string& known) {
    std::vector<std::string> keys;
    std::size_t at = known.find(": ") + 2;
    while (at < known.size()) {
        const std::size_t end = std::min(known.find(", ", at), known.size() - 1);
        keys.push_back(known.substr(at, end - at));
        at = end + 2;
    }
    return keys;
}

Json text(const std::string& about) {
    return {{"type", "string"}, {"description", about}};
}

Json listOf(const Json& items) {
    return {{"type", "array"}, {"items", items}};
}

Json object(const std::vector<std::string>& keys,
            const std::function<Json(const std::string&)>& of) {
    Json properties = Json::object();
    for (const std::string& key : keys) {
        properties[key] = of(key);
    }
    return {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
}

Json conditionSchema() {
    return object(
        listed(knownKeys("people", "signals: [{when: {zzz: 1}}]")),
        [](const std::string& key) -> Json {
            if (key == "words") {
                return {{"type", {"string", "integer"}}, {"description", "How many: 2, 2-4, 3+."}};
            }
            return text(key == "context" ? "What the finder knows."
                                         : "A test on this word, or these.");
        });
}

Json rowSchema() {
    return object(listed(knownKeys("people", "signals: [{zzz: 1}]")),
                  [](const std::string& key) -> Json {
                      if (key == "when") {
                          return {{"anyOf", {conditionSchema(), listOf(conditionSchema())}}};
                      }
                      if (key == "yes" || key == "no") {
                          return listOf(text(key == "yes" ? "A sentence, names in [brackets]."
                                                          : "A sentence that gives no name."));
                      }
                      if (key == "single" || key == "keeps_post") {
                          return {{"type", "boolean"}};
                      }
                      return key == "precision" ? Json{{"type", {"string", "number"}}}
                                                : text("See docs/rules.md.");
                  });
}

Json schema() {
    std::vector<std::string> keys = listed(knownKeys("people", "zzz: 1"));
    for (std::string& key : listed(knownKeys("bodies", "zzz: 1"))) {
        keys.push_back(std::move(key));
    }
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    const std::vector<std::string> tables = {"signals",   "reject", "words", "cut",
                                             "not_first", "person", "joins"};
    Json root = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                 {"title", "A file of rules/people or rules/bodies of Tenure"}};
    root.update(object(keys, [&](const std::string& key) -> Json {
        if (std::ranges::count(tables, key) > 0) {
            return listOf(rowSchema());
        }
        if (key == "kinds") {
            const Json cells = object(listed(knownKeys("people", "kinds: {a: {zzz: 1}}")),
                                      [](const std::string& of) -> Json {
                                          return of == "last_part" ? Json{{"type", "boolean"}}
                                                 : of == "is"
                                                     ? listOf(text("A value of the column."))
                                                     : text("See docs/rules.md.");
                                      });
            return {{"type", "object"},
                    {"additionalProperties", {{"anyOf", {text("A test on a word."), cells}}}}};
        }
        return key.find("words") != std::string::npos ? Json{{"type", "integer"}}
                                                      : text("See docs/rules.md.");
    }));
    return root;
}

// What the loader does not tell leaves an object without keys, which nothing fits.
TEST(MentionDocs, TheLoaderTellsItsKeys) {
    EXPECT_GE(conditionSchema().at("properties").size(), 10U);
    EXPECT_GE(rowSchema().at("properties").size(), 8U);
    EXPECT_GE(schema().at("properties").size(), 10U);
}

TEST(MentionDocs, SchemaIsUpToDate) {
    const fs::path path = TENURE_ROOT "/docs/mentions.schema.json";
    const std::string wanted = schema().dump(2) + "\n";
    if (std::getenv("TENURE_BLESS") != nullptr) {
        std::ofstream(path, std::ios::binary) << wanted;
    }
    EXPECT_EQ(contentOf(path), wanted) << "run with TENURE_BLESS=1 to write it";
}

TEST(MentionDocs, ThePackOfTheManualIsTheTestedOne) {
    const std::string file = contentOf(TENURE_ROOT "/tests/data/packs/guilds/people/guilds.yaml");
    EXPECT_NE(contentOf(TENURE_ROOT "/docs/rules.md").find("```yaml\n" + file + "```"),
              std::string::npos);
}
} // namespace
} // namespace tenure
