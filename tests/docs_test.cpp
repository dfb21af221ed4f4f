// Runs the fenced blocks of README.md and docs/*.md that show `$ tenure ...` and compares what the
// document shows with what the program prints (stdout and stderr as a terminal would join them).
// The blocks of one document run in order in one workspace (tests/workspace.h). In such a block
// commands of script/, cmake, git, apt and sudo are shown but not run; `export` holds for the rest
// of the document; answers are tables, as on a terminal. A line `...` stands for any lines.
// TENURE_BLESS=1 rewrites the documents; read the diff.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/test_main.h"
#include "tests/workspace.h"

namespace fs = std::filesystem;

namespace tenure::test {
namespace {
struct Command {
    std::size_t first = 0;  ///< index of its `$` line
    std::size_t output = 0; ///< index of the first line behind the command
    std::size_t end = 0;    ///< one past its last output line
    std::string text;
};

using Lines = std::vector<std::string>;

// A reader types the commands on a terminal: one stream, and answers as tables.
const std::string asOnATerminal = "exec 2>&1\nexport TENURE_FORMAT=table\n";

Lines splitLines(const std::string& text) {
    Lines lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

std::string join(const Lines& lines, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) {
        text += lines[i] + "\n";
    }
    return text;
}

bool isFence(std::string_view line) {
    return line.starts_with("```");
}

bool isRun(std::string_view command) {
    constexpr std::array<std::string_view, 6> shownOnly = {"script/", "cmake", "git ",
                                                           "apt",     "sudo ", "python3 -m"};
    return std::ranges::none_of(shownOnly,
                                [&](std::string_view head) { return command.starts_with(head); });
}

// The commands of lines [begin, end), the inside of a fenced block.
std::vector<Command> commandsOf(const Lines& lines, std::size_t begin, std::size_t end) {
    std::vector<Command> commands;
    for (std::size_t i = begin; i < end; ++i) {
        if (!lines[i].starts_with("$ ")) {
            continue;
        }
        Command command;
        command.first = i;
        command.text = lines[i].substr(2);
        while (command.text.ends_with("\\") && i + 1 < end) {
            command.text += "\n" + lines[++i];
        }
        command.output = i + 1;
        command.end = command.output;
        while (command.end < end && !lines[command.end].starts_with("$ ")) {
            ++command.end;
        }
        commands.push_back(command);
    }
    return commands;
}

// Every command to run, from the blocks that show the program.
std::vector<Command> commandsOf(const Lines& lines) {
    std::vector<Command> found;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!isFence(lines[i])) {
            continue;
        }
        std::size_t end = i + 1;
        while (end < lines.size() && !isFence(lines[end])) {
            ++end;
        }
        std::vector<Command> block = commandsOf(lines, i + 1, end);
        const bool shows = std::ranges::any_of(block, [](const Command& command) {
            return command.text.find("tenure ") != std::string::npos && isRun(command.text);
        });
        if (shows) {
            std::ranges::copy_if(block, std::back_inserter(found),
                                 [](const Command& command) { return isRun(command.text); });
        }
        i = end;
    }
    return found;
}

// "docs/formats.md" is docs.docs_formats.
std::string testName(const fs::path& path) {
    std::string name = fs::path(path).replace_extension().generic_string();
    std::ranges::replace(name, '/', '_');
    return name;
}

class Document : public testing::Test {
public:
    explicit Document(fs::path path) : path_(std::move(path)) {}

    void TestBody() override {
        const Workspace workspace("docs/" + testName(path_));
        const Lines lines = splitLines(readFile(path_));
        std::string blessed;
        std::size_t copied = 0;
        std::string setUp = asOnATerminal;
        for (const Command& command : commandsOf(lines)) {
            if (command.text.starts_with("export ")) {
                setUp += command.text + "\n"; // holds for the rest of the document
            }
            const std::string expected = join(lines, command.output, command.end);
            const std::string actual = workspace.run(setUp + command.text).out;
            const bool same = matches(expected, actual);
            blessed += join(lines, copied, command.output) + (same ? expected : actual);
            copied = command.end;
            if (!same && !blessing()) {
                ADD_FAILURE() << path_.string() << ":" << command.first + 1 << ": $ "
                              << command.text << "\n"
                              << difference(expected, actual);
            }
        }
        if (blessing()) {
            writeFile(path_, blessed + join(lines, copied, lines.size()));
        }
    }

private:
    static bool blessing() { return std::getenv("TENURE_BLESS") != nullptr; }

    fs::path path_;
};

void registerDocument(const fs::path& path) {
    if (commandsOf(splitLines(readFile(path))).empty()) {
        return;
    }
    testing::RegisterTest("docs", testName(path).c_str(), nullptr, nullptr, path.c_str(), 1,
                          [path]() -> testing::Test* { return new Document(path); });
}
} // namespace

void registerDocuments() {
    for (const char* top : {"README.md", "corpus/README.md"}) {
        if (fs::exists(top)) {
            registerDocument(top);
        }
    }
    for (const fs::path& path :
         findFiles("docs", [](const fs::path& file) { return file.extension() == ".md"; })) {
        registerDocument(path);
    }
}
} // namespace tenure::test

TEST(Docs, FindsTheCommandsOfABlock) {
    const auto lines = tenure::test::splitLines("```\n$ ls\n```\n"
                                                "text\n```console\n$ script/demo\n$ tenure who \\\n"
                                                "    chair\nA\nB\n$ cat x\n```\n");
    const auto commands = tenure::test::commandsOf(lines);
    ASSERT_EQ(commands.size(), 2U);
    EXPECT_EQ(commands[0].text, "tenure who \\\n    chair");
    EXPECT_EQ(tenure::test::join(lines, commands[0].output, commands[0].end), "A\nB\n");
    EXPECT_EQ(commands[1].text, "cat x");
}
