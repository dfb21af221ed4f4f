// The text of a Word document (WordprocessingML) in light Markdown.
#pragma once
#include <cstdint>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace tenure {
/// Heading levels by the ids of paragraph styles ("Heading1", "berschrift2"), from word/styles.xml.
std::map<std::string, int> headingStyles(const pugi::xml_document& styles);

/// The paragraphs, list items and tables of word/document.xml. `starts` gets where each paragraph
/// begins in the text. What was deleted while changes were tracked is left out.
std::string textOfWord(const pugi::xml_document& document,
                       const std::map<std::string, int>& headings,
                       std::vector<std::uint32_t>& starts);
} // namespace tenure
