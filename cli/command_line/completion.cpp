// SPDX-License-Identifier: MPL-2.0
#include "cli/command_line/completion.hpp"

#include "cli/command_line/verb_table.hpp"

#include <algorithm>
#include <array>

namespace styr {

std::span<Shell const> shells()
{
    static constexpr std::array all{Shell{"bash", bash_completion}, Shell{"zsh", zsh_completion},
                                    Shell{"fish", fish_completion}};
    return all;
}

std::vector<std::string> names_of(help::OptionText const& option)
{
    std::vector<std::string> names;
    for (auto rest = option.names; !rest.empty();) {
        auto const end = std::min(rest.find(','), rest.size());
        names.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return names;
}

std::vector<help::OptionText const*> options_with_value()
{
    std::vector<help::OptionText const*> all;
    auto const add = [&all](std::span<help::OptionText const* const> options) {
        for (auto const* const option : options) {
            if (takes_value(*option) && std::find(all.begin(), all.end(), option) == all.end()) {
                all.push_back(option);
            }
        }
    };
    add(shared_options());
    for (auto const* const command : commands()) {
        add(own_options(*command));
    }
    return all;
}

std::string names_with_value(std::string_view between)
{
    std::string names;
    for (auto const* const option : options_with_value()) {
        for (auto const& name : names_of(*option)) {
            names += (names.empty() ? "" : std::string(between)) + name;
        }
    }
    return names;
}

bool takes_value(help::OptionText const& option) { return !option.value.en.empty(); }

}  // namespace styr
