// SPDX-License-Identifier: MPL-2.0
// Values that an agreement adds to those of a fact that is always there are values as the others. (language.md, 14.)
#include "models/fields/added_value.hpp"
#include "models/fields/matter.hpp"
#include "tests/support/world.hpp"

#include <gmock/gmock.h>

namespace styr::test::added_values_test {
namespace {

std::string agreement(std::string const& demand)
{
    return "agreement \"T\" version \"1\" in force 2020-01-01 to 2029-12-31\n"
           "values of reason tags include cold winter da \"en kold vinter\" en \"a cold winter\", moving reading "
           "\"r\"\n"
           "values of operator kind include foundation da \"fond\" en \"foundation\" reading \"r\"\n"
           "provision P1 \"t\" source \"d\"\n"
           "  rule r for each change of terms require " +
           demand + " message \"m: {reason tags}\"\n";
}

World world_of(std::string const& demand, std::string const& tags)
{
    World world;
    world.agreement(agreement(demand))
        .registered("operator: A\noperator_kind: foundation\nin_force: 2020-01-01\noffers:\n  - offer: Huset\n"
                    "    services: [{unit: day_and_night, tariff: 2000, places: 10}]\n")
        .submission("operator: A\nsubmitted: 2023-03-01\nchanges:\n  - {offer: Huset, effective: 2024-01-01, after: "
                    "{tariff: 2100}, reason_tags: [" +
                        tags + "]}\n",
                    "s");
    return world;
}

std::string comes_to(std::string const& demand, std::string const& tags)
{
    auto world = world_of(demand, tags);
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

TEST(AddedValue, IsReadAndJudgedAsThoseThatAreAlwaysThere)
{
    EXPECT_EQ(comes_to("reason tags include cold winter", "cold_winter"), "compliant");
    EXPECT_EQ(comes_to("reason tags include cold winter", "staffing, cold_winter"), "compliant");
    EXPECT_EQ(comes_to("reason tags include cold winter", "moving, staffing"), "violation");
    EXPECT_EQ(comes_to("reason tags do not include moving", "cold_winter"), "compliant");
    EXPECT_EQ(comes_to("every tag in reason tags has tag is one of moving, staffing", "moving"), "compliant");
    EXPECT_EQ(comes_to("every tag in reason tags has tag is one of moving, staffing", "cold_winter"), "violation");
    EXPECT_EQ(comes_to("operator kind is foundation", "moving"), "compliant");
    EXPECT_EQ(comes_to("operator kind is not foundation", "moving"), "violation");
}

TEST(AddedValue, IsPrintedByItsLabel)
{
    auto world = world_of("reason tags do not include cold winter", "cold_winter, staffing");
    ASSERT_TRUE(world.complete()) << world.complaints();
    auto const result = world.check("2023-06-01");
    auto const* const rule = find_rule(*find_subject(result, "s:huset"), "r");
    ASSERT_NE(rule, nullptr);
    EXPECT_THAT(rule->message.da, testing::HasSubstr("en kold vinter"));
    EXPECT_THAT(rule->message.en, testing::HasSubstr("a cold winter"));
}

TEST(AddedValue, OfNoAgreementIsUnknownToTheDataAndItsNeighboursAreNamed)
{
    EXPECT_THAT(comes_to("reason tags include moving", "cold_wintr"), testing::HasSubstr("cold_winter"));
    EXPECT_THAT(comes_to("reason tags include moving", "corona"), testing::HasSubstr("F210"));
}

TEST(AddedValue, IsOneByItsWholeDeclaration)
{
    ValueIdentity const one{ChoiceSet::reason_tag, {"value of one", Text{"a"}}};
    auto other = one;
    other.named.label = Text{"b"};
    EXPECT_EQ(value_of(one), value_of(one));
    EXPECT_NE(value_of(one), value_of(other));
    auto const value = value_of(one).value();
    EXPECT_EQ(values_of(value.set)[value.index].key, "value_of_one");
    EXPECT_EQ(added_to(value.set), ChoiceSet::reason_tag);
    EXPECT_EQ(name_of(value.set), name_of(ChoiceSet::reason_tag));
}

// Whichever was declared first, in whatever agreement.
TEST(AddedValue, HasOnePlaceInADigestAfterThoseThatAreAlwaysThere)
{
    auto const added = [](std::string name) {
        return value_of({ChoiceSet::reason_tag, {std::move(name), Text{"t"}}}).value();
    };
    auto const second = added("second added"), first = added("first added");
    Record change{RecordKind::change, {}, {}};
    change.set(Field::reason_tags, std::vector<Choice>{second, {ChoiceSet::reason_tag, 3}, first});
    EXPECT_THAT(canonical_text(Record{RecordKind::submission, {}, {}}, change),
                testing::HasSubstr("reason_tags:[staffing,first_added,second_added]"));
}

// Only where the rules alone say what a value means.
TEST(AddedValue, BelongsToFactsOnWhichNoMeaningOfTheProgramHangs)
{
    auto const facts = facts_that_may_gain_values();
    EXPECT_EQ(facts, (std::vector{Field::operator_kind, Field::catchment, Field::financing, Field::part,
                                  Field::reason_tags, Field::special_terms}));
    for (auto const set : {ChoiceSet::unit, ChoiceSet::change_kind, ChoiceSet::outcome, ChoiceSet::term,
                           ChoiceSet::open_field, ChoiceSet::given_by}) {
        EXPECT_FALSE(may_gain_values(set));
    }
}

}  // namespace
}  // namespace styr::test::added_values_test
