// SPDX-License-Identifier: MPL-2.0
// F27x: what a decision says does not fit together.
#include "models/messages/data_problems.hpp"

namespace styr::data_problem {

constinit Problem const about_nothing{
    "F271",
    "about-nothing",
    Severity::error,
    {"beslutningen siger ikke, hvad den angår", "the decision does not say what it is about"},
    {"hverken `submission` eller `offer`", "neither `submission` nor `offer`"},
    {{"skriv tilbuddet (`offer:`) eller takstindmeldingen (`submission:`)",
      "give the offer (`offer:`) or the submission (`submission:`)"}},
    {"Hvert punkt under `about` nævner enten et tilbud, eventuelt med ydelse og vilkår, en hel takstindmelding eller "
     "et "
     "bilag (`annex`). "
     "Ellers kan beslutningen ikke findes ved "
     "det, den dækker.",
     "Every entry of `about` names either an offer, with its service and terms where they matter, a whole "
     "submission or an annex (`annex`). Else the decision cannot be found by "
     "what it covers."}};

constinit Problem const bad_digest{"F272",
                                   "bad-digest",
                                   Severity::error,
                                   {"`{value}` er ikke et fingeraftryk", "`{value}` is no digest"},
                                   {"{reason}", "{reason}"},
                                   {{"kopiér hele fingeraftrykket fra styr: `sha256:` og 64 tegn, 0-9 og a-f",
                                     "copy the whole digest from styr: `sha256:` and 64 characters, 0-9 and a-f"}},
                                   {"Et fingeraftryk viser, at en takstindmelding ikke er ændret, siden den blev "
                                    "besluttet. Det regnes ud af styr og skrives ikke i hånden.",
                                    "A digest shows that a submission has not been edited since it was decided. styr "
                                    "computes it; it is not written by hand."}};

constinit Problem const digest_without_submission{
    "F273",
    "digest-without-submission",
    Severity::error,
    {"`digest` står her uden `submission`", "`digest` stands here without `submission`"},
    {"fingeraftryk af hvad?", "a digest of what?"},
    {{"skriv takstindmeldingen: `submission:` og filens navn uden endelse",
      "name the submission: `submission:` and its file's name without the ending"}},
    {"Et fingeraftryk hører til en takstindmelding, der er nævnt ved navn. Angår beslutningen et enkelt tilbud, "
     "skrives vilkårene under `before` og `after`.",
     "A digest belongs to a submission that is named. Where the decision is about a single offer, its terms stand "
     "under `before` and `after`."}};

constinit Problem const except_without_submission{
    "F274",
    "except-without-submission",
    Severity::error,
    {"`except` står her uden `submission`", "`except` stands here without `submission`"},
    {"undtaget fra hvad?", "left out of what?"},
    {{"`except` lister de tilbud i en takstindmelding, som beslutningen ikke omfatter",
      "`except` lists those offers of a submission that the decision does not cover"}},
    {"`except` trækker enkelte ændringer fra en takstindmelding, der ellers er besluttet som helhed. Den står derfor "
     "sammen med `submission` og nævner tilbud, "
     "ikke andre indmeldinger.",
     "`except` takes single changes out of a submission that is otherwise decided as a whole. So it stands beside "
     "`submission` and names offers, no other "
     "submissions."}};

constinit Problem const delegation_incomplete{
    "F275",
    "delegation-incomplete",
    Severity::error,
    {"delegationen mangler `{key}`", "the delegation lacks `{key}`"},
    {"{label} skal angives ved `outcome: delegated`", "{label} has to be given with `outcome: delegated`"},
    {{"skriv for eksempel {example}", "write, for example, {example}"}},
    {"En delegation siger, hvem der får kompetencen (`to`). Uden `from` gælder den fra den dag, den er besluttet, og "
     "uden `until`, til den trækkes tilbage.",
     "A delegation says who receives the competence (`to`). Without `from` it holds from the day on which it was "
     "decided, and without `until` until it is "
     "withdrawn."}};

constinit Problem const stray_delegation_key{
    "F276",
    "stray-delegation-key",
    Severity::error,
    {"`{key}` hører til en delegation, men udfaldet er `{outcome}`",
     "`{key}` belongs to a delegation, but the outcome is `{outcome}`"},
    {"kun ved `outcome: delegated`", "only with `outcome: delegated`"},
    {{"slet feltet, eller skriv `outcome: delegated`", "delete the key, or write `outcome: delegated`"},
     {"hvad en beslutning angår, står under `about`", "what a decision is about stands under `about`"}},
    {"`to`, `from`, `until`, `competence` og `subject` beskriver en delegation. Andre beslutninger siger under "
     "`about`, hvad de angår, og hvornår det træder i "
     "kraft.",
     "`to`, `from`, `until`, `competence` and `subject` describe a delegation. Other decisions say under `about` what "
     "they are about and when it takes effect."}};

constinit Problem const delegated_to_itself{
    "F277",
    "delegated-to-itself",
    Severity::error,
    {"`{body}` kan ikke give en sag til sig selv", "`{body}` cannot give a case to itself"},
    {"samme organ som i `body`", "the same body as in `body`"},
    {{"`body` er det organ, der beslutter; `{key}` det, der får sagen",
      "`body` is the one that decides; `{key}` the one that receives the case"}},
    {"Den, der delegerer eller forelægger, og den, der modtager, er to forskellige organer.",
     "Whoever delegates or puts a case before another, and whoever receives it, are two different bodies."}};

constinit Problem const delegation_ends_early{
    "F278",
    "delegation-ends-early",
    Severity::error,
    {"delegationen slutter {until}, før den begynder {from}", "the delegation ends {until}, before it begins {from}"},
    {"sidste dag", "its last day"},
    {{"er de to datoer byttet om?", "are the two dates swapped?"}},
    {"`until` er den sidste dag, delegationen gælder, og den ligger ikke før `from`, den første (uden `from`: dagen "
     "for beslutningen).",
     "`until` is the last day on which the delegation holds, and it does not lie before `from`, the first (without "
     "`from`: the day of the "
     "decision)."}};

constinit Problem const put_before_missing{
    "F279",
    "put-before-missing",
    Severity::error,
    {"`put_before` mangler: forelagt for hvem?", "`put_before` is missing: put before whom?"},
    {"udfaldet er `put_before`", "the outcome is `put_before`"},
    {{"skriv for eksempel `put_before: DAS`", "write, for example, `put_before: DAS`"}},
    {"En sag, der forelægges, får sin afgørelse i et andet organ. Uden organets navn ved styr ikke, hvem der ventes "
     "på.",
     "A case that is put before another body is decided there. Without that body's name styr does not know who is "
     "awaited."}};

constinit Problem const put_before_stray{
    "F280",
    "put-before-stray",
    Severity::error,
    {"`put_before` passer ikke til udfaldet `{outcome}`", "`put_before` does not go with the outcome `{outcome}`"},
    {"kun ved `put_before` og `recommended`", "only with `put_before` and `recommended`"},
    {{"slet feltet, eller ret udfaldet", "delete the key, or mend the outcome"}},
    {"Et organ, der selv har besluttet en sag, har ikke samtidig forelagt den for et andet. En indstilling må gerne "
     "sige, hvem den er forelagt.",
     "A body that has decided a case itself has not put it before another at the same time. A recommendation may say "
     "before whom it was put."}};

constinit Problem const need_without_group{
    "F281",
    "need-without-group",
    Severity::error,
    {"`target_group` mangler: et behov for hvem?", "`target_group` is missing: a need for whom?"},
    {"udfaldet er `named_need`", "the outcome is `named_need`"},
    {{"skriv målgruppen som i takstindmeldingen: `target_group: …`",
      "write the target group as the submission does: `target_group: …`"}},
    {"Et behov er udpeget for en bestemt målgruppe, og reglerne leder efter den. Uden målgruppe svarer udpegningen "
     "ikke til noget tilbud.",
     "A need is named for a certain target group, which is what the rules look for. Without one it answers to no "
     "offer."}};

constinit Problem const group_without_need{
    "F282",
    "group-without-need",
    Severity::error,
    {"`target_group` passer ikke til udfaldet `{outcome}`", "`target_group` does not go with the outcome `{outcome}`"},
    {"kun ved `named_need` og ved `revoked` uden `about`", "only with `named_need`, and `revoked` without `about`"},
    {{"slet feltet, eller ret udfaldet", "delete the key, or mend the outcome"}},
    {"Kun et udpeget behov, og en tilbagekaldelse af det, angår en målgruppe. Andre beslutninger siger under `about`, "
     "hvilke tilbud de angår.",
     "Only a named need, and a revocation of it, is about a target group. Other decisions say under `about` which "
     "offers they are about."}};

constinit Problem const operator_beside_submission{
    "F283",
    "operator-beside-submission",
    Severity::error,
    {"`operator` kan ikke stå ved en takstindmelding", "`operator` cannot stand with a submission"},
    {"takstindmeldingen siger selv, hvis den er", "the submission says itself whose it is"},
    {{"slet feltet; det hører til et `offer` uden `submission`",
      "delete the key; it belongs to an `offer` without `submission`"}},
    {"To driftsherrer kan have tilbud af samme navn, og `operator` siger da, hvilken driftsherres tilbud en beslutning "
     "angår. En "
     "takstindmelding er fra én driftsherre, så her kan "
     "feltet kun gentage det eller modsige det. Det samme gælder det, der undtages fra den (`except`).",
     "Two operators may have offers of one name, and `operator` then says whose offer a decision is about. A "
     "submission is from one operator, so here the key can "
     "only repeat that or contradict it. The same holds for what is left out of it (`except`)."}};

constinit Problem const says_without_paper{
    "F284",
    "says-without-paper",
    Severity::error,
    {"`{key}` står her uden {needed}", "`{key}` stands here without {needed}"},
    {"hvor står det?", "where does it say so?"},
    {{"tilføj {needed}: {example}", "add {needed}: {example}"}},
    {"At en betingelse er opfyldt eller bristet (`met`, `failed`), at en godkendelse virker tilbage i tiden "
     "(`back_to`), "
     "at en tilbagekaldelse gælder fra begyndelsen (`from_the_beginning`), at en beslutning angår noget andet "
     "(`apart`) eller står i stedet for en anden (`corrects`), og at der menes noget andet, end der står (`says`), "
     "står i et papir. Indførslen siger hvilket "
     "(`source`); `apart`, `after` og `says` siger også, hvordan det er læst (`reading`).",
     "That a condition is met or has failed (`met`, `failed`), that an approval works back in time (`back_to`), that a "
     "revocation undoes it from the beginning (`from_the_beginning`), that a decision is about something else "
     "(`apart`) or stands in the place of another (`corrects`), and that another thing is meant than is said (`says`), "
     "stands in a paper. The entry says in which "
     "(`source`); `apart`, `after` and `says` say also how that is read (`reading`)."}};

constinit Problem const stray_decision_key{
    "F285",
    "stray-decision-key",
    Severity::error,
    {"`{key}` hører ikke til udfaldet `{outcome}`", "`{key}` does not belong to the outcome `{outcome}`"},
    {"kun ved {outcomes}", "only with {outcomes}"},
    {{"slet feltet, eller ret udfaldet", "delete the key, or mend the outcome"}},
    {"Betingelser (`provided`) hører til en godkendelse eller accept, `back_to` og `instead_of` til en godkendelse, "
     "`from_the_beginning` til en tilbagekaldelse, `by` til det, en kommune selv siger. Andre "
     "steder ville ingen læse dem.",
     "Conditions (`provided`) belong to an approval or an acceptance, `back_to` and `instead_of` to an approval, "
     "`from_the_beginning` to a revocation, `by` to what a municipality says itself. Elsewhere nothing would read "
     "them."}};

constinit Problem const unknown_entry{
    "F286",
    "unknown-entry",
    Severity::error,
    {"`{id}` er ingen beslutning i loggen", "`{id}` is no decision of the log"},
    {"id'et på en anden beslutning", "the id of another decision"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"}},
    {"`met`, `failed`, `apart`, `after`, `corrects` og `confirms` peger på en anden beslutning ved dens id. Findes "
     "den "
     "ikke, ville indførslen intet sige.",
     "`met`, `failed`, `apart`, `after`, `corrects` and `confirms` point to another decision by its id. If there is "
     "none, the "
     "entry "
     "would say nothing."}};

constinit Problem const no_one_difference{
    "F287",
    "no-one-difference",
    Severity::error,
    {"`{key}` er som forskel enten `plus` eller `minus`", "as a difference `{key}` is either `plus` or `minus`"},
    {"netop én af dem", "exactly one of them"},
    {{"skriv for eksempel `plus: 50` under `{key}`", "write, for example, `plus: 50` under `{key}`"}},
    {"En beslutning kan sige, hvad et vilkår, der er et tal, stiger (`plus`) eller falder (`minus`) med: takst, "
     "pladser, belægning eller et, aftalen selv erklærer. Den dækker den værdi, som det giver, regnet fra registret "
     "dagen før ændringen. Begge på en gang, eller "
     "ingen "
     "af dem, siger ikke hvilken.",
     "A decision may say what a term that is a figure rises (`plus`) or falls (`minus`) by: the tariff, the places, "
     "the "
     "occupancy or one that the agreement declares. It covers the value that this gives, counted from the register of "
     "the day before the change. Both at once, or "
     "neither, does not say which."}};

constinit Problem const decides_on_nothing{
    "F288",
    "decides-on-nothing",
    Severity::error,
    {"beslutningen siger `{outcome}`, men ikke om hvad", "the decision says `{outcome}`, but not of what"},
    {"`about` mangler", "`about` is missing"},
    {{"skriv under `about`, hvilket tilbud det angår", "say under `about` which offer it is about"}},
    {"Et afslag, en tilbagekaldelse eller en forelæggelse angår en sag, og den skal stå under `about`. Uden den "
     "ville "
     "afslaget ikke tage noget fra nogen, og ingen ville få det at vide.",
     "A refusal, a revocation or putting a case before another body is about some matter, which has to stand under "
     "`about`. Without it the refusal would take nothing from anybody, and nobody would be told."}};

constinit Problem const says_two_things{
    "F289",
    "says-two-things",
    Severity::error,
    {"beslutningen siger to ting om det samme", "the decision says two things of one matter"},
    {"{reason}", "{reason}"},
    {{"lad det stå, referatet siger, og slet det andet", "keep what the minutes say, and delete the other"}},
    {"En beslutning, der godkender to takster for samme ydelse fra samme dag, eller godkender netop det, den sætter "
     "noget andet i stedet for (`instead_of`), siger ikke, hvad der er besluttet.",
     "A decision that approves two tariffs for one service from one day, or approves the very same that it puts "
     "something else in place of (`instead_of`), does not say what was decided."}};

constinit Problem const works_back_to_later{
    "F307",
    "works-back-to-later",
    Severity::error,
    {"godkendelsen {made} kan ikke virke tilbage til {day}", "the approval of {made} cannot work back to {day}"},
    {"en senere dag", "a later day"},
    {{"ret den ene dag; en godkendelse frem i tiden har ingen `back_to`",
      "mend one of the two days; an approval of what is to come has no `back_to`"}},
    {"`back_to` er den dag, organet lod godkendelsen virke tilbage til, og den ligger før beslutningen eller på dens "
     "egen dag. Hvornår ændringen træder i kraft, står under `about`.",
     "`back_to` is the day to which the body let its approval work back, which lies before the decision or on its own "
     "day. When the change takes effect stands under `about`."}};

}  // namespace styr::data_problem
