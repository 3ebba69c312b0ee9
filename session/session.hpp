// SPDX-License-Identifier: MPL-2.0
// The one door to what styr does: open a data repository, check it or some of its submissions, explain what came out.
// The command line comes in here, and so does whoever else wants to, such as a page or an editor's server; what they
// add is where files come from (`Snapshot`) and how results are shown. Limits and complaints are the same for all of
// them.
//
//     auto const files = std::make_shared<MemoryFiles>(on_disk(folder, Links::stay_inside));
//     files->put("submissions/2020-05-aalborg.yaml", text_of_the_editor);
//     Session session({on_disk(shelf, Links::trusted)});
//     if (session.open({files}) && session.check({}, {.as_of = today})) {
//         show(session.result(), session.diagnostics());
//     }
//
// A session reads each file once, when it is opened and checked; what has changed since is seen by a new one.
#pragma once

#include "diagnostics/render.hpp"
#include "session/input/update_states.hpp"

#include <memory>

namespace styr {

class Session {
public:
    // `shelves`: where agreements that ship with styr lie.
    explicit Session(Shelves shelves) : shelves_(std::move(shelves)) {}

    // Reads styr.yaml and the agreement that it names. False where there is no configuration to go on with; an
    // agreement that is wrong is complained about, and there is none then.
    bool open(Place const& place);
    // The same for what an update changes: configuration and agreement are those of its base.
    bool open_update(UpdateStates states);

    // Reads and judges everything, or what is chosen among the submissions (of an update, nothing can be chosen).
    // False, and nothing is judged, where anything that was read is wrong, or judging took too many steps. Once a
    // session.
    bool check(std::vector<Chosen> const& chosen, CheckOptions const& options);

    // Only once it is open.
    Configuration const& configuration() const;
    // None where it is wrong.
    Agreement const* agreement() const;
    FieldTable const& fields() const;  // by which data are read, also where it is wrong
    // With styr: its files are none of the data repository's. Only once it is open.
    bool agreement_is_shipped() const { return own_agreement_folder(configuration(), shelves_).empty(); }
    // None before a check has succeeded. It points into the session.
    CheckResult const* result() const;
    bool of_update() const { return states_ != nullptr; }
    // Whether the repository that was checked has a register.
    bool has_register() const { return workspace_ != nullptr && !workspace_->repository.registers().empty(); }
    UpdateStates const* update() const { return states_.get(); }  // none of a plain check

    // A provision, rule, exception or competence of the agreement, by its name; empty where there is none.
    std::string explain_provision(std::string_view topic, Look look) const;
    // A case of the result, by the beginning of its id or by the place where it stands ("FILE:LINE"). Empty where it is
    // none or several, which is complained about with the nearest, or with all of them. `others`: further names that
    // may have been meant. Only once a check has succeeded.
    std::string explain_case(std::string_view topic, std::vector<std::string> const& others, Day as_of, Look look);

    // What was read, and everything that is wrong with it.
    Sources const& sources() const { return desk_.sources; }
    Diagnostics const& diagnostics() const { return desk_.diagnostics; }
    Desk& desk() { return desk_; }

private:
    bool check_repository(std::vector<Chosen> const& chosen, CheckOptions const& options);
    bool check_update(CheckOptions const& options);

    Shelves shelves_;
    Desk desk_;
    std::unique_ptr<UpdateStates const> states_;  // of an update
    std::optional<Ground> ground_;                // until it is checked
    std::unique_ptr<Workspace const> workspace_;  // after that one of these two; results point into it
    std::unique_ptr<Update const> update_;
    std::optional<CheckResult> result_;
    UpdateResult updated_;
};

// What any agreement that ships with styr says of a topic; empty where none does.
std::string explain_shipped(std::string_view topic, Shelves const& shelves, Look look);

}  // namespace styr
