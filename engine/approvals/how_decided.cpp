// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/how_decided.hpp"

#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/log_entry.hpp"
#include "engine/evaluation/phrases.hpp"
#include "models/fields/print.hpp"

#include <algorithm>

namespace styr {

namespace {

using Standing = DecisionSeen::Standing;

// "tariff 2,139 kr., not 2,193 kr."
Text slip_in(Record const& item)
{
    Text all;
    auto const& says = item.records(Field::says).front();
    for (auto const& fact : item.records(Field::means).front().facts) {
        auto const& row = *find_row(RecordKind::slip, fact.field);
        auto const* const said = given(&says, fact.field);
        all += (all.empty() ? Text{} : Text{", "}) + label_of(fact.field) + Text{" "} + print_value(row, fact.value) +
               (said == nullptr ? Text{} : Text{", ikke ", ", not "} + print_value(row, said->value));
    }
    return all;
}

class Told {
public:
    void of(RuleResult const& rule)
    {
        for (auto const* const step :
             {rule.condition ? &*rule.condition : nullptr, rule.demand ? &*rule.demand : nullptr}) {
            if (step != nullptr) {
                of(*step);
            }
        }
        for (auto const& tried : rule.exceptions) {
            of(tried);
        }
    }

    std::vector<RuleResult> findings{};

private:
    void of(ExceptionTried const& tried)
    {
        if (tried.condition) {
            of(*tried.condition);
        }
        for (auto const& other : tried.against) {
            of(other);
        }
    }

    void of(Step const& step)
    {
        for (auto const& seen : step.decisions) {
            of(seen, step.decisions);
        }
        for (auto const& part : step.parts) {
            of(part);
        }
    }

    void of(DecisionSeen const& seen, std::vector<DecisionSeen> const& all)
    {
        auto const& decision = *seen.decision;
        std::string const id{text_in(decision, Field::id)}, body{text_in(decision, Field::body)};
        auto const day = print_date(date_in(decision));
        if (seen.standing == Standing::forward) {
            tell(how_it_was_decided, decision,
                 {body + " har tilbagekaldt godkendelsen fra " + day.da + " (" + id + "); indtil da består den.",
                  body + " has revoked the approval from " + day.en + " (" + id + "); until then it stands."});
        }
        if (seen.standing != Standing::counts) {
            return;
        }
        auto const* const minutes = decision.get<Choice>(Field::minutes);
        if (minutes != nullptr && minutes->index == 0) {
            tell(how_it_was_decided, decision,
                 {"Beslutningen i " + body + " (" + id + ") står i et udkast til referat.",
                  body + "'s decision (" + id + ") stands in draft minutes."});
        }
        if (outcome_of(decision) == Outcome::accepted && decision.get<Choice>(Field::by) == nullptr) {
            tell(who_accepted, decision,
                 {"Loggen siger ikke, hvem der accepterede for " + body + " (`by`, " + id + ").",
                  "The log does not say who accepted for " + body + " (`by`, " + id + ")."});
        }
        if (seen.slip_unconfirmed) {
            auto const what = slip_in(*seen.item);
            tell(how_it_was_decided, decision,
                 Text{"Beslutningen i " + body + " (" + id + ") tæller, som den er ment: ",
                      body + "'s decision (" + id + ") counts as it is meant: "} +
                     with_full_stop(what) +
                     Text{" " + body + " har ikke bekræftet det endnu.", " " + body + " has not confirmed that yet."});
        }
        if (seen.delegated_for_case) {
            std::string const from{text_in(*seen.delegation, Field::body)};
            std::string const by{text_in(*seen.delegation, Field::id)};
            tell(how_it_was_decided, decision,
                 {body + " har besluttet det efter delegation fra " + from + " til netop denne sag (" + by +
                      "). Aftalen siger intet om den delegation.",
                  body + " decided it under a delegation from " + from + " for this very case (" + by +
                      "). The agreement says nothing of that delegation."});
        }
        if (seen.works_back) {
            tell(how_it_was_decided, decision,
                 {body + " godkendte den " + day.da + " med virkning tilbage i tiden (" + id + ").",
                  body + " approved it on " + day.en + ", working back in time (" + id + ")."});
        }
        for (auto const& other : all) {
            decided_otherwise(seen, other);
        }
    }

    // A later approval of the same service with other figures does not undo the one that counts, and somebody has to
    // see it.
    void decided_otherwise(DecisionSeen const& counts, DecisionSeen const& other)
    {
        auto const& decision = *other.decision;
        if (other.standing != Standing::another_amount || outcome_of(decision) != outcome_of(*counts.decision) ||
            date_in(decision).latest <= date_in(*counts.decision).earliest) {
            return;
        }
        std::string const id{text_in(decision, Field::id)}, body{text_in(decision, Field::body)};
        auto const day = print_date(date_in(decision));
        tell(decided_otherwise_too, decision,
             Text{body + ", " + day.da + " (" + id + "): ", body + ", " + day.en + " (" + id + "): "} + other.why +
                 Text{"."});
    }

    void tell(std::string_view name, Record const& decision, Text message)
    {
        auto const same = [&](RuleResult const& each) { return each.name == name && each.message == message; };
        if (std::any_of(findings.begin(), findings.end(), same)) {
            return;
        }
        auto& finding = findings.emplace_back(built_in_finding(name, Verdict::notice, decision.span));
        finding.message = std::move(message);
    }
};

}  // namespace

std::vector<RuleResult> how_decided(SubjectResult const& result)
{
    Told told;
    for (auto const& rule : result.rules) {
        if (!rule.proposal && rule.verdict != Verdict::not_applicable) {
            told.of(rule);
        }
    }
    return std::move(told.findings);
}

}  // namespace styr
