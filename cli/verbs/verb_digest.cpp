// SPDX-License-Identifier: MPL-2.0
// `styr digest`: the digest of each change, as an entry of the decision log names it.
#include "cli/host/out_of_memory.hpp"
#include "cli/input/data_repository.hpp"
#include "cli/verbs/verbs.hpp"
#include "session/formats/digests.hpp"
#include "session/messages/session_problems.hpp"

namespace styr {

namespace {

int digest(Session& session, Arguments const& arguments, Settings settings, Environment const& environment)
{
    auto& desk = session.desk();
    auto const root = open_as_asked(session, arguments, settings);
    auto const chosen =
        root ? chosen_among(arguments.paths, *root, settings, environment, desk) : std::vector<Chosen>{};
    bool const checked = root && session.check(chosen, check_options(settings, environment));
    auto const items = checked ? digest_items(*session.result(), desk.sources, settings.language()) : std::string();
    if (checked && items.empty()) {
        desk.add(occurrence(session_problem::nothing_checked, {},
                            {{"folder", session.configuration().folder_name(Field::submissions)}}));
    }
    complain(desk, settings, environment);
    return items.empty() || desk.wrong() ? static_cast<int>(not_judged)
                                         : show(items, settings, environment, nothing_found);
}

}  // namespace

int digest_verb(Arguments const& arguments, Settings settings, Environment const& environment)
{
    Session session(shelves_of(environment));
    return within_memory(session.sources(),
                         [&] { return digest(session, arguments, std::move(settings), environment); });
}

}  // namespace styr
