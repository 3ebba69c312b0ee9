// SPDX-License-Identifier: MPL-2.0
// Cases beside those that were drawn: what the engine and the reference evaluator once told otherwise, each written as
// shortly as that takes.
#include "engine/check.hpp"
#include "tests/reference/case.hpp"
#include "tests/reference/opinion.hpp"

#include <gtest/gtest.h>

namespace styr::reference::by_hand {
namespace {

struct ByHand {
    std::string name, demand;
    std::string fact{};  // "of terms day"
    std::string scope = "change of terms";
    std::string services = "[{service: Ophold, tariff: 1000}]";
    std::string offer{};                                        // what the register says of it besides
    std::string later{};                                        // its services from 15 February 2021
    std::string operator_ = "operator: Aalborg Kommune\n";      // who hands it in
    std::string change = "offer: Alfa, after: {tariff: 1100}";  // of 1 May 2021
    std::string log{};
    std::string bodies{};  // besides
};

File file(Folder folder, std::string const& name, std::string const& text) { return {folder, name, text}; }

std::string registered(std::string const& since, std::string const& offer, std::string const& services)
{
    return "operator: Aalborg Kommune\nin_force: " + since + "\noffers: [{offer: Alfa, " + offer +
           "services: " + services + "}]\n";
}

Case made_of(ByHand const& each)
{
    auto const fact = each.fact.empty() ? "" : "fact mark \"mark\" " + each.fact + "\n  reading \"r\"\n";
    Case made;
    made.as_of = Day{std::chrono::year{2021} / 6 / 1};
    made.files = {
        file(Folder::agreement, "a",
             "agreement \"T\" version \"1\" in force 2020-01-01 to 2029-12-31\nbody FU \"FU\"\nbody DAS \"DAS\" above "
             "FU\nbody KKR \"KKR\" above DAS\n" +
                 each.bodies + fact +
                 "provision P1 \"P\" source \"S\" item 1\n  competence lesser from DAS to FU\n  rule r for each " +
                 each.scope + " require " + each.demand + " message \"m\"\n"),
        file(Folder::register_, "r", registered("2019-01-01", each.offer, each.services)),
        file(Folder::submissions, "s", each.operator_ + "changes: [{effective: 2021-05-01, " + each.change + "}]\n"),
    };
    if (!each.later.empty()) {
        made.files.push_back(file(Folder::register_, "r2", registered("2021-02-15", each.offer, each.later)));
    }
    if (!each.log.empty()) {
        made.files.push_back(file(Folder::decisions, "d", "decisions:\n" + each.log));
    }
    return made;
}

void PrintTo(ByHand const& each, std::ostream* out) { *out << each.name; }

class ByHandTest : public testing::TestWithParam<ByHand> {};

TEST_P(ByHandTest, TheEngineAndTheSecondOpinionAgree)
{
    auto const made = made_of(GetParam());
    auto const agreement = read_agreement(made.files);
    auto const data = read_data(made.files);
    ASSERT_TRUE(agreement->agreement) << agreement->complaints << shown(made);
    ASSERT_TRUE(data->sound) << data->complaints << shown(made);
    auto const engine = opinion_of(check({*agreement->agreement, data->repository, made.as_of, true, false}));
    auto const reference = opinion_of(*agreement->agreement, data->repository, made.as_of, true);
    ASSERT_TRUE(reference);
    EXPECT_EQ(difference(engine, *reference), "") << shown(made);
}

std::string const of_terms = "of terms day", of_offer = "of offer day",
                  two_services = "[{service: Ophold}, {service: Dag}]";
std::string const before_july = "mark: {before: 2021-07-01}", january = "mark: 2021-01-01";

std::string with(std::string const& mark) { return "[{service: Ophold, tariff: 1000, " + mark + "}]"; }
std::string asks(std::string const& mark) { return "offer: Alfa, after: {tariff: 1100, " + mark + "}"; }

// An entry about the change, by what it states.
std::string says(std::string const& head, std::string const& more = ", after: {tariff: 1100}")
{
    return "  - {" + head +
           ", about: [{operator: Aalborg Kommune, offer: Alfa, service: Ophold, effective: 2021-05-01" + more + "}]}\n";
}
std::string approves(std::string const& terms)
{
    return says("id: k, body: KKR, date: 2021-02-02, outcome: approved", terms);
}

std::vector<ByHand> open_days()
{
    std::string const approval = "approval by KKR before effective";
    return {
        {.name = "changes",
         .demand = "mark changes",
         .fact = of_terms,
         .services = with(before_july),
         .change = asks(january)},
        {.name = "changes, of the offer",
         .demand = "mark changes",
         .fact = of_offer,
         .offer = before_july + ", ",
         .change = asks(january)},
        {.name = "changes, not registered", .demand = "mark changes", .fact = of_offer, .change = asks(january)},
        {.name = "the same words",
         .demand = "not mark changes",
         .fact = of_terms,
         .services = with(before_july),
         .change = asks(before_july)},
        {.name = "only another", .demand = "only tariff change", .fact = of_terms, .change = asks(january)},
        {.name = "claimed",
         .demand = "tariff changes",
         .fact = of_terms,
         .change = asks("mark: 2021-02-02") + ", before: {" + january + "}"},
        {.name = "former value",
         .demand = approval,
         .fact = of_terms,
         .change = asks("mark: 2021-02-02"),
         .log = approves(", before: {" + january + "}, after: {tariff: 1100, mark: 2021-02-02}")},
        {.name = "decided within bounds",
         .demand = approval,
         .fact = of_terms,
         .services = with("mark: 2020-01-01"),
         .change = asks(january),
         .log = approves(", after: {tariff: 1100, " + before_july + "}")},
        {.name = "asked within bounds",
         .demand = approval,
         .fact = of_terms,
         .services = with("mark: 2020-01-01"),
         .change = asks(before_july),
         .log = approves(", after: {tariff: 1100, " + january + "}")},
        {.name = "former value of the offer",
         .demand = approval,
         .fact = of_offer,
         .offer = january + ", ",
         .change = asks("mark: 2021-02-02"),
         .log = approves(", before: {mark: 2021-02-02}, after: {tariff: 1100, mark: 2021-02-02}")},
        {.name = "asked of the offer within bounds",
         .demand = approval,
         .fact = of_offer,
         .change = asks(before_july),
         .log = approves(", after: {tariff: 1100, " + january + "}")},
    };
}

std::string const
    put = "  - {id: p, body: FU, date: 2021-02-01, outcome: put_before, put_before: DAS, about: [{submission: s}]}\n",
    delegated = "  - {id: l, body: DAS, date: 2021-01-01, outcome: delegated, to: FU, competence: lesser}\n";

std::string back(std::string const& day, std::string const& body = "DAS", std::string const& about = "submission: s")
{
    return "  - {id: b" + day + ", body: " + body + ", date: " + day + ", outcome: sent_back, about: [{" + about +
           "}]}\n";
}
std::string perhaps_back(std::string const& day) { return back(day, "DAS", "offer: Alfa, kind: closure"); }
std::string fu(std::string const& day) { return says("id: f, body: FU, date: " + day + ", outcome: approved"); }

std::vector<ByHand> referrals()
{
    std::string const first = "2021-03-01", between = "2021-03-15", last = "2021-04-01";
    std::vector<ByHand> all;
    for (std::string const body : {"FU", "DAS"}) {
        for (std::string const before : {"", " before effective"}) {
            for (auto const& [name, log] : std::vector<std::pair<std::string, std::string>>{
                     {"under a delegation", delegated + put + fu(first) + back(last)},
                     {"perhaps back, under a delegation", delegated + put + fu(first) + perhaps_back(last)},
                     {"perhaps back", put + fu(first) + perhaps_back(last)},
                     {"perhaps back by then", put + fu(last) + perhaps_back(first)},
                     {"back the same day", put + fu(last) + back(last)},
                     {"back the same day, under a delegation", delegated + put + fu(last) + back(last)},
                     {"back twice", put + back(first) + fu(between) + back(last)},
                     {"back twice, unsorted", put + back(last) + fu(between) + back(first)},
                     {"back by a higher body", put + fu(between) + back(last, "KKR")},
                     {"perhaps back, then back", put + perhaps_back(first) + fu(between) + back(last)},
                 }) {
                all.push_back(
                    {.name = name + " " + body + before, .demand = "approval by " + body + before, .log = log});
            }
        }
    }
    return all;
}

// Two bodies of which none stands above the other, and one below both.
std::vector<ByHand> equals()
{
    auto const of = [](std::string const& body, std::string const& day, std::string const& outcome) {
        return says("id: " + body + day + ", body: " + body + ", date: " + day + ", outcome: " + outcome);
    };
    std::string const first = "2021-02-01", second = "2021-03-01", third = "2021-04-01";
    auto const refused = of("SU", first, "refused"), approved = of("DAS", second, "approved");
    std::vector<ByHand> all;
    for (std::string const demand : {"approval by FU", "approval by FU and by DAS", "approval by DAS"}) {
        for (auto const& log :
             {refused + approved, approved + refused, of("DAS", first, "approved") + refused,
              refused + of("SU", second, "approved"), refused + approved + of("KKR", third, "approved"),
              refused + approved + of("FU", third, "approved"),
              refused + of("SU", second, "approved") + of("DAS", third, "approved"),
              of("SU", first, "withdrawn") + approved, approved + of("SU", third, "withdrawn"),
              says("id: p, body: SU, date: 2021-02-01, outcome: refused", ", after: {tariff: 1200}") + approved}) {
            all.push_back(
                {.name = demand + "\n" + log, .demand = demand, .log = log, .bodies = "body SU \"SU\" equal to DAS\n"});
        }
    }
    return all;
}

std::vector<ByHand> of_payers()
{
    std::string const nobody, pays = ", payers: [Rebild Kommune]", enters = "kind: registration, ";
    std::string const changes = "offer: Alfa, after: {tariff: 1100}" + pays, one = "offer: Gamma, service: Dag" + pays;
    std::vector<ByHand> all{
        {.name = "accepted of nobody's",
         .demand = "acceptance by payer",
         .scope = "payer",
         .operator_ = nobody,
         .change = one,
         .log =
             "  - {id: a, body: Rebild Kommune, date: 2021-04-01, outcome: accepted, about: [{offer: Gamma, service: "
             "Dag, effective: 2021-05-01, payers: [Rebild Kommune]}]}\n"},
        {.name = "accepted of which service",
         .demand = "acceptance by payer",
         .scope = "payer",
         .change = "offer: Alfa, service: Nat" + pays,
         .log = "  - {id: a, body: Rebild Kommune, date: 2021-04-01, outcome: accepted, about: [{operator: Aalborg "
                "Kommune, offer: Alfa, effective: 2021-05-01, payers: [Rebild Kommune]}]}\n"},
        {.name = "of which service",
         .demand = "mark is red",
         .fact = "of service one of red, blue",
         .scope = "payer",
         .services = "[{service: Ophold, mark: red}, {service: Dag, mark: red}]",
         .change = changes},
        {.name = "of several once",
         .demand = "mark is red",
         .fact = "of service one of red, blue",
         .scope = "payer",
         .services = "[{service: Ophold, mark: red}, {service: Dag, mark: blue}]",
         .later = "[{service: Ophold, mark: red}]",
         .change = changes},
        {.name = "given of some service",
         .demand = "mark is given",
         .fact = "of service yes or no",
         .scope = "payer",
         .services = "[{service: Ophold}, {service: Dag, mark: true}]",
         .change = changes},
        {.name = "registered already, of several once",
         .demand = "tariff is given",
         .scope = "registration",
         .services = two_services,
         .later = "[{service: Ophold}]",
         .change = enters + "offer: Alfa"},
    };
    for (std::string const owner : {"service", "offer", "operator"}) {
        for (std::string const& change : {changes, enters + changes, enters + one}) {
            for (std::string const whose : {"", "operator: Rebild Kommune\n", "operator: Aalborg Kommune\n"}) {
                all.push_back({.name = "closed, of " + owner + ", " + change + ", " + whose,
                               .demand = "not mark",
                               .fact = "of " + owner + " yes or no\n  closed",
                               .scope = "payer",
                               .operator_ = whose,
                               .change = change});
            }
        }
    }
    return all;
}

INSTANTIATE_TEST_SUITE_P(OpenDays, ByHandTest, testing::ValuesIn(open_days()));
INSTANTIATE_TEST_SUITE_P(Referrals, ByHandTest, testing::ValuesIn(referrals()));
INSTANTIATE_TEST_SUITE_P(Equals, ByHandTest, testing::ValuesIn(equals()));
INSTANTIATE_TEST_SUITE_P(Payers, ByHandTest, testing::ValuesIn(of_payers()));

}  // namespace
}  // namespace styr::reference::by_hand
