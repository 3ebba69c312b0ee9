#include "rules/merge.hpp"

#include "diagnostics/spelling.hpp"
#include "rules/report.hpp"
#include "rules/resolve_problems.hpp"

#include <algorithm>

namespace styr {

namespace {

std::string const& name_in(HeldTable const& table) { return table.name; }
std::string const& name_in(HeldDefinition const& definition) { return definition.name; }
std::string const& name_in(HeldProvision const& provision) { return provision.text->id.text; }
template <class T> std::string const& name_in(Held<T> const& held) { return held.text->name.text; }

What what_is(syntax::Repealed repealed)
{
    using R = syntax::Repealed;
    switch (repealed) {
    case R::provision: return What::provision;
    case R::rule: return What::rule;
    case R::exception: return What::exception;
    case R::competence: return What::competence;
    case R::parameter: return What::parameter;
    case R::table: return What::table;
    case R::definition: break;
    }
    return What::definition;
}

bool is_norm(What what) { return what == What::rule || what == What::exception || what == What::competence; }

class Merger {
public:
    Merger(Merged& merged, Report& report) : merged_(merged), report_(report) {}

    void repeal(syntax::Repeal const& repeal);
    void after_repeals();  // before anything is added

    void add(syntax::BodyDeclaration const& body) { put(merged_.bodies, Held<syntax::BodyDeclaration>{&body, nullptr}, What::body, body.name, false); }
    void add(syntax::ParameterDeclaration const& parameter) { add(parameter, nullptr); }
    void add(syntax::Definition const& definition) { add(definition, nullptr); }
    void add(syntax::TableDeclaration const& table);
    void add(syntax::Provision const& provision);
    void add(syntax::Repeal const&) {}

private:
    void add(syntax::ParameterDeclaration const& text, syntax::Provision const* in) { put(merged_.parameters, Held{&text, in}, What::parameter, text.name, text.replaces); }
    void add(syntax::Rule const& text, syntax::Provision const* in) { put(merged_.rules, Held{&text, in}, What::rule, text.name, text.replaces); }
    void add(syntax::Exception const& text, syntax::Provision const* in) { put(merged_.exceptions, Held{&text, in}, What::exception, text.name, text.replaces); }
    void add(syntax::Competence const& text, syntax::Provision const* in) { put(merged_.competences, Held{&text, in}, What::competence, text.name, text.replaces); }
    void add(syntax::Definition const& text, syntax::Provision const* in);

    template <class Held> void put(std::vector<Held>& list, Held held, What what, syntax::Name const& name, bool replaces);
    void add_rows(HeldTable& table, syntax::TableDeclaration const& text, bool inherited);
    void remove(What what, std::string const& name, syntax::Repeal const& repeal);

    KnownNames& names(What what) { return is_norm(what) ? merged_.norms : what == What::provision ? merged_.provision_ids : merged_.values; }
    Repeals& repealed(What what) { return is_norm(what) ? merged_.repealed_norms : merged_.repealed_values; }
    Known* find(What what, syntax::Name const& name);
    bool own(Known const& known) const { return known.version == merged_.version; }
    // Whether a declaration of that name may take its place, or stand as new; reported if not.
    bool admit(Known const* known, What what, syntax::Name const& name, bool replaces);
    void know(What what, std::size_t index, syntax::Name const& name) { names(what).insert_or_assign(name.text, Known{what, index, name.span, merged_.version}); }
    void report_missing(Problem const& problem, What what, syntax::Name const& name);

