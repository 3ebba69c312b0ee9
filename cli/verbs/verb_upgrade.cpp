// SPDX-License-Identifier: MPL-2.0
// `styr upgrade`: what an older data repository has to add, entry by entry; it fills in nothing.
#include "cli/input/data_repository.hpp"
#include "cli/verbs/verbs.hpp"
#include "session/upgrade.hpp"

#include <fmt/format.h>

namespace styr {

namespace {

std::string summary_of(std::size_t notes, bool all_read, Lang lang)
{
    bool const da = lang == Lang::da;
    std::string const unread = all_read ? ""
                               : da     ? " Filer med fejl er ikke set igennem."
                                        : " Files with errors were not looked through.";
    if (notes == 0) {
        return (da ? "Intet skal tilføjes." : "Nothing has to be added.") + unread + "\n";
    }
    return da ? fmt::format("{} {} skal ses efter. Styr udfylder intet: det står på papirerne.{}\n", notes,
                            notes == 1 ? "sted" : "steder", unread)
              : fmt::format("{} {} to look at. Styr fills in nothing: it stands on the papers.{}\n", notes,
                            notes == 1 ? "place" : "places", unread);
}

}  // namespace

int upgrade_verb(Arguments const& arguments, Settings settings, Environment const& environment)
{
    Session session(shelves_of(environment));
    auto& desk = session.desk();
    auto const root = open_as_asked(session, arguments, settings);
    auto const notes = root ? what_to_upgrade(session.configuration(), session.fields(), settings.as_of, desk)
                            : std::vector<UpgradeNote>{};
    sort_by_place(desk.diagnostics);
    complain(desk, settings, environment);
    if (!root) {
        return not_judged;
    }
    auto const lang = settings.language();
    auto const status = desk.wrong() ? not_judged : notes.empty() ? nothing_found : found_something;
    return show(print_notes(notes, desk.sources, lang) + summary_of(notes.size(), !desk.wrong(), lang), settings,
                environment, status);
}

}  // namespace styr
