// SPDX-License-Identifier: MPL-2.0
// A finding begins with what decides it and who has to do what, and no format tells it otherwise.
#include "session/files/memory.hpp"
#include "session/formats/formats.hpp"
#include "session/session.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styr::test::deciding_told_test {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr Day as_of = std::chrono::sys_days{std::chrono::year{2025} / 6 / 3};

// Of a change of a tariff from 2,000 kr. to 2,100 kr. on 1 August 2025.
std::string drawn(std::string const& rule, std::string (*render)(Report const&), Lang lang,
                  std::string const& decisions = "", std::string const& more = "")
{
    auto const files = std::make_shared<MemoryFiles>();
    files->put("styr.yaml", "agreement: aftale\n");
    files->put("aftale/2020.styr",
               "agreement \"T\" version \"1\" in force 2020-01-01\nbody FU \"FU\"\nprovision P1 \"t\" "
               "source \"d\"\n  rule r for each change of terms " +
                   rule + " message da \"Nej.\" en \"No.\"\n");
    files->put("register/a.yaml", "operator: A\nin_force: 2020-01-01\noffers:\n"
                                  "  - offer: Huset\n    services: [{unit: day_and_night, tariff: 2000}]\n"
                                  "  - offer: Hytten\n    services: [{unit: day_and_night, tariff: 2000}]\n");
    files->put("submissions/s.yaml",
               "operator: A\nsubmitted: 2025-03-01\nchanges:\n  - offer: Huset\n    effective: 2025-08-01\n"
               "    after: {tariff: 2100}\n" +
                   more);
    if (!decisions.empty()) {
        files->put("decisions/d.yaml", decisions);
    }
    Session session({});
    if (!session.open({.files = files}) || !session.check({}, {.as_of = as_of})) {
        return "not checked";
    }
    return render({.sources = session.sources(),
                   .diagnostics = session.diagnostics(),
                   .agreement = session.agreement(),
                   .result = session.result(),
                   .as_of = as_of,
                   .look = {lang, false}});
}

std::string const midyear = "when effective is not 1 January require approval of tariff by FU before effective";

std::string const two_changes = "  - {offer: Hytten, effective: 2025-08-01, after: {tariff: 2200}}\n";

TEST(DecidingTold, NamesTheFactItsValueAndItsPlaceAndWhoIsNext)
{
    auto const en = drawn(midyear, render_full, Lang::en);
    EXPECT_THAT(en, HasSubstr("  because  no decision in the log settles it: awaiting FU\n"));
    EXPECT_THAT(en, HasSubstr("  next     FU approves it before 1 August 2025\n"));
    EXPECT_THAT(en, HasSubstr("  or       A: let it take effect on 1 January 2026\n"));
    EXPECT_THAT(drawn(midyear, render_full, Lang::da),
                HasSubstr("  næste  FU godkender ændringen før 1. august 2025\n"));
    auto const limit = drawn("require new tariff <= 2050 kr. per unit", render_full, Lang::da);
    EXPECT_THAT(limit, HasSubstr("fordi  den nye takst 2.100 kr.: over 2.050 kr. (submissions/s.yaml:6)\n"));
}

// What does not decide is not told: of two limits of which one suffices, the first.
TEST(DecidingTold, LeavesOutWhatDecidesNothing)
{
    auto const text =
        drawn("require new tariff <= 2050 kr. per unit and new tariff <= 1900 kr. per unit", render_markdown, Lang::en);
    EXPECT_THAT(text, HasSubstr("above 2,050 kr."));
    EXPECT_THAT(text, Not(HasSubstr("above 1,900 kr.")));
}

TEST(DecidingTold, SaysAfterARefusalThatNobodyIsNext)
{
    auto const text =
        drawn(midyear, render_json, Lang::en,
              "decisions:\n  - {id: D1, body: FU, date: 2025-04-01, outcome: refused, about: [{operator: A, "
              "offer: Huset, effective: 2025-08-01, after: {tariff: 2100}}]}\n");
    EXPECT_THAT(text, HasSubstr(R"("turn": "nobody")"));
    EXPECT_THAT(text, HasSubstr("what was approved last stands"));
    EXPECT_THAT(text, Not(HasSubstr(R"("turn": "body")")));
}

TEST(DecidingTold, SaysThatNobodyDecided)
{
    auto const late = "when effective is not 1 January require approval of tariff by FU before 2025-04-01";
    EXPECT_THAT(drawn(late, render_full, Lang::da), HasSubstr("ingen beslutning fra FU er fundet i loggen\n"));
}

// Two changes of one submission that lack the same: one finding, and a line for the other. Machines keep them apart.
TEST(DecidingTold, ToldOnceOfLikeFindings)
{
    auto const full = drawn(midyear, render_full, Lang::en, "", two_changes);
    EXPECT_THAT(full,
                HasSubstr("  likewise  submissions/s.yaml:7:5: Hytten, tariff 2,000 kr. → 2,200 kr. from 1 August"));
    EXPECT_EQ(full.find("FU approves it before"), full.rfind("FU approves it before"));
    auto const markdown = drawn(midyear, render_markdown, Lang::da, "", two_changes);
    EXPECT_THAT(markdown, HasSubstr("- *ligeså:* submissions/s.yaml"));
    EXPECT_EQ(markdown.find("FU godkender ændringen"), markdown.rfind("FU godkender ændringen"));
    auto const json = drawn(midyear, render_json, Lang::en, "", two_changes);
    EXPECT_NE(json.find(R"("turn": "body")"), json.rfind(R"("turn": "body")"));
}

// What is met needs nobody.
TEST(DecidingTold, SaysNothingOfWhatIsMet)
{
    auto const text = drawn("require new tariff <= 2200 kr. per unit", render_json, Lang::en);
    EXPECT_THAT(text, HasSubstr(R"("because": [])"));
    EXPECT_THAT(text, HasSubstr(R"("next": [])"));
}

}  // namespace
}  // namespace styr::test::deciding_told_test
