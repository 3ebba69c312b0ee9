// SPDX-License-Identifier: MPL-2.0
// What one way of judging says of an agreement and its data, so that several can be compared: the
// engine, the reference, and any third that comes to judge in another way.
#pragma once

#include "engine/evaluation/result.hpp"
#include "tests/reference/facts.hpp"

#include <map>
#include <set>
#include <string>

namespace styr::reference {

struct Finding {
    Verdict verdict{};
    std::set<std::string> missing;  // "new tariff"
    std::set<std::string> awaited;  // "DAS or FU"
    bool not_computable = false;
    std::set<std::string> may_miss;  // of the reference: what is open about a decision, though nothing hinges on it
    // Of styr's own findings the verdict alone is compared. `may`: it may also be left out.
    bool bare = false, may = false, any_verdict = false;
    friend bool operator==(Finding const&, Finding const&) = default;
};

// By subject and rule, and by the subject alone for its verdict.
using Opinion = std::map<std::string, Finding>;

// The rule's name with its provision: "P01 / midyear tariff".
std::string key_of(SubjectResult const& subject, std::string const& rule);

// Every subject that the reference judges, and what it calls a rule on it.
std::vector<Subject> subjects_of(Agreement const& agreement, Repository const& repository, Day as_of);
std::string key_of(Subject const& subject, std::string const& rule);

// What the engine says.
Opinion opinion_of(CheckResult const& result);

// What the reference says; nothing where there are too many worlds to try.
std::optional<Opinion> opinion_of(Agreement const& agreement, Repository const& repository, Day as_of,
                                  bool with_proposals);

// Where they differ, a line for each; empty where they agree. Of what is not known anyway, the engine may also
// name what is open about a decision on which in the end nothing hinges.
std::string difference(Opinion const& engine, Opinion const& other);

// In what way they differ, by verdicts and reasons alone: a case that is reduced shall keep it.
std::set<std::string> kinds_of_difference(Opinion const& engine, Opinion const& other);

}  // namespace styr::reference
