// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/opinion.hpp"

#include "tests/reference/judging.hpp"
#include "tests/reference/own_findings.hpp"
#include "tests/reference/versions.hpp"
#include "tests/reference/worlds.hpp"
#include "tests/reference/years.hpp"

#include <algorithm>
#include <array>

namespace styr::reference {

namespace {

bool is_change(Scope scope) { return scope <= Scope::rename; }

Scope scope_of(Record const& change)
{
    auto const* const kind = change.get<Choice>(Field::kind);
    return static_cast<Scope>(static_cast<std::size_t>(Scope::change_of_terms) + (kind == nullptr ? 0U : kind->index));
}

std::vector<Subject> of_submissions(Repository const& repository, Day as_of)
{
    std::vector<Subject> subjects;
    for (auto const& submission : repository.submissions()) {
        subjects.push_back({Scope::submission, &submission, &submission.root, nullptr, {}, as_of});
        for (auto const& change : submission.root.records(Field::changes)) {
            subjects.push_back({scope_of(change), &submission, &change, nullptr, {}, as_of});
            for (auto const& payer : change.records(Field::payers)) {
                subjects.push_back({scope_of(change), &submission, &change, nullptr, {}, as_of, false, &payer});
            }
        }
    }
    return subjects;
}

Day in_force(Record const& root) { return root.get<DateBounds>(Field::in_force)->earliest; }

// Of every operator the file in force on the day, and for its years every file up to then.
std::vector<Subject> of_register(Agreement const& agreement, Repository const& repository, Day as_of)
{
    std::vector<Subject> subjects;
    for (auto const name : repository.operators()) {
        auto const years = years_of_offers(agreement, repository, std::string(name), as_of);
        subjects.insert(subjects.end(), years.begin(), years.end());
    }
    for (auto const& root : repository.registers()) {
        if (in_force(root) > as_of) {
            continue;
        }
        subjects.push_back({Scope::operator_and_year, nullptr, &root, &root, year_of(in_force(root)), as_of});
        bool const replaced =
            std::any_of(repository.registers().begin(), repository.registers().end(), [&](Record const& other) {
                auto const same = *other.get<std::string>(Field::operator_) == *root.get<std::string>(Field::operator_);
                return same && in_force(other) <= as_of && in_force(other) > in_force(root);
            });
        if (replaced) {
            continue;
        }
        subjects.push_back({Scope::operator_, nullptr, &root, &root, {}, as_of});
        for (auto const& offer : root.records(Field::offers)) {
            subjects.push_back({Scope::offer, nullptr, &offer, &root, {}, as_of});
        }
    }
    return subjects;
}

}  // namespace

std::vector<Subject> subjects_of(Agreement const& agreement, Repository const& repository, Day as_of)
{
    auto subjects = of_submissions(repository, as_of);
    for (auto const& subject : of_register(agreement, repository, as_of)) {
        subjects.push_back(subject);
    }
    for (auto const* const settlement : repository.settlements()) {
        subjects.push_back({Scope::settlement, nullptr, settlement, nullptr, {}, as_of});
    }
    for (auto const* const decision : repository.decisions()) {
        subjects.push_back({Scope::decision, nullptr, decision, nullptr, {}, as_of});
    }
    auto const versions = versions_of(agreement, as_of);
    subjects.insert(subjects.end(), versions.begin(), versions.end());
    return subjects;
}

namespace {

std::vector<Version const*> versions_for(Agreement const& agreement, DateBounds days)
{
    std::vector<Version const*> found;
    for (auto const& version : agreement.versions) {
        if (version.from <= days.latest && days.earliest <= version.to) {
            found.push_back(&version);
        }
    }
    return found;
}

// What a subject stands at: of one who pays its entry, of a year its report.
Span place_of(Subject const& subject)
{
    return subject.version != nullptr  ? subject.version->span
           : subject.payer != nullptr  ? subject.payer->span
           : subject.report != nullptr ? subject.report->span
                                       : subject.record->span;
}

// Of one offer or operator, each year is a subject of its own.
std::string key_of(Scope scope, Span record, std::optional<int> year, std::string const& rule)
{
    static constexpr std::array names{
        "change",   "change of terms", "registration",   "deregistration",    "closure",    "transfer",
        "rename",   "offer",           "operator",       "operator and year", "submission", "settlement",
        "decision", "payer",           "offer and year", "agreement"};
    return std::string(names[static_cast<std::size_t>(scope)]) + " " + std::to_string(record.source) + ":" +
           std::to_string(record.begin) + (year ? " " + std::to_string(*year) : "") +
           (rule.empty() ? "" : " / " + rule);
}

bool judges(Rule const& rule, Version const& version, Scope scope, bool with_proposals)
{
    bool const fits = rule.scope == scope || (rule.scope == Scope::change && is_change(scope));
    return fits && (with_proposals || !version.provisions[rule.provision].proposal);
}

// What is not clear of an entry of the log has one name here, its day too: an engine may find another of its reasons
// first.
constexpr char const* what_the_log_says = "what the log says";
bool of_an_entry(std::string const& fact)
{
    static constexpr std::array<std::string_view, 9> beginnings{
        "whether ",   "which service ",          "which need ",     "which of several ",  "which operator ",
        "which day ", "the effective date in a", "the reading of ", "what was put before"};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&fact](std::string_view each) { return fact.starts_with(each); });
}

