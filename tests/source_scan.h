// A rough reading of C++ source, enough to hold the house rules: comments and strings told apart
// from code, and where functions begin and end. Relies on the sources being formatted.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace tenure::test {
struct Literal {
    int line = 0;
    std::string text; ///< as written between the quotes, escapes untouched
};

struct ScannedSource {
    std::string code; ///< comments and the insides of literals turned to blanks; lines kept
    std::vector<Literal> literals; ///< strings outside of #include lines
};

ScannedSource scanSource(std::string_view text);

struct FunctionExtent {
    std::string head; ///< the last line of its head
    int line = 0;     ///< where the head begins
    int lines = 0;    ///< head to closing brace
};

/// The functions of blanked code (ScannedSource::code), lambdas inside them not counted apart.
std::vector<FunctionExtent> functionsOf(std::string_view code);
} // namespace tenure::test
