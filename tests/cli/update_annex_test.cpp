// SPDX-License-Identifier: MPL-2.0
// An update that edits the annex which a decision rests on edits the decision: nothing is approved that was never on
// the paper.
#include "tests/cli/update_scene.hpp"

namespace styr::test::update_annex_test {
namespace {

using namespace updating;

std::string const annex_file = "decisions/annex.yaml";

std::string by_annex(std::string const& annex = "bilag")
{
    return "decisions:\n  - {id: FU-1, body: FU, date: 2020-05-20, outcome: approved, about: [{annex: " + annex +
           "}]}\n";
}

std::string edition(std::string const& tariff, std::string const& id = "bilag")
{
    return "annexes:\n  - {id: " + id +
           ", made: 2020-05-10, rows: [{operator: Aalborg Kommune, offer: Aalborg Krisecenter, effective: 2020-08-01, "
           "after: {tariff: " +
           tariff + "}}]}\n";
}

class UpdatesOfAnAnnex : public Updates {
protected:
    // The register says 2,139 kr. in August; the annex as it was, and as the update leaves it (empty: not there).
    Ended brings(std::string const& before, std::string const& after)
    {
        auto from = files, to = in_august("2139");
        for (auto* const side : {&from, &to}) {
            (*side)[decisions_file] = by_annex();
            auto const& text = side == &from ? before : after;
            if (!text.empty()) {
                (*side)[annex_file] = text;
            }
        }
        return check(from, to);
    }
};

TEST_F(UpdatesOfAnAnnex, PassWhereTheEditionOnRecordHasTheRow)
{
    auto const ended = brings(edition("2139"), edition("2139"));
    EXPECT_EQ(ended.status, 0) << ended.out << ended.err;
    EXPECT_THAT(ended.out, Not(HasSubstr("new in this update")));
}

TEST_F(UpdatesOfAnAnnex, DoNotPassByARowThatTheyEdit)
{
    auto const ended = brings(edition("2100"), edition("2139"));
    EXPECT_EQ(ended.status, 1) << ended.out << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("Edited in this update: FU, 20 May 2020"));
    EXPECT_THAT(ended.out, HasSubstr("Here it counts as it stood before."));
    EXPECT_THAT(ended.out, Not(HasSubstr("New in this update")));
}

TEST_F(UpdatesOfAnAnnex, DoNotPassByAnEditionThatTheyBring)
{
    auto const ended = brings("", edition("2139"));
    EXPECT_EQ(ended.status, 1) << ended.out << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("which edition of the annex “bilag” was decided (FU-1)"));
    EXPECT_THAT(ended.out, HasSubstr("Edited in this update: FU, 20 May 2020"));
}

TEST_F(UpdatesOfAnAnnex, DoNotTakeAwayWhatTheEditionOnRecordApproved)
{
    auto const ended = brings(edition("2139"), edition("2100"));
    EXPECT_EQ(ended.status, 0) << ended.out << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("Edited in this update: FU, 20 May 2020"));
}

TEST_F(UpdatesOfAnAnnex, CountWhereTheBodyIsTrusted)
{
    files["styr.yaml"] += "trusted_decisions: [FU]\n";
    EXPECT_EQ(brings(edition("2100"), edition("2139")).status, 0);
    EXPECT_EQ(brings("", edition("2139")).status, 0);
}

TEST_F(UpdatesOfAnAnnex, TellOfAnEditionThatNoDecisionNamesYet)
{
    auto const told = [&](std::string const& before, std::string const& after) {
        auto from = files, to = files;
        from[annex_file] = before + "decisions: []\n";
        to[annex_file] = after + "decisions: []\n";
        return check(from, to).out;
    };
    EXPECT_THAT(told(edition("2100"), edition("2139")), HasSubstr("Edited in this update: the annex bilag."));
    EXPECT_THAT(told(edition("2100"), edition("2100", "bilag-2")), HasSubstr("New in this update: the annex bilag-2."));
    EXPECT_THAT(told(edition("2100"), edition("2100", "bilag-2")),
                HasSubstr("Removed in this update: the annex bilag."));
}

// Nobody has approved by it, so that nothing says what the paper was.
TEST_F(UpdatesOfAnAnnex, AreNoReasonForATermThatNobodyAskedFor)
{
    files.erase(submission_file);
    auto const ended = brings("", "");
    EXPECT_EQ(ended.status, 1) << ended.out << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("incomplete[the register follows a submission or decision]"));
}

}  // namespace
}  // namespace styr::test::update_annex_test
