// SPDX-License-Identifier: MPL-2.0
// Whose service a change or settlement is about, by operator, offer and service together: E804 to E806.
#include "tests/support/world.hpp"

#include "engine/evaluation/built_in.hpp"

namespace styr::test::identity_test {
namespace {

// A has Huset with one service, Kunst with two, and Gammelt until 2023; B has Vester and a Kunst of its own; from 2026
// A has Senere.
constexpr auto of_a = R"(operator: Aalborg Kommune
in_force: 2021-01-01
offers:
  - offer: Huset
    services: [{service: Døgn, unit: day_and_night, tariff: 2000, places: 10}]
  - offer: Kunst
    services: [{service: Dag, tariff: 500}, {service: Nat, tariff: 700}]
  - offer: Gammelt
    services: [{service: Døgn, tariff: 900}]
  - offer: Unavngivet
    services: [{tariff: 800}]
)";
constexpr auto of_a_later = R"(operator: Aalborg Kommune
in_force: 2024-01-01
offers:
  - offer: Huset
    services: [{service: Døgn, unit: day_and_night, tariff: 2000, places: 10}]
  - offer: Kunst
    services: [{service: Dag, tariff: 500}, {service: Nat, tariff: 700}]
  - offer: Unavngivet
    services: [{tariff: 800}]
)";
constexpr auto of_a_in_2026 = R"(operator: Aalborg Kommune
in_force: 2026-01-01
offers:
  - offer: Senere
    services: [{service: Døgn, tariff: 900}]
)";
constexpr auto of_b = R"(operator: Brønderslev Kommune
in_force: 2021-01-01
offers:
  - offer: Vester
    services: [{service: Dag, tariff: 1000}]
  - offer: Kunst
    services: [{service: Aften, tariff: 300}]
)";

constexpr auto plain = R"(agreement "T"
version "1" in force 2020-01-01 to 2029-12-31
body FU "FU"
provision P1 "t"
  source "d"
  rule r for each change require effective is given message "m"
  rule s for each settlement require settled is given message "m"
)";

struct Case {
    std::string operator_, change;
    std::string verdict;  // of each finding of styr's own, as "NAME verdict"
    std::string message = "", repair = "";
};

bool of_identity(RuleResult const& rule)
{
    return rule.name == in_the_register || rule.name == registered_already || rule.name == changed_after_it_ended;
}

std::string findings(SubjectResult const& subject)
{
    std::string all;
    for (auto const& rule : subject.rules) {
        if (of_identity(rule)) {
            all += (all.empty() ? "" : "; ") + rule.name + " " + std::string(key_of(rule.verdict));
        }
    }
    return all;
}

// The one that is no operator, of whom it is only told that the register left out an offer (E829).
SubjectResult const& the_one(CheckResult const& result)
{
    auto const is_it = [](SubjectResult const& each) { return each.scope != Scope::operator_; };
    EXPECT_EQ(std::count_if(result.subjects.begin(), result.subjects.end(), is_it), 1);
    return *std::find_if(result.subjects.begin(), result.subjects.end(), is_it);
}

void expect(std::vector<Case> const& cases)
{
    for (auto const& each : cases) {
        auto const what = each.operator_ + ": " + each.change;
        World world;
        world.agreement(plain).registered(of_a).registered(of_a_later).registered(of_a_in_2026).registered(of_b);
        world.submission((each.operator_.empty() ? "" : "operator: " + each.operator_ + "\n") + "changes:\n  - {" +
                         each.change + "}\n");
        auto const result = world.check("2025-06-01");
        ASSERT_FALSE(result.subjects.empty()) << what << world.complaints();
        auto const& subject = the_one(result);
        EXPECT_EQ(findings(subject), each.verdict) << what;
        for (auto const& rule : subject.rules) {
            if (of_identity(rule)) {
                EXPECT_NE(rule.message.en.find(each.message), std::string::npos) << what << '\n' << rule.message.en;
                EXPECT_FALSE(rule.message.da.empty());
                EXPECT_EQ(rule.repairs.empty() ? "" : rule.repairs.front().text.en, each.repair) << what;
                EXPECT_EQ(rule.reasons.empty(), rule.verdict != Verdict::incomplete) << what;
            }
        }
    }
}

std::string const tariff = ", after: {tariff: 2010}";

