// SPDX-License-Identifier: MPL-2.0
#include "session/formats/digests.hpp"

#include "diagnostics/utf8.hpp"
#include "models/fields/change.hpp"
#include "models/fields/text_in.hpp"
#include "session/explain/wording.hpp"
#include "session/formats/json_writer.hpp"

#include <fmt/format.h>

namespace styr {

namespace {

// A quoted text of JSON is one of YAML, whatever stands in it.
std::string quoted(std::string_view text)
{
    auto line = print_line(Json(text));
    line.pop_back();
    return line;
}

std::string item(SubjectResult const& subject)
{
    std::string keys;
    auto const add = [&keys](std::string_view key, std::string const& value) {
        keys += fmt::format("{}{}: {}", keys.empty() ? "" : ", ", key, value);
    };
    auto const add_name = [&add](std::string_view key, std::string_view name) {
        if (!name.empty()) {
            add(key, quoted(name));
        }
    };
    auto const& change = *subject.record;
    add_name("operator", subject.operator_name);
    add_name("offer", text_in(change, Field::offer));
    add_name("service", text_in(change, Field::service));
    if (auto const kind = kind_of_change(change); kind != ChangeKind::change_of_terms) {
        add("kind", std::string(values_of(ChoiceSet::change_kind)[static_cast<std::size_t>(kind)].key));
    }
    add_name("submission", subject.submission->id);
    add_name("digest", subject.digest);
    return fmt::format("- {{{}}}\n", keys);
}

}  // namespace

std::string digest_items(CheckResult const& result, Sources const& sources, Lang lang)
{
    std::string out;
    for (auto const& subject : result.subjects) {
        if (!subject.digest.empty() && subject.submission != nullptr) {
            out += fmt::format("# {}: {}\n", shown_place(subject.place, sources), printable(subject.summary.in(lang)));
            out += item(subject);
        }
    }
    return out;
}

}  // namespace styr
