// SPDX-License-Identifier: MPL-2.0
// D13x: quotes and block texts; D14x: brackets.
#include "models/messages/document_problems.hpp"

namespace styr::document_problem {

constinit Problem const text_over_lines{
    "D131",
    "text-over-lines",
    Severity::error,
    {"teksten fortsætter på en ny linje: `{text}`", "the text goes on in another line: `{text}`"},
    {"læses som en fortsættelse", "read as a continuation"},
    {{"mangler der et kolon, så skriv `nøgle: værdi` og ret indrykningen",
      "if a colon is missing, write `key: value` and mend the indentation"},
     {"er det en lang tekst, så skriv `|` efter kolonet og teksten på linjerne under, rykket ind",
      "if it is a long text, write `|` after the colon and the text on the lines below, indented"}},
    {"YAML sætter linjer sammen til én tekst, når den næste er rykket ind. Det samme sker, når et kolon eller et "
     "anførselstegn er glemt, og så forsvinder en "
     "nøgle ind i teksten over den. Lange tekster skrives derfor med `|`:\n\n    justification: |\n      Flere pladser "
     "fra august,\n      aftalt med FU.",
     "YAML joins lines into one text where the next one is indented. The same happens where a colon or a quote was "
     "forgotten, and a key vanishes into the "
     "text above it. Long texts are therefore written with `|`:\n\n    justification: |\n      More places from "
     "August,\n      agreed with FU."}};

constinit Problem const unclosed_quote{
    "D132",
    "unclosed-quote",
    Severity::error,
    {"anførselstegnet `{quote}` afsluttes ikke på linjen", "the quote `{quote}` is not closed on its line"},
    {"åbnet her", "opened here"},
    {{"skriv `{quote}` efter teksten", "write `{quote}` after the text"},
     {"en lang tekst skrives med `|` efter kolonet, uden anførselstegn",
      "a long text is written with `|` after the colon, without quotes"}},
    {"Et anførselstegn uden makker sluger alt indtil det næste anførselstegn i filen, måske mange linjer længere nede. "
     "Derfor skal det afsluttes på samme linje.",
     "A quote without a partner swallows everything up to the next quote in the file, perhaps many lines below. It "
     "must therefore be closed on its line."}};

constinit Problem const text_after_quote{
    "D133",
    "text-after-quote",
    Severity::error,
    {"uventet efter det afsluttende anførselstegn: `{text}`", "unexpected after the closing quote: `{text}`"},
    {"teksten er slut før dette", "the text has ended before this"},
    {{"en apostrof i en tekst med `'` skrives to gange: `'Sankt Hans'' Have'`; lettest er `\"Sankt Hans' Have\"`",
      "an apostrophe inside `'` is written twice: `'Sankt Hans'' Have'`; `\"Sankt Hans' Have\"` is easiest"}},
    {"Anførselstegn skal stå om hele værdien. Står der mere på linjen, er det enten en apostrof, der afslutter teksten "
     "for tidligt, eller noget, der skulle "
     "have været med inden for.",
     "Quotes stand around the whole value. If more follows on the line, either an apostrophe ended the text too early, "
     "or something was left outside."}};

constinit Problem const bad_escape{
    "D134",
    "bad-escape",
    Severity::error,
    {"`{text}` betyder ikke noget i en tekst med `\"`", "`{text}` means nothing in a text with `\"`"},
    {"ukendt tegnfølge", "unknown sequence"},
    {{"skal der stå en omvendt skråstreg, så skriv to (`\\\\`), eller brug `'` om teksten",
      "if a backslash is meant, write two (`\\\\`), or put the text in `'`"}},
    {"Mellem `\"` indleder en omvendt skråstreg et særligt tegn: `\\n` er et linjeskift. Stier som `\"C:\\takster\"` "
     "går derfor galt; skriv `'C:\\takster'`.",
     "Between `\"` a backslash begins a special character: `\\n` is a line break. Paths such as `\"C:\\tariffs\"` "
     "therefore go wrong; write `'C:\\tariffs'`."}};

constinit Problem const deceptive_escape{
    "D135",
    "deceptive-escape",
    Severity::error,
    {"`{text}` giver et usynligt tegn eller styretegn ({code})",
     "`{text}` gives an invisible or control character ({code})"},
    {"{code}", "{code}"},
    {{"slet det; af usynlige tegn tillades kun linjeskift `\\n` og tabulator `\\t`",
      "delete it; of invisible characters only `\\n` and `\\t` are allowed"}},
    {"Tegn, der ikke kan ses, afvises også, når de er skrevet som tegnfølge: de ville stå i rapporter og dagsordener, "
     "hvor de kan skjule eller ændre teksten.",
     "Characters that cannot be seen are refused in this spelling too: they would end up in reports and agendas, where "
     "they can hide or change text."}};

constinit Problem const reserved_sign{
    "D136",
    "reserved-sign",
    Severity::error,
    {"en tekst kan ikke begynde med `{sign}`", "a text cannot begin with `{sign}`"},
    {"tegnet har en særlig betydning i YAML", "this sign has a meaning of its own in YAML"},
    {{"sæt teksten i anførselstegn", "put the text in quotes"}},
    {"Nogle tegn har en betydning eller er forbeholdt, når de står først: `@`, `%`, `#`, `|`, `>`, en accent og en løs "
     "bindestreg. I anførselstegn er de tekst.",
     "Some signs have a meaning or are reserved where they stand first: `@`, `%`, `#`, `|`, `>`, a backtick and a lone "
     "dash. In quotes they are text."}};

constinit Problem const odd_space{
    "D137",
    "odd-space",
    Severity::error,
    {"mellemrummet {code} er ikke et almindeligt mellemrum", "the blank {code} is not an ordinary one"},
    {"ligner et mellemrum, men er en del af teksten", "looks like a blank but is part of the text"},
    {{"slet det, og skriv et almindeligt mellemrum", "delete it and type an ordinary blank"}},
    {"Hårde og faste mellemrum følger med, når tekst kopieres fra Word eller en hjemmeside (på en Mac skrives de med "
     "Alt og mellemrum). YAML regner dem for "
     "bogstaver: som indrykning eller efter et kolon bliver de en del af nøglen eller værdien.",
     "No-break and fixed blanks come along when text is copied from Word or a web page (on a Mac, Alt and the space "
     "bar type one). YAML takes them for "
     "letters: as indentation or after a colon they become part of the key or value."}};

constinit Problem const text_after_block_sign{
    "D138",
    "text-after-block-sign",
    Severity::error,
    {"tekst på samme linje som `|` eller `>`: `{text}`", "text on the line of `|` or `>`: `{text}`"},
    {"teksten begynder først på næste linje", "the text begins only on the next line"},
    {{"flyt teksten ned på næste linje, rykket ind", "move the text to the next line, indented"}},
    {"Efter `|` (behold linjerne) og `>` (saml linjerne) må der kun stå `-` eller `+` og en kommentar.",
     "After `|` (keep the lines) and `>` (join the lines) only `-` or `+` and a comment may stand."}};

constinit Problem const block_indicator{
    "D139",
    "block-indicator",
    Severity::error,
    {"cifferet `{digit}` efter `|` eller `>`", "the digit `{digit}` after `|` or `>`"},
    {"fastsætter indrykningen", "sets the indentation"},
    {{"slet cifferet; indrykningen ses af den første linje", "delete the digit; the first line shows the indentation"}},
    {"Cifferet siger, hvor mange mellemrum der er indrykning, og resten er tekst. Det bruges næsten aldrig, og en fejl "
     "på ét flytter alle linjer.",
     "The digit says how many blanks are indentation, so that the rest is text. It is hardly ever used, and being off "
     "by one shifts every line."}};

constinit Problem const blank_line_too_wide{
    "D140",
    "blank-line-too-wide",
    Severity::error,
    {"en tom linje er rykket længere ind end teksten, der følger",
     "an empty line is indented further than the text that follows"},
    {"mellemrum på en tom linje", "blanks on an empty line"},
    {{"slet mellemrummene på den tomme linje", "delete the blanks on the empty line"}},
    {"Før den første linje i en tekst med `|` eller `>` må tomme linjer ikke være bredere end teksten, for så er "
     "indrykningen ikke til at afgøre.",
     "Before the first line of a text with `|` or `>`, empty lines must not be wider than the text, as the indentation "
     "could not be told."}};

constinit Problem const unclosed_bracket{
    "D141",
    "unclosed-bracket",
    Severity::error,
    {"`{opener}` bliver ikke lukket", "`{opener}` is not closed"},
    {"åbnet her", "opened here"},
    {{"skriv `{closer}` efter det sidste punkt", "write `{closer}` after the last entry"},
     {"fortsætter den på flere linjer, skal de være rykket længere ind end nøglen",
      "if it goes on over several lines, indent them further than the key"}},
    {"En parentes uden makker sluger linjerne efter den. Derfor skal de linjer, der hører til, være rykket ind, og "
     "parentesen skal lukkes.",
     "A bracket without a partner swallows the lines after it. The lines that belong to it are therefore indented, and "
     "the bracket is closed."}};

constinit Problem const expected_comma{
    "D142",
    "expected-comma",
    Severity::error,
    {"her ventes `,` eller `{closer}`, ikke `{text}`", "expected `,` or `{closer}` here, found `{text}`"},
    {"uventet", "unexpected"},
    {{"skriv et komma mellem punkterne; en tekst med komma, kolon eller parentes skal i anførselstegn",
      "write a comma between the entries; quote a text that has a comma, a colon or a bracket"}},
    {"Inden for parenteser skilles punkterne af komma, og hver tekst står på én linje.",
     "Inside brackets a comma divides the entries, and each text stands on one line."}};

constinit Problem const empty_entry{
    "D143",
    "empty-entry",
    Severity::error,
    {"intet før kommaet", "nothing before the comma"},
    {"et tomt punkt", "an empty entry"},
    {{"slet kommaet, eller skriv det, der mangler", "delete the comma, or write what is missing"}},
    {"Nogle programmer læser et tomt punkt som en manglende værdi, andre afviser filen. Som regel er et punkt slettet "
     "uden sit komma.",
     "Some programs read an empty entry as a missing value, others refuse the file. Usually an entry was deleted "
     "without its comma."}};

constinit Problem const pair_in_list{
    "D144",
    "pair-in-list",
    Severity::error,
    {"`nøgle: værdi` som punkt på en liste i kantede parenteser",
     "`key: value` as an entry of a list in square brackets"},
    {"her ventes `,` eller `]`", "`,` or `]` is expected here"},
    {{"sæt krøllede parenteser om parret, eller anførselstegn om en tekst med kolon",
      "put braces around the pair, or quotes around a text with a colon"}},
    {"`[takst: 1933]` er for YAML en liste med en gruppe i. Det er sjældent meningen; skriv det ud.",
     "To YAML `[tariff: 1933]` is a list that holds a group. That is seldom meant; write it out."}};

constinit Problem const stray_bracket{
    "D145",
    "stray-bracket",
    Severity::error,
    {"løst `{sign}`", "stray `{sign}`"},
    {"hører ikke til noget", "belongs to nothing"},
    {{"slet det, eller sæt teksten i anførselstegn", "delete it, or put the text in quotes"}},
    {"Et komma eller en afsluttende parentes giver kun mening inden for parenteser.",
     "A comma or a closing bracket makes sense only inside brackets."}};

constinit Problem const closer_not_indented{
    "D146",
    "closer-not-indented",
    Severity::error,
    {"`{closer}` er ikke rykket længere ind end sin nøgle", "`{closer}` is not indented further than its key"},
    {"står i nøglens kolonne", "stands in the column of the key"},
    {{"ryk den mindst ét mellemrum ind, eller skriv listen med ét `- ` pr. linje",
      "indent it by a blank at least, or write the list with one `- ` a line"}},
    {"Alt, hvad der hører til en nøgle, skal være rykket længere ind end den, også den afsluttende parentes på en "
     "linje for sig. Nogle YAML-læsere ser gennem "
     "fingre med det, andre afviser filen.",
     "Whatever belongs to a key is indented further than the key, a closing bracket on a line of its own included. "
     "Some YAML readers let it pass, others "
     "refuse the file."}};

constinit Problem const empty_item{"D147",
                                   "empty-item",
                                   Severity::error,
                                   {"et tomt punkt på listen", "an empty item of a list"},
                                   {"intet efter bindestregen", "nothing after the dash"},
                                   {{"slet bindestregen, eller skriv det, der mangler, rykket ind efter den",
                                     "delete the dash, or write what is missing, indented after it"}},
                                   {"En bindestreg uden noget efter er som regel et punkt, der er slettet halvt, eller "
                                    "noget, der ikke er rykket langt nok ind. Nogle programmer læser en "
                                    "manglende værdi, andre afviser filen.",
                                    "A dash with nothing after it is usually an item that was half deleted, or "
                                    "something that is not indented far enough. Some programs read a missing "
                                    "value, others refuse the file."}};

constinit Problem const indented_in_folded{
    "D148",
    "indented-in-folded",
    Severity::error,
    {"en linje i en tekst med `>` er rykket længere ind end den første",
     "a line of a text with `>` is indented further than the first"},
    {"rykket længere ind", "indented further"},
    {{"skriv `|` i stedet for `>`, så linjerne bliver, som de er",
      "write `|` instead of `>`, which keeps the lines as they are"}},
    {"`>` samler linjerne til ét afsnit, men ikke dem, der er rykket længere ind; hvor mange linjeskift der så bliver, "
     "er læserne uenige om. `|` beholder "
     "teksten, som den står.",
     "`>` joins the lines to one paragraph, save those that are indented further; how many line breaks remain is a "
     "matter on which readers differ. `|` keeps "
     "the text as it stands."}};

constinit Problem const block_sign_alone{
    "D157",
    "block-sign-alone",
    Severity::error,
    {"`{sign}` står på en linje for sig selv", "`{sign}` stands on a line of its own"},
    {"hører til på linjen ovenover", "belongs on the line above"},
    {{"skriv `{sign}` på nøglens linje, efter kolonet", "write `{sign}` on the line of the key, after the colon"}},
    {"`|` og `>` står efter nøglens kolon, og teksten på linjerne under:\n\n    justification: |\n      Der ansættes "
     "endnu en medarbejder.\n\nStår tegnet på en "
     "linje for sig selv, er læserne uenige om, hvor langt teksten rækker.",
     "`|` and `>` stand after the colon of the key, and the text on the lines below:\n\n    justification: |\n      "
     "Another employee is taken on.\n\nWhere the "
     "sign stands on a line of its own, readers differ about how far the text reaches."}};

constinit Problem const empty_block{
    "D149",
    "empty-block",
    Severity::error,
    {"der følger ingen tekst efter `|` eller `>`", "no text follows `|` or `>`"},
    {"her ventes en tekst på linjerne under", "a text is expected on the lines below"},
    {{"skriv teksten på næste linje, rykket længere ind end nøglen, eller slet tegnet",
      "write the text on the next line, indented further than the key, or delete the sign"}},
    {"`|` og `>` siger, at teksten står på de næste linjer. Følger der ingen, er den glemt eller ikke rykket ind, og "
     "læserne er uenige om, hvad der så står.",
     "`|` and `>` say that the text stands on the next lines. Where none follows it was forgotten or not indented, and "
     "readers differ about what is there."}};

constinit Problem const question_mark_in_brackets{
    "D150",
    "question-mark-in-brackets",
    Severity::error,
    {"`?` i en tekst uden anførselstegn inden for parenteser", "`?` in an unquoted text inside brackets"},
    {"læses forskelligt af forskellige programmer", "read differently by different programs"},
    {{"sæt teksten i anførselstegn", "put the text in quotes"}},
    {"Inden for parenteser kan et spørgsmålstegn indlede en nøgle, og nogle YAML-læsere deler teksten ved det. "
     "Adresser som `https://x.dk/?aar=2021` skal derfor "
     "i anførselstegn dér.",
     "Inside brackets a question mark may begin a key, and some YAML readers split the text at it. Addresses such as "
     "`https://x.dk/?year=2021` are therefore "
     "quoted there."}};

}  // namespace styr::document_problem
