// Tells code from comments and strings, and finds functions by their braces.
#include "tests/source_scan.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace tenure::test {
namespace {
class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    ScannedSource run() {
        while (at_ < text_.size()) {
            step();
        }
        return std::move(result_);
    }

private:
    [[nodiscard]] bool startsWith(std::string_view head) const {
        return text_.substr(at_).starts_with(head);
    }

    void keep() {
        if (text_[at_] == '\n') {
            ++line_;
        }
        result_.code += text_[at_++];
    }

    void blank() {
        if (text_[at_] == '\n') {
            keep();
            return;
        }
        result_.code += ' ';
        ++at_;
    }

    void blankUntil(std::size_t end) {
        while (at_ < std::min(end, text_.size())) {
            blank();
        }
    }

    void step() {
        if (startsWith("//")) {
            blankUntil(text_.find('\n', at_));
        } else if (startsWith("/*")) {
            const auto close = text_.find("*/", at_ + 2);
            blankUntil(close == std::string_view::npos ? close : close + 2);
        } else if (startsWith("#include")) {
            blankUntil(text_.find('\n', at_));
        } else if (startsWith("R\"")) {
            rawString();
        } else if (text_[at_] == '"') {
            quoted('"');
        } else if (text_[at_] == '\'' && !afterDigit()) {
            quoted('\'');
        } else {
            keep();
        }
    }

    // 1'000 is a number.
    [[nodiscard]] bool afterDigit() const {
        return at_ > 0 && std::isxdigit(static_cast<unsigned char>(text_[at_ - 1])) != 0;
    }

    void rawString() {
        const auto open = text_.find('(', at_);
        const std::string end = ")" + std::string(text_.substr(at_ + 2, open - at_ - 2)) + "\"";
        const auto close = text_.find(end, open);
        result_.literals.push_back({line_, std::string(text_.substr(open + 1, close - open - 1))});
        blankUntil(close == std::string_view::npos ? close : close + end.size());
    }

    void quoted(char quote) {
        const int line = line_;
        const std::size_t begin = at_ + 1;
        std::size_t end = begin;
        while (end < text_.size() && text_[end] != quote && text_[end] != '\n') {
            end += text_[end] == '\\' ? 2U : 1U;
        }
        if (quote == '"') {
            result_.literals.push_back({line, std::string(text_.substr(begin, end - begin))});
        }
        keep();
        blankUntil(end);
        if (at_ < text_.size()) {
            keep();
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
    ScannedSource result_;
};

bool hasWord(std::string_view text, std::string_view word) {
    const auto isName = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
    };
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || !isName(text[at - 1])) && (end == text.size() || !isName(text[end]))) {
            return true;
        }
    }
    return false;
}

// True for what stands before the brace of a function: parentheses, and no initialisation or type.
bool isFunctionHead(std::string_view head) {
    if (head.find('(') == std::string_view::npos || hasWord(head, "namespace")) {
        return false;
    }
    const std::string_view beforeParameters = head.substr(0, head.find('('));
    if (hasWord(beforeParameters, "operator")) {
        return true;
    }
    constexpr std::array<std::string_view, 4> types = {"class", "struct", "union", "enum"};
    const bool isTemplate = hasWord(beforeParameters, "template");
    return beforeParameters.find('=') == std::string_view::npos &&
           (isTemplate || std::ranges::none_of(types, [&](std::string_view type) {
                return hasWord(beforeParameters, type);
            }));
}
} // namespace

ScannedSource scanSource(std::string_view text) {
    return Scanner(text).run();
}

std::vector<FunctionExtent> functionsOf(std::string_view code) {
    std::vector<FunctionExtent> found;
    std::string head; // since the last ; { } outside of functions
    int line = 1;
    int headLine = 1;
    int inside = 0; // brace depth within the current function
    for (const char c : code) {
        line += c == '\n' ? 1 : 0;
        if (inside > 0) {
            inside += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (inside == 0) {
                found.back().lines = line - found.back().line + 1;
                head.clear();
            }
            continue;
        }
        if (c == '{' && isFunctionHead(head)) {
            found.push_back({head.substr(head.rfind('\n') + 1), headLine, 0});
            inside = 1;
        } else if (c == ';' || c == '{' || c == '}') {
            head.clear();
        } else if (!head.empty() || std::isspace(static_cast<unsigned char>(c)) == 0) {
            headLine = head.empty() ? line : headLine;
            head += c;
        }
    }
    return found;
}
} // namespace tenure::test
