// YAML to the plain parts of a rule file: knows keys and types, not what they mean.
#include "extract/rules/rule_parser.h"

#include <algorithm>
#include <charconv>

#include "extract/rules/yaml_reader.h"

namespace tenure {
namespace {
class FileParser : private YamlReader {
public:
    explicit FileParser(const Reporter& reporter) : YamlReader(reporter) {}

    RawFile file(const YAML::Node& root);

private:
    [[nodiscard]] std::vector<RawField> fields(const YAML::Node& node, std::string_view key) const;
    [[nodiscard]] std::vector<RawClass> classes(const YAML::Node& node) const;
    [[nodiscard]] std::vector<RawPhrase> phrases(const YAML::Node& node) const;
    [[nodiscard]] RawClass wordClass(const Located& name, const YAML::Node& node) const;
    [[nodiscard]] RawRule rule(const YAML::Node& node) const;
    [[nodiscard]] std::vector<RawEmission> emits(const YAML::Node& node) const;
    void examples(const YAML::Node& node, bool wanted, RawRule& rule) const;
};

std::vector<RawField> FileParser::fields(const YAML::Node& node, std::string_view key) const {
    std::vector<RawField> all;
    if (!node.IsMap()) {
        wrongType(node, key, "a mapping, such as {a: b}");
        return all;
    }
    std::vector<std::string> seen;
    for (const auto& entry : node) {
        const Located name = text(entry.first, key);
        const Located value = text(entry.second, key);
        if (!entry.first.IsScalar() || !entry.second.IsScalar()) {
            continue;
        }
        if (std::ranges::find(seen, name.text) != seen.end()) {
            reporter().report("rule.duplicate-key", name.offset,
                              "'" + name.text + "' stands twice in one '" + std::string(key) + "'");
            continue;
        }
        seen.push_back(name.text);
        all.push_back({name, value});
    }
    return all;
}

RawClass FileParser::wordClass(const Located& name, const YAML::Node& node) const {
    RawClass one;
    one.name = name;
    if (node.IsSequence()) {
        one.words = texts(node, name.text);
    } else if (node.IsMap()) {
        eachKey(node, "class",
                {{"words", [&](const YAML::Node& v) { one.words = texts(v, "words"); }},
                 {"from", [&](const YAML::Node& v) { one.from = text(v, "from"); }},
                 {"column", [&](const YAML::Node& v) { one.column = text(v, "column"); }},
                 {"where", [&](const YAML::Node& v) { one.where = fields(v, "where"); }}});
    } else {
        wrongType(node, name.text, "a list of words, or a mapping with 'words' or 'from'");
    }
    return one;
}

std::vector<RawClass> FileParser::classes(const YAML::Node& node) const {
    std::vector<RawClass> all;
    if (!node.IsMap()) {
        wrongType(node, "classes", "a mapping from a class's name to its words");
        return all;
    }
    for (const auto& entry : node) {
        const Located name = text(entry.first, "classes");
        if (entry.first.IsScalar()) {
            all.push_back(wordClass(name, entry.second));
        }
    }
    return all;
}

std::vector<RawPhrase> FileParser::phrases(const YAML::Node& node) const {
    std::vector<RawPhrase> all;
    if (!node.IsMap()) {
        wrongType(node, "phrases", "a mapping from a phrase's name to its pattern");
        return all;
    }
    for (const auto& entry : node) {
        all.push_back({text(entry.first, "phrases"), text(entry.second, "phrases")});
    }
    return all;
}

std::vector<RawEmission> FileParser::emits(const YAML::Node& node) const {
    std::vector<RawEmission> all;
    if (!node.IsSequence()) {
        wrongType(node, "emit", "a list, such as [{tenure: {...}}]");
        return all;
    }
    for (const auto& item : node) {
        if (!item.IsMap()) {
            wrongType(item, "emit", "a list of facts, such as - tenure: {person: person}");
            continue;
        }
        for (const auto& entry : item) {
            const Located fact = text(entry.first, "emit");
            if (entry.first.IsScalar()) {
                all.push_back({fact, fields(entry.second, fact.text)});
            }
        }
    }
    return all;
}

void FileParser::examples(const YAML::Node& node, bool wanted, RawRule& rule) const {
    const char* key = wanted ? "yes" : "no";
    if (!node.IsSequence()) {
        wrongType(node, key, "a list of examples");
        return;
    }
    for (const auto& item : node) {
        RuleExample example;
        example.wanted = wanted;
        example.line = reporter().line(offsetOf(item));
        if (item.IsScalar() && !wanted) {
            example.text = item.Scalar();
        } else if (item.IsMap()) {
            bool hasFacts = false;
            const auto facts = [&](const YAML::Node& v) {
                hasFacts = true;
                for (Located& fact : texts(v, "facts")) {
                    example.facts.push_back(std::move(fact.text));
                }
            };
            eachKey(
                item, "example",
                {{"text", [&](const YAML::Node& v) { example.text = text(v, "text").text; }},
                 {"title", [&](const YAML::Node& v) { example.title = text(v, "title").text; }},
                 {"author", [&](const YAML::Node& v) { example.author = text(v, "author").text; }},
                 {"date", [&](const YAML::Node& v) { example.date = text(v, "date").text; }},
                 {"facts", facts}});
            if (wanted && (!hasFacts || example.facts.empty())) {
                reporter().report("rule.missing-key", offsetOf(item),
                                  "a yes example lists no 'facts'",
                                  "Say which facts the sentence must give.");
            }
        } else {
            wrongType(item, key,
                      wanted ? "a list of {text: ..., facts: [...]}" : "a list of texts");
            continue;
        }
        (wanted ? rule.yes : rule.no) += 1;
        rule.examples.push_back(std::move(example));
    }
}

RawRule FileParser::rule(const YAML::Node& node) const {
    RawRule rule;
    rule.offset = offsetOf(node);
    const auto where = [&](const YAML::Node& v) {
        if (!v.IsMap()) {
            wrongType(v, "where",
                      "a mapping with 'heading', 'lead_in', 'previous', 'above', 'next', "
                      "'earlier', 'column' or 'block'");
            return;
        }
        eachKey(v, "where",
                {{"heading", [&](const YAML::Node& n) { rule.heading = text(n, "heading"); }},
                 {"lead_in", [&](const YAML::Node& n) { rule.leadIn = text(n, "lead_in"); }},
                 {"previous", [&](const YAML::Node& n) { rule.previous = text(n, "previous"); }},
                 {"above", [&](const YAML::Node& n) { rule.above = text(n, "above"); }},
                 {"next", [&](const YAML::Node& n) { rule.next = text(n, "next"); }},
                 {"earlier", [&](const YAML::Node& n) { rule.earlier = text(n, "earlier"); }},
                 {"column", [&](const YAML::Node& n) { rule.column = text(n, "column"); }},
                 {"block", [&](const YAML::Node& n) { rule.blocks = texts(n, "block"); }}});
    };
    const auto priority = [&](const YAML::Node& v) {
        const std::string& digits = v.IsScalar() ? v.Scalar() : std::string();
        const char* end = digits.data() + digits.size();
        if (digits.empty() || std::from_chars(digits.data(), end, rule.priority).ptr != end) {
            wrongType(v, "priority", "a whole number");
        }
    };
    const auto flag = [&](const char* key, bool& value) {
        return [this, key, &value](const YAML::Node& v) {
            if (!YAML::convert<bool>::decode(v, value)) {
                wrongType(v, key, "true or false");
            }
        };
    };
    eachKey(node, "rule",
            {{"name", [&](const YAML::Node& v) { rule.name = text(v, "name"); }},
             {"about", [&](const YAML::Node& v) { rule.about = text(v, "about"); }},
             {"match", [&](const YAML::Node& v) { rule.match = text(v, "match"); }},
             {"unless", [&](const YAML::Node& v) { rule.unless = texts(v, "unless"); }},
             {"not_before", [&](const YAML::Node& v) { rule.notBefore = texts(v, "not_before"); }},
             {"not_after", [&](const YAML::Node& v) { rule.notAfter = texts(v, "not_after"); }},
             {"where", where},
             {"priority", priority},
             {"consumes", flag("consumes", rule.consumes)},
             {"respectively", flag("respectively", rule.respectively)},
             {"emit", [&](const YAML::Node& v) { rule.emits = emits(v); }},
             {"yes", [&](const YAML::Node& v) { examples(v, true, rule); }},
             {"no", [&](const YAML::Node& v) { examples(v, false, rule); }}});
    return rule;
}

RawFile FileParser::file(const YAML::Node& root) {
    RawFile file;
    file.family = reporter().source().family;
    if (root.IsNull()) {
        reporter().report("rule.empty-file", 0, "the file holds nothing");
        return file;
    }
    if (!root.IsMap()) {
        wrongType(root, "the file", "a mapping with 'rules' or 'classes'");
        return file;
    }
    const auto rules = [&](const YAML::Node& v) {
        file.hasRules = true;
        if (!v.IsSequence()) {
            wrongType(v, "rules", "a list of rules, each '- name: ...'");
            return;
        }
        for (const auto& item : v) {
            if (item.IsMap()) {
                file.rules.push_back(rule(item));
            } else {
                wrongType(item, "rules", "a list of rules, each '- name: ...'");
            }
        }
    };
    eachKey(root, "rule file",
            {{"family", [&](const YAML::Node& v) { file.family = text(v, "family").text; }},
             {"about", [&](const YAML::Node& v) { (void)text(v, "about"); }},
             {"classes", [&](const YAML::Node& v) { file.classes = classes(v); }},
             {"phrases", [&](const YAML::Node& v) { file.phrases = phrases(v); }},
             {"rules", rules}});
    return file;
}
} // namespace

RawFile parseRuleFile(const Reporter& reporter) {
    const auto root = readYaml(reporter);
    return root ? FileParser(reporter).file(*root) : RawFile();
}
} // namespace tenure
