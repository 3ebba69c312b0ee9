// SPDX-License-Identifier: MPL-2.0
#include "engine/updates/update.hpp"

#include "engine/approvals/coverage.hpp"
#include "engine/check_count.hpp"
#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/log_entry.hpp"
#include "engine/evaluation/subjects.hpp"
#include "engine/set_aside.hpp"
#include "engine/updates/entry_changes.hpp"
#include "engine/updates/update_asked.hpp"
#include "engine/updates/update_findings.hpp"
#include "engine/updates/update_moved.hpp"
#include "engine/updates/update_names.hpp"
#include "models/fields/print.hpp"
#include "models/repository/log_as_meant.hpp"
#include "rules/syntax/among.hpp"

#include <range/v3/algorithm/any_of.hpp>

#include <algorithm>
#include <set>
#include <tuple>

namespace styr {

namespace {

std::vector<Record const*> roots_of(Repository const& repository)
{
    std::vector<Record const*> roots;
    for (auto const& root : repository.registers()) {
        roots.push_back(&root);
    }
    return roots;
}

// Whether an expression reads, by itself, what a change makes of the terms.
struct ReadsTheChange {
    bool operator()(FactReference const& node) const { return node.side == Side::new_; }
    bool operator()(Changes const&) const { return true; }
    bool operator()(Among<Constant, SubjectYear, Requests, ElementReference, ParameterReference, DefinitionReference,
                          TableLookup, PartOfDate, AsOf, DayInYear, Arithmetic, Negation, Rounded, Comparison, FallsOn,
                          OneOf, PresenceTest, Includes, OnlyChange, Junction, Not, Quantified, Extreme, Aggregate,
                          Approval, NamedNeed, Acceptance> auto const&) const
    {
        return false;
    }
};

// ---- judging

class UpdateCheck {
public:
    explicit UpdateCheck(UpdateRequest const& request) : request_(request) {}

    UpdateResult all()
    {
        auto changes = register_changes(roots_of(request_.before), roots_of(request_.after));
        join_moved(changes, request_.after);
        for (auto const& change : changes) {
            register_change(change);
        }
        submissions_and_settlements();
        tell_of_changes(request_.decisions_before, request_.decisions_after,
                        [&](EntryChange what, Record const& decision) { decision_told(what, decision); });
        tell_of_changes(request_.annexes_before, request_.annexes_after,
                        [&](EntryChange what, Record const& edition) { annex_told(what, edition); });
        tell_of_changes(request_.figures_before, request_.figures_after, [&](EntryChange what, Record const& figure) {
            built_in(Scope::file, "figure:" + slug(key_of_entry(figure)), figure.span, new_figure(what, figure));
        });
        touched_register();
        for (auto const& dispensation : request_.new_dispensations) {
            built_in(Scope::dispensation, "dispensation:" + slug(dispensation.rule.name) + ":" + dispensation.file,
                     dispensation.place, new_dispensation(dispensation));
        }
        for (auto const& file : request_.files) {
            built_in(Scope::file, file.name, file.place, told_of(file));
        }
        for (auto& subject : found_) {
            stand_in_the_file_as_it_is(subject);
        }
        std::stable_sort(found_.begin(), found_.end(), [](SubjectResult const& a, SubjectResult const& b) {
            return std::tuple(a.place.source, a.place.begin) < std::tuple(b.place.source, b.place.begin);
        });
        tell_once();
        bool const refused = !refused_.empty();
        result_.result = counted(refused ? std::vector<SubjectResult>{} : std::move(found_), request_.as_of);
        result_.result.not_yet = brought_too_early();
        result_.result.of_update = true;
        result_.result.steps = allowance_.spent();
        result_.result.refused = std::move(refused_);
        return std::move(result_);
    }

private:
    CheckRequest by(Repository const& repository) const
    {
        return {.agreement = request_.agreement,
                .repository = repository,
                .as_of = request_.as_of,
                .with_proposals = request_.with_proposals,
                .suppressed = request_.suppressed};
    }

