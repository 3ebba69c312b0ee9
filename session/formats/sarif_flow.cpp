// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/utf8.hpp"
#include "session/explain/steps.hpp"
#include "session/explain/wording.hpp"
#include "session/formats/sarif.hpp"

#include <fmt/format.h>

namespace styr::sarif {

namespace {

class Flow {
public:
    Flow(RuleResult const& rule, Report const& report) : rule_(rule), report_(report), lang_(report.look.lang) {}

    Json locations = Json::array();

    void follow()
    {
        if (rule_.condition) {
            part(word("når", "when"), *rule_.condition, 0);
        }
        for (auto const& tried : rule_.exceptions) {
            exception(tried, 0);
        }
        if (rule_.demand) {
            part(rule_.rule->expects ? word("forventet", "expected") : word("krævet", "required"), *rule_.demand, 0);
        }
    }

private:
    std::string word(std::string_view da, std::string_view en) const
    {
        return std::string(lang_ == Lang::da ? da : en);
    }

    void add(std::string const& text, Span place, std::size_t level, bool essential)
    {
        auto location = sarif::location(place, report_);
        location["message"] = message(text);
        locations.push_back({{"location", std::move(location)},
                             {"nestingLevel", level},
                             {"importance", essential ? "essential" : "important"}});
    }

    void part(std::string const& label, Step const& step, std::size_t level, Step const* of = nullptr)
    {
        auto const text = told(step, *rule_.version, lang_, of);
        add(label.empty() ? text : fmt::format("{}: {}", label, text),
            step.place.known() ? step.place : step.expression->span, level, level == 0);
        for (auto const* const below : shown_parts(step)) {
            part({}, *below, level + 1, &told_by_parts(step));
        }
        for (auto const& seen : step.decisions) {
            add(shown_decision(seen, lang_), seen.decision->span, level + 1, true);
        }
    }

    void exception(ExceptionTried const& tried, std::size_t level)
    {
        auto const& provision = rule_.version->provisions[tried.exception->provision];
        auto const holds = tried.in_effect.is(true)    ? word("gælder", "in effect")
                           : tried.in_effect.is(false) ? word("gælder ikke", "not in effect")
                                                       : word("uvist", "unknown");
        add(fmt::format("{} {} {}: {}", word("undtagelse", "exception"), printable(provision.id),
                        printable(tried.exception->name), holds),
            tried.exception->span, level, true);
        if (tried.condition) {
            part({}, *tried.condition, level + 1);
        }
        for (auto const& against : tried.against) {
            exception(against, level + 1);
        }
    }

    RuleResult const& rule_;
    Report const& report_;
    Lang lang_;
};

}  // namespace

Json code_flows(RuleResult const& rule, Report const& report)
{
    if (rule.rule == nullptr || rule.version == nullptr) {
        return nullptr;
    }
    Flow flow(rule, report);
    flow.follow();
    auto threads = Json::array();
    threads.push_back({{"locations", std::move(flow.locations)}});
    auto flows = Json::array();
    flows.push_back({{"message", message(sentence_of(rule, report.sources, report.look.lang))},
                     {"threadFlows", std::move(threads)}});
    return flows;
}

}  // namespace styr::sarif
