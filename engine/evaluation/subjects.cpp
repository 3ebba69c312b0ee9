// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/subjects.hpp"

#include "diagnostics/words.hpp"
#include "engine/evaluation/log_entry.hpp"
#include "engine/evaluation/phrases.hpp"
#include "engine/evaluation/subjects_register.hpp"
#include "models/fields/change.hpp"
#include "models/fields/print.hpp"
#include "models/repository/corrections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace styr {

namespace {

// The others of its offer that may be of one day with it and are judged with it: what was replaced or taken back asks
// for nothing any more.
std::vector<Beside> beside(Repository::ChangeRef const& own, Repository const& repository, Day as_of)
{
    std::vector<Beside> found;
    auto const meant = repository.meant(own.submission->root, *own.change);
    auto const day = date_in(*own.change, Field::effective);
    for (auto const& other : repository.special_changes_of(meant.operator_, meant.offer)) {
        auto const& root = other.submission->root;
        if (other == own || !may_be_of_one_day(*own.change, *other.change) || is_later(root, Field::submitted, as_of) ||
            withdrawn_on(root, *other.change) || !repository.replacements_of(*other.change).empty()) {
            continue;
        }
        auto const service = repository.meant(root, *other.change).service;
        bool const certain = !meant.operator_.empty() && !service.empty() && service == meant.service && day.exact() &&
                             date_in(*other.change, Field::effective).exact();
        found.push_back({other, may_be_of_one_service(own, other, repository), certain});
    }
    return found;
}

void add_submissions(std::vector<Subject>& subjects, Repository const& repository, Day as_of, IsAsked const& asked)
{
    for (auto const& submission : repository.submissions()) {
        if (is_later(submission.root, Field::submitted, as_of)) {
            continue;
        }
        if (asked(Scope::submission, {})) {
            Subject subject;
            subject.scope = Scope::submission;
            subject.submission = &submission;
            subject.place = submission.root.span;
            subjects.push_back(subject);
        }
        for (auto const& change : submission.root.records(Field::changes)) {
            subjects.push_back(subject_of({&submission, &change}, repository, as_of));
            if (asked(Scope::payer, {})) {
                auto const payers = payers_of(subjects.back());
                subjects.insert(subjects.end(), payers.begin(), payers.end());
            }
        }
    }
}

// "tariff 1,933 → 2,139 kr.": what is known of a term that changes.
Text change_in_print(Field term, Facts const& facts)
{
    auto const& row = *find_row(RecordKind::terms, term);
    auto const& old = facts.fact(term, Side::old).value;
    auto const& now = facts.fact(term, Side::new_).value;
    auto text = fact_name(term, Side::none) + Text{" "};
    text += old.known() ? print_value(row, old.value) : Text{"?"};
    return text + Text{" → "} + (now.known() ? print_value(row, now.value) : Text{"?"});
}

Text kind_phrase(Scope scope)
{
    switch (scope) {
    case Scope::registration:
        return {"optages", "is registered"};
    case Scope::deregistration:
        return {"udgår", "is deregistered"};
    case Scope::closure:
        return {"lukker", "closes"};
    default:
        return {};
    }
}

// "overdrages til Region Nordjylland", "skifter navn til Nyt": all that it becomes, as it is said.
Text becomes_phrase(Record const& change)
{
    std::string names;
    for (auto const& name : change.records(Field::becomes)) {
        for (auto const field : {Field::operator_, Field::offer, Field::service}) {
            auto const said = text_in(name, field);
            names += said.empty() ? "" : (names.empty() ? "" : ", ") + std::string(said);
        }
    }
    return kind_of_change(change) == ChangeKind::transfer
               ? Text{"overdrages til " + names, "is transferred to " + names}
               : Text{"skifter navn til " + names, "is called " + names};
}

Text summary_of(Subject const& subject, SubjectResult const& result, Facts const& facts)
{
    Text text{result.offer};
    if (!result.service.empty()) {
        text += Text{" (" + result.service + ")"};
    }
    if (subject.scope == Scope::change_of_terms) {
        for (auto const term : approvable_fields) {
            if (!facts.changes(term).is(false)) {
                text += Text{", "} + change_in_print(term, facts);
            }
        }
    } else if (subject.change != nullptr) {
        auto const group = text_in(*subject.change, Field::target_group);  // of one of which an offer may be rid
        bool const leaves = subject.scope == Scope::closure || subject.scope == Scope::deregistration;
        text += Text{leaves && !group.empty() ? ", " + std::string(group) + ", " : std::string(" ")};
        bool const named_anew = subject.scope == Scope::transfer || subject.scope == Scope::rename;
        text += named_anew ? becomes_phrase(*subject.change) : kind_phrase(subject.scope);
    } else if (subject.decision != nullptr) {
        text = phrase(*subject.decision);
    } else if (text.empty()) {
        text = Text{result.operator_name};
    }
    if (subject.scope == Scope::offer_and_year) {
        text += Text{", " + std::to_string(*subject.year)};
    }
    if (auto const* const day = std::get_if<DateBounds>(&result.effective.value);
        day != nullptr && subject.change != nullptr) {
        bool const nothing_known = *day == DateBounds{},
                   leaves = subject.scope == Scope::deregistration ||
                            subject.scope == Scope::closure;  // a last day, or the first without it
        auto const when = print_date(*day);
        text += nothing_known            ? Text{", ikrafttræden ikke oplyst", ", effective date not given"}
                : day->exact() && leaves ? Text{" pr. " + when.da, " as of " + when.en}
                : day->exact()           ? Text{" fra " + when.da, " from " + when.en}
                                         : Text{", ikrafttræden " + when.da, ", effective " + when.en};
    }
    return text;
}

// What cases are called.
std::string id_of_change(Repository::Submission const& submission, Record const& change)
{
    auto const service = text_in(change, Field::service);
    return submission.id + ":" + slug(text_in(change, Field::offer)) + (service.empty() ? "" : "/" + slug(service));
}
std::string id_of(std::string_view kind, Record const& record)
{
    return std::string(kind) + ":" + std::string(text_in(record, Field::id));
}
std::string id_in_register(std::string_view operator_name, std::string_view offer, std::optional<int> year)
{
    return slug(operator_name) + (offer.empty() ? "" : ":" + slug(offer)) + (year ? "@" + std::to_string(*year) : "");
}

// The first of several that would have one id keeps it.
std::string numbered(std::string const& id, int number) { return number > 1 ? id + "~" + std::to_string(number) : id; }

}  // namespace

