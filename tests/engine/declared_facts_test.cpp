// SPDX-License-Identifier: MPL-2.0
// Facts that the agreement declares: of every owner and kind read, judged and missed as the vocabulary's. (language.md,
// 14.)
#include "models/fields/change.hpp"
#include "models/fields/declared_fact.hpp"
#include "models/fields/matter.hpp"
#include "tests/support/world.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace styr::test::declared_facts_test {
namespace {

// One fact of one owner, what a rule asks of it, and what stands in the data where `{}` is in them.
struct Scene {
    std::string declaration, scope, demand;
    std::string operator_{}, offer{}, service{}, after{}, change{}, submission{}, settlement{};
};

std::string with(std::string const& key) { return key.empty() ? "" : ", " + key; }
std::string line(std::string const& key) { return key.empty() ? "" : key + "\n"; }

World world_of(Scene const& scene)
{
    World world;
    world
        .agreement(fmt::format("agreement \"T\" version \"1\" in force 2020-01-01 to 2029-12-31\nbody FU \"FU\"\n"
                               "fact {}\n  reading \"r\"\nprovision P1 \"t\" source \"d\"\n"
                               "  rule r for each {} require {} message \"m\"\n",
                               scene.declaration, scene.scope, scene.demand))
        .registered(fmt::format("operator: A\nin_force: 2020-01-01\n{}offers:\n  - offer: Huset\n{}    services: "
                                "[{{unit: day_and_night, tariff: 2000, places: 10{}}}]\n",
                                line(scene.operator_), scene.offer.empty() ? "" : "    " + line(scene.offer),
                                with(scene.service)))
        .submission(fmt::format("operator: A\nsubmitted: 2023-03-01\n{}changes:\n  - {{offer: Huset, effective: "
                                "2024-01-01, after: {{tariff: 2100{}}}{}}}\n",
                                line(scene.submission), with(scene.after), with(scene.change)),
                    "s");
    if (scene.scope == "settlement") {
        world.settlements(fmt::format("settlements:\n  - {{id: a, operator: A, offer: Huset, settled: 2023-02-01{}}}\n",
                                      with(scene.settlement)));
    }
    return world;
}

std::string comes_to(Scene const& scene)
{
    auto world = world_of(scene);
    if (!world.complete()) {
        return world.complaints();
    }
    auto const result = world.check("2023-06-01");
    for (auto const& subject : result.subjects) {
        if (auto const* const rule = find_rule(subject, "r")) {
            return told(*rule);
        }
    }
    return "judged nowhere";
}

TEST(DeclaredFact, OfEveryOwnerIsReadWhereItStandsAndMissedWhereItDoesNot)
{
    std::string const amount = "set aside da \"hensat\" en \"amount set aside\" of {} in kr. from 0 kr.";
    auto const of = [&](char const* owner) { return fmt::format(fmt::runtime(amount), owner); };
    std::string const demand = "set aside <= 100 kr.", enough = "set_aside: 100", more = "set_aside: 100.01";
    for (auto const& [owner, scope, member] : std::vector<std::tuple<char const*, std::string, std::string Scene::*>>{
             {"operator", "operator", &Scene::operator_},
             {"operator", "change of terms", &Scene::operator_},
             {"offer", "offer", &Scene::offer},
             {"offer", "change of terms", &Scene::offer},
             {"service", "change of terms", &Scene::service},
             {"change", "change of terms", &Scene::change},
             {"submission", "submission", &Scene::submission},
             {"submission", "change of terms", &Scene::submission},
             {"settlement", "settlement", &Scene::settlement},
         }) {
        Scene scene{.declaration = of(owner), .scope = scope, .demand = demand};
        auto const where = std::string(owner) + " in " + scope;
        EXPECT_THAT(comes_to(scene), testing::StartsWith("incomplete: missing: amount set aside")) << where;
        scene.*member = enough;
        EXPECT_EQ(comes_to(scene), "compliant") << where;
        scene.*member = more;
        EXPECT_EQ(comes_to(scene), "violation") << where;
        scene.*member = "set_aside: -1";
        EXPECT_THAT(comes_to(scene), testing::HasSubstr("error[F")) << where;
        scene.*member = "set_asid: 1";
        EXPECT_THAT(comes_to(scene), testing::HasSubstr("`set_aside`")) << where;
    }
}

TEST(DeclaredFact, OfTermsStandsBeforeAndAfter)
{
    Scene scene{.declaration = "share da \"andel\" en \"share\" of terms in %",
                .scope = "change of terms",
                .demand = "new share <= old share"};
    EXPECT_THAT(comes_to(scene), testing::StartsWith("incomplete: missing: old share"));
    scene.service = "share: 40 %";
    EXPECT_EQ(comes_to(scene), "compliant") << "on neither side it is unchanged";
    scene.after = "share: 40.01 %";
    EXPECT_EQ(comes_to(scene), "violation");
    for (auto const& [demand, verdict] : std::vector<std::pair<std::string, std::string>>{
             {"share changes", "compliant"},
             {"only tariff change", "violation"},
             {"only tariff, share change", "compliant"},
             {"not share changes", "violation"},
         }) {
        scene.demand = demand;
        EXPECT_EQ(comes_to(scene), verdict) << demand;
    }
}

TEST(DeclaredFact, OfTermsIsNamedAsChanged)
{
    Scene scene{.declaration = "share da \"andel\" en \"share\" of terms in %",
                .scope = "change of terms",
                .demand = "share changes",
                .service = "share: 40 %",
                .change = "changed: [tariff, share]"};
    EXPECT_EQ(comes_to(scene), "compliant");
    scene.demand = "new share <= 50 %";
    EXPECT_THAT(comes_to(scene), testing::StartsWith("incomplete: missing: new share"));
    scene.change = "changed: [shares]";
    EXPECT_THAT(comes_to(scene), testing::AllOf(testing::HasSubstr("error[F210]"), testing::HasSubstr("`share`")));
    scene.declaration = "share \"share\" of change in %";
    scene.change = "changed: [share]";
    EXPECT_THAT(comes_to(scene), testing::HasSubstr("error[F210]")) << "it is no term";
}

// What an entry says of the terms, and of what it leaves open, of a change that asks for a tariff and a share.
std::string decided(std::string const& declaration, std::string const& after, std::string const& open = {})
{
    Scene scene{.declaration = declaration,
                .scope = "change of terms",
                .demand = "approval by FU",
                .service = "share: 40 %",
                .after = "share: 45 %"};
    auto world = world_of(scene);
    world.decisions(
        "decisions:\n  - id: d\n    body: FU\n    date: 2023-04-01\n    outcome: approved\n    source: "
        "{document: D}\n    about: [{operator: A, offer: Huset, effective: 2024-01-01, after: {tariff: 2100" +
        with(after) + "}}]\n" + open);
    if (!world.complete()) {
        return world.complaints();
    }
    auto const result = world.check("2023-06-01");
    return std::string(key_of(find_rule(*find_subject(result, "s:huset"), "r")->verdict));
}

TEST(DeclaredFact, OfTermsIsDecidedAsADifferenceAndMayBeLeftOpen)
{
    std::string const share = "share \"share\" of terms in %";
    EXPECT_EQ(decided(share, "share: 45 %"), "compliant");
    EXPECT_EQ(decided(share, "share: {plus: 5 %}"), "compliant");
    EXPECT_EQ(decided(share, "share: {plus: 5.01 %}"), "decision");
    EXPECT_EQ(decided(share, "share: {minus: 5 %}"), "decision");
    EXPECT_EQ(decided(share, ""), "decision");
    EXPECT_EQ(decided(share, "", "    open: [{field: share, reading: r}]\n"), "compliant");
    EXPECT_THAT(decided(share, "share: {plus: 0 %}"), testing::HasSubstr("error[F")) << "no difference";
    EXPECT_EQ(decided(share + " from 0 % to 50 %", "share: {plus: 40 %}"), "decision") << "one that may be";
    EXPECT_THAT(decided(share + " from 0 % to 50 %", "share: {plus: 51 %}"), testing::HasSubstr("error[F"));
}

TEST(DeclaredFact, OfEveryKindIsReadInItsWay)
{
    for (auto const& [kind, demand, good, bad, wrong] :
         std::vector<std::tuple<std::string, std::string, std::string, std::string, std::string>>{
             {"in kr.", "x = 2 kr.", "2 kr.", "3", "2 %"},
             {"in kr. per unit", "x <= new tariff", "2100", "2100.5", "ja"},
             {"in kr. per month", "x * 3 months <= 6300 kr.", "2100", "2100.5", "ja"},
             {"in kr. per day and night from -5 kr. per day and night", "x * 30 days <= -60 kr.", "-2", "-1.99",
              "-5.01"},
             {"in %", "x <= 5 %", "5 %", "5.1 %", "5"},
             {"in % from -1000 % to 100 %", "x < 0", "-1000 %", "0 %", "-1000.01 %"},
             {"in places", "x = 4 places", "4", "5", "4.5"},
             {"in days", "x <= 30 days", "30", "31", "30.5"},
             {"figure", "x * 2 = 2.5", "1.25", "1.5", "1.255"},
             {"day", "x is before effective", "2023-12-31", "2024-01-01", "2023-13-01"},
             {"year", "x = year of effective", "2024", "2023", "24"},
             {"yes or no", "x", "true", "false", "maybe"},
             {"one of red, dark blue", "x is dark blue", "dark_blue", "red", "blue"},
             {"text", "x = \"a\"", "a", "b", "[a]"},
             {"list of texts", "every y in x has y = \"a\"", "[a]", "[a, b]", "a"},
             {"list of one of red, dark blue\n ", "x includes red", "[red, dark_blue]", "[dark_blue]", "[blue]"},
         }) {
        Scene scene{.declaration = "x \"X\" of change " + kind, .scope = "change of terms", .demand = demand};
        EXPECT_THAT(comes_to(scene), testing::StartsWith("incomplete: missing: X")) << kind;
        scene.change = "x: " + good;
        EXPECT_EQ(comes_to(scene), "compliant") << kind;
        scene.change = "x: " + bad;
        EXPECT_EQ(comes_to(scene), "violation") << kind;
        scene.change = "x: " + wrong;
        EXPECT_THAT(comes_to(scene), testing::HasSubstr("error[F")) << kind;
    }
}

TEST(DeclaredFact, OfValuesOnAListIsAskedForWhereItIsMissing)
{
    for (std::string const demand : {"x includes red", "not (x includes red)", "x is empty"}) {
        auto world = world_of({.declaration = "x \"X\" of change list of one of red, dark blue\n  open",
                               .scope = "change of terms",
                               .demand = demand});
        ASSERT_TRUE(world.complete()) << world.complaints();
        auto const result = world.check("2023-06-01");
        auto const& rule = *find_rule(result.subjects.front(), "r");
        ASSERT_EQ(rule.repairs.size(), 1U) << demand;
        EXPECT_EQ(rule.repairs.front().text.en, "state X") << demand;
    }
}

TEST(DeclaredFact, ThatIsClosedIsNoWhereItIsNotGiven)
{
    Scene scene{.declaration = "x \"X\" of offer yes or no closed", .scope = "change of terms", .demand = "not x"};
    EXPECT_EQ(comes_to(scene), "compliant");
    scene.declaration = "x \"X\" of offer yes or no";
    EXPECT_EQ(comes_to(scene), "incomplete: missing: X") << "or however it is told";
}

// What is asked of an offer or a change has to be decided; a ground need not be stated.
TEST(DeclaredFact, IsPartOfTheMatter)
{
    auto const verdict = [](std::string const& declaration, std::string const& said, std::string const& decided) {
        Scene scene{.declaration = declaration, .scope = "change of terms", .demand = "approval by FU", .change = said};
        auto world = world_of(scene);
        world.decisions("decisions:\n  - id: d\n    body: FU\n    date: 2023-04-01\n    outcome: approved\n    source: "
                        "{document: D}\n    about: [{operator: A, offer: Huset, effective: 2024-01-01, after: {tariff: "
                        "2100}" +
                        with(decided) + "}]\n");
        auto const result = world.check("2023-06-01");
        return std::string(key_of(find_rule(*find_subject(result, "s:huset"), "r")->verdict));
    };
    std::string const asked = "x \"X\" of change in places", ground = asked + " as ground";
    EXPECT_EQ(verdict(asked, "", ""), "compliant");
    EXPECT_EQ(verdict(asked, "x: 4", ""), "decision");
    EXPECT_EQ(verdict(asked, "x: 4", "x: 4"), "compliant");
    EXPECT_EQ(verdict(asked, "x: 4", "x: 5"), "decision");
    EXPECT_EQ(verdict(ground, "x: 4", ""), "compliant");
    EXPECT_EQ(verdict(ground, "x: 4", "x: 5"), "decision");
    // Of what is open, *no* is an answer, that has to be decided; of what is closed, its absence says it.
    std::string const open = "x \"X\" of change yes or no", closed = open + " closed";
    EXPECT_EQ(verdict(open, "x: false", ""), "decision");
    EXPECT_EQ(verdict(open, "x: false", "x: false"), "compliant");
    EXPECT_EQ(verdict(open, "", "x: false"), "decision");
    EXPECT_EQ(verdict(closed, "x: false", ""), "compliant");
    EXPECT_EQ(verdict(closed, "", "x: false"), "compliant");
    EXPECT_EQ(verdict("x \"X\" of change list of texts", "x: []", ""), "decision");
    EXPECT_EQ(verdict("x \"X\" of change list of texts closed", "x: []", ""), "compliant");
}

// What a change asks of its offer changes, and is approved by name, as a term is; so are the vocabulary's.
TEST(DeclaredFact, OfAnOfferChangesWhereAChangeAsksThatItBeOtherwise)
{
    auto const verdict = [](std::string const& demand, std::string const& held, std::string const& asked,
                            std::string const& decided = "") {
        auto world = world_of({.declaration = "colour \"C\" of offer one of red, blue",
                               .scope = "change of terms",
                               .demand = demand,
                               .offer = held,
                               .after = asked});
        if (!decided.empty()) {
            world.decisions(
                "decisions:\n  - {id: d, body: FU, date: 2023-04-01, outcome: approved, source: {document: D}, "
                "about: [{operator: A, offer: Huset, effective: 2024-01-01, after: {" +
                decided + "}}]}\n");
        }
        auto const result = world.check("2023-06-01");
        return told(result, "s:huset", "r");
    };
    EXPECT_EQ(verdict("colour changes", "colour: red", "colour: blue"), "compliant");
    EXPECT_EQ(verdict("colour changes", "colour: red", "colour: red"), "violation");
    EXPECT_EQ(verdict("colour changes", "colour: red", ""), "violation");
    EXPECT_EQ(verdict("colour does not change", "", "colour: blue"), "incomplete: missing: C");
    EXPECT_EQ(verdict("catchment changes", "catchment: entire", "catchment: partial"), "compliant");
    EXPECT_EQ(verdict("target group does not change", "target_group: Unge", "target_group: Voksne"), "violation");

    auto const by_fu = "approval of colour by FU";
    EXPECT_EQ(verdict(by_fu, "colour: red", "colour: blue"), "decision: awaiting FU");
    EXPECT_EQ(verdict(by_fu, "colour: red", "colour: blue", "colour: blue"), "compliant");
    EXPECT_EQ(verdict(by_fu, "colour: red", "colour: blue", "tariff: 2100"), "decision: awaiting FU");
    EXPECT_EQ(verdict("approval of tariff by FU", "colour: red", "colour: blue", "tariff: 2100"), "compliant");
}

TEST(DeclaredFact, ThatNoProvisionLooksAtIsTold)
{
    Scene scene{.declaration = "x \"X\" of change in places",
                .scope = "change of terms",
                .demand = "new tariff <= 3000 kr. per unit",
                .change = "x: 4"};
    auto world = world_of(scene);
    auto const result = world.check("2023-06-01");
    auto const* const told = find_rule(*find_subject(result, "s:huset"), "no provision looks at");
    ASSERT_NE(told, nullptr);
    EXPECT_EQ(told->message.en, "No provision looks at: X.");
}

TEST(DeclaredFact, IsOneFieldByItsWholeDeclaration)
{
    FactIdentity const one{
        .owner = FactOwner::change, .name = "field of one", .label = Text{"a"}, .shape = Shape::truth};
    auto other = one;
    other.label = Text{"b"};
    EXPECT_EQ(field_of(one), field_of(one));
    EXPECT_NE(field_of(one), field_of(other));
    EXPECT_EQ(key_of(*field_of(one)), "field_of_one");
    EXPECT_EQ(label_of(*field_of(other)).da, "b");
}

// Whichever was declared first, in whatever agreement.
TEST(DeclaredFact, HasOnePlaceInADigestAmongTheTermsThatChange)
{
    auto const term = [](std::string name) {
        return *field_of(
            {.owner = FactOwner::terms, .name = std::move(name), .label = Text{"t"}, .shape = Shape::places});
    };
    auto const second = term("second of two"), first = term("first of two");
    auto const text = [](std::vector<Field> const& terms) {
        Record change{RecordKind::change, {}, {}};
        std::vector<Choice> named;
        std::transform(terms.begin(), terms.end(), std::back_inserter(named), name_of_term);
        change.set(Field::changed, named);
        return canonical_text(Record{RecordKind::submission, {}, {}}, change);
    };
    EXPECT_EQ(text({second, Field::places, first, Field::tariff}),
              "styr change 2\n\n{{kind:change_of_terms,changed:[tariff,places,first_of_two,second_of_two]}}\n");
    EXPECT_EQ(term_named_by(name_of_term(first)), first);
    EXPECT_EQ(term_named_by(name_of_term(Field::places)), Field::places);
}

}  // namespace
}  // namespace styr::test::declared_facts_test
