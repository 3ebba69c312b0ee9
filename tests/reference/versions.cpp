// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/versions.hpp"

#include "tests/reference/coverage.hpp"

#include <algorithm>

namespace styr::reference {

std::vector<Subject> versions_of(Agreement const& agreement, Day as_of)
{
    std::vector<Subject> subjects;
    for (auto const& version : agreement.versions) {
        Subject subject{Scope::agreement, nullptr, nullptr, nullptr, {}, as_of};
        subject.agreement = &agreement;
        subject.version = &version;
        subjects.push_back(subject);
    }
    return subjects;
}

Known fact_of(Version const& version, Field field)
{
    if (field == Field::effective) {
        return {DateBounds::exactly(version.from), {}, true};
    }
    if (field == Field::until && version.to != last_day) {
        return {DateBounds::exactly(version.to), {}, true};
    }
    return field == Field::until ? Known{DateBounds{}, {missing(field)}, false} : unknown({missing(field)});
}

bool names_a_version(Record const& about) { return given(&about, Field::agreement) != nullptr; }

Known gives_version(Record const& about, Subject const& subject)
{
    return truth(text_of(about, Field::agreement) == subject.version->name);
}

Known takes_version(Record const& about, Subject const& subject)
{
    auto const name = text_of(about, Field::agreement);
    if (name.empty() || name == subject.version->name) {
        return truth(!name.empty());
    }
    auto const& versions = subject.agreement->versions;
    bool const another =
        std::any_of(versions.begin(), versions.end(), [&](Version const& each) { return each.name == name; });
    return another ? truth(false) : unknown({in_doubt()});
}

}  // namespace styr::reference
