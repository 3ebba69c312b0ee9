// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/own_findings.hpp"

#include "tests/reference/coverage.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

bool is_change(Scope scope) { return scope <= Scope::rename; }
bool is_named_anew(Scope scope) { return scope == Scope::transfer || scope == Scope::rename; }
bool leaves(Scope scope) { return scope == Scope::deregistration || scope == Scope::closure; }

Scope scope_of(Record const& change)
{
    auto const* const kind = change.get<Choice>(Field::kind);
    return static_cast<Scope>(static_cast<std::size_t>(Scope::change_of_terms) + (kind == nullptr ? 0U : kind->index));
}

class Finder {
public:
    Finder(Repository const& repository, Subject const& subject, std::vector<Version const*> const& versions)
        : versions_(versions),
          repository_(repository),
          registers_(repository),
          applications_(repository),
          subject_(subject),
          facts_(repository, subject),
          operator_(facts_.operator_name()),
          offer_(text_of(*subject.record, Field::offer)),
          service_(text_of(*subject.record, Field::service))
    {
    }

    OwnFindings found()
    {
        whose();
        if (subject_.scope == Scope::registration) {
            already();
        }
        if (is_change(subject_.scope)) {
            moves();
            claims();
            ended();
            conflicts();
        }
        if (is_change(subject_.scope)) {
            not_registered();
            add_approved_alone(found_, repository_, offer_);
        } else {
            say(own::not_registered, maybe(Verdict::incomplete));  // of a settlement the engine alone says it
        }
        return std::move(found_);
    }

private:
    void say(std::string_view name, Finding finding) { found_.insert_or_assign(std::string(name), std::move(finding)); }

    bool exact() const
    {
        auto const day = facts_.day();
        auto const* const bounds = day.get<DateBounds>();
        return bounds != nullptr && bounds->exact();
    }

    void whose()
    {
        if (operator_.empty()) {
            say(own::registered, bare(Verdict::incomplete));
        } else if (!registers_.knows(operator_)) {
            bool const enters = subject_.scope == Scope::registration;  // a new operator, or a slip in its name
            say(own::registered, enters ? maybe(Verdict::incomplete) : bare(Verdict::incomplete));
        } else if (subject_.scope != Scope::registration) {
            where();
        } else if (before_its_register() || of_several() || !registers_.owners(offer_).empty()) {
            say(own::registered, maybe(Verdict::incomplete));
        }
    }

    // One of several services, and it is not said which.
    bool of_several() const { return service_.empty() && applications_.services(operator_, offer_).size() > 1; }
    bool before_its_register() const { return facts_.days_looked_at().front() < *registers_.begins(operator_).begin(); }

    // On each day that it may be: there, under others only, or nowhere.
    void where()
    {
        std::set<std::string> places;
        bool own_offer = false;
        for (auto const day : facts_.days_looked_at()) {
            bool const there = !registers_.of_service(operator_, offer_, service_, day).empty();
            bool const offer_there = !registers_.of_offer(operator_, offer_, day).empty();
            auto const owners = offer_there ? std::set<std::string>{} : registers_.owners_on(offer_, {}, day);
            own_offer = own_offer || offer_there;
            places.insert(there ? "there" : owners.empty() ? "nowhere" : "others");
        }
        if (places == std::set<std::string>{"there"}) {
            if (of_several()) {
                say(own::registered, maybe(Verdict::incomplete));
            } else if (goes_to_a_stranger()) {
                say(own::registered, bare(Verdict::notice));
            }
            return;
        }
        auto const verdict = places == std::set<std::string>{"others"} ? Verdict::violation : Verdict::incomplete;
        auto finding = places.contains("there") && !facts_.day().stated ? maybe(verdict) : bare(verdict);
        // Which of its own services is meant, or its own offer before its register begins.
        finding.any_verdict = !exact() || own_offer || !registers_.owners(offer_).empty() || before_its_register();
        say(own::registered, finding);
        if (has_ended()) {
            say(own::ended, maybe(Verdict::incomplete));
            finding.may = true;
            say(own::registered, finding);
        }
    }

