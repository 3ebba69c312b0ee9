// SPDX-License-Identifier: MPL-2.0
#include "rules/messages/resolve_problems.hpp"

namespace styr::declaration_problem {

Problem const body_circle{"A461",
                          "body-circle",
                          Severity::error,
                          {"organet `{name}` står over sig selv", "the body `{name}` stands above itself"},
                          {"her begynder kredsen", "the circle begins here"},
                          {{"kredsen er {circle}", "the circle is {circle}"},
                           {"lad det laveste organ stå over ingen", "let the lowest body stand above none"},
                           {}},
                          {"Et højere organs beslutning gælder for et laveres, så rækken skal have en bund og en top. "
                           "Her fører `above` tilbage til, hvor den begyndte.",
                           "A higher body's decision counts for a lower one's, so the order needs a bottom and a top. "
                           "Here `above` leads back to where it began."}};

Problem const exception_to_nothing{
    "A462",
    "exception-to-nothing",
    Severity::error,
    {"undtagelse fra ingenting: ingen regel hedder `{name}`", "an exception to nothing: no rule is called `{name}`"},
    {"ukendt regel", "unknown rule"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"`{name}` er {other}", "`{name}` is {other}"},
     {"her kan der stå {rules}", "what can stand here: {rules}"}},
    {"En undtagelse nævner de regler (eller undtagelser), som den slår. Nævner den noget andet, har den ingen "
     "virkning, og den, der læser "
     "aftalen, ville tro, at den havde.",
     "An exception names the rules (or exceptions) that it defeats. If it names anything else it has no effect, and "
     "whoever reads the agreement "
     "would believe that it had."}};

Problem const exception_to_other_scope{"A463",
                                       "exception-to-other-scope",
                                       Severity::error,
                                       {"undtagelsen gælder {scope}, men `{name}` gælder {other}",
                                        "the exception is for {scope}, but `{name}` is for {other}"},
                                       {"et andet emne", "another subject"},
                                       {{"skriv en undtagelse for hvert emne", "write one exception for each subject"},
                                        {"udelad `{each}`: en undtagelse har samme emne som sin regel",
                                         "leave out `{each}`: an exception has the subject of its rule"},
                                        {}},
                                       {"En undtagelse har samme emne som de regler, den slår, for dens betingelse "
                                        "bedømmes om det samme. Skal to regler med hvert sit emne have den samme "
                                        "undtagelse, skrives den to gange.",
                                        "An exception has the same subject as the rules that it defeats, since its "
                                        "condition is judged about the same thing. If two rules with "
                                        "different subjects need the same exception, it is written twice."}};

Problem const exception_circle{
    "A464",
    "exception-circle",
    Severity::error,
    {"undtagelsen `{name}` er en undtagelse fra sig selv", "the exception `{name}` is an exception to itself"},
    {"her begynder kredsen", "the circle begins here"},
    {{"kredsen er {circle}", "the circle is {circle}"},
     {"afgør, hvilken der går forud, og fjern den anden henvisning",
      "decide which one prevails and remove the other reference"},
     {}},
    {"Undtagelser kan have undtagelser, men ikke i ring: så kunne ingen af dem siges at gælde.",
     "Exceptions may have exceptions, but not in a ring: none of them could then be said to hold."}};

Problem const competence_direction{"A465",
                                   "competence-direction",
                                   Severity::error,
                                   {"`{from}` {verb} `{to}`", "`{from}` {verb} `{to}`"},
                                   {"{why}", "{why}"},
                                   {{"byt de to om: `{swapped}`", "swap the two: `{swapped}`"},
                                    {"skriv, hvilket organ der står over hvilket: `above {lower}`",
                                     "say which body stands above which: `above {lower}`"},
                                    {}},
                                   {"En kompetence går nedad: et organ lader et lavere organ træffe afgørelser. En "
                                    "forelæggelse går opad: et organ lader et højere afgøre en sag. "
                                    "Rækkefølgen følger af `above` i organernes erklæringer.",
                                    "A competence goes down: a body lets a lower body decide. A referral goes up: a "
                                    "body lets a higher one decide a case. The order follows "
                                    "from `above` in the declarations of the bodies."}};

