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
    return text + (da ? " og efterprøves ikke" : " and is not judged");
}

std::string title_of(RuleResult const& rule)
{
    return printable(rule.provision.empty() ? rule.name : fmt::format("{} {}", rule.provision, rule.name));
}

std::string heading_of(RuleResult const& rule, Lang lang)
{
    auto const* const provision = provision_of(rule);
    auto const* const own = built_in_named(rule.name);
    auto const heading = provision != nullptr ? provision->title.in(lang)
                         : own == nullptr     ? std::string()
                                              : std::string(own->title.in(lang));
    return same_word(heading, rule.name) ? std::string() : printable(heading);
}

std::string after_blank(std::string const& text) { return text.empty() ? text : " " + text; }

std::string shown_verdict(RuleResult const& rule, Lang lang)
{
    bool const da = lang == Lang::da;
    auto const verdict = phrase(rule.verdict).in(lang) + (!rule.not_judged ? ""
                                                          : da             ? ", kan ikke afgøres"
                                                                           : ", could not be judged");
    return rule.proposal ? fmt::format("{}: {}", lang == Lang::da ? "ville være" : "would be", verdict) : verdict;
}

Provision const* provision_of(RuleResult const& rule)
{
    return rule.rule == nullptr || rule.version == nullptr ? nullptr : &rule.version->provisions[rule.rule->provision];
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

// ---- the summary

namespace {

struct Counted {
    Verdict verdict;
    Wording words;
};

constexpr Counted counted[] = {
    {Verdict::violation, {"i strid med aftalen", "in violation"}},
    {Verdict::incomplete, {"kan ikke afgøres", "incomplete"}},
    {Verdict::decision, {"kræver en beslutning", "awaiting a decision"}},
    {Verdict::notice, {"med bemærkning", "with a notice"}},
    {Verdict::not_covered, {"ikke kontrolleret", "not covered"}},
    {Verdict::compliant, {"i orden", "compliant"}},
    {Verdict::excepted, {"undtaget", "excepted"}},
    {Verdict::not_applicable, {"ikke omfattet af nogen regel", "to which no rule applies"}},
};

std::string counts(CheckResult const& result, Lang lang)
{
    std::string all;
    for (auto const& [verdict, words] : counted) {
        auto count = result.counts[static_cast<std::size_t>(verdict)];
        count -= verdict == Verdict::not_applicable ? result.set_aside : 0;  // told by themselves
        if (count > 0) {
            join(all, ", ", fmt::format("{} {}", count, lang == Lang::da ? words.da : words.en));
        }
    }
    return all.empty() ? all : ": " + all;
}

// The versions that were used, in the order of the agreement.
std::string versions(CheckResult const& result, Agreement const& agreement)
{
    std::string all;
    for (auto const& version : agreement.versions) {
        bool const used =
            std::any_of(result.subjects.begin(), result.subjects.end(), [&](SubjectResult const& subject) {
                return std::find(subject.versions.begin(), subject.versions.end(), &version) != subject.versions.end();
            });
        if (used) {
            join(all, ", ", printable(version.name));
        }
    }
    return all.empty() ? all : fmt::format(" ({})", all);
}

// What a check judges, in the order in which it is told.
struct Kind {
    Scope scope;
    Wording one, many;
};

constexpr Kind kinds[] = {
    {Scope::change, {"ændring", "change"}, {"ændringer", "changes"}},
    {Scope::payer, {"betalingskommune", "payer"}, {"betalingskommuner", "payers"}},
    {Scope::settlement, {"afregning", "settlement"}, {"afregninger", "settlements"}},
    {Scope::submission, {"takstindmelding", "submission"}, {"takstindmeldinger", "submissions"}},
    {Scope::decision, {"beslutning", "decision"}, {"beslutninger", "decisions"}},
    {Scope::offer, {"tilbud", "offer"}, {"tilbud", "offers"}},
    {Scope::offer_and_year, {"tilbudsår", "offer's year"}, {"tilbudsår", "offers' years"}},
    {Scope::operator_, {"driftsherre", "operator"}, {"driftsherrer", "operators"}},
    {Scope::operator_and_year, {"driftsherreår", "operator's year"}, {"driftsherreår", "operators' years"}},
    {Scope::agreement,
     {"udgave af aftalen", "version of the agreement"},
     {"udgaver af aftalen", "versions of the agreement"}},
    {Scope::file, {"fil", "file"}, {"filer", "files"}},
    {Scope::dispensation, {"dispensation", "dispensation"}, {"dispensationer", "dispensations"}},
};

// "36 changes, 3 settlements and 40 offers"
std::string subjects(CheckResult const& result, Lang lang)
{
    bool const da = lang == Lang::da;
    std::vector<std::string> all;
    for (auto const& kind : kinds) {
        auto const count =
            std::count_if(result.subjects.begin(), result.subjects.end(), [&](SubjectResult const& each) {
                return key_of(each.scope) == key_of(kind.scope) && !is_set_aside(each);
            });
        auto const& words = count == 1 ? kind.one : kind.many;
        if (count > 0) {
            all.push_back(fmt::format("{} {}", count, da ? words.da : words.en));
        }
    }
    if (all.size() < 2) {
        return all.empty() ? std::string() : all.front();
    }
    auto const last = all.back();
    all.pop_back();
    return fmt::format("{} {} {}", fmt::join(all, ", "), da ? "og" : "and", last);
}

// What was listed and not judged.
std::string not_judged(CheckResult const& result, Lang lang)
{
    bool const da = lang == Lang::da;
    std::string text;
    if (auto const count = result.set_aside; count > 0) {
        text += da ? fmt::format(" {} {} erstattet eller trukket tilbage og efterprøves ikke.", count,
                                 count == 1 ? "ændring er" : "ændringer er")
                   : fmt::format(" {} {} replaced or taken back and not judged.", count,
                                 count == 1 ? "change was" : "changes were");
    }
    if (auto const count = result.suppressed; count > 0) {
        text +=
            da ? fmt::format(" {} {} udeladt (`suppress`).", count, count == 1 ? "bemærkning er" : "bemærkninger er")
               : fmt::format(" {} {} left out (`suppress`).", count, count == 1 ? "notice is" : "notices are");
    }
    return text;
}

}  // namespace

namespace {

// How much of what the agreement requires the verdicts rest on.
std::string settled(CheckResult const& result, Lang lang)
{
    bool const all = result.settled == result.requirements;
    auto const of = result.requirements;
    if (lang == Lang::da) {
        return of == 0   ? " Ingen krav gælder."
               : !all    ? fmt::format(" {} af {} krav er afgjort.", result.settled, of)
               : of == 1 ? " Det ene krav er afgjort."
                         : fmt::format(" Alle {} krav er afgjort.", of);
    }
    return of == 0   ? " No requirement applies."
           : !all    ? fmt::format(" {} of {} requirements are settled.", result.settled, of)
           : of == 1 ? " The one requirement is settled."
                     : fmt::format(" All {} requirements are settled.", of);
}

}  // namespace

std::string summary_of(CheckResult const& result, Agreement const& agreement, Lang lang)
{
    bool const da = lang == Lang::da;
    auto const judged = subjects(result, lang);
    if (judged.empty()) {
        auto const nothing = result.of_update ? word(lang, "Opdateringen bringer intet at efterprøve",
                                                     "The update brings nothing to judge")
                                              : word(lang, "Der er intet at efterprøve", "There is nothing to judge");
        return fmt::format("{} {} {} {} {}.{}", nothing, da ? "pr." : "as of", print_day(result.as_of).in(lang),
                           da ? "efter" : "by", printable(agreement.title), not_judged(result, lang));
    }
    auto summary = fmt::format("{} {} {} {} {}{}{}.", judged, da ? "efterprøvet pr." : "judged as of",
                               print_day(result.as_of).in(lang), da ? "efter" : "by", printable(agreement.title),
                               versions(result, agreement), counts(result, lang));
    summary += settled(result, lang);
    if (result.not_judged > 0) {
        summary += da ? fmt::format(" {} kunne ikke efterprøves.",
                                    result.not_judged == 1 ? "1 bemærkning"
                                                           : fmt::format("{} bemærkninger", result.not_judged))
                      : fmt::format(" {} could not be judged.",
                                    result.not_judged == 1 ? "1 notice" : fmt::format("{} notices", result.not_judged));
    }
    if (result.dispensed > 0) {
        summary += da ? fmt::format(" {} fund er undtaget ved dispensation.", result.dispensed)
                      : fmt::format(" {} by dispensation.",
                                    result.dispensed == 1 ? "1 finding is excepted"
                                                          : fmt::format("{} findings are excepted", result.dispensed));
    }
    return summary + not_judged(result, lang);
}

}  // namespace styr
