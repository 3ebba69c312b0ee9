// SPDX-License-Identifier: MPL-2.0
#include "engine/updates/update_names.hpp"

#include "models/fields/text_in.hpp"
#include "rules/typed/parts.hpp"

#include <range/v3/algorithm/any_of.hpp>
#include <range/v3/algorithm/for_each.hpp>

namespace styr {

namespace {

bool may_be(std::string_view named, std::string_view meant) { return named.empty() || named == meant; }

// The submission of the case that it names: "2020-05-aalborg" of "2020-05-aalborg:aalborg-krisecenter".
bool is_case_of(std::string_view name, std::string_view submission)
{
    return name.starts_with(submission) && (name.size() == submission.size() || name[submission.size()] == ':');
}

using Texts = std::set<std::string, std::less<>>;

void add(Texts& texts, Value const& value)
{
    if (auto const* const text = std::get_if<std::string>(&value)) {
        texts.insert(*text);
    } else if (auto const* const several = std::get_if<std::vector<std::string>>(&value)) {
        texts.insert(several->begin(), several->end());
    }
}

// In rules, on lists and in tables.
Texts texts_of(Agreement const& agreement)
{
    Texts texts;
    for (auto const& part : parts_of(agreement)) {
        if (auto const* const constant = std::get_if<Constant>(&part.expression->node)) {
            add(texts, constant->value);
        } else if (auto const* const among = std::get_if<OneOf>(&part.expression->node)) {
            ranges::for_each(among->among, [&](Value const& value) { add(texts, value); });
        }
    }
    for (auto const& version : agreement.versions) {
        for (auto const& parameter : version.parameters) {
            add(texts, parameter.value);
        }
        for (auto const& table : version.tables) {
            for (auto const& [cells, row] : table.rows) {
                for (auto const& cell : cells) {
                    auto const* const name = std::get_if<std::string>(&cell);
                    texts.insert(name == nullptr ? std::string() : *name);
                }
            }
        }
    }
    return texts;
}

}  // namespace

SpokenOf NamesSpokenOf::where(std::string_view operator_name, std::string_view offer)
{
    if (!in_rules_) {
        in_rules_ = texts_of(request_.agreement);
    }
    return is_decided_about(operator_name, offer)    ? SpokenOf::by_a_decision
           : is_dispensed_from(operator_name, offer) ? SpokenOf::by_a_dispensation
           : in_rules_->contains(offer)              ? SpokenOf::by_the_agreement
                                                     : SpokenOf::nowhere;
}

// By its name, or by a submission that has a change of it.
bool NamesSpokenOf::is_decided_about(std::string_view operator_name, std::string_view offer)
{
    auto const any = [&](std::vector<Record const*> const& decisions, auto const& names_it) {
        return work_.spend(decisions.size()) && ranges::any_of(decisions, [&](Record const* decision) {
                   return ranges::any_of(decision->records(Field::about), [&](Record const& about) {
                       return may_be(text_in(about, Field::operator_), operator_name) && names_it(about);
                   });
               });
    };
    bool const by_name = any(request_.before.decisions_on(offer, {}),
                             [&](Record const& about) { return text_in(about, Field::offer) == offer; });
    return by_name || ranges::any_of(request_.before.changes_of(offer), [&](Repository::ChangeRef const& change) {
               auto const& [id, root] = *change.submission;
               return may_be(text_in(root, Field::operator_), operator_name) &&
                      any(request_.before.decisions_on({}, id), [&, id = std::string_view(id)](Record const& about) {
                          return text_in(about, Field::submission) == id && may_be(text_in(about, Field::offer), offer);
                      });
           });
}

bool NamesSpokenOf::is_dispensed_from(std::string_view operator_name, std::string_view offer) const
{
    auto const& changes = request_.before.changes_of(operator_name, offer);
    return ranges::any_of(request_.dispensations, [&](Dispensation const& each) {
        bool const by_case = !each.case_.name.empty() && ranges::any_of(changes, [&](auto const& change) {
            return is_case_of(each.case_.name, change.submission->id);
        });
        return by_case || (each.offer.name == offer && may_be(each.operator_.name, operator_name));
    });
}

}  // namespace styr
