// Reads XML as it comes and tells where each thing stands.
#pragma once
#include <istream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tenure {
struct XmlPlace {
    int line = 0, column = 0; ///< from 1
};

/// The beginning of an element. Names are without their prefix.
struct XmlElement {
    std::string name;
    std::string prefix; ///< empty for the vocabulary of the outermost element, whatever its prefix
    std::string space;  ///< of the outermost element alone: its namespace
    std::vector<std::pair<std::string, std::string>> attributes; ///< as written, prefix and all
    XmlPlace place;

    /// Null when there is none.
    [[nodiscard]] const std::string* attribute(std::string_view name) const;
    /// Empty when there is none.
    [[nodiscard]] const std::string& textOf(std::string_view name) const;
};

/// Who is told.
class XmlListener {
public:
    virtual ~XmlListener() = default;
    virtual void declaration(std::string_view version, bool hasEncoding) = 0;
    virtual void doctype(XmlPlace place) = 0;
    virtual void open(const XmlElement& element) = 0;
    virtual void close(std::string_view name) = 0;
    virtual void text(std::string_view text) = 0;
    /// The file cannot be read on from here.
    virtual void broken(XmlPlace place, const std::string& why) = 0;
};

void readXml(std::istream& in, XmlListener& listener);
} // namespace tenure
