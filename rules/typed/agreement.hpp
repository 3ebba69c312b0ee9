// SPDX-License-Identifier: MPL-2.0
// The resolved agreement: every name bound, every type known, each version complete in itself.
// This tree is the only meaning: judging, explaining and printing all read it and nothing else.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "models/fields/field_table.hpp"
#include "models/fields/value.hpp"
#include "models/values/calendar.hpp"
#include "rules/syntax/box.hpp"
#include "rules/syntax/syntax.hpp"
#include "rules/typed/shared_list.hpp"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace styr {

using syntax::AggregateKind;
using syntax::ArithmeticOperator;
using syntax::Asked;
using syntax::Quantifier;
using syntax::Relation;
using syntax::Rounding;
using syntax::Scope;

// ---- types: units are part of them (language.md, 8)

enum class Kind : std::uint8_t {
    truth,
    number,    // a bare figure; takes the kind of what it meets
    ratio,     // a per cent or quotient
    quantity,  // of what its measure says
    year,
    date,
    text,
    body,
    choice,
    choices,      // list of choices
    texts,        // list of texts
    bodies,       // list of bodies
    records,      // list of records
    day_in_year,  // 1 August, of whatever year
    count_
};

// What is counted. First whatever unit the service has, then the units of services in their order: a number of days
// counts days and nights, one of months counts months.
enum class Dimension : std::uint8_t {
    unit,
    days,
    day,
    hours,
    months,
    courses,
    pieces,
    working_days,
    places,
    kroner,
    count_
};

// How often each stands above the line (1) or below it (-1): kr. per month are {kroner: 1, months: -1}.
struct Measure {
    std::array<std::int8_t, static_cast<std::size_t>(Dimension::count_)> powers{};

    constexpr int of(Dimension dimension) const { return powers[static_cast<std::size_t>(dimension)]; }
    constexpr Measure with(Dimension dimension, int power) const
    {
        auto changed = *this;
        changed.powers[static_cast<std::size_t>(dimension)] = static_cast<std::int8_t>(power);
        return changed;
    }
    friend bool operator==(Measure const&, Measure const&) = default;
};

struct Type {
    Kind kind = Kind::truth;
    Measure measure{};                       // of a quantity
    ChoiceSet choices = ChoiceSet::count_;   // of choice and choices
    RecordKind record = RecordKind::count_;  // of records
    friend bool operator==(Type const&, Type const&) = default;
};
Text describe(Type type);  // "kr. per hour", "kr. pr. time"

// ---- expressions; equality ignores spans

struct Expression;
using Operand = Box<Expression>;

enum class Side : std::uint8_t { none, old, new_ };  // of a term of a change

using BodyId = std::uint16_t;
using Index = std::uint16_t;  // into a version's lists

