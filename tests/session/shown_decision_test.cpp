// SPDX-License-Identifier: MPL-2.0
// What an entry of the log says of how it was made is shown wherever the decision is.
#include "session/explain/wording.hpp"
#include "tests/models/support.hpp"

#include <gtest/gtest.h>

namespace styr::test {
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

}  // namespace
}  // namespace styr::test
