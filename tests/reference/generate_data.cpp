// SPDX-License-Identifier: MPL-2.0
// A register, submissions and settlements at random: mostly what fits together, with namesakes, services that nobody
// knows, claims that are not so, several changes a file and two changes of one service among them.
#include "tests/reference/generate_data.hpp"

#include <algorithm>

namespace styr::reference {

std::string Maker::bounds()
{
    switch (random_.below(3)) {
    case 0:
        return "{after: " + random_.pick(days) + "}";
    case 1:
        return "{before: " + random_.pick(days) + "}";
    default: {
        auto const from = random_.below(days.size() - 2);
        return "{after: " + days[from] + ", before: " + days[from + 2] + "}";
    }
    }
}

std::string Maker::date(std::size_t exact, std::size_t within)
{
    auto const roll = random_.below(100);
    return roll < exact ? random_.pick(days) : roll < exact + within ? bounds() : std::string();
}

std::string Maker::in_braces(Pairs const& pairs)
{
    std::string text;
    for (auto const& [key, value] : pairs) {
        text += (text.empty() ? "{" : ", ") + key + ": " + value;
    }
    return text + "}";
}

std::string Maker::value_of(DeclaredFact const& fact)
{
    return fact.shape == Shape::date && random_.chance(15) ? bounds() : random_.pick(fact.values);
}

Pairs Maker::declared_of(FactOwner owner, std::size_t percent)
{
    Pairs made;
    for (auto const& fact : declared_) {
        if (fact.owner == owner && random_.chance(percent)) {
            made.emplace_back(fact.key(), value_of(fact));
        }
    }
    return made;
}

std::string Maker::payers_as_written(Texts const& payers)
{
    Texts written;
    for (auto const& name : payers) {
        auto pairs = declared_of(FactOwner::payer, 75);
        pairs.insert(pairs.begin(), {"payer", name});
        written.push_back(pairs.size() == 1 ? name : in_braces(pairs));
    }
    return list_of(written);
}

std::string Maker::lines_of(Pairs const& pairs, std::string const& indent)
{
    std::string text;
    for (auto const& [key, value] : pairs) {
        text += indent + key + ": " + value + "\n";
    }
    return text;
}

std::string Maker::list_of(Texts const& texts)
{
    std::string text;
    for (auto const& each : texts) {
        text += (text.empty() ? "" : ", ") + each;
    }
    return "[" + text + "]";
}

namespace {

class DataMaker : Maker {
public:
    DataMaker(Case& made, Random& random) : Maker(made, random), made_(made) {}

    void make()
    {
        made_.as_of = Day{std::chrono::year{2021} / 1 / 1} +
                      std::chrono::days(random_.pick(std::vector<int>{-185, -2, -1, 0, 1, 90, 181, 365, 365, 365}));
        make_registers();
        for (auto count = 1 + random_.below(2); count > 0; --count) {
            make_submission("s" + std::to_string(count));
        }
        if (random_.chance(50)) {
            make_settlements();
        }
        if (auto const text = generated_decisions(made_, asked_, random_); !text.empty()) {
            add_decisions(text);
        }
        if (random_.chance(15)) {
            edit();
        }
    }

private:
    Texts catchments() const
    {
        return reasons_.empty() ? Texts{"entire", "partial"} : Texts{"entire", "partial", "border"};
    }

    // ---- register

    std::string split()
    {
        Texts parts;
        for (auto count = 1 + random_.below(2); count > 0; --count) {
            parts.push_back(
                in_order({"{target_group: ", random_.pick(groups), ", places: ", random_.pick(places), "}"}));
        }
        return random_.chance(10) ? "[]" : list_of(parts);
    }

