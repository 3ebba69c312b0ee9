// SPDX-License-Identifier: MPL-2.0
// Facts that a generated agreement declares, and what is asked of them.
#include "rules/typed/types.hpp"
#include "tests/reference/generate.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

using Texts = std::vector<std::string>;

struct KindOfFact {
    Shape shape;
    std::string text, limits;
    Texts values, constants;
};

Texts each_with(Texts texts, std::string const& unit)
{
    for (auto& text : texts) {
        text += unit;
    }
    return texts;
}

std::vector<KindOfFact> const& kinds()
{
    static Texts const counts{"0", "30", "183"}, figures{"0.50", "1.25", "2"}, years{"2019", "2020", "2021"};
    static std::vector<KindOfFact> const all{
        {Shape::money, "in kr.", " from 0 kr. to 10000 kr.", tariffs, each_with(tariffs, " kr.")},
        {Shape::tariff, "in kr. per unit", " from 0 kr. per unit to 10000 kr. per unit", tariffs,
         each_with(tariffs, " kr. per unit")},
        {Shape::tariff, "in kr. per hour", " from -10 kr. per hour to 10000 kr. per hour", tariffs,
         each_with(tariffs, " kr. per hour")},
        {Shape::tariff, "in kr. per day and night", "", tariffs, each_with(tariffs, " kr. per day and night")},
        {Shape::percent, "in %", " from 0 % to 200 %", percents, percents},
        {Shape::places, "in places", " from 0 places to 100 places", places, each_with(places, " places")},
        {Shape::days, "in days", " from 0 days to 400 days", counts, each_with(counts, " days")},
        {Shape::figure, "figure", " from 0 to 10", figures, figures},
        {Shape::date, "day", "", days, days},
        {Shape::year, "year", " from 2000 to 2100", years, years},
        {Shape::truth, "yes or no", "", {"true", "false"}, {}},
        {Shape::choice, "one of red, dark blue", "", {"red", "dark_blue"}, {"red", "dark blue"}},
        {Shape::text, "text", "", {"fordi", "andet"}, {"\"fordi\"", "\"andet\""}},
        {Shape::texts,
         "list of texts",
         "",
         {"[Rebild Kommune]", "[Rebild Kommune, Morsø Kommune]", "[]"},
         {"\"Rebild Kommune\"", "\"Morsø Kommune\""}},
        {Shape::choices,
         "list of one of red, dark blue",
         "",
         {"[red]", "[dark_blue, red]", "[]"},
         {"red", "dark blue"}}};
    return all;
}

DeclaredFact declared_fact(std::string const& name, Random& random)
{
    static Texts const owners{"operator", "offer",      "service",    "terms", "terms", "change",
                              "change",   "submission", "settlement", "payer", "payer", "offer and year"};
    static std::vector<FactOwner> const whose{FactOwner::operator_, FactOwner::offer,      FactOwner::service,
                                              FactOwner::terms,     FactOwner::terms,      FactOwner::change,
                                              FactOwner::change,    FactOwner::submission, FactOwner::settlement,
                                              FactOwner::payer,     FactOwner::payer,      FactOwner::offer_and_year};
    auto const owner = random.below(owners.size());
    auto const& kind = random.pick(kinds());
    DeclaredFact fact{
        .owner = whose[owner], .shape = kind.shape, .name = name, .values = kind.values, .constants = kind.constants};
    fact.ground = fact.owner == FactOwner::change && random.chance(35);
    fact.added_later = random.chance(25);
    auto const absence = random.pick(Texts{"", "", "closed", "closed", "open"});
    fact.declaration = "fact " + name + " da \"" + name + "\" en \"the " + name + "\" of " + owners[owner] + " " +
                       kind.text + (random.chance(50) ? kind.limits : "") + "\n" +
                       (absence.empty() ? "" : "  " + absence + "\n") + (fact.ground ? "  as ground\n" : "") +
                       "  source \"S\" item 4\n";
    return fact;
}

}  // namespace

std::string DeclaredFact::key() const
{
    auto text = name;
    std::replace(text.begin(), text.end(), ' ', '_');
    return text;
}

