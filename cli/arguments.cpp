#include "cli/arguments.hpp"

#include "cli/help_texts.hpp"
#include "cli/problems.hpp"
#include "diagnostics/spelling.hpp"
#include "diagnostics/utf8.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

namespace styr {

namespace {

constexpr std::array commands{&help::check, &help::explain, &help::test, &help::doc, &help::version_command};
constexpr std::array shared_options{&help::directory, &help::config, &help::as_of,   &help::lang,    &help::color, &help::format, &help::output,
                                    &help::fail_level, &help::with_proposals, &help::quiet,  &help::verbose, &help::version, &help::help};
constexpr std::array check_options{&help::base, &help::head, &help::fail_on_empty, &help::no_fail_on_empty};
constexpr std::array explain_options{&help::base, &help::head};
constexpr std::array test_options{&help::agreement, &help::coverage, &help::minimum, &help::mutate};
constexpr std::array doc_options{&help::agreement};

// Those that one command alone takes.
std::span<help::OptionText const* const> own_options(help::CommandText const& command)
{
    if (&command == &help::check) {
        return check_options;
    }
    if (&command == &help::explain) {
        return explain_options;
    }
    return &command == &help::test ? std::span<help::OptionText const* const>(test_options)
           : &command == &help::doc ? std::span<help::OptionText const* const>(doc_options)
                                    : std::span<help::OptionText const* const>{};
}

std::string_view in(Wording const& wording, Lang lang) { return lang == Lang::da ? wording.da : wording.en; }

// ---- help

std::string shown_names(help::OptionText const& option, Lang lang)
{
    std::string names(option.names);
    if (auto const comma = names.find(','); comma != std::string::npos) {
        names.insert(comma + 1, " ");
    }
    auto const value = in(option.value, lang);
    return value.empty() ? names : names + " " + std::string(value);
}

void add_row(std::string& out, std::string_view left, std::string_view right, std::size_t width)
{
    auto const gap = width > columns(left) ? width - columns(left) : 1;
    fmt::format_to(std::back_inserter(out), "  {}{}{}\n", left, std::string(gap, ' '), right);
}

void add_options(std::string& out, std::string_view title, std::span<help::OptionText const* const> options, Lang lang)
{
    fmt::format_to(std::back_inserter(out), "\n{}:\n", title);
    for (auto const* const option : options) {
        add_row(out, shown_names(*option, lang), in(option->meaning, lang), 30);
    }
}

void add_examples(std::string& out, std::span<help::Example const> examples, Lang lang)
{
    out += lang == Lang::da ? "\nEksempler:\n" : "\nExamples:\n";
    for (auto const& example : examples) {
        add_row(out, example.command, in(example.meaning, lang), 50);
    }
}

std::string help_of(help::CommandText const& command, Lang lang)
{
    bool const da = lang == Lang::da;
    bool const whole = &command == &help::program;
    std::string const name = whole ? "styr" : fmt::format("styr {}", command.name);
    std::string out = fmt::format("{} {}\n\n{}: {}{}{} {}\n", name, in(command.meaning, lang), da ? "Brug" : "Usage", name,
                                  in(command.usage, lang).empty() ? "" : " ", in(command.usage, lang), da ? "[TILVALG]" : "[OPTIONS]");
    if (whole) {
        out += da ? "\nKommandoer:\n" : "\nCommands:\n";
        for (auto const* const each : commands) {
            add_row(out, each->name, in(each->meaning, lang), 30);
        }
    } else if (!in(command.argument, lang).empty()) {
        out += '\n';
        add_row(out, in(command.usage, lang), in(command.argument, lang), 30);
    }
    if (auto const own = own_options(command); !own.empty()) {
        add_options(out, fmt::format("{} {}", da ? "Tilvalg for" : "Options of", command.name), own, lang);
    }
    add_options(out, da ? "Tilvalg" : "Options", shared_options, lang);
    add_examples(out, command.examples, lang);
    if (whole) {
        out += da ? "\n`styr KOMMANDO --help` viser mere. Status: 0 intet fundet, 1 fund, 2 noget er galt med kommando eller filer, 3 fejl i styr.\n"
                  : "\n`styr COMMAND --help` shows more. Status: 0 nothing found, 1 findings, 2 command or files are wrong, 3 a defect of styr.\n";
    }
    return out;
}

// ---- the parser

struct Parser {
    explicit Parser(Lang chosen);

