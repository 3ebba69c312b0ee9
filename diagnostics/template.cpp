#include "diagnostics/template.hpp"

namespace styr {

std::vector<Placeholder> placeholders(std::string_view sentence)
{
    std::vector<Placeholder> found;
    for (std::size_t open = sentence.find('{'); open != std::string_view::npos; open = sentence.find('{', open + 1)) {
        auto const close = sentence.find('}', open);
        if (close == std::string_view::npos) {
            break;
        }
        found.push_back({sentence.substr(open + 1, close - open - 1), open});
    }
    return found;
}

std::optional<std::string> fill(std::string_view sentence, Lang lang, Lookup const& lookup)
{
    std::string filled;
    std::size_t done = 0;
    for (auto const& [name, offset] : placeholders(sentence)) {
        auto const value = lookup(name);
        if (!value) {
            return std::nullopt;
        }
        filled += sentence.substr(done, offset - done);
        filled += value->in(lang);
        done = offset + name.size() + 2;
    }
    filled += sentence.substr(done);
    return filled;
}

}  // namespace styr
