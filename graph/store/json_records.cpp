// Finds where each record begins and ends, and has the library read it alone. What is to be passed
// by is not read at all: half of a graph.json is the list of links under its second name.
#include "graph/store/json_records.h"

#include <algorithm>

#include "tenure/diagnostic.h"
#include "tenure/span.h"

namespace tenure {
namespace {
using Json = nlohmann::json;

// Thrown when the text is not as JSON has to be; the library then says what is wrong.
struct Malformed {};

bool isBracketOrQuote(char c) {
    return c == '"' || c == '{' || c == '}' || c == '[' || c == ']';
}

class Records {
public:
    Records(std::string_view text, const std::function<bool(const std::string&)>& skip,
            const TakeRecord& record, const TakeMember& member)
        : text_(text), skip_(skip), record_(record), member_(member) {}

    /// False when the text is no object.
    bool read() {
        if (text_.starts_with("\xEF\xBB\xBF")) {
            at_ = 3;
        }
        if (next() != '{') {
            return false;
        }
        ++at_;
        if (next() == '}') {
            ++at_;
        } else {
            do {
                member();
            } while (goesOn('}'));
        }
        if (next() != '\0' || at_ != text_.size()) {
            throw Malformed{};
        }
        return true;
    }

private:
    // The next character that is no white space; 0 at the end.
    char next() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' ||
                                      text_[at_] == '\r' || text_[at_] == '\t')) {
            ++at_;
        }
        return at_ < text_.size() ? text_[at_] : '\0';
    }

    // Passes a comma (true) or the closing bracket (false).
    bool goesOn(char close) {
        const char c = next();
        ++at_;
        if (c != ',' && c != close) {
            throw Malformed{};
        }
        return c == ',';
    }

    void member() {
        if (next() != '"') {
            throw Malformed{};
        }
        const std::string name = value().get<std::string>();
        if (next() != ':') {
            throw Malformed{};
        }
        ++at_;
        if (next() != '[') {
            member_(name, value());
        } else if (skip_(name)) {
            passValue();
        } else {
            records(name);
        }
    }

    void records(const std::string& name) {
        ++at_; // the bracket
        if (next() == ']') {
            ++at_;
            return;
        }
        std::size_t count = 0;
        do {
            next();
            record_(name, count++, value());
        } while (goesOn(']'));
    }

    Json value() {
        const std::size_t begin = at_;
        passValue();
        Json value = Json::parse(text_.data() + begin, text_.data() + at_, nullptr, false);
        if (value.is_discarded()) {
            throw Malformed{};
        }
        return value;
    }

    // To the end of the value that begins here, looking at brackets and quotes alone.
    void passValue() {
        std::size_t depth = 0;
        do {
            while (depth > 0 && at_ < text_.size() && !isBracketOrQuote(text_[at_])) {
                ++at_;
            }
            if (at_ >= text_.size()) {
                throw Malformed{};
            }
            switch (text_[at_]) {
            case '"':
                passString();
                break;
            case '{':
            case '[':
                ++depth;
                ++at_;
                break;
            case '}':
            case ']':
                if (depth == 0) {
                    throw Malformed{};
                }
                --depth;
                ++at_;
                break;
            default: // a number or a word, at the top only
                at_ = std::min(text_.find_first_of(",]} \n\r\t", at_), text_.size());
            }
        } while (depth > 0);
    }

    void passString() {
        ++at_;
        while (true) {
            while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\') {
                ++at_;
            }
            if (at_ >= text_.size()) {
                throw Malformed{};
            }
            if (text_[at_] == '"') {
                ++at_;
                return;
            }
            at_ += 2; // what is escaped
        }
    }

    std::string_view text_;
    const std::function<bool(const std::string&)>& skip_;
    const TakeRecord& record_;
    const TakeMember& member_;
    std::size_t at_ = 0;
};

[[noreturn]] void explain(std::string_view text, const std::string& path) {
    try {
        [[maybe_unused]] const Json whole = Json::parse(text.begin(), text.end());
    } catch (const Json::parse_error& error) {
        const Place place = LineIndex(text).at(error.byte == 0 ? 0 : error.byte - 1);
        throw Error(path + ':' + std::to_string(place.line) + ':' + std::to_string(place.column) +
                    ": this is no JSON: " + error.what());
    }
    throw Error(path + ": this is no JSON");
}
} // namespace

void readRecords(std::string_view text, const std::string& path,
                 const std::function<bool(const std::string&)>& skip, const TakeRecord& record,
                 const TakeMember& member) {
    bool isObject = false;
    try {
        isObject = Records(text, skip, record, member).read();
    } catch (const Malformed&) {
        explain(text, path);
    }
    if (!isObject) {
        if (!Json::accept(text.begin(), text.end())) {
            explain(text, path);
        }
        throw Error(path + ": graph: must be an object");
    }
}
} // namespace tenure
