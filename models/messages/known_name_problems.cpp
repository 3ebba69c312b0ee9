// SPDX-License-Identifier: MPL-2.0
#include "models/messages/known_name_problems.hpp"

namespace styr {

constinit Problem const unknown_offer{
    "E703",
    "unknown-offer",
    Severity::warning,
    {"tilbuddet `{name}` findes ikke i registret", "the offer `{name}` is not in the register"},
    {"ukendt tilbud", "no known offer"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"}, {}, {}},
    {"Navnet på et tilbud ligner et kendt, men er et andet. Er det en slåfejl, finder kontrollen hverken de hidtidige "
     "vilkår eller de "
     "beslutninger, der er truffet, og ændringen kan ikke godkendes. Er det et andet tilbud, kan advarslen overses.",
     "The name of an offer is close to a known one and differs. If it is a slip, the check finds neither the former "
     "terms nor the decisions that "
     "were made, and the change cannot pass. If it is another offer, the warning can be ignored."}};

constinit Problem const unknown_operator{
    "E704",
    "unknown-operator",
    Severity::warning,
    {"driftsherren `{name}` findes ikke i registret", "the operator `{name}` is not in the register"},
    {"ukendt driftsherre", "no known operator"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"}, {}, {}},
    {"Navnet på en driftsherre ligner et kendt, men er et andet. En beslutning eller delegation, der gælder én "
     "driftsherre, dækker da ikke indmeldingen.",
     "The name of an operator is close to a known one and differs. A decision or delegation about one operator then "
     "does not cover the submission."}};

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
     "advarslerne E703 og E704 mangler da; det, reglerne siger, er det samme.",
     "A name that the register does not know is compared with all that it knows, to find slips. With thousands of each "
     "that takes too long. Only the "
     "warnings E703 and E704 are missing then; what the rules say is the same."}};

}  // namespace styr
