// Finding a format, and writing with options that not every format has.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "tenure/diagnostic.h"
#include "tenure/export.h"

namespace tenure {
std::string_view toString(GraphModel model) {
    static constexpr std::array<std::string_view, 4> names = {"roles", "tenures", "edges",
                                                              "co-service"};
    return names[static_cast<std::size_t>(model)];
}

std::string_view toString(Tool tool) {
    static constexpr std::array<std::string_view, 7> names = {
        "any", "gephi", "networkx", "igraph", "yed", "cytoscape", "neo4j"};
    return names[static_cast<std::size_t>(tool)];
}

const ExportFormat* exportFormatNamed(std::string_view name) {
    const auto formats = exportFormats();
    const auto found = std::ranges::find(formats, name, &ExportFormat::name);
    return found == formats.end() ? nullptr : *found;
}

bool opens(Tool tool, const ExportFormat& format) {
    const std::string all = ' ' + std::string(format.tools) + ' ';
    return tool == Tool::Any ||
           all.find(' ' + std::string(toString(tool)) + ' ') != std::string::npos;
}

const ExportFormat* exportFormatOf(std::string_view name) {
    const std::string file = lowerAscii(name);
    const ExportFormat* best = nullptr;
    for (const ExportFormat* format : exportFormats()) {
        if (file.ends_with(format->extension) &&
            (best == nullptr || format->extension.size() > best->extension.size())) {
            best = format;
        }
    }
    return best;
}

std::vector<Loss> writeAs(const ExportFormat& format, const Graph& graph, std::ostream& out,
                          const ExportOptions& options) {
    if (format.draw != nullptr) {
        return format.draw(graph, out, options);
    }
    if (options.model != GraphModel::Roles) {
        throw Error(std::string(format.name) + " has no model '" +
                    std::string(toString(options.model)) + "'");
    }
    return format.write(graph, out);
}
} // namespace tenure
