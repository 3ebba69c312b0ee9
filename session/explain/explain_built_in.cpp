// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/built_in.hpp"
#include "session/explain/explain.hpp"
#include "session/explain/layout.hpp"
#include "session/explain/rule_id.hpp"
#include "session/explain/wording.hpp"

#include <fmt/format.h>

namespace styr {

std::string explain_built_in(std::string_view topic, Look look)
{
    std::string out;
    for (auto const& each : built_ins()) {
        bool const meant = same_word(each.code, topic) || same_word(each.name, topic) ||
                           same_word(each.title.in(look.lang), topic) || rule_id({}, each.name) == topic;
        if (out.empty() && meant) {
            bool const repeats = same_word(each.title.in(look.lang), each.name);
            out = fmt::format("{}  {}{}\n", each.code, paint(Ink::strong, each.name, look.colour),
                              repeats ? "" : fmt::format("  {}", each.title.in(look.lang)));
            add_paragraph(out,
                          word(look.lang, "Det kontrollerer styr af sig selv, uanset hvad aftalen siger.",
                               "styr checks this by itself, whatever the agreement says."),
                          2);
            out += '\n';
            add_paragraph(out, each.about.in(look.lang), 0);
        }
    }
    return out;
}

}  // namespace styr
