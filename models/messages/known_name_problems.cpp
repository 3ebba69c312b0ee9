// SPDX-License-Identifier: MPL-2.0
#include "models/messages/known_name_problems.hpp"

namespace styr {

constinit Problem const unknown_offer{
    "E703",
    "unknown-offer",
    Severity::warning,
    {"tilbuddet `{name}` findes ikke i {where}", "the offer `{name}` is not in {where}"},
    {"ukendt tilbud", "no known offer"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"}, {}, {}},
    {"Registret har intet tilbud af det navn. Er det en slåfejl, finder kontrollen hverken de hidtidige vilkår eller "
     "de beslutninger, der er truffet. En ændring af et tilbud, som registret ikke har, kan ikke kontrolleres (E804), "
     "og en "
     "beslutning om det giver intet.",
     "The register has no offer of that name. If it is a slip, the check finds neither the former terms nor the "
     "decisions that were made. A change of an offer that the register does not have cannot be judged (E804), and a "
     "decision about it gives nothing."}};

constinit Problem const unknown_operator{
    "E704",
    "unknown-operator",
    Severity::warning,
    {"driftsherren `{name}` findes ikke i registret", "the operator `{name}` is not in the register"},
    {"ukendt driftsherre", "no known operator"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"}, {}, {}},
    {"Registret har ingen driftsherre af det navn. En beslutning eller delegation, der gælder én driftsherre, dækker "
     "da ikke indmeldingen.",
     "The register has no operator of that name. A decision or delegation about one operator then does not cover the "
     "submission."}};

constinit Problem const unknown_service{
    "E707",
    "unknown-service",
    Severity::warning,
    {"ydelsen `{name}` findes ikke i {where}", "the service `{name}` is not in {where}"},
    {"ukendt ydelse", "no known service"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"}, {}, {}},
    {"Registret har tilbuddet, men ingen ydelse af det navn ved det. Er det en slåfejl, finder kontrollen hverken de "
     "hidtidige vilkår eller de beslutninger, der er truffet.",
     "The register has the offer, but no service of that name at it. If it is a slip, the check finds neither the "
     "former terms nor the decisions that were made."}};

constinit Problem const too_many_unknown{
    "E721",
    "too-many-unknown-names",
    Severity::warning,
    {"for mange navne er ukendte i registret; slåfejl i dem er ikke fundet",
     "too many names are not in the register; slips in them were not looked for"},
    {"dette navn og de næste er ikke holdt op mod registret", "this name and those after it were not compared"},
    {{"læg de manglende tilbud i registret", "add the offers that are missing to the register"}, {}, {}},
    {"Et navn, som registret ikke kender, holdes op mod alle dem, det kender, for at finde slåfejl. Med tusinder af "
     "hver tager det for lang tid. Kun "
     "forslagene i E703, E704 og E707 mangler da; det, reglerne siger, er det samme.",
     "A name that the register does not know is compared with all that it knows, to find slips. With thousands of each "
     "that takes too long. Only the "
     "proposals of E703, E704 and E707 are missing then; what the rules say is the same."}};

}  // namespace styr
