// SPDX-License-Identifier: MPL-2.0
// For programs that read as they go: a JSON object a line, each with one key that says what it is: the
// head, a subject, what is wrong, the summary. The last line is the summary, so that a file without it
// is one that was cut off.
#include "session/formats/json_writer.hpp"

namespace styr {

std::string render_jsonl(Report const& report)
{
    auto out = print_line({{"head", json_run(report)}});
    if (report.result != nullptr) {
        for (auto const& each : report.result->subjects) {
            out += print_line({{"subject", json_subject(each, report)}});
        }
    }
    for (auto const& each : report.diagnostics) {
        out += print_line({{"diagnostic", json_diagnostic(each, report)}});
    }
    return out + print_line({{"summary", json_summary(report)}});
}

}  // namespace styr
