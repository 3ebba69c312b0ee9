// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/utf8.hpp"
#include "engine/evaluation/phrases.hpp"
#include "models/fields/print.hpp"
#include "session/explain/explain.hpp"
#include "session/explain/grounds.hpp"
#include "session/explain/layout.hpp"
#include "session/explain/sentence.hpp"
#include "session/explain/steps.hpp"
#include "session/explain/wording.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace styr {

namespace {

class Explanation {
public:
    Explanation(SubjectResult const& subject, Sources const& sources, Look look)
        : subject_(subject), sources_(sources), look_(look)
    {
    }

    std::string out;

    void head(Agreement const& agreement, Day as_of)
    {
        out += subject_.place.known() ? shown_place(subject_.place, sources_) + ": " : "";
        out += paint(ink_of(subject_.verdict), said(phrase(subject_.verdict)), look_.colour) + "\n";
        Labelled entries{{word("sag", "case"), printable(subject_.id)}, {word("om", "about"), said(subject_.summary)}};
        std::string versions;
        for (auto const* const version : subject_.versions) {
            versions += (versions.empty() ? "" : ", ") + printable(version->name);
        }
        if (subject_.scope != Scope::dispensation) {
            entries.emplace_back(
                word("efter", "by"),
                fmt::format("{} {}", printable(agreement.title),
                            versions.empty() ? word("(ingen udgave gælder)", "(no version applies)") : versions));
        }
        entries.emplace_back(word("pr.", "as of"), said(print_day(as_of)));
        if (!subject_.digest.empty()) {
            entries.emplace_back(word("fingeraftryk", "digest"), subject_.digest);
        }
        if (auto const why = shown_set_aside(subject_, look_.lang); !why.empty()) {
            entries.emplace_back(word("sagen", "it"), why);
        }
        for (auto const& [id, verdict] : subject_.others) {
            entries.emplace_back(word("også", "also"), printable(id) + ": " + said(phrase(verdict)));
        }
        add_block(out, entries, 2, look_.colour);
    }

    void rule(RuleResult const& rule)
    {
        rule_ = &rule;
        auto const heading = heading_of(rule, look_.lang);
        bool const named = look_.lang == Lang::en;
        out += "\n" + paint(Ink::strong, title_of(rule, look_.lang), look_.colour) +
               (heading.empty() ? ""
                : named         ? " (" + heading + ")"
                                : " " + heading) +
               ": " + paint(ink_of(rule.verdict), shown_verdict(rule, look_.lang), look_.colour) + "\n";
        if (is_shown(rule, false)) {
            add_paragraph(out, said(told_sentence(rule)), 2);
        }
        tree(word("når", "when"), rule.condition);
        for (auto const& tried : rule.exceptions) {
            exception(tried, 2);
        }
        tree(rule.rule != nullptr && rule.rule->expects ? word("forventet", "expected") : word("krævet", "required"),
             rule.demand);
        grounds(rule);
    }

    void not_applicable()
    {
        std::vector<std::string> names;  // of two rules of one provision that are told alike, one
        for (auto const& rule : subject_.rules) {
            auto name = title_of(rule, look_.lang);
            if (rule.verdict == Verdict::not_applicable && (names.empty() || names.back() != name)) {
                names.push_back(std::move(name));
            }
        }
        if (!names.empty()) {
            out += '\n';
            add_block(out, {{word("gælder ikke her", "not applicable"), fmt::format("{}", fmt::join(names, ", "))}}, 0,
                      look_.colour);
        }
    }

private:
    std::string said(Text const& text) const { return printable(text.in(look_.lang)); }
    std::string word(std::string_view da, std::string_view en) const
    {
        return std::string(look_.lang == Lang::da ? da : en);
    }

    void tree(std::string_view label, std::optional<Step> const& step)
    {
        if (step) {
            out += "  " + paint(Ink::faint, label, look_.colour) + ": ";
            node(*step, "    ");
        }
    }

    // One line for the part itself; those below it hang on its branches.
    void node(Step const& step, std::string const& stem, Step const* of = nullptr)
    {
        out += told(step, *rule_->version, look_.lang, of);
        if (step.place.known()) {
            out += "  " + paint(Ink::faint, shown_place(step.place, sources_), look_.colour);
        }
        out += '\n';
        auto const parts = shown_parts(step);
        auto left = parts.size() + step.decisions.size();
        auto const branch = [&] { return paint(Ink::faint, stem + (--left == 0 ? "└─ " : "├─ "), look_.colour); };
        for (auto const* const part : parts) {
            out += branch();
            node(*part, stem + (left == 0 ? "   " : "│  "), &told_by_parts(step));
        }
        for (auto const& seen : step.decisions) {
            out += branch() + shown_decision(seen, look_.lang) + "  " +
                   paint(Ink::faint, shown_place(seen.decision->span, sources_), look_.colour) + "\n";
        }
    }

    void exception(ExceptionTried const& tried, std::size_t indent)
    {
        auto const& provision = rule_->version->provisions[tried.exception->provision];
        auto const holds = tried.in_effect.is(true)    ? word("gælder", "in effect")
                           : tried.in_effect.is(false) ? word("gælder ikke", "not in effect")
                                                       : word("uvist", "unknown");
        out += std::string(indent, ' ') + paint(Ink::faint, word("undtagelse", "exception"), look_.colour);
        out += fmt::format(" {} ({}): {}\n", shown_exception(*tried.exception, provision, look_.lang),
                           citations(provision.sources, look_.lang), holds);
        if (tried.condition) {
            out += std::string(indent + 2, ' ');
            node(*tried.condition, std::string(indent + 4, ' '));
        }
        for (auto const& against : tried.against) {
            exception(against, indent + 2);
        }
    }

    void grounds(RuleResult const& rule)
    {
        Labelled entries;
        auto const add = [&entries](std::string label, std::string text) {
            if (!text.empty()) {
                entries.emplace_back(std::move(label), std::move(text));
            }
        };
        if (auto const* const provision = provision_of(rule)) {
            add(word("kilde", "source"), citations(provision->sources, look_.lang));
            add(word("siger", "says"), said(provision->says));
            for (auto const& reading : provision->readings) {
                add(word("læsning", "reading"), said(reading));
            }
            add(word("reglen", "rule"), shown_rule(rule, sources_, look_.lang));
        }
        add("dispensation", shown_dispensation(rule, sources_, look_.lang));
        add(word("mangler", "missing"), missing_facts(rule.reasons, look_.lang));
        add(word("kan ikke beregnes", "not computable"), not_computable_parts(rule.reasons, look_.lang));
        auto const decides = what_decides(rule, subject_, sources_, look_.lang);
        entries.insert(entries.begin(), decides.begin(), decides.end());
        add_block(out, entries, 2, look_.colour);
    }

    SubjectResult const& subject_;
    Sources const& sources_;
    Look look_;
    RuleResult const* rule_ = nullptr;
};

}  // namespace

std::string explain_subject(SubjectResult const& subject, Agreement const& agreement, Day as_of, Sources const& sources,
                            Look look)
{
    Explanation explanation(subject, sources, look);
    explanation.head(agreement, as_of);
    for (auto const& rule : subject.rules) {
        if (rule.verdict != Verdict::not_applicable) {
            explanation.rule(rule);
        }
    }
    explanation.not_applicable();
    return std::move(explanation.out);
}

std::string explain_rule(SubjectResult const& subject, RuleResult const& rule, Sources const& sources, Look look)
{
    Explanation explanation(subject, sources, look);
    explanation.rule(rule);
    return std::move(explanation.out);
}

}  // namespace styr
