// SPDX-License-Identifier: MPL-2.0
// The pieces of a SARIF 2.1.0 log, which format_sarif.cpp puts together.
#pragma once

#include "session/formats/findings.hpp"
#include "session/formats/json_writer.hpp"

#include <map>

namespace styr::sarif {

// A message object; the text is printable, and has several lines where it needs them.
Json message(std::string_view text);
Json artifact_location(Span span, Sources const& sources);
// From where the span begins to where it ends, if that is on the same line: of a record its first line.
Json physical_location(Span span, Sources const& sources);
// A location object: where it lies in the repository; of an agreement that lies elsewhere, which no viewer could open,
// its name only.
Json location(Span span, Report const& report);
Json region(Span span, Sources const& sources);

// What a result may name as its rule: each rule of the agreement, whether anything was found by it or not, then
// what styr checks by itself and what is wrong in files, where it was found.
class Rules {
public:
    explicit Rules(Report const& report);

    Json const& descriptors() const { return descriptors_; }
    std::size_t index_of(std::string const& id) const { return index_.at(id); }

private:
    void add(std::string const& id, Json descriptor);

    Json descriptors_ = Json::array();
    std::map<std::string, std::size_t> index_;
};

// How the verdict came about: condition, exceptions, demand and decisions, each at its place in the data, or
// in the agreement where it reads nothing there. Null for what is found without a rule.
Json code_flows(RuleResult const& rule, Report const& report);

// The repairs that are an edit of a value that stands in a file. Empty where there are none.
Json fixes(ReportedFinding const& finding, Sources const& sources, Lang lang);

}  // namespace styr::sarif
