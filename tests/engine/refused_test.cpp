// SPDX-License-Identifier: MPL-2.0
// What a body refused though no requirement asks for its approval (E830).
#include "tests/engine/huset.hpp"

#include <fmt/format.h>

namespace styr::test::refused_test {
namespace {

std::string demanding(std::string const& demand)
{
    return "agreement \"Test\" version \"1\" in force 2018-01-01 to 2030-12-31\nbody FU \"FU\"\nbody DAS \"DAS\" above "
           "FU\nprovision P01 \"T\" source \"S\" item 1\n  rule r for each change\n    " +
           demand + "\n    message \"m\"\n";
}

constexpr auto matter = "operator: Aalborg Kommune, offer: Huset, service: Døgn, effective: 2024-05-01";

std::string decided(int number, std::string const& body, std::string const& day, std::string const& outcome,
                    std::string const& more = ", after: {places: 12}")
{
    return fmt::format("  - {{id: D{}, body: {}, date: {}, outcome: {}, about: [{{{}{}}}]}}\n", number, body, day,
                       outcome, matter, more);
}

SubjectResult judged(std::string const& demand, std::string const& log)
{
    World world;
    world.agreement(demanding(demand)).registered(huset::registered);
    if (!log.empty()) {
        world.decisions("decisions:\n" + log);
    }
    world.submission("operator: Aalborg Kommune\nsubmitted: 2024-01-02\nchanges:\n  - {offer: Huset, service: Døgn, "
                     "effective: 2024-05-01, after: {places: 12}}\n",
                     "s");
    auto const result = world.check("2024-06-01");
    return *find_subject(result, "s:huset/døgn");
}

std::string comes_to(std::string const& demand, std::string const& log)
{
    auto const subject = judged(demand, log);
    auto const* const found = find_rule(subject, "refused");
    return found == nullptr ? "" : told(*found);
}

constexpr auto asks_nobody = "require submitted is given";
auto const no = decided(1, "DAS", "2024-03-11", "refused");

TEST(Refused, IsNeverCompliantThoughNoProvisionAsks)
{
    EXPECT_EQ(judged(asks_nobody, "").verdict, Verdict::notice) << "nothing looks at the places";
    auto const subject = judged(asks_nobody, no);
    EXPECT_EQ(subject.verdict, Verdict::violation);
    EXPECT_EQ(find_rule(subject, "refused")->message.en,
              "DAS has refused it (D1, 11 March 2024), and no body has approved the change since.");
    EXPECT_EQ(comes_to("expect approval by FU", no), "violation") << "what is only expected requires nothing";
    EXPECT_EQ(comes_to("require approval by FU", no), "") << "told by the requirement itself";
    EXPECT_EQ(judged("require approval by FU", no).verdict, Verdict::violation);
}

TEST(Refused, EndsByALaterApprovalOfTheSameOrAHigherBody)
{
    EXPECT_EQ(comes_to(asks_nobody, no + decided(2, "DAS", "2024-04-01", "approved")), "");
    EXPECT_EQ(
        comes_to(asks_nobody, decided(1, "FU", "2024-03-11", "refused") + decided(2, "DAS", "2024-02-01", "approved")),
        "")
        << "a lower body's word is none over a higher one's";
    EXPECT_EQ(comes_to(asks_nobody, no + decided(2, "FU", "2024-04-01", "approved")), "violation");
    EXPECT_EQ(comes_to(asks_nobody, decided(1, "DAS", "2024-07-01", "refused")), "") << "not there yet";
}

TEST(Refused, IsOpenWhereItIsNotCertainThatItIsThis)
{
    auto const another = decided(1, "DAS", "2024-03-11", "refused", ", after: {places: 13}");
    EXPECT_EQ(comes_to(asks_nobody, another),
              "incomplete: missing: whether DAS's refusal of 11 March 2024 is about this (D1)");
    EXPECT_EQ(comes_to(asks_nobody, another + decided(2, "DAS", "2024-04-01", "approved")), "");
}

}  // namespace
}  // namespace styr::test::refused_test
