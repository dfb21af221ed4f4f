// Popolo JSON, the format of civic data: who sat where. What Popolo cannot say (bounds, sightings,
// candidacies) stands in members called "tenure", which its readers pass over.
#include <map>
#include <utility>
#include <vector>

#include "graph/export/support/certain.h"
#include "graph/export/support/graph_json.h"
#include "graph/export/support/identifiers.h"
#include "graph/export/support/labels.h"
#include "graph/export/support/losses.h"
#include "graph/export/support/sources.h"
#include "tenure/build.h"
#include "tenure/export.h"

namespace tenure {
namespace {
// Popolo knows years, months and days; of a season or a doubtful date it gets what is certain.
std::string popoloDate(const Date& date) {
    Date plain = date;
    plain.qualifier = 0;
    if (plain.month > 12) {
        plain.month = 0;
    }
    return toString(plain);
}

class PopoloWriter {
public:
    PopoloWriter(const Graph& graph, std::ostream& out) : graph_(graph), json_(out) {}

    std::vector<Loss> write() {
        json_.openObject().line();
        persons();
        organizations();
        posts();
        memberships();
        motions();
        events();
        extension();
        json_.closeObject().end();
        return losses();
    }

private:
    void beginList(std::string_view name) { json_.key(name).openArray(); }

    void endList() { json_.closeArray().line(); }

    JsonWriter& item(std::string_view id) { return json_.line().openObject().key("id").value(id); }

    void date(std::string_view name, const std::optional<Date>& date) {
        json_.key(name);
        if (!date) {
            json_.null();
            return;
        }
        const std::string text = popoloDate(*date);
        coarser_ += text == toString(*date) ? 0U : 1U;
        json_.value(text);
    }

    void otherNames(const Node& node) {
        json_.key("other_names").openArray();
        for (const std::string& alias : node.aliases) {
            json_.openObject().key("name").value(alias).closeObject();
        }
        json_.closeArray();
    }

    void sources(const std::vector<Proof>& proofs) {
        json_.key("sources").openArray();
        for (const Proof& proof : proofs) {
            json_.openObject().key("url").value(addressOf(graph_, proof.document));
            json_.key("note").value(proof.evidence.quote).closeObject();
        }
        json_.closeArray();
    }

    void identifiers(const Node& node) {
        json_.key("identifiers").openArray();
        for (const std::string& whole : node.identifiers) {
            const Identifier id = identifierOf(whole);
            json_.openObject().key("scheme").valueOrNull(id.scheme);
            json_.key("identifier").value(id.value).closeObject();
        }
        json_.closeArray();
    }

    template <typename Write>
    void nodes(NodeKind kind, std::string_view name, Write write) {
        beginList(name);
        for (const Node& node : graph_.nodes()) {
            if (node.kind == kind) {
                item(node.id);
                write(node);
                json_.closeObject();
            }
        }
        endList();
    }

    void persons() {
        nodes(NodeKind::Person, "persons", [&](const Node& node) {
            json_.key("name").value(node.label);
            otherNames(node);
            identifiers(node);
            sources(node.evidence);
        });
    }

    void organizations() {
        nodes(NodeKind::Organization, "organizations", [&](const Node& node) {
            json_.key("name").value(node.label);
            otherNames(node);
            identifiers(node);
            json_.key("classification").valueOrNull(node.classification);
            json_.key("parent_id").valueOrNull(node.partOf);
            sources(node.evidence);
        });
    }

    void posts() {
        nodes(NodeKind::Role, "posts", [&](const Node& node) {
            json_.key("label").value(node.label);
            json_.key("role").value(node.role);
            json_.key("organization_id").valueOrNull(node.organization);
            json_.key("area");
            if (node.area.empty()) {
                json_.null();
            } else {
                json_.openObject().key("name").value(node.area).closeObject();
            }
            sources(node.seats.proofs);
            json_.key("tenure").openObject().key("one_seat").value(node.seats.isOne());
            writeSeats(json_, node.seats);
            json_.closeObject();
        });
    }

    void membership(const Link& link) {
        const Node* role = graph_.node(link.target);
        item(link.id).key("label").value(linkLabel(graph_, link));
        json_.key("role").value(role->role);
        json_.key("person_id").value(link.source);
        json_.key("organization_id").valueOrNull(role->organization);
        json_.key("post_id").value(link.target);
        date("start_date", certainStart(link));
        date("end_date", certainEnd(link));
        sources(link.evidence);
        json_.key("tenure"); // whole, so that nothing is lost
        writeLink(json_, link);
        json_.closeObject();
    }

