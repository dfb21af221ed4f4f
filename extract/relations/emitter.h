// Turns what a rule matched into facts, each with its evidence.
#pragma once
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/match/rule_matcher.h"
#include "extract/relations/context.h"
#include "tenure/extraction.h"

namespace tenure {
struct OfficeBox;

class Emitter {
public:
    Emitter(ReadingContext& context, Extraction& extraction)
        : context_(&context), extraction_(&extraction) {}

    /// Emits the posts that letters behind a name stand for ("Ann Lee MP"); the word list is the
    /// rule: "words.postnominals".
    void emitOffices();

    /// Emits what the boxes beside lives say of posts, their times and the holders before and
    /// after; the word list is the rule: "words.office_labels".
    void emitBoxes();

    /// Emits every fact of the match's rule. `sentence` is where it matched.
    void emit(const RuleMatch& match, int sentence);

private:
    struct Entity {
        int index = -1;
        How how = How::Stated;
        std::optional<RoleReference> holder = {}; ///< a person named by a role alone
    };

    /// What a clause says of terms of office.
    struct Term {
        bool before = false; ///< the post was held before
        bool open = false;   ///< another term may follow
    };

    using Field = const std::string*;

    TenureFact boxFact(const OfficeBox& box, int person, Status status);
    void tenures(const RuleMatch& match, const Emission& emission, int sentence);
    void tenure(const RuleMatch& match, const Emission& emission, int sentence,
                const Entity& person, const RoleMention& role, const Entity& body);
    void seats(const RuleMatch& match, const Emission& emission, int sentence);
    void vacancies(const RuleMatch& match, const Emission& emission, int sentence);
    VacancyFact vacancy(const RuleMatch& match, const Emission& emission, const RoleMention& role,
                        const Evidence& proof);
    void holdTogether(const RuleMatch& match, const Emission& emission, int sentence,
                      const std::vector<Entity>& whose, const std::vector<Entity>& where);
    void addSeats(const RoleMention& role, int body, int least, int most, const Evidence& proof);
    [[nodiscard]] int numberIn(std::string_view word) const;
    void decision(const RuleMatch& match, const Emission& emission, int sentence);
    [[nodiscard]] std::string bare(std::string text) const;
    [[nodiscard]] std::vector<std::string> decided(const RuleMatch& match, Field value,
                                                   int sentence) const;
    [[nodiscard]] std::string verbClass(const std::string& verb) const;
    std::vector<Entity> deciders(const RuleMatch& match, const Emission& emission, int sentence);
    void relation(const RuleMatch& match, const Emission& emission, int sentence,
                  const EntityRef& from, const EntityRef& to,
                  const std::optional<RoleReference>& holder);
    void relations(const RuleMatch& match, const Emission& emission, int sentence);
    void partOf(const RuleMatch& match, const Emission& emission);
    void nameChild(const RuleMatch& match, const Emission& emission);
    void alias(const RuleMatch& match, const Emission& emission, int sentence);
    void death(const RuleMatch& match, const Emission& emission, int sentence);
    void dissolution(const RuleMatch& match, const Emission& emission, int sentence);

