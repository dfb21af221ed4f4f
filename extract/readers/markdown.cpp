// Markdown, with or without front matter. Its marks are read by segmentation, as those of any text.
#include "extract/source/text_source.h"
#include "tenure/reader.h"

namespace tenure {
extern const InputFormat readerMarkdown;
const InputFormat readerMarkdown{.name = "markdown",
                                 .extensions = ".md .markdown",
                                 .summary = "Markdown; front matter between --- is read",
                                 .read = readTextFile};
} // namespace tenure
