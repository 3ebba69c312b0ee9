// SPDX-License-Identifier: MPL-2.0
// F26x: what a register file or a submission says does not fit together.
#include "models/messages/data_problems.hpp"

namespace styr::data_problem {

constinit Problem const changes_nothing{
    "F261",
    "changes-nothing",
    Severity::error,
    {"ændringen ændrer ingenting", "the change changes nothing"},
    {"{reason}", "{reason}"},
    {{"skriv under `after`, hvad der bliver anderledes", "write under `after` what will be different"},
     {"er de nye tal ikke kendt, så nævn vilkåret: `changed: [tariff]`",
      "if the new figures are not known, name the term: `changed: [tariff]`"}},
    {"En ændring af vilkår siger, hvad der ændres: i `before` og `after`, eller under `changed`, når tallene mangler. "
     "Står det samme på begge sider, er "
     "enten det ene tal tastet forkert, eller også hører linjen ikke med i indmeldingen.",
     "A change of terms says what changes: in `before` and `after`, or under `changed` where the figures are missing. "
     "Where both sides say the same, either "
     "one of the figures is a slip or the entry does not belong in the submission."}};

constinit Problem const changed_contradicts{
    "F262",
    "changed-contradicts",
    Severity::error,
    {"`changed` nævner {label}, men før og efter er {value}",
     "`changed` names {label}, but before and after are both {value}"},
    {"det samme på begge sider", "the same on both sides"},
    {{"ret det ene tal, eller slet `{term}` under `changed`",
      "mend one of the figures, or delete `{term}` from `changed`"}},
    {"`changed` bruges, når et vilkår ændres uden at tallet er kendt. Kendes begge tal, og er de ens, siger filen to "
     "ting, der ikke kan passe samtidig.",
     "`changed` is for a term that changes although its figure is not known. Where both figures are known and equal, "
     "the file says two things that cannot both "
     "hold."}};

constinit Problem const wrong_side{"F263",
                                   "wrong-side",
                                   Severity::error,
                                   {"`{key}` kan ikke stå ved {kind}", "`{key}` cannot stand with a {kind}"},
                                   {"{reason}", "{reason}"},
                                   {{"flyt vilkårene til `{cure}`", "move the terms to `{cure}`"}},
                                   {"Et tilbud eller en ydelse, der optages, har kun vilkår bagefter (`after`); det, "
                                    "der udgår eller lukker, har kun vilkår forinden (`before`). Kun en "
                                    "ændring af vilkår har begge sider.",
                                    "An offer or service that is registered has terms only afterwards (`after`); what "
                                    "is deregistered or closed has terms only until then (`before`). Only a "
                                    "change of terms has both sides."}};

constinit Problem const becomes_nothing{
    "F270",
    "becomes-nothing",
    Severity::error,
    {"det er ikke sagt, hvad {offer} bliver til", "what {offer} becomes is not said"},
    {"{reason}", "{reason}"},
    {{"skriv `becomes: {proposal}`", "write `becomes: {proposal}`"}},
    {"Ved en overdragelse (`transfer`) nævner `becomes` den driftsherre, tilbuddet går til; ved en navneændring "
     "(`rename`) det nye navn på tilbuddet eller ydelsen. Uden det kan ingen følge historien.",
     "With a transfer, `becomes` names the operator that the offer goes to; with a rename the new name of the offer or "
     "service. Without it nobody can follow the history."}};

constinit Problem const until_before_effective{
    "F264",
    "until-before-effective",
    Severity::error,
    {"ændringen slutter {until}, før den begynder {effective}",
     "the change ends {until}, before it begins {effective}"},
    {"sidste dag", "its last day"},
    {{"er de to datoer byttet om?", "are the two dates swapped?"}},
    {"`until` er den sidste dag, en midlertidig ændring gælder, og den ligger ikke før `effective`, den første.",
     "`until` is the last day on which a temporary change holds, and it does not lie before `effective`, the first."}};

constinit Problem const withdrawn_too_early{
    "F265",
    "withdrawn-too-early",
    Severity::error,
    {"ændringen er trukket tilbage {withdrawn}, før den blev indmeldt {submitted}",
     "the change was withdrawn {withdrawn}, before it was handed in {submitted}"},
    {"dagen, den blev trukket tilbage", "the day on which it was withdrawn"},
    {{"er de to datoer byttet om?", "are the two dates swapped?"}},
    {"Ingen trækker tilbage, hvad der ikke er indmeldt, og en ændring, der er trukket tilbage, kontrolleres ikke. "
     "Derfor "
     "skal de to dage passe sammen.",
     "Nobody takes back what was not handed in, and a change that was taken back is not judged. So the two days have "
     "to fit."}};

constinit Problem const service_unnamed{
    "F266",
    "service-unnamed",
    Severity::error,
    {"en af ydelserne i `{offer}` har intet navn", "one of the services of `{offer}` has no name"},
    {"`service` mangler", "`service` is missing"},
    {{"skriv for eksempel `service: Døgnophold`", "write, for example, `service: Døgnophold`"}},
    {"Har et tilbud kun én ydelse, behøver den intet navn. Har det flere, skal hver have sit; ellers ved ingen, "
     "hvilken takst en ændring angår.",
     "Where an offer has one service it needs no name. Where it has several, each has its own; else nobody can tell "
     "which tariff a change is about."}};

constinit Problem const duplicate_name{
    "F267",
    "duplicate-name",
    Severity::error,
    {"`{name}` står to gange i {record}", "`{name}` stands twice in {record}"},
    {"anden gang", "the second time"},
    {{"slet den ene, eller giv den sit rigtige navn", "delete one, or give it its right name"}},
    {"Tilbud findes ved deres navn i en registerfil, ydelser ved deres navn i et tilbud. Står et navn to gange, er det "
     "ikke til at sige, hvilken post der "
     "gælder.",
     "Offers are found by their name in a register file, services by their name in an offer. Where a name stands twice "
     "it cannot be told which entry holds."}};

constinit Problem const duplicate_report{
    "F312",
    "duplicate-report",
    Severity::error,
    {"årsrapporten for {name} står to gange i {record}", "the yearly report of {name} stands twice in {record}"},
    {"anden gang", "the second time"},
    {{"slet den ene, eller ret årstallet", "delete one, or mend its year"}},
    {"Et tilbud har én årsrapport for et år, og det har en driftsherre også. Stod der to, blev årets tal lagt sammen, "
     "også hvor den ene kun er en gentagelse. Er en rapport rettet, står den nye i stedet for den gamle.",
     "An offer has one yearly report of a year, and so has an operator. Were there two, the year's figures would be "
     "added up, even where one only repeats the other. Where a report was corrected, the new one takes its place."}};

constinit Problem const outside_fact_not_given{
    "F268",
    "outside-fact-not-given",
    Severity::error,
    {"`from_outside` nævner `{value}`, som ikke er oplyst her",
     "`from_outside` names `{value}`, which is not given here"},
    {"intet felt af det navn i {record}", "no key of that name in {record}"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"}},
    {"`from_outside` lister de felter, hvis værdi ikke står i kilden, men er hentet andetsteds, så læseren kan se det. "
     "Det virker kun for felter, der faktisk "
     "står i samme post.",
     "`from_outside` lists the keys whose value does not stand in the source but was found elsewhere, so that a reader "
     "can see it. It works only for keys that "
     "do stand in the same record."}};

}  // namespace styr::data_problem
