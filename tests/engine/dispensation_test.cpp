// SPDX-License-Identifier: MPL-2.0
// What a dispensation excepts and what it does not, on which day, and what is said of one that excepts nothing.
#include "engine/dispensations/excepted_findings.hpp"
#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/subjects.hpp"
#include "engine/messages/engine_problems.hpp"
#include "places.hpp"
#include "tests/support/world.hpp"

#include <set>

namespace styr::test::dispensation_test {
namespace {

// A rule for each verdict that is a finding. That the tariff doubles is not odd here.
constexpr auto agreement = R"(
agreement "Test" version "1" in force 2018-01-01 to 2023-12-31
body FU "FU"
parameter odd difference = 200 %
  reading "r"
fact listed publicly da "på den offentlige liste" en "listed publicly" of offer yes or no
  reading "r"
provision P01 "T" source "S" item 1
  rule approved for each change of terms
    require approval of tariff by FU before effective
    message "m"
  rule reasoned for each change of terms
    require justification is not empty
    message "m"
provision P02 "T" source "S" item 2
  rule fair price for each change of terms
    require new tariff < 150 kr. per unit
    message "m"
provision P03 "T" source "S" item 3
  rule small rise for each change of terms
    expect new tariff < 120 kr. per unit
    message "m"
provision P04 "T" source "S" item 4
  rule listed for each offer
    require listed publicly
    message "m"
)";

std::string register_of(std::string const& services = "{service: S, tariff: 100}")
{
    return "operator: O\nin_force: 2020-01-01\noffers:\n  - offer: X\n    services: [" + services + "]\n";
}
std::string change(std::string const& keys = "", std::string const& comment = "")
{
    return "operator: O\nchanges:\n  - offer: X " + comment +
           "\n    effective: 2020-08-01\n    after: {tariff: 200}\n" + keys;
}
std::string listed(std::string const& keys, std::string const& until = "2020-06-30")
{
    return "  - {" + keys + ", reason: word, until: " + until + "}\n";
}

struct Scene : World {
    explicit Scene(std::string const& list = "", std::string const& submitted = change(),
                   std::string const& register_ = register_of())
    {
        agreement(dispensation_test::agreement);
        registered(register_);
        submission(submitted);
        if (!list.empty()) {
            dispensed(list);
        }
    }
};

std::string verdicts(SubjectResult const& subject)
{
    std::string all;
    for (auto const& rule : subject.rules) {
        all += (all.empty() ? "" : " ") + rule.name + "=" + std::string(key_of(rule.verdict));
    }
    return all;
}

std::string verdicts(CheckResult const& result, std::string const& id = "submission:x")
{
    auto const* const subject = find_subject(result, id);
    return subject == nullptr ? "none" : verdicts(*subject);
}

// The findings about dispensations: "dispensation expired at dispensation:p01:x".
std::string about(CheckResult const& result)
{
    std::string all;
    for (auto const& subject : result.subjects) {
        if (subject.scope == Scope::dispensation) {
            all += (all.empty() ? "" : ", ") + subject.rules.at(0).name + " at " + subject.id;
        }
    }
    return all;
}

constexpr auto as_found = "approved=decision reasoned=incomplete fair price=violation small rise=notice";

TEST(Dispensation, ExceptsWhateverKindOfFindingItNames)
{
    EXPECT_EQ(verdicts(Scene().check("2020-06-01")), as_found);
    struct Named {
        char const* rule;
        char const* verdicts;
        Verdict gravest;
    };
    for (auto const& [rule, expected, gravest] :
         {Named{"approved", "approved=excepted reasoned=incomplete fair price=violation small rise=notice",
                Verdict::violation},
          Named{"P01 reasoned", "approved=decision reasoned=excepted fair price=violation small rise=notice",
                Verdict::violation},
          Named{"P01", "approved=excepted reasoned=excepted fair price=violation small rise=notice",
                Verdict::violation},
          Named{"P02", "approved=decision reasoned=incomplete fair price=excepted small rise=notice",
                Verdict::incomplete},
          Named{"P03 small rise", "approved=decision reasoned=incomplete fair price=violation small rise=excepted",
                Verdict::violation}}) {
        Scene scene(listed("rule: " + std::string(rule) + ", offer: X"));
        auto const result = scene.check_dispensed("2020-06-01");
        EXPECT_EQ(verdicts(result), expected) << rule;
        EXPECT_EQ(find_subject(result, "submission:x")->verdict, gravest);
        EXPECT_EQ(about(result), "");
    }
}

TEST(Dispensation, CoversItsLastDayAndNoDayAfter)
{
    Scene scene(listed("rule: P02, offer: X", "2020-06-30"));
    auto const last = scene.check_dispensed("2020-06-30");
    EXPECT_EQ(find_rule(*find_subject(last, "submission:x"), "P02")->verdict, Verdict::excepted);
    EXPECT_EQ(about(last), "");
    auto const after = scene.check_dispensed("2020-07-01");
    EXPECT_EQ(find_rule(*find_subject(after, "submission:x"), "P02")->verdict, Verdict::violation);
    EXPECT_EQ(about(after), "dispensation expired at dispensation:p02:x");
}

TEST(Dispensation, ChangesNothingOfTheFindingButItsVerdict)
{
    Scene scene(listed("rule: P01, offer: X"));
    auto const before = scene.check("2020-06-01");
    auto const after = scene.check_dispensed("2020-06-01");
    auto const& was = *find_rule(*find_subject(before, "submission:x"), "approved");
    auto const& is = *find_rule(*find_subject(after, "submission:x"), "approved");
    EXPECT_EQ(is.excepted_from, was.verdict);
    EXPECT_EQ(is.dispensation, &scene.dispensations[0]);
    EXPECT_EQ(told(is), "excepted" + told(was).substr(key_of(was.verdict).size())) << "with the same reasons";
    EXPECT_EQ(is.message, was.message);
    EXPECT_EQ(is.place, was.place);
    ASSERT_FALSE(is.repairs.empty());
    EXPECT_EQ(is.repairs.size(), was.repairs.size());
    EXPECT_EQ(find_subject(after, "submission:x")->fingerprint, find_subject(before, "submission:x")->fingerprint);
    EXPECT_EQ(was.dispensation, nullptr) << "judged without, nothing is excepted";
}

TEST(Dispensation, IsCounted)
{
    Scene scene(listed("rule: P01, offer: X") + listed("rule: P02, offer: X") + listed("rule: P03, offer: X") +
                listed("rule: P04, offer: X"));
    auto const result = scene.check_dispensed("2020-06-01");
    EXPECT_EQ(result.dispensed, 5U);
    EXPECT_EQ(result.counts[static_cast<std::size_t>(Verdict::excepted)], 2U) << "the change and the offer";
    EXPECT_EQ(result.subjects.size(), 2U);
}

TEST(Dispensation, OfANoticeThatCouldNotBeJudgedIsNotCountedAsOne)
{
    Scene scene(listed("rule: P03, offer: X"), "operator: O\nchanges:\n  - offer: X\n    effective: 2020-08-01\n    "
                                               "changed: [tariff]\n    justification: word\n");
    EXPECT_EQ(scene.check("2020-06-01").not_judged, 1U);
    EXPECT_EQ(scene.check_dispensed("2020-06-01").not_judged, 0U);
}

TEST(Dispensation, ForOneServiceIsForNoOther)
{
    auto const two = register_of("{service: S, tariff: 100}, {service: T, tariff: 100}");
    auto const of = [&](std::string const& named, std::string const& submitted, std::string const& register_,
                        std::string const& id) {
        Scene scene(listed("rule: P02, offer: X" + named), submitted, register_);
        return find_rule(*find_subject(scene.check_dispensed("2020-06-01"), id), "P02")->verdict;
    };
    EXPECT_EQ(of(", service: S", change("    service: S\n"), two, "submission:x/s"), Verdict::excepted);
    EXPECT_EQ(of(", service: T", change("    service: S\n"), two, "submission:x/s"), Verdict::violation);
    EXPECT_EQ(of("", change("    service: S\n"), two, "submission:x/s"), Verdict::excepted)
        << "without a service it is for all of the offer";
    EXPECT_EQ(of(", service: S", change(), register_of(), "submission:x"), Verdict::excepted)
        << "the offer's only one, unnamed";
    EXPECT_EQ(of(", service: T", change(), register_of(), "submission:x"), Verdict::violation);
    EXPECT_EQ(of(", service: S", change(), two, "submission:x"), Verdict::violation) << "which of the two is not known";
}

TEST(Dispensation, ForOneOfferIsForNoOther)
{
    Scene scene(listed("rule: P02, offer: Y"));
    EXPECT_EQ(verdicts(scene.check_dispensed("2020-06-01")), as_found);
    Scene both(listed("rule: P02, offer: X, operator: P"));
    EXPECT_EQ(verdicts(both.check_dispensed("2020-06-01")), as_found) << "all that is named has to fit";
}

// A submission that calls itself another's is not thereby excepted.
TEST(Dispensation, ForAnOperatorIsForThoseOffersThatTheRegisterSaysAreItsOwn)
{
    auto const verdict = [](std::string const& submitted, std::string const& id) {
        Scene scene(listed("rule: P02, operator: P"), submitted);
        return find_rule(*find_subject(scene.check_dispensed("2020-06-01"), id), "P02")->verdict;
    };
    EXPECT_EQ(verdict("operator: P" + change().substr(11), "submission:x"), Verdict::violation);
    EXPECT_EQ(verdict("operator: P\nchanges:\n  - offer: New\n    effective: 2020-08-01\n    before: {tariff: 100}\n   "
                      " after: {tariff: 200}\n",
                      "submission:new"),
              Verdict::excepted);
}

TEST(Dispensation, ForACaseIsForNoOther)
{
    Scene scene(listed("rule: P02, case: 'submission:x'"));
    scene.submission(change(), "other");
    auto const result = scene.check_dispensed("2020-06-01");
    EXPECT_EQ(find_rule(*find_subject(result, "submission:x"), "P02")->verdict, Verdict::excepted);
    EXPECT_EQ(find_rule(*find_subject(result, "other:x"), "P02")->verdict, Verdict::violation);
}

TEST(Dispensation, WithADigestNoLongerCountsOnceTheSubmissionIsEdited)
{
    Scene first;
    auto const digest = first.check("2020-06-01").subjects.at(0).digest;
    auto const list = listed("rule: P02, case: 'submission:x', digest: '" + digest + "'");
    EXPECT_EQ(find_rule(*find_subject(Scene(list).check_dispensed("2020-06-01"), "submission:x"), "P02")->verdict,
              Verdict::excepted);
    Scene edited(list, "operator: O\nchanges:\n  - offer: X\n    effective: 2020-08-01\n    after: {tariff: 300}\n");
    auto const result = edited.check_dispensed("2020-06-01");
    EXPECT_EQ(find_rule(*find_subject(result, "submission:x"), "P02")->verdict, Verdict::violation);
    ASSERT_EQ(about(result), "dispensation unused at dispensation:p02:submission:x");
    EXPECT_EQ(result.subjects.back().rules[0].message.en,
              "The dispensation excepts nothing: the submission was edited since it was given.");
}

TEST(Dispensation, MayBeFromABuiltInFinding)
{
    Scene scene(listed("rule: before agrees with the register, offer: X"), change("    before: {tariff: 90}\n"));
    EXPECT_EQ(find_rule(*find_subject(scene.check_dispensed("2020-06-01"), "submission:x"), before_agrees)->verdict,
              Verdict::excepted);
}

// ---- comments

constexpr auto comment = "# styr: dispensation P02 until 2020-06-30: word";

TEST(DispensationComment, ExceptsTheEntryBesideItAndNoOther)
{
    Scene scene("",
                change("  - offer: Y\n    effective: 2020-08-01\n    before: {tariff: 100}\n    after: {tariff: 200}\n",
                       comment));
    auto const result = scene.check_dispensed("2020-06-30");
    EXPECT_EQ(find_rule(*find_subject(result, "submission:x"), "P02")->verdict, Verdict::excepted);
    EXPECT_EQ(find_rule(*find_subject(result, "submission:y"), "P02")->verdict, Verdict::violation);
    EXPECT_EQ(about(scene.check_dispensed("2020-07-01")), "dispensation expired at dispensation:p02:submission.yaml:x");
}

TEST(DispensationComment, IsToldOfByTheOfferAndServiceOfItsEntry)
{
    Scene scene("", change("    service: S\n", comment));
    auto const result = scene.check_dispensed("2020-07-01");
    auto const* const said = find_subject(result, "dispensation:p02:submission.yaml:x/s");
    ASSERT_NE(said, nullptr) << about(result);
    EXPECT_EQ(said->offer, "X");
    EXPECT_EQ(said->service, "S");
}

TEST(DispensationComment, AtAnOfferOfTheRegisterIsForThatOffer)
{
    Scene scene("", change(),
                "operator: O\nin_force: 2020-01-01\noffers:\n  # styr: dispensation P04 until 2020-06-30: word\n  - "
                "offer: X\n    services: [{tariff: 100}]\n"
                "  - offer: Y\n    services: [{tariff: 100}]\n");
    auto const result = scene.check_dispensed("2020-06-01");
    EXPECT_EQ(verdicts(result, "o:x"), "listed=excepted");
    EXPECT_EQ(verdicts(result, "o:y"), "listed=incomplete");
}

TEST(DispensationComment, SeveralExceptSeveralFindingsOfOneEntry)
{
    Scene scene("", change("    note: x # styr: dispensation P03 until 2020-06-30: word\n", comment));
    EXPECT_EQ(verdicts(scene.check_dispensed("2020-06-01")),
              "approved=decision reasoned=incomplete fair price=excepted small rise=excepted");
}

// Read from the revision that an update is based on, and applied to what the update leaves.
TEST(DispensationComment, FromAnotherReadingFitsAsLongAsTheEntryStandsAsItDid)
{
    Scene base("", change("", comment));
    auto const verdict = [&](std::string const& submitted, std::string const& id = "submission") {
        Scene head("", change());
        head.submission(submitted, id == "submission" ? "again" : id);
        Scene alone("", submitted);
        auto const result = id == "submission" ? alone.check_dispensed("2020-06-01", base.dispensations)
                                               : head.check_dispensed("2020-06-01", base.dispensations);
        return std::string(key_of(find_rule(*find_subject(result, id + ":x"), "P02")->verdict));
    };
    EXPECT_EQ(verdict("\n\n# moved\n" + change()), "excepted");
    EXPECT_EQ(
        verdict("changes:\n  - after: {tariff: 200.00}\n    effective: 1. august 2020\n    offer: X\noperator: O\n"),
        "excepted")
        << "the same in another order and spelling";
    EXPECT_EQ(verdict("operator: O\nchanges:\n  - offer: X\n    effective: 2020-08-01\n    after: {tariff: 201}\n"),
              "violation")
        << "another figure";
    EXPECT_EQ(verdict("operator: O\nchanges:\n  - offer: X\n    effective: 2020-09-01\n    after: {tariff: 200}\n"),
              "violation")
        << "another day";
    EXPECT_EQ(verdict(change(), "copy"), "violation") << "the same entry in another file";
}

TEST(DispensationComment, OfAnUpdateCountsOnlyWhereItIsPassedOn)
{
    Scene head("", change("", comment));
    std::vector<Dispensation> const of_the_base;
    EXPECT_EQ(verdicts(head.check_dispensed("2020-06-01", of_the_base)), as_found);
}

// ---- those that except nothing

TEST(Dispensation, ThatExceptsNothingIsAFindingItself)
{
    Scene scene(listed("rule: P02, offer: X"),
                "operator: O\nchanges:\n  - offer: X\n    effective: 2020-08-01\n    after: {tariff: 110}\n");
    auto const result = scene.check_dispensed("2020-06-01");
    ASSERT_EQ(about(result), "dispensation unused at dispensation:p02:x");
    auto const& said = result.subjects.back();
    EXPECT_EQ(said.verdict, Verdict::notice);
    EXPECT_EQ(said.rules.at(0).verdict, Verdict::notice);
    EXPECT_EQ(said.rules.at(0).rule, nullptr);
    EXPECT_EQ(said.rules.at(0).dispensation, &scene.dispensations[0]);
    EXPECT_TRUE(said.place.known());
    EXPECT_EQ(said.summary.da, "P02, x");
    EXPECT_EQ(said.rules.at(0).message.en,
              "The dispensation excepts nothing: what it is for has no such finding. Remove it, or mend it.");
    EXPECT_EQ(result.counts[static_cast<std::size_t>(Verdict::notice)], 1U);
}

TEST(Dispensation, ForWhatTheAgreementExceptsItselfIsUnused)
{
    World world;
    world.agreement(std::string(agreement) + "  exception none to listed\n")
        .registered(register_of())
        .submission(change())
        .dispensed(listed("rule: P04, offer: X"));
    EXPECT_EQ(about(world.check_dispensed("2020-06-01")), "dispensation unused at dispensation:p04:x");
}

TEST(Dispensation, BesideAnotherForTheSameIsUsedToo)
{
    Scene scene(listed("rule: P02, offer: X") + listed("rule: P02, operator: O"));
    auto const result = scene.check_dispensed("2020-06-01");
    EXPECT_EQ(about(result), "");
    EXPECT_EQ(find_rule(*find_subject(result, "submission:x"), "P02")->dispensation, &scene.dispensations[0]);
    EXPECT_EQ(result.dispensed, 1U);
}

TEST(Dispensation, ThatMayBeForWhatWasNotJudgedIsNotCalledUnused)
{
    auto const said = [](std::string const& list, std::string const& as_of) {
        Scene scene(list, "operator: O\nchanges:\n  - offer: X\n    effective: 2020-08-01\n    after: {tariff: 110}\n");
        return about(scene.check_dispensed(as_of, false));
    };
    EXPECT_EQ(said(listed("rule: P02, offer: X"), "2020-06-01"), "") << "there may be another change of it";
    EXPECT_EQ(said(listed("rule: P02, operator: O"), "2020-06-01"), "");
    EXPECT_EQ(said(listed("rule: P02, case: 'submission:x'"), "2020-06-01"),
              "dispensation unused at dispensation:p02:submission:x")
        << "its only case was judged";
    EXPECT_EQ(said(listed("rule: P02, case: 'other:x'"), "2020-06-01"), "");
    EXPECT_EQ(said(listed("rule: P02, case: 'other:x'"), "2020-07-01"), "");
    EXPECT_EQ(said(listed("rule: P02, offer: X"), "2020-07-01"), "dispensation expired at dispensation:p02:x")
        << "one that has ended has ended";
}

TEST(Dispensation, FindingsHaveIdsThatNeitherOrderNorLinesChange)
{
    auto const ids = [](std::string const& list) {
        Scene scene(list);
        std::set<std::string> all;
        for (auto const& subject : scene.check_dispensed("2020-07-01").subjects) {
            EXPECT_TRUE(all.insert(subject.id).second) << subject.id;
        }
        return all;
    };
    auto const one = listed("rule: P02, offer: X");
    auto const other = listed("rule: small rise, operator: O, offer: X, service: S");
    EXPECT_EQ(ids(one + other), ids("# comment\n" + other + one));
    EXPECT_TRUE(ids(one + other).contains("dispensation:small-rise:o:x/s"));
    EXPECT_TRUE(ids(one + one).contains("dispensation:p02:x~2"));
}

// ---- names

std::string complaints(std::string const& list)
{
    Scene scene(list);
    EXPECT_TRUE(scene.complete()) << scene.complaints();
    check_dispensations(scene.dispensations, scene.resolved(), scene.repository(), scene.diagnostics);
    std::string all;
    for (auto const& found : scene.diagnostics) {
        all += std::string(found.problem->code) + " " +
               std::string(scene.sources()[found.primary.span.source].text(found.primary.span)) + " " +
               (found.help.empty() ? "" : found.help[0].en) + "\n";
    }
    return all;
}

TEST(DispensationNames, AreKnownByProvisionRuleOrBothAndByTheirOwnForWhatIsBuiltIn)
{
    for (auto const* const rule : {"P02", "fair price", "P02 fair price", "agreement in force", "something changes",
                                   "before agrees with the register"}) {
        EXPECT_EQ(complaints(listed("rule: " + std::string(rule) + ", case: 'submission:x'")), "") << rule;
    }
    for (auto const* const name : {"submission", "submission:x", "o", "o:x", "o@2020"}) {
        EXPECT_EQ(complaints(listed("rule: P02, case: '" + std::string(name) + "'")), "") << name;
    }
}

TEST(DispensationNames, ThatDoNotExistAreErrorsWithTheNearest)
{
    EXPECT_EQ(complaints(listed("rule: P02 fair prise, offer: X")),
              "E705 P02 fair prise did you mean `P02 fair price`?\n");
    EXPECT_EQ(complaints(listed("rule: P01 fair price, offer: X")).substr(0, 4), "E705")
        << "a rule of another provision";
    EXPECT_EQ(complaints(listed("rule: dispensation unused, offer: X")).substr(0, 4), "E705")
        << "what is said of dispensations cannot be excepted";
    EXPECT_EQ(complaints(listed("rule: P02, case: submission:y")), "E706 submission:y did you mean `submission:x`?\n");
    EXPECT_EQ(complaints(listed("rule: P02, case: 'x'")).substr(0, 4), "E706");
}

TEST(DispensationNames, OfOffersAndOperatorsAreWarnedOfWhereAKnownOneIsNear)
{
    World world;
    world.agreement(agreement).registered("operator: Aalborg Kommune\nin_force: 2020-01-01\noffers:\n  - offer: "
                                          "Krisecenter\n    services: [{tariff: 1}]\n");
    world.dispensed(listed("rule: P02, offer: Krisecentre") + listed("rule: P02, operator: Alborg Kommune") +
                    listed("rule: P02, offer: Another"));
    ASSERT_TRUE(world.complete());
    check_dispensations(world.dispensations, world.resolved(), world.repository(), world.diagnostics);
    ASSERT_EQ(world.diagnostics.size(), 2U);
    EXPECT_EQ(world.diagnostics[0].problem, &unknown_offer);
    EXPECT_EQ(world.diagnostics[1].problem, &unknown_operator);
}

// Whatever the day, no case is called what the list of ids does not have.
TEST(DispensationNames, OfCasesAreAllThatACheckPrints)
{
    World world;
    world.folders(STYR_SOURCE_DIR "/agreements/nordjylland", STYR_SOURCE_DIR "/examples/nordjylland");
    ASSERT_TRUE(world.complete()) << world.complaints();
    auto const ids = case_ids(world.repository());
    std::size_t seen = 0;
    for (auto const* const day : {"2020-06-01", "2021-12-31", "2023-12-31"}) {
        for (auto const& subject : world.check(day).subjects) {
            EXPECT_TRUE(ids.contains(subject.id)) << subject.id;
            ++seen;
        }
    }
    EXPECT_GT(seen, 50U);
}

}  // namespace
}  // namespace styr::test::dispensation_test
