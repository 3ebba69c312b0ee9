// SPDX-License-Identifier: MPL-2.0
// `styr test` for programs. Ids, positions and verdicts are the same in either language.
#include "diagnostics/utf8.hpp"
#include "models/fields/print.hpp"
#include "session/explain/wording.hpp"
#include "session/formats/json_writer.hpp"
#include "session/formats/suite_report.hpp"

namespace styr {

namespace {

class SuiteWriter {
public:
    explicit SuiteWriter(TestReport const& report) : report_(report) {}

    Json document() const
    {
        auto json = json_head(report_.look.lang);
        json["agreement"] = report_.suite == nullptr ? Json(nullptr) : Json(printable(report_.suite->agreement->title));
        json["summary"] = report_.suite == nullptr
                              ? Json(nullptr)
                              : Json{{"tests", report_.results.size()}, {"failed", report_.failed()}};
        json["tests"] = json_list(report_.results, [this](TestResult const& each) { return test(each); });
        json["coverage"] = report_.coverage ? coverage(*report_.coverage) : Json(nullptr);
        json["mutants"] = report_.mutants ? mutants(*report_.mutants) : Json(nullptr);
        json["diagnostics"] = json_list(report_.diagnostics, [this](Diagnostic const& each) {
            return Json{{"code", each.problem->code},
                        {"name", each.problem->name},
                        {"message", said(each.headline)},
                        {"location", place(each.primary.span)}};
        });
        return json;
    }

private:
    std::string said(Text const& both) const { return printable(both.in(report_.look.lang)); }
    Json place(Span span) const { return json_place(span, report_.sources); }

    Json test(TestResult const& result) const
    {
        return {{"test", printable(result.test->name)},
                {"location", place(result.test->record->span)},
                {"asOf", print_iso(result.test->as_of)},
                {"passed", result.passed()},
                {"expectations", json_list(result.met, [this](Met const& each) { return met(each); })}};
    }

    Json met(Met const& each) const
    {
        return {
            {"case", each.subject == nullptr ? Json(nullptr) : Json(printable(each.subject->id))},
            {"rule", printable(each.expected->rule)},
            {"location", place(each.expected->record->span)},
            {"expected", key_of(each.expected->verdict)},
            {"found", each.subject == nullptr ? Json(nullptr) : Json(key_of(each.verdict))},
            {"passed", each.differences.empty()},
            {"differences", json_list(each.differences, [this](Text const& difference) { return said(difference); })}};
    }

    Json coverage(RuleCoverage const& covered) const
    {
        auto gaps = Json::array();
        for (auto const& goal : covered.goals) {
            if (!goal.reached) {
                auto const why = goal.impossible.empty() ? printable(goal.accepted) : said(goal.impossible);
                gaps.push_back({{"id", printable(goal.id)},
                                {"location", place(goal.place)},
                                {"reachable", goal.open()},
                                {"reason", why.empty() ? Json(nullptr) : Json(why)}});
            }
        }
        return {{"reached", covered.reached()},
                {"reachable", covered.possible()},
                {"hundredthsOfPerCent", covered.hundredths()},
                {"gaps", gaps}};
    }

    Json mutants(MutantsTried const& tried) const
    {
        auto const one = [this](MutantsTried::Unnoticed const& each) {
            return Json{{"id", printable(each.mutant->id)},
                        {"what", said(each.mutant->what)},
                        {"location", place(each.mutant->place)},
                        {"accepted", each.accepted.empty() ? Json(nullptr) : Json(printable(each.accepted))}};
        };
        return {{"tried", tried.all.size()}, {"unnoticed", json_list(tried.unnoticed, one)}};
    }

    TestReport const& report_;
};

}  // namespace

std::string render_test_json(TestReport const& report) { return print_indented(SuiteWriter(report).document()); }

}  // namespace styr
