// Finding a format by its name.
#include <algorithm>

#include "tenure/export.h"

namespace tenure {
const ExportFormat* exportFormatNamed(std::string_view name) {
    const auto formats = exportFormats();
    const auto found = std::ranges::find(formats, name, &ExportFormat::name);
    return found == formats.end() ? nullptr : *found;
}
} // namespace tenure
