// SPDX-License-Identifier: MPL-2.0
// The tree of an agreement file as it is written, before any name is known. Plain structs with
// spans; equality ignores spans; numbers and dates stay text. The grammar stands in
// docs/grammar.md.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/source.hpp"
#include "models/fields/declared_fact.hpp"
#include "rules/syntax/box.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace styr::syntax {

// A span that equality ignores.
struct Place : Span {
    Place() = default;
    Place(Span span) : Span(span) {}
    friend bool operator==(Place const&, Place const&) { return true; }
};

// One or more words; blanks between them made single.
struct Name {
    std::string text;
    Place span;
    friend bool operator==(Name const&, Name const&) = default;
};

// The text between quotes, escapes (`\"`, `\\`) resolved.
struct Quoted {
    std::string text;
    Place span;
    friend bool operator==(Quoted const&, Quoted const&) = default;
};

// da "…" en "…" in either order, or one text for both.
struct Bilingual {
    Quoted da;
    Quoted en;
    Place span;
    friend bool operator==(Bilingual const&, Bilingual const&) = default;
};

struct Citation {  // source "DAS 2020-05-25" item 7
    Quoted document;
    std::string item;  // "7", "13.4"; empty where none is named
    Place span;
    friend bool operator==(Citation const&, Citation const&) = default;
};

struct DateText {  // 2020-08-01, not yet known to be a day
    std::string text;
    Place span;
    friend bool operator==(DateText const&, DateText const&) = default;
};

struct Period {  // in force 2016-01-01 to 2020-12-31
    DateText from;
    std::optional<DateText> to;
    Place span;
    friend bool operator==(Period const&, Period const&) = default;
};

// ---- expressions

struct Expression;
using Operand = Box<Expression>;

enum class NumberUnit : std::uint8_t {
    none,
    percent,
    kroner,
    places,
    days,  // periods, up to working days
    weeks,
    months,
    years,
    working_days,
    per_unit,
    per_day_and_night,
    per_day,
    per_hour,
    per_month,
    per_course,
    per_piece,  // kr. per …
};

