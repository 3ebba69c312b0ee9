// SPDX-License-Identifier: MPL-2.0
// What an entry of the log says of how it was made is shown wherever the decision is.
#include "models/repository/log_as_meant.hpp"
#include "session/explain/wording.hpp"
#include "tests/models/support.hpp"

#include <gtest/gtest.h>

namespace styr::test::shown_decision_test {
namespace {

std::string shown(std::string const& more, Lang lang)
{
    auto const file = read("decisions:\n  - id: D\n    body: DAS\n    date: 2025-11-21\n    outcome: approved\n" + more,
                           RecordKind::decision_file);
    if (!file.record) {
        return file.said();
    }
    DecisionSeen seen{};
    seen.decision = &file.record->records(Field::decisions).front();
    seen.standing = DecisionSeen::Standing::counts;
    auto const text = shown_decision(seen, lang);
    return text.substr(text.find(" – ") + std::string(" – ").size());
}

TEST(ShownDecision, SaysWhereItsValuesStandAndHowItWasMade)
{
    std::string const source = "    source: {document: DAS 2025-11-21, item: 7}\n";
    auto const plain = shown("", Lang::en), plain_da = shown("", Lang::da);
    EXPECT_EQ(shown(source, Lang::en), plain);
    EXPECT_EQ(shown(source + "    part: recommendation\n", Lang::en),
              plain + "; DAS 2025-11-21, item 7, the recommendation");
    EXPECT_EQ(shown(source + "    part: case\n", Lang::da), plain_da + "; DAS 2025-11-21, pkt. 7, sagsfremstillingen");
    EXPECT_EQ(shown("    part: annex\n", Lang::da), plain_da + "; bilaget");
    EXPECT_EQ(shown("    procedure: written\n    without: [Rebild Kommune, Hobro Kommune]\n", Lang::en),
              plain + "; written procedure; without Rebild Kommune, Hobro Kommune");
    EXPECT_EQ(shown("    procedure: written\n    without: []\n", Lang::da), plain_da + "; skriftlig procedure");
}

TEST(ShownDecision, NamesTheRowOfTheAnnexThatIsAboutIt)
{
    auto file = read("decisions:\n  - id: D\n    body: DAS\n    date: 2025-11-21\n    outcome: approved\n    about:\n  "
                     "    - annex: takstbilag-2026\n"
                     "annexes:\n  - id: takstbilag-2026\n    made: 2025-11-01\n    rows: [{operator: A, offer: B}, "
                     "{row: 17, operator: A, offer: C}]\n",
                     RecordKind::decision_file);
    ASSERT_TRUE(file.record) << file.said();
    Diagnostics said;
    read_as_meant({&*file.record}, said);
    EXPECT_TRUE(said.empty());
    DecisionSeen seen{};
    seen.decision = &file.record->records(Field::decisions).front();
    seen.standing = DecisionSeen::Standing::counts;
    auto const plain = shown_decision(seen, Lang::en), plain_da = shown_decision(seen, Lang::da);
    seen.item = &seen.decision->records(Field::about).front();
    EXPECT_EQ(shown_decision(seen, Lang::en), plain + "; row 1 of the annex takstbilag-2026");
    EXPECT_EQ(shown_decision(seen, Lang::da), plain_da + "; række 1 i bilaget takstbilag-2026");
    seen.item = &seen.decision->records(Field::about).back();
    EXPECT_EQ(shown_decision(seen, Lang::en), plain + "; row 17 of the annex takstbilag-2026");
}

}  // namespace
}  // namespace styr::test::shown_decision_test
