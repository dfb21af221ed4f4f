// Plain text, with or without front matter.
#include "extract/source/text_source.h"
#include "tenure/reader.h"

namespace tenure {
extern const InputFormat readerPlainText;
const InputFormat readerPlainText{.name = "plain-text",
                                  .extensions = ".txt .text",
                                  .summary = "plain text; front matter between --- is read",
                                  .read = readTextFile};
} // namespace tenure
