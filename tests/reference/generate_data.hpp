// SPDX-License-Identifier: MPL-2.0
// What the makers of registers, submissions and decisions have in common: what was asked for, so that decisions can
// be about it.
#pragma once

#include "tests/reference/case.hpp"
#include "tests/reference/generate.hpp"

#include <map>

namespace styr::reference {

using Texts = std::vector<std::string>;
using Pairs = std::vector<std::pair<std::string, std::string>>;  // key and value, as they are written

struct Asked {
    std::string submission, operator_, submitted, kind, offer, service;
    std::string effective;  // as written; empty where it is not said
    Pairs before, after;    // terms
    Pairs more, grounds;    // what else is asked for, and why
    Texts payers;
};

class Maker {
public:
    Maker(Case const& made, Random& random)
        : random_(random),
          declared_(declared_facts(made.seed / cases_an_agreement)),
          reasons_(added_reasons(made.seed / cases_an_agreement))
    {
    }

protected:
    std::string line(std::string const& text, std::size_t percent = 80)
    {
        return random_.chance(percent) ? text + "\n" : "";
    }
    std::string truth() { return random_.pick(Texts{"true", "false"}); }
    // A day, or bounds, or nothing.
    std::string date(std::size_t exact = 75, std::size_t bounds = 15);
    std::string bounds();
    static std::string dated(std::string const& key, std::string const& day)
    {
        return day.empty() ? "" : key + ": " + day + "\n";
    }
    static std::string in_braces(Pairs const& pairs);
    // Each of what is declared of that owner, by the chance.
    Pairs declared_of(FactOwner owner, std::size_t percent);
    std::string value_of(DeclaredFact const& fact);
    // Each by its name, or with what is declared of one who pays.
    std::string payers_as_written(Texts const& payers);
    static std::string lines_of(Pairs const& pairs, std::string const& indent);
    static std::string list_of(Texts const& texts);

    Random& random_;
    std::vector<DeclaredFact> const declared_;
    Texts const reasons_;  // that the agreement adds
};

// Mostly about what was asked for, and mostly right about it, so that they count, but for one thing.
std::string generated_decisions(Case const& made, std::vector<Asked> const& asked, Random& random);

}  // namespace styr::reference