    // That nobody knows an operator is told of the first that it registers, and not once more of each.
    void tell_once()
    {
        std::set<std::tuple<SourceId, std::uint32_t, std::string>> told;
        for (auto& subject : found_) {
            auto const again = std::erase_if(subject.rules, [&](RuleResult const& rule) {
                return rule.name == in_the_register && rule.verdict == Verdict::notice && rule.place.known() &&
                       !told.emplace(rule.place.source, rule.place.begin, rule.message.en).second;
            });
            subject.verdict = again == 0 ? subject.verdict : verdict_of(subject);
        }
    }

    // What it submits is not there yet on the as-of day; of decisions each is told by itself.
    std::vector<NotThereYet> brought_too_early() const
    {
        auto found = not_there_yet(request_.before, request_.as_of);
        std::erase_if(found,
                      [&](NotThereYet const& each) { return each.decision || !request_.brought(each.place.source); });
        return found;
    }

    // Why a submission's change does not account for what the register says.
    std::optional<Text> why_not(Repository::ChangeRef const& asked)
    {
        if (is_later(asked.submission->root, Field::submitted, request_.as_of)) {
            return Text{"er indmeldt senere", "was handed in later"};
        }
        auto const aside = set_aside(asked, by(request_.before), standing_);
        if (auto const* const by = aside.replaced_by) {
            return Text{"er erstattet af " + by->id, "was replaced by " + by->id};
        }
        return aside.withdrawn ? std::optional(Text{"er trukket tilbage", "was taken back"}) : std::nullopt;
    }

    // What is gone has no line any more; its file has.
    void stand_in_the_file_as_it_is(SubjectResult& subject) const
    {
        auto const move = [this](Span& place) {
            if (auto const found = request_.now.find(place.source); found != request_.now.end()) {
                place = {found->second, 0, 0};
            }
        };
        move(subject.place);
        for (auto& rule : subject.rules) {
            move(rule.place);
        }
    }

    void judge_all(Repository const& repository, std::vector<Subject> const& subjects)
    {
        Diagnostics refused;
        auto results = judge_subjects(by(repository), subjects, allowance_, refused);
        if (refused_.empty()) {
            refused_ = std::move(refused);
        }
        std::move(results.begin(), results.end(), std::back_inserter(found_));
    }

    SubjectResult& built_in(Scope scope, std::string id, Span place, RuleResult finding)
    {
        SubjectResult subject;
        subject.scope = scope;
        subject.id = std::move(id);
        subject.place = place;
        subject.verdict = finding.verdict;
        subject.summary = Text{subject.id};
        subject.rules.push_back(std::move(finding));
        found_.push_back(std::move(subject));
        return found_.back();
    }

    void register_change(RegisterChange const& change)
    {
        auto const& entry = change.after.operator_ != nullptr ? change.after : change.before;
        for (auto const* const side : {&change.before, &change.after}) {
            if (side->operator_ != nullptr) {
                touched_operators_.emplace(text_in(*side->operator_, Field::operator_));
            }
            if (side->operator_ != nullptr && side->offer != nullptr) {
                touched_offers_.emplace(text_in(*side->operator_, Field::operator_),
                                        text_in(*side->offer, Field::offer));
            }
        }
        if (change.kind == RegisterChange::Kind::renamed) {
            told(change, renamed(change, names_.where(text_in(*entry.operator_, Field::operator_),
                                                      text_in(*entry.offer, Field::offer))));
        } else if (change.kind == RegisterChange::Kind::facts) {
            facts_change(change);
        } else if (change.kind == RegisterChange::Kind::terms) {
            terms_change(change);
        } else {
            judge_what_differs(change);
        }
    }

    // Terms are asked for; what else the agreement declares of a service is not.
    void terms_change(RegisterChange change)
    {
        tell_of_the_rest(change, [](Field field) { return !is_declared(field) || is_term(field); });
        if (!change.fields.empty()) {
            judge_what_differs(change);
        }
    }

