// SPDX-License-Identifier: MPL-2.0
#include "cli/command_line/option_words.hpp"

#include "cli/command_line/completion.hpp"
#include "cli/messages/cli_problems.hpp"
#include "diagnostics/spelling.hpp"
#include "models/fields/field.hpp"
#include "session/explain/schema.hpp"
#include "session/formats/formats.hpp"
#include "session/messages/session_problems.hpp"
#include "session/pages/doc_pages.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace styr {

namespace {

template <class Entries> std::vector<std::string_view> names_of(Entries const& entries)
{
    std::vector<std::string_view> names;
    for (auto const& entry : entries) {
        names.push_back(entry.name);
    }
    return names;
}

std::vector<std::string_view> keys_of(ChoiceSet set)
{
    std::vector<std::string_view> keys;
    for (auto const& value : values_of(set)) {
        keys.push_back(value.key);
    }
    return keys;
}

}  // namespace

std::vector<std::string_view> choices_of(help::Takes takes)
{
    switch (takes) {
    case help::Takes::language:
        return keys_of(ChoiceSet::language);
    case help::Takes::colour:
        return {"auto", "always", "never"};
    case help::Takes::format:
    case help::Takes::output:
        return names_of(formats());
    case help::Takes::fail_level:
        return keys_of(ChoiceSet::fail_level);
    case help::Takes::page:
        return names_of(doc_pages());
    case help::Takes::schema:
        return names_of(schema_kinds());
    case help::Takes::shell:
        return names_of(shells());
    case help::Takes::text:
    case help::Takes::file:
    case help::Takes::folder:
        break;
    }
    return {};
}

std::optional<std::size_t> chosen_argument(help::CommandText const& command, std::string_view written,
                                           Diagnostics& diagnostics)
{
    auto const choices = choices_of(command.takes);
    auto const found = std::find(choices.begin(), choices.end(), written);
    if (found != choices.end()) {
        return static_cast<std::size_t>(found - choices.begin());
    }
    auto const all = fmt::format("{}", fmt::join(choices, ", "));
    auto const near = nearest(written, choices);
    diagnostics.push_back(occurrence(
        command_problem::unknown_argument, {},
        {{"command", command.name}, {"value", written}, {"nearest", near ? Text(*near) : Text()}, {"choices", all}}));
    return std::nullopt;
}

}  // namespace styr
