// SPDX-License-Identifier: MPL-2.0
// D10x: bytes, characters and sizes; D168 and D169: what stands in for the content.
#include "models/messages/document_problems.hpp"

namespace styr::document_problem {

constinit Problem const file_too_large{
    "D101",
    "file-too-large",
    Severity::error,
    {"filen er på {size} bytes; højst {limit} læses", "the file has {size} bytes; at most {limit} are read"},
    {},
    {{"del filen op, for eksempel i én fil pr. driftsherre", "split the file, for example into one file an operator"}},
    {"En fil i hånden skrevet YAML er sjældent over nogle hundrede kilobyte. En fil, der er meget større, er som regel "
     "et udtræk, der er havnet det "
     "forkerte sted; store udtræk læses som CSV eller JSON-linjer.",
     "YAML written by hand seldom exceeds a few hundred kilobytes. A file that is much larger is usually an extract "
     "that ended up in the wrong place; "
     "large extracts are read as CSV or JSON lines."}};

constinit Problem const line_too_long{
    "D102",
    "line-too-long",
    Severity::error,
    {"linjen er på {size} bytes; højst {limit} læses", "the line has {size} bytes; at most {limit} are read"},
    {"her begynder linjen", "the line begins here"},
    {{"skriv en lang tekst over flere linjer med `|` efter kolonet",
      "write a long text over several lines, with `|` after the colon"}},
    {"En linje på over en million tegn er ikke skrevet af et menneske. Som regel mangler filen linjeskift, fordi et "
     "program har skrevet den ud i ét.",
     "A line of more than a million characters was not written by a person. Usually a program wrote the file without "
     "line breaks."}};

constinit Problem const wide_encoding{
    "D103",
    "wide-encoding",
    Severity::error,
    {"filen er gemt som UTF-16 eller UTF-32, ikke som UTF-8", "the file is saved as UTF-16 or UTF-32, not as UTF-8"},
    {},
    {{"gem den igen som UTF-8; i Notesblok vælges det under Gem som, Kodning",
      "save it again as UTF-8; Notepad asks for it under Save as, Encoding"}},
    {"Alle filer læses som UTF-8. I UTF-16 og UTF-32 fylder hvert tegn to eller fire bytes, og nogle YAML-læsere "
     "gætter så på indholdet; gættet kan "
     "blive til noget helt andet end det, der blev skrevet.",
     "Every file is read as UTF-8. In UTF-16 and UTF-32 a character takes two or four bytes, and some YAML readers "
     "then guess; what they read may be "
     "quite another thing than what was written."}};

constinit Problem const not_utf8{
    "D104",
    "not-utf8",
    Severity::error,
    {"byten `{byte}` er ikke gyldig UTF-8", "the byte `{byte}` is not valid UTF-8"},
    {"kan ikke læses", "cannot be read"},
    {{"filen er formentlig gemt som Windows-1252 (æ, ø og å fylder én byte); gem den igen som UTF-8",
      "the file is probably saved as Windows-1252 (æ, ø and å take one byte); save it again as UTF-8"},
     {"stedet kommer lige efter `{before}`", "the place is right after `{before}`"}},
    {"Alle filer læses som UTF-8. Ældre Windows-programmer gemmer som Windows-1252, hvor æ, ø og å er andre bytes. "
     "styr gætter ikke på kodningen, for et "
     "forkert gæt ændrer navne uden at nogen ser det. Åbn filen i det program, den kommer fra, og vælg UTF-8, når den "
     "gemmes.",
     "Every file is read as UTF-8. Older Windows programs save as Windows-1252, in which æ, ø and å are other bytes. "
     "styr does not guess the encoding, as "
     "a wrong guess changes names unseen. Open the file in the program that it comes from and choose UTF-8 when "
     "saving."}};

constinit Problem const lone_carriage_return{
    "D105",
    "lone-carriage-return",
    Severity::error,
    {"et vognretur-tegn (U+000D) uden linjeskift efter", "a carriage return (U+000D) with no line feed after it"},
    {"her", "here"},
    {{"gem filen med linjeskift som i Windows (CRLF) eller Unix (LF)",
      "save the file with the line breaks of Windows (CRLF) or Unix (LF)"}},
    {"Tegnet afsluttede en linje på gamle Mac-maskiner. Nogle læsere tager det for et linjeskift, andre for en del af "
     "teksten, så samme fil får to "
     "betydninger.",
     "This character ended a line on old Macs. Some readers take it for a line break and others for part of the text, "
     "so that one file has two meanings."}};

constinit Problem const deceptive_character{
    "D106",
    "deceptive-character",
    Severity::error,
    {"usynligt tegn eller styretegn {code}", "invisible or control character {code}"},
    {"{code} står her", "{code} stands here"},
    {{"slet tegnet; det følger ofte med, når tekst kopieres fra Word, en PDF eller en hjemmeside",
      "delete the character; it often comes along when text is copied from Word, a PDF or a web page"}},
    {"Tegn, der ikke kan ses, eller som vender skriveretningen, kan få to forskellige tekster til at se ens ud: `pris` "
     "og `pris` med et usynligt mellemrum "
     "er to nøgler. Bløde bindestreger, nulbredde-mellemrum, retningsmærker og styretegn afvises derfor overalt i "
     "filen, også i kommentarer.",
     "Characters that cannot be seen, or that turn the direction of writing, make two different texts look alike: "
     "`pris`, and `pris` with an invisible "
     "blank, are two keys. Soft hyphens, zero-width blanks, marks of direction and control characters are therefore "
     "refused anywhere in a file, comments "
     "included."}};

constinit Problem const too_many_problems{
    "D107",
    "too-many-problems",
    Severity::error,
    {"mere end {most} fejl i filen; læsningen stopper her",
     "more than {most} problems in the file; reading stops here"},
    {},
    {{"ret de første; ofte er de sidste en følge af dem",
      "mend the first ones; the last are often a consequence of them"}},
    {"Så mange fejl har som regel én årsag, for eksempel at filen ikke er YAML. Listen afkortes, så den kan læses.",
     "So many problems usually have one cause, for example that the file is no YAML. The list is cut so that it can be "
     "read."}};

constinit Problem const too_deep{
    "D108",
    "too-deep",
    Severity::error,
    {"indlejret dybere end {limit} niveauer", "nested deeper than {limit} levels"},
    {"dette niveau er ét for meget", "this level is one too many"},
    {{"en indmelding bruger under ti niveauer; se efter en løs `[` eller en indrykning, der vokser",
      "a submission has fewer than ten levels; look for a stray `[` or an indentation that grows"}},
    {"Lister og grupper kan stå inden i hinanden, men kun til en grænse: et dokument, der er dybere, er en fejl eller "
     "et forsøg på at vælte programmet.",
     "Lists and groups may stand inside each other, but only up to a bound: a document that is deeper is a mistake or "
     "an attempt to bring the program down."}};

constinit Problem const too_many_nodes{
    "D109",
    "too-many-nodes",
    Severity::error,
    {"filen har flere end {limit} værdier og nøgler", "the file has more than {limit} values and keys"},
    {"grænsen er nået her", "the limit is reached here"},
    {{"del filen op, eller aflever store udtræk som CSV", "split the file, or hand in large extracts as CSV"}},
    {"Grænsen holder hukommelsen og ventetiden nede. Den kan hæves, hvor der er brug for det.",
     "The limit keeps memory and waiting time down. It can be raised where there is need."}};

constinit Problem const scalar_too_long{
    "D110",
    "scalar-too-long",
    Severity::error,
    {"en tekst på {size} bytes; højst {limit} læses", "a text of {size} bytes; at most {limit} are read"},
    {"her begynder teksten", "the text begins here"},
    {{"læg lange bilag i en fil for sig og henvis til den",
      "keep long annexes in a file of their own and refer to it"}},
    {"En enkelt tekst på over en million tegn er som regel et bilag, der er klippet ind i indmeldingen.",
     "A single text of more than a million characters is usually an annex that was pasted into the submission."}};

constinit Problem const conflict_marker{
    "D168",
    "conflict-marker",
    Severity::error,
    {"`{marker}` er et mærke fra en sammenfletning, som ikke er gjort færdig",
     "`{marker}` is the conflict marker of a merge that was not finished"},
    {"sat af git, ikke skrevet af nogen", "put there by git, written by nobody"},
    {{"vælg, hvad der skal stå, og slet linjerne med `<<<<<<<`, `|||||||`, `=======` og `>>>>>>>`",
      "choose what shall stand there, and delete the lines with `<<<<<<<`, `|||||||`, `=======` and `>>>>>>>`"}},
    {"Hvor to har rettet de samme linjer, skriver git begge udgaver i filen med mærker omkring. Hvilken der gælder, "
     "kan "
     "kun den afgøre, der kender sagen; derfor læses filen ikke, før mærkerne er væk.",
     "Where two people changed the same lines, git writes both versions into the file with markers around them. Which "
     "one holds is for whoever knows the case to say; so the file is not read until the markers are gone."}};

constinit Problem const storage_pointer{
    "D169",
    "storage-pointer",
    Severity::error,
    {"filen er kun en henvisning til et lager for store filer (git-lfs eller git-annex)",
     "the file is only a pointer to storage for large files (git-lfs or git-annex)"},
    {"i stedet for indholdet", "in place of the content"},
    {{"hent indholdet: `git lfs pull` eller `git annex get`", "fetch the content: `git lfs pull` or `git annex get`"},
     {"tag datafilerne ud af lageret: de er små, og en revision af dem skal kunne læses, som den er",
      "take the data files out of that storage: they are small, and a revision of them has to be readable as it is"}},
    {"git-lfs og git-annex lægger en lille tekst i stedet for filen og gemmer indholdet et andet sted. Hentes det "
     "ikke, "
     "står det, der er meldt ind eller besluttet, slet ikke i datamappen.",
     "git-lfs and git-annex put a small text in place of the file and keep the content elsewhere. Where it was not "
     "fetched, what was submitted or decided is not in the data repository at all."}};

}  // namespace styr::document_problem
