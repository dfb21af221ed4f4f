// A script of Cypher statements: for Neo4j, Memgraph and their like. It can be run again: what is
// there is set anew, not doubled.
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "graph/export/support/graphml_profile.h"
#include "graph/export/support/neo4j.h"
#include "graph/export/support/view.h"
#include "tenure/export.h"

namespace tenure {
namespace {
constexpr std::size_t flushAt = 1U << 16U;

class CypherWriter {
public:
    CypherWriter(const Graph& graph, std::ostream& out, GraphModel model)
        : view_(graph, model), out_(out) {}

    std::vector<Loss> write() {
        buffer_ = "CREATE CONSTRAINT tenure_id IF NOT EXISTS "
                  "FOR (n:Tenure) REQUIRE n.id IS UNIQUE;\n";
        view_.eachNode([&](const ShownNode& node) { this->node(node); });
        view_.eachLink([&](const ShownLink& link) { this->link(link); });
        flush();
        std::vector<Loss> losses = view_.losses();
        addLoss(losses, "the digest of the rules", 1);
        addLoss(losses, "control characters", dropped_);
        return losses;
    }

private:
    void flush() {
        out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
        buffer_.clear();
    }

    void endStatement() {
        buffer_ += ";\n";
        if (buffer_.size() > flushAt) {
            flush();
        }
    }

    // A line break inside a text would end the statement for some shells.
    void text(std::string_view text) {
        buffer_ += '\'';
        while (!text.empty()) {
            const auto [code, size, valid] = decodeUtf8(text);
            if (!valid) {
                buffer_ += "\uFFFD";
            } else if (code == '\'' || code == '\\') {
                buffer_ += '\\';
                buffer_ += static_cast<char>(code);
            } else if (code == '\n') {
                buffer_ += "\\n";
            } else if (code == '\r') {
                buffer_ += "\\r";
            } else if (code == '\t') {
                buffer_ += "\\t";
            } else if (code < 0x20 || code == 0x7F) {
                ++dropped_;
            } else {
                buffer_ += text.substr(0, size);
            }
            text.remove_prefix(size);
        }
        buffer_ += '\'';
    }

    void values(const std::vector<Value>& values) {
        for (const Value& value : values) {
            buffer_ += ", `";
            buffer_ += value.field->name;
            buffer_ += "`: ";
            if (value.field->type == Field::Type::Whole) {
                buffer_ += value.text;
            } else if (holdsDay(*value.field)) {
                buffer_ += "date('" + value.text + "')";
            } else {
                text(value.text);
            }
        }
    }

    void node(const ShownNode& node) {
        buffer_ += "MERGE (n:Tenure {id: ";
        text(node.id);
        buffer_ += "}) SET n:`" + labelOfKind(node.kind) + "`, n += {name: ";
        text(node.label);
        values(node.values);
        buffer_ += '}';
        endStatement();
    }

    void link(const ShownLink& link) {
        buffer_ += "MATCH (a:Tenure {id: ";
        text(link.source);
        buffer_ += "}), (b:Tenure {id: ";
        text(link.target);
        buffer_ += "}) MERGE (a)-[r:`" + relationshipType(link.kind) + "` {id: ";
        text(link.id);
        buffer_ += "}]->(b) SET r += {caption: ";
        text(link.label);
        values(link.values);
        buffer_ += '}';
        endStatement();
    }

    View view_;
    std::ostream& out_;
    std::string buffer_;
    std::size_t dropped_ = 0;
};

std::vector<Loss> draw(const Graph& graph, std::ostream& out, const ExportOptions& options) {
    return CypherWriter(graph, out, options.model).write();
}

std::vector<Loss> write(const Graph& graph, std::ostream& out) {
    return draw(graph, out, {});
}
} // namespace

extern const ExportFormat exportCypher;
const ExportFormat exportCypher = {
    "cypher", ".cypher", "Cypher statements for Neo4j, Memgraph and the like",
    write,    draw,      "neo4j"};
} // namespace tenure
