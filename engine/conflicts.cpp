// SPDX-License-Identifier: MPL-2.0
#include "engine/conflicts.hpp"

#include "diagnostics/utf8.hpp"
#include "engine/approvals/approved_end.hpp"
#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/log_entry.hpp"
#include "engine/evaluation/phrases.hpp"
#include "engine/evaluation/subjects.hpp"
#include "engine/set_aside.hpp"
#include "models/fields/change.hpp"
#include "models/fields/print.hpp"
#include "models/repository/corrections.hpp"

#include <range/v3/algorithm/any_of.hpp>

#include <algorithm>
#include <set>

namespace styr {

namespace {

using ChangeRef = Repository::ChangeRef;

constexpr std::size_t most_told = 5;  // of one change

bool asks_for_term(Record const& change, Field field)
{
    return said_to_change(change, field) || given(terms_on(&change, Field::after), field) != nullptr;
}

// Whether it leaves no room for another change of the service on its day.
bool settles_the_service(ChangeRef const& ref, Repository const& repository)
{
    auto const kind = kind_of_change(*ref.change);
    bool const moves = kind == ChangeKind::transfer || kind == ChangeKind::rename;
    return moves || ends_the_service(ref, repository);
}

// What both say, where both cannot hold.
struct Clash {
    bool any = false;
    std::vector<Field> terms{}, facts{};  // under `after`, and of the change itself
};

Clash clash_of(ChangeRef const& one, ChangeRef const& other, Repository const& repository)
{
    Clash clash;
    auto const &a = *one.change, &b = *other.change;
    for (auto const& row : repository.fields().rows_of(RecordKind::terms)) {
        if (asks_for_term(a, row.field) && asks_for_term(b, row.field)) {
            clash.terms.push_back(row.field);
        }
    }
    // A tariff is one amount with its unit.
    for (auto const& [first, second] : {std::pair{&a, &b}, std::pair{&b, &a}}) {
        if (asks_for_term(*first, Field::unit) && asks_for_term(*second, Field::tariff) &&
            !asks_for_term(*second, Field::unit)) {
            clash.terms.push_back(asks_for_term(b, Field::unit) ? Field::unit : Field::tariff);
        }
    }
    for (auto const field : {Field::special_terms, Field::objective_financing, Field::payers}) {
        auto const* const said = given(&a, field);
        auto const* const said_too = given(&b, field);
        if (said != nullptr && said_too != nullptr && !(said->value == said_too->value)) {
            clash.facts.push_back(field);
        }
    }
    bool const both_begin =
        kind_of_change(a) == ChangeKind::registration && kind_of_change(b) == ChangeKind::registration;
    clash.any = !clash.terms.empty() || !clash.facts.empty() || settles_the_service(one, repository) ||
                settles_the_service(other, repository) || both_begin;
    return clash;
}

// Of another service of the offer: the offer's own facts, where the two ask for them otherwise.
Clash clash_about_the_offer(ChangeRef const& one, ChangeRef const& other, Repository const& repository)
{
    auto const whose = [](ChangeRef const& ref) { return text_in(ref.submission->root, Field::operator_); };
    Clash clash;
    bool const of_one_offer = text_in(*one.change, Field::offer) == text_in(*other.change, Field::offer) &&
                              (whose(one).empty() || whose(other).empty() || whose(one) == whose(other));
    for (auto const field : repository.fields().offer_fields()) {
        auto const* const mine = given(terms_on(one.change, Field::after), field);
        auto const* const theirs = given(terms_on(other.change, Field::after), field);
        if (of_one_offer && mine != nullptr && theirs != nullptr && mine->value != theirs->value) {
            clash.terms.push_back(field);
        }
    }
    clash.any = !clash.terms.empty();
    return clash;
}

// "2,100 kr. as the tariff"
Text figure(FieldRow const& row, Fact const* fact)
{
    auto const name = label_of(row.field);
    return fact == nullptr ? Text{"et andet tal som " + name.da, "another " + name.en}
                           : print_value(row, fact->value) + Text{" som " + name.da, " as the " + name.en};
}

Text asked_by(Record const& other, Clash const& clash)
{
    auto const kind = kind_of_change(other);
    if (kind != ChangeKind::change_of_terms) {
        return phrase(kind);
    }
    Text text;
    auto const add = [&text](Text const& more) { text += (text.empty() ? Text{} : Text{", "}) + more; };
    for (auto const field : clash.terms) {
        add(figure(*find_row(RecordKind::terms, field), given(terms_on(&other, Field::after), field)));
    }
    for (auto const field : clash.facts) {
        add(figure(*find_row(RecordKind::change, field), given(&other, field)));
    }
    return text.empty() ? phrase(kind) : text;  // this one ends the service, whatever the other asks for
}

Text who_asks(ChangeRef const& own, ChangeRef const& other)
{
    if (own.submission == other.submission) {
        return {"En anden ændring i samme takstindmelding", "Another change of the same submission"};
    }
    auto const id = printable(other.submission->id, 60);
    return {"Takstindmeldingen " + id, "The submission " + id};
}

Text from_when(Record const& own, Record const& other)
{
    auto const* const day = own.get<DateBounds>(Field::effective);
    auto const* const theirs = other.get<DateBounds>(Field::effective);
    bool const known = day != nullptr && theirs != nullptr && day->exact() && *day == *theirs;
    return known ? Text{" fra samme dag", " from the same day"}
                 : Text{", måske fra samme dag", ", perhaps from the same day"};
}

Repair way_out(ChangeRef const& own, ChangeRef const& other)
{
    Repair repair{.kind = Repair::Kind::fact, .field = Field::replaces};
    auto const id = printable(other.submission->id, 60), own_id = printable(own.submission->id, 60);
    repair.text =
        own.submission == other.submission
            ? Text{"slet den af de to, der ikke gælder, eller skriv `withdrawn` på den, hvis den er trukket tilbage",
                   "delete the one of the two that does not hold, or write `withdrawn` on it where it was taken back"}
            : Text{"skriv `replaces: " + id + "` her, hvis denne gælder, og `replaces: " + own_id +
                       "` i den anden, hvis den gør",
                   "write `replaces: " + id + "` here where this one holds, and `replaces: " + own_id +
                       "` in the other where that one does"};
    return repair;
}

class Conflicts {
public:
    Conflicts(ChangeRef own, Subject const& subject, CheckRequest const& request, StandingChanges& standing, Work& work)
        : own_(own),
          subject_(subject),
          request_(request),
          standing_(standing),
          work_(work),
          names_(other_names(request.repository.meant(own.submission->root, *own.change), request.repository, work))
    {
    }

