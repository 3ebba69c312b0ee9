// SPDX-License-Identifier: MPL-2.0
// Every figure of the shipped agreement: at it, and one øre, place, day or tenth of a per cent beside
// it; the ends of years, months and versions.
#include "tests/engine/boundary_scene.hpp"

namespace styr::test::boundary_test {
namespace {

using namespace at_the_boundary;

TEST(Boundary, P01TheFirstOfJanuaryIsNotDuringTheYear)
{
    auto const at = [](std::string const& day) {
        return on({.submission = tariff(day, "1000", "1001")}, "midyear tariff");
    };
    EXPECT_EQ(at("2020-12-31"), "violation");
    EXPECT_EQ(at("2021-01-01"), "not-applicable");
    EXPECT_EQ(at("2021-01-02"), "violation");
    EXPECT_EQ(at("2020-02-29"), "violation");
}

TEST(Boundary, P01TheApprovalComesBeforeTheDay)
{
    auto const made = [](std::string const& day) {
        return on(
            {.submission = change("    effective: 2020-03-01\n    before: {tariff: 1000}\n    after: {tariff: 1001}\n",
                                  "2020-01-15"),
             .decisions = decided("FU", day, "2020-03-01", "1001")},
            "midyear tariff");
    };
    EXPECT_EQ(made("2020-02-29"), "compliant");
    EXPECT_EQ(made("2020-03-01"), "violation");
    EXPECT_EQ(made("{before: 2020-03-01}"), "compliant");
    EXPECT_EQ(made("{before: 2020-03-02}"), "incomplete");
    EXPECT_EQ(made("{after: 2020-02-29}"), "violation");
}

TEST(Boundary, P05FivePerCentBeyondIndexation)
{
    // 1,000 kr. raised by 1.9 % is 1,019 kr.; five per cent of that either way.
    auto const to = [](std::string const& day, std::string const& now) {
        return on({.submission = tariff(day, "1000", now)}, "tariff explained");
    };
    EXPECT_EQ(to("2021-01-01", "1069.95"), "not-applicable");
    EXPECT_EQ(to("2021-01-01", "1069.96"), "violation");
    EXPECT_EQ(to("2021-01-01", "968.05"), "not-applicable");
    EXPECT_EQ(to("2021-01-01", "968.04"), "violation");
    EXPECT_EQ(to("2021-01-02", "1050.00"), "not-applicable");
    EXPECT_EQ(to("2021-01-02", "1050.01"), "violation");
    EXPECT_EQ(to("2021-12-31", "950.00"), "not-applicable");
    EXPECT_EQ(to("2021-12-31", "949.99"), "violation");
}

TEST(Boundary, P04OnePlace)
{
    auto const to = [](std::string const& places) {
        return on({.submission = change(
                       "    effective: 2021-01-01\n    before: {places: 7, tariff: 1}\n    after: {places: " + places +
                       ", tariff: 2}\n    justification: \"\"\n")},
                  "places explained");
    };
    EXPECT_EQ(to("6"), "violation");
    EXPECT_EQ(to("7"), "not-applicable");
    EXPECT_EQ(to("8"), "violation");
}

TEST(Boundary, P06FromTheFirstOfAugustToTheLastOfNovember)
{
    auto const handed_in = [](std::string const& day) {
        return on({.submission = change(
                       "    effective: 2021-01-01\n    before: {tariff: 1000}\n    after: {tariff: 1001}\n", day)},
                  "submission window");
    };
    EXPECT_EQ(handed_in("2020-07-31"), "violation");
    EXPECT_EQ(handed_in("2020-08-01"), "compliant");
    EXPECT_EQ(handed_in("2020-11-30"), "compliant");
    EXPECT_EQ(handed_in("2020-12-01"), "incomplete");  // whether DAS had met by then is not in the table of meetings
    EXPECT_EQ(handed_in("{after: 2020-07-31, before: 2020-12-01}"), "compliant");
    EXPECT_EQ(handed_in("{after: 2020-07-30, before: 2020-12-01}"), "incomplete");
}

TEST(Boundary, P06ApprovedAheadIsExceptedToTheDay)
{
    auto const approved = [](std::string const& handed_in, std::string const& made, std::string const& rule) {
        return on({.submission = change(
                       "    effective: 2021-01-01\n    before: {tariff: 1000}\n    after: {tariff: 1001}\n", handed_in),
                   .decisions = decided("FU", made, "2021-01-01", "1001")},
                  rule);
    };
    EXPECT_EQ(approved("2020-07-31", "2020-07-31", "submission window"), "excepted");
    EXPECT_EQ(approved("2020-07-31", "2020-08-01", "submission window"), "violation");
    EXPECT_EQ(approved("2020-07-31", "2020-07-31", "annex figures"), "excepted");
    EXPECT_EQ(approved("2020-07-31", "2020-07-31", "annex aside"), "notice");
    EXPECT_EQ(approved("2020-08-01", "2020-08-02", "annex figures"), "decision");
}

std::string late(std::string const& handed_in, std::string const& made, std::string const& delegation,
                 std::string const& rule)
{
    return on(
        {.submission =
             change("    effective: 2023-01-01\n    before: {tariff: 1000}\n    after: {tariff: 1001}\n", handed_in),
         .decisions = "decisions:\n" + delegation + "  - {id: d, body: FU, date: " + made +
                      ", outcome: approved, about: [{offer: T, effective: 2023-01-01, after: {tariff: 1001}}]}\n"},
        rule);
}

TEST(Boundary, P08ADelegationHoldsForWhatItCoversAndWhileItLasts)
{
    std::string const delegation = "  - {id: g, body: DAS, date: 2022-11-10, outcome: delegated, to: FU, competence: "
                                   "late tariffs, from: 2022-11-11, until: 2022-12-31}\n";
    EXPECT_EQ(late("2022-12-05", "2022-12-15", "", "annex figures"), "decision");
    EXPECT_EQ(late("2022-12-05", "2022-12-15", "", "submission window"), "decision");
    EXPECT_EQ(late("2022-12-05", "2022-12-15", delegation, "annex figures"), "compliant");
    EXPECT_EQ(late("2022-12-05", "2022-12-15", delegation, "submission window"), "excepted");
    EXPECT_EQ(late("2022-12-05", "2022-12-31", delegation, "annex figures"), "compliant");
    EXPECT_EQ(late("2022-12-05", "2023-01-01", delegation, "annex figures"), "decision");
    EXPECT_EQ(late("2022-11-10", "2022-12-15", delegation, "annex figures"), "decision");
    EXPECT_EQ(late("2022-11-11", "2022-12-15", delegation, "annex figures"), "compliant");
    EXPECT_EQ(late("2022-11-11", "2022-11-10", delegation, "annex figures"), "decision");
    EXPECT_EQ(late("2022-11-11", "2022-11-11", delegation, "annex figures"), "compliant");
}

TEST(Boundary, P10RunningOnTheDayOfTheSubmission)
{
    auto const from = [](std::string const& day) {
        return on({.submission = change("    kind: registration\n    effective: " + day + "\n", "2022-10-02")},
                  "early start");
    };
    EXPECT_EQ(from("2022-10-01"), "notice");
    EXPECT_EQ(from("2022-10-02"), "compliant");
    EXPECT_EQ(from("januar 2023"), "compliant");
}

TEST(Boundary, P12OneOtherMunicipalityOfNorthJutland)
{
    auto const used_by = [](std::string const& users, std::string const& as_of = later) {
        return comes_to(
            {.registered = "operator: Aalborg Kommune\nin_force: 2021-01-01\noffers:\n  - offer: T\n    users: " +
                           users + "\n    services: [{unit: hour}]\n"},
            as_of, "aalborg-kommune:t", "belongs here");
    };
    EXPECT_EQ(used_by("[{municipality: Rebild Kommune}]"), "compliant");
    EXPECT_EQ(used_by("[{municipality: Aalborg Kommune}]"), "notice");
    EXPECT_EQ(used_by("[{municipality: Viborg Kommune}]"), "notice");
    EXPECT_EQ(used_by("[{municipality: Viborg Kommune}, {municipality: Læsø Kommune}]"), "compliant");
}

TEST(Boundary, P13TheNeedIsNamedBeforeTheOfferStarts)
{
    auto const named = [](std::string const& day, std::string const& group, std::string const& as_of = later,
                          std::string const& more = "    catchment: entire\n") {
        return on({.submission = change("    kind: registration\n    effective: 2022-03-01\n    special_terms: "
                                        "[deficit_cover]\n    target_group: Unge\n" +
                                        more),
                   .decisions = "decisions:\n  - {id: d, body: DAS, date: " + day +
                                ", outcome: named_need, target_group: " + group + "}\n"},
                  "special offer", as_of);
    };
    EXPECT_EQ(named("2022-02-28", "Unge"), "compliant");
    EXPECT_EQ(named("2022-03-01", "Unge"), "violation");
    EXPECT_EQ(named("2022-02-28", "Ældre"), "violation");
    EXPECT_EQ(named("2022-02-28", "Ældre", "2022-02-28"), "decision");
    EXPECT_EQ(named("2022-02-28", "Unge", "2022-02-27"), "decision");
    EXPECT_EQ(named("{before: 2022-03-02}", "Unge"), "incomplete");
    EXPECT_EQ(named("2022-03-01", "Unge", later, "    catchment: partial\n"), "excepted");
    EXPECT_EQ(named("2022-03-01", "Unge", later, ""),
              "incomplete");  // whether the catchment is partial is not on record
}

// What a decision on a registration under special terms has to state, to be about all that is asked for.
std::string registered_on_terms(std::string const& body, std::string const& outcome, std::string const& more)
{
    return "  - {id: " + body.substr(0, 1) + ", body: " + body + ", date: 2022-01-10, outcome: " + outcome +
           ", about: [{offer: T, kind: registration, effective: 2022-03-01, " + more + "}]}\n";
}

TEST(Boundary, P15EveryPayerAccepts)
{
    auto const with = [](std::string const& payers, std::string const& accepted, std::string const& more = "") {
        return on({.submission = change(
                       "    kind: registration\n    effective: 2022-03-01\n    special_terms: [objective_financing]\n" +
                       std::string("    objective_financing: 64901\n") + payers + more),
                   .decisions = accepted.empty() ? "" : "decisions:\n" + accepted},
                  "payers accept");
    };
    std::string const both = "    payers: [B Kommune, C Kommune]\n";
    std::string const terms = "operator: A Kommune, special_terms: [objective_financing], objective_financing: 64901, "
                              "payers: [B Kommune, C Kommune]";
    std::string const b = registered_on_terms("B Kommune", "accepted", terms);
    std::string const c = registered_on_terms("C Kommune", "accepted", terms);
    EXPECT_EQ(with(both, b + c), "compliant");
    EXPECT_EQ(with(both, b), "decision");
    EXPECT_EQ(with("    payers: []\n", b), "violation");
    EXPECT_EQ(with("", b), "incomplete");
    EXPECT_EQ(with(both, b, "    catchment: partial\n"), "decision");
    EXPECT_EQ(with(both, b + registered_on_terms("C Kommune", "accepted",
                                                 "operator: A Kommune, objective_financing: 64901, "
                                                 "payers: [B Kommune, C Kommune]")),
              "decision")
        << "it leaves the special terms open";
}

TEST(Boundary, P14KkrDealsWithObjectiveFinancing)
{
    auto const with = [](std::string const& terms, std::string const& body, std::string const& catchment = "entire") {
        return on({.submission = change("    kind: registration\n    effective: 2022-03-01\n    special_terms: [" +
                                        terms + "]\n    catchment: " + catchment + "\n"),
                   .decisions =
                       "decisions:\n" + registered_on_terms(body, "approved",
                                                            "special_terms: [" + terms + "], catchment: " + catchment)},
                  "kkr deals");
    };
    EXPECT_EQ(with("objective_financing", "KKR"), "compliant");
    EXPECT_EQ(with("objective_financing", "DAS"), "decision");
    EXPECT_EQ(with("deficit_cover", "DAS"), "not-applicable");
    EXPECT_EQ(with("objective_financing", "DAS", "partial"), "excepted");
}

std::string settled(std::string const& rest, std::string const& rule, std::string const& registered = "",
                    std::string const& registered_later = "")
{
    return comes_to({.registered = registered,
                     .settlements = "settlements:\n  - id: a\n    offer: T\n    operator: A Kommune\n" + rest,
                     .registered_later = registered_later},
                    later, "settlement:a", rule);
}

TEST(Boundary, P17TheRunningMonthPlusOne)
{
    auto const notice = [](std::string const& final_notice, std::string const& paid_until) {
        return settled("    settled: " + final_notice + "\n    final_notice: " + final_notice +
                           "\n    paid_until: " + paid_until + "\n",
                       "running month");
    };
    EXPECT_EQ(notice("2021-05-01", "2021-06-30"), "compliant");
    EXPECT_EQ(notice("2021-05-31", "2021-06-30"), "compliant");
    EXPECT_EQ(notice("2021-05-31", "2021-06-29"), "violation");
    EXPECT_EQ(notice("2021-05-31", "2021-07-01"), "violation");
    EXPECT_EQ(notice("2021-06-01", "2021-07-31"), "compliant");
    EXPECT_EQ(notice("2024-01-31", "2024-02-29"), "compliant");
    EXPECT_EQ(notice("2024-01-31", "2024-02-28"), "violation");
    EXPECT_EQ(notice("2023-01-31", "2023-02-28"), "compliant");
    EXPECT_EQ(notice("2021-12-31", "2022-01-31"), "compliant");
    EXPECT_EQ(notice("2020-12-31", "2021-01-31"), "no rule running month");
}

TEST(Boundary, P17AProvisionalNoticeDoesNotCount)
{
    EXPECT_EQ(settled("    settled: 2021-05-01\n    provisional_notice: 2021-03-10\n    paid_until: 2021-04-30\n",
                      "running month"),
              "incomplete");
    EXPECT_EQ(settled("    settled: 2021-05-01\n    provisional_notice: 2021-03-10\n    final_notice: 2021-05-01\n    "
                      "paid_until: 2021-04-30\n",
                      "running month"),
              "violation");
    EXPECT_EQ(settled("    settled: 2021-05-01\n    negotiated_tariff: 900\n", "running month"), "not-applicable");
}

TEST(Boundary, P18OnlyTheDaysEnrolled)
{
    auto const closed = [](std::string const& paid_until, std::string const& rule) {
        return settled(
            "    settled: 2022-02-28\n    closed_at_once: true\n    last_day_enrolled: 2022-02-28\n    paid_until: " +
                paid_until + "\n",
            rule, offer("    services: [{tariff: 1000}]\n"),
            "operator: A Kommune\nin_force: 2022-03-01\noffers:\n  - offer: U\n    services: [{tariff: 1000}]\n");
    };
    EXPECT_EQ(closed("2022-02-27", "enrolled days"), "violation");
    EXPECT_EQ(closed("2022-02-28", "enrolled days"), "compliant");
    EXPECT_EQ(closed("2022-03-01", "enrolled days"), "violation");
    EXPECT_EQ(closed("2022-03-31", "running month"), "excepted");
}

TEST(Boundary, P19OneOereFromTheOperatorsTariff)
{
    auto const from = [](std::string const& starting, std::string const& day = "2022-01-01") {
        return settled("    settled: " + day + "\n    negotiated_tariff: 900\n" + starting, "starting point",
                       offer("    services: [{tariff: 1000}]\n"));
    };
    EXPECT_EQ(from("    starting_tariff: 1000\n"), "compliant");
    EXPECT_EQ(from("    starting_tariff: 1000,01\n"), "violation");
    EXPECT_EQ(from("    starting_tariff: 999,99\n"), "violation");
    EXPECT_EQ(from(""), "violation");
    EXPECT_EQ(from("    starting_tariff: 1000\n", "2021-12-31"), "incomplete");  // the register begins the day after
}

}  // namespace
}  // namespace styr::test::boundary_test
