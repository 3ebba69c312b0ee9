// SPDX-License-Identifier: MPL-2.0
// F22x and F23x: numbers and truth values.
#include "models/messages/data_problems.hpp"

namespace styr::data_problem {

constinit Problem const quoted_value{"F221",
                                     "quoted-value",
                                     Severity::error,
                                     {"{value} er en tekst, fordi den står i anførselstegn; her ventes {expected}",
                                      "{value} is a text, as it is quoted; {expected} is expected here"},
                                     {"tekst, ikke {expected}", "text, not {expected}"},
                                     {{"fjern anførselstegnene", "remove the quotes"}},
                                     {"Anførselstegn siger, at det er en tekst, der skal læses bogstav for bogstav. "
                                      "Tal, datoer og sandhedsværdier skrives uden.",
                                      "Quotes say that this is a text, to be taken letter by letter. Numbers, dates "
                                      "and truth values are written without."}};

constinit Problem const pasted_character{
    "F222",
    "pasted-character",
    Severity::error,
    {"`{value}` indeholder tegnet {character} ({code})", "`{value}` contains the character {character} ({code})"},
    {"tegnet er ikke en del af {expected}", "this character is no part of {expected}"},
    {{"{cure}", "{cure}"}},
    {"Tekstbehandling og regneark indsætter tegn, der ligner et minus, et mellemrum eller et ciffer uden at være det. "
     "styr læser kun de almindelige "
     "cifre 0-9, bindestreg som minus og det almindelige mellemrum i tal og datoer.",
     "Word processors and spreadsheets insert characters that look like a minus, a blank or a digit and are none. In "
     "numbers and dates styr reads "
     "only the plain digits 0-9, the hyphen as minus and the ordinary blank."}};

constinit Problem const ambiguous_number{
    "F223",
    "ambiguous-number",
    Severity::error,
    {"`{value}` kan læses som {one} eller {other}", "`{value}` can be read as {one} or {other}"},
    {"tusindtal eller decimaler?", "thousands or decimals?"},
    {{"skriv {cure} for {one}", "write {cure} for {one}"},
     {"skriv højst to decimaler, hvis {decimal} er ment", "write at most two decimals if {decimal} is meant"}},
    {"Et enkelt punktum eller komma foran præcis tre cifre er et tusindtal på det ene sprog og decimaler på det andet: "
     "forskellen er en faktor "
     "1.000. Skriv beløbet uden skilletegn (`1933`), med øre (`1933,00` eller `1933.00`) eller med `kr.` efter (`1.933 "
     "kr.`), så læses punktummet på "
     "dansk.",
     "A single point or comma before exactly three digits is thousands in one language and decimals in the other: they "
     "differ by a factor of "
     "1,000. Write the amount without a separator (`1933`), with øre (`1933,00` or `1933.00`), or with `kr.` after it "
     "(`1.933 kr.`), which makes the "
     "point Danish."}};

constinit Problem const not_a_number{"F224",
                                     "not-a-number",
                                     Severity::error,
                                     {"`{value}` er ikke {expected}", "`{value}` is not {expected}"},
                                     {"her ventes {expected}", "{expected} is expected here"},
                                     {{"skriv {cure}", "write {cure}"}, {"{reason}", "{reason}"}},
                                     {"Et tal skrives med cifre, eventuelt et minus foran og decimaler efter komma "
                                      "eller punktum; der skal stå et ciffer på begge sider af "
                                      "decimaltegnet. Andre skrivemåder, som regneark og programmer forstår (`0x10`, "
                                      "`1_000`, `.5`), afvises, fordi de læses forskelligt fra program "
                                      "til program.",
                                      "A number is written in digits, with a minus before it and decimals after a "
                                      "comma or a point where there are any; a digit stands on both sides "
                                      "of the decimal sign. Other spellings that spreadsheets and programs know "
                                      "(`0x10`, `1_000`, `.5`) are refused, as programs differ in reading them."}};

constinit Problem const leading_zero{"F225",
                                     "leading-zero",
                                     Severity::error,
                                     {"`{value}` begynder med et nul", "`{value}` begins with a zero"},
                                     {"et foranstillet nul", "a leading zero"},
                                     {{"skriv `{cure}`", "write `{cure}`"}},
                                     {"Nogle programmer læser et tal med et nul foran som et ottetalssystem (`010` "
                                      "bliver 8), andre ikke. Skriv tallet uden nul foran.",
                                      "Some programs read a number with a zero before it as octal (`010` becomes 8), "
                                      "others do not. Write the number without the zero."}};

constinit Problem const too_many_decimals{"F226",
                                          "too-many-decimals",
                                          Severity::error,
                                          {"`{value}` har {count} decimaler", "`{value}` has {count} decimals"},
                                          {"højst to decimaler", "two decimals at most"},
                                          {{"afrund selv; styr afrunder ikke det, der er indmeldt",
                                            "round it yourself; styr does not round what was submitted"}},
                                          {"Beløb er i hele øre, og procenter har højst to decimaler. Et tal med flere "
                                           "decimaler kommer som regel fra et regneark; hvad det skal afrundes "
                                           "til, afgør den, der indmelder.",
                                           "Amounts are in whole øre and per cents have at most two decimals. A figure "
                                           "with more comes as a rule from a spreadsheet; what it is rounded to is "
                                           "for whoever submits it to say."}};

constinit Problem const mixed_forms{
    "F227",
    "mixed-forms",
    Severity::error,
    {"`{value}` blander dansk og engelsk talform", "`{value}` mixes the Danish and the English way of writing numbers"},
    {"{reason}", "{reason}"},
    {{"skriv {cure}", "write {cure}"}},
    {"På dansk deler punktummet tusinder og kommaet decimaler; på engelsk er det omvendt. styr forstår den danske form "
     "(`1.933,50`) og et punktum som "
     "decimaltegn i et tal uden tusinddeling og uden `kr.` (`1933.50`), men ikke en blanding.",
     "In Danish the point groups thousands and the comma begins the decimals; in English it is the other way round. "
     "styr understands the Danish form "
     "(`1.933,50`) and a point as decimal sign in a number without grouping and without `kr.` (`1933.50`), but no "
     "mixture."}};

constinit Problem const wrong_grouping{
    "F228",
    "wrong-grouping",
    Severity::error,
    {"tusinderne i `{value}` er ikke delt i grupper på tre", "the thousands in `{value}` are not in groups of three"},
    {"mellem to punktummer står tre cifre", "three digits stand between two points"},
    {{"skriv {cure}", "write {cure}"}},
    {"Et punktum, der deler tusinder, står foran præcis tre cifre. Gør det ikke det, mangler der måske et ciffer, "
     "eller der er et for meget.",
     "A point that groups thousands stands before exactly three digits. Where it does not, a digit may be missing, or "
     "there is one too many."}};

constinit Problem const number_too_long{
    "F229",
    "number-too-long",
    Severity::error,
    {"`{value}` er for stort eller for lille et tal", "`{value}` is too large or too small a number"},
    {"ud over det, der kan regnes med", "beyond what can be computed with"},
    {{"skriv tallet med almindelige cifre", "write the number in plain digits"}},
    {"Tal med mere end 30 cifre, eller med en eksponent ud over 18, er ingen takster og ingen pladser. De afvises, så "
     "ingen regel regner med et afrundet "
     "tal.",
     "Numbers of more than 30 digits, or with an exponent beyond 18, are no tariffs and no places. They are refused, "
     "so that no rule computes with a "
     "rounded number."}};

constinit Problem const not_whole{
    "F230",
    "not-whole",
    Severity::error,
    {"`{value}` er ikke et helt tal", "`{value}` is no whole number"},
    {"her ventes et helt tal", "a whole number is expected here"},
    {{"skriv det uden decimaler, for eksempel {cure}", "write it without decimals, for example {cure}"}},
    {"Normerede pladser er et helt tal. Gennemsnittet af belagte pladser (for eksempel 5,6 af 7) er realiseret "
     "belægning og hører ikke til her.",
     "Places are a whole number. The average of occupied places (5.6 of 7, for example) is realised occupancy and does "
     "not belong here."}};

constinit Problem const percent_sign_missing{
    "F231",
    "percent-sign-missing",
    Severity::error,
    {"`{value}` mangler et procenttegn", "`{value}` lacks a per cent sign"},
    {"procent eller brøkdel?", "per cent or ratio?"},
    {{"skriv {cure}", "write {cure}"},
     {"skriv {cure_ratio}, hvis {value} er en brøkdel", "write {cure_ratio} if {value} is a ratio"}},
    {"Den ene skriver 90 for halvfems procent, den anden 0,9. Tegnet `%` afgør det, og derfor kræves det: `90 %` eller "
     "`95,34 %`.",
     "One writes 90 for ninety per cent, another 0.9. The sign `%` settles it, so it is required: `90 %` or `95.34 "
     "%`."}};

constinit Problem const out_of_range{
    "F232",
    "out-of-range",
    Severity::error,
    {"{value} ligger uden for det, {label} kan være", "{value} is beyond what {label} can be"},
    {"fra {least} til {most}", "from {least} to {most}"},
    {{"er der et ciffer for meget eller for lidt?", "is there a digit too many or too few?"}},
    {"Hvert tal har et interval, der rummer alt, hvad der har været i brug, og mere til. Et tal uden for det er en "
     "slåfejl. Grænserne er: takst fra "
     "0,01 til 1.000.000 kr., pladser fra 0 til 10.000, belægningsprocent fra 1 til 200 %.",
     "Every number has a range that holds all that has been in use, and more. A number beyond it is a slip. The "
     "limits: tariff from 0.01 to 1,000,000 kr., "
     "places from 0 to 10,000, occupancy basis from 1 to 200 %."}};

constinit Problem const not_truth{
    "F233",
    "not-truth",
    Severity::error,
    {"`{value}` er hverken `true` eller `false`", "`{value}` is neither `true` nor `false`"},
    {"her ventes `true` eller `false`", "`true` or `false` is expected here"},
    {{"skriv `{cure}`", "write `{cure}`"}},
    {"Kun `true` og `false` forstås. `ja`, `yes`, `on` og `y` betyder noget i nogle YAML-programmer og er tekst i "
     "andre; landekoden `NO` bliver til "
     "falsk i nogle.",
     "Only `true` and `false` are understood. `ja`, `yes`, `on` and `y` mean something in some YAML programs and are "
     "text in others; the country code "
     "`NO` becomes false in some."}};

}  // namespace styr::data_problem