    // It goes to an operator whom the register does not know.
    bool goes_to_a_stranger() const
    {
        auto const& names = subject_.record->records(Field::becomes);
        auto const to = names.empty() ? std::string() : text_of(names.front(), Field::operator_);
        return !to.empty() && !registers_.knows(to);
    }

    // The register had it, and a later file leaves it out.
    bool has_ended() const
    {
        auto const days = registers_.begins(operator_);
        auto const looked_at = facts_.days_looked_at();
        return std::any_of(days.begin(), days.end(), [&](Day day) {
            return day <= looked_at.back() && !registers_.of_service(operator_, offer_, service_, day).empty();
        });
    }

    void already()
    {
        std::size_t there = 0, several = 0;
        auto const days = facts_.days_looked_at();
        for (auto const day : days) {
            auto const holding = registers_.of_service(operator_, offer_, service_, day);
            there += holding.empty() ? 0 : 1;
            several += holding.size() > 1 ? 1 : 0;
        }
        if (there > 0) {
            say(own::already,
                there == days.size() && several == 0 ? bare(Verdict::violation) : maybe(Verdict::violation));
        } else if (has_one_without_a_name()) {  // which may be this one
            say(own::already, maybe(Verdict::incomplete));
        }
    }

    bool has_one_without_a_name() const
    {
        auto const days = facts_.days_looked_at();
        return std::any_of(days.begin(), days.end(), [&](Day day) {
            auto const holding = registers_.of_offer(operator_, offer_, day);
            return std::any_of(holding.begin(), holding.end(),
                               [](Held const& held) { return text_of(*held.service, Field::service).empty(); });
        });
    }

    // A change of terms that asks for nothing that may be otherwise afterwards.
    void moves()
    {
        if (subject_.scope != Scope::change_of_terms) {
            return;
        }
        auto const& change = *subject_.record;
        auto const& after = change.records(Field::after);
        auto const terms = term_fields(), offers = offer_fields();
        bool const moves =
            std::any_of(terms.begin(), terms.end(), [&](Field term) { return !facts_.changes(term).is(false); }) ||
            std::any_of(offers.begin(), offers.end(), [&](Field field) {
                auto const* const wanted = after.empty() ? nullptr : given(&after.front(), field);
                auto const held = facts_.fact(field, Side::none);
                return wanted != nullptr && (held.nothing() || !equal_values(held, from_data(wanted->value)));
            });
        bool const asks = given(&change, Field::special_terms) != nullptr ||
                          given(&change, Field::objective_financing) != nullptr ||
                          given(&change, Field::payers) != nullptr || given(&change, Field::until) != nullptr ||
                          given(&change, Field::target_group) != nullptr || given(&change, Field::catchment) != nullptr;
        if (!moves) {
            say(own::changes, asks ? maybe(Verdict::incomplete) : bare(Verdict::incomplete));
        }
    }

    void claims()
    {
        std::vector<Known> all;
        std::vector<Field> fields(term_fields().begin(), term_fields().end());
        fields.insert(fields.end(), {Field::catchment, Field::target_group});
        for (auto const field : fields) {
            all.push_back(facts_.claimed_otherwise(field));
        }
        auto const otherwise = any_of(all);
        bool const sometime = std::any_of(fields.begin(), fields.end(),
                                          [&](Field field) { return facts_.ever_claimed_otherwise(field); });
        if (!otherwise.is(false) || sometime) {
            bool const certain = otherwise.is(true) && !of_several() && exact();
            say(own::claims, certain ? bare(Verdict::incomplete) : maybe(Verdict::incomplete));
        }
    }

    // ---- beside other changes

    bool judged_too(Application const& other) const
    {
        return other.change != subject_.record && is_there(*other.submission, subject_.as_of) &&
               !applications_.is_taken_back(other) && other.offer() == offer_ &&
               (other.operator_() == operator_ || other.operator_().empty() || operator_.empty());
    }

    // A settlement's too, which no submission holds.
    std::optional<std::string> own_service() const
    {
        auto const names = applications_.services(operator_, offer_);
        return !service_.empty()    ? std::optional(service_)
               : names.empty()      ? std::optional(std::string())
               : names.size() == 1U ? std::optional(*names.begin())
                                    : std::nullopt;
    }

