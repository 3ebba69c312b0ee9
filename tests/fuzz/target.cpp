#include "tests/fuzz/target.hpp"

#include "diagnostics/render.hpp"
#include "diagnostics/utf8.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace styr::fuzz {

std::span<Target const> targets()
{
    static constexpr std::array all{Target{"agreement", agreement},         Target{"document", document}, Target{"register", register_file},
                                    Target{"submission", submission},       Target{"decisions", decisions}, Target{"settlements", settlements},
                                    Target{"configuration", configuration}, Target{"author_tests", author_tests}, Target{"matching", matching},
                                    Target{"scalars", scalars}};
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

}  // namespace

void promise_clean(std::string_view printed)
{
    promise_printable(printed);
    promise(!printed.starts_with("::") && printed.find("\n::") == std::string_view::npos, "no line of output begins with `::`");
}

void promise_commands(std::string_view printed)
{
    promise_printable(printed);
    while (!printed.empty()) {
        auto const line = printed.substr(0, printed.find('\n'));
        bool const ours = line.starts_with("::error ") || line.starts_with("::warning ") || line.starts_with("::notice ");
        promise(ours || !line.starts_with("::"), "no command but ours is given");
        printed.remove_prefix(std::min(printed.size(), line.size() + 1));
    }
}

void promise_sound(Diagnostics const& diagnostics, Sources const& sources)
{
    auto const lies_in_its_file = [&](Span span) {
        return !span.known() || (span.source < sources.size() && span.begin <= span.end && span.end <= sources[span.source].text().size());
    };
    std::string drawn;
    for (auto const& each : diagnostics) {
        promise(lies_in_its_file(each.primary.span), "a problem points into its file");
        for (auto const& label : each.context) {
            promise(lies_in_its_file(label.span), "what belongs to a problem points into its file");
        }
        for (auto const lang : {Lang::da, Lang::en}) {
            draw(drawn, each, sources, {lang, false});
            draw_concise(drawn, each, sources, {lang, false});
        }
    }
    promise_clean(drawn);
}

}  // namespace styr::fuzz
