// SPDX-License-Identifier: MPL-2.0
#include "session/pages/facts_told.hpp"
#include "session/pages/markdown.hpp"

namespace styr {

std::string facts_page(PageRequest const& request)
{
    auto const lang = request.lang;
    auto out =
        md::head(word(lang, "De oplysninger, som aftalen selv erklærer", "The facts that the agreement declares"),
                 "facts", request);
    std::string rows;
    for (auto const& fact : request.whole().facts) {
        if (!has(*request.versions.back(), fact, request.whole())) {
            continue;
        }
        auto const field = fact.field;
        auto const& named = name_of(field);
        rows += md::table_row({md::prose(named.label.in(lang)), md::code(named.name), md::code(named.key),
                               owner_told(field, lang), kind_told(field, lang), absence_told(field, lang),
                               decided_told(field, lang), md::sources_or_none(fact.sources, lang),
                               md::paragraphs(fact.readings, lang), md::prose(fact.declared_in)});
    }
    if (rows.empty()) {
        return out + md::paragraph(word(lang, "Aftalen erklærer ingen; den bruger de oplysninger, der altid er der.",
                                        "It declares none, and uses the facts that are always there."));
    }
    out += lang == Lang::da ? md::table_head({"oplysning", "i regler", "i datafiler", "hører til", "slags",
                                              "hvis den mangler", "besluttes", "kilde", "læsning", "siden"})
                            : md::table_head({"fact", "in rules", "in data files", "of", "kind", "if it is absent",
                                              "decided", "source", "reading", "since"});
    return out + rows;
}

}  // namespace styr
