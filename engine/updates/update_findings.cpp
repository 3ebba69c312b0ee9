// SPDX-License-Identifier: MPL-2.0
#include "engine/updates/update_findings.hpp"

#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/log_entry.hpp"
#include "engine/evaluation/phrases.hpp"
#include "engine/evaluation/subjects.hpp"
#include "engine/evaluation/subjects_register.hpp"
#include "models/fields/print.hpp"

#include <range/v3/algorithm/all_of.hpp>
#include <range/v3/algorithm/contains.hpp>

namespace styr {

namespace {

// Of a service that is renamed, or whose offer is.
std::string name_of_entry(RegisterEntry const& entry)
{
    std::string const offer{text_in(*entry.offer, Field::offer)};
    auto const service = text_in(*entry.service, Field::service);
    return service.empty() ? offer : offer + " (" + std::string(service) + ")";
}

Text listed_labels(std::vector<Field> const& fields)
{
    Text text;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        text += i == 0 ? Text{} : i + 1 == fields.size() ? Text{" og ", " and "} : Text{", "};
        text += label_of(fields[i]);
    }
    return text;
}

constexpr std::size_t most_near = 5;  // submissions that come close are told of; more of them help nobody

// What speaks of the new name already, and what nobody can tell because of it.
struct NameTaken {
    Text by, unknown;
};

NameTaken name_taken(SpokenOf spoken_of)
{
    switch (spoken_of) {
    case SpokenOf::by_a_dispensation:
        return {{" Der er allerede en dispensation for det nye navn; om den gælder dette tilbud, er uvist.",
                 " There is a dispensation for the new name already; whether it is about this offer cannot be told."},
                {"hvilket tilbud dispensationen gælder", "which offer the dispensation is about"}};
    case SpokenOf::by_the_agreement:
        return {{" Aftalen nævner selv det nye navn; om den mener dette tilbud, er uvist.",
                 " The agreement itself speaks of the new name; whether it means this offer cannot be told."},
                {"hvilket tilbud aftalen mener", "which offer the agreement means"}};
    default:
        return {{" Der er allerede beslutninger om det nye navn; om de gælder dette tilbud, er uvist.",
                 " There are decisions about the new name already; whether they are about this offer cannot be told."},
                {"hvilket tilbud beslutningerne angår", "which offer the decisions are about"}};
    }
}

}  // namespace

RuleResult unexplained(Span place, std::vector<NearMiss> const& near)
{
    auto result = built_in_finding(register_follows, Verdict::incomplete, place);
    result.message = {
        "Registret siger nu dette, men ingen takstindmelding beder om det, og ingen beslutning angår det.",
        "The register now says this, but no submission asks for it and no decision is about it."};
    for (std::size_t i = 0; i < near.size() && i < most_near; ++i) {
        result.message += Text{" Takstindmeldingen " + near[i].submission->id + " " + near[i].why.da + ".",
                               " The submission " + near[i].submission->id + " " + near[i].why.en + "."};
    }
    if (near.size() > most_near) {
        auto const more = std::to_string(near.size() - most_near);
        result.message += Text{" Desuden " + more + " til, der ligger nær.", " Close as well: " + more + " more."};
    }
    result.reasons = {
        Reason{.kind = Reason::Kind::missing,
               .fact = {"takstindmeldingen eller beslutningen bag", "the submission or decision behind it"},
               .place = place}};
    return result;
}

RuleResult renamed(RegisterChange const& change, SpokenOf spoken_of)
{
    bool const known = spoken_of != SpokenOf::nowhere;
    auto result = built_in_finding(has_new_name, known ? Verdict::incomplete : Verdict::notice, change.place);
    auto const old = name_of_entry(change.before), now = name_of_entry(change.after);
    result.message = {"Skifter navn: " + old + " hedder nu " + now +
                          ". Driftsherre og vilkår er de samme; beslutninger under det gamle navn følger ikke med.",
                      "Is renamed: " + old + " is now called " + now +
                          ". Operator and terms are the same; decisions about the old name do not come along."};
    if (known) {
        auto const taken = name_taken(spoken_of);
        result.message += taken.by;
        result.reasons = {Reason{.kind = Reason::Kind::missing, .fact = taken.unknown, .place = change.place}};
    }
    return result;
}