    // Of one service; not known where one names none of several, or ends the whole offer.
    Known one_service(Application const& other) const
    {
        auto const mine = own_service(), its = applications_.service_of(other);
        bool const named = !service_.empty() && !text_of(*other.change, Field::service).empty();
        bool const one_owner = !operator_.empty() && other.operator_() == operator_;
        bool const alike = text_of(*other.change, Field::service) == service_;
        bool const registered = !registers_.services(operator_, offer_).empty();  // which its only one is
        bool const known =
            mine && its && (named || *mine == *its) && (one_owner || *mine != *its) && (named || alike || registered);
        return known ? truth(*mine == *its) : unknown({missing(Field::service)});
    }

    bool is_body(std::string const& name) const
    {
        return versions_.size() == 1 && versions_.front()->body_named(name).has_value();
    }

    struct Word {
        bool gives, takes, may_give, may_take;
    };
    // What the log says of a change, whoever says it.
    Word word_on(Application const& other) const
    {
        Subject const subject{scope_of(*other.change), other.submission, other.change, nullptr, {}, subject_.as_of};
        Facts const facts(repository_, subject);
        Coverage const coverage(repository_, facts, {});
        Word word{};
        for (auto const* const decision : repository_.decisions()) {
            auto const outcome = static_cast<styr::Outcome>(decision->get<Choice>(Field::outcome)->index);
            bool const there = day_or_bounds(*decision, Field::date).latest <= subject_.as_of;
            if (outcome == styr::Outcome::approved) {
                auto const gives = coverage.gives(*decision);
                // One that was given after it took effect is for the rules about it.
                bool const in_time = day_or_bounds(*decision, Field::date).latest <
                                     day_or_bounds(*other.change, Field::effective).earliest;
                bool const asked_before =
                    day_or_bounds(*decision, Field::date).latest >= applications_.asked_on(other).earliest;
                bool const decides = in_time && asked_before && is_body(text_of(*decision, Field::body));
                word.gives = word.gives || (gives.is(true) && there && decides);
                word.may_take = word.may_take || !coverage.turns_down(*decision).is(false);
                word.may_give = word.may_give || !gives.is(false);
            } else if (outcome == styr::Outcome::refused || outcome == styr::Outcome::revoked) {
                auto const takes = coverage.takes(*decision);
                word.takes = word.takes || takes.is(true);
                word.may_take = word.may_take || !takes.is(false);
            }
        }
        return word;
    }

    void ended()
    {
        auto const mine = day_or_bounds(*subject_.record, Field::effective);
        for (auto const& other : applications_.all()) {
            bool const ends = leaves(scope_of(*other.change)) && judged_too(other);
            auto const its = day_or_bounds(*other.change, Field::effective);
            bool const of_another = one_service(other).is(false) && !text_of(*other.change, Field::service).empty();
            if (!ends || its.earliest > mine.latest || of_another) {
                continue;
            }
            auto const word = word_on(other);
            // Of one day they conflict; one that was replaced may have been approved before.
            auto const everything = applications_.all();
            bool const corrected = std::any_of(everything.begin(), everything.end(), [&](Application const& each) {
                return applications_.replaces(each, other);
            });
            bool const whole = !corrected && subject_.scope != Scope::registration &&
                               given(other.change, Field::target_group) == nullptr;  // else one group may leave
            bool const certain = word.gives && !word.may_take && whole && its.latest < mine.earliest &&
                                 one_service(other).is(true) && !applications_.is_replaced(other, subject_.as_of);
            auto finding = certain ? bare(Verdict::incomplete) : maybe(Verdict::incomplete);
            finding.any_verdict = true;
            if (certain || !found_.contains(own::ended)) {
                say(own::ended, finding);
            }
        }
    }

    bool speaks_of(Field term) const
    {
        auto const under = [&](Field side) {
            auto const& held = subject_.record->records(side);
            return !held.empty() && given(&held.front(), term) != nullptr;
        };
        auto const* const changed = subject_.record->get<std::vector<Choice>>(Field::changed);
        bool const named = changed != nullptr && std::any_of(changed->begin(), changed->end(), [term](Choice each) {
                               return values_of(each.set)[each.index].key == key_of(term);
                           });
        return subject_.scope == Scope::settlement || named || under(Field::before) || under(Field::after);
    }

