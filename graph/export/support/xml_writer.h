// Writes XML 1.0 as it goes. Characters that XML cannot carry are taken out and counted.
#pragma once
#include <ostream>
#include <string>
#include <string_view>

namespace tenure {
class XmlWriter {
public:
    /// Writes the declaration.
    explicit XmlWriter(std::ostream& out);
    ~XmlWriter();
    XmlWriter(const XmlWriter&) = delete;
    XmlWriter& operator=(const XmlWriter&) = delete;

    /// "<name", to be followed by attributes and then by one of close(), text(), open() or line().
    XmlWriter& open(std::string_view name);
    XmlWriter& attribute(std::string_view name, std::string_view value);
    XmlWriter& text(std::string_view text);
    /// "</name>", or "/>" when nothing came between.
    XmlWriter& close(std::string_view name);
    /// A line break and two spaces for each level.
    XmlWriter& line(int indent);
    /// A comment; "--" inside becomes "- -".
    XmlWriter& comment(std::string_view text);

    /// How many characters were left out.
    [[nodiscard]] std::size_t dropped() const { return dropped_; }

    void flush();

private:
    void escape(std::string_view text, bool inAttribute);
    void endTag();

    std::ostream& out_;
    std::string buffer_;
    bool inTag_ = false;
    std::size_t dropped_ = 0;
};
} // namespace tenure
