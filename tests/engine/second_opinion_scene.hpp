// SPDX-License-Identifier: MPL-2.0
// A small agreement and one change, as the faults that the second evaluator found were reduced to.
#pragma once

#include "tests/support/world.hpp"

namespace styr::test::second_opinion {

inline std::string const head =
    "agreement \"T\" version \"1\" in force 2020-01-01 to 2021-12-31\nbody FU \"FU\"\nbody DAS "
    "\"DAS\" above FU\nbody KKR \"KKR\" above DAS\n";

inline std::string rule(std::string const& body)
{
    return "provision P1 \"P\" source \"S\" item 1\n  rule demand for each change of terms " + body +
           " message \"m\"\n";
}

inline std::string change(std::string const& facts)
{
    return "operator: Aalborg Kommune\nsubmitted: 2020-05-01\nchanges:\n  - offer: Alfa\n" + facts;
}

inline std::string const new_tariff =
    "    effective: 2020-08-01\n    before: {tariff: 1000}\n    after: {tariff: 1100}\n";

// What an entry says that is about `new_tariff`, or about such a change from another day or from any of a range of
// days.
inline std::string about_alfa(std::string const& effective = "2020-08-01")
{
    return "reading: r, about: [{offer: Alfa, effective: " + effective + ", after: {tariff: 1100}}]";
}

inline std::string entry(std::string const& id, std::string const& body, std::string const& day,
                         std::string const& outcome, std::string const& effective = "2020-08-01")
{
    return "  - {id: " + id + ", body: " + body + ", date: " + day + ", outcome: " + outcome + ", " +
           about_alfa(effective) + "}\n";
}

inline std::string comes_to(World& world, std::string const& as_of = "2020-09-01", bool with_proposals = false)
{
    return told(world.check(as_of, with_proposals), "submission:alfa", "demand");
}

// What DAS's approval comes to by these decisions, where DAS may let FU decide.
inline std::string by_delegation(std::string const& decisions, std::string const& more_competences = "",
                                 std::string const& period = "")
{
    World world;
    world.agreement(head + rule("require approval of tariff by DAS") + "provision P2 \"P\" source \"S\" item 1" +
                    period + "\n  competence lesser matters from DAS to FU\n" + more_competences);
    world.submission(change(new_tariff)).decisions("decisions:\n" + decisions);
    return comes_to(world);
}

}  // namespace styr::test::second_opinion