    // What can be asked for is judged as a change of the offer; of the rest, figures of finished years may be added.
    void facts_change(RegisterChange change)
    {
        tell_of_the_rest(change, [&](Field field) {
            return change.after.offer != nullptr &&
                   is_offer_fact(field) &&  // what is gone is no, or not known any more
                   (registered_fact(change.after, field) != nullptr ||
                    find_row(RecordKind::offer, field)->presence == Presence::closed);
        });
        if (!change.fields.empty()) {
            change.before.service = &change.before.offer->records(Field::services).front();
            change.after.service = &change.after.offer->records(Field::services).front();
            judge_what_differs(change);
        }
    }

    // Leaves what can be asked for.
    template <class IsAsked> void tell_of_the_rest(RegisterChange& change, IsAsked is_asked)
    {
        auto rest = change;
        std::erase_if(rest.fields, is_asked);
        std::erase_if(change.fields, [&](Field field) { return !is_asked(field); });
        change.place = change.fields.empty() ? change.place : place_of(change, change.fields);
        if (!rest.fields.empty()) {
            rest.place = place_of(rest, rest.fields);
            told(rest, other_facts(rest));
        }
    }

    void judge_what_differs(RegisterChange const& change)
    {
        auto const match = match_submissions(change, request_.before, work_,
                                             [this](Repository::ChangeRef const& asked) { return why_not(asked); });
        for (auto const& explained : match.explained) {
            used_.insert(explained.change);
            result_.changes.push_back(with_places(*explained.change, change, explained.fields));
            auto const subject =
                judge_change(change, place_of(change, explained.fields), *explained.submission, result_.changes.back());
            if (asks_for(request_.agreement, Scope::payer)) {
                judge_all(request_.before, payers_of(subject));
            }
        }
        bool const by_field = change.kind == RegisterChange::Kind::terms || change.kind == RegisterChange::Kind::facts;
        bool const rest = by_field ? !match.unasked.empty() : match.whole;
        if (rest) {
            judge_unasked(change, match);
        }
    }

    // "register/2021-01-01/aalborg-kommune"
    static std::string place_in_ids(Day day, std::string_view operator_name)
    {
        return "register/" + print_iso(day) + "/" + slug(operator_name);
    }

    // What has no rule: a new name, other facts.
    void told(RegisterChange const& change, RuleResult finding)
    {
        auto const& entry = change.after;
        std::string const operator_name{text_in(*entry.operator_, Field::operator_)};
        std::string const offer{entry.offer == nullptr ? std::string_view{} : text_in(*entry.offer, Field::offer)};
        std::string const service{entry.service == nullptr ? std::string_view{}
                                                           : text_in(*entry.service, Field::service)};
        auto const scope = change.kind == RegisterChange::Kind::renamed ? Scope::change
                           : entry.offer == nullptr                     ? Scope::operator_
                                                                        : Scope::offer;
        auto& subject = built_in(scope,
                                 place_in_ids(change.day, operator_name) + (offer.empty() ? "" : ":" + slug(offer)) +
                                     (service.empty() ? "" : "/" + slug(service)),
                                 change.place, std::move(finding));
        subject.operator_name = operator_name;
        subject.offer = offer;
        subject.service = service;
        subject.effective = Evaluated::of(DateBounds::exactly(change.day));
        subject.summary = Text{offer.empty() ? operator_name : service.empty() ? offer : offer + " (" + service + ")"};
    }

