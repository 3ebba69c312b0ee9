// SPDX-License-Identifier: MPL-2.0
// What is found of a change beside the other changes of its offer: what ended before, what was approved and is not
// registered, and what is asked for of one service from one day. (README.md, 4, 5 and 7.)
#include "tests/reference/own_findings.hpp"

#include "tests/reference/approvals.hpp"
#include "tests/reference/expressions.hpp"
#include "tests/reference/said.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

bool is_named_anew(Scope scope) { return scope == Scope::transfer || scope == Scope::rename; }
bool leaves(Scope scope) { return scope == Scope::deregistration || scope == Scope::closure; }

Scope scope_of(Record const& change)
{
    auto const* const kind = change.get<Choice>(Field::kind);
    return static_cast<Scope>(static_cast<std::size_t>(Scope::change_of_terms) + (kind == nullptr ? 0U : kind->index));
}

class Beside {
public:
    Beside(OwnFindings& found, Repository const& repository, Subject const& subject, Agreement const& agreement)
        : found_(found),
          agreement_(agreement),
          repository_(repository),
          registers_(repository),
          applications_(repository),
          subject_(subject),
          facts_(repository, subject),
          operator_(facts_.operator_name()),
          offer_(text_of(*subject.record, Field::offer)),
          service_(text_of(*subject.record, Field::service)),
          other_names_(also_called({operator_, offer_, service_}, repository))
    {
    }

    void find()
    {
        ended();
        conflicts();
        not_registered();
    }

private:
    void say(std::string_view name, Finding finding) { found_.insert_or_assign(std::string(name), std::move(finding)); }

    bool judged_too(Application const& other) const
    {
        return other.change != subject_.record && is_there(*other.submission, subject_.as_of) &&
               !applications_.is_taken_back(other) && (by_this_name(other) || by_another_name(other));
    }

    bool by_this_name(Application const& other) const
    {
        return other.offer() == offer_ &&
               (other.operator_() == operator_ || other.operator_().empty() || operator_.empty());
    }

    // What the offer went by or may go by is perhaps this one too.
    bool by_another_name(Application const& other) const
    {
        return std::any_of(other_names_.begin(), other_names_.end(), [&](Name const& name) {
            return name.offer == other.offer() && (name.operator_ == other.operator_() || other.operator_().empty());
        });
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
        bool const known = by_this_name(other) && mine && its && (named || *mine == *its) &&
                           (one_owner || *mine != *its) && (named || alike || registered);
        return known ? truth(*mine == *its) : unknown({missing(Field::service)});
    }

    // Whether the bodies of a version that may judge a change approved it by then, each as it is asked for by itself.
    struct Word {
        bool gives, refuses, may_give, whose_is_open;
    };
    Word word_on(Application const& other) const
    {
        Subject const subject{scope_of(*other.change), other.submission, other.change, nullptr, {}, subject_.as_of};
        auto const& version = version_for(other);
        Word word{};
        for (BodyId body = 0; body < version.bodies.size(); ++body) {
            Evaluation evaluation(version, repository_, subject);
            auto const approved = Approvals(evaluation, {}, nullptr).by(body, version.bodies[body].for_itself);
            word.whose_is_open = word.whose_is_open || evaluation.looked_at.contains(whose_word_it_is());
            word.gives = word.gives || approved.is(true);
            word.refuses = word.refuses || approved.is(false);
            word.may_give = word.may_give || approved.is(true) ||
                            std::any_of(approved.whys.begin(), approved.whys.end(),
                                        [](Why const& why) { return why.kind == Why::Kind::missing; });
        }
        return {word.gives && !word.refuses, word.refuses && !word.gives, word.may_give, word.whose_is_open};
    }

