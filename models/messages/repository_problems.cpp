// SPDX-License-Identifier: MPL-2.0
// F29x: what only all files together can tell. And the list of every problem of this room.
#include "models/messages/data_problems.hpp"

#include <array>

namespace styr {

namespace data_problem {

constinit Problem const duplicate_decision{"F291",
                                           "duplicate-decision",
                                           Severity::error,
                                           {"to beslutninger har id'et `{id}`", "two decisions have the id `{id}`"},
                                           {"anden gang", "the second time"},
                                           {{"giv den ene et andet id", "give one of them another id"}},
                                           {"En beslutning findes ved sit id, også fra andre beslutninger (`under:`). "
                                            "Derfor er hvert id kun brugt én gang, på tværs af alle beslutningsfiler.",
                                            "A decision is found by its id, from other decisions too (`under:`). So "
                                            "every id is used once, across all decision files."}};

constinit Problem const twice_in_force{
    "F292",
    "twice-in-force",
    Severity::error,
    {"{service} har to sæt vilkår fra {day}", "{service} has two sets of terms from {day}"},
    {"anden gang", "the second time"},
    {{"slet den ene, eller ret `in_force` i den ene fil", "delete one, or mend `in_force` in one of the files"}},
    {"To registerfiler siger hver sit om den samme ydelse fra den samme dag. styr vælger ikke imellem dem.",
     "Two register files speak of one service from the same day. styr does not choose between them."}};

constinit Problem const duplicate_submission{
    "F293",
    "duplicate-submission",
    Severity::error,
    {"to takstindmeldinger har navnet `{id}`", "two submissions have the name `{id}`"},
    {"anden gang", "the second time"},
    {{"giv den ene fil et andet navn", "give one of the files another name"}},
    {"En takstindmelding findes ved sit filnavn uden endelse, for eksempel fra beslutninger. Derfor er hvert navn kun "
     "brugt én gang, også på tværs af mapper.",
     "A submission is found by its file's name without the ending, from decisions for example. So every name is used "
     "once, across folders too."}};

constinit Problem const unknown_delegation{"F294",
                                           "unknown-delegation",
                                           Severity::error,
                                           {"ingen beslutning har id'et `{id}`", "no decision has the id `{id}`"},
                                           {"`under` henviser hertil", "`under` refers to this"},
                                           {{"mente du `{nearest}`?", "did you mean `{nearest}`?"}},
                                           {"`under` nævner den delegation, som en beslutning er truffet i henhold "
                                            "til, ved dens id. Delegationen skal selv stå i en beslutningsfil.",
                                            "`under` names, by its id, the delegation under which a decision was made. "
                                            "The delegation has to stand in a decision file itself."}};

constinit Problem const not_a_delegation{
    "F295",
    "not-a-delegation",
    Severity::error,
    {"`{id}` er ingen delegation", "`{id}` is no delegation"},
    {"`under` skal nævne en delegation", "`under` has to name a delegation"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"}},
    {"En beslutning kan kun være truffet i henhold til en delegation, altså en beslutning med `outcome: delegated`. Et "
     "organ, der har taget noget til efterretning "
     "eller forelagt det, har ikke dermed givet kompetence fra sig.",
     "A decision can be made only under a delegation, that is, one with `outcome: delegated`. A body that took note of "
     "something or put it before another has not "
     "thereby given competence away."}};

constinit Problem const unknown_submission{
    "F296",
    "unknown-submission",
    Severity::error,
    {"ingen takstindmelding hedder `{id}`", "no submission is called `{id}`"},
    {"beslutningen henviser hertil", "the decision refers to this"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"}},
    {"En takstindmelding nævnes ved sit filnavn uden endelse: `2023-03-aalborg` for "
     "`submissions/2023-03-aalborg.yaml`. En slåfejl her ville lade beslutningen "
     "dække ingenting.",
     "A submission is named by its file's name without the ending: `2023-03-aalborg` for "
     "`submissions/2023-03-aalborg.yaml`. A slip here would leave the decision "
     "covering nothing."}};

constinit Problem const former_name_taken{
    "F290",
    "former-name-taken",
    Severity::error,
    {"`formerly` nævner `{name}`, som {reason}", "`formerly` names `{name}`, which {reason}"},
    {"det tidligere navn", "the former name"},
    {{"ret navnet, eller slet linjen", "mend the name, or delete the line"}},
    {"Under `formerly` står det navn, tilbuddet eller ydelsen havde før; beslutninger om det navn følger med. Har "
     "registret stadig det gamle navn den dag, eller siger to, at de er det samme fra før, ville én godkendelse "
     "gælde "
     "for to.",
     "`formerly` gives the name that the offer or service had before; decisions about that name come along. Where the "
     "register still has the old name on that day, or two say that they are the same one of before, one approval would "
     "serve two."}};

constinit Problem const excepts_nothing{
    "F297",
    "excepts-nothing",
    Severity::error,
    {"`except` nævner `{name}`, men undtager ingen ændring i `{id}`",
     "`except` names `{name}` but leaves out no change of `{id}`"},
    {"ingen af de besluttede ændringer passer hertil", "none of the changes that were decided fits this"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"tilbud, ydelse, art og ikrafttræden skal være som i takstindmeldingen",
      "offer, service, kind and effective date have to be as in the submission"}},
    {"Et punkt under `except` trækker ændringer fra en takstindmelding, der ellers er besluttet som helhed. Passer det "
     "ikke på nogen af dem, for eksempel "
     "efter en slåfejl, ville beslutningen dække det, som den skulle undtage.",
     "An entry under `except` takes changes out of a submission that is otherwise decided as a whole. Where it fits "
     "none of them, after a slip for example, "
     "the decision would cover what it was to leave out."}};

constinit Problem const duplicate_settlement{
    "F298",
    "duplicate-settlement",
    Severity::error,
    {"id'et `{id}` er brugt to gange", "the id `{id}` is used twice"},
    {"samme id som en anden afregning", "the same id as another settlement"},
    {{"giv den ene et andet id", "give one of them another id"}},
    {"En afregning findes ved sit id, så det står kun én gang på tværs af alle filer.",
     "A settlement is found by its id in findings and explanations, so that each id stands once across all files."}};

constinit Problem const two_spellings{
    "F308",
    "two-spellings",
    Severity::error,
    {"`{name}` og `{other}` er to skrivemåder af samme navn", "`{name}` and `{other}` are two spellings of one name"},
    {"kun store og små bogstaver, mellemrum, streger eller apostroffer skiller dem",
     "they differ in capitals, blanks, dashes or apostrophes only"},
    {{"skriv navnet ens; hed det noget andet før, står det under `formerly`",
      "write the name alike; what it was called before stands under `formerly`"}},
    {"En driftsherre, et tilbud og en ydelse findes ved navn, og styr retter ikke navne. Skrevet på to måder i "
     "registret ville de være to, hver med sin halve historie, og det, der er besluttet om den ene, gjaldt ikke den "
     "anden.",
     "An operator, an offer and a service are found by name, and styr mends no names. Written in two ways in the "
     "register they would be two, each with half of the history, and what was decided of one would not be about the "
     "other."}};

constinit Problem const too_much_to_compare{
    "F299",
    "too-much-to-compare",
    Severity::error,
    {"at holde alle filer op mod hinanden kræver mere end {limit} trin",
     "comparing all files with each other takes more than {limit} steps"},
    {"så langt er styr kommet", "this is how far styr has come"},
    {{"se efter ændringer, ydelser og `except`, der gentager det samme tilbud tusinder af gange",
      "look for changes, services and `except` that repeat one offer thousands of times"}},
    {"Hver fil er uden fejl for sig, men tilsammen nævner de det samme så mange gange, at det ville tage urimeligt "
     "lang "
     "tid at kontrollere, om de passer "
     "sammen. Intet bliver da kontrolleret. Grænsen tælles i trin og ikke i sekunder, så den er den samme på alle "
     "maskiner.",
     "Each file is sound by itself, but together they name one thing so often that it would take unreasonably long to "
     "see whether they fit together. "
     "Nothing is judged then. The limit is counted in steps and not in seconds, so that it is the same on every "
     "machine."}};

}  // namespace data_problem

namespace {

using namespace data_problem;

constexpr std::array all{
    &unknown_key,
    &missing_field,
    &wrong_type,
    &wrong_entry,
    &no_record,
    &missing_entry,
    &empty_list,
    &empty_text,
    &listed_twice,
    &unknown_choice,
    &comma_split,
    &says_nothing,
    &decomposed_letter,
    &odd_blank_in_name,
    &too_many_entries,
    &name_too_long,
    &foreign_letter,
    &text_or_comment,
    &quoted_value,
    &pasted_character,
    &ambiguous_number,
    &not_a_number,
    &leading_zero,
    &too_many_decimals,
    &mixed_forms,
    &wrong_grouping,
    &number_too_long,
    &not_whole,
    &percent_sign_missing,
    &out_of_range,
    &not_truth,
    &not_a_date,
    &no_such_day,
    &date_digits,
    &two_digit_year,
    &date_out_of_range,
    &no_day_left,
    &bounds_not_allowed,
    &bounds_empty,
    &dispensation_for_all,
    &stray_dispensation_key,
    &unknown_instruction,
    &dispensation_incomplete,
    &stray_dispensation,
    &dispensation_ends_early,
    &comment_excepts_nothing,
    &changes_nothing,
    &changed_contradicts,
    &wrong_side,
    &until_before_effective,
    &withdrawn_too_early,
    &service_unnamed,
    &duplicate_name,
    &outside_fact_not_given,
    &replaces_nothing,
    &becomes_nothing,
    &about_nothing,
    &bad_digest,
    &digest_without_submission,
    &except_without_submission,
    &delegation_incomplete,
    &stray_delegation_key,
    &delegated_to_itself,
    &delegation_ends_early,
    &put_before_missing,
    &put_before_stray,
    &need_without_group,
    &group_without_need,
    &says_without_paper,
    &stray_decision_key,
    &unknown_entry,
    &no_one_difference,
    &decides_on_nothing,
    &says_two_things,
    &former_name_taken,
    &duplicate_decision,
    &twice_in_force,
    &duplicate_submission,
    &unknown_delegation,
    &not_a_delegation,
    &unknown_submission,
    &excepts_nothing,
    &duplicate_settlement,
    &too_much_to_compare,
    &annex_beside,
    &duplicate_annex,
    &unknown_annex,
    &annex_made_later,
    &unclear_slip,
    &confirms_nothing,
    &no_silence,
    &works_back_to_later,
    &two_spellings,
    &covers_nothing,
    &takes_no_row_out,
    &agreement_beside,
    &duplicate_report,
};

}  // namespace

std::span<Problem const* const> data_problems() { return all; }

}  // namespace styr
