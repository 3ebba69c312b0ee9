// SPDX-License-Identifier: MPL-2.0
#include "engine/set_aside.hpp"

#include "diagnostics/utf8.hpp"
#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/log_entry.hpp"
#include "engine/evaluation/subjects.hpp"
#include "engine/messages/engine_problems.hpp"
#include "models/fields/print.hpp"
#include "models/fields/text_in.hpp"
#include "models/repository/corrections.hpp"

#include <algorithm>

namespace styr {

namespace {

constexpr std::size_t most_named = 5;  // in one line; those beyond are counted

bool was_approved(Repository::ChangeRef const& change, Day day, StandingChanges& standing)
{
    return standing.of(change, day).is == Stands::approved;
}

std::optional<Day> withdrawn_by_then(Repository::ChangeRef const& change, Day as_of)
{
    auto const day = withdrawn_on(change.submission->root, *change.change);
    return day && *day <= as_of ? day : std::nullopt;
}

// Handed in when the other was, or may have been, in effect, and from a later day: the days between it leaves alone.
bool comes_too_late(Repository::ChangeRef const& replacement, Record const& replaced, Day as_of)
{
    auto const effect = date_in(replaced, Field::effective);
    auto const handed_in = std::min(date_in(replacement.submission->root, Field::submitted).latest, as_of);
    return effect.earliest <= handed_in && effect.earliest > first_day &&
           date_in(*replacement.change, Field::effective).latest > effect.latest;
}

// The very same, handed in by itself, and not taken back.
bool is_asked_again(Repository::ChangeRef const& change, CheckRequest const& request)
{
    auto const& repository = request.repository;
    auto const digest = repository.digest(change.submission->root, *change.change);
    auto const& all = repository.changes_of(text_in(change.submission->root, Field::operator_),
                                            text_in(*change.change, Field::offer));
    return std::any_of(all.begin(), all.end(), [&](Repository::ChangeRef const& each) {
        return each != change && !withdrawn_by_then(each, request.as_of) &&
               !is_later(each.submission->root, Field::submitted, request.as_of) &&
               repository.digest(each.submission->root, *each.change) == digest;
    });
}

// One that was taken back itself stands in nobody's place.
void find_replacement(Repository::ChangeRef const& change, CheckRequest const& request, StandingChanges& standing,
                      SetAside& found)
{
    for (auto const& each : request.repository.replacements_of(*change.change)) {
        auto const day = withdrawn_by_then(each, request.as_of);
        bool const taken_back = day && !was_approved(each, request.as_of, standing);
        if (taken_back || is_later(each.submission->root, Field::submitted, request.as_of)) {
            continue;
        }
        if (!comes_too_late(each, *change.change, request.as_of)) {
            found.replaced_by = each.submission;
            found.replaced_in_vain = nullptr;
            return;
        }
        found.replaced_in_vain = each.submission;
    }
}

Text listed(std::vector<NotThereYet const*> const& all)
{
    Text text;
    for (std::size_t i = 0; i < all.size() && i < most_named; ++i) {
        auto const when = print_date(all[i]->days);
        text += Text{i == 0 ? "`" : ", `"} + Text{printable(all[i]->name, 60)} + Text{"` ("} + when + Text{")"};
    }
    if (all.size() > most_named) {
        auto const more = std::to_string(all.size() - most_named);
        text += Text{" og " + more + " mere", " and " + more + " more"};
    }
    return text;
}

}  // namespace

SetAside set_aside(Repository::ChangeRef const& change, CheckRequest const& request, StandingChanges& standing)
{
    SetAside found;
    find_replacement(change, request, standing, found);
    if (auto const day = withdrawn_by_then(change, request.as_of)) {
        // Approved later too: nobody approves what is taken back, unless it was handed in once more.
        bool const in_vain = was_approved(change, request.as_of, standing) && !is_asked_again(change, request);
        (in_vain ? found.withdrawn_in_vain : found.withdrawn) = day;
    }
    return found;
}

Subject with_requests(Subject subject, CheckRequest const& request, StandingChanges& standing)
{
    if (subject.scope == Scope::submission) {
        for (auto const& change : subject.submission->root.records(Field::changes)) {
            Repository::ChangeRef const asked{subject.submission, &change};
            if (!set_aside(asked, request, standing).any()) {
                subject.requests.push_back(subject_of(asked, request.repository, request.as_of));
            }
        }
    }
    return subject;
}

bool still_stands(StatedChange const& stated, CheckRequest const& request, StandingChanges& standing)
{
    return stated.alone == nullptr ? !set_aside(stated.change, request, standing).any()
                                   : standing.is_approved_by_who_may(stated, request.as_of);
}

std::optional<RuleResult> withdrawn_after_effect(Subject const& subject, Day withdrawn)
{
    auto const* const effective = subject.change->get<DateBounds>(Field::effective);
    if (effective == nullptr || withdrawn < effective->latest) {
        return std::nullopt;
    }
    auto result = built_in_finding(withdrawn_late, Verdict::notice, subject.place);
    auto const day = print_day(withdrawn);
    result.message = {"Driftsherren trak ændringen tilbage den " + day.da +
                          ", da den skulle være trådt i kraft. Er den brugt i mellemtiden, har ingen godkendt det.",
                      "Its operator took the change back on " + day.en +
                          ", when it was to be in effect. If it was used in the meantime, nobody approved that."};
    return result;
}

RuleResult replaced_after_effect(Subject const& subject, Repository::Submission const& by)
{
    auto result = built_in_finding(withdrawn_late, Verdict::notice, subject.place);
    auto const id = printable(by.id, 60);
    result.message = {"Indmeldingen " + id +
                          ", der erstatter ændringen, kom, da den skulle være trådt i kraft, og gælder fra en "
                          "senere "
                          "dag; for tiden imellem kontrolleres den her.",
                      "The submission " + id +
                          ", which replaces the change, came when it was to be in effect, and is from a later day; for "
                          "the time between it is judged here."};
    return result;
}

RuleResult withdrawn_after_approval(Subject const& subject, Day withdrawn)
{
    auto result = built_in_finding(withdrawn_late, Verdict::notice, subject.place);
    auto const day = print_day(withdrawn);
    result.message = {
        "Driftsherren trak ændringen tilbage den " + day.da + ", men den er godkendt; at gå tilbage er en ny ændring.",
        "Its operator took the change back on " + day.en + ", but it is approved; going back is a new change."};
    return result;
}

std::vector<NotThereYet> not_there_yet(Repository const& repository, Day as_of)
{
    std::vector<NotThereYet> found;
    for (auto const& submission : repository.submissions()) {
        if (is_later(submission.root, Field::submitted, as_of)) {
            auto const& day = *submission.root.find(Field::submitted);
            found.push_back({submission.id, std::get<DateBounds>(day.value), day.span, false});
        }
    }
    for (auto const* const decision : repository.decisions()) {
        if (is_later(*decision, Field::date, as_of)) {
            auto const& day = *decision->find(Field::date);
            found.push_back(
                {std::string(text_in(*decision, Field::id)), std::get<DateBounds>(day.value), day.span, true});
        }
    }
    return found;
}

Diagnostics told(std::vector<NotThereYet> const& not_yet, Day as_of)
{
    Diagnostics lines;
    for (bool const decisions : {false, true}) {
        std::vector<NotThereYet const*> all;
        for (auto const& each : not_yet) {
            if (each.decision == decisions) {
                all.push_back(&each);
            }
        }
        if (!all.empty()) {
            lines.push_back(occurrence(decisions ? decided_later : submitted_later, all.front()->place,
                                       {{"day", print_day(as_of)}, {"list", listed(all)}}));
        }
    }
    return lines;
}

}  // namespace styr
