// Every subject of a repository, and what it is called.
#pragma once

#include "engine/result.hpp"
#include "engine/subject.hpp"

#include <array>
#include <functional>
#include <set>

namespace styr {

// Changes always; submissions, offers, operators, operators' years and decisions where a rule judges
// them. In the order of file and place.
std::vector<Subject> subjects_of(Repository const& repository, Day as_of, std::function<bool(Scope)> const& asked);

// Which kind of change it is.
Scope scope_of(Record const& change);

// A name as it stands in ids: "aalborg-krisecenter".
std::string slug(std::string_view name);

// Names, dates and the one-line summary; no verdict yet.
SubjectResult describe(Subject const& subject, Facts const& facts);

// Every id that a case of the repository may have, whatever the day and whatever the agreement asks for.
std::set<std::string, std::less<>> case_ids(Repository const& repository);

// Gives subjects with the same id a number each, and every subject its fingerprint.
void name_apart(std::vector<SubjectResult>& subjects);

// The built-in findings, which no rule of an agreement words.
inline constexpr std::string_view version_in_force = "agreement in force";
inline constexpr std::string_view something_changes = "something changes";
inline constexpr std::string_view before_agrees = "before agrees with the register";
// Of updates only (engine/update.hpp).
inline constexpr std::string_view register_follows = "the register follows a submission or decision";
inline constexpr std::string_view has_new_name = "renamed";
inline constexpr std::string_view other_facts_change = "other facts of the register";
inline constexpr std::array update_findings{register_follows, has_new_name, other_facts_change};
inline constexpr std::array built_in_findings{version_in_force, something_changes, before_agrees, register_follows, has_new_name, other_facts_change};
RuleResult changes_nothing(Subject const& subject);
RuleResult no_version(Subject const& subject);
RuleResult contradicted(Subject const& subject, Facts::Contradiction const& contradiction);

}  // namespace styr
