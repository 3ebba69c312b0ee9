// `styr explain`: a problem, a finding of styr's own, a provision or rule, or a case; the first that is called so.
#include "cli/messages/cli_problems.hpp"
#include "cli/run.hpp"
#include "cli/verbs/verbs.hpp"
#include "diagnostics/spelling.hpp"
#include "diagnostics/utf8.hpp"
#include "engine/evaluation/built_in.hpp"
#include "session/explain/explain.hpp"
#include "session/judged.hpp"
#include "session/messages/session_problems.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace styr {

namespace {

struct PlaceAsked {
    std::string_view path;
    std::uint32_t line;
};

// "submissions/2020-05-aalborg.yaml:9"; a column may follow, as findings print it.
std::optional<PlaceAsked> place_asked(std::string_view topic)
{
    auto const number_after = [](std::string_view text, std::size_t colon) {
        std::uint32_t number = 0;
        auto const* const end = text.data() + text.size();
        auto const [stopped, failed] = std::from_chars(text.data() + colon + 1, end, number);
        return failed == std::errc{} && stopped == end && number > 0 ? std::optional(number) : std::nullopt;
    };
    auto const last = topic.rfind(':');
    if (last == std::string_view::npos || last == 0 || !number_after(topic, last)) {
        return std::nullopt;
    }
    auto const before = topic.substr(0, last);
    auto const earlier = before.rfind(':');
    if (earlier != std::string_view::npos && earlier > 0) {
        if (auto const line = number_after(before, earlier)) {
            return PlaceAsked{before.substr(0, earlier), *line};
        }
    }
    return PlaceAsked{before, *number_after(topic, last)};
}

class Search {
public:
    Search(CheckResult const& result, Sources const& sources) : result_(result), sources_(sources) {}

    std::vector<SubjectResult const*> find(std::string_view topic) const
    {
        std::vector<SubjectResult const*> found;
        auto const place = place_asked(topic);
        for (auto const& subject : result_.subjects) {
            if (subject.id == topic) {
                return {&subject};
            }
            if (place ? stands_there(subject, *place) : subject.id.starts_with(topic)) {
                found.push_back(&subject);
            }
        }
        return found;
    }

    std::vector<std::string> ids() const
    {
        std::vector<std::string> ids;
        for (auto const& subject : result_.subjects) {
            ids.push_back(subject.id);
        }
        return ids;
    }

private:
    bool stands_there(SubjectResult const& subject, PlaceAsked const& place) const
    {
        if (subject.record == nullptr || !subject.place.known()) {
            return false;
        }
        auto const& source = sources_[subject.place.source];
        auto const& name = source.name();
        bool const same_file =
            name == place.path || place.path.ends_with("/" + name) || name.ends_with("/" + std::string(place.path));
        auto const first = source.position(std::min(subject.place.begin, subject.record->span.begin)).line;
        auto const last = source.position(std::max(subject.record->span.end, subject.record->span.begin + 1) - 1).line;
        return same_file && first <= place.line && place.line <= last;
    }

    CheckResult const& result_;
    Sources const& sources_;
};

void add_topics_of_styr(std::vector<std::string>& topics)
{
    for (auto const& each : built_ins()) {
        topics.emplace_back(each.name);
    }
    for (auto const* const problem : all_problems()) {
        topics.emplace_back(problem->code);
        topics.emplace_back(problem->name);
    }
}

Diagnostic unknown(std::string_view topic, std::vector<std::string> const& cases, Agreement const& agreement)
{
    auto topics = cases;
    auto const more = provision_topics(agreement);
    topics.insert(topics.end(), more.begin(), more.end());
    add_topics_of_styr(topics);
    std::vector<std::string_view> const candidates(topics.begin(), topics.end());
    auto const near = nearest(topic, candidates);
    std::string const example = cases.empty() ? "2020-05-aalborg:aalborg-krisecenter" : cases.front();
    return near ? occurrence(session_problem::unknown_topic, {},
                             {{"topic", topic}, {"nearest", *near}, {"example", example}})
                : occurrence(session_problem::unknown_topic, {}, {{"topic", topic}, {"example", example}});
}

Diagnostic ambiguous(std::string_view topic, std::vector<SubjectResult const*> const& found)
{
    constexpr std::size_t most = 10;
    std::string list;
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i) {
        list += fmt::format("{}`{}`", i == 0 ? "" : ", ", found[i]->id);
    }
    return occurrence(session_problem::ambiguous_topic, {},
                      {{"topic", topic}, {"candidates", list + (found.size() > most ? ", …" : "")}});
}

// Without a data repository, what ships with styr can still be explained.
std::string from_shipped(std::string_view topic, Environment const& environment, Look look)
{
    std::string out;
    for (auto const& name : shipped_agreements(environment)) {
        Desk desk;
        if (auto const agreement = load_shipped_agreement(name, environment, desk); agreement && out.empty()) {
            out = explain_provision(topic, *agreement, desk.sources, look);
        }
    }
    return out;
}

// The text, or what is wrong on the desk.
std::string explain_case(std::string_view topic, Judged const& judged, Settings const& settings, Desk& desk, Look look)
{
    Search const search(judged.result(), desk.sources);
    auto const found = search.find(topic);
    if (found.size() == 1) {
        return explain_subject(*found.front(), judged.agreement(), settings.as_of, desk.sources, look);
    }
    desk.add(found.empty() ? unknown(topic, search.ids(), judged.agreement()) : ambiguous(topic, found));
    return {};
}

}  // namespace

int explain_verb(Arguments const& arguments, Settings settings, Environment const& environment)
{
    auto const& topic = arguments.topic;
    Desk desk;
    auto const look = [&] {
        return Look{settings.language(), use_colour(settings.color, environment, environment.out_is_terminal)};
    };
    if (auto const problems = explain_problem(topic, all_problems(), look()); !problems.empty()) {
        return show(problems, settings, environment, nothing_found);
    }
    if (auto const found = explain_built_in(topic, look()); !found.empty()) {
        return show(found, settings, environment, nothing_found);
    }
    std::optional<Judged> judged;
    std::string text;
    if (arguments.base) {
        judged = judge_as_asked(arguments, settings, environment, desk);
        text = judged ? explain_provision(topic, judged->agreement(), desk.sources, look()) : std::string();
    } else if (auto ground = load_ground(settings, environment, desk); !ground) {
        text = from_shipped(topic, environment, look());
        desk.diagnostics = text.empty() ? std::move(desk.diagnostics) : Diagnostics{};
    } else if (ground->agreement) {
        text = explain_provision(topic, *ground->agreement, desk.sources, look());
        auto workspace =
            text.empty() ? load_workspace(*std::move(ground), {}, settings, environment, desk) : std::nullopt;
        judged = workspace ? std::optional<Judged>(std::in_place, *std::move(workspace), settings, desk.sources)
                           : std::nullopt;
    }
    if (judged && text.empty()) {
        text = explain_case(topic, *judged, settings, desk, look());
    }
    complain(desk, settings, environment);
    return text.empty() ? static_cast<int>(not_judged) : show(text, settings, environment, nothing_found);
}

}  // namespace styr
