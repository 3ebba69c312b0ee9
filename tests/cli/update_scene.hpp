// SPDX-License-Identifier: MPL-2.0
// A repository with a history, and updates of it: what the tests of `styr check --base` share.
#pragma once

#include "tests/cli/program.hpp"
#include "tests/support/git_history.hpp"
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace styr::test::updating {

using support::Files;
using testing::HasSubstr;
using testing::Not;

inline std::string const register_file = "register/2020/aalborg.yaml", august_file = "register/2020-08/aalborg.yaml",
                         submission_file = "submissions/2020-05-aalborg.yaml", decisions_file = "decisions/2020.yaml";

inline std::string terms(std::string const& day, std::string const& offers)
{
    return "operator: Aalborg Kommune\noperator_kind: municipality\nin_force: " + day + "\noffers:\n" + offers;
}

inline std::string offer(std::string const& name, std::string const& tariff, std::string const& more = "")
{
    return "  - offer: " + name + "\n" + more +
           "    services:\n      - unit: day_and_night\n        tariff: " + tariff +
           "\n        places: 7\n        occupancy_basis: 90 %\n";
}

inline std::string asked(std::string const& tariff)
{
    return "operator: Aalborg Kommune\nsubmitted: 2020-05-01\nchanges:\n  - offer: Aalborg Krisecenter\n    effective: "
           "2020-08-01\n    before: {tariff: 1933}\n    after: {tariff: " +
           tariff + "}\n    justification: En medarbejder mere.\n";
}

inline std::string decided(std::string const& outcome, std::string const& tariff, std::string const& id = "FU-1")
{
    return "decisions:\n  - id: " + id + "\n    body: FU\n    date: 2020-05-20\n    outcome: " + outcome +
           "\n    about:\n      - offer: Aalborg Krisecenter\n        effective: 2020-08-01\n" +
           "        after: {tariff: " + tariff + "}\n";
}

// A repository of one operator; an update changes files of it.
class Updates : public testing::Test {
protected:
    Updates() : history(folder.path, true)
    {
        files["styr.yaml"] = "agreement: nordjylland\n";
        files[register_file] = terms("2020-01-01", offer("Aalborg Krisecenter", "1933"));
        files[submission_file] = asked("2139");
    }

    Ended check(Files const& before, Files const& after, std::vector<std::string> more = {})
    {
        auto const base = history.commit(before);
        auto const head = history.commit(after);
        return compare(base, head, std::move(more));
    }

    Ended compare(std::string const& base, std::string const& head, std::vector<std::string> more = {}) const
    {
        std::vector<std::string> words{"check",      "--base", base, "--head", head,     "--as-of",
                                       "2020-07-30", "--lang", "en", "-f",     "concise"};
        words.insert(words.end(), more.begin(), more.end());
        return World{folder.path}.run(words);
    }

    Files in_august(std::string const& tariff) const
    {
        auto after = files;
        after[august_file] = terms("2020-08-01", offer("Aalborg Krisecenter", tariff));
        return after;
    }

    TemporaryFolder folder;
    support::GitHistory history;
    Files files;
};

}  // namespace styr::test::updating
