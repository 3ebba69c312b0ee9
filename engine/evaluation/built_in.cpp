// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/built_in.hpp"

#include <algorithm>
#include <array>

namespace styr {

namespace {

using Of = BuiltIn::Of;

// Name, of what, title, description.
constexpr std::array all{
    BuiltIn{
        .name = version_in_force,
        .code = "E801",
        .of = Of::case_,
        .dispensable = false,
        .turn = Turn::owner,
        .title = {"Gældende aftale", "Agreement in force"},
        .about =
            {"En ændring kontrolleres efter den udgave af aftalen, der gælder den dag, ændringen træder i kraft. "
             "Gælder "
             "ingen udgave den dag, eller ligger en af de dage, det "
             "kan være, uden for alle udgaver, er der intet at holde ændringen op mod, og den kan ikke kontrolleres. "
             "Er "
             "datoen rigtig, mangler aftalens ejer at tilføje en udgave.",
             "A change is judged by the version of the agreement that is in force on the day it takes effect. Where "
             "none is on that day, or on one of the days that it may "
             "be, there is nothing to hold the change against, and it cannot be judged. If the date is right, the "
             "agreement's owner has a version to add."}},
    BuiltIn{
        .name = something_changes,
        .code = "E802",
        .of = Of::case_,
        .turn = Turn::operator_,
        .title = {"Ændring uden indhold", "Something changes"},
        .about =
            {"En ændring af vilkår, hvis tal alle er dem, registret har i forvejen, ændrer intet. Enten er registret "
             "allerede rettet, eller også er et tal tastet forkert; hvad "
             "det er, kan styr ikke se.",
             "A change of terms whose figures are all those that the register already has changes nothing. Either the "
             "register was updated already, or a figure is a slip; "
             "which it is styr cannot tell."}},
    BuiltIn{
        .name = before_agrees,
        .code = "E803",
        .of = Of::case_,
        .turn = Turn::operator_,
        .title = {"Uenighed med registret", "Disagrees with the register"},
        .about =
            {"Takstindmeldingen siger, hvad der gælder i dag, under `before` eller om tilbuddet, og registret siger "
             "noget andet. Registret gælder, indtil det er rettet: reglerne regner med dets tal, og hvad "
             "takstindmeldingen siger om nutiden, tror de ikke på. Er registret forkert, så ret det; ellers skriv, "
             "hvad det har, eller søg om det nye under `after`.",
             "The submission says what holds today, under `before` or of the offer, and the register says something "
             "else. The register counts until it is mended: rules reckon with its figures, and never believe what a "
             "submission says of the present. If the register is wrong, mend it; else write what it has, or ask for "
             "the new under `after`."}},
    BuiltIn{
        .name = in_the_register,
        .code = "E804",
        .of = Of::case_,
        .dispensable = false,
        .title = {"I registret", "In the register"},
        .about =
            {"Det, der ændres, lukkes eller afregnes, skal stå i registret dagen før (en afregning på sin egen dag) "
             "under den driftsherre, der indmelder det: driftsherre, tilbud og ydelse hører sammen, for to "
             "driftsherrer kan have tilbud af samme navn. Står tilbuddet kun under en anden, er kravet ikke opfyldt; "
             "står det ingen steder, eller er driftsherren ikke oplyst eller ukendt, mangler der en oplysning. Ret "
             "navnet, eller før tilbuddet ind i registret.",
             "What is changed, closed or settled has to stand in the register on the day before (a settlement on its "
             "own day) under the operator that submits it: operator, offer and service belong together, since two "
             "operators may have offers of one name. Where the offer stands under another only, the requirement is not "
             "met; "
             "where it stands nowhere, or the operator is not given or not known, a fact is missing. Mend the name, or "
             "enter the offer in the register."}},
    BuiltIn{
        .name = registered_already,
        .code = "E805",
        .of = Of::case_,
        .dispensable = false,
        .title = {"Optaget i forvejen", "Registered already"},
        .about =
            {"En ydelse, der er i kraft, kan ikke optages en gang til: det, der er i kraft, ændres, og for en ændring "
             "gælder aftalens regler om ændringer. Udelad `kind`, eller giv ydelsen sit eget navn, hvis det er en ny.",
             "A service that is in force cannot be registered once more: what is in force is changed, and a change is "
             "what the agreement's rules about changes are for. Leave `kind` out, or give the service a name of its "
             "own if it is a new one."}},
    BuiltIn{
        .name = changed_after_it_ended,
        .code = "E806",
        .of = Of::case_,
        .dispensable = false,
        .title = {"Ændret efter ophør", "Changed after it ended"},
        .about =
            {"Ydelsen er ophørt, før ændringen træder i kraft: registret har den ikke længere, eller det er godkendt, "
             "at den lukker eller udgår fra den dag eller tidligere. Ret dagen, eller optag ydelsen igen.",
             "The service has ended before the change takes effect: the register does not have it any more, or a "
             "closure or deregistration of that day or earlier is approved. Mend the day, or register the service "
             "again."}},
    BuiltIn{
        .name = not_covered,
        .code = "E808",
        .of = Of::case_,
        .title = {"Ikke kontrolleret", "Not checked"},
        .about =
            {"Ingen bestemmelse, der stiller krav, angik denne ændring eller afregning: ingen har set på den, og det "
             "er ikke det samme som, at kravene er opfyldt. Det kan være, fordi aftalen lader den fri, eller fordi en "
             "oplysning (en begrundelse, en "
             "dato, et navn) holder den uden for den bestemmelse, den hører under. Et menneske må se på den.",
             "No provision that requires anything was about this change or settlement: nobody has looked at it, which "
             "is not the same as requirements met. The agreement may leave it free, or some fact (a reason, a date, a "
             "name) keeps it outside the "
             "provision to which it belongs. A person has to look at it."}},
    BuiltIn{
        .name = no_provision_looks_at,
        .code = "E809",
        .of = Of::case_,
        .title = {"Ingen bestemmelse ser på", "No provision looks at"},
        .about =
            {"Ændringen er kontrolleret, men noget af det, der søges om, har ingen bestemmelse set på: det står ikke i "
             "noget af de krav, der gjaldt her, i en undtagelse, der virkede, eller i en godkendelse, de beder om. "
             "Om det kan gå an, siger styr derfor intet om; et menneske må se på det.",
             "The change was checked, but no provision looked at some of what it asks for: it stands in none of the "
             "demands that applied here, in no exception that was in effect and in no approval that they ask for. So "
             "styr says nothing of whether that will do; a person has to look at it."}},
    BuiltIn{
        .name = two_changes,
        .code = "E807",
        .of = Of::case_,
        .dispensable = false,
        .turn = Turn::operator_,
        .title = {"To ændringer fra samme dag", "Two changes of one day"},
        .about =
            {"To ændringer af samme ydelse kan træde i kraft samme dag, og de kan ikke begge gælde: de siger noget om "
             "samme vilkår, eller den ene lukker ydelsen. styr vælger ikke imellem dem, heller ikke når begge er "
             "godkendt. Den, der gælder, siger, at den erstatter den anden (`replaces`), eller driftsherren trækker "
             "den anden tilbage (`withdrawn`). Beder de om det selv samme, er det kun en bemærkning: så er det nok "
             "den samme indmelding, der er kommet to gange.",
             "Two changes of one service may take effect on one day, and they cannot both hold: they speak of one "
             "term, or one of them ends the service. styr does not choose between them, even where both were "
             "approved. The one that holds says that it replaces the other (`replaces`), or the operator takes the "
             "other back (`withdrawn`). Where they ask for the very same it is a notice only: then it probably is one "
             "submission that came twice."}},
    BuiltIn{
        .name = odd_tariff,
        .code = "E810",
        .of = Of::case_,
        .suppressible = true,
        .turn = Turn::operator_,
        .title = {"Takst langt fra den hidtidige", "Tariff far from the former"},
        .about =
            {"Taksten stiger eller falder mere end parameteren `odd difference` i aftalen, eller mere end 50 %, hvor "
             "aftalen ikke har den. Det kan være rigtigt, men ligner et komma eller et ciffer for meget.",
             "The tariff rises or falls by more than the agreement's parameter `odd difference`, or by more than 50 % "
             "where the agreement has none. It may be right, but it looks like a slipped comma or digit."}},
    BuiltIn{
        .name = late_submission,
        .code = "E811",
        .of = Of::case_,
        .suppressible = true,
        .turn = Turn::operator_,
        .title = {"Indmeldt efter ikrafttræden", "Submitted after it took effect"},
        .about =
            {"Ændringen er indmeldt efter den dag, den trådte i kraft. Enten er en dato tastet forkert, eller også er "
             "der søgt bagefter; hvad det betyder, siger aftalens egne regler.",
             "The change was handed in after the day on which it took effect. Either a date is a slip or it was asked "
             "for afterwards; what that means is for the agreement's own rules."}},
    BuiltIn{
        .name = odd_days,
        .code = "E812",
        .of = Of::case_,
        .suppressible = true,
        .turn = Turn::operator_,
        .title = {"Afregningens egne dage", "Days of the settlement"},
        .about =
            {"Afregningens dage passer ikke sammen: borgeren er indskrevet efter afregningen eller længere, end der er "
             "betalt for, opsigelsen kommer efter afregningen, eller den foreløbige efter den endelige. Afregningens "
             "dag vælger den udgave af aftalen, der gælder, så en slåfejl kan skjule en regel.",
             "The days of the settlement do not fit together: the citizen is enrolled after the settlement or for "
             "longer than is paid for, the notice comes after the settlement, or the provisional one after the final "
             "one. The day of the settlement chooses the version of the agreement, so that a slip may hide a rule."}},
    BuiltIn{
        .name = parts_add_up,
        .code = "E813",
        .of = Of::case_,
        .suppressible = true,
        .turn = Turn::operator_,
        .title = {"Dele, der ikke går op", "Parts add up"},
        .about =
            {"Takstens dele giver ikke tilsammen taksten, eller fordelingen ikke pladserne. Et af tallene er forkert, "
             "eller en del mangler.",
             "The parts of a tariff do not come to the tariff, or a split not to the places. One of the figures is "
             "wrong, or a part is missing."}},
    BuiltIn{
        .name = registered_without_terms,
        .code = "E814",
        .of = Of::case_,
        .title = {"Optaget uden vilkår", "Registered without terms"},
        .about =
            {"Et tilbud eller en ydelse optages med hverken takst eller pladser, så dens række i takstbilaget bliver "
             "tom. Skriv under `after`, hvad der indmeldes.",
             "An offer or service enters with neither tariff nor places, so that its row of the annex stays empty. "
             "Write under `after` what is handed in."}},
    BuiltIn{
        .name = decided_otherwise_too,
        .code = "E815",
        .of = Of::case_,
        .title = {"Også besluttet anderledes", "Decided otherwise too"},
        .about = {"Efter den godkendelse, der tæller, har et organ godkendt andre tal for samme ydelse fra samme dag. "
                  "Den senere gælder en anden sag og ændrer ikke den første; men er det samme sag, er det den senere, "
                  "der skulle være indmeldt.",
                  "After the approval that counts, a body approved other figures for the same service from the same "
                  "day. The later one is about another matter and does not undo the first; but if it is the same "
                  "matter, the later figures are those that should have been handed in."}},
    BuiltIn{
        .name = who_accepted,
        .code = "E816",
        .of = Of::case_,
        .title = {"Hvem der accepterede", "Who accepted"},
        .about = {"En kommune har accepteret at betale, og loggen siger ikke, om det var byrådet, et udvalg eller "
                  "forvaltningen. Skriv det under `by` (`council`, `committee`, `administration`).",
                  "A municipality has accepted to pay, and the log does not say whether the council, a committee or "
                  "the administration did. Write it under `by` (`council`, `committee`, `administration`)."}},
    BuiltIn{
        .name = how_it_was_decided,
        .code = "E817",
        .of = Of::case_,
        .title = {"Hvordan det blev besluttet", "How it was decided"},
        .about = {"En beslutning tæller, men læseren skal vide noget om den: referatet er et udkast, godkendelsen er "
                  "tilbagekaldt fra en senere dag, den virker tilbage i tiden, eller den tæller, som en skrivefejl er "
                  "ment, indtil organet har bekræftet det.",
                  "A decision counts, but a reader has to know something about it: the minutes are a draft, the "
                  "approval was revoked from a later day, it works back in time, or it counts as a slip is meant until "
                  "the body has confirmed that."}},
    BuiltIn{
        .name = withdrawn_late,
        .code = "E818",
        .of = Of::case_,
        .turn = Turn::operator_,
        .title = {"Trukket sent tilbage", "Withdrawn late"},
        .about = {"Driftsherren kan trække en indmelding tilbage (`withdrawn`), til den er godkendt. Derefter gælder "
                  "godkendelsen, og ændringen kontrolleres som andre; at gå tilbage er en ny ændring. Trækkes den "
                  "tilbage efter den dag, den skulle træde i kraft, kontrolleres den ikke, men en takst, der er "
                  "opkrævet "
                  "i mellemtiden, har ingen godkendt.",
                  "An operator may take a submission back (`withdrawn`) until it is approved. After that the approval "
                  "stands, and the change is judged as any other; going back is a new change. Taken back after the day "
                  "on which it was to take effect it is not judged, but nobody has approved a tariff that was charged "
                  "in the meantime."}},
    BuiltIn{.name = approved_not_registered,
            .code = "E819",
            .of = Of::case_,
            .dispensable = false,
            .title = {"Godkendt, men ikke i registret", "Approved and not registered"},
            .about = {"En tidligere ændring af samme ydelse eller tilbud er godkendt, måske kun muligvis, og registret "
                      "har "
                      "den ikke, skønt intet senere blad i det siger noget andet. Så er det ikke sikkert, hvad der "
                      "gjaldt "
                      "før denne ændring, og en stigning, et fald eller en frist kan være regnet fra det forkerte. "
                      "Før den "
                      "tidligere ændring ind i registret.",
                      "An earlier change of the same service or offer was approved, or may have been, and the register "
                      "does not have it, though no later file of it says otherwise. So what held before this change is "
                      "not certain, and a rise, a fall or a deadline may be reckoned from the wrong figure. Enter the "
                      "earlier change in the register."}},
    BuiltIn{
        .name = left_register,
        .code = "E829",
        .of = Of::case_,
        .dispensable = false,
        .title = {"Ude af registret", "Left the register"},
        .about = {"Et registerblad er helt: det, et senere blad udelader, er ophørt dagen før. Her er der intet, der "
                  "siger hvorfor: ingen takstindmelding beder om, at det lukker eller udgår, intet organ, der må, "
                  "har godkendt det i loggen, og intet blad nævner det under `formerly`. Før beslutningen ind i "
                  "loggen, eller tilbuddet ind i bladet.",
                  "A register file is whole: what a later one leaves out ended the day before. Here nothing says "
                  "why: no submission asks that it closes or leaves, no body that may has approved that in the log, "
                  "and no file names it under `formerly`. Enter the decision in the log, or the offer in the file."}},
    BuiltIn{
        .name = refused_unasked,
        .code = "E830",
        .of = Of::case_,
        .dispensable = false,
        .title = {"Afslag", "Refused"},
        .about =
            {"Et af aftalens organer har givet afslag på netop denne ændring, og ingen har godkendt den siden. "
             "Ingen bestemmelse beder om organets godkendelse her, men et afslag gælder, også hvor ingen bestemmelse "
             "beder om godkendelsen. Afslaget ophører, når et organ på samme eller højere trin godkender ændringen.",
             "A body of the agreement has refused this very change, and nobody has approved it since. No "
             "provision asks for that body's approval here, but a refusal stands also where no provision asks for the "
             "approval. The "
             "refusal ends when a body of the same rank or above approves the change."}},
    BuiltIn{
        .name = registered_otherwise_than_asked,
        .code = "E831",
        .of = Of::case_,
        .dispensable = false,
        .title = {"Registret siger noget andet", "Registered otherwise"},
        .about =
            {"Det første registerblad fra ændringens dag har et andet tal end det, der ansøges om, eller har endnu "
             "det, der lukker, udgår, overdrages eller får nyt navn, og ingen anden ændring forklarer det; "
             "eller bladet fra selve dagen ændrer mere, end der er ansøgt om. Det samme gælder det, loggen "
             "godkender, uden at nogen indmeldte det. Blev noget andet besluttet, så indmeld det; ellers ret "
             "bladet. Er ændringen ikke godkendt, må registret "
             "gerne blive ved det, der gjaldt før.",
             "The first register file since the day of the change has another figure than is asked for, or still "
             "has what closes, leaves, is transferred or renamed, and no other change accounts for it; or the file of "
             "that very day changes more than is asked for. So for what the log approves and nobody submitted. If "
             "something else was decided, submit that; else mend the file. While the change is not approved, the "
             "register may well go on with what held before."}},
    BuiltIn{
        .name = register_follows,
        .code = "E820",
        .of = Of::update,
        .title = {"Ændring i registret, som ingen har bedt om", "The register follows a submission or decision"},
        .about =
            {"En opdatering ændrer noget i registret, som ingen takstindmelding beder om, og som ingen beslutning "
             "angår. Læg takstindmeldingen i datamappen, eller ret registret, "
             "så de to siger det samme om tilbud, dag og tal.",
             "An update changes something in the register that no submission asks for and no decision is about. Add "
             "the submission, or mend the register, so that both say "
             "the same of offer, day and figures."}},
    BuiltIn{
        .name = has_new_name,
        .code = "E821",
        .of = Of::update,
        .title = {"Nyt navn", "Renamed"},
        .about =
            {"Et tilbud eller en ydelse har fået nyt navn: driftsherre og vilkår er de samme, og der er kun én "
             "mulighed. Beslutninger står ved navn, og de, der er truffet under det "
             "gamle, følger ikke med.",
             "An offer or service has a new name: operator and terms are the same, and there is only one that it can "
             "be. Decisions go by names, and those made under the old "
             "one do not come along."}},
    BuiltIn{.name = other_facts_change,
            .code = "E822",
            .of = Of::update,
            .title = {"Andre oplysninger i registret", "Other facts of the register"},
            .about = {"En opdatering ændrer oplysninger i registret, som ingen søger om at ændre: optageområdet, "
                      "finansieringen, målgruppen og lignende. Reglerne læser dem, og "
                      "de har her læst det, der stod før; se efter, om ændringen er rigtig.",
                      "An update changes facts of the register that nobody asks to change: the catchment area, the "
                      "financing, the target group and the like. Rules read them, "
                      "and have here read what stood before; see whether the change is right."}},
    BuiltIn{.name = new_in_update,
            .code = "E823",
            .of = Of::none,
            .title = {"Opdateringens egne beslutninger", "New in this update"},
            .about = {"En opdatering tilføjer, retter eller fjerner en beslutning, en dispensation eller en værdi, som "
                      "aftalens ejer sætter, eller den fjerner en fil "
                      "med takstindmeldinger eller afregninger. Den, der må åbne en "
                      "opdatering, må skrive hvad som helst i den; derfor tæller det, den "
                      "bringer med, først fra den næste opdatering, medmindre styr.yaml stoler på organet "
                      "(`trusted_decisions`).",
                      "An update adds, edits or removes a decision, a dispensation or a value that the agreement's "
                      "owner sets, or "
                      "it removes a file of submissions or "
                      "settlements. Whoever may open an update may write "
                      "anything "
                      "into it; so what it brings counts from the next "
                      "update on, unless styr.yaml trusts the body (`trusted_decisions`)."}},
    BuiltIn{
        .name = read_as_before,
        .code = "E824",
        .of = Of::none,
        .title = {"Læst som før opdateringen", "Read as before the update"},
        .about =
            {"En opdatering ændrer styr.yaml, aftalen eller den dag, noget er indmeldt, til en tidligere. De er læst, "
             "som "
             "de var før, så en opdatering ikke kan give sig selv lov; ændringen gælder fra den næste.",
             "An update changes styr.yaml, the agreement, or the day on which something was handed in to an earlier "
             "one. "
             "They were read as they were before, so that no update can permit itself; the change holds from the next "
             "one on."}},
    BuiltIn{
        .name = dispensation_expired,
        .code = "E825",
        .of = Of::none,
        .title = {"Udløbet dispensation", "Dispensation expired"},
        .about =
            {"Dispensationens sidste dag (`until`) er forbi, og det, den undtog, regnes igen fuldt ud. Fjern den, "
             "eller lad den, der gav den, forlænge den.",
             "The dispensation's last day (`until`) is over, and what it excepted counts in full again. Remove it, or "
             "have whoever gave it extend it."}},
    BuiltIn{
        .name = dispensation_unused,
        .code = "E826",
        .of = Of::none,
        .title = {"Unødvendig dispensation", "Dispensation unused"},
        .about =
            {"Dispensationen gælder, men det, den er givet for, har intet sådant fund: måske er kravene nu opfyldt, "
             "måske er regel eller tilbud skrevet forkert. Fjern den, eller ret "
             "den, så den ikke en dag undtager noget, ingen har tænkt på.",
             "The dispensation is in force, but what it is for has no such finding: the requirements may be met by "
             "now, "
             "or rule or offer may be misspelt. Remove it or mend it, so "
             "that it does not some day except what nobody had in mind."}},
    BuiltIn{
        .name = dispensation_too_long,
        .code = "E827",
        .of = Of::none,
        .title = {"Dispensation for længe", "Dispensation too long"},
        .about =
            {"En dispensation gælder højst to år fra dens første dag (`from`), eller, hvor den ikke er skrevet, fra "
             "den dag, der kontrolleres pr. Hvad der skal gælde længere, hører hjemme i aftalen. En længere undtager "
             "intet. Skriv, fra hvilken dag den gælder, eller lad den slutte før.",
             "A dispensation holds for two years at most from its first day (`from`), or, where that is not written, "
             "from the as-of day. What is to hold longer belongs in the agreement. A longer one excepts nothing. Write "
             "the day from which it holds, or let it end earlier."}},
    BuiltIn{
        .name = dispensation_cannot,
        .code = "E828",
        .of = Of::none,
        .title = {"Kan ikke undtages", "Cannot be excepted"},
        .about =
            {"Nogle fund kan ingen dispensation undtage: det, der hviler på et afslag, en tilbagekaldelse eller en "
             "forelæggelse, også hvor det er i tvivl, om den angår sagen; hvis tilbud det er; to ændringer, der "
             "strider mod hinanden; det, registret ikke har; og at ingen udgave af aftalen gælder den dag. "
             "Dispensationen undtager intet. Et afslag ophører først, når et organ på samme eller højere trin træffer "
             "en ny beslutning.",
             "Some findings no dispensation can except: what rests on a refusal, a revocation or a referral, even "
             "where it is in doubt whether that is about the case; whose offer it is; two changes that contradict each "
             "other; what the register does not have; and that no version of the agreement can judge the case. The "
             "dispensation excepts nothing. A refusal ends only by a new decision of the same or a higher body."}},
};

}  // namespace

std::span<BuiltIn const> built_ins() { return all; }

BuiltIn const* built_in_named(std::string_view name)
{
    auto const found = std::find_if(all.begin(), all.end(), [name](BuiltIn const& each) { return each.name == name; });
    return found == all.end() ? nullptr : &*found;
}

RuleResult built_in_finding(std::string_view name, Verdict verdict, Span place)
{
    RuleResult result;
    result.name = std::string(name);
    result.verdict = verdict;
    result.place = place;
    return result;
}

}  // namespace styr
