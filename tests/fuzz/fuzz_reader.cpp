// Any bytes through every input format, found by the extension or not. A text that comes out must
// map back into the file, byte by byte, or have the places of its pages in order.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "tenure/reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(data, data + size);
    for (const tenure::InputFormat* format : tenure::inputFormats()) {
        tenure::Diagnostics diagnostics;
        const std::string_view extensions = format->extensions;
        const std::string path = "fuzz" + std::string(extensions.substr(0, extensions.find(' ')));
        for (const auto& source : format->read(bytes, path, diagnostics)) {
            if (!source.places.empty() && (!std::ranges::is_sorted(source.places) ||
                                           source.places.back() > source.text.size())) {
                std::fprintf(stderr, "fuzz_reader: pages out of order\n");
                std::abort();
            }
            const bool plain = source.places.empty();
            for (std::size_t i = 0; plain && i < source.text.size(); ++i) {
                if (source.map.original(i) > size) {
                    std::fprintf(stderr, "fuzz_reader: %s: byte %zu comes from outside\n",
                                 std::string(format->name).c_str(), i);
                    std::abort();
                }
            }
        }
    }
    return 0;
}
