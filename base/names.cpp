// The one spelling of each enumerator that leaves the program.
#include <array>

#include "tenure/extraction.h"
#include "tenure/graph.h"

namespace tenure {
namespace {
template <std::size_t Size, typename Enum>
std::string_view at(const std::array<std::string_view, Size>& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}
} // namespace

std::string_view toString(How how) {
    return at(
        std::to_array<std::string_view>({"stated", "section", "coref", "inferred", "background"}),
        how);
}

std::string_view toString(Status status) {
    return at(std::to_array<std::string_view>({"current", "started", "ended", "past", "future",
                                               "acting", "candidate", "nominated", "elect"}),
              status);
}

bool isProspective(Status status) {
    return status == Status::Candidate || status == Status::Nominated || status == Status::Elect ||
           status == Status::Future;
}

std::string_view toString(NodeKind kind) {
    return at(
        std::to_array<std::string_view>({"person", "organization", "role", "decision", "document"}),
        kind);
}

std::string_view toString(BoundProof::Kind kind) {
    return at(std::to_array<std::string_view>({"stated", "calculated", "assumed"}), kind);
}

std::string_view toString(LinkKind kind) {
    return at(std::to_array<std::string_view>({"held", "role_in", "part_of", "decided", "succeeded",
                                               "attended", "proposed", "seconded", "nominated",
                                               "appointed_by", "reported_to", "authored"}),
              kind);
}
} // namespace tenure
