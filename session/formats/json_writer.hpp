// SPDX-License-Identifier: MPL-2.0
// A run as JSON: what `json` prints whole and `jsonl` line by line, as docs/schema/check-result.schema.json
// describes it, and what every JSON output shares. Ids, positions and verdicts are the same in either
// language; sentences follow the run's language.
#pragma once

#include "session/formats/formats.hpp"

#include <nlohmann/json.hpp>

namespace styr {

using Json = nlohmann::ordered_json;

// The keys with which every JSON output begins: the schema's version, the tool, the language.
Json json_head(Lang lang);
Json json_place(Span span, Sources const& sources);  // null where it is not known
template <class Range, class Make> Json json_list(Range const& range, Make make)
{
    auto json = Json::array();
    for (auto const& each : range) {
        json.push_back(make(each));
    }
    return json;
}

Json json_run(Report const& report);      // the head, the as-of date and the agreement
Json json_summary(Report const& report);  // null where nothing could be judged: no counts are no zeros
Json json_subject(SubjectResult const& subject, Report const& report);
Json json_diagnostic(Diagnostic const& diagnostic, Report const& report);

// As text that is safe to print: what readers cannot see, and what CI systems would obey, in JSON's own
// escapes. On one line, or indented.
std::string print_line(Json const& json);
std::string print_indented(Json const& json);

}  // namespace styr
