// SPDX-License-Identifier: MPL-2.0
// Offers and services that go to another operator or get another name: the history goes along, and nothing is shed.
#include "tests/support/world.hpp"

#include "engine/evaluation/built_in.hpp"

namespace styr::test::moved_test {
namespace {

constexpr auto agreement = R"(agreement "T"
version "1" in force 2020-01-01 to 2029-12-31
body FU "FU"
provision P1 "t"
  source "d"
  rule rise for each change of terms require new tariff <= old tariff * (1 + 5 %) or approval of tariff by FU message "m"
  rule any for each change require approval by FU message "m"
)";

std::string registered(std::string const& operator_name, std::string const& day, std::string const& offers)
{
    return "operator: " + operator_name + "\nin_force: " + day + "\noffers:\n" + offers;
}

std::string offer(std::string const& name, std::string const& more = "")
{
    return "  - {offer: " + name + more + ", services: [{service: Døgn, tariff: 1000}]}\n";
}

std::string findings(SubjectResult const& subject)
{
    std::string all;
    for (auto const& rule : subject.rules) {
        bool const of_identity =
            rule.name == in_the_register || rule.name == registered_already || rule.name == changed_after_it_ended;
        all += of_identity ? (all.empty() ? "" : "; ") + rule.name + " " + std::string(key_of(rule.verdict)) : "";
    }
    return all;
}

TEST(Moved, IsFoundUnderTheOldNameAndMustNotLandOnAnother)
{
    struct Case {
        std::string change, findings;
    };
    Case const cases[] = {
        {"kind: rename, offer: Gammelt, becomes: {offer: Nyt}", ""},
        {"kind: rename, offer: Gammelt, service: Døgn, becomes: {service: Dag}", ""},
        {"kind: transfer, offer: Gammelt, becomes: {operator: B}", ""},
        {"kind: transfer, offer: Gammelt, becomes: {operator: Hvem}", "in the register notice"},
        {"kind: rename, offer: Gammelt, becomes: {offer: Andet}", "registered already violation"},
        {"kind: transfer, offer: Andet, becomes: {operator: B}", "registered already violation"},
        {"kind: rename, offer: Intet, becomes: {offer: Nyt}", "in the register incomplete"},
        {"kind: transfer, offer: Beboet, becomes: {operator: A}", "in the register violation"},
    };
    for (auto const& each : cases) {
        World world;
        world.agreement(agreement).registered(registered("A", "2021-01-01", offer("Gammelt") + offer("Andet")));
        world.registered(registered("B", "2021-01-01", offer("Andet") + offer("Beboet")));
        world.submission("operator: A\nchanges:\n  - {" + each.change + ", effective: 2025-01-01}\n");
        auto const result = world.check("2025-01-01");
        ASSERT_EQ(result.subjects.size(), 1U) << world.complaints();
        EXPECT_EQ(findings(result.subjects.front()), each.findings) << each.change;
    }
}

// What the register says under the new name from then on is what was asked for, and no other's.
TEST(Moved, IsStillInOrderOnceTheRegisterSaysSo)
{
    struct Case {
        std::string change, later, name, formerly;
    };
    Case const cases[] = {
        {"kind: transfer, offer: Gammelt, becomes: {operator: B}", "B", "Gammelt", ", formerly: [{operator: A}]"},
        {"kind: transfer, offer: Gammelt, service: Døgn, becomes: {operator: B}", "B", "Gammelt",
         ", formerly: [{operator: A}]"},
        {"kind: rename, offer: Gammelt, becomes: {offer: Nyt}", "A", "Nyt", ", formerly: [{offer: Gammelt}]"},
    };
    for (auto const& each : cases) {
        World world;
        world.agreement(agreement).registered(registered("A", "2021-01-01", offer("Gammelt") + offer("Andet")));
        world.registered(registered("B", "2021-01-01", offer("Beboet")));
        auto const stays = offer(each.later == "A" ? "Andet" : "Beboet");
        world.registered(registered(each.later, "2025-01-01", offer(each.name, each.formerly) + stays));
        if (each.later != "A") {
            world.registered(registered("A", "2025-01-01", offer("Andet")));
        }
        world.submission("operator: A\nchanges:\n  - {" + each.change + ", effective: 2025-01-01}\n");
        auto const result = world.check("2025-02-01");
        ASSERT_EQ(result.subjects.size(), 1U) << world.complaints();
        EXPECT_EQ(findings(result.subjects.front()), "") << each.change;
    }
}

// Until the day on which the register has it as the other's, it is the first one's to change.
TEST(Moved, IsNobodyElsesBeforeItsDay)
{
    struct Case {
        std::string day, findings;
    };
    Case const cases[] = {
        {"2024-07-01", "in the register violation"},
        {"{after: 2024-06-01, before: 2025-02-01}", "in the register incomplete"},
        {"2025-01-01", ""},
        {"2025-07-01", ""},
    };
    for (auto const& each : cases) {
        World world;
        world.agreement(agreement).registered(registered("A", "2021-01-01", offer("Gammelt") + offer("Andet")));
        world.registered(registered("B", "2021-01-01", offer("Beboet")));
        world.registered(registered("A", "2025-01-01", offer("Andet")));
        world.registered(registered("B", "2025-01-01",
                                    offer("Beboet") + offer("Nyt", ", formerly: [{operator: A, offer: Gammelt}]")));
        world.submission("operator: B\nchanges:\n  - {kind: closure, offer: Nyt, effective: " + each.day + "}\n");
        auto const result = world.check("2024-02-01");
        ASSERT_EQ(result.subjects.size(), 1U) << world.complaints();
        EXPECT_EQ(findings(result.subjects.front()), each.findings) << each.day;
        auto const* const found = find_rule(result.subjects.front(), in_the_register);
        EXPECT_TRUE(found == nullptr || found->verdict != Verdict::violation ||
                    found->message.en == "The register has Nyt under A, not under B.");
    }
}

// On the first day under the new name, what held the day before stands under the old one.
TEST(Moved, KeepsTheFormerTermsOnceTheRegisterSaysSo)
{
    struct Case {
        std::string later, formerly, comes_to;
    };
    Case const cases[] = {
        {"A", ", formerly: [{offer: Gammelt}]", "compliant"},
        {"B", ", formerly: [{operator: A, offer: Gammelt}]", "compliant"},
        {"A", "", "incomplete: missing: old tariff; awaiting FU"},
        {"B", ", formerly: [{offer: Gammelt}]", "incomplete: missing: old tariff; awaiting FU"},
    };
    for (auto const& each : cases) {
        World world;
        world.agreement(agreement).registered(registered("A", "2021-01-01", offer("Gammelt") + offer("Andet")));
        world.registered(registered(each.later, "2025-01-01", offer("Nyt", each.formerly)));
        if (each.later != "A") {
            world.registered(registered("A", "2025-01-01", offer("Andet")));
        }
        world.submission("operator: " + each.later +
                         "\nchanges:\n  - {offer: Nyt, service: Døgn, effective: 2025-01-01, after: {tariff: 1050}}\n");
        auto const result = world.check("2024-12-01");
        EXPECT_EQ(told(result, "submission:nyt/døgn", "rise"), each.comes_to) << each.later << each.formerly;
    }
}

// Two changes of it from one day conflict, and what has ended has, under whichever of its names either is asked for.
TEST(Moved, IsOneServiceUnderBothNames)
{
    struct Case {
        std::string earlier, later, finding, verdict;
    };
    std::string const closed = "kind: closure, offer: Gammelt, effective: ";
    Case const cases[] = {
        {"offer: Gammelt, effective: 2024-07-01, after: {tariff: 900}",
         "offer: Nyt, effective: 2024-07-01, after: {tariff: 950}", "two changes of one day", "incomplete"},
        {"offer: Gammelt, effective: 2024-06-01, after: {tariff: 900}",
         "offer: Nyt, effective: 2024-07-01, after: {tariff: 950}", "two changes of one day", ""},
        {closed + "2024-07-01", "offer: Nyt, effective: 2024-08-01, after: {tariff: 950}",
         std::string(changed_after_it_ended), "violation"},
        {closed + "2025-01-01", "offer: Nyt, effective: 2025-08-01, after: {tariff: 950}",
         std::string(changed_after_it_ended), ""},
    };
    for (auto const& each : cases) {
        World world;
        world.agreement(agreement).registered(registered("A", "2021-01-01", offer("Gammelt")));
        world.registered(registered("A", "2025-01-01", offer("Nyt", ", formerly: [{offer: Gammelt}]")));
        world.submission("operator: A\nchanges:\n  - {" + each.earlier + "}\n", "a");
        world.submission("operator: A\nchanges:\n  - {" + each.later + "}\n", "b");
        world.decisions(
            "decisions:\n  - {id: D, body: FU, date: 2024-02-01, outcome: approved, about: [{operator: A, " +
            each.earlier + "}]}\n");
        auto const result = world.check("2024-12-01");
        auto const later =
            std::find_if(result.subjects.begin(), result.subjects.end(), [](SubjectResult const& subject) {
                return subject.submission != nullptr && subject.submission->id == "b";
            });
        ASSERT_NE(later, result.subjects.end()) << world.complaints();
        auto const* const found = find_rule(*later, each.finding);
        EXPECT_EQ(found == nullptr ? "" : std::string(key_of(found->verdict)), each.verdict) << each.earlier << '\n'
                                                                                             << each.later;
    }
}

// What was decided under the old name counts under the new one once the register says that it is the same; what takes
// away is found as soon as the new name is submitted.
TEST(Moved, ShedsNothing)
{
    auto const decided = [](std::string const& outcome) {
        return "decisions:\n  - {id: D, body: FU, date: 2024-11-01, outcome: " + outcome +
               ", about: [{operator: A, offer: Gammelt, service: Døgn, effective: 2025-03-01, after: {tariff: "
               "1100}}]}\n";
    };
    struct Case {
        std::string formerly, rename, outcome;
        Verdict verdict;
    };
    std::string const by_register = ", formerly: [{offer: Gammelt}]";
    std::string const by_submission =
        "operator: A\nchanges:\n  - {kind: rename, offer: Gammelt, effective: 2025-01-01, becomes: {offer: Nyt}}\n";
    Case const cases[] = {
        {by_register, "", "approved", Verdict::compliant},
        {"", by_submission, "approved", Verdict::decision},
        {"", "", "approved", Verdict::decision},
        {by_register, "", "refused", Verdict::incomplete},
        {"", by_submission, "refused", Verdict::incomplete},
    };
    for (auto const& each : cases) {
        World world;
        world.agreement(agreement).registered(registered("A", "2021-01-01", offer("Gammelt")));
        world.registered(registered("A", "2025-01-01", offer("Nyt", each.formerly)));
        world.submission(
            "operator: A\nchanges:\n  - {offer: Nyt, service: Døgn, effective: 2025-03-01, after: {tariff: 1100}}\n");
        if (!each.rename.empty()) {
            world.submission(each.rename, "rename");
        }
        world.decisions(decided(each.outcome));
        auto const result = world.check("2024-12-01");
        auto const* const subject = find_subject(result, "submission:nyt/døgn");
        ASSERT_NE(subject, nullptr) << world.complaints();
        auto const* const rise = find_rule(*subject, "rise");
        ASSERT_NE(rise, nullptr);
        EXPECT_EQ(key_of(rise->verdict), key_of(each.verdict)) << each.formerly << each.rename << each.outcome << '\n'
                                                               << told(*rise);
    }
}

TEST(Becomes, IsAskedOfWhatIsMovedOrRenamedAlone)
{
    struct Case {
        std::string change, codes;
    };
    Case const cases[] = {
        {"kind: rename, becomes: {offer: Y}", ""},
        {"kind: rename, becomes: {service: Y}", ""},
        {"kind: transfer, becomes: {operator: B}", ""},
        {"kind: transfer, becomes: {operator: B, offer: Y}", ""},
        {"kind: rename", "F270"},
        {"kind: transfer", "F270"},
        {"kind: transfer, becomes: {offer: Y}", "F270"},
        {"kind: rename, becomes: {operator: B, offer: Y}", "F270"},
        {"kind: closure, becomes: {offer: Y}", "F263"},
        {"changed: [tariff], becomes: {offer: Y}", "F263"},
        {"kind: rename, becomes: {offer: Y}, after: {tariff: 1}", "F263"},
    };
    for (auto const& each : cases) {
        World world;
        world.submission("operator: A\nchanges:\n  - {offer: X, effective: 2025-01-01, " + each.change + "}\n");
        std::string codes;
        for (auto const& diagnostic : world.diagnostics) {
            codes += std::string(diagnostic.problem->code);
        }
        EXPECT_EQ(codes, each.codes) << each.change;
    }
}

}  // namespace
}  // namespace styr::test::moved_test