    std::vector<RuleResult> all()
    {
        std::vector<RuleResult> found;
        for (auto const& other : beside()) {
            if (found.size() == most_told || !work_.spend()) {
                break;
            }
            if (is_of(subject_, other) || !may_be_of_one_day(*own_.change, *other.change)) {
                continue;
            }
            bool const of_this_service =
                may_be_of_one_service(own_, other, request_.repository) || is_of_it_by_another_name(other);
            auto const clash = of_this_service ? clash_of(own_, other, request_.repository)
                                               : clash_about_the_offer(own_, other, request_.repository);
            bool const same = of_this_service && digest(own_) == digest(other);
            if ((clash.any || same) && still_asked(other) && !refused(other)) {
                if (refused(own_)) {
                    return {};
                }
                found.push_back(same ? very_same(other) : conflict(other, clash));
            }
        }
        if (auto special = special_elsewhere()) {
            found.push_back(*std::move(special));
        }
        return found;
    }

private:
    // The changes of the offer, under each name by which the register knows it.
    std::vector<ChangeRef> beside() const
    {
        auto const& repository = request_.repository;
        auto const offer = text_in(*own_.change, Field::offer);
        auto all = repository.changes_of(offer);
        std::set<std::pair<std::string_view, std::string_view>> others;
        for (auto const& name : names_) {
            if (name.offer != offer && others.emplace(name.operator_, name.offer).second) {
                auto const& more = repository.changes_of(name.operator_, name.offer);
                all.insert(all.end(), more.begin(), more.end());
            }
        }
        return all;
    }

