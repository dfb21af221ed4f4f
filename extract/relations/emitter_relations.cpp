// What holds between two entities: relations, parts of bodies, other names.
#include <algorithm>

#include "extract/relations/emitter.h"
#include "extract/relations/facts.h"

namespace tenure {
void Emitter::relations(const RuleMatch& match, const Emission& emission, int sentence) {
    const auto refs = [&](std::string_view name) {
        std::vector<EntityRef> out;
        const Field value = field(emission, name);
        const Binding* binding = value == nullptr ? nullptr : match.find(*value);
        const bool person = binding != nullptr && binding->slot->kind == SlotKind::Person;
        if (binding == nullptr || person) {
            for (const Entity& one : people(match, value)) {
                out.push_back({EntityKind::Person, one.index});
            }
        }
        if (out.empty() && !person) {
            for (const Entity& body : bodies(match, value, sentence)) {
                if (body.index >= 0) {
                    out.push_back({EntityKind::Body, body.index});
                }
            }
        }
        return out;
    };
    const auto from = refs("from");
    auto to = refs("to");
    if (to.empty()) {
        to.push_back({});
    }
    if (from.empty()) { // "the leader of the council proposed"
        for (const Entity& one :
             holders(match, field(emission, "from"), field(emission, "from_body"), sentence)) {
            relation(match, emission, sentence, {}, to.front(), one.holder);
        }
    }
    for (const EntityRef& a : from) {
        for (const EntityRef& b : to) {
            relation(match, emission, sentence, a, b, {});
        }
    }
}

void Emitter::relation(const RuleMatch& match, const Emission& emission, int sentence,
                       const EntityRef& from, const EntityRef& to,
                       const std::optional<RoleReference>& holder) {
    RelationFact fact;
    fact.type = *field(emission, "type");
    fact.from = from;
    fact.to = to;
    fact.holder = holder;
    if (const auto role = roles(match, field(emission, "role")); !role.empty()) {
        fact.role = role.front().title;
    }
    if (const auto body = bodies(match, field(emission, "body"), sentence); !body.empty()) {
        fact.roleBody = body.front().index;
    }
    fact.text = text(match, field(emission, "text"), sentence);
    const Evidence proof =
        evidence(match, emission, sentence, holder ? How::Inferred : How::Stated);
    fact.date = date(match, field(emission, "date"), proof);
    fact.evidence.push_back(proof);
    addFact(*extraction_, std::move(fact));
}

// "The executive committee of Greenfield": a noun alone gets its name from the larger body.
void Emitter::nameChild(const RuleMatch& match, const Emission& emission) {
    Analysis& analysis = *context_->analysis;
    const Binding* child = match.find(*field(emission, "child"));
    const Binding* parent = nullptr;
    for (const std::string_view one : alternatives(*field(emission, "parent"))) {
        const Binding* binding = match.find(one);
        parent = parent == nullptr && binding != nullptr && !binding->mentions.empty() ? binding
                                                                                       : parent;
    }
    if (child == nullptr || parent == nullptr || child->mentions.empty()) {
        return;
    }
    Mention& mention = analysis.mentions[static_cast<std::size_t>(child->mentions[0])];
    const Mention& whole = analysis.mentions[static_cast<std::size_t>(parent->mentions[0])];
    if (mention.kind != SlotKind::Body || mention.entity >= 0 ||
        mention.reference != Reference::Head || whole.kind != SlotKind::Proper) {
        return;
    }
    BodyName name = analysis.bodyNames[static_cast<std::size_t>(mention.detail)];
    name.text = foldSpace(analysis.text(whole.span)) + ' ' + name.text;
    name.head = false;
    mention.entity = context_->bodies->bodyNamed(name);
    BodyEntity& body = analysis.bodies[static_cast<std::size_t>(mention.entity)];
    if (body.first.span.empty()) {
        body.first.span = mention.span;
    }
}

void Emitter::partOf(const RuleMatch& match, const Emission& emission) {
    nameChild(match, emission);
    const auto children = bodies(match, field(emission, "child"), 0);
    const auto parents = bodies(match, field(emission, "parent"), 0);
    for (const Entity& child : children) {
        for (const Entity& parent : parents) {
            const bool fits = child.index >= 0 && parent.index >= 0 && child.index != parent.index;
            auto& bodies = context_->analysis->bodies;
            if (fits && bodies[static_cast<std::size_t>(child.index)].partOf < 0 &&
                bodies[static_cast<std::size_t>(parent.index)].partOf != child.index) {
                BodyEntity& part = bodies[static_cast<std::size_t>(child.index)];
                part.partOf = parent.index;
                part.partOfBy = match.rule->info.name;
                // "the audit panel of the FRB" is also "FRB audit panel".
                const Binding* from = match.find(*field(emission, "child"));
                const Binding* to = match.find(*field(emission, "parent"));
                if (from != nullptr && to != nullptr && children.size() == 1) {
                    const std::string& text = context_->analysis->document->text;
                    part.aliases.push_back(foldSpace(to->text.in(text)) + " " +
                                           foldSpace(from->text.in(text)));
                }
            }
        }
    }
}

void Emitter::alias(const RuleMatch& match, const Emission& emission, int sentence) {
    const std::string form = text(match, field(emission, "is"), 0);
    const Field of = field(emission, "of");
    const auto append = [&](auto& entity) {
        if (!form.empty() && std::ranges::find(entity.aliases, form) == entity.aliases.end()) {
            entity.aliases.push_back(form);
        }
        if (!form.empty()) {
            entity.namedBy.push_back({form, evidence(match, emission, sentence, How::Stated)});
        }
    };
    const Binding* binding = match.find(*of);
    if (binding == nullptr || binding->mentions.empty()) {
        return;
    }
    if (binding->slot->kind == SlotKind::Person) {
        for (const Entity& person : people(match, of)) {
            append(context_->analysis->people[static_cast<std::size_t>(person.index)]);
        }
        return;
    }
    for (const Entity& body : bodies(match, of, 0)) {
        if (body.index >= 0) {
            append(context_->analysis->bodies[static_cast<std::size_t>(body.index)]);
        }
    }
}
} // namespace tenure
