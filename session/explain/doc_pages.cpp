// SPDX-License-Identifier: MPL-2.0
#include "session/explain/doc_pages.hpp"

#include "diagnostics/utf8.hpp"
#include "engine/evaluation/phrases.hpp"
#include "rules/typed/types.hpp"
#include "session/explain/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace styr {

namespace {

// In a cell, a bar or a line break would end it.
std::string cell(std::string_view text)
{
    std::string safe;
    for (char const c : printable(text)) {
        safe += c == '|' ? "\\|" : std::string(1, c);
    }
    return safe;
}

std::string paragraphs(std::vector<Text> const& texts, Lang lang)
{
    std::string all;
    for (auto const& text : texts) {
        all += (all.empty() ? "" : "<br>") + cell(text.in(lang));
    }
    return all.empty() ? "–" : all;
}

// One declaration of a provision, in the versions that have it.
struct Row {
    std::string name;  // "rule midyear tariff"
    std::string rule;  // "P01 midyear tariff", as tests name it; empty where it is no rule
    Span used;         // of an exception, or of a competence's condition: what a test uses of it
    Provision const* provision = nullptr;
    std::vector<std::string> versions;
};

class Rows {
public:
    explicit Rows(Agreement const& agreement)
    {
        for (auto const& version : agreement.versions) {
            for (auto const& provision : version.provisions) {
                of_provision(provision, version);
            }
        }
    }
    std::vector<Row> all;

private:
    void of_provision(Provision const& provision, Version const& version)
    {
        bool any = false;
        each(version.rules, provision, version, [&](Rule const& rule) {
            any = true,
            add(rule.span, {"`rule " + rule.name + "`", provision.id + " " + rule.name, {}, &provision, {}}, version);
        });
        each(version.exceptions, provision, version, [&](Exception const& exception) {
            any = true,
            add(exception.span, {"`exception " + exception.name + "`", {}, exception.span, &provision, {}}, version);
        });
        each(version.competences, provision, version, [&](Competence const& competence) {
            any = true;
            auto const used = competence.when ? competence.when->span : Span{};
            add(competence.span,
                {(competence.referral ? "`referral " : "`competence ") + competence.name + "`",
                 {},
                 used,
                 &provision,
                 {}},
                version);
        });
        if (!any) {
            add(provision.span, {"–", {}, {}, &provision, {}}, version);
        }
    }

    template <class Items, class Visit>
    static void each(Items const& items, Provision const& provision, Version const& version, Visit visit)
    {
        for (auto const& item : items) {
            if (&version.provisions[item.provision] == &provision) {
                visit(item);
            }
        }
    }

    void add(Span span, Row row, Version const& version)
    {
        auto const [at, fresh] = places_.try_emplace({span.source, span.begin}, all.size());
        if (fresh) {
            all.push_back(std::move(row));
        }
        all[at->second].versions.push_back(version.name);
    }

    std::map<std::pair<SourceId, std::uint32_t>, std::size_t> places_;
};

// Whether a step, or one that it stands on, weighed a delegation under the competence with this condition.
bool weighs(Step const& step, Span condition)
{
    auto const of = [&](DecisionSeen const& seen) {
        return std::any_of(seen.competence.begin(), seen.competence.end(),
                           [&](Step const& each) { return each.expression->span == condition; });
    };
    return std::any_of(step.decisions.begin(), step.decisions.end(), of) ||
           std::any_of(step.parts.begin(), step.parts.end(), [&](Step const& part) { return weighs(part, condition); });
}

bool uses(RuleResult const& rule, Span used)
{
    auto const in_effect = [&](ExceptionTried const& tried) {
        return tried.exception->span == used && tried.in_effect.is(true);
    };
    return std::any_of(rule.exceptions.begin(), rule.exceptions.end(), in_effect) ||
           (rule.condition && weighs(*rule.condition, used)) || (rule.demand && weighs(*rule.demand, used));
}

// Of a rule, whether the test expects something of it; else whether it used what the row is about.
bool tests(TestResult const& result, Row const& row)
{
    auto const expects = [&](RuleExpectation const& expected) {
        return row.rule == expected.rule || row.rule.ends_with(" " + expected.rule);
    };
    if (!row.rule.empty()) {
        return std::any_of(result.test->expectations.begin(), result.test->expectations.end(), expects);
    }
    auto const& subjects = result.result.subjects;
    return row.used.known() && std::any_of(subjects.begin(), subjects.end(), [&](SubjectResult const& subject) {
               return std::any_of(subject.rules.begin(), subject.rules.end(),
                                  [&](RuleResult const& rule) { return uses(rule, row.used); });
           });
}

// The files with tests of it, and how many.
std::string tests_of(Row const& row, std::vector<TestResult> const& results, Sources const& sources)
{
    std::map<std::string, std::size_t> counts;
    for (auto const& result : results) {
        if (tests(result, row)) {
            auto const& test = *result.test;
            auto const& name = sources[test.record->span.source].name();
            ++counts[name.substr(name.rfind('/') + 1)];
        }
    }
    std::string all;
    for (auto const& [file, count] : counts) {
        all += fmt::format("{}{} ({})", all.empty() ? "" : ", ", cell(file), count);
    }
    return all.empty() ? "–" : all;
}

std::string versions_of(Row const& row)
{
    return row.versions.size() == 1 ? row.versions.front() : row.versions.front() + " … " + row.versions.back();
}

std::string head(std::string_view title, std::string_view page, std::string_view agreement, Agreement const& read,
                 Lang lang)
{
    return fmt::format("# {}\n\n{} {}. {} `styr doc {} --agreement {} --lang {}`; {}\n", title,
                       word(lang, "Aftalen:", "The agreement:"), cell(read.title),
                       word(lang, "Skrevet af", "Written by"), page, agreement, lang == Lang::da ? "da" : "en",
                       word(lang, "ret aftalen, ikke siden.", "change the agreement, not this page."));
}

std::string sources_or_none(std::vector<SourceCitation> const& sources, Lang lang)
{
    return sources.empty() ? "–" : cell(citations(sources, lang));
}

// A parameter, table or calendar that someone has to settle.
struct Question {
    std::string name, value, provision, source, reading;
};

class Questions {
public:
    Questions(Agreement const& agreement, Lang lang) : lang_(lang)
    {
        for (auto const& version : agreement.versions) {
            for (auto const& parameter : version.parameters) {
                of(parameter, version);
            }
            for (auto const& table : version.tables) {
                of(table);
            }
            for (auto const& calendar : version.calendars) {
                of(calendar);
            }
        }
    }
    std::vector<Question> all;

private:
    bool first(Span span)
    {
        auto const known = std::find(seen_.begin(), seen_.end(), span) != seen_.end();
        seen_.push_back(span);
        return !known;
    }
    std::string shown(Type type, Value const& value) const
    {
        return cell(phrase(Expression{{}, type, Constant{value}}, value).in(lang_));
    }

