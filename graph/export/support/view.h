// The graph as programs that draw see it: nodes and links with flat attributes, in one of the
// models of tenure/export.h. Nothing is kept: each node and link is made, shown and forgotten.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/export/support/layout.h"
#include "graph/export/support/losses.h"
#include "tenure/export.h"

namespace tenure {
/// When a timeline shows something; no `to`: without end.
struct Shown {
    Day from;
    std::optional<Day> to;
};

/// When a timeline shows a tenure: from the earliest day it may have begun or, when that is
/// unknown, the first day it is known to be held; to the latest day it may have ended or, when that
/// is unknown, for ever while the last word is that it is held, else to the last day it is known to
/// be held. Nothing when no day is known.
std::optional<Shown> shownTime(const Link& link);

/// Sorted, overlapping and touching ones joined.
std::vector<Shown> unionOf(std::vector<Shown> times);

/// An attribute that nodes or links of a model may have.
struct Field {
    std::string_view name;
    enum class Type { Text, Whole } type = Type::Text;
};

/// A value of a field; `field` points into View::nodeFields or linkFields.
struct Value {
    const Field* field;
    std::string text;
};

struct ShownNode {
    std::string id, kind, label;
    std::vector<Value> values; ///< in the order of the fields; empty ones are left out
    std::vector<Shown> times;  ///< empty: always there
    double size = 0;
    Position position;
    std::string_view colour;
};

struct ShownLink {
    std::string id, source, target;
    std::string kind;   ///< what it says: "held"
    std::string type;   ///< unique among the links from this source to this target: "held_2"
    std::string label;  ///< for people: "chair 2014/2016"
    std::string period; ///< "2014/2016; 2018/..", empty when it has none
    double weight = 1;
    std::vector<Value> values;
    std::vector<Shown> times;
    bool planned = false; ///< a role that is not (yet) held
};

class View {
public:
    View(const Graph& graph, GraphModel model);
    ~View();
    View(const View&) = delete;
    View& operator=(const View&) = delete;

    [[nodiscard]] GraphModel model() const { return model_; }

    /// False for CoService alone.
    [[nodiscard]] bool directed() const { return model_ != GraphModel::CoService; }

    [[nodiscard]] std::span<const Field> nodeFields() const;
    [[nodiscard]] std::span<const Field> linkFields() const;

    /// Every node is shown before the first link is; `losses` counts what was shown.
    void eachNode(const std::function<void(const ShownNode&)>& show);
    void eachLink(const std::function<void(const ShownLink&)>& show);

    /// What the model and the flat attributes could not carry.
    [[nodiscard]] std::vector<Loss> losses() const;

private:
    struct Impl;
    GraphModel model_;
    std::unique_ptr<Impl> impl_;
};
} // namespace tenure
