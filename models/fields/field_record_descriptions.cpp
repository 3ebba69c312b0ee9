// SPDX-License-Identifier: MPL-2.0
// What each record is, in words.
#include "models/fields/field_descriptions.hpp"

#include "diagnostics/wording.hpp"

#include <array>

namespace styr {

namespace {

using R = RecordKind;

constexpr std::array<Wording, static_cast<std::size_t>(R::count_)> records{{
    {"Hvilken aftale datamappen kontrolleres mod, og hvor dens filer ligger.",
     "Which agreement the data repository is checked against, and where its files lie."},
    {"Et fund, der er undtaget til og med en dag, og hvorfor.", "A finding that is excepted until a day, and why."},
    {"En driftsherres vilkår fra og med en dag.", "An operator's terms from a day on."},
    {"Et tilbud med sine ydelser.", "An offer with its services."},
    {"En kommune, der bruger tilbuddet uden at drive det.", "A municipality that uses the offer and does not run it."},
    {"Tallene for et afsluttet år.", "The figures of a finished year."},
    {"En ydelse med sin takst og sine pladser.", "A service with its tariff and its places."},
    {"Vilkårene på den ene side af en ændring. Det, der kun står på den ene side, hentes i registret, hvis det "
     "står "
     "dér.",
     "The terms on one side of a change. What stands on one side only is taken from the register, where that has it."},
    {"En målgruppes del af pladserne.", "A target group's part of the places."},
    {"En del af taksten.", "A part of the tariff."},
    {"Det, en driftsherre søger om. Filens navn uden `.yaml` er takstindmeldingens id.",
     "What an operator asks for. The file's name without `.yaml` is the submission's id."},
    {"En ændring af en ydelses vilkår, eller at et tilbud eller en ydelse optages, udgår eller lukker.",
     "A change of a service's terms, or the registration, deregistration or closure of an offer or service."},
    {"Et tilbud, hvis borgere overtages.", "An offer whose residents are taken over."},
    {"Et navn, som et tilbud får eller har haft; det, der ikke nævnes, er det samme.",
     "A name that an offer gets or had; what is not stated is the same."},
    {"Et tilbud, der sammenlignes med.", "An offer that is compared with."},
    {"Det, der er betalt eller forhandlet.", "What was paid or negotiated."},
    {"En afregning eller forhandling mellem en driftsherre og en kommune. Aldrig en borgers navn.",
     "A settlement between an operator and a municipality. Never a citizen's name."},
    {"Det, FU, DAS, KKR og rådene har besluttet.", "What FU, DAS, KKR and the councils decided."},
    {"En beslutning. Det, den ikke nævner, dækker den ikke.", "A decision. What it does not state, it does not "
                                                              "cover."},
    {"Et tilbud (`offer`) eller en takstindmelding (`submission`), som beslutningen angår.",
     "An offer (`offer`) or a submission (`submission`) that the decision is about."},
    {"Hvad en delegation omfatter; det, der ikke nævnes, er uden begrænsning.",
     "What a delegation covers; what is not stated is not limited."},
    {"Et vilkår, som beslutningen lader stå åbent, og læsningen af det.",
     "A term that the decision leaves open, and how that is read."},
    {"Hvor oplysningerne står.", "Where the facts stand."},
    {"Prøver af en aftale. Det, der står øverst, gælder i dem alle.",
     "Tests of an agreement. What stands at the head holds in each of them."},
    {"En prøve: det, der forudsættes, og det, der skal komme ud af det.",
     "A test: what is given, and what must come of it."},
    {"En parameter i aftalen og dens værdi i prøven.", "A parameter of the agreement and its value in the test."},
    {"Hvad en regel skal komme til i en sag. Kun det, der nævnes, sammenlignes.",
     "What a rule must come to in a case. Only what is stated is compared."},
    {"Et hul i prøverne, som er accepteret, og hvorfor.", "A gap in the tests that is fine, and why."},
    {"Et organ, og den dag loggen er ført til for det.", "A body, and the day to which the log is whole for it."},
    {"Vilkårene, som de blev besluttet: takst, pladser og belægning som værdi eller som forskel fra det, registret "
     "havde "
     "dagen før.",
     "The terms as they were decided: tariff, places and occupancy as a value or as a difference from what the "
     "register "
     "had the day before."},
    {"Hvad en værdi stiger eller falder med i forhold til det, registret havde dagen før ændringen.",
     "What a value rises or falls by from what the register had the day before the change."},
    {"En udgave af et bilag, som et organ beslutter under ét: det, der stod på papiret, og intet siden.",
     "An edition of an annex that a body decides as a whole: what stood on the paper, and nothing since."},
    {"En sag, som bilaget viser: ved sine tal eller sit fingeraftryk.",
     "A matter that the annex shows: by its figures or its digest."},
    {"De vilkår eller dage, som en skrivefejl angår.", "The terms or days that a slip is about."},
    {"En kommune, der betaler: sit navn alene, eller navnet og det, styringsaftalen spørger om.",
     "A municipality that pays: its name alone, or the name and what the agreement asks of it."},
    {"Et afsluttet år for alt, driftsherren driver: det, styringsaftalen spørger om.",
     "A finished year of all that the operator runs: what the agreement asks."},
    {"Det, aftalens ejer har sat.", "What the agreement's owner has set."},
    {"Værdien for et år i en tabel, som aftalen lader sin ejer udfylde. Et år står ét sted: her eller i aftalen.",
     "The value of a year in a table that the agreement leaves to its owner. A year stands in one place: here or in "
     "the agreement."},
}};

}  // namespace

Text description_of(RecordKind record) { return both(records[static_cast<std::size_t>(record)]); }

}  // namespace styr