struct Constant {
    Value value;
    friend bool operator==(Constant const&, Constant const&) = default;
};
struct FactReference {  // a fact of the subject (binding 0) or of a list's element (1, 2, … by nesting)
    std::uint8_t binding = 0;
    Side side = Side::none;
    Field field{};
    bool implied = false;  // the subject has that side alone, and the text does not say which
    friend bool operator==(FactReference const&, FactReference const&) = default;
};
struct SubjectYear {  // `year` in the scopes `operator and year` and `offer and year`
    friend bool operator==(SubjectYear const&, SubjectYear const&) = default;
};
struct Requests {  // of a submission: the changes of that kind that it asks for and that still stand. What is said of
                   // each is said as in a rule for such a change: binding 0 is the change.
    Scope of{};
    friend bool operator==(Requests const&, Requests const&) = default;
};
struct ElementReference {  // the element itself, where the list holds texts or choices
    std::uint8_t binding = 1;
    std::string variable;  // as the text calls it
    friend bool operator==(ElementReference const&, ElementReference const&) = default;
};
struct ParameterReference {
    Index parameter = 0;
    friend bool operator==(ParameterReference const&, ParameterReference const&) = default;
};
struct DefinitionReference {  // of the subject (binding 0), or of a list's element, which in the definition is binding
                              // 1
    Index definition = 0;
    std::uint8_t binding = 0;
    friend bool operator==(DefinitionReference const&, DefinitionReference const&) = default;
};
struct TableLookup {  // indexation of YEAR; inhabitants of OPERATOR for YEAR
    Index table = 0;
    Operand key;
    std::optional<Operand> second{};
    friend bool operator==(TableLookup const&, TableLookup const&) = default;
};
// What can be asked of a date, in the order of `parts_of_dates`. The first and last day are those of its month. Monday
// is 1, Sunday 7; January is 1. `DATE or the next working day` is the date itself where it is one.
enum class DatePart : std::uint8_t { year, month_end, weekday, month, month_start, next_working_day };
struct PartOfDate {  // year of DATE
    DatePart part{};
    Operand date;
    friend bool operator==(PartOfDate const&, PartOfDate const&) = default;
};
struct AsOf {  // as-of date: the day for which the check is run
    friend bool operator==(AsOf const&, AsOf const&) = default;
};
struct DayInYear {  // 1 August of YEAR
    unsigned month = 1, day = 1;
    Operand year;
    std::optional<Index> parameter{};  // that sets the day: submission opens of YEAR
    friend bool operator==(DayInYear const&, DayInYear const&) = default;
};
struct Arithmetic {
    ArithmeticOperator op{};
    Operand left, right;
    friend bool operator==(Arithmetic const&, Arithmetic const&) = default;
};
struct Negation {
    Operand operand;
    friend bool operator==(Negation const&, Negation const&) = default;
};
struct Rounded {
    Operand value, step;  // the step is a positive constant
    Rounding rounding{};
    friend bool operator==(Rounded const&, Rounded const&) = default;
};
struct Comparison {
    Relation relation{};
    Operand left, right;
    friend bool operator==(Comparison const&, Comparison const&) = default;
};
struct FallsOn {  // is 1 January
    Operand date;
    unsigned month = 1, day = 1;
    friend bool operator==(FallsOn const&, FallsOn const&) = default;
};
struct OneOf {
    Operand value;                  // a choice, a text or a body
    std::vector<Value> among;       // of the same kind; none where it is a list's
    std::optional<Operand> list{};  // of texts, whatever the value is, or of choices
    friend bool operator==(OneOf const&, OneOf const&) = default;
};
struct PresenceTest {  // of given: the operand is a FactReference
    Asked asked{};
    Operand value;
    friend bool operator==(PresenceTest const&, PresenceTest const&) = default;
};
struct Includes {
    Operand list;
    Choice value;
    friend bool operator==(Includes const&, Includes const&) = default;
};
struct Changes {
    Field term{};
    friend bool operator==(Changes const&, Changes const&) = default;
};
struct OnlyChange {  // no term but these changes
    std::vector<Field> terms;
    friend bool operator==(OnlyChange const&, OnlyChange const&) = default;
};
struct Junction {
    bool all = true;  // and; else or
    std::vector<Expression> operands;
    friend bool operator==(Junction const&, Junction const&) = default;
};
struct Not {
    Operand operand;
    friend bool operator==(Not const&, Not const&) = default;
};
struct Quantified {
    Quantifier quantifier{};
    Operand list;
    std::uint8_t binding = 1;
    Operand predicate;
    std::string variable;  // as the text calls an element
    friend bool operator==(Quantified const&, Quantified const&) = default;
};
struct Extreme {
    bool least = true;
    std::vector<Expression> values;
    friend bool operator==(Extreme const&, Extreme const&) = default;
};
struct Aggregate {
    AggregateKind kind{};
    Operand list;
    std::uint8_t binding = 1;
    std::optional<Operand> value;
    std::optional<Operand> where;
    friend bool operator==(Aggregate const&, Aggregate const&) = default;
};
// What bodies say of a matter, each for itself: its outcome in the log.
struct Word {
    Outcome outcome = Outcome::recommended;
    std::vector<BodyId> by;
    friend bool operator==(Word const&, Word const&) = default;
};
struct Approval {
    std::vector<Field> terms;  // empty: every term that changes
    std::vector<BodyId> by;    // each must approve
    std::optional<Operand> before{};
    struct OfList {                  // instead of `by`: bodies that a list names, each asked for its own word
        Index list = 0;              // in Version::parameters
        std::optional<Operand> one;  // the element at hand: approval by party …
        std::int64_t least = 0;      // … or how many of them: by at least 8 of parties
        friend bool operator==(OfList const&, OfList const&) = default;
    };
    std::optional<OfList> of_list{};
    Outcome outcome = Outcome::approved;  // recommended, heard, noted: each must have said that instead
    std::vector<Word> after{};            // on record, and no later than that

