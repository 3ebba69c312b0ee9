// SPDX-License-Identifier: MPL-2.0
// One version's declarations, complete: those of the version that it extends, less what it
// repeals, with what it replaces and adds. Names only; what they mean is bound afterwards and for
// each version anew, so that an inherited rule reads the newer figure.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "rules/messages/reporter.hpp"
#include "rules/syntax/syntax.hpp"
#include "rules/typed/scope_phrases.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace styr {

// A declaration that holds in a version; the trees outlive it.
template <class T> struct Held {
    T const* text = nullptr;
    syntax::Provision const* provision = nullptr;  // that it stands in, if any
};

struct HeldProvision {
    syntax::Provision const* text = nullptr;
    std::string declared_in;  // the version's name
};

struct HeldTable {
    std::string name;
    std::vector<syntax::TableDeclaration const*> parts;   // the first, then those that add or correct rows
    std::map<std::string, syntax::TableRow const*> rows;  // by what they are for
};

struct HeldDefinition {
    std::string name;
    std::vector<Held<syntax::Definition>> cases;
};

// What a name is the name of, and where it stands in its list.
struct Known {
    What what{};
    std::size_t index = 0;
    Span span;
    std::string version;  // that declares it
};

using KnownNames = std::map<std::string, Known, std::less<>>;
using Repeals = std::map<std::string, syntax::Repeal const*, std::less<>>;

struct Merged {
    syntax::File const* file = nullptr;
    std::string version;

    std::vector<Held<syntax::BodyDeclaration>> bodies;
    std::vector<Held<syntax::ParameterDeclaration>> parameters;
    std::vector<Held<syntax::ListDeclaration>> lists;
    std::vector<HeldTable> tables;
    std::vector<Held<syntax::CalendarDeclaration>> calendars;
    std::vector<HeldDefinition> definitions;
    std::vector<HeldProvision> provisions;
    std::vector<Held<syntax::Rule>> rules;
    std::vector<Held<syntax::Exception>> exceptions;
    std::vector<Held<syntax::Competence>> competences;

    KnownNames values;  // bodies, parameters, lists, tables, definitions
    KnownNames norms;   // rules, exceptions, competences
    KnownNames provision_ids;
    KnownNames calendar_names;
    Repeals repealed_values;  // by this version, and not declared anew
    Repeals repealed_norms;
    std::set<std::string, std::less<>> broken;  // what declarations with syntax errors would have declared
};

Merged merge(syntax::File const& file, Merged const* extended, Diagnostics& diagnostics);

// What a row is for, as it stands in the text.
Span span_of(syntax::TableRow const& row);
void report_row_twice(std::string const& table, syntax::TableRow const& row, syntax::TableRow const& first,
                      bool in_a_file, Reporter& report);

// The names of that kind.
std::vector<std::string_view> names_of(KnownNames const& names, What what);

}  // namespace styr
