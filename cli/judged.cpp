#include "cli/judged.hpp"

namespace styr {

Judged::Judged(Workspace workspace, Settings const& settings, Sources const& sources)
    : workspace_(std::make_unique<Workspace const>(std::move(workspace))), result_(judge(*workspace_, settings, sources))
{
}

Judged::Judged(Update update, Settings const& settings) : update_(std::make_unique<Update const>(std::move(update))), updated_(judge(*update_, settings)) {}

std::optional<Judged> judge_as_asked(Arguments const& arguments, Settings& settings, Environment const& environment, Desk& desk)
{
    if (arguments.base) {
        auto update = load_update(arguments, settings, environment, desk);
        return update ? std::optional<Judged>(std::in_place, *std::move(update), settings) : std::nullopt;
    }
    auto ground = load_ground(settings, environment, desk);
    auto workspace = ground ? load_workspace(*std::move(ground), arguments.paths, settings, environment, desk) : std::nullopt;
    return workspace ? std::optional<Judged>(std::in_place, *std::move(workspace), settings, desk.sources) : std::nullopt;
}

}  // namespace styr