    Subject judge_change(RegisterChange const& change, Span place, Repository::Submission const& submission,
                         Record const& asked)
    {
        Subject subject;
        subject.scope = scope_of(asked);
        subject.submission = &submission;
        subject.change = &asked;
        subject.place = place;
        if (change.before.service != nullptr) {
            result_.former.push_back(change.before);
            subject.former = &result_.former.back();
            for (auto const& service : change.before.offer->records(Field::services)) {
                bool const meant = change.kind == RegisterChange::Kind::facts &&
                                   text_in(service, Field::service) == text_in(asked, Field::service);
                result_.former.back().service = meant ? &service : result_.former.back().service;
            }
        }
        judge_all(request_.before, {subject});
        for (auto& rule : found_.back().rules) {
            rule.place = place_read(rule, place);
        }
        return subject;
    }

    void judge_unasked(RegisterChange const& change, Match const& match)
    {
        auto const& entry = change.after.operator_ != nullptr ? change.after : change.before;
        result_.unasked.push_back({place_in_ids(change.day, text_in(*entry.operator_, Field::operator_)),
                                   as_submitted(change, match.unasked)});
        auto& submission = result_.unasked.back();
        auto const place = place_of(change, match.unasked);
        judge_change(change, place, submission, submission.root.records(Field::changes).front());
        auto& judged = found_.back();
        judged.submission = nullptr;
        bool const for_a_while = ranges::any_of(match.near, &NearMiss::temporary);
        // What was approved and then replaced is held against the register in every check, and here too.
        bool const given_up = ranges::any_of(match.near, [&](NearMiss const& each) {
            return each.asks_for_it != nullptr &&
                   set_aside({each.submission, each.asks_for_it}, by(request_.before), standing_).any();
        });
        auto const said = decided(submission, change);
        bool const decided_whole = said == Coverage::Answer::covers;
        bool const decided_in_part = said == Coverage::Answer::unsure && change.kind != RegisterChange::Kind::moved &&
                                     !beside_what_is_decided(change, match);
        if (!(decided_whole || decided_in_part) || for_a_while || given_up) {
            judged.rules.push_back(unexplained(place, match.near));
            judged.verdict = std::max(judged.verdict, judged.rules.back().verdict);
        }
    }

    // How nearly a decision in the log is about all of it, whatever it says.
    Coverage::Answer decided(Repository::Submission const& submission, RegisterChange const& change)
    {
        Subject subject;
        subject.submission = &submission;
        subject.change = &submission.root.records(Field::changes).front();
        subject.scope = scope_of(*subject.change);
        subject.former = change.before.service == nullptr ? nullptr : &change.before;
        Facts const facts(subject, request_.before);
        Circumstances const circumstances{.version = request_.agreement.versions.front(),
                                          .repository = request_.before,
                                          .as_of = request_.as_of,
                                          .work = work_};
        auto const asked = asked_facts({}, circumstances, facts);
        auto nearest = Coverage::Answer::unrelated;
        auto const decisions = request_.before.decisions_on(text_in(*subject.change, Field::offer), {});
        if (!work_.spend(decisions.size())) {
            return nearest;
        }
        for (auto const* const decision : decisions) {
            auto const coverage = covers(*decision, asked, circumstances, facts);
            if (coverage.item != nullptr && of_unknown_edition(*coverage.item)) {
                continue;  // it may be about anything
            }
            auto const answer = coverage.answer;
            bool const there = date_in(*decision).earliest <= request_.as_of;
            if (there && answer == Coverage::Answer::covers) {
                return answer;
            }
            nearest = there && answer == Coverage::Answer::unsure ? answer : nearest;
        }
        return nearest;
    }

    // Where a rule read what the update changed, else the change itself.
    static Span place_read(RuleResult const& rule, Span otherwise)
    {
        Span found;
        auto const look = [&](Step const& step, auto const& again) -> void {
            bool const here = step.place.known() && step.place.source == otherwise.source && !found.known();
            found = here && std::visit(ReadsTheChange{}, step.expression->node) ? step.place : found;
            for (auto const& part : step.parts) {
                again(part, again);
            }
        };
        for (auto const* const step :
             {rule.condition ? &*rule.condition : nullptr, rule.demand ? &*rule.demand : nullptr}) {
            if (step != nullptr) {
                look(*step, look);
            }
        }
        return found.known() ? found : rule.place.known() ? rule.place : otherwise;
    }

