// Every message that a rule file can raise, in one table. docs/diagnostics.md is written from it.
#include "extract/rules/diagnostic_table.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace tenure {
namespace {
using enum Severity;

// What most examples need besides the one thing that is wrong with them; `@...` stands for it.
struct Abbreviation {
    std::string_view sign, text;
};

constexpr std::array<Abbreviation, 4> abbreviations = {{
    {"@rule\n", "rules:\n- name: chairs\n"},
    {"@about\n", "  about: Somebody chairs something.\n"},
    {"@emit\n", "  emit: [{tenure: {person: person, role: chair}}]\n"},
    {"@examples\n", "  yes:\n"
                    "  - {text: Ann Lee chairs it., facts: ['tenure: Ann Lee | chair']}\n"
                    "  - {text: Bo Tan chairs it., facts: ['tenure: Bo Tan | chair']}\n"
                    "  no: [Ann Lee moved the chairs.]\n"},
}};

constexpr std::array<DiagnosticEntry, 86> table = {{
    {"class.bad-name", Error, "A word class has a name that patterns cannot hold",
     "Use small letters, digits and '_', beginning with a letter.",
     "classes:\n  To-Elect: [elected]\n@rule\n@about\n  match: \"{person} "
     "chairs\"\n@emit\n@examples\n"},
    {"class.cycle", Error, "Word classes are defined by way of each other",
     "Write out the words of one of them.",
     "classes:\n  a: [\"{b} up\"]\n  b: [\"{a} down\"]\n@rule\n@about\n  match: \"{person} "
     "{a}\"\n@emit\n@examples\n"},
    {"class.duplicate", Error, "A word class is defined twice", "Join the two lists of words.",
     "classes:\n  sit: [chairs]\n  sit: [leads]\n@rule\n@about\n  match: \"{person} "
     "{sit}\"\n@emit\n@examples\n"},
    {"class.empty", Error, "A word class has no words",
     "Give it words, or check the word list and the columns that it takes them from.",
     "classes:\n  sit: []\n@rule\n@about\n  match: \"{person} {sit}\"\n@emit\n@examples\n"},
    {"class.reserved-name", Error, "A word class is named like a slot",
     "Choose another name: slot kinds, 'rest', 'clause' and 'gap' are taken.",
     "classes:\n  person: [somebody]\n@rule\n@about\n  match: \"{person} "
     "chairs\"\n@emit\n@examples\n"},
    {"class.unknown-list", Error, "A word class asks for a word list that does not exist",
     "Lists are the files of rules/words without '.tsv'; their first line names the columns.",
     "classes:\n  sit: {from: verbs_of_sitting}\n@rule\n@about\n  match: \"{person} "
     "{sit}\"\n@emit\n@examples\n"},
    {"class.unused", Warning, "No rule uses a word class", "Use it, or take it out.",
     "classes:\n  sit: [chairs]\n@rule\n@about\n  match: \"{person} chairs\"\n@emit\n@examples\n"},
    {"date.two-numbers", Error, "A word of dates stands for two numbers",
     "A form has one number, whatever its functions; take one of them out.",
     "language: la\nmonths: {maius: 5}\nseasons: {maius: 2}\n", "dates/latin.yaml"},
    {"date.unknown-kind", Error, "A row of calendar.tsv is of a kind that there is not",
     "The kinds are month day season feast.",
     "form\tkind\tnumber\tflags\nMartinmas\tfair\t1111\t\n", "words/calendar.tsv"},
    {"gazetteer.bad-line", Error, "A gazetteer has a line or a form that cannot be read",
     "See 'Gazetteers' in docs/rules.md for the columns and keys.",
     "kind\tname\nperson\tAnn Lee\nhorse\tBlack Bess\n", "names.tsv"},
    {"gazetteer.nameless", Warning, "Entries of a gazetteer have no name", "Give each a 'name'.",
     "{\"persons\": [{\"id\": \"1\"}]}\n", "names.json"},
    {"gazetteer.shared-name", Warning, "Several entries of a gazetteer have one name",
     "Tell them apart in identities.yaml, by the documents that name each.",
     "kind\tname\tid\nperson\tAnn Lee\tq1\nperson\tAnn Lee\tq2\n", "names.tsv"},
    {"gazetteer.unknown-id", Warning,
     "A membership names somebody that the gazetteer does not have",
     "Add the entry with its id and name, or mend the id.",
     "{\"persons\": [{\"id\": \"1\", \"name\": \"Ann Lee\"}],\n \"memberships\": "
     "[{\"person_id\": \"2\"}]}\n",
     "names.json"},
    {"gazetteer.unreadable", Error, "A gazetteer cannot be read",
     "Check that the file is there and that you may read it.", ""},
    {"identities.contradiction", Error,
     "An identities.yaml says of two names that they are the same and that they are not",
     "Take one of the two out.", ""},
    {"identities.syntax", Error, "An identities.yaml is not of its form",
     "Write lists of names below 'same:' and 'different:'.", ""},
    {"identities.too-few", Error, "A list of an identities.yaml has fewer than two names",
     "Name two or more.", ""},
    {"identities.twice", Error, "A name stands twice in one list of an identities.yaml",
     "Take one of them out.", ""},
    {"identities.unknown-key", Error, "An identities.yaml has a key that there is not",
     "The keys are 'same' and 'different', and those of a name.", ""},
    {"identities.unused", Warning, "A name of an identities.yaml is in no document",
     "Check its spelling.", ""},
    {"input.missing", Error, "There is no such file or folder",
     "Check the spelling and the folder you are in.", ""},
    {"input.skipped", Note, "Files of other kinds were left out",
     "'tenure formats' lists what can be read.", ""},
    {"input.unknown-format", Error, "There is no reader for this kind of file",
     "Convert it to text (.txt).", ""},
    {"input.unreadable", Error, "A file or folder cannot be read",
     "Check that it is there and that you may read it.", ""},
    {"mention.bad-example", Error, "An example of a signal shows no name, or one too many",
     "Put the names that it must find into brackets, and none in a 'no'.",
     "signals:\n- name: knight\n  about: A knight.\n  when: {before: honorifics}\n"
     "  yes: [\"They heard [Ann Lee].\", They heard Bo Tan.]\n  no: [They heard it.]\n",
     "people/knights.yaml"},
    {"mention.bad-test", Error, "A test on words asks for nothing, or for no number",
     "Name kinds of words, word lists or shapes; a number of words is 2, 2-3 or 2+.",
     "reject:\n- {name: crowd, no: [A crowd.], when: {words: many}}\n", "people/knights.yaml"},
    {"mention.unknown-place", Error, "A condition looks at a place that there is not",
     "The places are first, last, before, two_before, next, behind_next, any, few, none, words and "
     "context.",
     "reject:\n- {name: crowd, no: [A crowd.], when: {frist: capital}}\n", "people/knights.yaml"},
    {"mention.unknown-word", Error, "A test names no kind of word, word list or shape",
     "Kinds stand above the tests that name them, word lists in words.yaml.",
     "reject:\n- {name: crowd, no: [A crowd.], when: {first: given_name}}\n",
     "people/knights.yaml"},
    {"phrase.bad-name", Error, "A phrase has a name that is taken, or that patterns cannot hold",
     "Use small letters, digits and '_', beginning with a letter, and each name once.",
     "phrases:\n  Its-Chair: \"its {role}\"\n@rule\n@about\n  match: \"{person} "
     "chairs\"\n@emit\n@examples\n"},
    {"phrase.unused", Warning, "No rule uses a phrase", "Use it, or take it out.",
     "phrases:\n  its_chair: \"its {role}\"\n@rule\n@about\n  match: \"{person} "
     "chairs\"\n@emit\n@examples\n"},
    {"reader.bad-bytes", Error, "A text is not UTF-8 throughout",
     "Save it as UTF-8; the broken places were replaced.", ""},
    {"reader.bad-date", Warning, "A date of the metadata is none",
     "Write 2016-09-20, 2016-09 or 2016.", ""},
    {"reader.bad-front-matter", Warning, "The front matter of a text is no YAML",
     "The text is read without it; texts with a colon need quotes.", ""},
    {"reader.bad-json", Error, "A line of a .jsonl file is no JSON",
     "Each line must be one whole object; the line is left out.", ""},
    {"reader.bad-metadata", Warning, "A value of the metadata has the wrong form",
     "Write it as the message says, or null.", ""},
    {"reader.bad-sidecar", Error, "A NAME.meta.json cannot be read",
     "The text is read without it; mend it or remove it.", ""},
    {"reader.binary-file", Error, "A file is no text",
     "Give the text itself, or convert the file to UTF-8 text first.", ""},
    {"reader.docx-broken", Error, "A Word document is damaged, or none", "Save it again as .docx.",
     ""},
    {"reader.docx-locked", Error, "A Word document is encrypted, or too old",
     "Save a copy as .docx without a password.", ""},
    {"reader.docx-too-large", Error, "A Word document unpacks to too much", "Split it.", ""},
    {"reader.duplicate-id", Warning, "Two lines of a .jsonl file have one id",
     "Give each its own; the line's number is added.", ""},
    {"reader.empty-file", Error, "A file holds no text", "Remove it, or give it text.", ""},
    {"reader.html-too-deep", Warning, "A page nests its elements too deeply",
     "Its tags were only dropped; headings and tables are lost.", ""},
    {"reader.no-text", Error, "A line of a .jsonl file has no text",
     "Give each object a \"text\" that is a string.", ""},
    {"reader.pdf-broken", Error, "A PDF is damaged, or none", "Print it to a new file.", ""},
    {"reader.pdf-left-out", Error, "This program was built without PDF",
     "Build it with TENURE_PDF=ON, or convert the file with pdftotext.", ""},
    {"reader.pdf-locked", Error, "A PDF asks for a password", "Save a copy without the password.",
     ""},
    {"reader.pdf-no-text", Error, "A PDF holds pictures of pages only",
     "Run text recognition on it first.", ""},
    {"reader.pdf-pages", Warning, "Some pages of a PDF cannot be read",
     "The other pages were read.", ""},
    {"reader.too-large", Error, "A file is larger than 2 GiB", "Split it into several files.", ""},
    {"rule.always-silent", Error, "An 'unless' silences a rule on all its own examples",
     "Make it narrower, or give an example on which the rule is to fire.",
     "@rule\n@about\n  match: \"{person} chairs\"\n  unless: [\"chairs\"]\n@emit\n@examples\n"},
    {"rule.bad-name", Error, "A rule has a name that cannot be cited",
     "Use small letters, digits and '_', beginning with a letter.",
     "rules:\n- name: The Chair\n@about\n"
     "  match: \"{person} chairs\"\n@emit\n@examples\n"},
    {"rule.bad-pattern", Error, "RE2 refuses the pattern",
     "Patterns are RE2 syntax: no look-around, no back-references. A sign of the text itself needs "
     "a backslash: \\(, \\?, \\., \\{.",
     "@rule\n@about\n  match: \"{person} (chairs\"\n@emit\n@examples\n"},
    {"rule.bad-slot", Error, "The braces of a pattern hold something malformed",
     "Write {kind}, {label:kind}, {kind+}, {class}, {label:class}, {label:rest}, {label:clause} or "
     "{gap 0-4}.",
     "@rule\n@about\n  match: \"{person} {gap many} chairs\"\n@emit\n@examples\n"},
    {"rule.duplicate-key", Error, "A key stands twice", "Join the two, or take one out.",
     "@rule\n@about\n  match: \"{person} chairs\"\n  match: \"{person} "
     "leads\"\n@emit\n@examples\n"},
    {"rule.duplicate-name", Error, "Two rules of a family have one name",
     "Give one of them another name.",
     "@rule\n@about\n  match: \"{person} chairs\"\n@emit\n@examples\n- name: chairs\n@about\n"
     "  match: \"{person} leads\"\n@emit\n@examples\n"},
    {"rule.empty-file", Warning, "A rule file holds nothing",
     "Write rules into it, or take it out.", "# rules:\n"},
    {"rule.few-examples", Error, "A rule has too few examples",
     "Give at least two 'yes' (sentences with the facts they must give) and one 'no' (a sentence "
     "that is nearly one).",
     "rules:\n- name: chairs\n@about\n  match: \"{person} chairs\"\n@emit\n"},
    {"rule.matches-everything", Error, "A pattern matches whatever the text is",
     "Let it name a slot, a word class or a word, and see that not all of it is optional.",
     "@rule\n@about\n  match: \"(?:{person})?\"\n@emit\n@examples\n"},
    {"rule.matches-nothing", Error, "A pattern can match no sentence",
     "Sentences have single blanks, '^' stands only at their beginning and '$' at their end.",
     "@rule\n@about\n  match: \"{person}  chairs\"\n@emit\n@examples\n"},
    {"rule.missing-field", Error, "A fact lacks a field that it needs",
     "Add the field; docs/rules.md lists the fields of each fact.",
     "@rule\n@about\n  match: \"{person} chairs {a:body} by {b:body}\"\n  emit:\n  - tenure: "
     "{person: person}\n@examples\n"},
    {"rule.missing-key", Error, "A rule lacks a key that it needs",
     "A rule has name, about, match, emit, yes and no.",
     "rules:\n- match: \"{person} chairs\"\n@emit\n@examples\n"},
    {"rule.slot-twice", Error, "A slot stands twice in a pattern",
     "Label the two, so that 'emit' can tell them apart: {new:person}, {old:person}.",
     "@rule\n@about\n  match: \"{person} chairs for {person}\"\n@emit\n@examples\n"},
    {"rule.too-large", Error, "A pattern is too large with its word classes",
     "Long lists of names belong in a gazetteer or a word list of mentions, and the pattern takes "
     "their slot.",
     "classes:\n  sit: {from: many_names}\n@rule\n@about\n  match: \"{person} "
     "{sit}\"\n@emit\n@examples\n"},
    {"rule.unknown-block", Error, "'where' names a kind of block that does not exist",
     "Blocks are: heading, paragraph, bullet, row, opening, signature.",
     "@rule\n@about\n  match: \"{person} chairs\"\n  where: {block: [table]}\n@emit\n@examples\n"},
    {"rule.unknown-class", Error, "Braces name neither a slot nor a word class",
     "Define the class under 'classes', or check its spelling.",
     "@rule\n@about\n  match: \"{persn} chairs\"\n@emit\n@examples\n"},
    {"rule.unknown-constant", Error, "A field is given a word that it does not know",
     "docs/rules.md lists what each field may hold.",
     "@rule\n@about\n  match: \"{person} chairs {a:body} by {b:body}\"\n  emit:\n  - tenure: "
     "{person: person, role: chair, status: begun}\n@examples\n"},
    {"rule.unknown-fact", Error, "A rule emits a fact that does not exist",
     "Facts are: tenure, decision, relation, part_of, alias.",
     "@rule\n@about\n  match: \"{person} chairs {a:body} by {b:body}\"\n  emit:\n  - tenur: "
     "{person: person, role: chair}\n@examples\n"},
    {"rule.unknown-field", Error, "A fact is given a field that it does not have",
     "docs/rules.md lists the fields of each fact.",
     "@rule\n@about\n  match: \"{person} chairs {a:body} by {b:body}\"\n  emit:\n  - tenure: "
     "{person: person, role: chair, until: b}\n@examples\n"},
    {"rule.unknown-key", Error, "A key is not known here", "Check its spelling.",
     "@rule\n@about\n  match: \"{person} chairs\"\n  prioritty: 2\n@emit\n@examples\n"},
    {"rule.unknown-slot", Error, "A fact takes a slot that the pattern does not have",
     "Use the name of a slot of 'match' or of 'where', or the label before its colon.",
     "@rule\n@about\n  match: \"{person} chairs {a:body} by {b:body}\"\n  emit:\n  - part_of: "
     "{child: a, parent: c}\n@examples\n"},
    {"rule.unread-file", Warning, "A file of a rules folder is read by nobody",
     "docs/rules.md, *Files*, says where the files of each kind lie.",
     "furniture:\n- {name: banner}\n", "sections/banners.yaml"},
    {"rule.unreadable", Error, "A rule file cannot be read",
     "Check that it exists and that you may read it.", ""},
    {"rule.wrong-slot", Error, "A field cannot be filled by a slot of that kind",
     "docs/rules.md lists which slots each field takes.",
     "@rule\n@about\n  match: \"{person} chairs {a:body} by {b:body}\"\n  emit:\n  - tenure: "
     "{person: a, role: chair}\n@examples\n"},
    {"rule.wrong-type", Error, "A value has the wrong form",
     "Compare with the example in docs/rules.md.",
     "@rule\n@about\n  match: \"{person} chairs\"\n  priority: high\n@emit\n@examples\n"},
    {"rules.empty-pack", Warning, "A folder of rules holds no file that could be one",
     "Check the folder's name; files of rules and words end in .yaml.", "A folder of texts.\n",
     "notes.txt"},
    {"rules.missing-folder", Error, "There is no such folder of rules",
     "Name one with --rules, or set TENURE_RULES to it.", ""},
    {"text.impossible-date", Warning, "A text has a date that no calendar has",
     "It was not taken for a date.", ""},
    {"words.bad-yaml", Error, "A words.yaml is not of its form",
     "See the comment at the top of rules/words.yaml for the form.", "lists: {ports: [Hull}\n",
     "words.yaml"},
    {"words.missing-file", Error, "A word list cannot be read",
     "Put the file there, or take the list out of words.yaml.",
     "lists:\n  ports: {file: words/ports.tsv}\n", "words.yaml"},
    {"words.missing-list", Error, "A word list that finding names needs is not there",
     "Name it in words.yaml; rules/words.yaml has them all.", ""},
    {"words.too-many", Error, "More word lists than tests on words can tell apart",
     "Join two lists, or give 'rows_only: true' to one that no test names.",
     "lists:\n  l1: {words: [a]}\n  l2: {words: [b]}\n  l3: {words: [c]}\n  l4: {words: [d]}\n"
     "  l5: {words: [e]}\n  l6: {words: [f]}\n  l7: {words: [g]}\n  l8: {words: [h]}\n",
     "words.yaml"},
    {"words.unknown-column", Error, "A word list has no column of that name",
     "The first row that is no comment names the columns.",
     "lists:\n  ports: {file: words.yaml, form: harbour}\n", "words.yaml"},
    {"words.unknown-key", Error, "A word list has a key that it does not know",
     "Known keys: also, defaults, file, form, plural, rows_only, words.",
     "lists:\n  ports: {words: [Hull], plurals: s}\n", "words.yaml"},
    {"words.unread-list", Warning, "A word list is read by nobody",
     "Name it in words.yaml, or take it out.", "form\nHull\n", "words/ports.tsv"},
    {"yaml.syntax", Error, "The file is not YAML",
     "Look at this line and the one before: a quote or bracket left open, a wrong indent, or a "
     "text "
     "with ': ' or '{' that needs quotes.",
     "rules:\n- name: chairs\n\tabout: A tab.\n"},
}};

} // namespace

std::span<const DiagnosticEntry> ruleDiagnostics() {
    return table;
}

std::string exampleFile(const DiagnosticEntry& entry) {
    std::string text(entry.example);
    for (const Abbreviation& one : abbreviations) {
        for (std::size_t at = text.find(one.sign); at != std::string::npos;
             at = text.find(one.sign, at)) {
            text.replace(at, one.sign.size(), one.text);
        }
    }
    return text;
}

const DiagnosticEntry& ruleDiagnostic(std::string_view code) {
    const auto found = std::ranges::lower_bound(table, code, {}, &DiagnosticEntry::code);
    assert(found != table.end() && found->code == code);
    return *found;
}
} // namespace tenure
