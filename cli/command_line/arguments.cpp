// SPDX-License-Identifier: MPL-2.0
#include "cli/command_line/arguments.hpp"

#include "cli/command_line/help.hpp"
#include "cli/command_line/verb_table.hpp"
#include "cli/messages/cli_problems.hpp"
#include "diagnostics/spelling.hpp"
#include "diagnostics/version.hpp"
#include "session/messages/session_problems.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

namespace styr {

std::span<help::OptionText const* const> shared_options()
{
    static constexpr std::array all{
        &help::directory, &help::config,  &help::as_of,      &help::lang,           &help::color,
        &help::format,    &help::output,  &help::fail_level, &help::with_proposals, &help::quiet,
        &help::verbose,   &help::version, &help::help};
    return all;
}

namespace {

// Where what an option says is kept.
struct Binding {
    help::OptionText const* option;
    std::variant<std::optional<std::string> Arguments::*, bool Arguments::*, std::optional<bool> Arguments::*,
                 std::vector<std::string> Arguments::*>
        to;
    bool says = true;  // of a switch
};

std::span<Binding const> bindings()
{
    static Binding const all[] = {{&help::directory, &Arguments::directory},
                                  {&help::config, &Arguments::config},
                                  {&help::as_of, &Arguments::as_of},
                                  {&help::lang, &Arguments::lang},
                                  {&help::color, &Arguments::color},
                                  {&help::format, &Arguments::format},
                                  {&help::output, &Arguments::outputs},
                                  {&help::fail_level, &Arguments::fail_level},
                                  {&help::with_proposals, &Arguments::with_proposals},
                                  {&help::quiet, &Arguments::quiet},
                                  {&help::verbose, &Arguments::verbose},
                                  {&help::version, &Arguments::version_wanted},
                                  {&help::help, &Arguments::help_wanted},
                                  {&help::base, &Arguments::base},
                                  {&help::head, &Arguments::head},
                                  {&help::staged, &Arguments::staged},
                                  {&help::force, &Arguments::forced},
                                  {&help::fail_on_empty, &Arguments::fail_on_empty},
                                  {&help::no_fail_on_empty, &Arguments::fail_on_empty, false},
                                  {&help::submissions_may_wait, &Arguments::submissions_may_wait},
                                  {&help::agreement, &Arguments::agreement},
                                  {&help::only, &Arguments::only},
                                  {&help::coverage, &Arguments::coverage},
                                  {&help::minimum, &Arguments::minimum},
                                  {&help::mutate, &Arguments::mutate}};
    return all;
}

class Parser {
public:
    explicit Parser(Lang chosen);

    CLI::App app{"", "styr"};
    Arguments given;
    std::vector<std::string> topics;
    Lang lang;

    // None where the command line has no command.
    Verb const* verb() const;
    help::CommandText const& chosen() const { return verb() == nullptr ? help::program : verb()->text; }

private:
    void add_option(CLI::App& to, help::OptionText const& option);
    void add_verb(Verb const& verb);

