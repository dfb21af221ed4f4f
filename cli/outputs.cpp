// Writing a graph to files: what build, import and export share.
#include "cli/outputs.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "cli/choice.h"
#include "tenure/query.h"

namespace tenure {
namespace {
namespace fs = std::filesystem;

constexpr std::array models = {GraphModel::Roles, GraphModel::Tenures, GraphModel::Edges,
                               GraphModel::CoService};
constexpr std::array tools = {Tool::Gephi, Tool::Networkx,  Tool::Igraph,
                              Tool::Yed,   Tool::Cytoscape, Tool::Neo4j};

template <typename All>
std::vector<std::string> namesOf(const All& all) {
    std::vector<std::string> names;
    for (const auto each : all) {
        names.emplace_back(toString(each));
    }
    return names;
}

void checkModel(const ExportFormat& format, GraphModel model) {
    if (model == GraphModel::Roles || format.draw != nullptr || format.name == "json") {
        return;
    }
    std::vector<std::string> able;
    for (const ExportFormat* other : exportFormats()) {
        if (other->draw != nullptr) {
            able.emplace_back(other->name);
        }
    }
    throw BadQuestion(std::string(format.name) + " has no model '" + std::string(toString(model)) +
                      "'\n    These have: " + listed(able) + ".");
}
} // namespace

std::vector<std::string> formatNames() {
    std::vector<std::string> names;
    for (const ExportFormat* format : exportFormats()) {
        names.emplace_back(format->name);
    }
    return names;
}

std::vector<std::string> modelNames() {
    return namesOf(models);
}

std::vector<std::string> toolNames() {
    return namesOf(tools);
}

GraphModel modelNamed(std::string_view name) {
    const auto* const found =
        std::ranges::find_if(models, [&](GraphModel each) { return toString(each) == name; });
    return found == models.end() ? GraphModel::Roles : *found;
}

Tool toolNamed(std::string_view name) {
    const auto* const found =
        std::ranges::find_if(tools, [&](Tool each) { return toString(each) == name; });
    return found == tools.end() ? Tool::Any : *found;
}

void requireOpens(Tool tool, const ExportFormat& format) {
    if (opens(tool, format)) {
        return;
    }
    std::vector<std::string> able;
    for (const ExportFormat* other : exportFormats()) {
        if (opens(tool, *other)) {
            able.emplace_back(other->name);
        }
    }
    throw BadQuestion("--for " + std::string(toString(tool)) + " means nothing for " +
                      std::string(format.name) + "\n    Leave it out, or take what " +
                      std::string(toString(tool)) + " opens: " + listed(able) + ".");
}

std::vector<const ExportFormat*> formatsToWrite(const std::vector<std::string>& names,
                                                GraphModel model) {
    std::vector<const ExportFormat*> formats = {exportFormatNamed("json")};
    const std::vector<std::string> usual = {"graphml", "gexf"};
    for (const std::string& name : names.empty() ? usual : names) {
        const ExportFormat* format = exportFormatNamed(name);
        if (format != nullptr && std::ranges::find(formats, format) == formats.end()) {
            checkModel(*format, model);
            formats.push_back(format);
        }
    }
    return formats;
}

void makeFolder(const std::string& folder) {
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed) {
        throw Error("cannot make the folder '" + folder + "': " + failed.message() +
                    "\n    Choose another with -o.");
    }
}

std::vector<std::string> writeGraph(const Graph& graph, const std::string& folder,
                                    const std::vector<const ExportFormat*>& formats,
                                    GraphModel model) {
    makeFolder(folder);
    std::vector<std::string> written;
    for (const ExportFormat* format : formats) {
        const std::string path =
            (fs::path(folder) / ("graph" + std::string(format->extension))).string();
        ExportOptions options;
        options.model = format->draw == nullptr ? GraphModel::Roles : model;
        writeAtomically(path, [&](std::ostream& out) { writeAs(*format, graph, out, options); });
        written.push_back(path);
    }
    return written;
}
} // namespace tenure
