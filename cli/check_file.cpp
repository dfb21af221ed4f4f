// Reading a file as other programs do, and telling what they will say.
#include "cli/check_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <vector>

#include "cli/choice.h"
#include "cli/files.h"
#include "cli/outputs.h"
#include "cli/terminal.h"
#include "tenure/check.h"
#include "tenure/query.h"

namespace tenure {
namespace {
constexpr int exitBadData = 3;

const FileChecker& checkerOf(const std::string& path, std::string_view format) {
    const FileChecker* checker = format.empty() ? fileCheckerOf(path) : fileCheckerFor(format);
    if (checker == nullptr) {
        std::vector<std::string> names;
        for (const FileChecker* each : fileCheckers()) {
            names.emplace_back(each->name);
        }
        throw BadQuestion((format.empty() ? "'" + path + "'" : std::string(format)) +
                          ": the rules of its readers are not known here\n    " + "Known are " +
                          listed(names) + "; say which with --format.");
    }
    return *checker;
}

FileReport reportOf(const FileChecker& checker, const std::string& path, Tool tool) {
    if (path == "-") {
        return checker.check(std::cin, "standard input", tool);
    }
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        throw Error("cannot read '" + path + "': " + std::strerror(errno == 0 ? EIO : errno));
    }
    return checker.check(in, path, tool);
}
} // namespace

void requireChecker(std::string_view format) {
    checkerOf({}, format);
}

int checkAndTell(const std::string& path, std::string_view format, Tool tool) {
    const FileChecker& checker = checkerOf(path, format);
    requireOpens(tool, *exportFormatNamed(checker.name));
    const FileReport report = reportOf(checker, path, tool);
    for (Diagnostic finding : report.findings) {
        finding.message = printable(finding.message);
        std::cout << render(finding) << '\n';
    }
    for (const std::string& line : report.shows) {
        std::cout << printable(line) << '\n';
    }
    flushOutput();
    const bool wrong = std::ranges::any_of(report.findings, [](const Diagnostic& finding) {
        return finding.severity == Severity::Error;
    });
    return wrong ? exitBadData : 0;
}
} // namespace tenure
