// SPDX-License-Identifier: MPL-2.0
// S64x: what `styr explain` is asked.
#include "session/messages/session_problems.hpp"

namespace styr::session_problem {

constinit Problem const unknown_topic{
    "S641",
    "unknown-topic",
    Severity::error,
    {"styr kender ikke `{topic}`", "styr does not know `{topic}`"},
    {},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"her kan stå en sag (`{example}`), `fil:linje`, en bestemmelse (`P01`), en regels navn eller en kode (`D104`)",
      "what can stand here: a case (`{example}`), `file:line`, a provision (`P01`), a rule's name or a code (`D104`)"}},
    {"`styr explain` forklarer en sag med dens regler, en bestemmelse i aftalen, en regel eller koden på en fejl. "
     "`styr check -f concise` viser sagerne, `-v` også dem, hvis krav er opfyldt.",
     "`styr explain` explains a case with its rules, a provision of the agreement, a rule or the code of a problem. "
     "`styr check -f concise` shows "
     "the cases, `-v` also those that are in order."}};

constinit Problem const ambiguous_topic{
    "S642",
    "ambiguous-topic",
    Severity::error,
    {"`{topic}` kan være flere sager", "`{topic}` may be several cases"},
    {},
    {{"vælg en af dem: {candidates}", "choose one of them: {candidates}"}},
    {"Begyndelsen på en sags id er nok, når kun én sag begynder sådan. Skriv flere tegn af det.",
     "The beginning of a case's id is enough where only one case begins so. Write more of it."}};

constinit Problem const unknown_page{
    "S643",
    "unknown-page",
    Severity::error,
    {"styr kan ikke skrive en side `{page}`", "styr cannot write a page `{page}`"},
    {},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"}, {"siderne er: {pages}", "the pages are: {pages}"}},
    {"`styr doc` skriver en side om aftalen: `provisions` er bestemmelserne med regler, kilder, læsninger og prøver, "
     "`text` aftalens tekst, udgave for udgave, `decides` hvem der beslutter hvad, `open-questions` hvad der er sat af "
     "hvem, og hvad der er læst, `facts` de oplysninger, som aftalen selv erklærer.",
     "`styr doc` writes a page about the agreement: `provisions` are the provisions with rules, sources, readings and "
     "tests, `text` the agreement's text, version by version, `decides` who decides what, `open-questions` what is set "
     "by whom and what is read, `facts` the facts that the agreement declares."}};

constinit Problem const unknown_version{
    "S644",
    "unknown-version",
    Severity::error,
    {"aftalen har ingen udgave `{version}`", "the agreement has no version `{version}`"},
    {},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"udgaverne er: {versions}", "the versions are: {versions}"}},
    {"En udgave hedder, som den fil, den står i, kalder den: `version \"2021\"` er `--only 2021`.",
     "A version is called as its file calls it: `version \"2021\"` is `--only 2021`."}};

}  // namespace styr::session_problem
