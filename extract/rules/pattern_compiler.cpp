// One pattern of the rule language to RE2 syntax: slots, lists, word classes, gaps, free text.
#include "extract/rules/pattern_compiler.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "extract/rules/pattern_edges.h"
#include "extract/rules/pattern_probe.h"

namespace tenure {
namespace {
// Signs that end a sentence or a clause: free text is taken without them.
constexpr std::string_view notFinal = "[^ .!?;:,\xE2\x80\xA6]";
constexpr std::string_view notFinalInClause = "[^ .!?;:,\xE2\x80\xA6]";
constexpr int longestGap = 12;
// The slot of a role in the plural.
constexpr std::string_view pluralRoles = "roles";

// The point of a slot, as it stands inside a class of characters too.
std::string slotPoint(SlotKind kind) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    return std::string("\\x{E00") + digits[static_cast<std::size_t>(kind)] + "}";
}

// A role may be in the plural; {roles} must be.
std::string slotRegex(SlotKind kind, bool plural) {
    const std::string mark = "\\x{E00F}";
    return slotPoint(kind) + (kind != SlotKind::Role ? "" : plural ? mark : mark + "?");
}

std::optional<SlotKind> slotKind(std::string_view name) {
    const auto found = std::ranges::find(slotNames, name);
    if (found == slotNames.end()) {
        return std::nullopt;
    }
    return static_cast<SlotKind>(found - slotNames.begin());
}

bool isWordChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

class Compiler {
public:
    Compiler(std::string_view pattern, PatternUse use, WordClasses& classes, ClassScope scope)
        : in_(pattern), use_(use), classes_(classes), scope_(scope) {}

    CompiledPattern run();

private:
    // A group, or (the first) the whole pattern; which of its alternatives we are in.
    struct Open {
        int id = 0;
        int alternative = 0;
        bool edge = false; // a match can begin with it
    };

    using Path = std::vector<std::pair<int, int>>;

    void step();
    void mark();
    void group();
    void braces();
    void literal(char c);
    void copy(std::size_t to);
    void slot(std::string_view inside);
    void gap(std::string_view inside);
    void freeText(const std::string& label, std::string_view name, std::string_view inside);
    [[nodiscard]] std::string attribute(SlotKind kind) const;
    void mention(const std::string& label, SlotKind kind, bool list, bool plural);
    void wordClass(const std::string& label, std::string_view name, std::string_view inside);
    void bind(const std::string& name, PatternSlot slot);
    [[nodiscard]] bool exclusive(const Path& a, const Path& b) const;
    void put(std::string_view exact, std::string_view filter, std::string_view sketch);
    void problem(std::string_view code, std::string_view part, std::string message,
                 std::string hint = {});
    [[nodiscard]] std::string openBracket() const;

