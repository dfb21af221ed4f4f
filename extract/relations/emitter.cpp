// One function a kind of fact; fields are slots of the match or constants of the rule.
#include "extract/relations/emitter.h"

#include <algorithm>
#include <utility>

#include "extract/match/fold.h"
#include "extract/relations/facts.h"
#include "extract/relations/respectively.h"

namespace tenure {
namespace {
std::optional<Status> statusNamed(std::string_view name) {
    for (int i = 0; i <= static_cast<int>(Status::Elect); ++i) {
        if (toString(static_cast<Status>(i)) == name) {
            return static_cast<Status>(i);
        }
    }
    return std::nullopt;
}

Status statusSaid(const std::string* name) {
    return name == nullptr ? Status::Current : *statusNamed(*name);
}

How howNamed(std::string_view name) {
    for (const How how : {How::Section, How::Coref, How::Inferred}) {
        if (toString(how) == name) {
            return how;
        }
    }
    return How::Stated;
}

std::string trimmed(std::string text) {
    const auto sign = [](char c) {
        return c == ' ' || c == ',' || c == ';' || c == ':' || c == '.';
    };
    while (!text.empty() && sign(text.back())) {
        text.pop_back();
    }
    const auto first = std::ranges::find_if_not(text, sign);
    text.erase(text.begin(), first);
    return text;
}
} // namespace

// The day of the document, as a rule's constant.
bool isDocument(const std::string* value) {
    return value != nullptr && *value == "document";
}

// "body | owner": the parts between bars.
std::vector<std::string_view> alternatives(std::string_view value) {
    std::vector<std::string_view> out;
    while (!value.empty()) {
        const auto bar = value.find(" | ");
        out.push_back(value.substr(0, bar));
        value = bar == std::string_view::npos ? std::string_view{} : value.substr(bar + 3);
    }
    return out;
}

std::string foldSpace(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) > ' ') {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    while (!out.empty() && out.back() == ' ') {
        out.pop_back();
    }
    return out;
}

Evidence evidenceFor(const Document& document, Span span, int section) {
    const auto index = static_cast<std::size_t>(section);
    Evidence out;
    out.section = index < document.sections.size() ? document.sections[index].title : "";
    out.span = document.map.original(span);
    out.quote = foldSpace(span.in(document.text));
    out.line = document.lineOf(out.span.begin);
    return out;
}

Emitter::Field Emitter::field(const Emission& emission, std::string_view name) {
    const auto it = emission.fields.find(name);
    return it == emission.fields.end() ? nullptr : &it->second;
}

Evidence Emitter::evidence(const RuleMatch& match, const Emission& emission, int sentence,
                           How how) {
    const Document& document = *context_->analysis->document;
    Evidence out = evidenceFor(document, match.original,
                               document.sentences[static_cast<std::size_t>(sentence)].section);
    out.rule = match.rule->info.name;
    const Field stated = field(emission, "how");
    out.how = std::max(how, stated == nullptr ? How::Stated : howNamed(*stated));
    return out;
}

std::vector<Emitter::Entity> Emitter::people(const RuleMatch& match, Field value) {
    std::vector<Entity> out;
    if (value == nullptr) {
        return out;
    }
    const Analysis& analysis = *context_->analysis;
    for (const std::string_view one : alternatives(*value)) {
        if (const Binding* binding = match.find(one)) {
            for (const int index : binding->mentions) {
                const Mention& mention = analysis.mentions[static_cast<std::size_t>(index)];
                if (mention.entity >= 0) {
                    out.push_back({mention.entity, mention.how});
                }
            }
        }
        if (one == "author") {
            for (const int author : context_->references->authors()) {
                out.push_back({author, How::Coref});
            }
        } else if (const int subject = one == "subject" ? subjectOf(match) : -1; subject >= 0) {
            out.push_back({subject, How::Coref});
        }
        if (!out.empty()) {
            break;
        }
    }
    return out;
}

