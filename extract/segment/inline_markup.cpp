// Takes the markup inside a run of text out: emphasis, links, footnote references, tags.
#include "extract/segment/inline_markup.h"

#include <algorithm>
#include <array>
#include <vector>

#include "extract/source/utf8.h"

namespace tenure {
namespace {
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isWordByte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || isDigit(c) || isUpper(byte) || isLower(byte);
}

// HTML elements that stand inside running text; "<TBC>" is none and stays.
bool isInlineTag(std::string_view name) {
    constexpr auto tags = std::to_array<std::string_view>(
        {"a",      "abbr", "b",      "big",   "blockquote", "br", "center", "cite", "code",  "del",
         "div",    "em",   "figure", "font",  "h1",         "h2", "h3",     "h4",   "hr",    "i",
         "img",    "ins",  "li",     "mark",  "ol",         "p",  "q",      "s",    "small", "span",
         "strong", "sub",  "sup",    "table", "tbody",      "td", "th",     "tr",   "u",     "ul"});
    return std::ranges::binary_search(tags, name);
}

// Tags that part the words on both sides: a line break, a block.
bool partsWords(std::string_view name) {
    constexpr auto tags = std::to_array<std::string_view>(
        {"blockquote", "br", "center", "div", "figure", "h1",    "h2", "h3", "h4", "hr",
         "img",        "li", "ol",     "p",   "table",  "tbody", "td", "th", "tr", "ul"});
    return std::ranges::binary_search(tags, name);
}

// Marks the bytes of one run of text that are markup, then copies the others.
class Stripper {
public:
    explicit Stripper(std::string_view text) : text_(text), fate_(text.size(), Fate::Keep) {}

    void mark() {
        for (std::size_t i = 0; i < text_.size();) {
            i = step(i);
        }
        closeEmphasis();
    }

    void copy(std::size_t origin, std::string& out, OffsetMap& map) const;

private:
    std::size_t step(std::size_t i);
    std::size_t code(std::size_t i);
    std::size_t angle(std::size_t i);
    std::size_t braces(std::size_t i);
    std::size_t emphasis(std::size_t i);
    std::size_t bracketEnd(std::size_t i);
    std::size_t target(std::size_t i) const;
    void closeEmphasis();

    enum class Fate : unsigned char { Keep, Drop, Space };

    void drop(std::size_t begin, std::size_t end) {
        std::fill(fate_.begin() + static_cast<std::ptrdiff_t>(begin),
                  fate_.begin() + static_cast<std::ptrdiff_t>(end), Fate::Drop);
    }

    [[nodiscard]] char at(std::size_t i) const { return i < text_.size() ? text_[i] : ' '; }

    [[nodiscard]] char before(std::size_t i) const { return i > 0 ? text_[i - 1] : ' '; }

    // Emphasis that is open: where its sign stands and how long it is.
    struct Open {
        char sign;
        std::size_t begin;
        std::size_t length;
    };

