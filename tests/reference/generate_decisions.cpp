// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/generate_data.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

std::string const former_digest = "sha256:" + std::string(64, '0'),
                  digest_of_nothing = "sha256:02" + std::string(64, '0');

class DecisionMaker : Maker {
public:
    DecisionMaker(Case const& made, std::vector<Asked> const& asked, Random& random)
        : Maker(made, random), asked_(asked), data_(read_data(made.files))
    {
    }

    // Some logs are in order: all is approved in time by the highest body, and accepted, before anything else is said.
    std::string make()
    {
        std::string text;
        if (!asked_.empty() && random_.chance(85)) {
            for (std::size_t i = 0; i < asked_.size(); ++i) {
                text += orderly(std::to_string(i), asked_[i]);
            }
        }
        auto const most = text.empty() ? 7U : 3U;
        for (std::size_t i = 0, count = asked_.empty() ? 0 : random_.below(most); i < count; ++i) {
            text += decision("d" + std::to_string(i));
        }
        return text;
    }

private:
    // ---- what it is about

    // As it was asked, but now and then one value is left out or is another.
    Pairs stated(Pairs const& asked, Texts const& payers = {})
    {
        Pairs made;
        for (auto const& [key, value] : asked) {
            auto const roll = random_.below(100);
            if (roll >= 4) {
                made.emplace_back(key, roll < 7 ? another(key, value, payers) : value);
            }
        }
        return made;
    }

    std::string another(std::string const& key, std::string const& value, Texts const& payers)
    {
        if (key == "payers") {
            return payers_as_written(payers);
        }
        for (auto const& fact : declared_) {
            if (fact.key() == key) {
                return value_of(fact);
            }
        }
        return key == "tariff" ? random_.pick(tariffs) : key == "places" ? random_.pick(places) : value;
    }

    std::string digest_of(Asked const& asked)
    {
        auto const* const found = data_->sound ? data_->repository.submission_named(asked.submission) : nullptr;
        if (found == nullptr) {
            return former_digest;
        }
        for (auto const& change : found->root.records(Field::changes)) {
            auto const* const service = change.get<std::string>(Field::service);
            if (*change.get<std::string>(Field::offer) == asked.offer &&
                (service == nullptr ? "" : *service) == asked.service) {
                return data_->repository.digest(found->root, change);
            }
        }
        return former_digest;
    }

    std::string about_submission(Asked const& asked)
    {
        auto text = "      - submission: " + asked.submission + "\n";
        bool const beside = random_.chance(50);
        if (beside) {
            text += asked.operator_.empty() ? "" : "        operator: " + asked.operator_ + "\n";
            text += "        offer: " + asked.offer + "\n";
            text += asked.service.empty() ? "" : "        service: " + asked.service + "\n";
        }
        auto const roll = random_.below(100);
        auto const digest = roll < 75   ? digest_of(asked)
                            : roll < 83 ? former_digest
                            : roll < 87 ? digest_of_nothing
                                        : std::string();
        return text + (digest.empty() ? "" : "        digest: \"" + digest + "\"\n");
    }

    std::string about_offer(Asked const& asked)
    {
        auto text = "      - offer: " + (random_.chance(3) ? std::string("Beta") : asked.offer) + "\n";
        auto const own = asked.operator_.empty() ? std::string("Aalborg Kommune") : asked.operator_;
        text += line("        operator: " + (random_.chance(4) ? std::string("Hjørring Kommune") : own), 85);
        text +=
            asked.service.empty() ? line("        service: Ophold", 5) : line("        service: " + asked.service, 92);
        text += asked.kind == "change_of_terms" && random_.chance(60)
                    ? ""
                    : line("        kind: " + (random_.chance(95) ? asked.kind : std::string("closure")), 95);
        text += day_of(asked);
        text += line("        came_up: " + random_.pick(days), 8);
        for (auto const& [key, value] : stated(asked.more, asked.payers)) {
            text += "        " + key + ": " + value + "\n";
        }
        for (auto const& [key, value] : random_.chance(12) ? asked.grounds : Pairs{}) {
            text += "        " + key + ": " + value + "\n";
        }
        auto const before = stated(asked.before), after = stated(asked.after);
        text += before.empty() || !random_.chance(30) ? "" : "        before: " + in_braces(before) + "\n";
        return text + (after.empty() || !random_.chance(95) ? "" : "        after: " + in_braces(after) + "\n");
    }

