// main() of every test program: tests name files relative to the source tree, wherever they are
// started.
#include <filesystem>

#include <gtest/gtest.h>

#include "tests/test_main.h"

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    std::filesystem::current_path(TENURE_ABSOLUTE_ROOT);
    if (tenure::test::registerData != nullptr) {
        tenure::test::registerData();
    }
    return RUN_ALL_TESTS();
}
