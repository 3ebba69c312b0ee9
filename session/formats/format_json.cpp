// SPDX-License-Identifier: MPL-2.0
// For programs: all that a run came to.
#include "session/formats/json_writer.hpp"

#include <string_view>

namespace styr {

namespace {

// At the top of what is printed; a text has no line break of its own in JSON, so that it stands there once.
constexpr std::string_view no_subjects = "\n  \"subjects\": []";

// Printed one by one: as a tree all of them take many times the room.
std::string subjects_of(Report const& report)
{
    std::string all;
    for (auto const& subject : report.result->subjects) {
        all += all.empty() ? "\n    " : ",\n    ";
        auto const one = print_indented(json_subject(subject, report));
        for (char const c : std::string_view(one).substr(0, one.size() - 1)) {
            all += c;
            all += c == '\n' ? std::string_view("    ") : std::string_view();
        }
    }
    return all;
}

}  // namespace

std::string render_json(Report const& report)
{
    auto json = json_run(report);
    json["summary"] = json_summary(report);
    json["subjects"] = Json::array();
    json["diagnostics"] =
        json_list(report.diagnostics, [&](Diagnostic const& each) { return json_diagnostic(each, report); });
    auto whole = print_indented(json);
    if (report.result == nullptr || report.result->subjects.empty()) {
        return whole;
    }
    auto const at = whole.find(no_subjects) + no_subjects.size() - 1;
    return whole.substr(0, at) + subjects_of(report) + "\n  " + whole.substr(at);
}

}  // namespace styr
