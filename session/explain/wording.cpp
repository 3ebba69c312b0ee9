// SPDX-License-Identifier: MPL-2.0
#include "session/explain/wording.hpp"

#include "diagnostics/utf8.hpp"
#include "diagnostics/words.hpp"
#include "engine/check_count.hpp"
#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/phrases.hpp"
#include "models/fields/print.hpp"
#include "models/fields/text_in.hpp"
#include "models/messages/refusals.hpp"
#include "models/repository/dispensation.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace styr {

namespace {

std::string said(Text const& text, Lang lang) { return printable(text.in(lang)); }

void join(std::string& all, std::string_view separator, std::string const& more)
{
    all += all.empty() ? "" : separator;
    all += more;
}

std::string of_kind(Reasons const& reasons, Reason::Kind kind, Lang lang)
{
    std::vector<std::string> facts;
    for (auto const& reason : reasons) {
        if (reason.kind == kind) {
            auto fact = said(kind == Reason::Kind::awaiting ? awaited(reason) : fact_missing(reason), lang);
            if (std::find(facts.begin(), facts.end(), fact) == facts.end()) {
                facts.push_back(std::move(fact));
            }
        }
    }
    return fmt::format("{}", fmt::join(facts, ", "));
}

}  // namespace

Location location(Span span, Sources const& sources)
{
    auto const& source = sources[span.source];
    return {printable(source.name()), source.position(span.begin)};
}

std::string shown_place(Span span, Sources const& sources)
{
    if (!span.known()) {
        return {};
    }
    auto const at = location(span, sources);
    return fmt::format("{}:{}:{}", at.path, at.position.line, at.position.column);
}

Ink ink_of(Verdict verdict)
{
    switch (verdict) {
    case Verdict::violation:
        return Ink::violation;
    case Verdict::incomplete:
        return Ink::incomplete;
    case Verdict::decision:
        return Ink::decision;
    case Verdict::notice:
    case Verdict::not_covered:
        return Ink::notice;
    case Verdict::compliant:
    case Verdict::excepted:
        return Ink::compliant;
    case Verdict::not_applicable:
        break;
    }
    return Ink::faint;
}

std::string_view key_of(Scope scope)
{
    switch (scope) {
    case Scope::change:
    case Scope::change_of_terms:
    case Scope::registration:
    case Scope::deregistration:
    case Scope::closure:
    case Scope::transfer:
    case Scope::rename:
        return "change";
    case Scope::offer:
        return "offer";
    case Scope::operator_:
        return "operator";
    case Scope::operator_and_year:
        return "operator-and-year";
    case Scope::submission:
        return "submission";
    case Scope::settlement:
        return "settlement";
    case Scope::decision:
        return "decision";
    case Scope::payer:
        return "payer";
    case Scope::offer_and_year:
        return "offer-and-year";
    case Scope::agreement:
        return "agreement";
    case Scope::file:
        return "file";
    case Scope::dispensation:
        return "dispensation";
    }
    return "change";
}

std::string shown_set_aside(SubjectResult const& subject, Lang lang)
{
    if (!is_set_aside(subject)) {
        return {};
    }
    bool const da = lang == Lang::da;
    std::string text;
    if (subject.replaced_by != nullptr) {
        text = fmt::format("{} {}", da ? "er erstattet af" : "was replaced by", printable(subject.replaced_by->id));
    }
    if (subject.withdrawn) {
        auto const day = print_day(*subject.withdrawn).in(lang);
        join(text, da ? ", " : ", ",
             fmt::format("{} {}", da ? "er trukket tilbage af driftsherren den" : "was taken back by its operator on",
                         day));
    }
    return text + (da ? " og kontrolleres ikke" : " and is not judged");
}

std::string id_of(RuleResult const& rule)
{
    return printable(rule.provision.empty() ? rule.name : fmt::format("{} {}", rule.provision, rule.name));
}

std::string title_of(RuleResult const& rule, Lang lang)
{
    if (lang == Lang::en) {
        return id_of(rule);
    }
    auto const* const own = rule.provision.empty() ? built_in_named(rule.name) : nullptr;
    return own != nullptr ? std::string(own->code) : printable(rule.provision.empty() ? rule.name : rule.provision);
}

