// What this build is called.
#include "tenure/build.h"

namespace tenure {
std::string_view version() {
    return TENURE_VERSION;
}

std::string_view schemaVersion() {
    return "tenure/1";
}
} // namespace tenure
