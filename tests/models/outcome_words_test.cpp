// SPDX-License-Identifier: MPL-2.0
// The words of minutes as help for an outcome that is not known.
#include "tests/models/support.hpp"

#include "models/reading/outcome_words.hpp"

#include <gtest/gtest.h>

namespace styr::outcome_words_test {
namespace {

std::string help_for(std::string const& outcome)
{
    auto const read = test::read("decisions:\n  - {id: a, body: FU, outcome: " + outcome + ", about: [{offer: B}]}\n",
                                 RecordKind::decision_file);
    std::string text;
    for (auto const& diagnostic : read.diagnostics) {
        for (auto const& help : diagnostic.help) {
            text += help.en + "\n";
        }
    }
    return read.record ? "read" : text;
}

TEST(OutcomeWords, TheWordsOfMinutesGetTheirRow)
{
    for (auto const& [written, outcome] : {std::pair("vedtaget", Outcome::approved),
                                           {"Udsat", Outcome::postponed},
                                           {"hjemvist", Outcome::sent_back},
                                           {"udgår af dagsordenen", Outcome::postponed},
                                           {"sat i bero", Outcome::postponed},
                                           {"ikke godkendt", Outcome::refused},
                                           {"kan ikke imødekommes", Outcome::refused},
                                           {"principgodkendt", Outcome::discussed},
                                           {"fraråder", Outcome::recommended_against},
                                           {"omgjort", Outcome::revoked},
                                           {"under forudsætning af", Outcome::approved},
                                           {"godkendt med den ændring at", Outcome::approved},
                                           {"oversendt", Outcome::put_before}}) {
        auto const found = outcome_in_minutes(written);
        ASSERT_TRUE(found) << written;
        ASSERT_TRUE(found->outcome) << written;
        EXPECT_EQ(*found->outcome, outcome) << written;
        std::string const key{values_of(ChoiceSet::outcome)[static_cast<std::size_t>(outcome)].key};
        EXPECT_NE(found->said.en.find("`" + key + "`"), std::string::npos) << written;
        EXPECT_NE(help_for(written).find(found->said.en), std::string::npos) << written << help_for(written);
    }
}

// Whoever read one of these as an approval or a refusal might be wrong.
TEST(OutcomeWords, WhatMinutesLeaveOpenGetsAQuestionAndNeverAProposal)
{
    for (std::string const written :
         {"tiltrådt", "afvist", "bortfaldet", "godkendt som indstillet", "tilslutter sig"}) {
        auto const found = outcome_in_minutes(written);
        ASSERT_TRUE(found) << written;
        EXPECT_FALSE(found->outcome) << written;
        auto const help = help_for(written);
        EXPECT_NE(help.find(found->said.en), std::string::npos) << help;
        EXPECT_EQ(help.find("did you mean"), std::string::npos) << help;
    }
}

TEST(OutcomeWords, OtherWordsAreLeftToTheirSpelling)
{
    EXPECT_FALSE(outcome_in_minutes("godkendtes"));
    EXPECT_FALSE(outcome_in_minutes(""));
    EXPECT_NE(help_for("aproved").find("did you mean `approved`"), std::string::npos);
    EXPECT_EQ(help_for("withdrawn"), "read") << "how a revocation was written before";
}

}  // namespace
}  // namespace styr::outcome_words_test
