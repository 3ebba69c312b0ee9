// SPDX-License-Identifier: MPL-2.0
#include "session/pages/facts_told.hpp"
#include "session/pages/markdown.hpp"

namespace styr {

namespace {

std::string rows_of_facts(PageRequest const& request)
{
    auto const lang = request.lang;
    std::string rows;
    for (auto const& fact : request.whole().facts) {
        if (!has(*request.versions.back(), fact.declared_in, request.whole())) {
            continue;
        }
        auto const field = fact.field;
        auto const& named = name_of(field);
        rows += md::table_row({md::prose(named.label.in(lang)), md::code(named.name), md::code(named.key),
                               owner_told(field, lang), kind_told(field, lang), absence_told(field, lang),
                               decided_told(field, lang), md::sources_or_none(fact.sources, lang),
                               md::paragraphs(fact.readings, lang), md::prose(fact.declared_in)});
    }
    return rows;
}

// What facts that are always there may say besides.
std::string rows_of_values(PageRequest const& request)
{
    auto const lang = request.lang;
    std::string rows;
    for (auto const& added : request.whole().values) {
        if (!has(*request.versions.back(), added.declared_in, request.whole())) {
            continue;
        }
        auto const& value = values_of(added.value.set)[added.value.index];
        rows += md::table_row({md::prose(label_of(added.of).in(lang)), md::prose(value.label.in(lang)),
                               md::code(value.name), md::code(value.key), md::sources_or_none(added.sources, lang),
                               md::paragraphs(added.readings, lang), md::prose(added.declared_in)});
    }
    return rows;
}

}  // namespace

std::string facts_page(PageRequest const& request)
{
    auto const lang = request.lang;
    auto out =
        md::head(word(lang, "De oplysninger, som aftalen selv erklærer", "The facts that the agreement declares"),
                 "facts", request);
    auto const facts = rows_of_facts(request), values = rows_of_values(request);
    if (facts.empty()) {
        out += md::paragraph(word(lang, "Aftalen erklærer ingen; den bruger de oplysninger, der altid er der.",
                                  "It declares none, and uses the facts that are always there."));
    } else {
        out += lang == Lang::da ? md::table_head({"oplysning", "i regler", "i datafiler", "hører til", "slags",
                                                  "hvis den mangler", "besluttes", "kilde", "læsning", "siden"})
                                : md::table_head({"fact", "in rules", "in data files", "of", "kind", "if it is absent",
                                                  "decided", "source", "reading", "since"});
        out += facts;
    }
    if (!values.empty()) {
        out += md::section(word(lang, "Værdier, som aftalen føjer til andre oplysningers",
                                "Values that the agreement adds to those of other facts"));
        out += lang == Lang::da
                   ? md::table_head({"oplysning", "værdi", "i regler", "i datafiler", "kilde", "læsning", "siden"})
                   : md::table_head({"fact", "value", "in rules", "in data files", "source", "reading", "since"});
        out += values;
    }
    return out;
}

}  // namespace styr
