// SPDX-License-Identifier: MPL-2.0
// Engine and reference have to agree on what is not generated, too: sentences of every form, the agreement that has
// every construct with its words damaged, and the shipped agreement's own tests with their figures and lines damaged.
#include "engine/check.hpp"
#include "engine/testing/author_tests.hpp"
#include "engine/testing/mutants.hpp"
#include "places.hpp"
#include "tests/reference/opinion.hpp"
#include "tests/support/changes_known.hpp"
#include "tests/support/damages.hpp"
#include "tests/support/sentences.hpp"
#include "tests/support/word_damages.hpp"
#include "tests/support/world.hpp"

#include <gtest/gtest.h>

#include <iostream>
#include <set>

namespace styr::reference {
namespace {

using test::World;

struct Compared {
    std::size_t agreeing = 0, left_out = 0;
};

void compare(Agreement const& agreement, Repository const& repository, Day as_of, CheckResult const& result,
             Compared& compared)
{
    auto const reference = opinion_of(agreement, repository, as_of, true);
    if (!reference) {
        ++compared.left_out;
        return;
    }
    auto const difference = reference::difference(opinion_of(result), *reference);
    EXPECT_EQ(difference, "");
    compared.agreeing += difference.empty() ? 1 : 0;
}

// Of changes of which all, little, and bounds are known.
void compare_on_changes(std::vector<std::string> const& agreement, Compared& compared)
{
    World world;
    for (auto const& text : agreement) {
        world.agreement(text);
    }
    world.registered(support::register_of_changes).decisions(support::decisions_on_changes);
    for (auto const& [id, text] : support::changes_known_and_unknown) {
        world.submission(text, id);
    }
    if (world.complete()) {
        auto const as_of = std::get<Day>(read_day("2020-09-01"));
        compare(world.resolved(), world.repository(), as_of, world.check("2020-09-01", true), compared);
    }
}

// Which rules of the text, by number, are not understood.
std::set<std::size_t> refused_of(std::string const& text, std::vector<std::size_t> const& begins)
{
    World world;
    world.agreement(text).complete();
    std::set<std::size_t> refused;
    for (auto const& diagnostic : world.diagnostics) {
        auto const next = std::upper_bound(begins.begin(), begins.end(), diagnostic.primary.span.begin);
        if (diagnostic.severity() == Severity::error && next != begins.begin()) {
            refused.insert(static_cast<std::size_t>(next - begins.begin()) - 1);
        }
    }
    return refused;
}

TEST(SecondOpinion, AgreesOnSentencesOfEveryForm)
{
    auto const head = "agreement \"T\" version \"1\" in force 2020-01-01\n" + std::string(support::vocabulary) +
                      "provision P1 \"P\" source \"S\" item 1\n";
    constexpr std::size_t together = 60;
    auto const all = support::sentences();
    Compared compared;
    for (std::size_t first = 0; first < all.size(); first += together) {
        std::vector<std::string> rules;
        std::vector<std::size_t> begins;
        auto text = head;
        for (auto i = first; i < std::min(first + together, all.size()); ++i) {
            begins.push_back(text.size());
            rules.push_back("  rule r" + std::to_string(i) + " for each change of terms require " + all[i] +
                            " message \"m\"\n");
            text += rules.back();
        }
        auto const refused = refused_of(text, begins);
        auto understood = head;
        for (std::size_t i = 0; i < rules.size(); ++i) {
            understood += refused.contains(i) ? "" : rules[i];
        }
        SCOPED_TRACE(all[first]);
        compare_on_changes({understood}, compared);
    }
    EXPECT_GT(compared.agreeing, 80U);
    std::cout << compared.agreeing << " agreements of sentences agree, " << compared.left_out << " left out\n";
}

TEST(SecondOpinion, AgreesOnDamagedAgreements)
{
    constexpr std::size_t of_each = 6;
    std::vector<std::string> texts;
    for (auto const& path : test::files_below(STYR_SOURCE_DIR "/tests/rules/dense", ".styr")) {
        texts.push_back(test::read_file(path));
    }
    Compared compared;
    for (std::size_t file = 0; file < texts.size(); ++file) {
        auto const text = texts[file];
        for (auto const& declaration : support::declarations_of(text)) {
            auto const own = support::text_of(text, declaration);
            for (auto const& damage : support::chosen(support::word_damages(text, declaration), own, of_each)) {
                SCOPED_TRACE(declaration.name + ": " + damage.said);
                texts[file] = damage.text;
                compare_on_changes(texts, compared);
            }
        }
        texts[file] = text;
    }
    EXPECT_GT(compared.agreeing, 5U) << "damages that are understood";
    std::cout << compared.agreeing << " damaged agreements agree, " << compared.left_out << " left out\n";
}

// A bound, a comparison, a body or an exception that is another: nearly all of these are understood.
TEST(SecondOpinion, AgreesOnEverySmallChangeOfTheDenseAgreement)
{
    World world;
    for (auto const& path : test::files_below(STYR_SOURCE_DIR "/tests/rules/dense", ".styr")) {
        world.agreement(test::read_file(path));
    }
    world.registered(support::register_of_changes).decisions(support::decisions_on_changes);
    for (auto const& [id, text] : support::changes_known_and_unknown) {
        world.submission(text, id);
    }
    ASSERT_TRUE(world.complete()) << world.complaints();
    auto const as_of = std::get<Day>(read_day("2020-09-01"));
    Compared compared;
    for (auto const& mutant : mutants_of(world.resolved())) {
        SCOPED_TRACE(mutant.id);
        auto changed = world.resolved();
        mutant.change(changed);
        compare(changed, world.repository(), as_of, check({changed, world.repository(), as_of, true}), compared);
    }
    EXPECT_GT(compared.agreeing, 300U);
    std::cout << compared.agreeing << " changed agreements agree, " << compared.left_out << " left out\n";
}

// ---- the agreement's own tests

// Every test of a file that can be read.
void compare_on_tests(std::string text, std::shared_ptr<Agreement const> const& agreement, Compared& compared)
{
    Sources sources;
    Diagnostics diagnostics;
    auto const& source = sources.add("tests.yaml", std::move(text));
    auto const document = read_document(source, {}, diagnostics);
    auto const record = document ? read_record(*document, source, RecordKind::test_file, agreement->fields, diagnostics)
                                 : std::optional<Record>{};
    TestSuite suite;
    if (record && !has_errors(diagnostics)) {
        add_tests(suite, *record, *agreement, diagnostics);
    }
    for (auto const& test : has_errors(diagnostics) ? std::vector<AuthorTest>{} : std::move(suite.tests)) {
        SCOPED_TRACE(test.name);
        auto const run = run_test(test, agreement);
        compare(*run.agreement, test.repository, test.as_of, run.result, compared);
    }
}

// A file of tests by its tests, each with what stands before the first.
std::vector<std::string> single_tests(std::string const& text)
{
    std::vector<std::string> tests;
    auto const end = std::min(text.find("\naccepted:"), text.size());
    auto begin = text.find("\n  - test:");
    auto const head = text.substr(0, begin);
    while (begin < end) {
        auto const next = std::min(text.find("\n  - test:", begin + 1), end);
        tests.push_back(head + text.substr(begin, next - begin) + "\n");
        begin = next;
    }
    return tests;
}

TEST(SecondOpinion, AgreesOnTheAgreementsOwnTestsAndOnDamagesOfThem)
{
    constexpr std::size_t of_each = 3;
    World world;
    for (auto const& path : test::files_below(STYR_SOURCE_DIR "/agreements/nordjylland", ".styr")) {
        world.agreement(test::read_file(path));
    }
    ASSERT_TRUE(world.complete()) << world.complaints();
    auto const agreement = std::make_shared<Agreement const>(world.resolved());
    Compared compared;
    for (auto const& path : test::files_below(STYR_SOURCE_DIR "/agreements/nordjylland/tests", ".yaml")) {
        SCOPED_TRACE(path);
        for (auto const& text : single_tests(test::read_file(path))) {
            compare_on_tests(text, agreement, compared);
            for (auto const& damage : support::chosen(support::damages_of(text), text, of_each)) {
                SCOPED_TRACE(damage.said);
                compare_on_tests(damage.text, agreement, compared);
            }
        }
    }
    EXPECT_GT(compared.agreeing, 100U);
    std::cout << compared.agreeing << " tests agree, " << compared.left_out << " left out\n";
}

}  // namespace
}  // namespace styr::reference
