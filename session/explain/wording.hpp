// SPDX-License-Identifier: MPL-2.0
// The pieces of sentences that formats and explanations share; all printable.
#pragma once

#include "engine/evaluation/result.hpp"
#include "session/explain/ink.hpp"

namespace styr {

inline constexpr std::size_t most_findings = 1000;  // that are printed; those beyond are counted

inline std::string_view word(Lang lang, std::string_view da, std::string_view en) { return lang == Lang::da ? da : en; }

// "submissions/2020-05-aalborg.yaml:9:5"; empty for no place.
std::string shown_place(Span span, Sources const& sources);
// The same as data.
struct Location {
    std::string path;
    Position position;
};
Location location(Span span, Sources const& sources);

Ink ink_of(Verdict verdict);
std::string_view key_of(Scope scope);  // in machine formats: "change" for every kind of change
// "was replaced by 2025-10-aalborg and is not judged"; empty for what is judged.
std::string shown_set_aside(SubjectResult const& subject, Lang lang);
// "P01 midyear tariff", as data and tests name the rule.
std::string id_of(RuleResult const& rule);
// How a reader is told of it: "P01 midyear tariff"; a rule's name is English, so that in Danish its provision alone,
// "P01", stands before the heading, and styr's own finding goes by its code.
std::string title_of(RuleResult const& rule, Lang lang);
// Beside it: "Tariff changes during the year", the provision's title or that of styr's own finding; empty where it
// would only say the name again.
std::string heading_of(RuleResult const& rule, Lang lang);
std::string after_blank(std::string const& text);  // where there is any
// "awaiting a decision"; "under the proposal: …" is told of a draft provision.
std::string shown_verdict(RuleResult const& rule, Lang lang);
Provision const* provision_of(RuleResult const& rule);
// Where the rule stands, and in Danish, where nothing else says it, what it is called there.
std::string shown_rule(RuleResult const& rule, Sources const& sources, Lang lang);
// "P06 approved ahead"; "P06 Den årlige indmelding" in Danish.
std::string shown_exception(Exception const& exception, Provision const& provision, Lang lang);

// "DAS 2020-05-25, item 7"
std::string citation(SourceCitation const& source, Lang lang);
std::string citations(std::vector<SourceCitation> const& sources, Lang lang);
// The paper that a decision names; none where it names none.
std::optional<SourceCitation> source_of(Record const& decision);
// "FU, before 25 May 2020, recommends …: a recommendation is no approval (P02)"
std::string shown_decision(DecisionSeen const& seen, Lang lang);

// What the reasons of one kind say, joined; empty where there are none.
std::string missing_facts(Reasons const& reasons, Lang lang);
std::string awaited_bodies(Reasons const& reasons, Lang lang);
std::string not_computable_parts(Reasons const& reasons, Lang lang);
// " (missing the effective date; awaiting FU or DAS)": what the rule's sentence does not say, why there is
// no answer, or by which dispensation it is excepted; empty where there is an answer.
std::string because(RuleResult const& rule, Sources const& sources, Lang lang);
// "DAS approves it before 1 August 2020 · or: …"
std::string shown_repairs(std::vector<Repair> const& repairs, Sources const& sources, Lang lang);

// "until 31 December 2026: the reason (else: notice; styr.yaml:8:5)"; empty where there is none.
std::string shown_dispensation(RuleResult const& rule, Sources const& sources, Lang lang);

// Whatever the case of their (ASCII) letters.
bool same_word(std::string_view a, std::string_view b);

// What is to be shown of a subject: its findings, those that a dispensation excepts too, and on request
// what is in order.
bool is_finding(Verdict verdict);
bool is_shown(RuleResult const& rule, bool verbose);

// Its rules, the gravest first; what only would be last. Those of one gravity as they stand.
std::vector<RuleResult const*> by_gravity(SubjectResult const& subject);

// What is said of findings that are not printed; empty where all are.
std::string beyond_limit(std::size_t findings, Lang lang);

// "12 changes judged as of 26 May 2020 …: 3 with requirements met, …"
std::string summary_of(CheckResult const& result, Agreement const& agreement, Lang lang);
// With which every report ends: "The check covers 27 provisions as read in version 2021, as of 26 May 2020. It is
// neither a decision nor an approval."
std::string closing_line(CheckResult const& result, Agreement const& agreement, Lang lang);

}  // namespace styr
