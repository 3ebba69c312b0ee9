// SPDX-License-Identifier: MPL-2.0
#include "session/pages/text_rule.hpp"

#include "diagnostics/template.hpp"
#include "engine/evaluation/phrases.hpp"
#include "rules/syntax/among.hpp"
#include "rules/typed/scope_phrases.hpp"
#include "session/pages/asks.hpp"
#include "session/pages/markdown.hpp"
#include "session/pages/norms.hpp"
#include "session/pages/set_values.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace styr {

namespace {

// What a list begins with: "**Rule `midyear tariff`** · a change of terms".
std::string opening(std::string_view kind, std::string const& name, std::string const& about = {})
{
    return fmt::format("\n**{} {}**{}{}\n\n", kind, name, about.empty() ? "" : " · ", about);
}

std::string item(std::string_view label, std::string const& text) { return fmt::format("- {}: {}\n", label, text); }

std::string sources_and_readings(std::vector<SourceCitation> const& sources, std::vector<Text> const& readings,
                                 Lang lang)
{
    auto out =
        sources.empty() ? std::string() : item(word(lang, "kilde", "source"), md::sources_or_none(sources, lang));
    for (auto const& reading : readings) {
        out += item(word(lang, "læsning", "reading"), md::prose(reading.in(lang)));
    }
    return out;
}

// What is put into a message's gap, as far as the agreement alone tells it.
struct InGap {
    Expression const& expression;
    Version const& version;

    Text operator()(Constant const& constant) const { return phrase(expression, constant.value); }
    Text operator()(ParameterReference const& set) const
    {
        return phrase(expression, version.parameters[set.parameter].value);
    }
    Text operator()(DefinitionReference const& defined) const
    {
        auto const& definition = version.definitions[defined.definition];
        return in_brackets(definition.title.empty() ? Text{definition.name} : definition.title);
    }
    Text operator()(FactReference const& fact) const { return in_brackets(fact_name(fact.field, fact.side)); }
    Text operator()(
        Among<SubjectYear, Requests, ElementReference, TableLookup, PartOfDate, AsOf, DayInYear, Arithmetic, Negation,
              Rounded, Comparison, FallsOn, OneOf, PresenceTest, Includes, Changes, OnlyChange, Junction, Not,
              Quantified, Extreme, Aggregate, Approval, NamedNeed, Acceptance> auto const&) const
    {
        return in_brackets(phrase(expression, version));
    }

    static Text in_brackets(Text const& what) { return Text{"‹"} + what + Text{"›"}; }
};

std::string sentence_of(Message const& message, Version const& version, Lang lang)
{
    auto const value_of = [&](std::string_view name) -> std::optional<Text> {
        auto const hole = std::find_if(message.holes.begin(), message.holes.end(),
                                       [&](Message::Hole const& each) { return each.name == name; });
        return hole == message.holes.end() ? std::nullopt
                                           : std::optional(std::visit(InGap{*hole->value, version}, hole->value->node));
    };
    auto const& sentence = message.sentence.in(lang);
    return md::prose(fill(sentence, lang, value_of).value_or(sentence));
}

std::string citation_of(Index provision, Version const& version, Lang lang)
{
    auto const& cited = version.provisions[provision];
    return cited.sources.empty() ? md::prose(cited.id)
                                 : fmt::format("{}; {}", md::prose(cited.id), md::sources_or_none(cited.sources, lang));
}

std::string when(std::optional<Expression> const& condition, Version const& version, Lang lang)
{
    return condition ? fmt::format(", {} {}", word(lang, "når", "when"), md::code(phrase(*condition, version)))
                     : std::string();
}

// The exceptions to a rule, and below each those to it.
std::string exceptions(std::vector<Index> const& places, Version const& version, Lang lang, std::size_t depth = 0)
{
    std::string out;
    for (auto const place : places) {
        auto const& exception = version.exceptions[place];
        auto const& provision = version.provisions[exception.provision];
        if (holds_in(provision, version)) {
            auto const label =
                depth == 0 ? word(lang, "undtaget af", "excepted by") : word(lang, "dog ikke efter", "but not by");
            out += fmt::format("{:{}}- {} {} ({}){}\n", "", 2 * depth, label, md::code(exception.name),
                               citation_of(exception.provision, version, lang), when(exception.when, version, lang));
            out += exceptions(exception.exceptions, version, lang, depth + 1);
        }
    }
    return out;
}

}  // namespace

std::string told(Rule const& rule, Version const& version, Lang lang)
{
    auto out = opening(word(lang, "Regel", "Rule"), md::code(rule.name), scope_phrase(rule.scope).in(lang));
    if (rule.when) {
        out += item(word(lang, "når", "when"), md::code(phrase(*rule.when, version)));
    }
    out += item(rule.expects ? word(lang, "bør", "should hold") : word(lang, "skal", "must hold"),
                md::code(phrase(rule.demand, version)));
    for (auto const& ask : asks_told(rule.demand, version, lang)) {
        out += item(word(lang, "det vil sige", "that is"), ask);
    }
    auto const outcome =
        rule.expects ? word(lang, "bemærkning", "notice") : word(lang, "krav ikke opfyldt", "requirement not met");
    out +=
        item(word(lang, "ellers", "else"), fmt::format("*{}*: {}", outcome, sentence_of(rule.message, version, lang)));
    return out + exceptions(rule.exceptions, version, lang);
}

