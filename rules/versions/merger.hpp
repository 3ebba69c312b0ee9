// SPDX-License-Identifier: MPL-2.0
// The work of merging one version: repeals first, then what the version adds and replaces. Used by
// merge.cpp and merger_repeals.cpp alone.
#pragma once

#include "rules/messages/reporter.hpp"
#include "rules/versions/merge.hpp"

namespace styr {

class Merger {
public:
    Merger(Merged& merged, Reporter& report) : merged_(merged), report_(report) {}

    void repeal(syntax::Repeal const& repeal);
    void after_repeals();  // before anything is added

    void add(syntax::BodyDeclaration const& text)
    {
        put(merged_.bodies, held(text, nullptr), What::body, text.name, false);
    }
    void add(syntax::ParameterDeclaration const& parameter) { add(parameter, nullptr); }
    void add(syntax::Definition const& definition) { add(definition, nullptr); }
    void add(syntax::ListDeclaration const& text)
    {
        put(merged_.lists, held(text, nullptr), What::list, text.name, text.replaces);
    }
    void add(syntax::TableDeclaration const& table);
    void add(syntax::CalendarDeclaration const& text)
    {
        put(merged_.calendars, held(text, nullptr), What::calendar, text.name, text.replaces);
    }
    // Of the whole agreement: rules/binding/bind_facts.hpp.
    void add(syntax::FactDeclaration const&) {}
    void add(syntax::ValuesDeclaration const&) {}
    void add(syntax::DecisionDeclaration const&) {}
    void add(syntax::Provision const& provision);
    void add(syntax::Repeal const&) {}

private:
    using In = syntax::Provision const*;
    template <class T> static Held<T> held(T const& text, In in) { return {&text, in}; }
    void add(syntax::ParameterDeclaration const& text, In in)
    {
        put(merged_.parameters, held(text, in), What::parameter, text.name, text.replaces);
    }
    void add(syntax::Rule const& text, In in)
    {
        put(merged_.rules, held(text, in), What::rule, text.name, text.replaces);
    }
    void add(syntax::Exception const& text, In in)
    {
        put(merged_.exceptions, held(text, in), What::exception, text.name, text.replaces);
    }
    void add(syntax::Competence const& text, In in)
    {
        put(merged_.competences, held(text, in), What::competence, text.name, text.replaces);
    }
    void add(syntax::Definition const& text, In in);

    template <class Entry>
    void put(std::vector<Entry>& list, Entry entry, What what, syntax::Name const& name, bool replaces);
    void add_rows(HeldTable& table, syntax::TableDeclaration const& text, bool inherited);
    void repeal_provision(HeldProvision& repealed, syntax::Repeal const& repeal);
    void remove(What what, std::string const& name, syntax::Repeal const& repeal);

    KnownNames& names(What what);
    Repeals& repealed(What what);
    Known* find(What what, syntax::Name const& name);
    bool own(Known const& known) const { return known.version == merged_.version; }
    // Whether a declaration of that name may take its place, or stand as new; reported if not.
    bool admit(Known const* known, What what, syntax::Name const& name, bool replaces);
    void know(What what, std::size_t index, syntax::Name const& name);
    void report_missing(Problem const& problem, What what, syntax::Name const& name);

    Merged& merged_;
    Reporter& report_;
};

}  // namespace styr
