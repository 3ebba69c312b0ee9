// SPDX-License-Identifier: MPL-2.0
// What styr finds by itself, whatever the agreement says: each finding's name, which ids and dispensations keep to
// whatever the language, the words for it, and those findings that are made of one subject.
#pragma once

#include "engine/evaluation/result.hpp"
#include "engine/evaluation/subject.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace styr {

inline constexpr std::string_view version_in_force = "agreement in force";
inline constexpr std::string_view something_changes = "something changes";
inline constexpr std::string_view before_agrees = "before agrees with the register";
inline constexpr std::string_view in_the_register = "in the register";
inline constexpr std::string_view registered_already = "registered already";
inline constexpr std::string_view changed_after_it_ended = "changed after it ended";
// Of what nobody looked at (looked_at.hpp).
inline constexpr std::string_view not_covered = "not covered";
inline constexpr std::string_view no_provision_looks_at = "no provision looks at";
inline constexpr std::string_view two_changes = "two changes of one day";
inline constexpr std::string_view odd_tariff = "tariff far from the former";
inline constexpr std::string_view late_submission = "submitted after it took effect";
inline constexpr std::string_view odd_days = "days of the settlement";
inline constexpr std::string_view parts_add_up = "parts add up";
inline constexpr std::string_view registered_without_terms = "registered without terms";
inline constexpr std::string_view decided_otherwise_too = "decided otherwise too";
inline constexpr std::string_view who_accepted = "who accepted";
inline constexpr std::string_view how_it_was_decided = "how it was decided";
inline constexpr std::string_view withdrawn_late = "withdrawn late";
inline constexpr std::string_view approved_not_registered = "approved and not registered";
inline constexpr std::string_view left_register = "left the register";
inline constexpr std::string_view refused_unasked = "refused";
inline constexpr std::string_view registered_otherwise_than_asked = "registered otherwise";
// Of updates only (engine/updates).
inline constexpr std::string_view register_follows = "the register follows a submission or decision";
inline constexpr std::string_view has_new_name = "renamed";
inline constexpr std::string_view other_facts_change = "other facts of the register";
inline constexpr std::string_view new_in_update = "new in this update";
inline constexpr std::string_view read_as_before = "read as before the update";
// Of dispensations (engine/dispensations).
inline constexpr std::string_view dispensation_expired = "dispensation expired";
inline constexpr std::string_view dispensation_unused = "dispensation unused";
inline constexpr std::string_view dispensation_too_long = "dispensation too long";
inline constexpr std::string_view dispensation_cannot = "dispensation cannot except this";

struct BuiltIn {
    // Of a case: may be dispensed from. Of an update's case: likewise, but found only in updates. Of none: told of
    // what is no case, and no dispensation is for it.
    enum class Of : std::uint8_t { case_, update, none };
    std::string_view name;
    std::string_view code;  // as problems of data have one: "E801"
    Of of;
    bool dispensable = true;        // of a case: not where it is about whose offer it is, or that nobody can judge it
    bool suppressible = false;      // by `suppress` in styr.yaml: a notice that something looks odd
    Turn turn = Turn::secretariat;  // whose it is to mend, where nothing else says it
    Wording title;                  // beside the name where a person reads
    Wording about;                  // `styr explain NAME`
};

std::span<BuiltIn const> built_ins();
BuiltIn const* built_in_named(std::string_view name);  // none: no finding of styr's own

// One by its name, not yet worded.
RuleResult built_in_finding(std::string_view name, Verdict verdict, Span place);

RuleResult changes_nothing(Subject const& subject);
RuleResult no_version(Subject const& subject, Agreement const& agreement, DateBounds days);
RuleResult contradicted(Subject const& subject, Facts::Contradiction const& contradiction);

}  // namespace styr
