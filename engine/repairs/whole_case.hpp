// SPDX-License-Identifier: MPL-2.0
// The case that a finding is one of: what mends the one may bring another, and then takes more.
#pragma once

#include "engine/evaluation/evaluate.hpp"
#include "engine/repairs/rule_steps.hpp"

#include <functional>
#include <map>

namespace styr {

class WholeCase {
public:
    // What every rule comes to that judges the case and is wanted, under a hypothesis.
    using Wanted = std::function<bool(std::string_view provision, std::string_view rule)>;
    using Judged = std::function<std::vector<RuleResult>(Hypothesis const&, Wanted const&)>;

    // `now`: what the rules come to as it is; none: then that is worked out when it is needed.
    WholeCase(Judged judged, Circumstances const& circumstances, Subject const& subject,
              std::vector<RuleResult> const* now)
        : judged_(std::move(judged)), circumstances_(circumstances), subject_(subject), now_(now)
    {
    }

    // What else a repair takes where another rule then is graver than it is now: "; then DAS has to approve it".
    // Nothing where it would only bring another violation, needs a body that has refused the case, or leaves it
    // refused. Each repair is judged once, by its text, whatever the rules that it mends.
    std::optional<Text> then_takes(std::string const& repair, Hypothesis const& hypothesis);

    // Whether those whose approval is awaited have said no, or one above them: that they decide anew nobody proposes.
    bool is_refused(Awaited const& wanted);

private:
    std::optional<Text> worked_out(Hypothesis const& hypothesis);
    std::vector<RuleResult const*> graver(std::vector<RuleResult> const& then) const;
    std::optional<Text> approvals_then(std::vector<RuleResult const*> const& undecided, Hypothesis const& hypothesis);
    void know_now();
    bool leaves_refused(std::vector<RuleResult> const& then) const;
    bool refused_by(std::vector<std::string> const& bodies) const;
    bool rests_on_a_refusal(RuleResult const& rule) const;

    Judged judged_;
    Circumstances circumstances_;
    Subject const& subject_;
    std::vector<RuleResult> worked_out_now_;
    std::vector<RuleResult> const* now_;
    std::map<std::string, std::optional<Text>> known_;
};

}  // namespace styr
