// identities.yaml: what a user says of who is who, checked line by line.
#include <algorithm>

#include <yaml-cpp/yaml.h>

#include "graph/resolve/fold.h"
#include "graph/resolve/told.h"
#include "tenure/identities.h"

namespace tenure {
namespace {
class IdentityFile {
public:
    IdentityFile(const std::string& path, Diagnostics& diagnostics)
        : path_(path), diagnostics_(diagnostics) {}

    std::vector<IdentityRule> read(std::string_view yaml) {
        YAML::Node top;
        try {
            top = YAML::Load(std::string(yaml));
        } catch (const YAML::Exception& error) {
            report("identities.syntax", error.mark, "this is no YAML: " + error.msg,
                   "Write lists below 'same:' and 'different:'.");
            return {};
        }
        if (top.IsNull()) {
            return {};
        }
        if (!top.IsMap()) {
            report("identities.syntax", top.Mark(), "the file must hold 'same' and 'different'",
                   "Write 'same:' or 'different:' and a list below it.");
            return {};
        }
        for (const auto& entry : top) {
            const auto key = entry.first.as<std::string>("");
            if (key != "same" && key != "different") {
                report("identities.unknown-key", entry.first.Mark(),
                       "there is no key '" + key + "'", "The keys are 'same' and 'different'.");
                continue;
            }
            readList(entry.second, key == "same");
        }
        refuseContradictions();
        return std::move(rules_);
    }

private:
    void report(const char* code, const YAML::Mark& mark, std::string message, std::string hint) {
        Diagnostic diagnostic;
        diagnostic.code = code;
        diagnostic.severity = Severity::Error;
        diagnostic.file = path_;
        diagnostic.line = mark.line + 1;
        diagnostic.column = mark.column + 1;
        diagnostic.message = std::move(message);
        diagnostic.hint = std::move(hint);
        diagnostics_.add(std::move(diagnostic));
    }

    void readList(const YAML::Node& list, bool same) {
        if (list.IsNull()) {
            return;
        }
        if (!list.IsSequence()) {
            report("identities.syntax", list.Mark(), "this must be a list of lists of names",
                   "Write '- [Ann Clark, Ann Clarke]' on a line of its own.");
            return;
        }
        for (const YAML::Node& item : list) {
            readRule(item, same);
        }
    }

    void readRule(const YAML::Node& item, bool same) {
        IdentityRule rule;
        rule.same = same;
        rule.place = path_ + ":" + std::to_string(item.Mark().line + 1);
        bool whole = item.IsSequence();
        for (std::size_t i = 0; whole && i < item.size(); ++i) {
            whole = readName(item[i], rule);
        }
        if (!item.IsSequence() || (whole && rule.names.size() < 2)) {
            report("identities.too-few", item.Mark(), "two names at least are needed here",
                   "Write '[Ann Clark, Ann Clarke]'.");
            return;
        }
        if (whole) {
            rules_.push_back(std::move(rule));
        }
    }

    bool readName(const YAML::Node& node, IdentityRule& rule) {
        KnownName name;
        if (node.IsScalar()) {
            name.name = node.Scalar();
        } else if (node.IsMap()) {
            for (const auto& field : node) {
                const auto key = field.first.as<std::string>("");
                if ((key != "name" && key != "documents") || !field.second.IsScalar()) {
                    report("identities.unknown-key", field.first.Mark(),
                           "a name has no '" + key + "'",
                           "It is a text, or {name: Ann Lee, documents: minutes/2010}.");
                    return false;
                }
                (key == "name" ? name.name : name.documents) = field.second.Scalar();
            }
        }
        const bool twice = std::ranges::find(rule.names, name) != rule.names.end();
        if (fold(name.name).empty() || twice) {
            report(twice ? "identities.twice" : "identities.syntax", node.Mark(),
                   twice ? "'" + name.name + "' stands here twice" : "this is no name",
                   twice ? "Take one out, or say of which documents each is."
                         : "Write a name, or {name: Ann Lee, documents: minutes/2010}.");
            return false;
        }
        rule.names.push_back(std::move(name));
        return true;
    }

    // Two names under "same" and under "different".
    void refuseContradictions() {
        const auto has = [](const IdentityRule& rule, const KnownName& name) {
            return std::ranges::any_of(rule.names, [&](const KnownName& other) {
                return fold(other.name) == fold(name.name) && other.documents == name.documents;
            });
        };
        std::vector<IdentityRule> sound;
        for (const IdentityRule& rule : rules_) {
            const auto told = std::ranges::find_if(rules_, [&](const IdentityRule& same) {
                return same.same && !rule.same &&
                       std::ranges::count_if(
                           rule.names, [&](const KnownName& name) { return has(same, name); }) > 1;
            });
            if (told == rules_.end()) {
                sound.push_back(rule);
                continue;
            }
            YAML::Mark mark;
            mark.line = std::stoi(rule.place.substr(rule.place.rfind(':') + 1)) - 1;
            mark.column = 0;
            report("identities.contradiction", mark,
                   "these are said to be the same at " + told->place, "Take out one of the two.");
        }
        rules_ = std::move(sound);
    }

    const std::string& path_;
    Diagnostics& diagnostics_;
    std::vector<IdentityRule> rules_;
};

bool isNamed(const KnownName& name, std::span<const Extraction> extractions) {
    const std::string wanted = fold(name.name);
    return std::ranges::any_of(extractions, [&](const Extraction& document) {
        const auto fits = [&](const auto& entity) { return fold(entity.name) == wanted; };
        return isOf(name, document) && (std::ranges::any_of(document.people, fits) ||
                                        std::ranges::any_of(document.bodies, fits));
    });
}
} // namespace

std::vector<IdentityRule> readIdentities(std::string_view yaml, const std::string& path,
                                         Diagnostics& diagnostics) {
    return IdentityFile(path, diagnostics).read(yaml);
}

void checkIdentities(std::span<const IdentityRule> rules, std::span<const Extraction> extractions,
                     Diagnostics& diagnostics) {
    for (const IdentityRule& rule : rules) {
        for (const KnownName& name : rule.names) {
            if (isNamed(name, extractions)) {
                continue;
            }
            Diagnostic diagnostic;
            diagnostic.code = "identities.unused";
            diagnostic.severity = Severity::Warning;
            const std::size_t colon = rule.place.rfind(':');
            diagnostic.file = rule.place.substr(0, colon);
            diagnostic.line = std::stoi(rule.place.substr(colon + 1));
            diagnostic.message = "no document" +
                                 (name.documents.empty() ? "" : " of '" + name.documents + "'") +
                                 " names '" + name.name + "'";
            diagnostic.hint = "Write the name as the documents do, or take it out.";
            diagnostics.add(std::move(diagnostic));
        }
    }
}
} // namespace tenure
