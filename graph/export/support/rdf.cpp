// The graph as RDF. A tenure is an org:Membership, so it needs no reification; what no vocabulary
// has (bounds, sightings, rules) is in one of our own, tn:.
#include "graph/export/support/rdf.h"

#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "graph/export/support/certain.h"
#include "graph/export/support/identifiers.h"
#include "graph/export/support/labels.h"
#include "graph/export/support/losses.h"
#include "graph/export/support/sources.h"
#include "tenure/build.h"

namespace tenure {
namespace {
constexpr std::string_view facts = "urn:tenure:graph"; // the graph of all that is no quotation

std::string iriOf(std::string_view id) {
    return "urn:tenure:" + percentEncoded(id);
}

// "succeeded" is tn:succeeded, "appointed_by" tn:appointedBy.
std::string predicateOf(LinkKind kind) {
    std::string name = "tn:";
    bool upper = false;
    for (const char c : toString(kind)) {
        if (c == '_') {
            upper = true;
        } else {
            name += upper ? static_cast<char>(c - 'a' + 'A') : c;
            upper = false;
        }
    }
    return name;
}

class Triples {
public:
    Triples(const Graph& graph, std::ostream& out, RdfSyntax syntax)
        : graph_(graph), rdf_(out, syntax), last_(lastDayOf(graph)) {}

    void write() {
        head();
        for (const Node& node : graph_.nodes()) {
            subject(node.id);
            this->node(node);
            quotations(node.id, node.kind == NodeKind::Role ? node.seats.proofs : node.evidence);
            merges(node);
        }
        for (const Link& link : graph_.links()) {
            link.kind == LinkKind::Held ? tenure(link) : relation(link);
        }
        for (std::size_t i = 0; i < graph_.conflicts().size(); ++i) {
            conflict(graph_.conflicts()[i], i + 1);
        }
        for (std::size_t i = 0; i < graph_.proposals().size(); ++i) {
            proposal(graph_.proposals()[i], i + 1);
        }
        rdf_.flush();
    }

private:
    void subject(std::string_view id) { rdf_.subject(iriOf(id), facts); }

    void link(std::string_view predicate, std::string_view id) {
        if (!id.empty()) {
            rdf_.link(predicate, iriOf(id));
        }
    }

    void date(std::string_view predicate, const std::optional<Date>& date) {
        if (!date) {
            return;
        }
        const bool plain = date->qualifier == 0 && date->month <= 12;
        rdf_.text(predicate, toString(*date),
                  !plain             ? ""
                  : date->day != 0   ? "xsd:date"
                  : date->month != 0 ? "xsd:gYearMonth"
                                     : "xsd:gYear");
    }

    void day(std::string_view predicate, const std::optional<Day>& day) {
        rdf_.text(predicate, dayText(day), "xsd:date");
    }

    void head() {
        rdf_.subject(facts, facts);
        rdf_.type("tn:Graph");
        rdf_.text("tn:schema", schemaVersion());
        rdf_.text("tn:documents", std::to_string(graph_.documents()), "xsd:integer");
        rdf_.text("tn:rules", graph_.rules());
        std::set<std::string_view> titles; // ORG has a role apart from the posts of that title
        for (const Node& node : graph_.nodes()) {
            if (node.kind == NodeKind::Role && titles.insert(node.role).second) {
                subject(titleId(node.role));
                rdf_.type("org:Role");
                rdf_.text("skos:prefLabel", node.role);
                rdf_.text("rdfs:label", node.role);
            }
        }
    }

    static std::string titleId(std::string_view title) { return "title/" + std::string(title); }

    void node(const Node& node) {
        switch (node.kind) {
        case NodeKind::Person:
            rdf_.type("foaf:Person");
            break;
        case NodeKind::Organization:
            rdf_.type("org:Organization");
            link("org:subOrganizationOf", node.partOf);
            rdf_.text("tn:classification", node.classification);
            break;
        case NodeKind::Role:
            rdf_.type("org:Post");
            link("org:postIn", node.organization);
            link("org:role", titleId(node.role));
            rdf_.text("tn:title", node.role);
            rdf_.text("tn:area", node.area);
            count("tn:seatsLeast", node.seats.least);
            count("tn:seatsMost", node.seats.most);
            rdf_.text("tn:oneSeat", node.seats.isOne() ? "true" : "false", "xsd:boolean");
            break;
        case NodeKind::Decision:
            rdf_.type("tn:Decision");
            link("prov:wasAttributedTo", node.organization);
            rdf_.text("tn:verb", node.verb);
            rdf_.text("schema:text", node.text);
            rdf_.text("tn:outcome", node.outcome);
            date("dcterms:date", node.date);
            break;
        case NodeKind::Document:
            document(node);
            break;
        }
        rdf_.text("rdfs:label", node.label);
        for (const std::string& alias : node.aliases) {
            rdf_.text("skos:altLabel", alias);
        }
        for (const std::string& whole : node.identifiers) {
            identifier(whole);
        }
    }

