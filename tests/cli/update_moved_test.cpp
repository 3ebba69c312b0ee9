// SPDX-License-Identifier: MPL-2.0
// An update that moves an offer to another operator, or gives it another name, with `formerly`: it follows what was
// submitted and approved, or is told.
#include "tests/cli/update_scene.hpp"

namespace styr::test::update_moved_test {
namespace {

using support::Files;
using testing::HasSubstr;
using testing::Not;

std::string const offers_of_b = "  - offer: Skoven\n    services: [{service: Døgn, unit: day, tariff: 700}]\n";

std::string const engen = "  - offer: Engen\n    services: [{service: Døgn, unit: day, tariff: 600}]\n";

std::string services(std::string const& tariff = "1000")
{
    return "    services:\n      - {service: Døgn, unit: day, tariff: " + tariff +
           "}\n      - {service: Dag, unit: day, tariff: 500}\n";
}

std::string registered(std::string const& operator_name, std::string const& day, std::string const& offers)
{
    return "operator: " + operator_name + "\nin_force: " + day + "\noffers:\n" + offers;
}

std::string decided(std::string const& change)
{
    return "decisions:\n  - id: FU1\n    body: FU\n    date: 2024-11-01\n    outcome: approved\n    about:\n      - "
           "{operator: A, offer: Kilden, effective: 2025-01-01, " +
           change + "}\n";
}

std::string submitted(std::string const& change, std::string const& operator_name = "A",
                      std::string const& day = "2025-01-01")
{
    return "operator: " + operator_name + "\nsubmitted: 2024-10-01\nchanges:\n  - {offer: Kilden, effective: " + day +
           ", " + change + "}\n";
}

std::string const to_b = "kind: transfer, becomes: {operator: B}", to_bakken = "kind: rename, becomes: {offer: Bakken}";

class Moving : public testing::Test {
protected:
    Moving() : history(folder.path, true)
    {
        before["styr.yaml"] = "agreement: aftale\n";
        before["aftale/aftale.styr"] =
            "agreement \"T\"\n  version \"1\" in force 2020-01-01 to 2029-12-31\nbody FU \"FU\"\nprovision P1 \"t\"\n"
            "  source \"d\"\n  rule fu\n    for each change\n    require approval by FU\n    message \"m\"\n"
            "  rule terms\n    for each change\n    require effective is 1 January\n    message \"m\"\n";
        before["register/2024/a.yaml"] =
            registered("A", "2024-01-01", "  - offer: Kilden\n    catchment: entire\n" + services() + engen);
        before["register/2024/b.yaml"] = registered("B", "2024-01-01", offers_of_b);
    }

    // The register as it is once `name` is its offer, which says what it was.
    Files moved(std::string const& name, std::string const& formerly, std::string const& more = "catchment: entire",
                std::string const& of_services = services()) const
    {
        auto after = before;
        after["register/2025/a.yaml"] = registered("A", "2025-01-01", engen);
        after["register/2025/b.yaml"] = registered("B", "2025-01-01",
                                                   offers_of_b + "  - offer: " + name + "\n    formerly: [" + formerly +
                                                       "]\n    " + more + "\n" + of_services);
        return after;
    }

    Files renamed(std::string const& name, std::string const& formerly,
                  std::string const& of_services = services()) const
    {
        auto after = before;
        after["register/2025/a.yaml"] =
            registered("A", "2025-01-01",
                       "  - offer: " + name + "\n" + formerly + "    catchment: entire\n" + of_services + engen);
        return after;
    }

    Ended check(Files const& after)
    {
        auto const base = history.commit(before);
        auto const head = history.commit(after);
        return World{folder.path}.run(
            {"check", "--base", base, "--head", head, "--as-of", "2024-12-01", "--lang", "en", "-f", "concise"});
    }

