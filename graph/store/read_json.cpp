// Reading a graph.json back, whole: what is written is what is read.
#include <limits>
#include <utility>

#include "graph/store/boost_graph.h"
#include "graph/store/json_records.h"
#include "tenure/build.h"

namespace tenure {
namespace {
using Json = nlohmann::json;

// A value and the way to it, for messages: "links[3].start_earliest". The way is put into words
// when there is something to say; until then a place points to the one it lies in, which must
// outlive it.
class JsonPlace {
public:
    JsonPlace(const Json& value, std::string_view name) : value_(&value), name_(name) {}

    JsonPlace(const Json& value, std::string_view name, std::size_t index)
        : value_(&value), name_(name), index_(index), hasIndex_(true) {}

    [[noreturn]] void fail(const std::string& what) const {
        const std::string path = this->path();
        throw Error((path.empty() ? "graph" : path) + ": " + what);
    }

    [[nodiscard]] bool has(const char* name) const {
        if (!value_->is_object()) {
            return false;
        }
        const auto found = value_->find(name);
        return found != value_->end() && !found->is_null();
    }

    [[nodiscard]] JsonPlace member(const char* name) const {
        if (!value_->is_object()) {
            fail("must be an object");
        }
        const auto found = value_->find(name);
        if (found == value_->end()) {
            fail(std::string("has no \"") + name + '"');
        }
        return {*found, name, this};
    }

    /// The items of an array that may be missing.
    template <typename Take>
    void each(const char* name, Take take) const {
        if (!has(name)) {
            return;
        }
        const JsonPlace array = member(name);
        if (!array.value_->is_array()) {
            array.fail("must be an array");
        }
        std::size_t index = 0;
        for (const Json& item : *array.value_) {
            JsonPlace place(item, {}, &array);
            place.index_ = index++;
            place.hasIndex_ = true;
            take(place);
        }
    }

    [[nodiscard]] const std::string& text() const {
        if (!value_->is_string()) {
            fail("must be a string");
        }
        return value_->get_ref<const std::string&>();
    }

    [[nodiscard]] bool isNumber() const { return value_->is_number_integer(); }

    template <typename Number>
    [[nodiscard]] Number number() const {
        if (!isNumber()) {
            fail("must be a whole number");
        }
        const auto value = value_->get<std::int64_t>();
        if (value < 0 || std::cmp_greater(value, std::numeric_limits<Number>::max())) {
            fail("is out of range: " + std::to_string(value));
        }
        return static_cast<Number>(value);
    }

    [[nodiscard]] bool truth() const {
        if (!value_->is_boolean()) {
            fail("must be true or false");
        }
        return value_->get<bool>();
    }

    [[nodiscard]] std::string textOr(const char* name) const {
        return has(name) ? member(name).text() : std::string{};
    }

    [[nodiscard]] std::vector<std::string> texts(const char* name) const {
        std::vector<std::string> all;
        each(name, [&](const JsonPlace& item) { all.push_back(item.text()); });
        return all;
    }

    [[nodiscard]] Date date() const {
        const auto date = parseDate(text());
        if (!date) {
            fail("is no date: \"" + text() + "\" (wanted: 2016, 2016-09, 2016-09-20)");
        }
        return *date;
    }

    [[nodiscard]] std::optional<Date> dateOr(const char* name) const {
        return has(name) ? std::optional(member(name).date()) : std::nullopt;
    }

    [[nodiscard]] std::optional<Day> dayOr(const char* name) const {
        if (!has(name)) {
            return std::nullopt;
        }
        const JsonPlace place = member(name);
        const auto day = parseDay(place.text());
        if (!day) {
            place.fail("is no day: \"" + place.text() + "\" (wanted: 2016-09-20)");
        }
        return day;
    }

    /// The enumerator of that name; `last` is the last one.
    template <typename Enum>
    [[nodiscard]] Enum named(Enum last) const {
        std::string known;
        for (int i = 0; i <= static_cast<int>(last); ++i) {
            const auto value = static_cast<Enum>(i);
            if (text() == toString(value)) {
                return value;
            }
            known += (known.empty() ? "" : ", ") + std::string(toString(value));
        }
        fail("is \"" + text() + "\", which is none of: " + known);
    }

private:
    JsonPlace(const Json& value, std::string_view name, const JsonPlace* parent)
        : value_(&value), parent_(parent), name_(name) {}

