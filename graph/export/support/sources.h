// Where a proof can be looked up: the address of its document, as links and IRIs need it.
#pragma once
#include <string>
#include <string_view>

#include "tenure/graph.h"

namespace tenure {
/// The bytes with all but unreserved characters and "/" written as %XX: what may stand in a URI
/// whatever it was.
std::string percentEncoded(std::string_view text);

/// True for an absolute address of the web ("https://..."), without what no URI may hold.
bool isWebAddress(std::string_view url);

/// The address of a document: its url when it has a usable one, else its path as a relative
/// reference. The id, encoded, when the graph has no such document.
std::string addressOf(const Graph& graph, std::string_view document);
} // namespace tenure