    TemporaryFolder folder;
    support::GitHistory history;
    Files before;
};

std::string const from_a = "{operator: A, offer: Kilden}", from_kilden = "    formerly: [{offer: Kilden}]\n";

TEST_F(Moving, ToTheOperatorThatWasSubmittedAndApprovedIsInOrder)
{
    before["submissions/2025.yaml"] = submitted(to_b);
    before["decisions/fu.yaml"] = decided(to_b);
    auto const ended = check(moved("Kilden", "{operator: A}"));
    EXPECT_EQ(ended.status, 0) << ended.out << ended.err;
    EXPECT_EQ(ended.out, "");
}

TEST_F(Moving, UnderAnotherNameAtOnceIsInOrderWhereBothWereApproved)
{
    auto const both = "kind: transfer, becomes: {operator: B, offer: Bakken}";
    before["submissions/2025.yaml"] = submitted(both);
    before["decisions/fu.yaml"] = decided(both);
    auto const ended = check(moved("Bakken", from_a));
    EXPECT_EQ(ended.status, 0) << ended.out << ended.err;
    EXPECT_EQ(ended.out, "");
}

TEST_F(Moving, ToANewNameThatWasSubmittedAndApprovedIsInOrder)
{
    before["submissions/2025.yaml"] = submitted(to_bakken);
    before["decisions/fu.yaml"] = decided(to_bakken);
    auto const ended = check(renamed("Bakken", from_kilden));
    EXPECT_EQ(ended.status, 0) << ended.out << ended.err;
    EXPECT_EQ(ended.out, "");
}

TEST_F(Moving, OfOneServiceIsInOrderWhereThatWasApproved)
{
    auto const change = "service: Dag, kind: rename, becomes: {service: Aften}";
    before["submissions/2025.yaml"] = submitted(change);
    before["decisions/fu.yaml"] = decided(change);
    auto text = services();
    text.replace(text.find("{service: Dag"), 13, "{service: Aften, formerly: [{service: Dag}]");
    auto const ended = check(renamed("Kilden", "", text));
    EXPECT_EQ(ended.status, 0) << ended.out << ended.err;
    EXPECT_EQ(ended.out, "");
}

TEST_F(Moving, WithoutASubmissionIsTold)
{
    auto const ended = check(moved("Kilden", "{operator: A}"));
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("register/2025/b.yaml"));
    EXPECT_THAT(ended.out, HasSubstr("incomplete[the register follows a submission or decision]"));
    EXPECT_THAT(ended.out, HasSubstr("decision[P1 fu]"));
    auto const named = check(renamed("Bakken", from_kilden));
    EXPECT_EQ(named.status, 1);
    EXPECT_THAT(named.out, HasSubstr("incomplete[the register follows a submission or decision]"));
}

TEST_F(Moving, WithoutAnApprovalAwaitsIt)
{
    before["submissions/2025.yaml"] = submitted(to_b);
    auto const ended = check(moved("Kilden", "{operator: A}"));
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("decision[P1 fu]"));
    EXPECT_THAT(ended.out, Not(HasSubstr("the register follows")));
}

// The approval that comes with the update does not count.
TEST_F(Moving, WithAnApprovalOfItsOwnAwaitsIt)
{
    before["submissions/2025.yaml"] = submitted(to_b);
    auto after = moved("Kilden", "{operator: A}");
    after["decisions/fu.yaml"] = decided(to_b);
    auto const ended = check(after);
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("decision[P1 fu]"));
}

TEST_F(Moving, OtherwiseThanSubmittedIsTold)
{
    struct Case {
        std::string change, operator_name, day, near;
    };
    Case const cases[] = {
        {"kind: transfer, becomes: {operator: C}", "A", "2025-01-01", "gives C, Kilden, D"},
        {"kind: transfer, becomes: {operator: B, offer: Bakken}", "A", "2025-01-01", "gives B, Bakken, D"},
        {to_bakken, "A", "2025-01-01", "gives A, Bakken, D"},
        {to_b, "B", "2025-01-01", "is from another operator"},
        {to_b, "A", "2025-02-01", "asks for it from 1 February 2025"},
        {to_b + ", until: 2025-06-30", "A", "2025-01-01", "asks for it only until"},
        {"service: Dag, " + to_b, "A", "2025-01-01", "the register follows a submission or decision"},
        {"kind: closure", "A", "2025-01-01", "the register follows a submission or decision"},
    };
    for (auto const& each : cases) {
        before["submissions/2025.yaml"] = submitted(each.change, each.operator_name, each.day);
        before["decisions/fu.yaml"] = decided(each.change);
        auto const ended = check(moved("Kilden", "{operator: A}"));
        EXPECT_EQ(ended.status, 1) << each.change;
        EXPECT_THAT(ended.out, HasSubstr("incomplete[the register follows a submission or decision]")) << each.change;
        EXPECT_THAT(ended.out, HasSubstr(each.near)) << each.change;
    }
}

