// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/phrases.hpp"

#include "diagnostics/wording.hpp"
#include "engine/evaluation/log_entry.hpp"
#include "models/fields/declared_fact.hpp"
#include "models/fields/print.hpp"
#include "models/fields/text_in.hpp"
#include "rules/syntax/print_tree.hpp"
#include "rules/typed/to_syntax.hpp"
#include "rules/typed/types.hpp"

#include <fmt/format.h>
#include <range/v3/algorithm/any_of.hpp>

namespace styr {

namespace {

constexpr Wording verdict_words[verdict_count] = {
    {"ingen bestemmelse gælder", "no provision applies"},
    {"undtaget", "excepted"},
    {"kravene er opfyldt", "requirements met"},
    {"ikke kontrolleret", "not checked"},
    {"bemærkning", "notice"},
    {"afventer beslutning", "awaiting a decision"},
    {"mangler oplysning", "information missing"},
    {"krav ikke opfyldt", "requirement not met"},
};

constexpr std::string_view verdict_keys[verdict_count] = {"not-applicable", "excepted", "compliant",  "not-covered",
                                                          "notice",         "decision", "incomplete", "violation"};

Text joined(std::vector<std::string> const& names, Text const& word)
{
    Text text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        text += i == 0 ? Text{} : i + 1 == names.size() ? word : Text{", "};
        text += Text{names[i]};
    }
    return text;
}

}  // namespace

std::string_view key_of(Verdict verdict) { return verdict_keys[static_cast<std::size_t>(verdict)]; }

Text phrase(ChangeKind kind)
{
    auto const& label = values_of(ChoiceSet::change_kind)[static_cast<std::size_t>(kind)].label;
    bool const a_verb = kind == ChangeKind::deregistration;  // Danish has no noun for that
    return {a_verb ? "at udgå" : std::string(label.da), std::string(label.en)};
}

Text phrase(Verdict verdict) { return both(verdict_words[static_cast<std::size_t>(verdict)]); }

Text with_full_stop(Text sentence)
{
    for (auto* const each : {&sentence.da, &sentence.en}) {
        *each += each->ends_with('.') ? "" : ".";
    }
    return sentence;
}

Text one_of(std::vector<std::string> const& names) { return joined(names, {" eller ", " or "}); }

Text awaited(Reason const& reason)
{
    auto const who = one_of(reason.bodies);
    switch (reason.asked) {
    case Outcome::recommended:
        return Text{"indstilling fra ", "a recommendation from "} + who;
    case Outcome::heard:
        return Text{"høring af ", "a hearing of "} + who;
    case Outcome::noted:
        return {"at " + who.da + " tager det til efterretning", who.en + " taking note"};
    default:
        break;
    }
    if (reason.silence) {
        auto const to = print_day(reason.silence->to);
        return {who.da + " (tavshed fra " + reason.silence->body + " til og med den " + to.da + " er en godkendelse)",
                who.en + " (silence of " + reason.silence->body + " to " + to.en + " is an approval)"};
    }
    return is_declared(reason.asked) ? both(words_of(reason.asked).label) + Text{" fra ", " from "} + who : who;
}

namespace {

// Danish bends the article and the adjective by the word. Of what an agreement declares nobody knows its gender.
enum class Gender : std::uint8_t { common, neuter, plural, unknown };

Gender gender_of(Field field)
{
    switch (field) {
    case Field::tariff:
    case Field::occupancy_basis:
    case Field::split:
    case Field::split_flexible:
    case Field::unit:
    case Field::operator_:
    case Field::service:
    case Field::financing:
    case Field::target_group:
        return Gender::common;
    case Field::offer:
    case Field::catchment:
    case Field::legal_basis:
        return Gender::neuter;
    case Field::places:
    case Field::tariff_parts:
        return Gender::plural;
    default:
        return Gender::unknown;
    }
}

std::string sided(std::string const& label, Gender gender, Side side)
{
    if (gender == Gender::unknown) {
        return label + (side == Side::old ? " før ændringen" : " efter ændringen");
    }
    constexpr std::string_view articles[] = {"den", "det", "de"};
    auto const article = articles[static_cast<std::size_t>(gender)];
    return fmt::format("{} {} {}", article, side == Side::old ? "hidtidige" : "nye", label);
}

}  // namespace

