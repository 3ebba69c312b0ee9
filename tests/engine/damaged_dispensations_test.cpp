// SPDX-License-Identifier: MPL-2.0
// Whatever is changed in a list of dispensations, or in comments that are some: a finding is as it was without any, or
// it is excepted, by one that names a day not yet past; and nothing else becomes of anything.
#include "tests/support/damages.hpp"
#include "tests/support/world.hpp"

#include <map>

namespace styr::test::damaged_dispensations_test {
namespace {

// A rule for each verdict that is a finding.
constexpr auto agreement = R"(
agreement "Test" version "1" in force 2018-01-01 to 2023-12-31
body FU "FU"
fact listed publicly da "på den offentlige liste" en "listed publicly" of offer yes or no
  reading "r"
provision P01 "T" source "S" item 1
  rule approved for each change of terms require approval of tariff by FU before effective message "m"
  rule reasoned for each change of terms require justification is not empty message "m"
provision P02 "T" source "S" item 2
  rule fair price for each change of terms require new tariff < 150 kr. per unit message "m"
provision P03 "T" source "S" item 3
  rule small rise for each change of terms expect new tariff < 120 kr. per unit message "m"
provision P04 "T" source "S" item 4
  rule listed for each offer require listed publicly message "m"
)";

constexpr auto dense_register = R"(operator: O
in_force: 2020-01-01
offers:
  - offer: X
    listed_publicly: false
    services:
      - {service: S, tariff: 100}  # styr: dispensation P04 until 2020-06-30: told
      - {service: T, tariff: 110}
  - offer: Y
    services: [{tariff: 100}]
)";

constexpr auto dense_submission = R"(operator: O
changes:
  - offer: X
    service: S
    effective: 2020-08-01
    after: {tariff: 200}
  # styr: dispensation P03 til og med 2020-05-31: aftalt
  - {offer: X, service: T, effective: 2020-09-01, after: {tariff: 125}}
  - offer: Y  # styr: dispensation P01 reasoned until 2020-06-01: agreed
    effective: 2021-01-01
    after: {tariff: 151}
)";

constexpr auto dense_list =
    R"(  - {rule: P02, offer: X, reason: word, until: 2020-06-30, source: {document: D, item: 1}}
  - {rule: P01 approved, operator: O, reason: word, until: 2020-06-01}
  - {rule: small rise, case: "submission:x/t", reason: word, until: 2021-12-31}
  - {rule: fair price, offer: Y, service: S, reason: word, until: 2020-12-31}
  - {rule: P02 fair price, case: "submission:y", reason: word, until: 2020-05-31}
)";

struct Texts {
    std::string registered = dense_register, submitted = dense_submission, listed = dense_list;
};

constexpr auto as_of = "2020-06-01";

struct Dispensed : World {
    explicit Dispensed(Texts const& texts)
    {
        agreement(damaged_dispensations_test::agreement);
        registered(texts.registered).submission(texts.submitted).dispensed(texts.listed);
        sound = complete();
    }
    bool sound = false;
};

std::map<std::string, Verdict> verdicts_of(CheckResult const& result)
{
    std::map<std::string, Verdict> verdicts;
    for (auto const& subject : result.subjects) {
        for (auto const& rule : subject.rules) {
            if (subject.scope != Scope::dispensation) {
                verdicts[subject.id + " " + rule.name] = rule.verdict;
            }
        }
    }
    return verdicts;
}

// How many findings are excepted; nothing where the files are refused.
std::size_t expect_nothing_else_changed(Texts const& texts)
{
    Dispensed world(texts);
    if (!world.sound) {
        EXPECT_TRUE(has_errors(world.diagnostics));
        return 0;
    }
    auto const before = verdicts_of(world.check(as_of));
    auto const result = world.check_dispensed(as_of);
    auto const today = std::get<Day>(read_day(as_of));
    std::size_t excepted = 0;
    for (auto const& subject : result.subjects) {
        for (auto const& rule : subject.scope == Scope::dispensation ? std::vector<RuleResult>{} : subject.rules) {
            auto const was = before.at(subject.id + " " + rule.name);
            if (rule.dispensation == nullptr) {
                EXPECT_EQ(rule.verdict, was) << subject.id << " " << rule.name;
                continue;
            }
            EXPECT_EQ(rule.verdict, Verdict::excepted);
            EXPECT_EQ(rule.excepted_from, was);
            EXPECT_GT(was, Verdict::compliant) << "nothing was found: " << subject.id << " " << rule.name;
            EXPECT_GE(rule.dispensation->until, today);
            EXPECT_FALSE(rule.dispensation->reason.empty());
            ++excepted;
        }
    }
    EXPECT_EQ(result.dispensed, excepted);
    return excepted;
}

TEST(DamagedDispensations, ExceptWhatIsFoundOrNothing)
{
    auto const whole = expect_nothing_else_changed({});
    EXPECT_GT(whole, 3U);
    std::map<std::size_t, std::size_t> times;  // by how many are excepted
    for (auto const part : {&Texts::registered, &Texts::submitted, &Texts::listed}) {
        auto const text = Texts{}.*part;
        for (auto const& damage : support::damages_of(text)) {
            SCOPED_TRACE(damage.said);
            Texts texts;
            texts.*part = damage.text;
            ++times[expect_nothing_else_changed(texts)];
        }
    }
    EXPECT_GT(times.size(), 3U) << "damages that change what is excepted";
}

}  // namespace
}  // namespace styr::test::damaged_dispensations_test