    void of(Parameter const& parameter, Version const& version)
    {
        if (!parameter.readings.empty() && first(parameter.span)) {
            auto const provision = parameter.provision ? version.provisions[*parameter.provision].id : std::string("–");
            all.push_back({parameter.name, shown(parameter.type, parameter.value), provision,
                           sources_or_none(parameter.sources, lang_), paragraphs(parameter.readings, lang_)});
        }
    }
    void of(Table const& table)
    {
        if (table.readings.empty() || !first(table.span)) {
            return;
        }
        std::string rows;
        for (auto const& [year, row] : table.rows) {
            rows += fmt::format("{}{}: {}", rows.empty() ? "" : "<br>", year, shown(table.type, row.value));
        }
        all.push_back(
            {table.name, rows, "–", sources_or_none(table.sources, lang_), paragraphs(table.readings, lang_)});
    }
    // How the parties count is often written nowhere.
    void of(Calendar const& calendar)
    {
        if (calendar.readings.empty() || !first(calendar.span)) {
            return;
        }
        std::string rows;
        for (auto const& closed : calendar.closed) {
            auto const type = plain_type(closed.every_year ? Kind::day_in_year : Kind::date);
            auto const last = closed.to == closed.from ? std::string()
                                                       : std::string(word(lang_, " til ", " to ")) +
                                                             shown(type, DateBounds::exactly(closed.to));
            rows += fmt::format("{}{} {}{}", rows.empty() ? "" : "<br>", word(lang_, "lukket", "closed"),
                                shown(type, DateBounds::exactly(closed.from)), last);
        }
        if (calendar.month_ends_stay) {
            rows += fmt::format("{}{}", rows.empty() ? "" : "<br>",
                                word(lang_, "sidste dag i måneden forbliver den sidste", "month ends stay"));
        }
        all.push_back(
            {calendar.name, rows, "–", sources_or_none(calendar.sources, lang_), paragraphs(calendar.readings, lang_)});
    }

    Lang lang_;
    std::vector<Span> seen_;
};

}  // namespace

std::string provisions_page(AuthorSuite const& suite, std::string_view agreement, Sources const& sources, Lang lang)
{
    auto out = head(word(lang, "Bestemmelserne", "The provisions"), "provisions", agreement, *suite.agreement, lang);
    out += word(lang, "\n| bestemmelse | udgave | regel | kilde | læsning | prøver |\n",
                "\n| provision | version | rule | source | reading | tests |\n");
    out += "| --- | --- | --- | --- | --- | --- |\n";
    std::vector<TestResult> results;
    for (auto const& test : suite.suite.tests) {
        results.push_back(run_test(test, suite.agreement));
    }
    auto rows = Rows(*suite.agreement).all;
    std::stable_sort(rows.begin(), rows.end(),
                     [](Row const& a, Row const& b) { return a.provision->id < b.provision->id; });
    std::string last;
    for (auto const& row : rows) {
        auto const& provision = *row.provision;
        bool const again = provision.id == last;
        last = provision.id;
        out += fmt::format("| {} | {} | {} | {} | {} | {} |\n",
                           again ? provision.id : provision.id + " " + cell(provision.title.in(lang)), versions_of(row),
                           row.name, again ? "″" : sources_or_none(provision.sources, lang),
                           again ? "″" : paragraphs(provision.readings, lang), tests_of(row, results, sources));
    }
    return out;
}

std::string open_questions_page(AuthorSuite const& suite, std::string_view agreement, Sources const&, Lang lang)
{
    auto out = head(word(lang, "Det, aftalens ejer skal tage stilling til", "What the agreement's owner must decide"),
                    "open-questions", agreement, *suite.agreement, lang);
    out += word(lang, "\nKilderne lader dette stå åbent. Værdien er et valg, som ejeren kan gøre om.\n",
                "\nThe sources leave this open. The value is a choice that the owner can make otherwise.\n");
    out += word(lang, "\n| navn | værdi nu | bestemmelse | kilde | læsning |\n",
                "\n| name | value now | provision | source | reading |\n");
    out += "| --- | --- | --- | --- | --- |\n";
    for (auto const& each : Questions(*suite.agreement, lang).all) {
        out += fmt::format("| {} | {} | {} | {} | {} |\n", each.name, each.value, each.provision, each.source,
                           each.reading);
    }
    return out;
}

std::span<DocPage const> doc_pages()
{
    static constexpr std::array all{DocPage{"provisions", provisions_page},
                                    DocPage{"open-questions", open_questions_page}};
    return all;
}

}  // namespace styr
