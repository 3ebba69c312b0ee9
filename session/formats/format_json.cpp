// SPDX-License-Identifier: MPL-2.0
// For programs: all that a run came to.
#include "session/formats/json_writer.hpp"

namespace styr {

std::string render_json(Report const& report)
{
    auto json = json_run(report);
    json["summary"] = json_summary(report);
    json["subjects"] = Json::array();
    if (report.result != nullptr) {
        json["subjects"] =
            json_list(report.result->subjects, [&](SubjectResult const& each) { return json_subject(each, report); });
    }
    json["diagnostics"] =
        json_list(report.diagnostics, [&](Diagnostic const& each) { return json_diagnostic(each, report); });
    return print_indented(json);
}

}  // namespace styr
