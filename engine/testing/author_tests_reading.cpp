// SPDX-License-Identifier: MPL-2.0
// From the records of a test file to tests.
#include "diagnostics/spelling.hpp"
#include "diagnostics/utf8.hpp"
#include "engine/check.hpp"
#include "engine/check_names.hpp"
#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/subjects.hpp"
#include "engine/messages/author_test_problems.hpp"
#include "engine/owner_figures.hpp"
#include "engine/set_value.hpp"
#include "engine/testing/author_tests.hpp"
#include "engine/testing/made_register.hpp"
#include "models/fields/text_in.hpp"
#include "models/messages/known_name_problems.hpp"
#include "rules/typed/types.hpp"

#include <algorithm>
#include <set>

namespace styr {

namespace {

constexpr char const* submission_id = "submission";  // what decisions call the one submission of a test

std::optional<std::vector<std::string>> texts_in(Record const& record, Field field)
{
    auto const* const texts = record.get<std::vector<std::string>>(field);
    return texts == nullptr ? std::nullopt : std::optional(*texts);
}

// What every test may name, whichever version has it.
struct Vocabulary {
    std::set<std::string, std::less<>> rules;
    std::map<std::string, Type, std::less<>> parameters;

    explicit Vocabulary(Agreement const& agreement)
    {
        for (auto const& each : built_ins()) {
            if (each.of != BuiltIn::Of::none) {
                rules.emplace(each.name);
            }
        }
        for (auto const& version : agreement.versions) {
            for (auto const& rule : version.rules) {
                rules.insert(rule.name);
                rules.insert(version.provisions[rule.provision].id + " " + rule.name);
            }
            for (auto const& parameter : version.parameters) {
                if (is_list(parameter.type)) {
                    continue;  // no figure that a test could set
                }
                parameters.emplace(parameter.name, parameter.type);
            }
        }
    }
};

// A name that no other is near to is no slip: a test registers what it needs.
bool is_only_unregistered(Diagnostic const& said)
{
    bool const of_names =
        said.problem == &unknown_offer || said.problem == &unknown_operator || said.problem == &unknown_service;
    return of_names && said.help.empty();
}

class TestReader {
public:
    TestReader(Record const& file, Agreement const& agreement, Diagnostics& diagnostics)
        : file_(file), agreement_(agreement), with_head_(agreement), words_(agreement), diagnostics_(diagnostics)
    {
        add_owner_figures(with_head_, {&file}, diagnostics);
    }

    AuthorTest read(Record const& record)
    {
        AuthorTest test;
        test.repository = Repository(agreement_.fields);
        test.record = &record;
        test.name = text_in(record, Field::test);
        auto const* const own = record.get<DateBounds>(Field::as_of);
        test.as_of = (own == nullptr ? *file_.get<DateBounds>(Field::as_of) : *own).earliest;
        for (auto const& setting : record.records(Field::parameters)) {
            add_setting(test, setting);
        }
        for (auto const& expectation : record.records(Field::expect)) {
            test.expectations.push_back(read_expectation(expectation));
        }
        add_facts(test, record);
        add_figures(test, record);
        return test;
    }

private:
    void add_setting(AuthorTest& test, Record const& record)
    {
        std::string const name{text_in(record, Field::parameter)};
        std::string const text{text_in(record, Field::value)};
        auto const found = words_.parameters.find(name);
        if (found == words_.parameters.end()) {
            std::vector<std::string_view> known;
            std::transform(words_.parameters.begin(), words_.parameters.end(), std::back_inserter(known),
                           [](auto const& each) { return std::string_view{each.first}; });
            add_unknown(test_problem::unknown_parameter, record.find(Field::parameter)->span, name, known);
            return;
        }
        auto value = set_value(text, found->second);
        if (std::holds_alternative<std::monostate>(value)) {
            diagnostics_.push_back(occurrence(
                test_problem::bad_setting, record.find(Field::value)->span,
                {{"value", Text(printable(text, 60))}, {"name", Text(name)}, {"type", describe(found->second)}}));
            return;
        }
        test.settings.push_back({name, std::move(value)});
    }

    RuleExpectation read_expectation(Record const& record)
    {
        RuleExpectation expected;
        expected.record = &record;
        expected.subject = text_in(record, Field::case_);
        expected.rule = text_in(record, Field::rule);
        expected.verdict = static_cast<Verdict>(record.get<Choice>(Field::verdict)->index);
        expected.missing = texts_in(record, Field::missing);
        expected.awaiting = texts_in(record, Field::awaiting);
        expected.exceptions = texts_in(record, Field::exceptions);
        expected.repairs = texts_in(record, Field::repairs);
        if (!words_.rules.contains(expected.rule)) {
            std::vector<std::string_view> const known(words_.rules.begin(), words_.rules.end());
            add_unknown(test_problem::unknown_rule, record.find(Field::rule)->span, expected.rule, known);
        }
        return expected;
    }

