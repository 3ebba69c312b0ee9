// SPDX-License-Identifier: MPL-2.0
// Every subject of a repository, and what it is called.
#pragma once

#include "engine/evaluation/result.hpp"
#include "engine/evaluation/subject.hpp"

#include <functional>
#include <set>

namespace styr {

// What was handed in or decided after the day is left out. Changes and settlements always, offers whose figures do not
// add up; submissions, offers, operators, operators' years and decisions where a rule judges them. In the order of file
// and place.
// `asked`: whether a rule judges such subjects; with a day, whether one of a version in force then does.
using IsAsked = std::function<bool(Scope, std::optional<Day>)>;
std::vector<Subject> subjects_of(Repository const& repository, Day as_of, IsAsked const& asked);

// A change of a submission.
Subject subject_of(Repository::ChangeRef const& change, Repository const& repository, Day as_of);
// The versions of the agreement, where a rule judges them.
std::vector<Subject> versions_of(Agreement const& agreement, IsAsked const& asked);
// Each who pays by a change.
std::vector<Subject> payers_of(Subject const& change);
// Whether its change lies in the repository; not where an update made it of the register.
bool is_handed_in(Subject const& subject, Repository const& repository);
// Whether it is this very change: an update judges copies, which stand where the change does.
bool is_of(Subject const& subject, Repository::ChangeRef const& change);
// Whether it is the first of the files that its operator has from one day, which are one: what is found of the operator
// is told of that.
bool speaks_for_its_operator(Record const& register_file, Repository const& repository);
// Whether something was certainly done after a day: handed in (`submitted`), decided (`date`).
bool is_later(Record const& record, Field date, Day day);

// That of its kind of change.
Scope scope_of(Record const& change);
// Which rules judge a subject: those of its own scope, and `change` all kinds of change.
bool judges(Scope rule, Scope subject);

// A name as it stands in ids: "aalborg-krisecenter".
std::string slug(std::string_view name);

std::string id_of(Version const& version);

// Names, dates and the one-line summary; no verdict yet.
SubjectResult describe(Subject const& subject, Facts const& facts);

// Every id that a case of the repository may have, whatever the day and whatever the agreement asks for.
std::set<std::string, std::less<>> case_ids(Repository const& repository);

// Gives subjects with the same id a number each, and every subject its fingerprint.
void name_apart(std::vector<SubjectResult>& subjects);

}  // namespace styr
