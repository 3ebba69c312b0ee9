#include "engine/outcome.hpp"

#include <range/v3/algorithm/all_of.hpp>
#include <range/v3/algorithm/contains.hpp>

namespace styr {

void add(Reasons& to, Reason reason)
{
    if (!ranges::contains(to, reason)) {
        to.push_back(std::move(reason));
    }
}

void add(Reasons& to, Reasons const& more)
{
    for (auto const& reason : more) {
        add(to, reason);
    }
}

bool all_awaiting(Reasons const& reasons)
{
    return ranges::all_of(reasons, [](Reason const& reason) { return reason.kind == Reason::Kind::awaiting; });
}

}  // namespace styr
