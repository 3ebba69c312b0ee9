// SPDX-License-Identifier: MPL-2.0
// The files in figures/: read, explained at their line with their source, and named by their digest. In an update those
// of the base count, and what it makes of them is told.
#include "session/files/memory.hpp"
#include "session/session.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styr::test::owner_files_test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr Day as_of = std::chrono::sys_days{std::chrono::year{2025} / 6 / 3};

std::string figure(std::string const& year, std::string const& value)
{
    return "  - figure: indexation\n    year: " + year + "\n    value: " + value +
           "\n    source: {document: KL 2024-07-01, item: 2}\n";
}

// The register, a submission, and what the owner has set.
std::shared_ptr<MemoryFiles> repository(std::string const& figures, std::string const& settings = "")
{
    auto files = std::make_shared<MemoryFiles>();
    files->put("styr.yaml", "agreement: aftale\n" + settings);
    files->put("aftale/2020.styr",
               "agreement \"T\" version \"1\" in force 2020-01-01 to 2025-12-31\ntable indexation by year set by the "
               "owner from 0 % to "
               "10 %\n  2024 1 %\n  source \"s\"\nprovision P1 \"t\" source \"d\"\n  rule r for each change of terms "
               "require new tariff <= old tariff * (1 + indexation of year of effective) message \"m\"\n");
    files->put("register/a.yaml", "operator: Aalborg Kommune\nin_force: 2020-01-01\noffers:\n  - offer: Huset\n    "
                                  "services: [{tariff: 2000}]\n");
    files->put("submissions/s.yaml", "operator: Aalborg Kommune\nsubmitted: 2024-03-01\nchanges:\n  - {offer: Huset, "
                                     "effective: 2025-01-01, after: {tariff: 2040}}\n");
    if (!figures.empty()) {
        files->put("figures/2025.yaml", "figures:\n" + figures);
    }
    return files;
}

struct Opened {
    Session session{{}};
    bool checked = false;

    explicit Opened(std::shared_ptr<MemoryFiles> files)
    {
        checked = session.open({.files = std::move(files)}) && session.check({}, {.as_of = as_of});
    }
    Opened(std::shared_ptr<MemoryFiles> base, std::shared_ptr<MemoryFiles> head)
    {
        checked = session.open_update({.base = std::move(base), .head = std::move(head), .base_name = "main"}) &&
                  session.check({}, {.as_of = as_of});
    }
    std::string codes() const
    {
        std::string text;
        for (auto const& each : session.diagnostics()) {
            text += std::string(each.problem->code) + " ";
        }
        return text;
    }
    // Of each subject what its rules come to.
    std::string told() const
    {
        std::string text;
        for (auto const& subject : session.result()->subjects) {
            for (auto const& rule : subject.rules) {
                text += subject.id + " " + rule.name + ": " + std::string(key_of(rule.verdict)) + " " +
                        rule.message.en + "\n";
            }
        }
        return text;
    }
};

TEST(OwnerFiles, AreExplainedAtTheirLineWithTheirSource)
{
    Opened opened(repository(figure("2025", "2 %")));
    ASSERT_TRUE(opened.checked) << opened.codes();
    auto const text = opened.session.explain_case("s:huset", {}, as_of, {Lang::en, false});
    EXPECT_THAT(text, HasSubstr("figures/2025.yaml:4:12"));
    EXPECT_THAT(text, HasSubstr("KL 2024-07-01, item 2"));
}

TEST(OwnerFiles, ThatLackAYearSayWhoSetsIt)
{
    for (auto const& figures : {std::string(), figure("2026", "2 %")}) {
        Opened opened(repository(figures));
        ASSERT_TRUE(opened.checked) << opened.codes();
        EXPECT_THAT(opened.session.explain_case("s:huset", {}, as_of, {Lang::en, false}),
                    HasSubstr("indexation for 2025 (set by the agreement's owner in figures/)"));
        EXPECT_THAT(opened.session.explain_case("s:huset", {}, as_of, {Lang::da, false}),
                    HasSubstr("værdien for 2025 af »indexation« (aftalens ejer sætter den i figures/)"));
    }
}

TEST(OwnerFiles, MayLieInAFolderOfAnotherName)
{
    auto const files = repository("", "figures: tal\n");
    files->put("tal/alle.yaml", "figures:\n" + figure("2025", "2 %"));
    Opened opened(files);
    ASSERT_TRUE(opened.checked) << opened.codes();
    EXPECT_THAT(opened.told(), HasSubstr("r: compliant"));
}

TEST(OwnerFiles, AreNamedByTheirDigest)
{
    Opened const one(repository(figure("2025", "2 %"))), same(repository(figure("2025", "2 %"))),
        other(repository(figure("2025", "3 %"))), none(repository(""));
    auto const files = [](Opened const& of) { return of.session.agreement()->figure_files; };
    ASSERT_EQ(files(one).size(), 1U);
    EXPECT_EQ(files(one)[0].file, "figures/2025.yaml");
    EXPECT_EQ(files(one)[0].digest.size(), 71U);
    EXPECT_EQ(files(one)[0].digest, files(same)[0].digest);
    EXPECT_NE(files(one)[0].digest, files(other)[0].digest);
    EXPECT_THAT(files(none), IsEmpty());
}

