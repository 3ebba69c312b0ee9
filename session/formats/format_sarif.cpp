// SPDX-License-Identifier: MPL-2.0
// For code scanning, editors and whatever else reads SARIF 2.1.0.
#include "diagnostics/utf8.hpp"
#include "diagnostics/version.hpp"
#include "models/fields/print.hpp"
#include "models/repository/dispensation.hpp"
#include "session/explain/grounds.hpp"
#include "session/explain/steps.hpp"
#include "session/explain/wording.hpp"
#include "session/formats/sarif.hpp"

#include <fmt/format.h>

namespace styr {

namespace {

// Code scanning takes 10 MB packed and 5,000 results, of which a log of this size stays well below; the gravest come
// first. (docs/formats.md.)
constexpr std::size_t most_results = 5000;
constexpr std::size_t most_bytes_of_results = 18'000'000;  // of results as they are printed
constexpr std::size_t most_bytes_with_steps = 9'000'000;   // from here on a result comes without the way to its verdict

class Log {
public:
    explicit Log(Report const& report) : report_(report), lang_(report.look.lang), rules_(report) {}

    Json document() const
    {
        auto runs = Json::array();
        runs.push_back(run());
        return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                {"version", "2.1.0"},
                {"runs", std::move(runs)}};
    }

private:
    std::string said(Text const& text) const { return printable(text.in(lang_)); }

    Json run() const
    {
        auto made = results();
        Json driver{{"name", "styr"},
                    {"version", program_version()},
                    {"semanticVersion", program_version()},
                    {"informationUri", program_home()},
                    {"rules", rules_.descriptors()}};
        auto invocations = Json::array();
        invocations.push_back(invocation(made.left_out));
        Json properties{{"asOf", print_iso(report_.as_of)},
                        {"agreement", report_.agreement == nullptr ? Json(nullptr) : Json(report_.agreement->title)},
                        {"summary", json_summary(report_)}};
        return {{"tool", {{"driver", std::move(driver)}}}, {"language", lang_ == Lang::da ? "da" : "en"},
                {"columnKind", "unicodeCodePoints"},       {"invocations", std::move(invocations)},
                {"results", std::move(made.all)},          {"properties", std::move(properties)}};
    }

    // Where a file is wrong nothing is judged, so that the run as a whole did not succeed.
    Json invocation(std::size_t results_left_out) const
    {
        auto const notification = [&](Diagnostic const& diagnostic) {
            Json made{{"descriptor", {{"id", rule_id(*diagnostic.problem)}}},
                      {"level", level(gravity_of(diagnostic))},
                      {"message", sarif::message(said(diagnostic.headline))}};
            if (diagnostic.primary.span.known()) {
                made["locations"] = locations(diagnostic.primary.span);
            }
            return made;
        };
        auto notifications = json_list(report_.diagnostics, notification);
        if (results_left_out > 0) {
            notifications.push_back(left_out(results_left_out));
        }
        bool const succeeded = report_.agreement_alone ? report_.agreement != nullptr : report_.result != nullptr;
        return {{"executionSuccessful", succeeded}, {"toolExecutionNotifications", std::move(notifications)}};
    }

    // Results for as long as there is room; how many were left out.
    struct Results {
        Json all = Json::array();
        std::size_t bytes = 0, left_out = 0;

        bool has_room() const { return all.size() < most_results && bytes < most_bytes_of_results; }
        bool has_room_for_steps() const { return bytes < most_bytes_with_steps; }
        void add(Json result)
        {
            bytes += print_indented(result).size();
            all.push_back(std::move(result));
        }
    };

    // What is wrong in a file is a result as well: few programs show notifications, and none at their lines.
    Results results() const
    {
        Results made;
        auto const add = [&made](auto const& from, auto result) {
            if (made.has_room()) {
                made.add(result(from));
            } else {
                ++made.left_out;
            }
        };
        for (auto const& problem : problems_of(report_)) {
            if (problem.diagnostic->primary.span.known()) {
                add(problem, [this](ReportedProblem const& each) { return result(each); });
            }
        }
        auto findings = findings_of(report_);
        std::stable_sort(findings.begin(), findings.end(), [](ReportedFinding const& a, ReportedFinding const& b) {
            return a.rule->verdict > b.rule->verdict;
        });
        for (auto const& finding : findings) {
            add(finding, [&](ReportedFinding const& each) { return result(each, made.has_room_for_steps()); });
        }
        return made;
    }

