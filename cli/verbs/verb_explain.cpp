// SPDX-License-Identifier: MPL-2.0
// `styr explain`: a problem, a finding of styr's own, a provision or rule, or a case; the first that is called so.
#include "cli/host/out_of_memory.hpp"
#include "cli/input/data_repository.hpp"
#include "cli/messages/cli_problems.hpp"
#include "cli/verbs/verbs.hpp"
#include "engine/evaluation/built_in.hpp"
#include "session/explain/explain.hpp"

namespace styr {

namespace {

// What can be explained without any agreement or data.
std::vector<std::string> topics_of_styr()
{
    std::vector<std::string> topics;
    for (auto const& each : built_ins()) {
        topics.emplace_back(each.name);
        topics.emplace_back(each.code);
    }
    for (auto const* const problem : all_problems()) {
        topics.emplace_back(problem->code);
        topics.emplace_back(problem->name);
    }
    return topics;
}

std::string explain_styr(std::string_view topic, Look look)
{
    auto text = explain_problem(topic, all_problems(), look);
    return text.empty() ? explain_built_in(topic, look) : text;
}

// The text, or what is wrong on the session's desk.
std::string explain_repository(Session& session, Arguments const& arguments, Settings& settings,
                               Environment const& environment)
{
    auto const& topic = arguments.topic;
    bool const opened = open_as_asked(session, arguments, settings).has_value();
    Look const look{settings.language(), use_colour(settings.color, environment, environment.out_is_terminal)};
    if (!opened) {  // what ships with styr can still be explained
        auto text = arguments.base ? std::string() : explain_shipped(topic, shelves_of(environment), look);
        if (!text.empty()) {
            session.desk().diagnostics.clear();
        }
        return text;
    }
    auto text = session.explain_provision(topic, look);
    bool const asks_for_a_case = text.empty() && session.agreement() != nullptr;
    if (asks_for_a_case && session.check({}, check_options(settings, environment))) {
        text = session.explain_case(topic, topics_of_styr(), settings.as_of, look);
    }
    return text;
}

}  // namespace

int explain_verb(Arguments const& arguments, Settings settings, Environment const& environment)
{
    Look const look{settings.language(), use_colour(settings.color, environment, environment.out_is_terminal)};
    if (auto const text = explain_styr(arguments.topic, look); !text.empty()) {
        return show(text, settings, environment, nothing_found);
    }
    Session session(shelves_of(environment));
    auto const text =
        within_memory(session.sources(), [&] { return explain_repository(session, arguments, settings, environment); });
    complain(session.desk(), settings, environment);
    return text.empty() ? static_cast<int>(not_judged) : show(text, settings, environment, nothing_found);
}

}  // namespace styr