std::string told(Exception const& exception, Version const& version, Lang lang)
{
    auto out = opening(word(lang, "Undtagelse", "Exception"), md::code(exception.name));
    out += item(word(lang, "når", "when"), exception.when ? md::code(phrase(*exception.when, version))
                                                          : std::string(word(lang, "altid", "always")));
    auto const defeats = [&](auto const& norm) {
        out += item(word(lang, "undtager fra", "excepts from"),
                    fmt::format("{} ({})", md::code(norm.name), md::prose(version.provisions[norm.provision].id)));
    };
    for (auto const rule : exception.rules) {
        defeats(version.rules[rule]);
    }
    for (auto const& other : version.exceptions) {
        if (std::any_of(other.exceptions.begin(), other.exceptions.end(),
                        [&](Index to) { return &version.exceptions[to] == &exception; })) {
            defeats(other);
        }
    }
    return out + exceptions(exception.exceptions, version, lang, 1);
}

std::string told_of_silence(Competence const& competence, Version const& version, Lang lang)
{
    auto const body = md::prose(version.bodies[competence.from].name);
    auto const period = md::code(phrase(*competence.silent_after, version));
    auto out = opening(word(lang, "Tavshed", "Silence"), md::code(competence.name));
    if (competence.when) {
        out += item(word(lang, "når", "when"), md::code(phrase(*competence.when, version)));
    }
    return out +
           item(word(lang, "det vil sige", "that is"),
                lang == Lang::da
                    ? fmt::format("Det, der er forelagt {}, tæller som godkendt dagen efter, at {} er gået, hvis {} "
                                  "intet har sagt om det, og loggen er ført så langt.",
                                  body, period, body)
                    : fmt::format("What was put before {} counts as approved on the day after {} are over, where {} "
                                  "has said nothing of it and the log is entered so far.",
                                  body, period, body));
}

std::string told(Competence const& competence, Version const& version, Lang lang)
{
    if (competence.silent_after) {
        return told_of_silence(competence, version, lang);
    }
    auto const from = md::prose(version.bodies[competence.from].name),
               to = md::prose(version.bodies[competence.to].name);
    auto out =
        opening(competence.referral ? word(lang, "Forelæggelse", "Referral") : word(lang, "Kompetence", "Competence"),
                md::code(competence.name));
    if (competence.when) {
        out += item(word(lang, "når", "when"), md::code(phrase(*competence.when, version)));
    }
    auto const may =
        competence.referral
            ? (lang == Lang::da ? fmt::format("{} kan forelægge sagen for {}. Derefter beslutter {}, og {} ord er en "
                                              "indstilling.",
                                              from, to, to, from + "s")
                                : fmt::format("{} may put the case before {}. Then {} decides, and the word of {} is a "
                                              "recommendation.",
                                              from, to, to, from))
        : lang == Lang::da
            ? fmt::format("{} kan delegere til {}. Ordene her gør ikke selv {} kompetent: {}s beslutning tæller "
                          "kun, mens en delegation fra {} står i loggen.",
                          from, to, to, to, from)
            : fmt::format("{} may delegate to {}. These words alone do not make {} competent: its decision "
                          "counts only while a delegation from {} is on record.",
                          from, to, to, from);
    return out + item(word(lang, "det vil sige", "that is"), may);
}

std::string told(Definition const& definition, Version const& version, Lang lang)
{
    auto out = opening(word(lang, "Definition", "Definition"), shown_name(definition.name, definition.title, lang));
    for (auto const& each : definition.cases) {
        out += fmt::format("- {}{}\n", md::code(phrase(each.value, version)), when(each.when, version, lang));
    }
    return out;
}

std::string told(Parameter const& parameter, Lang lang)
{
    auto const kind = is_a_list(parameter) ? word(lang, "Liste", "List") : word(lang, "Parameter", "Parameter");
    auto out = opening(kind, shown_name(parameter.name, parameter.title, lang));
    out += item(word(lang, "er", "is"), shown_value(parameter.type, parameter.value, lang));
    if (auto const limits = shown_limits(parameter.type, parameter.limits, lang); !limits.empty()) {
        out += item(word(lang, "ejeren kan vælge", "the owner may choose"), limits);
    }
    return out + sources_and_readings(parameter.sources, parameter.readings, lang);
}

std::string told(Table const& table, Lang lang)
{
    auto out = opening(word(lang, "Tabel", "Table"), md::code(table.name));
    for (auto const& row : shown_rows(table, lang)) {
        out += fmt::format("- {}\n", row);
    }
    return out + sources_and_readings(table.sources, table.readings, lang);
}

std::string told(Calendar const& calendar, Lang lang)
{
    auto out = opening(word(lang, "Kalender", "Calendar"), md::code(calendar.name));
    for (auto const& days : shown_days(calendar, lang)) {
        out += fmt::format("- {}\n", days);
    }
    return out + sources_and_readings(calendar.sources, calendar.readings, lang);
}

}  // namespace styr
