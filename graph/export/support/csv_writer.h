// Writes CSV (RFC 4180: commas, doubled quotes, CRLF) as it goes.
#pragma once
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace tenure {
class CsvWriter {
public:
    enum class For {
        Spreadsheet, ///< a cell that would be taken for a formula gets an apostrophe in front
        Gephi,       ///< a backslash is doubled: Gephi takes it for an escape
        Program      ///< every text as it is
    };

    CsvWriter(std::ostream& out, For reader);
    ~CsvWriter();
    CsvWriter(const CsvWriter&) = delete;
    CsvWriter& operator=(const CsvWriter&) = delete;

    void row(const std::vector<std::string>& cells);

    /// How many cells were changed for the reader's sake.
    [[nodiscard]] std::size_t guarded() const { return guarded_; }

    /// How many zero bytes were left out.
    [[nodiscard]] std::size_t dropped() const { return dropped_; }

    void flush();

private:
    void cell(std::string_view text);

    std::ostream& out_;
    std::string buffer_;
    For reader_;
    std::size_t guarded_ = 0, dropped_ = 0;
};
} // namespace tenure
