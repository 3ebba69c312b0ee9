#include "cli/command_line/arguments.hpp"

#include "cli/command_line/help.hpp"
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

std::span<help::CommandText const* const> commands()
{
    static constexpr std::array all{&help::check,  &help::explain, &help::test,       &help::doc,
                                    &help::schema, &help::init,    &help::completion, &help::version_command};
    return all;
}

std::span<help::OptionText const* const> shared_options()
{
    static constexpr std::array all{
        &help::directory, &help::config,  &help::as_of,      &help::lang,           &help::color,
        &help::format,    &help::output,  &help::fail_level, &help::with_proposals, &help::quiet,
        &help::verbose,   &help::version, &help::help};
    return all;
}

std::span<help::OptionText const* const> own_options(help::CommandText const& command)
{
    static constexpr std::array check_options{&help::base, &help::head, &help::fail_on_empty, &help::no_fail_on_empty};
    static constexpr std::array explain_options{&help::base, &help::head};
    static constexpr std::array test_options{&help::agreement, &help::coverage, &help::minimum, &help::mutate};
    static constexpr std::array doc_options{&help::agreement};
    if (&command == &help::check) {
        return check_options;
    }
    if (&command == &help::explain) {
        return explain_options;
    }
    return &command == &help::test  ? std::span<help::OptionText const* const>(test_options)
           : &command == &help::doc ? std::span<help::OptionText const* const>(doc_options)
                                    : std::span<help::OptionText const* const>{};
}

namespace {

struct Parser {
    explicit Parser(Lang chosen);

    CLI::App app{"", "styr"};
    CLI::App* check = nullptr;
    CLI::App* explain = nullptr;
    CLI::App* test = nullptr;
    CLI::App* doc = nullptr;
    CLI::App* schema = nullptr;
    CLI::App* init = nullptr;
    CLI::App* completion = nullptr;
    CLI::App* version = nullptr;
    Arguments given;
    bool version_wanted = false;
    bool help_wanted = false;
    std::vector<std::string> topics;
    Lang lang;

