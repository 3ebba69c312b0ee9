// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/judging.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

// In effect: its condition holds and no exception to it is in effect.
Known in_effect(Index index, bool would, Evaluation& evaluation, TruthOf const& truth_of)
{
    auto const& version = evaluation.version();
    auto const& exception = version.exceptions[index];
    auto const& provision = version.provisions[exception.provision];
    if (provision.proposal && !would) {
        return truth(false);  // what is only proposed excepts nothing that is in force
    }
    std::vector<Known> all{in_force(provision, evaluation),
                           exception.when ? truth_of(*exception.when, evaluation) : truth(true)};
    for (auto const against : exception.exceptions) {
        all.push_back(opposite(in_effect(against, would, evaluation, truth_of)));
    }
    return all_of(all);
}

Judged settled(Verdict verdict)
{
    Judged judged;
    judged.verdict = verdict;
    judged.settled = true;
    return judged;
}

Judged unsettled(Whys whys)
{
    bool const only_awaiting =
        std::all_of(whys.begin(), whys.end(), [](Why const& why) { return why.kind == Why::Kind::awaiting; });
    Judged judged;
    judged.verdict = only_awaiting ? Verdict::decision : Verdict::incomplete;
    judged.whys = std::move(whys);
    return judged;
}

Judged of_parts(Known const& applies, Known const& excepted, Known const& holds)
{
    if (applies.is(false)) {
        return settled(Verdict::not_applicable);
    }
    if (excepted.is(true)) {
        return settled(Verdict::excepted);
    }
    if (holds.is(true)) {
        return settled(Verdict::compliant);
    }
    Whys whys;
    for (auto const* const part : {&applies, &excepted, &holds}) {
        join(whys, part->nothing() ? part->whys : Whys{});
    }
    bool const certain = applies.is(true) && excepted.is(false) && holds.is(false);
    return certain ? settled(Verdict::violation) : unsettled(whys);
}

void read(Judged& judged, Expression const& expression, Evaluation const& evaluation, bool certainly)
{
    auto const& version = evaluation.version();
    auto const& words = evaluation.repository().fields();
    if (certainly) {
        judged.reads.merge(read_in(expression, version, words, true));
    }
    judged.may_read.merge(read_in(expression, version, words, false));
}

// What a requirement looked at: its demand, and the exceptions to it that are in effect.
void add_reads(Judged& judged, Rule const& rule, std::vector<Known> const& excepted, Known const& applies,
               Evaluation const& evaluation)
{
    auto const& version = evaluation.version();
    if (rule.expects || version.provisions[rule.provision].proposal || applies.is(false)) {
        return;
    }
    judged.applied = applies.is(true);
    judged.may_apply = true;
    read(judged, rule.demand, evaluation, judged.applied);
    for (std::size_t i = 0; i < excepted.size(); ++i) {
        auto const& when = version.exceptions[rule.exceptions[i]].when;
        if (when && !excepted[i].is(false)) {
            read(judged, *when, evaluation, judged.applied && excepted[i].is(true));
        }
    }
}

}  // namespace

Known in_force(Provision const& provision, Evaluation& evaluation)
{
    auto const day = evaluation.facts().day();
    auto bounds = day.get<DateBounds>() == nullptr ? DateBounds{} : *day.get<DateBounds>();
    bounds = {std::max(bounds.earliest, evaluation.version().from), std::min(bounds.latest, evaluation.version().to)};
    Known const known{bounds, day.whys, false};
    auto const edge = [](Day of) { return Known{DateBounds::exactly(of), {}, false}; };
    return all_of({compared(Relation::at_least, known, edge(provision.from)),
                   compared(Relation::at_most, known, edge(provision.to))});
}

Judged together(std::vector<Judged> const& judged, std::size_t of, bool expects, Whys const& day_unknown)
{
    auto result = judged.front();
    bool const same =
        std::all_of(judged.begin(), judged.end(), [&](Judged const& each) { return each.verdict == result.verdict; });
    for (auto const& each : judged) {
        join(result.whys, each.whys);
        join(result.looked_at, each.looked_at);
    }
    if (!same || (judged.size() < of && result.verdict > Verdict::compliant)) {
        result.verdict = expects ? Verdict::notice : Verdict::incomplete;
        join(result.whys, day_unknown);
    }
    return result;
}

Known as_it_is(Expression const& expression, Evaluation& evaluation) { return evaluation.value(expression); }

std::optional<Judged> judge(Rule const& rule, Version const& version, Repository const& repository,
                            Subject const& subject, TruthOf const& truth_of)
{
    Evaluation evaluation(version, repository, subject);
    auto const force = in_force(version.provisions[rule.provision], evaluation);
    if (force.is(false)) {
        return std::nullopt;
    }
    std::vector<Known> any;
    for (auto const exception : rule.exceptions) {
        any.push_back(in_effect(exception, version.provisions[rule.provision].proposal, evaluation, truth_of));
    }
    auto const applies = all_of({force, rule.when ? truth_of(*rule.when, evaluation) : truth(true)});
    auto judged = of_parts(applies, any_of(any), truth_of(rule.demand, evaluation));
    judged.looked_at = evaluation.looked_at;
    add_reads(judged, rule, any, applies, evaluation);
    if (rule.expects && judged.verdict > Verdict::compliant) {
        judged.verdict = Verdict::notice;
    }
    return judged;
}

}  // namespace styr::reference
