#include "base/utf8.h"

#include <cstdint>

#include <gtest/gtest.h>

namespace tenure {
TEST(Utf8, RoundTripsEveryCodePoint) {
    for (char32_t code = 0; code <= 0x10FFFF; code += (code < 0x3000 ? 1 : 97)) {
        std::string text;
        appendUtf8(code, text);
        const auto [value, size, valid] = decodeUtf8(text);
        const bool surrogate = code >= 0xD800 && code < 0xE000;
        EXPECT_EQ(valid, !surrogate) << static_cast<std::uint32_t>(code);
        if (valid) {
            EXPECT_EQ(value, code);
            EXPECT_EQ(size, text.size());
        }
    }
}

TEST(Utf8, RefusesWhatIsNoUtf8) {
    for (const char* bad :
         {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80",
          "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\xE2\x28\xA1", "\xFF"}) {
        EXPECT_FALSE(decodeUtf8(bad).valid) << testing::PrintToString(bad);
        EXPECT_EQ(decodeUtf8(bad).size, 1U);
    }
}
} // namespace tenure
