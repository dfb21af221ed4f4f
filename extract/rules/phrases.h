// Phrases: parts of patterns that have a name, written once and used by many rules.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/rules/reporter.h"
#include "extract/rules/rule_parser.h"
#include "extract/rules/word_classes.h"

namespace tenure {
class Phrases {
public:
    struct Phrase {
        RawPhrase raw;
        ClassScope scope;
        const Reporter* reporter = nullptr;
        bool used = false;
    };

    /// Another text for one phrase, for asking whether anybody notices.
    struct Change {
        std::size_t phrase = 0;
        std::string text;
    };

    /// The reporter must outlive this object. A phrase may name those defined before it.
    void define(const RawPhrase& raw, ClassScope scope, const Reporter& reporter);

    /// The pattern with each phrase written out, such as "{person} {the_post}".
    std::string expand(std::string_view pattern, ClassScope scope, const Change* change = nullptr);

    /// Warns of phrases that no rule asked for.
    void finish() const;

    [[nodiscard]] const std::vector<Phrase>& all() const { return all_; }

private:
    [[nodiscard]] Phrase* find(std::string_view name, ClassScope scope);

    std::vector<Phrase> all_;
};
} // namespace tenure