    [[nodiscard]] std::string path() const {
        std::string path = parent_ == nullptr ? std::string{} : parent_->path();
        path += path.empty() || name_.empty() ? "" : ".";
        path += name_;
        return hasIndex_ ? path + '[' + std::to_string(index_) + ']' : path;
    }

    const Json* value_;
    const JsonPlace* parent_ = nullptr;
    std::string_view name_;
    std::size_t index_ = 0;
    bool hasIndex_ = false;
};

Proof readProof(const JsonPlace& place) {
    Proof proof;
    Evidence& e = proof.evidence;
    proof.document = place.member("document").text();
    e.section = place.textOr("section");
    e.span.begin = place.member("start").number<std::uint32_t>();
    e.span.end = place.member("end").number<std::uint32_t>();
    e.line = place.has("line") ? place.member("line").number<int>() : 0;
    e.quote = place.textOr("quote");
    e.rule = place.textOr("rule");
    e.how = place.has("how") ? place.member("how").named(How::Background) : How::Stated;
    return proof;
}

std::vector<Proof> readEvidence(const JsonPlace& place) {
    std::vector<Proof> proofs;
    place.each("evidence", [&](const JsonPlace& item) { proofs.push_back(readProof(item)); });
    return proofs;
}

// Files of earlier versions know of one seat alone.
Seats readSeats(const JsonPlace& place) {
    Seats seats;
    if (place.has("one_seat") && place.member("one_seat").truth()) {
        seats.least = seats.most = 1;
    }
    if (place.has("seats")) {
        const JsonPlace told = place.member("seats");
        seats.least = told.member("least").number<int>();
        seats.most = told.has("most") ? told.member("most").number<int>() : 0;
        seats.proofs = readEvidence(told);
    }
    return seats;
}

Bounds readBounds(const JsonPlace& place) {
    return {place.dayOr("start_earliest"), place.dayOr("start_latest"), place.dayOr("end_earliest"),
            place.dayOr("end_latest")};
}

Node readNode(const JsonPlace& place) {
    Node node;
    node.id = place.member("id").text();
    node.kind = place.member("kind").named(NodeKind::Document);
    node.label = place.textOr("label");
    node.aliases = place.texts("aliases");
    if (place.has("identifiers")) {
        node.identifiers = place.texts("identifiers");
    }
    node.classification = place.textOr("classification");
    node.partOf = place.textOr("part_of");
    node.role = place.textOr("role");
    node.organization = place.textOr("organization");
    node.area = place.textOr("area");
    node.seats = readSeats(place);
    place.each("vacant", [&](const JsonPlace& item) {
        Vacancy vacancy;
        vacancy.start = item.dateOr("start");
        vacancy.end = item.dateOr("end");
        vacancy.bounds = readBounds(item);
        item.each("seen", [&](const JsonPlace& date) { vacancy.seen.push_back(date.date()); });
        vacancy.evidence = readEvidence(item);
        node.vacancies.push_back(std::move(vacancy));
    });
    node.verb = place.textOr("verb");
    node.text = place.textOr("text");
    node.outcome = place.textOr("outcome");
    node.date = place.dateOr("date");
    node.path = place.textOr("path");
    node.url = place.textOr("url");
    node.authors = place.texts("authors");
    if (node.authors.empty() && place.has("author")) {
        node.authors.push_back(place.textOr("author"));
    }
    node.evidence = readEvidence(place);
    place.each("merges", [&](const JsonPlace& item) {
        node.merges.push_back(
            {item.member("name").text(), item.textOr("document"), item.textOr("reason")});
    });
    return node;
}

BoundProof readBound(const JsonPlace& place, const std::vector<Proof>& evidence) {
    BoundProof proof;
    proof.kind = place.member("kind").named(BoundProof::Kind::Assumed);
    proof.reason = place.textOr("reason");
    place.each("evidence", [&](const JsonPlace& item) {
        if (!item.isNumber()) {
            proof.proofs.push_back(readProof(item));
            return;
        }
        const auto index = item.number<std::uint32_t>();
        if (index >= evidence.size()) {
            item.fail("points behind the link's evidence: " + std::to_string(index));
        }
        proof.proofs.push_back(evidence[index]);
    });
    return proof;
}

void readTenure(const JsonPlace& place, Link& link) {
    link.spell = place.has("spell") ? place.member("spell").number<int>() : 1;
    link.status = place.member("status").named(Status::Elect);
    link.start = place.dateOr("start");
    link.end = place.dateOr("end");
    link.bounds = readBounds(place);
    place.each("seen", [&](const JsonPlace& item) { link.seen.push_back(item.date()); });
    place.each("unproved", [&](const JsonPlace& item) {
        const auto days = parseInterval(item.text());
        if (!days || !days->first() || !days->last()) {
            item.fail("must be an interval of two days");
        }
        link.unproved.push_back({*days->first(), *days->last()});
    });
    if (!place.has("bounds")) {
        return;
    }
    const JsonPlace bounds = place.member("bounds");
    const auto read = [&](const char* name, BoundProof& proof) {
        if (bounds.has(name)) {
            proof = readBound(bounds.member(name), link.evidence);
        }
    };
    read("start_earliest", link.startEarliestBy);
    read("start_latest", link.startLatestBy);
    read("end_earliest", link.endEarliestBy);
    read("end_latest", link.endLatestBy);
}

Link readLink(const JsonPlace& place) {
    Link link;
    link.id = place.member("id").text();
    link.source = place.member("source").text();
    link.target = place.member("target").text();
    link.kind = place.member("kind").named(LinkKind::Authored);
    link.evidence = readEvidence(place);
    if (link.kind == LinkKind::Held) {
        readTenure(place, link);
    } else {
        link.role = place.textOr("role");
        link.text = place.textOr("text");
        link.date = place.dateOr("date");
    }
    return link;
}

class GraphReader {
public:
    GraphParts read(std::string_view text, const std::string& path) {
        // The same list stands under "links" and "edges": the first that comes is taken.
        const auto skip = [&](const std::string& name) {
            const bool isLinks = name == "links" || name == "edges";
            const bool known = name == "nodes" || (isLinks && (links_.empty() || links_ == name));
            if (known && isLinks) {
                links_ = name;
            }
            hasNodes_ = hasNodes_ || name == "nodes";
            return !known;
        };
        const auto record = [&](const std::string& name, std::size_t index, const Json& value) {
            const JsonPlace place(value, name, index);
            if (name == "nodes") {
                parts_.nodes.push_back(readNode(place));
            } else {
                parts_.links.push_back(readLink(place));
            }
        };
        const auto member = [&](const std::string& name, const Json& value) {
            if (name == "graph") {
                readHead(JsonPlace(value, name));
            }
        };
        readRecords(text, path, skip, record, member);
        checkWhole();
        return std::move(parts_);
    }

private:
    void readHead(const JsonPlace& head) {
        const JsonPlace schema = head.member("schema");
        if (schema.text() != schemaVersion()) {
            schema.fail("is \"" + schema.text() + "\", this program reads " +
                        std::string(schemaVersion()));
        }
        parts_.rules = head.textOr("rules");
        head.each("conflicts", [&](const JsonPlace& item) {
            parts_.conflicts.push_back({item.member("kind").text(), item.textOr("subject"),
                                        item.texts("links"), item.textOr("message"),
                                        readEvidence(item)});
        });
        head.each("proposals", [&](const JsonPlace& item) {
            parts_.proposals.push_back({item.member("a").text(), item.member("b").text(),
                                        item.member("score").number<int>(), item.textOr("reason")});
        });
        hasHead_ = true;
    }

    void checkWhole() const {
        const auto require = [](bool there, const char* name) {
            if (!there) {
                throw Error(std::string("graph: has no \"") + name + '"');
            }
        };
        require(hasHead_, "graph");
        require(hasNodes_, "nodes");
        require(!links_.empty(), "links");
    }

    GraphParts parts_;
    std::string links_; // the name under which they came
    bool hasHead_ = false;
    bool hasNodes_ = false;
};
} // namespace

Graph readGraphJson(std::string_view json, const std::string& path) {
    try {
        return Graph(std::make_unique<Graph::Impl>(GraphReader().read(json, path)));
    } catch (const Error& error) {
        const std::string what = error.what();
        throw Error(what.starts_with(path) ? what : path + ": " + what);
    }
}
} // namespace tenure