    // The day, a range with its reading, another day, or none.
    std::string day_of(Asked const& asked)
    {
        auto const roll = random_.below(100);
        if (roll < 6) {
            return "";
        }
        if (roll < 14 && find_row(RecordKind::decision, Field::reading) != nullptr) {
            reads_ = random_.chance(90);
            return "        effective: " + bounds() + "\n";
        }
        bool const as_asked = roll < 94 && !asked.effective.empty();
        reads_ = reads_ || (as_asked && asked.effective.starts_with("{"));
        return "        effective: " + (as_asked ? asked.effective : random_.pick(days)) + "\n";
    }

    std::string about(Asked const& asked)
    {
        reads_ = false;
        auto text = "    about:\n" + (random_.chance(35) ? about_submission(asked) : about_offer(asked));
        text += random_.chance(12) ? about_offer(random_.pick(asked_)) : "";
        bool const can_read = find_row(RecordKind::decision, Field::reading) != nullptr;
        return (reads_ && can_read ? "    reading: det siger bilaget\n" : "") + text;
    }

    // ---- who, when and what

    // Mostly after it was asked for.
    std::string day_after(Asked const& asked)
    {
        auto day = date(84, 11);
        for (int i = 0; i < 3 && day.size() == 10 && asked.submitted.size() == 10 && day < asked.submitted; ++i) {
            day = random_.pick(days);
        }
        return day;
    }

    struct Head {
        std::string id, body, day, outcome;  // braced, so that they are drawn in this order
    };
    static std::string head(Head const& of)
    {
        return "  - id: " + of.id + "\n    body: " + of.body + "\n" + dated("    date", of.day) +
               "    outcome: " + of.outcome + "\n";
    }

    // The last day that can be known to lie between the application and its day.
    static std::string day_in_time(Asked const& asked)
    {
        auto day = asked.submitted.size() == 10 ? asked.submitted : days.front();
        for (auto const& each : days) {
            day = asked.effective.size() == 10 && each < asked.effective && each > day ? each : day;
        }
        return day;
    }

    std::string all_of(Asked const& asked)
    {
        if (random_.chance(30)) {
            return "    about:\n      - {submission: " + asked.submission + ", digest: \"" + digest_of(asked) + "\"}\n";
        }
        auto text = "    about:\n      - offer: " + asked.offer + "\n        kind: " + asked.kind + "\n" +
                    (asked.operator_.empty() ? "" : "        operator: " + asked.operator_ + "\n") +
                    (asked.service.empty() ? "" : "        service: " + asked.service + "\n") +
                    (asked.effective.empty() ? "" : "        effective: " + asked.effective + "\n");
        for (auto const& [key, value] : asked.more) {
            text += "        " + key + ": " + value + "\n";
        }
        text += asked.after.empty() ? "" : "        after: " + in_braces(asked.after) + "\n";
        bool const range = asked.effective.starts_with("{") || text.find("until: {") != std::string::npos;
        bool const can_read = find_row(RecordKind::decision, Field::reading) != nullptr;
        return (range && can_read ? "    reading: det siger bilaget\n" : "") + text;
    }

    std::string orderly(std::string const& number, Asked const& asked)
    {
        auto text = head({"k" + number, "KKR", day_in_time(asked), "approved"}) + all_of(asked);
        for (auto const* const body : {"FU", "DAS"}) {
            text +=
                random_.chance(20) ? head({body + number, body, day_in_time(asked), "approved"}) + all_of(asked) : "";
        }
        for (std::size_t i = 0; i < asked.payers.size(); ++i) {
            text += head({"p" + number + std::to_string(i), asked.payers[i], day_in_time(asked), "accepted"}) +
                    all_of(asked);
        }
        return text;
    }

