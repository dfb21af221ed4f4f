// Which mentions of one document name the same body, and which body is part of which.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/mentions/mention.h"

namespace tenure {
/// Fills Analysis::bodies and ties the mentions of bodies to them: known names, the same words,
/// abbreviations in brackets or by their letters; then "the committee".
class BodyResolver {
public:
    BodyResolver(Analysis& analysis, const Vocabulary& vocabulary)
        : analysis_(&analysis), vocabulary_(&vocabulary) {}

    void run();

    /// The body whose document this is: what the title or the first lines name first. -1: none.
    [[nodiscard]] int meetingBody() const { return meeting_; }

    /// The largest body that the meeting's body is part of.
    [[nodiscard]] int owner() const;

    /// The organisation whose page the document is, meeting or not: its owner, else the body that
    /// the document speaks of most and that its title, address or first lines name. -1: none.
    [[nodiscard]] int ownBody() const;

    /// The largest body that this one is part of.
    [[nodiscard]] int wholeOf(int body) const;

    /// Body named in a text outside the document's mentions; made when it is new.
    int bodyNamed(const BodyName& name);

    /// What the document's title calls the body whose meeting is reported, and the body that it
    /// is a part of if the title says so; before run().
    void setTitle(BodyName name, const BodyName* whole = nullptr);

private:
    int find(const BodyName& name) const;
    int add(const BodyName& name, Span first);
    [[nodiscard]] int findWording(const BodyName& name, const std::string& folded) const;
    int parentFromList(const BodyName& name);
    int parentFromName(int body, const BodyName& name);
    void names();
    void nameOne(Mention& mention, BodyName name);
    [[nodiscard]] bool ordinary(std::string_view name) const;
    [[nodiscard]] int fuller(const BodyName& name) const;
    [[nodiscard]] int definedBy(const Mention& mention) const;
    [[nodiscard]] int byLetters(std::string_view text) const;
    static bool letters(std::string_view text);
    void meetingOfTitle();
    void meetingOfOpening();
    [[nodiscard]] bool headsMeeting(const Mention& body) const;
    void meetingOfNoun();
    void abbreviationsBehind();
    void abbreviationsByLetters();
    void parents();
    [[nodiscard]] bool ownsNext(const Mention& mention) const;
    void partOfNext(const Mention& mention);
    void heads();
    void chooseMeeting();
    [[nodiscard]] bool reportsMeeting() const;
    void addAlias(int body, const std::string& alias);
    [[nodiscard]] bool hasForm(int body, const std::string& folded) const;
    void nameByNoun();
    void definitionsBehind();
    void define(TokenRange quoted, int sentence, int body);
    void companiesShort();
    void openings();
    [[nodiscard]] std::string withoutForm(const std::string& name) const;

    /// A name without its form or noun, word by word.
    struct ShortName {
        std::vector<std::string> words;
        int body = -1;
    };

    void takeEverywhere(const std::multimap<std::string, ShortName>& names);
    static void addShortName(const std::string& name, int body,
                             std::multimap<std::string, ShortName>& names);
    void takeFree(std::uint32_t first, std::uint32_t end, int sentence, int body);
    [[nodiscard]] bool isFree(std::uint32_t first, std::uint32_t end) const;
    int openingName(const std::string& kind);
    [[nodiscard]] bool nameless(const BodyEntity& body) const;
    [[nodiscard]] bool inAddress(const BodyEntity& body, std::string_view host) const;
    [[nodiscard]] std::string frontOf(const std::string& folded) const;
    [[nodiscard]] std::string nounOf(const std::string& folded) const;

    Analysis* analysis_;
    const Vocabulary* vocabulary_;
    std::vector<std::int64_t> rows_; ///< parallel to bodies: row of the lexicon, or -1
    /// Parallel to bodies: the name without the known body it begins with, in small letters.
    std::vector<std::string> rests_;
    std::optional<BodyName> title_;
    std::optional<BodyName> whole_; ///< in the title: what the meeting's body is a part of
    int meeting_ = -1;
    std::map<std::string, int> definedHeads_; ///< "company", by what the document defines
};
} // namespace tenure
