// SPDX-License-Identifier: MPL-2.0
#include "session/explain/deciding_told.hpp"

#include "diagnostics/utf8.hpp"
#include "engine/deciding.hpp"
#include "engine/evaluation/phrases.hpp"
#include "engine/repairs/rule_steps.hpp"
#include "session/explain/fact_notes.hpp"
#include "session/explain/steps.hpp"
#include "session/explain/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace styr {

namespace {

constexpr std::size_t most_told = 3;  // beyond that nobody sees what decides

class Teller {
public:
    Teller(RuleResult const& rule, SubjectResult const& subject, Sources const& sources, Lang lang)
        : rule_(rule), subject_(subject), sources_(sources), lang_(lang), deciding_(deciding(rule))
    {
    }

    std::vector<std::string> all()
    {
        for (auto const* const condition : deciding_.conditions) {
            condition->outcome.known() ? settled(*condition) : each_reason(condition->outcome.reasons);
        }
        if (deciding_.conditions.empty()) {
            each_reason(deciding_.reasons);
        }
        if (lines_.size() > most_told) {
            auto const more = lines_.size() - most_told;
            lines_.resize(most_told);
            lines_.push_back(fmt::format("{} {} {}", word("og", "and"), more, word("mere", "more")));
        }
        if (deciding_.only_together && lines_.size() > 1) {
            lines_.emplace_back(word("ingen af dem afgør det alene", "none of them settles it alone"));
        }
        return std::move(lines_);
    }

private:
    std::string_view word(std::string_view da, std::string_view en) const { return styr::word(lang_, da, en); }
    std::string said(Text const& text) const { return printable(text.in(lang_)); }

    void add(std::string line)
    {
        if (std::find(lines_.begin(), lines_.end(), line) == lines_.end()) {
            lines_.push_back(std::move(line));
        }
    }

    // "(submissions/2020-05-aalborg.yaml:5)", where it stands in a file.
    std::string at(Span place) const
    {
        if (!place.known()) {
            return {};
        }
        auto const where = location(place, sources_);
        return fmt::format(" ({}:{})", where.path, where.position.line);
    }

    // What is known of it: of a decision the one that settles it, of facts each with what is said of it.
    void settled(Step const& condition)
    {
        if (auto const* const seen = deciding_decision(condition); seen != nullptr) {
            add(shown_decision(*seen, lang_) + at(seen->decision->span));
            return;
        }
        auto const silent = not_approving(condition, *rule_.version);
        if (!silent.empty()) {
            std::vector<std::string> names;
            for (auto const body : silent) {
                names.push_back(rule_.version->bodies[body].name);
            }
            auto const who = said(one_of(names));
            add(lang_ == Lang::da ? fmt::format("ingen beslutning fra {} er fundet i loggen", who)
                                  : fmt::format("no decision by {} is found in the log", who));
            return;
        }
        std::string line;
        for (auto const& note : fact_notes({&condition}, rule_, subject_)) {
            auto const fact = said(note.fact), what = said(note.note);
            line += (line.empty() ? "" : "; ") + (fact == what ? fact : fact + ": " + what) + at(note.place);
        }
        add(line.empty() ? told(condition, *rule_.version, lang_) : line);
    }

    void each_reason(Reasons const& reasons)
    {
        for (auto const& reason : reasons) {
            add(reason.kind == Reason::Kind::awaiting
                    ? fmt::format("{} {}",
                                  word("ingen beslutning i loggen afgør det: afventer",
                                       "no decision in the log settles it: awaiting"),
                                  said(awaited(reason)))
                    : said(phrase(reason)));
        }
    }

    RuleResult const& rule_;
    SubjectResult const& subject_;
    Sources const& sources_;
    Lang lang_;
    Deciding deciding_;
    std::vector<std::string> lines_;
};

}  // namespace

DecisionSeen const* deciding_decision(Step const& condition)
{
    using Standing = DecisionSeen::Standing;
    auto const& seen = condition.decisions;
    if (seen.empty() || !condition.outcome.known()) {
        return nullptr;
    }
    auto const found = std::find_if(seen.begin(), seen.end(), [&](DecisionSeen const& each) {
        return condition.outcome.is(true) ? each.standing == Standing::counts
                                          : each.standing == Standing::refuses || each.standing == Standing::withdraws;
    });
    return found == seen.end() ? &seen.front() : &*found;
}

std::vector<std::string> deciding_told(RuleResult const& rule, SubjectResult const& subject, Sources const& sources,
                                       Lang lang)
{
    return Teller(rule, subject, sources, lang).all();
}

}  // namespace styr
