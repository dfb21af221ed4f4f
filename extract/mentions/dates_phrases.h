// Date phrases of one sentence: points joined to ranges, told from other numbers by what stands
// around them, and resolved.
#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extract/mentions/dates.h"
#include "extract/mentions/dates_calendar.h"
#include "extract/mentions/dates_grammar.h"

namespace tenure {
class DatePhrases {
public:
    DatePhrases(std::string_view text, std::span<const DateToken> tokens,
                const DateLanguage& language, DateOrigin& origin)
        : tokens_(tokens),
          language_(language),
          origin_(origin),
          grammar_(text, tokens, language, origin) {}

    void read(std::vector<DateMention>& out, std::vector<RefusedDate>* refused);

private:
    using Sense = DateMention::Sense;

    /// A phrase with its tokens; `mention.span` is set when it is emitted.
    struct Phrase {
        DateMention mention;
        std::size_t begin = 0;
        std::size_t end = 0;
        bool impossible = false;
        bool reversed = false; ///< a range that ends before it begins: refused as well
        bool yearOnly = false; ///< a bare year: others may follow in a list
    };

    using Found = std::optional<Phrase>;

    // dates_phrases.cpp: the forms.
    [[nodiscard]] Found phraseAt(std::size_t at) const;
    [[nodiscard]] Found listLine(std::size_t at) const;
    [[nodiscard]] Found stretchPhrase(std::size_t begin, std::size_t at) const;
    [[nodiscard]] Found introduced(std::size_t at) const;
    [[nodiscard]] Found financialYear(std::size_t at) const;
    [[nodiscard]] Found plain(std::size_t at) const;
    void borrowYear(DatePoint& point) const;
    [[nodiscard]] Found range(const DatePoint& first, DateWords connectors) const;
    [[nodiscard]] Found yearRange(const DatePoint& first) const;
    [[nodiscard]] Found openEnd(const DatePoint& first) const;
    [[nodiscard]] Found joined(DatePoint first, DatePoint second) const;
    [[nodiscard]] static Phrase reversed(const DatePoint& first, std::size_t end);
    [[nodiscard]] Phrase single(const DatePoint& point, Sense sense) const;
    [[nodiscard]] Phrase dayRange(const DatePoint& point) const;

    // dates_context.cpp: what stands around.
    [[nodiscard]] bool stands(const DatePoint& point, bool introduced) const;
    [[nodiscard]] bool yearStands(const DatePoint& point, bool introduced) const;
    [[nodiscard]] bool monthStands(const DatePoint& point, bool introduced) const;
    [[nodiscard]] bool seasonStands(const DatePoint& point, bool introduced) const;
    [[nodiscard]] bool nounFollows(std::size_t end) const;
    [[nodiscard]] bool inBrackets(std::size_t at) const;
    [[nodiscard]] bool beforeIs(std::size_t at, DateWords words) const;
    [[nodiscard]] DateLean leanAround(std::size_t begin, std::size_t end) const;
    void resolve(DatePoint& point) const;
    void resolveDay(DatePoint& point) const;

    std::span<const DateToken> tokens_;
    const DateLanguage& language_;
    DateOrigin& origin_;
    DateGrammar grammar_;
    std::size_t yearListEnd_ = 0; ///< token behind the last bare year that was accepted
};
} // namespace tenure