std::vector<DeclaredFact> declared_facts(std::uint64_t seed)
{
    Random random(~seed);  // beside what else is drawn, which so stays as it is
    std::vector<DeclaredFact> facts;
    for (std::size_t i = 0, count = random.chance(25) ? 1 + random.below(3) : 0; i < count; ++i) {
        facts.push_back(declared_fact(Texts{"first mark", "other mark", "third mark"}[i], random));
    }
    return facts;
}

Texts added_reasons(std::uint64_t seed)
{
    Random random(~(seed * 3 + 1));
    return random.chance(25) ? Texts{"cold winter", "weather"} : Texts{};
}

bool ExpressionMaker::is_said_here(FactOwner owner) const
{
    bool const settlement = scope_ == Scope::settlement;
    switch (owner) {
    case FactOwner::operator_:
        return is_change() || settlement || scope_ == Scope::offer || scope_ == Scope::operator_ ||
               scope_ == Scope::operator_and_year;
    case FactOwner::offer:
        return is_change() || settlement || scope_ == Scope::offer;
    case FactOwner::service:
        return is_change() || settlement;
    case FactOwner::terms:
        return has_terms();
    case FactOwner::change:
        return is_change();
    case FactOwner::submission:
        return is_change() || scope_ == Scope::submission;
    case FactOwner::settlement:
        return settlement;
    case FactOwner::payer:
        return subject_ == Scope::payer;
    case FactOwner::offer_and_year:
        return subject_ == Scope::offer_and_year;
    case FactOwner::operator_and_year:  // of these none is drawn
    case FactOwner::count_:
        break;
    }
    return false;
}

std::vector<DeclaredFact> ExpressionMaker::declared_here() const
{
    std::vector<DeclaredFact> here;
    for (auto const& fact : names_.declared) {
        if (is_said_here(fact.owner)) {
            here.push_back(fact);
        }
    }
    return here;
}

// Of the elements of a list.
std::vector<DeclaredFact> ExpressionMaker::declared_in(RecordKind record) const
{
    std::vector<DeclaredFact> found;
    for (auto const& fact : names_.declared) {
        bool const of_service = fact.owner == FactOwner::service || fact.owner == FactOwner::terms;
        if ((record == RecordKind::service && of_service) ||
            (record == RecordKind::offer && fact.owner == FactOwner::offer) ||
            (record == RecordKind::about && fact.owner == FactOwner::change) ||
            (record == RecordKind::payer && fact.owner == FactOwner::payer) ||
            (record == RecordKind::report && fact.owner == FactOwner::offer_and_year)) {
            found.push_back(fact);
        }
    }
    return found;
}

std::vector<std::string> ExpressionMaker::holes() const
{
    Texts found;
    for (auto const& fact : declared_here()) {
        bool const sided = fact.owner == FactOwner::terms && scope_ == Scope::change_of_terms;
        if (fact.shape != Shape::truth) {
            found.push_back((sided ? "new " : "") + fact.name);
        }
    }
    return found;
}

// Whether it has such a value, held against what the rule names.
std::string ExpressionMaker::against_constants(DeclaredFact const& fact, std::string const& called)
{
    switch (fact.shape) {
    case Shape::truth:
        return random_.chance(70) ? called : "not (" + called + ")";
    case Shape::choice:
        return called + random_.pick(Texts{" is red", " is not red", " is dark blue", " is one of red, dark blue"});
    case Shape::text:
        return called + random_.pick(Texts{" is \"fordi\"", " is not \"fordi\"", " begins with \"a\""});
    case Shape::texts:
        return in_order({random_.pick(Texts{"every", "some", "no"}), " thing in ", called,
                         " has thing = ", random_.pick(fact.constants)});
    case Shape::choices:
        return called + random_.pick(Texts{" include red", " do not include red", " include dark blue"});
    case Shape::date:
        return in_order({called, " ", random_.pick(Texts{"is before", "is on or after", "is", "is not"}), " ",
                         random_.pick(fact.constants)});
    default:
        return comparison({called, random_.pick(fact.constants)});
    }
}

std::string ExpressionMaker::against_facts(DeclaredFact const& fact, std::string const& called)
{
    switch (fact.shape) {
    case Shape::tariff:
        return comparison({called, amount(1)});
    case Shape::percent:
        return comparison({called, ratio(1)});
    case Shape::places:
        return comparison({called, places_of(1)});
    case Shape::year:
        return comparison({called, year(0)});
    case Shape::date:
        return random_.chance(70)
                   ? in_order(
                         {called, " ", random_.pick(Texts{"is before", "is on or after", "is after"}), " ", date(0)})
                   : called + random_.pick(Texts{" is 1 January", " is exact"});
    default:
        return against_constants(fact, called);
    }
}