Text fact_name(Field field, Side side)
{
    auto const name = label_of(field);
    if (side == Side::none) {
        return name;
    }
    return {sided(name.da, gender_of(field), side), (side == Side::old ? "old " : "new ") + name.en};
}

Text fact_missing(Reason const& reason)
{
    return reason.field && reason.fact.empty() ? fact_name(*reason.field, reason.side) : reason.fact;
}

Text to_state(Text const& fact)
{
    bool const clause = fact.da.starts_with("om ") || fact.da.starts_with("hv");
    return {(clause ? "oplys, " : "oplys ") + fact.da, "state " + fact.en};
}

Text to_set(Field term, Value const& figure)
{
    auto const value = print_value(*find_row(RecordKind::terms, term), figure);
    auto const name = fact_name(term, Side::none);
    std::string const the = term == Field::tariff            ? "taksten"
                            : term == Field::occupancy_basis ? "belægningsprocenten"
                                                             : name.da;
    return {"sæt " + the + " til " + value.da, "set the " + name.en + " to " + value.en};
}

Text phrase(Reason const& reason)
{
    switch (reason.kind) {
    case Reason::Kind::missing:
        return Text{"mangler: ", "missing: "} + fact_missing(reason);
    case Reason::Kind::awaiting:
        return Text{"afventer ", "awaiting "} + awaited(reason);
    case Reason::Kind::not_computable:
        return Text{"kan ikke beregnes: ", "cannot be computed: "} + reason.fact;
    }
    return {};
}

Text phrase(DecisionSeen::Standing standing)
{
    using enum DecisionSeen::Standing;
    switch (standing) {
    case counts:
        return {"tæller som godkendelse", "counts as approval"};
    case refuses:
        return {"tæller som afslag", "counts as refusal"};
    case withdraws:
        return {"godkendelsen gælder ikke længere", "the approval no longer stands"};
    case may_count:
        return {"det er uvist, om den dækker", "may count"};
    case replaced:
        return {"er afløst af en senere beslutning eller af et højere organ",
                "was replaced by a later decision or by a higher body"};
    case another_amount:
        return {"angår et andet tal", "is about another figure"};
    case another_date:
        return {"angår en anden dato", "is about another date"};
    case leaves_open:
        return {"dækker ikke alt, der ændres", "does not cover all that changes"};
    case edited_since:
        return {"dækker ikke længere", "no longer covers it"};
    case without_digest:
        return {"dækker ikke", "does not cover it"};
    case too_late:
        return {"er truffet for sent og tæller ikke", "was made too late and does not count"};
    case not_yet:
        return {"er truffet efter den dag, kontrollen gælder", "was made after the as-of date"};
    case recommendation:
        return {"en indstilling er ikke en godkendelse", "a recommendation is no approval"};
    case note:
        return {"at tage til efterretning er ikke at godkende", "taking note is no approval"};
    case lower_body:
        return {"organet har ikke kompetence til at beslutte det", "that body cannot decide this"};
    case delegation_fails:
        return {"er ikke dækket af en delegation", "is not carried by a delegation"};
    case in_doubt:
        return {"tager måske godkendelsen bort", "may take the approval away"};
    case old_digest:
        return {"dækker ikke", "does not cover it"};
    case another_fact:
        return {"angår noget andet", "is about something else"};
    case forward:
        return {"virker fremad; indtil da består godkendelsen", "works forward; until then the approval stands"};
    case condition_failed:
        return {"er ingen godkendelse", "is no approval"};
    case decides_nothing:
        return {"afgør ikke sagen", "decides nothing"};
    }
    return {};
}

