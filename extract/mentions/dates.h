// The dates of a text: found, resolved against the document's date, each with the reason.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tenure/date.h"
#include "tenure/diagnostic.h"
#include "tenure/span.h"

namespace tenure {
/// A date phrase. `span` leaves out a preposition that rules want to see ("on", "in", "by") but
/// holds the words that make a range or a sense: "from 2000 to 2018", "since 2014", "until 1945",
/// "for the past 19 years".
struct DateMention {
    enum class Sense {
        On,
        Since,  ///< from `date`, end not said
        Until,  ///< up to `date`, start not said
        Range,  ///< from `date` to `until`
        Ago,    ///< "for the past 19 years": from `date` (calculated), going on
        By,     ///< "by 2015": then or earlier; the preposition is outside the span
        Before, ///< "before 2015"; likewise
        After,  ///< "after 2015"; likewise
    };

    Span span;                ///< of the document's text
    std::optional<Date> date; ///< a range's start; none when the text does not let one tell
    std::optional<Date> until;
    /// Of a decade or century, "the 1990s", in place of `date` and `until`: some day of these.
    std::optional<DayRange> within, untilWithin;
    Sense sense = Sense::On;
    bool from = false;        ///< Since, by a word that dates an end as well: "resigned from May"
    bool yearAssumed = false; ///< the year is not in the words
    std::string reason;       ///< "stated", "year from the document's date", "relative: last June"

    /// The reason, or nothing where the words give the whole date.
    [[nodiscard]] std::string unlessStated() const { return reason == "stated" ? "" : reason; }
};

/// A phrase of a date's form that no calendar has, "31 February 2015", or a range that ends before
/// it begins.
struct RefusedDate {
    Span span;
    std::string reason;
    std::optional<Date> latest = {}; ///< of a range: the later of its ends
};

/// The words of dates: rules/dates/*.yaml (one file a language) and rules/words/calendar.tsv.
/// Immutable, shared by threads.
class DateRules {
public:
    /// Problems are reported; null when one is an error.
    static std::shared_ptr<const DateRules> load(const std::string& rulesFolder,
                                                 Diagnostics& diagnostics);
    /// The same with packs, which need not speak of dates: a later file replaces one of the same
    /// language, a calendar's words are added.
    static std::shared_ptr<const DateRules> load(const std::string& rulesFolder,
                                                 const std::vector<std::string>& packs,
                                                 Diagnostics& diagnostics);
    ~DateRules();

    struct Impl;

    [[nodiscard]] const Impl& impl() const { return *impl_; }

    explicit DateRules(std::unique_ptr<Impl> impl);

private:
    std::unique_ptr<Impl> impl_;
};

/// Keeps scratch memory: one a thread.
class DateFinder {
public:
    explicit DateFinder(std::shared_ptr<const DateRules> rules);
    ~DateFinder();
    DateFinder(DateFinder&&) noexcept;

    /// The language of the texts to come (BCP 47, Metadata::language): decides the words and
    /// whether 06/03 is June or March. A language without rules has those of the first file marked
    /// `default`.
    void setLanguage(std::string_view bcp47);

    /// Appends the dates of text[sentence] in the order of the text. When `out` holds dates found
    /// earlier in the same paragraph they are what "the following year" counts from, and the year
    /// of a date without one when the document has no date.
    void find(std::string_view text, Span sentence, const std::optional<Date>& documentDate,
              std::vector<DateMention>& out, std::vector<RefusedDate>* refused = nullptr);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};
} // namespace tenure
