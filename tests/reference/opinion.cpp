#include "tests/reference/opinion.hpp"

#include "tests/reference/judging.hpp"
#include "tests/reference/worlds.hpp"

#include <algorithm>

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
        bool const replaced = std::any_of(repository.registers().begin(), repository.registers().end(), [&](Record const& other) {
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
    for (auto const& why : judged.whys) {
        if (why.kind == Why::Kind::missing) {
            finding.missing.insert(why.what.starts_with("day of ") ? "a decision's day" : why.what);
        } else if (why.kind == Why::Kind::awaiting) {
            finding.awaited.insert(why.what);
        } else {
            finding.not_computable = true;
        }
    }
    return finding;
}

void add(Opinion& opinion, Agreement const& agreement, Repository const& repository, Subject const& subject, bool with_proposals)
{
    auto const day = Facts(repository, subject).day();
    auto const* const bounds = day.get<DateBounds>();
    auto const versions = versions_for(agreement, bounds == nullptr ? DateBounds{} : *bounds);
    for (auto const* const version : versions) {
        for (auto const& rule : version->rules) {
            if (judges(rule, *version, subject.scope, with_proposals)) {
                opinion[key_of(subject.scope, subject.record->span, version->name + " / " + rule.name)] = finding_of(judge(rule, *version, repository, subject));
            }
        }
    }
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

std::string shown(Opinion const& opinion, std::string const& key)
{
    auto const found = opinion.find(key);
    return found == opinion.end() ? "nothing" : shown(found->second);
}

}  // namespace

std::string key_of(Scope scope, Span record, std::string const& rule)
{
    static constexpr std::array names{"change", "change of terms", "registration", "deregistration", "closure", "offer", "operator", "operator and year", "submission", "settlement", "decision"};
    return std::string(names[static_cast<std::size_t>(scope)]) + " " + std::to_string(record.source) + ":" + std::to_string(record.begin) + (rule.empty() ? "" : " / " + rule);
}

std::optional<Opinion> opinion_of(Agreement const& agreement, Repository const& repository, Day as_of, bool with_proposals)
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
            auto const name = (rule.version == nullptr ? std::string() : rule.version->name + " / ") + rule.name;
            auto& finding = opinion[key_of(subject.scope, subject.record->span, name)];
            finding.verdict = rule.verdict;
            for (auto const& reason : rule.reasons) {
                if (reason.kind == Reason::Kind::missing) {
                    finding.missing.insert(!reason.field ? reason.fact.en : named(*reason.field, reason.side));
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

std::string difference(Opinion const& one, Opinion const& other)
{
    std::set<std::string> keys;
    for (auto const* const opinion : {&one, &other}) {
        for (auto const& [key, finding] : *opinion) {
            keys.insert(key);
        }
    }
    std::string text;
    for (auto const& key : keys) {
        auto const first = shown(one, key), second = shown(other, key);
        text += first == second ? "" : key + "\n  one:   " + first + "\n  other: " + second + "\n";
    }
    return text;
}

}  // namespace styr::reference