Emitter::Entity Emitter::bodyOf(int index, int sentence) {
    Analysis& analysis = *context_->analysis;
    const Mention mention = analysis.mentions[static_cast<std::size_t>(index)];
    if (mention.kind == SlotKind::Group) {
        return {context_->bodyAround(sentence), How::Coref};
    }
    if (mention.kind == SlotKind::Proper) {
        BodyName name;
        name.text = foldSpace(analysis.text(nameOf(mention)));
        if (name.text.empty()) {
            return {-1, How::Stated};
        }
        const int body = context_->bodies->bodyNamed(name);
        if (analysis.bodies[static_cast<std::size_t>(body)].first.span.empty()) {
            analysis.bodies[static_cast<std::size_t>(body)].first.span = mention.span;
        }
        return {body, How::Stated};
    }
    if (mention.entity < 0 && mention.reference == Reference::Head) {
        // "the committee" may be the one around; "the party" is not what a committee is.
        const int around = context_->biography ? -1 : context_->bodyAround(sentence);
        const BodyName& name = analysis.bodyNames[static_cast<std::size_t>(mention.detail)];
        // ... but "the committee" of a society's minutes is the society's.
        const std::string kind =
            around >= 0 ? analysis.bodies[static_cast<std::size_t>(around)].kind : "";
        const bool fits =
            kind == name.kind || (name.kind == "committee" && around == context_->meeting &&
                                  (kind == "association" || kind == "company"));
        if (fits) {
            return {around, How::Coref};
        }
        // "The party" of a committee's report is the one that the committee belongs to.
        const int owner = context_->biography ? -1 : context_->owner;
        const bool whole = owner >= 0 && name.kind == "party" &&
                           analysis.bodies[static_cast<std::size_t>(owner)].kind == name.kind;
        const bool large = name.kind == "party" || name.kind == "union" || name.kind == "company";
        return {whole ? owner : large ? onlyOne(name.kind) : -1, How::Coref};
    }
    if (mention.entity < 0 && mention.generic) {
        const BodyName& name = analysis.bodyNames[static_cast<std::size_t>(mention.detail)];
        return {context_->bodies->bodyNamed(name), mention.how};
    }
    return {mention.entity, mention.how};
}

// A value may list alternatives, "body | owner": the first that gives something.
std::vector<Emitter::Entity> Emitter::bodies(const RuleMatch& match, Field value, int sentence,
                                             std::string_view implicit) {
    std::vector<Entity> out;
    const auto parts = value == nullptr ? std::vector<std::string_view>{} : alternatives(*value);
    for (std::string_view one : parts) {
        if (!out.empty()) {
            break;
        }
        if (const Binding* binding = match.find(one)) {
            for (const int index : binding->mentions) {
                out.push_back(bodyOf(index, sentence));
            }
            continue;
        }
        if (one == "owner_role") {
            // The owner's post although a body of the owner speaks of it: "the board appointed a
            // general secretary".
            const Binding* subject = match.find("body");
            const bool named = subject != nullptr && !subject->mentions.empty();
            const int by = named ? bodyOf(subject->mentions[0], sentence).index : -1;
            const bool other = named && by != context_->meeting;
            // "The congress of the Quay Party elected a general secretary": the party's.
            const int whole = implicit == "owner" && other ? context_->bodies->wholeOf(by) : by;
            if (whole >= 0 && whole != by) {
                out.push_back({whole, How::Inferred});
                continue;
            }
            one = implicit == "owner" && !other ? "owner" : "none";
        }
        one = one == "implicit" ? implicit : one;
        const int body = one == "context"   ? context_->bodyAround(sentence)
                         : one == "meeting" ? context_->meeting
                         : one == "owner"   ? context_->owner
                         : one == "before"  ? context_->bodyBefore(sentence, match.original.begin)
                                            : -1;
        if (body >= 0) {
            out.push_back({body, How::Stated});
        }
    }
    return out;
}

std::vector<RoleMention> Emitter::roles(const RuleMatch& match, Field value) const {
    std::vector<RoleMention> out;
    if (value == nullptr) {
        return out;
    }
    if (const Binding* binding = match.find(*value)) {
        for (const int index : binding->mentions) {
            const Mention& mention = context_->analysis->mentions[static_cast<std::size_t>(index)];
            out.push_back(context_->analysis->roles[static_cast<std::size_t>(mention.detail)]);
        }
    } else if (std::ranges::none_of(match.rule->slots,
                                    [&](const PatternSlot& slot) { return slot.name == *value; })) {
        // "[whom] representative": the text of slots inside a constant.
        RoleMention role;
        role.title = *value;
        for (auto open = role.title.find('['); open != std::string::npos;
             open = role.title.find('[')) {
            const auto close = role.title.find(']', open);
            if (close == std::string::npos) {
                break;
            }
            const std::string slot = role.title.substr(open + 1, close - open - 1);
            std::string said = text(match, &slot, 0);
            std::ranges::replace(said, '[', '(');
            role.title.replace(open, close - open + 1, said);
        }
        role.title = trimmed(foldSpace(role.title));
        for (auto comma = role.title.find(" ,"); comma != std::string::npos;
             comma = role.title.find(" ,")) {
            role.title.erase(comma, 1);
        }
        out.push_back(role);
    }
    return out;
}

