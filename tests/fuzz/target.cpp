// SPDX-License-Identifier: MPL-2.0
#include "tests/fuzz/target.hpp"

#include "diagnostics/render.hpp"
#include "diagnostics/utf8.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace styr::fuzz {

std::span<Target const> targets()
{
    static constexpr std::array all{Target{"agreement", agreement},
                                    Target{"document", document},
                                    Target{"register", register_file},
                                    Target{"submission", submission},
                                    Target{"decisions", decisions},
                                    Target{"settlements", settlements},
                                    Target{"configuration", configuration},
                                    Target{"author_tests", author_tests},
                                    Target{"matching", matching},
                                    Target{"scalars", scalars},
                                    Target{"figures", figures}};
    return all;
}

void promise(bool kept, char const* what)
{
    if (!kept) {
        throw std::logic_error(what);
    }
}

namespace {

void promise_printable(std::string_view printed)
{
    for (std::size_t at = 0; at < printed.size();) {
        auto const c = decode(printed, at);
        promise(c != invalid_character, "output is valid UTF-8");
        promise(c == U'\n' || !is_deceptive(c), "output has no control character and nothing invisible");
    }
}

// In both languages; of many, the later ones in full by turns, since drawing them is most of the work.
void draw_both(std::string& drawn, Diagnostic const& diagnostic, Sources const& sources, std::size_t number)
{
    constexpr std::size_t both = 4;
    for (auto const lang : {Lang::da, Lang::en}) {
        draw_concise(drawn, diagnostic, sources, {lang, false});
        if (number < both || (number % 2 == 0) == (lang == Lang::da)) {
            draw(drawn, diagnostic, sources, {lang, false});
        }
    }
}

}  // namespace

void promise_clean(std::string_view printed)
{
    promise_printable(printed);
    promise(!printed.starts_with("::") && printed.find("\n::") == std::string_view::npos,
            "no line of output begins with `::`");
}

void promise_commands(std::string_view printed)
{
    promise_printable(printed);
    while (!printed.empty()) {
        auto const line = printed.substr(0, printed.find('\n'));
        bool const ours =
            line.starts_with("::error ") || line.starts_with("::warning ") || line.starts_with("::notice ");
        promise(ours || !line.starts_with("::"), "no command but ours is given");
        printed.remove_prefix(std::min(printed.size(), line.size() + 1));
    }
}

void promise_sound(Diagnostics const& diagnostics, Sources const& sources)
{
    auto const lies_in_its_file = [&](Span span) {
        return !span.known() || (span.source < sources.size() && span.begin <= span.end &&
                                 span.end <= sources[span.source].text().size());
    };
    std::string drawn;
    std::size_t number = 0;
    for (auto const& each : diagnostics) {
        promise(lies_in_its_file(each.primary.span), "a problem points into its file");
        for (auto const& label : each.context) {
            promise(lies_in_its_file(label.span), "what belongs to a problem points into its file");
        }
        draw_both(drawn, each, sources, number++);
    }
    promise_clean(drawn);
}

}  // namespace styr::fuzz
