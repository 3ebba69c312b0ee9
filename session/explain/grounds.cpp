// SPDX-License-Identifier: MPL-2.0
#include "session/explain/grounds.hpp"

#include "diagnostics/utf8.hpp"
#include "engine/deciding.hpp"
#include "engine/next_step.hpp"
#include "session/explain/deciding_told.hpp"
#include "session/explain/steps.hpp"
#include "session/explain/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace styr {

namespace {

std::string said(Text const& text, Lang lang) { return printable(text.in(lang)); }

std::string cited_exception(Exception const& exception, Version const& version, Lang lang)
{
    auto const& provision = version.provisions[exception.provision];
    return fmt::format("{}, {}: {}", shown_exception(exception, provision, lang), citations(provision.sources, lang),
                       said(provision.says, lang));
}

}  // namespace

Labelled what_decides(RuleResult const& rule, SubjectResult const& subject, Sources const& sources, Lang lang)
{
    Labelled entries;
    for (auto& line : deciding_told(rule, subject, sources, lang)) {
        entries.emplace_back(word(lang, "fordi", "because"), std::move(line));
    }
    bool first = true;
    for (auto const& step : next_steps(rule, subject)) {
        auto const place = shown_place(step.place, sources);
        entries.emplace_back(first ? word(lang, "næste", "next") : word(lang, "eller", "or"),
                             said(phrase(step), lang) + (place.empty() ? "" : " (" + place + ")"));
        first = false;
    }
    return entries;
}

Labelled what_it_rests_on(RuleResult const& rule, Sources const& sources, Lang lang)
{
    Labelled entries;
    auto const add = [&](std::string_view da, std::string_view en, std::string text) {
        if (!text.empty()) {
            entries.emplace_back(lang == Lang::da ? da : en, std::move(text));
        }
    };
    auto const* const provision = provision_of(rule);
    if (provision != nullptr) {
        add("aftalen", "agreement",
            fmt::format("{} ({}): {}", citations(provision->sources, lang), printable(provision->id),
                        said(provision->says, lang)));
    }
    auto const conditions = deciding(rule).conditions;
    for (auto const* const seen : decisions_of(rule)) {
        bool const decides = std::any_of(conditions.begin(), conditions.end(), [&](Step const* condition) {
            auto const* const by = deciding_decision(*condition);
            return by != nullptr && by->decision == seen->decision;
        });
        if (!decides) {  // else it was told
            add("beslutning", "decision", shown_decision(*seen, lang));
        }
    }
    for (auto const& tried : rule.exceptions) {
        if (tried.in_effect.is(true)) {
            add("undtagelse", "exception", cited_exception(*tried.exception, *rule.version, lang));
        }
    }
    add("dispensation", "dispensation", shown_dispensation(rule, sources, lang));
    if (provision != nullptr) {
        add("reglen", "rule", shown_rule(rule, sources, lang));
    }
    return entries;
}

Labelled grounds_of(RuleResult const& rule, SubjectResult const& subject, Sources const& sources, Lang lang)
{
    auto entries = what_decides(rule, subject, sources, lang);
    auto const rest = what_it_rests_on(rule, sources, lang);
    entries.insert(entries.end(), rest.begin(), rest.end());
    return entries;
}

}  // namespace styr
