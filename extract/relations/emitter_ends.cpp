// What ends a tenure without being said of it: deaths, dissolutions, dates that bound one side; and
// people who are named by a role alone.
#include "extract/relations/emitter.h"

namespace tenure {
// "The leader of the council was elected chair": whoever leads it then. Not who led it or is to.
std::vector<Emitter::Entity> Emitter::holders(const RuleMatch& match, Field value, Field where,
                                              int sentence) {
    std::vector<Entity> out;
    const Binding* binding = value == nullptr ? nullptr : match.find(*value);
    if (binding == nullptr || binding->slot->kind != SlotKind::Role) {
        return out;
    }
    for (const RoleMention& role : roles(match, value)) {
        if (role.status && *role.status != Status::Current) {
            continue;
        }
        for (const Entity& body : bodies(match, where, sentence, role.implicit)) {
            if (body.index >= 0) {
                out.push_back({-1, How::Inferred, RoleReference{role.title, body.index}});
            }
        }
    }
    return out;
}

void Emitter::death(const RuleMatch& match, const Emission& emission, int sentence) {
    for (const Entity& person : people(match, field(emission, "person"))) {
        PersonEntity& entity = context_->analysis->people[static_cast<std::size_t>(person.index)];
        const Evidence proof = evidence(match, emission, sentence, person.how);
        if (const auto day = date(match, field(emission, "date"), proof)) {
            entity.died = entity.died ? entity.died : day;
        } else if (const auto& stated = context_->analysis->document->metadata.date) {
            entity.deadBy = entity.deadBy ? entity.deadBy : DatedBy{*stated, proof};
        }
    }
}

void Emitter::dissolution(const RuleMatch& match, const Emission& emission, int sentence) {
    for (const Entity& body : bodies(match, field(emission, "body"), sentence)) {
        const Evidence proof = evidence(match, emission, sentence, body.how);
        const auto day = date(match, field(emission, "date"), proof);
        if (body.index >= 0 && day) {
            BodyEntity& entity = context_->analysis->bodies[static_cast<std::size_t>(body.index)];
            entity.dissolved = entity.dissolved ? entity.dissolved : day;
        }
    }
}

// "By 2015", "before 2015", "after 2015": what happened lies on one side of the date. Which event
// that is the status says; of a post merely held, one side is known of the beginning or the end.
void Emitter::limit(const DateMention& found, const Evidence& evidence, TenureFact& fact) {
    using Sense = DateMention::Sense;
    if (!found.date || found.date->qualifier != 0 || isProspective(fact.status)) {
        return;
    }
    const bool over = fact.status == Status::Ended;
    const bool begun = fact.status == Status::Started;
    const Date& date = *found.date;
    const auto add = [&](Bound which, Day day, const char* words) {
        fact.limits.push_back({which, day, words + toString(date), evidence});
    };
    if (found.sense == Sense::By) {
        add(over ? Bound::EndLatest : Bound::StartLatest, date.last(), "by ");
    } else if (found.sense == Sense::Before) {
        add(over ? Bound::EndLatest : Bound::StartLatest, date.last(), "before ");
    } else if (found.sense == Sense::After) {
        add(begun ? Bound::StartEarliest : Bound::EndEarliest, date.first(), "after ");
    }
}

// "In the 1980s": no date, but days between which it began, ended or was held.
void Emitter::within(const DateMention& found, const std::string& words, const Evidence& evidence,
                     TenureFact& fact) {
    using Sense = DateMention::Sense;
    if (isProspective(fact.status)) {
        return;
    }
    const bool over = fact.status == Status::Ended;
    const bool begun = fact.status == Status::Started;
    const auto add = [&](Bound which, const std::optional<Day>& day) {
        fact.limits.push_back({which, *day, words, evidence});
    };
    const auto began = [&](const DayRange& days) {
        add(Bound::StartEarliest, days.earliest);
        add(Bound::StartLatest, days.latest);
    };
    const auto ended = [&](const DayRange& days) {
        add(Bound::EndEarliest, days.earliest);
        add(Bound::EndLatest, days.latest);
    };
    if (const auto& days = found.within) {
        const bool on = found.sense == Sense::On;
        const bool since = found.sense == Sense::Since || found.sense == Sense::Range;
        if ((on && begun) || (since && !(over && found.from))) {
            began(*days);
        } else if (on && over) {
            ended(*days);
        } else if (since || found.sense == Sense::Until) {
            ended(*days);
        } else if (on) {
            add(Bound::StartLatest, days->latest);
            add(Bound::EndEarliest, days->earliest);
        } else if (found.sense == Sense::After) {
            add(begun ? Bound::StartEarliest : Bound::EndEarliest, days->earliest);
        } else {
            add(over ? Bound::EndLatest : Bound::StartLatest, days->latest);
        }
    }
    if (found.untilWithin) {
        ended(*found.untilWithin);
    }
}

// When something happened that a report tells without a date in the same breath: on the only day
// that the sentence names, if it is not behind the report; on none of several; else at the report.
std::optional<DatedBy> Emitter::dayOf(int sentence, const DatedBy& report) const {
    const Analysis& analysis = *context_->analysis;
    const Document& document = *analysis.document;
    const auto block =
        static_cast<std::size_t>(document.sentences[static_cast<std::size_t>(sentence)].block);
    // A headline tells what, not when.
    if (block < document.blocks.size() && document.blocks[block].kind == BlockKind::Heading) {
        return std::nullopt;
    }
    std::optional<DatedBy> named;
    bool several = false;
    for (const Mention& mention : analysis.mentions) {
        if (mention.kind != SlotKind::Date || mention.sentence != sentence) {
            continue;
        }
        const DateMention& found = analysis.dates[static_cast<std::size_t>(mention.detail)];
        const bool fits = found.date && found.sense == DateMention::Sense::On &&
                          found.date->first() <= report.date.last();
        several = several || named.has_value();
        if (fits) {
            named = DatedBy{*found.date, report.evidence, found.unlessStated()};
        }
    }
    if (several) {
        return std::nullopt;
    }
    return named ? named : std::optional(report);
}

// A meeting elects its own officers on its day. What became of others it only hears of: they had
// begun by then, at the one time that the section has spoken of, if there is one.
void Emitter::begin(const RuleMatch& match, Field value, int sentence, const Evidence& proof,
                    TenureFact& fact) {
    const auto start = date(match, value, proof);
    // A life tells of days long gone; no meeting is its own.
    if (!start || (isDocument(value) && refusesDate(match)) ||
        (context_->biography && value != nullptr && *value == "meeting")) {
        return;
    }
    if (value == nullptr || *value != "meeting") {
        fact.start = start;
        if (isDocument(value)) {
            fact.start->reason = documentsDate;
        }
        return;
    }
    fact.start = dayOf(sentence, *start);
    if (fact.start && fact.start->date == start->date && elsewhere(fact)) {
        fact.start = dayOfSection(sentence, *start);
        if (!fact.start) {
            fact.limits.push_back({Bound::StartLatest, start->date.last(),
                                   "told of on " + toString(start->date), proof});
        }
    }
}

// A post that the meeting does not fill: of an area, or of a body that is no part of the meeting's.
bool Emitter::elsewhere(const TenureFact& fact) const {
    if (context_->meeting < 0 || fact.body < 0) {
        return context_->meeting >= 0 && !fact.area.empty();
    }
    const auto& bodies = context_->analysis->bodies;
    const auto within = [&](int body, int whole) {
        for (std::size_t steps = 0; body >= 0 && steps < bodies.size(); ++steps) {
            if (body == whole) {
                return true;
            }
            body = bodies[static_cast<std::size_t>(body)].partOf;
        }
        return false;
    };
    // A committee that nobody is told to own is the meeting's.
    const BodyEntity& body = bodies[static_cast<std::size_t>(fact.body)];
    const bool nobodys = body.partOf < 0 && body.kind == "committee";
    return !nobodys && !within(fact.body, context_->meeting) &&
           !within(context_->meeting, fact.body) && !within(fact.body, context_->owner);
}

// The one time that the section has named before the sentence; it is likely that of what follows.
std::optional<DatedBy> Emitter::dayOfSection(int sentence, const DatedBy& report) const {
    const Analysis& analysis = *context_->analysis;
    const auto& sentences = analysis.document->sentences;
    const int section = sentences[static_cast<std::size_t>(sentence)].section;
    std::optional<DatedBy> found;
    for (const Mention& mention : analysis.mentions) {
        if (mention.kind != SlotKind::Date || mention.sentence >= sentence ||
            sentences[static_cast<std::size_t>(mention.sentence)].section != section) {
            continue;
        }
        const DateMention& named = analysis.dates[static_cast<std::size_t>(mention.detail)];
        const bool fits = named.date && named.sense == DateMention::Sense::On &&
                          named.date->month != 0 && named.date->first() <= report.date.last();
        if (!fits || found) {
            return std::nullopt;
        }
        found = DatedBy{*named.date, report.evidence, "the day that was told before"};
        found->date.qualifier = '~';
    }
    return found;
}
} // namespace tenure
