// All that the engine says of a subject, down to each step, decision and repair, as lines.
#pragma once

#include "engine/evaluation/phrases.hpp"
#include "engine/evaluation/result.hpp"
#include "models/fields/print.hpp"

#include <string>

namespace styr::reference {

class Report {
public:
    Report(Sources const& sources, std::string& text) : sources_(sources), text_(text) {}

    void write(SubjectResult const& subject)
    {
        line(1, subject.id + " at " + at(subject.place) + ": " + std::string(key_of(subject.verdict)) + "; " +
                    subject.summary.da + "; " + subject.summary.en);
        line(1, "scope " + std::to_string(static_cast<int>(subject.scope)) + ", operator " + subject.operator_name +
                    ", offer " + subject.offer + ", service " + subject.service + ", fingerprint " +
                    subject.fingerprint);
        line(1, "by " + std::to_string(subject.versions.size()) + " versions, effective " +
                    told(subject.effective, subject.effective.known() ? shown(subject.effective.value) : "?"));
        for (auto const& rule : subject.rules) {
            write(rule);
        }
    }

private:
    void write(RuleResult const& rule)
    {
        line(2, rule.provision + " / " + rule.name + ": " + std::string(key_of(rule.verdict)) +
                    (rule.not_judged ? ", not judged" : "") +
                    (rule.rule != nullptr && rule.version != nullptr ? " under " + rule.version->name : "") +
                    (rule.proposal ? ", proposed" : "") + " at " + at(rule.place) + told(rule.reasons));
        if (!rule.message.empty()) {
            line(3, "says " + rule.message.da);
            line(3, "says " + rule.message.en);
        }
        write("when", rule.condition, rule);
        write("demand", rule.demand, rule);
        for (auto const& tried : rule.exceptions) {
            write(3, tried, rule);
        }
        for (auto const& repair : rule.repairs) {
            line(3, "repair " + std::to_string(static_cast<int>(repair.kind)) + ": " + repair.text.da + "; " +
                        repair.text.en);
        }
    }

    void write(char const* part, std::optional<Step> const& step, RuleResult const& rule)
    {
        if (step) {
            line(3, part);
            write(4, *step, rule);
        }
    }

    void write(std::size_t depth, ExceptionTried const& tried, RuleResult const& rule)
    {
        line(depth, "exception " + tried.exception->name + ": " + told(tried.in_effect, shown(tried.in_effect.value)));
        if (tried.condition) {
            write(depth + 1, *tried.condition, rule);
        }
        for (auto const& each : tried.against) {
            write(depth + 1, each, rule);
        }
    }

    void write(std::size_t depth, Step const& step, RuleResult const& rule)
    {
        auto const value =
            step.outcome.known() ? phrase(*step.expression, step.outcome.value) : Text{"ukendt", "unknown"};
        line(depth, phrase(*step.expression, *rule.version) + ": " + told(step.outcome, value.da + ", " + value.en) +
                        " at " + at(step.place));
        for (auto const& seen : step.decisions) {
            write(depth + 1, seen, rule);
        }
        for (auto const& part : step.parts) {
            write(depth + 1, part, rule);
        }
    }

    void write(std::size_t depth, DecisionSeen const& seen, RuleResult const& rule)
    {
        std::string cited;
        for (auto const& each : seen.provisions) {
            cited += " " + each;
        }
        line(depth, "decision " + at(seen.decision->span) + " " + phrase(seen.standing).en +
                        (seen.why.en.empty() ? "" : ", " + seen.why.da + ", " + seen.why.en) +
                        (seen.delegation == nullptr ? "" : " under " + at(seen.delegation->span)) +
                        (cited.empty() ? "" : " citing" + cited) + told(seen.reasons));
        for (auto const& step : seen.competence) {
            write(depth + 1, step, rule);
        }
    }

    static std::string shown(Value const& value)
    {
        auto const* const truth = std::get_if<bool>(&value);
        auto const* const date = std::get_if<DateBounds>(&value);
        return truth != nullptr ? (*truth ? "yes" : "no") : date != nullptr ? print_canonical(*date) : "unknown";
    }

    std::string told(Evaluated const& outcome, std::string const& value) const { return value + told(outcome.reasons); }

    std::string told(Reasons const& reasons) const
    {
        std::string text;
        for (auto const& reason : reasons) {
            text += " [" + phrase(reason).en + " at " + at(reason.place) + "]";
        }
        return text;
    }

    std::string at(Span span) const
    {
        if (!span.known()) {
            return "-";
        }
        auto const& source = sources_[span.source];
        auto const place = source.position(span.begin);
        return source.name() + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
    }

    void line(std::size_t depth, std::string const& text) { text_ += std::string(2 * depth, ' ') + text + '\n'; }

    Sources const& sources_;
    std::string& text_;
};

}  // namespace styr::reference