    bool brought(Record const& record) const
    {
        return record.span.source != no_source && request_.brought(record.span.source);
    }

    // What it submits, save what the register already has, and what it settles.
    void submissions_and_settlements()
    {
        auto const asked = [&](Scope scope, std::optional<Day> on) {
            bool const handed_in = scope == Scope::submission || scope == Scope::settlement || scope == Scope::payer;
            return handed_in && asks_for(request_.agreement, scope, on);
        };
        std::vector<Subject> subjects;
        for (auto const& subject : subjects_of(request_.before, request_.as_of, asked)) {
            auto const* const root = subject.settlement != nullptr   ? subject.settlement
                                     : subject.submission != nullptr ? &subject.submission->root
                                                                     : nullptr;
            if (root != nullptr && brought(*root) && !used_.contains(subject.change)) {
                subjects.push_back(subject);
            }
        }
        judge_all(request_.before, subjects);
    }

    // An edition that no decision names yet may be named by the next one.
    void annex_told(EntryChange what, Record const& edition)
    {
        built_in(Scope::file, "annex:" + std::string(text_in(edition, Field::id)), edition.span,
                 new_annex(what, edition));
    }

    // Listed, never applied unless it is trusted; and judged by the rules that are about decisions.
    void decision_told(EntryChange what, Record const& decision)
    {
        auto const place = decision.span;
        Subject subject;
        subject.scope = Scope::decision;
        subject.decision = &decision;
        subject.place = place;
        bool const judged = what != EntryChange::removed && asks_for(request_.agreement, Scope::decision);
        judge_all(request_.before, judged ? std::vector{subject} : std::vector<Subject>{});
        if (!judged) {
            found_.push_back(describe(subject, Facts(subject, request_.before)));
        }
        auto& result = found_.back();
        result.rules.push_back(new_decision(what, decision, request_.trusted(text_in(decision, Field::body)), place));
        result.verdict = std::max(result.verdict, result.rules.back().verdict);
    }

    bool is_touched(Record const& root, Record const& offer) const
    {
        return touched_offers_.contains(
            {std::string(text_in(root, Field::operator_)), std::string(text_in(offer, Field::offer))});
    }

    // Offers and operators of which the update changes anything, as the register has them now.
    void touched_register()
    {
        std::vector<Subject> subjects;
        auto const asked = [&](Scope scope, std::optional<Day> on) {
            bool const of_register = scope == Scope::offer || scope == Scope::operator_ ||
                                     scope == Scope::operator_and_year || scope == Scope::offer_and_year;
            return of_register && asks_for(request_.agreement, scope, on);
        };
        for (auto const& subject : subjects_of(request_.after, request_.as_of, asked)) {
            bool const of_register = subject.operator_ != nullptr &&
                                     touched_operators_.contains(text_in(*subject.operator_, Field::operator_));
            if (of_register && (subject.offer == nullptr || is_touched(*subject.operator_, *subject.offer))) {
                subjects.push_back(subject);
            }
        }
        judge_all(request_.after, subjects);
    }

    UpdateRequest const& request_;
    UpdateResult result_;
    std::vector<SubjectResult> found_;
    Allowance allowance_{request_.most_steps};
    Work work_{allowance_};  // of what is asked beside judging
    StandingChanges standing_{request_.agreement, request_.before, allowance_};
    NamesSpokenOf names_{request_, work_};
    Diagnostics refused_;
    std::set<Record const*> used_;  // changes of submissions that explain what the register says
    std::set<std::string, std::less<>> touched_operators_;
    std::set<std::pair<std::string, std::string>> touched_offers_;  // of that operator
};

}  // namespace

UpdateResult check_update(UpdateRequest const& request) { return UpdateCheck(request).all(); }

}  // namespace styr