    std::string_view text_;
    std::vector<Fate> fate_;
    std::vector<std::size_t> brackets_; // "[" not yet closed
    std::vector<Open> open_;
    // Searches that failed once fail from every later place too: this keeps the cost linear.
    bool noAngle_ = false;
    bool noCode_ = false;
    bool noBraces_ = false;
    bool noTarget_ = false;
};

std::size_t Stripper::step(std::size_t i) {
    switch (text_[i]) {
    case '\\':
        if (i + 1 < text_.size() && text_[i + 1] > ' ' && text_[i + 1] < 0x7F &&
            !isWordByte(text_[i + 1])) {
            drop(i, i + 1);
            return i + 2;
        }
        return i + 1;
    case '`':
        return code(i);
    case '<':
        return angle(i);
    case '{':
        return braces(i);
    case '*':
    case '_':
    case '~':
        return emphasis(i);
    case '[':
        brackets_.push_back(i);
        return i + 1;
    case ']':
        return bracketEnd(i);
    default:
        return i + 1;
    }
}

// `code`, ``code`` and the links of reStructuredText: `text <address>`_.
std::size_t Stripper::code(std::size_t i) {
    const std::size_t after = std::min(text_.find_first_not_of('`', i), text_.size());
    const std::string_view ticks = text_.substr(i, after - i);
    const std::size_t end = noCode_ ? std::string_view::npos : text_.find(ticks, after);
    if (end == std::string_view::npos) {
        noCode_ = ticks.size() == 1;
        return after;
    }
    drop(i, after);
    std::size_t stop = end + ticks.size();
    const std::string_view inside = text_.substr(after, end - after);
    if (at(stop) == '_') {
        stop += at(stop + 1) == '_' ? 2U : 1U;
        const std::size_t address = inside.rfind('<');
        if (address != std::string_view::npos && inside.ends_with('>')) {
            const std::size_t words = inside.substr(0, address).find_last_not_of(' ') + 1;
            drop(after + words, end);
        }
    }
    drop(end, stop);
    return stop;
}

// <https://address>, <tag attribute="x">, </tag>, <!-- comment -->.
std::size_t Stripper::angle(std::size_t i) {
    const std::size_t end = noAngle_ ? std::string_view::npos : text_.find('>', i);
    if (end == std::string_view::npos) {
        noAngle_ = true;
        return i + 1;
    }
    std::string_view inside = text_.substr(i + 1, end - i - 1);
    if (inside.starts_with("!--")) {
        const std::size_t close = text_.find("-->", i);
        const std::size_t stop = close == std::string_view::npos ? end + 1 : close + 3;
        drop(i, stop);
        return stop;
    }
    const bool address = inside.find(' ') == std::string_view::npos &&
                         (inside.find("://") != std::string_view::npos ||
                          inside.find('@') != std::string_view::npos);
    if (address) {
        drop(i, i + 1);
        drop(end, end + 1);
        return end + 1;
    }
    if (inside.starts_with('/')) {
        inside.remove_prefix(1);
    }
    std::string name(inside.substr(0, std::min(inside.find_first_of(" \t/"), inside.size())));
    std::ranges::transform(name, name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    if (!isInlineTag(name)) {
        return i + 1;
    }
    drop(i, end + 1);
    if (partsWords(name)) {
        fate_[i] = Fate::Space;
    }
    return end + 1;
}

// {{ site.name }} and {% include %}: what a site generator would have filled in.
std::size_t Stripper::braces(std::size_t i) {
    const char second = at(i + 1);
    if ((second != '{' && second != '%') || noBraces_) {
        return i + 1;
    }
    const std::size_t end = text_.find(second == '{' ? "}}" : "%}", i + 2);
    if (end == std::string_view::npos) {
        noBraces_ = true;
        return i + 1;
    }
    drop(i, end + 2);
    return end + 2;
}

// One run of "*", "_" or "~~": pairs of two are strong, single ones need a word's edge.
std::size_t Stripper::emphasis(std::size_t i) {
    const char sign = text_[i];
    const std::size_t end = std::min(text_.find_first_not_of(sign, i), text_.size());
    for (std::size_t k = i; k < end;) {
        const bool innerFirst =
            end - k == 3 && !open_.empty() && open_.back().sign == sign && open_.back().length == 1;
        const std::size_t length = end - k >= 2 && !innerFirst ? 2 : 1;
        const char left = before(i);
        const char right = at(end);
        k += length;
        if ((left == ' ' && right == ' ') || (sign == '~' && length == 1)) {
            continue;
        }
        const bool strong = length == 2 && sign != '_';
        const bool mayOpen = right != ' ' && (strong || !isWordByte(left));
        const bool mayClose = left != ' ' && (strong || sign == '*' || !isWordByte(right));
        const auto found = std::find_if(open_.rbegin(), open_.rend(), [&](const Open& open) {
            return open.sign == sign && open.length == length;
        });
        if (mayClose && found != open_.rend()) {
            drop(found->begin, found->begin + length);
            drop(k - length, k);
            open_.erase(std::prev(found.base()), open_.end());
        } else if (mayOpen && open_.size() < 8) {
            open_.push_back({sign, k - length, length});
        }
    }
    return end;
}

void Stripper::closeEmphasis() {
    // A strong run that the line's end cut off: its sign is no text.
    for (const Open& open : open_) {
        if (open.length == 2 && open.sign == '*') {
            drop(open.begin, open.begin + 2);
        }
    }
}

// The end of "(address)" that starts at `i`, or npos. Addresses may hold brackets and braces.
std::size_t Stripper::target(std::size_t i) const {
    constexpr std::size_t longest = 2000;
    int depth = 0;
    const std::size_t stop = std::min(text_.size(), i + longest);
    for (std::size_t k = i; k < stop; ++k) {
        depth += text_[k] == '(' ? 1 : 0;
        depth -= text_[k] == ')' ? 1 : 0;
        if (depth == 0) {
            return k + 1;
        }
    }
    return std::string_view::npos;
}

// "[text](address)" leaves its text, "![image](address)" too; "[text][ref]" leaves the text;
// footnote references ("[12]", "[^note]") leave nothing.
std::size_t Stripper::bracketEnd(std::size_t i) {
    if (brackets_.empty()) {
        return i + 1;
    }
    const std::size_t begin = brackets_.back();
    brackets_.pop_back();
    const std::string_view inside = text_.substr(begin + 1, i - begin - 1);
    if (at(i + 1) == '(') {
        const std::size_t end = noTarget_ ? std::string_view::npos : target(i + 1);
        if (end != std::string_view::npos) {
            drop(begin > 0 && text_[begin - 1] == '!' ? begin - 1 : begin, begin + 1);
            drop(i, end);
            return end;
        }
        noTarget_ = true;
    }
    const bool number =
        !inside.empty() && inside.size() <= 3 && std::ranges::all_of(inside, isDigit);
    const bool reference = number || inside.starts_with('^');
    if (reference && before(begin) != ' ') {
        drop(begin, i + 1);
        return i + 1;
    }
    if (begin > 0 && text_[begin - 1] == ']' && !inside.empty() && !reference) {
        // The second pair of "[text][ref]"; the first pair stands just before it.
        constexpr std::size_t longest = 300;
        const std::size_t from = begin > longest ? begin - longest : 0;
        const std::size_t open = text_.substr(from, begin - from).rfind('[');
        if (open != std::string_view::npos) {
            drop(from + open, from + open + 1);
            drop(begin - 1, i + 1);
        }
    }
    return i + 1;
}

void Stripper::copy(std::size_t origin, std::string& out, OffsetMap& map) const {
    const auto isWhite = [this](std::size_t i) {
        const bool sign = text_[i] == ' ' || text_[i] == '\t' || text_[i] == '\n';
        return fate_[i] == Fate::Space || (sign && fate_[i] == Fate::Keep);
    };
    const std::size_t start = out.size();
    std::size_t space = std::string_view::npos; // where white space began that is to be written
    for (std::size_t i = 0; i < text_.size();) {
        if (isWhite(i)) {
            space = std::min(space, i);
            ++i;
            continue;
        }
        if (fate_[i] == Fate::Drop) {
            ++i;
            continue;
        }
        std::size_t end = i + 1;
        while (end < text_.size() && fate_[end] == Fate::Keep && !isWhite(end)) {
            ++end;
        }
        if (space != std::string_view::npos && out.size() > start) {
            map.add(out.size(), origin + space);
            out += ' ';
        }
        space = std::string_view::npos;
        map.add(out.size(), origin + i);
        out += text_.substr(i, end - i);
        i = end;
    }
}

bool mayHoldMarkup(std::string_view text) {
    static constexpr auto signs = [] {
        std::array<bool, 256> table{};
        for (const char sign : std::string_view("*_`[]<{\\~\t\n")) {
            table.at(static_cast<unsigned char>(sign)) = true;
        }
        return table;
    }();
    bool space = false;
    for (const char c : text) {
        if (signs[static_cast<unsigned char>(c)] || (space && c == ' ')) {
            return true;
        }
        space = c == ' ';
    }
    return false;
}
} // namespace

void appendPlain(std::string_view text, std::size_t origin, std::string& out, OffsetMap& map) {
    if (!mayHoldMarkup(text)) {
        map.add(out.size(), origin);
        out += text;
        return;
    }
    Stripper stripper(text);
    stripper.mark();
    stripper.copy(origin, out, map);
}
} // namespace tenure
