// Lets a test program register tests that it finds as data.
#pragma once

namespace tenure::test {
/// Called by main() before the tests run; defined by programs whose cases are data, null in others.
[[gnu::weak]] void registerData();

/// The documents' part of it, in tests/docs_test.cpp.
void registerDocuments();
} // namespace tenure::test
