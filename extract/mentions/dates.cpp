// Finds the dates of a sentence: a cheap look whether there can be one, then words, then phrases.
#include "extract/mentions/dates.h"

#include <algorithm>

#include "extract/mentions/dates_phrases.h"

namespace tenure {
namespace {
// How far back the date told before may stand; further off it is not meant.
constexpr std::uint32_t anchorReach = 2000;

// The dates told before that the sentence may count from: the last one, and the last that is a day.
void anchor(std::string_view text, Span sentence, const std::vector<DateMention>& earlier,
            DateOrigin& origin) {
    std::uint32_t end = sentence.begin;
    for (auto last = earlier.rbegin(); last != earlier.rend() && !origin.day; ++last) {
        if (last->span.end > end || sentence.begin - last->span.end > anchorReach ||
            Span{last->span.end, end}.in(text).find("\n\n") != std::string_view::npos) {
            return;
        }
        const std::optional<Date>& date = last->until ? last->until : last->date;
        if (end == sentence.begin) {
            origin.anchor = date;
        }
        origin.day = date && date->first() == date->last() ? date : std::nullopt;
        end = last->span.begin;
    }
}
} // namespace

struct DateFinder::Impl {
    std::shared_ptr<const DateRules> rules;
    const DateLanguage* language = nullptr;
    bool monthFirst = false;
    std::vector<DateToken> tokens;
};

DateFinder::DateFinder(std::shared_ptr<const DateRules> rules) : impl_(std::make_unique<Impl>()) {
    impl_->rules = std::move(rules);
    setLanguage({});
}

DateFinder::~DateFinder() = default;
DateFinder::DateFinder(DateFinder&&) noexcept = default;

void DateFinder::setLanguage(std::string_view bcp47) {
    impl_->language = &impl_->rules->impl().languageFor(bcp47);
    impl_->monthFirst = writesMonthFirst(*impl_->language, bcp47);
}

void DateFinder::find(std::string_view text, Span sentence, const std::optional<Date>& documentDate,
                      std::vector<DateMention>& out, std::vector<RefusedDate>* refused) {
    const DateLanguage& language = *impl_->language;
    if (!language.words.mayHoldDate(text, sentence)) {
        return;
    }
    tokeniseForDates(text, sentence, language.words, impl_->tokens);
    DateOrigin origin;
    origin.document = documentDate;
    origin.monthFirst = impl_->monthFirst;
    anchor(text, sentence, out, origin);
    DatePhrases(text, impl_->tokens, language, origin).read(out, refused);
}
} // namespace tenure
