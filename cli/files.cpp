// Reads the files that verbs need, with messages that say what to do.
#include "cli/files.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <system_error>

#include "tenure/diagnostic.h"
#include "tenure/extraction_json.h"
#include "tenure/query.h"

namespace tenure {
namespace {
constexpr const char* usualGraph = "out/graph.json";

std::string reason(int code) {
    return std::generic_category().message(code);
}
} // namespace

std::string readFile(const std::string& path) {
    if (path == "-") {
        return {std::istreambuf_iterator<char>(std::cin), {}};
    }
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        throw Error("cannot read '" + path + "': it is a folder\n    Name a file in it.");
    }
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        throw Error("cannot read '" + path + "': " + reason(errno));
    }
    std::string bytes;
    const auto size = std::filesystem::file_size(path, ignored);
    if (!ignored) {
        bytes.resize(size); // in one piece: a character at a time is a tenth of the whole reading
        in.read(bytes.data(), static_cast<std::streamsize>(size));
        bytes.resize(static_cast<std::size_t>(in.gcount()));
    }
    if (in) { // a pipe has no size, and a file may have grown
        bytes.append(std::istreambuf_iterator<char>(in), {});
    }
    if (in.bad()) {
        throw Error("cannot read '" + path + "': " + reason(errno));
    }
    return bytes;
}

std::string graphPath(const std::string& given) {
    if (!given.empty()) {
        return given;
    }
    const char* variable = std::getenv("TENURE_GRAPH");
    return variable != nullptr && *variable != '\0' ? variable : usualGraph;
}

Graph readGraph(const std::string& given) {
    const std::string path = graphPath(given);
    std::error_code ignored;
    if (path != "-" && !std::filesystem::exists(path, ignored)) {
        throw Error("there is no graph '" + path + "'\n    " +
                    (given.empty() ? "Make one with: tenure build PATH -o out"
                                   : "Check the name, or make one with: tenure build PATH -o DIR"));
    }
    return readGraphJson(readFile(path), path);
}

std::string extractionsBeside(const std::string& graph) {
    return (std::filesystem::path(graph).parent_path() / "extractions.jsonl").string();
}

Graph readGraphAsKnown(const std::string& given, const std::string& date, std::string& note) {
    const auto day = parseDate(date);
    if (!day) {
        throw BadQuestion("--as-known-on: '" + date +
                          "' is no date\n    Write a year, a month or a day: 2016, 2016-07, "
                          "2016-07-14.");
    }
    const std::string path = extractionsBeside(graphPath(given));
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
        throw Error("--as-known-on needs '" + path +
                    "', which is not there\n    tenure build writes it beside graph.json.");
    }
    KeptExtractions kept = readExtractions(readFile(path), path);
    const std::size_t all = kept.extractions.size();
    std::size_t undated = 0;
    std::erase_if(kept.extractions, [&](const Extraction& extraction) {
        const auto& told = extraction.metadata.date;
        undated += told ? 0U : 1U;
        return !told || told->last() > day->last();
    });
    if (kept.extractions.empty()) {
        throw NotFound("no document is dated " + date + " or earlier\n    " +
                       (undated == 0
                            ? std::string("Give a later day.")
                            : "Left out without a date: " + std::to_string(undated) + "."));
    }
    note = "as known on " + date + ": " + std::to_string(kept.extractions.size()) + " of " +
           std::to_string(all) + " documents" +
           (undated == 0 ? "" : "; left out without a date: " + std::to_string(undated));
    return Graph::build(std::move(kept.extractions), kept.identities);
}

void flushOutput() {
    errno = 0;
    std::cout.flush();
    if (!std::cout) {
        throw Error("cannot write the output: " + reason(errno == 0 ? EIO : errno));
    }
}
} // namespace tenure
