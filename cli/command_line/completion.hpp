// SPDX-License-Identifier: MPL-2.0
// Scripts that let a shell complete styr's command line, written from what help says.
#pragma once

#include "cli/command_line/help_texts.hpp"
#include "diagnostics/text.hpp"

#include <span>
#include <string>
#include <vector>

namespace styr {

struct Shell {
    std::string_view name;
    std::string (*completion)(Lang lang);  // where the shell shows what a word means, in the language
};
std::span<Shell const> shells();

std::string bash_completion(Lang lang);
std::string zsh_completion(Lang lang);
std::string fish_completion(Lang lang);

// Of all commands, each once.
std::vector<help::OptionText const*> options_with_value();
std::string names_with_value(std::string_view between);

// "-C,--directory" as its words.
std::vector<std::string> names_of(help::OptionText const& option);
bool takes_value(help::OptionText const& option);

}  // namespace styr
