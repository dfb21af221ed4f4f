// Streaming XML. A control character, even as a reference, makes every reader refuse the whole
// file.
#include "graph/export/support/xml_writer.h"

#include "base/utf8.h"

namespace tenure {
namespace {
constexpr std::size_t flushAt = 1U << 16U;

bool isPlain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x80 && c != '&' && c != '<' && c != '>' && c != '"';
}

bool isLegal(char32_t code) {
    return code == '\t' || code == '\n' || code == '\r' ||
           (code >= 0x20 && code != 0xFFFE && code != 0xFFFF);
}

// Line breaks in attributes are folded into spaces by readers unless they are references; a
// carriage return is folded anywhere.
std::string_view reference(char32_t code, bool inAttribute) {
    switch (code) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return inAttribute ? "&quot;" : "\"";
    case '\r':
        return "&#13;";
    case '\n':
        return inAttribute ? "&#10;" : "\n";
    case '\t':
        return inAttribute ? "&#9;" : "\t";
    default:
        return {};
    }
}
} // namespace

XmlWriter::XmlWriter(std::ostream& out) : out_(out) {
    buffer_.reserve(2 * flushAt);
    buffer_ = R"(<?xml version="1.0" encoding="UTF-8"?>)";
}

XmlWriter::~XmlWriter() {
    flush();
}

void XmlWriter::flush() {
    out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
}

void XmlWriter::endTag() {
    if (inTag_) {
        buffer_ += '>';
        inTag_ = false;
    }
    if (buffer_.size() > flushAt) {
        flush();
    }
}

XmlWriter& XmlWriter::open(std::string_view name) {
    endTag();
    buffer_ += '<';
    buffer_ += name;
    inTag_ = true;
    return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, std::string_view value) {
    buffer_ += ' ';
    buffer_ += name;
    buffer_ += "=\"";
    escape(value, true);
    buffer_ += '"';
    return *this;
}

XmlWriter& XmlWriter::text(std::string_view text) {
    endTag();
    escape(text, false);
    return *this;
}

XmlWriter& XmlWriter::close(std::string_view name) {
    if (inTag_) {
        buffer_ += "/>";
        inTag_ = false;
        return *this;
    }
    buffer_ += "</";
    buffer_ += name;
    buffer_ += '>';
    return *this;
}

XmlWriter& XmlWriter::line(int indent) {
    endTag();
    buffer_ += '\n';
    buffer_.append(2 * static_cast<std::size_t>(indent), ' ');
    return *this;
}

XmlWriter& XmlWriter::comment(std::string_view text) {
    endTag();
    buffer_ += "<!-- ";
    for (const char c : text) {
        buffer_ += buffer_.back() == '-' && c == '-' ? " -" : std::string(1, c);
    }
    buffer_ += " -->";
    return *this;
}

void XmlWriter::escape(std::string_view text, bool inAttribute) {
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
            buffer_ += "\uFFFD";
        } else if (const std::string_view known = reference(code, inAttribute); !known.empty()) {
            buffer_ += known;
        } else if (isLegal(code)) {
            buffer_.append(text.substr(0, size));
        } else {
            ++dropped_;
        }
        text.remove_prefix(size);
    }
}
} // namespace tenure
