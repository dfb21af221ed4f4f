// Writes JSON as it goes: correct escaping, no tree in memory. The caller keeps the nesting right.
#pragma once
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

namespace tenure {
class JsonWriter {
public:
    explicit JsonWriter(std::ostream& out);
    ~JsonWriter();
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    JsonWriter& openObject();
    JsonWriter& closeObject();
    JsonWriter& openArray();
    JsonWriter& closeArray();
    /// The name of the next member. Names are ours: they need no escaping.
    JsonWriter& key(std::string_view name);
    JsonWriter& value(std::string_view text);
    JsonWriter& value(std::int64_t number);
    JsonWriter& value(bool truth);
    /// With one decimal at most.
    JsonWriter& number(double value);
    JsonWriter& null();
    /// A line break: purely for people and for diff.
    JsonWriter& line();

    JsonWriter& value(const char* text) { return value(std::string_view(text)); }

    JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }

    /// The text, or null when it is empty.
    JsonWriter& valueOrNull(std::string_view text) { return text.empty() ? null() : value(text); }

    /// The last line break.
    void end();
    /// A line break between values at the top, each a document of its own (JSON lines).
    JsonWriter& nextDocument();
    void flush();

private:
    void separate();
    void escape(std::string_view text);

    std::ostream& out_;
    std::string buffer_;
    bool first_ = true; // nothing stands before the next value in its object or array
    bool afterKey_ = false;
};
} // namespace tenure
