// Loads every part of a rule folder and its packs, all problems at once.
#include "extract/rule_set.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iterator>

#include "extract/digest.h"
#include "extract/rules/rule_loader.h"
#include "extract/segment/segment_rules_impl.h"

namespace fs = std::filesystem;

namespace tenure {
namespace {
// The forms of a word list's rows whose cells are as `where` says.
std::optional<std::vector<std::string>> wordsOf(const Lexicon& lexicon, std::string_view list,
                                                std::string_view column,
                                                const std::map<std::string, std::string>& where) {
    const int index = lexicon.list(list);
    if (index < 0) {
        return std::nullopt;
    }
    std::vector<std::string> out;
    for (const std::uint32_t number : lexicon.rows(index)) {
        const WordRow& row = lexicon.row(number);
        bool fits = true;
        for (const auto& [key, value] : where) {
            fits = fits && lexicon.cell(row, key) == value;
        }
        const std::string_view cell =
            column.empty() ? std::string_view(row.cells.front()) : lexicon.cell(row, column);
        std::size_t begin = 0;
        for (std::size_t i = 0; fits && i <= cell.size(); ++i) {
            if (i == cell.size() || cell[i] == '|') {
                if (i > begin) {
                    out.emplace_back(cell.substr(begin, i - begin));
                }
                begin = i + 1;
            }
        }
    }
    return out;
}

// The tables of people and bodies, and the word lists that finders ask for.
void loadMentions(RuleSet::Impl& impl, const std::string& folder,
                  const std::vector<std::string>& packs, Diagnostics& problems) {
    const auto sources = [&](std::string_view family) {
        auto files = readMentionFiles(folder, family, 0, problems);
        int number = 0;
        for (const std::string& pack : packs) {
            std::ranges::move(readMentionFiles(pack, family, ++number, problems),
                              std::back_inserter(files));
        }
        return files;
    };
    impl.people = PersonRules::parse(sources("people"), *impl.lexicon, problems);
    impl.bodies = BodyRules::parse(sources("bodies"), *impl.lexicon, problems);
    impl.vocabulary = Vocabulary::load(impl.lexicon, impl.bodies->known.lists(), problems);
    for (const auto* infos : {&impl.people->infos, &impl.bodies->infos}) {
        impl.signals.insert(impl.signals.end(), infos->begin(), infos->end());
    }
}
} // namespace

WordListLookup wordListsOf(const Lexicon& lexicon) {
    return [&lexicon](std::string_view list, std::string_view column,
                      const std::map<std::string, std::string>& where) {
        return wordsOf(lexicon, list, column, where);
    };
}

std::shared_ptr<const RuleSet> RuleSet::load(const std::string& folder,
                                             const std::vector<std::string>& packs,
                                             Diagnostics& diagnostics,
                                             const std::vector<std::string>& gazetteers) {
    Diagnostics problems;
    auto impl = std::make_unique<Impl>();
    if (!fs::is_directory(folder)) {
        diagnostics.add({"rules.missing-folder", Severity::Error, folder, 0, 0,
                         "no such folder of rules",
                         "Name one with --rules, or set TENURE_RULES to it."});
        return nullptr;
    }
    impl->segment = SegmentRules::load(folder, packs, problems);
    impl->dates = DateRules::load(folder, packs, problems);
    std::vector<GazetteerEntry> names;
    for (const std::string& file : gazetteers) {
        std::ranges::move(readGazetteer(file, problems), std::back_inserter(names));
    }
    impl->lexicon = Lexicon::load(folder, packs, names, problems);
    if (impl->lexicon) {
        loadMentions(*impl, folder, packs, problems);
        std::vector<RuleSource> sources = readRuleFiles(folder, 0, problems);
        int number = 0;
        for (const std::string& pack : packs) {
            for (RuleSource& source : readRuleFiles(pack, ++number, problems)) {
                sources.push_back(std::move(source));
            }
        }
        impl->relations = CompiledRules::compile(
            parseRules(sources, wordListsOf(*impl->lexicon), problems), problems);
    }
    diagnostics.join(problems);
    if (problems.hasErrors()) {
        return nullptr;
    }
    for (const Rule& rule : impl->relations->rules()) {
        impl->infos.push_back(rule.info);
    }
    impl->segment->impl().eachTable([&](const LineRules& table) {
        for (const LineRule& line : table.rules()) {
            impl->lines.push_back(line.info);
        }
    });
    std::vector<std::string> folders{folder};
    folders.insert(folders.end(), packs.begin(), packs.end());
    folders.insert(folders.end(), gazetteers.begin(), gazetteers.end());
    impl->digest = digestOfFolders(folders);
    return Impl::make(std::move(impl));
}

std::string RuleSet::defaultFolder() {
    if (const char* named = std::getenv("TENURE_RULES"); named != nullptr && *named != '\0') {
        return named;
    }
    std::error_code none;
    const fs::path program = fs::read_symlink("/proc/self/exe", none);
    for (const fs::path& candidate :
         {program.parent_path() / "rules",
          program.parent_path().parent_path() / "share" / "tenure" / "rules",
          fs::path(TENURE_INSTALLED_RULES), fs::path(TENURE_SOURCE_RULES)}) {
        if (fs::exists(candidate / "words.yaml", none)) {
            return candidate.string();
        }
    }
    return TENURE_SOURCE_RULES;
}

RuleSet::RuleSet(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

RuleSet::~RuleSet() = default;

const std::vector<RuleInfo>& RuleSet::rules() const {
    return impl_->infos;
}

const std::vector<RuleInfo>& RuleSet::signals() const {
    return impl_->signals;
}

const std::vector<RuleInfo>& RuleSet::lines() const {
    return impl_->lines;
}

const std::string& RuleSet::digest() const {
    return impl_->digest;
}

RuleChoice::RuleChoice(const RuleSet& rules, std::string_view name) : name_(name) {
    for (const auto* infos : {&rules.rules(), &rules.signals(), &rules.lines()}) {
        whole_ = whole_ || std::ranges::find(*infos, name_, &RuleInfo::name) != infos->end();
    }
}

bool RuleChoice::holds(std::string_view name) const {
    return whole_ ? name == name_ : name.starts_with(name_);
}
} // namespace tenure
