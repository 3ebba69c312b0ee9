// SPDX-License-Identifier: MPL-2.0
// F269: a submission that corrects another.
#include "models/messages/data_problems.hpp"

namespace styr::data_problem {

constinit Problem const replaces_nothing{
    "F269",
    "replaces-nothing",
    Severity::error,
    {"`replaces: {id}` erstatter ingen ændring", "`replaces: {id}` replaces no change"},
    {"{reason}", "{reason}"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"`replaces` nævner en tidligere takstindmelding fra samme driftsherre om samme ydelse; slet linjen, hvis intet "
      "erstattes",
      "`replaces` names an earlier submission of the same operator about the same service; delete the line where "
      "nothing is replaced"}},
    {"En rettet takstindmelding siger med `replaces`, hvilken den træder i stedet for, ved den gamle fils navn uden "
     "endelse. Den gamle ændring bliver liggende og vises, men kontrolleres ikke mere. Derfor skal det være sikkert, "
     "hvilken ændring der er tale om: samme driftsherre, samme ydelse og, hvor den gamle fil har flere ændringer af "
     "ydelsen, samme dag. To, der erstattede hinanden, ville begge gå fri.",
     "A corrected submission says by `replaces` which one it stands for, by the old file's name without its ending. "
     "The old change stays and is listed, but is not judged any more. So it has to be certain which change is meant: "
     "the same operator, the same service and, where the old file has several changes of the service, the same day. "
     "Two that replaced each other would both go free."}};

}  // namespace styr::data_problem
