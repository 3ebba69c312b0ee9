// SPDX-License-Identifier: MPL-2.0
#include "engine/messages/owner_figure_problems.hpp"

#include <array>

namespace styr::owner_figure_problem {

constinit Problem const unknown{
    "E731",
    "unknown-owner-figure",
    Severity::error,
    {"aftalen lader ikke sin ejer sætte `{name}`", "the agreement does not leave `{name}` to its owner"},
    {"{why}", "{why}"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"}, {"ejeren sætter {known}", "the owner sets {known}"}, {}},
    {"I `figures/` står det, som aftalen lader sin ejer sætte for et år: navnet på en tabel, der siger `set by the "
     "owner`. Et navn, som ingen udgave af aftalen har sådan, ville ingen regel læse, og nogen ville tro, at værdien "
     "var sat.",
     "`figures/` holds what the agreement leaves to its owner to set for a year: the name of a table that says `set by "
     "the owner`. A name that no version of the agreement has like that would be read by no rule, and somebody would "
     "believe that the value was set."}};

constinit Problem const other_kind{
    "E732",
    "owner-figure-of-other-kind",
    Severity::error,
    {"`{value}` kan ikke være værdien af `{name}`", "`{value}` cannot be the value of `{name}`"},
    {"skal være {type}", "must be {type}"},
    {},
    {"En værdi er af den slags, som tabellens grænser i aftalen har: en procent med sit tegn, et beløb, et tal, en "
     "dato.",
     "A value is of the kind that the table's limits in the agreement have: a per cent with its sign, an amount, a "
     "figure, a date."}};

constinit Problem const outside_limits{
    "E733",
    "owner-figure-outside-limits",
    Severity::error,
    {"`{name}` ligger uden for det, den må være", "`{name}` lies outside what it may be"},
    {"ikke mellem {least} og {most}", "not between {least} and {most}"},
    {{"er værdien rigtig, så lad aftalen ændre grænserne",
      "where the value is right, have the agreement change the limits"},
     {},
     {}},
    {"Aftalen siger efter `set by the owner from`, hvad dens ejer kan vælge mellem; begge grænser er selv tilladt. En "
     "værdi uden for dem er ikke ejerens at sætte, eller en tastefejl.",
     "After `set by the owner from` the agreement says what its owner may choose between; both limits are themselves "
     "allowed. A value outside of them is not the owner's to set, or a slip."}};

constinit Problem const twice{
    "E734",
    "owner-figure-twice",
    Severity::error,
    {"`{name}` for {year} er sat to gange", "`{name}` of {year} is set twice"},
    {"det år står allerede et andet sted", "that year stands elsewhere already"},
    {{"lad værdien stå ét sted", "let the value stand in one place"}, {}, {}},
    {"Et år står ét sted: i aftalens tabel eller i `figures/`, og dér én gang. Stod det to steder, ville ingen kunne "
     "sige, hvilken værdi der gælder.",
     "A year stands in one place: in the agreement's table or in `figures/`, and there once. If it stood in two, "
     "nobody "
     "could say which value holds."}};

std::span<Problem const* const> all()
{
    static constexpr std::array<Problem const*, 4> problems{&unknown, &other_kind, &outside_limits, &twice};
    return problems;
}

}  // namespace styr::owner_figure_problem