Finding finding_of(Judged const& judged)
{
    Finding finding;
    finding.verdict = judged.verdict;
    auto const token = [](Why const& why) -> std::string {
        return why.what.starts_with("day of ") || of_an_entry(why.what) ? what_the_log_says : why.what;
    };
    for (auto const& why : judged.looked_at) {
        finding.may_miss.insert(token(why));
    }
    for (auto const& why : judged.whys) {
        if (why.kind == Why::Kind::missing) {
            finding.missing.insert(token(why));
        } else if (why.kind == Why::Kind::awaiting) {
            finding.awaited.insert(why.what);
        } else {
            finding.not_computable = true;
        }
    }
    return finding;
}

bool is_asked_for(Agreement const& agreement, Scope scope, bool with_proposals)
{
    return is_change(scope) ||
           std::any_of(agreement.versions.begin(), agreement.versions.end(), [&](Version const& version) {
               return std::any_of(version.rules.begin(), version.rules.end(),
                                  [&](Rule const& rule) { return judges(rule, version, scope, with_proposals); });
           });
}

// What is only expected of a subject is not expected where no version is in force.
bool is_required_of(Agreement const& agreement, Scope scope)
{
    return std::any_of(agreement.versions.begin(), agreement.versions.end(), [scope](Version const& version) {
        return std::any_of(version.rules.begin(), version.rules.end(),
                           [scope](Rule const& rule) { return rule.scope == scope && !rule.expects; });
    });
}

Finding lacking(std::string const& fact)
{
    Finding finding;
    finding.verdict = Verdict::incomplete;
    finding.missing.insert(fact);
    return finding;
}

// Whether on some of the days no version is in force.
bool has_gap(std::vector<Version const*> const& versions, DateBounds days)
{
    auto next = days.earliest;
    for (auto const* const version : versions) {
        if (version->from > next) {
            return true;
        }
        next = version->to + std::chrono::days(1);
    }
    return next <= days.latest;
}

// What the requirements of one version came to for a subject.
struct Looked {
    bool applied = false, may_apply = false;
    Fields reads, may_read;
};

// Not covered: no requirement certainly applied, save where one that may have found something graver.
void add_not_covered(OwnFindings& found, std::vector<Looked> const& versions, bool graver, bool whole)
{
    bool const is_known_whose = !found.contains(own::registered);
    auto const applied = [](Looked const& each) { return each.applied; };
    auto const may_apply = [](Looked const& each) { return each.may_apply; };
    if (whole && !versions.empty() && std::all_of(versions.begin(), versions.end(), applied)) {
        return;
    }
    bool const never = std::none_of(versions.begin(), versions.end(), may_apply);
    bool const alone = versions.size() == 1 && whole;
    bool const certain = !versions.empty() && whole && (never || (alone && !graver && is_known_whose));
    found.emplace(own::not_covered, certain ? bare(Verdict::not_covered) : maybe(Verdict::not_covered));
}

// A registration of what the register has, but only later: whose word holds of it, none says.
bool before_it_is_registered(Facts const& facts)
{
    auto const& subject = facts.subject();
    return subject.scope == Scope::registration && !facts.brings_offer().is(false) &&
           facts.ever_registered(text_of(*subject.record, Field::offer));
}

