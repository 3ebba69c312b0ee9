// SPDX-License-Identifier: MPL-2.0
#include "session/session.hpp"

#include "session/explain/explain.hpp"
#include "session/topics.hpp"

namespace styr {

bool Session::open(Place const& place)
{
    ground_ = load_ground(place, shelves_, desk_);
    return ground_.has_value();
}

bool Session::open_update(UpdateStates states)
{
    states_ = std::make_unique<UpdateStates const>(std::move(states));
    ground_ = load_base(*states_, shelves_, desk_);
    return ground_.has_value();
}

bool Session::check(std::vector<Chosen> const& chosen, CheckOptions const& options)
{
    if (!ground_ || !(of_update() ? check_update(options) : check_repository(chosen, options))) {
        return false;
    }
    auto const& told = result()->told;
    desk_.diagnostics.insert(desk_.diagnostics.end(), told.begin(), told.end());
    auto const& refused = result()->refused;
    desk_.diagnostics.insert(desk_.diagnostics.end(), refused.begin(), refused.end());
    if (!refused.empty()) {
        result_.reset();
    }
    return refused.empty();
}

bool Session::check_repository(std::vector<Chosen> const& chosen, CheckOptions const& options)
{
    auto workspace = load_workspace(*ground_, chosen, options, desk_);
    if (!workspace) {
        return false;
    }
    workspace_ = std::make_unique<Workspace const>(*std::move(workspace));
    ground_.reset();
    result_ = judge_workspace(*workspace_, options, desk_.sources);
    return true;
}

bool Session::check_update(CheckOptions const& options)
{
    auto update = load_update(*states_, *ground_, shelves_, desk_);
    if (!update) {
        return false;
    }
    update_ = std::make_unique<Update const>(*std::move(update));
    ground_.reset();
    updated_ = judge_update(*update_, options, desk_.sources);
    result_ = std::move(updated_.result);
    return true;
}

Configuration const& Session::configuration() const
{
    return workspace_ ? workspace_->configuration : update_ ? update_->configuration : ground_->configuration;
}

FieldTable const& Session::fields() const
{
    auto const* const known = agreement();
    return known == nullptr ? ground_->fields : known->fields;
}

Agreement const* Session::agreement() const
{
    if (workspace_) {
        return &workspace_->agreement;
    }
    if (update_) {
        return &update_->agreement;
    }
    return ground_ && ground_->agreement ? &*ground_->agreement : nullptr;
}

CheckResult const* Session::result() const { return result_ ? &*result_ : nullptr; }

std::string Session::explain_provision(std::string_view topic, Look look) const
{
    auto const* const known = agreement();
    return known == nullptr ? std::string() : styr::explain_provision(topic, *known, desk_.sources, look);
}

std::string Session::explain_case(std::string_view topic, std::vector<std::string> const& others, Day as_of, Look look)
{
    if (!result_) {
        return {};
    }
    auto const found = cases_called(topic, *result_, desk_.sources);
    if (found.size() == 1) {
        return explain_subject(*found.front(), *agreement(), as_of, desk_.sources, look);
    }
    desk_.add(found.empty() ? unknown_topic(topic, *result_, *agreement(), others) : ambiguous_topic(topic, found));
    return {};
}

std::string explain_shipped(std::string_view topic, Shelves const& shelves, Look look)
{
    for (auto const& name : shipped_agreements(shelves)) {
        Desk desk;
        auto const folder = shipped_agreement(name, shelves, desk);
        auto const agreement = folder ? read_agreement(*folder, desk) : std::nullopt;
        auto text = agreement ? explain_provision(topic, *agreement, desk.sources, look) : std::string();
        if (!text.empty()) {
            return text;
        }
    }
    return {};
}

}  // namespace styr
