// SPDX-License-Identifier: MPL-2.0
// For zsh's completion system.
#include "cli/command_line/completion.hpp"
#include "cli/command_line/option_words.hpp"
#include "cli/command_line/verb_table.hpp"

#include <fmt/format.h>

namespace styr {

namespace {

// In apostrophes, where _arguments and _describe read `:` and brackets as their own.
std::string escaped(std::string_view text)
{
    std::string safe;
    for (char const c : text) {
        if (c == '\'') {
            safe += "'\\''";
            continue;
        }
        safe += c == ':' || c == '[' || c == ']' || c == '\\' ? std::string{'\\', c} : std::string{c};
    }
    return safe;
}

std::string action(help::Takes takes)
{
    switch (takes) {
    case help::Takes::text:
        return " ";
    case help::Takes::file:
        return "_files";
    case help::Takes::folder:
        return "_files -/";
    case help::Takes::output:
        return "_styr_output";
    default:
        return fmt::format("({})", fmt::join(choices_of(takes), " "));
    }
}

// One line of _arguments: `'(-C --directory)'{-C,--directory}'[as if …]:DIR:_files -/'`.
std::string option_line(help::OptionText const& option, Lang lang)
{
    auto const names = names_of(option);
    bool const repeats = &option == &help::output;
    auto const value = takes_value(option) ? fmt::format(":{}:{}", escaped(option.value.in(lang)), action(option.takes))
                                           : std::string();
    auto const rest = fmt::format("'[{}]{}'", escaped(option.meaning.in(lang)), value);
    if (names.size() == 1) {
        return fmt::format("{}{}{}", repeats ? "'*'" : "", names.front(), rest);
    }
    auto const before = repeats ? std::string("'*'") : fmt::format("'({})'", fmt::join(names, " "));
    return fmt::format("{}{{{}}}{}", before, fmt::join(names, ","), rest);
}

std::string option_lines(std::span<help::OptionText const* const> options, std::string_view before, Lang lang)
{
    std::string lines;
    for (auto const* const option : options) {
        lines += fmt::format("{}{}\n", before, option_line(*option, lang));
    }
    return lines;
}

std::string command_lines(Lang lang)
{
    std::string lines;
    for (auto const* const command : commands()) {
        lines += fmt::format("        '{}:{}'\n", command->name, escaped(command->meaning.in(lang)));
    }
    return lines;
}

std::string argument_cases(Lang lang)
{
    std::string cases;
    for (auto const* const command : commands()) {
        auto const usage = command->usage.in(lang);
        auto const argument = usage.empty()
                                  ? std::string()
                                  : fmt::format("            '*:{}:{}'\n", escaped(usage), action(command->takes));
        cases += fmt::format("        {})\n            styr_own=(\n{}{}            ) ;;\n", command->name,
                             option_lines(own_options(*command), "            ", lang), argument);
    }
    return cases;
}

constexpr std::string_view zsh_script = R"(#compdef styr
# Completion of styr's command line in zsh; `styr completion zsh` writes it.

_styr_output() {{
    if compset -P '*='; then
        _files
    else
        compadd -S '=' -- {formats}
    fi
}}

_styr() {{
    local context state state_descr line
    local -a styr_shared styr_own styr_commands
    typeset -A opt_args
    styr_shared=(
{shared}    )
    styr_commands=(
{commands}    )
    _arguments -C $styr_shared '1: :->command' '*:: :->argument' && return
    case $state in
    command) _describe -t commands command styr_commands ;;
    argument)
        case $words[1] in
{cases}        esac
        _arguments $styr_shared $styr_own ;;
    esac
}}

if [[ $funcstack[1] == _styr ]]; then
    _styr "$@"
else
    compdef _styr styr
fi
)";

}  // namespace

std::string zsh_completion(Lang lang)
{
    return fmt::format(zsh_script,
                       fmt::arg("formats", fmt::format("{}", fmt::join(choices_of(help::Takes::output), " "))),
                       fmt::arg("shared", option_lines(shared_options(), "        ", lang)),
                       fmt::arg("commands", command_lines(lang)), fmt::arg("cases", argument_cases(lang)));
}

}  // namespace styr
