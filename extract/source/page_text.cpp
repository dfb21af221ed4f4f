// Pages to text: lines, headings by the size of type, paragraphs by space, running heads once.
#include "extract/source/page_text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>

namespace tenure {
namespace {
// Of the body's size; what is printed smaller than that is no heading.
constexpr double headingFactor = 1.12;
// In sizes of type: more space than usual between two lines parts paragraphs, between two words
// columns.
constexpr double paragraphSpace = 0.35;
constexpr double columnSpace = 2.5;
constexpr std::size_t longestHeading = 160;
// A line that stands at the edge of so many pages is a running head.
constexpr int fewestRunning = 3;

struct PageLine {
    std::string text;
    double top = 0, bottom = 0, left = 0, right = 0, size = 0;
    bool bold = true;
    bool dropped = false;
};

using PageLines = std::vector<PageLine>;

void append(PageLine& line, const PageWord& word) {
    if (!line.text.empty()) {
        line.text += word.left - line.right > columnSpace * word.size ? "    " : " ";
    } else {
        line.left = word.left;
        line.top = word.top;
        line.bottom = word.bottom;
    }
    line.text += word.text;
    line.right = word.right;
    line.top = std::min(line.top, word.top);
    line.bottom = std::max(line.bottom, word.bottom);
    line.size = std::max(line.size, word.size);
    line.bold = line.bold && word.bold;
}

PageLines linesOf(const PageWords& words) {
    PageLines lines;
    for (const PageWord& word : words) {
        const double middle = (word.top + word.bottom) / 2;
        const bool sameLine = !lines.empty() && middle > lines.back().top &&
                              middle < lines.back().bottom && word.left >= lines.back().right - 1;
        if (!sameLine) {
            lines.emplace_back();
        }
        append(lines.back(), word);
    }
    return lines;
}

// Half of the letters are printed in type of this size or smaller.
double bodySize(const std::vector<PageLines>& pages) {
    std::map<double, std::size_t> letters;
    std::size_t all = 0;
    for (const PageLines& page : pages) {
        for (const PageLine& line : page) {
            letters[line.size] += line.text.size();
            all += line.text.size();
        }
    }
    std::size_t sum = 0;
    for (const auto& [size, count] : letters) {
        sum += count;
        if (sum * 2 >= all) {
            return size;
        }
    }
    return 0;
}

// The space that lines of one paragraph leave between them.
double usualSpace(const std::vector<PageLines>& pages) {
    std::vector<double> spaces;
    for (const PageLines& page : pages) {
        for (std::size_t i = 1; i < page.size(); ++i) {
            if (page[i].top > page[i - 1].top) {
                spaces.push_back(page[i].top - page[i - 1].bottom);
            }
        }
    }
    if (spaces.empty()) {
        return 0;
    }
    // A third: also where each paragraph is a line or two.
    const auto third = spaces.begin() + static_cast<std::ptrdiff_t>(spaces.size() / 3);
    std::ranges::nth_element(spaces, third);
    return *third;
}

std::string withoutDigits(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            out += c;
        } else if (out.empty() || out.back() != '0') {
            out += '0';
        }
    }
    return out;
}

// The first and last lines of pages that come again and again stay once, numbers apart.
void dropRunningHeads(std::vector<PageLines>& pages) {
    std::map<std::string, int> uses;
    const auto edges = [](PageLines& page) {
        std::vector<PageLine*> found;
        for (std::size_t i = 0; i < page.size(); ++i) {
            if (i < 2 || i + 2 >= page.size()) {
                found.push_back(&page[i]);
            }
        }
        return found;
    };
    for (PageLines& page : pages) {
        std::set<std::string> here;
        for (const PageLine* line : edges(page)) {
            here.insert(withoutDigits(line->text));
        }
        for (const std::string& text : here) {
            ++uses[text];
        }
    }
    std::set<std::string> seen;
    const int needed = std::max(fewestRunning, static_cast<int>(pages.size()) / 2);
    for (PageLines& page : pages) {
        for (PageLine* line : edges(page)) {
            const std::string text = withoutDigits(line->text);
            line->dropped = uses[text] >= needed && !seen.insert(text).second;
        }
    }
}

class Writer {
public:
    Writer(const std::vector<PageLines>& pages, std::string& text)
        : body_(bodySize(pages)), space_(usualSpace(pages)), text_(text) {
        std::set<double, std::greater<>> sizes;
        for (const PageLines& page : pages) {
            for (const PageLine& line : page) {
                if (isLarge(line)) {
                    sizes.insert(std::round(line.size));
                }
            }
        }
        for (const double size : sizes) {
            levels_.emplace(size, std::min<std::size_t>(levels_.size() + 1, 6));
        }
    }

    void write(const PageLine& line) {
        const bool heading = isLarge(line);
        const bool goesOn = previous_ != nullptr && heading && previousIsHeading_ &&
                            std::abs(previous_->size - line.size) < 0.5 && !isApart(line);
        if (goesOn) {
            text_ += ' ';
        } else if (previous_ != nullptr) {
            text_ += heading || previousIsHeading_ || isApart(line) ? "\n\n" : "\n";
        }
        if (heading && !goesOn) {
            text_.append(levels_.at(std::round(line.size)), '#');
            text_ += ' ';
        }
        const bool bold = line.bold && !heading && line.text.size() < longestHeading;
        text_ += bold ? "**" + line.text + "**" : line.text;
        previous_ = &line;
        previousIsHeading_ = heading;
        newPage_ = false;
    }

    void beginPage() { newPage_ = true; }

private:
    [[nodiscard]] bool isLarge(const PageLine& line) const {
        return !line.dropped && body_ > 0 && line.size >= body_ * headingFactor &&
               line.text.size() < longestHeading;
    }

    // Whether space on the page, or a new page behind a full stop, parts the line from the last.
    [[nodiscard]] bool isApart(const PageLine& line) const {
        if (newPage_) {
            const char last = previous_->text.back();
            return last == '.' || last == ':' || last == '!' || last == '?';
        }
        return line.top < previous_->top ||
               line.top - previous_->bottom > space_ + paragraphSpace * body_;
    }

    double body_;
    double space_;
    std::string& text_;
    std::map<double, std::size_t> levels_;
    const PageLine* previous_ = nullptr;
    bool previousIsHeading_ = false;
    bool newPage_ = false;
};
} // namespace

std::string textOfPages(const std::vector<PageWords>& pages, std::vector<std::uint32_t>& starts) {
    std::vector<PageLines> printed;
    printed.reserve(pages.size());
    for (const PageWords& words : pages) {
        printed.push_back(linesOf(words));
    }
    dropRunningHeads(printed);
    std::string text;
    Writer writer(printed, text);
    for (const PageLines& page : printed) {
        // The line break before the page's first line still counts as the page before.
        starts.push_back(static_cast<std::uint32_t>(text.size() + (text.empty() ? 0 : 1)));
        writer.beginPage();
        for (const PageLine& line : page) {
            if (!line.dropped) {
                writer.write(line);
            }
        }
    }
    for (std::uint32_t& start : starts) { // empty pages at the end
        start = std::min(start, static_cast<std::uint32_t>(text.size()));
    }
    return text;
}
} // namespace tenure