    void add_text(help::OptionText const& text, std::optional<std::string>& target) { add_text(app, text, target); }
    static void add_text(CLI::App& to, help::OptionText const& text, std::optional<std::string>& target)
    {
        to.add_option(std::string(text.names), target)->take_last();
    }
    CLI::App* add_command(help::CommandText const& text)
    {
        auto* const command = app.add_subcommand(std::string(text.name));
        command->fallthrough();
        command->allow_extras();
        command->set_help_flag();
        return command;
    }
    help::CommandText const& chosen() const;
};

Parser::Parser(Lang chosen) : lang(chosen)
{
    app.set_help_flag();
    app.allow_extras();
    app.require_subcommand(0, 1);
    add_text(help::directory, given.directory);
    add_text(help::config, given.config);
    add_text(help::as_of, given.as_of);
    add_text(help::lang, given.lang);
    add_text(help::color, given.color);
    add_text(help::format, given.format);
    add_text(help::fail_level, given.fail_level);
    app.add_option(std::string(help::output.names), given.outputs)->allow_extra_args(false);
    app.add_flag(std::string(help::quiet.names), given.quiet);
    app.add_flag(std::string(help::verbose.names), given.verbose);
    app.add_flag(std::string(help::with_proposals.names), given.with_proposals);
    app.add_flag(std::string(help::version.names), version_wanted);
    app.add_flag(std::string(help::help.names), help_wanted);
    check = add_command(help::check);
    add_text(*check, help::base, given.base);
    add_text(*check, help::head, given.head);
    check->add_flag("--fail-on-empty,!--no-fail-on-empty", given.fail_on_empty);
    check->add_option("PATH", given.paths);
    explain = add_command(help::explain);
    add_text(*explain, help::base, given.base);
    add_text(*explain, help::head, given.head);
    explain->add_option("TOPIC", topics);
    test = add_command(help::test);
    add_text(*test, help::agreement, given.agreement);
    add_text(*test, help::minimum, given.minimum);
    test->add_flag(std::string(help::coverage.names), given.coverage);
    test->add_flag(std::string(help::mutate.names), given.mutate);
    test->add_option("PATH", given.paths);
    doc = add_command(help::doc);
    add_text(*doc, help::agreement, given.agreement);
    doc->add_option("PAGE", topics);
    schema = add_command(help::schema);
    schema->add_option("KIND", topics);
    init = add_command(help::init);
    init->add_option("DIR", topics);
    completion = add_command(help::completion);
    completion->add_option("SHELL", topics);
    version = add_command(help::version_command);
}

help::CommandText const& Parser::chosen() const
{
    std::pair<CLI::App*, help::CommandText const*> const all[] = {{check, &help::check},
                                                                  {explain, &help::explain},
                                                                  {test, &help::test},
                                                                  {doc, &help::doc},
                                                                  {schema, &help::schema},
                                                                  {init, &help::init},
                                                                  {completion, &help::completion},
                                                                  {version, &help::version_command}};
    auto const* const found =
        std::find_if(std::begin(all), std::end(all), [](auto const& each) { return each.first->parsed(); });
    return found == std::end(all) ? help::program : *found->second;
}

// ---- what is wrong with a command line

std::string command_list()
{
    std::string list;
    for (auto const* const command : commands()) {
        list += fmt::format("{}{}", list.empty() ? "" : ", ", command->name);
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
    for (auto const* const command : commands()) {
        candidates.push_back(command->name);
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
    for (auto const* const command : commands()) {
        all.insert(all.end(), own_options(*command).begin(), own_options(*command).end());
    }
    for (auto const* const option : all) {
        if (("," + std::string(option->names) + ",").find("," + std::string(name) + ",") != std::string::npos) {
            return occurrence(command_problem::value_missing, {}, {{"option", name}, {"example", option->example}});
        }
    }
    return occurrence(command_problem::value_missing, {}, {{"option", name}});
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

// The one argument that a command has, and has to have.
struct NeededTopic {
    help::CommandText const* command;
    Text argument;
    std::string_view example;
};

NeededTopic const* needed_topic(help::CommandText const& command)
{
    static std::array<NeededTopic, 3> const all{{{&help::explain, {"SAG|KODE", "ID|CODE"}, "styr explain P01"},
                                                 {&help::doc, {"SIDE", "PAGE"}, "styr doc provisions"},
                                                 {&help::completion, {"SKAL", "SHELL"}, "styr completion bash"}}};
    auto const* const found = std::find_if(all.begin(), all.end(),
                                           [&command](NeededTopic const& topic) { return topic.command == &command; });
    return found == all.end() ? nullptr : found;
}

Diagnostics check_topic(Parser& parser)
{
    auto const* const needed = needed_topic(parser.chosen());
    if (parser.topics.empty() && needed != nullptr) {
        return {occurrence(
            command_problem::argument_missing, {},
            {{"command", parser.chosen().name}, {"argument", needed->argument}, {"example", needed->example}})};
    }
    if (parser.topics.size() > 1) {
        return {occurrence(command_problem::surplus_argument, {},
                           {{"argument", parser.topics[1]}, {"command", parser.chosen().name}})};
    }
    if (!parser.topics.empty()) {
        parser.given.topic = parser.topics.front();
    }
    return {};
}

// Only what has results in several formats can write them.
void refuse_formats(Parser const& parser, Diagnostics& wrong)
{
    bool const takes_them = parser.app.get_subcommands().empty() || parser.check->parsed() || parser.test->parsed();
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
    if (parser.help_wanted) {
        return Help{help_of(parser.chosen(), parser.lang)};
    }
    if (parser.version_wanted) {
        return Help{fmt::format("styr {}\n", program_version())};
    }
    auto wrong = misplaced(parser);
    if (wrong.empty()) {
        wrong = check_topic(parser);
        refuse_formats(parser, wrong);
    }
    if (parser.given.quiet && parser.given.verbose) {
        wrong.push_back(occurrence(command_problem::options_exclude, {}, {{"first", "-q"}, {"second", "-v"}}));
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
    if (parser.app.get_subcommands().empty()) {
        return Help{help_of(help::program, parser.lang), false};
    }
    parser.given.verb = parser.version->parsed()      ? Verb::version
                        : parser.explain->parsed()    ? Verb::explain
                        : parser.test->parsed()       ? Verb::test
                        : parser.doc->parsed()        ? Verb::doc
                        : parser.schema->parsed()     ? Verb::schema
                        : parser.init->parsed()       ? Verb::init
                        : parser.completion->parsed() ? Verb::completion
                                                      : Verb::check;
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
