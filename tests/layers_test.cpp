// Holds the one-way flow of the house: a room includes only the rooms it stands on, and the heavy
// libraries stay where they belong.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace fs = std::filesystem;

namespace {
// Upstream to downstream. A room may include itself and the rooms its line names; every room may
// include "tenure", the public headers, which include nothing else of ours, and, but for those,
// "base", the helpers that stand below every room.
const std::map<std::string, std::vector<std::string>> rooms = {
    {"tenure", {}},
    {"base", {}},
    {"extract/source", {}},
    {"extract/readers", {"extract/source"}},
    {"extract/segment", {"extract/source"}},
    {"extract/rules", {}},
    {"extract/match", {"extract/rules", "extract/segment"}},
    {"extract/mentions", {"extract/match", "extract/segment", "extract/rules"}},
    {"extract/coref", {"extract/mentions", "extract/match", "extract/segment", "extract/rules"}},
    {"extract/relations",
     {"extract/mentions", "extract/coref", "extract/match", "extract/segment", "extract/rules"}},
    {"extract", {"extract/*"}},
    {"graph/resolve", {}},
    {"graph/time", {}},
    {"graph/store", {"graph/resolve", "graph/time"}},
    {"graph/query", {"graph/store", "graph/resolve"}},
    {"graph/export", {"graph/store", "graph/query"}},
    {"graph/check", {}},
    {"graph", {"graph/*"}},
    {"cli", {"cli/*"}},
    {"cli/verbs", {"cli"}},
};

constexpr std::string_view heavy[] = {"boost/",   "re2/",      "nlohmann/", "yaml-cpp/",
                                      "CLI/",     "sqlite3.h", "gumbo.h",   "expat.h",
                                      "xxhash.h", "zlib.h",    "libxml"};

// The longest room name that is a whole-folder prefix of the path.
std::string roomOf(std::string path) {
    if (path.starts_with("include/")) {
        path.erase(0, 8);
    }
    for (auto slash = path.rfind('/'); slash != std::string::npos; slash = path.rfind('/')) {
        path.erase(slash);
        if (rooms.contains(path)) {
            return path;
        }
    }
    return {};
}

bool mayInclude(const std::string& from, const std::string& into) {
    if (from == into || into == "tenure" || (into == "base" && from != "tenure")) {
        return true;
    }
    return std::ranges::any_of(rooms.at(from), [&](const std::string& allowed) {
        return allowed == into ||
               (allowed.ends_with("/*") && into.starts_with(allowed.substr(0, allowed.size() - 1)));
    });
}

// The complaint about one include, without its place; empty when it is allowed.
std::string complaint(const std::string& path, const std::string& from, std::string_view include) {
    const std::string name(include.substr(1, include.find_first_of("\">", 1) - 1));
    if (include.front() == '"') {
        const std::string into = roomOf(name);
        if (into.empty()) {
            return name + " is in no room; name it from the root of the tree";
        }
        return mayInclude(from, into) ? "" : from + "/ may not include " + name;
    }
    const bool isHeavy =
        std::ranges::any_of(heavy, [&](std::string_view head) { return name.starts_with(head); });
    if (from == "tenure" && isHeavy) {
        return "a public header may not name <" + name + ">";
    }
    if (name.starts_with("boost/") && name.find("graph") != std::string::npos &&
        path != "graph/store/boost_graph.h") {
        return "Boost.Graph is named in graph/store/boost_graph.h alone";
    }
    return {};
}

// "path:line: complaint" for every include of the file that goes against the flow.
std::vector<std::string> violations(const std::string& path, std::istream& in) {
    const std::string from = roomOf(path);
    if (from.empty()) {
        return {path + ":1: is in no room"};
    }
    std::vector<std::string> found;
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        const auto hash = line.find_first_not_of(" \t");
        if (hash == std::string::npos || line.compare(hash, 8, "#include") != 0) {
            continue;
        }
        const auto quote = line.find_first_of("\"<", hash + 8);
        if (quote == std::string::npos) {
            continue;
        }
        const std::string why = complaint(path, from, std::string_view(line).substr(quote));
        if (!why.empty()) {
            found.push_back(path + ":" + std::to_string(number) + ": " + why);
        }
    }
    return found;
}

std::vector<std::string> violations(const std::string& path, const std::string& text) {
    std::istringstream in(text);
    return violations(path, in);
}
} // namespace

TEST(Layers, FlowOneWay) {
    for (const char* top : {"include", "base", "extract", "graph", "cli"}) {
        if (!fs::is_directory(top)) {
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator(top)) {
            const auto extension = entry.path().extension();
            if (!entry.is_regular_file() || (extension != ".h" && extension != ".cpp")) {
                continue;
            }
            std::ifstream in(entry.path());
            for (const std::string& violation : violations(entry.path().generic_string(), in)) {
                ADD_FAILURE() << violation;
            }
        }
    }
}

TEST(Layers, ReportsFileAndLine) {
    EXPECT_EQ(violations("extract/match/a.cpp", "#include <string>\n#include \"graph/time/b.h\"\n"),
              std::vector<std::string>{
                  "extract/match/a.cpp:2: extract/match/ may not include graph/time/b.h"});
    EXPECT_EQ(violations("base/a.cpp", "#include \"extract/match/b.h\"\n").size(), 1U);
    EXPECT_EQ(violations("cli/verbs/a.cpp", "#include \"extract/extractor.h\"\n").size(), 1U);
    EXPECT_EQ(violations("extract/readers/a.cpp", "#include \"a.h\"\n").size(), 1U);
}

TEST(Layers, KeepsHeavyHeadersIn) {
    EXPECT_EQ(violations("include/tenure/a.h", "#include <re2/re2.h>\n").size(), 1U);
    EXPECT_EQ(violations("extract/match/a.h", "#include <re2/re2.h>\n").size(), 0U);
    EXPECT_EQ(violations("graph/query/a.cpp", "#include <boost/graph/graphml.hpp>\n").size(), 1U);
    EXPECT_EQ(
        violations("graph/store/boost_graph.h", "#include <boost/graph/graphml.hpp>\n").size(), 0U);
}
