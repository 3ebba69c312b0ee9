// SPDX-License-Identifier: MPL-2.0
// The findings of a run as machine formats know them: by ids and fingerprints that neither language nor
// moved lines change, and by how grave they are.
#pragma once

#include "session/explain/rule_id.hpp"
#include "session/formats/formats.hpp"

namespace styr {

struct ReportedFinding {
    SubjectResult const* subject;
    RuleResult const* rule;
    std::string fingerprint;  // unique in its run; the same as long as subject and rule are

    Span place() const { return rule->place.known() ? rule->place : subject->place; }
};

// In the order of subjects; none where nothing could be judged. What is in order is no finding; what a dispensation
// excepts still is one.
std::vector<ReportedFinding> findings_of(Report const& report);

// Those of one submission of which all is told alike but the change: such are shown once, with the other changes. In
// the order of their first ones.
std::vector<std::vector<ReportedFinding>> told_alike(std::vector<ReportedFinding> findings, Report const& report);
// "submissions/2026-annex.yaml:9:5: Kvisten, tariff 900 kr. → 950 kr.", each of the others; printable.
std::vector<std::string> others_told(std::vector<ReportedFinding> const& alike, Report const& report);

// What is wrong in files, with a fingerprint likewise.
struct ReportedProblem {
    Diagnostic const* diagnostic;
    std::string fingerprint;
};
std::vector<ReportedProblem> problems_of(Report const& report);

// Error: the run fails by it. Note: a notice, what is excepted, or what a proposal would mean, which no fail level
// makes graver.
enum class Gravity : std::uint8_t { error, warning, note };
Gravity gravity_of(ReportedFinding const& finding, Report const& report);
Gravity gravity_of(Diagnostic const& diagnostic);

// What all came to, in words; of an update, also what it was compared with.
std::string summary_of(Report const& report);
// The line with which it ends; empty where nothing was judged.
std::string closing_line(Report const& report);

// "violation"; "would-be-violation" of a proposal.
std::string verdict_key(RuleResult const& rule);

// "The tariff may not change in mid-year before FU has approved it. (awaiting FU or DAS)"; printable.
std::string sentence_of(RuleResult const& rule, Sources const& sources, Lang lang);

}  // namespace styr
