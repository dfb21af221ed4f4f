// Word classes: named sets of phrases, resolved to RE2 alternatives.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/rules/reporter.h"
#include "extract/rules/rule_loader.h"
#include "extract/rules/rule_parser.h"

namespace tenure {
/// From where a class is looked for: its own file first, then the shared classes of its own pack,
/// then those of earlier packs. So a pack of another language may name its classes as it likes.
struct ClassScope {
    int pack = 0;
    int file = shared;
    static constexpr int shared = -1; ///< defined in a top-level classes.yaml
};

class WordClasses {
public:
    explicit WordClasses(const WordListLookup& lists) : lists_(lists) {}

    /// The reporter must outlive this object.
    void define(const RawClass& raw, ClassScope scope, const Reporter& reporter);

    /// "(?:\b(?:was|were)\b)"; null when there is no such class. Marks it as used.
    const std::string* regex(std::string_view name, ClassScope scope);

    [[nodiscard]] std::vector<std::string> names(ClassScope scope) const;

    /// Resolves what no rule asked for, so that its mistakes show, and warns of it.
    void finish();

private:
    enum class State { New, Open, Done };

    struct Class {
        RawClass raw;
        ClassScope scope;
        const Reporter* reporter = nullptr;
        State state = State::New;
        bool used = false;
        bool broken = false; // its word list was not found
        std::string regex;
    };

    Class* find(std::string_view name, ClassScope scope);
    void resolve(Class& one);
    [[nodiscard]] std::vector<Located> words(Class& one) const;
    std::string alternative(const Located& word, const Class& one);

    const WordListLookup& lists_;
    std::vector<std::unique_ptr<Class>> all_;
};

/// The slot kinds and the other words that braces may hold in a pattern: no class may take them.
bool isReservedName(std::string_view name);
/// [a-z][a-z0-9_]*
bool isPlainName(std::string_view name);
/// The text with RE2's signs escaped.
std::string escapePhrase(std::string_view phrase);
} // namespace tenure