Subject subject_of(Repository::ChangeRef const& change, Repository const& repository, Day as_of)
{
    Subject subject;
    subject.scope = scope_of(*change.change);
    subject.submission = change.submission;
    subject.change = change.change;
    subject.place = change.change->span;
    subject.beside = beside(change, repository, as_of);
    return subject;
}

std::string id_of(Version const& version) { return "agreement:" + slug(version.name); }

std::vector<Subject> versions_of(Agreement const& agreement, IsAsked const& asked)
{
    std::vector<Subject> versions;
    for (auto const& version : agreement.versions) {
        if (asked(Scope::agreement, version.from)) {
            Subject subject;
            subject.scope = Scope::agreement;
            subject.agreement = &agreement;
            subject.of_agreement = &version;
            subject.day = version.from;
            subject.place = version.span;
            versions.push_back(std::move(subject));
        }
    }
    return versions;
}

std::vector<Subject> payers_of(Subject const& change)
{
    std::vector<Subject> payers;
    for (auto const& payer : change.change->records(Field::payers)) {
        payers.push_back(change);
        payers.back().payer = &payer;
        payers.back().place = payer.span;
    }
    return payers;
}

bool is_handed_in(Subject const& subject, Repository const& repository)
{
    auto const* const submission = subject.submission;
    return subject.change != nullptr && submission != nullptr &&
           repository.submission_named(submission->id) == submission;
}

bool is_of(Subject const& subject, Repository::ChangeRef const& change)
{
    return subject.change != nullptr && change.submission == subject.submission &&
           (change.change == subject.change || change.change->span == subject.change->span);
}

