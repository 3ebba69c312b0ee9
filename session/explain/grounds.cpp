// SPDX-License-Identifier: MPL-2.0
#include "session/explain/grounds.hpp"

#include "diagnostics/utf8.hpp"
#include "session/explain/steps.hpp"
#include "session/explain/wording.hpp"

#include <fmt/format.h>

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

Labelled grounds_of(RuleResult const& rule, Sources const& sources, Lang lang)
{
    Labelled entries;
    auto const add = [&](std::string_view da, std::string_view en, std::string text) {
        if (!text.empty()) {
            entries.emplace_back(lang == Lang::da ? da : en, std::move(text));
        }
    };
    if (auto const* const provision = provision_of(rule)) {
        add("aftalen", "agreement",
            fmt::format("{} ({}): {}", citations(provision->sources, lang), printable(provision->id),
                        said(provision->says, lang)));
        add("reglen", "rule", shown_rule(rule, sources, lang));
    }
    for (auto const* const seen : decisions_of(rule)) {
        add("beslutning", "decision", shown_decision(*seen, lang));
    }
    for (auto const& tried : rule.exceptions) {
        if (tried.in_effect.is(true)) {
            add("undtagelse", "exception", cited_exception(*tried.exception, *rule.version, lang));
        }
    }
    add("dispensation", "dispensation", shown_dispensation(rule, sources, lang));
    add("mangler", "missing", missing_facts(rule.reasons, lang));
    add("kan ikke beregnes", "not computable", not_computable_parts(rule.reasons, lang));
    add("afventer", "awaiting", awaited_bodies(rule.reasons, lang));
    add("løsning", "to comply", shown_repairs(rule.repairs, sources, lang));
    return entries;
}

}  // namespace styr
