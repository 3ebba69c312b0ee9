// SPDX-License-Identifier: MPL-2.0
// For bash, without the help of the package bash-completion.
#include "cli/command_line/completion.hpp"
#include "cli/command_line/option_words.hpp"
#include "cli/command_line/verb_table.hpp"

#include <fmt/format.h>

namespace styr {

namespace {

std::string words_of(std::span<help::OptionText const* const> options)
{
    std::string words;
    for (auto const* const option : options) {
        words += fmt::format("{}{}", words.empty() ? "" : " ", fmt::join(names_of(*option), " "));
    }
    return words;
}

std::string command_words(std::string_view between)
{
    std::string words;
    for (auto const* const command : commands()) {
        words += fmt::format("{}{}", words.empty() ? "" : between, command->name);
    }
    return words;
}

// What completes a value: a call of one of the functions in the script.
std::string proposal(help::Takes takes)
{
    switch (takes) {
    case help::Takes::text:
        return ":";
    case help::Takes::file:
        return "_styr_files -f";
    case help::Takes::folder:
        return "_styr_files -d";
    case help::Takes::output:
        return fmt::format("compopt -o nospace; _styr_words '{}='", fmt::join(choices_of(takes), "= "));
    default:
        return fmt::format("_styr_words '{}'", fmt::join(choices_of(takes), " "));
    }
}

std::string value_cases()
{
    std::string cases;
    for (auto const* const option : options_with_value()) {
        cases +=
            fmt::format("        {}) {}; return ;;\n", fmt::join(names_of(*option), " | "), proposal(option->takes));
    }
    return cases;
}

std::string command_cases()
{
    std::string cases;
    for (auto const* const command : commands()) {
        auto const own = words_of(own_options(*command));
        cases += fmt::format("        {}) options+=' {}'; [[ $word == -* ]] || {{ {}; return; }} ;;\n", command->name,
                             own, proposal(command->takes));
    }
    return cases;
}

// readline makes three words of `--lang=da` and of `json=styr.json`.
constexpr std::string_view bash_script =
    R"(# Completion of styr's command line in bash; `styr completion bash` writes it.

_styr_words() {{ mapfile -t COMPREPLY < <(compgen -W "$1" -- "$word"); }}

_styr_files() {{ compopt -o filenames; mapfile -t COMPREPLY < <(compgen "$1" -- "$word"); }}

_styr() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} last=$((COMP_CWORD - 1)) command='' options i
    if [[ $word == = || ${{COMP_WORDS[last]}} == = ]]; then
        if [[ $word == = ]]; then word=''; else ((--last)); fi
        case ${{COMP_WORDS[last - 1]}} in
            {outputs}) _styr_files -f; return ;;
        esac
    fi
    case ${{COMP_WORDS[last]}} in
{values}    esac
    for ((i = 1; i < COMP_CWORD; ++i)); do
        case ${{COMP_WORDS[i]}} in
            {with_value}) if [[ ${{COMP_WORDS[i + 1]}} == = ]]; then ((i += 2)); else ((++i)); fi ;;
            {any_command}) command=${{COMP_WORDS[i]}}; break ;;
        esac
    done
    options='{shared}'
    case $command in
{commands}        *) [[ $word == -* ]] || {{ _styr_words '{all_commands}'; return; }} ;;
    esac
    _styr_words "$options"
}}

complete -F _styr styr
)";

}  // namespace

std::string bash_completion(Lang)
{
    return fmt::format(bash_script, fmt::arg("outputs", fmt::format("{}", fmt::join(names_of(help::output), " | "))),
                       fmt::arg("values", value_cases()), fmt::arg("with_value", names_with_value(" | ")),
                       fmt::arg("any_command", command_words(" | ")), fmt::arg("shared", words_of(shared_options())),
                       fmt::arg("commands", command_cases()), fmt::arg("all_commands", command_words(" ")));
}

}  // namespace styr
