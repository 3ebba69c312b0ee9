// SPDX-License-Identifier: MPL-2.0
// What a check comes to, with the steps that led to it: explaining draws these and computes
// nothing again. Points into the agreement, the repository and the sources, which outlive it.
#pragma once

#include "engine/evaluation/outcome.hpp"
#include "models/repository/repository.hpp"

namespace styr {

// From lightest to gravest; a subject's verdict is the gravest of its rules'. (language.md, 4.)
// *Not covered*: nothing that was checked requires anything of it, so that nobody has looked at it.
enum class Verdict : std::uint8_t {
    not_applicable,
    excepted,
    compliant,
    not_covered,
    notice,
    decision,
    incomplete,
    violation
};
inline constexpr std::size_t verdict_count = 8;
std::string_view key_of(Verdict verdict);  // in machine formats: "not-applicable", "decision", …

struct Step;
struct Dispensation;

// A decision that was looked at for an approval, and whether it counts.
struct DecisionSeen {
    enum class Standing : std::uint8_t {
        counts,  // it approves what is asked
        refuses,
        withdraws,
        may_count,         // it would, but for what is not known (`reasons`)
        replaced,          // by a later one of the same or a higher body
        another_amount,    // it states another figure (`field`, `stated`, `asked`)
        another_date,      // it states another effective date
        leaves_open,       // it says nothing of a term that is asked for (`field`)
        edited_since,      // it names the submission as it stood; its digest is another now
        without_digest,    // it names the submission without saying how it stood
        too_late,          // made on or after the day before which it was needed
        not_yet,           // made after the as-of date
        recommendation,    // recommends or puts before a higher body; or a lower body's word after that
        note,              // takes note
        lower_body,        // a body that may not decide this
        delegation_fails,  // made under a delegation that does not carry it (`why`)
        in_doubt,          // it takes away, and may be about this (`why`)
        old_digest,        // it names the change by a digest of the former scheme
        another_fact,      // it is about another reason
        forward,           // it revokes from a day after the change took effect
        condition_failed,  // a condition of it has failed
        decides_nothing,   // discussed, postponed, heard
    };
    Record const* decision = nullptr;
    Standing standing{};
    Text why;                             // one clause: "states 2,139 kr., 2,150 kr. is asked"
    Record const* delegation = nullptr;   // under which it counts as its delegator's
    std::vector<Step> competence;         // the condition of that delegation's competence, where it has one
    std::vector<std::string> provisions;  // cited by it: P02, P08, P09
    Record const* item = nullptr;         // of one that gives: the item of `about` that is about this
    bool slip_unconfirmed = false;        // it counts as it is meant, and the body has not confirmed that
    bool delegated_for_case = false;      // its delegation is for this very case; the version says nothing of it
    bool works_back = false;              // it counts though it was made late: the body let it work back in time
    Text silence{};  // of one that puts the case before a body: what that body's silence is, a clause
    Reasons reasons;
};

// One part of a condition with what it came to.
struct Step {
    Step();
    Step(Step const& other);
    Step(Step&& other) noexcept;
    Step& operator=(Step const& other);
    Step& operator=(Step&& other) noexcept;
    ~Step();

    Expression const* expression = nullptr;
    Evaluated outcome;
    Span place;    // of a fact: where it stands
    Span element;  // of what is said of each of a list: where that one stands
    std::vector<Step> parts;
    std::vector<DecisionSeen> decisions;  // of an approval
};

struct ExceptionTried {
    ExceptionTried();
    ExceptionTried(ExceptionTried const& other);
    ExceptionTried(ExceptionTried&& other) noexcept;
    ExceptionTried& operator=(ExceptionTried const& other);
    ExceptionTried& operator=(ExceptionTried&& other) noexcept;
    ~ExceptionTried();

