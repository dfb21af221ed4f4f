#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tenure/diagnostic.h"
#include "tenure/extraction.h"

namespace tenure {
/// A name of a person or body as a user gives it, perhaps that of some documents alone.
struct KnownName {
    std::string name;
    std::string documents; ///< how their path or id begins; empty: all

    friend bool operator==(const KnownName&, const KnownName&) = default;
};

/// What a user says of who is who: the names mean one and the same, or each another.
struct IdentityRule {
    bool same = true;
    std::vector<KnownName> names; ///< two or more
    std::string place;            ///< "identities.yaml:3"
};

/// Reads an identities.yaml (docs/data-model.md). Every problem is reported with its line; what is
/// wrong is left out.
std::vector<IdentityRule> readIdentities(std::string_view yaml, const std::string& path,
                                         Diagnostics& diagnostics);

/// Warns of names that no document has.
void checkIdentities(std::span<const IdentityRule> rules, std::span<const Extraction> extractions,
                     Diagnostics& diagnostics);
} // namespace tenure
