// SPDX-License-Identifier: MPL-2.0
// S62x and S63x: files, the configuration, and what a run is about.
#include "session/messages/session_problems.hpp"

namespace styr::session_problem {

constinit Problem const no_configuration{"S620",
                                         "no-configuration",
                                         Severity::error,
                                         {"der er ingen styr.yaml i {path} eller i en mappe over den",
                                          "there is no styr.yaml in {path} or in a folder above it"},
                                         {},
                                         {{"gå til datamappen, eller nævn den: `styr -C MAPPE check`",
                                           "go to the data repository, or name it: `styr -C DIR check`"},
                                          {"`styr init MAPPE` begynder en ny datamappe med et eksempel",
                                           "`styr init DIR` begins a new data repository with an example"}},
                                         {"styr.yaml siger, hvilken styringsaftale der gælder, og hvor register, "
                                          "takstindmeldinger og beslutninger ligger. styr ser efter den i den "
                                          "mappe, hvor kommandoen gives, og derefter i hver mappe over den.",
                                          "styr.yaml says which governance agreement applies, and where register, "
                                          "submissions and decisions lie. styr looks for it in the folder where "
                                          "the command is given, and then in every folder above it."}};

constinit Problem const not_found{
    "S621",
    "not-found",
    Severity::error,
    {"`{path}` findes ikke", "`{path}` does not exist"},
    {},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"stier på kommandolinjen regnes fra den mappe, hvor kommandoen gives, eller fra den, som `-C` nævner",
      "paths on the command line count from the folder where the command is given, or from the one that `-C` names"}},
    {"En fil eller mappe, der er nævnt på kommandolinjen, i miljøet eller i styr.yaml, findes ikke. Stier på "
     "kommandolinjen regnes fra den "
     "mappe, hvor kommandoen gives, eller fra den, som `-C` nævner.",
     "A file or folder that is named on the command line, in the environment or in styr.yaml does not exist. Paths on "
     "the command line count from "
     "the folder where the command is given, or from the one that `-C` names."}};

constinit Problem const unreadable{"S622",
                                   "unreadable",
                                   Severity::error,
                                   {"{path} kan ikke læses: {reason}", "{path} cannot be read: {reason}"},
                                   {},
                                   {},
                                   {"Filen eller mappen findes, men styresystemet giver ikke adgang til den. En fil, "
                                    "der ikke kan læses, kan indeholde netop den beslutning, "
                                    "det kommer an på; derfor kontrolleres intet.",
                                    "The file or folder exists, but the operating system does not let styr read it. A "
                                    "file that cannot be read may hold the very decision that "
                                    "matters, so nothing is judged."}};

constinit Problem const not_a_file{
    "S623",
    "not-a-file",
    Severity::error,
    {"{path} er {found}, ikke en almindelig fil", "{path} is {found}, not an ordinary file"},
    {},
    {{"fra et andet program læses med `-`: `program | styr check -`",
      "what another program writes is read by `-`: `program | styr check -`"}},
    {"Datafiler og aftaler er almindelige filer. Rør, enheder og sokler kan få en kørsel til at vente for evigt, og en "
     "mappe kan ikke læses som "
     "en fil.",
     "Data files and agreements are ordinary files. Pipes, devices and sockets can make a run wait for ever, and a "
     "folder cannot be read as a "
     "file."}};

constinit Problem const too_large{"S624",
                                  "too-large",
                                  Severity::error,
                                  {"{path} er større end {limit} byte", "{path} is larger than {limit} bytes"},
                                  {},
                                  {{"del filen i flere", "divide it into several files"}},
                                  {"En datafil må højst fylde 16 MiB og en aftalefil 1 MiB. Grænsen findes, for at en "
                                   "fil, der er kommet med ved en fejl, ikke skal optage "
                                   "maskinen.",
                                   "A data file may have 16 MiB at most and an agreement file 1 MiB. The limit is "
                                   "there so that a file that came along by mistake does not occupy "
                                   "the machine."}};

constinit Problem const leads_out{
    "S625",
    "leads-out",
    Severity::error,
    {"{path} er en symbolsk henvisning, som styr ikke følger", "{path} is a symbolic link that styr does not follow"},
    {},
    {{"læg filen selv i datamappen", "put the file itself into the data repository"}},
    {"En symbolsk henvisning følges kun til en fil i samme datamappe. Ellers kunne en datamappe fra andre få styr til "
     "at læse og vise filer på "
     "den maskine, der kører det. Henvisninger til mapper følges slet ikke.",
     "A symbolic link is followed only to a file in the same data repository. Otherwise somebody else's data "
     "repository could make styr read and "
     "show files of the machine that runs it. Links to folders are not followed at all."}};

