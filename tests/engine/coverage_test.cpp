// SPDX-License-Identifier: MPL-2.0
// What an approval has to state. Over the rows of the table, so that a field that is added to it is held to this too.
#include "tests/models/support.hpp"
#include "tests/support/world.hpp"

#include <map>
#include <set>

namespace styr::test::coverage_test {
namespace {

std::string const agreement =
    "agreement \"T\" version \"1\" in force 2020-01-01 to 2021-12-31\nbody FU \"FU\"\nbody DAS \"DAS\" above FU\n"
    "body KKR \"KKR\" above DAS\n"
    "provision P1 \"P\" source \"S\" item 1\n"
    "  rule entry for each registration require approval by DAS message \"m\"\n"
    "  rule demand for each change of terms require approval of tariff by FU message \"m\"\n"
    "  rule whole for each change of terms require approval by FU message \"m\"\n"
    "  rule end for each closure require approval by FU message \"m\"\n"
    "  rule name for each change require approval by FU message \"m\"\n";

std::string const in_register =
    "operator: Aalborg Kommune\noperator_kind: municipality\nin_force: 2018-01-01\noffers:\n  - offer: Alfa\n"
    "    services:\n      - {service: Døgn, unit: day_and_night, tariff: 1000, places: 10}\n";

// Keys with their values, as they are written.
using Facts = std::map<std::string, std::string>;

std::string lines(Facts const& facts, std::string const& blanks)
{
    std::string text;
    for (auto const& [key, value] : facts) {
        text += blanks + key + ": " + value + "\n";
    }
    return text;
}

std::string inline_of(Facts const& facts)
{
    std::string text;
    for (auto const& [key, value] : facts) {
        text += (text.empty() ? "" : ", ") + key + ": " + value;
    }
    return "{" + text + "}";
}

struct Asked {
    Facts names{{"kind", "registration"}, {"offer", "Nyt"}, {"service", "Døgn"}};
    Facts facts{{"effective", "2020-08-01"}};
    Facts after{{"tariff", "1100"}};

