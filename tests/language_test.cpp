// Holds that language is data: no trigger word of rules/ stands alone in the code. A literal is
// suspect when all its words are trigger words ("was elected", "chair|chairman"); messages and
// summaries have other words too and pass. What must stay is in language_allowed.tsv, with the
// reason.
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include "tests/source_scan.h"
#include "tests/workspace.h"

namespace fs = std::filesystem;
using tenure::test::findFiles;
using tenure::test::readFile;

namespace {
using Words = std::set<std::string, std::less<>>;

struct Vocabulary {
    Words triggers;
    Words small; ///< of no meaning alone: "the", "of", "was"
};

// The lists of things that are triggers; lists of names and of common words are not.
constexpr std::string_view wordLists[] = {"decision_verbs", "person_verbs", "roles",
                                          "role_modifiers", "org_heads",    "honorifics",
                                          "calendar"};

// The same, of the word classes in words.yaml.
constexpr std::string_view triggerClasses[] = {"plural_honorifics",
                                               "pronouns",
                                               "possessive_pronouns",
                                               "first_person_possessive",
                                               "birth_marks",
                                               "group_pronouns",
                                               "elect",
                                               "appoint"};

// Runs of letters, lower case, of two letters or more; bytes above ASCII count as letters. What
// follows a backslash is regex or escape, not a word.
std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (word.size() > 1) {
            words.push_back(word);
        }
        word.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == '\\') {
            finish();
            ++i;
        } else if (std::isalpha(c) != 0 || c >= 0x80) {
            word += static_cast<char>(std::tolower(c));
        } else {
            finish();
        }
    }
    finish();
    return words;
}

// Word classes of small words, which mean nothing alone.
constexpr std::string_view smallClasses[] = {"have", "was",   "will", "as",   "on",
                                             "onto", "which", "it",   "this", "their"};

void addWords(Words& triggers, std::string_view text) {
    for (std::string& word : wordsOf(text)) {
        triggers.insert(std::move(word));
    }
}

// The forms of a cell, `|` between them; a form of several words gives no trigger, for "area
// manager" does not make "area" one.
void addForms(Words& triggers, const std::string& cell) {
    std::istringstream in(cell);
    for (std::string form; std::getline(in, form, '|');) {
        if (wordsOf(form).size() == 1 && form.find('_') == std::string::npos) {
            addWords(triggers, form);
        }
    }
}

std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> found;
    std::istringstream in(line);
    for (std::string cell; std::getline(in, cell, '\t');) {
        found.push_back(cell);
    }
    return found;
}

// The forms of a list: its first column, and the columns that hold further forms.
void addList(Words& triggers, const fs::path& path) {
    std::istringstream in(readFile(path));
    std::vector<std::string> header;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') {
            continue;
        }
        const auto row = cells(line);
        if (header.empty()) {
            header = row;
            continue;
        }
        for (std::size_t i = 0; i < std::min(row.size(), header.size()); ++i) {
            if (i == 0 || header[i] == "forms" || header[i] == "synonyms" ||
                header[i] == "canonical") {
                addForms(triggers, row[i]);
            }
        }
    }
}

void addScalars(Words& words, const YAML::Node& node) {
    if (!node) {
        return;
    }
    if (node.IsScalar()) {
        addWords(words, node.Scalar());
    } else if (node.IsSequence()) {
        for (const auto& item : node) {
            addScalars(words, item);
        }
    } else if (node.IsMap()) {
        for (const auto& item : node) {
            addScalars(words, item.first);
            addScalars(words, item.second);
        }
    }
}

// The words of a class; as in the lists, a phrase of several words makes none of them a trigger.
void addPhrases(Words& words, const YAML::Node& node) {
    if (node.IsScalar()) {
        if (wordsOf(node.Scalar()).size() == 1) {
            addWords(words, node.Scalar());
        }
    } else if (node.IsSequence()) {
        for (const auto& item : node) {
            addPhrases(words, item);
        }
    }
}

