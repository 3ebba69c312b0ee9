// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/template.hpp"

namespace styr {

std::vector<Placeholder> placeholders(std::string_view sentence)
{
    std::vector<Placeholder> found;
    // From each closing brace back to the nearest opening one: a brace without a partner is text.
    std::size_t done = 0;
    for (std::size_t close = sentence.find('}'); close != std::string_view::npos;
         close = sentence.find('}', close + 1)) {
        auto const open = sentence.substr(0, close).rfind('{');
        if (open != std::string_view::npos && open >= done) {
            found.push_back({sentence.substr(open + 1, close - open - 1), open});
            done = close + 1;
        }
    }
    return found;
}

std::optional<std::string> fill(std::string_view sentence, Lang lang, Lookup const& lookup)
{
    std::string filled;
    filled.reserve(sentence.size() * 2);
    std::size_t done = 0;
    for (auto const& [name, offset] : placeholders(sentence)) {
        auto const value = lookup(name);
        if (!value) {
            return std::nullopt;
        }
        filled += sentence.substr(done, offset - done);
        filled += value->in(lang);
        done = offset + name.size() + 2;
        // "349 kr." ends the sentence that ends with it.
        bool const ends =
            filled.ends_with('.') && sentence.substr(done).starts_with('.') && !sentence.substr(done).starts_with("..");
        done += ends ? 1 : 0;
    }
    filled += sentence.substr(done);
    return filled;
}

}  // namespace styr