    // Of several bodies each is asked for its own word, and none above answers for it.
    bool own_word() const { return by.size() > 1 || of_list; }
    friend bool operator==(Approval const&, Approval const&) = default;
};
struct NamedNeed {  // that a body has named a need for a target group
    Operand group;  // a text
    BodyId by = 0;
    std::optional<Operand> before;
    friend bool operator==(NamedNeed const&, NamedNeed const&) = default;
};
struct Acceptance {  // by a party, for example a paying municipality
    Operand by;      // a text
    friend bool operator==(Acceptance const&, Acceptance const&) = default;
};

struct Expression {
    Span span;
    Type type;
    std::variant<Constant, FactReference, SubjectYear, Requests, ElementReference, ParameterReference,
                 DefinitionReference, TableLookup, PartOfDate, AsOf, DayInYear, Arithmetic, Negation, Rounded,
                 Comparison, FallsOn, OneOf, PresenceTest, Includes, Changes, OnlyChange, Junction, Not, Quantified,
                 Extreme, Aggregate, Approval, NamedNeed, Acceptance>
        node;
    friend bool operator==(Expression const& a, Expression const& b) { return a.type == b.type && a.node == b.node; }
};

// ---- declarations

struct SourceCitation {
    std::string document;
    std::string item;
    Span span;
};

struct Body {
    std::string name;
    Text title;
    std::optional<BodyId> above;     // the body right below it, over which it stands
    std::vector<std::string> also;   // other names that minutes use for it
    std::optional<BodyId> acts_for;  // of a chair: whose word its own is
    std::optional<BodyId> equal_to;  // in whose place it stands, beside it: above and below the same bodies
    bool for_itself = false;         // it has an equal: no higher body's word stands for its own
    Span span;
};
bool is_less(Value const& a, Value const& b);  // of two of one type; a truth is not less than another
struct Limits {                                // that the owner may choose between, both included
    Value least, most;
    bool include(Value const& value) const { return !is_less(value, least) && !is_less(most, value); }
    friend bool operator==(Limits const&, Limits const&) = default;
};
// A figure that the owner sets; or a list, which holds several texts or bodies.
struct Parameter {
    std::string name;
    Text title;  // of a list: the name itself where none is given
    Type type;
    Value value;
    std::optional<Limits> limits{};
    std::vector<SourceCitation> sources;
    std::vector<Text> readings;
    std::optional<Index> provision;
    Span span;
};
struct Table {
    enum class By : std::uint8_t { year, name, band };
    struct Key {
        std::string name;  // "year", "municipality", "places"
        By by{};
        Type type{};  // of what is looked up: a year, a choice or a text, a figure
    };
    using Cell = std::variant<Fraction, std::string>;  // a year, or from where a band goes; a name
    struct Row {
        Value value;
        Span span;
        std::optional<Fraction> to{};            // where its band ends, included; none: where the next begins
        std::optional<SourceCitation> source{};  // its own, where the owner set it; else the table's
    };
    std::string name;
    Type type;
    std::vector<Key> keys;          // one or two; a band is the last
    std::optional<Limits> owner{};  // of one by year: in which years that the text lacks are set by the owner
    std::map<std::vector<Cell>, Row> rows;
    std::vector<SourceCitation> sources;
    std::vector<Text> readings;
    Span span;

