#include "engine/evaluation/built_in.hpp"

#include <algorithm>
#include <array>

namespace styr {

namespace {

using Of = BuiltIn::Of;

constexpr std::array all{
    BuiltIn{version_in_force,
            Of::case_,
            {"Gældende aftale", "Agreement in force"},
            {"En ændring efterprøves efter den udgave af aftalen, der gælder den dag, ændringen træder i kraft. Gælder "
             "ingen udgave den dag, eller ligger en af de dage, det "
             "kan være, uden for alle udgaver, er der intet at holde ændringen op mod, og den kan ikke afgøres. Er "
             "datoen rigtig, mangler aftalens ejer at tilføje en udgave.",
             "A change is judged by the version of the agreement that is in force on the day it takes effect. Where "
             "none is on that day, or on one of the days that it may "
             "be, there is nothing to hold the change against, and it cannot be judged. If the date is right, the "
             "agreement's owner has a version to add."}},
    BuiltIn{something_changes,
            Of::case_,
            {"Ændring uden indhold", "Something changes"},
            {"En ændring af vilkår, hvis tal alle er dem, registret har i forvejen, ændrer intet. Enten er registret "
             "allerede rettet, eller også er et tal tastet forkert; hvad "
             "det er, kan styr ikke se.",
             "A change of terms whose figures are all those that the register already has changes nothing. Either the "
             "register was updated already, or a figure is a slip; "
             "which it is styr cannot tell."}},
    BuiltIn{before_agrees,
            Of::case_,
            {"Uenighed om det hidtidige tal", "Before agrees with the register"},
            {"Takstindmeldingen siger under `before`, hvad der gælder i dag, og registret siger noget andet. Et af "
             "tallene er forkert. Indtil det er rettet, regnes det hidtidige "
             "tal for ukendt, for regler om stigninger og fald bygger på det.",
             "The submission says under `before` what holds today, and the register says something else. One of the "
             "figures is wrong. Until it is mended the former figure "
             "counts as unknown, since rules about rises and falls build on it."}},
    BuiltIn{register_follows,
            Of::update,
            {"Ændring i registret, som ingen har bedt om", "The register follows a submission or decision"},
            {"En opdatering ændrer noget i registret, som ingen takstindmelding beder om, og som ingen beslutning "
             "angår. Læg takstindmeldingen i datamappen, eller ret registret, "
             "så de to siger det samme om tilbud, dag og tal.",
             "An update changes something in the register that no submission asks for and no decision is about. Add "
             "the submission, or mend the register, so that both say "
             "the same of offer, day and figures."}},
    BuiltIn{has_new_name,
            Of::update,
            {"Nyt navn", "Renamed"},
            {"Et tilbud eller en ydelse har fået nyt navn: driftsherre og vilkår er de samme, og der er kun én "
             "mulighed. Beslutninger står ved navn, og de, der er truffet under det "
             "gamle, følger ikke med.",
             "An offer or service has a new name: operator and terms are the same, and there is only one that it can "
             "be. Decisions go by names, and those made under the old "
             "one do not come along."}},
    BuiltIn{other_facts_change,
            Of::update,
            {"Andre oplysninger i registret", "Other facts of the register"},
            {"En opdatering ændrer oplysninger i registret, som ingen søger om at ændre: det forstærkede samarbejde, "
             "finansieringen, målgruppen og lignende. Reglerne læser dem, og "
             "de har her læst det, der stod før; se efter, om ændringen er rigtig.",
             "An update changes facts of the register that nobody asks to change: the reinforced cooperation, the "
             "financing, the target group and the like. Rules read them, "
             "and have here read what stood before; see whether the change is right."}},
    BuiltIn{
        new_in_update,
        Of::none,
        {"Opdateringens egne beslutninger", "New in this update"},
        {"En opdatering tilføjer, retter eller fjerner en beslutning eller en dispensation. Den, der må åbne en "
         "opdatering, må skrive hvad som helst i den; derfor tæller det, den "
         "bringer med, først fra den næste opdatering, medmindre styr.yaml stoler på organet (`trusted_decisions`).",
         "An update adds, edits or removes a decision or a dispensation. Whoever may open an update may write anything "
         "into it; so what it brings counts from the next "
         "update on, unless styr.yaml trusts the body (`trusted_decisions`)."}},
    BuiltIn{read_as_before,
            Of::none,
            {"Læst som før opdateringen", "Read as before the update"},
            {"En opdatering ændrer styr.yaml eller aftalen. De er læst, som de var før, så en opdatering ikke kan give "
             "sig selv lov; ændringen gælder fra den næste.",
             "An update changes styr.yaml or the agreement. They were read as they were before, so that no update can "
             "permit itself; the change holds from the next one on."}},
    BuiltIn{dispensation_expired,
            Of::none,
            {"Udløbet dispensation", "Dispensation expired"},
            {"Dispensationens sidste dag (`until`) er forbi, og det, den undtog, regnes igen fuldt ud. Fjern den, "
             "eller lad den, der gav den, forlænge den.",
             "The dispensation's last day (`until`) is over, and what it excepted counts in full again. Remove it, or "
             "have whoever gave it extend it."}},
    BuiltIn{dispensation_unused,
            Of::none,
            {"Unødvendig dispensation", "Dispensation unused"},
            {"Dispensationen gælder, men det, den er givet for, har intet sådant fund: måske er sagen nu i orden, "
             "måske er regel eller tilbud skrevet forkert. Fjern den, eller ret "
             "den, så den ikke en dag undtager noget, ingen har tænkt på.",
             "The dispensation is in force, but what it is for has no such finding: the case may be in order by now, "
             "or rule or offer may be misspelt. Remove it or mend it, so "
             "that it does not some day except what nobody had in mind."}},
};

}  // namespace

std::span<BuiltIn const> built_ins() { return all; }

BuiltIn const* built_in_named(std::string_view name)
{
    auto const found = std::find_if(all.begin(), all.end(), [name](BuiltIn const& each) { return each.name == name; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace styr