TEST(OwnerFiles, StopTheCheckWhereAnythingIsWrong)
{
    for (auto const& [figures, code] : std::vector<std::pair<std::string, std::string>>{
             {figure("2024", "2 %"), "E734"},
             {figure("2025", "2 %") + figure("2025", "2 %"), "E734"},
             {figure("2025", "20 %"), "E733"},
             {figure("2025", "x"), "E732"},
             {"  - {figure: x, year: 2025, value: 2 %, source: {document: d}}\n", "E731"},
             {"  - {figure: indexation, year: 2025, value: 2 %}\n", "F202"}}) {
        Opened const wrong(repository(figures));
        EXPECT_FALSE(wrong.checked);
        EXPECT_THAT(wrong.codes(), HasSubstr(code)) << figures;
    }
    auto const files = repository(figure("2025", "2 %"));
    files->put("figures/more/2025.yaml", "figures:\n" + figure("2025", "3 %"));
    EXPECT_THAT(Opened(files).codes(), HasSubstr("E734")) << "in two files";
}

// An update that brings a figure cannot be judged by it, and does not pass because of it.
TEST(OwnerFiles, OfAnUpdateDoNotCountInIt)
{
    auto const changed = [](std::string const& figures) {
        auto files = repository(figures);
        files->put("register/b.yaml", "operator: Aalborg Kommune\nin_force: 2025-01-01\noffers:\n  - offer: Huset\n    "
                                      "services: [{tariff: 2040}]\n");
        return files;
    };
    Opened const brings(repository(""), changed(figure("2025", "2 %")));
    ASSERT_TRUE(brings.checked) << brings.codes();
    EXPECT_THAT(brings.told(), HasSubstr("r: incomplete"));
    EXPECT_THAT(brings.told(), Not(HasSubstr("r: compliant")));
    EXPECT_THAT(brings.told(), HasSubstr("not-covered New in this update: indexation of 2025 is 2 %"));

    Opened const edits(repository(figure("2025", "1 %")), changed(figure("2025", "2 %")));
    ASSERT_TRUE(edits.checked) << edits.codes();
    EXPECT_THAT(edits.told(), HasSubstr("r: violation")) << "by what stood before";
    EXPECT_THAT(edits.told(), HasSubstr("Edited in this update: indexation of 2025 is 2 %"));

    Opened const removes(repository(figure("2025", "2 %")), changed(""));
    ASSERT_TRUE(removes.checked) << removes.codes();
    EXPECT_THAT(removes.told(), HasSubstr("r: compliant"));
    EXPECT_THAT(removes.told(), HasSubstr("Removed in this update: indexation of 2025 is 2 %"));

    Opened const leaves(repository(figure("2025", "2 %")), changed(figure("2025", "2 %")));
    ASSERT_TRUE(leaves.checked) << leaves.codes();
    EXPECT_THAT(leaves.told(), HasSubstr("r: compliant"));
    EXPECT_THAT(leaves.told(), Not(HasSubstr("indexation of")));
}

TEST(OwnerFiles, OfAnUpdateHaveToBeRight)
{
    EXPECT_THAT(Opened(repository(""), repository(figure("2025", "20 %"))).codes(), HasSubstr("E733"));
    EXPECT_THAT(
        Opened(repository(figure("2025", "2 %")), repository(figure("2025", "2 %") + figure("2025", "3 %"))).codes(),
        HasSubstr("E734"));
}

// Also beside the agreement that it leaves: it may not bring a year that the owner has set already.
TEST(OwnerFiles, OfAnUpdateAreHeldAgainstTheAgreementThatItLeaves)
{
    auto const with_row = [](std::shared_ptr<MemoryFiles> files, std::string const& row) {
        files->put("aftale/2026.styr",
                   "agreement \"T\" version \"2\" in force 2026-01-01\nextends \"1\"\ntable indexation "
                   "by year\n  " +
                       row + " 1 %\n  source \"s\"\n");
        return files;
    };
    auto const set = figure("2025", "2 %");
    EXPECT_THAT(Opened(repository(set), with_row(repository(set), "2025")).codes(), HasSubstr("E734"));
    EXPECT_TRUE(Opened(repository(set), with_row(repository(set), "2026")).checked);
}

// What stands twice in the base has no value there, and an update may mend it.
TEST(OwnerFiles, OfABaseThatContradictsItselfCountForNothing)
{
    auto head = repository(figure("2025", "2 %"));
    head->put("register/b.yaml", "operator: Aalborg Kommune\nin_force: 2025-01-01\noffers:\n  - offer: Huset\n    "
                                 "services: [{tariff: 2040}]\n");
    Opened const mended(repository(figure("2025", "2 %") + figure("2025", "3 %")), head);
    ASSERT_TRUE(mended.checked) << mended.codes();
    EXPECT_THAT(mended.told(), HasSubstr("r: incomplete"));
}

}  // namespace
}  // namespace styr::test::owner_files_test
