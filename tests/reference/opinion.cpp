// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/opinion.hpp"

#include "tests/reference/judging.hpp"
#include "tests/reference/worlds.hpp"

#include <algorithm>
#include <array>

namespace styr::reference {

namespace {

bool is_change(Scope scope) { return scope <= Scope::closure; }

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
        }
    }
    return subjects;
}

Day in_force(Record const& root) { return root.get<DateBounds>(Field::in_force)->earliest; }

// Of every operator the file in force on the day, and for its years every file up to then.
std::vector<Subject> of_register(Repository const& repository, Day as_of)
{
    std::vector<Subject> subjects;
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

std::vector<Subject> subjects_of(Repository const& repository, Day as_of)
{
    auto subjects = of_submissions(repository, as_of);
    for (auto const& subject : of_register(repository, as_of)) {
        subjects.push_back(subject);
    }
    for (auto const* const settlement : repository.settlements()) {
        subjects.push_back({Scope::settlement, nullptr, settlement, nullptr, {}, as_of});
    }
    for (auto const* const decision : repository.decisions()) {
        subjects.push_back({Scope::decision, nullptr, decision, nullptr, {}, as_of});
    }
    return subjects;
}

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

bool judges(Rule const& rule, Version const& version, Scope scope, bool with_proposals)
{
    bool const fits = rule.scope == scope || (rule.scope == Scope::change && is_change(scope));
    return fits && (with_proposals || !version.provisions[rule.provision].proposal);
}

Finding finding_of(Judged const& judged)
{
    Finding finding;
    finding.verdict = judged.verdict;
    auto const token = [](Why const& why) { return why.what.starts_with("day of ") ? "a decision's day" : why.what; };
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

bool asked_for(Agreement const& agreement, Scope scope, bool with_proposals)
{
    return is_change(scope) ||
           std::any_of(agreement.versions.begin(), agreement.versions.end(), [&](Version const& version) {
               return std::any_of(version.rules.begin(), version.rules.end(),
                                  [&](Rule const& rule) { return judges(rule, version, scope, with_proposals); });
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

// What is found without a rule: a change that changes nothing, and one that the register contradicts.
void add_built_in(Opinion& opinion, Facts const& facts)
{
    static constexpr std::array terms{Field::tariff, Field::places, Field::occupancy_basis, Field::split,
                                      Field::split_flexible};
    auto const& subject = facts.subject();
    if (!is_change(subject.scope)) {
        return;
    }
    bool const moves =
        subject.scope != Scope::change_of_terms ||
        std::any_of(terms.begin(), terms.end(), [&](Field term) { return !facts.changes(term).is(false); });
    if (!moves) {
        opinion[key_of(subject.scope, subject.record->span, "something changes")] = lacking("a term that changes");
    }
    for (auto const term : {Field::tariff, Field::places, Field::occupancy_basis, Field::split_flexible}) {
        if (facts.contradicted(term)) {
            auto const key = key_of(subject.scope, subject.record->span, "before agrees with the register");
            opinion.emplace(key, lacking(named(term, Side::old))).first->second.missing.insert(named(term, Side::old));
        }
    }
}

void add(Opinion& opinion, Agreement const& agreement, Repository const& repository, Subject const& subject,
         bool with_proposals)
{
    if (!asked_for(agreement, subject.scope, with_proposals)) {
        return;
    }
    auto const day = Facts(repository, subject).day();
    auto const* const bounds = day.get<DateBounds>();
    auto const versions = versions_for(agreement, bounds == nullptr ? DateBounds{} : *bounds);
    auto const say = [&](std::string const& name, Finding const& finding) {
        opinion[key_of(subject.scope, subject.record->span, name)] = finding;
    };
    if (versions.empty() || (is_change(subject.scope) && day.stated && has_gap(versions, *bounds))) {
        auto finding = lacking("a version of the agreement in force then");
        finding.missing.insert(day.whys.empty() || versions.empty() ? "a version of the agreement in force then"
                                                                    : day.whys.begin()->what);
        say("agreement in force", finding);
    }
    struct Rules {
        bool expects;
        std::vector<Judged> judged;
    };
    std::map<std::string, Rules> by_rule;
    for (auto const* const version : versions) {
        for (auto const& rule : version->rules) {
            auto const judged = judges(rule, *version, subject.scope, with_proposals)
                                    ? judge(rule, *version, repository, subject)
                                    : std::nullopt;
            if (judged) {
                auto& rules = by_rule[version->provisions[rule.provision].id + " / " + rule.name];
                rules.expects = rule.expects;
                rules.judged.push_back(*judged);
            }
        }
    }
    for (auto const& [name, rules] : by_rule) {
        say(name, finding_of(together(rules.judged, versions.size(), rules.expects, day.whys)));
    }
    add_built_in(opinion, Facts(repository, subject));
}

std::string token_of(Reason const& reason, Scope scope)
{
    if (reason.field == Field::date && scope != Scope::decision) {
        return "a decision's day";
    }
    if (reason.field) {
        return named(*reason.field, reason.side);
    }
    for (std::string const each : {"which service a decision is about", "which operator a decision is about",
                                   "the effective date in a decision"}) {
        if (reason.fact.en.starts_with(each.substr(0, 14))) {
            return each;
        }
    }
    return reason.fact.en;
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
    bool const same = engine.verdict == reference.verdict && engine.awaited == reference.awaited &&
                      engine.not_computable == reference.not_computable;
    auto named = engine.missing;
    for (auto const& fact : reference.missing) {
        if (named.erase(fact) == 0) {
            return false;
        }
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

// The findings that are not the same.
std::set<std::string> disagreeing(Opinion const& engine, Opinion const& other)
{
    std::set<std::string> keys;
    for (auto const* const opinion : {&engine, &other}) {
        for (auto const& [key, finding] : *opinion) {
            auto const one = engine.find(key), two = other.find(key);
            if (one == engine.end() || two == other.end() || !agree(one->second, two->second)) {
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

std::string key_of(Scope scope, Span record, std::string const& rule)
{
    static constexpr std::array names{"change",     "change of terms", "registration", "deregistration",
                                      "closure",    "offer",           "operator",     "operator and year",
                                      "submission", "settlement",      "decision"};
    return std::string(names[static_cast<std::size_t>(scope)]) + " " + std::to_string(record.source) + ":" +
           std::to_string(record.begin) + (rule.empty() ? "" : " / " + rule);
}

std::optional<Opinion> opinion_of(Agreement const& agreement, Repository const& repository, Day as_of,
                                  bool with_proposals)
{
    Opinion opinion;
    try {
        for (auto const& subject : subjects_of(repository, as_of)) {
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
            auto& finding = opinion[key_of(subject.scope, subject.record->span, name)];
            finding.verdict = rule.verdict;
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