std::string heading_of(RuleResult const& rule, Lang lang)
{
    auto const* const provision = provision_of(rule);
    auto const* const own = built_in_named(rule.name);
    auto const heading = provision != nullptr ? provision->title.in(lang)
                         : own == nullptr     ? std::string()
                                              : std::string(own->title.in(lang));
    return lang == Lang::en && same_word(heading, rule.name) ? std::string() : printable(heading);
}

std::string after_blank(std::string const& text) { return text.empty() ? text : " " + text; }

std::string shown_verdict(RuleResult const& rule, Lang lang)
{
    bool const da = lang == Lang::da;
    auto const verdict = phrase(rule.verdict).in(lang) + (!rule.not_judged ? ""
                                                          : da             ? ", mangler oplysning"
                                                                           : ", information missing");
    return rule.proposal ? fmt::format("{}: {}", da ? "efter forslaget" : "under the proposal", verdict) : verdict;
}

Provision const* provision_of(RuleResult const& rule)
{
    return rule.rule == nullptr || rule.version == nullptr ? nullptr : &rule.version->provisions[rule.rule->provision];
}

std::string shown_rule(RuleResult const& rule, Sources const& sources, Lang lang)
{
    auto const place = shown_place(rule.rule->span, sources);
    return lang == Lang::en ? place : fmt::format("{} ({})", place, printable(rule.name));
}

std::string shown_exception(Exception const& exception, Provision const& provision, Lang lang)
{
    return printable(fmt::format("{} {}", provision.id, lang == Lang::en ? exception.name : provision.title.da));
}

std::string citation(SourceCitation const& source, Lang lang)
{
    auto const document = printable(source.document);
    return source.item.empty()
               ? document
               : fmt::format("{}, {} {}", document, lang == Lang::da ? "pkt." : "item", printable(source.item));
}

std::string citations(std::vector<SourceCitation> const& sources, Lang lang)
{
    std::string all;
    for (auto const& source : sources) {
        join(all, "; ", citation(source, lang));
    }
    return all;
}

namespace {

// With what is there.
void join(std::string& all, std::string const& more)
{
    if (!more.empty()) {
        join(all, "; ", more);
    }
}

std::string label_in(Record const& decision, Field field, Lang lang)
{
    auto const* const choice = decision.get<Choice>(field);
    return choice == nullptr ? std::string() : std::string(values_of(choice->set)[choice->index].label.in(lang));
}

// "row 12 of the annex takstbilag-2026-2"
std::string row_of_annex(DecisionSeen const& seen, Lang lang)
{
    auto const row = seen.item == nullptr ? std::string_view{} : text_in(*seen.item, Field::row_number);
    if (row.empty()) {
        return {};
    }
    auto const text = lang == Lang::da ? fmt::format("række {} i bilaget {}", row, text_in(*seen.item, Field::annex))
                                       : fmt::format("row {} of the annex {}", row, text_in(*seen.item, Field::annex));
    return printable(text);
}

// Where in which paper its values stand, that there was no meeting, and who took no part; what the entry says of that.
std::string how_it_was_made(Record const& decision, Lang lang)
{
    std::string all;
    if (auto const part = label_in(decision, Field::stands_in, lang); !part.empty()) {
        auto const cited = source_of(decision);
        all = (cited ? citation(*cited, lang) + ", " : std::string()) + part;
    }
    join(all, label_in(decision, Field::procedure, lang));
    if (auto const* const names = decision.get<std::vector<std::string>>(Field::without);
        names != nullptr && !names->empty()) {
        join(all, (lang == Lang::da ? "uden " : "without ") + printable(fmt::format("{}", fmt::join(*names, ", "))));
    }
    return all;
}

}  // namespace

std::optional<SourceCitation> source_of(Record const& decision)
{
    auto const& given = decision.records(Field::source);
    if (given.empty()) {
        return std::nullopt;
    }
    return SourceCitation{
        std::string(text_in(given.front(), Field::document)), std::string(text_in(given.front(), Field::item)), {}};
}

