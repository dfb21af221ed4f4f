// What a GraphML has for one program and not for the others.
#include "graph/export/support/graphml_profile.h"

#include "graph/export/support/labels.h"

namespace tenure {
GraphmlProfile graphmlProfile(Tool tool) {
    GraphmlProfile profile;
    switch (tool) {
    case Tool::Any:
    case Tool::Gephi:
        break;
    case Tool::Networkx: // reads the data alone
        profile.types = false;
        break;
    case Tool::Igraph: // graph.vs.find("person/...") looks at `name`
        profile.types = false;
        profile.nodeName = "id";
        break;
    case Tool::Yed: // data alone stays invisible until the Properties Mapper is used
        profile.types = false;
        profile.drawn = true;
        break;
    case Tool::Cytoscape: // else nodes show their ids and edges "-"
        profile.types = false;
        profile.nodeName = "label";
        profile.interaction = true;
        break;
    case Tool::Neo4j: // APOC with readLabels passes over data of edges called "label"
        profile.upperTypes = true;
        profile.nodeName = "label";
        profile.edgeLabel = "caption";
        break;
    }
    return profile;
}

std::string relationshipType(std::string_view kind) {
    std::string type;
    for (const char c : kind) {
        const bool letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                            (static_cast<unsigned char>(c) & 0x80U) != 0;
        if (c >= 'a' && c <= 'z') {
            type += static_cast<char>(c - 'a' + 'A');
        } else if (letter) {
            type += c;
        } else if (!type.empty() && type.back() != '_') {
            type += '_';
        }
    }
    return type;
}

void drawNode(XmlWriter& xml, const ShownNode& node) {
    const double side = 2 * node.size;
    xml.open("data").attribute("key", "nodegraphics").open("y:ShapeNode");
    xml.open("y:Geometry").attribute("height", number(side)).attribute("width", number(side));
    xml.attribute("x", number(3 * node.position.x - side / 2));
    xml.attribute("y", number(-3 * node.position.y - side / 2)).close("y:Geometry");
    xml.open("y:Fill").attribute("color", node.colour).attribute("transparent", "false");
    xml.close("y:Fill").open("y:BorderStyle").attribute("color", "#333333");
    xml.attribute("type", "line").attribute("width", "1.0").close("y:BorderStyle");
    xml.open("y:NodeLabel").attribute("modelName", "sandwich").attribute("modelPosition", "s");
    xml.text(node.label).close("y:NodeLabel");
    const std::string_view shape = node.kind == "person"         ? "ellipse"
                                   : node.kind == "organization" ? "roundrectangle"
                                   : node.kind == "decision"     ? "diamond"
                                   : node.kind == "document"     ? "rectangle"
                                                                 : "hexagon";
    xml.open("y:Shape").attribute("type", shape).close("y:Shape");
    xml.close("y:ShapeNode").close("data");
}

void drawLink(XmlWriter& xml, const ShownLink& link, bool directed) {
    xml.open("data").attribute("key", "edgegraphics").open("y:PolyLineEdge");
    xml.open("y:LineStyle").attribute("color", "#777777").attribute("type", "line");
    xml.attribute("width", "1.0").close("y:LineStyle");
    xml.open("y:Arrows").attribute("source", "none");
    xml.attribute("target", directed ? "standard" : "none").close("y:Arrows");
    xml.open("y:EdgeLabel").text(link.label).close("y:EdgeLabel");
    xml.close("y:PolyLineEdge").close("data");
}
} // namespace tenure