constinit Problem const no_such_folder{
    "S626",
    "no-such-folder",
    Severity::error,
    {"mappen {path} findes ikke", "the folder {path} does not exist"},
    {"nævnt her", "named here"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"opret mappen, med en tom fil `.gitkeep` i, for git gemmer ingen tom mappe; eller udelad feltet",
      "create the folder, with an empty file `.gitkeep` in it, since git keeps no empty folder; or leave the key out"}},
    {"styr.yaml nævner en mappe, der ikke er der. Kørslen ville ellers se ud, som om der ingen filer var. Stier i "
     "styr.yaml regnes fra den mappe, "
     "hvor styr.yaml ligger.",
     "styr.yaml names a folder that is not there. The run would otherwise look as if there were no files. Paths in "
     "styr.yaml count from the folder "
     "that holds styr.yaml."}};

constinit Problem const folder_outside{
    "S627",
    "folder-outside",
    Severity::error,
    {"`{path}` ligger uden for datamappen", "`{path}` lies outside the data repository"},
    {"her", "here"},
    {{"nævn en mappe under den, hvor styr.yaml ligger", "name a folder below the one that holds styr.yaml"},
     {"en aftale, som flere datamapper bruger, ligger i en mappe, som {shelf} nævner, og skrives ved navn: "
      "`agreement: {name}`",
      "an agreement that several data repositories use lies in a folder that {shelf} names, and is written by its "
      "name: `agreement: {name}`"}},
    {"Alt, hvad en datamappe bygger på, ligger i den selv, så at den kan kopieres og kontrolleres af andre. Derfor kan "
     "styr.yaml hverken nævne "
     "`..`, en sti fra roden eller en mappe, der er en symbolsk henvisning ud.",
     "All that a data repository stands on lies in it, so that others can copy and check it. So styr.yaml can name "
     "neither `..`, nor a path from "
     "the root, nor a folder that is a symbolic link leading out."}};

constinit Problem const unknown_agreement{
    "S628",
    "unknown-agreement",
    Severity::error,
    {"ingen aftale hedder `{name}`", "no agreement is called `{name}`"},
    {"nævnt her", "named here"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"med styr følger: {agreements}", "these ship with styr: {agreements}"},
     {"egne aftaler ligger i en mappe ved siden af styr.yaml, som `agreement` nævner, eller i en mappe, som "
      "STYR_AGREEMENTS nævner",
      "an agreement of your own lies in a folder beside styr.yaml that `agreement` names, or in a folder that "
      "STYR_AGREEMENTS names"}},
    {"`agreement` i styr.yaml er enten navnet på en aftale, der følger med styr, eller en mappe i datamappen med "
     "filer, der ender på `.styr`.",
     "`agreement` in styr.yaml is either the name of an agreement that ships with styr, or a folder in the data "
     "repository with files that end in "
     "`.styr`."}};

constinit Problem const no_agreement_files{
    "S629",
    "no-agreement-files",
    Severity::error,
    {"mappen {path} har ingen aftale: ingen fil ender på `.styr`",
     "the folder {path} has no agreement: no file ends in `.styr`"},
    {"nævnt her", "named here"},
    {},
    {"En aftale er alle filer i sin mappe, hvis navne ender på `.styr`, hver med en udgave af aftalen.",
     "An agreement is all files of its folder whose names end in `.styr`, each with a version of the agreement."}};

constinit Problem const not_a_submission{
    "S630",
    "not-a-submission",
    Severity::error,
    {"{path} er ikke en takstindmelding: den ligger i {folder}", "{path} is no submission: it lies in {folder}"},
    {},
    {{"`styr check` uden argumenter kontrollerer alt", "`styr check` without arguments checks everything"}},
    {"Argumenterne til `styr check` vælger, hvilke takstindmeldinger der kontrolleres. Register og beslutninger læses "
     "altid.",
     "The arguments of `styr check` choose which submissions are judged. Register and decisions are always read."}};

constinit Problem const no_submissions_there{
    "S631",
    "no-submissions-there",
    Severity::error,
    {"der er ingen takstindmeldinger i {path}", "there are no submissions in {path}"},
    {},
    {{"takstindmeldinger ligger i {folder}", "submissions lie in {folder}"}},
    {"En mappe, der nævnes på kommandolinjen, vælger takstindmeldingerne i den. Denne har ingen, så der ville intet "
     "være at kontrollere.",
     "A folder that is named on the command line chooses the submissions in it. This one has none, so there would be "
     "nothing to judge."}};

constinit Problem const nothing_checked{
    "S632",
    "nothing-checked",
    Severity::error,
    {"der var intet at kontrollere", "there was nothing to check"},
    {},
    {{"takstindmeldinger lægges i {folder}, hver i sin fil, der ender på `.yaml`",
      "submissions go into {folder}, each a file that ends in `.yaml`"},
     {"skal en tom kørsel gå godt: `--no-fail-on-empty`", "where an empty run is fine: `--no-fail-on-empty`"}},
    {"En kørsel, der ikke har set på noget, er ikke det samme som en kørsel, der ikke har fundet noget. Derfor ender "
     "den med status 2. Som regel "
     "er det den forkerte mappe, eller filerne ender ikke på `.yaml`.",
     "A run that looked at nothing is not the same as a run that found nothing. So it ends with status 2. As a rule it "
     "is the wrong folder, or the "
     "files do not end in `.yaml`."}};

