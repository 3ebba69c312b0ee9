// SPDX-License-Identifier: MPL-2.0
// A made-up agreement of many rules and facts: what one is like that a whole region has written into for years. Three
// versions bring something, two only go on; every owner and kind of a fact, and every form of a sentence that the
// shipped agreements have, stands in it many times.
#pragma once

#include <fmt/format.h>

#include <map>
#include <string>
#include <string_view>

namespace styr::bench {

inline constexpr int facts_a_chapter = 15, rules_a_section = 25;

// What the first version begins with.
inline constexpr std::string_view large_beginning = R"styr(
body FU da "Forretningsudvalget" en "the executive committee"
body DAS da "Den Administrative Styregruppe" en "the steering group" above FU
body KKR da "KKR Nordjylland" en "the contact council" above DAS
body Aalborg Kommune "Aalborg Kommune"
body Rebild Kommune "Rebild Kommune"
body Thisted Kommune "Thisted Kommune"

list parties da "parterne" en "the parties" = Aalborg Kommune, Rebild Kommune, Thisted Kommune
  source "DAS 2017-11-10" item 4

parameter notice time = 30 days
  source "DAS 2017-11-10" item 5

table indexation by year
  2018 1.3 %
  2019 2.4 %
  2020 1.9 %
  source "KL 2017-07-01"

calendar closing days
  closed 24 December
  closed 2020-05-22
  month ends stay
  source "DAS 2017-11-10" item 6
)styr";

// Declared facts; #f numbers them.
inline constexpr std::string_view large_chapter = R"styr(
fact joint #f da "fælles #f" en "joint #f" of operator yes or no
  closed
  source "Bilag #f" item 1
fact fund #f da "pulje #f" en "fund #f" of operator and year in kr. from 0 kr.
  source "Bilag #f" item 2
fact category #f da "kategori #f" en "category #f" of offer one of
  operation #f da "drift #f" en "operation #f", project #f da "projekt #f" en "project #f",
    acute #f da "akut #f" en "acute #f"
  closed
  source "Bilag #f" item 3
fact rooms #f da "værelser #f" en "rooms #f" of offer in places from 0 places to 10000 places
  source "Bilag #f" item 4
fact accounts #f da "regnskabsår #f" en "accounts #f" of offer year
  source "Bilag #f" item 5
fact kept back #f da "hensat #f" en "kept back #f" of offer and year in kr. from 0 kr.
  source "Bilag #f" item 6
fact grade #f da "trin #f" en "grade #f" of service figure from 0 to 10
  source "Bilag #f" item 7
fact costs #f da "omkostninger #f" en "costs #f" of terms in kr. from 0 kr.
  source "Bilag #f" item 8
fact own share #f da "egen andel #f" en "own share #f" of payer in % from 0 % to 100 %
  source "Bilag #f" item 9
fact why #f da "grunde #f" en "grounds #f" of change list of one of
  staff #f da "personale #f" en "staff #f", building #f da "bygning #f" en "building #f"
  as ground
  source "Bilag #f" item 10
fact told #f da "forklaring #f" en "explanation #f" of change text
  source "Bilag #f" item 11
fact helper rate #f da "hjælpertakst #f" en "helper rate #f" of change in kr. per hour
  as ground
  source "Bilag #f" item 12
fact signers #f da "underskrivere #f" en "signers #f" of submission list of texts
  open
  source "Bilag #f" item 13
fact invoiced #f da "faktureret #f" en "invoiced #f" of settlement day
  source "Bilag #f" item 14
fact stay #f da "ophold #f" en "stay #f" of settlement in days from 0 days to 366 days
  reading
    da "Ophold tælles i hele dage."
    en "A stay is counted in whole days."
)styr";

// Provisions over the facts of a chapter; #p numbers them, #s is a small figure.
inline constexpr std::string_view large_section = R"styr(
table fee #p by places
  from 0 to 7 = 32249 kr.
  from 8 to 24 = 4110#s kr.
  from 25 = 50200 kr.
  source "Bilag #f" item 15

