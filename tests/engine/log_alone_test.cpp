// SPDX-License-Identifier: MPL-2.0
// What the log approves though no submission asks for it: the register has to have it (E819, E806).
#include "tests/engine/huset.hpp"

#include <fmt/format.h>

namespace styr::test::log_alone_test {
namespace {

struct Logged {
    std::string item, more = {}, asked = "after: {tariff: 3100}", registered_too = {};
    std::string others = {};  // further entries
};

SubjectResult judged(Logged const& logged)
{
    World world;
    world.agreement(huset::agreement).registered(huset::registered);
    if (!logged.registered_too.empty()) {
        world.registered(logged.registered_too);
    }
    world.submission("operator: Aalborg Kommune\nsubmitted: 2024-04-02\nchanges:\n  - {offer: Huset, service: Døgn, "
                     "effective: 2024-06-01, " +
                         logged.asked + "}\n",
                     "s");
    world.decisions(fmt::format("decisions:\n  - {{id: D1, body: DAS, date: 2024-02-01, outcome: approved, about: "
                                "[{{operator: Aalborg Kommune, offer: Huset, {}}}]{}}}\n{}",
                                logged.item, logged.more, logged.others));
    auto const result = world.check("2024-12-31");
    return *find_subject(result, "s:huset/døgn");
}

std::string comes_to(Logged const& logged, std::string_view rule = "approved and not registered")
{
    auto const subject = judged(logged);
    auto const* const found = find_rule(subject, rule);
    return found == nullptr ? "" : std::string(key_of(found->verdict)) + ": " + found->message.en;
}

std::string lacks(std::string const& what, std::string const& day = "of 1 May 2024",
                  std::string const& verb = "approved")
{
    return "incomplete: DAS " + verb + " (D1) the change " + day + ", and the register does not have it (" + what +
           "), so that what held before is not certain.";
}

constexpr auto rise = "service: Døgn, effective: 2024-05-01, after: {tariff: 3000}";

TEST(TheLogAlone, ApprovesWhatTheRegisterHasToHave)
{
    EXPECT_EQ(comes_to({rise}), lacks("tariff 3,000 kr."));
    EXPECT_EQ(comes_to({"service: Døgn, effective: 2024-05-01, before: {tariff: 2500}, after: {tariff: 3000}"}),
              lacks("tariff 3,000 kr."))
        << "what it goes by shows that the register is older still";
    EXPECT_EQ(comes_to({"service: Døgn, effective: 2024-05-01, after: {tariff: {plus: 50}}"}),
              lacks("tariff 2,050 kr."));
    EXPECT_EQ(comes_to({"effective: 2024-05-01, after: {financing: objective}"}),
              "incomplete: DAS may have approved (D1) the change of 1 May 2024, and the register does not have it "
              "(financing objective financing), so that what held before is not certain.")
        << "one of two services";
    EXPECT_EQ(comes_to({"service: Døgn, effective: 2024-05-01, special_terms: [objective_financing], "
                        "objective_financing: 64901, after: {places: 10}"}),
              lacks("financing objective financing"));
    EXPECT_EQ(comes_to({rise, ", provided: [x]"}), lacks("tariff 3,000 kr.", "of 1 May 2024", "may have approved"));
}

TEST(TheLogAlone, SaysNothingOfWhatTheRegisterHasOrNobodyApproved)
{
    EXPECT_EQ(comes_to({"service: Døgn, effective: 2024-05-01, after: {tariff: 2000}"}), "");
    EXPECT_EQ(comes_to({"service: Dag, effective: 2024-05-01, after: {tariff: 3000}"}), "");
    EXPECT_EQ(comes_to({"service: Døgn, effective: 2024-06-01, after: {tariff: 3000}"}), "") << "not before it";
    EXPECT_EQ(comes_to({"service: Døgn, effective: 2017-05-01, after: {tariff: 3000}"}), "") << "the register is later";
    EXPECT_EQ(comes_to({"service: Døgn, after: {tariff: 3000}"}), "") << "no day, nothing approved";
    auto const later = [](std::string const& day, std::string const& tariff) {
        return "operator: Aalborg Kommune\nin_force: " + day +
               "\noffers:\n  - offer: Huset\n    services:\n      - "
               "{service: Døgn, unit: day_and_night, tariff: " +
               tariff +
               ", places: 10}\n      - {service: Dag, unit: "
               "day, tariff: 500, places: 5}\n";
    };
    EXPECT_EQ(comes_to({rise, "", "after: {tariff: 3100}", later("2024-05-01", "3000")}), "");
    EXPECT_EQ(comes_to({rise, "", "after: {tariff: 3100}", later("2024-05-01", "2999")}), lacks("tariff 3,000 kr."))
        << "a file of that very day says otherwise";
    EXPECT_EQ(comes_to({rise, "", "after: {tariff: 3100}", later("2024-05-02", "2999")}), "") << "a later file speaks";
}

TEST(TheLogAlone, EndsAnOffer)
{
    EXPECT_EQ(comes_to({"kind: closure, effective: 2024-05-01"}, "changed after it ended"),
              "violation: DAS approved (D1) that Huset, Døgn closes as of 1 May 2024; what has ended is not changed.");
    EXPECT_EQ(comes_to({"kind: closure, effective: 2024-07-01"}, "changed after it ended"), "");
}

// An approval in part of what nobody knows may refuse this too; it approves none of it.
TEST(TheLogAlone, IsNotApprovedByWhatMayRefuseIt)
{
    EXPECT_EQ(
        comes_to({.item = rise,
                  .others = "  - {id: D2, body: DAS, date: 2024-02-01, outcome: refused, about: [{operator: "
                            "Aalborg Kommune, offer: Huset, kind: closure, effective: 2024-05-15}]}\n"
                            "  - {id: D3, body: DAS, date: 2024-02-01, outcome: approved, about: [{offer: Husset, "
                            "kind: closure, effective: 2024-05-15, instead_of: {tariff: 3}, after: {tariff: 2}}]}"
                            "\n"},
                 "changed after it ended"),
        "");
}

}  // namespace
}  // namespace styr::test::log_alone_test