    // Whether the register says otherwise on the days before, of a term of the same service or a fact of the offer.
    Known says_otherwise(Record const& earlier, Known const& same_service) const
    {
        std::vector<Known> otherwise{truth(false)};
        for (auto const& after : earlier.records(Field::after)) {
            for (auto const& asked : after.facts) {
                bool const of_offer = is_offer_fact(asked.field);
                bool const enters = scope_of(earlier) == Scope::registration || subject_.scope == Scope::registration;
                if (!of_offer && (enters || !speaks_of(asked.field))) {
                    continue;
                }
                auto const held = facts_.fact(asked.field, of_offer ? Side::none : Side::old);
                auto const differs = truth(held.nothing() || !equal_values(held, from_data(asked.value)));
                otherwise.push_back(of_offer ? differs : all_of({same_service, differs}));
            }
        }
        return any_of(otherwise);
    }

    // The register has it on the days before as it had; of an offer that goes whole, each of its services.
    Known under_its_old_name(Application const& other) const
    {
        auto const days = facts_.days_looked_at();
        bool const there = std::all_of(days.begin(), days.end(), [&](Day day) {
            return !registers_.of_service(operator_, offer_, service_, day).empty();
        });
        auto const its = text_of(*other.change, Field::service).empty() ? truth(true) : one_service(other);
        return there ? its : unknown({missing(Field::service)});
    }

    // An earlier change that was approved, and that the register of the day before does not have though no later file
    // of it speaks.
    void not_registered()
    {
        auto const days = facts_.days_looked_at();
        auto const begins = registers_.begins(operator_);
        for (auto const& other : applications_.all()) {
            auto const its = day_or_bounds(*other.change, Field::effective);
            auto const until = day_or_bounds(*other.change, Field::until);
            bool const over = given(other.change, Field::until) != nullptr && until.latest < days.front();
            auto const kind = scope_of(*other.change);
            bool const both_enter = kind == Scope::registration && subject_.scope == Scope::registration;
            bool const there = std::any_of(days.begin(), days.end(), [&](Day day) {
                return !registers_.of_service(operator_, offer_, service_, day).empty();
            });
            bool const terms = kind == Scope::change_of_terms || kind == Scope::registration,
                       anew = is_named_anew(scope_of(*other.change));
            auto const latest = day_or_bounds(*subject_.record, Field::effective).latest;
            if (!judged_too(other) || !(terms || anew) || over || its.earliest >= latest) {
                continue;
            }
            auto const spoke = [&](Day from, Day to) {
                return std::any_of(begins.begin(), begins.end(), [&](Day day) { return from < day && day <= to; });
            };
            auto const otherwise = anew ? under_its_old_name(other)
                                        : any_of({says_otherwise(*other.change, one_service(other)),
                                                  both_enter ? one_service(other) : truth(false)});
            auto const word = word_on(other);
            bool const open = otherwise.is(false) || !word.may_give || spoke(its.latest, days.front());
            bool const certain = !open && (anew || there || both_enter) && word.gives && !word.may_take &&
                                 its.exact() && its.latest <= days.front() && !spoke(its.latest, days.back()) &&
                                 otherwise.is(true) && !applications_.is_replaced(other, subject_.as_of);
            if (certain || !found_.contains(own::not_registered)) {
                say(own::not_registered, certain ? bare(Verdict::incomplete) : maybe(Verdict::incomplete));
            }
        }
    }

    bool states_one_term(Record const& other) const
    {
        auto const states = [](Record const& change, Field field) {
            auto const& after = change.records(Field::after);
            auto const* const changed = change.get<std::vector<Choice>>(Field::changed);
            bool const named =
                changed != nullptr && std::any_of(changed->begin(), changed->end(), [field](Choice each) {
                    return values_of(each.set)[each.index].key == key_of(field);
                });
            return named || (!after.empty() && given(&after.front(), field) != nullptr);
        };
        std::vector<Field> fields(term_fields().begin(), term_fields().end());
        fields.insert(fields.end(), offer_fields().begin(), offer_fields().end());
        return std::any_of(fields.begin(), fields.end(),
                           [&](Field field) { return states(*subject_.record, field) && states(other, field); });
    }