std::string shown_decision(DecisionSeen const& seen, Lang lang)
{
    auto text = said(phrase(*seen.decision), lang) + " – " +
                (seen.silence.empty() ? std::string() : said(seen.silence, lang) + ": ") +
                said(seen.why.empty() ? phrase(seen.standing) : seen.why, lang);
    if (!seen.provisions.empty()) {
        text += printable(fmt::format(" ({})", fmt::join(seen.provisions, ", ")));
    }
    join(text, row_of_annex(seen, lang));
    join(text, how_it_was_made(*seen.decision, lang));
    return text;
}

std::string missing_facts(Reasons const& reasons, Lang lang) { return of_kind(reasons, Reason::Kind::missing, lang); }
std::string awaited_bodies(Reasons const& reasons, Lang lang) { return of_kind(reasons, Reason::Kind::awaiting, lang); }
std::string not_computable_parts(Reasons const& reasons, Lang lang)
{
    return of_kind(reasons, Reason::Kind::not_computable, lang);
}

std::string shown_repairs(std::vector<Repair> const& repairs, Sources const& sources, Lang lang)
{
    std::string all;
    for (auto const& repair : repairs) {
        auto const place = shown_place(repair.place, sources);
        join(all, lang == Lang::da ? " · eller: " : " · or: ",
             said(repair.text, lang) + (place.empty() ? "" : " (" + place + ")"));
    }
    return all;
}

std::string shown_dispensation(RuleResult const& rule, Sources const& sources, Lang lang)
{
    if (rule.dispensation == nullptr) {
        return {};
    }
    auto const& given = *rule.dispensation;
    bool const da = lang == Lang::da;
    std::string particulars =
        rule.excepted_from ? (da ? "ellers: " : "else: ") + phrase(*rule.excepted_from).in(lang) : "";
    join(particulars, "; ", shown_place(given.place, sources));
    if (!given.document.empty()) {
        join(particulars, "; ", citation({given.document, given.item, {}}, lang));
    }
    auto const from =
        given.from ? fmt::format("{} {} ", da ? "fra" : "from", print_day(*given.from).in(lang)) : std::string();
    return fmt::format("{}{} {}: {} ({})", from, da ? "til og med" : "until", print_day(given.until).in(lang),
                       printable(given.reason), particulars);
}

std::string because(RuleResult const& rule, Sources const& sources, Lang lang)
{
    bool const da = lang == Lang::da;
    std::string why;
    auto const add = [&why](std::string_view word, std::string const& what) {
        if (!what.empty()) {
            why += fmt::format("{}{} {}", why.empty() ? "" : "; ", word, what);
        }
    };
    add(da ? "mangler" : "missing", missing_facts(rule.reasons, lang));
    add(da ? "kan ikke beregnes:" : "not computable:", not_computable_parts(rule.reasons, lang));
    add(da ? "afventer" : "awaiting", awaited_bodies(rule.reasons, lang));
    add("dispensation", rule.excepted_from ? shown_dispensation(rule, sources, lang) : std::string());
    return why.empty() ? why : " (" + why + ")";
}

bool same_word(std::string_view a, std::string_view b) { return in_small_letters(a) == in_small_letters(b); }

bool is_finding(Verdict verdict) { return verdict > Verdict::compliant; }

bool is_shown(RuleResult const& rule, bool verbose)
{
    return is_finding(rule.verdict) || rule.excepted_from || (verbose && rule.verdict != Verdict::not_applicable);
}

std::vector<RuleResult const*> by_gravity(SubjectResult const& subject)
{
    std::vector<RuleResult const*> rules;
    for (auto const& rule : subject.rules) {
        rules.push_back(&rule);
    }
    auto const weight = [](RuleResult const* rule) { return rule->proposal ? Verdict::not_applicable : rule->verdict; };
    std::stable_sort(rules.begin(), rules.end(),
                     [&](RuleResult const* a, RuleResult const* b) { return weight(a) > weight(b); });
    return rules;
}

std::string beyond_limit(std::size_t findings, Lang lang)
{
    if (findings <= most_findings) {
        return {};
    }
    auto const beyond = findings - most_findings;
    return lang == Lang::da
               ? fmt::format("… og {} fund mere; kun de første {} vises. `-f json` giver dem alle.\n",
                             grouped(beyond).da, grouped(most_findings).da)
               : fmt::format("… and {} more findings; only the first {} are shown. `-f json` gives them all.\n",
                             grouped(beyond).en, grouped(most_findings).en);
}

}  // namespace styr
