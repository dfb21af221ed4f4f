// How near two names are, by letters alone.
#include <algorithm>
#include <string>

#include "graph/resolve/fold.h"
#include "graph/resolve/variants.h"

namespace tenure {
namespace {
constexpr int bySpelling = 60;
constexpr int byOneLetter = 50;
constexpr int byBeginning = 40;
constexpr std::size_t longName = 7;
constexpr std::ptrdiff_t longBeginning = 5;
constexpr std::size_t shortName = 5;

// What common rules of spelling leave open: Mac and Mc, a silent e, ie and y, doubled letters, ph.
std::string plain(std::string_view word) {
    std::string out(word);
    if (out.starts_with("mac") && out.size() > 5) {
        out.erase(1, 1);
    }
    for (std::size_t at = out.find("ph"); at != std::string::npos; at = out.find("ph")) {
        out.replace(at, 2, "f");
    }
    out.erase(std::unique(out.begin(), out.end()), out.end());
    for (const std::string_view end : {"ie", "ey", "y", "i"}) {
        if (out.size() > end.size() + 1 && out.ends_with(end)) {
            out.replace(out.size() - end.size(), end.size(), "y");
            break;
        }
    }
    if (out.size() > 3 && out.back() == 'e') {
        out.pop_back();
    }
    return out;
}

// Letters to change, add or take out; anything above three is four.
int distance(std::string_view a, std::string_view b) {
    constexpr int far = 4;
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    if (b.size() - a.size() >= far) {
        return far;
    }
    std::vector<int> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = static_cast<int>(j);
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        int corner = row[0];
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int diagonal = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
            corner = row[j];
            row[j] = std::min({diagonal, row[j] + 1, row[j - 1] + 1});
        }
    }
    return std::min(row[b.size()], far);
}

int ofWords(std::string_view a, std::string_view b, bool surname) {
    if (a == b) {
        return 100;
    }
    // Tim and Jim, Brown and Crown are two; so are short names with another letter.
    if (a.empty() || b.empty() || a.front() != b.front()) {
        return 0;
    }
    if (plain(a) == plain(b)) {
        return bySpelling;
    }
    const std::size_t length = std::min(a.size(), b.size());
    const int letters = distance(a, b);
    if (letters == 1 && length >= shortName) {
        return byOneLetter;
    }
    const auto beginning = std::ranges::mismatch(a, b).in1 - a.begin();
    const bool alike = letters <= 3 && length >= longName && beginning >= longBeginning;
    return surname && alike ? byBeginning : 0;
}
} // namespace

int nearness(std::string_view a, std::string_view b) {
    const auto ours = foldedWords(a);
    const auto theirs = foldedWords(b);
    if (ours.size() < 2 || ours.size() != theirs.size()) {
        return 0;
    }
    int least = 100;
    int differing = 0;
    for (std::size_t i = 0; i < ours.size(); ++i) {
        const int near = ofWords(ours[i], theirs[i], i + 1 == ours.size());
        differing += near == 100 ? 0 : 1;
        least = std::min(least, near);
    }
    // A variant of both first name and surname is another name.
    return differing > 1 ? 0 : least;
}
} // namespace tenure
