// SPDX-License-Identifier: MPL-2.0
#include "engine/left_register.hpp"

#include "engine/approvals/approved_end.hpp"
#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/left_out.hpp"
#include "engine/evaluation/subjects.hpp"
#include "engine/set_aside.hpp"
#include "models/fields/date_in.hpp"
#include "models/fields/print.hpp"
#include "models/fields/text_in.hpp"
#include "models/repository/former_names.hpp"

#include <algorithm>
#include <set>

namespace styr {

namespace {

constexpr std::size_t most_told = 20;  // of one operator
constexpr std::chrono::days one_day{1};

class Ended {
public:
    Ended(CheckRequest const& request, StandingChanges& standing, Work& work)
        : request_(request), standing_(standing), work_(work)
    {
    }

    // What was asked for is judged as itself; what the log approves though nobody asked has to be approved.
    bool is_accounted_for(ServiceId const& id, RegisterEntry const& entry)
    {
        auto const& repository = request_.repository;
        auto const all = changes_stated(repository, id.operator_, id.offer);
        return std::any_of(all.begin(), all.end(), [&](StatedChange const& stated) {
            auto const& change = stated.change;
            auto const service = repository.meant(change.submission->root, *change.change).service;
            auto const days = date_in(*change.change, Field::effective);
            bool const of_it = service.empty() || service == id.service;
            bool const of_then = days.earliest <= *entry.last + one_day && days.latest >= entry.in_force;
            // Where it went on under another name or operator, the register says so (`formerly`).
            bool const for_good = given(change.change, Field::until) == nullptr;
            if (!of_it || !of_then || !for_good || !ends_the_service(change, repository) || !work_.spend() ||
                is_later(change.submission->root, Field::submitted, request_.as_of)) {
                return false;
            }
            return still_stands(stated, request_, standing_);
        });
    }

private:
    CheckRequest const& request_;
    StandingChanges& standing_;
    Work& work_;
};

RuleResult ended_by_whom(std::string const& name, RegisterEntry const& entry)
{
    auto const* const at = entry.offer->find(Field::offer);
    auto result = built_in_finding(left_register, Verdict::incomplete, at == nullptr ? entry.offer->span : at->span);
    auto const day = print_day(*entry.last);
    result.message = {"Registret har kun " + name + " til og med " + day.da +
                          ". Ingen takstindmelding beder om det, og ingen beslutning i loggen godkender det.",
                      "The register has " + name + " until " + day.en +
                          " only. No submission asks for that, and no decision of the log approves it."};
    result.reasons = {
        Reason{.kind = Reason::Kind::missing,
               .fact = {"hvem der har besluttet, at " + name + " ophører", "who decided that " + name + " ends"},
               .place = result.place}};
    Repair repair{.kind = Repair::Kind::fact, .turn = Turn::secretariat, .field = Field::in_force};
    repair.text = {"før beslutningen ind i loggen, skriv `formerly`, hvor det står nu, eller før " + name +
                       " ind i det senere blad igen",
                   "enter the decision in the log, write `formerly` where it stands now, or enter " + name +
                       " in the later file again"};
    result.repairs.push_back(std::move(repair));
    return result;
}

}  // namespace

std::vector<RuleResult> ended_by_nobody(Subject const& subject, CheckRequest const& request, StandingChanges& standing,
                                        Work& work)
{
    std::vector<RuleResult> found;
    if (subject.scope != Scope::operator_ || subject.operator_ == nullptr) {
        return found;
    }
    Ended ended(request, standing, work);
    std::set<std::pair<std::string, Day>> told;
    auto const name = text_in(*subject.operator_, Field::operator_);
    for (auto const& each : left_out(request.repository, name, request.as_of)) {
        auto const& entry = *each.entry;
        ServiceId const id{name, text_in(*entry.offer, Field::offer), text_in(*entry.service, Field::service)};
        if (!work.spend() || ended.is_accounted_for(id, entry)) {
            continue;
        }
        auto const what = each.whole_offer ? std::string(id.offer) : name_of(id);
        if (!told.insert({what, *entry.last}).second) {
            continue;
        }
        if (found.size() < most_told) {
            found.push_back(ended_by_whom(what, entry));
        }
    }
    if (!found.empty() && !speaks_for_its_operator(*subject.operator_, request.repository)) {
        return {};
    }
    if (told.size() > found.size()) {
        auto const more = std::to_string(told.size() - found.size());
        found.back().message += Text{" Det samme gælder " + more + " mere.", " So for " + more + " more."};
    }
    return found;
}

}  // namespace styr
