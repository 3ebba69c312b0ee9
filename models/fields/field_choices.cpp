// SPDX-License-Identifier: MPL-2.0
// Named values, in the order of the enumerations in models/fields/field.hpp.
#include "models/fields/field.hpp"

#include "diagnostics/wording.hpp"
#include "models/fields/added_value.hpp"
#include "models/fields/declared_fact.hpp"

#include <array>

namespace styr {

namespace {

constexpr std::array languages{
    ChoiceValue{"da", "da", {"dansk", "Danish"}},
    ChoiceValue{"en", "en", {"engelsk", "English"}},
};

constexpr std::array fail_levels{
    ChoiceValue{"violation", "violation", {"krav ikke opfyldt", "requirement not met"}},
    ChoiceValue{"incomplete", "incomplete", {"mangler oplysning", "information missing"}},
    ChoiceValue{"decision", "decision", {"afventer beslutning", "awaiting a decision"}},
    ChoiceValue{"notice", "notice", {"bemærkning", "notice"}},
};

constexpr std::array operator_kinds{
    ChoiceValue{"municipality", "municipality", {"kommune", "municipality"}},
    ChoiceValue{"region", "region", {"region", "region"}},
    ChoiceValue{"private", "private", {"privat", "private"}},
};

constexpr std::array catchments{
    ChoiceValue{"entire", "entire", {"hele regionen", "the entire region"}},
    ChoiceValue{"partial", "partial", {"dele af regionen", "parts of the region"}},
};

constexpr std::array financings{
    ChoiceValue{"tariff", "tariff", {"takstfinansiering", "financing by tariff"}},
    ChoiceValue{"objective", "objective", {"objektiv finansiering", "objective financing"}},
};

constexpr std::array units{
    ChoiceValue{"day_and_night", "day-and-night", {"døgn", "day and night"}},
    ChoiceValue{"day", "day", {"dag", "day"}},
    ChoiceValue{"hour", "hour", {"time", "hour"}},
    ChoiceValue{"month", "month", {"måned", "month"}},
    ChoiceValue{"course", "course", {"forløb", "course"}},
    ChoiceValue{"piece", "piece", {"stk.", "piece"}},
};

constexpr std::array tariff_parts{
    ChoiceValue{"basic", "basic", {"basistakst", "basic tariff"}},
    ChoiceValue{"service", "service", {"servicetakst", "service tariff"}},
};

constexpr std::array change_kinds{
    ChoiceValue{"change_of_terms", "change-of-terms", {"ændring af vilkår", "change of terms"}},
    ChoiceValue{"registration", "registration", {"optagelse", "registration"}},
    ChoiceValue{"deregistration", "deregistration", {"udgår", "deregistration"}},
    ChoiceValue{"closure", "closure", {"lukning", "closure"}},
    ChoiceValue{"transfer", "transfer", {"overdragelse", "transfer"}},
    ChoiceValue{"rename", "rename", {"navneændring", "rename"}},
};

constexpr std::array terms{
    ChoiceValue{"tariff", "tariff", {"takst", "tariff"}},
    ChoiceValue{"places", "places", {"pladser", "places"}},
    ChoiceValue{"occupancy_basis", "occupancy basis", {"belægningsprocent", "occupancy basis"}},
};

constexpr std::array reason_tags{
    ChoiceValue{"calculation_error", "calculation error", {"beregningsfejl", "calculation error"}},
    ChoiceValue{"wages_and_prices", "wages-and-prices", {"pris- og lønudvikling", "wages and prices"}},
    ChoiceValue{"occupancy", "occupancy", {"belægning", "occupancy"}},
    ChoiceValue{"staffing", "staffing", {"personale", "staffing"}},
    ChoiceValue{"rebuilding", "rebuilding", {"ombygning", "rebuilding"}},
};

constexpr std::array special_terms{
    ChoiceValue{"objective_financing", "objective financing", {"objektiv finansiering", "objective financing"}},
    ChoiceValue{"deficit_cover", "deficit cover", {"kollektiv underskudsdækning", "collective cover of deficits"}},
};

constexpr std::array outcomes{
    ChoiceValue{"approved", "approved", {"godkendt", "approved"}},
    ChoiceValue{"refused", "refused", {"afslået", "refused"}},
    ChoiceValue{"revoked", "revoked", {"tilbagekaldt", "revoked"}},
    ChoiceValue{"recommended", "recommended", {"indstillet", "recommended"}},
    ChoiceValue{"noted", "noted", {"taget til efterretning", "noted"}},
    ChoiceValue{"put_before", "put-before", {"forelagt", "put before"}},
    ChoiceValue{"delegated", "delegated", {"delegeret", "delegated"}},
    ChoiceValue{"accepted", "accepted", {"accepteret", "accepted"}},
    ChoiceValue{"named_need", "named-need", {"behov udpeget", "named a need"}},
    ChoiceValue{"recommended_against", "recommended-against", {"frarådet", "recommended against"}},
    ChoiceValue{"discussed", "discussed", {"drøftet", "discussed"}},
    ChoiceValue{"sent_back", "sent-back", {"hjemvist", "sent back"}},
    ChoiceValue{"postponed", "postponed", {"udsat", "postponed"}},
    ChoiceValue{"sent_for_hearing", "sent-for-hearing", {"sendt i høring", "sent for hearing"}},
    ChoiceValue{"heard", "heard", {"hørt", "heard"}},
    ChoiceValue{"not_taken_up", "not-taken-up", {"afvist uden behandling", "not taken up"}},
    ChoiceValue{"lapsed", "lapsed", {"bortfaldet", "lapsed"}},
};

constexpr std::array open_fields{
    ChoiceValue{"tariff", "tariff", {"takst", "tariff"}},
    ChoiceValue{"places", "places", {"pladser", "places"}},
    ChoiceValue{"occupancy_basis", "occupancy basis", {"belægningsprocent", "occupancy basis"}},
    ChoiceValue{"split", "split", {"fordeling", "split"}},
    ChoiceValue{"split_flexible", "split flexible", {"fleksibel fordeling", "flexible split"}},
    ChoiceValue{"tariff_parts", "tariff parts", {"takstdele", "tariff parts"}},
    ChoiceValue{"unit", "unit", {"enhed", "unit"}},
    ChoiceValue{"legal_basis", "legal basis", {"lovgrundlag", "legal basis"}},
    ChoiceValue{"catchment", "catchment", {"optageområde", "catchment area"}},
    ChoiceValue{"financing", "financing", {"finansiering", "financing"}},
    ChoiceValue{"target_group", "target group", {"målgruppe", "target group"}},
    ChoiceValue{"payers", "payers", {"betalere", "payers"}},
    ChoiceValue{"special_terms", "special terms", {"særlige vilkår", "special terms"}},
    ChoiceValue{"objective_financing", "objective financing", {"objektiv finansiering", "objective financing"}},
};

constexpr std::array givers{
    ChoiceValue{"council", "council", {"byrådet", "the council"}},
    ChoiceValue{"committee", "committee", {"et udvalg", "a committee"}},
    ChoiceValue{"administration", "administration", {"forvaltningen", "the administration"}},
};

constexpr std::array states_of_minutes{
    ChoiceValue{"draft", "draft", {"udkast", "draft"}},
    ChoiceValue{"adopted", "adopted", {"godkendt", "adopted"}},
};

constexpr std::array papers{
    ChoiceValue{"minutes", "minutes", {"referatet", "the minutes"}},
    ChoiceValue{"recommendation", "what was recommended", {"indstillingen", "the recommendation"}},
    ChoiceValue{"case", "case", {"sagsfremstillingen", "the statement of the case"}},
    ChoiceValue{"annex", "annex", {"bilaget", "the annex"}},
};

constexpr std::array procedures{
    ChoiceValue{"written", "written", {"skriftlig procedure", "written procedure"}},
    ChoiceValue{"silent", "silent", {"uden indsigelser inden fristen", "no objection within the period"}},
};

// From lightest to gravest, as engine/evaluation/result.hpp has them.
constexpr std::array verdicts{
    ChoiceValue{"not_applicable", "not-applicable", {"ingen bestemmelse gælder", "no provision applies"}},
    ChoiceValue{"excepted", "excepted", {"undtaget", "excepted"}},
    ChoiceValue{"compliant", "compliant", {"kravene er opfyldt", "requirements met"}},
    ChoiceValue{"not_covered", "not-covered", {"ikke kontrolleret", "not checked"}},
    ChoiceValue{"notice", "notice", {"bemærkning", "notice"}},
    ChoiceValue{"decision", "decision", {"afventer beslutning", "awaiting a decision"}},
    ChoiceValue{"incomplete", "incomplete", {"mangler oplysning", "information missing"}},
    ChoiceValue{"violation", "violation", {"krav ikke opfyldt", "requirement not met"}},
};

constexpr std::array<Wording, static_cast<std::size_t>(ChoiceSet::count_)> set_names{{
    {"sproget", "the language"},
    {"fejlniveauet", "the fail level"},
    {"typen af driftsherre", "the kind of operator"},
    {"optageområdet", "the catchment area"},
    {"finansieringen", "the financing"},
    {"enheden", "the unit"},
    {"takstdelen", "the part of the tariff"},
    {"ændringstypen", "the kind of change"},
    {"vilkåret", "the term"},
    {"begrundelsens art", "the tag of a reason"},
    {"de særlige vilkår", "the special terms"},
    {"udfaldet", "the outcome"},
    {"det åbne vilkår", "the term left open"},
    {"det forventede resultat", "the expected verdict"},
    {"hvem der accepterede", "who accepted"},
    {"referatets stand", "the state of the minutes"},
    {"delen af papirerne", "the part of the papers"},
    {"fremgangsmåden", "the procedure"},
}};

}  // namespace

std::span<ChoiceValue const> values_of(ChoiceSet set)
{
    switch (set) {
    case ChoiceSet::language:
        return languages;
    case ChoiceSet::fail_level:
        return fail_levels;
    case ChoiceSet::operator_kind:
        return operator_kinds;
    case ChoiceSet::catchment:
        return catchments;
    case ChoiceSet::financing:
        return financings;
    case ChoiceSet::unit:
        return units;
    case ChoiceSet::tariff_part:
        return tariff_parts;
    case ChoiceSet::change_kind:
        return change_kinds;
    case ChoiceSet::term:
        return terms;
    case ChoiceSet::reason_tag:
        return reason_tags;
    case ChoiceSet::special_term:
        return special_terms;
    case ChoiceSet::outcome:
        return outcomes;
    case ChoiceSet::open_field:
        return open_fields;
    case ChoiceSet::verdict:
        return verdicts;
    case ChoiceSet::given_by:
        return givers;
    case ChoiceSet::minutes:
        return states_of_minutes;
    case ChoiceSet::paper:
        return papers;
    case ChoiceSet::procedure:
        return procedures;
    case ChoiceSet::count_:
        return {};
    }
    return is_added(set) ? added_values(set) : declared_values(set);
}

std::string_view present_key(ChoiceSet set, std::string_view written)
{
    return set == ChoiceSet::outcome && written == "withdrawn" ? "revoked" : written;
}

Text name_of(ChoiceSet set)
{
    return is_added(set)      ? name_of(added_to(set))
           : is_declared(set) ? declared_set_name(set)
                              : both(set_names[static_cast<std::size_t>(set)]);
}

}  // namespace styr
