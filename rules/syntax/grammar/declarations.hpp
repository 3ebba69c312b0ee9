// SPDX-License-Identifier: MPL-2.0
// Declarations: one rule for each, and what goes around them: reading on after an error.
#pragma once

#include "rules/syntax/grammar/expressions.hpp"

namespace styr::grammar {

template <auto member>
constexpr auto set = [](auto& context) { x3::_val(context).*member = std::move(x3::_attr(context)); };
template <auto member>
constexpr auto set_expression = [](auto& context) { x3::_val(context).*member = plain(std::move(x3::_attr(context))); };
template <auto member>
constexpr auto add = [](auto& context) { (x3::_val(context).*member).push_back(std::move(x3::_attr(context))); };
inline constexpr auto assign_name = [](auto& context) { x3::_val(context) = std::move(x3::_attr(context)); };
template <auto member> constexpr auto flag = [](auto& context) { x3::_val(context).*member = true; };

// The name that is declared, also for those who use it should the rest be broken.
template <auto member>
constexpr auto declare = [](auto& context) {
    state_of(context).declares(x3::_attr(context));
    x3::_val(context).*member = std::move(x3::_attr(context));
};

// ---- parts

x3::rule<struct bilingual_, Bilingual> const bilingual{"a text in both languages"};
x3::rule<struct citation_, Citation> const citation{"a source"};
x3::rule<struct period_, Period> const period{"a period"};
x3::rule<struct scope_, Scope> const scope{"a scope"};
x3::rule<struct kind_of_change_, Scope> const kind_of_change{"a kind of change"};

inline constexpr auto both = [](auto& context) {
    x3::_val(context).da = x3::_attr(context);
    x3::_val(context).en = std::move(x3::_attr(context));
};
constexpr Wanted a_bilingual{"en tekst i anførselstegn", "a text in quotes", 2};
auto const bilingual_def =
    placed[text[both] | ("da"_w > text[set<&Bilingual::da>] > "en"_w > text[set<&Bilingual::en>]) |
           ("en"_w > text[set<&Bilingual::en>] > "da"_w > text[set<&Bilingual::da>])];

auto const citation_def =
    placed["source"_w > text[set<&Citation::document>] > -("item"_w > item_number[set<&Citation::item>])];
auto const period_def = placed["in"_w > "force"_w > date[set<&Period::from>] > -("to"_w > date[set<&Period::to>])];

template <Scope of> constexpr auto is_scope = [](auto& context) { x3::_val(context) = of; };
auto const kind_of_change_def =
    ("change"_w[is_scope<Scope::change>] >> -("of"_w > "terms"_w[is_scope<Scope::change_of_terms>])) |
    "registration"_w[is_scope<Scope::registration>] | "deregistration"_w[is_scope<Scope::deregistration>] |
    "closure"_w[is_scope<Scope::closure>] | "transfer"_w[is_scope<Scope::transfer>] |
    "rename"_w[is_scope<Scope::rename>];
inline constexpr auto that_scope = [](auto& context) { x3::_val(context) = x3::_attr(context); };
auto const scope_def = called(
    Wanted{"det, reglen gælder for (`change of terms`, `registration`, `deregistration`, `operator and year` …)",
           "what the rule is for (`change of terms`, `registration`, `deregistration`, `operator and year` …)", 2},
    kind_of_change[that_scope] |
        ("offer"_w[is_scope<Scope::offer>] >> -("and"_w > "year"_w[is_scope<Scope::offer_and_year>])) |
        ("operator"_w[is_scope<Scope::operator_>] >> -("and"_w > "year"_w[is_scope<Scope::operator_and_year>])) |
        "submission"_w[is_scope<Scope::submission>] | "settlement"_w[is_scope<Scope::settlement>] |
        "decision"_w[is_scope<Scope::decision>] | "payer"_w[is_scope<Scope::payer>] |
        "agreement"_w[is_scope<Scope::agreement>]);

auto const some_text = called(a_bilingual, bilingual);

// ---- declarations; each span is that of its first word and its name

// The place of `subject` is given to the declaration around it.
template <class Subject> auto head_of(Subject const& subject) { return placed[subject]; }

x3::rule<struct body_, BodyDeclaration> const body{"a body"};
auto const body_def = head_of("body"_w > body_name[declare<&BodyDeclaration::name>]) >
                      some_text[set<&BodyDeclaration::title>] > *("also"_w > text[add<&BodyDeclaration::also>]) >
                      -(("above"_w > body_name[set<&BodyDeclaration::above>]) |
                        ("acts"_w > "for"_w > body_name[set<&BodyDeclaration::acts_for>]) |
                        ("equal"_w > "to"_w > body_name[set<&BodyDeclaration::equal_to>]));

x3::rule<struct parameter_, ParameterDeclaration> const parameter{"a parameter"};
auto const parameter_def = head_of("parameter"_w > name[declare<&ParameterDeclaration::name>]) > "="_s >
                           one_literal[set_expression<&ParameterDeclaration::value>] >
                           -("from"_w > one_literal[set_expression<&ParameterDeclaration::least>] > "to"_w >
                             one_literal[set_expression<&ParameterDeclaration::most>]) >
                           *(citation[add<&ParameterDeclaration::sources>] |
                             ("reading"_w > some_text[add<&ParameterDeclaration::readings>]));

x3::rule<struct list_, ListDeclaration> const list_rule{"a list"};
auto const list_rule_def = head_of("list"_w > name[declare<&ListDeclaration::name>]) >
                           -some_text[set<&ListDeclaration::title>] > "="_s > members[set<&ListDeclaration::members>] >
                           *(citation[add<&ListDeclaration::sources>] |
                             ("reading"_w > some_text[add<&ListDeclaration::readings>]));

x3::rule<struct row_, TableRow> const row{"a row"};
x3::rule<struct cell_, TableCell> const cell{"a cell"};
template <TableCell::Form of>
constexpr auto cell_text = [](auto& context) {
    x3::_val(context).form = of;
    x3::_val(context).text = std::move(x3::_attr(context).text);
};
inline constexpr auto is_band = [](auto& context) { x3::_val(context).form = TableCell::Form::band; };
auto const cell_def = placed[placed_year[cell_text<TableCell::Form::year>] |
                             ("from"_w[is_band] > one_literal[set_expression<&TableCell::from>] >
                              -("to"_w > one_literal[set_expression<&TableCell::to>])) |
                             text[cell_text<TableCell::Form::quoted>] | name[cell_text<TableCell::Form::named>]];
constexpr Wanted a_row{"en række (et årstal, `from`, et navn eller en tekst)",
                       "a row (a year, `from`, a name or a text)", 2};
// A name goes on over digits, so `=` stands behind it.
auto const row_def = called(a_row, cell)[add<&TableRow::cells>] > -(","_s > cell[add<&TableRow::cells>]) >
                     -Sign("=", Wanted{"=", "=", 3, true}) > one_literal[set_expression<&TableRow::value>];
// `year` alone, so that the first row may stand on its line.
x3::rule<struct table_key_, Name> const table_key{"a key"};
struct WordParser : Terminal<WordParser, Name> {
    std::string_view text;
    constexpr explicit WordParser(std::string_view word) : text(word) {}

