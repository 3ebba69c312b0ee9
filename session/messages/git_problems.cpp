// SPDX-License-Identifier: MPL-2.0
// S67x: the git repository that an update of a data repository is read from.
#include "session/messages/session_problems.hpp"

namespace styr::session_problem {

constinit Problem const no_git_repository{"S670",
                                          "no-git-repository",
                                          Severity::error,
                                          {"{path} ligger ikke i et git-repositorium, der kan læses",
                                           "{path} does not lie in a git repository that can be read"},
                                          {},
                                          {{"git siger: {reason}", "git says: {reason}"},
                                           {"uden `--base` kontrolleres filerne, som de ligger: `styr check`",
                                            "without `--base` the files are checked as they lie there: `styr check`"}},
                                          {"`styr check --base REV` sammenligner to tilstande af datamappen og læser "
                                           "mindst den ene i git. Mappen, hvor kommandoen gives (eller den, som "
                                           "`-C` nævner), skal derfor ligge i et git-repositorium.",
                                           "`styr check --base REV` compares two states of the data repository and "
                                           "reads at least one of them from git. So the folder where the command "
                                           "is given (or the one that `-C` names) has to lie in a git repository."}};

constinit Problem const unknown_revision{
    "S671",
    "unknown-revision",
    Severity::error,
    {"git kender ikke revisionen `{revision}`, som {option} nævner",
     "git does not know the revision `{revision}` that {option} names"},
    {},
    {{"`git log --oneline` viser dem, der er; en gren på serveren hedder `origin/…`",
      "`git log --oneline` shows those that there are; a branch of the server is called `origin/…`"}},
    {"En revision er et commit, en gren, et mærke eller noget, git regner ud fra dem: `main`, `HEAD~1`, `a1b2c3d`. "
     "Uden den kan det ikke siges, "
     "hvad opdateringen ændrer, og så kontrolleres intet.",
     "A revision is a commit, a branch, a tag, or what git works out from them: `main`, `HEAD~1`, `a1b2c3d`. Without "
     "it nobody can tell what the "
     "update changes, and nothing is judged."}};

constinit Problem const revision_not_fetched{
    "S672",
    "revision-not-fetched",
    Severity::error,
    {"revisionen `{revision}`, som {option} nævner, er ikke med i denne afkortede klon",
     "the revision `{revision}` that {option} names is not in this shallow clone"},
    {},
    {{"hent den: `{command}`", "fetch it: `{command}`"},
     {"eller hent hele historien: `fetch-depth: 0` i GitHub, `GIT_DEPTH: 0` i GitLab",
      "or fetch the whole history: `fetch-depth: 0` in GitHub, `GIT_DEPTH: 0` in GitLab"}},
    {"CI henter ofte kun det nyeste commit. Revisionen, der sammenlignes med, skal være hentet, men ikke historien "
     "imellem.",
     "CI often fetches the newest commit only. The revision to compare with has to be fetched, but not the history in "
     "between."}};

constinit Problem const no_base_configuration{
    "S673",
    "no-base-configuration",
    Severity::error,
    {"revisionen `{revision}` har ingen styr.yaml i {path} eller i en mappe over den",
     "the revision `{revision}` has no styr.yaml in {path} or in a folder above it"},
    {},
    {{"læg styr.yaml i datamappen med en opdatering for sig, uden data; derefter gælder den for de næste",
      "bring styr.yaml into the data repository by an update of its own, without data; from then on it holds for the "
      "next ones"},
     {"tag {data} ud af denne opdatering, og læg den i den næste",
      "take {data} out of this update, and put it into the next one"}},
    {"En opdatering bliver kontrolleret efter den aftale og de regler, der gjaldt før den. Ellers kunne den ændre "
     "reglerne til sin egen fordel. Den første styr.yaml må derfor læses af et menneske, og den kommer alene: med den "
     "følger skemaer, filer til CI og tomme mapper, men ingen data.",
     "An update is checked by the agreement and the settings that held before it. Else it could change the rules in "
     "its own favour. So the first styr.yaml has to be read by a human, and it comes alone: with schemas, files for CI "
     "and empty folders, but without data."}};

constinit Problem const head_without_base{
    "S674",
    "head-without-base",
    Severity::error,
    {"--head siger, hvad der er nyt, men ikke i forhold til hvad", "--head says what is new, but not compared to what"},
    {},
    {{"nævn også, hvad der gjaldt før: `styr check --base HEAD~1 --head HEAD`",
      "name what held before as well: `styr check --base HEAD~1 --head HEAD`"}},
    {"`--base` nævner revisionen før opdateringen og `--head` den efter. Uden `--head` sammenlignes med filerne på "
     "disken.",
     "`--base` names the revision before the update and `--head` the one after it. Without `--head` the files on disk "
     "are compared."}};

constinit Problem const paths_with_base{
    "S675",
    "paths-with-base",
    Severity::error,
    {"`{argument}` kan ikke nævnes sammen med --base", "`{argument}` cannot be named together with --base"},
    {},
    {{"opdateringen vælger selv, hvad der kontrolleres: udelad stien",
      "the update itself chooses what is checked: leave the path out"}},
    {"Med `--base` kontrolleres alt, hvad opdateringen ændrer. Kunne en del af den vælges fra, ville et grønt svar "
     "ikke "
     "gælde den hele.",
     "With `--base` everything that the update changes is checked. Could a part of it be left out, a green answer "
     "would not be about all of it."}};

constinit Problem const ambiguous_revision{
    "S676",
    "ambiguous-revision",
    Severity::error,
    {"`{revision}`, som {option} nævner, kan betyde både `{first}` og `{second}`",
     "`{revision}`, which {option} names, can mean `{first}` as well as `{second}`"},
    {},
    {{"skriv det fulde navn: `{option} {first}`", "write the full name: `{option} {first}`"}},
    {"En gren, et mærke og et commit kan hedde det samme, og git vælger da mærket eller commit'et. Den, der må oprette "
     "et mærke, kunne så vælge, hvad en opdatering sammenlignes med. Fulde navne (`refs/heads/main`, "
     "`refs/remotes/origin/main`) har kun én betydning; CI bør bruge dem eller et commits hele nummer.",
     "A branch, a tag and a commit can be called the same, and git then takes the tag or the commit. Whoever may make "
     "a "
     "tag could choose what an update is compared with. Full names (`refs/heads/main`, `refs/remotes/origin/main`) "
     "have one meaning only; CI should use them, or the whole id of a commit."}};

constinit Problem const malformed_tree{
    "S677",
    "malformed-tree",
    Severity::error,
    {"{path} kan ikke læses på én måde i git: {reason}", "{path} cannot be read in one way in git: {reason}"},
    {},
    {{"lav commit'et om med git selv; `git fsck` viser, hvad der er galt",
      "make the commit anew with git itself; `git fsck` shows what is wrong"}},
    {"Git selv skriver en mappe med sorterede navne, hvert navn én gang. Står der andet, kan to programmer læse "
     "forskellige filer af samme commit, og det, der er kontrolleret, er måske ikke det, der bliver hentet ud.",
     "Git itself writes a folder with its names sorted, each of them once. Where something else stands, two programs "
     "may "
     "read different files of the same commit, and what was checked may not be what is checked out."}};

constinit Problem const object_not_there{
    "S678",
    "object-not-there",
    Severity::error,
    {"{path} er ikke med i denne klon af git-repositoriet: {reason}",
     "{path} is not in this clone of the git repository: {reason}"},
    {},
    {{"en klon med `--filter` mangler filer; hent dem: `git fetch --refetch --no-filter`",
      "a clone made with `--filter` lacks files; fetch them: `git fetch --refetch --no-filter`"},
     {"ellers er repositoriet beskadiget: `git fsck`, og hent det igen",
      "else the repository is damaged: `git fsck`, and clone it anew"}},
    {"styr læser gits egne objekter og henter intet. Mangler der ét, vides det ikke, hvad opdateringen ændrer, og "
     "intet "
     "kontrolleres. En klon med `--depth` rækker, en med `--filter` gør ikke.",
     "styr reads git's own objects and fetches nothing. Where one is missing, nobody can tell what the update changes, "
     "and nothing is judged. A clone made with `--depth` is enough, one made with `--filter` is not."}};

}  // namespace styr::session_problem