    // Where it may be several, what their bodies are called is the same.
    Version const& version_for(Application const& other) const
    {
        auto const days = day_or_bounds(*other.change, Field::effective);
        auto const& versions = agreement_.versions;
        auto const found = std::find_if(versions.begin(), versions.end(), [days](Version const& each) {
            return each.from <= days.latest && days.earliest <= each.to;
        });
        return found == versions.end() ? versions.back() : *found;
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
            bool const certain = word.gives && !word.whose_is_open && whole && its.latest < mine.earliest &&
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
        return subject_.scope == Scope::settlement || says_it_changes(*subject_.record, term) || under(Field::before) ||
               under(Field::after);
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
                auto const held = of_offer ? facts_.fact(asked.field, Side::none) : facts_.in_force(asked.field);
                auto const differs = truth(held.nothing() || !equal_values(held, from_data(asked.value)));
                // Of an offer that enters, what others ask for beside it is the engine's to say.
                bool const entering = subject_.scope == Scope::registration || scope_of(earlier) == Scope::registration;
                auto const of_entering = entering && differs.is(true) ? unknown({missing(asked.field)}) : differs;
                otherwise.push_back(of_offer ? of_entering : all_of({same_service, differs}));
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
            bool const one_owner = by_this_name(other) && !operator_.empty() && other.operator_() == operator_;
            bool const certain = !open && one_owner && (anew || there || both_enter) && word.gives &&
                                 !word.whose_is_open && its.exact() && its.latest <= days.front() &&
                                 !spoke(its.latest, days.back()) && otherwise.is(true) &&
                                 !applications_.is_replaced(other, subject_.as_of);
            if (certain || !found_.contains(own::not_registered)) {
                say(own::not_registered, certain ? bare(Verdict::incomplete) : maybe(Verdict::incomplete));
            }
        }
    }

    bool states_one_term(Record const& other) const
    {
        auto const states = [](Record const& change, Field field) {
            return says_it_changes(change, field) || says_after(change, field);
        };
        auto const terms = facts_.fields().term_fields(), offers = facts_.fields().offer_fields();
        std::vector<Field> fields(terms.begin(), terms.end());
        fields.insert(fields.end(), offers.begin(), offers.end());
        auto const& mine = *subject_.record;
        auto const one_amount = [&](Record const& a, Record const& b) {  // a tariff with its unit
            return states(a, Field::unit) && states(b, Field::tariff);
        };
        return one_amount(mine, other) || one_amount(other, mine) ||
               std::any_of(fields.begin(), fields.end(),
                           [&](Field field) { return states(mine, field) && states(other, field); });
    }

    // Of whatever service, of one offer.
    bool asks_otherwise_of_the_offer(Application const& other) const
    {
        auto const& mine = subject_.record->records(Field::after);
        auto const& its = other.change->records(Field::after);
        auto const offers = facts_.fields().offer_fields();
        return by_this_name(other) && !mine.empty() && !its.empty() &&
               std::any_of(offers.begin(), offers.end(), [&](Field field) {
                   auto const *const one = given(&mine.front(), field), *const two = given(&its.front(), field);
                   return one != nullptr && two != nullptr && !(one->value == two->value);
               });
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
            bool const of_offer = asks_otherwise_of_the_offer(other);
            auto const its_word = word_on(other), my_word = word_on(mine);
            bool const refused = its_word.refuses && !its_word.whose_is_open;
            if (!meets || !clashes || (one_service(other).is(false) && !of_offer) || refused) {
                continue;
            }
            if (my_word.refuses && !my_word.whose_is_open) {
                return;
            }
            bool const same = applications_.digest_of(mine) == applications_.digest_of(other);
            auto const verdict = same ? Verdict::notice : Verdict::incomplete;
            auto const in_part = [](Scope scope, Record const& change) {
                return leaves(scope) && given(&change, Field::target_group) != nullptr;
            };
            bool const whole =
                !in_part(subject_.scope, *mine.change) && !in_part(scope_of(*other.change), *other.change);
            bool const of_one = one_service(other).is(true) || (of_offer && other.operator_() == operator_);
            bool const open = its_word.whose_is_open || my_word.whose_is_open;
            bool const certain = of_one && dated && !both_enter && !beside && whole && !open;
            auto const before = found_.find(own::conflict);
            bool const graver = before == found_.end() || before->second.may || before->second.verdict < verdict;
            if (graver) {
                say(own::conflict, certain ? bare(verdict) : maybe(verdict));
            }
        }
    }

    OwnFindings& found_;
    Agreement const& agreement_;
    Repository const& repository_;
    Registers registers_;
    Applications applications_;
    Subject const& subject_;
    Facts facts_;
    std::string operator_, offer_, service_;
    std::set<Name> other_names_;
};

}  // namespace

void add_found_beside(OwnFindings& found, Repository const& repository, Subject const& subject,
                      Agreement const& agreement)
{
    Beside(found, repository, subject, agreement).find();
}

}  // namespace styr::reference
