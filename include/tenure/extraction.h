#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tenure/date.h"
#include "tenure/diagnostic.h"
#include "tenure/document.h"
#include "tenure/span.h"

namespace tenure {
/// How directly the text says a fact.
enum class How {
    Stated,    ///< the words say it
    Section,   ///< from a heading, a lead-in or a list's place
    Coref,     ///< needs a pronoun, "I", a first name
    Inferred,  ///< needs reasoning over other facts
    Background ///< a gazetteer says it, no text
};

std::string_view toString(How how);

/// The words that prove a fact.
struct Evidence {
    std::string section; ///< title of the section, empty for none
    Span span;           ///< bytes of the original file
    int line = 0;        ///< of the span's begin in the original file, from 1
    std::string quote;   ///< those bytes with white space folded
    std::string rule;    ///< "family.rule_name"
    How how = How::Stated;
};

/// A date as stated, with the words that state it.
struct DatedBy {
    Date date;
    Evidence evidence;
    std::string reason = {}; ///< how the words came by it, when they do not give it whole: "year
                             ///< from the document's date", "stated, read day first"
};

/// Another name that a rule read, with the words that give it.
struct NamedBy {
    std::string name;
    Evidence evidence;
};

/// A person as one document names them. Facts refer to people and bodies by index.
struct PersonEntity {
    std::string name;                 ///< the fullest form in the document, without honorifics
    std::vector<std::string> aliases; ///< the other surface forms, sorted
    std::vector<std::string> honorifics;
    std::vector<std::string> identifiers; ///< what gazetteers call the person
    std::string signal; ///< what made the first mention a person: "given name", "honorific" ...
    Evidence first;     ///< the first mention
    std::optional<DatedBy> died;   ///< the day of death
    std::optional<DatedBy> deadBy; ///< a date on which the person was dead: "the late Ann Lee"
    std::vector<NamedBy> namedBy;  ///< which of the aliases a rule gave
};

/// An organisation, committee, party, council ... that the document names.
struct BodyEntity {
    std::string name;
    std::vector<std::string> aliases;     ///< other wordings and abbreviations, sorted
    std::string kind;                     ///< committee party union government council company ...
    int partOf = -1;                      ///< index of the larger body, -1 when not said
    std::vector<std::string> identifiers; ///< what gazetteers call it
    std::string partOfBy; ///< the rule that said so; empty: the wording or a word list
    std::string signal;
    Evidence first;
    std::optional<DatedBy> dissolved; ///< when it came to its end
    std::vector<NamedBy> namedBy;     ///< which of the aliases a rule gave
};

/// What the text says of a tenure at the time it speaks of.
enum class Status { Current, Started, Ended, Past, Future, Acting, Candidate, Nominated, Elect };

std::string_view toString(Status status);
/// True for candidate, nominated, elect and future: the role is not (yet) held.
bool isProspective(Status status);

/// A date that speaks of one bound alone: "she had left by 2015", "he came after the election".
struct BoundedBy {
    Bound which = Bound::StartLatest;
    Day day;
    std::string words; ///< "by 2015"
    Evidence evidence;
    bool assumed = false; ///< a convention: "the new chair" has begun within the year before
};

/// "The leader of the council": whoever holds the role at the document's date.
struct RoleReference {
    std::string role;
    int body = -1;

    friend bool operator==(const RoleReference&, const RoleReference&) = default;
};

/// One document's statement that a person holds, held or is to hold a role.
struct TenureFact {
    int person = -1;                     ///< -1: `holder` says who
    std::optional<RoleReference> holder; ///< the person is named by a role alone
    std::string role; ///< the title, canonical where the word lists know it: "vice-chair"
    int body = -1;
    std::string area; ///< "Oxford East"; empty for none
    Status status = Status::Current;
    bool oneSeat = false;         ///< the role has one holder at a time
    std::optional<DatedBy> start; ///< stated or implied exactly
    std::optional<DatedBy> end;
    std::optional<DatedBy> seen; ///< a date on which the role is held
    std::optional<DatedBy> gone; ///< a date on which it is no longer held ("former" in a report)
    std::vector<BoundedBy> limits;
    std::vector<Evidence> evidence;
};

/// One document's statement of how many hold a role at a time: "the three vice-chairs", a job
/// share, holders named side by side.
struct SeatsFact {
    std::string role;
    int body = -1;
    std::string area;
    int least = 0; ///< so many hold it at once
    int most = 0;  ///< and no more; 0: not said
    std::vector<Evidence> evidence;
};

/// One document's statement that nobody held a role: a tenure without a person. Its start and end
/// are the vacancy's, `seen` is a day on which there was one.
using VacancyFact = TenureFact;

/// One document's statement that a body decided something.
struct DecisionFact {
    int body = -1;
    std::string verb; ///< agreed approved endorsed resolved elected appointed rejected deferred ...
    std::string text; ///< what was decided, in the text's words
    std::optional<DatedBy> date;
    std::string outcome; ///< carried, lost, withdrawn; empty when the verb says it all
    std::vector<Evidence> evidence;
};

/// Which list of an Extraction an EntityRef points into.
enum class EntityKind { None, Person, Body };

/// A person or a body of the same Extraction, by its index.
struct EntityRef {
    EntityKind kind = EntityKind::None;
    int index = -1;

    friend bool operator==(const EntityRef&, const EntityRef&) = default;
};

/// Anything else between two entities: succeeded proposed seconded nominated attended appointed_by
/// reported_to.
struct RelationFact {
    std::string type;
    EntityRef from, to;
    std::optional<RoleReference> holder; ///< without `from`: it is named by a role alone
    std::string role;                    ///< succeeded: the role handed over
    int roleBody = -1;
    std::string text; ///< proposed and seconded: the motion
    std::optional<DatedBy> date;
    std::vector<Evidence> evidence;
};

/// All that one document says. A pure function of the document and the rules.
struct Extraction {
    std::string document; ///< Document::id
    std::string path;
    std::string hash;  ///< Document::hash
    std::string rules; ///< digest of the rule set
    Metadata metadata;
    std::vector<PersonEntity> people;
    std::vector<BodyEntity> bodies;
    std::vector<TenureFact> tenures;
    std::vector<SeatsFact> seats;
    std::vector<VacancyFact> vacancies;
    std::vector<DecisionFact> decisions;
    std::vector<RelationFact> relations;
    std::vector<Diagnostic> diagnostics;
};
} // namespace tenure