    Pairs terms(std::size_t percent, std::size_t rare)
    {
        Pairs made;
        auto const some = [&](std::string const& key, Texts const& from) {
            if (random_.chance(percent)) {
                made.emplace_back(key, random_.pick(from));
            }
        };
        some("tariff", tariffs);
        some("places", places);
        some("occupancy_basis", percents);
        if (random_.chance(rare)) {
            made.emplace_back("split", split());
        }
        if (random_.chance(rare)) {
            made.emplace_back("split_flexible", truth());
        }
        if (random_.chance(rare / 2)) {
            made.emplace_back("tariff_parts", "[{part: basic, tariff: 600}, {part: service, tariff: " +
                                                  random_.pick(Texts{"400", "450"}) + "}]");
        }
        auto const declared = declared_of(FactOwner::terms, percent);
        made.insert(made.end(), declared.begin(), declared.end());
        return made;
    }

    std::string service(std::string const& offer, std::string const& name)
    {
        // A later file says mostly what the former one did.
        auto const former = held_.find(offer + "/" + name);
        auto const held = former != held_.end() && random_.chance(80) ? former->second : terms(85, 20);
        held_[offer + "/" + name] = held;
        auto text = name.empty()
                        ? "      - unit: " + random_.pick(Texts{"day_and_night", "day", "hour"}) + "\n"
                        : "      - service: " + name + "\n" +
                              line("        unit: " +
                                   random_.pick(Texts{"day_and_night", "day_and_night", "month", "day", "hour"}));
        return text + lines_of(held, "        ") + lines_of(declared_of(FactOwner::service, 75), "        ");
    }

    std::string offer(std::string const& name, Texts const& services, std::string const& formerly)
    {
        auto const before = formerly.empty() ? std::string() : "    formerly: [" + formerly + "]\n";
        auto text =
            in_order({"  - offer: ", name, "\n", before, line("    reinforced_cooperation: " + truth(), 40),
                      line("    catchment: " + random_.pick(catchments())),
                      line("    financing: " + random_.pick(Texts{"tariff", "objective"})),
                      line("    target_group: " + random_.pick(groups)), line("    sells_places: " + truth(), 50),
                      line("    listed_publicly: " + truth(), 50), line("    legal_basis: [SEL § 66]", 50)});
        auto const users = random_.below(100);
        text += users < 40   ? "    users:\n      - municipality: " + random_.pick(municipalities) + "\n"
                : users < 48 ? "    users: []\n"
                             : "";
        if (random_.chance(50)) {
            text += in_order({"    reports:\n      - year: ", std::to_string(2019 + random_.below(3)), "\n",
                              line("        realised_occupancy: " + random_.pick(percents)),
                              line("        result: " + random_.pick(tariffs)),
                              lines_of(declared_of(FactOwner::offer_and_year, 70), "        ")});
        }
        text += line("    reports_whole: " + random_.pick(Texts{"[2020]", "[2019, 2021]", "[2018, 2019, 2020]"}), 30);
        text += lines_of(declared_of(FactOwner::offer, 70), "    ") + "    services:\n";
        for (auto const& each : services) {
            text += service(name, each);
        }
        return text;
    }

    struct Whose {
        std::string operator_, day;
    };
    // `first`: its first offer, and what that went by before.
    void make_register(std::string const& file, Whose const& of, std::string const& first = "Alfa",
                       std::string const& formerly = {})
    {
        auto text = in_order({"operator: ", of.operator_, "\n",
                              line("operator_kind: " + random_.pick(Texts{"municipality", "region"})),
                              line("level_2016: 100000", 40), lines_of(declared_of(FactOwner::operator_, 75), ""),
                              "in_force: ", of.day, "\noffers:\n"});
        text += first.empty() ? "" : offer(first, {named_ ? "Ophold" : ""}, formerly);
        text += first.empty() || random_.chance(95) ? offer("Beta", {"Ophold", "Hjælp"}, {}) : "";
        made_.files.push_back({Folder::register_, file, text});
    }

