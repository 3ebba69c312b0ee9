#include "cli/completion.hpp"

#include <algorithm>
#include <array>

namespace styr {

std::span<Shell const> shells()
{
    static constexpr std::array all{Shell{"bash", bash_completion}, Shell{"zsh", zsh_completion}, Shell{"fish", fish_completion}};
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

bool takes_value(help::OptionText const& option) { return !option.value.en.empty(); }

}  // namespace styr
