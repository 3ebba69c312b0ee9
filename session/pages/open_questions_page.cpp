// SPDX-License-Identifier: MPL-2.0
#include "session/pages/gathered.hpp"
#include "session/pages/markdown.hpp"
#include "session/pages/set_values.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace styr {

namespace {

// A parameter, list, table or calendar.
struct Setting {
    std::string name, value, by, provision, source, reading;
};

class Settings {
public:
    explicit Settings(PageRequest const& request) : lang_(request.lang)
    {
        for (auto const* const version : request.versions) {
            for (auto const& parameter : version->parameters) {
                of(parameter, *version);
            }
            for (auto const& table : version->tables) {
                add(table, table.name, md::lines(rows_and_files(table, request.whole())), "–", table.owner.has_value());
            }
            for (auto const& calendar : version->calendars) {
                add(calendar, calendar.name, md::lines(shown_days(calendar, lang_)), "–");
            }
            ++at_;
        }
    }
    Gathered<Setting> gathered;

private:
    // With the files that rows came from: the page is of these editions of them.
    std::vector<std::string> rows_and_files(Table const& table, Agreement const& agreement) const
    {
        auto all = shown_rows(table, lang_);
        for (auto const& file : agreement.table_files) {
            if (file.table == table.name) {
                all.push_back(fmt::format("{} ({})", md::prose(file.file), file.digest));
            }
        }
        return all;
    }

    void of(Parameter const& parameter, Version const& version)
    {
        auto value = shown_value(parameter.type, parameter.value, lang_);
        if (auto const limits = shown_limits(parameter.type, parameter.limits, lang_); !limits.empty()) {
            value += fmt::format("<br>{} {}", word(lang_, "kan være", "may be"), limits);
        }
        add(parameter, parameter.name, value,
            parameter.provision ? md::prose(version.provisions[*parameter.provision].id) : "–");
    }

    // What has a reading is a choice; what has a source alone, the source's, unless the agreement leaves it to its
    // owner.
    template <class Set>
    void add(Set const& set, std::string const& name, std::string value, std::string provision, bool left = false)
    {
        auto const by = set.readings.empty() && !left ? word(lang_, "kilden", "the source")
                                                      : word(lang_, "aftalens ejer", "the agreement's owner");
        auto const key = key_of(set.span) + value;  // a table may gain rows
        gathered.add(key, at_,
                     {md::prose(name), std::move(value), std::string(by), std::move(provision),
                      md::sources_or_none(set.sources, lang_), md::paragraphs(set.readings, lang_)});
    }

    Lang lang_;
    std::size_t at_ = 0;  // the version's place
};

std::string settings_told(PageRequest const& request)
{
    auto const lang = request.lang;
    auto out = md::section(word(lang, "Hvad der er sat, og af hvem", "What is set, and by whom"));
    out += md::paragraph(
        word(lang,
             "Det, aftalens ejer har sat, lader kilderne stå åbent. Værdien er et valg, som ejeren kan gøre "
             "om.",
             "What the agreement's owner has set the sources leave open. The value is a choice that the "
             "owner can make otherwise."));
    out += lang == Lang::da
               ? md::table_head({"navn", "værdi nu", "sat af", "bestemmelse", "kilde", "læsning", "udgave"})
               : md::table_head({"name", "value now", "set by", "provision", "source", "reading", "version"});
    for (auto const& [set, versions] : Settings(request).gathered.entries) {
        out += md::table_row(
            {set.name, set.value, set.by, set.provision, set.source, set.reading, versions_told(versions, request)});
    }
    return out;
}

// What a provision says, beside how it is read.
struct Reading {
    std::string about, source, says, reading;
};

std::string readings_told(PageRequest const& request)
{
    auto const lang = request.lang;
    Gathered<Reading> readings;
    for (std::size_t at = 0; at < request.versions.size(); ++at) {
        auto const& version = *request.versions[at];
        for (auto const& provision : version.provisions) {
            if (!provision.readings.empty()) {
                readings.add(key_of(provision.span), at,
                             {md::prose(provision.id) + " " + md::prose(provision.title.in(lang)),
                              md::sources_or_none(provision.sources, lang), md::prose(provision.says.in(lang)),
                              md::paragraphs(provision.readings, lang)});
            }
        }
    }
    auto out =
        md::section(word(lang, "Vores læsning over for det, kilden siger", "Our reading beside what the source says"));
    out += md::paragraph(word(lang, "Det er her, nogen kan være uenig.", "This is where someone may disagree."));
    out += lang == Lang::da
               ? md::table_head({"bestemmelse", "kilde", "kilden siger (med vores ord)", "vores læsning", "udgave"})
               : md::table_head({"provision", "source", "the source says (in our words)", "our reading", "version"});
    std::stable_sort(readings.entries.begin(), readings.entries.end(),
                     [](auto const& a, auto const& b) { return numbered_before(a.row.about, b.row.about); });
    for (auto const& [row, versions] : readings.entries) {
        out += md::table_row(
            {row.about, row.source, row.says.empty() ? "–" : row.says, row.reading, versions_told(versions, request)});
    }
    return out;
}

}  // namespace

std::string open_questions_page(PageRequest const& request)
{
    auto const lang = request.lang;
    return md::head(word(lang, "Hvad der er sat, og hvad der er læst", "What is set, and what is read"),
                    "open-questions", request) +
           settings_told(request) + readings_told(request);
}

}  // namespace styr