    Wanted wanted() const { return {text, text, 2, true}; }
    Offset take(ParseState& state, Offset at, Name& word) const
    {
        auto const end = state.word(at, text).value_or(0);
        if (end != 0) {
            word = {std::string(text), state.span(at, end)};
        }
        return end;
    }
};
auto const table_key_def =
    called(Wanted{"`year` eller navnet på en anden nøgle", "`year` or the name of another key", 2},
           WordParser("year")[assign_name] | name[assign_name]);

// The years that stand in the text go before those that the data repository has.
x3::rule<struct table_, TableDeclaration> const table{"a table"};
auto const set_by_owner = (Keyword("set", rare_rank) >> "by"_w) > "the"_w > "owner"_w > "from"_w >
                          one_literal[set_expression<&TableDeclaration::least>] > "to"_w >
                          one_literal[set_expression<&TableDeclaration::most>];
auto const table_def = head_of("table"_w > name[declare<&TableDeclaration::name>]) > "by"_w >
                       table_key[add<&TableDeclaration::keys>] > -("and"_w > table_key[add<&TableDeclaration::keys>]) >
                       (("from"_w >> text[set<&TableDeclaration::file>]) |
                        (set_by_owner > *row[add<&TableDeclaration::rows>]) |
                        (row[add<&TableDeclaration::rows>] > *row[add<&TableDeclaration::rows>])) >
                       *(citation[add<&TableDeclaration::sources>] |
                         ("reading"_w > some_text[add<&TableDeclaration::readings>]));

x3::rule<struct closed_, CalendarDeclaration::Closed> const closed_days{"closed days"};
using ClosedRow = CalendarDeclaration::Closed;
constexpr Wanted a_day{"en dato, eller en dag som `24 December`", "a date, or a day such as `24 December`", 2};
auto const one_day = called(a_day, literal);
auto const closed_days_def = "closed"_w > one_day[set_expression<&ClosedRow::from>] >
                             -("to"_w > one_day[set_expression<&ClosedRow::to>]);

x3::rule<struct calendar_, CalendarDeclaration> const calendar_rule{"a calendar"};
auto const counted = closed_days[add<&CalendarDeclaration::closed>] |
                     ("month"_w > "ends"_w > "stay"_w[flag<&CalendarDeclaration::month_ends_stay>]);
auto const calendar_rule_def = head_of("calendar"_w > name[declare<&CalendarDeclaration::name>]) > counted > *counted >
                               *(citation[add<&CalendarDeclaration::sources>] |
                                 ("reading"_w > some_text[add<&CalendarDeclaration::readings>]));

x3::rule<struct named_value_, FactDeclaration::Named> const named_value{"a value"};
auto const named_value_def = name[declare<&FactDeclaration::Named::name>] >>
                             -called(a_bilingual, bilingual)[set<&FactDeclaration::Named::label>];
auto const one_of_values = "one"_w > "of"_w > named_value[add<&FactDeclaration::values>] >
                           *(","_s > named_value[add<&FactDeclaration::values>]);

template <FactOwner of> constexpr auto is_of = [](auto& context) { x3::_val(context).owner = of; };
template <Shape of> constexpr auto is_shape = [](auto& context) { x3::_val(context).shape = of; };
template <Per of>
constexpr auto is_per = [](auto& context) {
    x3::_val(context).shape = Shape::tariff;
    x3::_val(context).per = of;
};

// `fact NAME "…" of OWNER KIND`: whose it is and what it holds, then its limits and what it means where it is not
// given.
x3::rule<struct fact_, FactDeclaration> const fact{"a fact"};
auto const fact_owner =
    called(Wanted{"det, oplysningen hører til (`operator`, `offer`, `service`, `terms`, `change` …)",
                  "what the fact is of (`operator`, `offer`, `service`, `terms`, `change` …)", 2},
           ("operator"_w[is_of<FactOwner::operator_>] >> -("and"_w > "year"_w[is_of<FactOwner::operator_and_year>])) |
               ("offer"_w[is_of<FactOwner::offer>] >> -("and"_w > "year"_w[is_of<FactOwner::offer_and_year>])) |
               "service"_w[is_of<FactOwner::service>] | "terms"_w[is_of<FactOwner::terms>] |
               "change"_w[is_of<FactOwner::change>] | "submission"_w[is_of<FactOwner::submission>] |
               "settlement"_w[is_of<FactOwner::settlement>] | "payer"_w[is_of<FactOwner::payer>]);
auto const fact_per = called(Wanted{"en enhed som `hour`", "a unit such as `hour`", 2},
                             "unit"_w[is_per<Per::unit>] |
                                 ("day"_w[is_per<Per::day>] >> -("and"_w > "night"_w[is_per<Per::day_and_night>])) |
                                 "hour"_w[is_per<Per::hour>] | "month"_w[is_per<Per::month>] |
                                 "course"_w[is_per<Per::course>] | "piece"_w[is_per<Per::piece>]);
auto const fact_unit =
    called(Wanted{"en enhed (`kr.`, `kr. per unit`, `kr. per month`, `%`, `places`, `days` …)",
                  "a unit (`kr.`, `kr. per unit`, `kr. per month`, `%`, `places`, `days` …)", 2},
           (kroner[is_shape<Shape::money>] >> -("per"_w > fact_per)) | percent[is_shape<Shape::percent>] |
               "places"_w[is_shape<Shape::places>] | "days"_w[is_shape<Shape::days>]);
auto const fact_kind =
    called(Wanted{"oplysningens art (`in kr.`, `in %`, `day`, `yes or no`, `one of …`, `text`, `list of texts` …)",
                  "the kind of fact (`in kr.`, `in %`, `day`, `yes or no`, `one of …`, `text`, `list of texts` …)", 2},
           ("in"_w > fact_unit) | "figure"_w[is_shape<Shape::figure>] | "day"_w[is_shape<Shape::date>] |
               "year"_w[is_shape<Shape::year>] | ("yes"_w[is_shape<Shape::truth>] > "or"_w > "no"_w) |
               "text"_w[is_shape<Shape::text>] | (x3::eps[is_shape<Shape::choice>] >> one_of_values) |
               ("list"_w > "of"_w >
                ("texts"_w[is_shape<Shape::texts>] | (x3::eps[is_shape<Shape::choices>] >> one_of_values))));
auto const fact_def = head_of("fact"_w > name[declare<&FactDeclaration::name>]) >
                      some_text[set<&FactDeclaration::title>] > "of"_w > fact_owner > fact_kind >
                      -("from"_w > one_literal[set_expression<&FactDeclaration::least>] >
                        -("to"_w > one_literal[set_expression<&FactDeclaration::most>])) >
                      -("open"_w | "closed"_w[flag<&FactDeclaration::closed>]) >
                      -("as"_w > "ground"_w[flag<&FactDeclaration::ground>]) >
                      *(citation[add<&FactDeclaration::sources>] |
                        ("reading"_w > some_text[add<&FactDeclaration::readings>]));

// `values of FACT include`: in which named values it may have besides.
x3::rule<struct added_values_, ValuesDeclaration> const added_values{"values"};
auto const added_values_def = head_of("values"_w > "of"_w > name[set<&ValuesDeclaration::name>]) > "include"_w >
                              named_value[add<&ValuesDeclaration::values>] >
                              *(","_s > named_value[add<&ValuesDeclaration::values>]) >
                              *(citation[add<&ValuesDeclaration::sources>] |
                                ("reading"_w > some_text[add<&ValuesDeclaration::readings>]));

x3::rule<struct decision_, DecisionDeclaration> const decision{"a kind of decision"};
auto const decision_def = head_of("decision"_w > name[declare<&DecisionDeclaration::name>]) >
                          some_text[set<&DecisionDeclaration::title>] >
                          *(citation[add<&DecisionDeclaration::sources>] |
                            ("reading"_w > some_text[add<&DecisionDeclaration::readings>]));

x3::rule<struct definition_, Definition> const definition{"a definition"};
inline constexpr auto for_the_rest = [](auto& context) { x3::_val(context).otherwise = x3::_attr(context).span; };
struct WordAt {
    Place span;
};
x3::rule<struct rest_of_cases_, WordAt> const rest_of_cases{"the other cases"};
auto const rest_of_cases_def = placed["otherwise"_w];
auto const definition_def = head_of("define"_w > name[declare<&Definition::name>]) >
                            -some_text[set<&Definition::title>] > "="_s >
                            expression[set_expression<&Definition::value>] >
                            -(("when"_w > condition[set_expression<&Definition::when>]) | rest_of_cases[for_the_rest]);

x3::rule<struct rule_, Rule> const rule{"a rule"};
struct ScopeAndPlace {
    Scope scope{};
    Place span;
};
x3::rule<struct scope_at_, ScopeAndPlace> const scope_at{"a scope"};
auto const scope_at_def = placed[scope[set<&ScopeAndPlace::scope>]];
inline constexpr auto rule_scope = [](auto& context) {
    x3::_val(context).scope = x3::_attr(context).scope;
    x3::_val(context).scope_span = x3::_attr(context).span;
};
auto const rule_def = head_of("rule"_w > name[declare<&Rule::name>]) > Keyword("for", 1, "for each") >
                      "each"_w > scope_at[rule_scope] > -("when"_w > condition[set_expression<&Rule::when>]) >
                      ("require"_w | "expect"_w[flag<&Rule::expects>]) > condition[set_expression<&Rule::demand>] >
                      -("message"_w > some_text[set<&Rule::message>]);

x3::rule<struct exception_, Exception> const exception{"an exception"};
auto const exception_def = head_of("exception"_w > name[declare<&Exception::name>]) > "to"_w >
                           names[set<&Exception::to>] >
                           -(Keyword("for", 1, "for each") > "each"_w > scope[set<&Exception::scope>]) >
                           -("when"_w > condition[set_expression<&Exception::when>]);

x3::rule<struct competence_, Competence> const competence{"a competence"};
inline constexpr auto lets_decide = [](auto& context) { x3::_pass(context) = !x3::_val(context).referral; };
auto const about_changes =
    called(Wanted{"hvad kompetencen handler om (`change`, `change of terms`, `registration`, `closure` …)",
                  "what the competence is about (`change`, `change of terms`, `registration`, `closure` …)", 2},
           kind_of_change[set<&Competence::scope>]);
auto const competence_def = head_of(("competence"_w | "referral"_w[flag<&Competence::referral>]) >
                                    name[declare<&Competence::name>]) > "from"_w > body_name[set<&Competence::from>] >
                            "to"_w > body_name[set<&Competence::to>] >
                            -(x3::eps[lets_decide] >> Keyword("for", 1, "for each") > "each"_w > about_changes) >
                            -("when"_w > condition[set_expression<&Competence::when>]);

x3::rule<struct silence_, Competence> const silence{"a silence"};
inline constexpr auto silent_body = [](auto& context) {
    x3::_val(context).from = x3::_attr(context);
    x3::_val(context).to = std::move(x3::_attr(context));
};
auto const silence_def = head_of("silence"_w > name[declare<&Competence::name>]) > "of"_w > body_name[silent_body] >
                         "after"_w > operand[set_expression<&Competence::silent_after>] >
                         -(Keyword("for", 1, "for each") > "each"_w > about_changes) >
                         -("when"_w > condition[set_expression<&Competence::when>]);

x3::rule<struct repeal_, Repeal> const repeal{"a repeal"};
template <Repealed of> constexpr auto repeals = [](auto& context) { x3::_val(context).what = of; };
auto const repeal_def =
    head_of("repeal"_w > ("provision"_w[repeals<Repealed::provision>] | "rule"_w[repeals<Repealed::rule>] |
                          "exception"_w[repeals<Repealed::exception>] | "competence"_w[repeals<Repealed::competence>] |
                          "parameter"_w[repeals<Repealed::parameter>] | "definition"_w[repeals<Repealed::definition>] |
                          "table"_w[repeals<Repealed::table>] | "calendar"_w[repeals<Repealed::calendar>] |
                          "list"_w[repeals<Repealed::list>]) > name[set<&Repeal::name>]) >
    *citation[add<&Repeal::sources>];

// A provision is kept once its title is read: what stands below belongs to it even where one of its
// clauses is broken.
x3::rule<struct provision_head_, Provision> const provision_head{"a provision"};
auto const provision_head_def = head_of(("provision"_w | "proposal"_w[flag<&Provision::proposal>]) >
                                        id[declare<&Provision::id>]) > some_text[set<&Provision::title>];

template <class Context> void refuse_second(Context& context, std::string_view word, Span first, Span second)
{
    auto& state = state_of(context);
    auto problem = occurrence(syntax_problem::said_twice, second, {{"word", Text{word}}});
    problem.context.push_back({first, {"den første", "the first"}});
    refuse(state, state.begin() + second.end, std::move(problem));
}
inline constexpr auto provision_source = [](auto& context) {
    state_of(context).provision().sources.push_back(std::move(x3::_attr(context)));
};
inline constexpr auto provision_reading = [](auto& context) {
    state_of(context).provision().readings.push_back(std::move(x3::_attr(context)));
};
inline constexpr auto provision_says = [](auto& context) {
    auto& says = state_of(context).provision().says;
    if (says) {
        refuse_second(context, "says", says->span, x3::_attr(context).span);
    }
    says = std::move(x3::_attr(context));
};
inline constexpr auto provision_period = [](auto& context) {
    auto& in_force = state_of(context).provision().in_force;
    if (in_force) {
        refuse_second(context, "in force", in_force->span, x3::_attr(context).span);
    }
    in_force = std::move(x3::_attr(context));
};

inline constexpr auto keep = [](auto& context) { state_of(context).keep(std::move(x3::_attr(context))); };

auto const provision = provision_head[keep] >
                       *(citation[provision_source] | ("says"_w > some_text[provision_says]) |
                         ("reading"_w > some_text[provision_reading]) | period[provision_period]);

inline constexpr auto replaces = [](auto& context) { state_of(context).replaces(); };
auto const replaceable = parameter[keep] | list_rule[keep] | table[keep] | calendar_rule[keep] | definition[keep] |
                         rule[keep] | exception[keep] | competence[keep] | silence[keep];

constexpr Wanted a_declaration{"en erklæring (`body`, `parameter`, `table`, `define`, `provision`, `rule` …)",
                               "a declaration (`body`, `parameter`, `table`, `define`, `provision`, `rule` …)", 2};

x3::rule<struct entry_body_> const entry_body{"a declaration"};
auto const entry_body_def =
    called(a_declaration, rule[keep] | provision | exception[keep] | definition[keep] | parameter[keep] |
                              competence[keep] | silence[keep] | list_rule[keep] | table[keep] | calendar_rule[keep] |
                              fact[keep] | added_values[keep] | decision[keep] | body[keep] | repeal[keep] |
                              ("replace"_w[replaces] > replaceable)) > next_declaration;

x3::rule<struct head_, Head> const head{"the head"};
auto const head_def = head_of("agreement"_w > text[set<&Head::title>]) > "version"_w > text[set<&Head::version>] >
                      period[set<&Head::in_force>] > -(Keyword("extends", 1) > text[set<&Head::extends>]) >
                      -("says"_w > some_text[set<&Head::says>]);
x3::rule<struct head_body_> const head_body{"the head"};
auto const head_body_def = x3::eps > head[keep] > next_declaration;

// ---- a declaration and what happens when it is broken

bool read_entry(ParseState& state, Offset at);
bool read_head(ParseState& state, Offset at);

struct Recovers {
    template <class Context>
    x3::error_handler_result on_error(Iterator& first, Iterator const&,
                                      x3::expectation_failure<Iterator> const& failure, Context const& context)
    {
        auto& state = state_of(context);
        auto const recovery = state.recover(state.offset(failure.where()));
        first = state.begin() + recovery.from;
        return recovery.again ? x3::error_handler_result::retry : x3::error_handler_result::accept;
    }
};

// Nothing is taken: a declaration begins here.
template <bool (*reader)(ParseState&, Offset)> struct Begin : x3::parser<Begin<reader>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    template <class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const&, Context const& context, RContext&, Attribute&) const
    {
        skip_gap(first, context);
        auto& state = state_of(context);
        state.begin_entry(state.offset(first), reader);
        return true;
    }
};

struct entry_ : Recovers {};
x3::rule<entry_> const entry{"a declaration"};
auto const entry_def = (!x3::eoi >> Begin<read_entry>{}) > entry_body;

struct opening_ : Recovers {};
x3::rule<opening_> const opening{"the head"};
auto const opening_def = Begin<read_head>{} > head_body;

auto const file = opening >> *entry >> x3::eoi;

BOOST_SPIRIT_DEFINE(bilingual, citation, period, kind_of_change, scope, scope_at, body, parameter, list_rule, cell, row,
                    table_key, table, closed_days, calendar_rule, named_value, fact, added_values, decision,
                    rest_of_cases, definition, rule, exception, competence, silence, repeal, provision_head, entry_body,
                    head, head_body, entry, opening)

}  // namespace styr::grammar
