// The way from a file of text to a SourceText, shared by the readers.
#include "extract/source/text_source.h"

#include "extract/source/decode.h"
#include "extract/source/metadata.h"

namespace tenure {
std::string stemOf(std::string_view path) {
    const std::size_t slash = path.find_last_of('/');
    if (slash != std::string_view::npos) {
        path.remove_prefix(slash + 1);
    }
    const std::size_t dot = path.find_last_of('.');
    return std::string(dot == 0 ? path : path.substr(0, dot));
}

std::vector<SourceText> readTextFile(std::string_view bytes, const std::string& path,
                                     Diagnostics& diagnostics) {
    auto decoded = decode(bytes, path, diagnostics);
    if (!decoded) {
        return {};
    }
    SourceText source;
    source.path = path;
    source.name = stemOf(path);
    const FrontMatter front = readFrontMatter(decoded->text, path, diagnostics);
    if (front.metadata) {
        source.metadata = *front.metadata;
    }
    if (front.end > 0) {
        OffsetMap behind;
        behind.add(0, front.end);
        source.map = behind.after(decoded->map);
        source.text = decoded->text.substr(front.end);
    } else {
        source.map = std::move(decoded->map);
        source.text = std::move(decoded->text);
    }
    return {std::move(source)};
}
} // namespace tenure
