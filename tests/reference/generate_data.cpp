// SPDX-License-Identifier: MPL-2.0
// A register, submissions, settlements and decisions at random. Decisions are mostly about what the
// submissions ask for, and mostly right about it, so that they count, but for one thing.
#include "models/fields/print.hpp"
#include "tests/reference/case.hpp"
#include "tests/reference/generate.hpp"

namespace styr::reference {

namespace {

using Texts = std::vector<std::string>;

struct Terms {
    std::string tariff, places, occupancy;
    std::string more;  // a split and the like, a line each

    std::string text(std::string const& indent) const
    {
        auto const line = [&](std::string const& key, std::string const& value) {
            return value.empty() ? std::string() : indent + key + ": " + value + "\n";
        };
        return line("tariff", tariff) + line("places", places) + line("occupancy_basis", occupancy) + more;
    }
};

struct Asked {
    std::string submission, operator_, kind, offer, service, effective;
    Terms before, after;
};

class DataMaker {
public:
    DataMaker(Case& made, std::uint64_t seed) : made_(made), random_(seed * 2 + 2) {}

    void make()
    {
        made_.as_of = Day{std::chrono::year{2021} / 1 / 1} +
                      std::chrono::days(random_.pick(std::vector<int>{-185, -184, -2, -1, 0, 1, 90, 181, 365}));
        make_register();
        for (auto count = 1 + random_.below(2); count > 0; --count) {
            make_submission("s" + std::to_string(count));
        }
        if (random_.chance(50)) {
            make_settlements();
        }
        make_decisions();
    }

private:
    bool most() { return random_.chance(80); }
    std::string line(std::string const& text, std::size_t percent = 80)
    {
        return random_.chance(percent) ? text + "\n" : "";
    }
    std::string truth() { return random_.pick(Texts{"true", "false"}); }

