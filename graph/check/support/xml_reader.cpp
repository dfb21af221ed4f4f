// Expat, behind an interface of ours. Nothing is fetched: outside entities are passed over.
#include "graph/check/support/xml_reader.h"

#include <algorithm>
#include <array>
#include <memory>

#include <expat.h>
#include <iconv.h>

namespace tenure {
namespace {
struct Session {
    XML_Parser parser = nullptr;
    XmlListener* listener = nullptr;
    bool begun = false;
    std::string own; // prefix of the outermost element

    [[nodiscard]] XmlPlace place() const {
        return {static_cast<int>(XML_GetCurrentLineNumber(parser)),
                static_cast<int>(XML_GetCurrentColumnNumber(parser)) + 1};
    }
};

Session& sessionOf(void* user) {
    return *static_cast<Session*>(user);
}

void onOpen(void* user, const XML_Char* name, const XML_Char** attributes) {
    Session& session = sessionOf(user);
    XmlElement element;
    element.name = name;
    if (const auto colon = element.name.find(':'); colon != std::string::npos) {
        element.prefix = element.name.substr(0, colon);
        element.name.erase(0, colon + 1);
    }
    for (; *attributes != nullptr; attributes += 2) {
        element.attributes.emplace_back(attributes[0], attributes[1]);
    }
    element.place = session.place();
    if (!session.begun) {
        session.begun = true;
        session.own = element.prefix;
        element.space = element.textOf(session.own.empty() ? "xmlns" : "xmlns:" + session.own);
    }
    if (element.prefix == session.own) {
        element.prefix.clear();
    }
    session.listener->open(element);
}

void onClose(void* user, const XML_Char* name) {
    const std::string_view whole = name;
    const auto colon = whole.find(':');
    sessionOf(user).listener->close(colon == std::string_view::npos ? whole
                                                                    : whole.substr(colon + 1));
}

void onText(void* user, const XML_Char* text, int size) {
    sessionOf(user).listener->text({text, static_cast<std::size_t>(size)});
}

void onDeclaration(void* user, const XML_Char* version, const XML_Char* encoding,
                   int /*standalone*/) {
    sessionOf(user).listener->declaration(version == nullptr ? "" : version, encoding != nullptr);
}

// Expat knows UTF-8, UTF-16, ASCII and ISO-8859-1; of others those of one byte a character.
int onEncoding(void* /*data*/, const XML_Char* name, XML_Encoding* info) {
    const iconv_t converter = iconv_open("UTF-32LE", name);
    if (converter == reinterpret_cast<iconv_t>(-1)) { // NOLINT: what iconv_open gives for failure
        return XML_STATUS_ERROR;
    }
    for (int i = 0; i < 256; ++i) {
        char byte = static_cast<char>(i);
        std::array<unsigned char, 4> code{};
        char* from = &byte;
        char* to = reinterpret_cast<char*>(code.data()); // NOLINT: iconv's interface
        std::size_t fromSize = 1;
        std::size_t toSize = code.size();
        iconv(converter, nullptr, nullptr, nullptr, nullptr);
        const bool known = iconv(converter, &from, &fromSize, &to, &toSize) != std::size_t(-1);
        info->map[i] = known ? code[0] | code[1] << 8 | code[2] << 16 : -1; // NOLINT: a C array
    }
    iconv_close(converter);
    return XML_STATUS_OK;
}

void onDoctype(void* user, const XML_Char* /*name*/, const XML_Char* /*system*/,
               const XML_Char* /*publicId*/, int /*hasSubset*/) {
    const Session& session = sessionOf(user);
    session.listener->doctype(session.place());
}
} // namespace

const std::string* XmlElement::attribute(std::string_view wanted) const {
    const auto found = std::ranges::find_if(
        attributes, [&](const auto& attribute) { return attribute.first == wanted; });
    return found == attributes.end() ? nullptr : &found->second;
}

const std::string& XmlElement::textOf(std::string_view wanted) const {
    static const std::string none;
    const std::string* found = attribute(wanted);
    return found == nullptr ? none : *found;
}

void readXml(std::istream& in, XmlListener& listener) {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(
        XML_ParserCreate(nullptr), &XML_ParserFree);
    Session session;
    session.parser = parser.get();
    session.listener = &listener;
    XML_SetUserData(parser.get(), &session);
    XML_SetElementHandler(parser.get(), onOpen, onClose);
    XML_SetCharacterDataHandler(parser.get(), onText);
    XML_SetXmlDeclHandler(parser.get(), onDeclaration);
    XML_SetStartDoctypeDeclHandler(parser.get(), onDoctype);
    XML_SetUnknownEncodingHandler(parser.get(), onEncoding, nullptr);
    std::array<char, 1U << 16U> block{};
    bool more = true;
    while (more) {
        in.read(block.data(), static_cast<std::streamsize>(block.size()));
        const auto size = static_cast<int>(in.gcount());
        more = size > 0;
        if (XML_Parse(parser.get(), block.data(), size, more ? 0 : 1) != XML_STATUS_OK) {
            listener.broken(session.place(), XML_ErrorString(XML_GetErrorCode(parser.get())));
            return;
        }
    }
}
} // namespace tenure