    [[nodiscard]] std::string placeOf(const RuleMatch& match, Field value) const;
    [[nodiscard]] std::string fieldOf(const RuleMatch& match, const Emission& emission) const;
    [[nodiscard]] static Field field(const Emission& emission, std::string_view name);
    std::vector<Entity> people(const RuleMatch& match, Field value);
    std::vector<Entity> holders(const RuleMatch& match, Field value, Field where, int sentence);
    [[nodiscard]] int subjectOf(const RuleMatch& match) const;
    std::vector<Entity> bodies(const RuleMatch& match, Field value, int sentence,
                               std::string_view implicit = {});
    Entity bodyOf(int mention, int sentence);
    [[nodiscard]] int attributeOf(const RuleMatch& match, Field role, Field body) const;
    [[nodiscard]] int apposedBody(int post) const;
    [[nodiscard]] int pronounsBody(int post, int sentence) const;
    [[nodiscard]] bool hasObject(int post) const;
    static bool boundTo(const RuleMatch& match, Field value);
    [[nodiscard]] std::uint32_t beforeJoint(std::uint32_t token, std::uint32_t begin) const;
    [[nodiscard]] bool opensSeries(std::uint32_t token, std::uint32_t begin) const;
    [[nodiscard]] int sharedAhead(int post) const;
    [[nodiscard]] int seriesBody(int post) const;
    std::optional<Entity> bodyAround(const RuleMatch& match, const Emission& emission,
                                     std::size_t index, int sentence);
    [[nodiscard]] int bodyWhere(int post) const;
    [[nodiscard]] int onlyOne(const std::string& kind) const;
    [[nodiscard]] bool forPlace(const RuleMatch& match, Field value) const;
    [[nodiscard]] bool ofCountry(const RuleMatch& match, Field value) const;
    [[nodiscard]] bool listedIn(std::string_view name,
                                std::initializer_list<std::string_view> lists) const;
    [[nodiscard]] bool namesNoBody(std::string_view name) const;
    [[nodiscard]] Span nameOf(const Mention& proper) const;
    [[nodiscard]] int impliedFor(const RuleMatch& match, const Emission& emission,
                                 const RoleMention& role, int sentence) const;
    std::vector<RoleMention> roles(const RuleMatch& match, Field value) const;
    [[nodiscard]] std::string text(const RuleMatch& match, Field value, int sentence) const;
    [[nodiscard]] bool isEnd(const RuleMatch& match, Field value) const;
    std::optional<DatedBy> date(const RuleMatch& match, Field value, const Evidence& evidence);
    [[nodiscard]] const RefusedDate* refusedIn(const RuleMatch& match) const;
    [[nodiscard]] bool refusesDate(const RuleMatch& match) const;
    [[nodiscard]] bool wasOver(const RuleMatch& match) const;
    void keepKinds(std::vector<Entity>& where, const std::string& kinds) const;
    [[nodiscard]] std::optional<DatedBy> dayOf(int sentence, const DatedBy& report) const;
    [[nodiscard]] std::optional<DatedBy> dayOfSection(int sentence, const DatedBy& report) const;
    [[nodiscard]] bool elsewhere(const TenureFact& fact) const;
    void begin(const RuleMatch& match, Field value, int sentence, const Evidence& proof,
               TenureFact& fact);
    void when(const RuleMatch& match, Field value, const Evidence& evidence, TenureFact& fact);
    std::optional<DatedBy> decidedOn(const RuleMatch& match, const Emission& emission,
                                     const Evidence& proof);
    [[nodiscard]] int dateBefore(const RuleMatch& match) const;
    void settle(const RuleMatch& match, const RoleMention& role, Status said, const Evidence& proof,
                TenureFact& fact);
    [[nodiscard]] TokenRange clauseOf(const RuleMatch& match) const;
    [[nodiscard]] Term termOf(const RuleMatch& match) const;
    bool again(const RuleMatch& match, const Evidence& proof, TenureFact& fact) const;
    static void within(const DateMention& found, const std::string& words, const Evidence& evidence,
                       TenureFact& fact);
    static void limit(const DateMention& found, const Evidence& evidence, TenureFact& fact);
    [[nodiscard]] int dateBeside(const RuleMatch& match) const;
    [[nodiscard]] int openingDate(TokenRange range) const;
    [[nodiscard]] bool beginsClause(int date) const;
    Evidence evidence(const RuleMatch& match, const Emission& emission, int sentence, How how);

    ReadingContext* context_;
    Extraction* extraction_;
    std::vector<Span> boxes_;
};

/// The reason of a date that no word of the sentence gives.
inline constexpr const char* documentsDate = "the document's date";

/// The value of a field that means the document's day.
bool isDocument(const std::string* value);

/// The alternatives of a field's value: "body | owner".
std::vector<std::string_view> alternatives(std::string_view value);

/// White space folded, ends trimmed.
std::string foldSpace(std::string_view text);

/// Evidence for a span of the document's text.
Evidence evidenceFor(const Document& document, Span span, int section);
} // namespace tenure