bool speaks_for_its_operator(Record const& register_file, Repository const& repository)
{
    auto const day = date_in(register_file, Field::in_force).earliest;
    auto const name = text_in(register_file, Field::operator_);
    auto const& all = repository.registers();
    auto const first = std::find_if(all.begin(), all.end(), [&](Record const& each) {
        return date_in(each, Field::in_force).earliest == day && text_in(each, Field::operator_) == name;
    });
    return first == all.end() || &*first == &register_file;
}

bool is_later(Record const& record, Field date, Day day) { return date_in(record, date).earliest > day; }

bool judges(Scope rule, Scope subject)
{
    bool const is_change = subject == Scope::change_of_terms || subject == Scope::registration ||
                           subject == Scope::deregistration || subject == Scope::closure ||
                           subject == Scope::transfer || subject == Scope::rename;
    return rule == subject || (rule == Scope::change && is_change);
}

Scope scope_of(Record const& change)
{
    switch (kind_of_change(change)) {
    case ChangeKind::registration:
        return Scope::registration;
    case ChangeKind::deregistration:
        return Scope::deregistration;
    case ChangeKind::closure:
        return Scope::closure;
    case ChangeKind::transfer:
        return Scope::transfer;
    case ChangeKind::rename:
        return Scope::rename;
    case ChangeKind::change_of_terms:
        break;
    }
    return Scope::change_of_terms;
}

std::string slug(std::string_view name)
{
    std::string made;
    for (char const c : in_small_letters(name)) {
        if (c == ' ' || c == '/' || c == ':' || c == '#' || c == '-') {
            made += made.ends_with('-') ? "" : "-";
        } else {
            made += c;
        }
    }
    for (auto const& [upper, lower] : {std::pair{"Æ", "æ"}, {"Ø", "ø"}, {"Å", "å"}}) {
        for (std::size_t at = made.find(upper); at != std::string::npos; at = made.find(upper)) {
            made.replace(at, 2, lower);
        }
    }
    return made;
}

std::set<std::string, std::less<>> case_ids(Repository const& repository)
{
    std::set<std::string, std::less<>> ids;
    std::map<std::string, int> uses;
    int last = 0;  // of the years that somebody may speak of
    for (auto const& root : repository.registers()) {
        last = std::max(last, year_of(date_in(root, Field::in_force).earliest) + 10);
    }
    for (auto const& submission : repository.submissions()) {
        ids.insert(submission.id);
        for (auto const& change : submission.root.records(Field::changes)) {
            auto const id = id_of_change(submission, change);
            ids.insert(numbered(id, ++uses[id]));
            for (auto const& payer : change.records(Field::payers)) {
                auto const of_payer = id + ":" + slug(text_in(payer, Field::payer));
                ids.insert(numbered(of_payer, ++uses[of_payer]));
            }
        }
    }
    for (auto const& root : repository.registers()) {
        auto const name = text_in(root, Field::operator_);
        ids.insert(
            {id_in_register(name, {}, {}), id_in_register(name, {}, year_of(date_in(root, Field::in_force).earliest))});
        for (auto const year : years_reported(root)) {
            ids.insert(id_in_register(name, {}, year));
        }
        for (auto const& offer : root.records(Field::offers)) {
            ids.insert(id_in_register(name, text_in(offer, Field::offer), {}));
            auto years = years_reported(offer);
            for (int year = year_of(date_in(root, Field::in_force).earliest); year <= last; ++year) {
                years.insert(year);
            }
            for (auto const year : years) {
                ids.insert(id_in_register(name, text_in(offer, Field::offer), year));
            }
        }
    }
    for (auto const* const settlement : repository.settlements()) {
        ids.insert(id_of("settlement", *settlement));
    }
    for (auto const* const decision : repository.decisions()) {
        ids.insert(id_of("decision", *decision));
    }
    return ids;
}

