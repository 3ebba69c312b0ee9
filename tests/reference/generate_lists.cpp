// SPDX-License-Identifier: MPL-2.0
// What is asked of lists.
#include "rules/typed/types.hpp"
#include "tests/reference/generate.hpp"

namespace styr::reference {

namespace {

using Texts = std::vector<std::string>;

}  // namespace

std::string ExpressionMaker::list(RecordKind& record)
{
    if (has_terms() && random_.chance(60)) {
        record = RecordKind::split_part;
        return side() + "split";
    }
    if (is_change() && random_.chance(40)) {
        record = RecordKind::comparison;
        return "comparisons";
    }
    switch (scope_) {
    case Scope::operator_:
    case Scope::operator_and_year:
        record = RecordKind::offer;
        return "offers";
    case Scope::decision:
        record = RecordKind::about;
        return "about";
    case Scope::offer:
        if (random_.chance(60)) {
            record = RecordKind::service;
            return "services";
        }
        break;
    case Scope::submission:
        record = RecordKind::count_;
        return "";
    default:
        break;
    }
    bool const reports = random_.chance(60);
    record = reports ? RecordKind::report : RecordKind::user;
    return reports ? "reports" : "users";
}

std::string ExpressionMaker::member_figure(RecordKind record, Type& type)
{
    auto const choose = [&](Type first, std::string const& one, Type second, std::string const& two) {
        bool const is_first = random_.chance(50);
        type = is_first ? first : second;
        return is_first ? one : two;
    };
    switch (record) {
    case RecordKind::service:
        return choose(money_type(Per::unit), "tariff", places_type, "places");
    case RecordKind::comparison:
        return choose(money_type(Per::unit), "tariff", plain_type(Kind::ratio), "occupancy basis");
    case RecordKind::report:
        return choose(plain_type(Kind::ratio), "realised occupancy", plain_type(Kind::year), "year");
    case RecordKind::about:
        return choose(plain_type(Kind::date), "came up", plain_type(Kind::date), "effective");
    default:
        type = places_type;
        return "places";
    }
}

// Which years of an offer's reports: one, several, or those from one on; of the subject's day or as the text says it.
std::string ExpressionMaker::of_years()
{
    auto const one = [this] { return random_.chance(50) ? constant(plain_type(Kind::year)) : year(1); };
    switch (random_.below(5)) {
    case 0:
        return in_order({"(year = ", one(), " or year = ", one(), ")"});
    case 1:
        return in_order({"year is between ", one(), " and ", one()});
    case 2:
        return in_order({"(not (year = ", one(), "))"});
    case 3:
        return in_order({"(year + 1 >= ", one(), " and realised occupancy <= ", random_.pick(percents), ")"});
    default:
        return comparison({"year", one()});
    }
}

std::string ExpressionMaker::in_list(RecordKind record, int depth)
{
    if (depth > 0 && random_.chance(30)) {
        return in_order({"(", in_list(record, 0), random_.pick(Texts{" and ", " or "}), in_list(record, 0), ")"});
    }
    if (auto const declared = declared_in(record); !declared.empty() && random_.chance(25)) {
        auto const& fact = random_.pick(declared);
        return against_constants(fact, fact.name);
    }
    switch (record) {
    case RecordKind::offer:
        return random_.pick(Texts{"reinforced cooperation", "financing is objective",
                                  "(count of services where unit is hour) >= 1", "legal basis is not empty"});
    case RecordKind::user:
        return "municipality is \"" + random_.pick(municipalities) + "\"";
    case RecordKind::about:
        if (random_.chance(60)) {
            return random_.pick(
                Texts{"offer is \"Alfa\"", "effective is given", "came up is given", "service is given"});
        }
        break;
    case RecordKind::service:
        if (random_.chance(40)) {
            return random_.pick(Texts{"unit is hour", "unit is day", "split is empty", "split flexible"});
        }
        break;
    case RecordKind::report:
        if (random_.chance(50)) {
            return of_years();
        }
        break;
    case RecordKind::split_part:
        if (random_.chance(30)) {
            return "target group is \"Unge\"";
        }
        break;
    default:
        break;
    }
    Type type{};
    auto const figure = member_figure(record, type);
    if (figure == "tariff" && random_.chance(30)) {
        return comparison({figure + random_.pick(Texts{" * 365 days", " * 1 month"}), random_.pick(sums)});
    }
    if (figure == "tariff" && random_.chance(30)) {
        return comparison(
            {figure, random_.pick(tariffs) + random_.pick(Texts{" kr. per hour", " kr. per day and night"})});
    }
    return comparison({figure, constant(type)});
}

// What is said of each change of a submission is what a rule for such a change could say.
std::string ExpressionMaker::of_requests(int depth)
{
    static std::vector<std::pair<std::string, Scope>> const lists{{"requests", Scope::change},
                                                                  {"adjustments", Scope::change_of_terms},
                                                                  {"registrations", Scope::registration},
                                                                  {"closures", Scope::closure}};
    auto const& [name, of] = random_.pick(lists);
    Names nothing_declared;
    nothing_declared.decided = names_.decided;
    ExpressionMaker inside(random_, of, nothing_declared);
    switch (random_.below(3)) {
    case 0:
        return in_order({random_.pick(Texts{"every", "some", "no"}), " request in ", name, " has (",
                         inside.condition(depth - 1), ")"});
    case 1:
        return of == Scope::change_of_terms
                   ? comparison({"(sum of (new places - old places) over adjustments)", constant(places_type)})
                   : name + " is not empty";
    default:
        return comparison({in_order({"(count of ", name, " where (", inside.condition(depth - 1), "))"}),
                           std::to_string(random_.below(4))});
    }
}

// What is defined of each service of an offer.
std::string ExpressionMaker::of_defined(std::string const& where)
{
    auto const& [yearly, price] = std::pair(names_.of_services.front(), names_.of_services.back());
    switch (random_.below(3)) {
    case 0:
        return comparison({in_order({"(", random_.pick(Texts{"sum", "average", "greatest"}), " of ", yearly,
                                     " over services", where, ")"}),
                           random_.pick(sums)});
    case 1:
        return comparison(
            {in_order({"(", random_.pick(Texts{"least", "greatest"}), " of ", price, " over services", where, ")"}),
             constant(money_type(Per::unit))});
    default:
        return in_order({random_.pick(Texts{"every", "some", "no"}), " thing in services has ",
                         comparison({price, random_.pick(Texts{"tariff", constant(money_type(Per::unit))})})});
    }
}

std::string ExpressionMaker::of_lists(int depth)
{
    if (scope_ == Scope::submission) {
        return of_requests(depth);
    }
    RecordKind record{};
    auto const over = list(record);
    if (over.empty()) {
        return of_dates(depth);
    }
    auto const where = random_.chance(60) ? " where " + in_list(record, 0) : std::string();
    if (record == RecordKind::service && !names_.of_services.empty() && random_.chance(30)) {
        return of_defined(where);
    }
    bool const measured = record != RecordKind::offer && record != RecordKind::user && record != RecordKind::about;
    switch (random_.below(measured ? 5 : 3)) {
    case 0:
        return in_order(
            {random_.pick(Texts{"every", "some", "no"}), " thing in ", over, " has ", in_list(record, depth)});
    case 1:
        return in_order(
            {random_.pick(Texts{"every", "some", "no"}), " thing in ", over, " has (", in_list(record, depth), ")"});
    case 2:
        return comparison({"(count of " + over + where + ")", std::to_string(random_.below(4))});
    default:
        break;
    }
    Type type{};
    auto const figure = member_figure(record, type);
    auto const how = type.kind == Kind::year ? random_.pick(Texts{"least", "greatest"})
                                             : random_.pick(Texts{"sum", "least", "greatest", "average"});
    auto const whole = "(" + how + " of " + figure + " over " + over + where + ")";
    if (figure == "tariff" && random_.chance(30)) {
        return comparison({whole + random_.pick(Texts{" * 365 days", " * 1 month"}), random_.pick(sums)});
    }
    return comparison({whole, constant(type)});
}

}  // namespace styr::reference