TEST(Identity, OfAChangeOfTerms)
{
    std::string const a = "Aalborg Kommune", on_day = ", effective: 2025-03-01" + tariff;
    expect({
        {a, "offer: Huset, service: Døgn" + on_day, ""},
        {a, "offer: Huset" + on_day, ""},
        {a, "offer: Kunst, service: Dag" + on_day, ""},
        {"Brønderslev Kommune", "offer: Kunst" + on_day, ""},
        {"", "offer: Huset, service: Døgn" + on_day, "in the register incomplete", "Who the operator is"},
        {"Aalborg", "offer: Huset, service: Døgn" + on_day, "in the register incomplete",
         "does not know the operator Aalborg", "write `Aalborg Kommune` as the operator, if that is what is meant"},
        {"Rebild Kommune", "offer: Huset, service: Døgn" + on_day, "in the register incomplete",
         "does not know the operator Rebild Kommune"},
        {"Brønderslev Kommune", "offer: Huset, service: Døgn" + on_day, "in the register violation",
         "has Huset under Aalborg Kommune, not under Brønderslev Kommune",
         "write `Aalborg Kommune` as the operator, if that is what is meant"},
        {a, "offer: Husett, service: Døgn" + on_day, "in the register incomplete", "does not have Husett",
         "write `Huset` as the offer, if that is what is meant"},
        {a, "offer: Andetsteds, service: Døgn" + on_day, "in the register incomplete", "does not have Andetsteds"},
        {a, "offer: Huset, service: døgn" + on_day, "in the register incomplete", "no service døgn at Huset",
         "write `Døgn` as the service, if that is what is meant"},
        {a, "offer: Kunst, service: Aften" + on_day, "in the register incomplete", "no service Aften at Kunst"},
        {a, "offer: Kunst" + on_day, "in the register incomplete", "which is meant is not said"},
    });
}

TEST(Identity, IsLookedUpOnTheDayBefore)
{
    std::string const a = "Aalborg Kommune", gone = "offer: Gammelt, service: Døgn" + tariff;
    std::string const later = "offer: Senere, service: Døgn" + tariff;
    expect({
        {a, gone + ", effective: 2023-12-31", ""},
        {a, gone + ", effective: 2024-01-01", ""},
        {a, gone + ", effective: 2024-01-02", "changed after it ended violation", "until 31 December 2023 only"},
        {a, gone + ", effective: {after: 2023-12-01, before: 2024-03-01}", "in the register incomplete",
         "on every day that it may be"},
        {a, gone + ", effective: {after: 2024-02-01}", "changed after it ended violation"},
        {a, later + ", effective: 2026-01-01", "in the register incomplete", "from 1 January 2026 only"},
        {a, later + ", effective: 2026-01-02", ""},
        {a, "offer: Huset, service: Døgn, effective: 2021-01-01" + tariff, "in the register incomplete",
         "from 1 January 2021 only"},
        {a, "offer: Huset, service: Døgn, effective: 2026-01-02" + tariff, "changed after it ended violation"},
    });
}

TEST(Identity, OfWhatLeaves)
{
    std::string const a = "Aalborg Kommune";
    expect({
        {a, "offer: Kunst, kind: closure, effective: 2025-03-01", ""},
        {a, "offer: Kunst, service: Dag, kind: deregistration, effective: 2025-03-01", ""},
        {a, "offer: Vester, kind: closure, effective: 2025-03-01", "in the register violation",
         "has Vester under Brønderslev Kommune",
         "write `Brønderslev Kommune` as the operator, if that is what is meant"},
        {a, "offer: Gammelt, kind: closure, effective: 2025-03-01", "changed after it ended violation"},
        {a, "offer: Andetsteds, kind: deregistration, effective: 2025-03-01", "in the register incomplete"},
    });
}

