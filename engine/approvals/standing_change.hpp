// SPDX-License-Identifier: MPL-2.0
// What the log alone says of a change, whatever rules ask.
#pragma once

#include "engine/evaluation/decisions.hpp"
#include "engine/evaluation/evaluate.hpp"
#include "models/repository/repository.hpp"
#include "rules/typed/agreement.hpp"

#include <map>
#include <mutex>
#include <set>

namespace styr {

enum class Stands : std::uint8_t {
    open,      // nobody has approved it, and it is not certain that somebody has refused it
    perhaps,   // some approval may be of it
    approved,  // certainly, by some body, all that is asked for
    refused,   // certainly, and no body has certainly approved it
};

struct StandsByLog {
    Stands is = Stands::open;
    Record const* approval = nullptr;  // the entry that approves it, or may
    std::set<BodyId> approval_of{};    // the bodies whose approval it certainly has
    std::optional<Day> until{};        // of one that was revoked after it took effect: the day of that
};

// Every change of an operator's offer that was asked for, or that the log approves though nobody asked, and how to know
// what the log says of it.
struct StatedChange {
    Repository::ChangeRef change;
    Repository::DecidedAlone const* alone = nullptr;
};
std::vector<StatedChange> changes_stated(Repository const& repository, std::string_view operator_name,
                                         std::string_view offer);
// What else the register calls a service, before or since; and likewise every change under any of its names.
std::vector<ServiceId> other_names(ServiceId const& service, Repository const& repository, Work& work);
std::vector<StatedChange> changes_under_any_name(ServiceId const& service, Repository const& repository, Work& work);

// What the log says of the changes beside those that are judged: each is asked once a day, whichever subject it is for
// and whichever thread comes first. So it is the check that pays for it, and not the subject.
class StandingChanges {
public:
    StandingChanges(Agreement const& agreement, Repository const& repository, Allowance& allowance)
        : agreement_(agreement), repository_(repository), allowance_(allowance)
    {
    }

    // By what was certainly decided until that day, the day included.
    StandsByLog of(Repository::ChangeRef const& change, Day day);
    // Likewise; of what an entry approves and nobody asked for, what it goes by as the former value is its own word:
    // where the register says otherwise, that may be what is stale.
    StandsByLog of(StatedChange const& stated, Day day);
    // Whether it is certainly approved by a body whose approval some provision asks for of such a change; where none
    // asks for any, by some body.
    bool is_approved_by_who_may(StatedChange const& stated, Day day);

private:
    struct Answer {
        std::once_flag asked;
        StandsByLog by_log;
    };

    StandsByLog const& answer_for(Record const* key, Repository::ChangeRef const& change, Hypothesis const* hypothesis,
                                  Day day);

    Agreement const& agreement_;
    Repository const& repository_;
    Allowance& allowance_;
    std::mutex mutex_;  // of the map, not of what is in it
    std::map<std::pair<Record const*, Day>, Answer> known_;
};

// What each body of the version says of all that is asked for.
struct AnswerOfBody {
    BodyId body = 0;
    DecisionsAnswer answer;
};
std::vector<AnswerOfBody> asked_of_each_body(Facts const& facts, Circumstances const& circumstances);

}  // namespace styr