    Exception const* exception = nullptr;
    std::optional<Step> condition;        // none: it always holds
    Evaluated in_force;                   // whether its provision lets it be in effect; a truth
    Evaluated in_effect;                  // likewise
    std::vector<ExceptionTried> against;  // the exceptions to it
};

// Who can take a next step: whose change it is, a body that decides, who keeps register and log, whose agreement it is.
enum class Turn : std::uint8_t { operator_, body, secretariat, owner, nobody };

// Something that would make the rule hold; each was tried by judging the rule again.
struct Repair {
    enum class Kind : std::uint8_t { approval, fact, date, figure, entry };
    Kind kind{};
    Turn turn = Turn::operator_;
    std::vector<std::string> bodies{};  // approval: by any one of these; entry: whose decision it is
    std::optional<Day> before{};        // approval: needed before this day
    std::optional<Field> field{};       // fact, date, figure: which one
    Side side = Side::none;
    Value value{};      // date, figure: what to write
    Text text{};        // "DAS approves it before 1 August 2020"
    bool each = false;  // approval: every one of the bodies has to
    Span place{};       // entry: where it stands in the decision log
};

struct RuleResult {
    RuleResult();
    RuleResult(RuleResult const& other);
    RuleResult(RuleResult&& other) noexcept;
    RuleResult& operator=(RuleResult const& other);
    RuleResult& operator=(RuleResult&& other) noexcept;
    ~RuleResult();

    Rule const* rule = nullptr;  // none for a finding of styr's own (built_in.hpp)
    Version const* version = nullptr;
    std::string name;       // "midyear tariff"
    std::string provision;  // "P01"; empty for a finding of styr's own
    Verdict verdict{};
    bool not_judged = false;        // a notice because something is unknown
    bool versions_differ = false;   // the verdict is no single version's: they differ, and the day decides
    bool proposal = false;          // reported as *would*
    std::optional<Step> condition;  // none: applies always
    std::vector<ExceptionTried> exceptions;
    std::optional<Step> demand;
    Reasons reasons;  // of what is unknown
    std::vector<Repair> repairs;
    std::optional<Verdict> excepted_from;        // what it would be without the dispensation
    Dispensation const* dispensation = nullptr;  // that excepts it, or that it is about
    Text message;                                // the rule's, filled
    Span place;                                  // the primary place in the data
};

struct SubjectResult {
    SubjectResult();
    SubjectResult(SubjectResult const& other);
    SubjectResult(SubjectResult&& other) noexcept;
    SubjectResult& operator=(SubjectResult const& other);
    SubjectResult& operator=(SubjectResult&& other) noexcept;
    ~SubjectResult();

    std::string id;  // "2020-05-aalborg:aalborg-krisecenter"; `styr explain ID`
    Scope scope{};
    Repository::Submission const* submission = nullptr;
    Record const* record = nullptr;     // the change, submission, offer, operator or decision; none of a dispensation
    Record const* of_change = nullptr;  // of one who pays
    std::vector<std::pair<std::string, Verdict>> others;  // of a change: who pays by it, and what was found of them
    std::string operator_name, offer, service;
    Evaluated effective;                   // DateBounds
    std::vector<Version const*> versions;  // by which it was judged: one, save where the effective date is not known
    Verdict verdict{};
    std::vector<RuleResult> rules;  // by provision, then rule; those not applicable too
    std::string fingerprint;        // stable while the subject is the same
    std::string digest;             // of a change: its matter as it stands, for a decision to name
    Repository::Submission const* replaced_by = nullptr;  // of a change that is listed and not judged
    std::optional<Day> withdrawn;                         // likewise: taken back by its operator
    std::size_t suppressed = 0;                           // notices of styr's own that styr.yaml leaves out
    Span place;
    Text summary;  // "Aalborg Krisecenter, tariff 1,933 → 2,139 kr. from 1 August 2020"
};

// What is not there yet on the day that a check is for: a submission handed in, a decision made after it.
struct NotThereYet {
    std::string name;  // its id
    DateBounds days;
    Span place;
    bool decision = false;
};

struct CheckResult {
    Day as_of;
    std::vector<SubjectResult> subjects;     // by file and place
    std::size_t counts[verdict_count] = {};  // subjects by verdict
    std::size_t not_judged = 0;              // notices that could not be judged
    std::size_t dispensed = 0;               // findings that a dispensation excepts
    std::size_t requirements = 0;            // each `require` in force on each subject that it is about
    std::size_t settled = 0;                 // of these: neither a fact nor a decision is missing
    std::size_t as_read = 0;                 // of them: their provision has a reading
    std::size_t set_aside = 0;               // subjects that were replaced or taken back
    std::size_t suppressed = 0;              // notices of styr's own that styr.yaml leaves out
    std::vector<NotThereYet> not_yet;        // submissions, then decisions
    bool of_update = false;
    std::uint64_t steps = 0;  // what judging cost
    Diagnostics told;         // what is worth a warning, though nothing is wrong with it
    Diagnostics refused;      // why judging was given up; then there are no subjects
};

}  // namespace styr
