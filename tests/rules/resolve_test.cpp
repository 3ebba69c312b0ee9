// SPDX-License-Identifier: MPL-2.0
// Right agreements: what names are bound to, and which types expressions get.
#include "tests/rules/resolve_support.hpp"

#include "rules/typed/types.hpp"

namespace styr::test {

namespace {

// The demand of the one rule, which must resolve without a complaint.
Expression bound_demand(std::string const& scope, std::string const& condition)
{
    auto const result = resolved({demand(scope, condition)});
    EXPECT_TRUE(result.agreement.has_value()) << condition << "\n" << result.said();
    return result.agreement ? result.version().rules.at(0).demand : Expression{};
}

template <class Node> Node as(Expression const& expression)
{
    auto const* const node = std::get_if<Node>(&expression.node);
    EXPECT_NE(node, nullptr) << "another node: " << expression.node.index();
    return node == nullptr ? Node{} : *node;
}

Type left_type(std::string const& condition)
{
    return as<Comparison>(bound_demand("change of terms", condition)).left->type;
}

Fraction fraction(Fraction::Integer numerator, Fraction::Integer denominator)
{
    return Fraction::of(numerator, denominator).value();
}

}  // namespace

TEST(Resolve, TheAgreementsOfTheRepositoryHaveNothingToComplainOf)
{
    for (std::string const agreement : {"nordjylland", "provisions"}) {
        std::vector<std::string> texts;
        for (auto const& path : agreement_files(agreement)) {
            texts.push_back(file_text(path));
        }
        ASSERT_GE(texts.size(), 1U) << agreement;
        auto const result = resolved(texts);
        ASSERT_TRUE(result.agreement.has_value()) << agreement << result.said();
        EXPECT_TRUE(result.diagnostics.empty()) << agreement << result.said();
    }
}

TEST(Resolve, TermsHaveASideAndFactsHaveNone)
{
    auto const rise = as<Comparison>(bound_demand("change of terms", "new tariff > old tariff"));
    EXPECT_EQ(as<FactReference>(*rise.left).side, Side::new_);
    EXPECT_EQ(as<FactReference>(*rise.right).side, Side::old);
    EXPECT_EQ(as<FactReference>(*rise.right).field, Field::tariff);
    auto const given = as<PresenceTest>(bound_demand("change", "effective is given"));
    EXPECT_EQ(as<FactReference>(*given.value).side, Side::none);
}

TEST(Resolve, ABareTermIsTheOneSideThatASubjectHas)
{
    auto const side_in = [](std::string const& scope) {
        return as<FactReference>(*as<Comparison>(bound_demand(scope, "tariff > 0 kr. per unit")).left).side;
    };
    EXPECT_EQ(side_in("registration"), Side::new_);
    EXPECT_EQ(side_in("deregistration"), Side::old);
    EXPECT_EQ(side_in("closure"), Side::old);
    EXPECT_EQ(side_in("transfer"), Side::old);
    EXPECT_EQ(side_in("rename"), Side::old);
}

TEST(Resolve, WhatIsTransferredOrRenamedHasANameBeforeAndAfter)
{
    for (auto const& [scope, name, field] : {std::tuple{"transfer", "operator", Field::operator_},
                                             {"transfer", "offer", Field::offer},
                                             {"transfer", "service", Field::service},
                                             {"rename", "offer", Field::offer},
                                             {"rename", "service", Field::service}}) {
        auto const compared = as<Comparison>(bound_demand(scope, "new " + std::string(name) + " = " + name));
        EXPECT_EQ(as<FactReference>(*compared.left).side, Side::new_) << scope << name;
        EXPECT_EQ(as<FactReference>(*compared.left).field, field) << scope << name;
        EXPECT_EQ(as<FactReference>(*compared.right).side, Side::none) << scope << name;
    }
}

TEST(Resolve, UnitsArePartOfTheTypeOfAnExpression)
{
    EXPECT_EQ(left_type("old tariff * (1 + indexation of year of effective) > 1 kr. per unit"), money_type(Per::unit));
    EXPECT_EQ(left_type("new tariff / old tariff > 1"), plain_type(Kind::ratio));
    EXPECT_EQ(left_type("old places * 90 % > 1 place"), places_type);
    EXPECT_EQ(left_type("new places / old places > 1"), plain_type(Kind::ratio));
    EXPECT_EQ(left_type("effective - submitted > 30 days"), days_type);
    EXPECT_EQ(left_type("submitted + 30 days > effective"), plain_type(Kind::date));
    EXPECT_EQ(left_type("year of effective - 1 = 2020"), plain_type(Kind::year));
    EXPECT_EQ(left_type("95 % of new tariff > 1 kr. per unit"), money_type(Per::unit));
    EXPECT_EQ(left_type("1 August of year of effective < submitted"), plain_type(Kind::date));
    EXPECT_EQ(left_type("new tariff * new places * 365 days > 1 kr."), money_type(Per::nothing));
    EXPECT_EQ(left_type("new tariff / new occupancy basis > 1 kr. per unit"), money_type(Per::unit));
}

// Above and below the line the same goes out, in whatever order.
TEST(Resolve, UnitsCancel)
{
    for (auto const* const share : {"5 kr. * 30 days / 365 days", "5 kr. / 365 days * 30 days",
                                    "30 days * 5 kr. / 365 days", "30 days / 365 days * 5 kr."}) {
        EXPECT_EQ(left_type(std::string(share) + " > 1 kr."), money_type(Per::nothing)) << share;
    }
    EXPECT_EQ(left_type("5 kr. / (new places * 365 days) > 1 kr. per day and night"), money_type(Per::day_and_night));
    EXPECT_EQ(left_type("5 kr. per month * 3 months > 1 kr."), money_type(Per::nothing));
    EXPECT_EQ(left_type("5 kr. per month * 1 month / 30.5 days > 1 kr. per day and night"),
              money_type(Per::day_and_night));
    EXPECT_EQ(left_type("new tariff * 1 month / 30.5 days > new tariff"), money_type(Per::day_and_night));
    EXPECT_EQ(left_type("new places * 30 days / new places > 1 day"), days_type);
    EXPECT_EQ(left_type("new tariff / 5 kr. per hour > 1"), plain_type(Kind::ratio));
    EXPECT_EQ(left_type("5 kr. / new tariff > 1 day"), quantity_type(Measure{}.with(Dimension::unit, 1)));
    EXPECT_EQ(left_type("5 kr. / (5 kr. / new places) > 1"), plain_type(Kind::ratio)) << "places are counted";
}

TEST(Resolve, WhatIsPerTheServicesUnitComparesWithWhatIsPerOne)
{
    EXPECT_EQ(left_type("new tariff > 50 kr. per hour"), money_type(Per::unit));
    EXPECT_EQ(left_type("new tariff + 50 kr. per hour > 1 kr. per hour"), money_type(Per::hour));
    EXPECT_EQ(left_type("(least of new tariff, 50 kr. per month) > 1 kr. per month"), money_type(Per::month));
}

TEST(Resolve, ABareFigureTakesTheUnitOfWhatItMeets)
{
    EXPECT_EQ(as<Comparison>(bound_demand("change of terms", "new places > 5")).right->type, places_type);
    EXPECT_EQ(as<Comparison>(bound_demand("change of terms", "year of effective = 2020")).right->type,
              plain_type(Kind::year));
}

TEST(Resolve, FiguresAreExact)
{
    auto const value_of = [](std::string const& figure) {
        auto const text = "parameter p = " + figure +
                          "\n  reading \"x\"\nprovision P \"t\"\n  source \"s\"\n  rule r for each change require p = "
                          "p message \"m\"\n";
        return resolved({agreement(text)}).version().parameters.at(1).value;
    };
    EXPECT_EQ(std::get<Fraction>(value_of("2.4 %")), fraction(24, 1000));
    EXPECT_EQ(std::get<Fraction>(value_of("1933.50 kr. per unit")), fraction(386700, 200));
    EXPECT_EQ(std::get<Fraction>(value_of("6 places")), Fraction{6});
    EXPECT_EQ(std::get<bool>(value_of("yes")), true);
    EXPECT_EQ(std::get<DateBounds>(value_of("2022-11-10")), DateBounds::exactly(day_of(2022, 11, 10)));
}

TEST(Resolve, AStepInKronerIsOneInTheAmountsOwnUnit)
{
    for (std::string const step : {"1 kr.", "1 kr. per unit"}) {
        auto const rounded = as<Rounded>(
            *as<Comparison>(bound_demand("change of terms", "new tariff = old tariff * 2 rounded to " + step)).right);
        EXPECT_EQ(rounded.step->type, money_type(Per::unit));
    }
}

TEST(Resolve, ANameBesideAFactWithNamedValuesIsOneOfThem)
{
    auto const is = as<Comparison>(bound_demand("change", "financing is objective"));
    EXPECT_EQ(std::get<Choice>(as<Constant>(*is.right).value), (Choice{ChoiceSet::financing, 1}));
    auto const not_it = as<Not>(bound_demand("change", "unit is not one of day, day-and-night"));
    EXPECT_EQ(as<OneOf>(*not_it.operand).among.size(), 2U);
    auto const tags = as<Includes>(bound_demand("change", "reason tags include calculation error"));
    EXPECT_EQ(tags.value.set, ChoiceSet::reason_tag);
}

TEST(Resolve, TruthsStandAlone)
{
    EXPECT_EQ(as<FactReference>(bound_demand("settlement", "closed at once")).field, Field::closed_at_once);
    auto const result =
        resolved({provision("  parameter allowed = no\n  rule r for each change require not allowed message \"m\"\n")});
    ASSERT_TRUE(result.agreement) << result.said();
    EXPECT_EQ(as<ParameterReference>(*as<Not>(result.version().rules.at(0).demand).operand).parameter, 1);
}

TEST(Resolve, ADayOfEveryYearFallsOnIt)
{
    auto const not_new_year = as<Not>(bound_demand("change", "effective is not 1 January"));
    auto const falls = as<FallsOn>(*not_new_year.operand);
    EXPECT_EQ(falls.month, 1U);
    EXPECT_EQ(falls.day, 1U);
    EXPECT_EQ(as<FallsOn>(bound_demand("change", "effective is 29 February")).day, 29U);
}

TEST(Resolve, InsideAListTheElementsFactsAreBare)
{
    auto const sum = as<Aggregate>(
        *as<Comparison>(bound_demand("change of terms", "sum of places over new split = new places")).left);
    EXPECT_EQ(sum.binding, 1);
    auto const part = as<FactReference>(**sum.value);
    EXPECT_EQ(part.binding, 1);
    EXPECT_EQ(part.field, Field::places);
    auto const nested =
        as<Quantified>(bound_demand("operator", "every x in offers has count of services where unit is hour > 0"));
    auto const count = as<Aggregate>(*as<Comparison>(*nested.predicate).left);
    EXPECT_EQ(as<FactReference>(*count.list).binding, 1);
    EXPECT_EQ(count.binding, 2);
    EXPECT_EQ(as<FactReference>(*as<Comparison>(**count.where).left).binding, 2);
}

TEST(Resolve, InAListOfTextsOrNamedValuesTheVariableIsTheElement)
{
    auto const payers = as<Quantified>(bound_demand("change", "every payer in payers has acceptance by payer"));
    EXPECT_EQ(as<ElementReference>(*as<Acceptance>(*payers.predicate).by).binding, 1);
    auto const tags = as<Quantified>(bound_demand("change", "some tag in reason tags has tag is not occupancy"));
    EXPECT_EQ(as<ElementReference>(*as<Comparison>(*tags.predicate).left).binding, 1);
}

TEST(Resolve, ApprovalsNameTermsBodiesAndADay)
{
    auto const approval =
        as<Approval>(bound_demand("change of terms", "approval of tariff, places by FU and by DAS before effective"));
    EXPECT_EQ(approval.terms, (std::vector{Field::tariff, Field::places}));
    EXPECT_EQ(approval.by, (std::vector<BodyId>{0, 1}));
    EXPECT_EQ(as<FactReference>(**approval.before).field, Field::effective);
}

TEST(Resolve, TheYearOfTheSubject)
{
    auto const lookup =
        as<TableLookup>(*as<Comparison>(bound_demand("operator and year", "indexation of year > 0")).left);
    as<SubjectYear>(*lookup.key);
    auto const literal = as<TableLookup>(*as<Comparison>(bound_demand("change", "indexation of 2020 > 0")).left);
    EXPECT_EQ(std::get<Fraction>(as<Constant>(*literal.key).value), Fraction{2020});
}

TEST(Resolve, MessagesBindTheirPlaceholders)
{
    auto const result =
        resolved({provision("  rule r\n    for each change of terms\n    require until is given\n"
                            "    message da \"{FU}: {old tariff}, {limit}\" en \"{limit}, {old tariff}, {FU}\"\n")});
    ASSERT_TRUE(result.agreement) << result.said();
    auto const& holes = result.version().rules.at(0).message.holes;
    ASSERT_EQ(holes.size(), 3U);
    EXPECT_EQ(holes[0].name, "FU");
    EXPECT_EQ(std::get<std::string>(as<Constant>(*holes[0].value).value), "FU");
    EXPECT_EQ(as<FactReference>(*holes[1].value).side, Side::old);
    as<ParameterReference>(*holes[2].value);
}

TEST(Resolve, ADefinitionMeansWhatItsNamesMeanForTheSubject)
{
    auto const result = resolved({provision("  define dear = tariff > 2000 kr. per unit\n"
                                            "  rule a for each registration require dear message \"m\"\n"
                                            "  rule b for each closure require dear message \"m\"\n"
                                            "  rule c for each deregistration require dear message \"m\"\n")});
    ASSERT_TRUE(result.agreement) << result.said();
    auto const& version = result.version();
    auto const side_for = [&](std::size_t rule) {
        auto const& definition =
            version.definitions.at(as<DefinitionReference>(version.rules.at(rule).demand).definition);
        EXPECT_EQ(definition.name, "dear");
        return as<FactReference>(*as<Comparison>(definition.cases.at(0).value).left).side;
    };
    EXPECT_EQ(side_for(0), Side::new_);
    EXPECT_EQ(side_for(1), Side::old);
    EXPECT_EQ(side_for(2), Side::old);
    EXPECT_EQ(version.definitions.size(), 2U) << "closure and deregistration share one";
}

TEST(Resolve, ExceptionsMayHaveExceptions)
{
    auto const result = resolved(
        {provision("  rule a for each change require until is given message \"m\"\n"
                   "  exception e to a when effective is 1 January\n  exception f to e when until is known\n")});
    ASSERT_TRUE(result.agreement) << result.said();
    auto const& version = result.version();
    EXPECT_EQ(version.rules.at(0).exceptions, std::vector<Index>{0});
    EXPECT_EQ(version.exceptions.at(0).rules, std::vector<Index>{0});
    EXPECT_EQ(version.exceptions.at(0).exceptions, std::vector<Index>{1});
    EXPECT_TRUE(version.exceptions.at(1).rules.empty());
}

TEST(Resolve, BodiesStandAboveOneAnother)
{
    auto const result = resolved({agreement("body KKR \"KKR\" above DAS\n")});
    ASSERT_TRUE(result.agreement) << result.said();
    auto const& version = result.version();
    auto const body = [&](char const* name) { return version.body_named(name).value(); };
    EXPECT_TRUE(version.at_or_above(body("KKR"), body("FU")));
    EXPECT_FALSE(version.at_or_above(body("FU"), body("KKR")));
    EXPECT_FALSE(version.at_or_above(body("Regionsrådet"), body("FU")));
    EXPECT_EQ(version.body_named("XYZ"), std::nullopt);
}

TEST(Resolve, OneRunFindsEverythingThatIsWrong)
{
    auto const result = resolved(
        {provision("  rule early for each change require efective is given message \"m\"\n"
                   "  rule b for each offer require financng is objective and catchment is whole message \"{ofer}\"\n"
                   "  exception e to yearly when until is givn\n")});
    std::string codes;
    for (auto const& diagnostic : result.diagnostics) {
        codes += std::string(diagnostic.problem->code) + " ";
    }
    EXPECT_EQ(codes, "A401 A401 A407 A411 A462 A402 ") << result.said();
}

TEST(Resolve, WhatASyntaxErrorLeavesUndeclaredIsNoSecondError)
{
    auto const result = resolved({provision("  parameter share = = 5 %\n  rule a for each change of terms require new "
                                            "places > old places * share message \"m\"\n")});
    EXPECT_EQ(result.diagnostics.size(), 1U) << result.said();
    EXPECT_FALSE(result.agreement);
}

}  // namespace styr::test