    Merged& merged_;
    Report& report_;
};

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
    Text const keyword = what == known->what && what != What::body && what != What::provision ? keyword_of(what) : Text{};
    Text const definition = what == What::definition && known->what == what ? Text{shown(name.text)} : Text{};
    Text const provision = what == What::provision ? Text{shown(name.text)} : Text{};
    report_.add(here ? merge_problem::declared_twice : merge_problem::not_replaced, name.span,
                {{"name", shown(name.text)}, {"version", version}, {"kind", keyword}, {"provision", provision}, {"definition", definition}},
                {{known->span, here ? Text{"først her", "first here"} : Text{"her, i version " + version.da, "here, in version " + version.en}}});
    return false;
}

template <class Held> void Merger::put(std::vector<Held>& list, Held held, What what, syntax::Name const& name, bool replaces)
{
    auto const* const known = find(what, name);
    if (!admit(known, what, name, replaces)) {
        return;
    }
    auto const index = known == nullptr ? list.size() : known->index;
    if (known == nullptr) {
        list.push_back(std::move(held));
    } else {
        list[index] = std::move(held);
    }
    know(what, index, name);
    repealed(what).erase(name.text);
}

void Merger::add(syntax::Definition const& text, syntax::Provision const* in)
{
    auto const* const known = find(What::definition, text.name);
    if (known == nullptr || known->what != What::definition || !own(*known)) {
        put(merged_.definitions, HeldDefinition{text.name.text, {{&text, in}}}, What::definition, text.name, text.replaces);
        return;
    }
    auto& cases = merged_.definitions[known->index].cases;
    auto const& first = *cases.front().text;
    if (text.when && first.when) {
        cases.push_back({&text, in});
    } else if (text.when || first.when) {
        auto const& always = text.when ? first : text;
        report_.add(merge_problem::always_and_by_cases, always.name.span, {{"name", shown(text.name.text)}},
                    {{(text.when ? text : first).name.span, Text{"et andet tilfælde", "another case"}}});
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
        auto const found = before.find(row.year);
        if (found != before.end()) {
            report_.add(merge_problem::row_twice, row.year_span, {{"name", inherited && !corrects ? shown(table.name) : shown(text.name.text)}, {"year", shown(row.year)}},
                        {{found->second->year_span, Text{"først her", "first here"}}});
        } else if (corrects && !table.rows.contains(row.year)) {
            report_.add(merge_problem::replaces_nothing, row.year_span, {{"kind", {"række", "row"}}, {"name", shown(row.year)}});
        } else {
            table.rows[row.year] = &row;
            seen[row.year] = &row;
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

void Merger::repeal(syntax::Repeal const& repeal)
{
    auto const what = what_is(repeal.what);
    auto const* const known = find(what, repeal.name);
    if (known == nullptr || known->what != what) {
        report_missing(merge_problem::repeals_nothing, what, repeal.name);
        return;
    }
    if (what != What::provision) {
        remove(what, repeal.name.text, repeal);
        return;
    }
    auto const* const provision = merged_.provisions[known->index].text;
    auto const remove_of = [&](auto const& list, What kind) {
        for (auto const& held : list) {
            if (held.text != nullptr && held.provision == provision) {
                remove(kind, name_in(held), repeal);
            }
        }
    };
    remove_of(merged_.parameters, What::parameter);
    remove_of(merged_.rules, What::rule);
    remove_of(merged_.exceptions, What::exception);
    remove_of(merged_.competences, What::competence);
    for (auto const& definition : merged_.definitions) {
        if (!definition.cases.empty() && definition.cases.front().provision == provision) {
            remove(What::definition, definition.name, repeal);
        }
    }
    merged_.provisions[known->index].text = nullptr;
    merged_.provision_ids.erase(repeal.name.text);
}

// Marks the place as empty; `after_repeals` closes the gaps.
void Merger::remove(What what, std::string const& name, syntax::Repeal const& repeal)
{
    auto const found = names(what).find(name);
    if (found == names(what).end()) {
        return;
    }
    auto const index = found->second.index;
    std::string const gone = name;
    switch (what) {
    case What::parameter: merged_.parameters[index].text = nullptr; break;
    case What::rule: merged_.rules[index].text = nullptr; break;
    case What::exception: merged_.exceptions[index].text = nullptr; break;
    case What::competence: merged_.competences[index].text = nullptr; break;
    case What::definition: merged_.definitions[index].cases.clear(); break;
    case What::table: merged_.tables[index].parts.clear(); break;
    case What::body:
    case What::provision: break;
    }
    names(what).erase(found);
    repealed(what)[gone] = &repeal;
}

void Merger::after_repeals()
{
    auto const close = [&](auto& list, What what, auto const& is_gone) {
        list.erase(std::remove_if(list.begin(), list.end(), is_gone), list.end());
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (auto const found = names(what).find(name_in(list[i])); found != names(what).end()) {
                found->second.index = i;
            }
        }
    };
    auto const without_text = [](auto const& held) { return held.text == nullptr; };
    close(merged_.parameters, What::parameter, without_text);
    close(merged_.rules, What::rule, without_text);
    close(merged_.exceptions, What::exception, without_text);
    close(merged_.competences, What::competence, without_text);
    close(merged_.provisions, What::provision, without_text);
    close(merged_.definitions, What::definition, [](HeldDefinition const& definition) { return definition.cases.empty(); });
    close(merged_.tables, What::table, [](HeldTable const& table) { return table.parts.empty(); });
}

}  // namespace

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
    Report report(&diagnostics);
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
