// One file of rules/people or rules/bodies: knows keys and types, not what they mean.
#include "extract/mentions/mention_file.h"

#include <algorithm>

#include "extract/rules/yaml_reader.h"

namespace tenure {
namespace {
class MentionParser : private YamlReader {
public:
    MentionParser(const Reporter& reporter, const MentionKeys& keys)
        : YamlReader(reporter), keys_(keys) {}

    RawMentionFile file(const YAML::Node& root);

private:
    [[nodiscard]] RawKind kind(const Located& name, const YAML::Node& node) const;
    [[nodiscard]] RawCondition condition(const YAML::Node& node) const;
    void flag(const YAML::Node& node, std::string_view key, bool& value) const;
    void examples(const YAML::Node& node, bool wanted, RawNameRule& rule) const;
    [[nodiscard]] RawNameRule rule(const YAML::Node& node) const;
    void table(const YAML::Node& node, std::string_view key, std::vector<RawNameRule>& rules) const;

    const MentionKeys& keys_;
};

void MentionParser::flag(const YAML::Node& node, std::string_view key, bool& value) const {
    if (!YAML::convert<bool>::decode(node, value)) {
        wrongType(node, key, "true or false");
    }
}

RawKind MentionParser::kind(const Located& name, const YAML::Node& node) const {
    RawKind raw;
    raw.name = name;
    if (!node.IsMap()) {
        raw.test = text(node, name.text);
        return raw;
    }
    eachKey(node, "kind of word",
            {{"list", [&](const YAML::Node& v) { raw.list = text(v, "list"); }},
             {"column", [&](const YAML::Node& v) { raw.column = text(v, "column"); }},
             {"without", [&](const YAML::Node& v) { raw.without = text(v, "without"); }},
             {"is", [&](const YAML::Node& v) { raw.values = texts(v, "is"); }},
             {"last_part", [&](const YAML::Node& v) { flag(v, "last_part", raw.lastPart); }}});
    return raw;
}

RawCondition MentionParser::condition(const YAML::Node& node) const {
    RawCondition raw;
    if (!node.IsMap() || node.size() == 0) {
        wrongType(node, "when", "a mapping, such as {first: given_names}, or a list of them");
        return raw;
    }
    for (const auto& entry : node) {
        const Located name = text(entry.first, "when");
        if (Located value = text(entry.second, name.text); entry.second.IsScalar()) {
            raw.parts.emplace_back(name, std::move(value));
        }
    }
    return raw;
}

// "Then [Mira Holt] spoke.": what stands in brackets is to be found.
void MentionParser::examples(const YAML::Node& node, bool wanted, RawNameRule& rule) const {
    for (const Located& one : texts(node, wanted ? "yes" : "no")) {
        RuleExample example;
        example.wanted = wanted;
        example.line = reporter().line(one.offset);
        std::string inside;
        bool open = false;
        for (const char c : one.text) {
            if (c == '[') {
                open = true;
                inside.clear();
            } else if (c == ']' && open) {
                open = false;
                example.facts.push_back(std::string(keys_.kind) + ": " + inside);
            } else {
                example.text += c;
                inside += c;
            }
        }
        if (wanted == example.facts.empty()) {
            reporter().report("mention.bad-example", one.offset,
                              wanted ? "no name stands in brackets"
                                     : "a name stands in brackets, but none is to be found");
        }
        (wanted ? rule.yes : rule.no) += 1;
        rule.examples.push_back(std::move(example));
    }
}

RawNameRule MentionParser::rule(const YAML::Node& node) const {
    RawNameRule raw;
    raw.offset = offsetOf(node);
    const auto when = [&](const YAML::Node& v) {
        if (!v.IsSequence()) {
            raw.when.push_back(condition(v));
            return;
        }
        for (const auto& item : v) {
            raw.when.push_back(condition(item));
        }
    };
    eachKey(node, "row",
            {{"name", [&](const YAML::Node& v) { raw.name = text(v, "name"); }},
             {"about", [&](const YAML::Node& v) { raw.about = text(v, "about"); }},
             {"precision", [&](const YAML::Node& v) { raw.precision = text(v, "precision"); }},
             {"before", [&](const YAML::Node& v) { raw.before = text(v, "before"); }},
             {"single", [&](const YAML::Node& v) { flag(v, "single", raw.single); }},
             {"keeps_post", [&](const YAML::Node& v) { flag(v, "keeps_post", raw.keepsPost); }},
             {"when", when},
             {"yes", [&](const YAML::Node& v) { examples(v, true, raw); }},
             {"no", [&](const YAML::Node& v) { examples(v, false, raw); }}});
    return raw;
}

void MentionParser::table(const YAML::Node& node, std::string_view key,
                          std::vector<RawNameRule>& rules) const {
    if (!node.IsSequence()) {
        wrongType(node, key, "a list of rows, each '- name: ...'");
        return;
    }
    for (const auto& item : node) {
        if (item.IsMap()) {
            rules.push_back(rule(item));
        } else {
            wrongType(item, key, "a list of rows, each '- name: ...'");
        }
    }
}

RawMentionFile MentionParser::file(const YAML::Node& root) {
    RawMentionFile raw;
    if (!root.IsMap()) {
        wrongType(root, "the file", "a mapping, such as 'signals: [...]'");
        return raw;
    }
    Handlers handlers;
    handlers["about"] = [&](const YAML::Node& v) { (void)text(v, "about"); };
    handlers["kinds"] = [&](const YAML::Node& v) {
        if (!v.IsMap()) {
            wrongType(v, "kinds", "a mapping from a kind's name to its test");
            return;
        }
        for (const auto& entry : v) {
            raw.kinds.push_back(kind(text(entry.first, "kinds"), entry.second));
        }
    };
    for (const std::string_view key : keys_.tables) {
        handlers[std::string(key)] = [this, key, &raw](const YAML::Node& v) {
            table(v, key, raw.tables[std::string(key)]);
        };
    }
    for (const auto& settings : {keys_.tests, keys_.numbers}) {
        for (const std::string_view key : settings) {
            handlers[std::string(key)] = [this, key, &raw](const YAML::Node& v) {
                raw.settings[std::string(key)] = text(v, key);
            };
        }
    }
    eachKey(root, "file of mentions", handlers);
    return raw;
}
} // namespace

RawMentionFile parseMentionFile(const Reporter& reporter, const MentionKeys& keys) {
    const auto root = readYaml(reporter);
    return root ? MentionParser(reporter, keys).file(*root) : RawMentionFile();
}
} // namespace tenure