Problem const no_source{
    "A466",
    "no-source",
    Severity::error,
    {"{kind} `{name}` har ingen kilde", "the {kind} `{name}` has no source"},
    {"`source` mangler", "`source` is missing"},
    {{"skriv under den: `source \"DAS 2020-05-25\" item 7`", "write below it: `source \"DAS 2020-05-25\" item 7`"},
     {},
     {}},
    {"Hver bestemmelse og hver ophævelse siger, hvor den står: dokumentet og, hvor der er et, punktet. Uden kilde kan "
     "ingen kontrollere den. Det, der er "
     "jeres egen læsning, skrives som `reading` ved siden af kilden.",
     "Every provision and every repeal says where it stands: the document and, where there is one, the item. Without a "
     "source nobody can "
     "verify it. What is your own interpretation is written as a `reading` beside the source."}};

Problem const no_message{
    "A467",
    "no-message",
    Severity::error,
    {"reglen `{name}` har ingen meddelelse", "the rule `{name}` has no message"},
    {"`message` mangler", "`message` is missing"},
    {{"skriv efter kravet: `message da \"…\" en \"…\"`", "write after the demand: `message da \"…\" en \"…\"`"},
     {},
     {}},
    {"Meddelelsen er det, som driftsherren og sagsbehandleren læser, når reglen ikke er opfyldt. Den siger på dansk og "
     "engelsk, hvad der ikke må, og kan "
     "indsætte oplysninger: `{effective}`.",
     "The message is what operator and case worker read when the rule is not met. It says in Danish and in English "
     "what is not allowed and can put "
     "in facts: `{effective}`."}};

Problem const unjustified_figure{
    "A468",
    "unjustified-figure",
    Severity::error,
    {"ingen har begrundet {kind} `{name}`", "nobody has justified the {kind} `{name}`"},
    {"hverken `source` eller `reading`", "neither `source` nor `reading`"},
    {{"skriv, hvor tallet står: `source \"…\"`", "say where the figure stands: `source \"…\"`"},
     {"eller skriv som `reading`, hvem der har fastsat det, og hvorfor", "or say in a `reading` who set it and why"},
     {}},
    {"Et tal, der afgør sager, har en kilde eller er nogens valg; begge dele skal kunne læses i aftalen. En parameter "
     "inde i en bestemmelse er "
     "dækket af bestemmelsens kilde.",
     "A figure that decides cases has a source or is somebody's choice; either must be there to read in the agreement. "
     "A parameter inside a "
     "provision is covered by the provision's source."}};

Problem const chair_for_body{
    "A469",
    "chair-for-body",
    Severity::error,
    {"`{name}` handler for `{body}` og er intet organ for sig", "`{name}` acts for `{body}` and is no body of its own"},
    {"her skal stå et organ, der selv beslutter", "a body that decides for itself is expected here"},
    {{"skriv `{nearest}`", "write `{nearest}`"}, {}, {}},
    {"En formand, der handler for et organ (`acts for`), har organets ord og intet andet. Derfor kan ingen handle for "
     "formanden, og reglerne nævner organet selv.",
     "A chair that acts for a body (`acts for`) has that body's word and no other. So nobody can act for the chair, "
     "and "
     "rules name the body itself."}};

Problem const body_named_twice{
    "A470",
    "body-named-twice",
    Severity::error,
    {"også `{other}` hedder `{name}`", "`{other}` is called `{name}`, too"},
    {"et navn i loggen skal være ét organs", "a name in the log has to be one body's"},
    {{"slet det ene af de to navne", "remove one of the two names"}, {}, {}},
    {"Hvad et organ også kaldes i referater (`also`), er, hvad loggen kan skrive om dets beslutninger. To organer med "
     "et "
     "og samme navn ville gøre det uvist, hvem der har besluttet.",
     "What else minutes call a body (`also`) is what the log may write of its decisions. Two bodies of one name would "
     "leave open who decided."}};

