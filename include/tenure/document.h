#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "tenure/date.h"
#include "tenure/span.h"

namespace tenure {
/// What is known of a document besides its text.
struct Metadata {
    std::string title;
    std::optional<Date> date;
    std::string dateFrom; ///< where the date came from: metadata, front matter, heading, url ...
    std::vector<std::string> authors;
    std::string url;
    std::string language; ///< BCP 47; empty: unknown
};

/// One text as a reader hands it over: decoded to UTF-8, in light Markdown (`# heading`, `- item`,
/// `| cell | cell |`, blank lines between paragraphs), whatever the file was.
struct SourceText {
    std::string path; ///< as the user named the file
    std::string name; ///< stem, unique within the file: "minutes" or, for one of many, "minutes#3"
    std::string text;
    OffsetMap map; ///< from `text` to the bytes of the file
    /// For a file whose bytes hold no plain text (PDF, Word), where its pages or paragraphs begin
    /// in `text`: spans of evidence are then bytes of `text`, lines the numbers of these.
    std::vector<std::uint32_t> places;
    Metadata metadata;
};

enum class BlockKind { Heading, Paragraph, Bullet, TableRow, Furniture };

/// A run of lines that belong together. Spans of a Document are offsets into Document::text.
struct Block {
    BlockKind kind = BlockKind::Paragraph;
    Span span;       ///< without the mark (`#`, bullet, pipes at the ends)
    int level = 0;   ///< heading: 1 is the highest; bullet: nesting from 0
    int section = 0; ///< index into Document::sections
    int leadIn = -1; ///< index of the block that introduces the list, lines or rows, -1: none
};

/// A heading and what stands below it. Section 0 is the text before the first heading.
struct Section {
    std::string title; ///< empty for section 0
    Span heading;
    int level = 0;
    int parent = -1;
};

/// One sentence, and the block and section that it stands in.
struct Sentence {
    Span span;
    int block = 0;
    int section = 0;
};

/// A text ready for reading: normalised (no-break spaces and curly quotes made plain, inline markup
/// taken out), cut into blocks, sections and sentences. Furniture has blocks but no sentences.
struct Document {
    std::string id;   ///< "document/<slug of the name>"
    std::string path; ///< as the user named the file
    std::string hash; ///< of the original bytes and the metadata, hexadecimal
    Metadata metadata;
    std::string text;
    OffsetMap map; ///< from `text` to the bytes of the file
    std::vector<Section> sections;
    std::vector<Block> blocks;
    std::vector<Sentence> sentences;
    /// The day of the meeting that the title states, when the text was written on another.
    std::optional<Date> meeting;
    int posts = 1; ///< how many documents the page was split into
    /// Where the lines (pages, paragraphs) of the file begin, for Evidence::line; shared by the
    /// documents of one file.
    std::shared_ptr<const std::vector<std::uint32_t>> lineStarts;

    /// When what the text reports took place, as far as it says.
    [[nodiscard]] std::optional<Date> meetingDay() const {
        return meeting ? meeting : metadata.date;
    }

    /// The line of the file, from 1, that holds this byte of it.
    [[nodiscard]] int lineOf(std::uint32_t byte) const {
        if (lineStarts == nullptr) {
            return 1;
        }
        const auto next = std::upper_bound(lineStarts->begin(), lineStarts->end(), byte);
        return static_cast<int>(std::max<std::ptrdiff_t>(1, next - lineStarts->begin()));
    }
};
} // namespace tenure
