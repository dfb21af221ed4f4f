// A SAX handler that builds one record at a time.
#include "graph/store/json_records.h"

#include <optional>
#include <utility>
#include <vector>

#include "tenure/diagnostic.h"
#include "tenure/span.h"

namespace tenure {
namespace {
using Json = nlohmann::json;

class RecordReader {
public:
    RecordReader(const std::function<bool(const std::string&)>& skip, const TakeRecord& record,
                 const TakeMember& member)
        : skip_(skip), record_(record), member_(member) {}

    bool null() { return scalar(nullptr); }

    bool boolean(bool value) { return scalar(value); }

    bool number_integer(Json::number_integer_t value) { return scalar(value); }

    bool number_unsigned(Json::number_unsigned_t value) { return scalar(value); }

    bool number_float(Json::number_float_t value, const std::string& /*text*/) {
        return scalar(value);
    }

    bool string(std::string& value) { return scalar(std::move(value)); }

    bool binary(Json::binary_t& /*value*/) { return false; } // not in JSON text

    bool key(std::string& name) {
        (depth_ == 1 ? top_ : key_) = std::move(name);
        return true;
    }

    bool start_object(std::size_t /*size*/) {
        if (depth_++ == 0) {
            isObject_ = true;
            return true;
        }
        return open(Json::object());
    }

    bool start_array(std::size_t /*size*/) {
        ++depth_;
        if (depth_ == 2 && isObject_) {
            inArray_ = true;
            skipping_ = skip_(top_);
            count_ = 0;
            return true;
        }
        return open(Json::array());
    }

    bool end_object() { return close(); }

    bool end_array() {
        if (depth_ == 2 && inArray_) {
            --depth_;
            inArray_ = skipping_ = false;
            return true;
        }
        return close();
    }

    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const Json::exception& error) {
        errorAt_ = position;
        error_ = error.what();
        return false;
    }

    [[nodiscard]] const std::optional<std::size_t>& errorAt() const { return errorAt_; }

    [[nodiscard]] const std::string& error() const { return error_; }

    [[nodiscard]] bool isObject() const { return isObject_; }

private:
    template <typename Value>
    bool scalar(Value&& value) {
        if (depth_ > 0 && isObject_ && !skipping_) {
            if (open_.empty()) {
                finish(Json(std::forward<Value>(value)));
            } else {
                add(Json(std::forward<Value>(value)));
            }
        }
        return true;
    }

    // Puts a value into the innermost open one.
    Json* add(Json value) {
        Json& into = *open_.back();
        if (into.is_array()) {
            into.push_back(std::move(value));
            return &into.back();
        }
        Json& place = into[key_];
        place = std::move(value);
        return &place;
    }

    bool open(Json value) {
        if (!isObject_ || skipping_) {
            return true;
        }
        if (open_.empty()) {
            root_ = std::move(value);
            open_.push_back(&root_);
        } else {
            open_.push_back(add(std::move(value)));
        }
        return true;
    }

    bool close() {
        --depth_;
        if (!open_.empty()) {
            open_.pop_back();
            if (open_.empty()) {
                finish(std::exchange(root_, Json()));
            }
        }
        return true;
    }

    void finish(const Json& value) {
        if (inArray_) {
            record_(top_, count_++, value);
        } else {
            member_(top_, value);
        }
    }

    const std::function<bool(const std::string&)>& skip_;
    const TakeRecord& record_;
    const TakeMember& member_;
    std::size_t depth_ = 0;
    std::string top_, key_;
    bool isObject_ = false;
    bool inArray_ = false;
    bool skipping_ = false;
    std::size_t count_ = 0;
    Json root_;
    // Addresses stay good: a container grows only after what was opened in it has closed.
    std::vector<Json*> open_;
    std::optional<std::size_t> errorAt_;
    std::string error_;
};
} // namespace

void readRecords(std::string_view text, const std::string& path,
                 const std::function<bool(const std::string&)>& skip, const TakeRecord& record,
                 const TakeMember& member) {
    RecordReader reader(skip, record, member);
    Json::sax_parse(text.begin(), text.end(), &reader);
    if (reader.errorAt()) {
        const std::size_t at = *reader.errorAt() == 0 ? 0 : *reader.errorAt() - 1;
        const Place place = LineIndex(text).at(at);
        throw Error(path + ':' + std::to_string(place.line) + ':' + std::to_string(place.column) +
                    ": this is no JSON: " + reader.error());
    }
    if (!reader.isObject()) {
        throw Error(path + ": graph: must be an object");
    }
}
} // namespace tenure