constinit Problem const not_written{
    "S633",
    "not-written",
    Severity::error,
    {"{path} kan ikke skrives: {reason}", "{path} cannot be written: {reason}"},
    {},
    {},
    {"Resultatet skrives først til en midlertidig fil i samme mappe og får derefter "
     "sit navn, så ingen nogen sinde læser et halvt resultat. "
     "Derfor skal mappen findes, og der skal være adgang til at skrive i den. Findes "
     "filen, skal det være en almindelig fil. Gennem en henvisning på vejen skrives der "
     "ikke: den kan være kommet med det, der kontrolleres.",
     "The result is first written to a temporary file in the same folder and then "
     "given its name, so that nobody ever reads half a result. So the "
     "folder has to exist, and styr has to be allowed to write in it. Where the file "
     "exists, it has to be an ordinary file. Nothing is written through a link on the "
     "way: it may have come with what is checked."}};

constinit Problem const no_tests{
    "S634",
    "no-tests",
    Severity::error,
    {"der er ingen prøver i {path}", "there are no tests in {path}"},
    {},
    {{"en aftales prøver ligger i `tests` ved siden af den, i filer, der ender på `.yaml`",
      "an agreement's tests lie in `tests` beside it, in files that end in `.yaml`"}},
    {"En kørsel, der ikke har prøvet noget, er ikke det samme som prøver, der går godt. Derfor ender den med status 2.",
     "A run that tested nothing is not the same as tests that pass. So it ends with status 2."}};

constinit Problem const too_many_files{
    "S635",
    "too-many-files",
    Severity::error,
    {"der er flere end {limit} filer i {path} og mapperne over den",
     "there are more than {limit} files in {path} and the folders around it"},
    {},
    {{"læg afsluttede år i en datamappe for sig", "move finished years to a data repository of their own"}},
    {"Alle filer i en datamappe læses hver gang. Grænsen findes, for at en mappe, der er kommet med ved en fejl eller "
     "er lavet for at genere, ikke skal "
     "optage maskinen.",
     "All files of a data repository are read each time. The limit is there so that a folder that came along by "
     "mistake, or was made to do harm, does not "
     "occupy the machine."}};

constinit Problem const folders_too_deep{
    "S636",
    "folders-too-deep",
    Severity::error,
    {"{path} ligger mere end {limit} mapper nede", "{path} lies more than {limit} folders down"},
    {},
    {{"flyt filerne opad; en mappe pr. år er nok", "move the files up; a folder a year is enough"}},
    {"Mapper i mapper gennemsøges, men kun til en grænse. Det, der lå dybere, ville ellers blive overset i stilhed.",
     "Folders in folders are searched, but only up to a bound. What lies deeper would otherwise be passed over in "
     "silence."}};

constinit Problem const too_much_data{
    "S637",
    "too-much-data",
    Severity::error,
    {"datafilerne fylder tilsammen mere end {limit} byte; {path} er den, der blev for meget",
     "the data files together are larger than {limit} bytes; {path} was the one too many"},
    {},
    {{"læg afsluttede år i en datamappe for sig", "move finished years to a data repository of their own"}},
    {"Register, takstindmeldinger, afregninger, beslutninger og ejerens værdier må tilsammen fylde 96 MiB. Det er "
     "mange års arbejde for "
     "en hel region; grænsen holder "
     "hukommelsen nede, når nogen udefra har lagt filer i mappen.",
     "Register, submissions, settlements, decisions and the owner's figures may have 96 MiB together. That is many "
     "years' work of a whole "
     "region; the limit keeps memory down where "
     "somebody from outside has put files into the repository."}};

constinit Problem const nothing_submitted{
    "S638",
    "nothing-submitted",
    Severity::warning,
    {"intet er indmeldt eller afregnet: kun registeret er set igennem",
     "nothing was submitted or settled: only the register was looked at"},
    {},
    {{"takstindmeldinger lægges i {folder}, hver i sin fil, der ender på `.yaml`",
      "submissions go into {folder}, each a file that ends in `.yaml`"}},
    {"Uden takstindmeldinger og afregninger er der kun registerets tilbud at se på. Sådan er det i en ny datamappe "
     "og mellem to takstrunder. Med `--fail-on-empty` ender kørslen så med status 2.",
     "Without submissions and settlements there are only the register's offers to look at. That is fine in a new data "
     "repository, and between two rounds of tariffs. With `--fail-on-empty` such a run ends with status 2."}};

}  // namespace styr::session_problem
