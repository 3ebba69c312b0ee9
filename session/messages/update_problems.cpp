// SPDX-License-Identifier: MPL-2.0
// S68x: what an update of a data repository is compared with.
#include "session/messages/session_problems.hpp"

namespace styr::session_problem {

constinit Problem const base_is_ahead{
    "S680",
    "base-is-ahead",
    Severity::warning,
    {"opdateringen mangler {commits} fra `{revision}`; det, der kontrolleres, er en fletning af de to",
     "the update lacks {commits} of `{revision}`; what is judged is what merging the two gives"},
    {},
    {{"flet `{revision}` ind i grenen, før den bliver flettet: `git merge {revision}`",
      "merge `{revision}` into the branch before it is merged: `git merge {revision}`"}},
    {"Siden grenen blev skilt ud, er andet blevet flettet ind. Det er ikke opdateringens værk og bliver ikke regnet "
     "den "
     "til last; men det gælder: et afslag, der er kommet til, tæller. Svaret gælder, så længe `--base` står, hvor den "
     "står nu.",
     "Since the branch was cut, something else was merged. That is not the update's doing and is not charged to it; "
     "but "
     "it holds: a refusal that has come since counts. The answer is good as long as `--base` stands where it stands "
     "now."}};

constinit Problem const parting_unknown{
    "S681",
    "parting-unknown",
    Severity::error,
    {"det kan ikke siges, hvad opdateringen ændrer i forhold til `{revision}`: {reason}",
     "it cannot be told what the update changes compared to `{revision}`: {reason}"},
    {},
    {{"flet `{revision}` ind i grenen: `git merge {revision}`",
      "merge `{revision}` into the branch: `git merge {revision}`"},
     {"eller hent hele historien: `git fetch --unshallow`, `fetch-depth: 0` i GitHub, `GIT_DEPTH: 0` i GitLab",
      "or fetch the whole history: `git fetch --unshallow`, `fetch-depth: 0` in GitHub, `GIT_DEPTH: 0` in GitLab"}},
    {"Når grenen mangler noget af det, den sammenlignes med, skal det commit findes, hvor de to skiltes. Først da "
     "vides "
     "det, hvem af dem der har ændret hvad.",
     "Where the branch lacks some of what it is compared with, the commit has to be found at which the two parted. "
     "Only "
     "then is it known which of them changed what."}};

constinit Problem const unrelated_histories{
    "S682",
    "unrelated-histories",
    Severity::warning,
    {"opdateringen og `{revision}` har intet commit til fælles; alt, hvad der er forskelligt, regnes for opdateringens",
     "the update and `{revision}` have no commit in common; all that differs is taken for the update's"},
    {},
    {},
    {"Uden et fælles commit kan det ikke skelnes, hvem der har ændret hvad.",
     "Without a common commit nobody can tell who changed what."}};

constinit Problem const first_update{
    "S683",
    "first-update",
    Severity::warning,
    {"`{revision}` har ingen styr.yaml: der er intet at sammenligne med",
     "`{revision}` has no styr.yaml: there is nothing to compare with"},
    {},
    {{"læs styr.yaml og aftalen; fra den næste opdatering gælder de",
      "read styr.yaml and the agreement; they hold from the next update on"}},
    {"Den første opdatering bringer styr.yaml og ingen data. Den skal læses af et menneske, for intet var der før den, "
     "som den kunne kontrolleres med.",
     "The first update brings styr.yaml and no data. It has to be read by a human, for there was nothing before it by "
     "which it could be checked."}};

constinit Problem const update_conflicts{
    "S684",
    "update-conflicts",
    Severity::error,
    {"{path} er ændret både af opdateringen og i `{revision}`, og de to kan ikke flettes",
     "{path} was changed by the update as well as in `{revision}`, and the two cannot be merged"},
    {},
    {{"flet `{revision}` ind i grenen, og løs konflikten: `git merge {revision}`",
      "merge `{revision}` into the branch, and settle the conflict: `git merge {revision}`"}},
    {"Det, som en fletning giver, er det, der skal kontrolleres. Her må et menneske sige, hvad det er.",
     "What a merge gives is what has to be judged. Here a human has to say what that is."}};

constinit Problem const merge_unfinished{
    "S685",
    "merge-unfinished",
    Severity::error,
    {"{path} er midt i en fletning: git's indeks har flere udgaver af den",
     "{path} is in the middle of a merge: git's index has several versions of it"},
    {},
    {{"løs konflikten, og tilføj filen: `git add {path}`", "settle the conflict, and add the file: `git add {path}`"}},
    {"`--staged` kontrollerer det, som det næste commit kommer til at rumme. Så længe en fletning er uafsluttet, er "
     "det uvist, hvad det bliver.",
     "`--staged` checks what the next commit will hold. As long as a merge is unfinished, that is not settled."}};

}  // namespace styr::session_problem