void add_not_looked_at(OwnFindings& found, std::vector<Looked> const& versions, Facts const& facts)
{
    auto const asking = asked_for(facts);
    auto const beyond = [](Fields const& asked, Fields const& read) {
        return !std::includes(read.begin(), read.end(), asked.begin(), asked.end());
    };
    for (auto const& each : versions) {
        bool const certain = versions.size() == 1 && each.applied && beyond(asking.surely, each.may_read) &&
                             !before_it_is_registered(facts);
        bool const possible = each.may_apply && beyond(asking.perhaps, each.reads);
        if (certain) {
            found.insert_or_assign(std::string(own::not_looked_at), bare(Verdict::notice));
        } else if (possible) {
            found.emplace(own::not_looked_at, maybe(Verdict::notice));
        }
    }
}

// Of the offer as it is, and as the change wants it: the graver of the two, and all that either looked at.
std::optional<Judged> judge_both_ways(Rule const& rule, Version const& version, Repository const& repository,
                                      Subject const& subject)
{
    auto now = judge(rule, version, repository, subject);
    if (!is_change(subject.scope)) {
        return now;
    }
    auto as_asked = subject;
    as_asked.offer_as_asked = true;
    auto then = judge(rule, version, repository, as_asked);
    if (!now || !then) {
        return now;
    }
    auto& graver = then->verdict > now->verdict ? *then : *now;
    auto const& other = &graver == &*then ? *now : *then;
    graver.applied = graver.applied || other.applied;
    graver.may_apply = graver.may_apply || other.may_apply;
    graver.reads.insert(other.reads.begin(), other.reads.end());
    graver.may_read.insert(other.may_read.begin(), other.may_read.end());
    return graver;
}

struct Rules {
    bool expects = false;
    std::vector<Judged> judged;
};
using ByRule = std::map<std::string, Rules>;

Looked judge_by(Version const& version, Repository const& repository, Subject const& subject, bool with_proposals,
                ByRule& by_rule)
{
    Looked looked;
    for (auto const& rule : version.rules) {
        auto judged = judges(rule, version, judged_as(subject), with_proposals)
                          ? judge_both_ways(rule, version, repository, subject)
                          : std::nullopt;
        if (judged) {
            looked.applied = looked.applied || judged->applied;
            looked.may_apply = looked.may_apply || judged->may_apply;
            looked.reads.insert(judged->reads.begin(), judged->reads.end());
            looked.may_read.insert(judged->may_read.begin(), judged->may_read.end());
            auto& rules = by_rule[version.provisions[rule.provision].id + " / " + rule.name];
            rules.expects = rule.expects;
            rules.judged.push_back(std::move(*judged));
        }
    }
    return looked;
}

// Whether another change of the offer, of a day that may be this one's, asks for special terms: what the two ask for
// together only the engine says.
bool asks_beside(Repository const& repository, Subject const& subject)
{
    auto const asks = [&](Record const& other) {
        bool const special = given(&other, Field::payers) || given(&other, Field::special_terms) ||
                             given(&other, Field::objective_financing);
        return special && &other != subject.record &&
               may_meet(day_or_bounds(*subject.record, Field::effective), day_or_bounds(other, Field::effective)) &&
               text_of(other, Field::offer) == text_of(*subject.record, Field::offer);
    };
    return is_change(subject.scope) &&
           std::any_of(repository.submissions().begin(), repository.submissions().end(), [&](auto const& submission) {
               auto const& changes = submission.root.records(Field::changes);
               return std::any_of(changes.begin(), changes.end(), asks);
           });
}

