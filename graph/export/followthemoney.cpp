// FollowTheMoney, one entity a line: what Aleph, OpenSanctions and their tools read.
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/export/support/certain.h"
#include "graph/export/support/identifiers.h"
#include "graph/export/support/json_writer.h"
#include "graph/export/support/labels.h"
#include "graph/export/support/losses.h"
#include "graph/export/support/sources.h"
#include "tenure/export.h"

namespace tenure {
namespace {
// Their ids are letters, digits, dots and hyphens. A slash becomes a dot; what has other characters
// gets a hash behind, so that two ids never become one.
std::string entityId(std::string_view id) {
    std::string out;
    std::uint64_t hash = 14695981039346656037U; // FNV-1a
    bool changed = false;
    for (const char c : id) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        out += plain ? c : '.';
        changed = changed || !(plain || c == '/');
    }
    if (changed || out.ends_with('-')) {
        static constexpr std::string_view digits = "0123456789abcdef";
        out += '.';
        for (unsigned shift = 64; shift > 0; shift -= 4) {
            out += digits[(hash >> (shift - 4)) & 0xFU];
        }
    }
    return out;
}

// Their dates are prefixes of ISO days.
std::string isoPrefix(const std::optional<Date>& date) {
    if (!date) {
        return {};
    }
    Date plain = *date;
    plain.qualifier = 0;
    plain.month = plain.month > 12 ? 0 : plain.month;
    return toString(plain);
}

class EntityWriter {
public:
    EntityWriter(const Graph& graph, std::ostream& out)
        : graph_(graph), json_(out), last_(lastDayOf(graph)) {}

    std::vector<Loss> write() {
        for (const Node& node : graph_.nodes()) {
            node.kind == NodeKind::Decision ? decision(node) : thing(node);
        }
        for (const Link& link : graph_.links()) {
            if (link.kind == LinkKind::Held && !isProspective(link.status)) {
                occupancy(link);
            }
        }
        json_.flush();
        return losses();
    }

private:
    using Values = std::vector<std::string>;

    void begin(std::string_view id, std::string_view schema) {
        json_.openObject().key("id").value(entityId(id)).key("schema").value(schema);
        json_.key("properties").openObject();
    }

    void end() { json_.closeObject().closeObject().nextDocument(); }

    void property(std::string_view name, const Values& values) {
        if (values.empty()) {
            return;
        }
        json_.key(name).openArray();
        for (const std::string& value : values) {
            json_.value(value);
        }
        json_.closeArray();
    }

    void property(std::string_view name, const std::string& value) {
        if (!value.empty()) {
            property(name, Values{value});
        }
    }

    std::string iso(const std::optional<Date>& date) {
        std::string text = isoPrefix(date);
        coarser_ += date && text != toString(*date) ? 1U : 0U;
        return text;
    }

    static std::string reference(const std::string& id) { return id.empty() ? id : entityId(id); }

    void thing(const Node& node) {
        static constexpr std::array<std::string_view, 5> schemas = {"Person", "Organization",
                                                                    "Position", "", "Document"};
        begin(node.id, schemas[static_cast<std::size_t>(node.kind)]);
        property("name", node.label);
        property("alias", node.aliases);
        switch (node.kind) {
        case NodeKind::Organization:
            property("classification", node.classification);
            property("parent", reference(node.partOf));
            break;
        case NodeKind::Role:
            property("organization", reference(node.organization));
            property("subnationalArea", node.area);
            property("numberOfSeats", node.seats.least == node.seats.most ? node.seats.text() : "");
            ranges_ += node.seats.least == node.seats.most ? 0U : 1U;
            break;
        case NodeKind::Document:
            property("title", node.label);
            property("fileName", node.path);
            property("date", iso(node.date));
            property("sourceUrl", isWebAddress(node.url) ? node.url : "");
            addresses_ += isWebAddress(node.url) || node.url.empty() ? 0U : 1U;
            property("author", authorsOf(node));
            break;
        default:
            break;
        }
        // What is said of a post is how many hold it at once.
        const bool post = node.kind == NodeKind::Role;
        property("description", quotes(post ? node.seats.proofs : node.evidence));
        identifiers(node);
        end();
    }

