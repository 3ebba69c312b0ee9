// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/figures.hpp"

#include "tests/reference/case.hpp"
#include "tests/reference/generate.hpp"

#include <algorithm>

namespace styr::reference {

// Of the years that the text of the agreement leaves out, by chances of their own.
void add_generated_figures(Case& made)
{
    bool const left = std::any_of(made.files.begin(), made.files.end(), [](File const& file) {
        return file.folder == Folder::agreement && file.text.find("set by the owner") != std::string::npos;
    });
    Random random(made.seed * 3 + 1);
    std::string text;
    for (std::string const year : {"2019", "2021", "2022"}) {
        if (random.chance(60)) {
            text += "  - figure: indexation\n    year: " + year + "\n    value: " + random.pick(percents) +
                    "\n    source: {document: S}\n";
        }
    }
    if (left && !text.empty()) {
        made.files.push_back({Folder::figures, "f", "figures:\n" + text});
    }
}

Agreement as_the_owner_set(Agreement agreement, std::vector<Record> const& files)
{
    for (auto const& file : files) {
        for (auto const& figure : file.records(Field::figures)) {
            auto const hundredths = std::stol(*figure.get<std::string>(Field::value));
            for (auto& version : agreement.versions) {
                for (auto& table : version.tables) {
                    if (table.owner && table.name == *figure.get<std::string>(Field::figure)) {
                        table.rows[{*figure.get<Fraction>(Field::year)}].value = *Fraction::of(hundredths, 100);
                    }
                }
            }
        }
    }
    return agreement;
}

}  // namespace styr::reference