Text phrase(Record const& decision)
{
    static constexpr Wording did[] = {
        {"godkender", "approves"},
        {"giver afslag", "refuses"},
        {"tilbagekalder", "revokes"},
        {"indstiller", "recommends"},
        {"tager til efterretning", "takes note"},
        {"forelægger sagen", "puts it before a higher body"},
        {"delegerer", "delegates"},
        {"accepterer", "accepts"},
        {"udpeger et behov", "names a need"},
        {"fraråder", "recommends against"},
        {"drøfter", "discusses"},
        {"sender tilbage", "sends it back"},
        {"udsætter", "postpones"},
        {"sender i høring", "sends it for hearing"},
        {"er hørt", "was heard"},
        {"tager ikke sagen op", "does not take it up"},
        {"lader sagen bortfalde", "lets it lapse"},
    };
    Text text{std::string(text_in(decision, Field::body))};
    auto const when = print_date(date_in(decision));
    auto const outcome = outcome_of(decision);
    text += Text{", " + when.da + ": ", ", " + when.en + ": "} +
            both(is_declared(outcome) ? words_of(outcome).label : did[static_cast<std::size_t>(outcome)]);
    if (auto const to = std::string(text_in(decision, Field::put_before)); !to.empty()) {
        text += outcome == Outcome::put_before ? Text{" for " + to, " (" + to + ")"}
                                               : Text{" og forelægger sagen for " + to, " and puts it before " + to};
    }
    if (auto const to = std::string(text_in(decision, Field::to)); !to.empty()) {
        text += Text{" til " + to, " to " + to};
    }
    return text;
}

// ---- values

namespace {

constexpr int most_decimals = 9;  // past which two figures are told apart no more

// "1 month", "3 months", "50 kr. per hour": a figure is nothing without what it counts.
Text figure(Type type, Fraction number, std::optional<int> decimals = {})
{
    if (type.kind == Kind::ratio) {
        return decimals ? print_percent(number, *decimals) : print_percent(number);
    }
    if (type.kind == Kind::year) {
        return Text{std::to_string(static_cast<std::int64_t>(number.numerator()))};
    }
    bool const one = number == Fraction{1} || number == Fraction{-1};
    auto const unit = unit_in_print(type, one);
    auto const itself = is_money(type) ? (decimals ? print_money(number, *decimals) : print_money(number))
                                       : (decimals ? print_number(number, *decimals) : print_number(number));
    return unit.empty() ? itself : itself + Text{" "} + unit;
}

// "≈ 2,257.61 kr." looks like "2,257.61 kr."
std::string without_mark(std::string const& text)
{
    constexpr std::string_view mark = "≈ ";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

bool look_alike(Text const& a, Text const& b) { return without_mark(a.en) == without_mark(b.en); }

struct InPrint {
    Type type;
    Text operator()(std::monostate) const { return {"ukendt", "unknown"}; }
    Text operator()(bool truth) const { return truth ? Text{"ja", "yes"} : Text{"nej", "no"}; }
    Text operator()(Fraction number) const { return figure(type, number); }
    Text operator()(DateBounds date) const
    {
        auto text = print_date(date);
        if (type.kind == Kind::day_in_year) {  // "30. november 2000" without its year
            text = {text.da.substr(0, text.da.rfind(' ')), text.en.substr(0, text.en.rfind(' '))};
        }
        return text;
    }
    Text operator()(std::string const& text) const
    {
        return text.empty()              ? Text{"ingen", "none"}
               : type.kind == Kind::body ? Text{text}
                                         : Text{"»" + text + "«", "“" + text + "”"};
    }
    Text operator()(Choice choice) const { return both(values_of(choice.set)[choice.index].label); }
    Text operator()(std::vector<Choice> const& choices) const
    {
        Text text;
        for (auto const choice : choices) {
            text += (text.empty() ? Text{} : Text{", "}) + (*this)(choice);
        }
        return text.empty() ? Text{"ingen", "none"} : text;
    }
    Text operator()(std::vector<std::string> const& texts) const
    {
        return texts.empty() ? Text{"ingen", "none"} : joined(texts, {", ", ", "});
    }
    Text operator()(Records const& records) const
    {
        if (auto const name = naming_field(type.record); name == Field::payer && !records.empty()) {
            std::vector<std::string> names;
            for (auto const& record : records) {
                names.emplace_back(text_in(record, *name));
            }
            return joined(names, {", ", ", "});
        }
        auto const count = std::to_string(records.size());
        return records.empty() ? Text{"ingen", "none"}
                               : Text{count + (records.size() == 1 ? " post" : " poster"),
                                      count + (records.size() == 1 ? " entry" : " entries")};
    }
};

}  // namespace

std::string phrase(Expression const& expression, Version const& version)
{
    return print(to_syntax(expression, version));
}

Text row_phrase(Table const& table, std::vector<Table::Cell> const& cells)
{
    Text text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        auto const* const name = std::get_if<std::string>(&cells[i]);
        bool const band = table.keys[i].by == Table::By::band;
        text += text.empty() ? Text{} : Text{", "};
        text += band ? Text{"fra ", "from "} : Text{};
        text += name != nullptr ? Text{*name} : figure(table.keys[i].type, std::get<Fraction>(cells[i]));
    }
    return text;
}

