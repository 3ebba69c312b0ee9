// SPDX-License-Identifier: MPL-2.0
#include "session/input/suppressed.hpp"

#include "diagnostics/spelling.hpp"
#include "diagnostics/utf8.hpp"
#include "engine/evaluation/built_in.hpp"
#include "engine/messages/engine_problems.hpp"

#include <algorithm>

namespace styr {

namespace {

std::vector<BuiltIn const*> suppressible()
{
    std::vector<BuiltIn const*> found;
    for (auto const& each : built_ins()) {
        if (each.suppressible) {
            found.push_back(&each);
        }
    }
    return found;
}

Diagnostic unknown(std::string const& name, Span place, std::vector<BuiltIn const*> const& known)
{
    std::vector<std::string_view> names;
    std::string codes;
    for (auto const* const each : known) {
        names.insert(names.end(), {each->code, each->name});
        codes += (codes.empty() ? "" : ", ") + std::string(each->code);
    }
    auto const shown = printable(name, 60);
    auto const near = nearest(name, names);
    return near ? occurrence(unknown_suppressed, place, {{"name", shown}, {"names", codes}, {"nearest", *near}})
                : occurrence(unknown_suppressed, place, {{"name", shown}, {"names", codes}});
}

}  // namespace

std::vector<std::string> suppressed_by(Configuration const& configuration, Desk& desk)
{
    std::vector<std::string> suppressed;
    auto const* const named = configuration.record.get<std::vector<std::string>>(Field::suppress);
    auto const known = suppressible();
    for (auto const& name : named == nullptr ? std::vector<std::string>{} : *named) {
        auto const found = std::find_if(known.begin(), known.end(),
                                        [&](BuiltIn const* each) { return each->code == name || each->name == name; });
        if (found == known.end()) {
            desk.add(unknown(name, configuration.record.find(Field::suppress)->span, known));
        } else {
            suppressed.emplace_back((*found)->name);
        }
    }
    return suppressed;
}

}  // namespace styr
