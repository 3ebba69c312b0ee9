// SPDX-License-Identifier: MPL-2.0
#include "session/pages/markdown.hpp"

#include "diagnostics/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace styr::md {

std::string prose(std::string_view text)
{
    static constexpr std::string_view signs = "\\`*<[";
    std::string safe;
    for (char const c : printable(text)) {
        safe += signs.find(c) == std::string_view::npos ? "" : "\\";
        safe += c;
    }
    return safe;
}

std::string code(std::string_view text)
{
    auto const shown = printable(text);
    auto const ticks = shown.find('`') == std::string::npos ? "`" : "``";
    return ticks + shown + ticks;
}

std::string name(std::string_view kind, std::string_view name) { return code(fmt::format("{} {}", kind, name)); }

std::string lines(std::vector<std::string> const& texts)
{
    return texts.empty() ? "–" : fmt::format("{}", fmt::join(texts, "<br>"));
}

std::string paragraphs(std::vector<Text> const& texts, Lang lang)
{
    std::vector<std::string> all;
    std::transform(texts.begin(), texts.end(), std::back_inserter(all),
                   [lang](Text const& text) { return prose(text.in(lang)); });
    return lines(all);
}

std::string sources_or_none(std::vector<SourceCitation> const& sources, Lang lang)
{
    return sources.empty() ? "–" : prose(citations(sources, lang));
}

std::string table_head(std::initializer_list<std::string_view> columns)
{
    std::string names = "\n|", rules = "|";
    for (auto const column : columns) {
        names += fmt::format(" {} |", column);
        rules += " --- |";
    }
    return names + "\n" + rules + "\n";
}

std::string table_row(std::vector<std::string> const& cells)
{
    std::string row = "|";
    for (auto const& cell : cells) {
        row += ' ';
        for (char const c : cell) {  // a bar would end it
            row += c == '|' ? "\\|" : std::string(1, c);
        }
        row += " |";
    }
    return row + "\n";
}

std::string head(std::string_view title, std::string_view page, PageRequest const& request)
{
    auto const lang = request.lang;
    auto const only = request.of_all() ? std::string() : fmt::format(" --only {}", request.versions.front()->name);
    return fmt::format("# {}\n\n{} {}. {} `styr doc {} --agreement {}{} --lang {}`; {}\n", title,
                       word(lang, "Aftalen:", "The agreement:"), prose(request.whole().title),
                       word(lang, "Skrevet af", "Written by"), page, printable(request.agreement), printable(only),
                       lang == Lang::da ? "da" : "en",
                       word(lang, "ret aftalen, ikke siden.", "change the agreement, not this page."));
}

std::string section(std::string_view title) { return fmt::format("\n## {}\n", title); }
std::string subsection(std::string_view title) { return fmt::format("\n### {}\n", title); }
std::string paragraph(std::string_view text) { return fmt::format("\n{}\n", text); }

}  // namespace styr::md