Text keys_phrase(Step const& lookup)
{
    Text text;
    for (auto const& part : lookup.parts) {
        auto const* const name = std::get_if<std::string>(&part.outcome.value);
        text += text.empty() ? Text{} : Text{", "};
        text += name != nullptr && !name->empty() ? Text{*name} : phrase(*part.expression, part.outcome.value);
    }
    return text;
}

Text phrase(Expression const& expression, Value const& value) { return std::visit(InPrint{expression.type}, value); }

std::pair<Text, Text> phrases_apart(Expression const& left, Value const& of_left, Expression const& right,
                                    Value const& of_right)
{
    std::pair told(phrase(left, of_left), phrase(right, of_right));
    auto const* const a = std::get_if<Fraction>(&of_left);
    auto const* const b = std::get_if<Fraction>(&of_right);
    bool const differ = a != nullptr && b != nullptr && *a != *b;
    for (int decimals = 2; differ && decimals <= most_decimals && look_alike(told.first, told.second); ++decimals) {
        told = {figure(left.type, *a, decimals), figure(right.type, *b, decimals)};
    }
    return told;
}

Text phrase_in_message(Expression const& expression, Value const& value, std::vector<Figure> const& others)
{
    if (auto const* const text = std::get_if<std::string>(&value)) {
        return Text{*text};
    }
    auto told = phrase(expression, value);
    auto const* const number = std::get_if<Fraction>(&value);
    std::optional<int> decimals;
    auto const looks_like_another = [&] {
        return ranges::any_of(others, [&](Figure const& other) {
            return other.number != *number && look_alike(told, figure(other.type, other.number, decimals));
        });
    };
    while (number != nullptr && decimals.value_or(0) < most_decimals && looks_like_another()) {
        decimals = decimals.value_or(1) + 1;
        told = figure(expression.type, *number, decimals);
    }
    return told;
}

Text share_apart(Fraction share, std::vector<Fraction> const& others)
{
    auto const percent = product(share, 100);
    auto const looks_like_another = [&](Fraction shown) {
        return shown != *percent &&
               (shown.whole() || ranges::any_of(others, [&](Fraction other) { return product(other, 100) == shown; }));
    };
    int decimals = 1;
    for (Fraction step = *quotient(1, 10); percent && decimals < most_decimals; ++decimals) {
        auto const shown = rounded(*percent, step);
        if (!shown || !looks_like_another(*shown)) {
            break;
        }
        step = *quotient(step, 10);
    }
    return print_percent(share, decimals);
}

}  // namespace styr
