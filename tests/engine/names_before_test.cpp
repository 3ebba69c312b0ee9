// SPDX-License-Identifier: MPL-2.0
// A rule that names an offer names what was called so before: a rename sheds nothing.
#include "tests/engine/huset.hpp"

#include <fmt/format.h>

namespace styr::test::names_before_test {
namespace {

std::string naming(std::string const& condition, std::string const& in_force)
{
    return "agreement \"Test\" version \"1\" in force " + in_force +
           " to 2030-12-31\nbody FU \"FU\"\n"
           "provision P01 \"T\" source \"S\" item 1\n  rule named for each change of terms when " +
           condition + "\n    require approval by FU message \"m\"\n";
}

std::string file(std::string const& operator_, std::string const& day, std::string const& offer,
                 std::string const& more)
{
    return fmt::format("operator: {}\nin_force: {}\noffers:\n  - offer: {}\n{}    services: [{{service: Døgn, unit: "
                       "day_and_night, tariff: 2000, places: 10}}]\n",
                       operator_, day, offer, more);
}

struct Named {
    std::string condition, formerly = "    formerly: [{offer: Kvisten}]\n", operator_ = "Region", submitted = {},
                           in_force = "2018-01-01";
};

std::string comes_to(Named const& named)
{
    World world;
    world.agreement(naming(named.condition, named.in_force))
        .registered(file("Region", "2020-01-01", "Kvisten", ""))
        .registered(file(named.operator_, "2022-01-01", "Nyt Hus", named.formerly));
    if (named.operator_ != "Region") {
        world.registered(file("Region", "2022-01-01", "Andet", ""));
    }
    world.submission(fmt::format("operator: {}\nsubmitted: 2024-01-02\nchanges:\n  - {{offer: Nyt Hus, effective: "
                                 "2024-05-01, after: {{places: 12}}}}\n",
                                 named.operator_),
                     "s");
    if (!named.submitted.empty()) {
        world.submission(named.submitted, "r");
    }
    return told(world.check("2024-03-01"), "s:nyt-hus", "named");
}

TEST(ARuleThatNamesAnOffer, NamesWhatWasCalledSoBefore)
{
    EXPECT_EQ(comes_to({"offer is \"Kvisten\""}), "decision: awaiting FU");
    EXPECT_EQ(comes_to({"\"Kvisten\" = offer"}), "decision: awaiting FU");
    EXPECT_EQ(comes_to({"offer is \"Nyt Hus\"", ""}), "decision: awaiting FU");
    EXPECT_EQ(comes_to({"offer is not \"Kvisten\""}), "not-applicable");
    EXPECT_EQ(comes_to({"offer is \"Andet\""}), "not-applicable");
    EXPECT_EQ(comes_to({"offer is \"Kvisten\"", ""}), "not-applicable") << "the register does not say so";
}

// Whoever takes the name of what a provision excepts does not take the exception.
TEST(ARuleThatNamesAnOffer, NamesWhatWasCalledSoWhenItsVersionCameIntoForce)
{
    std::string const open =
        "incomplete: missing: whether a provision that names Nyt Hus is about what got that name only later; "
        "awaiting FU";
    EXPECT_EQ(comes_to({"offer is \"Nyt Hus\""}), open);
    EXPECT_EQ(comes_to({.condition = "offer is \"Nyt Hus\"", .in_force = "2021-12-31"}), open);
    EXPECT_EQ(comes_to({.condition = "offer is \"Nyt Hus\"", .in_force = "2022-01-01"}), "decision: awaiting FU");
}

// Where a submission alone gives the new name, and where a rule names whose it was, nobody can tell.
TEST(ARuleThatNamesAnOffer, IsAskedAboutWhereTheRegisterIsSilent)
{
    auto const rename = "operator: Region\nsubmitted: 2021-10-01\nchanges:\n  - {kind: rename, offer: Kvisten, "
                        "effective: 2022-01-01, becomes: {offer: Nyt Hus}}\n";
    auto const open = "incomplete: missing: whether a provision that names ";
    EXPECT_EQ(comes_to({"offer is \"Kvisten\"", "", "Region", rename}).rfind(open, 0), 0U);
    auto const moved = "    formerly: [{operator: Region, offer: Kvisten}]\n";
    EXPECT_EQ(comes_to({"operator is \"Region\"", moved, "Kommunen"}).rfind(open, 0), 0U);
    EXPECT_EQ(comes_to({"offer is \"Kvisten\"", moved, "Kommunen"}), "decision: awaiting FU");
}

}  // namespace
}  // namespace styr::test::names_before_test