    void count(std::string_view predicate, int number) {
        rdf_.text(predicate, number == 0 ? std::string{} : std::to_string(number), "xsd:integer");
    }

    void identifier(const std::string& whole) {
        rdf_.text("dcterms:identifier", whole);
        const Identifier id = identifierOf(whole);
        if (isWikidata(id)) {
            rdf_.link("owl:sameAs", "http://www.wikidata.org/entity/" + std::string(id.value));
        } else if (isWebAddress(whole)) {
            rdf_.link("owl:sameAs", whole);
        }
    }

    // Another name, who gives it, and why it is the same one.
    void merges(const Node& node) {
        for (std::size_t i = 0; i < node.merges.size(); ++i) {
            const Merge& merge = node.merges[i];
            subject("merge/" + node.id + '/' + std::to_string(i + 1));
            rdf_.type("tn:Merge");
            link("tn:of", node.id);
            rdf_.text("tn:name", merge.name);
            rdf_.text("tn:reason", merge.reason);
            link("oa:hasSource", merge.document);
        }
    }

    void document(const Node& node) {
        rdf_.type("foaf:Document");
        date("dcterms:date", node.date);
        rdf_.text("tn:path", node.path);
        if (isWebAddress(node.url)) {
            rdf_.link("foaf:page", node.url);
        } else {
            rdf_.text("schema:url", node.url);
        }
        for (const std::string& author : node.authors) {
            if (graph_.node(author) != nullptr) {
                link("dcterms:creator", author);
            } else {
                rdf_.text("dcterms:contributor", author); // a name that no statement is about
            }
        }
    }

    void tenure(const Link& link) {
        const Node* role = graph_.node(link.target);
        const bool held = !isProspective(link.status);
        subject(link.id);
        rdf_.type(held ? "org:Membership" : "tn:Prospect");
        rdf_.text("rdfs:label", linkLabel(graph_, link));
        this->link("org:member", link.source);
        this->link("org:organization", role->organization);
        this->link("org:role", titleId(role->role));
        this->link("tn:post", link.target);
        if (held) {
            this->link("org:memberDuring", "interval/" + link.id);
        }
        rdf_.text("tn:status", toString(link.status));
        rdf_.text("tn:spell", std::to_string(link.spell), "xsd:integer");
        date("schema:startDate", link.start);
        date("schema:endDate", link.end);
        for (const Date& seen : link.seen) {
            date("tn:seen", seen);
        }
        const Bounds& b = link.bounds;
        const std::array<Bound, 4> bounds = {
            Bound{"tn:startEarliest", "start_earliest", b.startEarliest, link.startEarliestBy},
            Bound{"tn:startLatest", "start_latest", b.startLatest, link.startLatestBy},
            Bound{"tn:endEarliest", "end_earliest", b.endEarliest, link.endEarliestBy},
            Bound{"tn:endLatest", "end_latest", b.endLatest, link.endLatestBy}};
        for (const Bound& bound : bounds) {
            day(bound.predicate, bound.day);
        }
        quotations(link.id, link.evidence);
        for (const Bound& bound : bounds) {
            proofOf(link, bound);
        }
        if (held) {
            interval(link);
        }
        if (held && !isOver(link, last_)) { // the short way, which knows no time
            subject(link.source);
            this->link("org:holds", link.target);
        }
    }

    struct Bound {
        std::string_view predicate, name;
        const std::optional<Day>& day;
        const BoundProof& by;
    };

    // Where a bound comes from.
    void proofOf(const Link& link, const Bound& bound) {
        if (!bound.day) {
            return;
        }
        const std::string id = "bound/" + link.id + '/' + std::string(bound.name);
        subject(id);
        rdf_.type("tn:Bound");
        this->link("tn:of", link.id);
        rdf_.text("tn:bound", bound.name);
        rdf_.text("tn:kind", toString(bound.by.kind));
        rdf_.text("tn:reason", bound.by.reason);
        quotations(id, bound.by.proofs);
    }

