// SPDX-License-Identifier: MPL-2.0
#include "engine/messages/engine_problems.hpp"

#include <array>

namespace styr {

constinit Problem const unknown_body{
    "E701",
    "unknown-body",
    Severity::error,
    {"aftalen kender intet organ `{name}`", "the agreement knows no body `{name}`"},
    {"ikke et organ i aftalen", "no body of the agreement"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"aftalens organer er {bodies}", "the agreement's bodies are {bodies}"},
     {}},
    {"En beslutning i loggen nævner et organ, som ingen udgave af aftalen kender. Den ville aldrig kunne tælle som en "
     "godkendelse, og derfor "
     "standser kontrollen i stedet for at se bort fra den. Skriv organets korte navn, som det står i aftalen, for "
     "eksempel FU eller DAS. Kun en "
     "accept (`outcome: accepted`) må komme fra andre, for eksempel en kommune, der skal betale.",
     "A decision in the log names a body that no version of the agreement knows. It could never count as an approval, "
     "so the check stops instead "
     "of passing over it. Write the body's short name as the agreement has it, for example FU or DAS. Only an "
     "acceptance (`outcome: accepted`) may "
     "come from others, for example from a municipality that is to pay."}};

constinit Problem const unknown_competence{
    "E702",
    "unknown-competence",
    Severity::error,
    {"aftalen har ingen kompetence `{name}`", "the agreement has no competence `{name}`"},
    {"ikke en kompetence i aftalen", "no competence of the agreement"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"udelad `competence`, hvis kilden ikke siger hvilken",
      "leave `competence` out where the source does not say which"},
     {}},
    {"En delegation henviser til en kompetence, som ingen udgave af aftalen giver. Et organ kan kun overlade sine "
     "beslutninger til et andet, når "
     "aftalen har en bestemmelse om det (P08, P09).",
     "A delegation refers to a competence that no version of the agreement gives. A body can leave its decisions to "
     "another only where the "
     "agreement has a provision for it (P08, P09)."}};

constinit Problem const rule_too_costly{
    "E722",
    "rule-too-costly",
    Severity::error,
    {"en regel kræver mere end {limit} trin om `{subject}`", "one rule takes more than {limit} steps on `{subject}`"},
    {"intet er kontrolleret, fordi dette tager for lang tid", "nothing was judged, since this takes too long"},
    {{"se efter et tilbud, som der er tusinder af beslutninger, delegationer eller poster om",
      "look for an offer with thousands of decisions, delegations or entries"},
     {"eller efter en regel, hvis definitioner går mange led ind i hinanden",
      "or for a rule whose definitions lead far into each other"},
     {}},
    {"Ingen rigtig sag er i nærheden af grænsen. Den findes, for at filer udefra ikke kan optage maskinen, og tælles i "
     "trin og ikke i sekunder, så den er den "
     "samme overalt. Et halvt svar gives ikke.",
     "No real case comes near the limit. It is there so that files from outside cannot occupy the machine, and it is "
     "counted in steps and not in seconds, so "
     "that it is the same everywhere. Half an answer is not given."}};

constinit Problem const check_too_costly{
    "E723",
    "check-too-costly",
    Severity::error,
    {"at kontrollere det hele kræver mere end {limit} trin; intet er kontrolleret",
     "judging all of it takes more than {limit} steps; nothing was judged"},
    {},
    {{"læg afsluttede år i en datamappe for sig", "move finished years to a data repository of their own"}, {}, {}},
    {"Grænsen er titusinder af ændringer. Den findes, for at filer udefra ikke kan optage maskinen, og tælles i trin "
     "og ikke i sekunder, så den er den samme "
     "overalt. Et halvt svar gives ikke: det, der ikke blev set, kunne være det, det kommer an på.",
     "The limit is tens of thousands of changes. It is there so that files from outside cannot occupy the machine, and "
     "it is counted in steps and not in "
     "seconds, so that it is the same everywhere. Half an answer is not given: what was not seen might be what "
     "matters."}};

constinit Problem const unknown_rule_dispensed{
    "E705",
    "unknown-rule-in-dispensation",
    Severity::error,
    {"aftalen har ingen bestemmelse eller regel `{name}`", "the agreement has no provision or rule `{name}`"},
    {"intet at dispensere fra", "nothing to dispense from"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"skriv bestemmelsen (`P05`), reglen (`large rise`) eller begge (`P05 large rise`); fundet viser bestemmelsen i "
      "kantede parenteser og reglen ved dens sted",
      "write the provision (`P05`), the rule (`large rise`) or both (`P05 large rise`), as the finding shows them in "
      "brackets"},
     {}},
    {"En dispensation nævner det, der dispenseres fra, ved bestemmelsens nummer, reglens navn eller begge dele. Kender "
     "ingen udgave af aftalen navnet, undtager "
     "dispensationen intet i dag, men den dag en regel får det navn, ville den undtage noget, som ingen har tænkt på.",
     "A dispensation names what is dispensed from by the provision's number, the rule's name or both. Where no version "
     "of the agreement knows the name, it excepts "
     "nothing today; but the day a rule gets that name it would except what nobody had in mind."}};

constinit Problem const unknown_case_dispensed{
    "E706",
    "unknown-case-in-dispensation",
    Severity::error,
    {"der er ingen sag `{name}`", "there is no case `{name}`"},
    {"ingen sag hedder sådan", "no case is called so"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"sagens id står i `styr explain`: takstindmeldingens navn, et kolon og tilbuddet",
      "the case's id stands in `styr explain`: the submission's name, a colon and the offer"},
     {"er sagen taget ud af datamappen, så slet dispensationen",
      "where the case has left the data repository, delete the dispensation"}},
    {"En dispensation nævner en sag, som datamappen ikke har. Den undtager da intet, og er navnet en slåfejl, tror "
     "nogen det modsatte.",
     "A dispensation names a case that the data repository does not have. So it excepts nothing, and where the name is "
     "a slip somebody believes the opposite."}};

std::span<Problem const* const> engine_problems()
{
    static constexpr std::array<Problem const*, 13> all{
        &unknown_body,           &unknown_competence,     &unknown_offer,     &unknown_operator, &unknown_service,
        &unknown_rule_dispensed, &unknown_case_dispensed, &too_many_unknown,  &rule_too_costly,  &check_too_costly,
        &submitted_later,        &decided_later,          &unknown_suppressed};
    return all;
}

}  // namespace styr
