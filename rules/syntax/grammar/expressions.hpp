// SPDX-License-Identifier: MPL-2.0
// Expressions: one ladder from `or` down to a single value. Types are no matter of the grammar, so
// conditions and values share it, and brackets need no guess at what they hold.
#pragma once

#include "rules/syntax/grammar/building.hpp"

namespace styr::grammar {

// ---- literals

template <class Node>
constexpr auto leaf = [](auto& context) { grow(x3::_val(context), Node{std::move(x3::_attr(context))}, 1); };
template <bool holds> constexpr auto truth = [](auto& context) { grow(x3::_val(context), Truth{holds}, 1); };
template <NumberUnit unit>
constexpr auto with_unit = [](auto& context) { std::get<Number>(x3::_val(context).node).unit = unit; };
template <unsigned month>
constexpr auto in_month = [](auto& context) {
    auto day = std::move(std::get<Number>(x3::_val(context).node).digits);
    grow(x3::_val(context), DayMonth{std::move(day), month}, 1);
};

inline constexpr Wanted a_unit{"en enhed (`kr.`, `%`, `places`, `days`, `months` …)",
                               "a unit (`kr.`, `%`, `places`, `days`, `months` …)", 3};
inline constexpr Wanted a_value{"en værdi", "a value", 2};
inline constexpr Wanted a_condition{"en betingelse", "a condition", 2};
inline constexpr Wanted a_literal{"et tal med enhed, en dato, `yes` eller `no`",
                                  "a figure with its unit, a date, `yes` or `no`", 2};
inline constexpr Wanted a_list{"navnet på en liste", "the name of a list", 2};
inline constexpr Wanted a_comparison{"en sammenligning", "a comparison", 3};

x3::rule<struct literal_, Grown> const literal{"a literal"};
x3::rule<struct value_, Grown> const value{"a value"};
x3::rule<struct of_chain_, Grown> const of_chain{"a value"};
x3::rule<struct signed_, Grown> const signed_value{"a value"};
x3::rule<struct signed_literal_, Grown> const signed_literal{"a figure"};
x3::rule<struct product_, Grown> const product{"a value"};
x3::rule<struct sum_, Grown> const sum{"a value"};
x3::rule<struct arithmetic_, Grown> const arithmetic{"a value"};
x3::rule<struct said_, Said> const said{"what `is` says"};
x3::rule<struct comparison_, Grown> const comparison{"a condition"};
x3::rule<struct negated_, Grown> const negated{"a condition"};
x3::rule<struct all_of_, Grown> const all_of{"a condition"};
x3::rule<struct any_of_, Grown> const any_of{"a condition"};
x3::rule<struct names_, std::vector<Name>> const names{"names"};
x3::rule<struct terms_, std::vector<Name>> const terms{"terms"};
x3::rule<struct member_, Member> const member{"a member"};
x3::rule<struct members_, std::vector<Member>> const members{"members"};
x3::rule<struct quorum_, Quorum> const quorum{"a quorum"};
x3::rule<struct approval_, Grown> const approval{"an approval"};
x3::rule<struct said_before_, Word> const said_before{"what was said before"};
x3::rule<struct quantified_, Grown> const quantified{"a statement about a list"};
x3::rule<struct aggregate_, Grown> const aggregate{"a sum"};

inline auto const condition = called(a_condition, any_of);
inline auto const expression = called(a_value, any_of);
inline auto const operand = called(a_value, arithmetic);
inline auto const list = called(a_list, of_chain);
inline auto const predicate = called(a_condition, comparison);
inline auto const one_literal = called(a_literal, signed_literal);

inline constexpr auto append = [](auto& context) { x3::_val(context).push_back(std::move(x3::_attr(context))); };

auto const names_def = name[append] >> *(","_s > name[append]);
inline constexpr auto a_named_one = [](auto& context) {
    x3::_val(context) = {std::move(x3::_attr(context).text), false, x3::_attr(context).span};
};
inline constexpr auto a_quoted_one = [](auto& context) {
    x3::_val(context) = {std::move(x3::_attr(context).text), true, x3::_attr(context).span};
};
constexpr Wanted a_member{"et navn eller en tekst i anførselstegn", "a name or a text in quotes", 2};
auto const member_def = called(a_member, name[a_named_one] | text[a_quoted_one]);
auto const members_def = member[append] >> *(","_s > member[append]);
auto const terms_def = term_name[append] >> *(","_s > term_name[append]);

constexpr Sign kroner{"kr.", Wanted{"kr.", "kr.", 3, true}};
constexpr Sign percent{"%", Wanted{"%", "%", 3, true}};

auto const day_unit = "day"_w[with_unit<NumberUnit::per_day>] >>
                      -("and"_w >> "night"_w[with_unit<NumberUnit::per_day_and_night>]);

// A truth value, a date, or a number with its unit on the same line.
auto const literal_def =
    placed["yes"_w[truth<true>] | ("no"_w >> !name_follows)[truth<false>] | date[leaf<DateText>] |
           (number[leaf<Number>] >>
            -(same_line >>
              called(a_unit, percent[with_unit<NumberUnit::percent>] |
                                 (kroner[with_unit<NumberUnit::kroner>] >>
                                  -("per"_w > called({"en enhed som `hour`", "a unit such as `hour`", 2},
                                                     day_unit | "hour"_w[with_unit<NumberUnit::per_hour>] |
                                                         "month"_w[with_unit<NumberUnit::per_month>] |
                                                         "course"_w[with_unit<NumberUnit::per_course>] |
                                                         "piece"_w[with_unit<NumberUnit::per_piece>] |
                                                         "unit"_w[with_unit<NumberUnit::per_unit>]))) |
                                 "places"_w[with_unit<NumberUnit::places>] | "days"_w[with_unit<NumberUnit::days>] |
                                 "place"_w[with_unit<NumberUnit::places>] | "day"_w[with_unit<NumberUnit::days>] |
                                 "weeks"_w[with_unit<NumberUnit::weeks>] | "week"_w[with_unit<NumberUnit::weeks>] |
                                 "months"_w[with_unit<NumberUnit::months>] | "month"_w[with_unit<NumberUnit::months>] |
                                 "years"_w[with_unit<NumberUnit::years>] | "year"_w[with_unit<NumberUnit::years>] |
                                 ("working"_w > ("days"_w | "day"_w)[with_unit<NumberUnit::working_days>]) |
                                 "January"_w[in_month<1>] | "February"_w[in_month<2>] | "March"_w[in_month<3>] |
                                 "April"_w[in_month<4>] | "May"_w[in_month<5>] | "June"_w[in_month<6>] |
                                 "July"_w[in_month<7>] | "August"_w[in_month<8>] | "September"_w[in_month<9>] |
                                 "October"_w[in_month<10>] | "November"_w[in_month<11>] |
                                 "December"_w[in_month<12>])))];

// Where a figure stands alone, as a limit or in a table: -5 % as well.
auto const signed_literal_def =
    placed[(Sign("-", a_literal) > called(a_literal, literal)[negate_value]) | literal[assign]];

// ---- values

template <Side side>
constexpr auto refer = [](auto& context) {
    grow(x3::_val(context), Reference{side, std::move(x3::_attr(context))}, 1);
};

inline constexpr auto is_a_period = [](auto& context) {
    auto const* const held = std::get_if<Number>(&x3::_val(context).node);
    x3::_pass(context) = held != nullptr && held->unit >= NumberUnit::days && held->unit <= NumberUnit::working_days;
};
auto const other_date = deeper[called(a_value, of_chain)];
auto const figure_or_period = literal[assign] >>
                              -(x3::eps[is_a_period] >>
                                ((Keyword("before", 6) > other_date[period_from<ArithmeticOperator::subtract>]) |
                                 (Keyword("after", 6) > other_date[period_from<ArithmeticOperator::add>])));

auto const value_def =
    placed[aggregate[assign] | ("old"_w > term_name[refer<Side::old>]) | ("new"_w > term_name[refer<Side::new_>]) |
           in_brackets["("_s > deeper[expression[assign]] > Sign(")", Wanted{")", ")", 0, true})] | figure_or_period |
           text[leaf<Quoted>] | name[refer<Side::bare>]];

// `least of A, B`: what was read as the value of a list is the first of several.
inline constexpr auto or_this = [](auto& context) {
    Grown& whole = x3::_val(context);
    Grown& next = x3::_attr(context);
    if (auto* const measured_list = std::get_if<Aggregate>(&whole.node)) {
        Extreme values{measured_list->kind == AggregateKind::least, {}};
        values.values.push_back(std::move(**measured_list->value));
        whole.node = std::move(values);
    }
    whole.height = std::max(whole.height, next.height + 1);
    whole.span = cover(whole.span, next.span);
    std::get<Extreme>(whole.node).values.push_back(plain(std::move(next)));
    check_height(state_of(context), whole);
};

template <AggregateKind kind>
constexpr auto aggregates = [](auto& context) {
    grow(x3::_val(context), Aggregate{kind, std::nullopt, Operand{}, std::nullopt}, 2);
};
template <auto part>
constexpr auto aggregate_part = [](auto& context) {
    Grown& whole = x3::_val(context);
    whole.height = std::max(whole.height, x3::_attr(context).height + 1);
    std::get<Aggregate>(whole.node).*part = plain(std::move(x3::_attr(context)));
    check_height(state_of(context), whole);
};
auto const where = -("where"_w > behind_where[deeper[predicate[aggregate_part<&Aggregate::where>]]]);
auto const over_list = "over"_w > list[aggregate_part<&Aggregate::list>] > where;
auto const measured = "of"_w > deeper[operand[aggregate_part<&Aggregate::value>]];
auto const aggregate_def =
    (("sum"_w[aggregates<AggregateKind::sum>] | "average"_w[aggregates<AggregateKind::average>]) > measured >
     over_list) |
    (("least"_w[aggregates<AggregateKind::least>] | "greatest"_w[aggregates<AggregateKind::greatest>]) > measured >
     (over_list | +(","_s > deeper[operand[or_this]]))) |
    ("count"_w[aggregates<AggregateKind::count>] > "of"_w > deeper[list[aggregate_part<&Aggregate::list>]] > where);

// `inhabitants of operator for 2024`: the second key of a table.
inline constexpr auto for_that = [](auto& context) {
    Grown& whole = x3::_val(context);
    whole.height = std::max(whole.height, x3::_attr(context).height + 1);
    std::get<Of>(whole.node).second = plain(std::move(x3::_attr(context)));
    check_height(state_of(context), whole);
};
auto const of_chain_def =
    placed[value[assign] >> -((x3::eps[goes_on] >> Keyword("of", 4)) > deeper[called(a_value, of_chain)[of_that]] >
                              -(Keyword("for", 6) > deeper[called(a_value, of_chain)[for_that]]))];
auto const signed_value_def =
    placed[(Sign("-", a_value) > deeper[called(a_value, signed_value)[negate_value]]) | of_chain[assign]];

constexpr Sign plus{"+", a_calculation}, times{"*", a_calculation}, divided{"/", a_calculation};

auto const next_signed = called(a_value, signed_value);
auto const next_product = called(a_value, product);
auto const product_def =
    placed[signed_value[assign] >>
           *(x3::eps[goes_on] >> ((times > next_signed[arithmetic_with<ArithmeticOperator::multiply>]) |
                                  (divided > next_signed[arithmetic_with<ArithmeticOperator::divide>])))];
auto const sum_def =
    placed[product[assign] >>
           *(x3::eps[goes_on] >> ((plus > next_product[arithmetic_with<ArithmeticOperator::add>]) |
                                  (Minus{} > next_product[arithmetic_with<ArithmeticOperator::subtract>])))];
auto const rounding = ("up"_w > "to"_w > one_literal[round_to<Rounding::up>]) |
                      ("down"_w > "to"_w > one_literal[round_to<Rounding::down>]) |
                      ("to"_w > one_literal[round_to<Rounding::half_up>]);
// A name may begin with `the`, so all of it has to stand there.
auto const the_next = Keyword("or", rare_rank) >> Keyword("the", rare_rank) >> Keyword("next", rare_rank) >>
                      Keyword("working", rare_rank);
auto const arithmetic_def = placed[sum[assign] >> -(x3::eps[goes_on] >> ((Keyword("rounded", 4) > rounding) |
                                                                         (the_next > "day"_w[or_next_working_day])))];

// ---- conditions

template <Asked what> constexpr auto asks = [](auto& context) { x3::_val(context).asked = what; };
template <Relation relation, bool dates>
constexpr auto relates = [](auto& context) {
    x3::_val(context).relation = relation;
    x3::_val(context).of_dates = dates;
};
inline constexpr auto says_not = [](auto& context) { x3::_val(context).negated = true; };
inline constexpr auto says_with = [](auto& context) { x3::_val(context).with = std::move(x3::_attr(context)); };
inline constexpr auto says_most = [](auto& context) { x3::_val(context).most = std::move(x3::_attr(context)); };
inline constexpr auto says_among = [](auto& context) { x3::_val(context).among = std::move(x3::_attr(context)); };

auto const plain_said = Keyword("given", 3)[asks<Asked::given>] | Keyword("known", 3)[asks<Asked::known>] |
                        Keyword("empty", 3)[asks<Asked::empty>] | Keyword("exact", 3)[asks<Asked::exact>] |
                        (Keyword("one", 3, "one of") > "of"_w > members[says_among]);
auto const before_or_after =
    ("before"_w[relates<Relation::at_most, true>] | "after"_w[relates<Relation::at_least, true>]);
auto const said_relation =
    (Keyword("on", 3, "on or before") >> "or"_w >> before_or_after) |
    Keyword("before", 3)[relates<Relation::less, true>] | Keyword("after", 3)[relates<Relation::more, true>] |
    (Keyword("at", 3, "at least") >>
     ("least"_w[relates<Relation::at_least, false>] | "most"_w[relates<Relation::at_most, false>])) |
    (Keyword("more", 3, "more than") >> "than"_w[relates<Relation::more, false>]) |
    (Keyword("less", 3, "less than") >> "than"_w[relates<Relation::less, false>]);
auto const said_between = Keyword("between", 3) > operand[says_with] > "and"_w > operand[says_most];
auto const said_def = (Keyword("not", 3)[says_not] > (plain_said | said_between | operand[says_with])) | plain_said |
                      said_between | (said_relation > operand[says_with]) | operand[says_with];

template <class Context> void apply_said(Context& context)
{
    Said& is = x3::_attr(context);
    Grown& left = x3::_val(context);
    int height = left.height + 1;
    Expression subject = plain(std::move(left));
    if (is.asked) {
        grow(left, PresenceTest{*is.asked, std::move(subject), is.negated}, height);
    } else if (is.most) {
        height = std::max({height, is.with->height + 1, is.most->height + 1});
        grow(left, Between{std::move(subject), plain(std::move(*is.with)), plain(std::move(*is.most)), is.negated},
             height);
    } else if (is.with) {
        auto const relation = is.negated ? Relation::unequal : is.relation;
        height = std::max(height, is.with->height + 1);
        grow(left, Comparison{relation, true, is.of_dates, std::move(subject), plain(std::move(*is.with))}, height);
    } else {
        grow(left, OneOf{std::move(subject), std::move(is.among), is.negated}, height);
    }
    check_height(state_of(context), left);
}
inline constexpr auto say = [](auto& context) { apply_said(context); };

template <bool negated_>
constexpr auto term_changes = [](auto& context) {
    Grown& left = x3::_val(context);
    auto* const term = std::get_if<Reference>(&left.node);
    if (term == nullptr || term->side != Side::bare) {
        auto& state = state_of(context);
        refuse(state, state.begin() + left.span.end, occurrence(syntax_problem::no_term, left.span));
    }
    Name changing = std::move(term->name);
    grow(left, Changes{std::move(changing), negated_}, 1);
};
template <bool negated_>
constexpr auto list_includes = [](auto& context) {
    Name element = std::move(x3::_attr(context));
    wrap(context, [&](Expression of) { return Includes{std::move(of), std::move(element), negated_}; });
};

// The text itself; names are compared with what is written, so nothing else can stand there.
inline constexpr auto begins_with = [](auto& context) {
    Quoted& beginning = x3::_attr(context);
    Expression right{beginning.span, beginning};
    wrap(context, [&](Expression left) {
        return Comparison{Relation::begins, true, false, std::move(left), std::move(right)};
    });
};

constexpr Sign equal{"=", a_comparison}, unequal{"!=", a_comparison}, at_most{"<=", a_comparison},
    less{"<", a_comparison}, at_least{">=", a_comparison}, more{">", a_comparison};

auto const compared = (called(a_comparison, "is"_w) > said[say]) | (equal > operand[compare<Relation::equal>]) |
                      (unequal > operand[compare<Relation::unequal>]) |
                      (at_most > operand[compare<Relation::at_most>]) | (less > operand[compare<Relation::less>]) |
                      (at_least > operand[compare<Relation::at_least>]) | (more > operand[compare<Relation::more>]) |
                      Keyword("changes", 3)[term_changes<false>] |
                      (Keyword("begins", 4) > "with"_w > text[begins_with]) |
                      ((Keyword("includes", 4) | Keyword("include", 6)) > name[list_includes<false>]) |
                      ((Keyword("does", 4) | Keyword("do", 6)) > "not"_w >
                       ("change"_w[term_changes<true>] | ("include"_w > name[list_includes<true>])));

inline constexpr auto only_change = [](auto& context) {
    grow(x3::_val(context), OnlyChange{std::move(x3::_attr(context))}, 1);
};
auto const only = "only"_w > terms[only_change] > ("changes"_w | "change"_w);

auto const comparison_def =
    placed[quantified[assign] | approval[assign] | only | (arithmetic[assign] >> -(x3::eps[goes_on] >> compared))];

template <Quantifier quantifier>
constexpr auto quantifies = [](auto& context) {
    grow(x3::_val(context), Quantified{quantifier, {}, Operand{}, Operand{}}, 2);
};
inline constexpr auto quantified_variable = [](auto& context) {
    std::get<Quantified>(x3::_val(context).node).variable = std::move(x3::_attr(context));
};
template <auto part>
constexpr auto quantified_part = [](auto& context) {
    Grown& whole = x3::_val(context);
    whole.height = std::max(whole.height, x3::_attr(context).height + 1);
    std::get<Quantified>(whole.node).*part = plain(std::move(x3::_attr(context)));
    check_height(state_of(context), whole);
};
auto const quantified_def = ("every"_w[quantifies<Quantifier::every>] | "some"_w[quantifies<Quantifier::some>] |
                             ("no"_w >> name_follows)[quantifies<Quantifier::no>]) > name[quantified_variable] >
                            "in"_w > list[quantified_part<&Quantified::list>] > "has"_w >
                            deeper[predicate[quantified_part<&Quantified::predicate>]];

template <bool acceptance>
constexpr auto approves = [](auto& context) {
    grow(x3::_val(context), Approval{acceptance, std::nullopt, {}, {}, std::nullopt}, 1);
};
template <Outcome outcome>
constexpr auto asks_for = [](auto& context) {
    grow(x3::_val(context), Approval{false, std::nullopt, {}, {}, std::nullopt, std::nullopt, outcome}, 1);
};
inline constexpr auto need_for = [](auto& context) {
    std::get<Approval>(x3::_val(context).node).need_for = std::move(x3::_attr(context));
};
inline constexpr auto approval_terms = [](auto& context) {
    std::get<Approval>(x3::_val(context).node).terms = std::move(x3::_attr(context));
};
inline constexpr auto approval_by = [](auto& context) {
    std::get<Approval>(x3::_val(context).node).by.push_back(std::move(x3::_attr(context)));
};
inline constexpr auto approval_before = [](auto& context) {
    Grown& whole = x3::_val(context);
    whole.height = x3::_attr(context).height + 1;
    std::get<Approval>(whole.node).before = plain(std::move(x3::_attr(context)));
    check_height(state_of(context), whole);
};
// A body may be called `at`, so `least` has to stand there, too.
inline constexpr auto quorum_count = [](auto& context) {
    x3::_val(context).digits = std::move(x3::_attr(context).text);
    x3::_val(context).digits_span = x3::_attr(context).span;
};
inline constexpr auto quorum_list = [](auto& context) { x3::_val(context).list = std::move(x3::_attr(context)); };
inline constexpr auto approval_quorum = [](auto& context) {
    std::get<Approval>(x3::_val(context).node).quorum = std::move(x3::_attr(context));
};
auto const quorum_def = (Keyword("at", 3, "at least") >> "least"_w) > whole_number[quorum_count] > "of"_w >
                        called(a_list, name)[quorum_list];
inline constexpr auto approval_after = [](auto& context) {
    std::get<Approval>(x3::_val(context).node).after.push_back(std::move(x3::_attr(context)));
};
template <Outcome outcome> constexpr auto is_outcome = [](auto& context) { x3::_val(context).outcome = outcome; };
inline constexpr auto word_by = [](auto& context) { x3::_val(context).by.push_back(std::move(x3::_attr(context))); };
inline constexpr auto word_kind = [](auto& context) { x3::_val(context).kind = std::move(x3::_attr(context)); };
auto const said_before_def = ("recommendation"_w[is_outcome<Outcome::recommended>] |
                              "hearing"_w[is_outcome<Outcome::heard>] | "noting"_w[is_outcome<Outcome::noted>] |
                              ("decision"_w > kind_name[word_kind])) > "by"_w > body_name[word_by] >
                             *(("and"_w >> "by"_w) > body_name[word_by]);
auto const on_record_before = "after"_w > said_before[approval_after] >
                              *(("and"_w >> "after"_w) > said_before[approval_after]);
// A name may begin with `decision`; it is the word where a kind of decision and those who make it follow.
auto const asks_for_a_kind = &("decision"_w >> name >> -("of"_w >> name >> *(","_s >> name)) >> "by"_w);
inline constexpr auto approval_kind = [](auto& context) {
    std::get<Approval>(x3::_val(context).node).kind = std::move(x3::_attr(context));
};
auto const approval_def =
    (("approval"_w[approves<false>] | "recommendation"_w[asks_for<Outcome::recommended>] |
      "hearing"_w[asks_for<Outcome::heard>] | "noting"_w[asks_for<Outcome::noted>] |
      (asks_for_a_kind >> "decision"_w[approves<false>] > kind_name[approval_kind])) >
     -("of"_w > terms[approval_terms]) > "by"_w >
     (quorum[approval_quorum] | (body_name[approval_by] > *(("and"_w >> "by"_w) > body_name[approval_by]))) >
     -on_record_before > -("before"_w > deeper[operand[approval_before]])) |
    ("acceptance"_w[approves<true>] > "by"_w > name[approval_by]) |
    ("need"_w[approves<false>] > "for"_w > name[need_for] > "by"_w > body_name[approval_by] >
     -("before"_w > deeper[operand[approval_before]]));

auto const negated_def = placed[("not"_w > deeper[called(a_condition, negated)[negate_truth]]) | comparison[assign]];
auto const all_of_def = placed[negated[assign] >> *(Keyword("and", 2) > called(a_condition, negated)[junction<true>])];
auto const any_of_def = placed[all_of[assign] >> *(Keyword("or", 2) > called(a_condition, all_of)[junction<false>])];

BOOST_SPIRIT_DEFINE(names, terms, member, members, quorum, literal, signed_literal, value, aggregate, of_chain,
                    signed_value, product, sum, arithmetic, said, comparison, quantified, said_before, approval,
                    negated, all_of, any_of)

}  // namespace styr::grammar