// One of two services goes along, and the submission was about all of the offer.
TEST_F(Moving, InPartIsNotWhatWasAskedOfTheWhole)
{
    before["submissions/2025.yaml"] = submitted(to_b);
    before["decisions/fu.yaml"] = decided(to_b);
    auto after = moved("Kilden", "{operator: A}", "catchment: entire",
                       "    services:\n      - {service: Døgn, unit: day, tariff: 1000}\n");
    after["register/2025/a.yaml"] = registered("A", "2025-01-01",
                                               "  - offer: Kilden\n    catchment: entire\n    services:\n"
                                               "      - {service: Dag, unit: day, tariff: 500}\n" +
                                                   engen);
    EXPECT_NE(check(after).status, 0);
    after["register/2025/a.yaml"] = registered("A", "2025-01-01", engen);
    auto const ended = check(after);
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("incomplete[the register follows a submission or decision]"));
}

// What rides along under the new name is no part of the transfer.
TEST_F(Moving, TellsWhatElseChangesOnTheWay)
{
    before["submissions/2025.yaml"] = submitted(to_b);
    before["decisions/fu.yaml"] = decided(to_b);
    auto const dearer = check(moved("Kilden", "{operator: A}", "catchment: entire", services("1900")));
    EXPECT_EQ(dearer.status, 1);
    EXPECT_THAT(dearer.out, HasSubstr("incomplete[the register follows a submission or decision]"));
    EXPECT_THAT(dearer.out, HasSubstr("decision[P1 fu]"));
    auto const narrower = check(moved("Kilden", "{operator: A}", "catchment: partial"));
    EXPECT_EQ(narrower.status, 1);
    EXPECT_THAT(narrower.out, HasSubstr("incomplete[the register follows a submission or decision]"));
    EXPECT_THAT(narrower.out, HasSubstr("decision[P1 fu]"));
    auto const with_more = check(moved("Kilden", "{operator: A}, {operator: A, offer: Andet}"));
    EXPECT_THAT(with_more.out, HasSubstr("something else about former names"));
}

// Without `formerly` the history does not go along, whatever was submitted.
TEST_F(Moving, WithoutFormerlyIsOneThatLeavesAndOneThatComes)
{
    before["submissions/2025.yaml"] = submitted(to_b);
    before["decisions/fu.yaml"] = decided(to_b);
    auto after = moved("Kilden", "{operator: A}");
    auto& text = after["register/2025/b.yaml"];
    text.erase(text.find("    formerly"), std::string("    formerly: [{operator: A}]\n").size());
    auto const ended = check(after);
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, HasSubstr("register/2025/a.yaml"));
    EXPECT_THAT(ended.out, HasSubstr("register/2025/b.yaml"));
    before.erase("submissions/2025.yaml");
    before.erase("decisions/fu.yaml");
    auto const named = check(renamed("Bakken", ""));
    EXPECT_THAT(named.out, HasSubstr("notice[renamed]"));
}

// The new name is that of one, and the register says that it is another.
TEST_F(Moving, TakesNoOtherForWhatItSaysItWas)
{
    auto& text = before["register/2024/a.yaml"];
    text += "  - offer: Lunden\n    services: [{service: Dag, unit: day, tariff: 999}]\n";
    before["submissions/2025.yaml"] = submitted(to_bakken);
    before["decisions/fu.yaml"] = decided(to_bakken);
    auto const ended = check(renamed("Bakken", "    formerly: [{offer: Lunden}]\n"));
    EXPECT_EQ(ended.status, 1);
    EXPECT_THAT(ended.out, Not(HasSubstr("notice[renamed]")));
    EXPECT_THAT(ended.out, HasSubstr("incomplete[the register follows a submission or decision]"));
}

}  // namespace
}  // namespace styr::test::update_moved_test