std::string ExpressionMaker::of_declared_term(DeclaredFact const& fact)
{
    bool const decided = names_.decided && random_.chance(45);
    if (decided && is_change()) {
        auto const before = random_.chance(50) ? std::string(" before effective") : std::string();
        auto const terms = random_.pick(Texts{fact.name, fact.name, "tariff, " + fact.name});
        return in_order({"approval of ", terms, " by ", random_.pick(bodies), before});
    }
    if (scope_ != Scope::change_of_terms) {
        return against_facts(fact, fact.name);
    }
    bool const figure = !(fact.shape == Shape::truth || fact.shape == Shape::choice || fact.shape == Shape::text ||
                          fact.shape == Shape::texts || fact.shape == Shape::choices || fact.shape == Shape::date);
    switch (random_.below(figure ? 4 : 3)) {
    case 0:
        return random_.pick(Texts{fact.name + " changes", fact.name + " does not change"});
    case 1:
        return random_.pick(
            Texts{"only " + fact.name + " changes", "only tariff, " + fact.name + " change", "only tariff changes"});
    case 2:
        return against_facts(fact, side() + fact.name);
    default:
        return comparison({"new " + fact.name, "old " + fact.name});
    }
}

// Who pays, each with what the agreement declares of it.
std::string ExpressionMaker::of_payers()
{
    auto const fact = random_.pick(declared_in(RecordKind::payer));
    auto const inside = [&] {
        return random_.chance(70) ? against_constants(fact, fact.name)
                                  : "payer is \"" + random_.pick(municipalities) + "\"";
    };
    bool const adds_up = fact.shape == Shape::money || fact.shape == Shape::percent || fact.shape == Shape::places ||
                         fact.shape == Shape::days || fact.shape == Shape::figure;
    switch (random_.below(adds_up ? 4 : 3)) {
    case 0:
        return in_order({random_.pick(Texts{"every", "some", "no"}), " payer in payers has (", inside(), ")"});
    case 1:
        return in_order({random_.pick(Texts{"every", "some", "no"}), " payer in payers has (", inside(),
                         random_.pick(Texts{" and ", " or "}), inside(), ")"});
    case 2:
        return comparison({in_order({"(count of payers where (", inside(), "))"}), std::to_string(random_.below(3))});
    default:
        return comparison({in_order({"(sum of ", fact.name, " over payers",
                                     random_.chance(40) ? " where (" + inside() + ")" : std::string(), ")"}),
                           random_.pick(fact.constants)});
    }
}

// What is told of the year of an offer.
std::string ExpressionMaker::of_a_report()
{
    switch (random_.below(4)) {
    case 0:
        return comparison({"result", random_.pick(sums)});
    case 1:
        return comparison({"realised occupancy", ratio(0)});
    case 2:
        return random_.pick(Texts{"result is given", "realised occupancy is known", "occupancy basis is given"});
    default:
        return comparison({"year", constant(plain_type(Kind::year))});
    }
}

std::string ExpressionMaker::of_declared(DeclaredFact const& fact)
{
    bool const sided = fact.owner == FactOwner::terms && scope_ == Scope::change_of_terms;
    if (random_.chance(15)) {
        bool const list = fact.shape == Shape::texts || fact.shape == Shape::choices;
        return in_order({sided ? side() : "", fact.name,
                         random_.pick(list ? Texts{" is empty", " is not empty", " is given"}
                                           : Texts{" is given", " is not given", " is known"})});
    }
    bool const of_offer = fact.owner == FactOwner::offer && scope_ == Scope::change_of_terms;
    if (of_offer && random_.chance(35)) {
        return names_.decided && random_.chance(50)
                   ? in_order({"approval of ", fact.name, " by ", random_.pick(bodies)})
                   : random_.pick(Texts{fact.name + " changes", fact.name + " does not change"});
    }
    return fact.owner == FactOwner::terms ? of_declared_term(fact) : against_facts(fact, fact.name);
}

}  // namespace styr::reference
