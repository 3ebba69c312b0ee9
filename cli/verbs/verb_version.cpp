// SPDX-License-Identifier: MPL-2.0
// `styr version`: what this program is, and which agreements it brings.
#include "cli/input/data_repository.hpp"
#include "cli/verbs/verbs.hpp"
#include "diagnostics/utf8.hpp"
#include "diagnostics/version.hpp"
#include "models/fields/print.hpp"

#include <fmt/format.h>

namespace styr {

namespace {

std::string period(Version const& version, Lang lang)
{
    auto const from = print_day(version.from).in(lang);
    if (version.to == last_day) {
        return fmt::format("{} {}", lang == Lang::da ? "fra" : "from", from);
    }
    return fmt::format("{} {} {}", from, lang == Lang::da ? "til" : "to", print_day(version.to).in(lang));
}

}  // namespace

int version_verb(Arguments const&, Settings settings, Environment const& environment)
{
    Desk desk;
    std::string out = fmt::format("styr {}\n", program_version());
    auto const shelves = shelves_of(environment);
    for (auto const& name : shipped_agreements(shelves)) {
        auto const folder = shipped_agreement(name, shelves, desk);
        if (auto const agreement = folder ? read_agreement(*folder, desk) : std::nullopt) {
            out += fmt::format("\n{}: {}\n", printable(name), printable(agreement->title));
            for (auto const& version : agreement->versions) {
                out += fmt::format("  {}  {}\n", printable(version.name), period(version, settings.language()));
            }
        }
    }
    complain(desk, settings, environment);
    return show(out, settings, environment, desk.wrong() ? not_judged : nothing_found);
}

}  // namespace styr
