// Finds posts: a role noun of the lists with what belongs to it on its left ("deputy", "acting",
// "Higher Education") and, for portfolios, on its right ("Minister for Women").
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "extract/mentions/mention.h"

namespace tenure {
struct RoleCandidate {
    std::uint32_t end = 0; ///< one past the last token
    RoleMention role;
    bool plural = false;
};

class RoleFinder {
public:
    explicit RoleFinder(std::shared_ptr<const Vocabulary> vocabulary);

    /// The longest role that begins at token `first` of a sentence; nothing when none does.
    std::optional<RoleCandidate> at(const Analysis& analysis, TokenRange sentence,
                                    std::uint32_t first);

    /// What the lists say of a post by its title: its seats and whose it is when no body is said.
    void describe(RoleMention& role) const;

    /// How many tokens the noun of a post that begins at `token` has; 0: none begins there.
    [[nodiscard]] std::uint32_t headLength(const Analysis& analysis, TokenRange sentence,
                                           std::uint32_t token);

    /// True when a role noun (with nothing before it) begins at `token`.
    bool headAt(const Analysis& analysis, TokenRange sentence, std::uint32_t token);

private:
    struct Head {
        std::uint32_t end = 0;
        std::uint32_t row = 0;
    };

    bool attributesFit(const Analysis& analysis, TokenRange sentence, TokenRange span,
                       const Head& head);
    std::optional<Head> phraseAt(const Analysis& analysis, TokenRange sentence,
                                 std::uint32_t token);
    bool standsBehind(const Analysis& analysis, std::uint32_t token) const;
    [[nodiscard]] bool partOfPost(const Analysis& analysis, std::uint32_t token) const;
    [[nodiscard]] bool tellsStatus(const Analysis& analysis, std::uint32_t first,
                                   std::uint32_t head) const;
    bool mayPrecede(const Analysis& analysis, std::uint32_t token, std::uint32_t first,
                    bool capitalHead) const;
    std::uint32_t portfolioEnd(const Analysis& analysis, TokenRange sentence, const Head& head);
    std::uint32_t fieldEnd(const Analysis& analysis, TokenRange sentence, std::uint32_t token,
                           std::uint32_t none);
    std::optional<RoleCandidate> endowed(const Analysis& analysis, TokenRange sentence,
                                         std::uint32_t first);
    RoleCandidate build(const Analysis& analysis, TokenRange sentence, std::uint32_t first,
                        std::uint32_t headBegin, const Head& head);
    std::string title(const Analysis& analysis, std::uint32_t first, std::uint32_t headBegin,
                      const Head& head, RoleCandidate& candidate);
    std::uint32_t pastModifiers(const Analysis& analysis, std::uint32_t first,
                                std::uint32_t headBegin, const Head& head,
                                RoleCandidate& candidate);
    std::uint32_t countryEnd(const Analysis& analysis, std::uint32_t token, const Head& head);

    void countSeats(const WordRow& row, RoleMention& role) const;

    std::shared_ptr<const Vocabulary> vocabulary_;
    int roleList_;
    int moreRoles_;
    int bodyNouns_;
    int modifierList_;
    int variantList_;
    int sharedList_;
    int organisedList_;
    int stateList_;
    int servantList_;
    int countryList_;
    int demonymList_;
    std::vector<PhraseHit> hits_;
};
} // namespace tenure