    // A day, or bounds, or nothing.
    std::string date(std::size_t exact = 75, std::size_t bounds = 15)
    {
        auto const roll = random_.below(100);
        if (roll < exact) {
            return random_.pick(days);
        }
        if (roll >= exact + bounds) {
            return "";
        }
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
    std::string dated(std::string const& key, std::string const& day)
    {
        return day.empty() ? "" : key + ": " + day + "\n";
    }

    std::string split(std::string const& indent)
    {
        std::string text;
        if (random_.chance(30)) {
            text = indent + "split:\n";
            for (auto count = 1 + random_.below(2); count > 0; --count) {
                text += in_order(
                    {indent, "  - {target_group: ", random_.pick(groups), ", places: ", random_.pick(places), "}\n"});
            }
        } else if (random_.chance(10)) {
            text = indent + "split: []\n";
        }
        return text + (random_.chance(20) ? indent + "split_flexible: " + truth() + "\n" : "");
    }

    Terms terms(std::size_t percent, std::string const& indent)
    {
        auto const some = [&](Texts const& from) {
            return random_.chance(percent) ? random_.pick(from) : std::string();
        };
        Terms made{some(tariffs), some(places), some(percents), {}};
        made.more = split(indent);
        return made;
    }

    // ---- register

    std::string service(std::string const& name)
    {
        auto text = name.empty() ? "      - unit: " + random_.pick(Texts{"day", "hour"}) + "\n"
                                 : "      - service: " + name + "\n" +
                                       line("        unit: " + random_.pick(Texts{"day_and_night", "day", "hour"}));
        return text + terms(80, "        ").text("        ");
    }

    std::string offer(std::string const& name, Texts const& services)
    {
        auto text =
            in_order({"  - offer: ", name, "\n", line("    reinforced_cooperation: " + truth(), 40),
                      line("    catchment: " + random_.pick(Texts{"entire", "partial"})),
                      line("    financing: " + random_.pick(Texts{"tariff", "objective"})),
                      line("    target_group: " + random_.pick(groups)), line("    sells_places: " + truth(), 50),
                      line("    listed_publicly: " + truth(), 50), line("    legal_basis: [SEL § 66]", 50)});
        text += random_.chance(40) ? "    users:\n      - municipality: " + random_.pick(municipalities) + "\n" : "";
        text += random_.chance(10) ? "    users: []\n" : "";
        if (text.find("users:", text.find("users:") + 1) != std::string::npos) {
            text.erase(text.rfind("    users: []\n"));
        }
        if (random_.chance(50)) {
            text += in_order({"    reports:\n      - year: ", std::to_string(2019 + random_.below(3)), "\n",
                              line("        realised_occupancy: " + random_.pick(percents)),
                              line("        result: " + random_.pick(tariffs))});
        }
        text += "    services:\n";
        for (auto const& name_of_service : services) {
            text += service(name_of_service);
        }
        return text;
    }

    void make_register()
    {
        bool const named = random_.chance(60);
        Texts const firsts{"2019-01-01", "2020-07-01", "2021-01-01", "2021-01-02"};
        for (std::size_t i = random_.below(2), count = 0; i < firsts.size() && count < 2;
             i += 1 + random_.below(2), ++count) {
            auto text = in_order(
                {"operator: ",
                 random_.pick(Texts{"Aalborg Kommune", "Aalborg Kommune", "Aalborg Kommune", "Hjørring Kommune"}), "\n",
                 line("operator_kind: " + random_.pick(Texts{"municipality", "region"})),
                 line("level_2016: 100000", 40), "in_force: ", firsts[i], "\noffers:\n",
                 offer("Alfa", {named ? "Ophold" : ""})});
            text += random_.chance(60) ? offer("Beta", {"Ophold", "Hjælp"}) : "";
            made_.files.push_back({Folder::register_, "r" + std::to_string(i), text});
        }
    }

    // ---- submissions

    // Mostly what the register says or near to it; one term at least differs.
    void choose_terms(Asked& asked)
    {
        std::string const indent = "      ";
        if (asked.kind != "registration") {
            asked.before = terms(60, indent);
        }
        if (asked.kind != "registration" && asked.kind != "change_of_terms") {
            return;
        }
        asked.after = terms(60, indent);
        if (asked.kind == "change_of_terms") {
            asked.before.more = random_.chance(50) ? "" : asked.before.more;
            asked.after.tariff = asked.before.tariff == asked.after.tariff
                                     ? (asked.before.tariff == "1050" ? "1100" : "1050")
                                     : asked.after.tariff;
        }
    }

    std::string change(Asked& asked)
    {
        asked.kind = random_.pick(Texts{"change_of_terms", "change_of_terms", "change_of_terms", "registration",
                                        "deregistration", "closure"});
        asked.effective = date(80, 10);
        choose_terms(asked);
        auto text = "  - offer: " + asked.offer + "\n" +
                    (asked.kind == "change_of_terms" ? "" : "    kind: " + asked.kind + "\n");
        text += asked.service.empty() ? "" : "    service: " + asked.service + "\n";
        text += asked.effective.empty() ? "" : "    effective: " + asked.effective + "\n";
        text += random_.chance(20) ? "    until: 2022-12-31\n" : "";
        auto const side = [&](std::string const& key, Terms const& terms) {
            auto const body = terms.text("      ");
            return body.empty() ? "" : "    " + key + ":\n" + body;
        };
        text += side("before", asked.before) + side("after", asked.after);
        bool const bare = asked.kind == "change_of_terms" && asked.before.places.empty() && asked.after.places.empty();
        text += bare && random_.chance(20) ? "    changed: [places]\n" : "";
        text += random_.chance(60) ? "    justification: " + random_.pick(Texts{"\"\"", "fordi", "fordi"}) + "\n" : "";
        text += line("    reason_tags: [" +
                         random_.pick(Texts{"calculation_error", "staffing", "calculation_error, occupancy"}) + "]",
                     40);
        text += line("    payers: [" + random_.pick(Texts{"Rebild Kommune", "Rebild Kommune, Morsø Kommune", ""}) + "]",
                     40);
        text += in_order({line("    special_terms: [deficit_cover]", 20), line("    destination: andre tilbud", 25),
                          line("    target_group: " + random_.pick(groups), 30),
                          line("    catchment: " + random_.pick(Texts{"entire", "partial"}), 20)});
        text += line("    objective_financing: -" + random_.pick(tariffs), 20);
        text +=
            random_.chance(25)
                ? in_order({"    comparisons:\n      - offer: Beta\n", line("        tariff: " + random_.pick(tariffs)),
                            line("        occupancy_basis: " + random_.pick(percents))})
                : "";
        return text;
    }

    void make_submission(std::string const& id)
    {
        auto const owner =
            random_.pick(Texts{"Aalborg Kommune", "Aalborg Kommune", "Aalborg Kommune", "Hjørring Kommune", ""});
        auto text = dated("operator", owner) + dated("submitted", date(70, 20)) + "changes:\n";
        std::vector<std::pair<std::string, std::string>> const all{{"Alfa", random_.chance(30) ? "Ophold" : ""},
                                                                   {"Beta", "Ophold"},
                                                                   {"Beta", random_.chance(70) ? "Hjælp" : ""},
                                                                   {"Gamma", ""}};
        auto const first = random_.below(all.size());
        for (std::size_t i = 0, count = 1 + random_.below(2); i < count; ++i) {
            auto const& [offer_name, service_name] = all[(first + i) % all.size()];
            Asked asked{id, owner, {}, offer_name, service_name, {}, {}, {}};
            text += change(asked);
            asked_.push_back(asked);
        }
        made_.files.push_back({Folder::submissions, id, text});
    }

    // ---- settlements

    void make_settlements()
    {
        std::string text = "settlements:\n";
        for (std::size_t i = 0, count = 1 + random_.below(2); i < count; ++i) {
            text +=
                in_order({"  - id: a", std::to_string(i), "\n    offer: ", random_.pick(Texts{"Alfa", "Beta", "Gamma"}),
                          "\n", line("    service: Ophold", 50)});
            for (auto const* const key :
                 {"settled", "provisional_notice", "final_notice", "last_day_enrolled", "paid_until"}) {
                text += dated("    " + std::string(key), date(65, 15));
            }
            text += in_order({line("    closed_at_once: " + truth(), 40),
                              line("    negotiated_tariff: " + random_.pick(tariffs), 60),
                              line("    starting_tariff: " + random_.pick(tariffs), 60)});
        }
        made_.files.push_back({Folder::settlements, "a", text});
    }

    // ---- decisions

    // What is stated of the terms: all of them, some, or with one figure that is another.
    std::string stated(Terms terms)
    {
        terms.more.clear();
        for (auto* const each : {&terms.tariff, &terms.places, &terms.occupancy}) {
            *each = random_.chance(20) ? "" : *each;
        }
        if (random_.chance(12)) {
            terms.tariff = random_.pick(tariffs);
        }
        std::string text;
        for (auto const& [key, value] : {std::pair("tariff", terms.tariff), std::pair("places", terms.places),
                                         std::pair("occupancy_basis", terms.occupancy)}) {
            text += value.empty() ? "" : (text.empty() ? "" : ", ") + std::string(key) + ": " + value;
        }
        return text;
    }

    std::string about_submission(Asked const& asked)
    {
        auto text = "      - submission: " + asked.submission + "\n" + line("        offer: " + asked.offer, 25);
        auto const roll = random_.below(100);
        auto const digest = roll < 70   ? digest_of_file(asked.submission)
                            : roll < 85 ? "sha256:" + std::string(64, '0')
                                        : std::string();
        text += digest.empty() ? "" : "        digest: " + digest + "\n";
        bool const narrowed = text.find("offer:") != std::string::npos;
        return text + (!narrowed && random_.chance(20)
                           ? "        except:\n          - offer: " + other_offer(asked) + "\n"
                           : "");
    }

    std::string other_offer(Asked const& asked)
    {
        for (auto const& other : asked_) {
            if (other.submission == asked.submission && other.offer != asked.offer) {
                return other.offer;
            }
        }
        return asked.offer;
    }

    std::string digest_of_file(std::string const& id)
    {
        auto const read = read_data(made_.files);
        auto const* const found = read->sound ? read->repository.submission_named(id) : nullptr;
        return found == nullptr ? "" : found->digest;
    }

    std::string about_offer(Asked const& asked)
    {
        auto text = "      - offer: " + (random_.chance(5) ? std::string("Beta") : asked.offer) + "\n";
        text +=
            line("        operator: " + (asked.operator_.empty() || random_.chance(10) ? std::string("Hjørring Kommune")
                                                                                       : asked.operator_),
                 60);
        text +=
            asked.service.empty() ? line("        service: Ophold", 10) : line("        service: " + asked.service, 90);
        text += line("        kind: " + (random_.chance(90) ? asked.kind : std::string("closure")), 40);
        text += line("        effective: " +
                         (random_.chance(80) && !asked.effective.empty() ? asked.effective : random_.pick(days)),
                     60);
        text += line("        came_up: " + random_.pick(days), 20);
        auto const before = stated(asked.before), after = stated(asked.after);
        text += before.empty() || !random_.chance(30) ? "" : "        before: {" + before + "}\n";
        text += after.empty() || !random_.chance(85) ? "" : "        after: {" + after + "}\n";
        return text;
    }

    std::string about()
    {
        auto const& asked = random_.pick(asked_);
        return "    about:\n" + (random_.chance(30) ? about_submission(asked) : about_offer(asked));
    }

    struct Head {
        std::string id, body, outcome;  // braced, so that the body is drawn first
    };
    std::string head(Head const& decision)
    {
        return "  - id: " + decision.id + "\n    body: " + decision.body + "\n" + dated("    date", date(82, 12)) +
               "    outcome: " + decision.outcome + "\n";
    }

    std::string delegation(std::string const& id)
    {
        bool const great = random_.chance(30);
        auto text =
            in_order({head({id, great ? "KKR" : "DAS", "delegated"}), "    to: FU\n",
                      line(std::string("    competence: ") + (great ? "great matters" : "lesser matters"), 70)});
        if (random_.chance(50)) {
            text += "    subject:\n" + (random_.chance(50) ? std::string("      operator: Aalborg Kommune\n")
                                                           : "      offer: " + random_.pick(asked_).offer + "\n");
            text += line("      kind: change_of_terms", 30);
            text += line("      effective: " + random_.pick(days), 20);
        }
        text += random_.chance(25) && text.find("date: {") == std::string::npos ? "    from: 2020-07-01\n" : "";
        delegations_.push_back(id);
        return text + line("    until: 2021-07-01", 25);
    }

    std::string decision(std::string const& id)
    {
        auto const roll = random_.below(100);
        if (roll < 14) {
            return delegation(id);
        }
        if (roll < 18) {
            return in_order(
                {head({id, random_.pick(bodies), "named_need"}), "    target_group: ", random_.pick(groups), "\n"});
        }
        if (roll < 26) {
            return in_order({head({id, random_.pick(municipalities),
                                   random_.pick(Texts{"accepted", "accepted", "accepted", "refused", "withdrawn"})}),
                             about()});
        }
        if (roll < 30 && !delegations_.empty()) {
            return in_order({head({id, random_.pick(Texts{"DAS", "KKR"}), "withdrawn"}),
                             "    under: ", random_.pick(delegations_), "\n"});
        }
        if (roll < 42) {
            // Most go up by one; who skips a body, or puts it before a lower one, is heard too.
            auto const way = random_.chance(20) ? random_.pick(Texts{"FU KKR", "DAS FU", "KKR FU", "KKR DAS"})
                                                : std::string(random_.chance(70) ? "FU DAS" : "DAS KKR");
            auto const gap = way.find(' ');
            return in_order({head({id, way.substr(0, gap), random_.pick(Texts{"recommended", "put_before"})}),
                             "    put_before: ", way.substr(gap + 1), "\n", about()});
        }
        if (roll < 48) {
            return in_order({head({id, random_.pick(bodies), random_.pick(Texts{"recommended", "noted"})}), about()});
        }
        auto text = in_order(
            {head({id, random_.pick(bodies),
                   random_.pick(Texts{"approved", "approved", "approved", "approved", "refused", "withdrawn"})}),
             about()});
        text += !delegations_.empty() && random_.chance(25) ? "    under: " + random_.pick(delegations_) + "\n" : "";
        if (random_.chance(30)) {
            text += "    open:\n      - {field: " + random_.pick(Texts{"effective", "tariff", "places"}) +
                    ", reading: det siger referatet}\n";
            text += random_.chance(40) && text.find("occupancy") == std::string::npos
                        ? "      - {field: occupancy_basis, reading: det siger referatet}\n"
                        : "";
        }
        return text;
    }

    void make_decisions()
    {
        std::string text;
        for (std::size_t i = 0, count = random_.below(6); i < count; ++i) {
            text += decision("d" + std::to_string(i));
        }
        if (!text.empty()) {
            made_.files.push_back({Folder::decisions, "d", "decisions:\n" + text});
        }
    }

    Case& made_;
    Random random_;
    std::vector<Asked> asked_;
    std::vector<std::string> delegations_;
};

}  // namespace

void add_generated_data(Case& made, std::uint64_t seed) { DataMaker(made, seed).make(); }

}  // namespace styr::reference