namespace {

// Whether all that was on record of finished years still is.
bool only_adds_reports(RegisterChange const& change)
{
    auto const of = [](RegisterEntry const& entry) { return entry.offer != nullptr ? entry.offer : entry.operator_; };
    auto const adds = [&](auto const& before, auto const& after) {
        return ranges::all_of(before, [&](auto const& each) { return ranges::contains(after, each); });
    };
    auto const &before = *of(change.before), &after = *of(change.after);
    return adds(before.records(Field::reports), after.records(Field::reports)) &&
           adds(years_in(before, Field::reports_whole), years_in(after, Field::reports_whole));
}

}  // namespace

RuleResult other_facts(RegisterChange const& change)
{
    bool const of_finished_years =
        ranges::all_of(change.fields,
                       [](Field field) { return field == Field::reports || field == Field::reports_whole; }) &&
        only_adds_reports(change);
    auto result =
        built_in_finding(other_facts_change, of_finished_years ? Verdict::notice : Verdict::not_covered, change.place);
    auto const what = listed_labels(change.fields);
    result.message = {"Registret siger nu noget andet: " + what.da +
                          ". Regler, der læser det, læste her det, der stod før opdateringen.",
                      "The register now says something else about " + what.en +
                          ". Rules that read it have read here what stood before the update."};
    if (!of_finished_years) {
        result.message += Text{" Ingen bestemmelse har set på ændringen.", " No provision has looked at the change."};
    }
    return result;
}

namespace {

Text done_in_this_update(EntryChange what)
{
    return what == EntryChange::added    ? Text{"Ny i denne opdatering", "New in this update"}
           : what == EntryChange::edited ? Text{"Rettet i denne opdatering", "Edited in this update"}
                                         : Text{"Fjernet i denne opdatering", "Removed in this update"};
}

// What it does here where nobody trusts the update with it.
Text only_from_the_next_on(EntryChange what)
{
    return what == EntryChange::added ? Text{"Den tæller ikke med her, først når den er flettet ind.",
                                             "It does not count here, only once it is merged."}
           : what == EntryChange::edited
               ? Text{"Her tæller den, som den stod før.", "Here it counts as it stood before."}
               : Text{"Her tæller den stadig med.", "Here it still counts."};
}

}  // namespace

RuleResult new_annex(EntryChange what, Record const& edition)
{
    auto result = built_in_finding(new_in_update, Verdict::notice, edition.span);
    std::string const id{text_in(edition, Field::id)};
    result.message = done_in_this_update(what) + Text{": bilaget " + id + ".", ": the annex " + id + "."};
    if (what != EntryChange::added) {
        result.message += Text{" Et bilag står, som det blev trykt; en ny udgave får sit eget id.",
                               " An annex stands as it was printed; a new edition gets an id of its own."};
    }
    return result;
}

RuleResult new_decision(EntryChange what, Record const& decision, bool counts, Span place)
{
    auto result = built_in_finding(new_in_update, Verdict::notice, place);
    auto const seen = phrase(decision);
    auto const done = done_in_this_update(what);
    Text const effect =
        counts && what == EntryChange::removed
            ? Text{"Den tæller ikke længere med, da styr.yaml stoler på, hvad der sker med dette organs beslutninger.",
                   "It no longer counts, since styr.yaml trusts what becomes of this body's decisions."}
        : counts ? Text{"Den tæller med, da styr.yaml stoler på nye beslutninger fra dette organ.",
                        "It counts, since styr.yaml trusts new decisions of this body."}
                 : only_from_the_next_on(what);
    result.message = done + Text{": "} + seen + Text{". "} + effect;
    return result;
}

RuleResult new_figure(EntryChange what, Record const& figure)
{
    auto result = built_in_finding(new_in_update, Verdict::not_covered, figure.span);
    std::string const name{text_in(figure, Field::figure)}, value{text_in(figure, Field::value)};
    auto const year = print_canonical(*figure.get<Fraction>(Field::year));
    result.message = done_in_this_update(what) +
                     Text{": " + name + " for " + year + " er " + value + ", sat af aftalens ejer. ",
                          ": " + name + " of " + year + " is " + value + ", set by the agreement's owner. "} +
                     only_from_the_next_on(what) +
                     Text{" Ingen bestemmelse har set på den.", " No provision has looked at it."};
    return result;
}

