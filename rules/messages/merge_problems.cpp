// SPDX-License-Identifier: MPL-2.0
#include "rules/messages/resolve_problems.hpp"

namespace styr::merge_problem {

Problem const declared_twice{"A421",
                             "declared-twice",
                             Severity::error,
                             {"`{name}` findes to gange", "`{name}` is declared twice"},
                             {"igen her", "again here"},
                             {{"giv den ene et andet navn", "give one of them another name"},
                              {"er `{definition}` to tilfælde af samme definition, så giv dem hver et `when`",
                               "if `{definition}` has two cases, give each of them a `when`"},
                              {}},
                             {"Inden for en version har hver parameter, tabel, definition og hvert organ sit eget "
                              "navn, og det samme gælder regler, undtagelser og "
                              "kompetencer indbyrdes, bestemmelser indbyrdes og versioner indbyrdes. Ellers kunne en "
                              "henvisning betyde to ting. En definition må dog "
                              "have flere tilfælde, hvert med sit `when`.",
                              "Within a version every parameter, table, definition and body has a name of its own, and "
                              "so have rules, exceptions and competences among "
                              "themselves, provisions among themselves and versions among themselves. A reference "
                              "could otherwise mean two things. A definition, "
                              "however, may have several cases, each with its `when`."}};

Problem const replaces_nothing{"A422",
                               "replaces-nothing",
                               Severity::error,
                               {"der er ingen {kind} `{name}` at erstatte", "there is no {kind} `{name}` to replace"},
                               {"erstatter ingenting", "replaces nothing"},
                               {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
                                {"`{name}` er {other}", "`{name}` is {other}"},
                                {"fjern `replace`, hvis den er ny", "leave out `replace` if it is new"}},
                               {"`replace` sætter noget nyt i stedet for det, der hedder det samme i den version, som "
                                "udvides. Dér findes intet af den slags med det navn.",
                                "`replace` puts something new in the place of what has the same name in the version "
                                "that is extended. Nothing of that kind has that name there."}};

Problem const not_replaced{
    "A423",
    "not-replaced",
    Severity::error,
    {"`{name}` findes allerede i version `{version}`", "`{name}` already exists in version `{version}`"},
    {"erklæret igen uden `replace`", "declared again without `replace`"},
    {{"skriv `replace {kind} {name}`, hvis den skal træde i stedet",
      "write `replace {kind} {name}` if it is to take the other's place"},
     {"giv den et andet navn, hvis den er noget andet", "give it another name if it is something else"},
     {"ophæv den først: `repeal provision {provision}`", "repeal it first: `repeal provision {provision}`"}},
    {"Den version, som denne udvider, har allerede noget med det navn. En ændring af aftalen skal kunne ses: skriv "
     "`replace`, når noget træder i "
     "stedet for det hidtidige.",
     "The version that this one extends already has something of that name. An amendment must be visible: write "
     "`replace` when something takes "
     "the place of what was."}};

Problem const repeals_nothing{"A424",
                              "repeals-nothing",
                              Severity::error,
                              {"der er ingen {kind} `{name}` at ophæve", "there is no {kind} `{name}` to repeal"},
                              {"ophæver ingenting", "repeals nothing"},
                              {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
                               {"`{name}` er {other}", "`{name}` is {other}"},
                               {"ophæves kan {candidates}", "what can be repealed: {candidates}"}},
                              {"`repeal` fjerner noget, som den udvidede version har. Dér findes intet af den slags "
                               "med det navn, eller også er det allerede ophævet.",
                               "`repeal` removes something that the extended version has. Nothing of that kind has "
                               "that name there, or it is repealed already."}};

Problem const repealed_in_use{
    "A425",
    "repealed-in-use",
    Severity::error,
    {"`{name}` bliver ophævet, men stadig brugt", "`{name}` is repealed but still used"},
    {"ophæves her", "repealed here"},
    {{"ophæv også {user}, eller erstat den", "repeal {user} too, or replace it"},
     {"skriv `replace` i stedet for at ophæve", "write `replace` instead of repealing"},
     {}},
    {"Noget, der lever videre i versionen, henviser til det ophævede: en undtagelse til reglen, eller en regel, der "
     "bruger parameteren, tabellen "
     "eller definitionen. Ophæv det også, eller erstat det ophævede, så at henvisningen fortsat betyder noget.",
     "Something that lives on in the version refers to what is repealed: an exception to the rule, or a rule that uses "
     "the parameter, table or "
     "definition. Repeal that too, or replace what is repealed, so that the reference keeps its meaning."}};

Problem const row_twice{
    "A426",
    "row-twice",
    Severity::error,
    {"tabellen `{name}` har {row} to gange", "the table `{name}` has {row} twice"},
    {"igen her", "again here"},
    {{"skriv `replace table {again}`, hvis rækken skal rettes",
      "write `replace table {again}` if the row is to be corrected"},
     {"fjern den ene {remove}", "remove one {remove}"},
     {}},
    {"En tabel har én værdi for hvert år, navn eller bånd. En version, der udvider en anden, føjer rækker til dens "
     "tabel; med `replace table` retter den rækker, som "
     "allerede står der.",
     "A table has one value for each year, name or band. A version that extends another adds rows to its table; with "
     "`replace table` it corrects rows that already stand there."}};

Problem const always_and_by_cases{
    "A427",
    "always-and-by-cases",
    Severity::error,
    {"`{name}` gælder både altid og i særlige tilfælde", "`{name}` holds both always and by cases"},
    {"dette tilfælde har intet `when`", "this case has no `when`"},
    {{"giv hvert tilfælde et `when`", "give every case a `when`"}, {}, {}},
    {"En definition har enten én værdi uden betingelse eller flere tilfælde, hvert med sin betingelse. Et tilfælde "
     "uden `when` ville gælde "
     "sammen med hvert af de andre, og så har definitionen to værdier.",
     "A definition has either one value without a condition or several cases, each with its condition. A case without "
     "`when` would hold together "
     "with each of the others, and the definition would have two values."}};

Problem const other_agreement{"A441",
                              "other-agreement",
                              Severity::error,
                              {"filen hører til en anden aftale", "the file belongs to another agreement"},
                              {"`{title}`", "`{title}`"},
                              {{"den første fil hedder `{first}`; versioner af én aftale har samme navn",
                                "the first file says `{first}`; versions of one agreement share its name"},
                               {},
                               {}},
                              {"Filerne i en mappe er versioner af én aftale og bærer dens navn, bogstav for bogstav. "
                               "En anden aftale ligger i sin egen mappe.",
                               "The files of a folder are versions of one agreement and bear its name, letter for "
                               "letter. Another agreement lies in a folder of its own."}};

Problem const unknown_version{"A442",
                              "unknown-version",
                              Severity::error,
                              {"der er ingen version `{name}` at udvide", "there is no version `{name}` to extend"},
                              {"ukendt version", "unknown version"},
                              {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
                               {"versionerne er {versions}", "the versions are {versions}"},
                               {}},
                              {"`extends` nævner en version, som ingen af aftalens filer indeholder. Det, som "
                               "versionen skulle bygge på, kendes derfor ikke, og navnene i den "
                               "bliver ikke undersøgt, før det er rettet.",
                               "`extends` names a version that none of the agreement's files holds. What the version "
                               "should build on is therefore not known, and its names "
                               "are not looked into until that is mended."}};

Problem const version_circle{
    "A443",
    "version-circle",
    Severity::error,
    {"version `{name}` udvider sig selv", "version `{name}` extends itself"},
    {"her begynder kredsen", "the circle begins here"},
    {{"kredsen er {circle}", "the circle is {circle}"},
     {"lad den ældste version ikke udvide nogen", "let the oldest version extend none"},
     {}},
    {"En version bygger på en anden, og en af dem må begynde. Her bygger versionerne på hinanden i ring.",
     "A version builds on another, and one of them must begin. Here the versions build on each other in a ring."}};

Problem const period_backwards{"A444",
                               "period-backwards",
                               Severity::error,
                               {"perioden slutter, før den begynder", "the period ends before it begins"},
                               {"før {from}", "before {from}"},
                               {{"byt de to datoer om, eller ret den ene", "swap the two dates, or mend one"}, {}, {}},
                               {"`in force A to B` gælder fra og med A til og med B, så B kan ikke ligge før A. En "
                                "periode uden slutdato skrives `in force A`.",
                                "`in force A to B` holds from A to B, both included, so B cannot lie before A. A "
                                "period without an end is written `in force A`."}};

Problem const versions_overlap{
    "A445",
    "versions-overlap",
    Severity::error,
    {"versionerne `{first}` og `{second}` gælder samtidig",
     "the versions `{first}` and `{second}` are in force at the same time"},
    {"begynder, mens `{first}` stadig gælder", "begins while `{first}` is still in force"},
    {{"lad `{first}` slutte senest {day}", "let `{first}` end on {day} at the latest"}, {}, {}},
    {"En ændring bedømmes efter den ene version, der gælder på dens ikrafttrædelsesdag. Gjaldt to, ville svaret "
     "afhænge af, hvilken man tog.",
     "A change is judged by the one version in force on the day on which it takes effect. Were there two, the answer "
     "would depend on which was taken."}};

Problem const gap_between_versions{
    "A446",
    "gap-between-versions",
    Severity::warning,
    {"ingen version gælder fra {from} til {to}", "no version is in force from {from} to {to}"},
    {"den forrige version slutter før", "the version before this one ends earlier"},
    {{"lad `{first}` gælde til {to}, hvis der ikke skal være et hul",
      "let `{first}` be in force to {to} if there should be no gap"},
     {},
     {}},
    {"En ændring, der træder i kraft i mellemrummet, kan ikke bedømmes og bliver meldt som ufuldstændig. Er "
     "mellemrummet med vilje, kan advarslen "
     "blive stående.",
     "A change that takes effect in the gap cannot be judged and is reported as incomplete. If the gap is meant, the "
     "warning can stand."}};

Problem const provision_outside_version{
    "A447",
    "provision-outside-version",
    Severity::error,
    {"bestemmelsen `{name}` gælder ikke på noget tidspunkt i versionen",
     "the provision `{name}` is in force at no time of the version"},
    {"versionen gælder fra {from} til {to}", "the version is in force from {from} to {to}"},
    {{"ret perioden, eller flyt bestemmelsen til den version, den hører til",
      "mend the period, or move the provision to the version that it belongs to"},
     {},
     {}},
    {"En bestemmelse kan have en periode, der er kortere end versionens eller begynder før den, men de to skal have "
     "mindst en dag fælles; ellers bliver "
     "bestemmelsen aldrig brugt.",
     "A provision may have a period that is shorter than the version's or begins before it, but the two must share a "
     "day, or the provision would never be used."}};

Problem const too_many{
    "A448",
    "too-many-declarations",
    Severity::error,
    {"versionen har flere end {most} af én slags", "the version has more than {most} of one kind"},
    {"for stor", "too large"},
    {{"del den op, eller fjern det, der ikke bruges", "divide it, or remove what is not used"}, {}, {}},
    {"Så mange regler, bestemmelser, parametre, tabeller eller definitioner har ingen aftale; grænsen holder "
     "programmet hurtigt, hvad det end får at læse.",
     "No agreement has that many rules, provisions, parameters, tables or definitions; the limit keeps the program "
     "quick, whatever it is given to read."}};

}  // namespace styr::merge_problem
