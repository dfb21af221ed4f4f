// What is said of a document besides its text: dates as people write them in metadata.
#include "extract/source/metadata.h"

#include <algorithm>

namespace tenure {
namespace {
std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) {
        return {};
    }
    return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}
} // namespace

std::optional<Date> metadataDate(std::string_view text) {
    constexpr std::size_t dayLength = 10;
    text = trimmed(text);
    const std::size_t slash = text.find('/');
    if (slash != std::string_view::npos && text.size() > 7) {
        const auto first = metadataDate(text.substr(0, slash));
        const auto last = metadataDate(text.substr(slash + 1));
        if (!first || !last || first->year != last->year) {
            return std::nullopt;
        }
        Date shared{.year = first->year};
        if (first->month == last->month) {
            shared.month = first->month;
            shared.day = first->day == last->day ? first->day : std::uint8_t{0};
        }
        return shared;
    }
    if (text.size() > dayLength && (text[dayLength] == 'T' || text[dayLength] == ' ')) {
        text = text.substr(0, dayLength);
    }
    return parseDate(text);
}

void setDate(std::string_view text, const std::string& from, const std::string& file, Place place,
             Metadata& metadata, Diagnostics& diagnostics) {
    if (const auto date = metadataDate(text)) {
        metadata.date = date;
        metadata.dateFrom = from;
        return;
    }
    diagnostics.add({.code = "reader.bad-date",
                     .severity = Severity::Warning,
                     .file = file,
                     .line = place.line,
                     .column = place.column,
                     .message = "'" + std::string(text.substr(0, 40)) + "' is no date",
                     .hint = "Write it as 2016-09-20, 2016-09 or 2016."});
}

void override(Metadata& metadata, const Metadata& better) {
    if (!better.title.empty()) {
        metadata.title = better.title;
    }
    if (better.date) {
        metadata.date = better.date;
        metadata.dateFrom = better.dateFrom;
    }
    if (!better.authors.empty()) {
        metadata.authors = better.authors;
    }
    if (!better.url.empty()) {
        metadata.url = better.url;
    }
    if (!better.language.empty()) {
        metadata.language = better.language;
    }
}
} // namespace tenure