    using Found = std::map<std::vector<Cell>, Row>::const_iterator;
    Found find(std::vector<Cell> const& at) const;  // the row for these; the end where there is none
};
// How the parties count: on which days they are closed besides Denmark's holidays, and whether a month end stays one.
struct Calendar {
    struct Closed : ClosedDays {
        Span span;
    };
    std::string name;
    std::vector<Closed> closed;
    bool month_ends_stay = false;
    std::vector<SourceCitation> sources;
    std::vector<Text> readings;
    Span span;
};
// One value, defined once or by cases. Two cases that both apply and differ make the value
// not computable, naming both.
struct Definition {
    struct Case {
        std::optional<Expression> when;
        Expression value;
        Span span;
    };
    std::string name;
    Text title;  // the name itself where none is given
    Type type;
    std::vector<Case> cases;
    std::optional<Index> provision;
};
struct Provision {
    std::string id;
    Text title;
    std::vector<SourceCitation> sources;
    Text says;
    std::vector<Text> readings;
    Day from = first_day, to = last_day;  // within the version
    bool proposal = false;
    std::string declared_in;  // the version that brought it: "2018-2020"
    Span span;
};
struct Message {  // a sentence with {placeholders}, each bound
    struct Hole {
        std::string name;
        Operand value;  // a reference; a body's name is a Constant text
    };
    Text sentence;
    std::vector<Hole> holes;
    Span span;
};
struct Rule {
    std::string name;
    Index provision = 0;
    Scope scope{};
    std::optional<Expression> when;
    bool expects = false;
    Expression demand;
    Message message;
    std::vector<Index> exceptions;  // those to it
    Span span;                      // of `rule NAME`
};
struct Exception {
    std::string name;
    Index provision = 0;
    std::optional<Expression> when;  // none: always
    std::vector<Index> rules;        // those that it defeats
    std::vector<Index> exceptions;   // those to it
    Span span;
};
struct Competence {
    std::string name;
    Index provision = 0;
    bool referral = false;  // `from` may put a case before `to`; else `from` may delegate to `to`
    BodyId from = 0, to = 0;
    Scope scope = Scope::change;     // of a delegation: about which changes; of terms where its condition asks of them
    std::optional<Expression> when;  // likewise: about which of these
    Span span;
    // What was put before `from`, and `to` is the same, counts as approved when it has not answered within this period.
    std::optional<Expression> silent_after{};

    bool delegates() const { return !referral && !silent_after; }
};

// What a version ends of the one that it extends.
struct Repeal {
    syntax::Repealed what{};
    std::string name;
    std::vector<SourceCitation> sources;
    Span span;
};

// One version as it applies: what it extends is merged in.
struct Version {
    std::string name;  // "2018-2020"
    Text says;
    Day from, to;
    SharedList<Body> bodies;
    SharedList<Parameter> parameters;
    SharedList<Table> tables;
    SharedList<Calendar> calendars;
    SharedList<Definition> definitions;
    SharedList<Provision> provisions;
    SharedList<Rule> rules;
    SharedList<Exception> exceptions;
    SharedList<Competence> competences;
    std::vector<Repeal> repeals;
    Span span;
    std::shared_ptr<WorkingDays const> working_days;  // of its calendars; none: Denmark's
    bool month_ends_stay = false;

    void count_by_calendars();  // after they are changed
    Counting counting() const { return {working_days.get(), month_ends_stay}; }
    // The body that a name in the log is about: by any of its names, and for a chair that which it acts for.
    // (decisions.md, 5.)
    std::optional<BodyId> body_named(std::string_view name) const;
    std::vector<BodyId> bodies_in(Index list) const;
    std::vector<BodyId> bodies_of(Approval const& asked) const;           // all that it may be about
    bool same_body(std::string_view name, std::string_view other) const;  // one and the same, or one text
    // Whether `body` is `other` or stands above it; a higher body's decision counts for a lower's.
    bool at_or_above(BodyId body, BodyId other) const;
    std::optional<BodyId> right_below(BodyId body) const;  // over which it, or its equal, stands
};

// A fact or a kind of decision that the agreement declares, with why.
struct DeclaredFact {
    Field field{};
    std::string declared_in;  // the first version that does
    std::vector<SourceCitation> sources;
    std::vector<Text> readings;
    Span span;
};

// A named value that the agreement adds to those of a fact that is always there, with why.
struct AddedValue {
    Field of{};
    Choice value{};
    std::string declared_in;  // the first version that does
    std::vector<SourceCitation> sources;
    std::vector<Text> readings;
    Span span;
};

// A file beside the agreement with rows of a table.
struct TableFile {
    std::string table;
    std::string file;    // "folketal.csv"
    std::string digest;  // `sha256:` and 64 digits, over its bytes
};

// A file of the data repository with what the owner sets.
struct FigureFile {
    std::string file;    // "figures/2026.yaml"
    std::string digest;  // likewise
};

struct Agreement {
    std::string title;
    std::vector<Version> versions;         // by the day from which they are in force; periods do not overlap
    FieldTable fields{};                   // those that any version declares included: data are read by all of them
    std::vector<DeclaredFact> facts{};     // these, in the order of declaration
    std::vector<AddedValue> values{};      // likewise: what facts that are always there may say besides
    std::vector<TableFile> table_files{};  // by whoever reads them
    std::vector<FigureFile> figure_files{};
    std::vector<DeclaredFact> kinds{};  // of decisions, in the order of declaration
};

}  // namespace styr