    void add_unknown(Problem const& problem, Span at, std::string const& name,
                     std::vector<std::string_view> const& known)
    {
        auto const near = nearest(name, known);
        auto const shown = Text(printable(name, 60));
        diagnostics_.push_back(near ? occurrence(problem, at, {{"name", shown}, {"nearest", Text(*near)}})
                                    : occurrence(problem, at, {{"name", shown}}));
    }

    // What the head of the file says holds for each test; a test's own submission takes the place of the head's. Where
    // neither states a register, one is made of what the test says of the present.
    void add_facts(AuthorTest& test, Record const& record)
    {
        Records settlement_files;
        bool registered = false;
        for (auto const* const from : {&file_, &record}) {
            for (auto const& operator_ : from->records(Field::register_)) {
                test.repository.add_register(operator_);
            }
            registered = registered || from->find(Field::register_) != nullptr;
            if (auto const& decisions = from->records(Field::decisions); !decisions.empty()) {
                auto const& fact = *from->find(Field::decisions);
                test.repository.add_decisions(Record{RecordKind::decision_file, fact.span, {fact}});
            }
            if (auto const* const editions = given(from, Field::annexes)) {
                test.repository.add_decisions(Record{RecordKind::decision_file, editions->span, {*editions}});
            }
            if (auto const& settlements = from->records(Field::settlements); !settlements.empty()) {
                auto const& fact = *from->find(Field::settlements);
                settlement_files.push_back(Record{RecordKind::settlement_file, fact.span, {fact}});
            }
        }
        auto const& own = record.records(Field::submission);
        auto submissions = own.empty() ? file_.records(Field::submission) : own;
        for (auto& root : registered ? Records{} : made_register(submissions, settlement_files)) {
            test.repository.add_register(std::move(root));
        }
        for (auto& submission : submissions) {
            test.repository.add_submission(std::move(submission), submission_id);
        }
        for (auto& file : settlement_files) {
            test.repository.add_settlements(std::move(file));
        }
        auto const before = diagnostics_.size();
        test.repository.complete(diagnostics_);
        if (diagnostics_.size() == before) {
            check_names(agreement_, test.repository, diagnostics_);
            std::erase_if(diagnostics_, is_only_unregistered);
        }
    }

    // Those of the head hold in each test, too; what is wrong with them has been told.
    void add_figures(AuthorTest& test, Record const& record)
    {
        for (auto const* const from : {&file_, &record}) {
            if (!from->records(Field::figures).empty()) {
                test.figures.push_back(from);
            }
        }
        if (!record.records(Field::figures).empty()) {
            auto whole = with_head_;
            add_owner_figures(whole, {&record}, diagnostics_);
        }
    }

    Record const& file_;
    Agreement const& agreement_;
    Agreement with_head_;  // the years that the file's head sets included
    Vocabulary words_;
    Diagnostics& diagnostics_;
};

void add_accepted(TestSuite& suite, Record const& file, Diagnostics& diagnostics)
{
    for (auto const& record : file.records(Field::accepted)) {
        AcceptedGap gap{.record = &record,
                        .part = std::string(text_in(record, Field::part)),
                        .mutant = std::string(text_in(record, Field::mutant)),
                        .reason = std::string(text_in(record, Field::reason))};
        if (gap.part.empty() == gap.mutant.empty()) {
            diagnostics.push_back(occurrence(test_problem::vague_acceptance, record.span));
        }
        suite.accepted.push_back(std::move(gap));
    }
}

}  // namespace

void add_tests(TestSuite& suite, Record const& file, Agreement const& agreement, Diagnostics& diagnostics)
{
    TestReader reader(file, agreement, diagnostics);
    for (auto const& record : file.records(Field::tests)) {
        auto test = reader.read(record);
        auto const twin = std::find_if(suite.tests.begin(), suite.tests.end(),
                                       [&](AuthorTest const& other) { return other.name == test.name; });
        if (twin != suite.tests.end()) {
            auto again = occurrence(test_problem::test_twice, record.find(Field::test)->span,
                                    {{"name", Text(printable(test.name, 60))}});
            again.context.push_back({twin->record->find(Field::test)->span, {"første gang", "the first time"}});
            diagnostics.push_back(std::move(again));
        }
        suite.tests.push_back(std::move(test));
    }
    add_accepted(suite, file, diagnostics);
}

}  // namespace styr
