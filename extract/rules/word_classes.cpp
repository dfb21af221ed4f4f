// Word classes: named sets of phrases, resolved to RE2 alternatives.
#include "extract/rules/word_classes.h"

#include <algorithm>
#include <map>

#include "extract/rules/slots.h"

namespace tenure {
namespace {
bool isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool beginsWithWord(const Located& phrase) {
    return isWord(phrase.text.front());
}

bool endsWithWord(const Located& phrase) {
    return isWord(phrase.text.back());
}
} // namespace

bool isReservedName(std::string_view name) {
    return name == "rest" || name == "clause" || name == "gap" || name == "roles" ||
           std::ranges::find(slotNames, name) != slotNames.end();
}

bool isPlainName(std::string_view name) {
    return !name.empty() && name.front() >= 'a' && name.front() <= 'z' &&
           std::ranges::all_of(name, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
           });
}

std::string escapePhrase(std::string_view phrase) {
    std::string out;
    for (const char c : phrase) {
        if (std::string_view("\\^$.|?*+()[]{}").find(c) != std::string_view::npos) {
            out += '\\';
        }
        out += c;
    }
    return out;
}

void WordClasses::define(const RawClass& raw, ClassScope scope, const Reporter& reporter) {
    const std::string& name = raw.name.text;
    if (!isPlainName(name)) {
        reporter.report("class.bad-name", raw.name.offset, "'" + name + "' cannot name a class");
        return;
    }
    if (isReservedName(name)) {
        reporter.report("class.reserved-name", raw.name.offset,
                        "'" + name + "' has a meaning of its own in patterns");
        return;
    }
    for (const auto& other : all_) {
        if (other->raw.name.text == name && other->scope.pack == scope.pack &&
            other->scope.file == scope.file) {
            reporter.report(
                "class.duplicate", raw.name.offset, "the class '" + name + "' is defined twice",
                "The other one is in " + other->reporter->source().path + ":" +
                    std::to_string(other->reporter->line(other->raw.name.offset)) + ". Join them.");
            return;
        }
    }
    all_.push_back(
        std::make_unique<Class>(Class{raw, scope, &reporter, State::New, false, false, {}}));
}

WordClasses::Class* WordClasses::find(std::string_view name, ClassScope scope) {
    Class* best = nullptr;
    for (const auto& one : all_) {
        if (one->raw.name.text != name) {
            continue;
        }
        if (scope.file != ClassScope::shared && one->scope.file == scope.file) {
            return one.get();
        }
        if (one->scope.file == ClassScope::shared && one->scope.pack <= scope.pack &&
            (best == nullptr || one->scope.pack > best->scope.pack)) {
            best = one.get();
        }
    }
    return best;
}

const std::string* WordClasses::regex(std::string_view name, ClassScope scope) {
    Class* one = find(name, scope);
    if (one == nullptr) {
        return nullptr;
    }
    one->used = true;
    resolve(*one);
    return &one->regex;
}

std::vector<std::string> WordClasses::names(ClassScope scope) const {
    std::vector<std::string> all;
    for (const auto& one : all_) {
        if (one->scope.file == scope.file ||
            (one->scope.file == ClassScope::shared && one->scope.pack <= scope.pack)) {
            all.push_back(one->raw.name.text);
        }
    }
    std::ranges::sort(all);
    return all;
}

std::vector<Located> WordClasses::words(Class& one) const {
    std::vector<Located> all = one.raw.words;
    if (one.raw.from.empty()) {
        return all;
    }
    std::map<std::string, std::string> where;
    for (const RawField& field : one.raw.where) {
        where.emplace(field.name.text, field.value.text);
    }
    const auto forms =
        lists_ ? lists_(one.raw.from.text, one.raw.column.text, where) : std::nullopt;
    if (!forms) {
        one.broken = true;
        one.reporter->report("class.unknown-list", one.raw.from.offset,
                             "there is no word list '" + one.raw.from.text +
                                 "' with the columns that the class '" + one.raw.name.text +
                                 "' asks for");
        return all;
    }
    for (const std::string& form : *forms) {
        // A word list's form is plain text: its braces mean nothing.
        if (!form.empty() && form.find('{') == std::string::npos) {
            all.push_back({form, one.raw.from.offset});
        }
    }
    return all;
}

// One phrase: literal text, with references to other classes resolved.
std::string WordClasses::alternative(const Located& word, const Class& one) {
    std::string out;
    std::size_t done = 0;
    for (std::size_t open = word.text.find('{'); open != std::string::npos;
         open = word.text.find('{', done)) {
        const std::size_t close = word.text.find('}', open);
        out += escapePhrase(word.text.substr(done, open - done));
        const std::string name = word.text.substr(open + 1, close - open - 1);
        done = close == std::string::npos ? word.text.size() : close + 1;
        const ClassScope scope = {one.scope.pack, one.scope.file};
        Class* other = find(name, scope);
        if (other == nullptr) {
            one.reporter->reportPart("rule.unknown-class", word, "{" + name,
                                     "there is no word class '" + name + "'",
                                     didYouMean(name, names(scope)));
            continue;
        }
        if (other->state == State::Open) {
            one.reporter->reportPart("class.cycle", word, "{" + name,
                                     "the class '" + name + "' is defined by way of itself");
            continue;
        }
        other->used = true;
        resolve(*other);
        out += other->regex;
    }
    return out + escapePhrase(word.text.substr(std::min(done, word.text.size())));
}

void WordClasses::resolve(Class& one) {
    if (one.state != State::New) {
        return;
    }
    one.state = State::Open;
    std::vector<Located> phrases = words(one);
    std::erase_if(phrases, [](const Located& phrase) { return phrase.empty(); });
    if (phrases.empty() && !one.broken) {
        one.reporter->report("class.empty", one.raw.name.offset,
                             "the class '" + one.raw.name.text + "' has no words");
    }
    // The longest first: RE2 takes the first alternative that leads to a match.
    std::ranges::stable_sort(phrases, [](const Located& a, const Located& b) {
        return a.text.size() != b.text.size() ? a.text.size() > b.text.size() : a.text < b.text;
    });
    const auto isSame = [](const Located& a, const Located& b) { return a.text == b.text; };
    phrases.erase(std::unique(phrases.begin(), phrases.end(), isSame), phrases.end());
    const bool allBegin = std::ranges::all_of(phrases, beginsWithWord);
    const bool allEnd = std::ranges::all_of(phrases, endsWithWord);
    std::string joined;
    for (const Located& phrase : phrases) {
        joined += joined.empty() ? "" : "|";
        joined += !allBegin && beginsWithWord(phrase) ? "\\b" : "";
        joined += alternative(phrase, one);
        joined += !allEnd && endsWithWord(phrase) ? "\\b" : "";
    }
    one.regex = std::string(allBegin ? "(?:\\b(?:" : "(?:(?:") + joined + (allEnd ? ")\\b)" : "))");
    one.state = State::Done;
}

void WordClasses::finish() {
    for (const auto& one : all_) {
        if (!one->used) {
            one->reporter->report("class.unused", one->raw.name.offset,
                                  "no rule uses the class '" + one->raw.name.text + "'");
        }
        resolve(*one);
    }
}
} // namespace tenure
