// SPDX-License-Identifier: MPL-2.0
// F30x: annexes that are decided as a whole, slips, what is confirmed, silence.
#include "models/messages/data_problems.hpp"

namespace styr::data_problem {

constinit Problem const annex_beside{
    "F300",
    "annex-beside",
    Severity::error,
    {"`{key}` kan ikke stå ved siden af `annex`", "`{key}` cannot stand beside `annex`"},
    {"bilaget er sagen", "the annex is the matter"},
    {{"skriv det, der er besluttet for sig, som et punkt for sig under `about`",
      "write what was decided by itself as an item of its own under `about`"}},
    {"Et punkt med `annex` dækker bilagets rækker, som de stod på papiret, og intet andet. Besluttede organet noget "
     "andet om en af dem, står det som et punkt for sig, og det går forud for rækken.",
     "An item with `annex` covers the rows of the annex as they stood on the paper, and nothing else. Where the body "
     "decided otherwise of one of them, that stands as an item of its own, which goes before the row."}};

constinit Problem const agreement_beside{
    "F311",
    "agreement-beside",
    Severity::error,
    {"`{key}` kan ikke stå ved siden af `agreement`", "`{key}` cannot stand beside `agreement`"},
    {"aftalen er sagen", "the agreement is the matter"},
    {{"skriv det andet som et punkt for sig under `about`", "write the other as an item of its own under `about`"}},
    {"Et punkt med `agreement` siger, at organet har besluttet en udgave af styringsaftalen selv. Det angår intet "
     "tilbud og ingen takstindmelding; besluttede organet også det, står det som et punkt for sig.",
     "An item with `agreement` says that the body decided on a version of the agreement itself. It is about no offer "
     "and no submission; where the body decided that too, it stands as an item of its own."}};

constinit Problem const duplicate_annex{
    "F301",
    "duplicate-annex",
    Severity::error,
    {"to bilag har id'et `{id}`", "two annexes have the id `{id}`"},
    {"anden gang", "the second time"},
    {{"giv hver udgave sit eget id, for eksempel `takstbilag-2026-2`",
      "give each edition an id of its own, `takstbilag-2026-2` for example"}},
    {"Et bilag findes ved sit id, og en ny udgave er et andet bilag. Havde to samme id, vidste ingen, hvilken der blev "
     "besluttet.",
     "An annex is found by its id, and a new edition is another annex. Where two had one id, nobody would know which "
     "of "
     "them was decided."}};

constinit Problem const unknown_annex{
    "F302",
    "unknown-annex",
    Severity::warning,
    {"bilaget `{id}` er ikke i loggen", "the annex `{id}` is not on record"},
    {"hvilken udgave blev besluttet?", "which edition was decided?"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"skriv den udgave, der blev trykt, under `annexes` i en beslutningsfil",
      "write the edition that was printed under `annexes` in a decision file"}},
    {"Beslutningen dækker de rækker, der stod i bilaget, og dem kender styr ikke. De tages ikke fra filerne, som "
     "de er "
     "nu. Indtil udgaven er i loggen, mangler hver sag, som beslutningen kan angå, den oplysning.",
     "The decision covers the rows that stood in the annex, and styr does not know them. They are never taken from the "
     "files as they are now. Until the edition is on record, each matter that the decision may be about is open."}};

constinit Problem const annex_made_later{
    "F303",
    "annex-made-later",
    Severity::error,
    {"bilaget `{id}` er lavet {made}, efter beslutningen {day}",
     "the annex `{id}` was made {made}, after the decision of {day}"},
    {"den udgave forelå ikke", "that edition was not there"},
    {{"nævn den udgave, der forelå, eller ret datoen", "name the edition that was there, or mend the date"}},
    {"Et organ har besluttet det bilag, der lå på bordet. En udgave fra en senere dag siger ikke, hvad der blev "
     "besluttet.",
     "A body has decided the annex that lay on the table. An edition of a later day does not say what was decided."}};