Problem const equal_to_none{
    "A476",
    "equal-to-none",
    Severity::error,
    {"`{name}` kan ikke stå ved siden af `{other}`", "`{name}` cannot stand beside `{other}`"},
    {"her skal stå et organ, der har en plads for sig", "a body that has a place of its own is expected here"},
    {{"skriv `{nearest}`", "write `{nearest}`"}, {}, {}},
    {"Ligestillede organer (`equal to`) står på samme plads: over og under de samme. Et af dem har pladsen, og de "
     "andre "
     "nævner netop det.",
     "Equal bodies (`equal to`) stand in one place: above and below the same bodies. One of them has that place, and "
     "the "
     "others name that one."}};

Problem const fact_otherwise{
    "A471",
    "fact-otherwise",
    Severity::error,
    {"oplysningen `{name}` er allerede erklæret som noget andet",
     "the fact `{name}` is declared as something else already"},
    {"her er {differs}", "here is {differs}"},
    {{"skriv den med de samme ord begge steder, eller giv den nye et andet navn",
      "write it in the same words in both places, or give the new one another name"},
     {},
     {}},
    {"En oplysning er den samme i alle aftalens versioner: det, der er indmeldt og afgjort under den ene, skal kunne "
     "læses "
     "under den anden. Derfor kan en version tilføje oplysninger, men hverken ændre eller fjerne dem. Nøglen i "
     "datafilerne "
     "er navnet med `_`, så to navne, der bliver til samme nøgle, er også ét for meget.",
     "A fact is the same in every version of the agreement: what was submitted and decided under one must be readable "
     "under the other. So a version may add facts, and neither change nor remove them. The key in the data files is "
     "the "
     "name with `_`, so two names that come to one key are one too many, too."}};

Problem const fact_unfit{
    "A472",
    "fact-unfit",
    Severity::error,
    {"oplysningen `{name}` kan ikke erklæres sådan", "the fact `{name}` cannot be declared like this"},
    {"{why}", "{why}"},
    {{"{advice}", "{advice}"}, {}, {}},
    {"En oplysning har en ejer, en art og eventuelt grænser i samme enhed, den mindste først. Værdierne efter `one of` "
     "er "
     "forskellige, højst 200, og står før et linjeskift, når `open`, `closed` eller `as ground` følger. Kun en "
     "oplysning "
     "om en ændring (`of change`) kan være en begrundelse.",
     "A fact has an owner, a kind and perhaps limits in the same unit, the least first. The values after `one of` "
     "differ, "
     "are 200 at most, and end their line where `open`, `closed` or `as ground` follows. Only a fact of a change (`of "
     "change`) can be a ground."}};

Problem const list_unfit{
    "A473",
    "list-unfit",
    Severity::error,
    {"listen `{name}` kan ikke erklæres sådan", "the list `{name}` cannot be declared like this"},
    {"{why}", "{why}"},
    {{"nævn hver én gang, højst 1000 i alt", "name each once, 1000 at most"}, {}, {}},
    {"En liste nævner parter, tilbud eller andre tekster, hver én gang. Stod en to gange, ville den tælle to gange, "
     "når "
     "en regel spørger, hvor mange der har godkendt.",
     "A list names parties, offers or other texts, each once. One that stood twice would count twice where a rule asks "
     "how many have approved."}};

Problem const not_of_bodies{
    "A474",
    "not-of-bodies",
    Severity::error,
    {"`{name}` kan ikke godkende", "`{name}` cannot approve"},
    {"{why}", "{why}"},
    {{"{advice}", "{advice}"}, {}, {}},
    {"En godkendelse er et organs ord. En liste kan godkende, når alt, hvad den nævner, er organer, som aftalen "
     "erklærer: hver part for sig (`every party in parties has approval by party`) eller et antal af dem (`approval by "
     "at "
     "least 8 of parties`). En part, der ikke er et organ, kan acceptere.",
     "An approval is a body's word. A list can approve where all that it names are bodies which the agreement "
     "declares: "
     "each party by itself (`every party in parties has approval by party`) or a number of them (`approval by at least "
     "8 "
     "of parties`). A party that is no body can accept."}};

