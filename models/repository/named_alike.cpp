// SPDX-License-Identifier: MPL-2.0
#include "models/repository/named_alike.hpp"

#include "models/fields/change.hpp"
#include "models/fields/text_in.hpp"
#include "models/repository/resolution.hpp"

#include <algorithm>

namespace styr {

NamedChange named_change(Repository::Submission const* submission, Record const& change)
{
    auto const whose = submission == nullptr ? std::string_view{} : text_in(submission->root, Field::operator_);
    return {change, whose, text_in(change, Field::offer), text_in(change, Field::service)};
}

NamedAlike same_operator(Record const& about, NamedChange const& change, Repository const& repository)
{
    auto const stated = text_in(about, Field::operator_);
    auto const& known = repository.operators_naming(change.offer);
    auto const asking = change.operator_.empty() && known.size() == 1 ? known.front() : change.operator_;
    if (stated.empty()) {
        bool const has_namesakes =
            std::any_of(known.begin(), known.end(), [&](std::string_view each) { return each != asking; });
        return has_namesakes ? NamedAlike::open : NamedAlike::yes;
    }
    return asking.empty() ? NamedAlike::open : asking == stated ? NamedAlike::yes : NamedAlike::no;
}

NamedAlike same_service(Record const& about, NamedChange const& change, Repository const& repository)
{
    return same_service(about, change, repository, repository.resolution());
}

NamedAlike same_service(Record const& about, NamedChange const& change, Repository const& repository,
                        Resolution const& resolution)
{
    auto const stated = text_in(about, Field::service);
    auto const only = resolution.only_service(change.operator_, change.offer);
    auto const meant = stated.empty() ? only : stated;
    auto const asked = change.service.empty() ? only : change.service;
    if (stated == change.service) {
        bool const whole = kind_of_change(change.record) != ChangeKind::change_of_terms;
        bool const one =
            !stated.empty() || whole || !only.empty() || !repository.several_services(change.operator_, change.offer);
        return one ? NamedAlike::yes : NamedAlike::open;
    }
    if (meant.empty() != asked.empty()) {
        return NamedAlike::open;
    }
    // The offer alone may mean the one that the register has, or one that is asked for and that it does not have.
    return meant == asked ? NamedAlike::yes : stated.empty() ? NamedAlike::open : NamedAlike::no;
}

}  // namespace styr
