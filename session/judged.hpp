// What `check` and `explain` share: a data repository as it stands, or what an update changed in it, judged.
#pragma once

#include "session/input/update_states.hpp"

namespace styr {

class Judged {
public:
    Judged(Workspace workspace, Settings const& settings, Sources const& sources);
    Judged(Update update, Settings const& settings, Sources const& sources);

    CheckResult const& result() const { return update_ ? updated_.result : result_; }
    Agreement const& agreement() const { return update_ ? update_->agreement : workspace_->agreement; }
    Configuration const& configuration() const { return update_ ? update_->configuration : workspace_->configuration; }
    bool of_update() const { return update_ != nullptr; }

private:
    std::unique_ptr<Workspace const> workspace_;  // one of these two; results point into it
    std::unique_ptr<Update const> update_;
    CheckResult result_;
    UpdateResult updated_;
};

// As the command line asks; everything that is wrong is reported, and nothing is judged then.
std::optional<Judged> judge_as_asked(Arguments const& arguments, Settings& settings, Environment const& environment,
                                     Desk& desk);

}  // namespace styr