// Word classes that stand in YAML: the `classes` of rule files and those named in triggerClasses
// are triggers, all other lists of words.yaml are small words.
void addYaml(Vocabulary& vocabulary, const YAML::Node& node) {
    if (!node.IsMap()) {
        return;
    }
    for (const auto& item : node) {
        const std::string name = item.first.Scalar();
        if (name == "classes" && item.second.IsMap()) {
            for (const auto& wordClass : item.second) {
                const YAML::Node& words = wordClass.second;
                if (words.IsMap() && !words["words"]) {
                    continue; // all from a list, which is read too
                }
                const bool small = std::ranges::count(smallClasses, wordClass.first.Scalar()) > 0;
                addPhrases(small ? vocabulary.small : vocabulary.triggers,
                           words.IsMap() ? words["words"] : words);
            }
            continue;
        }
        const YAML::Node words = item.second.IsMap() ? item.second["words"] : YAML::Node();
        if (words) {
            addScalars(std::ranges::count(triggerClasses, name) > 0 ? vocabulary.triggers
                                                                    : vocabulary.small,
                       words);
        } else {
            addYaml(vocabulary, item.second);
        }
    }
}

Vocabulary vocabularyOf(const fs::path& rules) {
    Vocabulary vocabulary;
    for (const std::string_view list : wordLists) {
        addList(vocabulary.triggers, rules / "words" / (std::string(list) + ".tsv"));
    }
    for (const fs::path& path :
         findFiles(rules, [](const fs::path& file) { return file.extension() == ".yaml"; })) {
        addYaml(vocabulary, YAML::LoadFile(path.string()));
    }
    for (const std::string& word : vocabulary.small) {
        vocabulary.triggers.erase(word);
    }
    for (const char* ours : {"role", "person", "body", "decision", "document", "name", "date",
                             "title", "tenure", "signature"}) {
        vocabulary.triggers.erase(ours); // the words of our own contracts, everywhere
    }
    return vocabulary;
}

bool isSuspect(const Vocabulary& vocabulary, std::string_view literal) {
    if (literal.find('_') != std::string_view::npos) {
        return false; // an identifier: no language writes so
    }
    const auto words = wordsOf(literal);
    const auto isTrigger = [&](const std::string& word) {
        return vocabulary.triggers.contains(word);
    };
    return std::ranges::any_of(words, isTrigger) &&
           std::ranges::all_of(words, [&](const std::string& word) {
               return isTrigger(word) || vocabulary.small.contains(word);
           });
}

struct Allowed {
    std::string path; ///< a file, or a folder with its slash
    std::string literal;
};

std::vector<Allowed> readAllowed() {
    std::vector<Allowed> allowed;
    std::istringstream in(readFile("tests/language_allowed.tsv"));
    for (std::string line; std::getline(in, line);) {
        const auto row = cells(line);
        if (row.empty() || line.front() == '#') {
            continue;
        }
        EXPECT_EQ(row.size(), 3U) << "tests/language_allowed.tsv: path, literals, reason: " << line;
        if (row.size() == 3) {
            std::istringstream literals(row[1]);
            for (std::string literal; std::getline(literals, literal, '|');) {
                allowed.push_back({row[0], literal});
            }
        }
    }
    return allowed;
}

bool isAllowed(const std::vector<Allowed>& allowed, const std::string& path,
               const std::string& literal) {
    return std::ranges::any_of(allowed, [&](const Allowed& entry) {
        return path.starts_with(entry.path) && literal == entry.literal;
    });
}
} // namespace

TEST(Language, StandsInRulesNotInCode) {
    const Vocabulary vocabulary = vocabularyOf("rules");
    if (vocabulary.triggers.empty()) {
        GTEST_SKIP() << "no rules yet";
    }
    const auto allowed = readAllowed();
    // Not graph/export: formats have a language of their own, and no text is read there.
    for (const char* top : {"base", "cli", "extract", "graph/query", "graph/resolve", "graph/store",
                            "graph/time", "include"}) {
        for (const fs::path& path : findFiles(top, [](const fs::path& file) {
                 return file.extension() == ".cpp" || file.extension() == ".h";
             })) {
            const auto scanned = tenure::test::scanSource(readFile(path));
            for (const auto& literal : scanned.literals) {
                EXPECT_TRUE(!isSuspect(vocabulary, literal.text) ||
                            isAllowed(allowed, path.generic_string(), literal.text))
                    << path.string() << ":" << literal.line << ": \"" << literal.text
                    << "\" is language: move it to rules/";
            }
        }
    }
}

TEST(Language, TellsTriggersFromMessages) {
    const Vocabulary words = {{"elected", "chair", "chairman"}, {"was", "of", "the"}};
    EXPECT_TRUE(isSuspect(words, "was elected"));
    EXPECT_TRUE(isSuspect(words, "(?:Chair|Chairman)\\b of"));
    EXPECT_FALSE(isSuspect(words, "the chair of a body"));
    EXPECT_FALSE(isSuspect(words, "of the"));
    EXPECT_FALSE(isSuspect(words, ", "));
}