    std::string delegation(std::string const& id)
    {
        bool const great = random_.chance(30);
        auto text = head({id, great ? "KKR" : "DAS", date(82, 12), "delegated"}) + "    to: FU\n";
        text += line(std::string("    competence: ") + (great ? "great matters" : "lesser matters"), 70);
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

    std::string of_municipality(std::string const& id)
    {
        Texts const outcomes{"accepted", "accepted", "accepted", "accepted", "refused", "withdrawn"};
        auto const& asked = random_.pick(asked_);
        auto const body = asked.payers.empty() ? random_.pick(municipalities) : random_.pick(asked.payers);
        return in_order({head({id, body, day_after(asked), random_.pick(outcomes)}), about(asked)});
    }

    // Most go up by one; who skips a body, or puts it before a lower one, is heard too.
    std::string referral(std::string const& id)
    {
        auto const way = random_.chance(20) ? random_.pick(Texts{"FU KKR", "DAS FU", "KKR FU", "KKR DAS"})
                                            : std::string(random_.chance(70) ? "FU DAS" : "DAS KKR");
        auto const gap = way.find(' ');
        auto const& asked = random_.pick(asked_);
        auto const outcome = random_.pick(Texts{"recommended", "put_before"});
        return in_order({head({id, way.substr(0, gap), day_after(asked), outcome}),
                         "    put_before: ", way.substr(gap + 1), "\n", about(asked)});
    }

    // A condition that an entry says is met, or has failed, or of which none speaks.
    std::string with_condition(std::string const& id, std::string const& approval)
    {
        auto text = approval;
        if (auto const at = text.find("    outcome: approved\n"); at != std::string::npos && random_.chance(8)) {
            text.insert(at, "    provided: [byrådet godkender budgettet]\n");
            auto const says = random_.pick(Texts{"met", "met", "failed"});
            text += random_.chance(60) ? head({id + "m", "DAS", random_.pick(days), "noted"}) + "    " + says + ": " +
                                             id + "\n    source: {document: DAS, item: 1}\n"
                                       : "";
        }
        return text;
    }

    // In part: other terms than those that were asked for.
    static std::string in_part(Asked const& asked)
    {
        return "      - offer: " + asked.offer + "\n        kind: " + asked.kind + "\n" +
               (asked.operator_.empty() ? "" : "        operator: " + asked.operator_ + "\n") +
               (asked.service.empty() ? "" : "        service: " + asked.service + "\n") +
               (asked.effective.size() == 10 ? "        effective: " + asked.effective + "\n" : "") +
               "        instead_of: " + in_braces(asked.after) + "\n        after: {tariff: 1001}\n";
    }

    std::string of_body(std::string const& id)
    {
        if (random_.chance(5)) {
            auto const& asked = random_.pick(asked_);
            bool const sends_back = asked.after.empty() || random_.chance(50);
            auto const body = random_.pick(bodies);
            auto const text = head({id, body, day_after(asked), sends_back ? "sent_back" : "approved"});
            return text + (sends_back ? about(asked) : "    about:\n" + in_part(asked));
        }
        return with_condition(id, plainly_of_body(id));
    }

    std::string plainly_of_body(std::string const& id)
    {
        Texts const outcomes{"approved", "approved", "approved", "approved",
                             "approved", "approved", "refused",  "withdrawn"};
        auto const& asked = random_.pick(asked_);
        auto const body = random_.pick(bodies);
        auto text = in_order({head({id, body, day_after(asked), random_.pick(outcomes)}), about(asked)});
        text += !delegations_.empty() && random_.chance(25) ? "    under: " + random_.pick(delegations_) + "\n" : "";
        if (random_.chance(12)) {
            Texts names{"tariff", "places", "occupancy_basis"};
            for (auto const& fact : declared_) {
                bool const asked_for = fact.owner == FactOwner::terms || fact.owner == FactOwner::offer ||
                                       (fact.owner == FactOwner::change && !fact.ground);
                names.insert(names.end(), asked_for ? 1U : 0U, fact.key());
            }
            text += "    open:\n      - {field: " + random_.pick(names) + ", reading: det siger referatet}\n";
        }
        return text;
    }

    std::string decision(std::string const& id)
    {
        auto const roll = random_.below(100);
        if (roll < 10) {
            return delegation(id);
        }
        if (roll < 14) {
            return in_order({head({id, random_.pick(bodies), date(82, 12), "named_need"}),
                             "    target_group: ", random_.pick(groups), "\n"});
        }
        if (roll < 26) {
            return of_municipality(id);
        }
        if (roll < 29 && !delegations_.empty()) {
            return in_order({head({id, random_.pick(Texts{"DAS", "KKR"}), date(82, 12), "withdrawn"}),
                             "    under: ", random_.pick(delegations_), "\n"});
        }
        if (roll < 38) {
            return referral(id);
        }
        if (roll < 46) {
            auto const& asked = random_.pick(asked_);
            auto const outcome = random_.pick(Texts{"recommended", "recommended", "recommended_against", "noted",
                                                    "heard", "opinion", "safety_visit"});
            return in_order({head({id, random_.pick(bodies), day_after(asked), outcome}), about(asked)});
        }
        return of_body(id);
    }

    std::vector<Asked> const& asked_;
    std::unique_ptr<ReadData> data_;  // as it is before anybody edits it
    Texts delegations_;
    bool reads_ = false;  // whether the entry needs a reading
};

}  // namespace

std::string generated_decisions(Case const& made, std::vector<Asked> const& asked, Random& random)
{
    return DecisionMaker(made, asked, random).make();
}

}  // namespace styr::reference
