// The identities.yaml of a build.
#pragma once
#include <string>
#include <vector>

#include "tenure/diagnostic.h"
#include "tenure/identities.h"

namespace tenure {
/// What the given file says of who is who, or, when none is given, each identities.yaml that stands
/// in a folder that is read, or beside a file. Problems are reported.
std::vector<IdentityRule> readIdentityFiles(const std::string& given,
                                            const std::vector<std::string>& paths,
                                            Diagnostics& problems);
} // namespace tenure