constinit Problem const takes_no_row_out{
    "F310",
    "takes-no-row-out",
    Severity::error,
    {"punktet nævner ingen værdier og fjerner ingen række af bilaget",
     "the item states no figures and takes no row out of the annex"},
    {"ingen række passer hertil", "no row fits this"},
    {{"skriv driftsherre, tilbud og ydelse, som bilagets række har dem; blev noget andet godkendt, så skriv "
      "`effective` "
      "og `after`",
      "write operator, offer and service as the annex's row has them; if something else was approved, write "
      "`effective` "
      "and `after`"}},
    {"Et punkt uden værdier ved siden af `annex` fjerner den række, det nævner, for den blev ikke godkendt. Passer det "
     "ikke på nogen række, for eksempel efter en slåfejl, ville beslutningen dække det, som den skulle udelade.",
     "An item without figures beside `annex` takes out the row that it names, which was not approved. Where it fits no "
     "row, after a slip for example, the decision would cover what it was to leave out."}};

constinit Problem const unclear_slip{
    "F304",
    "unclear-slip",
    Severity::error,
    {"skrivefejlen er ikke entydig: {reason}", "the slip is not clear: {reason}"},
    {"både det, der står, og det, der menes", "both what it says and what is meant"},
    {{"skriv de samme felter under `says` og `means`, og kun dér",
      "write the same keys under `says` and `means`, and only there"}},
    {"Står der i referatet noget andet, end der menes, siger `says`, hvad der står, og `means`, hvad samme papirer "
     "viser "
     "er ment. Det, der menes, tæller. De handler om de samme felter, og punktet siger dem ikke andre steder.",
     "Where minutes say another thing than is meant, `says` is what they say and `means` what the same papers show to "
     "be meant. What is meant counts. Both are about the same keys, and the item does not state those elsewhere."}};

constinit Problem const confirms_nothing{
    "F305",
    "confirms-nothing",
    Severity::error,
    {"`{id}` kan ikke fastholdes her: {reason}", "`{id}` cannot be confirmed here: {reason}"},
    {"den beslutning, der fastholdes", "the decision that is confirmed"},
    {{"ret id'et eller udfaldet; en anden beslutning skrives med sin egen sag (`about`)",
      "mend the id or the outcome; another decision is written with a matter of its own (`about`)"}},
    {"En beslutning, der fastholder en anden, gentager dens udfald om den samme sag fra sin egen dag. Den peger på en "
     "tidligere post med samme udfald, som ikke selv er rettet.",
     "A decision that confirms another repeats its outcome on the same matter from its own day. It points to an "
     "earlier "
     "entry of the same outcome that was not corrected."}};

constinit Problem const no_silence{
    "F306",
    "no-silence",
    Severity::error,
    {"tavshed har intet besluttet: {reason}", "silence has decided nothing: {reason}"},
    {"en sag uden indsigelser", "a case without objections"},
    {{"skriv, hvem der blev spurgt (`whom`), hvornår (`when`) og til hvilken dag (`until`), og hvor det er aftalt "
      "(`source`)",
      "state who was asked (`whom`), when (`when`) and to which day (`until`), and where that was agreed (`source`)"}},
    {"Tavshed beslutter kun, hvor organet har aftalt det (`procedure: silent`), og tidligst dagen efter fristen. Den "
     "kan godkende, aldrig acceptere for en kommune.",
     "Silence decides only where the body has agreed on it (`procedure: silent`), and on the day after the period at "
     "the earliest. It can approve, and never accepts for a municipality."}};

constinit Problem const covers_nothing{
    "F309",
    "covers-nothing",
    Severity::warning,
    {"beslutningen nævner takstindmeldingen `{id}` uden digest og dag og dækker derfor intet af den",
     "the decision names the submission `{id}` with neither digest nor day, and so covers nothing of it"},
    {"hvad blev besluttet?", "what was decided?"},
    {{"skriv den linje, som `styr digest {id}` viser, hvis indmeldingen står, som den blev besluttet",
      "write the line that `styr digest {id}` prints, if the submission stands as it was decided"},
     {"eller skriv tilbud, ikrafttræden og værdier, som referatet har dem",
      "or state offer, effective date and figures as the minutes have them"}},
    {"En takstindmelding kan rettes, efter at der blev besluttet om den. Derfor siger dens navn alene ikke, hvad et "
     "organ har godkendt; det gør et digest af hver ændring, eller dagen og værdierne.",
     "A submission can be edited after it was decided on. So its name alone does not say what a body has approved; a "
     "digest of each change does, or the day and the figures."}};

}  // namespace styr::data_problem