    // Wikidata's and those of registers have properties; the others are notes.
    void identifiers(const Node& node) {
        Values wikidata;
        Values registered;
        Values others;
        for (const std::string& whole : node.identifiers) {
            const Identifier id = identifierOf(whole);
            const bool listed = node.kind == NodeKind::Organization && isRegister(id);
            isWikidata(id) ? wikidata.emplace_back(id.value)
            : listed       ? registered.emplace_back(id.value)
                           : others.emplace_back("identifier " + whole);
        }
        property("wikidataId", wikidata);
        property("registrationNumber", registered);
        property("notes", others);
    }

    [[nodiscard]] Values authorsOf(const Node& node) const {
        Values names;
        for (const std::string& author : node.authors) {
            const Node* known = graph_.node(author);
            names.push_back(known == nullptr ? author : known->label);
        }
        return names;
    }

    static Values quotes(const std::vector<Proof>& proofs) {
        Values all;
        for (const Proof& proof : proofs) {
            all.push_back(proof.evidence.quote);
        }
        return all;
    }

    static Values documents(const std::vector<Proof>& proofs) {
        Values all;
        for (const Proof& proof : proofs) {
            const std::string id = entityId(proof.document);
            if (all.empty() || all.back() != id) {
                all.push_back(id);
            }
        }
        return all;
    }

    void decision(const Node& node) {
        begin(node.id, "Event");
        property("name", node.label);
        property("summary", node.text);
        property("date", iso(node.date));
        Values notes;
        for (const std::string* note : {&node.verb, &node.outcome}) {
            if (!note->empty()) {
                notes.push_back(*note);
            }
        }
        property("notes", notes);
        property("organizer", reference(node.organization));
        property("proof", documents(node.evidence));
        property("description", quotes(node.evidence));
        end();
    }

    void occupancy(const Link& link) {
        begin(link.id, "Occupancy");
        property("holder", reference(link.source));
        property("post", reference(link.target));
        property("startDate", iso(certainStart(link)));
        property("endDate", iso(certainEnd(link)));
        Values seen;
        for (const Date& date : link.seen) {
            seen.push_back(iso(date));
        }
        property("date", seen);
        property("status", isOver(link, last_) ? "ended" : "current");
        property("summary", linkLabel(graph_, link));
        property("recordId", link.id);
        property("proof", documents(link.evidence));
        property("description", quotes(link.evidence));
        end();
    }

    [[nodiscard]] std::vector<Loss> losses() const {
        const Contents contents(graph_);
        std::vector<Loss> all;
        addLoss(all, "tenures without their bounds, spells and status but for current and ended",
                contents.held);
        addLoss(all, "candidacies and other roles not held", contents.prospects);
        addLoss(all, "dates that are coarser than stated", coarser_);
        addLoss(all, "relations", contents.relations);
        addLoss(all,
                "section, line, bytes, rule and manner of quotations, documents of those of things",
                contents.quotes());
        addLoss(all, "quotations of where posts and bodies belong, or that prove a bound alone",
                contents.placeQuotes + contents.boundQuotes);
        addLoss(all, "addresses that are none of the web", addresses_);
        addLoss(all, "posts of which more than one number is known to hold them", ranges_);
        addRareLosses(all, contents);
        addLoss(all, "the digest of the rules", 1);
        return all;
    }

    const Graph& graph_;
    JsonWriter json_;
    std::optional<Day> last_; // of which the graph speaks
    std::size_t coarser_ = 0, addresses_ = 0, ranges_ = 0;
};

std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    return EntityWriter(graph, out).write();
}
} // namespace

extern const ExportFormat exportFollowthemoney;
const ExportFormat exportFollowthemoney = {
    "followthemoney", ".ftm.jsonl", "FollowTheMoney entities, one a line: Aleph, OpenSanctions",
    write};
} // namespace tenure
