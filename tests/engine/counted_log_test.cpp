// SPDX-License-Identifier: MPL-2.0
// Which decisions count in an update: no update approves itself, unless the body is trusted.
#include "engine/updates/counted_log.hpp"
#include "models/fields/text_in.hpp"
#include "tests/support/world.hpp"

namespace styr::test::counted_log_test {
namespace {

// A file of the log by ids, each decided by the body that its first letter stands for.
std::optional<Record> log_of(std::string const& state, std::vector<std::string> const& ids)
{
    Record root;
    root.kind = RecordKind::decision_file;
    Records decisions;
    for (auto const& id : ids) {
        Record decision;
        decision.kind = RecordKind::decision;
        decision.facts.push_back({Field::id, {}, {}, id});
        decision.facts.push_back({Field::body, {}, {}, std::string(id.starts_with('F') ? "FU" : "DAS")});
        decision.facts.push_back({Field::date, {}, {}, state});  // tells the two states apart
        decisions.push_back(std::move(decision));
    }
    root.facts.push_back({Field::decisions, {}, {}, std::move(decisions)});
    return root;
}

// "FU-1 before, DAS-1 after": whose decisions count, and as they stand in which state.
std::string counted(std::optional<Record> const& before, std::optional<Record> const& after,
                    std::string_view trusted = {})
{
    auto const log = counted_log(before, after, [&](std::string_view body) { return body == trusted; });
    std::string text;
    for (auto const& decision : log ? log->records(Field::decisions) : Records{}) {
        text += (text.empty() ? "" : ", ") + std::string(text_in(decision, Field::id)) + " " +
                std::string(text_in(decision, Field::date));
    }
    return log ? text : "no log";
}

TEST(CountedLog, IsAsItWasBeforeTheUpdate)
{
    auto const before = log_of("before", {"F1", "D1"});
    EXPECT_EQ(counted(before, log_of("after", {"F1", "D1", "F2"})), "F1 before, D1 before");
    EXPECT_EQ(counted(before, log_of("after", {})), "F1 before, D1 before");
    EXPECT_EQ(counted(before, std::nullopt), "F1 before, D1 before");
    EXPECT_EQ(counted(std::nullopt, log_of("after", {"F1"})), "no log");
}

TEST(CountedLog, HasTheDecisionsOfATrustedBodyAsTheUpdateLeavesThem)
{
    auto const before = log_of("before", {"F1", "D1"});
    EXPECT_EQ(counted(before, log_of("after", {"F1", "D1", "F2", "D2"}), "FU"), "D1 before, F1 after, F2 after");
    EXPECT_EQ(counted(before, log_of("after", {"D2"}), "FU"), "D1 before");
    EXPECT_EQ(counted(before, std::nullopt, "FU"), "D1 before");
    EXPECT_EQ(counted(std::nullopt, log_of("after", {"F1", "D1"}), "FU"), "F1 after");
    EXPECT_EQ(counted(log_of("before", {"F1"}), log_of("after", {}), "FU"), "no log");
}

TEST(CountedLog, KeepsWhatElseTheFileSays)
{
    auto before = log_of("before", {"D1"});
    before->facts.push_back({Field::operator_, {}, {}, std::string("Aalborg")});
    auto const log = counted_log(before, log_of("after", {"F1"}), [](std::string_view body) { return body == "FU"; });
    ASSERT_TRUE(log.has_value());
    EXPECT_EQ(text_in(*log, Field::operator_), "Aalborg");
    EXPECT_EQ(log->records(Field::decisions).size(), 2U);
    EXPECT_EQ(std::count_if(log->facts.begin(), log->facts.end(),
                            [](Fact const& fact) { return fact.field == Field::decisions; }),
              1);
}

}  // namespace
}  // namespace styr::test::counted_log_test