void add(Opinion& opinion, Agreement const& agreement, Repository const& repository, Subject const& subject,
         bool with_proposals)
{
    bool const pays = subject.payer != nullptr;
    bool const judged_anyway = !pays && (is_change(subject.scope) || subject.scope == Scope::settlement);
    bool const asked_for_it = judged_anyway || is_asked_for(agreement, judged_as(subject), with_proposals);
    if (is_laid_aside(repository, subject)) {
        return;
    }
    Facts const facts(repository, subject);
    auto const day = facts.day();
    auto const* const bounds = day.get<DateBounds>();
    auto const versions = versions_for(agreement, bounds == nullptr ? DateBounds{} : *bounds);
    auto const say = [&](std::string const& name, Finding const& finding) {
        opinion[reference::key_of(subject, name)] = finding;
    };
    bool const gap = versions.empty() || (is_change(subject.scope) && day.stated && has_gap(versions, *bounds));
    if (gap && !pays && (judged_anyway || is_required_of(agreement, subject.scope))) {
        auto finding = lacking("a version of the agreement in force then");
        finding.missing.insert(day.whys.empty() || versions.empty() ? "a version of the agreement in force then"
                                                                    : day.whys.begin()->what);
        finding.may = !asked_for_it;
        say("agreement in force", finding);
    }
    auto found = judged_anyway ? own_findings(repository, subject, agreement) : OwnFindings{};
    bool const is_whose_open = found.contains(own::registered) || asks_beside(repository, subject);
    ByRule by_rule;
    std::vector<Looked> looked;
    for (auto const* const version : versions) {
        looked.push_back(judge_by(*version, repository, subject, with_proposals, by_rule));
    }
    bool graver = false;
    for (auto const& [name, rules] : by_rule) {
        auto finding = finding_of(together(rules.judged, versions.size(), rules.expects, day.whys));
        // Where it is not known whose it is, that is found by itself: what the rules come to is not compared.
        finding.may =
            is_whose_open || before_it_is_registered(facts) || finding.may_miss.contains(whose_word_it_is().what);
        graver = graver || finding.verdict > Verdict::notice;
        say(name, finding);
    }
    if (judged_anyway) {
        add_not_covered(found, looked, graver, !gap);
    }
    if (is_change(subject.scope) && !pays) {
        add_not_looked_at(found, looked, facts);
        if (is_asked_for(agreement, Scope::payer, with_proposals) && found.contains(own::not_looked_at)) {
            found.insert_or_assign(std::string(own::not_looked_at), maybe(Verdict::notice));  // who pays, perhaps
        }
    }
    bool const beside = !pays && asks_beside(repository, subject);
    if (beside || (judged_anyway && before_it_is_registered(facts))) {
        found.insert_or_assign(std::string(own::not_covered), maybe(Verdict::not_covered));
    }
    if (beside) {
        found.insert_or_assign(std::string(own::not_looked_at), maybe(Verdict::notice));
    }
    for (auto const& [name, finding] : found) {
        say(name, finding);
    }
}

std::string token_of(Reason const& reason, Scope scope)
{
    if (reason.field == Field::date && scope != Scope::decision) {
        return what_the_log_says;
    }
    if (reason.field) {
        return named(*reason.field, reason.side);
    }
    return of_an_entry(reason.fact.en) ? what_the_log_says : reason.fact.en;
}

std::string shown(Finding const& finding)
{
    std::string text(key_of(finding.verdict));
    for (auto const& fact : finding.missing) {
        text += ", missing " + fact;
    }
    for (auto const& bodies : finding.awaited) {
        text += ", awaiting " + bodies;
    }
    return text + (finding.not_computable ? ", not computable" : "");
}

bool agree(Finding const& engine, Finding const& reference)
{
    if (reference.may && !reference.bare) {
        return true;
    }
    if (reference.bare) {
        return reference.any_verdict || engine.verdict == reference.verdict;
    }
    // Whom one awaits where it is not known before which body the case was put, and who reads a doubt about an entry as
    // certain against the change, the documents leave open.
    auto const either = [](Finding const& finding) {
        return std::any_of(finding.awaited.begin(), finding.awaited.end(),
                           [](std::string const& each) { return each.find(" or ") != std::string::npos; });
    };
    bool const any_body = reference.may_miss.contains(whoever_is_awaited().what) || either(engine) || either(reference);
    if (reference.missing.contains(what_the_log_says) && engine.verdict > reference.verdict) {
        return true;
    }
    bool const same = engine.verdict == reference.verdict && (any_body || engine.awaited == reference.awaited) &&
                      engine.not_computable == reference.not_computable;
    auto named = engine.missing;
    for (auto const& fact : reference.missing) {
        if (named.erase(fact) == 0) {
            return false;
        }
    }
    if (reference.verdict == Verdict::incomplete) {  // a revocation hinges on it, or in the end does not
        named.erase(std::string(key_of(Field::effective)));
    }
    bool const known = reference.missing.empty();
    return same &&
           (known ? named.empty()
                  : std::includes(reference.may_miss.begin(), reference.may_miss.end(), named.begin(), named.end()));
}

std::string shown(Opinion const& opinion, std::string const& key)
{
    auto const found = opinion.find(key);
    return found == opinion.end() ? "nothing" : shown(found->second);
}

