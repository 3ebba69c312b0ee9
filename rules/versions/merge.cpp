// SPDX-License-Identifier: MPL-2.0
#include "rules/versions/merger.hpp"

#include "diagnostics/spelling.hpp"
#include "rules/messages/resolve_problems.hpp"
#include "rules/messages/syntax_problems.hpp"
#include "rules/syntax/print_tree.hpp"

#include <algorithm>

namespace styr {

namespace {

// Where a band begins tells it from others, and a name is the same in quotes.
std::string key_of(syntax::TableRow const& row)
{
    std::string key;
    for (auto const& cell : row.cells) {
        key += (key.empty() ? "" : "\n") + (cell.from ? "from " + print(*cell.from) : cell.text);
    }
    return key;
}

bool is_norm(What what) { return what == What::rule || what == What::exception || what == What::competence; }

}  // namespace

Span span_of(syntax::TableRow const& row) { return cover(row.cells.front().span, row.cells.back().span); }

void report_row_twice(std::string const& table, syntax::TableRow const& row, syntax::TableRow const& first,
                      bool in_a_file, Reporter& report)
{
    auto const said = shown(print(row.cells));
    bool const by_year = row.cells.size() == 1 && row.cells.front().form == syntax::TableCell::Form::year;
    report.add(merge_problem::row_twice, span_of(row),
               {{"name", shown(table)},
                {"row", by_year ? Text{"året " + said, "the year " + said}
                                : Text{"rækken `" + said + "`", "the row `" + said + "`"}},
                {"again", in_a_file ? Text{} : Text{shown(table)}},
                {"remove", in_a_file ? Text{"række", "row"} : Text{}}},
               {{span_of(first), Text{"først her", "first here"}}});
}

KnownNames& Merger::names(What what)
{
    return is_norm(what)             ? merged_.norms
           : what == What::provision ? merged_.provision_ids
           : what == What::calendar  ? merged_.calendar_names
                                     : merged_.values;
}

Repeals& Merger::repealed(What what) { return is_norm(what) ? merged_.repealed_norms : merged_.repealed_values; }

void Merger::know(What what, std::size_t index, syntax::Name const& name)
{
    names(what).insert_or_assign(name.text,
                                 Known{.what = what, .index = index, .span = name.span, .version = merged_.version});
}

Known* Merger::find(What what, syntax::Name const& name)
{
    auto const found = names(what).find(name.text);
    return found == names(what).end() ? nullptr : &found->second;
}

void Merger::report_missing(Problem const& problem, What what, syntax::Name const& name)
{
    if (merged_.broken.contains(name.text)) {
        return;
    }
    auto const candidates = names_of(names(what), what);
    auto const* const known = find(what, name);
    auto const near = nearest(name.text, candidates);
    bool const is_other = known != nullptr && known->what != what;
    std::vector<std::string> const all(candidates.begin(), candidates.end());
    report_.add(problem, name.span,
                {{"kind", noun(what)},
                 {"name", shown(name.text)},
                 {"nearest", near ? Text{*near} : Text{}},
                 {"other", is_other ? indefinite(known->what) : Text{}},
                 {"candidates", near || is_other ? Text{} : any_of(all)}});
}

bool Merger::admit(Known const* known, What what, syntax::Name const& name, bool replaces)
{
    if (replaces && (known == nullptr || known->what != what)) {
        report_missing(merge_problem::replaces_nothing, what, name);
        return known == nullptr;
    }
    if (known == nullptr || (replaces && !own(*known))) {
        return true;
    }
    bool const here = own(*known);
    Text const version{shown(known->version)};
    Text const keyword =
        what == known->what && what != What::body && what != What::provision ? keyword_of(what) : Text{};
    Text const definition = what == What::definition && known->what == what ? Text{shown(name.text)} : Text{};
    Text const provision = what == What::provision ? Text{shown(name.text)} : Text{};
    report_.add(here ? merge_problem::declared_twice : merge_problem::not_replaced, name.span,
                {{"name", shown(name.text)},
                 {"version", version},
                 {"kind", keyword},
                 {"provision", provision},
                 {"definition", definition}},
                {{known->span, here ? Text{"først her", "first here"}
                                    : Text{"her, i version " + version.da, "here, in version " + version.en}}});
    return false;
}

template <class Entry>
void Merger::put(std::vector<Entry>& list, Entry entry, What what, syntax::Name const& name, bool replaces)
{
    auto const* const known = find(what, name);
    if (!admit(known, what, name, replaces)) {
        return;
    }
    auto const index = known == nullptr ? list.size() : known->index;
    if (known == nullptr) {
        list.push_back(std::move(entry));
    } else {
        list[index] = std::move(entry);
    }
    know(what, index, name);
    repealed(what).erase(name.text);
}

void Merger::add(syntax::Definition const& text, syntax::Provision const* in)
{
    auto const* const known = find(What::definition, text.name);
    if (known == nullptr || known->what != What::definition || !own(*known)) {
        put(merged_.definitions, HeldDefinition{text.name.text, {{&text, in}}}, What::definition, text.name,
            text.replaces);
        return;
    }
    auto& cases = merged_.definitions[known->index].cases;
    auto const& first = *cases.front().text;
    auto const by_case = [](syntax::Definition const& each) { return each.when || each.otherwise; };
    auto const rest = std::find_if(cases.begin(), cases.end(), [](auto const& each) { return each.text->otherwise; });
    if (text.otherwise && rest != cases.end()) {
        report_.add(syntax_problem::said_twice, *text.otherwise, {{"word", Text{"otherwise"}}},
                    {{*rest->text->otherwise, Text{"den første", "the first"}}});
    } else if (by_case(text) && by_case(first)) {
        cases.push_back({&text, in});
    } else if (by_case(text) || by_case(first)) {
        auto const& always = by_case(text) ? first : text;
        report_.add(merge_problem::always_and_by_cases, always.name.span, {{"name", shown(text.name.text)}},
                    {{(by_case(text) ? text : first).name.span, Text{"et andet tilfælde", "another case"}}});
    } else {
        admit(known, What::definition, text.name, text.replaces);
    }
}

void Merger::add(syntax::TableDeclaration const& text)
{
    auto const* const known = find(What::table, text.name);
    bool const extends = known != nullptr && known->what == What::table && (text.replaces || !own(*known));
    if (extends) {
        add_rows(merged_.tables[known->index], text, true);
    } else if (admit(known, What::table, text.name, text.replaces)) {
        know(What::table, merged_.tables.size(), text.name);
        merged_.repealed_values.erase(text.name.text);
        add_rows(merged_.tables.emplace_back(HeldTable{text.name.text, {}, {}}), text, false);
    }
}

// `replace table` corrects rows that stand there; without it, rows are new.
void Merger::add_rows(HeldTable& table, syntax::TableDeclaration const& text, bool inherited)
{
    std::map<std::string, syntax::TableRow const*> seen;
    for (auto const& row : text.rows) {
        bool const corrects = text.replaces && inherited;
        auto const& before = corrects ? seen : table.rows;
        auto const what_for = key_of(row);
        auto const found = before.find(what_for);
        if (found != before.end()) {
            report_row_twice(table.name, row, *found->second, text.file.has_value(), report_);
        } else if (corrects && !table.rows.contains(what_for)) {
            report_.add(merge_problem::replaces_nothing, span_of(row),
                        {{"kind", {"række", "row"}}, {"name", shown(print(row.cells))}});
        } else {
            table.rows[what_for] = &row;
            seen[what_for] = &row;
        }
    }
    table.parts.push_back(&text);
}

void Merger::add(syntax::Provision const& provision)
{
    auto const* const known = find(What::provision, provision.id);
    if (admit(known, What::provision, provision.id, false)) {
        know(What::provision, merged_.provisions.size(), provision.id);
    }
    // A second of the same name is kept as well: what stands in it is looked into all the same.
    merged_.provisions.push_back({&provision, merged_.version});
    for (auto const& item : provision.items) {
        std::visit([&](auto const& each) { add(each, &provision); }, item);
    }
}

std::vector<std::string_view> names_of(KnownNames const& names, What what)
{
    std::vector<std::string_view> found;
    for (auto const& [name, known] : names) {
        if (known.what == what) {
            found.push_back(name);
        }
    }
    return found;
}

Merged merge(syntax::File const& file, Merged const* extended, Diagnostics& diagnostics)
{
    Merged merged = extended == nullptr ? Merged{} : *extended;
    merged.file = &file;
    merged.version = file.head ? file.head->version.text : std::string{};
    merged.repealed_values.clear();
    merged.repealed_norms.clear();
    for (auto const& name : file.broken) {
        merged.broken.insert(name.text);
    }
    Reporter report(&diagnostics);
    Merger merger(merged, report);
    for (auto const& declaration : file.declarations) {
        if (auto const* const repeal = std::get_if<syntax::Repeal>(&declaration)) {
            merger.repeal(*repeal);
        }
    }
    merger.after_repeals();
    for (auto const& declaration : file.declarations) {
        std::visit([&](auto const& each) { merger.add(each); }, declaration);
    }
    return merged;
}

}  // namespace styr