std::vector<Subject> subjects_of(Repository const& repository, Day as_of, IsAsked const& asked)
{
    std::vector<Subject> subjects;
    add_submissions(subjects, repository, as_of, asked);
    add_register(subjects, repository, as_of, asked);
    for (auto const* const settlement : repository.settlements()) {
        Subject subject;
        subject.scope = Scope::settlement;
        subject.settlement = settlement;
        subject.place = settlement->span;
        subjects.push_back(subject);
    }
    if (asked(Scope::decision, {})) {
        for (auto const* const decision : repository.decisions()) {
            if (is_later(*decision, Field::date, as_of)) {
                continue;
            }
            Subject subject;
            subject.scope = Scope::decision;
            subject.decision = decision;
            subject.place = decision->span;
            subjects.push_back(subject);
        }
    }
    return subjects;
}

SubjectResult describe(Subject const& subject, Facts const& facts)
{
    SubjectResult result;
    result.scope = judged_as(subject);
    result.submission = subject.submission;
    result.place = subject.place;
    if (subject.of_agreement != nullptr) {
        result.id = id_of(*subject.of_agreement);
        result.effective = facts.fact(Field::effective).value;
        result.summary = Text{subject.agreement->title + " (" + subject.of_agreement->name + ")"};
        return result;
    }
    auto const text = [&](Field field) {
        auto const& value = facts.fact(field).value;
        auto const* const held = std::get_if<std::string>(&value.value);
        return held == nullptr ? std::string{} : *held;
    };
    result.operator_name = text(Field::operator_);
    if (subject.change != nullptr) {
        result.record = subject.change;
        result.offer = std::string(text_in(*subject.change, Field::offer));
        result.service = std::string(text_in(*subject.change, Field::service));
        result.effective = facts.fact(Field::effective).value;
        result.id = id_of_change(*subject.submission, *subject.change);
    } else if (subject.settlement != nullptr) {
        result.record = subject.settlement;
        result.offer = std::string(text_in(*subject.settlement, Field::offer));
        result.service = std::string(text_in(*subject.settlement, Field::service));
        result.id = id_of("settlement", *subject.settlement);
        result.effective = facts.fact(Field::settled).value;
    } else if (subject.decision != nullptr) {
        result.record = subject.decision;
        result.id = id_of("decision", *subject.decision);
        result.effective = facts.fact(Field::date).value;
    } else if (subject.scope == Scope::submission) {
        result.record = &subject.submission->root;
        result.id = subject.submission->id;
        result.effective = facts.fact(Field::submitted).value;
    } else {
        result.record = subject.report != nullptr  ? subject.report
                        : subject.offer != nullptr ? subject.offer
                                                   : subject.operator_;
        result.offer = subject.offer != nullptr ? std::string(text_in(*subject.offer, Field::offer)) : std::string{};
        result.effective = Evaluated::of(facts.effective());
        result.id = id_in_register(result.operator_name, result.offer, subject.year);
    }
    result.summary = summary_of(subject, result, facts);
    if (subject.payer != nullptr) {
        std::string const name{text_in(*subject.payer, Field::payer)};
        result.record = subject.payer;
        result.of_change = subject.change;
        result.id += ":" + slug(name);
        result.summary = Text{name + ", "} + result.summary;
    }
    return result;
}

void name_apart(std::vector<SubjectResult>& subjects)
{
    std::vector<std::size_t> by_id(subjects.size());  // those of one id in their order
    std::iota(by_id.begin(), by_id.end(), std::size_t{0});
    std::stable_sort(by_id.begin(), by_id.end(),
                     [&](std::size_t a, std::size_t b) { return subjects[a].id < subjects[b].id; });
    std::string id;
    int number = 0;
    for (auto const at : by_id) {
        auto& subject = subjects[at];
        number = number > 0 && subject.id == id ? number + 1 : 1;
        id = subject.id;
        subject.id = numbered(id, number);
        std::uint64_t hash = 14695981039346656037ULL;  // FNV-1a: names a subject, guards nothing
        for (char const c : subject.id) {
            hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
        }
        subject.fingerprint = fmt::format("{:016x}", hash);
    }
}

}  // namespace styr
