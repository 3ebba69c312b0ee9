// SPDX-License-Identifier: MPL-2.0
// What was put before a body and not answered in time, where the agreement says that it then counts as approved.
#include "tests/support/world.hpp"

#include <fmt/format.h>

namespace styr::test::silence_test {
namespace {

constexpr auto agreement = R"(agreement "T" version "1" in force 2020-01-01 to 2029-12-31
body FU "Forretningsudvalget"
body DAS "DAS" above FU
body KKR "KKR" also "KKR Nord" above DAS
body KKR formand "Formanden for KKR" acts for KKR
decision opinion "o" source "d" item 3
provision P1 "t" source "d" item 1
  rule asked for each change of terms require approval of tariff by KKR before effective message "m"
  rule lower for each change require approval by DAS message "m"
  rule early for each change require approval by KKR before 2024-04-09 message "m"
  rule earlier for each change require approval by KKR before 2024-04-10 message "m"
  rule both for each change require approval by DAS and by KKR message "m"
  rule turns for each change require approval by KKR after recommendation by FU message "m"
  rule noted for each change require noting by KKR message "m"
provision P2 "Silence" source "d" item 2
  parameter answer time = 10 working days
  silence answers of KKR after answer time for each change of terms
    when places does not change
)";
constexpr auto this_matter = "operator: A, offer: Huset, effective: 2024-08-01, after: {tariff: 2100}";

struct Scene {
    std::string log, whole = {}, places = {}, agreement_text = agreement;
};

World world_of(Scene const& scene)
{
    World world;
    world.agreement(scene.agreement_text)
        .registered("operator: A\nin_force: 2021-01-01\noffers:\n  - offer: Huset\n    services:\n"
                    "      - {tariff: 2000, places: 10}\n  - offer: Andet\n    services:\n      - {tariff: 2000, "
                    "places: 10}\n")
        .submission(fmt::format("operator: A\nsubmitted: 2024-01-02\nchanges:\n  - {{offer: Huset, effective: "
                                "2024-08-01, after: {{tariff: 2100{}}}}}\n",
                                scene.places),
                    "s")
        .decisions("decisions:\n" + scene.log);
    if (!scene.whole.empty()) {
        world.log_whole(scene.whole);
    }
    return world;
}

std::string comes_to(Scene const& scene, std::string const& rule, std::string const& as_of)
{
    auto world = world_of(scene);
    return told(world.check(as_of), "s:huset", rule);
}
std::string comes_to(std::string const& log, std::string const& rule, std::string const& as_of)
{
    return comes_to(Scene{.log = log}, rule, as_of);
}

std::string entry(std::string const& id, std::string const& body, std::string const& day, std::string const& outcome,
                  std::string const& about = this_matter, std::string const& more = "")
{
    return fmt::format("  - {{id: {}, body: {}, date: {}, outcome: {}, {}about: [{{{}}}]}}\n", id, body, day, outcome,
                       more, about);
}

// Of the ten working days after 20 March 2024 five lie before Maundy Thursday, and the last is 8 April.
std::string put(std::string const& day = "2024-03-20", std::string const& about = this_matter)
{
    return entry("P", "DAS", day, "put_before", about, "put_before: KKR, ");
}

constexpr auto waits = "decision: awaiting KKR (silence of KKR to 8 April 2024 is an approval)";

TEST(Silence, DecidesOnTheDayAfterTheLastForAnAnswer)
{
    EXPECT_EQ(comes_to(put(), "asked", "2024-03-20"), waits);
    EXPECT_EQ(comes_to(put(), "asked", "2024-04-08"), waits) << "the last day";
    EXPECT_EQ(comes_to(put(), "asked", "2024-04-09"), "compliant") << "the day after, over Easter";
    EXPECT_EQ(comes_to(put("2024-05-06"), "asked", "2024-05-22"),
              "decision: awaiting KKR (silence of KKR to 22 May 2024 is an approval)");
    EXPECT_EQ(comes_to(put("2024-05-06"), "asked", "2024-05-23"), "compliant") << "over Ascension Day and Whit Monday";
    EXPECT_EQ(comes_to(put("2024-02-01"), "asked", "2024-02-15"),
              "decision: awaiting KKR (silence of KKR to 15 February 2024 is an approval)");
    EXPECT_EQ(comes_to(put("2024-02-01"), "asked", "2024-02-16"), "compliant") << "two weeks without a holiday";
    EXPECT_EQ(comes_to(put("2024-04-20"), "asked", "2024-04-09"), "decision: awaiting KKR") << "not put before it yet";
}

TEST(Silence, IsAnApprovalOfThatDay)
{
    EXPECT_EQ(comes_to(put(), "early", "2024-04-09"), "violation") << "needed before the day on which it decided";
    EXPECT_EQ(comes_to(put(), "earlier", "2024-04-09"), "compliant");
    EXPECT_EQ(comes_to(put(), "lower", "2024-04-09"), "compliant") << "it stands above DAS";
    EXPECT_NE(comes_to(put(), "both", "2024-04-09"), "compliant") << "it is KKR's own word, and not that of DAS";
    EXPECT_EQ(comes_to(put(), "noted", "2024-04-09"), "decision: awaiting KKR taking note");
    auto const before = entry("R", "FU", "2024-04-01", "recommended"),
               after = entry("R", "FU", "2024-05-01", "recommended");
    EXPECT_EQ(comes_to(put() + before, "turns", "2024-05-02"), "compliant") << "recommended before it decided";
    EXPECT_EQ(comes_to(put() + after, "turns", "2024-05-02"), "decision: awaiting KKR");
}

TEST(Silence, EndsWithAnyWordOfTheBody)
{
    for (auto const* const word : {"postponed", "sent_back", "discussed", "noted", "heard", "opinion", "recommended"}) {
        EXPECT_NE(comes_to(put() + entry("W", "KKR", "2024-04-08", word), "asked", "2024-05-01"), "compliant") << word;
    }
    auto const open = "decision: awaiting KKR";
    EXPECT_EQ(comes_to(put() + entry("W", "KKR", "2024-04-08", "postponed"), "asked", "2024-05-01"), open);
    EXPECT_EQ(comes_to(put() + entry("W", "KKR", "2024-03-21", "postponed"), "asked", "2024-03-22"), open);
    EXPECT_EQ(comes_to(put() + entry("W", "KKR Nord", "2024-04-08", "postponed"), "asked", "2024-05-01"), open);
    EXPECT_EQ(comes_to(put() + entry("W", "KKR formand", "2024-04-08", "postponed"), "asked", "2024-05-01"), open);
    EXPECT_EQ(comes_to(put() + entry("W", "KKR", "2024-04-08", "refused"), "asked", "2024-05-01"), "violation");
    EXPECT_EQ(comes_to(put() + entry("W", "KKR", "2024-04-02", "approved"), "asked", "2024-04-03"), "compliant");
    EXPECT_EQ(comes_to(put() + entry("W", "KKR", "2024-04-09", "postponed"), "asked", "2024-05-01"), "compliant")
        << "after the period";
    EXPECT_EQ(comes_to(entry("W", "KKR", "2024-03-19", "postponed") + put(), "asked", "2024-05-01"), "compliant")
        << "before it";
    EXPECT_EQ(comes_to(put() + entry("W", "FU", "2024-04-02", "discussed"), "asked", "2024-05-01"), "compliant")
        << "another body";
    EXPECT_EQ(comes_to(put() + entry("W", "KKR", "2024-04-02", "postponed",
                                     "operator: A, offer: Andet, effective: "
                                     "2024-08-01, after: {tariff: 2100}"),
                       "asked", "2024-05-01"),
              "compliant")
        << "another offer";
    auto const again = entry("Q", "DAS", "2024-04-10", "put_before", this_matter, "put_before: KKR, ");
    EXPECT_EQ(comes_to(put() + entry("W", "KKR", "2024-04-08", "postponed") + again, "asked", "2024-06-01"),
              "compliant")
        << "put before it anew";
}

TEST(Silence, ThatDecidedEndsAsAnApprovalDoes)
{
    EXPECT_EQ(comes_to(put() + entry("W", "KKR", "2024-04-10", "refused"), "asked", "2024-05-01"), "violation");
    EXPECT_EQ(comes_to(put() + entry("W", "KKR", "2024-04-10", "revoked"), "asked", "2024-05-01"),
              "decision: awaiting KKR");
    EXPECT_EQ(comes_to(entry("W", "KKR", "2024-03-01", "refused") + put(), "asked", "2024-05-01"), "compliant")
        << "an earlier refusal";
}

TEST(Silence, DecidesOnlyWhatIsCertain)
{
    auto const silent = "whether KKR was silent on the case put before it (W)";
    auto const unsure = [&](std::string const& log) { return comes_to(log, "asked", "2024-05-01"); };
    EXPECT_EQ(unsure(put() + entry("W", "KKR", "{after: 2024-04-01, before: 2024-04-20}", "postponed")),
              fmt::format("incomplete: missing: {}; awaiting KKR", silent));
    EXPECT_EQ(unsure(put() + entry("W", "KKR", "2024-03-20", "postponed")),
              fmt::format("incomplete: missing: {}; awaiting KKR", silent))
        << "of the day on which it was put before it";
    EXPECT_EQ(unsure(put() + entry("W", "KKR", "2024-04-02", "postponed", "submission: s")), "decision: awaiting KKR");
    EXPECT_EQ(unsure(put() + entry("W", "KKR", "2024-04-02", "postponed",
                                   "submission: s, digest: \"sha256:" + std::string(64, '0') + "\"")),
              fmt::format("incomplete: missing: {}; awaiting KKR", silent))
        << "of what, nobody can look up";
    EXPECT_EQ(comes_to(put("{after: 2024-03-18, before: 2024-03-22}"), "asked", "2024-04-08"),
              "incomplete: missing: the date of DAS's decision (P); awaiting KKR");
    EXPECT_EQ(comes_to(put("{after: 2024-03-18, before: 2024-03-22}"), "asked", "2024-05-01"), "compliant");
    EXPECT_EQ(comes_to(put("2023-12-01"), "asked", "2024-05-01"),
              "incomplete: missing: what was put before KKR on that day (P); awaiting KKR");
}

TEST(Silence, NeedsTheWholeMatterBeforeTheBody)
{
    for (auto const* const less : {"operator: A, offer: Huset, effective: 2024-08-01",
                                   "operator: A, offer: Huset, effective: 2024-08-01, after: {tariff: 2200}",
                                   "operator: A, offer: Huset, after: {tariff: 2100}", "submission: s"}) {
        EXPECT_EQ(comes_to(put("2024-03-20", less), "asked", "2024-05-01"), "decision: awaiting KKR") << less;
    }
    EXPECT_EQ(comes_to(entry("P", "DAS", "2024-03-20", "recommended", this_matter, "put_before: KKR, "), "asked",
                       "2024-05-01"),
              "compliant")
        << "recommended and put before it";
    EXPECT_EQ(comes_to(entry("P", "DAS", "2024-03-20", "recommended"), "asked", "2024-05-01"),
              "decision: awaiting KKR");
    EXPECT_EQ(
        comes_to(entry("P", "FU", "2024-03-20", "put_before", this_matter, "put_before: DAS, "), "lower", "2024-05-01"),
        "decision: awaiting DAS")
        << "of DAS the agreement says nothing";
}

TEST(Silence, NeedsALogThatIsWholeToItsLastDay)
{
    EXPECT_EQ(
        comes_to({.log = put(), .whole = "  - {body: KKR, until: 2024-04-07}\n"}, "asked", "2024-05-01"),
        "incomplete: missing: whether KKR answered by 8 April 2024 (the log is entered to 7 April 2024); awaiting "
        "KKR");
    EXPECT_EQ(comes_to({.log = put(), .whole = "  - {body: KKR, until: 2024-04-08}\n"}, "asked", "2024-05-01"),
              "compliant");
    EXPECT_EQ(comes_to({.log = put(), .whole = "  - {body: FU, until: 2024-01-01}\n"}, "asked", "2024-05-01"),
              "compliant");
    EXPECT_EQ(comes_to({.log = put(), .whole = "  - {body: KKR, until: 2024-04-01}\n"}, "asked", "2024-04-08"), waits);
}

TEST(Silence, IsThatOfTheChangesThatTheAgreementNames)
{
    EXPECT_EQ(comes_to({.log = put("2024-03-20", "operator: A, offer: Huset, effective: 2024-08-01, after: {tariff: "
                                                 "2100, places: 12}"),
                        .places = ", places: 12"},
                       "asked", "2024-05-01"),
              "decision: awaiting KKR")
        << "the places change";
    std::string without = agreement;
    without.erase(without.find("  silence "));
    without.replace(without.find("  parameter answer time"), std::string::npos, "");
    EXPECT_EQ(comes_to({.log = put(), .agreement_text = without}, "asked", "2024-05-01"), "decision: awaiting KKR");
}

TEST(Silence, CountsInDaysAndMonthsToo)
{
    auto const after = [](std::string const& period) {
        std::string text = agreement;
        text.replace(text.find("answer time for"), std::string("answer time").size(), period);
        text.erase(text.find("  parameter answer time"),
                   std::string("  parameter answer time = 10 working days\n").size());
        return text;
    };
    for (auto const& [period, last, day_after] : {std::tuple("14 days", "2024-04-03", "2024-04-04"),
                                                  {"1 month", "2024-04-20", "2024-04-21"},
                                                  {"0 days", "2024-03-20", "2024-03-21"}}) {
        EXPECT_NE(comes_to({.log = put(), .agreement_text = after(period)}, "asked", last), "compliant") << period;
        EXPECT_EQ(comes_to({.log = put(), .agreement_text = after(period)}, "asked", day_after), "compliant") << period;
    }
}

}  // namespace
}  // namespace styr::test::silence_test
