// SPDX-License-Identifier: MPL-2.0
// A year of sixty requests to one repository, as hosts merge them: squashed, rebased, with a merge commit, reverted,
// renamed, from a branch that is long behind, pointed at another branch, merged with an edit of its own. What each
// comes to follows from what it does and from what was decided before, not from how it is merged, nor from where its
// branch was cut.
#include "tests/cli/shell.hpp"
#include "tests/cli/update_scene.hpp"

#include <array>

namespace styr::test::updating::year_of_requests_test {
namespace {

enum class Does : std::uint8_t { remark, decision, approved_raise, raise, own_approval, taken_back };
enum class Way : std::uint8_t { merge, squash, rebase, stale, merged_result, retarget, renamed, evil_merge };

struct Request {
    Does does;
    Way way;
    int number;

    // No two of them are a slip of each other.
    std::string name() const
    {
        return std::string(4, static_cast<char>('b' + number % 20)) +
               std::string(4, static_cast<char>('b' + number / 20));
    }
    std::string operator_name() const { return name() + " Kommune"; }
    std::string offer_name() const { return "Huset " + name(); }
    std::string folder() const { return "register/" + std::to_string(number) + "/"; }
    bool passes() const { return does != Does::raise && does != Does::own_approval; }
};

std::string register_of(Request const& request, std::string const& day, std::string const& tariff)
{
    return "operator: " + request.operator_name() + "\noperator_kind: municipality\nin_force: " + day + "\noffers:\n" +
           offer(request.offer_name(), tariff);
}

std::string decision_of(Request const& request, std::string const& id, std::string const& outcome)
{
    return "decisions:\n  - id: " + id +
           "\n    body: FU\n    date: " + (outcome == "refused" ? "2020-06-10" : "2020-05-20") +
           "\n    outcome: " + outcome + "\n    about:\n      - operator: " + request.operator_name() +
           "\n        offer: " + request.offer_name() +
           "\n        effective: 2020-08-01\n        after: {tariff: 2139}\n";
}

class Year : public Updates {
protected:
    Year()
    {
        files.erase(submission_file);
        for (auto const& request : requests()) {
            files[request.folder() + "a.yaml"] = register_of(request, "2020-01-01", "1933");
            if (request.does == Does::approved_raise || request.does == Does::taken_back) {
                files["decisions/" + std::to_string(request.number) + ".yaml"] =
                    decision_of(request, "FU-" + std::to_string(request.number), "approved");
            }
        }
        states.push_back({history.commit(files), files});
    }

    static std::vector<Request> requests()
    {
        std::vector<Request> all;
        for (int i = 0; i < 60; ++i) {
            all.push_back({static_cast<Does>(i % 6), static_cast<Way>((i / 6 + i) % 8), i});
        }
        return all;
    }

    // What the request makes of a state; its own files and no others.
    static Files edited(Request const& request, Files files)
    {
        auto const id = "FU-" + std::to_string(request.number);
        auto const raised = register_of(request, "2020-08-01", "2139");
        auto const here = request.folder() + "a.yaml", later = request.folder() + "b.yaml";
        switch (request.does) {
        case Does::remark:
            files[here] = "note: Rettet.\n" + files[here];
            break;
        case Does::decision:
            files["decisions/" + std::to_string(request.number) + ".yaml"] = decision_of(request, id, "approved");
            break;
        case Does::own_approval:
            files["decisions/" + std::to_string(request.number) + ".yaml"] = decision_of(request, id, "approved");
            [[fallthrough]];
        case Does::approved_raise:
        case Does::raise:
        case Does::taken_back:
            files[later] = raised;
            break;
        }
        if (request.way == Way::renamed && files.contains(here)) {
            files[request.folder() + "c.yaml"] = files[here];
            files.erase(here);
        }
        return files;
    }

    struct State {
        std::string commit;
        Files files;
    };
    State const& now() const { return states.back(); }

    std::string branch_of(Request const& request)
    {
        auto const behind = request.way == Way::rebase ? 0U : request.way == Way::stale ? 12U : 2U;
        auto const& from = states[states.size() - 1 - std::min<std::size_t>(behind, states.size() - 1)];
        auto const begun = history.commit_after({from.commit}, from.files);
        return history.commit_after({begun}, edited(request, from.files));
    }