    // What is asked for under the new name from the day on which it gets that goes with it.
    bool is_of_it_by_another_name(ChangeRef const& other) const
    {
        auto const moves = [](Record const& change) { return !change.records(Field::becomes).empty(); };
        if (names_.empty() || moves(*own_.change) || moves(*other.change)) {
            return false;
        }
        auto const meant = request_.repository.meant(other.submission->root, *other.change);
        return ranges::any_of(names_, [&](ServiceId const& name) {
            return name.operator_ == meant.operator_ && name.offer == meant.offer &&
                   (meant.service.empty() || name.service.empty() || name.service == meant.service);
        });
    }

    std::string digest(ChangeRef const& ref) const
    {
        return request_.repository.digest(ref.submission->root, *ref.change);
    }

    bool still_asked(ChangeRef const& other)
    {
        return !is_later(other.submission->root, Field::submitted, request_.as_of) &&
               !set_aside(other, request_, standing_).any();
    }

    bool refused(ChangeRef const& ref) { return standing_.of(ref, request_.as_of).is == Stands::refused; }

    // Special terms asked for of another service of the offer, while this one asks for places without: nobody can tell
    // from the two whose terms they are.
    std::optional<RuleResult> special_elsewhere() const
    {
        auto const states = [](Record const& change) {
            auto const* const terms = change.get<std::vector<Choice>>(Field::special_terms);
            return (terms != nullptr && !terms->empty()) || !change.records(Field::payers).empty() ||
                   given(&change, Field::objective_financing) != nullptr;
        };
        bool const adds_places =
            kind_of_change(*own_.change) == ChangeKind::registration || asks_for_term(*own_.change, Field::places);
        if (!adds_places || states(*own_.change)) {
            return std::nullopt;
        }
        auto const other = std::find_if(subject_.beside.begin(), subject_.beside.end(), [&](Beside const& each) {
            return !each.of_service && states(*each.change.change);
        });
        if (other == subject_.beside.end()) {
            return std::nullopt;
        }
        auto result = built_in_finding(two_changes, Verdict::notice, subject_.place);
        result.message = who_asks(own_, other->change) +
                         Text{" beder om særlige vilkår for en anden ydelse i tilbuddet",
                              " asks for special terms of another service of the offer"} +
                         from_when(*own_.change, *other->change.change) +
                         Text{": gælder de også her?", ": do they hold here too?"};
        return result;
    }

    RuleResult very_same(ChangeRef const& other) const
    {
        auto result = built_in_finding(two_changes, Verdict::notice, subject_.place);
        result.message = who_asks(own_, other) + Text{" beder om det selv samme: er det indmeldt to gange?",
                                                      " asks for the very same: was it handed in twice?"};
        return result;
    }

    RuleResult conflict(ChangeRef const& other, Clash const& clash) const
    {
        auto result = built_in_finding(two_changes, Verdict::incomplete, subject_.place);
        result.message = who_asks(own_, other) + Text{" beder om ", " asks for "} + asked_by(*other.change, clash) +
                         from_when(*own_.change, *other.change) +
                         Text{": hvilken af de to gælder?", ": which of the two holds?"};
        result.reasons = {Reason{.kind = Reason::Kind::missing,
                                 .fact = {"hvilken af de to ændringer der gælder", "which of the two changes holds"},
                                 .place = other.change->span}};
        if (request_.with_repairs) {
            result.repairs.push_back(way_out(own_, other));
        }
        return result;
    }

    ChangeRef own_;
    Subject const& subject_;
    CheckRequest const& request_;
    StandingChanges& standing_;
    Work& work_;
    std::vector<ServiceId> names_;  // which the register has of it besides
};

}  // namespace

std::vector<RuleResult> conflicts_of(Subject const& subject, CheckRequest const& request, StandingChanges& standing,
                                     Work& work)
{
    return is_handed_in(subject, request.repository)
               ? Conflicts({subject.submission, subject.change}, subject, request, standing, work).all()
               : std::vector<RuleResult>{};
}

}  // namespace styr
