// SPDX-License-Identifier: MPL-2.0
// What the provisions that were checked have looked at, and what none of them has. Nobody may take a change for in
// order of which nothing was checked, nor of which a part was. (language.md, 4; docs/looked-at.md.)
#pragma once

#include "engine/evaluation/judge.hpp"

#include <map>
#include <set>

namespace styr {

// The fields that a rule reads of the change itself: in its demand, in the exceptions to it that are in effect, and in
// the definitions that those use; of an approval the terms that it asks for, or all that is asked for where it names
// none, and always what every approval goes by. The former value alone says nothing of what is asked for.
std::set<Field> read_by(RuleResult const& result, Facts const& facts);

// What a change asks to be otherwise, or may, in the order of the table; the day and the kind aside, which every change
// has.
std::vector<Field> asked_to_change(Facts const& facts);

// Collected rule by rule while a subject is judged, version by version where its day is not known.
class LookedAt {
public:
    void begin_version(Version const& version);  // or go on with it
    void add(RuleResult const& result, InForce force, Facts const& facts);

    // Of one who pays by the change: what its rules read of the change is looked at, who pays too. That they apply does
    // not mean that anything was required of the change.
    void add_of_payer(RuleResult const& result, InForce force, Facts const& facts);

    // That nothing was required of it, or that no requirement read some of what changes; of a change or a settlement.
    void tell(SubjectResult& subject, Facts const& facts) const;

private:
    struct ByVersion {
        bool applied = false;     // some requirement did
        bool undecided = false;   // some other may, and its finding says what that hinges on
        std::set<Field> read;     // by those that did
        std::set<Field> perhaps;  // by those that may
    };
    std::map<Version const*, ByVersion> versions_;
    ByVersion* of_version_ = nullptr;  // the one that is being judged by
};

}  // namespace styr
