// What DateRules holds once loaded: a table of words for each language.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "extract/mentions/dates.h"
#include "extract/mentions/dates_words.h"

namespace tenure {
/// One file of rules/dates.
struct DateLanguage {
    std::string tag; ///< BCP 47, primary subtag
    bool isDefault = false;
    bool monthFirst = false;               ///< 06/03 is 3 June
    int financialYearStarts = 1;           ///< month
    std::vector<std::string> otherRegions; ///< regions that have it the other way round
    std::vector<std::string> ordinalSuffixes;
    std::vector<std::string> decadeSuffixes;
    DateWordTable words;
};

struct DateRules::Impl {
    std::vector<DateLanguage> languages; ///< by file name

    /// The language of a BCP 47 tag, or the default one.
    [[nodiscard]] const DateLanguage& languageFor(std::string_view bcp47) const;
};

/// True when texts of this tag write the month first in 06/03/2018.
bool writesMonthFirst(const DateLanguage& language, std::string_view bcp47);
} // namespace tenure
