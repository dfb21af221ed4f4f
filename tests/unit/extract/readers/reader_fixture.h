// What the tests of the readers share.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tenure/reader.h"

namespace tenure::test {
struct ReadResult {
    std::vector<SourceText> texts;
    Diagnostics diagnostics;

    [[nodiscard]] std::vector<std::string> codes() const {
        std::vector<std::string> out;
        for (const Diagnostic& one : diagnostics.all()) {
            out.push_back(one.code);
        }
        return out;
    }
};

inline ReadResult readAs(const std::string& path, std::string_view bytes) {
    ReadResult result;
    const InputFormat* format = inputFormatFor(path);
    if (format == nullptr) {
        ADD_FAILURE() << "no format for " << path;
        return result;
    }
    result.texts = format->read(bytes, path, result.diagnostics);
    return result;
}

/// Every byte of the text that is a letter or digit came from such a byte: for files in which those
/// stand as they are.
inline void expectHonestMap(const SourceText& source, std::string_view bytes) {
    for (std::size_t i = 0; i < source.text.size(); ++i) {
        const char c = source.text[i];
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            const std::size_t from = source.map.original(i);
            ASSERT_LT(from, bytes.size());
            ASSERT_EQ(c, bytes[from]) << "at " << i << " of: " << source.text;
        }
    }
}
} // namespace tenure::test