std::string Emitter::text(const RuleMatch& match, Field value, int sentence) const {
    const Document& document = *context_->analysis->document;
    if (value == nullptr) {
        return {};
    }
    if (const Binding* binding = match.find(*value)) {
        Span span = binding->text;
        if (span.empty() && !binding->mentions.empty()) {
            span =
                context_->analysis->mentions[static_cast<std::size_t>(binding->mentions[0])].span;
        }
        return trimmed(foldSpace(span.in(document.text)));
    }
    const Sentence& place = document.sentences[static_cast<std::size_t>(sentence)];
    if (*value == "sentence") {
        return trimmed(foldSpace(place.span.in(document.text)));
    }
    if (*value == "match") {
        return trimmed(foldSpace(match.original.in(document.text)));
    }
    if (*value == "heading") {
        return document.sections[static_cast<std::size_t>(place.section)].title;
    }
    const bool slot = std::ranges::any_of(match.rule->slots,
                                          [&](const PatternSlot& s) { return s.name == *value; });
    return slot ? std::string() : *value;
}

void Emitter::tenure(const RuleMatch& match, const Emission& emission, int sentence,
                     const Entity& person, const RoleMention& role, const Entity& body) {
    TenureFact fact;
    fact.person = person.index;
    fact.holder = person.holder;
    fact.role = role.title;
    fact.area = role.area;
    fact.oneSeat = role.oneSeat;
    fact.body = body.index;
    const Status said = statusSaid(field(emission, "status"));
    fact.status = said;
    // The role's own words say more: "former", "acting", "elect".
    if (role.status && (fact.status == Status::Current ||
                        (*role.status == Status::Acting && fact.status != Status::Ended &&
                         !isProspective(fact.status)))) {
        fact.status = *role.status;
    }
    const Evidence proof = evidence(match, emission, sentence, std::max(person.how, body.how));
    // "Elected acting chair on 3 May": the day is a beginning all the same.
    const bool begins = said == Status::Started;
    const Status status = std::exchange(fact.status, begins ? Status::Started : fact.status);
    when(match, field(emission, "when"), proof, fact);
    fact.status = begins && fact.status == Status::Started ? status : fact.status;
    if (!fact.start && fact.limits.empty() &&
        !(fact.end && isEnd(match, field(emission, "start")))) {
        begin(match, field(emission, "start"), sentence, proof, fact);
    }
    if (const Field ends = field(emission, "end");
        !fact.end && fact.limits.empty() && !(isDocument(ends) && refusesDate(match))) {
        fact.end = date(match, ends, proof);
        if (fact.end && isDocument(ends)) {
            fact.end->reason = documentsDate;
        }
    }
    if (auto seen = date(match, field(emission, "seen"), proof); seen && !fact.seen) {
        fact.seen = seen;
    }
    // "Appointed director-designate from July": not yet the director.
    if (role.status == Status::Elect && begins) {
        fact.status = Status::Elect;
        fact.start.reset();
    }
    settle(match, role, fact.status == Status::Elect ? Status::Elect : said, proof, fact);
    if (const std::string area = text(match, field(emission, "area"), sentence); !area.empty()) {
        fact.area = area;
    }
    if (const int own = fact.area.empty() ? impliedFor(match, emission, role, sentence) : -1;
        fact.body < 0 && own >= 0) {
        fact.body = impliedBody(own);
    }
    fact.evidence.push_back(proof);
    addFact(*extraction_, std::move(fact));
}

void Emitter::keepKinds(std::vector<Entity>& where, const std::string& kinds) const {
    const auto& known = context_->analysis->bodies;
    std::erase_if(where, [&](const Entity& body) {
        return body.index < 0 ||
               (" " + kinds + " ")
                       .find(" " + known[static_cast<std::size_t>(body.index)].kind + " ") ==
                   std::string::npos;
    });
}

