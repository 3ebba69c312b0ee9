// SPDX-License-Identifier: MPL-2.0
// `styr schema`: the schema of a kind of file, or which kinds there are.
#include "cli/command_line/option_words.hpp"
#include "cli/input/data_repository.hpp"
#include "cli/verbs/verbs.hpp"
#include "engine/owner_figures.hpp"
#include "session/explain/schema.hpp"

#include <fmt/format.h>

namespace styr {

namespace {

std::string list_of_kinds(Lang lang)
{
    std::string list;
    for (auto const& kind : schema_kinds()) {
        list += fmt::format("{:<15}{}\n", kind.name, kind.meaning.in(lang));
    }
    return list;
}

// By the agreement that is named, or that the data repository here uses; outside of one, by what every agreement has.
std::string schema_as_asked(SchemaKind const& kind, Arguments const& arguments, Settings const& settings,
                            Environment const& environment, Desk& desk)
{
    FieldTable fields;
    Desk unasked;
    auto& told = arguments.agreement ? desk : unasked;
    auto const folder = find_agreement(arguments.agreement, settings, environment, told);
    auto const agreement = folder ? read_agreement(*folder, told, &fields) : std::nullopt;
    return schema_of(kind, fields, settings.language(),
                     agreement ? set_by_owner(*agreement) : std::vector<std::string>{});
}

}  // namespace

int schema_verb(Arguments const& arguments, Settings settings, Environment const& environment)
{
    if (arguments.topic.empty()) {
        return show(list_of_kinds(settings.language()), settings, environment, nothing_found);
    }
    Desk desk;
    auto const chosen = chosen_argument(help::schema, arguments.topic, desk.diagnostics);
    auto const schema =
        chosen ? schema_as_asked(schema_kinds()[*chosen], arguments, settings, environment, desk) : std::string();
    complain(desk, settings, environment);
    return chosen && !desk.wrong() ? show(schema, settings, environment, nothing_found) : not_judged;
}

}  // namespace styr
