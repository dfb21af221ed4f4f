// Phrases: parts of patterns that have a name, written once and used by many rules.
#include "extract/rules/phrases.h"

#include <algorithm>
#include <utility>

namespace tenure {
void Phrases::define(const RawPhrase& raw, ClassScope scope, const Reporter& reporter) {
    const std::string& name = raw.name.text;
    if (!isPlainName(name) || isReservedName(name)) {
        reporter.report("phrase.bad-name", raw.name.offset, "'" + name + "' cannot name a phrase");
        return;
    }
    const auto same = [&](const Phrase& one) {
        return one.raw.name.text == name && one.scope.pack == scope.pack &&
               one.scope.file == scope.file;
    };
    if (std::ranges::any_of(all_, same)) {
        reporter.report("phrase.bad-name", raw.name.offset,
                        "the phrase '" + name + "' is defined twice");
        return;
    }
    Phrase phrase{raw, scope, &reporter, false};
    // Those before it are whole already, so none can come round to itself.
    phrase.raw.text.text = expand(raw.text.text, scope);
    all_.push_back(std::move(phrase));
}

Phrases::Phrase* Phrases::find(std::string_view name, ClassScope scope) {
    Phrase* best = nullptr;
    for (Phrase& one : all_) {
        const bool own = one.scope.file == scope.file && one.scope.pack == scope.pack;
        const bool shared = one.scope.file == ClassScope::shared && one.scope.pack <= scope.pack;
        if (one.raw.name.text == name && (own || (shared && best == nullptr))) {
            best = &one;
        }
    }
    return best;
}

std::string Phrases::expand(std::string_view pattern, ClassScope scope, const Change* change) {
    std::string out;
    std::size_t done = 0;
    for (std::size_t open = pattern.find('{'); open != std::string_view::npos;
         open = pattern.find('{', open + 1)) {
        const std::size_t close = pattern.find('}', open);
        if (close == std::string_view::npos) {
            break;
        }
        Phrase* phrase = find(pattern.substr(open + 1, close - open - 1), scope);
        if (phrase == nullptr) {
            continue;
        }
        phrase->used = true;
        const bool changed = change != nullptr && &all_[change->phrase] == phrase;
        out += pattern.substr(done, open - done);
        out += changed ? change->text : phrase->raw.text.text;
        done = close + 1;
    }
    out += pattern.substr(done);
    return out;
}

void Phrases::finish() const {
    for (const Phrase& one : all_) {
        if (!one.used) {
            one.reporter->report("phrase.unused", one.raw.name.offset,
                                 "no rule uses the phrase '" + one.raw.name.text + "'");
        }
    }
}
} // namespace tenure
