// The graph as RDF. A tenure is an org:Membership, so it needs no reification; what no vocabulary
// has (bounds, sightings, rules) is in one of our own, tn:.
#include "graph/export/support/rdf.h"

#include <string>
#include <string_view>

#include "graph/export/support/labels.h"
#include "graph/export/support/sources.h"

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
        : graph_(graph), rdf_(out, syntax) {}

    std::vector<Loss> write() {
        for (const Node& node : graph_.nodes()) {
            subject(node.id);
            this->node(node);
            quotations(node.id, node.evidence);
        }
        for (const Link& link : graph_.links()) {
            if (link.kind == LinkKind::Held) {
                tenure(link);
            } else if (link.kind > LinkKind::Decided) {
                relation(link);
            } // role_in, part_of and decided are statements about the nodes
        }
        for (std::size_t i = 0; i < graph_.conflicts().size(); ++i) {
            conflict(graph_.conflicts()[i], i + 1);
        }
        rdf_.flush();
        return losses();
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
            rdf_.text("tn:title", node.role);
            rdf_.text("tn:area", node.area);
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
        for (const Merge& merge : node.merges) {
            rdf_.text("tn:merged", merge.name + ": " + merge.reason);
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
        subject(link.id);
        rdf_.type(isProspective(link.status) ? "tn:Prospect" : "org:Membership");
        rdf_.text("rdfs:label", linkLabel(graph_, link));
        this->link("org:member", link.source);
        this->link("org:organization", role->organization);
        this->link("tn:post", link.target);
        rdf_.text("tn:status", toString(link.status));
        rdf_.text("tn:spell", std::to_string(link.spell), "xsd:integer");
        date("schema:startDate", link.start);
        date("schema:endDate", link.end);
        day("tn:startEarliest", link.bounds.startEarliest);
        day("tn:startLatest", link.bounds.startLatest);
        day("tn:endEarliest", link.bounds.endEarliest);
        day("tn:endLatest", link.bounds.endLatest);
        for (const Date& seen : link.seen) {
            date("tn:seen", seen);
        }
        rdf_.text("tn:bounds", boundsText(link));
        quotations(link.id, link.evidence);
        if (!isProspective(link.status)) { // the shortcut that most queries want
            subject(link.source);
            this->link("org:holds", link.target);
        }
    }

    void relation(const Link& link) {
        subject(link.source);
        this->link(predicateOf(link.kind), link.target);
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

    [[nodiscard]] std::vector<Loss> losses() const {
        std::size_t bounds = 0;
        for (const Link& link : graph_.links()) {
            bounds += boundsText(link).empty() ? 0U : 1U;
        }
        return bounds == 0
                   ? std::vector<Loss>{}
                   : std::vector<Loss>{{"tenures whose bounds' reasons are plain text", bounds}};
    }

    const Graph& graph_;
    RdfWriter rdf_;
};
} // namespace

std::vector<Loss> writeRdf(const Graph& graph, std::ostream& out, RdfSyntax syntax) {
    return Triples(graph, out, syntax).write();
}
} // namespace tenure
