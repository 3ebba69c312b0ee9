// SPDX-License-Identifier: MPL-2.0
#include "cli/command_line/help.hpp"

#include "cli/command_line/verb_table.hpp"
#include "diagnostics/utf8.hpp"

#include <fmt/format.h>

namespace styr {

namespace {

std::string shown_names(help::OptionText const& option, Lang lang)
{
    std::string names(option.names);
    if (auto const comma = names.find(','); comma != std::string::npos) {
        names.insert(comma + 1, " ");
    }
    auto const value = option.value.in(lang);
    return value.empty() ? names : names + " " + std::string(value);
}

void add_row(std::string& out, std::string_view left, std::string_view right, std::size_t width)
{
    auto const gap = width > columns(left) ? width - columns(left) : 1;
    out += fmt::format("  {}{}{}\n", left, std::string(gap, ' '), right);
}

void add_options(std::string& out, std::string_view title, std::span<help::OptionText const* const> options, Lang lang)
{
    out += fmt::format("\n{}:\n", title);
    for (auto const* const option : options) {
        add_row(out, shown_names(*option, lang), option->meaning.in(lang), 30);
    }
}

void add_examples(std::string& out, std::span<help::Example const> examples, Lang lang)
{
    out += lang == Lang::da ? "\nEksempler:\n" : "\nExamples:\n";
    for (auto const& example : examples) {
        add_row(out, example.command, example.meaning.in(lang), 50);
    }
}

}  // namespace

std::string help_of(help::CommandText const& command, Lang lang)
{
    bool const da = lang == Lang::da;
    bool const whole = &command == &help::program;
    std::string const name = whole ? "styr" : fmt::format("styr {}", command.name);
    std::string out =
        fmt::format("{} {}\n\n{}: {}{}{} {}\n", name, command.meaning.in(lang), da ? "Brug" : "Usage", name,
                    command.usage.in(lang).empty() ? "" : " ", command.usage.in(lang), da ? "[TILVALG]" : "[OPTIONS]");
    if (whole) {
        out += da ? "\nKommandoer:\n" : "\nCommands:\n";
        for (auto const* const each : commands()) {
            add_row(out, each->name, each->meaning.in(lang), 30);
        }
    } else if (!command.argument.in(lang).empty()) {
        out += '\n';
        add_row(out, command.usage.in(lang), command.argument.in(lang), 30);
    }
    if (auto const own = own_options(command); !own.empty()) {
        add_options(out, fmt::format("{} {}", da ? "Tilvalg for" : "Options of", command.name), own, lang);
    }
    add_options(out, da ? "Tilvalg" : "Options", shared_options(), lang);
    add_examples(out, command.examples, lang);
    if (whole) {
        out += da ? "\n`styr KOMMANDO --help` viser mere. Status: " : "\n`styr COMMAND --help` shows more. Status: ";
        for (auto const& status : help::statuses()) {
            out += fmt::format("{}{} {}", &status == &help::statuses().front() ? "" : ", ", status.number,
                               status.meaning.in(lang));
        }
        out += ".\n";
    }
    return out;
}

}  // namespace styr
