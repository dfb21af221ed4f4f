// Looks the lists up by name, once.
#include "extract/mentions/vocabulary.h"

#include <array>
#include <string>
#include <utility>

namespace tenure {
namespace {
using Uses = std::pair<std::uint64_t Vocabulary::*, std::string_view>;
constexpr std::array<Uses, 43> uses = {{
    {&Vocabulary::given, "given_names"},
    {&Vocabulary::surname, "surnames"},
    {&Vocabulary::common, "common_words"},
    {&Vocabulary::honorific, "honorifics"},
    {&Vocabulary::pluralHonorific, "plural_honorifics"},
    {&Vocabulary::postnominal, "postnominals"},
    {&Vocabulary::particle, "particles"},
    {&Vocabulary::personVerb, "person_verbs"},
    {&Vocabulary::demonym, "demonyms"},
    {&Vocabulary::calendar, "calendar"},
    {&Vocabulary::orgHead, "org_heads"},
    {&Vocabulary::role, "roles"},
    {&Vocabulary::roleModifier, "role_modifiers"},
    {&Vocabulary::pronoun, "pronouns"},
    {&Vocabulary::possessivePronoun, "possessive_pronouns"},
    {&Vocabulary::firstPerson, "first_person"},
    {&Vocabulary::firstPersonPossessive, "first_person_possessive"},
    {&Vocabulary::group, "group_pronouns"},
    {&Vocabulary::birthMark, "birth_marks"},
    {&Vocabulary::connector, "name_connectors"},
    {&Vocabulary::preposition, "name_prepositions"},
    {&Vocabulary::article, "articles"},
    {&Vocabulary::definite, "definite"},
    {&Vocabulary::breaker, "breakers"},
    {&Vocabulary::place, "places"},
    {&Vocabulary::meetingMark, "meeting_marks"},
    {&Vocabulary::clauseBreak, "clause_breaks"},
    {&Vocabulary::placePreposition, "place_prepositions"},
    {&Vocabulary::portfolioVerb, "portfolio_verbs"},
    {&Vocabulary::meeting, "meeting_nouns"},
    {&Vocabulary::meetingAttribute, "meeting_attributes"},
    {&Vocabulary::clauseVerb, "clause_verbs"},
    {&Vocabulary::clauseJoint, "clause_joints"},
    {&Vocabulary::clauseAdverb, "clause_adverbs"},
    {&Vocabulary::lifeWord, "life_words"},
    {&Vocabulary::areaNoun, "area_nouns"},
    {&Vocabulary::signatureMark, "signature_marks"},
    {&Vocabulary::lettersOfNoBody, "letters_of_no_body"},
    {&Vocabulary::companyForm, "company_forms"},
    {&Vocabulary::field, "fields_of_work"},
    {&Vocabulary::statePortfolio, "state_portfolios"},
    {&Vocabulary::nameSuffix, "name_suffixes"},
    {&Vocabulary::minuteWord, "minute_words"},
}};
} // namespace

std::shared_ptr<const Vocabulary> Vocabulary::load(std::shared_ptr<const Lexicon> lexicon,
                                                   std::uint64_t bodies, Diagnostics& diagnostics) {
    auto vocabulary = std::make_shared<Vocabulary>();
    for (const auto& [use, name] : uses) {
        const int list = lexicon->list(name);
        if (list < 0) {
            diagnostics.add({"words.missing-list", Severity::Error, "rules/words.yaml", 0, 0,
                             "no word list '" + std::string(name) + "'",
                             "Add it to words.yaml; it may be empty: {words: []}."});
        } else {
            (*vocabulary).*use |= lexicon->bit(list);
        }
    }
    vocabulary->body = bodies;
    vocabulary->lexicon = std::move(lexicon);
    return vocabulary;
}
} // namespace tenure
