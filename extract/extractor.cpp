// The corridor of reading: the stages of one document in their order.
#include "tenure/extractor.h"

#include <algorithm>

#include "extract/coref/bodies.h"
#include "extract/coref/people.h"
#include "extract/coref/references.h"
#include "extract/mentions/mention_finder.h"
#include "extract/observer.h"
#include "extract/relations/completion.h"
#include "extract/relations/coordination.h"
#include "extract/relations/emitter.h"
#include "extract/relations/facts.h"
#include "extract/relations/lifting.h"
#include "extract/relations/shared_bodies.h"
#include "extract/relations/successions.h"
#include "extract/rule_set.h"

namespace tenure {
struct Extractor::Impl {
    explicit Impl(std::shared_ptr<const RuleSet> set)
        : rules(std::move(set)),
          finder({rules->impl().vocabulary, rules->impl().people, rules->impl().bodies,
                  rules->impl().dates}),
          matcher(rules->impl().relations) {}

    std::shared_ptr<const RuleSet> rules;
    MentionFinder finder;
    RuleMatcher matcher;
    Analysis analysis;
    Document titleText;
    Analysis title; ///< of the document's title alone
    Lifting lifting;
    LiftedSentence clause;
    std::vector<RuleMatch> matches;
    std::function<void(const SentenceReading&)> observer;

