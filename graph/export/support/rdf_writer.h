// Writes RDF statements as they come, as Turtle or as N-Quads.
#pragma once
#include <ostream>
#include <string>
#include <string_view>

namespace tenure {
enum class RdfSyntax { Turtle, NQuads };

class RdfWriter {
public:
    RdfWriter(std::ostream& out, RdfSyntax syntax);
    ~RdfWriter();
    RdfWriter(const RdfWriter&) = delete;
    RdfWriter& operator=(const RdfWriter&) = delete;

    /// The statements that follow are about this IRI; in N-Quads they belong to the graph
    /// `inGraph`.
    void subject(std::string_view iri, std::string_view inGraph);
    /// Names are prefixed: "org:Post", "rdfs:label".
    void type(std::string_view name);
    void link(std::string_view predicate, std::string_view iri);
    /// A text; nothing is written for an empty one.
    void text(std::string_view predicate, std::string_view text, std::string_view datatype = {});
    void flush();

private:
    void begin(std::string_view predicate);
    void end();
    void name(std::string_view prefixed);
    void literal(std::string_view text);

    std::ostream& out_;
    std::string buffer_;
    std::string subject_, graph_;
    RdfSyntax syntax_;
    bool open_ = false; // Turtle: statements about the subject have begun
};
} // namespace tenure
