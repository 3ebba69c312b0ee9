// SPDX-License-Identifier: MPL-2.0
// A check that a host requires, and decisions that come later than what they are about: the orders of work that
// docs/ci.md tells, played through request by request.
#include "tests/cli/update_scene.hpp"

namespace styr::test::updating::order_of_work_test {
namespace {

class OrderOfWork : public Updates {
protected:
    OrderOfWork()
    {
        files.erase(submission_file);
        now = history.commit(files);
    }

    // The request, as the CI files check it, which is then merged.
    int request(std::string const& name, std::string const& text)
    {
        files[name] = text;
        auto const next = history.commit(files);
        last = compare(now, next, {"--submissions-may-wait"});
        now = next;
        return last.status;
    }

    std::string digest() const
    {
        auto const json = nlohmann::json::parse(compare(now + "~1", now, {"-f", "json"}).out);
        for (auto const& subject : json["subjects"]) {
            if (subject["digest"].is_string()) {
                return subject["digest"];
            }
        }
        return {};
    }

    std::string now;
    Ended last;
};

TEST_F(OrderOfWork, SubmissionThenDecisionThenRegister)
{
    EXPECT_EQ(request(submission_file, asked("2139")), 0) << last.out;
    EXPECT_THAT(last.out, HasSubstr("decision[P01")) << "it is shown all the same";
    EXPECT_EQ(compare(now + "~1", now).status, 1) << "and fails where nobody lets it wait";
    auto const by_digest =
        "decisions:\n  - id: FU-1\n    body: FU\n    date: 2020-05-20\n    outcome: approved\n    about:\n"
        "      - {submission: 2020-05-aalborg, digest: \"" +
        digest() + "\"}\n";
    EXPECT_EQ(request(decisions_file, by_digest), 0) << last.out << last.err;
    EXPECT_EQ(request(august_file, terms("2020-08-01", offer("Aalborg Krisecenter", "2139"))), 0) << last.out;
}

TEST_F(OrderOfWork, DecisionByFiguresThenSubmissionThenRegister)
{
    EXPECT_EQ(request(decisions_file, decided("approved", "2139")), 0) << last.out;
    EXPECT_EQ(request(submission_file, asked("2139")), 0) << last.out;
    EXPECT_EQ(compare(now + "~1", now).status, 0) << "nothing waits";
    EXPECT_EQ(request(august_file, terms("2020-08-01", offer("Aalborg Krisecenter", "2139"))), 0) << last.out;
}

TEST_F(OrderOfWork, WhatTheRegisterSaysMayNotWait)
{
    EXPECT_EQ(request(submission_file, asked("2139")), 0) << last.out;
    EXPECT_EQ(request(august_file, terms("2020-08-01", offer("Aalborg Krisecenter", "2139"))), 1);
    EXPECT_THAT(last.out, HasSubstr(august_file));
}

TEST_F(OrderOfWork, WhatNoDecisionMendsFails)
{
    auto unclear = asked("2139");
    unclear.erase(unclear.find("    effective"), unclear.find("    before") - unclear.find("    effective"));
    EXPECT_EQ(request(submission_file, unclear), 1) << "its day is missing";
    EXPECT_EQ(request(decisions_file, decided("refused", "2139")), 0) << last.out;
    EXPECT_EQ(request(submission_file, asked("2139")), 1) << "it was refused";
}

}  // namespace
}  // namespace styr::test::updating::order_of_work_test
