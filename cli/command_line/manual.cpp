// SPDX-License-Identifier: MPL-2.0
#include "cli/command_line/manual.hpp"

#include "cli/command_line/completion.hpp"
#include "cli/command_line/verb_table.hpp"
#include "diagnostics/version.hpp"

#include <fmt/format.h>

namespace styr {

namespace {

// As roff reads it: signs that mean something to it, or that it would draw as others.
std::string roff(std::string_view text)
{
    std::string safe = text.starts_with('.') || text.starts_with('\'') ? "\\&" : "";
    for (char const c : text) {
        switch (c) {
        case '\\':
            safe += "\\e";
            break;
        case '-':
            safe += "\\-";
            break;
        case '\'':
            safe += "\\(aq";
            break;
        case '`':
            safe += "\\(ga";
            break;
        case '~':
            safe += "\\(ti";
            break;
        case '^':
            safe += "\\(ha";
            break;
        default:
            safe += c;
        }
    }
    return safe;
}

std::string bold(std::string_view text) { return "\\fB" + roff(text) + "\\fR"; }

void add_section(std::string& page, Lang lang, Wording const& title)
{
    page += fmt::format(".SH {}\n", title.in(lang));
}

void add_entry(std::string& page, std::string_view head, std::string_view text)
{
    page += fmt::format(".TP\n{}\n{}\n", head, roff(text));
}

std::string option_head(help::OptionText const& option, Lang lang)
{
    std::string head;
    for (auto const& name : names_of(option)) {
        head += (head.empty() ? "" : ", ") + bold(name);
    }
    return takes_value(option) ? head + " \\fI" + roff(option.value.in(lang)) + "\\fR" : head;
}

void add_options(std::string& page, std::span<help::OptionText const* const> options, Lang lang)
{
    for (auto const* const option : options) {
        add_entry(page, option_head(*option, lang), option->meaning.in(lang));
    }
}

void add_commands(std::string& page, Lang lang)
{
    add_section(page, lang, {"KOMMANDOER", "COMMANDS"});
    for (auto const* const command : commands()) {
        add_entry(page, fmt::format("{} \\fI{}\\fR", bold(command->name), roff(command->usage.in(lang))),
                  command->meaning.in(lang));
    }
}

void add_examples(std::string& page, help::CommandText const& command, Lang lang)
{
    add_section(page, lang, {"EKSEMPLER", "EXAMPLES"});
    for (auto const& example : command.examples) {
        add_entry(page, bold(example.command), example.meaning.in(lang));
    }
}

void add_statuses(std::string& page, Lang lang)
{
    add_section(page, lang, {"STATUS", "EXIT STATUS"});
    for (auto const& status : help::statuses()) {
        add_entry(page, bold(status.number), status.meaning.in(lang));
    }
}

void add_others(std::string& page, help::CommandText const& command, Lang lang)
{
    add_section(page, lang, {"SE OGSÅ", "SEE ALSO"});
    std::string others;
    auto const add = [&](help::CommandText const& other) {
        if (&other != &command) {
            others += (others.empty() ? "" : ", ") + bold(manual_name(other)) + "(1)";
        }
    };
    add(help::program);
    for (auto const* const each : commands()) {
        add(*each);
    }
    page += others + "\n";
}

}  // namespace

std::string manual_name(help::CommandText const& command)
{
    return command.name.empty() ? "styr" : fmt::format("styr-{}", command.name);
}

std::string manual_page(help::CommandText const& command, Lang lang)
{
    bool const whole = command.name.empty();
    auto const name = manual_name(command);
    auto page = fmt::format(".\\\" Written by styr from what its help says.\n.TH {} 1 \"\" \"styr {}\" \"styr\"\n",
                            roff(name), roff(program_version()));
    add_section(page, lang, {"NAVN", "NAME"});
    page += fmt::format("{} \\- {}\n", roff(name), roff(command.meaning.in(lang)));
    add_section(page, lang, {"OVERSIGT", "SYNOPSIS"});
    page += fmt::format("{} \\fI{}\\fR [{}]\n", bold(whole ? "styr" : fmt::format("styr {}", command.name)),
                        roff(command.usage.in(lang)), lang == Lang::da ? "TILVALG" : "OPTIONS");
    if (!command.argument.in(lang).empty()) {
        add_entry(page, fmt::format("\\fI{}\\fR", roff(command.usage.in(lang))), command.argument.in(lang));
    }
    if (whole) {
        add_commands(page, lang);
    }
    add_section(page, lang, {"TILVALG", "OPTIONS"});
    add_options(page, own_options(command), lang);
    add_options(page, shared_options(), lang);
    add_examples(page, command, lang);
    add_statuses(page, lang);
    add_others(page, command, lang);
    return page;
}

}  // namespace styr
