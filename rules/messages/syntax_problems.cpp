// SPDX-License-Identifier: MPL-2.0
#include "rules/messages/syntax_problems.hpp"

#include <array>

namespace styr {

namespace syntax_problem {

Problem const unexpected{
    "A301",
    "unexpected",
    Severity::error,
    {"ventede {expected}, men fandt {found}", "expected {expected}, found {found}"},
    {"{label}", "{label}"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"}, {"{hint}", "{hint}"}, {}},
    {"En aftale består af erklæringer, og hver af dem har sin faste opbygning. Her står noget andet end det, der kan "
     "komme på dette sted. "
     "Meddelelsen nævner, hvad der kan stå, og hvad der står. Læsningen fortsætter ved den næste erklæring. Eksempel: "
     "`rule R for each change "
     "when …` mangler sit krav; skriv `require` og en betingelse. Grammatikken står i docs/grammar.md.",
     "An agreement consists of declarations, and each of them is built in one way. Something else stands here than "
     "what may come at this place. "
     "The message names what may stand here and what does. Reading goes on at the next declaration. Example: `rule R "
     "for each change when …` "
     "lacks its demand; write `require` and a condition. The grammar is in docs/grammar.md."}};

Problem const misspelt{
    "A302",
    "misspelt-keyword",
    Severity::error,
    {"`{word}` er ikke et ord i regelsproget på dette sted", "`{word}` is no word of the rule language at this place"},
    {"her ventes `{nearest}`", "`{nearest}` is expected here"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"}, {}, {}},
    {"Et af regelsprogets egne ord er stavet forkert. Det blev enten ikke genkendt eller læst som en del af et navn. "
     "Sætningen giver mening, "
     "når ordet rettes, og læses videre, som om det var rettet. Eksempel: `requier` skal være `require`.",
     "One of the rule language's own words is misspelt. It was either not recognised or read as a part of a name. The "
     "sentence makes sense once "
     "the word is corrected, and is read on as if it were. Example: `requier` should be `require`."}};

Problem const outside_provision{
    "A303",
    "outside-provision",
    Severity::error,
    {"{what} står uden for en bestemmelse", "{what} stands outside a provision"},
    {"hører til en bestemmelse", "belongs to a provision"},
    {{"skriv `provision` med id, titel og kilde foran", "put a `provision` with its id, title and source before it"},
     {},
     {}},
    {"Regler, undtagelser og kompetencer står i en bestemmelse, fordi bestemmelsens kilde er deres. Begynd med "
     "`provision`, et id, en titel og "
     "`source`, og skriv reglen derunder.",
     "Rules, exceptions and competences stand in a provision, because the provision's source is theirs. Begin with "
     "`provision`, an id, a title "
     "and `source`, and write the rule below."}};

Problem const said_twice{"A304",
                         "said-twice",
                         Severity::error,
                         {"`{word}` står to gange", "`{word}` stands twice"},
                         {"stod allerede ovenfor", "already stood above"},
                         {{"behold den ene", "keep one of them"}, {}, {}},
                         {"En bestemmelse gengives højst én gang med `says` og har højst én gyldighedsperiode med `in "
                          "force`. To af dem kunne modsige hinanden.",
                          "A provision has at most one rendering with `says` and at most one period with `in force`. "
                          "Two of them could contradict each other."}};

Problem const no_term{"A305",
                      "no-term",
                      Severity::error,
                      {"kun et vilkår kan ændre sig", "only a term can change"},
                      {"er ikke navnet på et vilkår alene", "is not the name of a term alone"},
                      {{"skriv vilkårets navn uden `old`, `new` eller regnestykke: `tariff changes`",
                        "write the term's name without `old`, `new` or arithmetic: `tariff changes`"},
                       {},
                       {}},
                      {"Foran `changes` og `does not change` står ét vilkår ved navn, for eksempel `tariff`. Både den "
                       "gamle og den nye værdi er ment, så `old` og "
                       "`new` giver ingen mening dér.",
                       "Before `changes` and `does not change` stands one term by its name, for example `tariff`. Both "
                       "its old and its new value are meant, so "
                       "`old` and `new` make no sense there."}};

Problem const too_deep{
    "A306",
    "too-deep",
    Severity::error,
    {"udtrykket er indlejret mere end {limit} gange", "the expression is nested more than {limit} times"},
    {"her bliver det for dybt", "too deep from here"},
    {{"giv en del af det et navn med `define`", "name a part of it with `define`"}, {}, {}},
    {"Parenteser, `not`, fortegn, `of` og udsagn om lister må højst stå 64 gange inden i hinanden. Så dybt et udtryk "
     "kan ingen læse efter. Del det op med "
     "`define`.",
     "Brackets, `not`, signs, `of` and statements about lists may stand in each other at most 64 times. Nobody can "
     "check a deeper one by reading. Divide it with "
     "`define`."}};

Problem const too_long{
    "A307",
    "too-long",
    Severity::error,
    {"udtrykket har mere end {limit} led i træk", "the expression has more than {limit} steps in a row"},
    {"her bliver det for langt", "too long from here"},
    {{"giv en del af det et navn med `define`", "name a part of it with `define`"}, {}, {}},
    {"Et regnestykke må højst have 256 led. Del det op med `define`, så hver del har et navn, som en læser kan slå op.",
     "A calculation may have at most 256 steps. Divide it with `define`, so that each part has a name that a reader "
     "can look up."}};

Problem const word_in_name{
    "A308",
    "word-in-name",
    Severity::error,
    {"`{word}` er et ord i regelsproget og kan ikke stå i et navn",
     "`{word}` is a word of the rule language and cannot stand in a name"},
    {"navnet ville slutte foran `{word}`", "the name would end before `{word}`"},
    {{"skriv `{joined}`", "write `{joined}`"},
     {"eller vælg et andet navn; skriv det samme, hvor det bruges",
      "or choose another name; write the same where it is used"},
     {}},
    {"Et navn må bestå af flere ord, men ingen af dem må være et ord, som regelsproget selv bruger: navnet slutter "
     "foran et sådant ord. Forbind ordene med bindestreger, eller vælg et andet ord. Eksempel: `notice for change` kan "
     "hedde `notice-for-change` eller `notice period`.",
     "A name may have several words, but none that the rule language itself uses: the name ends before such a word. "
     "Join the words with hyphens, or choose another word. Example: `notice for change` can be called "
     "`notice-for-change` or `notice period`."}};

Problem const open_text{
    "A311",
    "open-text",
    Severity::error,
    {"teksten slutter ikke på linjen", "the text does not end on its line"},
    {"begynder her", "begins here"},
    {{"sæt et `\"` ved tekstens slutning; en tekst står på én linje",
      "put a `\"` at its end; a text stands on one line"},
     {},
     {}},
    {"En tekst står mellem to `\"` på samme linje. Et `\"` inde i teksten skrives `\\\"`, en omvendt skråstreg `\\\\`.",
     "A text stands between two `\"` on one line. A `\"` inside it is written `\\\"`, a backslash `\\\\`."}};

Problem const escape{"A312",
                     "escape",
                     Severity::error,
                     {"`{written}` er ingen kendt skrivemåde i en tekst", "`{written}` is no known escape in a text"},
                     {"kun `\\\"` og `\\\\` kendes", "only `\\\"` and `\\\\` are known"},
                     {{"skriv `\\\\` for en omvendt skråstreg", "write `\\\\` for a backslash"}, {}, {}},
                     {"I en tekst har den omvendte skråstreg kun to betydninger: `\\\"` er et anførselstegn, `\\\\` er "
                      "skråstregen selv. Alle andre tegn skrives, som "
                      "de er.",
                      "In a text the backslash has two meanings only: `\\\"` is a quote, `\\\\` is the backslash "
                      "itself. Every other character is written as it is."}};

Problem const other_quotes{
    "A313",
    "other-quotes",
    Severity::error,
    {"`{written}` er ikke regelsprogets anførselstegn", "`{written}` is not the quote of the rule language"},
    {"her ventes `\"`", "`\"` is expected here"},
    {{"skriv teksten mellem to lige anførselstegn: `\"…\"`", "write the text between two straight quotes: `\"…\"`"},
     {},
     {}},
    {"Tekster står mellem lige anførselstegn, `\"…\"`. Et tekstbehandlingsprogram retter dem gerne til krumme; skriv "
     "dem om.",
     "Texts stand between straight quotes, `\"…\"`. A word processor likes to turn them into curly ones; write them "
     "again."}};

Problem const decimal_comma{
    "A321",
    "decimal-comma",
    Severity::error,
    {"`{written}` har komma; regelsproget skriver punktum og ingen tusindtalsskilletegn",
     "`{written}` has a comma; the rule language writes a point and no thousands separators"},
    {"kan læses på mere end én måde", "may be read in more than one way"},
    {{"skriv `{suggestion}`", "write `{suggestion}`"},
     {"skriv `{other}`, hvis det er det, der menes", "write `{other}` if that is what is meant"},
     {}},
    {"I Danmark er kommaet decimaltegn, på engelsk skiller det tusinder. I en aftale på begge sprog må et tal kun "
     "kunne læses på én måde: punktum "
     "før decimalerne og intet mellem tusinderne. Eksempel: `2,4 %` skrives `2.4 %`, `1.933,00 kr.` skrives `1933.00 "
     "kr.`",
     "In Danish the comma marks decimals, in English it separates thousands. In an agreement in both languages a "
     "figure must have one reading: a "
     "point before the decimals and nothing between the thousands. Example: `2,4 %` is written `2.4 %`, `1.933,00 kr.` "
     "is `1933.00 kr.`"}};

Problem const malformed_number{"A322",
                               "malformed-number",
                               Severity::error,
                               {"`{written}` er ikke et tal", "`{written}` is no number"},
                               {"ventede cifre og højst ét punktum", "digits and at most one point are expected"},
                               {{"skriv `{suggestion}`", "write `{suggestion}`"}, {"{hint}", "{hint}"}, {}},
                               {"Et tal er cifre, eventuelt et punktum og flere cifre, og derefter et mellemrum og en "
                                "enhed: `5`, `2.4 %`, `50 kr. per hour`, `6 places`, `30 "
                                "days`. Potenser, hexadecimale tal og skilletegn findes ikke.",
                                "A number is digits, possibly a point and more digits, and then a blank and a unit: "
                                "`5`, `2.4 %`, `50 kr. per hour`, `6 places`, `30 days`. "
                                "There are no powers, hexadecimal numbers or separators."}};

Problem const leading_zero{
    "A323",
    "leading-zero",
    Severity::error,
    {"`{written}` begynder med et nul", "`{written}` begins with a zero"},
    {"et tal begynder ikke med et nul", "a number does not begin with a zero"},
    {{"skriv `{suggestion}`", "write `{suggestion}`"}, {}, {}},
    {"Nogle programmer læser `010` som otte. Derfor begynder et tal ikke med et nul, undtagen foran et punktum: `0.5`.",
     "Some programs read `010` as eight. So a number does not begin with a zero, save before a point: `0.5`."}};

Problem const malformed_date{
    "A324",
    "malformed-date",
    Severity::error,
    {"`{written}` er ikke en dato, som regelsproget skriver den",
     "`{written}` is not how the rule language writes a date"},
    {"ventede år-måned-dag", "year-month-day is expected"},
    {{"skriv `{suggestion}`", "write `{suggestion}`"},
     {"skriv år, måned og dag som i `2020-08-01`, og en dag i hvert år som i `1 January`",
      "write year, month and day as in `2020-08-01`, and a day of every year as in `1 January`"},
     {}},
    {"En dato er år, måned og dag med bindestreger og altid to cifre: `2020-08-01`. `1/8-2020` og `8/1/2020` kan læses "
     "som to forskellige dage. En dag, "
     "der kommer hvert år, skrives med månedens engelske navn: `1 January`.",
     "A date is year, month and day with hyphens and always two digits: `2020-08-01`. `1/8-2020` and `8/1/2020` may be "
     "read as two different days. A day "
     "that comes every year is written with the month's name: `1 January`."}};

Problem const fraction_of_oere{
    "A325",
    "fraction-of-oere",
    Severity::error,
    {"`{written} kr.` har mere end to decimaler", "`{written} kr.` has more than two decimals"},
    {"et beløb er i hele øre", "an amount is in whole øre"},
    {{"skriv `{suggestion} kr.`, hvis punktummet skiller tusinder",
      "write `{suggestion} kr.` if the point separates thousands"},
     {"skriv højst to cifre efter punktummet", "write at most two digits after the point"},
     {}},
    {"`1.933 kr.` er på dansk ét tusind ni hundrede treogtredive kroner, på engelsk knap to. Et beløb har derfor højst "
     "to cifre efter punktummet, og "
     "tusinder skilles ikke: `1933 kr.`",
     "`1.933 kr.` is one thousand nine hundred and thirty-three kroner to a Danish reader, not quite two to an English "
     "one. So an amount has at most "
     "two digits after the point, and thousands are not separated: `1933 kr.`"}};

Problem const other_language{
    "A331",
    "other-language",
    Severity::error,
    {"`{written}` findes ikke i regelsproget", "`{written}` is not in the rule language"},
    {"her ventes `{suggestion}`", "`{suggestion}` is expected here"},
    {{"skriv `{suggestion}`", "write `{suggestion}`"}, {"{hint}", "{hint}"}, {}},
    {"Tegnet, ordet eller vendingen kommer fra daglig tale, et programmeringssprog eller et regneark. "
     "Regelsproget har sit eget ord for det samme: `and` for `&&` og "
     "`og`, `=` for `==`, `when` for `if`.",
     "The sign, word or turn of phrase comes from everyday speech, a programming language or a spreadsheet. The rule "
     "language has its own word for the same: `and` for `&&` "
     "and `og`, `=` for `==`, `when` for `if`."}};

}  // namespace syntax_problem

std::span<Problem const* const> syntax_problems()
{
    using namespace syntax_problem;
    static constexpr std::array<Problem const*, 17> all{
        &unexpected,       &misspelt,     &outside_provision, &said_twice,       &no_term,        &too_deep,
        &too_long,         &word_in_name, &open_text,         &escape,           &other_quotes,   &decimal_comma,
        &malformed_number, &leading_zero, &malformed_date,    &fraction_of_oere, &other_language,
    };
    return all;
}

}  // namespace styr