    // From the operator's second file on its first offer may have another name, or be another operator's.
    void make_second_register()
    {
        auto const day = random_.pick(Texts{"2020-07-01", "2021-01-01", "2021-01-02"});
        renamed_ = random_.chance(30);
        moved_ = !renamed_ && !namesake_ && random_.chance(30);
        for (auto const* const service : {"/", "/Ophold"}) {
            if (auto const held = held_.find(std::string("Alfa") + service); renamed_ && held != held_.end()) {
                held_[std::string("Delta") + service] = held->second;
            }
        }
        make_register("r1", {"Aalborg Kommune", day},
                      renamed_ ? "Delta"
                      : moved_ ? ""
                               : "Alfa",
                      renamed_ ? "{offer: Alfa}" : "");
        if (moved_) {
            make_register("m", {"Hjørring Kommune", day}, "Alfa", "{operator: Aalborg Kommune}");
        }
    }

    // Another operator may have offers of the same names; what is asked for is mostly the first one's.
    void make_registers()
    {
        named_ = random_.chance(60);
        auto const early = random_.chance(94);
        namesake_ = random_.chance(30);
        if (namesake_) {
            make_register("h", {"Hjørring Kommune", random_.pick(Texts{"2019-01-01", "2020-07-01"})});
            held_.clear();
        }
        if (early) {
            make_register("r0", {"Aalborg Kommune", "2019-01-01"});
        }
        if (!early) {
            make_register("r1", {"Aalborg Kommune", random_.pick(Texts{"2020-07-01", "2021-01-01", "2021-01-02"})});
        } else if (random_.chance(20)) {
            make_second_register();
        }
    }

    // ---- submissions

    // Most claims of what is in force are true.
    Pairs claimed(std::string const& offer, std::string const& service)
    {
        auto held = held_.find(offer + "/" + service);
        held = held == held_.end() ? held_.find(offer + "/Ophold") : held;
        auto const roll = random_.below(100);
        return roll < 65 ? Pairs{} : roll < 98 && held != held_.end() ? held->second : terms(30, 8);
    }

    // Of a change of terms, most often the tariff; one term at least is asked for.
    Pairs wanted(bool enters)
    {
        auto made = terms(enters ? 75 : 35, 8);
        if (made.empty() || (!enters && random_.chance(70) && made.front().first != "tariff")) {
            made.insert(made.begin(), {"tariff", random_.pick(tariffs)});
        }
        return made;
    }

    void choose_place(Asked& asked)
    {
        bool const enters = asked.kind == "registration";
        bool const of_alfa = random_.chance(45);
        asked.offer = enters && random_.chance(80) ? "Gamma" : of_alfa ? "Alfa" : random_.chance(98) ? "Beta" : "Gamma";
        asked.service = asked.offer == "Beta" ? random_.pick(Texts{"Ophold", "Hjælp"}) : "";
        if (asked.offer == "Alfa" && named_ && random_.chance(50)) {
            asked.service = "Ophold";
        }
        if (asked.offer == "Gamma" && random_.chance(60)) {
            asked.service = "Ophold";
        }
        auto const roll = random_.below(100);
        asked.service = enters && asked.offer == "Beta" && roll < 70 ? "Aflastning"
                        : roll > 97                                  ? "Opholf"
                        : roll > 95 && asked.offer == "Beta"         ? ""
                                                                     : asked.service;
        asked.offer = renamed_ && asked.offer == "Alfa" && random_.chance(60) ? "Delta" : asked.offer;
    }

    // What it is to be called, or whose it is to be: mostly what nothing else is.
    std::string becomes(Asked const& asked)
    {
        if (asked.kind == "transfer") {
            return "{operator: " + random_.pick(Texts{"Hjørring Kommune", "Hjørring Kommune", "Rebild Kommune"}) +
                   (random_.chance(20) ? ", offer: Epsilon}" : "}");
        }
        return random_.chance(asked.service.empty() ? 15 : 50)
                   ? "{service: " + random_.pick(Texts{"Støtte", "Støtte", "Hjælp"}) + "}"
                   : "{offer: " + random_.pick(Texts{"Delta", "Epsilon", "Epsilon", "Beta"}) + "}";
    }

