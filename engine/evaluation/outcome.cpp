// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/outcome.hpp"

#include <range/v3/algorithm/all_of.hpp>
#include <range/v3/algorithm/contains.hpp>

namespace styr {

Reasons::Reasons(std::initializer_list<Reason> reasons) : shared_(std::make_shared<std::vector<Reason>>(reasons)) {}
Reasons::Reasons(Reason reason) : shared_(std::make_shared<std::vector<Reason>>())
{
    shared_->push_back(std::move(reason));
}
Reasons::Reasons(Reasons const& other) = default;
Reasons::Reasons(Reasons&& other) noexcept = default;
Reasons& Reasons::operator=(Reasons const& other) = default;
Reasons& Reasons::operator=(Reasons&& other) noexcept = default;
Reasons::~Reasons() = default;

void Reasons::push_back(Reason reason)
{
    if (!shared_) {
        shared_ = std::make_shared<std::vector<Reason>>();
    } else if (shared_.use_count() > 1) {
        shared_ = std::make_shared<std::vector<Reason>>(*shared_);
    }
    shared_->push_back(std::move(reason));
}

void add(Reasons& to, Reason reason)
{
    if (!ranges::contains(to, reason)) {
        to.push_back(std::move(reason));
    }
}

void add(Reasons& to, Reasons const& more)
{
    if (to.empty()) {
        to = more;
    }
    if (to.shared_ == more.shared_) {
        return;
    }
    for (auto const& reason : more) {
        if (!ranges::contains(to, reason)) {
            to.push_back(reason);
        }
    }
}

bool all_awaiting(Reasons const& reasons)
{
    return ranges::all_of(reasons, [](Reason const& reason) { return reason.kind == Reason::Kind::awaiting; });
}

}  // namespace styr