// None of what styr finds by itself and the reference does not judge.
bool is_compared(std::string const& key)
{
    auto const at = key.find(" / ");
    auto const name = at == std::string::npos ? std::string() : key.substr(at + 3);
    return name.find(" / ") != std::string::npos || std::find(own::all.begin(), own::all.end(), name) != own::all.end();
}

// The findings that are not the same.
std::set<std::string> disagreeing(Opinion const& engine, Opinion const& other)
{
    std::set<std::string> keys;
    for (auto const* const opinion : {&engine, &other}) {
        for (auto const& [key, finding] : *opinion) {
            auto const one = engine.find(key), two = other.find(key);
            // A finding that is not made and one that does not apply are the same.
            auto const nothing = [](Finding const& made) {
                return made.may || made.verdict == Verdict::not_applicable;
            };
            bool const same = one == engine.end()  ? nothing(two->second)
                              : two == other.end() ? nothing(one->second)
                                                   : agree(one->second, two->second);
            if (!same && is_compared(key)) {
                keys.insert(key);
            }
        }
    }
    return keys;
}

std::string only_in(std::set<std::string> const& here, std::set<std::string> const& there)
{
    std::string text;
    for (auto const& each : here) {
        text += there.contains(each) ? "" : ", " + each;
    }
    return text;
}

// The verdicts, and what one names that the other does not.
std::string kind_of_difference(Finding const& one, Finding const& two)
{
    auto const of = [](Finding const& finding, Finding const& other) {
        return std::string(key_of(finding.verdict)) + only_in(finding.missing, other.missing) +
               only_in(finding.awaited, other.awaited);
    };
    return of(one, two) + " / " + of(two, one);
}

}  // namespace

std::string key_of(Subject const& subject, std::string const& rule)
{
    return key_of(judged_as(subject), place_of(subject), subject.year, rule);
}

std::string key_of(SubjectResult const& subject, std::string const& rule)
{
    bool const of_a_year = subject.scope == Scope::operator_and_year || subject.scope == Scope::offer_and_year;
    auto const* const day = std::get_if<DateBounds>(&subject.effective.value);
    auto const place = subject.record == nullptr ? subject.place : subject.record->span;  // a version is no record
    return key_of(subject.scope, place, of_a_year ? std::optional(year_of(day->latest)) : std::nullopt, rule);
}

std::optional<Opinion> opinion_of(Agreement const& agreement, Repository const& repository, Day as_of,
                                  bool with_proposals)
{
    Opinion opinion;
    try {
        for (auto const& subject : subjects_of(agreement, repository, as_of)) {
            add(opinion, agreement, repository, subject, with_proposals);
        }
    } catch (TooManyWorlds const&) {
        return std::nullopt;
    }
    return opinion;
}

Opinion opinion_of(CheckResult const& result)
{
    Opinion opinion;
    for (auto const& subject : result.subjects) {
        for (auto const& rule : subject.rules) {
            auto const name = (rule.provision.empty() ? "" : rule.provision + " / ") + rule.name;
            auto& finding = opinion[key_of(subject, name)];
            finding.verdict = std::max(finding.verdict, rule.verdict);
            for (auto const& reason : rule.reasons) {
                if (reason.kind == Reason::Kind::missing) {
                    finding.missing.insert(token_of(reason, subject.scope));
                } else if (reason.kind == Reason::Kind::awaiting) {
                    auto const why = awaiting({reason.bodies.begin(), reason.bodies.end()});
                    finding.awaited.insert(why.what);
                } else {
                    finding.not_computable = true;
                }
            }
        }
    }
    return opinion;
}

std::string difference(Opinion const& engine, Opinion const& other)
{
    std::string text;
    for (auto const& key : disagreeing(engine, other)) {
        text += key + "\n  one:   " + shown(engine, key) + "\n  other: " + shown(other, key) + "\n";
    }
    return text;
}

std::set<std::string> kinds_of_difference(Opinion const& engine, Opinion const& other)
{
    std::set<std::string> kinds;
    for (auto const& key : disagreeing(engine, other)) {
        auto const one = engine.find(key), two = other.find(key);
        kinds.insert(one == engine.end() || two == other.end() ? "one says nothing"
                                                               : kind_of_difference(one->second, two->second));
    }
    return kinds;
}

}  // namespace styr::reference
