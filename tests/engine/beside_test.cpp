// SPDX-License-Identifier: MPL-2.0
// Two changes of one offer from one day are judged as one: nobody sheds a requirement by asking in halves.
#include "tests/support/world.hpp"

#include <fmt/format.h>

namespace styr::test::beside_test {
namespace {

constexpr auto agreement = R"(
agreement "Test" version "1" in force 2018-01-01 to 2030-12-31
body DAS "DAS"
provision P13 "T" source "S" item 1
  rule special places for each change of terms
    when (special terms is not empty or objective financing is given) and places changes and new places > old places
    require need for target group by DAS before effective
    message "m"
  rule whole for each change of terms
    when catchment is entire
    require approval by DAS
    message "m"
)";

constexpr auto registered = R"(operator: Aalborg Kommune
in_force: 2018-01-01
offers:
  - offer: Huset
    target_group: Voksne
    catchment: partial
    services:
      - {service: Døgn, unit: day_and_night, tariff: 2000, places: 10}
      - {service: Dag, unit: day, tariff: 500, places: 5}
)";

constexpr auto places = "{offer: Huset, service: Døgn, effective: 2024-05-01, after: {places: 14}}";

struct Other {
    std::string change, more = {};
};

SubjectResult judged(Other const& other)
{
    World world;
    world.agreement(agreement).registered(registered);
    world.submission(std::string("operator: Aalborg Kommune\nsubmitted: 2024-01-02\nchanges:\n  - ") + places + "\n",
                     "a");
    world.submission("operator: Aalborg Kommune\nsubmitted: 2024-01-02\nchanges:\n  - {offer: Huset, " + other.change +
                         "}\n" + other.more,
                     "b");
    auto const result = world.check("2024-06-01");
    return *find_subject(result, "a:huset/døgn");
}

std::string comes_to(Other const& other, std::string_view rule = "special places")
{
    auto const subject = judged(other);
    auto const* const found = find_rule(subject, rule);
    return found == nullptr ? "" : told(*found);
}

TEST(ChangesOfOneDay, AreJudgedAsOne)
{
    EXPECT_EQ(comes_to({"service: Døgn, effective: 2024-05-01, special_terms: [deficit_cover]"}), "violation");
    EXPECT_EQ(comes_to({"service: Døgn, effective: 2024-05-01, objective_financing: 64901"}), "violation");
    EXPECT_EQ(comes_to({"service: Døgn, effective: 2024-05-02, special_terms: [deficit_cover]"}), "not-applicable");
    EXPECT_EQ(comes_to({"service: Døgn, effective: 2024-05-01, special_terms: [deficit_cover], withdrawn: 2024-01-03"}),
              "not-applicable");
    EXPECT_EQ(comes_to({"service: Døgn, special_terms: [deficit_cover]"}),
              "incomplete: missing: special terms (for which b asks, perhaps from the same day)");
}

TEST(ChangesOfOneDay, HoldWhatEitherAsksOfTheOffer)
{
    EXPECT_EQ(comes_to({"service: Dag, effective: 2024-05-01, after: {catchment: entire}"}, "whole"),
              "decision: awaiting DAS");
    EXPECT_EQ(comes_to({"service: Dag, effective: 2024-05-02, after: {catchment: entire}"}, "whole"), "not-applicable");
}

TEST(ChangesOfOneDay, OfAnotherServiceAreTold)
{
    auto const special = "service: Dag, effective: 2024-05-01, special_terms: [deficit_cover]";
    EXPECT_EQ(comes_to({special}), "not-applicable");
    auto const subject = judged({special});
    auto const* const found = find_rule(subject, "two changes of one day");
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->verdict, Verdict::notice);
    EXPECT_EQ(found->message.en,
              "The submission b asks for special terms of another service of the offer from the same "
              "day: do they hold here too?");
}

}  // namespace
}  // namespace styr::test::beside_test
