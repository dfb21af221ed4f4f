// Whose post it is, where a document says so once.
#pragma once
#include <functional>
#include <string>

#include "tenure/extraction.h"

namespace tenure {
/// A post of one seat that is told without its body ("resigned as leader") is that of the only body
/// for which the document names such a post ("the new leader of the Quay Party"). Posts that
/// somebody acts in or was elected to belong where the post itself does.
/// `ofState`: titles of posts that a state has as well; these are shared by nobody.
void shareBodies(
    Extraction& extraction, const std::function<bool(const std::string&)>& ofState =
                                [](const std::string&) { return false; });
} // namespace tenure
