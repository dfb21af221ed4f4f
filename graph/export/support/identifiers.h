// Identifiers of gazetteers: "wikidata:Q1" is of the scheme wikidata; one without a colon is of
// none.
#pragma once
#include <string>
#include <string_view>

namespace tenure {
struct Identifier {
    std::string_view scheme, value;
};

inline Identifier identifierOf(std::string_view whole) {
    const std::size_t colon = whole.find(':');
    // The colon of an address is none of ours.
    if (colon == std::string_view::npos || whole.substr(colon).starts_with("://")) {
        return {{}, whole};
    }
    return {whole.substr(0, colon), whole.substr(colon + 1)};
}

/// True for an id of Wikidata ("Q42"), whatever the case of its scheme.
inline bool isWikidata(const Identifier& id) {
    const bool scheme = id.scheme.empty() || id.scheme == "wikidata" || id.scheme == "Wikidata";
    return scheme && id.value.size() > 1 && id.value.front() == 'Q' && id.value[1] != '0' &&
           id.value.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

/// True for a register of organisations by its code in org-id.guide: "GB-COH", "US-EIN".
inline bool isRegister(const Identifier& id) {
    const std::string_view upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    return id.scheme.size() >= 5 && id.scheme[2] == '-' &&
           id.scheme.substr(0, 2).find_first_not_of(upper) == std::string_view::npos &&
           id.scheme.substr(3).find_first_not_of(upper) == std::string_view::npos;
}
} // namespace tenure
