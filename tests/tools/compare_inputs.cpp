// SPDX-License-Identifier: MPL-2.0
// compare_inputs [AMOUNT]: writes what `./run compare` runs two builds of styr over, one case a block: damaged
// agreements, sentences, generated agreements and data, updates, damaged tests and data, hostile texts. AMOUNT (1) says
// how many of those that there are thousands of. A block is
//
//   ==== FAMILY: NAME
//   $ COMMAND               {source} is this checkout; several are run one after the other
//   ---- PATH BYTES         and so many bytes; `@base PATH` is a file of the commit before
//
// and the reader is tests/tools/compare.py.
#include "tests/cli/hostile_agreements.hpp"
#include "tests/reference/case.hpp"
#include "tests/rules/resolve_support.hpp"
#include "tests/support/changes_known.hpp"
#include "tests/support/damages.hpp"
#include "tests/support/sentences.hpp"
#include "tests/support/word_damages.hpp"

#include "models/fields/print.hpp"
#include "places.hpp"

#include <cstdio>
#include <cstdlib>
#include <sstream>

namespace styr::test {
namespace {

namespace fs = std::filesystem;
fs::path const source = STYR_SOURCE_DIR;

struct File {
    std::string path, text;
};

struct Block {
    std::string name;
    std::vector<std::string> commands;
    std::vector<File> files;
};

void write(Block const& block)
{
    std::string text = "==== " + block.name + "\n";
    for (auto const& command : block.commands) {
        text += "$ " + command + "\n";
    }
    for (auto const& file : block.files) {
        text += "---- " + file.path + " " + std::to_string(file.text.size()) + "\n" + file.text + "\n";
    }
    std::fwrite(text.data(), 1, text.size(), stdout);
}

std::vector<fs::path> files_in(fs::path const& folder, std::string const& ending)
{
    std::vector<fs::path> found;
    for (auto const& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ending) {
            found.push_back(entry.path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

constexpr auto settings = "agreement: agreement\n";
// A data repository in which all that the agreement asks is known, unknown, and known as bounds.
std::vector<File> around(std::vector<std::string> const& agreement)
{
    std::vector<File> files{{"styr.yaml", settings},
                            {"register/r.yaml", support::register_of_changes},
                            {"decisions/d.yaml", support::decisions_on_changes}};
    for (auto const& [id, text] : support::changes_known_and_unknown) {
        files.push_back({"submissions/" + std::string(id) + ".yaml", text});
    }
    for (std::size_t i = 0; i < agreement.size(); ++i) {
        files.push_back({"agreement/" + std::to_string(i + 1) + ".styr", agreement[i]});
    }
    return files;
}

std::string const check = "check -f json -v --with-proposals --as-of 2020-09-01";

// ---- agreements

void damaged_agreements(std::string const& family, fs::path const& folder, std::size_t words, std::size_t characters)
{
    std::vector<std::string> texts;
    for (auto const& path : files_in(folder, ".styr")) {
        texts.push_back(file_text(path));
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto const text = texts[i];
        for (auto const& declaration : support::declarations_of(text)) {
            auto const own = support::text_of(text, declaration);
            auto damages = support::chosen(support::word_damages(text, declaration), own, words);
            auto const more = support::chosen(support::character_damages(text, declaration), own, characters);
            damages.insert(damages.end(), more.begin(), more.end());
            for (auto const& damage : damages) {
                texts[i] = damage.text;
                write({family + ": " + declaration.name + ", " + damage.said, {check}, around(texts)});
            }
        }
        texts[i] = text;
    }
}

// The cases of tests/rules/syntax_errors.txt: lines after `>>> `.
void syntax_errors()
{
    std::istringstream lines(file_text(source / "tests/rules/syntax_errors.txt"));
    std::string const head = "agreement \"A\" version \"1\" in force 2020-01-01\n";
    std::string text;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(">>>")) {
            text += line.substr(std::min<std::size_t>(4, line.size())) + "\n";
        } else if (!text.empty()) {
            auto const name = text.substr(0, text.find('\n')).substr(0, 80);
            write({"syntax errors: " + name, {check, "check --lang en --as-of 2020-09-01"}, around({head + text})});
            for (auto const& damage :
                 support::chosen(support::character_damages(text, {"", 0, text.size()}), text, 4)) {
                write({"damaged syntax errors: " + name + ", " + damage.said, {check}, around({head + damage.text})});
            }
            text.clear();
        }
    }
}

void wrong_agreements()
{
    for (auto const* const cases : {&name_cases(), &merge_cases(), &declaration_cases(), &type_cases()}) {
        for (auto wrong : *cases) {
            if (wrong.texts.front().size() > 10'000) {
                continue;  // one is of thousands of parameters
            }
            unmark(wrong.texts);
            write({"errors: " + wrong.intent, {check, "check --lang en --as-of 2020-09-01"}, around(wrong.texts)});
            auto const text = wrong.texts.front();
            auto const declarations = support::declarations_of(text);
            if (!declarations.empty()) {
                for (auto const& damage : support::chosen(support::word_damages(text, declarations.back()), text, 3)) {
                    wrong.texts.front() = damage.text;
                    write({"damaged errors: " + wrong.intent + ", " + damage.said, {check}, around(wrong.texts)});
                }
            }
        }
    }
    for (auto const& [name, text] : HostileAgreements().all) {
        write(
            {"hostile agreements: " + name, {"check -f json"}, {{"styr.yaml", settings}, {"agreement/1.styr", text}}});
    }
}

// The rules of a template together, and together those that are understood, with what they come to.
void sentences()
{
    std::string const head = "agreement \"T\" version \"1\" in force 2020-01-01\n" + std::string(support::vocabulary) +
                             "provision P1 \"P\" source \"S\" item 1\n";
    constexpr std::size_t a_block = 60;
    auto const all = support::sentences();
    for (std::size_t first = 0; first < all.size(); first += a_block) {
        auto both = head, understood = head;
        for (auto i = first; i < std::min(first + a_block, all.size()); ++i) {
            auto const rule =
                "  rule r" + std::to_string(i) + " for each change of terms require " + all[i] + " message \"m\"\n";
            both += rule;
            understood += resolved({head + rule}).agreement ? rule : "";
        }
        write({"sentences: from `" + all[first] + "`", {check}, around({both})});
        write({"judged sentences: from `" + all[first] + "`",
               {check, "explain known --as-of 2020-09-01"},
               around({understood})});
    }
}

// ---- data

std::string folder_of(reference::Folder folder)
{
    static constexpr char const* names[] = {"agreement",   "register",  "submissions",
                                            "settlements", "decisions", "figures"};
    return names[static_cast<std::size_t>(folder)];
}

std::vector<File> files_of(reference::Case const& made, std::string const& mark)
{
    std::vector<File> files{{mark + "styr.yaml", settings}};
    for (auto const& file : made.files) {
        bool const rules = file.folder == reference::Folder::agreement;
        files.push_back({mark + folder_of(file.folder) + "/" + file.name + (rules ? ".styr" : ".yaml"), file.text});
    }
    return files;
}

void generated(std::uint64_t agreements)
{
    constexpr std::uint64_t first = 20'260'200;
    for (auto seed = first * reference::cases_an_agreement; seed < (first + agreements) * reference::cases_an_agreement;
         ++seed) {
        auto const made = reference::case_of(seed);
        auto const day = " --as-of " + print_iso(made.as_of);
        write({"generated: seed " + std::to_string(seed),
               {"check -f json -v --with-proposals" + day, "check -v --with-proposals --lang en" + day,
                "explain s1 --lang en" + day},
               files_of(made, "")});
        if (seed % reference::cases_an_agreement != 0) {
            continue;
        }
        // As if an update had brought the register of the next case.
        auto next = reference::case_of(seed + 1);
        auto files = files_of(made, "@base ");
        next.as_of = made.as_of;
        std::erase_if(next.files, [](auto const& file) { return file.folder == reference::Folder::agreement; });
        std::copy_if(made.files.begin(), made.files.end(), std::back_inserter(next.files),
                     [](auto const& file) { return file.folder == reference::Folder::agreement; });
        auto const after = files_of(next, "");
        files.insert(files.end(), after.begin(), after.end());
        write({"updates: seed " + std::to_string(seed), {"check -f json -v --base HEAD" + day}, files});
    }
}

void damaged_tests(std::size_t of_each)
{
    for (auto const& path : files_in(source / "agreements/nordjylland/tests", ".yaml")) {
        auto const text = file_text(path);
        auto const name = "damaged tests: " + path.stem().string();
        std::string const run = "test -f json --agreement {source}/agreements/nordjylland tests.yaml";
        write({name, {run, run + " --coverage -v"}, {{"tests.yaml", text}}});
        for (auto const& damage : support::chosen(support::damages_of(text), text, of_each)) {
            write({name + ", " + damage.said.substr(0, damage.said.find('\n')), {run}, {{"tests.yaml", damage.text}}});
        }
    }
}

void damaged_data(std::string const& family, fs::path const& repository, std::string const& command,
                  std::size_t of_each)
{
    std::vector<File> files;
    for (auto const* const ending : {".yaml", ".styr"}) {
        for (auto const& path : files_in(repository, ending)) {
            files.push_back({path.lexically_relative(repository).generic_string(), file_text(path)});
        }
    }
    for (auto& file : files) {
        if (!file.path.ends_with(".yaml")) {
            continue;
        }
        auto const text = file.text;
        for (auto const& damage : support::chosen(support::damages_of(text), text, of_each)) {
            file.text = damage.text;
            write({family + ": " + file.path + ", " + damage.said.substr(0, damage.said.find('\n')), {command}, files});
        }
        file.text = text;
    }
}

void hostile_data()
{
    for (auto const& path : files_in(source / "tests/hostile/yaml", ".yaml")) {
        for (auto const* const place : {"register", "submissions", "settlements", "decisions", "figures"}) {
            auto files = around({file_text(source / "tests/data/cli/krisecenter/aftale/2018-2020.styr")});
            files.push_back({std::string(place) + "/hostile.yaml", file_text(path)});
            write({"hostile data: " + path.stem().string() + " in " + place, {check}, files});
        }
    }
}

void all(std::size_t amount)
{
    damaged_agreements("dense agreement", source / "tests/rules/dense", 24 * amount, 12 * amount);
    damaged_agreements("shipped agreement", source / "agreements/nordjylland", amount, amount);
    syntax_errors();
    wrong_agreements();
    sentences();
    generated(30 * amount);
    damaged_tests(30 * amount);
    damaged_data("damaged data", source / "tests/data/cli/krisecenter", "check -f json -v --as-of 2020-05-26",
                 40 * amount);
    damaged_data("damaged example", source / "examples/nordjylland", "check -f json -v --as-of 2023-12-31", 2 * amount);
    hostile_data();
}

}  // namespace
}  // namespace styr::test

int main(int count, char** arguments)
{
    auto const amount = count > 1 ? std::strtoul(arguments[1], nullptr, 10) : 1;
    if (amount == 0 || count > 2) {
        std::fputs("usage: compare_inputs [AMOUNT]\n", stderr);
        return 2;
    }
    styr::test::all(amount);
    return 0;
}
