// Writers stream: what they need besides the graph does not grow with the file.

#include <algorithm>
#include <streambuf>

#include <malloc.h>

#include <gtest/gtest.h>

#include "graph/store/boost_graph.h"
#include "tests/unit/graph/hostile.h"

namespace tenure {
namespace {
// Takes everything and keeps nothing but the size.
class Sink : public std::streambuf {
public:
    std::size_t size = 0;

private:
    static constexpr std::size_t sample = 1U << 20U; // looking takes time
    std::size_t seen_ = 0;

    std::streamsize xsputn(const char* /*text*/, std::streamsize count) override {
        size += static_cast<std::size_t>(count);
        if (size / sample != seen_) {
            seen_ = size / sample;
            watch();
        }
        return count;
    }

    int_type overflow(int_type c) override {
        ++size;
        return traits_type::not_eof(c);
    }

    // The memory in use, looked at now and then while the file is written.
    void watch() { most = std::max(most, mallinfo2().uordblks); }

public:
    std::size_t most = 0;
};

// So many tenures in a board, each proved by a long sentence; made without the fold, which takes
// long.
Graph large(int tenures) {
    GraphParts parts;
    const auto node = [&](NodeKind kind, const std::string& id) -> Node& {
        parts.nodes.emplace_back();
        parts.nodes.back().id = id;
        parts.nodes.back().kind = kind;
        parts.nodes.back().label = id;
        return parts.nodes.back();
    };
    node(NodeKind::Document, "document/minutes").date = parseDate("2016-09");
    for (int i = 0; i < tenures; ++i) {
        const std::string number = std::to_string(i);
        const std::string body = "org/board-" + std::to_string(i / 100);
        const std::string role = "role/board-" + std::to_string(i / 100) + "/member";
        if (i % 100 == 0) {
            node(NodeKind::Organization, body);
            node(NodeKind::Role, role).organization = body;
            parts.nodes.back().role = "member";
        }
        node(NodeKind::Person, "person/p-" + number);
        Link link;
        link.id = "tenure/p-" + number + "/1";
        link.source = "person/p-" + number;
        link.target = role;
        link.spell = 1;
        // One after the other: of a hundred who served together there are thousands of pairs.
        link.bounds.startEarliest = link.bounds.startLatest =
            *parseDay("1990-01-01") + std::chrono::days(30 * (i % 100));
        link.bounds.endEarliest = link.bounds.endLatest =
            *link.bounds.startLatest + std::chrono::days(31);
        link.evidence.push_back({"document/minutes", {}});
        link.evidence.back().evidence.quote = std::string(2000, 'q');
        parts.links.push_back(std::move(link));
    }
    return Graph(std::make_unique<Graph::Impl>(std::move(parts)));
}

struct Cost {
    std::size_t written = 0, memory = 0;
};

Cost costOf(const Graph& graph, const ExportFormat& format) {
    Sink sink;
    std::ostream out(&sink);
    const std::size_t before = mallinfo2().uordblks;
    format.write(graph, out);
    out.flush();
    return {sink.size, sink.most > before ? sink.most - before : 0};
}
} // namespace

TEST(Memory, EveryWriterStreams) {
    const Graph small = large(2600); // past where springs lay out all pairs
    const Graph graph = large(6000);
    for (const ExportFormat* format : exportFormats()) {
        if (format->name == "mermaid" || format->name == "svg") {
            continue; // refuses large graphs; draws seats that changed hands, and there are none
        }
        const Cost little = costOf(small, *format);
        const Cost much = costOf(graph, *format);
        EXPECT_GT(much.written, 2 * little.written) << format->name;
        // A buffer, and a few words for each node and link (places, indices), whatever they say.
        const std::size_t things = graph.nodes().size() + graph.links().size();
        EXPECT_LT(much.memory, 500000 + 120 * things) << format->name << " wrote " << much.written;
    }
}
} // namespace tenure