    void expect(Request const& request, std::string const& base, std::string const& head, char const* how)
    {
        auto const ended = compare(base, head);
        EXPECT_EQ(ended.status, request.passes() ? 0 : 1) << "request " << request.number << ", " << how << "\n"
                                                          << ended.out << ended.err;
    }

    std::vector<State> states;  // of main
};

TEST_F(Year, ComesOutTheSameHoweverItIsMerged)
{
    auto const elsewhere = history.commit_after({now().commit}, now().files);
    for (auto const& request : requests()) {
        if (request.does == Does::taken_back) {  // refused after the branch was cut, and so at last not passed
            auto refused = now().files;
            refused["decisions/later-" + std::to_string(request.number) + ".yaml"] =
                decision_of(request, "FU-later-" + std::to_string(request.number), "refused");
            auto const branch = branch_of(request);
            expect(request, now().commit, branch, "while the approval stands");
            states.push_back({history.commit_after({now().commit}, refused), refused});
            EXPECT_EQ(compare(now().commit, branch).status, 1) << request.number << ": refused meanwhile";
            continue;
        }
        auto const branch = branch_of(request);
        auto merged = edited(request, now().files);
        expect(request, now().commit, branch, "the branch");
        if (request.way == Way::retarget) {
            expect(request, elsewhere, branch, "into another branch");
        }
        auto const merge = request.way == Way::squash || request.way == Way::rebase
                               ? history.commit_after({now().commit}, merged)
                               : history.commit_after({now().commit, branch}, merged);
        expect(request, now().commit, merge, "what is merged");
        expect(request, merge + "^1", merge, "against its first parent");
        if (request.way == Way::evil_merge) {
            auto evil = merged;
            evil["register/evil.yaml"] = register_of(requests().front(), "2020-09-01", "9000");
            EXPECT_EQ(compare(now().commit, history.commit_after({now().commit, branch}, evil)).status, 1)
                << request.number << ": an edit that neither side had";
        }
        if (request.passes()) {
            auto const before = now();
            states.push_back({merge, merged});
            EXPECT_EQ(compare(before.commit, merge).status, 0) << request.number << ": after the merge";
            if (request.does == Does::approved_raise) {  // and back again: nobody decided that
                auto const revert = history.commit_after({merge}, before.files);
                EXPECT_EQ(compare(merge, revert).status, 1) << request.number << ": reverted";
            }
        }
    }
    EXPECT_GE(states.size(), 40U);
}

TEST_F(Year, ComesOutTheSameInAShallowClone)
{
    auto const all = requests();
    for (std::size_t i = 0; i < all.size(); i += 13) {
        auto const& request = all[i];
        auto const branch = branch_of(request);
        auto const merge = history.commit_after({now().commit, branch}, edited(request, now().files));
        history.name("refs/heads/merged", merge);
        auto const check =
            " && styr check --base HEAD^1 --head HEAD --as-of 2020-07-30 --lang en -f concise; echo \"rc=$?\"";
        std::map<std::string, std::string> said;
        for (std::string const depth : {"", "--depth=2 "}) {
            TemporaryFolder clone;
            said[depth] = shell(clone.path, "git clone -q " + depth + "--branch merged file://" + folder.path.string() +
                                                " c && cd c" + check)
                              .out;
        }
        EXPECT_EQ(said[""], said["--depth=2 "]);
        EXPECT_THAT(said[""], HasSubstr(request.passes() ? "rc=0" : "rc=1")) << request.number;
        TemporaryFolder clone;
        auto const one = shell(clone.path, "git clone -q --depth=1 --branch merged file://" + folder.path.string() +
                                               " c && cd c" + check + "; git fetch -q --deepen=1" + check)
                             .out;
        EXPECT_THAT(one, HasSubstr("error[S672]"));
        EXPECT_THAT(one, HasSubstr(said[""])) << "once the help is followed";
    }
}

}  // namespace
}  // namespace styr::test::updating::year_of_requests_test