Problem const table_unfit{
    "A475",
    "table-unfit",
    Severity::error,
    {"tabellen `{name}` kan ikke erklæres sådan", "the table `{name}` cannot be declared like this"},
    {"{why}", "{why}"},
    {{"{advice}", "{advice}"}, {}, {}},
    {"En tabel er efter år (`by year`, rækker som `2020 2.4 %`), efter et navn (`by municipality`, rækker som `Aalborg "
     "Kommune = 217075`), efter bånd (`by places`, rækker som `from 8 41102 kr.`) eller efter to af dem (`by "
     "municipality and year`, rækker som `Aalborg Kommune, 2024 = 222000`). Bånd står sidst. Hedder nøglen som en "
     "oplysning med navngivne værdier, er rækkerne dens værdier.",
     "A table is by year (`by year`, rows such as `2020 2.4 %`), by a name (`by municipality`, rows such as `Aalborg "
     "Kommune = 217075`), by bands (`by places`, rows such as `from 8 41102 kr.`) or by two of these (`by municipality "
     "and year`, rows such as `Aalborg Kommune, 2024 = 222000`). Bands stand last. Where the key is called as a fact "
     "with named values, the rows are its values."}};

Problem const value_otherwise{
    "A477",
    "value-otherwise",
    Severity::error,
    {"værdien `{name}` af `{fact}` findes allerede", "the value `{name}` of `{fact}` exists already"},
    {"{differs}", "{differs}"},
    {{"fjern den, skriv den med de samme ord begge steder, eller giv den nye et andet navn",
      "remove it, write it in the same words in both places, or give the new one another name"},
     {},
     {}},
    {"En aftale kan give en oplysning flere navngivne værdier (`values of reason tags include …`), men hverken ændre "
     "eller fjerne dem, der er. En værdi har de samme tekster i alle aftalens versioner, for data læses med dem alle. "
     "Nøglen i datafilerne er navnet med `_`, så to navne, der bliver til samme nøgle, er ét for meget.",
     "An agreement can give a fact more named values (`values of reason tags include …`), and neither change nor "
     "remove those that there are. A value has the same labels in every version of the agreement, since data are read "
     "by all of them. The key in the data files is the name with `_`, so two names that come to one key are one too "
     "many."}};

Problem const values_fixed{
    "A478",
    "values-fixed",
    Severity::error,
    {"en aftale kan ikke give `{name}` flere værdier", "an agreement cannot give `{name}` more values"},
    {"{why}", "{why}"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"her kan der stå {facts}", "what can stand here: {facts}"},
     {}},
    {"Hvad en enhed, en ændrings art eller en beslutnings udfald betyder, ligger i programmet; en værdi mere ville "
     "ingen "
     "virkning have. Af de oplysninger, hvis værdier kun reglerne læser, kan aftalen tilføje flere. En oplysning, som "
     "aftalen selv erklærer, har sine værdier dér.",
     "What a unit, a kind of change or the outcome of a decision means lies in the program; one more value would have "
     "no effect. To facts whose values only the rules read an agreement can add more. A fact that the agreement itself "
     "declares has its values there."}};

Problem const kind_unfit{
    "A479",
    "kind-unfit",
    Severity::error,
    {"arten af beslutning `{name}` kan ikke erklæres sådan",
     "the kind of decision `{name}` cannot be declared like this"},
    {"{why}", "{why}"},
    {{"{advice}", "{advice}"}, {}, {}},
    {"En art beslutning er et udfald mere i loggen og er den samme i alle aftalens versioner: navnet med `_` er, hvad "
     "loggen skriver. Derfor kan den hverken hedde det samme som et udfald, loggen har i forvejen, eller erklæres med "
     "to forskellige tekster.",
     "A kind of decision is one more outcome in the log and the same in every version of the agreement: its name with "
     "`_` is what the log writes. So it cannot be called as an outcome that the log has anyhow, nor be declared with "
     "two different texts."}};

}  // namespace styr::declaration_problem
