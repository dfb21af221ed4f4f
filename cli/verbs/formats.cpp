// `tenure formats`: what can be read and what can be written.
#include <memory>

#include <CLI/App.hpp>

#include "cli/answer_options.h"
#include "cli/verb.h"
#include "tenure/export.h"
#include "tenure/reader.h"

namespace tenure {
namespace {
AnswerTable formats() {
    AnswerTable table;
    table.columns = {"use", "format", "files", "what it is"};
    const auto add = [&](std::string_view use, std::string_view name, std::string_view files,
                         std::string_view summary) {
        table.rows.push_back(
            {{std::string(use), std::string(name), std::string(files), std::string(summary)},
             {},
             {},
             {}});
    };
    for (const InputFormat* format : inputFormats()) {
        add("read", format->name, format->extensions, format->summary);
    }
    for (const ExportFormat* format : exportFormats()) {
        add("write", format->name, format->extension, format->summary);
    }
    return table;
}

Run setUp(CLI::App& app) {
    const auto options = std::make_shared<AnswerOptions>();
    addAnswerOptions(app, *options, false);
    return [options] { return printAnswer(formats(), nullptr, *options, "formats"); };
}
} // namespace

extern const Verb verbFormats;
const Verb verbFormats = {"formats", "List the formats that are read and written",
                          "tenure formats\n"
                          "tenure formats --format json",
                          setUp};
} // namespace tenure