TEST(Identity, OfWhatEnters)
{
    std::string const a = "Aalborg Kommune", new_terms = ", kind: registration" + tariff;
    std::string const on_day = new_terms + ", effective: 2025-03-01";
    expect({
        {a, "offer: Nyt, service: Døgn" + on_day, ""},
        {a, "offer: Huset, service: Unge" + on_day, ""},
        {a, "offer: Gammelt, service: Døgn" + on_day, ""},
        {a, "offer: Huset, service: Døgn" + on_day, "registered already violation",
         "is in force on 28 February 2025 (tariff 2,000 kr., places 10)"},
        {a, "offer: Huset" + on_day, "registered already violation"},
        {a, "offer: Kunst" + on_day, "in the register incomplete", "which is meant is not said"},
        {a, "offer: Unavngivet, service: Døgn" + on_day, "registered already incomplete", "may be in force already"},
        {a, "offer: Gammelt, service: Døgn, effective: {after: 2023-11-01, before: 2024-05-01}" + new_terms,
         "registered already incomplete"},
        {a, "offer: Vester, service: Dag" + on_day, "in the register notice", "under Brønderslev Kommune"},
        {a, "offer: Vester, service: Nat" + on_day, ""},
        {"Aalborg", "offer: Nyt, service: Døgn" + on_day, "in the register incomplete", "does not know the operator",
         "write `Aalborg Kommune` as the operator, if that is what is meant"},
        {"Rebild Kommune", "offer: Nyt, service: Døgn" + on_day, "in the register notice", "is it a new one?"},
        {"", "offer: Nyt, service: Døgn" + on_day, "in the register incomplete", "Who the operator is"},
    });
}

TEST(Identity, OfASettlementIsLookedUpOnItsOwnDay)
{
    struct Settled {
        std::string names, verdict;
    };
    Settled const cases[] = {
        {"operator: Aalborg Kommune, offer: Huset, settled: 2025-03-01", ""},
        {"operator: Aalborg Kommune, offer: Huset, settled: 2021-01-01", ""},
        {"operator: Aalborg Kommune, offer: Huset, settled: 2020-12-31", "in the register incomplete"},
        {"operator: Aalborg Kommune, offer: Gammelt, settled: 2025-03-01", ""},  // what is settled may be over
        {"operator: Aalborg Kommune, offer: Vester, settled: 2025-03-01", "in the register violation"},
        {"operator: Aalborg Kommune, offer: Andetsteds, settled: 2025-03-01", "in the register incomplete"},
        {"operator: Aalborg Kommune, offer: Huset, service: Dag, settled: 2025-03-01", "in the register incomplete"},
        {"offer: Huset, settled: 2025-03-01", "in the register incomplete"},
    };
    for (auto const& each : cases) {
        World world;
        world.agreement(plain).registered(of_a).registered(of_a_later).registered(of_b);
        world.settlements("settlements:\n  - {id: a, " + each.names + "}\n");
        auto const result = world.check("2025-06-01");
        ASSERT_FALSE(result.subjects.empty()) << world.complaints();
        EXPECT_EQ(findings(the_one(result)), each.verdict) << each.names;
    }
}

// An approved closure ends it as the register does: from its day on, and only once it is approved.
TEST(Identity, OfWhatAnApprovedClosureEnded)
{
    auto const decided = [](std::string const& outcome) {
        return "decisions:\n  - id: D1\n    body: FU\n    date: 2025-02-01\n    outcome: " + outcome +
               "\n    about: [{operator: Aalborg Kommune, offer: Huset, kind: closure, effective: 2025-04-01}]\n";
    };
    struct Closed {
        std::string day, decisions, verdict;
    };
    Closed const cases[] = {
        {"2025-05-01", decided("approved"), "changed after it ended violation"},
        {"2025-04-01", decided("approved"), "changed after it ended violation"},
        {"2025-03-31", decided("approved"), ""},
        {"{after: 2025-03-01, before: 2025-05-01}", decided("approved"), "changed after it ended incomplete"},
        {"2025-05-01", decided("refused"), ""},
        {"2025-05-01", "", ""},
    };
    for (auto const& each : cases) {
        World world;
        world.agreement(plain).registered(of_a).registered(of_a_later);
        world.submission(
            "operator: Aalborg Kommune\nchanges:\n  - {offer: Huset, kind: closure, effective: 2025-04-01}\n",
            "closure");
        world.submission(
            "operator: Aalborg Kommune\nchanges:\n  - {offer: Huset, service: Døgn, after: {tariff: 2010}, "
            "effective: " +
                each.day + "}\n",
            "rise");
        if (!each.decisions.empty()) {
            world.decisions(each.decisions);
        }
        auto const result = world.check("2025-03-01");
        auto const* const rise = find_subject(result, "rise:huset/døgn");
        ASSERT_NE(rise, nullptr) << world.complaints();
        std::string ended;
        for (auto const& rule : rise->rules) {
            ended += rule.name == changed_after_it_ended ? rule.name + " " + std::string(key_of(rule.verdict)) : "";
        }
        EXPECT_EQ(ended, each.verdict) << each.day << each.decisions;
    }
}

}  // namespace
}  // namespace styr::test::identity_test
