// SPDX-License-Identifier: MPL-2.0
// The vocabulary: what every field and record is called, in data files, in rules and in prose.
#include "models/fields/field.hpp"

#include "diagnostics/wording.hpp"
#include "models/fields/built_in_rows.hpp"
#include "models/fields/declared_fact.hpp"

#include <algorithm>
#include <array>

namespace styr {

namespace {

using enum Field;

// Field, key, name in rules, label in prose.
constexpr std::array<FieldName, field_count> names{{
    {agreement, "agreement", "", {"styringsaftale", "agreement"}},
    {register_, "register", "", {"mappe med gældende takster", "folder of the register"}},
    {submissions, "submissions", "", {"mappe med takstindmeldinger", "folder of submissions"}},
    {settlements, "settlements", "", {"afregninger", "settlements"}},
    {language, "language", "", {"sprog", "language"}},
    {fail_level, "fail_level", "", {"fejlniveau", "fail level"}},
    {trusted_decisions,
     "trusted_decisions",
     "",
     {"organer, hvis nye beslutninger tæller med", "bodies whose new decisions count"}},
    {comments_may_dispense,
     "comments_may_dispense",
     "",
     {"kommentarer må dispensere", "whether comments may dispense"}},
    {dispensations, "dispensations", "", {"dispensationer", "dispensations"}},
    {suppress, "suppress", "", {"udeladte bemærkninger", "notices left out"}},
    {not_data, "not_data", "", {"ikke data", "no data"}},

    {operator_, "operator", "operator", {"driftsherre", "operator"}},
    {operator_kind, "operator_kind", "operator kind", {"type af driftsherre", "kind of operator"}},
    {in_force, "in_force", "", {"ikrafttrædelsesdag", "first day in force"}},
    {offers, "offers", "offers", {"tilbud", "offers"}},
    {offer, "offer", "offer", {"tilbud", "offer"}},
    {legal_basis, "legal_basis", "legal basis", {"lovgrundlag", "legal basis"}},
    {catchment, "catchment", "catchment", {"optageområde", "catchment area"}},
    {financing, "financing", "financing", {"finansiering", "financing"}},
    {target_group, "target_group", "target group", {"målgruppe", "target group"}},
    {users, "users", "users", {"andre kommuner, der bruger tilbuddet", "other municipalities that use it"}},
    {municipality, "municipality", "municipality", {"kommune", "municipality"}},
    {reports, "reports", "reports", {"årsrapporter", "yearly reports"}},
    {reports_whole, "reports_whole", "", {"år med alle rapporter", "years with all reports"}},
    {year, "year", "year", {"år", "year"}},
    {realised_occupancy, "realised_occupancy", "realised occupancy", {"realiseret belægning", "realised occupancy"}},
    {result, "result", "result", {"årets resultat", "result of the year"}},
    {services, "services", "services", {"ydelser", "services"}},
    {service, "service", "service", {"ydelse", "service"}},
    {unit, "unit", "unit", {"enhed", "unit"}},

    {tariff, "tariff", "tariff", {"takst", "tariff"}},
    {places, "places", "places", {"normerede pladser", "places"}},
    {occupancy_basis, "occupancy_basis", "occupancy basis", {"belægningsprocent", "occupancy basis"}},
    {split, "split", "split", {"fordeling af pladser", "split of places"}},
    {split_flexible, "split_flexible", "split flexible", {"fleksibel fordeling", "flexible split"}},
    {tariff_parts, "tariff_parts", "tariff parts", {"dele af taksten", "parts of the tariff"}},
    {part, "part", "part", {"takstdel", "part of the tariff"}},

    {submission, "submission", "", {"takstindmelding", "submission"}},
    {submitted, "submitted", "submitted", {"indmeldingsdato", "date of submission"}},
    {changes, "changes", "", {"ændringer", "changes"}},
    {kind, "kind", "", {"ændringstype", "kind of change"}},
    {effective, "effective", "effective", {"ikrafttræden", "effective date"}},
    {until, "until", "until", {"sidste dag", "last day"}},
    {changed, "changed", "", {"ændrede vilkår", "changed terms"}},
    {before, "before", "", {"vilkår før ændringen", "terms before"}},
    {after, "after", "", {"vilkår efter ændringen", "terms after"}},
    {justification, "justification", "justification", {"begrundelse", "justification"}},
    {reason_tags, "reason_tags", "reason tags", {"begrundelsens art", "tags of the reason"}},
    {payers, "payers", "payers", {"betalingskommuner", "payers"}},
    {special_terms, "special_terms", "special terms", {"særlige vilkår", "special terms"}},
    {objective_financing,
     "objective_financing",
     "objective financing",
     {"ændring i den objektive finansiering", "change of the objective financing"}},
    {destination, "destination", "destination", {"hvor borgerne flytter hen", "where the residents go"}},
    {residents_from, "residents_from", "", {"tilbud, som borgerne kommer fra", "offers that the residents come from"}},
    {comparisons, "comparisons", "comparisons", {"tilbud, der sammenlignes med", "offers compared with"}},
    {restated_tariff, "restated_tariff", "restated tariff", {"omregnet takst", "restated tariff"}},
    {from_outside, "from_outside", "", {"oplysninger udefra", "facts from outside"}},
    {replaces, "replaces", "", {"takstindmelding, der erstattes", "submission that is replaced"}},
    {withdrawn,
     "withdrawn",
     "",
     {"dagen, hvor driftsherren trak den tilbage", "day on which its operator took it back"}},
    {becomes, "becomes", "", {"nyt navn eller ny driftsherre", "new name or operator"}},
    {formerly, "formerly", "", {"tidligere navne", "former names"}},

    {settled, "settled", "settled", {"afregningsdato", "day of the settlement"}},
    {provisional_notice, "provisional_notice", "provisional notice", {"foreløbig opsigelse", "provisional notice"}},
    {final_notice, "final_notice", "final notice", {"endelig opsigelse", "final notice"}},
    {closed_at_once, "closed_at_once", "closed at once", {"akut lukning", "closed at once"}},
    {last_day_enrolled, "last_day_enrolled", "last day enrolled", {"sidste dag som indskrevet", "last day enrolled"}},
    {paid_until, "paid_until", "paid until", {"sidste betalte dag", "last day paid for"}},

    {decisions, "decisions", "", {"beslutninger", "decisions"}},
    {id, "id", "", {"id", "id"}},
    {body, "body", "", {"besluttende organ", "body"}},
    {date, "date", "date", {"beslutningsdato", "date of the decision"}},
    {outcome, "outcome", "outcome", {"udfald", "outcome"}},
    {about, "about", "about", {"hvad beslutningen angår", "what it is about"}},
    {came_up, "came_up", "came up", {"dagen, hvor sagen kom frem", "day on which it came up"}},
    {digest, "digest", "", {"fingeraftryk", "digest"}},
    {except, "except", "", {"undtagne ændringer", "changes left out"}},
    {put_before, "put_before", "", {"organet, som sagen er forelagt", "body that it was put before"}},
    {to, "to", "", {"modtager af delegationen", "receiver of the delegation"}},
    {competence, "competence", "", {"kompetence", "competence"}},
    {subject, "subject", "", {"hvad delegationen omfatter", "subject of the delegation"}},
    {from, "from", "", {"første dag", "first day"}},
    {under, "under", "", {"delegationen bag beslutningen", "delegation behind the decision"}},
    {Field::open, "open", "", {"åbne punkter", "points left open"}},
    {open_field, "field", "", {"åbent vilkår", "term left open"}},
    {reading, "reading", "", {"læsning", "reading"}},
    {source, "source", "", {"kilde", "source"}},
    {document, "document", "", {"dokument", "document"}},
    {item, "item", "", {"dagsordenspunkt", "item"}},
    {note, "note", "", {"bemærkning", "note"}},

    {provided, "provided", "", {"betingelser", "conditions"}},
    {met, "met", "", {"beslutning, hvis betingelser er opfyldt", "decision whose conditions are met"}},
    {failed, "failed", "", {"beslutning, hvis betingelser er bristet", "decision whose conditions have failed"}},
    {apart, "apart", "", {"beslutninger om noget andet", "decisions about something else"}},
    {later_than, "after", "", {"beslutning, den kom efter", "decision that it came after"}},
    {corrects, "corrects", "", {"rettet indførsel", "entry that it corrects"}},
    {back_to, "back_to", "", {"dag, den virker tilbage til", "day to which it works back"}},
    {from_the_beginning, "from_the_beginning", "", {"fra begyndelsen", "from the beginning"}},
    {by, "by", "", {"hvem der accepterede for kommunen", "who accepted for the municipality"}},
    {Field::minutes, "minutes", "", {"referatets stand", "state of the minutes"}},
    {instead_of, "instead_of", "", {"det, der var ansøgt om", "what was asked for"}},
    {log_whole, "log_whole", "", {"dag, loggen er ført til", "day to which the log is whole"}},

    {tests, "tests", "", {"prøver", "tests"}},
    {test, "test", "", {"prøvens navn", "name of the test"}},
    {as_of, "as_of", "", {"dagen, kontrollen gælder", "as-of date"}},
    {parameters, "parameters", "", {"parametre", "parameters"}},
    {parameter, "parameter", "", {"parameter", "parameter"}},
    {value, "value", "", {"værdi", "value"}},
    {Field::expect, "expect", "", {"det forventede", "what is expected"}},
    {case_, "case", "", {"sag", "case"}},
    {rule, "rule", "", {"regel", "rule"}},
    {verdict, "verdict", "", {"resultat", "verdict"}},
    {missing, "missing", "", {"manglende oplysninger", "missing facts"}},
    {awaiting, "awaiting", "", {"afventede organer", "awaited bodies"}},
    {exceptions, "exceptions", "", {"undtagelser", "exceptions"}},
    {repairs, "repairs", "", {"løsninger", "repairs"}},
    {accepted, "accepted", "", {"accepterede huller", "accepted gaps"}},
    {mutant, "mutant", "", {"ændring af aftalen", "change of the agreement"}},
    {reason, "reason", "", {"grund", "reason"}},

    {stands_in, "part", "", {"del af papirerne", "part of the papers"}},
    {procedure, "procedure", "", {"fremgangsmåde", "procedure"}},
    {without, "without", "", {"hvem der ikke deltog", "who took no part"}},
    {Field::plus, "plus", "", {"forhøjelse", "rise"}},
    {Field::minus, "minus", "", {"nedsættelse", "fall"}},

    {annexes, "annexes", "", {"bilag", "annexes"}},
    {annex, "annex", "", {"bilag", "annex"}},
    {made_on, "made", "", {"dagen, hvor bilaget blev lavet", "day on which the annex was made"}},
    {check_number, "check", "", {"kontroltal", "check number"}},
    {annex_rows, "rows", "", {"bilagets rækker", "rows of the annex"}},
    {row_number, "row", "", {"rækkens nummer", "number of the row"}},
    {awaited, "awaited", "", {"afventer", "awaited"}},
    {says, "says", "", {"det, der står", "what it says"}},
    {means, "means", "", {"det, der menes", "what is meant"}},
    {confirms, "confirms", "", {"beslutning, der fastholdes", "decision that is confirmed"}},
    {whom, "whom", "", {"hvem der blev spurgt", "who was asked"}},
    {sent_on, "when", "", {"dagen, hvor de blev spurgt", "day on which they were asked"}},

    {payer, "payer", "payer", {"betalingskommune", "payer"}},

    {figures, "figures", "", {"værdier, ejeren sætter", "values that the owner sets"}},
    {Field::figure, "figure", "", {"værdiens navn", "name of the value"}},
}};

constexpr bool in_order()
{
    for (std::size_t i = 0; i < field_count; ++i) {
        if (static_cast<std::size_t>(names[i].field) != i) {
            return false;
        }
    }
    return true;
}
static_assert(in_order(), "one name a field, in the order of the vocabulary");

constexpr std::array<Wording, static_cast<std::size_t>(RecordKind::count_)> record_names{{
    {"opsætningen (styr.yaml)", "the configuration (styr.yaml)"},
    {"en dispensation", "a dispensation"},
    {"en registerfil", "a register file"},
    {"et tilbud", "an offer"},
    {"en kommune, der bruger tilbuddet", "a municipality that uses the offer"},
    {"en årsrapport", "a yearly report"},
    {"en ydelse", "a service"},
    {"vilkår (`before` eller `after`)", "terms (`before` or `after`)"},
    {"en del af fordelingen (`split`)", "a part of a split"},
    {"en del af taksten", "a part of the tariff"},
    {"en takstindmelding", "a submission"},
    {"en ændring", "a change"},
    {"et tilbud, som borgerne kommer fra", "an offer that residents come from"},
    {"et navn, som et tilbud får eller har haft", "a name that an offer gets or had"},
    {"et tilbud, der sammenlignes med", "an offer compared with"},
    {"en afregningsfil", "a settlement file"},
    {"en afregning", "a settlement"},
    {"en beslutningsfil", "a decision file"},
    {"en beslutning", "a decision"},
    {"hvad en beslutning angår (`about`)", "what a decision is about (`about`)"},
    {"hvad en delegation omfatter (`subject`)", "the subject of a delegation (`subject`)"},
    {"et åbent punkt (`open`)", "a point left open (`open`)"},
    {"en kilde", "a source"},
    {"en prøvefil", "a test file"},
    {"en prøve", "a test"},
    {"en parameter (`parameters`)", "a parameter (`parameters`)"},
    {"en forventning (`expect`)", "an expectation (`expect`)"},
    {"et accepteret hul (`accepted`)", "an accepted gap (`accepted`)"},
    {"hvor langt loggen er ført (`log_whole`)", "how far the log is whole (`log_whole`)"},
    {"de vilkår, der er besluttet (`after`)", "the terms that were decided (`after`)"},
    {"en forskel (`plus` eller `minus`)", "a difference (`plus` or `minus`)"},
    {"et bilag (`annexes`)", "an annex (`annexes`)"},
    {"en række i et bilag (`rows`)", "a row of an annex (`rows`)"},
    {"en skrivefejl (`says`, `means`)", "a slip (`says`, `means`)"},
    {"en betalingskommune (`payers`)", "a payer (`payers`)"},
    {"en driftsherres årsrapport", "an operator's yearly report"},
    {"en fil med værdier, ejeren sætter", "a file of values that the owner sets"},
    {"en værdi, ejeren sætter", "a value that the owner sets"},
}};

}  // namespace

FieldName const& name_of(Field field)
{
    return is_declared(field) ? declared_name(field) : names[static_cast<std::size_t>(field)];
}

std::optional<Field> built_in::field_named(std::string_view name)
{
    auto const found = std::find_if(names.begin(), names.end(),
                                    [name](FieldName const& field) { return field.name == name && !name.empty(); });
    return found == names.end() ? std::nullopt : std::optional(found->field);
}

Text label_of(Field field) { return both(name_of(field).label); }

Text name_of(RecordKind record) { return both(record_names[static_cast<std::size_t>(record)]); }

}  // namespace styr