    std::vector<CLI::App*> commands_;  // in the order of the table of verbs
};

Parser::Parser(Lang chosen) : lang(chosen)
{
    app.set_help_flag();
    app.allow_extras();
    app.require_subcommand(0, 1);
    for (auto const* const option : shared_options()) {
        add_option(app, *option);
    }
    for (auto const& verb : verbs()) {
        add_verb(verb);
    }
}

void Parser::add_option(CLI::App& to, help::OptionText const& option)
{
    auto const all = bindings();
    auto const found =
        std::find_if(all.begin(), all.end(), [&](Binding const& binding) { return binding.option == &option; });
    std::string const names(option.names);
    if (auto const* const text = std::get_if<std::optional<std::string> Arguments::*>(&found->to)) {
        to.add_option(names, given.*(*text))->take_last();
    } else if (auto const* const several = std::get_if<std::vector<std::string> Arguments::*>(&found->to)) {
        to.add_option(names, given.*(*several))->allow_extra_args(false);
    } else if (found->says) {  // together with the one that takes it back, so that the last of them counts
        auto const back = std::find_if(all.begin(), all.end(),
                                       [&](Binding const& other) { return !other.says && other.to == found->to; });
        auto const both = back == all.end() ? names : fmt::format("{},!{}", names, back->option->names);
        if (auto const* const either = std::get_if<std::optional<bool> Arguments::*>(&found->to)) {
            to.add_flag(both)->each(
                [this, member = *either](std::string const& said) { given.*member = said == "true"; });
        } else {
            to.add_flag(both, given.*std::get<bool Arguments::*>(found->to));
        }
    }
}

void Parser::add_verb(Verb const& verb)
{
    auto* const command = app.add_subcommand(std::string(verb.text.name));
    command->fallthrough();
    command->allow_extras();
    command->set_help_flag();
    for (auto const* const option : verb.options) {
        add_option(*command, *option);
    }
    if (verb.argument == Verb::Argument::paths) {
        command->add_option("PATH", given.paths);
    } else if (verb.argument != Verb::Argument::none) {
        command->add_option("TOPIC", topics);
    }
    commands_.push_back(command);
}

Verb const* Parser::verb() const
{
    auto const found =
        std::find_if(commands_.begin(), commands_.end(), [](CLI::App const* each) { return each->parsed(); });
    return found == commands_.end() ? nullptr : &verbs()[static_cast<std::size_t>(found - commands_.begin())];
}

// ---- what is wrong with a command line

std::string command_list()
{
    std::string list;
    for (auto const& verb : verbs()) {
        list += fmt::format("{}{}", list.empty() ? "" : ", ", verb.text.name);
    }
    return list;
}

// Every spelling of every option that may stand here.
std::vector<std::string> option_names(CLI::App const& app)
{
    std::vector<std::string> names;
    for (auto const* const option : app.get_options()) {
        for (auto const& name : option->get_lnames()) {
            names.push_back("--" + name);
        }
        for (auto const& name : option->get_snames()) {
            names.push_back("-" + name);
        }
    }
    return names;
}

Diagnostic unknown_option(Parser const& parser, std::string_view written)
{
    auto const option = written.substr(0, written.find('='));
    auto names = option_names(parser.app);
    for (auto const* const command : parser.app.get_subcommands()) {
        auto const more = option_names(*command);
        names.insert(names.end(), more.begin(), more.end());
    }
    std::vector<std::string_view> const candidates(names.begin(), names.end());
    auto const near = nearest(option, candidates);
    std::string_view const command = parser.chosen().name;
    return near ? occurrence(command_problem::unknown_option, {},
                             {{"option", option}, {"nearest", *near}, {"command", command}})
                : occurrence(command_problem::unknown_option, {}, {{"option", option}, {"command", command}});
}

Diagnostic unknown_command(std::string_view written)
{
    auto const later = help::spoken_for();
    if (std::find(later.begin(), later.end(), written) != later.end()) {
        return occurrence(command_problem::command_not_built, {}, {{"command", written}, {"commands", command_list()}});
    }
    std::vector<std::string_view> candidates;
    for (auto const& verb : verbs()) {
        candidates.push_back(verb.text.name);
    }
    auto const near = nearest(written, candidates);
    return near
               ? occurrence(command_problem::unknown_command, {},
                            {{"command", written}, {"nearest", *near}, {"commands", command_list()}})
               : occurrence(command_problem::unknown_command, {}, {{"command", written}, {"commands", command_list()}});
}

Diagnostic value_missing(std::string_view message)
{
    // CLI11 says "--as-of: 1 required TEXT missing".
    auto const name = message.substr(0, message.find(':'));
    std::vector<help::OptionText const*> all(shared_options().begin(), shared_options().end());
    for (auto const& verb : verbs()) {
        all.insert(all.end(), verb.options.begin(), verb.options.end());
    }
    for (auto const* const option : all) {
        if (("," + std::string(option->names) + ",").find("," + std::string(name) + ",") != std::string::npos) {
            return occurrence(command_problem::value_missing, {}, {{"option", name}, {"example", option->example}});
        }
    }
    return occurrence(command_problem::value_missing, {}, {{"option", name}});
}

// What was given as nothing at all, as by a variable of the shell that is not set: no default is meant by it.
Diagnostics given_empty(Parser const& parser)
{
    Diagnostics wrong;
    for (auto const& binding : bindings()) {
        auto const& names = binding.option->names;
        auto const long_name = names.substr(names.rfind(',') + 1);
        bool empty = false;
        if (auto const* const text = std::get_if<std::optional<std::string> Arguments::*>(&binding.to)) {
            auto const& given = parser.given.*(*text);
            empty = given && given->empty();
        } else if (auto const* const several = std::get_if<std::vector<std::string> Arguments::*>(&binding.to)) {
            auto const& given = parser.given.*(*several);
            empty = std::find(given.begin(), given.end(), std::string()) != given.end();
        }
        if (empty) {
            wrong.push_back(occurrence(command_problem::value_missing, {},
                                       {{"option", long_name}, {"example", binding.option->example}}));
        }
    }
    auto const& paths = parser.given.paths;
    bool const path = std::find(paths.begin(), paths.end(), std::string()) != paths.end();
    bool const topic = std::find(parser.topics.begin(), parser.topics.end(), std::string()) != parser.topics.end();
    if (path || topic) {
        wrong.push_back(occurrence(command_problem::empty_argument, {}, {{"command", parser.chosen().name}}));
    }
    return wrong;
}

bool looks_like_option(std::string_view word) { return word.size() > 1 && word.front() == '-'; }

// What else CLI11 refuses: `--quiet=maybe`.
std::string_view switch_with_value(std::span<char const* const> arguments)
{
    auto const found = std::find_if(arguments.begin(), arguments.end(), [](std::string_view word) {
        return looks_like_option(word) && word.find('=') != std::string_view::npos;
    });
    return found == arguments.end() ? std::string_view{} : std::string_view{*found};
}

// What CLI11 could not place: unknown options first, since they explain the rest.
Diagnostics misplaced(Parser const& parser)
{
    Diagnostics wrong;
    auto const extras = parser.app.remaining(true);
    for (auto const& word : extras) {
        if (looks_like_option(word)) {
            wrong.push_back(unknown_option(parser, word));
        }
    }
    if (wrong.empty() && !extras.empty()) {
        bool const no_command = parser.app.get_subcommands().empty();
        wrong.push_back(no_command ? unknown_command(extras.front())
                                   : occurrence(command_problem::surplus_argument, {},
                                                {{"argument", extras.front()}, {"command", parser.chosen().name}}));
    }
    return wrong;
}

// The one argument that a command has, and may have to have.
Diagnostics check_topic(Parser& parser)
{
    auto const* const verb = parser.verb();
    auto const& text = parser.chosen();
    if (parser.topics.empty() && verb != nullptr && verb->argument == Verb::Argument::needed_topic) {
        return {occurrence(command_problem::argument_missing, {},
                           {{"command", text.name},
                            {"argument", Text{std::string(text.usage.da), std::string(text.usage.en)}},
                            {"example", verb->example}})};
    }
    if (parser.topics.size() > 1) {
        return {occurrence(command_problem::surplus_argument, {},
                           {{"argument", parser.topics[1]}, {"command", text.name}})};
    }
    if (!parser.topics.empty()) {
        parser.given.topic = parser.topics.front();
    }
    return {};
}

// Only what has results in several formats can write them.
void refuse_formats(Parser const& parser, Diagnostics& wrong)
{
    bool const takes_them = parser.verb() == nullptr || parser.verb()->has_formats;
    auto const refuse = [&](bool given, std::string_view option) {
        if (given && !takes_them) {
            wrong.push_back(occurrence(command_problem::option_not_taken, {},
                                       {{"command", parser.chosen().name}, {"option", option}}));
        }
    };
    refuse(parser.given.format.has_value(), "-f");
    refuse(!parser.given.outputs.empty(), "-o");
}

Understood settle(Parser& parser)
{
    if (parser.given.help_wanted) {
        return Help{help_of(parser.chosen(), parser.lang)};
    }
    if (parser.given.version_wanted) {
        return Help{fmt::format("styr {}\n", program_version())};
    }
    auto wrong = misplaced(parser);
    if (wrong.empty()) {
        wrong = given_empty(parser);
    }
    if (wrong.empty()) {
        wrong = check_topic(parser);
        refuse_formats(parser, wrong);
    }
    if (parser.given.quiet && parser.given.verbose) {
        wrong.push_back(occurrence(command_problem::options_exclude, {}, {{"first", "-q"}, {"second", "-v"}}));
    }
    if (parser.given.head && parser.given.staged) {
        wrong.push_back(
            occurrence(command_problem::options_exclude, {}, {{"first", "--head"}, {"second", "--staged"}}));
    }
    if (parser.given.staged && !parser.given.base) {
        parser.given.base = "HEAD";
    }
    if (parser.given.head && !parser.given.base) {
        wrong.push_back(occurrence(session_problem::head_without_base, {}));
    }
    if (parser.given.base && !parser.given.paths.empty()) {
        wrong.push_back(occurrence(session_problem::paths_with_base, {}, {{"argument", parser.given.paths.front()}}));
    }
    if (!wrong.empty()) {
        return wrong;
    }
    if (parser.verb() == nullptr) {
        return Help{help_of(help::program, parser.lang), false};
    }
    parser.given.verb = parser.verb();
    return std::move(parser.given);
}

}  // namespace

Understood understand(std::span<char const* const> arguments, Lang lang)
{
    auto const parser = std::make_unique<Parser>(lang);
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());  // as CLI11 wants them
    try {
        parser->app.parse(reversed);
    } catch (CLI::ArgumentMismatch const& mismatch) {
        return Diagnostics{value_missing(mismatch.what())};
    } catch (CLI::ParseError const&) {
        return Diagnostics{
            occurrence(command_problem::surplus_argument, {},
                       {{"argument", switch_with_value(arguments)}, {"command", parser->chosen().name}})};
    }
    return settle(*parser);
}

Lang language_asked_for(std::span<char const* const> arguments, Environment const& environment)
{
    std::string asked = environment.set("STYR_LANG").value_or("da");
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string_view const word = arguments[i];
        if (word == "--") {
            break;
        }
        if (word == "--lang" && i + 1 < arguments.size()) {
            asked = arguments[i + 1];
        } else if (word.starts_with("--lang=")) {
            asked = word.substr(word.find('=') + 1);
        }
    }
    return asked == "en" ? Lang::en : Lang::da;
}

}  // namespace styr
