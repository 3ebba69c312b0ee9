// SPDX-License-Identifier: MPL-2.0
// Around styr's own findings: what is not there yet, and notices that are to be left out.
#include "engine/messages/engine_problems.hpp"

namespace styr {

constinit Problem const submitted_later{
    "E724",
    "submitted-later",
    Severity::warning,
    {"indmeldt efter den {day} og derfor ikke kontrolleret: {list}",
     "handed in after {day} and therefore not judged: {list}"},
    {"ikke indmeldt endnu den dag, kontrollen gælder", "not handed in yet on the as-of day"},
    {{"er datoen en slåfejl, så ret den", "if the date is a slip, mend it"}, {}, {}},
    {"En kontrol ser datamappen, som den var den dag, den gælder (`--as-of`). En takstindmelding, der er indmeldt "
     "senere, findes ikke endnu den dag: den kontrolleres ikke og tælles ikke med.",
     "A check sees the data repository as it was on the as-of day (`--as-of`). A submission that was handed in later "
     "is not there yet on that day: it is not judged and not counted."}};

constinit Problem const decided_later{
    "E725",
    "decided-later",
    Severity::warning,
    {"besluttet efter den {day} og derfor ikke talt med: {list}",
     "decided after {day} and therefore not counted: {list}"},
    {"ikke besluttet endnu den dag, kontrollen gælder", "not decided yet on the as-of day"},
    {{"er datoen en slåfejl, så ret den", "if the date is a slip, mend it"}, {}, {}},
    {"En kontrol ser beslutningsloggen, som den var den dag, den gælder (`--as-of`). En beslutning, der er truffet "
     "senere, tæller ikke endnu den dag.",
     "A check sees the decision log as it was on the as-of day (`--as-of`). A decision that was made later does not "
     "count yet on that day."}};

constinit Problem const unknown_suppressed{
    "E727",
    "unknown-suppressed",
    Severity::error,
    {"`suppress` kan ikke udelade `{name}`", "`suppress` cannot leave out `{name}`"},
    {"ingen bemærkning, der kan udelades", "no notice that can be left out"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"}, {"{names} kan udelades", "{names} can be left out"}, {}},
    {"`suppress` i styr.yaml udelader bemærkninger om det, der ser påfaldende ud og kan være rigtigt, ved kode eller "
     "navn. Aftalens egne regler og de fund, som en sag afhænger af, udelades ikke: dem undtager en dispensation.",
     "`suppress` in styr.yaml leaves out notices of what looks odd and may be right, by code or name. The agreement's "
     "own rules and findings on which a case depends are not left out: a dispensation excepts those."}};

}  // namespace styr
