// SPDX-License-Identifier: MPL-2.0
#include "cli/command_line/help_texts.hpp"

#include <array>

namespace styr::help {

constinit OptionText const directory{"-C,--directory",
                                     {"MAPPE", "DIR"},
                                     {"som om kommandoen blev givet i MAPPE", "as if the command were given in DIR"},
                                     "-C examples/nordjylland",
                                     Takes::folder};
constinit OptionText const config{
    "--config",
    {"FIL", "FILE"},
    {"denne styr.yaml i stedet for den nærmeste", "this styr.yaml instead of the nearest one"},
    "--config styr.yaml",
    Takes::file};
constinit OptionText const as_of{
    "--as-of",
    {"DATO", "DATE"},
    {"pr. denne dag (ellers dags dato i København)", "as of this day (else today in Copenhagen)"},
    "--as-of 2020-05-26"};
constinit OptionText const lang{
    "--lang", {"da|en", "da|en"}, {"sprog (ellers dansk)", "language (else Danish)"}, "--lang en", Takes::language};
constinit OptionText const color{"--color",
                                 {"auto|always|never", "auto|always|never"},
                                 {"farver (auto: kun på en terminal)", "colours (auto: only on a terminal)"},
                                 "--color never",
                                 Takes::colour};
constinit OptionText const format{
    "-f,--format",
    {"FORMAT", "FORMAT"},
    {"det, der vises: full, concise, json, jsonl, sarif, junit, github, gitlab, markdown, csv (ellers full)",
     "what is shown: full, concise, json, jsonl, sarif, junit, github, gitlab, markdown, csv (else full)"},
    "-f json",
    Takes::format};
constinit OptionText const output{
    "-o,--output",
    {"FORMAT=FIL", "FORMAT=FILE"},
    {"skriv også til en fil; kan gives flere gange", "write to a file as well; may be given several times"},
    "-o json=styr.json",
    Takes::output};
constinit OptionText const fail_level{"--fail-level",
                                      {"NIVEAU", "LEVEL"},
                                      {"status 1 fra: violation, incomplete, decision, notice (ellers decision)",
                                       "status 1 from: violation, incomplete, decision, notice (else decision)"},
                                      "--fail-level violation",
                                      Takes::fail_level};
constinit OptionText const fail_on_empty{
    "--fail-on-empty",
    {},
    {"status 2, hvor intet var indmeldt eller afregnet", "status 2 where nothing was submitted or settled"},
    {}};
constinit OptionText const no_fail_on_empty{
    "--no-fail-on-empty",
    {},
    {"status 0, også hvor der slet intet var at kontrollere", "status 0 even where there was nothing to check at all"},
    {}};
constinit OptionText const submissions_may_wait{"--submissions-may-wait",
                                                {},
                                                {"status 0, hvor en takstindmelding kun mangler en beslutning",
                                                 "status 0 where a submission lacks nothing but a decision"},
                                                {}};
constinit OptionText const base{"--base",
                                {"REV", "REV"},
                                {"hvad der er ændret siden denne git-revision, efter de beslutninger, den har",
                                 "what changed since this git revision, by the decisions that it has"},
                                "--base main"};
constinit OptionText const head{
    "--head",
    {"REV", "REV"},
    {"til og med denne git-revision (ellers filerne på disken)", "up to this git revision (else the files on disk)"},
    "--head HEAD"};
constinit OptionText const staged{"--staged",
                                  {},
                                  {"det, som det næste commit vil rumme (git's indeks), i forhold til HEAD",
                                   "what the next commit will hold (git's index), compared to HEAD"},
                                  {}};
constinit OptionText const force{"--force",
                                 {"FIL", "FILE"},
                                 {"erstat denne fil, hvis den er der; kan gives flere gange",
                                  "replace this file if it is there; may be given several times"},
                                 "--force .gitlab-ci.yml",
                                 Takes::file};
constinit OptionText const with_proposals{"--with-proposals",
                                          {},
                                          {"vis også, hvad forslag, der ikke gælder endnu, ville betyde",
                                           "show as well what proposals not yet in force would mean"},
                                          {}};
constinit OptionText const quiet{"-q,--quiet", {}, {"vis kun fejl", "show errors only"}, {}};
constinit OptionText const verbose{
    "-v,--verbose", {}, {"vis også de krav, der er opfyldt", "show the requirements that are met as well"}, {}};
constinit OptionText const help{"-h,--help", {}, {"vis denne hjælp", "show this help"}, {}};
constinit OptionText const version{"--version", {}, {"vis udgaven", "show the version"}, {}};
constinit OptionText const agreement{
    "--agreement",
    {"NAVN|MAPPE", "NAME|DIR"},
    {"en aftale, der følger med styr, eller mappen med den", "an agreement that ships with styr, or its folder"},
    "--agreement nordjylland",
    Takes::folder};
constinit OptionText const only{
    "--only",
    {"UDGAVE", "VERSION"},
    {"kun om denne udgave af aftalen (ellers alle)", "about this version of the agreement alone (else all)"},
    "--only 2021"};
constinit OptionText const coverage{"--coverage", {}, {"vis, hvad ingen prøve når", "show what no test reaches"}, {}};
constinit OptionText const minimum{
    "--min",
    {"PROCENT", "PER CENT"},
    {"status 1, hvor prøverne når mindre end dette", "status 1 where the tests reach less than this"},
    "--min 100"};
constinit OptionText const mutate{"--mutate",
                                  {},
                                  {"ændr aftalen lidt ad gangen, og vis det, ingen prøve opdager",
                                   "change the agreement a little at a time and show what no test notices"},
                                  {}};

namespace {

constexpr std::array program_examples{
    Example{"styr check", {"kontroller datamappen", "check the data repository"}},
    Example{"styr explain 2020-05-aalborg",
            {"hvorfor en sag falder ud, som den gør", "why a case comes out as it does"}},
    Example{"styr explain P01", {"hvad en bestemmelse siger", "what a provision says"}},
};
constexpr std::array check_examples{
    Example{"styr check", {"alle takstindmeldinger", "all submissions"}},
    Example{"styr check submissions/2020-05-aalborg.yaml", {"kun denne", "only this one"}},
    Example{"styr check --as-of 2020-05-20", {"pr. 20. maj 2020", "as of 20 May 2020"}},
    Example{"styr check -f concise -o json=styr.json",
            {"en linje pr. fund, og alt i en fil", "one line a finding, and all of it in a file"}},
    Example{"styr check --base main",
            {"hvad grenen her ændrer i forhold til main", "what this branch changes compared to main"}},
    Example{"styr check --staged", {"det, der er lagt klar til næste commit", "what is staged for the next commit"}},
    Example{"styr check - < ny.yaml", {"en takstindmelding fra standardinput", "a submission from standard input"}},
};
constexpr std::array explain_examples{
    Example{"styr explain 2020-05-aalborg",
            {"sagen og hver regel, der angår den", "the case and every rule that concerns it"}},
    Example{"styr explain submissions/2020-05-aalborg.yaml:9", {"den sag, der står dér", "the case that stands there"}},
    Example{"styr explain P01", {"en bestemmelse", "a provision"}},
    Example{"styr explain \"midyear tariff\"", {"en regel", "a rule"}},
    Example{"styr explain S605", {"hvad koden på en fejl betyder", "what the code of a problem means"}},
};
constexpr std::array digest_examples{
    Example{"styr digest submissions/2020-05-aalborg.yaml",
            {"hver ændring i den, klar til `about` i beslutningsloggen",
             "each change in it, ready for `about` in the decision log"}},
};
constexpr std::array upgrade_examples{
    Example{"styr upgrade",
            {"hvad der mangler i en datamappe fra styr 0.1", "what a data repository of styr 0.1 lacks"}},
};
constexpr std::array test_examples{
    Example{"styr test",
            {"aftalen i denne mappe eller datamappens", "the agreement in this folder, or the data repository's"}},
    Example{"styr test --agreement nordjylland --coverage --min 100",
            {"alt, der kan nås, skal være nået", "all that can be reached must be"}},
    Example{"styr test --mutate", {"er prøverne gode nok?", "are the tests good enough?"}},
    Example{"styr test tests/p01.yaml", {"kun disse prøver", "these tests only"}},
};
constexpr std::array lint_examples{
    Example{"styr lint aftale", {"aftalen i mappen aftale", "the agreement in the folder aftale"}},
    Example{"styr lint -f concise", {"en linje pr. fejl, til en editor", "one line an error, for an editor"}},
};
constexpr std::array doc_examples{
    Example{"styr doc provisions",
            {"bestemmelser, regler, kilder, læsninger og prøver", "provisions, rules, sources, readings and tests"}},
    Example{"styr doc text --only 2021",
            {"aftalens tekst, som den var i 2021", "the agreement's text as it was in 2021"}},
    Example{"styr doc decides --lang en", {"hvem der beslutter hvad", "who decides what"}},
};
constexpr std::array schema_examples{
    Example{"styr schema", {"hvilke slags filer der er", "the kinds of files that there are"}},
    Example{"styr schema submission > submission.json", {"skemaet for takstindmeldinger", "the schema of submissions"}},
    Example{"styr schema register --agreement aftale",
            {"med de oplysninger, som aftalen i mappen aftale erklærer",
             "with the facts that the agreement in the folder aftale declares"}},
};
constexpr std::array init_examples{
    Example{"styr init", {"i denne mappe", "in this folder"}},
    Example{"styr init takster", {"i mappen takster", "in the folder takster"}},
    Example{
        "styr init --force .gitlab-ci.yml",
        {"filen til GitLab på ny, og hvad der ellers mangler", "the file for GitLab anew, and what else is missing"}},
    Example{"styr init --lang en tariffs", {"med engelske kommentarer", "with English comments"}},
};
constexpr std::array completion_examples{
    Example{"source <(styr completion bash)",
            {"i denne bash; i ~/.bashrc: i hver ny", "in this bash; in ~/.bashrc: in each new one"}},
    Example{"styr completion zsh > ~/.zfunc/_styr", {"hvor `fpath` rummer ~/.zfunc", "where `fpath` has ~/.zfunc"}},
    Example{"styr completion fish | source", {"i denne fish", "in this fish"}},
};
constexpr std::array version_examples{
    Example{"styr version",
            {"udgaven og de aftaler, der følger med", "the version and the agreements that ship with it"}},
};

constexpr std::array all_statuses{
    StatusText{"0", {"intet fundet", "nothing found"}},
    StatusText{"1", {"fund", "findings"}},
    StatusText{"2", {"noget er galt med kommando eller filer", "command or files are wrong"}},
    StatusText{"3", {"fejl i styr", "a defect of styr"}},
};

constexpr std::array<std::string_view, 3> later{"fmt", "report", "diff"};
constexpr std::array<std::string_view, 1> later_formats{"html"};

}  // namespace

constinit CommandText const program{
    "",
    {"kontrollerer kommuners takstindmeldinger mod styringsaftalen og siger hvorfor",
     "checks municipalities' tariff submissions against the governance agreement and says why"},
    {"KOMMANDO", "COMMAND"},
    {},
    program_examples};
constinit CommandText const check{
    "check",
    {"kontrollerer takstindmeldinger og viser fund", "checks submissions and shows findings"},
    {"[STI…]", "[PATH…]"},
    {"takstindmeldinger eller mapper med dem; `-` er standardinput; ellers alle",
     "submissions or folders of them; `-` is standard input; else all"},
    check_examples,
    Takes::file};
constinit CommandText const explain{
    "explain",
    {"forklarer en sag, en bestemmelse, en regel eller en kode", "explains a case, a provision, a rule or a code"},
    {"SAG|KODE", "ID|CODE"},
    {"en sags id (begyndelsen er nok), fil:linje, P01, en regels navn eller D104",
     "a case's id (its beginning is enough), file:line, P01, a rule's name or D104"},
    explain_examples};
constinit CommandText const digest{"digest",
                                   {"viser hver ændrings fingeraftryk, som en beslutning nævner det",
                                    "shows the digest of each change, as a decision names it"},
                                   {"[STI…]", "[PATH…]"},
                                   {"takstindmeldinger eller mapper med dem; `-` er standardinput; ellers alle",
                                    "submissions or folders of them; `-` is standard input; else all"},
                                   digest_examples,
                                   Takes::file};
constinit CommandText const upgrade{
    "upgrade",
    {"viser post for post, hvad en ældre datamappe skal have tilføjet, og udfylder intet",
     "lists, entry by entry, what an older data repository has to add, and fills in nothing"},
    {},
    {},
    upgrade_examples};
constinit CommandText const test{"test",
                                 {"kører aftalens egne prøver", "runs the agreement's own tests"},
                                 {"[STI…]", "[PATH…]"},
                                 {"prøvefiler eller mapper med dem; ellers alle i `tests` ved aftalen",
                                  "test files or folders of them; else all in `tests` beside the agreement"},
                                 test_examples,
                                 Takes::file};
constinit CommandText const lint{
    "lint",
    {"kontrollerer en aftale alene, uden data: fejl og advarsler",
     "checks an agreement alone, without data: errors and warnings"},
    {"[MAPPE|NAVN]", "[DIR|NAME]"},
    {"mappen med aftalens filer, eller en aftale, der følger med styr; ellers aftalen i denne mappe eller datamappens",
     "the folder with the agreement's files, or an agreement that ships with styr; else the one in this folder, or the "
     "data repository's"},
    lint_examples,
    Takes::folder};
constinit CommandText const doc{
    "doc",
    {"skriver en side om aftalen som Markdown", "writes a page about the agreement as Markdown"},
    {"SIDE", "PAGE"},
    {"provisions (bestemmelserne), text (teksten), decides (hvem der beslutter), open-questions (hvad der er sat og "
     "læst) "
     "eller facts (aftalens oplysninger)",
     "provisions, text, decides (who decides), open-questions (what is set and read) or facts (the agreement's own)"},
    doc_examples,
    Takes::page};
constinit CommandText const schema{
    "schema",
    {"skriver et JSON Schema, så en editor kender felterne", "writes a JSON Schema, so that an editor knows the keys"},
    {"[SLAGS]", "[KIND]"},
    {"slags fil: submission, register, decisions …; ellers en oversigt",
     "kind of file: submission, register, decisions …; else a list of them"},
    schema_examples,
    Takes::schema};
constinit CommandText const init{
    "init",
    {"begynder en datamappe: eksempel, skemaer og CI", "begins a data repository: example, schemas and CI"},
    {"[MAPPE]", "[DIR]"},
    {"hvor; oprettes om nødvendigt; ellers denne mappe", "where; made if need be; else this folder"},
    init_examples,
    Takes::folder};
constinit CommandText const completion{"completion",
                                       {"skriver et script, så tabulatoren fuldfører kommandoer",
                                        "writes a script with which the tabulator completes commands"},
                                       {"SKAL", "SHELL"},
                                       {"bash, zsh eller fish", "bash, zsh or fish"},
                                       completion_examples,
                                       Takes::shell};
constinit CommandText const version_command{
    "version",
    {"viser udgaven og de aftaler, der følger med", "shows the version and the agreements that ship with it"},
    {},
    {},
    version_examples};

std::span<StatusText const> statuses() { return all_statuses; }

std::span<std::string_view const> spoken_for() { return later; }

std::span<std::string_view const> formats_spoken_for() { return later_formats; }

}  // namespace styr::help
