// What rules/people says: which runs of words name a person.
#include "extract/mentions/person_rules.h"

#include <array>

namespace tenure {
namespace {
constexpr auto tables = std::to_array<std::string_view>({"signals", "words", "reject", "cut"});
constexpr auto tests =
    std::to_array<std::string_view>({"particle", "not_at_start", "list_sign", "list_join",
                                     "apposition_skip", "post", "caption_name"});
constexpr auto numbers =
    std::to_array<std::string_view>({"most_words", "caption_words", "caption_words_open"});
constexpr MentionKeys keys = {"people", "person", tables, tests, numbers};
} // namespace

std::shared_ptr<const PersonRules> PersonRules::parse(std::span<const RuleSource> sources,
                                                      const Lexicon& lexicon,
                                                      Diagnostics& diagnostics) {
    const MentionTables found = parseMentions(sources, keys, lexicon, diagnostics);
    auto rules = std::make_shared<PersonRules>();
    rules->words = found.table("words");
    rules->reject = found.table("reject");
    rules->cut = found.table("cut");
    rules->signals = found.table("signals");
    rules->particle = found.test("particle");
    rules->notAtStart = found.test("not_at_start");
    rules->listSign = found.test("list_sign");
    rules->listJoin = found.test("list_join");
    rules->appositionSkip = found.test("apposition_skip");
    rules->post = found.test("post");
    rules->captionName = found.test("caption_name");
    rules->mostWords = found.number("most_words");
    rules->captionWords = found.number("caption_words");
    rules->captionWordsOpen = found.number("caption_words_open");
    rules->infos = found.signals;
    return rules;
}
} // namespace tenure
