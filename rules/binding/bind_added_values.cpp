// SPDX-License-Identifier: MPL-2.0
#include "rules/binding/bind_added_values.hpp"

#include "diagnostics/spelling.hpp"
#include "diagnostics/wording.hpp"
#include "models/fields/added_value.hpp"
#include "rules/binding/bind_version.hpp"
#include "rules/messages/resolve_problems.hpp"

#include <algorithm>

namespace styr {

namespace {

using Declared = syntax::ValuesDeclaration;

class Adding {
public:
    Adding(FieldTable const& fields, Reporter& report) : fields_(fields), report_(report) {}

    void add(Declared const& text, syntax::File const& file)
    {
        auto const field = fields_.field_named(text.name.text);
        auto const set = field && !is_declared(*field) ? values_of_fact(*field) : std::nullopt;
        if (!set || !may_gain_values(*set)) {
            refuse(text, field, set);
            return;
        }
        for (auto const& value : text.values) {
            add(value, text, *set, *field, file);
        }
    }

    std::vector<AddedValue> take() { return std::move(added_); }

private:
    void refuse(Declared const& text, std::optional<Field> field, std::optional<ChoiceSet> set)
    {
        std::vector<std::string> names;
        for (auto const each : facts_that_may_gain_values()) {
            names.emplace_back(name_of(each).name);
        }
        bool const has_values =
            field && is_declared(*field) ? declared_rows(*field).front().choices != ChoiceSet::count_ : set.has_value();
        auto const why = !has_values ? Text{"ingen oplysning med navngivne værdier", "no fact with named values"}
                         : is_declared(*field)
                             ? Text{"dens værdier står, hvor den er erklæret", "its values stand where it is declared"}
                             : Text{"programmet bygger selv på netop disse værdier",
                                    "the program itself builds on just these values"};
        std::vector<std::string_view> const candidates(names.begin(), names.end());
        auto const near = has_values ? std::nullopt : nearest(text.name.text, candidates);
        report_.add(declaration_problem::values_fixed, text.name.span,
                    {{"name", shown(text.name.text)},
                     {"why", why},
                     {"nearest", near ? Text{*near} : Text{}},
                     {"facts", near ? Text{} : any_of(names)}});
    }

    void otherwise(syntax::Name const& value, Declared const& text, Text const& differs, std::optional<Span> first)
    {
        auto const tell = [&](std::initializer_list<Label> context) {
            report_.add(declaration_problem::value_otherwise, value.span,
                        {{"name", shown(value.text)}, {"fact", shown(text.name.text)}, {"differs", differs}}, context);
        };
        first ? tell({{*first, Text{"først her", "first here"}}}) : tell({});
    }

    void add(syntax::FactDeclaration::Named const& value, Declared const& text, ChoiceSet set, Field field,
             syntax::File const& file)
    {
        ValueIdentity const read{set, {value.name.text, value.label ? text_of(*value.label) : Text{value.name.text}}};
        auto const key = key_named(value.name.text);
        for (auto const& there : values_of(set)) {
            if (there.key == key) {
                auto const known = Text{"`" + std::string(there.name) + "` ("} + both(there.label);
                otherwise(value.name, text, known + Text{") er der altid", ") is always there"}, std::nullopt);
                return;
            }
        }
        auto const known = std::find_if(added_.begin(), added_.end(), [&](AddedValue const& each) {
            return added_to(each.value.set) == set && added_values(each.value.set).front().key == key;
        });
        if (known != added_.end()) {
            tell_known(*known, value.name, read, text, file);
            return;
        }
        auto const choice = value_of(read);
        if (!choice) {
            report_.add(merge_problem::too_many, value.name.span, {});
            return;
        }
        added_.push_back({.of = field,
                          .value = *choice,
                          .declared_in = file.head ? file.head->version.text : std::string{},
                          .sources = citations_of(text.sources),
                          .readings = readings_of(text.readings),
                          .span = value.name.span});
    }

    // Another version may say the same again.
    void tell_known(AddedValue const& known, syntax::Name const& name, ValueIdentity const& read, Declared const& text,
                    syntax::File const& file)
    {
        auto const& before = added_values(known.value.set).front();
        auto const label = both(before.label);
        if (before.name != read.named.name) {
            otherwise(name, text,
                      {"`" + std::string(before.name) + "` har samme nøgle i datafilerne",
                       "`" + std::string(before.name) + "` has the same key in the data files"},
                      known.span);
        } else if (label != read.named.label) {
            otherwise(name, text,
                      {"»" + read.named.label.da + "«, og før »" + label.da + "«",
                       "“" + read.named.label.en + "”, and before “" + label.en + "”"},
                      known.span);
        } else if (known.span.source == file.source) {
            otherwise(name, text, {"den står to gange", "it stands twice"}, known.span);
        }
    }

    FieldTable const& fields_;
    Reporter& report_;
    std::vector<AddedValue> added_;
};

}  // namespace

std::vector<AddedValue> bind_added_values(std::span<syntax::File const> files, FieldTable const& fields,
                                          Reporter& report)
{
    Adding adding(fields, report);
    for (auto const& file : files) {
        for (auto const& declaration : file.declarations) {
            if (auto const* const text = std::get_if<Declared>(&declaration)) {
                adding.add(*text, file);
            }
        }
    }
    return adding.take();
}

}  // namespace styr
