// SPDX-License-Identifier: MPL-2.0
#include "rules/typed/types.hpp"
#include "tests/reference/generate.hpp"

namespace styr::reference {

namespace {

using Texts = std::vector<std::string>;

Texts const relations{"=", "!=", "<", "<=", ">", ">=", "is at least", "is at most", "is more than", "is less than"};
Texts const orders{"is before", "is after", "is on or before", "is on or after", "=", "is", "is not"};

}  // namespace

std::string ExpressionMaker::side()
{
    return scope_ == Scope::change_of_terms ? (random_.chance(50) ? "old " : "new ") : "";
}

std::string ExpressionMaker::comparison(Sides const& sides)
{
    return sides.left + " " + random_.pick(relations) + " " + sides.right;
}

std::string ExpressionMaker::constant(Type const& type)
{
    if (type == money_type(Per::unit)) {
        return random_.pick(tariffs) + " kr. per unit";
    }
    if (type == places_type) {
        return random_.pick(places) + " places";
    }
    switch (type.kind) {
    case Kind::ratio:
        return random_.pick(percents);
    case Kind::date:
        return random_.pick(days);
    case Kind::year:
        return std::to_string(2019 + random_.below(4));
    default:
        return std::to_string(random_.below(4));
    }
}

std::string ExpressionMaker::amount(int depth)
{
    if (depth <= 0 || !has_terms()) {
        return has_terms() && random_.chance(70) ? side() + "tariff" : constant(money_type(Per::unit));
    }
    switch (random_.below(10)) {
    case 8:
        return in_order(
            {"(", random_.pick(Texts{"least", "greatest"}), " of ", amount(depth - 1), ", ", amount(depth - 1), ")"});
    case 9:
        return in_order({"(", amount(depth - 1), " rounded ", random_.pick(Texts{"up", "down"}), " to ",
                         random_.pick(Texts{"1 kr.", "0.50 kr.", "100 kr."}), ")"});
    case 0:
        return in_order({"(", amount(depth - 1), " + ", amount(depth - 1), ")"});
    case 1:
        return in_order({"(", amount(depth - 1), " - ", amount(depth - 1), ")"});
    case 2:
        return in_order({"(", amount(depth - 1), " * (1 + ", ratio(depth - 1), "))"});
    case 3:
        return in_order({"(", amount(depth - 1), " / ", ratio(depth - 1), ")"});
    case 4:
        return in_order({"(", random_.pick(percents), " of ", amount(depth - 1), ")"});
    case 5:
        return in_order(
            {"(", amount(depth - 1), " rounded to ", random_.pick(Texts{"1 kr.", "0.50 kr.", "100 kr."}), ")"});
    case 6:
        return names_.amounts.empty() ? amount(0) : random_.pick(names_.amounts);
    default:
        return amount(0);
    }
}

std::string ExpressionMaker::ratio(int depth)
{
    if (depth <= 0) {
        return has_terms() && random_.chance(40) ? side() + "occupancy basis" : random_.pick(percents);
    }
    switch (random_.below(8)) {
    case 0:
        return in_order({"(", amount(0), " / ", amount(0), ")"});
    case 1:
        return in_order({"(", ratio(depth - 1), " - ", ratio(depth - 1), ")"});
    case 2:
        return names_.ratios.empty() ? ratio(0) : random_.pick(names_.ratios);
    case 3:
        return names_.tables.empty() ? ratio(0) : in_order({"(", random_.pick(names_.tables), " of ", year(0), ")"});
    case 4:
        return "(-" + ratio(0) + ")";
    case 5:
        if (has_terms()) {
            return in_order({"(reserve of ", places_of(0), ")"});
        }
        [[fallthrough]];
    case 6:
        if (is_change()) {
            return in_order({"(rate of ", random_.pick(Texts{"unit", "hour", "day-and-night"}), " for ", year(0), ")"});
        }
        [[fallthrough]];
    default:
        return ratio(0);
    }
}

std::string ExpressionMaker::places_of(int depth)
{
    if (!has_terms()) {
        return constant(places_type);
    }
    switch (random_.below(5)) {
    case 0:
        return depth > 0 ? "(sum of places over " + side() + "split)" : constant(places_type);
    case 1:
        return depth > 0 ? in_order({"(", places_of(0), " - ", places_of(0), ")"}) : constant(places_type);
    case 2:
        return depth > 0 ? in_order({"(", places_of(0), " * ", ratio(0), ")"}) : side() + "places";
    default:
        return side() + "places";
    }
}

std::string ExpressionMaker::date(int depth)
{
    auto facts = is_change() ? Texts{"effective", "effective", "effective", "submitted", "submitted", "until"}
                 : scope_ == Scope::settlement
                     ? Texts{"settled", "final notice", "paid until", "provisional notice", "last day enrolled"}
                 : scope_ == Scope::submission ? Texts{"submitted"}
                 : scope_ == Scope::decision   ? Texts{"date"}
                 : scope_ == Scope::agreement  ? Texts{"effective", "effective", "until"}
                                               : Texts{"as-of date"};
    facts.push_back("as-of date");
    if (depth <= 0) {
        return random_.chance(75) ? random_.pick(facts) : random_.pick(days);
    }
    static Texts const periods{"1 month", "3 months", "1 year",        "12 months",       "2 weeks",
                               "90 days", "0 months", "1 working day", "10 working days", "0 working days"};
    switch (random_.below(12)) {
    case 6:
        return in_order({"(", random_.pick(Texts{"1 days", "90 days"}), " + ", date(0), ")"});
    case 7:
        return in_order({"(", random_.pick(periods), random_.pick(Texts{" before ", " after "}), date(0), ")"});
    case 8:
        return in_order({"(", date(0), random_.pick(Texts{" - ", " + "}), random_.pick(periods), ")"});
    case 9:
        return "(month start of " + date(0) + ")";
    case 10:
        return in_order({"(", random_.pick(Texts{"30 November", "31 December", "1 May"}), " of ", year(0),
                         " or the next working day)"});
    case 11:
        return in_order({"(", random_.pick(Texts{"least", "greatest"}), " of ", date(0), ", ", date(0), ")"});
    case 0:
        return in_order({"(", date(0), random_.pick(Texts{" - ", " + "}),
                         random_.pick(Texts{"1 days", "30 days", "365 days"}), ")"});
    case 1:
        return "(month end of " + date(0) + ")";
    case 2:
        return "(1 January of " + year(1) + ")";
    case 3:
        return names_.days_of_year.empty() ? date(0)
                                           : in_order({"(", random_.pick(names_.days_of_year), " of ", year(0), ")"});
    default:
        return date(0);
    }
}

std::string ExpressionMaker::year(int depth)
{
    bool const of_a_year = subject_ == Scope::operator_and_year || subject_ == Scope::offer_and_year;
    if (of_a_year && random_.chance(50)) {
        return "year";
    }
    if (random_.chance(15)) {
        return constant(plain_type(Kind::year));
    }
    auto const base = "(year of " + date(0) + ")";
    return depth > 0 && random_.chance(30) ? "(" + base + " - 1)" : base;
}

std::string ExpressionMaker::of_units(int depth)
{
    static Texts const said{" kr. per day and night", " kr. per hour", " kr. per month", " kr. per day"};
    switch (random_.below(7)) {
    case 0:  // over a while, and a day of it
        return comparison({in_order({"(", amount(depth), " * ", places_of(0), " * 365 days / (", places_of(0), " * ",
                                     random_.pick(Texts{"365 days", "1 days"}), "))"}),
                           amount(0)});
    case 1:
        return comparison(
            {in_order({amount(depth), random_.pick(Texts{" * 365 days", " * 3 months"})}), random_.pick(sums)});
    case 2:  // what a day of a month costs
        return comparison({in_order({"(", amount(0), " * 1 month / 30.5 days)"}),
                           random_.pick(Texts{amount(0), random_.pick(tariffs) + " kr. per day and night"})});
    case 3:
        return comparison({amount(depth), random_.pick(tariffs) + random_.pick(said)});
    case 4:
        return comparison(
            {in_order({"(", amount(0), " / ", random_.pick(tariffs), random_.pick(said), ")"}), ratio(0)});
    case 5:  // days go against days, in whatever order
        return comparison(
            {random_.pick(Texts{amount(0) + " * 30 days / 365 days", "30 days / 365 days * " + amount(0)}), amount(0)});
    default:
        return comparison({in_order({"(", random_.pick(Texts{"least", "greatest"}), " of ", amount(0), ", ",
                                     random_.pick(tariffs), random_.pick(said), ", ", amount(0), ")"}),
                           amount(depth)});
    }
}

std::string ExpressionMaker::of_figures(int depth)
{
    switch (random_.below(12)) {
    case 10:
    case 11:
        return of_units(depth);
    case 7:
        return comparison({"month of " + date(0), std::to_string(1 + random_.below(12))});
    case 8:
        return in_order(
            {amount(depth), random_.pick(Texts{" is between ", " is not between "}), amount(0), " and ", amount(0)});
    case 9:
        return in_order({date(0), random_.pick(Texts{" is at least ", " is more than ", " is at most "}),
                         random_.pick(Texts{"1 month", "10 working days", "2 weeks"}),
                         random_.pick(Texts{" before ", " after "}), date(0)});
    case 0:
    case 1:
        return comparison({amount(depth), amount(depth - 1)});
    case 2:
        return comparison({ratio(depth), ratio(depth - 1)});
    case 3:
        return comparison({places_of(depth), places_of(depth - 1)});
    case 4:
        return comparison({year(depth), constant(plain_type(Kind::year))});
    case 5:
        return comparison({"weekday of " + date(0), std::to_string(1 + random_.below(7))});
    default:
        return comparison(
            {in_order({"(", date(0), " - ", date(0), ")"}), random_.pick(Texts{"1 days", "30 days", "183 days"})});
    }
}

std::string ExpressionMaker::of_dates(int depth)
{
    switch (random_.below(4)) {
    case 0:
        return in_order({date(0), random_.pick(Texts{" is 1 January", " is not 1 January", " is 31 December"})});
    case 1:
        return in_order({date(0), random_.pick(Texts{" is exact", " is known", " is not exact"})});
    default:
        return in_order({date(depth), " ", random_.pick(orders), " ", date(depth - 1)});
    }
}

std::string ExpressionMaker::of_choices()
{
    if (scope_ == Scope::decision) {
        return random_.pick(
            Texts{"outcome is approved", "outcome is one of refused, revoked", "outcome is not named-need"});
    }
    if (scope_ == Scope::operator_ || scope_ == Scope::operator_and_year) {
        return random_.pick(
            Texts{"operator kind is municipality", "operator kind is not region", "operator is \"Aalborg Kommune\""});
    }
    if (scope_ == Scope::submission) {
        return "operator is \"Aalborg Kommune\"";
    }
    Texts all{"financing is objective",
              "financing is not tariff",
              "catchment is partial",
              "catchment is one of entire, partial",
              "operator kind is municipality",
              "offer is \"Alfa\"",
              "operator is \"Aalborg Kommune\"",
              "target group is \"Unge\"",
              "offer begins with \"Al\"",
              "target group begins with \"U\"",
              "offer is one of houses",
              "offer is not one of \"Alfa\", \"Beta\"",
              "target group is one of \"Unge\", \"Voksne\""};
    if (is_change()) {
        all.insert(all.end(),
                   {"reason tags include calculation error", "reason tags do not include staffing",
                    "special terms include deficit cover", "unit is hour", "unit is one of day, day-and-night",
                    "unit is one of short units", "service is \"Ophold\"", "service begins with \"Op\""});
    }
    for (auto const& reason : is_change() ? names_.reasons : std::vector<std::string>{}) {
        all.insert(all.end(), {"reason tags include " + reason, "reason tags do not include " + reason,
                               "no tag in reason tags has tag is " + reason});
    }
    if (!names_.reasons.empty()) {
        all.insert(all.end(), {"catchment is border", "catchment is one of partial, border"});
        all.push_back(is_change() ? "special terms include night watch" : "catchment is not border");
    }
    if (scope_ == Scope::transfer || scope_ == Scope::rename) {
        all.insert(all.end(), {"new offer is \"Epsilon\"", "new service is \"Støtte\""});
    }
    if (scope_ == Scope::transfer) {
        all.insert(all.end(), {"new operator is \"Hjørring Kommune\"", "new operator is \"Rebild Kommune\""});
    }
    return random_.pick(all);
}

std::string ExpressionMaker::of_presence()
{
    Texts facts{"operator is given"};
    if (is_change()) {
        facts = {"until is given",      "justification is empty",    "justification is not empty", "payers is empty",
                 "payers is not empty", "reason tags is empty",      "destination is given",       "effective is given",
                 "financing is known",  "target group is not given", "comparisons is not empty"};
    } else if (scope_ == Scope::offer) {
        facts = {"legal basis is empty", "target group is given", "users is not empty",
                 "reports is empty",     "catchment is known",    "sells places is given"};
    } else if (scope_ == Scope::settlement) {
        facts = {"final notice is given", "provisional notice is not given", "negotiated tariff is given",
                 "paid until is known"};
    } else if (scope_ == Scope::decision) {
        facts = {"date is given", "about is empty", "about is not empty", "target group is given"};
    }
    if (has_terms()) {
        facts.insert(facts.end(), {side() + "split is empty", side() + "tariff is given", side() + "places is known",
                                   side() + "split is not empty"});
    }
    return random_.pick(facts);
}

std::string ExpressionMaker::of_truths()
{
    Texts all(names_.switches);
    if (is_change() || scope_ == Scope::offer || scope_ == Scope::settlement) {
        all.insert(all.end(),
                   {"reinforced cooperation", "sells places", "listed publicly", "sells places = listed publicly"});
    }
    if (has_terms()) {
        all.push_back(side() + "split flexible");
    }
    if (scope_ == Scope::settlement) {
        all.push_back("closed at once");
    }
    return all.empty() ? of_presence() : random_.pick(all);
}

std::string ExpressionMaker::of_changes()
{
    if (scope_ != Scope::change_of_terms) {
        return of_figures(1);
    }
    Texts const terms{"tariff", "places", "occupancy basis"};
    switch (random_.below(5)) {
    case 4:  // what it asks of its offer
        return random_.pick(Texts{"target group changes", "catchment does not change", "financing changes",
                                  "reinforced cooperation changes", "legal basis does not change"});
    case 0:
        return "only " + random_.pick(terms) + " changes";
    case 1:
        return "only " + random_.pick(Texts{"tariff, occupancy basis", "tariff, places", "places, occupancy basis"}) +
               " change";
    case 2:
        return random_.pick(terms) + " does not change";
    default:
        return random_.pick(terms) + " changes";
    }
}

std::string ExpressionMaker::of_decisions()
{
    if (!names_.decided) {
        return of_dates(1);
    }
    if (!is_change()) {  // of which no decision can be
        auto const due = random_.chance(60) ? " before " + random_.pick(days) : std::string();
        bool const of_term = has_terms() && random_.chance(50), of_need = scope_ == Scope::offer && random_.chance(50);
        return random_.chance(50) ? of_dates(1)
               : of_need
                   ? "need for target group by " + random_.pick(bodies) + due
                   : std::string("approval ") + (of_term ? "of tariff " : "") + "by " + random_.pick(bodies) + due;
    }
    auto const before =
        random_.chance(50)
            ? " before " + random_.pick(Texts{"effective", "effective", random_.pick(days), "(effective - 30 days)"})
            : std::string();
    auto const first =
        random_.chance(20) ? in_order({" after ", random_.pick(words), " by ", random_.pick(bodies)}) : std::string();
    switch (random_.below(12)) {
    case 8:
    case 9:
        return in_order({random_.pick(words), " by ", random_.pick(bodies), first, before});
    case 10:
        return "every party in parties has approval by party" + before;
    case 11:
        return "approval by at least 1 of parties" + before;
    case 0:
        return "every payer in payers has acceptance by payer";
    case 1:
        return "need for target group by " + random_.pick(bodies) + before;
    case 2:
        return in_order({"approval by ", random_.pick(bodies), " and by ", random_.pick(bodies), first, before});
    case 3:
    case 4:
        if (has_terms()) {
            Texts terms{"tariff", "places", "tariff, places", "occupancy basis"};
            if (scope_ == Scope::change_of_terms) {
                terms.insert(terms.end(), {"target group", "tariff, catchment"});
            }
            return in_order({"approval of ", random_.pick(terms), " by ", random_.pick(bodies), before});
        }
        [[fallthrough]];
    default:
        return "approval by " + random_.pick(bodies) + first + before;
    }
}

std::string ExpressionMaker::junction(int depth)
{
    auto const word = random_.chance(60) ? "\n      and " : "\n      or ";
    auto text = "(" + condition(depth - 1);
    for (auto count = 1 + random_.below(2); count > 0; --count) {
        text += word + condition(depth - 1);
    }
    return text + ")";
}

std::string ExpressionMaker::condition(int depth)
{
    if (auto const declared = declared_here(); !declared.empty() && random_.chance(25)) {
        return of_declared(random_.pick(declared));
    }
    if (depth > 0 && random_.chance(35)) {
        return junction(depth);
    }
    if (depth > 0 && random_.chance(8)) {
        return "not (" + condition(depth - 1) + ")";
    }
    if (!names_.conditions.empty() && random_.chance(8)) {
        return random_.pick(names_.conditions);
    }
    if (scope_ == Scope::agreement) {
        return of_version(depth);
    }
    if (is_change() && !declared_in(RecordKind::payer).empty() && random_.chance(12)) {
        return of_payers();
    }
    if (subject_ == Scope::offer_and_year && random_.chance(20)) {
        return of_a_report();
    }
    switch (random_.below(12)) {
    case 0:
    case 1:
        return of_figures(depth);
    case 2:
        return of_dates(depth);
    case 3:
        return of_choices();
    case 4:
        return of_presence();
    case 5:
        return of_truths();
    case 6:
        return of_lists(depth);
    case 7:
    case 8:
        return of_changes();
    default:
        return of_decisions();
    }
}

}  // namespace styr::reference