    std::string_view in_;
    PatternUse use_;
    WordClasses& classes_;
    ClassScope scope_;
    std::size_t at_ = 0;
    bool startEdge_ = true;
    int groups_ = 0;
    std::vector<Open> open_ = {{0, 0, true}};
    std::vector<Path> paths_; // of out_.slots
    PatternSketch sketch_;
    CompiledPattern out_;
};

void Compiler::problem(std::string_view code, std::string_view part, std::string message,
                       std::string hint) {
    out_.problems.push_back(
        {std::string(code), std::string(part), std::move(message), std::move(hint)});
}

void Compiler::put(std::string_view exact, std::string_view filter, std::string_view sketch) {
    out_.regex += exact;
    out_.filter += filter;
    sketch_.text += sketch;
}

void Compiler::copy(std::size_t to) {
    const std::string_view piece = in_.substr(at_, to - at_);
    put(piece, piece, piece);
    at_ = to;
}

// A pattern whose outermost character is a letter or digit begins (ends) at a word's edge: "not"
// must not be found in "nothing".
void Compiler::literal(char c) {
    const std::size_t behind = pattern::behindQuantifier(in_, at_ + 1);
    if (startEdge_ && isWordChar(c)) {
        put("\\b", "\\b", "");
    }
    if (c == ' ' && at_ > 0 && in_[at_ - 1] == ' ') {
        problem("rule.matches-nothing", "  ", "two blanks in a row: a sentence never has them",
                "Take one out. A part in '(...)?' brings its own blank.");
    }
    copy(behind);
    if (isWordChar(c) && pattern::endsMatch(in_, at_, false)) {
        put("\\b", "\\b", "");
    }
    startEdge_ = false;
}

void Compiler::group() {
    const bool optional = pattern::isQuantified(in_, pattern::closeOf(in_, at_));
    if (in_.substr(at_).starts_with("(?P<") || in_.substr(at_).starts_with("(?<")) {
        problem("rule.bad-pattern", in_.substr(at_, 5), "a pattern names its parts with braces",
                "Write {name:rest}, {name:clause} or {name:class} for text to be kept.");
    }
    if (in_.substr(at_).starts_with("(?")) {
        const std::size_t colon = in_.find_first_of(":)", at_);
        const bool flagsOnly = colon != std::string_view::npos && in_[colon] == ')';
        copy(std::min(in_.size(), colon == std::string_view::npos ? colon : colon + 1));
        if (flagsOnly) {
            return;
        }
    } else {
        put("(?:", "(?:", "(");
        ++at_;
    }
    startEdge_ = startEdge_ && !optional;
    open_.push_back({++groups_, 0, startEdge_});
}

void Compiler::step() {
    const char c = in_[at_];
    if (c == '\\') {
        copy(pattern::behindEscape(in_, at_));
        startEdge_ = false;
    } else if (c == '[') {
        copy(pattern::behindClass(in_, at_));
        startEdge_ = false;
    } else if (c == '(') {
        group();
    } else if (c == ')') {
        copy(at_ + 1);
        if (open_.size() > 1) {
            open_.pop_back();
        }
        startEdge_ = false;
    } else if (c == '|') {
        copy(at_ + 1);
        ++open_.back().alternative;
        startEdge_ = open_.back().edge;
    } else if (c == '{') {
        braces();
    } else if (c == '^' || c == '$') {
        if (c == '^' ? !startEdge_ && open_.size() == 1 : !pattern::endsMatch(in_, at_ + 1, true)) {
            problem("rule.matches-nothing", in_.substr(at_, 2),
                    std::string("'") + c + "' in the middle can match nothing");
        }
        copy(at_ + 1);
    } else if (std::string_view("?*+.").find(c) != std::string_view::npos) {
        copy(at_ + 1);
        startEdge_ = false;
    } else {
        literal(c);
    }
}

void Compiler::braces() {
    const std::size_t close = in_.find('}', at_);
    if (close == std::string_view::npos) {
        problem("rule.bad-slot", in_.substr(at_, 12), "a brace is not closed",
                "Close it with '}'. For a brace of the text itself write \\{.");
        at_ = in_.size();
        return;
    }
    const std::string_view inside = in_.substr(at_ + 1, close - at_ - 1);
    if (!inside.empty() &&
        (inside.front() == ',' || (inside.front() >= '0' && inside.front() <= '9'))) {
        copy(close + 1);
        return;
    }
    if (inside == "gap" || inside.starts_with("gap ")) {
        gap(inside);
    } else {
        at_ = close + 1;
        slot(inside);
    }
    startEdge_ = false;
}

void Compiler::slot(std::string_view inside) {
    const std::size_t colon = inside.find(':');
    const std::string label(colon == std::string_view::npos ? "" : inside.substr(0, colon));
    std::string_view name = colon == std::string_view::npos ? inside : inside.substr(colon + 1);
    const std::string part = "{" + std::string(inside);
    const bool list = name.ends_with('+');
    if (list) {
        name.remove_suffix(1);
    }
    if (colon != std::string_view::npos && !isPlainName(label)) {
        problem("rule.bad-slot", part, "'" + label + "' cannot be a label",
                "Labels are small letters, digits and '_', beginning with a letter.");
    } else if (isReservedName(label) && label != name) {
        problem("rule.bad-slot", part,
                "the label '" + label + "' is the name of another kind of slot",
                "Choose a label that says what the part is for.");
    }
    if (name == pluralRoles) {
        mention(label.empty() ? std::string(name) : label, SlotKind::Role, list, true);
        return;
    }
    if (const auto kind = slotKind(name)) {
        mention(label, *kind, list, false);
        return;
    }
    if (list) {
        problem("rule.bad-slot", part,
                "only mentions can be lists, not '" + std::string(name) + "'",
                "Take the '+' away.");
    }
    if (name == "rest" || name == "clause") {
        freeText(label, name, inside);
    } else {
        wordClass(label, name, inside);
    }
}

// The body whose post it is may stand before it, where the pattern does not say so: "became Parks
// Board chair", "is Quorn's treasurer"; so may a word for its party or people: "a Liberal MP". The
// emitter finds the body there.
std::string Compiler::attribute(SlotKind kind) const {
    const bool post = kind == SlotKind::Role && use_ != PatternUse::Tests && !out_.regex.empty();
    const std::string sign = "['\\x{2019}]s?";
    return post ? "(?:(?:" + slotPoint(SlotKind::Body) + "(?:" + sign + ")?|" +
                      slotPoint(SlotKind::Proper) + "(?:" + sign + ")?) )?"
                : std::string();
}

void Compiler::mention(const std::string& label, SlotKind kind, bool list, bool plural) {
    const std::string one = slotRegex(kind, plural);
    const std::string before = attribute(kind);
    std::string many = one;
    std::string filter = one;
    if (list) {
        const std::string* coordinator = classes_.regex("coordinator", scope_);
        if (coordinator == nullptr) {
            problem("rule.unknown-class", "+}", "a list needs the word class 'coordinator'",
                    "Define it in classes.yaml: the signs and words between members.");
            return;
        }
        // What brackets say of a member ("Ann Poe (North), Al Roe") does not end the list.
        const std::string bracket = "(?: ?\\([^()" + slotPoint(kind) + "]{1,60}\\))?";
        many = one + "(?:" + bracket + " ?" + *coordinator + " ?" + one + ")*";
        // At the beginning the last member does for the prefilter: a search finds it anywhere.
        filter = out_.filter.empty() ? one : "(?:" + many + ")";
    }
    const std::string placeholder = sketch_.placeholder(in_.substr(0, at_));
    if (use_ == PatternUse::Tests) {
        put("(?:" + many + ")", filter, placeholder);
        return;
    }
    PatternSlot slot;
    slot.kind = kind;
    slot.list = list;
    bind(label.empty() ? std::string(slotNames[static_cast<std::size_t>(kind)]) : label, slot);
    put(before + "(" + many + ")", before + filter, placeholder);
}

void Compiler::wordClass(const std::string& label, std::string_view name, std::string_view inside) {
    const std::string* words = classes_.regex(name, scope_);
    if (words == nullptr) {
        std::vector<std::string> known = classes_.names(scope_);
        known.insert(known.end(), slotNames.begin(), slotNames.end());
        known.insert(known.end(), {std::string(pluralRoles), "rest", "clause", "gap"});
        problem("rule.unknown-class", "{" + std::string(inside),
                "there is no slot or word class '" + std::string(name) + "'",
                didYouMean(name, known));
        return;
    }
    const std::string placeholder = sketch_.placeholder(in_.substr(0, at_));
    if (label.empty() || use_ == PatternUse::Tests) {
        put(*words, *words, placeholder);
        return;
    }
    PatternSlot slot;
    slot.isText = true;
    bind(label, slot);
    put("(" + *words + ")", *words, placeholder);
}

void Compiler::freeText(const std::string& label, std::string_view name, std::string_view inside) {
    const std::string part = "{" + std::string(inside);
    const bool last = pattern::endsMatch(in_, at_, true);
    if (label.empty()) {
        problem("rule.bad-slot", part, "free text needs a label",
                "Write {what:" + std::string(name) + "} and use 'what' in emit.");
        return;
    }
    if (name == "rest" && !last) {
        problem("rule.bad-slot", part, "something stands behind {...:rest}",
                "'rest' takes all to the end of the sentence; use 'clause' in the middle.");
    }
    std::string regex;
    if (name == "rest") {
        regex = ".*" + std::string(notFinal);
    } else {
        regex = last ? "[^;:]*" + std::string(notFinalInClause) : "[^;:]+?";
    }
    if (use_ == PatternUse::Tests) {
        put("(?:" + regex + ")", "(?:" + regex + ")", "(?:" + regex + ")");
        return;
    }
    PatternSlot slot;
    slot.isText = true;
    bind(label, slot);
    put("(" + regex + ")", last ? "(?:)" : "(?:[^;:]+)", "(" + regex + ")");
}

// A gap takes one of the blanks around it with it, so that "a {gap 0-2} b" finds "a b".
void Compiler::gap(std::string_view inside) {
    const std::string part = "{" + std::string(inside) + "}";
    const bool blankBefore = at_ > 0 && in_[at_ - 1] == ' ';
    at_ += part.size();
    const bool blankBehind = at_ < in_.size() && in_[at_] == ' ';
    int least = 0;
    int most = 0;
    const std::string_view range = inside.size() > 4 ? inside.substr(4) : std::string_view();
    const char* const end = range.data() + range.size();
    auto read = std::from_chars(range.data(), end, least);
    if (read.ec == std::errc() && read.ptr != end && *read.ptr == '-') {
        read = std::from_chars(read.ptr + 1, end, most);
    }
    if (read.ec != std::errc() || most < 1 || least > most || most > longestGap) {
        problem("rule.bad-slot", part, "'" + part + "' is no gap",
                "Write {gap 0-4}: the fewest and the most words, at most " +
                    std::to_string(longestGap) + "; then the slots that it may cross.");
        return;
    }
    std::string barred;
    std::vector<std::string_view> crossed = pattern::words({read.ptr, end});
    for (const std::string_view name : crossed) {
        if (!slotKind(name)) {
            problem("rule.bad-slot", part,
                    "a gap cannot cross '" + std::string(name) + "': that is no slot",
                    didYouMean(name, {slotNames.begin(), slotNames.end()}));
        }
    }
    for (const std::string_view name : slotNames) {
        if (std::ranges::find(crossed, name) == crossed.end()) {
            barred += slotPoint(*slotKind(name));
        }
    }
    const std::string word = "[^ .;:()" + barred + "]+";
    const std::string times = "{" + std::to_string(least) + "," + std::to_string(most) + "}";
    const std::string any = "[^.;:()" + barred + "]*";
    // "a (?:{gap 0-2})?b": the blank before the group stays, the gap brings one behind each word.
    const bool blankOutside = !blankBefore && pattern::blankBeforeGroup(in_, at_ - part.size());
    if (!blankBehind && blankOutside) {
        put("(?:" + word + " )" + times, any, "(?:" + word + " )" + times);
        return;
    }
    if (blankBehind && (blankBefore || startEdge_)) {
        ++at_;
        put("(?:" + word + " )" + times, any, "(?:" + word + " )" + times);
        return;
    }
    if (blankBefore) {
        for (std::string* text : {&out_.regex, &out_.filter, &sketch_.text}) {
            text->pop_back();
        }
        if (!out_.steps.empty() && out_.steps.back().compiled > out_.regex.size()) {
            out_.steps.pop_back();
        }
        put("(?: " + word + ")" + times, any, "(?: " + word + ")" + times);
        return;
    }
    put(",?(?: " + word + ")" + times, any, ",?(?: " + word + ")" + times);
}

bool Compiler::exclusive(const Path& a, const Path& b) const {
    return std::ranges::any_of(a, [&](const std::pair<int, int>& one) {
        return std::ranges::any_of(b, [&](const std::pair<int, int>& other) {
            return one.first == other.first && one.second != other.second;
        });
    });
}

void Compiler::bind(const std::string& name, PatternSlot slot) {
    slot.name = name;
    slot.group = static_cast<int>(out_.slots.size()) + 1;
    Path path;
    for (const Open& open : open_) {
        path.emplace_back(open.id, open.alternative);
    }
    for (std::size_t i = 0; i < out_.slots.size(); ++i) {
        const PatternSlot& other = out_.slots[i];
        if (other.name != name) {
            continue;
        }
        if (other.isText != slot.isText || (!slot.isText && other.kind != slot.kind)) {
            problem("rule.slot-twice", name, "'" + name + "' names slots of different kinds");
            break;
        }
        if (!exclusive(paths_[i], path)) {
            problem("rule.slot-twice", "{" + name, "'" + name + "' stands twice in the pattern",
                    "Label them, such as {new:" + name + "} and {old:" + name + "}.");
            break;
        }
    }
    out_.slots.push_back(std::move(slot));
    paths_.push_back(std::move(path));
}

// Notes that all before here is whole. A quantifier belongs to what it stands behind.
void Compiler::mark() {
    const auto compiled = static_cast<std::uint32_t>(out_.regex.size());
    if (open_.front().alternative > 0) {
        out_.steps.clear();
        return;
    }
    if (open_.size() == 1 && pattern::behindQuantifier(in_, at_) == at_) {
        out_.steps.push_back({static_cast<std::uint32_t>(at_), compiled});
    }
}

CompiledPattern Compiler::run() {
    while (at_ < in_.size()) {
        step();
        mark();
    }
    if (out_.problems.empty()) {
        probe(sketch_, in_, out_.problems);
        out_.anyWords = matchesAnyWords(sketch_);
    }
    return std::move(out_);
}
} // namespace

CompiledPattern compilePattern(std::string_view pattern, PatternUse use, WordClasses& classes,
                               ClassScope scope) {
    return Compiler(pattern, use, classes, scope).run();
}
} // namespace tenure
