// RDF without a library: the two syntaxes differ in how a statement begins and ends.
#include "graph/export/support/rdf_writer.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace tenure {
namespace {
constexpr std::size_t flushAt = 1U << 16U;

struct Prefix {
    std::string_view name, iri;
};

constexpr auto prefixes = std::to_array<Prefix>({
    {"dcterms", "http://purl.org/dc/terms/"},
    {"foaf", "http://xmlns.com/foaf/0.1/"},
    {"oa", "http://www.w3.org/ns/oa#"},
    {"org", "http://www.w3.org/ns/org#"},
    {"owl", "http://www.w3.org/2002/07/owl#"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"schema", "http://schema.org/"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"time", "http://www.w3.org/2006/time#"},
    {"tn", "urn:tenure:vocabulary#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
});

std::string inBrackets(std::string_view iri) {
    std::string out = "<";
    out += iri;
    return out + '>';
}
} // namespace

RdfWriter::RdfWriter(std::ostream& out, RdfSyntax syntax) : out_(out), syntax_(syntax) {
    if (syntax_ == RdfSyntax::Turtle) {
        for (const Prefix& prefix : prefixes) {
            buffer_ +=
                "@prefix " + std::string(prefix.name) + ": " + inBrackets(prefix.iri) + " .\n";
        }
    }
}

RdfWriter::~RdfWriter() {
    flush();
}

void RdfWriter::flush() {
    buffer_ += open_ ? " .\n" : "";
    open_ = false;
    out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
}

void RdfWriter::subject(std::string_view iri, std::string_view inGraph) {
    buffer_ += open_ ? " .\n" : "";
    open_ = false;
    if (buffer_.size() > flushAt) {
        flush();
    }
    subject_ = inBrackets(iri);
    graph_ = inBrackets(inGraph);
}

void RdfWriter::begin(std::string_view predicate) {
    if (syntax_ == RdfSyntax::NQuads) {
        buffer_ += subject_ + ' ';
    } else if (open_) {
        buffer_ += " ;\n    ";
    } else {
        buffer_ += '\n' + subject_ + ' ';
        open_ = true;
    }
    name(predicate);
    buffer_ += ' ';
}

void RdfWriter::end() {
    if (syntax_ == RdfSyntax::NQuads) {
        buffer_ += ' ' + graph_ + " .\n";
    }
}

void RdfWriter::name(std::string_view prefixed) {
    if (syntax_ == RdfSyntax::Turtle) {
        buffer_ += prefixed == "rdf:type" ? "a" : prefixed;
        return;
    }
    const std::size_t colon = prefixed.find(':');
    const auto prefix = std::ranges::find(prefixes, prefixed.substr(0, colon), &Prefix::name);
    buffer_ += '<';
    buffer_ += prefix->iri;
    buffer_ += prefixed.substr(colon + 1);
    buffer_ += '>';
}

void RdfWriter::type(std::string_view name) {
    begin("rdf:type");
    this->name(name);
    end();
}

void RdfWriter::link(std::string_view predicate, std::string_view iri) {
    begin(predicate);
    buffer_ += inBrackets(iri);
    end();
}

void RdfWriter::text(std::string_view predicate, std::string_view text, std::string_view datatype) {
    if (text.empty()) {
        return;
    }
    begin(predicate);
    literal(text);
    if (!datatype.empty()) {
        buffer_ += "^^";
        name(datatype);
    }
    end();
}

void RdfWriter::literal(std::string_view text) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    buffer_ += '"';
    while (!text.empty()) {
        const auto [code, size, valid] = decodeUtf8(text);
        if (!valid) {
            buffer_ += "\uFFFD";
        } else if (code == '"' || code == '\\') {
            buffer_ += '\\';
            buffer_ += static_cast<char>(code);
        } else if (code == '\n') {
            buffer_ += "\\n";
        } else if (code == '\r') {
            buffer_ += "\\r";
        } else if (code < 0x20 || code == 0x7F) {
            buffer_ += "\\u00";
            buffer_ += digits[(code >> 4U) & 0xFU];
            buffer_ += digits[code & 0xFU];
        } else {
            buffer_ += text.substr(0, size);
        }
        text.remove_prefix(size);
    }
    buffer_ += '"';
}
} // namespace tenure
