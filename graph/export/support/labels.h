// The words that formats show for nodes and links: one wording everywhere.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tenure/graph.h"

namespace tenure {
/// "2014/2016-09", "2014/..", "seen 2016-09", or nothing: what is known of a tenure's time, in
/// EDTF.
std::string periodOf(const Link& link);

/// "chair 2014/2016", "candidate for leader", "part of".
std::string linkLabel(const Graph& graph, const Link& link);

/// "#0072B2" and so on: Okabe and Ito's palette, told apart by colour-blind people.
std::string_view colourOf(NodeKind kind);

/// Grows with the square root of the degree, so that area shows importance.
double sizeOf(std::size_t degree);

/// For each of graph.links(): 1, and 2, 3 ... for further links of the same kind between the same
/// two nodes. Readers merge such links unless their kinds differ.
std::vector<int> parallelNumbers(const Graph& graph);

/// The number of links at each of graph.nodes().
std::vector<std::size_t> degreesOf(const Graph& graph);

/// Quotes with their places, one a line: as many as fit into `limit` bytes, then "+12 more".
struct EvidenceText {
    std::string text;
    std::size_t leftOut = 0;
};

EvidenceText evidenceText(const Graph& graph, std::span<const Proof> proofs,
                          std::size_t limit = 4096);

/// "start_latest 2016-09-30: calculated, seen on 2016-09", one bound a line.
std::string boundsText(const Link& link);

/// Joined with "; ".
std::string joined(const std::vector<std::string>& texts);
std::string joined(const std::vector<Date>& dates);

std::string dateText(const std::optional<Date>& date);
std::string dayText(const std::optional<Day>& day);

/// A number with one decimal at most, point whatever the locale.
std::string number(double value);
} // namespace tenure