    CLI::App app{"", "styr"};
    CLI::App* check = nullptr;
    CLI::App* explain = nullptr;
    CLI::App* test = nullptr;
    CLI::App* doc = nullptr;
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
    version = add_command(help::version_command);
}

help::CommandText const& Parser::chosen() const
{
    std::pair<CLI::App*, help::CommandText const*> const all[] = {
        {check, &help::check}, {explain, &help::explain}, {test, &help::test}, {doc, &help::doc}, {version, &help::version_command}};
    auto const* const found = std::find_if(std::begin(all), std::end(all), [](auto const& each) { return each.first->parsed(); });
    return found == std::end(all) ? help::program : *found->second;
}

// ---- what is wrong with a command line

std::string command_list()
{
    std::string list;
    for (auto const* const command : commands) {
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
    return near ? occurrence(cli_problem::unknown_option, {}, {{"option", option}, {"nearest", *near}, {"command", command}})
                : occurrence(cli_problem::unknown_option, {}, {{"option", option}, {"command", command}});
}

Diagnostic unknown_command(std::string_view written)
{
    auto const later = help::spoken_for();
    if (std::find(later.begin(), later.end(), written) != later.end()) {
        return occurrence(cli_problem::command_not_built, {}, {{"command", written}, {"commands", command_list()}});
    }
    std::vector<std::string_view> candidates;
    for (auto const* const command : commands) {
        candidates.push_back(command->name);
    }
    auto const near = nearest(written, candidates);
    return near ? occurrence(cli_problem::unknown_command, {}, {{"command", written}, {"nearest", *near}, {"commands", command_list()}})
                : occurrence(cli_problem::unknown_command, {}, {{"command", written}, {"commands", command_list()}});
}

Diagnostic value_missing(std::string_view message)
{
    // CLI11 says "--as-of: 1 required TEXT missing".
    auto const name = message.substr(0, message.find(':'));
    std::vector<help::OptionText const*> all(shared_options.begin(), shared_options.end());
    all.insert(all.end(), check_options.begin(), check_options.end());
    all.insert(all.end(), test_options.begin(), test_options.end());
    for (auto const* const option : all) {
        if (("," + std::string(option->names) + ",").find("," + std::string(name) + ",") != std::string::npos) {
            return occurrence(cli_problem::value_missing, {}, {{"option", name}, {"example", option->example}});
        }
    }
    return occurrence(cli_problem::value_missing, {}, {{"option", name}});
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
                                   : occurrence(cli_problem::surplus_argument, {}, {{"argument", extras.front()}, {"command", parser.chosen().name}}));
    }
    return wrong;
}

Diagnostics check_topic(Parser& parser)
{
    bool const explains = parser.explain->parsed();
    if (!explains && !parser.doc->parsed()) {
        return {};
    }
    if (parser.topics.empty()) {
        return {occurrence(cli_problem::argument_missing, {},
                           {{"command", parser.chosen().name},
                            {"argument", explains ? Text{"SAG|KODE", "ID|CODE"} : Text{"SIDE", "PAGE"}},
                            {"example", explains ? "styr explain P01" : "styr doc provisions"}})};
    }
    if (parser.topics.size() > 1) {
        return {occurrence(cli_problem::surplus_argument, {}, {{"argument", parser.topics[1]}, {"command", parser.chosen().name}})};
    }
    parser.given.topic = parser.topics.front();
    return {};
}

Understood settle(Parser& parser)
{
    if (parser.help_wanted) {
        return Help{help_of(parser.chosen(), parser.lang)};
    }
    if (parser.version_wanted) {
        return Help{fmt::format("styr {}\n", STYR_VERSION)};
    }
    auto wrong = misplaced(parser);
    if (wrong.empty()) {
        wrong = check_topic(parser);
    }
    if (parser.given.quiet && parser.given.verbose) {
        wrong.push_back(occurrence(cli_problem::options_exclude, {}, {{"first", "-q"}, {"second", "-v"}}));
    }
    if (parser.given.head && !parser.given.base) {
        wrong.push_back(occurrence(cli_problem::head_without_base, {}));
    }
    if (parser.given.base && !parser.given.paths.empty()) {
        wrong.push_back(occurrence(cli_problem::paths_with_base, {}, {{"argument", parser.given.paths.front()}}));
    }
    if (!wrong.empty()) {
        return wrong;
    }
    if (parser.app.get_subcommands().empty()) {
        return Help{help_of(help::program, parser.lang), false};
    }
    parser.given.verb = parser.version->parsed()   ? Verb::version
                        : parser.explain->parsed() ? Verb::explain
                        : parser.test->parsed()    ? Verb::test
                        : parser.doc->parsed()     ? Verb::doc
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
        return Diagnostics{occurrence(cli_problem::surplus_argument, {}, {{"argument", switch_with_value(arguments)}, {"command", parser->chosen().name}})};
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
