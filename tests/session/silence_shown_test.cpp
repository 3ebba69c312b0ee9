// SPDX-License-Identifier: MPL-2.0
// That a body's silence decided, or will, is shown at the entry by which the case was put before it.
#include "session/explain/wording.hpp"
#include "tests/support/world.hpp"

namespace styr::test::silence_shown_test {
namespace {

// Of the ten working days after 20 March 2024 five lie before Maundy Thursday, and the last is 8 April.
World put_before_kkr()
{
    std::string const matter = "offer: Huset, effective: 2024-08-01, after: {tariff: 2100}";
    World world;
    world
        .agreement(
            "agreement \"T\" version \"1\" in force 2020-01-01 to 2029-12-31\nbody DAS \"DAS\"\n"
            "body KKR \"KKR\" above DAS\nprovision P1 \"t\" source \"d\" item 1\n"
            "  rule asked for each change of terms require approval of tariff by KKR before effective message \"m\"\n"
            "provision P2 \"Silence\" source \"d\" item 2\n"
            "  silence answers of KKR after 10 working days for each change of terms\n")
        .registered("operator: A\nin_force: 2021-01-01\noffers:\n  - offer: Huset\n    services: [{tariff: 2000, "
                    "places: 10}]\n")
        .submission("operator: A\nsubmitted: 2024-01-02\nchanges:\n  - {" + matter + "}\n", "s")
        .decisions("decisions:\n  - {id: P, body: DAS, date: 2024-03-20, outcome: put_before, put_before: KKR, about: "
                   "[{operator: A, " +
                   matter + "}]}\n");
    return world;
}

TEST(SilenceShown, IsToldWithBothDaysAndItsProvision)
{
    auto const shown = [](std::string const& as_of, Lang lang) {
        auto world = put_before_kkr();
        auto const result = world.check(as_of);
        auto const* const rule = find_rule(*find_subject(result, "s:huset"), "asked");
        return shown_decision(rule->demand->decisions.front(), lang);
    };
    EXPECT_EQ(
        shown("2024-04-09", Lang::en),
        "DAS, 20 March 2024: puts it before a higher body (KKR) – KKR did not answer within the period (to 8 April "
        "2024), and its silence decides (on 9 April 2024): counts as approval (P2)");
    EXPECT_EQ(
        shown("2024-04-09", Lang::da),
        "DAS, 20. marts 2024: forelægger sagen for KKR – KKR svarede ikke inden fristens udløb (8. april 2024), og "
        "dets tavshed afgør sagen (9. april 2024): tæller som godkendelse (P2)");
    EXPECT_EQ(
        shown("2024-04-08", Lang::en),
        "DAS, 20 March 2024: puts it before a higher body (KKR) – KKR has to 8 April 2024 to answer; after that its "
        "silence is an approval (P2)");
    EXPECT_EQ(shown("2024-04-08", Lang::da),
              "DAS, 20. marts 2024: forelægger sagen for KKR – KKR har til og med den 8. april 2024 til at svare; "
              "derefter er tavshed en godkendelse (P2)");
}

}  // namespace
}  // namespace styr::test::silence_shown_test