struct Number {
    std::string digits;  // "5", "2.4": digits, at most one point
    NumberUnit unit = NumberUnit::none;
    friend bool operator==(Number const&, Number const&) = default;
};
struct DayMonth {  // 1 January
    std::string day;
    unsigned month = 1;
    friend bool operator==(DayMonth const&, DayMonth const&) = default;
};
struct Truth {  // yes, no
    bool value = false;
    friend bool operator==(Truth const&, Truth const&) = default;
};
enum class Side : std::uint8_t { bare, old, new_ };
struct Reference {  // tariff, old tariff, new occupancy basis, substantial, FU
    Side side = Side::bare;
    Name name;
    friend bool operator==(Reference const&, Reference const&) = default;
};
enum class ArithmeticOperator : std::uint8_t { add, subtract, multiply, divide };
struct Arithmetic {
    ArithmeticOperator op = ArithmeticOperator::add;
    Operand left, right;
    bool period_first = false;  // `3 months before effective`: the period is on the right all the same
    friend bool operator==(Arithmetic const&, Arithmetic const&) = default;
};
struct Negation {
    Operand operand;
    friend bool operator==(Negation const&, Negation const&) = default;
};
struct Of {  // indexation of year of effective; 95 % of level; 1 August of 2020; `year of X` has the name `year` on its
             // left; of a table with two keys: inhabitants of operator for 2024
    Operand left, right;
    std::optional<Operand> second{};
    friend bool operator==(Of const&, Of const&) = default;
};
struct NextWorkingDay {  // 30 November of 2024 or the next working day
    Operand day;
    friend bool operator==(NextWorkingDay const&, NextWorkingDay const&) = default;
};
enum class Rounding : std::uint8_t { half_up, up, down };
struct Rounded {  // … rounded to 1 kr.; rounded up to 1 month
    Operand value, step;
    Rounding rounding = Rounding::half_up;
    friend bool operator==(Rounded const&, Rounded const&) = default;
};
enum class Relation : std::uint8_t { equal, unequal, less, at_most, more, at_least, begins };
struct Comparison {  // = != < <= > >=; `is`, `is not`; dates: is before (less), is after (more), is on or before, is on
                     // or after; of texts: begins with
    Relation relation = Relation::equal;
    bool in_words = false;  // printed back as written
    bool of_dates = false;  // before, after, on or before, on or after
    Operand left, right;
    friend bool operator==(Comparison const&, Comparison const&) = default;
};
struct Between {  // is between 90 % and 100 %, both included
    Operand value, least, most;
    bool negated = false;
    friend bool operator==(Between const&, Between const&) = default;
};
struct Member {  // of a list: Aalborg Kommune, "Børnehus og skole"
    std::string text;
    bool in_quotes = false;
    Place span;
    friend bool operator==(Member const&, Member const&) = default;
};
struct OneOf {  // is one of day, hour; is one of "Kvinder", "Børn"; is one of parties
    Operand value;
    std::vector<Member> members;
    bool negated = false;
    friend bool operator==(OneOf const&, OneOf const&) = default;
};
enum class Asked : std::uint8_t { given, known, empty, exact };
struct PresenceTest {  // is given, is exact (never unknown) · is known (unknown where it is not) · is empty; negated:
                       // is not given, is not empty
    Asked asked = Asked::given;
    Operand value;
    bool negated = false;
    friend bool operator==(PresenceTest const&, PresenceTest const&) = default;
};
struct Includes {  // reason tags include calculation error; negated: do not include
    Operand list;
    Name value;
    bool negated = false;
    friend bool operator==(Includes const&, Includes const&) = default;
};
struct Changes {  // tariff changes; negated: tariff does not change
    Name term;
    bool negated = false;
    friend bool operator==(Changes const&, Changes const&) = default;
};
struct OnlyChange {  // only tariff, occupancy basis change
    std::vector<Name> terms;
    friend bool operator==(OnlyChange const&, OnlyChange const&) = default;
};
struct Junction {  // a and b and c; a or b or c
    bool all = true;
    std::vector<Expression> operands;
    friend bool operator==(Junction const&, Junction const&) = default;
};
struct Not {
    Operand operand;
    friend bool operator==(Not const&, Not const&) = default;
};
enum class Quantifier : std::uint8_t { every, some, no };
struct Quantified {  // every payer in payers has acceptance by payer
    Quantifier quantifier = Quantifier::every;
    Name variable;
    Operand list;
    Operand predicate;
    friend bool operator==(Quantified const&, Quantified const&) = default;
};
struct Extreme {  // least of old tariff, new tariff
    bool least = true;
    std::vector<Expression> values;
    friend bool operator==(Extreme const&, Extreme const&) = default;
};
enum class AggregateKind : std::uint8_t { sum, least, greatest, count, average };
struct Aggregate {  // sum of places over new split; count of services where unit is hour; least of tariff over services
    AggregateKind kind = AggregateKind::sum;
    std::optional<Operand> value;  // none for count
    Operand list;
    std::optional<Operand> where;
    friend bool operator==(Aggregate const&, Aggregate const&) = default;
};
struct Quorum {  // at least 8 of parties
    std::string digits;
    Place digits_span;
    Name list;
    friend bool operator==(Quorum const&, Quorum const&) = default;
};
// What a body says of a matter, of which rules ask: its outcome in the log.
struct Word {  // … after recommendation by FU and by DAS; after decision opinion by KKR
    Outcome outcome = Outcome::recommended;
    std::vector<Name> by;        // each of them
    std::optional<Name> kind{};  // that the agreement declares, in place of `outcome`
    friend bool operator==(Word const&, Word const&) = default;
};
struct Approval {  // approval of tariff by FU and by DAS after hearing by KKR before effective; recommendation by FU;
                   // approval by at least 8 of parties; decision opinion of tariff by KKR;
                   // acceptance by payer; need for target group by DAS
    bool acceptance = false;
    std::optional<Name> need_for;
    std::vector<Name> terms;  // empty: every term that changes, and the effective date where stated
    std::vector<Name> by;     // none where a quorum is asked for
    std::optional<Operand> before;
    std::optional<Quorum> quorum{};
    Outcome outcome = Outcome::approved;  // recommendation, hearing, noting: that in place of an approval
    std::vector<Word> after{};            // on record no later than that
    std::optional<Name> kind{};           // that the agreement declares, in place of `outcome`
    friend bool operator==(Approval const&, Approval const&) = default;
};

struct Expression {
    Place span;
    std::variant<Number, DateText, DayMonth, Truth, Reference, Arithmetic, Negation, Of, NextWorkingDay, Rounded,
                 Comparison, Between, OneOf, PresenceTest, Includes, Changes, OnlyChange, Junction, Not, Quantified,
                 Extreme, Aggregate, Approval, Quoted>
        node;
    friend bool operator==(Expression const&, Expression const&) = default;
};