    // OWL-Time, as W3C ORG wants it: with the beginning and the end that are certain.
    void interval(const Link& link) {
        const std::string id = "interval/" + link.id;
        const auto start = plain(certainStart(link));
        const auto end = plain(certainEnd(link));
        subject(id);
        rdf_.type("time:Interval");
        if (start) {
            this->link("time:hasBeginning", id + "/beginning");
        }
        if (end) {
            this->link("time:hasEnd", id + "/end");
        }
        instant(id + "/beginning", start);
        instant(id + "/end", end);
    }

    // None for a season or a date that is doubtful: no type of XML Schema has them.
    static std::optional<Date> plain(const std::optional<Date>& date) {
        return date && date->qualifier == 0 && date->month <= 12 ? date : std::nullopt;
    }

    void instant(const std::string& id, const std::optional<Date>& date) {
        if (date) {
            subject(id);
            rdf_.type("time:Instant");
            this->date(date->day != 0     ? "time:inXSDDate"
                       : date->month != 0 ? "time:inXSDgYearMonth"
                                          : "time:inXSDgYear",
                       date);
        }
    }

    void relation(const Link& link) {
        if (link.kind > LinkKind::Decided) { // the others have words of ORG and PROV above
            subject(link.source);
            this->link(predicateOf(link.kind), link.target);
        }
        subject(link.id);
        rdf_.type("tn:Relation");
        rdf_.text("tn:kind", toString(link.kind));
        this->link("tn:from", link.source);
        this->link("tn:to", link.target);
        this->link("tn:post", link.role);
        rdf_.text("schema:text", link.text);
        date("dcterms:date", link.date);
        quotations(link.id, link.evidence);
    }

    void conflict(const Conflict& conflict, std::size_t number) {
        subject("conflict/" + std::to_string(number));
        rdf_.type("tn:Conflict");
        rdf_.text("tn:kind", conflict.kind);
        rdf_.text("rdfs:label", conflict.message);
        link("tn:about", conflict.subject);
        for (const std::string& id : conflict.links) {
            link("tn:statement", id);
        }
        quotations("conflict/" + std::to_string(number), conflict.against);
    }

    void proposal(const Proposal& proposal, std::size_t number) {
        subject("proposal/" + std::to_string(number));
        rdf_.type("tn:Proposal");
        link("tn:about", proposal.a);
        link("tn:about", proposal.b);
        count("tn:score", proposal.score);
        rdf_.text("tn:reason", proposal.reason);
    }

    // The subject was derived from the quotations; each stands in the graph of its document, so
    // that a document can be taken out with one command.
    void quotations(const std::string& id, const std::vector<Proof>& proofs) {
        for (std::size_t i = 0; i < proofs.size(); ++i) {
            rdf_.link("prov:wasDerivedFrom", quotationIri(id, i));
        }
        for (std::size_t i = 0; i < proofs.size(); ++i) {
            const Evidence& e = proofs[i].evidence;
            const std::string iri = quotationIri(id, i);
            const std::string document = iriOf(proofs[i].document);
            rdf_.subject(iri, document);
            rdf_.type("oa:SpecificResource");
            rdf_.link("oa:hasSource", document);
            rdf_.link("oa:hasSelector", iri + "/quote");
            rdf_.link("oa:hasSelector", iri + "/place");
            rdf_.text("tn:section", e.section);
            rdf_.text("tn:line", std::to_string(e.line), "xsd:integer");
            rdf_.text("tn:rule", e.rule);
            rdf_.text("tn:how", toString(e.how));
            rdf_.subject(iri + "/quote", document);
            rdf_.type("oa:TextQuoteSelector");
            rdf_.text("oa:exact", e.quote);
            rdf_.subject(iri + "/place", document); // bytes of the file, not characters
            rdf_.type("oa:DataPositionSelector");
            rdf_.text("oa:start", std::to_string(e.span.begin), "xsd:nonNegativeInteger");
            rdf_.text("oa:end", std::to_string(e.span.end), "xsd:nonNegativeInteger");
        }
    }

    static std::string quotationIri(const std::string& id, std::size_t number) {
        return iriOf("quotation/" + id + '/' + std::to_string(number + 1));
    }

    const Graph& graph_;
    RdfWriter rdf_;
    std::optional<Day> last_; // of which the graph speaks
};
} // namespace

std::vector<Loss> writeRdf(const Graph& graph, std::ostream& out, RdfSyntax syntax) {
    Triples(graph, out, syntax).write();
    std::vector<Loss> losses;
    addLoss(losses, "told vacancies", Contents(graph).vacancies);
    return losses;
}
} // namespace tenure
