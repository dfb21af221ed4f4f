// An option value out of a list, with a suggestion for the misspelt.
#include "cli/choice.h"

#include <algorithm>
#include <utility>

#include "tenure/diagnostic.h"

namespace tenure {
std::string listed(const std::vector<std::string>& items) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        text += i == 0 ? "" : i + 1 == items.size() ? " or " : ", ";
        text += items[i];
    }
    return text;
}

std::string suggestion(std::string_view given, const std::vector<std::string>& known) {
    const std::string_view near = nearest(given, known);
    return near.empty() ? std::string() : "Did you mean '" + std::string(near) + "'?";
}

CLI::Validator oneOf(std::vector<std::string> known) {
    return CLI::Validator(
        [known = std::move(known)](std::string& value) -> std::string {
            if (std::ranges::find(known, value) != known.end()) {
                return {};
            }
            const std::string near = suggestion(value, known);
            return "'" + value + "' is none of " + listed(known) +
                   (near.empty() ? "" : "\n    " + near);
        },
        "");
}
} // namespace tenure