// ---- declarations

struct BodyDeclaration {  // body DAS da "…" en "…" also "DAS Social" above FU;  body FU formand "…" acts for FU;
                          // body SU "…" equal to FU
    Name name;
    Bilingual title;
    std::vector<Quoted> also;
    std::optional<Name> above, acts_for, equal_to;  // one of them at most
    Place span;
    friend bool operator==(BodyDeclaration const&, BodyDeclaration const&) = default;
};
struct ParameterDeclaration {  // parameter substantial = 5 % from 0 % to 100 %  [source …]  reading …
    bool replaces = false;
    Name name;
    Expression value;                       // a literal
    std::optional<Expression> least, most;  // both or neither
    std::vector<Citation> sources;
    std::vector<Bilingual> readings;
    Place span;
    friend bool operator==(ParameterDeclaration const&, ParameterDeclaration const&) = default;
};
struct ListDeclaration {  // list parties da "…" en "…" = Aalborg Kommune, Rebild Kommune
    bool replaces = false;
    Name name;
    std::optional<Bilingual> title;
    std::vector<Member> members;
    std::vector<Citation> sources;
    std::vector<Bilingual> readings;
    Place span;
    friend bool operator==(ListDeclaration const&, ListDeclaration const&) = default;
};
struct TableCell {  // what a row is for: 2020; from 8 to 24; Aalborg Kommune; "Hus og have"
    enum class Form : std::uint8_t { year, band, named, quoted };
    Form form = Form::year;
    std::string text;                    // of a year, name or text
    std::optional<Expression> from, to;  // of a band, literals; the second only beside the first
    Place span;
    friend bool operator==(TableCell const&, TableCell const&) = default;
};
struct TableRow {
    std::vector<TableCell> cells;  // one a key, or two
    Expression value;              // a literal
    friend bool operator==(TableRow const&, TableRow const&) = default;
};
struct TableDeclaration {  // table indexation by year  2020 2.4 % …;  table fee by unit and places  hour, from 8 = 5
                           // kr.
    bool replaces = false;
    Name name;
    std::vector<Name> keys;                 // one or two
    std::optional<Expression> least, most;  // set by the owner from 0 % to 10 %: literals; both or neither
    std::optional<Quoted> file{};           // from "folketal.csv": the rows stand there
    bool file_read = false;                 // by whoever reads the agreement's folder, whether it was right or not
    std::vector<TableRow> rows;
    std::vector<Citation> sources;
    std::vector<Bilingual> readings;
    Place span;
    friend bool operator==(TableDeclaration const&, TableDeclaration const&) = default;
};
struct CalendarDeclaration {  // calendar closing days  closed 24 December, 2025-05-30  month ends stay
    struct Closed {
        Expression from;               // a date, or a day of every year
        std::optional<Expression> to;  // a date
        friend bool operator==(Closed const&, Closed const&) = default;
    };
    bool replaces = false;
    Name name;
    std::vector<Closed> closed;
    bool month_ends_stay = false;
    std::vector<Citation> sources;
    std::vector<Bilingual> readings;
    Place span;
    friend bool operator==(CalendarDeclaration const&, CalendarDeclaration const&) = default;
};
struct FactDeclaration {  // fact category da "…" en "…" of offer one of drift, delt  closed  source …
    struct Named {        // one of its values, with its label where that is another
        Name name;
        std::optional<Bilingual> label;
        friend bool operator==(Named const&, Named const&) = default;
    };
    Name name;
    Bilingual title;
    FactOwner owner = FactOwner::count_;
    Shape shape = Shape::text;
    Per per = Per::unit;                    // of an amount per something
    std::vector<Named> values;              // of `one of` and of a list of such
    std::optional<Expression> least, most;  // literals; the second only beside the first
    bool closed = false, ground = false;
    std::vector<Citation> sources;
    std::vector<Bilingual> readings;
    Place span;
    friend bool operator==(FactDeclaration const&, FactDeclaration const&) = default;
};
struct ValuesDeclaration {  // values of reason tags include corona da "…" en "…", holiday pay …  source …
    Name name;              // of the fact that has them
    std::vector<FactDeclaration::Named> values;
    std::vector<Citation> sources;
    std::vector<Bilingual> readings;
    Place span;
    friend bool operator==(ValuesDeclaration const&, ValuesDeclaration const&) = default;
};
struct DecisionDeclaration {  // decision opinion da "…" en "…"  source …
    Name name;
    Bilingual title;
    std::vector<Citation> sources;
    std::vector<Bilingual> readings;
    Place span;
    friend bool operator==(DecisionDeclaration const&, DecisionDeclaration const&) = default;
};
struct Definition {  // define cleaned tariff = old tariff when effective is not 1 January
    bool replaces = false;
    Name name;
    std::optional<Bilingual> title;  // define cleaned tariff da "…" en "…" = …
    Expression value;
    std::optional<Expression> when;
    std::optional<Place> otherwise;  // in place of `when`: where no other case applies
    Place span;
    friend bool operator==(Definition const&, Definition const&) = default;
};
enum class Scope : std::uint8_t {
    change,
    change_of_terms,
    registration,
    deregistration,
    closure,
    transfer,
    rename,
    offer,
    operator_,
    operator_and_year,
    submission,
    settlement,
    decision,
    payer,
    offer_and_year,
    agreement,
    file,
    dispensation,  // of the data repository; no rule judges one, built-in findings are about them
};
struct Rule {
    bool replaces = false;
    Name name;
    Scope scope = Scope::change;
    Place scope_span;
    std::optional<Expression> when;
    bool expects = false;  // expect instead of require
    Expression demand;
    std::optional<Bilingual> message;  // the checker demands one
    Place span;
    friend bool operator==(Rule const&, Rule const&) = default;
};
struct Exception {  // exception part of catchment to need named, kkr deals  when …
    bool replaces = false;
    Name name;
    std::vector<Name> to;
    std::optional<Scope> scope;
    std::optional<Expression> when;
    Place span;
    friend bool operator==(Exception const&, Exception const&) = default;
};
struct Competence {  // competence late tariffs from DAS to FU for each change of terms when … (a delegation); referral
                     // case from FU to DAS (put before)
    bool replaces = false;
    bool referral = false;
    Name name;
    Name from, to;
    std::optional<Scope> scope;  // of a delegation or a silence; of changes
    std::optional<Expression> when;
    Place span;
    std::optional<Expression> silent_after{};  // silence answer time of KKR after 10 working days: `from` is silent
    friend bool operator==(Competence const&, Competence const&) = default;
};
using ProvisionItem = std::variant<Rule, Exception, Competence, Definition, ParameterDeclaration>;
struct Provision {
    bool proposal = false;  // proposal P30 … instead of provision: judged only when asked for
    Name id;
    Bilingual title;
    std::vector<Citation> sources;
    std::optional<Bilingual> says;
    std::vector<Bilingual> readings;
    std::optional<Period> in_force;
    std::vector<ProvisionItem> items;
    Place span;  // of the head line
    friend bool operator==(Provision const&, Provision const&) = default;
};
enum class Repealed : std::uint8_t {
    provision,
    rule,
    exception,
    competence,
    parameter,
    definition,
    table,
    calendar,
    list
};
struct Repeal {  // repeal rule reduction  source "…" item 4
    Repealed what = Repealed::rule;
    Name name;
    std::vector<Citation> sources;
    Place span;
    friend bool operator==(Repeal const&, Repeal const&) = default;
};
using Declaration =
    std::variant<BodyDeclaration, ParameterDeclaration, ListDeclaration, TableDeclaration, CalendarDeclaration,
                 FactDeclaration, ValuesDeclaration, DecisionDeclaration, Definition, Provision, Repeal>;

struct Head {  // agreement "…" version "2021" in force … [extends "…"] [says …]
    Quoted title;
    Quoted version;
    Period in_force;
    std::optional<Quoted> extends;
    std::optional<Bilingual> says;
    Place span;
    friend bool operator==(Head const&, Head const&) = default;
};

struct Comment {               // # to the end of the line; kept for canonical printing
    std::string text;          // without the `#` and the blanks around it
    bool own_line = true;      // nothing but blanks stands before it
    bool blank_after = false;  // an empty line follows
    Place span;
    friend bool operator==(Comment const&, Comment const&) = default;
};

struct File {
    SourceId source = no_source;
    std::optional<Head> head;
    std::vector<Declaration> declarations;
    std::vector<Comment> comments;
    // What a declaration with a syntax error would have declared, where its name could be read: to
    // use such a name is no second error.
    std::vector<Name> broken;
    // The places of such declarations: what else is wrong there may come of that error.
    std::vector<Span> faulty;
};

}  // namespace styr::syntax