    std::string written(std::string const& blanks) const
    {
        return lines(names, blanks) + lines(facts, blanks) +
               (after.empty() ? "" : blanks + "after: " + inline_of(after) + "\n");
    }
    std::string submission() const
    {
        return "operator: Aalborg Kommune\nsubmitted: 2020-05-01\nchanges:\n  -\n" + written("    ");
    }
    std::string about() const { return "      -\n        operator: Aalborg Kommune\n" + written("        "); }
};

std::string decision(std::string const& about, std::string const& body = "DAS", std::string const& more = "")
{
    return "decisions:\n  - id: D\n    body: " + body + "\n    date: 2020-06-01\n    outcome: approved\n" + more +
           "    about:\n" + about;
}

// What the rule comes to where this is asked for and that was approved.
std::string comes_to(Asked const& asked, std::string const& decisions, std::string const& rule = "entry")
{
    World world;
    world.agreement(agreement).registered(in_register).submission(asked.submission(), "s").decisions(decisions);
    auto const result = world.check("2020-07-01");
    if (result.subjects.empty()) {
        return world.complaints();
    }
    for (auto const& subject : result.subjects) {
        if (auto const* const found = subject.submission == nullptr ? nullptr : find_rule(subject, rule)) {
            return std::string(key_of(found->verdict));
        }
    }
    return "no such rule";
}

std::string by_digest(Asked const& approved, std::string const& body = "DAS")
{
    World world;
    world.agreement(agreement).registered(in_register).submission(approved.submission(), "s");
    EXPECT_TRUE(world.complete()) << world.complaints() << approved.submission();
    return decision("      - {submission: s, digest: \"" + world.digest() + "\"}\n", body);
}

// Two values of a field, by its shape.
std::pair<std::string, std::string> values(FieldRow const& row)
{
    auto const key = [&row](std::size_t i) { return std::string(values_of(row.choices)[i].key); };
    switch (row.shape) {
    case Shape::truth:
        return {"true", "false"};
    case Shape::tariff:
    case Shape::money:
        return {"1100", "1200"};
    case Shape::places:
        return {"4", "5"};
    case Shape::percent:
        return {"90 %", "91 %"};
    case Shape::date:
        return {"2020-12-01", "2020-12-31"};
    case Shape::text:
        return {"A", "B"};
    case Shape::texts:
        return {"[A]", "[A, B]"};
    case Shape::choice:
        return {key(0), key(1)};
    case Shape::choices:
        return {"[" + key(0) + "]", "[" + key(0) + ", " + key(1) + "]"};
    case Shape::records:
        if (row.field == Field::tariff_parts) {
            return {"[{part: basic, tariff: 1}]", "[{part: basic, tariff: 2}]"};
        }
        if (row.field == Field::payers) {
            return {"[A]", "[A, B]"};
        }
        return row.field == Field::split ? std::pair{"[{places: 4}]", "[{places: 3}]"}
                                         : std::pair{"[{offer: A}]", "[{offer: B}]"};
    default:
        ADD_FAILURE() << "no value for " << key_of(row.field);
        return {};
    }
}

// Asked as one of these values, with all that is asked for beside it.
void expect_compared(Asked asked, Facts Asked::*where, FieldRow const& row, bool must_be_stated)
{
    std::string const key{key_of(row.field)};
    auto const [one, other] = values(row);
    (asked.*where)[key] = one;
    auto unsaid = asked, different = asked;
    (unsaid.*where).erase(key);
    (different.*where)[key] = other;
    EXPECT_EQ(comes_to(asked, decision(asked.about())), "compliant") << key << "\n" << asked.submission();
    EXPECT_EQ(comes_to(asked, decision(unsaid.about())), must_be_stated ? "decision" : "compliant") << key;
    EXPECT_EQ(comes_to(asked, decision(different.about())), "decision") << key;
    EXPECT_EQ(comes_to(unsaid, decision(asked.about())) == "compliant", false) << key;
    EXPECT_EQ(comes_to(asked, by_digest(asked)), "compliant") << key;
    EXPECT_EQ(comes_to(different, by_digest(asked)), "decision") << key;
    EXPECT_EQ(comes_to(asked, by_digest(unsaid)), "decision") << key;
    EXPECT_EQ(comes_to(unsaid, by_digest(asked)), "decision") << key;
}

// What a change says of its kind, its day and the name that an offer gets has tests of its own.
bool of_its_own(FieldRow const& row)
{
    using enum Field;
    return row.field == kind || row.field == effective || row.field == changed || row.field == becomes;
}

TEST(Coverage, EachFactOfTheChangeIsComparedAndEachAskedOneMustBeStated)
{
    int compared = 0;
    for (auto const& row : FieldTable().rows_of(RecordKind::change)) {
        if (row.asking == Asking::no || of_its_own(row)) {
            continue;
        }
        expect_compared({}, &Asked::facts, row, row.asking == Asking::asked);
        ++compared;
    }
    EXPECT_GE(compared, 9);
}

TEST(Coverage, EachTermAndFactOfTheOfferMustBeStated)
{
    for (auto const& row : FieldTable().rows_of(RecordKind::terms)) {
        Asked asked;
        asked.after = row.field == Field::tariff ? Facts{{"places", "10"}} : Facts{{"tariff", "1000"}};
        if (row.field == Field::split) {
            asked.after["places"] = "4";
        }
        if (row.shape == Shape::truth) {  // *no* says no more than nothing of a new offer
            asked.after[std::string(key_of(row.field))] = "true";
            auto unsaid = asked;
            unsaid.after.erase(std::string(key_of(row.field)));
            EXPECT_EQ(comes_to(asked, decision(asked.about())), "compliant") << key_of(row.field);
            EXPECT_EQ(comes_to(asked, decision(unsaid.about())), "decision") << key_of(row.field);
            continue;
        }
        expect_compared(asked, &Asked::after, row, true);
    }
}

// The day is never left open, nor what kind of change it is.
TEST(Coverage, EveryOtherAskedFactCanBeLeftOpenWithAReading)
{
    std::set<std::string_view> asked, open;
    for (auto const kind : {RecordKind::change, RecordKind::terms}) {
        for (auto const& row : FieldTable().rows_of(kind)) {
            if (row.asking == Asking::asked && !of_its_own(row) && row.field != Field::until) {
                asked.insert(key_of(row.field));
            }
        }
    }
    for (auto const& value : values_of(ChoiceSet::open_field)) {
        open.insert(value.key);
    }
    EXPECT_EQ(open, asked);
}

Asked change_of_terms()
{
    return {{{"offer", "Alfa"}, {"service", "Døgn"}}, {{"effective", "2020-08-01"}}, {{"tariff", "1100"}}};
}

// Whatever terms a rule asks for, the frame of the change has to be stated.
TEST(Coverage, TheFrameMustBeStatedWhateverTermsAreAskedFor)
{
    for (auto const& row : FieldTable().rows_of(RecordKind::change)) {
        bool const frame = row.asking == Asking::asked && !is_offer_fact(row.field) && !of_its_own(row);
        if (!frame) {
            continue;
        }
        auto asked = change_of_terms();
        asked.facts[std::string(key_of(row.field))] = values(row).first;
        EXPECT_EQ(comes_to(asked, decision(change_of_terms().about(), "FU"), "demand"), "decision")
            << key_of(row.field);
        EXPECT_EQ(comes_to(asked, decision(asked.about(), "FU"), "demand"), "compliant") << key_of(row.field);
    }
}

// The terms that a rule does not ask for are not needed; without `of` all are.
TEST(Coverage, AskedOfTheTariffAloneTheOtherTermsMayBeLeftOut)
{
    auto asked = change_of_terms();
    asked.after["places"] = "12";
    auto const of_the_tariff = decision(change_of_terms().about(), "FU");
    EXPECT_EQ(comes_to(asked, of_the_tariff, "demand"), "compliant");
    EXPECT_EQ(comes_to(asked, of_the_tariff, "whole"), "decision");
    EXPECT_EQ(comes_to(asked, decision(asked.about(), "FU"), "whole"), "compliant");
}

TEST(Coverage, TheDayIsAlwaysStated)
{
    auto const asked = change_of_terms();
    auto const on = [&](std::string const& day, std::string const& more = "", std::string const& asked_for = "") {
        auto approved = change_of_terms();
        approved.facts.erase("effective");
        if (!day.empty()) {
            approved.facts["effective"] = day;
        }
        auto wanted = asked;
        if (!asked_for.empty()) {
            wanted.facts["effective"] = asked_for;
        }
        return comes_to(wanted, decision(approved.about(), "FU", more), "demand");
    };
    std::string const reading = "    reading: the minutes of June say so\n";
    EXPECT_EQ(on("2020-08-01"), "compliant");
    EXPECT_EQ(on(""), "decision");
    EXPECT_EQ(on("2020-08-02"), "decision");
    EXPECT_EQ(on("{after: 2020-07-31, before: 2020-08-31}", reading), "compliant");
    EXPECT_EQ(on("{after: 2020-07-31, before: 2020-08-31}"), "incomplete") << "a range asks for a reading";
    EXPECT_EQ(on("{after: 2020-08-01, before: 2020-08-31}", reading), "decision") << "the day before its first";
    EXPECT_EQ(on("{before: 2020-08-02}", reading), "compliant") << "its last day";
    EXPECT_EQ(on("{before: 2020-08-01}", reading), "decision") << "the day after its last";
    EXPECT_EQ(on("2020-08-01", "", "{after: 2020-07-30, before: 2020-08-03}"), "incomplete");
    EXPECT_EQ(on("{after: 2020-07-30, before: 2020-08-03}", reading, "{after: 2020-07-30, before: 2020-08-03}"),
              "compliant");
    EXPECT_EQ(on("{after: 2020-07-31, before: 2020-08-03}", reading, "{after: 2020-07-30, before: 2020-08-03}"),
              "incomplete");
}

TEST(Coverage, ALastingApprovalCoversNoTemporaryChangeAndTheOtherWayRound)
{
    auto lasting = change_of_terms(), temporary = lasting, longer = lasting;
    temporary.facts["until"] = "2020-12-31";
    longer.facts["until"] = "2021-01-01";
    for (auto const& [asked, approved, verdict] :
         {std::tuple(lasting, lasting, "compliant"), std::tuple(temporary, temporary, "compliant"),
          std::tuple(lasting, temporary, "decision"), std::tuple(temporary, lasting, "decision"),
          std::tuple(temporary, longer, "decision"), std::tuple(longer, temporary, "decision")}) {
        EXPECT_EQ(comes_to(asked, decision(approved.about(), "FU"), "demand"), verdict)
            << asked.submission() << approved.about();
    }
}

TEST(Coverage, AClosureIsApprovedWithItsDay)
{
    Asked closure{{{"kind", "closure"}, {"offer", "Alfa"}, {"service", "Døgn"}}, {{"effective", "2020-10-01"}}, {}};
    auto moved = closure, undated = closure, change = closure;
    moved.facts["effective"] = "2020-09-01";
    undated.facts.clear();
    change.names.erase("kind");
    EXPECT_EQ(comes_to(closure, decision(closure.about(), "FU"), "end"), "compliant");
    EXPECT_EQ(comes_to(closure, decision(moved.about(), "FU"), "end"), "decision");
    EXPECT_EQ(comes_to(closure, decision(undated.about(), "FU"), "end"), "decision");
    EXPECT_EQ(comes_to(closure, decision(change.about(), "FU"), "end"), "decision") << "no kind is a change of terms";
}

TEST(Coverage, ARenameIsApprovedWithTheNewName)
{
    Asked const rename{
        {{"kind", "rename"}, {"offer", "Alfa"}}, {{"effective", "2020-10-01"}, {"becomes", "{offer: Beta}"}}, {}};
    auto unsaid = rename, another = rename;
    unsaid.facts.erase("becomes");
    another.facts["becomes"] = "{offer: Gamma}";
    EXPECT_EQ(comes_to(rename, decision(rename.about(), "FU"), "name"), "compliant");
    EXPECT_EQ(comes_to(rename, decision(another.about(), "FU"), "name"), "decision");
    EXPECT_EQ(comes_to(rename, decision(unsaid.about(), "FU"), "name"), "decision");
    EXPECT_EQ(comes_to(rename, by_digest(rename, "FU"), "name"), "compliant");
    EXPECT_EQ(comes_to(another, by_digest(rename, "FU"), "name"), "decision");
}

// A digest of the former scheme covered all changes of a file; it is told, and covers nothing until it is renewed.
TEST(Coverage, ADigestOfTheFormerSchemeCoversNothing)
{
    auto const old = "      - {submission: s, digest: \"sha256:" + std::string(64, '0') + "\"}\n";
    World world;
    world.agreement(agreement)
        .registered(in_register)
        .submission(change_of_terms().submission(), "s")
        .decisions(decision(old, "FU"));
    auto const result = world.check("2020-07-01");
    auto const* const rule = find_rule(result.subjects.front(), "demand");
    ASSERT_NE(rule, nullptr);
    EXPECT_EQ(rule->verdict, Verdict::decision);
    ASSERT_EQ(rule->demand->decisions.size(), 1U);
    EXPECT_EQ(rule->demand->decisions[0].standing, DecisionSeen::Standing::old_digest);
}

// Whatever stands beside a digest may not say otherwise.
TEST(Coverage, NamesAndFiguresBesideADigestMustFit)
{
    auto const asked = change_of_terms();
    World world;
    world.agreement(agreement).registered(in_register).submission(asked.submission(), "s");
    ASSERT_TRUE(world.complete());
    auto const with = [&](std::string const& more) {
        return comes_to(asked,
                        decision("      - {submission: s, digest: \"" + world.digest() + "\"" + more + "}\n", "FU"),
                        "demand");
    };
    EXPECT_EQ(with(""), "compliant");
    EXPECT_EQ(with(", operator: Aalborg Kommune, offer: Alfa, service: Døgn"), "compliant");
    EXPECT_EQ(with(", effective: 2020-08-01, after: {tariff: 1100}"), "compliant");
    EXPECT_EQ(with(", operator: Rebild Kommune"), "decision");
    EXPECT_EQ(with(", offer: Beta"), "decision");
    EXPECT_EQ(with(", service: Dag"), "decision");
    EXPECT_EQ(with(", kind: closure"), "decision");
    EXPECT_EQ(with(", effective: 2020-08-02"), "decision");
    EXPECT_EQ(with(", after: {tariff: 1101}"), "decision");
}

TEST(Coverage, OfTwoOperatorsWithOneNameTheEntrySaysWhose)
{
    auto const with = [](std::string const& whose) {
        World world;
        world.agreement(agreement)
            .registered(in_register)
            .registered(replaced(in_register, "Aalborg Kommune", "Rebild Kommune"))
            .submission(change_of_terms().submission(), "s")
            .decisions(decision("      - {" + whose +
                                    "offer: Alfa, service: Døgn, effective: 2020-08-01, after: {tariff: 1100}}\n",
                                "FU"));
        auto const result = world.check("2020-07-01");
        return std::string(key_of(find_rule(result.subjects.front(), "demand")->verdict));
    };
    EXPECT_EQ(with("operator: Aalborg Kommune, "), "compliant");
    EXPECT_EQ(with("operator: Rebild Kommune, "), "decision");
    EXPECT_EQ(with(""), "incomplete");
}

// The service may be left out where the operator registers one of the offer.
TEST(Coverage, TheOnlyServiceOfANewOfferNeedNotBeNamed)
{
    Asked const asked;
    auto unsaid = asked;
    unsaid.names.erase("service");
    EXPECT_EQ(comes_to(asked, decision(unsaid.about())), "compliant");
    World world;
    world.agreement(agreement)
        .registered(in_register)
        .submission(asked.submission() + "  - {kind: registration, offer: Nyt, service: Dag, effective: 2020-08-01, "
                                         "after: {tariff: 1100}}\n",
                    "s")
        .decisions(decision(unsaid.about()));
    for (auto const& subject : world.check("2020-07-01").subjects) {
        if (subject.scope == Scope::registration) {
            EXPECT_EQ(find_rule(subject, "entry")->verdict, Verdict::incomplete) << "which of the two?";
        }
    }
}

}  // namespace
}  // namespace styr::test::coverage_test
