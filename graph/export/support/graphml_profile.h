// What a GraphML has for one program and not for the others.
#pragma once
#include <string>
#include <string_view>

#include "graph/export/support/view.h"
#include "graph/export/support/xml_writer.h"
#include "tenure/export.h"

namespace tenure {
struct GraphmlProfile {
    /// XML attributes `labels` and `label` that Gephi and APOC take for types; all others pass over
    /// them.
    bool types = true;
    bool upperTypes = false;   ///< "ROLE_IN", as Neo4j names types; a second spell is no type
    std::string_view nodeName; ///< "id" or "label" under the name `name`; empty: no such key
    bool interaction = false;  ///< `name` and `interaction` of edges
    std::string_view edgeLabel = "label";
    bool drawn = false; ///< shapes and labels of yEd
};

GraphmlProfile graphmlProfile(Tool tool);

/// "held" is HELD, "chair, Oxford East" CHAIR_OXFORD_EAST; letters that are not ASCII stay.
std::string relationshipType(std::string_view kind);

/// yEd's shapes.
void drawNode(XmlWriter& xml, const ShownNode& node);
void drawLink(XmlWriter& xml, const ShownLink& link, bool directed);
} // namespace tenure
