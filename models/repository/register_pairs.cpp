// SPDX-License-Identifier: MPL-2.0
#include "models/repository/register_pairs.hpp"

#include "models/fields/change.hpp"
#include "models/fields/print.hpp"
#include "models/fields/text_in.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace styr {

namespace {

bool says_terms(Record const& service)
{
    return std::any_of(approvable_fields.begin(), approvable_fields.end(),
                       [&](Field field) { return given(&service, field) != nullptr; });
}

// What left and what entered under half a name with the same terms: of one offer, or services of one name.
class Renaming {
public:
    explicit Renaming(std::vector<RegisterPair>& pairs) : pairs_(pairs)
    {
        for (std::size_t at = 0; at < pairs.size(); ++at) {
            if (has_left(pairs[at]) || has_entered(pairs[at])) {
                note(at);
            }
        }
    }

    // One that left and one that entered, where neither could be the other half of another such pair.
    void join()
    {
        std::set<std::size_t> joined;
        for (std::size_t left = 0; left < pairs_.size(); ++left) {
            auto const entered = has_left(pairs_[left]) ? only_one(left, &Alike::entered) : none;
            bool const both = entered != none && only_one(entered, &Alike::left) == left &&
                              differing_terms(*pairs_[left].before.service, *pairs_[entered].after.service).empty();
            if (both) {
                pairs_[left].after = pairs_[entered].after;
                joined.insert(entered);
            }
        }
        std::size_t at = 0;
        std::erase_if(pairs_, [&](RegisterPair const&) { return joined.contains(at++); });
    }

private:
    static constexpr auto none = static_cast<std::size_t>(-1);
    struct Alike {
        std::vector<std::size_t> left, entered;
    };
    using HalfOfAName = std::tuple<bool, std::string_view, std::string>;  // whether the offer's; the name; the terms

    void note(std::size_t at)
    {
        auto const& entry = has_left(pairs_[at]) ? pairs_[at].before : pairs_[at].after;
        if (!says_terms(*entry.service)) {
            return;
        }
        Record terms{entry.service->kind, {}, {}};
        for (auto const field : differing_terms(terms, *entry.service)) {  // all that it says
            terms.facts.push_back(*entry.service->find(field));
        }
        auto const text = print_canonical(terms);
        for (auto const& [of_offer, name] :
             {std::pair{true, text_in(*entry.offer, Field::offer)}, {false, text_in(*entry.service, Field::service)}}) {
            auto* const alike = &alike_[{of_offer, name, text}];
            (has_left(pairs_[at]) ? alike->left : alike->entered).push_back(at);
            halves_[at].push_back(alike);
        }
    }

    // The other half, where there is just one that it may be.
    std::size_t only_one(std::size_t at, std::vector<std::size_t> Alike::*others) const
    {
        auto found = none;
        auto const halves = halves_.find(at);
        for (auto const* const alike : halves == halves_.end() ? std::vector<Alike*>{} : halves->second) {
            auto const& candidates = alike->*others;
            if (candidates.size() > 1 || (!candidates.empty() && found != none && candidates.front() != found)) {
                return none;
            }
            found = candidates.empty() ? found : candidates.front();
        }
        return found;
    }

    std::vector<RegisterPair>& pairs_;
    std::map<HalfOfAName, Alike> alike_;
    std::map<std::size_t, std::vector<Alike*>> halves_;
};

}  // namespace

bool names_something(RegisterEntry const& entry) { return entry.operator_ != nullptr; }
bool has_left(RegisterPair const& pair) { return names_something(pair.before) && !names_something(pair.after); }
bool has_entered(RegisterPair const& pair) { return !names_something(pair.before) && names_something(pair.after); }

std::vector<Field> differing_terms(Record const& before, Record const& after)
{
    auto fields = differing_fields(before, after);
    std::erase(fields, Field::service);
    return fields;
}

void join_renamed(std::vector<RegisterPair>& pairs) { Renaming(pairs).join(); }

}  // namespace styr
