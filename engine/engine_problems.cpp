#include "engine/engine_problems.hpp"

#include <array>

namespace styr {

constinit Problem const unknown_body{
    "E701", "unknown-body", Severity::error,
    {"aftalen kender intet organ `{name}`", "the agreement knows no body `{name}`"},
    {"ikke et organ i aftalen", "no body of the agreement"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"aftalens organer er {bodies}", "the agreement's bodies are {bodies}"},
     {}},
    {"En beslutning i loggen nævner et organ, som ingen udgave af aftalen kender. Den ville aldrig kunne tælle som en godkendelse, og derfor "
     "standser kontrollen i stedet for at se bort fra den. Skriv organets korte navn, som det står i aftalen, for eksempel FU eller DAS. Kun en "
     "accept (`outcome: accepted`) må komme fra andre, for eksempel en kommune, der skal betale.",
     "A decision in the log names a body that no version of the agreement knows. It could never count as an approval, so the check stops instead "
     "of passing over it. Write the body's short name as the agreement has it, for example FU or DAS. Only an acceptance (`outcome: accepted`) may "
     "come from others, for example from a municipality that is to pay."}};

constinit Problem const unknown_competence{
    "E702", "unknown-competence", Severity::error,
    {"aftalen har ingen kompetence `{name}`", "the agreement has no competence `{name}`"},
    {"ikke en kompetence i aftalen", "no competence of the agreement"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"udelad `competence`, hvis kilden ikke siger hvilken", "leave `competence` out where the source does not say which"},
     {}},
    {"En delegation henviser til en kompetence, som ingen udgave af aftalen giver. Et organ kan kun overlade sine beslutninger til et andet, når "
     "aftalen har en bestemmelse om det (P08, P09).",
     "A delegation refers to a competence that no version of the agreement gives. A body can leave its decisions to another only where the "
     "agreement has a provision for it (P08, P09)."}};

constinit Problem const unknown_offer{
    "E703", "unknown-offer", Severity::warning,
    {"tilbuddet `{name}` findes ikke i registret", "the offer `{name}` is not in the register"},
    {"ukendt tilbud", "no known offer"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"}, {}, {}},
    {"Navnet på et tilbud ligner et kendt, men er et andet. Er det en slåfejl, finder kontrollen hverken de hidtidige vilkår eller de "
     "beslutninger, der er truffet, og ændringen kan ikke godkendes. Er det et andet tilbud, kan advarslen overses.",
     "The name of an offer is close to a known one and differs. If it is a slip, the check finds neither the former terms nor the decisions that "
     "were made, and the change cannot pass. If it is another offer, the warning can be ignored."}};

constinit Problem const unknown_operator{
    "E704", "unknown-operator", Severity::warning,
    {"driftsherren `{name}` findes ikke i registret", "the operator `{name}` is not in the register"},
    {"ukendt driftsherre", "no known operator"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"}, {}, {}},
    {"Navnet på en driftsherre ligner et kendt, men er et andet. En delegation, der gælder én driftsherre, dækker da ikke indmeldingen.",
     "The name of an operator is close to a known one and differs. A delegation about one operator then does not cover the submission."}};

std::span<Problem const* const> engine_problems()
{
    static constexpr std::array<Problem const*, 4> all{&unknown_body, &unknown_competence, &unknown_offer, &unknown_operator};
    return all;
}

}  // namespace styr
