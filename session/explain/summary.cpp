// SPDX-License-Identifier: MPL-2.0
// What a check came to, in a few sentences, and the line with which every report ends.
#include "diagnostics/utf8.hpp"
#include "engine/check_count.hpp"
#include "models/fields/print.hpp"
#include "session/explain/wording.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <string_view>

namespace styr {

namespace {

struct Counted {
    Verdict verdict;
    Wording words;
};

constexpr Counted counted[] = {
    {Verdict::violation, {"med krav, der ikke er opfyldt", "with a requirement not met"}},
    {Verdict::incomplete, {"mangler oplysning", "with information missing"}},
    {Verdict::decision, {"afventer beslutning", "awaiting a decision"}},
    {Verdict::notice, {"med bemærkning", "with a notice"}},
    {Verdict::not_covered, {"ikke kontrolleret", "not checked"}},
    {Verdict::compliant, {"med opfyldte krav", "with requirements met"}},
    {Verdict::excepted, {"undtaget", "excepted"}},
    {Verdict::not_applicable, {"uden bestemmelse, der gælder", "to which no provision applies"}},
};

std::string counts(CheckResult const& result, Lang lang)
{
    std::vector<std::string> all;
    for (auto const& [verdict, words] : counted) {
        auto count = result.counts[static_cast<std::size_t>(verdict)];
        count -= verdict == Verdict::not_applicable ? result.set_aside : 0;  // told by themselves
        if (count > 0) {
            all.push_back(fmt::format("{} {}", count, lang == Lang::da ? words.da : words.en));
        }
    }
    return all.empty() ? std::string() : fmt::format(": {}", fmt::join(all, ", "));
}

// What a check judges, in the order in which it is told.
struct Kind {
    Scope scope;
    Wording one, many;
};

constexpr Kind counted_kinds[] = {
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
    for (auto const& kind : counted_kinds) {
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
        text += da ? fmt::format(" {} {} erstattet eller trukket tilbage og kontrolleres ikke.", count,
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

// How many demands were looked at, how many of them as somebody here has read the agreement, and how many of the
// answers wait for a fact or a decision.
std::string requirements(CheckResult const& result, Lang lang)
{
    bool const da = lang == Lang::da;
    if (result.requirements == 0) {
        return da ? " Ingen krav gælder." : " No requirement applies.";
    }
    auto told = da                         ? fmt::format(" {} krav kontrolleret", result.requirements)
                : result.requirements == 1 ? std::string(" 1 requirement checked")
                                           : fmt::format(" {} requirements checked", result.requirements);
    if (result.as_read > 0) {
        told += da ? fmt::format(", {} efter vores læsning", result.as_read)
                   : fmt::format(", {} as we read {}", result.as_read, result.as_read == 1 ? "it" : "them");
    }
    if (auto const open = result.requirements - result.settled; open > 0) {
        told += da ? fmt::format("; {} mangler en oplysning eller en beslutning", open)
                   : fmt::format("; {} {} a fact or a decision", open, open == 1 ? "lacks" : "lack");
    }
    return told + ".";
}

// The versions that were used, in the order of the agreement.
std::vector<Version const*> used(CheckResult const& result, Agreement const& agreement)
{
    std::vector<Version const*> all;
    for (auto const& version : agreement.versions) {
        bool const any = std::any_of(result.subjects.begin(), result.subjects.end(), [&](SubjectResult const& subject) {
            return std::find(subject.versions.begin(), subject.versions.end(), &version) != subject.versions.end();
        });
        if (any) {
            all.push_back(&version);
        }
    }
    return all;
}

std::string names_of(std::vector<Version const*> const& versions)
{
    std::string all;
    for (auto const* const version : versions) {
        all += (all.empty() ? "" : ", ") + printable(version->name);
    }
    return all;
}

// In force there, with a rule for something that was judged.
std::size_t provisions_of(std::vector<Version const*> const& versions, CheckResult const& result)
{
    std::set<Scope> scopes;
    std::set<std::string_view> all;
    for (auto const& subject : result.subjects) {
        scopes.insert(subject.scope);
        if (key_of(subject.scope) == key_of(Scope::change)) {
            scopes.insert(Scope::change);  // whose rules are about changes of each kind
        }
    }
    for (auto const* const version : versions) {
        for (auto const& rule : version->rules) {
            auto const& provision = version->provisions[rule.provision];
            if (!provision.proposal && scopes.contains(rule.scope)) {
                all.insert(provision.id);
            }
        }
    }
    return all.size();
}

}  // namespace

std::string closing_line(CheckResult const& result, Agreement const& agreement, Lang lang)
{
    bool const da = lang == Lang::da;
    auto const read = used(result, agreement);
    auto const count = provisions_of(read, result);
    auto const as_of = print_day(result.as_of).in(lang);
    std::string in;
    if (!read.empty()) {
        auto const word =
            da ? (read.size() == 1 ? "udgave" : "udgaverne") : (read.size() == 1 ? "version" : "versions");
        in = fmt::format("{} {} {}", da ? ", som de er læst i" : " as read in", word, names_of(read));
    }
    if (da) {
        return fmt::format("Kontrollen omfatter {} {}{}, pr. {}. Den er hverken en afgørelse eller en godkendelse.",
                           count, count == 1 ? "bestemmelse" : "bestemmelser", in, as_of);
    }
    return fmt::format("The check covers {} {}{}, as of {}. It is neither a decision nor an approval.", count,
                       count == 1 ? "provision" : "provisions", in, as_of);
}

std::string summary_of(CheckResult const& result, Agreement const& agreement, Lang lang)
{
    bool const da = lang == Lang::da;
    auto const judged = subjects(result, lang);
    if (judged.empty()) {
        auto const nothing = result.of_update ? word(lang, "Opdateringen bringer intet at kontrollere",
                                                     "The update brings nothing to judge")
                                              : word(lang, "Der er intet at kontrollere", "There is nothing to judge");
        return fmt::format("{} {} {} {} {}.{}", nothing, da ? "pr." : "as of", print_day(result.as_of).in(lang),
                           da ? "efter" : "by", printable(agreement.title), not_judged(result, lang));
    }
    auto const read = names_of(used(result, agreement));
    auto summary = fmt::format("{} {} {} {} {}{}{}.", judged, da ? "kontrolleret pr." : "judged as of",
                               print_day(result.as_of).in(lang), da ? "efter" : "by", printable(agreement.title),
                               read.empty() ? read : " (" + read + ")", counts(result, lang));
    summary += requirements(result, lang);
    if (result.not_judged > 0) {
        summary +=
            da ? fmt::format(" {} mangler en oplysning.", result.not_judged == 1
                                                              ? "1 bemærkning"
                                                              : fmt::format("{} bemærkninger", result.not_judged))
               : fmt::format(" {} a fact.", result.not_judged == 1 ? std::string("1 notice lacks")
                                                                   : fmt::format("{} notices lack", result.not_judged));
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
