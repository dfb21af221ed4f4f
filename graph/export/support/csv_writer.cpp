// Streaming CSV, safe to open in a spreadsheet.
#include "graph/export/support/csv_writer.h"

#include "base/utf8.h"

namespace tenure {
namespace {
constexpr std::size_t flushAt = 1U << 16U;
constexpr std::string_view formulaHeads = "=+-@\t\r";
} // namespace

CsvWriter::CsvWriter(std::ostream& out, For reader) : out_(out), reader_(reader) {}

CsvWriter::~CsvWriter() {
    flush();
}

void CsvWriter::flush() {
    out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
}

void CsvWriter::row(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        buffer_ += i == 0 ? "" : ",";
        cell(cells[i]);
    }
    buffer_ += "\r\n";
    if (buffer_.size() > flushAt) {
        flush();
    }
}

void CsvWriter::cell(std::string_view text) {
    const bool formula = reader_ == For::Spreadsheet && !text.empty() &&
                         formulaHeads.find(text.front()) != std::string_view::npos;
    guarded_ += formula ? 1U : 0U;
    const bool quoted = formula || text.find_first_of(",\"\r\n;\t\\") != std::string_view::npos;
    buffer_ += quoted ? "\"" : "";
    buffer_ += formula ? "'" : "";
    while (!text.empty()) {
        const auto [code, size, valid] = decodeUtf8(text);
        if (!valid) {
            buffer_ += "\uFFFD";
        } else if (code == '"') {
            buffer_ += "\"\"";
        } else if (code == '\\' && reader_ == For::Gephi) {
            buffer_ += "\\\\";
        } else if (code == 0) { // which ends the cell for many readers
            ++dropped_;
        } else {
            buffer_ += text.substr(0, size);
        }
        text.remove_prefix(size);
    }
    buffer_ += quoted ? "\"" : "";
}
} // namespace tenure