    Json left_out(std::size_t count) const
    {
        auto const text =
            Text{fmt::format("{} fund er udeladt her, de mildeste: flere viser ingen, der læser SARIF.", count),
                 fmt::format("{} findings are left out here, the mildest: no reader of SARIF shows more.", count)};
        return {{"level", "warning"}, {"message", sarif::message(said(text))}};
    }

    static std::string_view level(Gravity gravity)
    {
        switch (gravity) {
        case Gravity::error:
            return "error";
        case Gravity::warning:
            return "warning";
        case Gravity::note:
            break;
        }
        return "note";
    }

    Json locations(Span span) const
    {
        auto all = Json::array();
        all.push_back(sarif::location(span, report_));
        return all;
    }

    Json result(std::string const& id, Gravity gravity, std::string const& text, Span place,
                std::string const& fingerprint) const
    {
        Json made{{"ruleId", id},
                  {"ruleIndex", rules_.index_of(id)},
                  {"level", level(gravity)},
                  {"message", sarif::message(text)}};
        if (place.known()) {
            made["locations"] = locations(place);
        }
        // GitHub's own `primaryLocationLineHash` is left to its upload action, which contests one that is not its own.
        made["partialFingerprints"] = {{"finding/v1", fingerprint}};
        return made;
    }

    Json result(ReportedProblem const& problem) const
    {
        auto const& diagnostic = *problem.diagnostic;
        return result(rule_id(*diagnostic.problem), gravity_of(diagnostic), said(diagnostic.headline),
                      diagnostic.primary.span, problem.fingerprint);
    }

    Json result(ReportedFinding const& finding, bool with_steps) const
    {
        auto const& rule = *finding.rule;
        auto made =
            result(rule_id(rule), gravity_of(finding, report_), text_of(finding), finding.place(), finding.fingerprint);
        auto const add = [&made](std::string_view key, Json value) {
            if (!value.empty()) {
                made[std::string(key)] = std::move(value);
            }
        };
        add("relatedLocations", related(rule));
        add("codeFlows", with_steps ? sarif::code_flows(rule, report_) : Json());
        add("fixes", sarif::fixes(finding, report_.sources, lang_));
        add("suppressions", suppressions(rule));
        made["properties"] = {{"verdict", key_of(rule.verdict)},
                              {"proposal", rule.proposal},
                              {"notJudged", rule.not_judged},
                              {"subject", finding.subject->id},
                              {"agreement", rule.version == nullptr ? Json(nullptr) : Json(rule.version->name)}};
        return made;
    }

    // The first sentence can stand alone, as where there is little room only that is shown.
    std::string text_of(ReportedFinding const& finding) const
    {
        auto text =
            fmt::format("{}\n{}", sentence_of(*finding.rule, report_.sources, lang_), said(finding.subject->summary));
        for (auto const& [label, line] : what_decides(*finding.rule, *finding.subject, report_.sources, lang_)) {
            text += fmt::format("\n{}: {}", label, line);
        }
        return finding.rule->proposal ? fmt::format("{}: {}", shown_verdict(*finding.rule, lang_), text) : text;
    }

    Json suppressions(RuleResult const& rule) const
    {
        auto all = Json::array();
        if (rule.excepted_from) {
            auto const& given = *rule.dispensation;
            all.push_back({{"kind", given.entry ? "inSource" : "external"},
                           {"status", "accepted"},
                           {"justification", printable(given.reason)},
                           {"location", sarif::location(given.place, report_)}});
        }
        return all;
    }

    // The rule in the agreement, and the decisions that were looked at.
    Json related(RuleResult const& rule) const
    {
        auto all = Json::array();
        auto const add = [&](Span place, std::string const& text) {
            if (place.known()) {
                Json made{{"id", all.size() + 1}};
                made.update(sarif::location(place, report_));
                made["message"] = sarif::message(text);
                all.push_back(std::move(made));
            }
        };
        if (auto const* const provision = provision_of(rule)) {
            add(rule.rule->span, fmt::format("{} ({}): {}", citations(provision->sources, lang_), title_of(rule, lang_),
                                             said(provision->says)));
        }
        for (auto const* const seen : decisions_of(rule)) {
            add(seen->decision->span, shown_decision(*seen, lang_));
        }
        return all;
    }

    Report const& report_;
    Lang lang_;
    sarif::Rules rules_;
};

}  // namespace

std::string render_sarif(Report const& report) { return print_indented(Log(report).document()); }

}  // namespace styr