    // Another unit, or other facts of the offer.
    void add_more_wanted(Pairs& wanted)
    {
        auto const add = [&](std::string const& key, Texts const& from, std::size_t percent) {
            if (random_.chance(percent)) {
                wanted.emplace_back(key, random_.pick(from));
            }
        };
        add("unit", {"day", "hour", "day_and_night", "month"}, 8);
        add("catchment", catchments(), 5);
        add("financing", {"tariff", "objective"}, 4);
        add("target_group", groups, 4);
        add("reinforced_cooperation", {"true", "false"}, 3);
        add("legal_basis", {"[SEL § 66]", "[SEL § 107]"}, 3);
        auto const declared = declared_of(FactOwner::offer, 15);
        wanted.insert(wanted.end(), declared.begin(), declared.end());
    }

    void choose_more(Asked& asked)
    {
        auto const add = [&](Pairs& to, std::string const& key, std::string const& value, std::size_t percent) {
            if (random_.chance(percent)) {
                to.emplace_back(key, value);
            }
        };
        bool const enters = asked.kind == "registration";
        add(asked.more, "until", random_.pick(Texts{"2022-12-31", "2022-12-31", "{after: 2022-12-30}"}), 15);
        if (random_.chance(40)) {
            asked.payers = random_.pick(
                std::vector<Texts>{{"Rebild Kommune"}, {"Rebild Kommune", "Morsø Kommune"}, {"Morsø Kommune"}, {}});
            asked.more.emplace_back("payers", payers_as_written(asked.payers));
        }
        Texts special{"[deficit_cover]", "[objective_financing]"};
        if (!reasons_.empty()) {
            special.insert(special.end(), {"[night_watch]", "[night_watch, deficit_cover]"});
        }
        add(asked.more, "special_terms", random_.pick(special), 15);
        add(asked.more, "objective_financing", "-" + random_.pick(tariffs), 15);
        add(asked.more, "target_group", random_.pick(groups), enters ? 60 : 6);
        add(asked.more, "catchment", random_.pick(catchments()), enters ? 50 : 4);
        Texts tags{"calculation_error", "staffing", "calculation_error, occupancy"};
        if (!reasons_.empty()) {
            tags.insert(tags.end(), {"weather", "staffing, cold_winter", "weather, cold_winter"});
        }
        add(asked.grounds, "reason_tags", "[" + random_.pick(tags) + "]", 40);
        add(asked.grounds, "destination", "andre tilbud", 25);
        bool const numbered = std::any_of(asked.after.begin(), asked.after.end(),
                                          [](auto const& each) { return each.first == "places"; }) ||
                              std::any_of(asked.before.begin(), asked.before.end(),
                                          [](auto const& each) { return each.first == "places"; });
        if (asked.kind == "change_of_terms" && !numbered) {
            add(asked.more, "changed", "[places]", 8);
        }
        choose_declared(asked);
    }

    // What the agreement declares of a change, of terms a change without its figure, and a claim of what the offer is.
    void choose_declared(Asked& asked)
    {
        bool const of_terms = asked.kind == "change_of_terms";
        auto const has = [](Pairs const& pairs, std::string const& key) {
            return std::any_of(pairs.begin(), pairs.end(), [&](auto const& each) { return each.first == key; });
        };
        for (auto const& fact : declared_) {
            auto const key = fact.key();
            bool const neither = !has(asked.before, key) && !has(asked.after, key) && !has(asked.more, "changed");
            if (fact.owner == FactOwner::change && random_.chance(45)) {
                (fact.ground ? asked.grounds : asked.more).emplace_back(key, value_of(fact));
            } else if (fact.owner == FactOwner::terms && of_terms && neither && random_.chance(10)) {
                asked.more.emplace_back("changed", "[" + key + "]");
            } else if (fact.owner == FactOwner::offer && !asked.before.empty() && random_.chance(10)) {
                asked.before.emplace_back(key, value_of(fact));
            }
        }
    }

