// SPDX-License-Identifier: MPL-2.0
// One description a field of the vocabulary; where a record means something of its own by it, one of
// that record's.
#include "models/fields/field_descriptions.hpp"

#include "diagnostics/wording.hpp"
#include "models/fields/declared_fact.hpp"
#include "models/fields/print.hpp"

#include <algorithm>
#include <array>

namespace styr {

namespace {

using enum Field;
using R = RecordKind;

struct FieldText {
    Field field;
    Wording text;
};

constexpr std::array<FieldText, field_count> texts{{
    {agreement,
     {"En aftale, der følger med styr, ved sit navn; eller stien til mappen med aftalen.",
      "An agreement that ships with styr, by its name; or the path of the agreement's folder."}},
    {register_,
     {"De vilkår, der gælder: ét punkt for hver driftsherre og periode.",
      "The terms in force: one entry for each operator and period."}},
    {submissions,
     {"Mappen med takstindmeldinger. Ellers `submissions`.", "The folder of submissions. Else `submissions`."}},
    {settlements,
     {"Det, der er betalt eller forhandlet: opsigelser, akutte lukninger og forhandlede takster.",
      "What was paid or negotiated: notices, sudden closures and negotiated tariffs."}},
    {language, {"Det sprog, styr svarer på. Ellers dansk.", "The language that styr answers in. Else Danish."}},
    {fail_level,
     {"Det mildeste resultat, som en kørsel ikke består med. Ellers `decision`.",
      "The mildest verdict that a run does not pass with. Else `decision`."}},
    {trusted_decisions,
     {"De organer, hvis beslutninger tæller, også når den samme opdatering kommer med dem. Ellers ingen.",
      "The bodies whose decisions count even where the same update brings them. Else none."}},
    {comments_may_dispense,
     {"Om dispensationer også kan stå som kommentarer i datafilerne. Ellers undtager de intet dér.",
      "Whether dispensations may also stand as comments in data files. Else they except nothing there."}},
    {dispensations, {"Fund, der er undtaget for en tid.", "Findings that are excepted for a time."}},
    {suppress,
     {"Bemærkninger om det påfaldende, som I ikke vil se, ved navn eller kode: `[E810]`.",
      "Notices of what looks odd that you do not want to see, by name or code: `[E810]`."}},
    {not_data,
     {"Mapper og filer uden data, som ligner: `[archive]`.", "What looks like data and is none: `[archive]`."}},

    {operator_,
     {"Driftsherrens fulde navn, skrevet ens overalt: `Aalborg Kommune`.",
      "The operator's full name, spelt the same everywhere: `Aalborg Kommune`."}},
    {operator_kind, {"Hvad driftsherren er.", "What the operator is."}},
    {in_force,
     {"Den første dag, filens vilkår gælder. De gælder, indtil en senere fil siger andet.",
      "The first day on which the file's terms hold. They hold until a later file says otherwise."}},
    {offers, {"Driftsherrens tilbud, mindst ét.", "The operator's offers, at least one."}},
    {offer, {"Tilbuddets navn, skrevet ens overalt.", "The offer's name, spelt the same everywhere."}},
    {legal_basis,
     {"De bestemmelser, tilbuddet hviler på: `[SEL § 66, SEL § 107]`.",
      "The provisions that the offer rests on: `[SEL § 66, SEL § 107]`."}},
    {catchment,
     {"Hvor i regionen tilbuddets borgere kommer fra.", "Where in the region the offer's residents come from."}},
    {financing, {"Hvordan tilbuddet betales.", "How the offer is paid for."}},
    {target_group, {"Målgruppen: hvem tilbuddet eller pladserne er til.", "Whom the offer or the places are for."}},
    {users, {"De andre kommuner, der bruger tilbuddet.", "The other municipalities that use the offer."}},
    {municipality, {"Kommunens fulde navn.", "The municipality's full name."}},
    {reports,
     {"Årsrapporter: det, der er oplyst om afsluttede år.", "Yearly reports: what is on record of finished years."}},
    {reports_whole,
     {"De år, hvis rapporter alle står her: er der ingen for et af dem, er der intet at lægge sammen. Om et andet år "
      "uden rapport vides intet.",
      "The years whose reports all stand here: where there is none of one of them, there is nothing to add up. Of "
      "another year without a report nothing is known."}},
    {year, {"Det kalenderår, tallene er for.", "The calendar year that the figures are for."}},
    {realised_occupancy,
     {"Den belægning, året endte med. 5,6 af 7 pladser er 80 %; mere end 100 % forekommer.",
      "The occupancy that the year came to. 5.6 of 7 places are 80 %; more than 100 % happens."}},
    {result, {"Årets resultat i kr.; et underskud har minus.", "The year's result in kr.; a deficit has a minus."}},
    {services, {"Tilbuddets ydelser, mindst én.", "The offer's services, at least one."}},
    {service,
     {"Ydelsens navn. Et tilbuds eneste ydelse behøver intet.",
      "The service's name. An offer's only service needs none."}},
    {unit, {"Det, taksten betales pr.", "What the tariff is paid for."}},

    {tariff,
     {"Taksten i kr. og øre: `1933`, `1933.50`, `1.933,00`. Enheden står ved ydelsen.",
      "The tariff in kr. and øre: `1933`, `1933.50`, `1.933,00`. Its unit stands with the service."}},
    {places, {"Normerede pladser, et helt tal.", "Places, a whole number."}},
    {occupancy_basis,
     {"Den belægning, taksten er beregnet ud fra. Procenttegnet skal med: `90 %`.",
      "The occupancy that the tariff is computed with. The sign is required: `90 %`."}},
    {split,
     {"Pladserne fordelt på målgrupper. Udeladt: de er ikke fordelt.",
      "The places by target group. Left out: they are not split."}},
    {split_flexible,
     {"`true`, hvis pladser må flyttes mellem målgrupperne. Udeladt: det må de ikke.",
      "`true` where places may move between the target groups. Left out: they may not."}},
    {tariff_parts,
     {"Taksten delt i basistakst og servicetakst.", "The tariff in its parts, basic and service tariff."}},
    {part, {"Hvilken del af taksten.", "Which part of the tariff."}},

    {submission,
     {"Takstindmeldingens id: filens navn uden `.yaml`.", "The submission's id: its file's name without `.yaml`."}},
    {submitted, {"Den dag, takstindmeldingen blev afleveret.", "The day on which the submission was handed in."}},
    {changes, {"Ændringerne, mindst én.", "The changes, at least one."}},
    {kind,
     {"Hvad der sker med tilbuddet eller ydelsen. Ellers `change_of_terms`.",
      "What happens to the offer or service. Else `change_of_terms`."}},
    {effective,
     {"Den første dag, ændringen gælder; for det, der udgår, den sidste, hvis kilden siger “med udgangen af”.",
      "The first day on which the change holds; for what leaves the last one, where the source says “with the end "
      "of”."}},
    {until,
     {"En midlertidig ændrings sidste dag. Udeladt: ændringen er varig.",
      "The last day of a temporary change. Left out: the change is lasting."}},
    {changed,
     {"De vilkår, der ændres, uden at tallene er oplyst.",
      "The terms that change although their figures are not known."}},
    {before, {"Vilkårene før ændringen.", "The terms before the change."}},
    {after, {"Vilkårene efter ændringen.", "The terms after the change."}},
    {justification,
     {"Driftsherrens begrundelse. `\"\"`, hvis man ved, at der ingen er.",
      "The operator's reason. `\"\"` where it is known that there is none."}},
    {reason_tags, {"Hvad begrundelsen handler om.", "What the reason is about."}},
    {payers,
     {"De kommuner, der betaler til den objektive finansiering: hver med sit navn, eller med det, aftalen spørger om.",
      "The municipalities that pay towards the objective financing: each by its name, or with what the agreement "
      "asks."}},
    {special_terms, {"De særlige vilkår, der søges om.", "The special terms that are asked for."}},
    {objective_financing,
     {"Hvor meget den objektive finansiering ændres i kr.; et fald har minus.",
      "By how much the objective financing changes, in kr.; a fall has a minus."}},
    {destination,
     {"Hvor borgerne flytter hen, når et tilbud udgår eller lukker. Kun i almindelighed, aldrig en persons navn.",
      "Where those go who live in an offer that leaves or closes. In general words only, never a person's name."}},
    {residents_from,
     {"De tilbud, hvis borgere et nyt tilbud overtager.", "The offers whose residents a new offer takes over."}},
    {comparisons,
     {"De lignende tilbud, begrundelsen sammenligner med.", "The like offers that the reason compares with."}},
    {restated_tariff,
     {"Det sammenlignede tilbuds takst, omregnet til dette tilbuds belægningsprocent.",
      "The other offer's tariff at the occupancy basis of this one."}},
    {from_outside,
     {"De felter her, hvis værdi ikke står i kilden: `[operator]`.",
      "The keys of this entry whose value does not stand in the source: `[operator]`."}},
    {replaces,
     {"Den takstindmelding, der blev rettet med denne, ved sit navn. Dens ændring af ydelsen kontrolleres ikke mere.",
      "The submission that this one corrects, by its name. Its change of the service is not judged any more."}},
    {withdrawn,
     {"Den dag, driftsherren selv trak den tilbage, inden den var godkendt. Den kontrolleres ikke mere.",
      "The day on which its operator took it back, before it was approved. It is not judged any more."}},
    {becomes,
     {"Ved en overdragelse den driftsherre, tilbuddet går til; ved en navneændring det nye navn.",
      "With a transfer, the operator that the offer goes to; with a rename, the new name."}},
    {formerly,
     {"De navne, det gik under før, eller den driftsherre, der havde det. Historien følger med.",
      "The names that it went by before, or the operator that had it. The history comes along."}},

    {settled,
     {"Dagen for afregningen eller forhandlingen. Den afgør, hvilken version af aftalen der gælder.",
      "The day of the settlement, whose version of the agreement judges it."}},
    {provisional_notice,
     {"Den dag, den foreløbige opsigelse blev givet.", "The day on which the provisional notice was given."}},
    {final_notice, {"Den dag, den endelige opsigelse blev givet.", "The day on which the final notice was given."}},
    {closed_at_once,
     {"`true`, hvis tilbuddet lukkede akut. Udeladt: det gjorde det ikke.",
      "`true` where the offer closed at once. Left out: it did not."}},
    {last_day_enrolled, {"Den sidste dag, borgeren var indskrevet.", "The last day on which the place was used."}},
    {paid_until, {"Den sidste dag, der er betalt for.", "The last day paid for."}},

    {decisions, {"Det, FU, DAS, KKR og rådene har besluttet.", "What FU, DAS, KKR and the councils decided."}},
    {id, {"Et navn, I selv vælger. Hvert id bruges én gang.", "A name of your own. Every id is used once."}},
    {body,
     {"Det organ, der har besluttet, som aftalen kalder det: `FU`, `DAS`, `KKR`; eller en kommune.",
      "The body that decided, as the agreement names it: `FU`, `DAS`, `KKR`; or a municipality."}},
    {date, {"Dagen for beslutningen, eller grænser for den.", "The day of the decision, or bounds of it."}},
    {outcome,
     {"Hvad der blev besluttet. En indstilling og en orientering godkender intet.",
      "What was decided. A recommendation and a note approve nothing."}},
    {about,
     {"Det, beslutningen angår. Det, den ikke nævner, dækker den ikke.",
      "What the decision is about. What it does not state, it does not cover."}},
    {came_up, {"Den dag, sagen kom frem.", "The day on which the matter came up."}},
    {digest,
     {"Takstindmeldingens fingeraftryk, da den blev behandlet; `styr explain` viser det. Rettes den siden, dækker "
      "beslutningen den ikke.",
      "The submission's digest when it was decided on; `styr explain` shows it. Edited afterwards, it is no longer "
      "covered."}},
    {except,
     {"De ændringer i takstindmeldingen, som beslutningen ikke omfatter.",
      "The changes of the submission that the decision leaves out."}},
    {put_before, {"Det organ, sagen blev forelagt.", "The body before which the case was put."}},
    {to, {"Det organ, der fik kompetencen.", "The body that was given the competence."}},
    {competence,
     {"Den kompetence, der er delegeret, som aftalen kalder den.",
      "The competence that was delegated, as the agreement names it."}},
    {subject, {"Hvad delegationen omfatter. Udeladt: alt.", "What the delegation covers. Left out: everything."}},
    {from, {"Den første dag, delegationen gælder.", "The first day on which the delegation holds."}},
    {under,
     {"Id'et på den delegation, beslutningen er truffet i henhold til.",
      "The id of the delegation under which it was decided."}},
    {Field::open,
     {"Det, beslutningen lader stå åbent, men er læst som at dække.",
      "What the decision leaves open and is nonetheless read to cover."}},
    {open_field,
     {"Det vilkår eller anden del af det, der ansøges om, der står åbent.",
      "The term, or what else is asked for, that is left open."}},
    {reading,
     {"Læsningen, i en sætning. Den vises, hvor den tæller.",
      "The reading, as a sentence. It is shown wherever it counts."}},
    {source, {"Hvor oplysningerne står.", "Where the facts stand."}},
    {document, {"Mødet eller dokumentet: `DAS 2020-05-25`.", "The meeting or document: `DAS 2020-05-25`."}},
    {item, {"Punktet på dagsordenen.", "The item on the agenda."}},
    {note,
     {"Alt, der ellers er værd at sige; ingen regel læser det.", "Anything else worth saying; no rule reads it."}},

    {provided,
     {"Betingelserne, en sætning hver. Godkendelsen tæller, når en senere indførsel siger, at de er opfyldt (`met`).",
      "The conditions, a sentence each. The approval counts once a later entry says that they are met (`met`)."}},
    {met,
     {"Id'et på den beslutning, hvis betingelser er opfyldt.", "The id of the decision whose conditions are met."}},
    {failed,
     {"Id'et på den beslutning, hvis betingelser er bristet: den er ingen godkendelse.",
      "The id of the decision whose conditions have failed: it is no approval."}},
    {apart,
     {"Id'er på beslutninger, som angår noget andet end det, denne dækker. Kræver en læsning og en kilde.",
      "Ids of decisions that are about something else than what this one covers. Needs a reading and a source."}},
    {later_than,
     {"Id'et på en beslutning, som denne blev truffet efter, hvor dagene ikke viser det.",
      "The id of a decision after which this one was made, where the days do not show it."}},
    {corrects,
     {"Id'et på den indførsel, som denne træder i stedet for.", "The id of the entry in whose place this one stands."}},
    {back_to,
     {"Den dag, organet lod godkendelsen virke tilbage til.", "The day to which the body let the approval work back."}},
    {from_the_beginning,
     {"Tilbagekaldelsen gælder fra begyndelsen og ikke kun fremad. Kræver en kilde.",
      "The revocation undoes it from the beginning, and not only from then on. Needs a source."}},
    {by, {"Hvem der accepterede for kommunen.", "Who accepted for the municipality."}},
    {Field::minutes,
     {"Om referatet er et udkast eller godkendt. En beslutning efter et udkast tæller, og det siges.",
      "Whether the minutes are a draft or adopted. A decision by a draft counts, and that is told."}},
    {instead_of,
     {"Det, der var ansøgt om, hvor organet godkendte andre værdier: det er afslået.",
      "What was asked for, where the body approved other values: that is refused."}},
    {log_whole,
     {"Til hvilken dag loggen er ført for et organ. Udeladt: til den dag, kontrollen gælder.",
      "To which day the log is whole for a body. Left out: to the as-of day."}},

    {tests, {"Prøverne.", "The tests."}},
    {test, {"Prøvens navn: hvad den viser.", "The test's name: what it shows."}},
    {as_of,
     {"Den dag, kontrollen gælder: beslutninger derefter tæller ikke.",
      "The as-of date: decisions after it do not count."}},
    {parameters,
     {"Aftalens parametre, som de skal være i prøven.", "Parameters of the agreement, as the test sets them."}},
    {parameter, {"Parameterens navn i aftalen.", "The parameter's name in the agreement."}},
    {value, {"Værdien, skrevet som i aftalen: `5 %`.", "The value, written as in the agreement: `5 %`."}},
    {Field::expect, {"Det, prøven forventer, mindst ét punkt.", "What the test expects, at least one entry."}},
    {case_,
     {"Sagen: tilbuddet, `tilbud/ydelse` eller sagens id. Udeladt: den eneste, eller den eneste med reglen.",
      "The case: its offer, `offer/service` or its id. Left out: the only one, or the only one that has the rule."}},
    {rule,
     {"Reglens navn eller bestemmelsens nummer: `midyear tariff`, `P01`.",
      "The rule's name or the provision's number: `midyear tariff`, `P01`."}},
    {verdict, {"Udfaldet.", "The verdict."}},
    {missing,
     {"De oplysninger, der mangler, ved deres felter: `[effective]`.",
      "The facts that are missing, by their fields: `[effective]`."}},
    {awaiting, {"De organer, der ventes på: `[FU]`.", "The bodies that are awaited: `[FU]`."}},
    {exceptions, {"De undtagelser, der gælder.", "The exceptions that hold."}},
    {repairs, {"De løsninger, der foreslås.", "The repairs that are offered."}},
    {accepted,
     {"Det, som ingen prøve når eller opdager, og som er accepteret.",
      "What no test reaches or notices, and is fine."}},
    {mutant, {"Den ændring af aftalen, som ingen prøve opdager.", "The change of the agreement that no test notices."}},
    {reason, {"Hvorfor det er accepteret.", "Why it is fine."}},

    {stands_in,
     {"Hvor i papirerne det, der er besluttet, står. Vises ved kilden.",
      "Where in the papers what was decided stands. It is shown beside the source."}},
    {procedure,
     {"At der blev besluttet uden møde; datoen er da den, hvor det sidste nødvendige svar kom, eller fristen udløb.",
      "That it was decided without a meeting; the date then is that of the last answer needed, or the end of the "
      "period."}},
    {without,
     {"De medlemmer, der ikke deltog i beslutningen. Vises, hvor den vises, og ændrer intet.",
      "The members that took no part in the decision. Shown where it is shown, and changes nothing."}},
    {Field::plus, {"Det, værdien stiger med.", "What the value rises by."}},
    {Field::minus, {"Det, værdien falder med.", "What the value falls by."}},

    {annexes,
     {"Bilag, som er besluttet under ét, i de udgaver, der blev trykt.",
      "Annexes that were decided as a whole, in the editions that were printed."}},
    {annex,
     {"Den udgave af et bilag, der er besluttet, ved dens id. Står alene i sit punkt.",
      "The edition of an annex that was decided, by its id. It stands alone in its item."}},
    {made_on,
     {"Dagen, hvor papiret blev lavet; derefter ændres udgaven ikke.",
      "The day on which the paper was made; the edition does not change afterwards."}},
    {check_number, {"Kontroltallet, som det er trykt på papiret.", "The check number as printed on the paper."}},
    {annex_rows, {"Det, bilaget viser: en sag i hver række.", "What the annex shows: one matter in each row."}},
    {row_number,
     {"Rækkens nummer på papiret. Ellers dens plads i listen.",
      "The row's number on the paper. Else its place in the list."}},
    {awaited,
     {"Om rækken på papiret er mærket som afventende. Den er da ikke besluttet.",
      "Whether the paper marks the row as awaited. It then is not decided."}},
    {says, {"Det, papiret siger ved en skrivefejl.", "What the paper says, by a slip."}},
    {means,
     {"Det, der menes, efter de samme papirer. Det er det, der tæller.",
      "What is meant, by the same papers. That is what counts."}},
    {confirms, {"Den beslutning, der fastholdes, ved dens id.", "The decision that is confirmed, by its id."}},
    {whom,
     {"Hvem der fik sagen at se, da beslutning ved tavshed blev aftalt.",
      "Who was shown the case, where silence was to decide."}},
    {sent_on, {"Dagen, hvor de blev spurgt.", "The day on which they were asked."}},
    {payer, {"Kommunens fulde navn.", "The municipality's full name."}},

    {figures,
     {"Det, aftalen lader sin ejer sætte for et år ad gangen.",
      "What the agreement lets its owner set, a year at a time."}},
    {Field::figure,
     {"Tabellens navn i aftalen, hvor der står `set by the owner`: `indexation`.",
      "The name of the table in the agreement where it says `set by the owner`: `indexation`."}},
}};

constexpr bool in_order()
{
    for (std::size_t i = 0; i < field_count; ++i) {
        if (static_cast<std::size_t>(texts[i].field) != i || texts[i].text.da.empty() || texts[i].text.en.empty()) {
            return false;
        }
    }
    return true;
}
static_assert(in_order(), "one description a field, in the order of the vocabulary");

struct RowText {
    R record;
    Field field;
    Wording text;
};

constexpr std::array of_records{
    RowText{R::configuration,
            register_,
            {"Mappen med registret. Ellers `register`.", "The folder of the register. Else `register`."}},
    RowText{R::configuration,
            settlements,
            {"Mappen med afregninger. Ellers `settlements`.", "The folder of settlements. Else `settlements`."}},
    RowText{R::configuration,
            decisions,
            {"Mappen med beslutninger. Ellers `decisions`.", "The folder of decisions. Else `decisions`."}},
    RowText{R::configuration,
            figures,
            {"Mappen med værdier, aftalens ejer sætter. Ellers `figures`.",
             "The folder of values that the agreement's owner sets. Else `figures`."}},
    RowText{R::figure, year, {"Det år, værdien gælder.", "The year of which it is the value."}},
    RowText{
        R::figure,
        value,
        {"Værdien med sin enhed, som i aftalen: `2,4 %`.", "The value with its unit, as in the agreement: `2.4 %`."}},
    RowText{
        R::figure,
        source,
        {"Hvor ejeren har sat den, eller hvor den stammer fra.", "Where the owner set it, or where it comes from."}},
    RowText{R::dispensation,
            case_,
            {"Sagens id, som `styr explain` viser det.", "The case's id, as `styr explain` shows it."}},
    RowText{R::dispensation,
            digest,
            {"Takstindmeldingens fingeraftryk, så dispensationen kun gælder den, som den var.",
             "The submission's digest, so that only the submission as it stood is excepted."}},
    RowText{R::dispensation, reason, {"Hvorfor fundet er undtaget.", "Why the finding is excepted."}},
    RowText{R::dispensation,
            from,
            {"Den første dag, fundet er undtaget; højst to år før den sidste.",
             "The first day on which the finding is excepted; two years before the last at most."}},
    RowText{R::dispensation,
            until,
            {"Den sidste dag, fundet er undtaget.", "The last day on which the finding is excepted."}},
    RowText{R::tariff_part, tariff, {"Denne del af taksten i kr. og øre.", "This part of the tariff in kr. and øre."}},
    RowText{R::comparison,
            tariff,
            {"Det sammenlignede tilbuds takst i kr. og øre.", "The other offer's tariff in kr. and øre."}},
    RowText{R::comparison,
            occupancy_basis,
            {"Den belægning, det sammenlignede tilbuds takst er beregnet ud fra.",
             "The occupancy that the other offer's tariff is computed with."}},
    RowText{
        R::report,
        occupancy_basis,
        {"Den belægning, årets takst var beregnet ud fra.", "The occupancy that the year's tariff was computed with."}},
    RowText{R::operator_,
            reports,
            {"Driftsherrens egne årsrapporter: det, styringsaftalen spørger om for hvert afsluttet år.",
             "The operator's own yearly reports: what the agreement asks of each finished year."}},
    RowText{R::about,
            agreement,
            {"Den udgave af styringsaftalen, som beslutningen selv angår: `2021`.",
             "The version of the agreement that the decision itself is about: `2021`."}},
    RowText{R::former_home, offer, {"Det tilbud, borgerne kommer fra.", "The offer that the residents come from."}},
    RowText{
        R::former_home, service, {"Ydelsen, hvis tilbuddet har flere.", "The service, where the offer has several."}},
    RowText{R::service_name, operator_, {"Driftsherren, hvis det er en anden.", "The operator, where it is another."}},
    RowText{
        R::service_name, offer, {"Tilbuddets navn, hvis det er et andet.", "The offer's name, where it is another."}},
    RowText{
        R::service_name, service, {"Ydelsens navn, hvis det er et andet.", "The service's name, where it is another."}},
    RowText{R::decision,
            target_group,
            {"Med `named_need`: hvem der er brug for pladser til.", "With `named_need`: for whom places are needed."}},
    RowText{
        R::decision, until, {"Den sidste dag, delegationen gælder.", "The last day on which the delegation holds."}},
    RowText{R::test_file,
            submission,
            {"Den takstindmelding, som prøverne kontrollerer.", "The submission that the tests judge."}},
    RowText{
        R::test, submission, {"Den takstindmelding, som prøven kontrollerer.", "The submission that the test judges."}},
    RowText{
        R::accepted, part, {"Den del af en regel, som ingen prøve når.", "The part of a rule that no test reaches."}},
};

Text own_text(FieldRow const& row)
{
    if (is_declared(row.field)) {
        return Text("En oplysning, som styringsaftalen fastsætter: ", "A fact that the agreement declares: ") +
               label_of(row.field) + Text(".");
    }
    auto const found = std::find_if(of_records.begin(), of_records.end(), [&row](RowText const& text) {
        return text.record == row.record && text.field == row.field;
    });
    return both(found == of_records.end() ? texts[static_cast<std::size_t>(row.field)].text : found->text);
}

// "`day` (dag), `hour` (time)"; a value that is its own label stands alone.
Text values_text(FieldTable const& fields, ChoiceSet set)
{
    Text all;
    auto const shown = [](std::string_view key, std::string_view label) {
        return "`" + std::string(key) + "`" + (key == label ? "" : " (" + std::string(label) + ")");
    };
    for (auto const choice : fields.choices_of(set)) {
        auto const& value = values_of(choice.set)[choice.index];
        all += (all.empty() ? Text() : Text(", ")) +
               Text(shown(value.key, value.label.da), shown(value.key, value.label.en));
    }
    return all;
}

}  // namespace

Text limit_of(FieldRow const& row, std::int64_t amount)
{
    auto const value = *Fraction::of(amount, parts_of_one(row));
    switch (row.shape) {
    case Shape::tariff:
    case Shape::money:
        return print_money(value);
    case Shape::percent:
        return print_percent(value);
    case Shape::year:
    case Shape::years:
        return Text(std::to_string(amount));
    default:
        return print_number(value);
    }
}

Text description_of(FieldRow const& row, FieldTable const& fields)
{
    auto text = own_text(row);
    if (row.choices != ChoiceSet::count_) {
        text += Text(" Værdier: ", " Values: ") + values_text(fields, row.choices) + Text(".");
    }
    if (row.least < row.most) {
        auto const most = limit_of(row, row.most);
        text += Text(" Fra ", " From ") + limit_of(row, row.least) + Text(" til ", " to ") + most +
                Text(most.da.ends_with('.') ? "" : ".");  // "kr." ends it already
    }
    if (row.presence == Presence::open) {
        text += Text(" Udelades, hvis det ikke vides.", " Left out where it is not known.");
    }
    return text;
}

}  // namespace styr
