// The keys and scalars of a rule file's YAML, each with its place; what does not fit is reported.
#pragma once
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <yaml-cpp/yaml.h>

#include "extract/rules/reporter.h"

namespace tenure {
std::size_t offsetOf(const YAML::Mark& mark);
std::size_t offsetOf(const YAML::Node& node);

/// The file's YAML; nothing, and a diagnostic, when it is none.
std::optional<YAML::Node> readYaml(const Reporter& reporter);

class YamlReader {
public:
    using Handlers = std::map<std::string, std::function<void(const YAML::Node&)>, std::less<>>;

    /// The reporter must outlive this object.
    explicit YamlReader(const Reporter& reporter) : reporter_(reporter) {}

    void wrongType(const YAML::Node& node, std::string_view key, std::string_view wanted) const;

    /// Calls the handler of each key; reports keys that have none or that stand twice.
    void eachKey(const YAML::Node& map, std::string_view of, const Handlers& handlers) const;

    [[nodiscard]] Located text(const YAML::Node& node, std::string_view key) const;
    [[nodiscard]] std::vector<Located> texts(const YAML::Node& node, std::string_view key) const;

    [[nodiscard]] const Reporter& reporter() const { return reporter_; }

private:
    const Reporter& reporter_;
};
} // namespace tenure