    std::string change(Asked& asked)
    {
        asked.kind = random_.pick(Texts{"change_of_terms", "change_of_terms", "change_of_terms", "registration",
                                        "deregistration", "closure"});
        asked.kind = random_.chance(8) ? random_.pick(Texts{"transfer", "transfer", "rename"}) : asked.kind;
        choose_place(asked);
        asked.effective = date(94, 4);
        for (int i = 0; i < 3 && asked.effective.size() == 10 && asked.effective <= asked.submitted; ++i) {
            asked.effective = random_.pick(days);  // mostly asked for beforehand
        }
        bool const enters = asked.kind == "registration", anew = asked.kind == "transfer" || asked.kind == "rename";
        asked.before = enters || anew ? Pairs{} : claimed(asked.offer, asked.service);
        asked.after = enters || asked.kind == "change_of_terms" ? wanted(enters) : Pairs{};
        if (!asked.after.empty()) {
            add_more_wanted(asked.after);
        }
        choose_more(asked);
        if (anew) {
            asked.more.emplace_back("becomes", becomes(asked));
        }
        auto text = "  - offer: " + asked.offer + "\n" +
                    (asked.kind == "change_of_terms" ? "" : "    kind: " + asked.kind + "\n") +
                    (asked.service.empty() ? "" : "    service: " + asked.service + "\n") +
                    (asked.effective.empty() ? "" : "    effective: " + asked.effective + "\n");
        for (auto const& [side, terms] : {std::pair("before", &asked.before), std::pair("after", &asked.after)}) {
            text += terms->empty() ? "" : "    " + std::string(side) + ":\n";
            text += lines_of(*terms, "      ");
        }
        text += lines_of(asked.more, "    ") + lines_of(asked.grounds, "    ");
        text += random_.chance(60) ? "    justification: " + random_.pick(Texts{"\"\"", "fordi", "fordi"}) + "\n" : "";
        return text + (random_.chance(25) ? in_order({"    comparisons:\n      - offer: Beta\n",
                                                      line("        tariff: " + random_.pick(tariffs)),
                                                      line("        occupancy_basis: " + random_.pick(percents))})
                                          : "");
    }

    void make_submission(std::string const& id)
    {
        auto const roll = random_.below(100);
        std::string const owner = moved_ && random_.chance(40)   ? "Hjørring Kommune"
                                  : roll < (namesake_ ? 82 : 95) ? "Aalborg Kommune"
                                  : roll < 96                    ? "Hjørring Kommune"
                                  : roll < 98                    ? "Rebild Kommune"
                                                                 : "";
        auto const submitted = date(70, 20);
        auto text = dated("operator", owner) + dated("submitted", submitted) +
                    lines_of(declared_of(FactOwner::submission, 70), "") + "changes:\n";
        for (auto count = 1 + random_.below(3); count > 0; --count) {
            Asked asked{};
            asked.submission = id;
            asked.operator_ = owner;
            asked.submitted = submitted;
            auto const written = change(asked);
            auto const same = [&asked](Asked const& other) {
                return other.offer == asked.offer && other.service == asked.service;
            };
            auto const former = std::find_if(asked_.begin(), asked_.end(), same);
            bool const again = former != asked_.end();
            if (!again || random_.chance(20)) {
                bool const once = again && std::count_if(asked_.begin(), asked_.end(), [&](Asked const& other) {
                                               return same(other) && other.submission == former->submission;
                                           }) == 1;
                bool const later =
                    again && former->submitted.size() == submitted.size() && former->submitted > submitted;
                bool const corrects =
                    once && !later && former->submission != id && former->operator_ == owner && !owner.empty();
                text += written + (corrects ? line("    replaces: " + former->submission, 50) : "");
                corrects_ = corrects_ || corrects;
                asked_.push_back(asked);
            }
        }
        if (!text.ends_with("changes:\n")) {
            made_.files.push_back({Folder::submissions, id, text});
        }
    }

    // ---- settlements

