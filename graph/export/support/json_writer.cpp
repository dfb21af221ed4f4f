// Streaming JSON. Bytes that are no UTF-8 become U+FFFD: every reader must accept the file.
#include "graph/export/support/json_writer.h"

#include <array>
#include <charconv>

#include "base/utf8.h"
#include "graph/export/support/labels.h"

namespace tenure {
namespace {
constexpr std::size_t flushAt = 1U << 16U;
constexpr std::string_view replacement = "\uFFFD";

bool isPlain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\';
}
} // namespace

JsonWriter::JsonWriter(std::ostream& out) : out_(out) {
    buffer_.reserve(2 * flushAt);
}

JsonWriter::~JsonWriter() {
    flush();
}

void JsonWriter::end() {
    buffer_ += '\n';
    flush();
}

JsonWriter& JsonWriter::nextDocument() {
    buffer_ += '\n';
    first_ = true;
    return *this;
}

void JsonWriter::flush() {
    out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
}

void JsonWriter::separate() {
    if (!first_ && !afterKey_) {
        buffer_ += ',';
    }
    first_ = false;
    afterKey_ = false;
    if (buffer_.size() > flushAt) {
        flush();
    }
}

JsonWriter& JsonWriter::openObject() {
    separate();
    buffer_ += '{';
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::closeObject() {
    buffer_ += '}';
    first_ = false;
    return *this;
}

JsonWriter& JsonWriter::openArray() {
    separate();
    buffer_ += '[';
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::closeArray() {
    buffer_ += ']';
    first_ = false;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    buffer_ += '"';
    buffer_ += name;
    buffer_ += "\":";
    afterKey_ = true;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    separate();
    buffer_ += '"';
    escape(text);
    buffer_ += '"';
    return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number) {
    separate();
    std::array<char, 24> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    buffer_.append(digits.data(), end);
    return *this;
}

JsonWriter& JsonWriter::value(bool truth) {
    separate();
    buffer_ += truth ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::number(double value) {
    separate();
    buffer_ += tenure::number(value);
    return *this;
}

JsonWriter& JsonWriter::null() {
    separate();
    buffer_ += "null";
    return *this;
}

JsonWriter& JsonWriter::line() {
    // The comma of the next value must stand before the break.
    if (!first_ && !afterKey_) {
        buffer_ += ',';
        first_ = true;
    }
    buffer_ += '\n';
    return *this;
}

void JsonWriter::escape(std::string_view text) {
    while (!text.empty()) {
        std::size_t run = 0;
        while (run < text.size() && isPlain(text[run])) {
            ++run;
        }
        buffer_.append(text.substr(0, run));
        text.remove_prefix(run);
        if (text.empty()) {
            return;
        }
        const auto [code, size, valid] = decodeUtf8(text);
        if (!valid) {
            buffer_ += replacement;
        } else if (code == '"' || code == '\\') {
            buffer_ += '\\';
            buffer_ += static_cast<char>(code);
        } else if (code == '\n') {
            buffer_ += "\\n";
        } else if (code < 0x20 || code == 0x7F) {
            static constexpr std::string_view digits = "0123456789abcdef";
            buffer_ += "\\u00";
            buffer_ += digits[(code >> 4U) & 0xFU];
            buffer_ += digits[code & 0xFU];
        } else {
            buffer_.append(text.substr(0, size));
        }
        text.remove_prefix(size);
    }
}
} // namespace tenure
