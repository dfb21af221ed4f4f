// The keys and scalars of a rule file's YAML, each with its place; what does not fit is reported.
#include "extract/rules/yaml_reader.h"

#include <algorithm>

namespace tenure {
std::size_t offsetOf(const YAML::Mark& mark) {
    return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
}

std::size_t offsetOf(const YAML::Node& node) {
    return offsetOf(node.Mark());
}

namespace {
std::string_view typeName(const YAML::Node& node) {
    switch (node.Type()) {
    case YAML::NodeType::Map:
        return "a mapping";
    case YAML::NodeType::Sequence:
        return "a list";
    case YAML::NodeType::Scalar:
        return "a text";
    default:
        return "nothing";
    }
}
} // namespace

std::optional<YAML::Node> readYaml(const Reporter& reporter) {
    try {
        return YAML::Load(reporter.source().text);
    } catch (const YAML::Exception& problem) {
        const std::size_t at = offsetOf(problem.mark);
        const std::string& text = reporter.source().text;
        const bool tab = at < text.size() && text[at] == '\t';
        reporter.report("yaml.syntax", at, "this is not YAML: " + problem.msg,
                        tab ? "Indent with blanks: YAML takes no tabs." : "");
        return std::nullopt;
    }
}

void YamlReader::wrongType(const YAML::Node& node, std::string_view key,
                           std::string_view wanted) const {
    reporter_.report("rule.wrong-type", offsetOf(node),
                     "'" + std::string(key) + "' is " + std::string(typeName(node)) +
                         ", but must be " + std::string(wanted));
}

void YamlReader::eachKey(const YAML::Node& map, std::string_view of,
                         const Handlers& handlers) const {
    std::vector<std::string> seen;
    for (const auto& entry : map) {
        if (!entry.first.IsScalar()) {
            wrongType(entry.first, of, "a mapping of texts");
            continue;
        }
        const std::string& key = entry.first.Scalar();
        if (std::ranges::find(seen, key) != seen.end()) {
            reporter_.report("rule.duplicate-key", offsetOf(entry.first),
                             "'" + key + "' stands twice in one " + std::string(of));
            continue;
        }
        seen.push_back(key);
        const auto handler = handlers.find(key);
        if (handler != handlers.end()) {
            handler->second(entry.second);
            continue;
        }
        std::vector<std::string> known;
        std::string all;
        for (const auto& [name, unused] : handlers) {
            known.push_back(name);
            all += (all.empty() ? "" : ", ") + name;
        }
        const std::string meant = didYouMean(key, known);
        reporter_.report("rule.unknown-key", offsetOf(entry.first),
                         "a " + std::string(of) + " has no key '" + key + "'",
                         (meant.empty() ? "" : meant + " ") + "Known keys: " + all + ".");
    }
}

Located YamlReader::text(const YAML::Node& node, std::string_view key) const {
    if (!node.IsScalar()) {
        wrongType(node, key, "a text");
        return {};
    }
    return {node.Scalar(), offsetOf(node)};
}

std::vector<Located> YamlReader::texts(const YAML::Node& node, std::string_view key) const {
    std::vector<Located> all;
    if (!node.IsSequence()) {
        wrongType(node, key, "a list of texts, such as [a, b]");
        return all;
    }
    for (const auto& item : node) {
        if (Located one = text(item, key); item.IsScalar()) {
            all.push_back(std::move(one));
        }
    }
    return all;
}
} // namespace tenure