    bool both_ask(Record const& other) const
    {
        static constexpr std::array fields{Field::payers, Field::special_terms, Field::objective_financing,
                                           Field::until};
        return !states_one_term(other) && std::any_of(fields.begin(), fields.end(), [&](Field field) {
            return given(subject_.record, field) != nullptr && given(&other, field) != nullptr;
        });
    }

    static bool asks_for_special_terms(Record const& to)
    {
        return given(&to, Field::payers) || given(&to, Field::special_terms) || given(&to, Field::objective_financing);
    }

    void conflicts()
    {
        Application const mine{subject_.submission, subject_.record};
        for (auto const& other : applications_.all()) {
            bool const meets =
                judged_too(other) && !applications_.is_replaced(other, subject_.as_of) &&
                may_meet(day_or_bounds(*mine.change, Field::effective), day_or_bounds(*other.change, Field::effective));
            bool const both_enter =
                subject_.scope == Scope::registration && scope_of(*other.change) == Scope::registration;
            bool const beside = both_ask(*other.change);  // payers and the like are no terms
            bool const clashes = states_one_term(*other.change) || leaves(subject_.scope) ||
                                 leaves(scope_of(*other.change)) || is_named_anew(subject_.scope) ||
                                 is_named_anew(scope_of(*other.change)) || both_enter || beside;
            bool const dated =
                given(mine.change, Field::effective) != nullptr && given(other.change, Field::effective) != nullptr;
            if (meets && found_.find(own::conflict) == found_.end() && asks_for_special_terms(*other.change)) {
                say(own::conflict, maybe(Verdict::notice));  // of another service of the offer the engine may ask
            }
            if (!meets || !clashes || one_service(other).is(false)) {
                continue;
            }
            bool const same = applications_.digest_of(mine) == applications_.digest_of(other);
            auto const verdict = same ? Verdict::notice : Verdict::incomplete;
            auto const in_part = [](Scope scope, Record const& change) {
                return leaves(scope) && given(&change, Field::target_group) != nullptr;
            };
            bool const whole =
                !in_part(subject_.scope, *mine.change) && !in_part(scope_of(*other.change), *other.change);
            bool const certain = one_service(other).is(true) && dated && !both_enter && !beside && whole &&
                                 !word_on(mine).may_take && !word_on(other).may_take;
            auto const before = found_.find(own::conflict);
            bool const graver = before == found_.end() || before->second.may || before->second.verdict < verdict;
            if (graver) {
                say(own::conflict, certain ? bare(verdict) : maybe(verdict));
            }
        }
    }

    std::vector<Version const*> const& versions_;
    Repository const& repository_;
    Registers registers_;
    Applications applications_;
    Subject const& subject_;
    Facts facts_;
    std::string operator_, offer_, service_;
    OwnFindings found_;
};

}  // namespace

Finding bare(Verdict verdict)
{
    Finding finding;
    finding.verdict = verdict;
    finding.bare = true;
    return finding;
}

Finding maybe(Verdict verdict)
{
    auto finding = bare(verdict);
    finding.may = finding.any_verdict = true;
    return finding;
}

OwnFindings own_findings(Repository const& repository, Subject const& subject,
                         std::vector<Version const*> const& versions)
{
    return Finder(repository, subject, versions).found();
}

bool is_laid_aside(Repository const& repository, Subject const& subject)
{
    if (subject.scope == Scope::decision) {
        return day_or_bounds(*subject.record, Field::date).earliest > subject.as_of;
    }
    if (subject.submission == nullptr) {
        return false;
    }
    Applications const applications(repository);
    Application const own{subject.submission, subject.record};
    return !is_there(*subject.submission, subject.as_of) ||
           (is_change(subject.scope) &&
            (applications.is_replaced(own, subject.as_of) || applications.is_taken_back(own)));
}

}  // namespace styr::reference