table inhabitants #p by municipality and year
  Aalborg Kommune, 2019 = 215312
  Aalborg Kommune, 2020 = 217075
  Rebild Kommune, 2019 = 29#s91
  Rebild Kommune, 2020 = 30008
  Thisted Kommune, 2019 = 43660
  Thisted Kommune, 2020 = 43423
  source "Bilag #f" item 16

list named #p da "de nævnte #p" en "those named #p" = Huset #p, Gården #p, "Rosen og Liljen #p"
  source "Bilag #f" item 17

provision A#p
  da "Takstændringer i afsnit #p"
  en "Changes of tariffs in section #p"
  source "Styringsaftale 2018" item #p.1
  source "DAS 2017-11-10" item 7
  says
    da "En takst, der ændres i løbet af året, skal være godkendt, og en væsentlig ændring skal begrundes."
    en "A tariff that changes during the year must be approved, and a substantial change be explained."
  reading
    da "I løbet af året er enhver anden dag end 1. januar."
    en "During the year is any day but 1 January."

  parameter substantial #p = #s % from 0 % to 100 %
    reading
      da "Ingen kilde siger, hvad væsentlig er; aftalens ejer fastsætter det."
      en "No source says what substantial is; the agreement's owner sets it."

  define cleaned tariff #p
    da "den hidtidige takst, renset for p/l"
    en "the old tariff, cleaned for wages and prices"
    = old tariff * (1 + indexation of year of effective)
    when effective is 1 January
  define cleaned tariff #p
    = old tariff
    otherwise

  rule explained #p
    for each change of terms
    when tariff changes
         and (new tariff > cleaned tariff #p * (1 + substantial #p)
           or new tariff < cleaned tariff #p * (1 - substantial #p))
    require justification is not empty
    message
      da "En takst, der ændrer sig mere end {substantial #p} ud over p/l, skal begrundes."
      en "A tariff that changes by more than {substantial #p} beyond indexation must be explained."

  rule midyear #p
    for each change of terms
    when tariff changes and effective is not 1 January and category #f is operation #f
    require approval of tariff by FU before effective
    message
      da "Taksten må ikke ændres {effective} uden godkendelse fra {FU}."
      en "The tariff may not change on {effective} without approval from {FU}."

  exception corrected error #p to midyear #p
    when reason tags include calculation error

  exception small rise #p to midyear #p, explained #p
    when new tariff <= old tariff * (1 + substantial #p) and new tariff >= old tariff and operator kind is region

  rule yearly #p
    for each change of terms
    when tariff changes and effective is 1 January
    require approval by FU and by DAS before effective - notice time or approval by KKR
    message
      da "Næste års takst skal være godkendt af {FU} og {DAS} senest {notice time} før {effective}."
      en "Next year's tariff must be approved by {FU} and {DAS} no later than {notice time} before {effective}."

  competence late tariffs #p from DAS to FU for each change of terms
    when effective is 1 January and new tariff <= old tariff * (1 + substantial #p)

  rule covered #p
    for each change of terms
    when new costs #f is given
    require new costs #f <= new tariff * new places * 365 days * new occupancy basis
    message
      da "Taksten dækker ikke omkostningerne på {new costs #f}."
      en "The tariff does not cover the costs of {new costs #f}."

  rule computed #p
    for each change of terms
    when unit is day-and-night and costs #f changes
    expect new tariff = new costs #f / (new places * 365 days * new occupancy basis) rounded to 1 kr.
    message
      da "Taksten {new tariff} er ikke det, som {new costs #f} giver."
      en "The tariff {new tariff} is not what {new costs #f} comes to."

provision B#p
  da "Tilbud og pladser i afsnit #p"
  en "Offers and places in section #p"
  source "Styringsaftale 2018" item #p.2
  says
    da "Pladser i de nævnte tilbud besluttes af DAS efter indstilling fra FU."
    en "Places in the offers named are decided by DAS on FU's recommendation."
  reading
    da "Et tilbud uden kategori regnes ikke til driften."
    en "An offer without a category is not counted as operation."

  rule places decided #p
    for each change of terms
    when places changes and offer is one of named #p
    require approval of places by DAS after recommendation by FU before effective
    message
      da "Pladserne skal være godkendt af {DAS} efter indstilling fra {FU}."
      en "The places must be approved by {DAS} on a recommendation of {FU}."

  rule fee covered #p
    for each change of terms
    when category #f is project #f or category #f is acute #f and not joint #f
    expect fee #p of new places <= new costs #f
    message
      da "Gebyret er mere end omkostningerne på {new costs #f}."
      en "The fee is more than the costs of {new costs #f}."

  rule accounts kept #p
    for each offer
    when joint #f and category #f is operation #f
    require accounts #f is at least 2018 and accounts #f is less than 2027
    message
      da "Tilbuddets regnskab er fra {accounts #f}."
      en "The accounts of the offer are of {accounts #f}."

  rule rooms #p for each offer
    when rooms #f is given
    require sum of places over services <= rooms #f and rooms #f >= #s places
    message
      da "Tilbuddet har {rooms #f} og må ikke have flere pladser."
      en "The offer has {rooms #f} and may not have more places."

  rule graded #p
    for each offer
    when operator is not "Region Nordjylland"
    expect every service in services has (unit is hour or grade #f >= 1)
    message
      da "En ydelse mangler sit trin."
      en "A service lacks its grade."

provision C#p
  da "Årets midler i afsnit #p"
  en "Money of the year in section #p"
  source "Styringsaftale 2018" item #p.3
  in force 2018-07-01 to 2030-12-31
  says
    da "Det, der er hensat, holder sig inden for en andel af resultatet."
    en "What is kept back stays within a share of the result."

  parameter largest share #p = 5 % from 0 % to 20 %
    source "DAS 2017-11-10" item 8

  define per inhabitant #p
    da "puljen efter indbyggere"
    en "the fund by inhabitants"
    = inhabitants #p of operator for year * #s kr.

  rule kept back #p
    for each offer and year
    when kept back #f > 0 kr.
    require kept back #f <= largest share #p * result
    message
      da "Der er hensat {kept back #f} i {year}; højst {largest share #p} af resultatet."
      en "{kept back #f} was kept back in {year}; {largest share #p} of the result at most."

  rule nothing back #p
    for each offer and year
    when catchment is partial and year is at least 2019
    expect kept back #f = 0 kr. or joint #f
    message
      da "Et tilbud for en del af regionen hensætter ikke."
      en "An offer for part of the region keeps nothing back."

  rule fund stated #p
    for each operator and year
    when year is at least 2019 and offers is not empty
    require fund #f is given
    message
      da "Puljen for {year} er ikke oplyst."
      en "The fund of {year} is not stated."

  rule fund size #p
    for each operator and year
    when operator is one of "Aalborg Kommune", "Rebild Kommune"
    require fund #f <= per inhabitant #p
    message
      da "Puljen {fund #f} er mere end {per inhabitant #p}."
      en "The fund {fund #f} is more than {per inhabitant #p}."

  rule shares #p
    for each payer
    when own share #f > 0 %
    require acceptance by payer and sum of own share #f over payers <= 100 %
    message
      da "{payer} skal have tiltrådt at betale {own share #f}."
      en "{payer} must have accepted to pay {own share #f}."

provision D#p
  da "Frister i afsnit #p"
  en "Periods in section #p"
  source "Styringsaftale 2018" item #p.4
  says
    da "Ændringer meldes i god tid, og regninger sendes, når måneden er gået."
    en "Changes are submitted in good time, and bills are sent when the month has passed."
  reading
    da "Er den sidste dag en helligdag, er fristen den næste arbejdsdag."
    en "Where the last day is a holiday, the next working day is in time."

  parameter longest notice #p = 3 months from 1 month to 1 year
    source "DAS 2017-11-10" item 9

  rule timely #p
    for each change of terms
    when effective is 1 January
    require submitted is on or before 1 November of (year of effective - 1) or the next working day
    message
      da "Ændringen er meldt {submitted}, og det er for sent."
      en "The change was submitted on {submitted}, which is too late."

  rule closing time #p
    for each closure
    require effective is on or after 10 working days after submitted and submitted is at least 1 month before effective
    message
      da "Lukningen {effective} er meldt {submitted}."
      en "The closure on {effective} was submitted on {submitted}."

  rule leaving time #p
    for each deregistration
    require effective is after submitted + longest notice #p and effective is month start of effective
    message
      da "Opsigelsen er {longest notice #p} til den første i en måned."
      en "The notice is {longest notice #p}, to the first of a month."

  rule billed #p
    for each settlement
    when invoiced #f is known and stay #f > #s days
    require invoiced #f is on or before month end of settled + 23 days
    message
      da "Regningen er sendt {invoiced #f} for {stay #f}."
      en "The bill was sent on {invoiced #f} for {stay #f}."

  rule late submission #p
    for each submission
    expect submitted is on or before 30 November of (year of submitted)
    message
      da "Indmeldingen er fra {submitted}."
      en "The submission is of {submitted}."

provision E#p
  da "Grunde og parter i afsnit #p"
  en "Grounds and parties in section #p"
  source "Styringsaftale 2018" item #p.5
  says
    da "Den, der skal betale, skal være hørt, og grundene skal kunne forstås."
    en "Whoever pays must have been heard, and the grounds be understood."

  rule understood #p
    for each change of terms
    when why #f include staff #f and why #f do not include building #f
    require told #f is not empty
      and (helper rate #f is not given or helper rate #f is between 1 kr. per hour and 900 kr. per hour)
    message
      da "Ændringen skal forklares: {told #f}."
      en "The change has to be explained: {told #f}."

  rule payers heard #p
    for each change
    when financing is objective
    require payers is not empty and every payer in payers has acceptance by payer
    message
      da "Hver betaler skal have tiltrådt ændringen."
      en "Each payer must have accepted the change."

  rule signed #p
    for each submission
    when signers #f is known
    require some signer in signers #f has signer is not "Sekretariatet"
    message
      da "Ingen har skrevet under."
      en "Nobody has signed."

  rule parties agree #p
    for each registration
    require approval by at least 2 of parties before effective and need for target group by KKR before effective
    message
      da "To af {parties} skal have godkendt tilbuddet."
      en "Two of {parties} must have approved the offer."

  rule few at once #p
    for each submission
    when requests is not empty
    require (count of adjustments where (tariff changes and new tariff > old tariff)) <= #s
    message
      da "Der er bedt om for meget på én gang."
      en "Too much is asked for at once."
)styr";

// A template with its numbers filled in.
inline std::string filled(std::string_view text, int chapter, int section)
{
    std::string made;
    while (!text.empty()) {
        auto const at = text.find('#');
        made += text.substr(0, at);
        if (at == std::string_view::npos) {
            break;
        }
        made += std::to_string(text[at + 1] == 'f' ? chapter : text[at + 1] == 'p' ? section : section % 9 + 1);
        text.remove_prefix(at + 2);
    }
    return made;
}

// Its files by name. `chapters` chapters of facts, and two sections of rules on each: three fifths of it in the first
// version, the rest shared by the next two.
inline std::map<std::string, std::string> large_agreement(int chapters)
{
    struct Years {
        int from, to, chapters;  // how many there are with this version
    };
    Years const years[] = {{2018, 2020, chapters * 3 / 5},
                           {2021, 2021, chapters * 4 / 5},
                           {2022, 2022, chapters},
                           {2023, 2024, chapters},
                           {2025, 2026, chapters}};
    std::map<std::string, std::string> files;
    std::string former;
    int chapter = 0;
    for (auto const& version : years) {
        auto const name =
            version.from == version.to ? std::to_string(version.from) : fmt::format("{}-{}", version.from, version.to);
        auto text = fmt::format("agreement \"En stor aftale\"\n  version \"{}\"  in force {}-01-01 to {}-12-31\n", name,
                                version.from, version.to);
        text += former.empty() ? std::string(large_beginning) : fmt::format("  extends \"{}\"\n", former);
        for (; chapter < version.chapters; ++chapter) {
            text += filled(large_chapter, chapter + 1, 0);
            text += filled(large_section, chapter + 1, 2 * chapter + 1);
            text += filled(large_section, chapter + 1, 2 * chapter + 2);
        }
        files[name + ".styr"] = std::move(text);
        former = name;
    }
    return files;
}

}  // namespace styr::bench