    void make_settlements()
    {
        std::string text = "settlements:\n";
        for (std::size_t i = 0, count = 1 + random_.below(2); i < count; ++i) {
            text += in_order({"  - id: a", std::to_string(i), "\n",
                              line("    operator: " + random_.pick(Texts{"Aalborg Kommune", "Aalborg Kommune",
                                                                         "Aalborg Kommune", "Hjørring Kommune"}),
                                   95),
                              "    offer: ", random_.pick(Texts{"Alfa", "Beta", "Beta", "Gamma"}), "\n",
                              line("    service: " + random_.pick(Texts{"Ophold", "Ophold", "Opholf"}), 50)});
            for (auto const* const key :
                 {"settled", "provisional_notice", "final_notice", "last_day_enrolled", "paid_until"}) {
                text += dated("    " + std::string(key), date(key == std::string("settled") ? 80 : 65, 15));
            }
            text += in_order({line("    closed_at_once: " + truth(), 40),
                              line("    negotiated_tariff: " + random_.pick(tariffs), 60),
                              line("    starting_tariff: " + random_.pick(tariffs), 60)});
            text += lines_of(declared_of(FactOwner::settlement, 70), "    ");
        }
        made_.files.push_back({Folder::settlements, "a", text});
    }

    // In one file, or in two.
    void add_decisions(std::string const& text)
    {
        auto const second = text.find("  - id: ", 1);
        bool const two = second != std::string::npos && random_.chance(30);
        made_.files.push_back({Folder::decisions, "d", "decisions:\n" + (two ? text.substr(0, second) : text)});
        if (two) {
            made_.files.push_back({Folder::decisions, "e", "decisions:\n" + text.substr(second)});
        }
    }

    // A submission is edited after the decisions about it: a figure, a day, its operator, or something is added.
    void edit()
    {
        auto const file = std::find_if(made_.files.begin(), made_.files.end(),
                                       [](File const& each) { return each.folder == Folder::submissions; });
        if (file == made_.files.end()) {
            return;
        }
        auto& text = file->text;
        auto const replace = [&text](std::string const& from, std::string const& to) {
            if (auto const at = text.rfind(from); at != std::string::npos) {
                text.replace(at, text.find('\n', at) - at, to);
            }
        };
        if (!declared_.empty() && random_.chance(40)) {
            auto const& fact = random_.pick(declared_);
            replace("    " + fact.key() + ": ", "    " + fact.key() + ": " + value_of(fact));
            return;
        }
        switch (random_.below(6)) {
        case 0:
            replace("      tariff: ", "      tariff: " + random_.pick(tariffs));
            break;
        case 1:
            replace("    effective: ", "    effective: " + random_.pick(days));
            break;
        case 2:
            replace("    payers: ", "    payers: [Thisted Kommune]");
            break;
        case 3:
            if (!corrects_ && text.starts_with("operator: ")) {
                text.replace(0, text.find('\n'),
                             "operator: " + random_.pick(Texts{"Aalborg Kommune", "Hjørring Kommune"}));
            }
            break;
        case 4:
            replace("    kind: closure", "    kind: deregistration");
            break;
        default:
            text += "  - offer: Beta\n    service: Hjælp\n    effective: 2021-04-01\n    after:\n      places: 6\n";
        }
    }

    Case& made_;
    std::vector<Asked> asked_;
    std::map<std::string, Pairs> held_;  // by offer and service: what the register said last
    bool corrects_ = false;              // whether one submission may replace another's change
    bool namesake_ = false;              // whether another operator has offers of these names
    bool renamed_ = false;               // whether Alfa is called Delta from the second file on
    bool moved_ = false;                 // whether it is another operator's from then on
    bool named_ = false;                 // whether the only service of Alfa has a name
};

}  // namespace

void add_generated_data(Case& made, std::uint64_t seed)
{
    Random random(seed * 2 + 2);
    DataMaker(made, random).make();
}

}  // namespace styr::reference
