// Tests on one word, as the files of rules/people and rules/bodies write them: "given_names
// !common_words|places". Compiled once; mostly a look at the word's lists.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/match/lexicon.h"
#include "extract/mentions/mention.h"
#include "extract/rules/reporter.h"

namespace tenure {
/// A row of a word list holds the word (case is folded), and its cell of a column is as wanted.
struct CellTest {
    int list = -1;
    std::string column;
    std::string without;             ///< letters of which the cell has none
    std::vector<std::string> values; ///< the cell is one of them; empty: any
    bool lastPart = false;           ///< "Roe-Lee": the part behind the hyphen does, too

    [[nodiscard]] bool holds(std::string_view word, const Lexicon& lexicon) const;
};

/// All terms hold; a term is a name, several between bars, or `!` and such for none of them. Names
/// are kinds of the same file, word lists, shapes of words ("upper"), and signs in quotes.
class WordTest {
public:
    /// Nothing was asked for.
    [[nodiscard]] bool empty() const { return terms_.empty(); }

    [[nodiscard]] bool holds(const Analysis& analysis, std::uint32_t token,
                             const Lexicon& lexicon) const;

    /// The word lists that it names, a bit each.
    [[nodiscard]] std::uint64_t lists() const;

private:
    friend class WordKinds;

    struct Term {
        bool negated = false;
        std::uint64_t lists = 0;
        std::uint32_t shapes = 0;
        std::string signs;
        std::vector<std::shared_ptr<const CellTest>> cells;
        std::vector<std::shared_ptr<const WordTest>> kinds;

        [[nodiscard]] bool named(const Analysis& analysis, std::uint32_t token,
                                 const Lexicon& lexicon) const;
    };

    std::vector<Term> terms_;
};

/// A kind of word as its file has it: another test, or cells of a word list.
struct RawKind {
    Located name, test;
    Located list, column, without;
    std::vector<Located> values;
    bool lastPart = false;
};

/// The names of one file, for compiling its tests. Keeps references: they must outlive it.
class WordKinds {
public:
    WordKinds(const Lexicon& lexicon, const Reporter& reporter)
        : lexicon_(lexicon), reporter_(reporter) {}

    /// A kind may use those defined before it.
    void define(const RawKind& raw);

    /// Problems are reported; what is left of the test is of no use then.
    WordTest test(const Located& source);

    /// Warns of kinds that no test asked for.
    void finish() const;

private:
    struct Kind {
        std::size_t offset = 0;
        bool used = false;
        std::shared_ptr<const CellTest> cell; ///< or
        std::shared_ptr<const WordTest> test;
    };

    void name(const Located& source, std::string_view name, WordTest::Term& term);
    void cells(const RawKind& raw, Kind& kind);
    [[nodiscard]] std::vector<std::string> known() const;

    const Lexicon& lexicon_;
    const Reporter& reporter_;
    std::map<std::string, Kind, std::less<>> kinds_;
};

/// "J", "É": one letter, a capital.
bool isInitial(const Analysis& analysis, std::uint32_t token);
} // namespace tenure