    void memberships() {
        beginList("memberships");
        for (const Link& link : graph_.links()) {
            if (link.kind == LinkKind::Held && !isProspective(link.status)) {
                membership(link);
                ranges_ +=
                    (!link.start && (link.bounds.startEarliest || link.bounds.startLatest)) ||
                            (!link.end && (link.bounds.endEarliest || link.bounds.endLatest))
                        ? 1U
                        : 0U;
            }
        }
        endList();
    }

    void motions() {
        // One person may propose many motions; each motion has one creator in Popolo.
        std::map<std::string_view, std::string_view> proposers;
        for (const Link& link : graph_.links()) {
            if (link.kind == LinkKind::Proposed) {
                proposers.emplace(link.target, link.source);
            }
        }
        nodes(NodeKind::Decision, "motions", [&](const Node& node) {
            const auto proposer = proposers.find(node.id);
            const bool byPerson = proposer != proposers.end() &&
                                  graph_.node(proposer->second)->kind == NodeKind::Person;
            json_.key("organization_id").valueOrNull(node.organization);
            json_.key("creator_id").valueOrNull(byPerson ? proposer->second : std::string_view{});
            json_.key("text").value(node.text);
            json_.key("classification").valueOrNull(node.verb);
            json_.key("result").valueOrNull(node.outcome);
            date("date", node.date);
            sources(node.evidence);
            motionsBy_ += byPerson ? 1U : 0U;
        });
    }

    // Who attended what: one event for each body and day.
    void events() {
        std::map<std::pair<std::string_view, std::string>, std::vector<const Link*>> meetings;
        for (const Link& link : graph_.links()) {
            if (link.kind == LinkKind::Attended && link.date &&
                graph_.node(link.target)->kind == NodeKind::Organization) {
                meetings[{link.target, toString(*link.date)}].push_back(&link);
            }
        }
        beginList("events");
        for (const auto& [meeting, links] : meetings) {
            const auto& [body, day] = meeting;
            item("event/" + std::string(body) + '/' + day);
            json_.key("name").value(graph_.node(body)->label + ", " + day);
            json_.key("organization_id").value(body);
            date("start_date", links.front()->date);
            json_.key("attendees").openArray();
            for (const Link* link : links) {
                json_.openObject().key("person_id").value(link->source).closeObject();
            }
            json_.closeArray();
            std::vector<Proof> proofs;
            for (const Link* link : links) {
                proofs.insert(proofs.end(), link->evidence.begin(), link->evidence.end());
            }
            sources(proofs);
            json_.closeObject();
            attended_ += links.size();
        }
        endList();
    }

    void extension() {
        json_.key("tenure").openObject().key("schema").value(schemaVersion());
        json_.key("rules").value(graph_.rules());
        json_.key("not_held").openArray();
        for (const Link& link : graph_.links()) {
            if (link.kind == LinkKind::Held && isProspective(link.status)) {
                json_.line();
                writeLink(json_, link);
                ++prospects_;
            }
        }
        json_.closeArray().closeObject();
    }

    [[nodiscard]] std::vector<Loss> losses() const {
        // role_in, part_of and decided are the ids of posts, organizations and motions.
        const Contents contents(graph_);
        std::vector<Loss> all;
        addLoss(all, "tenures with ranges, which only the extension \"tenure\" has", ranges_);
        addLoss(all, "candidacies and other roles not held, which only the extension has",
                prospects_);
        addLoss(all, "dates that are coarser than stated", coarser_);
        addLoss(all, "relations", contents.relations - motionsBy_ - attended_);
        addLoss(all, "text and quotations of who proposed a motion", motionsBy_);
        addLoss(all, "documents, but for the addresses in sources", contents.documents);
        addLoss(all, "section, line, bytes, rule and manner of quotations that are no tenure's",
                contents.nodeQuotes + attended_);
        addLoss(all, "quotations of where posts and bodies belong", contents.placeQuotes);
        addRareLosses(all, contents);
        return all;
    }

    const Graph& graph_;
    JsonWriter json_;
    std::size_t ranges_ = 0, prospects_ = 0, coarser_ = 0, motionsBy_ = 0, attended_ = 0;
};

std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    return PopoloWriter(graph, out).write();
}
} // namespace

extern const ExportFormat exportPopolo;
const ExportFormat exportPopolo = {
    "popolo", ".popolo.json", "Popolo JSON: persons, organizations, posts, memberships", write};
} // namespace tenure