void Emitter::tenures(const RuleMatch& match, const Emission& emission, int sentence) {
    const Field kinds = field(emission, "body_kind");
    const auto posts = roles(match, field(emission, "role"));
    for (std::size_t i = 0; i < posts.size(); ++i) {
        const RoleMention& role = posts[i];
        std::string area;
        std::vector<Entity> where;
        if (role.placed || ofCountry(match, field(emission, "body")) ||
            (!role.oneSeat && !role.counted && !role.fielded &&
             forPlace(match, field(emission, "body")))) {
            area = placeOf(match, field(emission, "body"));
        }
        const std::string work = role.fielded ? fieldOf(match, emission) : std::string();
        const int own =
            role.placed ? -1 : attributeOf(match, field(emission, "role"), field(emission, "body"));
        if (own >= 0) {
            where.push_back(bodyOf(own, sentence));
        } else if (area.empty() && work.empty()) {
            where = bodies(match, field(emission, "body"), sentence,
                           context_->isOfState(role) ? "" : role.implicit);
            const bool bound = boundTo(match, field(emission, "body"));
            std::erase_if(where, [&](const Entity& one) {
                // an envoy of whom, if it is not said?
                return (role.servant && role.placed && !bound) ||
                       context_->ofAnotherPlace(role, one.index);
            });
        }
        if (kinds != nullptr) {
            keepKinds(where, *kinds);
            if (where.empty()) {
                continue;
            }
        }
        if (where.empty()) {
            const auto around =
                area.empty() ? bodyAround(match, emission, i, sentence) : std::optional<Entity>();
            where.push_back(around.value_or(Entity{}));
        }
        auto whose = people(match, field(emission, "person"));
        if (whose.empty()) {
            whose =
                holders(match, field(emission, "person"), field(emission, "person_body"), sentence);
        }
        holdTogether(match, emission, sentence, whose, where);
        RoleMention post = role;
        post.area = post.area.empty() ? area : post.area;
        post.title += work;
        for (std::size_t holder = 0; holder < whose.size(); ++holder) {
            for (std::size_t body = 0; body < where.size(); ++body) {
                const bool fits =
                    !match.rule->respectively ||
                    together({{{i, posts.size()}, {holder, whose.size()}, {body, where.size()}}});
                if (fits) {
                    tenure(match, emission, sentence, whose[holder], post, where[body]);
                }
            }
        }
    }
}

void Emitter::emitOffices() {
    const Analysis& analysis = *context_->analysis;
    const Document& document = *analysis.document;
    for (const Mention& mention : analysis.mentions) {
        if (mention.kind != SlotKind::Person || mention.detail < 0 || mention.entity < 0) {
            continue;
        }
        for (const std::string& office :
             analysis.personNames[static_cast<std::size_t>(mention.detail)].offices) {
            TenureFact fact;
            fact.person = mention.entity;
            fact.role = office;
            const auto& sentence = document.sentences[static_cast<std::size_t>(mention.sentence)];
            Evidence proof = evidenceFor(document, mention.span, sentence.section);
            proof.rule = "words.postnominals";
            if (document.metadata.date) {
                fact.seen = DatedBy{*document.metadata.date, proof};
            }
            fact.evidence.push_back(std::move(proof));
            addFact(*extraction_, std::move(fact));
        }
    }
}

void Emitter::emit(const RuleMatch& match, int sentence) {
    const bool boxed =
        std::ranges::any_of(boxes_, [&](const Span& box) { return box.contains(match.original); });
    if (boxed) {
        return;
    }
    for (const Emission& emission : match.rule->emits) {
        if (emission.fact == "tenure") {
            tenures(match, emission, sentence);
        } else if (emission.fact == "seats") {
            seats(match, emission, sentence);
        } else if (emission.fact == "vacancy") {
            vacancies(match, emission, sentence);
        } else if (emission.fact == "decision") {
            decision(match, emission, sentence);
        } else if (emission.fact == "relation") {
            relations(match, emission, sentence);
        } else if (emission.fact == "part_of") {
            partOf(match, emission);
        } else if (emission.fact == "death") {
            death(match, emission, sentence);
        } else if (emission.fact == "dissolution") {
            dissolution(match, emission, sentence);
        } else {
            alias(match, emission, sentence);
        }
    }
}
} // namespace tenure