    void read(const Document& document);
    void readTitle(const Document& document);
    [[nodiscard]] const BodyName* wholeInTitle(const Mention& part) const;
    void nameMeeting(BodyResolver& bodies) const;
    void relate(ReadingContext& context, Extraction& extraction);
    void goOn(ReadingContext& context, int sentence, Emitter& emitter);
    void share(ReadingContext& context, int sentence, Emitter& emitter);
};

// The title is read by itself.
void Extractor::Impl::readTitle(const Document& document) {
    titleText = Document{};
    titleText.text = document.metadata.title;
    const Span whole{0, static_cast<std::uint32_t>(titleText.text.size())};
    titleText.sections.emplace_back();
    titleText.sentences.push_back({whole, 0, 0});
    finder.find(titleText, title, true);
}

// "Harbour Trust: minutes of the Board": the body that opens the title is the whole of the board.
const BodyName* Extractor::Impl::wholeInTitle(const Mention& part) const {
    const Mention& first = title.mentions.front();
    if (first.kind != SlotKind::Body || first.reference != Reference::Name ||
        first.span.begin > 0 || first.span.end >= part.span.begin) {
        return nullptr;
    }
    const BodyName& name = title.bodyNames[static_cast<std::size_t>(first.detail)];
    return name.kind == "committee" ? nullptr : &name;
}

// The title may name the body whose meeting is reported.
void Extractor::Impl::nameMeeting(BodyResolver& bodies) const {
    // A committee or council first: "Harbour Trust Board meeting".
    for (const bool deciding : {true, false}) {
        for (const Mention& mention : title.mentions) {
            if (mention.kind != SlotKind::Body || mention.reference != Reference::Name) {
                continue;
            }
            const BodyName& name = title.bodyNames[static_cast<std::size_t>(mention.detail)];
            if (!deciding || name.kind == "committee" || name.kind == "council") {
                bodies.setTitle(name, wholeInTitle(mention));
                return;
            }
        }
    }
}

// What the sentence goes on to say of its subject. Only what needs the subject is new.
void Extractor::Impl::goOn(ReadingContext& context, int sentence, Emitter& emitter) {
    const auto index = static_cast<std::size_t>(sentence);
    const int life = context.references->impliedIn(index);
    for (const Clause& one : ClauseFinder(analysis, *context.vocabulary).find(index, life)) {
        if (!lifting.clause(sentence, one, clause)) {
            continue;
        }
        const std::size_t before = matches.size();
        matcher.match(clause, lifting.context(sentence), matches);
        for (std::size_t i = before; i < matches.size(); ++i) {
            RuleMatch& match = matches[i];
            if (match.lifted.begin == 0 && match.lifted.end > LiftedSentence::joined) {
                match.original.begin = one.aside ? match.original.begin : one.verb;
                emitter.emit(match, sentence);
            }
        }
        matches.resize(before);
    }
}

// Each member of a coordination in the place of the first: only what spans the seam is new.
void Extractor::Impl::share(ReadingContext& context, int sentence, Emitter& emitter) {
    const auto index = static_cast<std::size_t>(sentence);
    for (const Span& one : CoordinationFinder(analysis, *context.vocabulary).find(index)) {
        std::uint32_t seam = 0;
        if (!clause.leaveOut(lifting.sentence(sentence), one, seam)) {
            continue;
        }
        const std::size_t before = matches.size();
        matcher.match(clause, lifting.context(sentence), matches);
        for (std::size_t i = before; i < matches.size(); ++i) {
            if (matches[i].lifted.begin < seam && matches[i].lifted.end > seam) {
                emitter.emit(matches[i], sentence);
            }
        }
        matches.resize(before);
    }
}

void Extractor::Impl::relate(ReadingContext& context, Extraction& extraction) {
    Emitter emitter(context, extraction);
    lifting.prepare(analysis, *rules->impl().vocabulary);
    emitter.emitBoxes();
    for (int sentence = 0; sentence < static_cast<int>(analysis.sentences.size()); ++sentence) {
        matches.clear();
        const std::size_t told = extraction.tenures.size();
        matcher.match(lifting.sentence(sentence), lifting.context(sentence), matches);
        for (const RuleMatch& match : matches) {
            emitter.emit(match, sentence);
        }
        // "chair and clerk respectively": who holds which is said.
        const bool inTurn = std::ranges::any_of(
            matches, [](const RuleMatch& match) { return match.rule->respectively; });
        goOn(context, sentence, emitter);
        if (!inTurn) {
            share(context, sentence, emitter);
        }
        joinBackwards(extraction, told);
        if (observer) {
            observer({analysis, lifting, sentence, matches});
        }
    }
    emitter.emitOffices();
    if (!context.decides()) {
        const Lexicon& lexicon = *context.vocabulary->lexicon;
        shareBodies(extraction, [&](const std::string& post) {
            return std::ranges::any_of(lexicon.word(post), [&](std::uint32_t row) {
                return int{lexicon.row(row).list} == lexicon.list("state_posts");
            });
        });
    }
    completePosts(extraction);
    settleBodies(extraction);
    context.dropPlainSeats(extraction);
    addSuccessions(extraction);
}

namespace {
void reportDates(const Document& document, const std::vector<RefusedDate>& refused,
                 std::vector<Diagnostic>& diagnostics) {
    for (const RefusedDate& date : refused) {
        const int line = document.lineOf(document.map.original(date.span).begin);
        diagnostics.push_back(
            {"text.impossible-date", Severity::Warning, document.path, line, 0,
             "'" + std::string(date.span.in(document.text)) + "' is left out: " + date.reason,
             "The text is read without this date."});
    }
}
} // namespace

Extractor::Extractor(std::shared_ptr<const RuleSet> rules)
    : impl_(std::make_unique<Impl>(std::move(rules))) {}

Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

void Extractor::observe(std::function<void(const SentenceReading&)> observer) {
    impl_->observer = std::move(observer);
}

Extraction Extractor::extract(const Document& document) {
    Impl& impl = *impl_;
    Analysis& analysis = impl.analysis;
    const Vocabulary& vocabulary = *impl.rules->impl().vocabulary;

    impl.finder.find(document, analysis);
    BodyResolver bodies(analysis, vocabulary);
    impl.readTitle(document);
    impl.nameMeeting(bodies);
    PeopleResolver people(analysis, vocabulary);
    people.readTitle(impl.title);
    people.run();
    bodies.run();
    ReferenceResolver references(analysis, vocabulary, people);
    references.run();
    findProperNames(analysis, vocabulary);

    Extraction extraction;
    extraction.document = document.id;
    extraction.path = document.path;
    extraction.hash = document.hash;
    extraction.rules = impl.rules->digest();
    extraction.metadata = document.metadata;
    ReadingContext context;
    context.analysis = &analysis;
    context.bodies = &bodies;
    context.references = &references;
    context.vocabulary = &vocabulary;
    context.biography = people.subject() >= 0;
    context.meeting = context.biography ? -1 : bodies.meetingBody();
    context.owner = context.biography ? -1 : bodies.owner();
    context.own = context.biography ? -1 : bodies.ownBody();
    context.prepare();
    impl.relate(context, extraction);

    reportDates(document, analysis.refusedDates, extraction.diagnostics);

    const auto finish = [&](auto& entities) {
        for (auto& entity : entities) {
            std::ranges::sort(entity.aliases);
            const Span first = entity.first.span;
            entity.first = evidenceFor(document, first, 0);
            entity.first.rule = entity.signal;
        }
    };
    extraction.people = std::move(analysis.people);
    extraction.bodies = std::move(analysis.bodies);
    endByDeath(extraction, people.subject());
    finish(extraction.people);
    finish(extraction.bodies);
    return extraction;
}
} // namespace tenure
