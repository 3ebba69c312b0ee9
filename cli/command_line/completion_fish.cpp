// SPDX-License-Identifier: MPL-2.0
// For fish.
#include "cli/command_line/completion.hpp"
#include "cli/command_line/option_words.hpp"
#include "cli/command_line/verb_table.hpp"

#include <fmt/format.h>

namespace styr {

namespace {

std::string quoted_in_fish(std::string_view text)
{
    std::string safe = "'";
    for (char const c : text) {
        safe += c == '\'' || c == '\\' ? std::string{'\\', c} : std::string{c};
    }
    return safe + "'";
}

// The proposals for a value or argument, as options of `complete`; none for any text.
std::string proposals(help::Takes takes)
{
    switch (takes) {
    case help::Takes::text:
        return "";
    case help::Takes::file:
        return " -F";
    case help::Takes::folder:
        return " -a '(__fish_complete_directories)'";
    case help::Takes::output:
        return fmt::format(" -a '{}='", fmt::join(choices_of(takes), "= "));
    default:
        return fmt::format(" -a '{}'", fmt::join(choices_of(takes), " "));
    }
}

std::string option_line(help::OptionText const& option, std::string const& condition, Lang lang)
{
    std::string line = "complete -c styr" + condition;
    for (auto const& name : names_of(option)) {
        line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    }
    if (takes_value(option)) {
        line += option.takes == help::Takes::file ? " -r" : " -x";
    }
    return line + (takes_value(option) ? proposals(option.takes) : "") + " -d " +
           quoted_in_fish(option.meaning.in(lang)) + "\n";
}

std::string command_lines(help::CommandText const& command, Lang lang)
{
    auto const inside = fmt::format(" -n 'contains {} (__styr_command)'", command.name);
    auto lines = fmt::format("\ncomplete -c styr -n 'not __styr_command' -a {} -d {}\n", command.name,
                             quoted_in_fish(command.meaning.in(lang)));
    if (auto const argument = proposals(command.takes); !argument.empty()) {
        lines += "complete -c styr" + inside + argument + "\n";
    }
    for (auto const* const option : own_options(command)) {
        lines += option_line(*option, inside, lang);
    }
    return lines;
}

// The values of options are no commands.
constexpr std::string_view beginning = R"(# Completion of styr's command line in fish; `styr completion fish` writes it.

function __styr_command
    set -l words (commandline -opc)
    while set -q words[2]
        set -e words[1]
        switch $words[1]
            case {with_value}
                set -q words[2]; and set -e words[1]
            case {commands}
                echo $words[1]
                return 0
        end
    end
    return 1
end

complete -c styr -f
)";

}  // namespace

std::string fish_completion(Lang lang)
{
    std::vector<std::string_view> names;
    for (auto const* const command : commands()) {
        names.push_back(command->name);
    }
    auto script = fmt::format(beginning, fmt::arg("with_value", names_with_value(" ")),
                              fmt::arg("commands", fmt::format("{}", fmt::join(names, " "))));
    for (auto const* const option : shared_options()) {
        script += option_line(*option, "", lang);
    }
    for (auto const* const command : commands()) {
        script += command_lines(*command, lang);
    }
    return script;
}

}  // namespace styr
