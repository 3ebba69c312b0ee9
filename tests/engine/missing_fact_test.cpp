// SPDX-License-Identifier: MPL-2.0
// A wrong yes is the worst that the tool can say: whatever fact is taken away from what is on
// record, nothing that was not compliant becomes so, and what hinges on the fact says that it is missing.
#include "places.hpp"
#include "tests/support/world.hpp"

namespace styr::test::missing_fact_test {
namespace {

struct Loaded {
    std::vector<std::pair<std::string, std::string>> registers, submissions, decisions;
};

Loaded load()
{
    std::filesystem::path const data = STYR_SOURCE_DIR "/examples/nordjylland";
    auto const all = [](std::filesystem::path const& folder) {
        std::vector<std::pair<std::string, std::string>> files;
        for (auto const& path : files_below(folder, ".yaml")) {
            files.emplace_back(path.stem().string(), read_file(path));
        }
        return files;
    };
    return {all(data / "register"), all(data / "submissions"), all(data / "decisions")};
}

Agreement const& agreement()
{
    static World world = [] {
        World made;
        for (auto const& path : files_below(STYR_SOURCE_DIR "/agreements/nordjylland", ".styr")) {
            made.agreement(read_file(path));
        }
        EXPECT_TRUE(made.complete()) << made.complaints();
        return made;
    }();
    return world.resolved();
}

class Data {
public:
    Repository repository{agreement().fields};
    Sources sources;
    Diagnostics diagnostics;

    std::optional<Record> read(std::string const& text, RecordKind kind)
    {
        auto const& source = sources.add("file", text);
        auto const document = read_document(source, {}, diagnostics);
        documents.push_back(document);
        return document ? read_record(*document, source, kind, agreement().fields, diagnostics) : std::nullopt;
    }
    std::vector<std::optional<Document>> documents;
};

using Taken = std::function<void(Record& root, std::string const& id)>;

std::unique_ptr<Data> build(Loaded const& loaded, Taken const& take, bool with_decisions = true)
{
    auto data = std::make_unique<Data>();
    for (auto const& [id, text] : loaded.registers) {
        data->repository.add_register(*data->read(text, RecordKind::operator_));
    }
    for (auto const& [id, text] : loaded.submissions) {
        auto root = *data->read(text, RecordKind::submission);
        take(root, id);
        data->repository.add_submission(std::move(root), id);
    }
    for (auto const& [id, text] : loaded.decisions) {
        if (with_decisions) {
            data->repository.add_decisions(*data->read(text, RecordKind::decision_file));
        }
    }
    data->repository.complete(data->diagnostics);
    return data;
}

// Every fact of a record and of those that it holds, as a path of fields and indexes.
using Path = std::vector<std::pair<Field, std::size_t>>;

void collect(Record const& record, Path const& at, std::vector<Path>& paths)
{
    for (auto const& fact : record.facts) {
        auto here = at;
        here.emplace_back(fact.field, 0);
        paths.push_back(here);
        if (auto const* const records = std::get_if<Records>(&fact.value)) {
            for (std::size_t i = 0; i < records->size(); ++i) {
                here.back().second = i;
                collect((*records)[i], here, paths);
            }
        }
    }
}

void take_away(Record& record, Path const& path, std::size_t depth = 0)
{
    auto const [field, index] = path[depth];
    auto const found = std::find_if(record.facts.begin(), record.facts.end(),
                                    [&, wanted = field](Fact const& fact) { return fact.field == wanted; });
    ASSERT_NE(found, record.facts.end());
    if (depth + 1 == path.size()) {
        record.facts.erase(found);
    } else {
        take_away(std::get<Records>(found->value)[index], path, depth + 1);
    }
}

std::map<std::string, Verdict> verdicts(CheckResult const& result)
{
    std::map<std::string, Verdict> all;
    for (auto const& subject : result.subjects) {
        for (auto const& rule : subject.rules) {
            all[subject.id + " " + rule.provision + " " + rule.name] = rule.verdict;
        }
    }
    return all;
}

bool unhurt(Verdict verdict) { return verdict == Verdict::compliant || verdict == Verdict::excepted; }

TEST(MissingFact, NeverTurnsAnythingCompliant)
{
    auto const loaded = load();
    auto const whole = build(loaded, [](Record&, std::string const&) {});
    Day const as_of = day_of(2025, 6, 1);
    auto const before = verdicts(check({agreement(), whole->repository, as_of}));
    std::size_t tried = 0;
    for (auto const& submission : whole->repository.submissions()) {
        std::vector<Path> paths;
        collect(submission.root, {}, paths);
        for (auto const& path : paths) {
            auto const field = path.back().first;
            bool const required = field == Field::changes || field == Field::offer || field == Field::document;
            if (required) {
                continue;  // the format itself needs them: a data error
            }
            auto const less = build(loaded, [&](Record& root, std::string const& id) {
                if (id == submission.id) {
                    take_away(root, path);
                }
            });
            ++tried;
            for (auto const& [name, verdict] : verdicts(check({agreement(), less->repository, as_of}))) {
                auto const old = before.find(name);
                if (unhurt(verdict) && old != before.end()) {
                    EXPECT_TRUE(unhurt(old->second) || old->second == Verdict::not_applicable)
                        << name << " was " << key_of(old->second) << " and is " << key_of(verdict) << " without "
                        << key_of(field) << " of " << submission.id;
                }
            }
        }
    }
    EXPECT_GT(tried, 50U);
}

TEST(MissingFact, WithoutAnyDecisionNothingThatNeededOneIsCompliant)
{
    auto const loaded = load();
    auto const none = build(
        loaded, [](Record&, std::string const&) {}, false);
    for (auto const as_of : {day_of(2020, 5, 26), day_of(2025, 6, 1)}) {
        auto const result = check({agreement(), none->repository, as_of});
        for (auto const& subject : result.subjects) {
            for (auto const& rule : subject.rules) {
                bool asks = false;
                std::function<void(Expression const&)> const look = [&](Expression const& expression) {
                    asks = asks || std::holds_alternative<Approval>(expression.node) ||
                           std::holds_alternative<NamedNeed>(expression.node);
                    if (auto const* const junction = std::get_if<Junction>(&expression.node)) {
                        for (auto const& operand : junction->operands) {
                            look(operand);
                        }
                    }
                };
                if (rule.rule != nullptr) {
                    look(rule.rule->demand);
                }
                EXPECT_FALSE(asks && rule.verdict == Verdict::compliant) << subject.id << ' ' << rule.name;
                asks = false;  // an exception that rests on the offer alone needs no decision
                for (auto const& tried : rule.exceptions) {
                    if (tried.in_effect.is(true) && tried.exception->when) {
                        look(*tried.exception->when);
                    }
                }
                EXPECT_FALSE(asks) << subject.id << ' ' << rule.name;
            }
        }
    }
}

}  // namespace
}  // namespace styr::test::missing_fact_test
