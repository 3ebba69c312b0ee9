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

std::span<Problem const* const> engine_problems()
{
    static constexpr std::array<Problem const*, 2> all{&unknown_body, &unknown_competence};
    return all;
}

}  // namespace styr