RuleResult new_dispensation(Dispensation const& dispensation)
{
    auto result = built_in_finding(new_in_update, Verdict::notice, dispensation.place);
    auto const day = print_day(dispensation.until);
    result.message = {"Ny i denne opdatering: dispensation fra " + dispensation.rule.name + " til og med " + day.da +
                          ". Den undtager intet her, først når den er flettet ind.",
                      "New in this update: a dispensation from " + dispensation.rule.name + " until " + day.en +
                          ". It excepts nothing here, only once it is merged."};
    result.dispensation = &dispensation;
    return result;
}

RuleResult loosened_from_the_log(ToldFile const& file)
{
    auto result = built_in_finding(read_as_before, Verdict::incomplete, file.place);
    bool const struck = file.is == ToldFile::Is::loosened;
    result.message =
        struck ? Text{"Opdateringen stryger, at " + file.name +
                          " erstatter en anden takstindmelding. Det, der er besluttet om den, følger med.",
                      "The update strikes that " + file.name +
                          " replaces another submission. What was decided about that goes along."}
               : Text{"Opdateringen bringer i " + file.name +
                          " en ændring, der allerede er trukket tilbage eller erstattet, og som ingen har set før. Det "
                          "er ikke den, loggen handler om.",
                      "The update brings in " + file.name +
                          " a change that is withdrawn or replaced already, and that nobody has seen before. It is not "
                          "the one that the log is about."};
    result.reasons = {
        Reason{.kind = Reason::Kind::missing,
               .fact = {"hvilken takstindmelding der blev besluttet om", "which submission was decided on"},
               .place = file.place}};
    return result;
}

RuleResult told_of(ToldFile const& file)
{
    if (file.is == ToldFile::Is::removed) {
        auto result = built_in_finding(new_in_update, Verdict::notice, file.place);
        result.message = done_in_this_update(EntryChange::removed) +
                         Text{": " + file.name + ". Det, den bad om eller afregnede, kontrolleres ikke mere.",
                              ": " + file.name + ". What it asked for or settled is no longer judged."};
        return result;
    }
    if (file.is == ToldFile::Is::moved_back) {
        auto result = built_in_finding(read_as_before, Verdict::incomplete, file.place);
        result.message = {"Opdateringen flytter den dag, " + file.name +
                              " er indmeldt, tilbage. Her tæller den dag, den havde før.",
                          "The update moves back the day on which " + file.name +
                              " was handed in. Here the day that it had before counts."};
        result.reasons = {Reason{.kind = Reason::Kind::missing,
                                 .fact = {"hvornår den blev indmeldt", "when it was handed in"},
                                 .place = file.place}};
        return result;
    }
    if (file.is == ToldFile::Is::loosened || file.is == ToldFile::Is::never_made) {
        return loosened_from_the_log(file);
    }
    if (file.is == ToldFile::Is::moved_on) {
        auto result = built_in_finding(read_as_before, Verdict::notice, file.place);
        result.message = {"Opdateringen siger, at " + file.name +
                              " er indmeldt senere end før. Her tæller den dag, den havde før; den nye gælder fra den "
                              "næste opdatering.",
                          "The update says that " + file.name +
                              " was handed in later than before. Here the day that it had before counts; the new one "
                              "holds from the next update on."};
        return result;
    }
    bool const moves = file.is == ToldFile::Is::points_elsewhere;
    auto result = built_in_finding(read_as_before, moves ? Verdict::incomplete : Verdict::notice, file.place);
    result.message = {"Opdateringen ændrer " + file.name +
                          ". Her er den læst, som den var før; ændringen gælder først for den næste opdatering.",
                      "The update changes " + file.name +
                          ". Here it was read as it was before; the change holds from the next update on."};
    if (moves) {
        result.message += Text{" Den peger derefter på andre mapper eller en anden aftale; hvad der står dér, er ikke "
                               "holdt op mod det, der gjaldt.",
                               " It then points at other folders or another agreement; what stands there was not "
                               "compared with what held."};
        result.reasons = {
            Reason{.kind = Reason::Kind::missing,
                   .fact = {"en sammenligning med det, den peger på", "a comparison with what it points at"},
                   .place = file.place}};
    }
    return result;
}

}  // namespace styr
