#include "session/judged.hpp"

namespace styr {

Judged::Judged(Workspace workspace, Settings const& settings, Sources const& sources)
    : workspace_(std::make_unique<Workspace const>(std::move(workspace))),
      result_(judge(*workspace_, settings, sources))
{
}

Judged::Judged(Update update, Settings const& settings, Sources const& sources)
    : update_(std::make_unique<Update const>(std::move(update))), updated_(judge(*update_, settings, sources))
{
}

namespace {

// Whether it came to an end; else what kept it from that is reported.
bool came_to_an_end(Judged const& judged, Desk& desk)
{
    auto const& refused = judged.result().refused;
    desk.diagnostics.insert(desk.diagnostics.end(), refused.begin(), refused.end());
    return refused.empty();
}

}  // namespace

std::optional<Judged> judge_as_asked(Arguments const& arguments, Settings& settings, Environment const& environment,
                                     Desk& desk)
{
    std::optional<Judged> judged;
    if (arguments.base) {
        if (auto update = load_update(arguments, settings, environment, desk)) {
            judged.emplace(*std::move(update), settings, desk.sources);
        }
    } else {
        auto ground = load_ground(settings, environment, desk);
        if (auto workspace = ground ? load_workspace(*std::move(ground), arguments.paths, settings, environment, desk)
                                    : std::nullopt) {
            judged.emplace(*std::move(workspace), settings, desk.sources);
        }
    }
    if (judged && !came_to_an_end(*judged, desk)) {
        judged.reset();
    }
    return judged;
}

}  // namespace styr
