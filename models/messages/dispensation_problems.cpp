// SPDX-License-Identifier: MPL-2.0
// F25x: dispensations, in styr.yaml and in comments.
#include "models/messages/data_problems.hpp"

namespace styr::data_problem {

constinit Problem const dispensation_for_all{
    "F251",
    "dispensation-for-all",
    Severity::error,
    {"dispensationen gælder for alle", "the dispensation is for everybody"},
    {"hverken `case`, `offer` eller `operator`", "neither `case`, `offer` nor `operator`"},
    {{"skriv, hvad den gælder: en sag (`case:`), et tilbud (`offer:`) eller en driftsherre (`operator:`)",
      "say what it is for: a case (`case:`), an offer (`offer:`) or an operator (`operator:`)"},
     {"skal reglen slet ikke gælde, er det aftalen, der skal ændres",
      "where the rule is not to hold at all, it is the agreement that has to change"}},
    {"En dispensation undtager det, den nævner. Uden sag, tilbud eller driftsherre ville den sætte en bestemmelse ud "
     "af kraft for alle parter, og det kan kun "
     "aftalen selv gøre.",
     "A dispensation excepts what it names. Without a case, an offer or an operator it would suspend a provision for "
     "all parties, which only the agreement "
     "itself can do."}};

constinit Problem const stray_dispensation_key{
    "F252",
    "stray-dispensation-key",
    Severity::error,
    {"`{key}` står her uden `{needed}`", "`{key}` stands here without `{needed}`"},
    {"siger intet alene", "says nothing by itself"},
    {{"skriv også `{needed}:`, eller slet feltet", "give `{needed}:` as well, or delete the key"}},
    {"En ydelse (`service`) findes kun i et tilbud, og et fingeraftryk (`digest`) hører til den takstindmelding, som "
     "sagen (`case`) står i. Alene siger de ikke, "
     "hvad der undtages.",
     "A service (`service`) is found only in an offer, and a digest (`digest`) belongs to the submission in which the "
     "case (`case`) stands. Alone they do not say "
     "what is excepted."}};

constinit Problem const unknown_instruction{
    "F253",
    "unknown-instruction",
    Severity::error,
    {"styr forstår ikke kommentaren: `{word}`", "styr does not understand the comment: `{word}`"},
    {"her ventes `dispensation`", "`dispensation` is expected here"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"skriv `# styr: dispensation P05 til og med 2026-12-31: begrundelsen`",
      "write `# styr: dispensation P05 until 2026-12-31: the reason`"},
     {"er kommentaren ikke til styr, så begynd den med et andet ord",
      "if the comment is not for styr, let it begin with another word"}},
    {"En kommentar, der begynder med `# styr:`, er skrevet til styr. Forstår styr den ikke, standser kontrollen: "
     "ellers kunne nogen tro, at noget er undtaget, som "
     "ikke er det.",
     "A comment that begins with `# styr:` is written to styr. Where styr does not understand it the check stops: "
     "somebody might else believe that something is "
     "excepted when it is not."}};

constinit Problem const dispensation_incomplete{
    "F254",
    "dispensation-incomplete",
    Severity::error,
    {"dispensationen siger ikke {what}", "the dispensation does not say {what}"},
    {"regel, slutdato og begrundelse skal alle stå her",
     "the rule, the last day and the reason all have to stand here"},
    {{"skriv `# styr: dispensation P05 til og med 2026-12-31: begrundelsen`",
      "write `# styr: dispensation P05 until 2026-12-31: the reason`"}},
    {"En dispensation i en kommentar nævner en bestemmelse eller en regel, den sidste dag, den gælder, og efter et "
     "kolon begrundelsen. Uden slutdato ville den "
     "gælde for evigt, og uden begrundelse ville ingen vide, om den stadig er på sin plads.",
     "A dispensation in a comment names a provision or a rule, the last day on which it holds, and after a colon the "
     "reason. Without an end it would hold for "
     "ever, and without a reason nobody would know whether it is still in place."}};

constinit Problem const stray_dispensation{
    "F255",
    "stray-dispensation",
    Severity::error,
    {"dispensationen står ikke ved noget, den kan gælde",
     "the dispensation stands beside nothing that it could be for"},
    {"{why}", "{why}"},
    {{"sæt den på en af ændringens egne linjer, eller på linjen lige over og lige så langt inde som dens bindestreg",
      "put it on a line of the change, or on the line right above and as far in as its dash"},
     {"en dispensation for en hel takstindmelding eller driftsherre skrives i styr.yaml",
      "a dispensation for a whole submission or operator is written in styr.yaml"}},
    {"En dispensation i en kommentar gælder den ændring, det tilbud, den afregning eller den beslutning, som den står "
     "ved: på en af dens linjer, eller på linjen "
     "lige over. Er det ikke til at se, hvilken det er, gættes der ikke.",
     "A dispensation in a comment is for the change, offer, settlement or decision beside which it stands: on one of "
     "its lines, or on the line right above. Where "
     "it cannot be seen which that is, there is no guessing."}};

constinit Problem const dispensation_ends_early{
    "F256",
    "dispensation-ends-early",
    Severity::error,
    {"dispensationen slutter {until}, før den begynder {from}",
     "the dispensation ends {until}, before it begins {from}"},
    {"sidste dag", "its last day"},
    {{"er de to datoer byttet om?", "are the two dates swapped?"}},
    {"En dispensation gælder fra og med sin første dag (`from`) til og med sin sidste (`until`). Slutter den, før den "
     "begynder, undtager den aldrig noget, og det har ingen ment.",
     "A dispensation holds from its first day (`from`) to its last (`until`), both included. Where it ends before it "
     "begins it never excepts anything, which nobody meant."}};

constinit Problem const comment_excepts_nothing{
    "F257",
    "comment-excepts-nothing",
    Severity::warning,
    {"dispensationen fra `{rule}` undtager intet: den står i en kommentar",
     "the dispensation from `{rule}` excepts nothing: it stands in a comment"},
    {"styr.yaml lader ikke kommentarer dispensere", "styr.yaml does not let comments dispense"},
    {{"skriv den under `dispensations:` i styr.yaml, med `rule`, `case`, `reason` og `until`",
      "write it under `dispensations:` in styr.yaml, with `rule`, `case`, `reason` and `until`"},
     {"skal kommentarer i datafiler kunne dispensere, så skriv `comments_may_dispense: true` i styr.yaml",
      "where comments in data files are to dispense, write `comments_may_dispense: true` in styr.yaml"}},
    {"Den, der indmelder en takst, skriver selv kommentarerne i filen. En dispensation dér ville være en, man giver "
     "sig "
     "selv. Derfor undtager den intet, medmindre styr.yaml siger, at kommentarer må (`comments_may_dispense: true`).",
     "Whoever hands in a submission writes the comments of its file. A dispensation there would be one that they give "
     "themselves. So it excepts nothing unless styr.yaml says that comments may (`comments_may_dispense: true`)."}};

}  // namespace styr::data_problem
