// Addresses of documents, safe in every format.
#include "graph/export/support/sources.h"

#include <algorithm>

namespace tenure {
namespace {
bool isUnreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}
} // namespace

std::string percentEncoded(std::string_view text) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (isUnreserved(c) || c == '/') {
            out += c;
        } else {
            out += '%';
            out += digits[byte >> 4U];
            out += digits[byte & 0xFU];
        }
    }
    return out;
}

bool isWebAddress(std::string_view url) {
    const std::size_t host = url.starts_with("https://") ? 8 : url.starts_with("http://") ? 7 : 0;
    return host != 0 && url.size() > host && std::ranges::all_of(url, [](char c) {
               return isUnreserved(c) ||
                      std::string_view("/:?#[]@!$&'()*+,;=%").find(c) != std::string_view::npos;
           });
}

std::string addressOf(const Graph& graph, std::string_view document) {
    const Node* node = graph.node(document);
    if (node == nullptr) {
        return percentEncoded(document);
    }
    if (isWebAddress(node->url)) {
        return node->url;
    }
    return percentEncoded(node->path.empty() ? node->id : node->path);
}
} // namespace tenure
