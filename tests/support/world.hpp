// SPDX-License-Identifier: MPL-2.0
// A small world for tests: an agreement, a register, submissions and decisions as texts, and what
// the engine makes of them.
#pragma once

#include "diagnostics/render.hpp"
#include "engine/check.hpp"
#include "engine/dispensations/excepted_findings.hpp"
#include "engine/evaluation/phrases.hpp"
#include "engine/owner_figures.hpp"
#include "engine/testing/made_register.hpp"
#include "models/reading/reading.hpp"
#include "rules/binding/bind_facts.hpp"
#include "rules/resolve.hpp"
#include "rules/syntax/parse.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace styr::test {
// A name of its own for the linker: tests/cli/program.hpp has a World too, and one test program has both.
inline namespace judged {

inline std::string read_file(std::filesystem::path const& path)
{
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

inline std::vector<std::filesystem::path> files_below(std::filesystem::path const& folder, std::string const& ending)
{
    std::vector<std::filesystem::path> files;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().extension() == ending) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

class World {
public:
    World& agreement(std::string text)
    {
        auto const& source = sources_.add("agreement.styr", std::move(text));
        auto parsed = parse(source);
        std::move(parsed.diagnostics.begin(), parsed.diagnostics.end(), std::back_inserter(diagnostics));
        files_.push_back(std::move(parsed.file));
        return *this;
    }
    // Those of an agreement that another world has read.
    World& facts(FieldTable const& fields)
    {
        repository_ = Repository(fields);
        begun_ = true;
        return *this;
    }
    World& registered(std::string text)
    {
        as_given_ = true;
        return add(RecordKind::operator_, "register.yaml", std::move(text),
                   [&](Record root) { repository_.add_register(std::move(root)); });
    }
    // Where nothing is registered, a register is made of what the submissions say of the present, as it is for the
    // tests of an agreement's authors; not where a test is about a register that is silent.
    World& as_given()
    {
        as_given_ = true;
        return *this;
    }
    World& submission(std::string text, std::string id = "submission")
    {
        return add(RecordKind::submission, id + ".yaml", std::move(text), [&](Record root) {
            submissions_.push_back(std::move(root));
            ids_.push_back(id);
        });
    }
    World& decisions(std::string text)
    {
        return add(RecordKind::decision_file, "decisions.yaml", std::move(text),
                   [&](Record root) { repository_.add_decisions(std::move(root)); });
    }

    World& settlements(std::string text)
    {
        return add(RecordKind::settlement_file, "settlements.yaml", std::move(text),
                   [&](Record root) { settlements_.push_back(std::move(root)); });
    }

    // What the owner of the agreement sets.
    World& figures(std::string text)
    {
        return add(RecordKind::figure_file, "figures.yaml", std::move(text),
                   [&](Record root) { figures_.push_back(std::move(root)); });
    }

    // What styr.yaml lists.
    World& dispensed(std::string list)
    {
        return add(RecordKind::configuration, "styr.yaml", "agreement: a\ndispensations:\n" + list, [&](Record root) {
            auto listed = dispensations_of(root);
            std::move(listed.begin(), listed.end(), std::back_inserter(dispensations));
        });
    }

    // To which day styr.yaml says that a body's part of the log is entered.
    World& log_whole(std::string list)
    {
        return add(RecordKind::configuration, "styr.yaml", "agreement: a\nlog_whole:\n" + list,
                   [&](Record root) { repository_.set_log_whole(root); });
    }

    // Everything that a data repository and a folder of agreements hold.
    World& folders(std::filesystem::path const& agreements, std::filesystem::path const& data)
    {
        for (auto const& path : files_below(agreements, ".styr")) {
            agreement(read_file(path));
        }
        for (auto const& path : files_below(data / "register", ".yaml")) {
            registered(read_file(path));
        }
        for (auto const& path : files_below(data / "submissions", ".yaml")) {
            submission(read_file(path), path.stem().string());
        }
        for (auto const& path : std::filesystem::exists(data / "settlements")
                                    ? files_below(data / "settlements", ".yaml")
                                    : std::vector<std::filesystem::path>{}) {
            settlements(read_file(path));
        }
        for (auto const& path : files_below(data / "decisions", ".yaml")) {
            decisions(read_file(path));
        }
        return *this;
    }

    // Reads and resolves all that was given; what is wrong stands in `diagnostics`.
    bool complete()
    {
        complete_repository();
        resolved_ = resolve(files_, sources_, diagnostics);
        std::vector<Record const*> listings;
        std::transform(figures_.begin(), figures_.end(), std::back_inserter(listings),
                       [](Record const& root) { return &root; });
        if (resolved_) {
            add_owner_figures(*resolved_, listings, diagnostics);
        }
        return resolved_ && !has_errors(diagnostics);
    }

    // Of the data alone, where the agreement is another's.
    bool complete_data()
    {
        complete_repository();
        return !has_errors(diagnostics);
    }

    CheckResult check(std::string const& as_of, bool with_proposals = false)
    {
        if (!resolved_ && !complete()) {
            ADD_FAILURE() << complaints();
            return {};
        }
        auto const day = read_day(as_of);
        return styr::check({*resolved_, repository_, std::get<Day>(day), with_proposals});
    }

    // With the dispensations that were given, or with those of another world.
    CheckResult check_dispensed(std::string const& as_of, bool whole = true)
    {
        return check_dispensed(as_of, dispensations, whole);
    }
    CheckResult check_dispensed(std::string const& as_of, std::vector<Dispensation> const& given, bool whole = true)
    {
        auto result = check(as_of);
        dispense(result, {given, repository_, sources_, whole});
        return result;
    }

    std::string complaints() const
    {
        std::string text;
        for (auto const& diagnostic : diagnostics) {
            draw(text, diagnostic, sources_, Look{Lang::en, false});
        }
        return text;
    }

    // Of one of the changes, counted from 0 over all submissions in the order of their ids.
    std::string digest(std::size_t number = 0) const
    {
        for (auto const& submission : repository_.submissions()) {
            auto const& changes = submission.root.records(Field::changes);
            if (number < changes.size()) {
                return repository_.digest(submission.root, changes[number]);
            }
            number -= changes.size();
        }
        return {};
    }

    Agreement const& resolved() const { return *resolved_; }
    Repository const& repository() const { return repository_; }
    Sources const& sources() const { return sources_; }
    Diagnostics diagnostics;
    std::vector<Dispensation> dispensations;  // those of comments as well

private:
    // Data are read by the facts that the agreement declares, which is given first then.
    void begin()
    {
        if (!begun_) {
            Reporter silent(nullptr);
            repository_ = Repository(bind_facts(files_, silent).fields);
            begun_ = true;
        }
    }

    void complete_repository()
    {
        begin();
        for (auto& root : as_given_ ? Records{} : made_register(submissions_, settlements_)) {
            repository_.add_register(std::move(root));
        }
        for (std::size_t i = 0; i < submissions_.size(); ++i) {
            repository_.add_submission(std::move(submissions_[i]), ids_[i]);
        }
        for (auto& file : settlements_) {
            repository_.add_settlements(std::move(file));
        }
        submissions_.clear();
        settlements_.clear();
        repository_.complete(diagnostics);
    }

    template <class Take> World& add(RecordKind kind, std::string name, std::string text, Take&& take)
    {
        begin();
        auto const& source = sources_.add(std::move(name), std::move(text));
        auto const document = read_document(source, {}, diagnostics);
        if (document) {
            if (auto record = read_record(*document, source, kind, repository_.fields(), diagnostics)) {
                auto stated = dispensations_in(*document, source, *record, diagnostics);
                std::move(stated.begin(), stated.end(), std::back_inserter(dispensations));
                take(std::move(*record));
            }
        }
        return *this;
    }

    Sources sources_;
    std::vector<syntax::File> files_;
    Records submissions_, settlements_, figures_;
    std::vector<std::string> ids_;  // of the submissions
    bool as_given_ = false;
    Repository repository_{FieldTable()};
    bool begun_ = false;
    std::optional<Agreement> resolved_;
};

inline RuleResult const* find_rule(SubjectResult const& subject, std::string_view name)
{
    auto const found = std::find_if(subject.rules.begin(), subject.rules.end(), [&](RuleResult const& rule) {
        return rule.name == name || rule.provision == name;
    });
    return found == subject.rules.end() ? nullptr : &*found;
}

inline SubjectResult const* find_subject(CheckResult const& result, std::string_view id)
{
    auto const found = std::find_if(result.subjects.begin(), result.subjects.end(),
                                    [&](SubjectResult const& subject) { return subject.id == id; });
    return found == result.subjects.end() ? nullptr : &*found;
}

// "decision: awaiting FU or DAS": a verdict with all its reasons, in one line.
inline std::string told(RuleResult const& rule)
{
    std::string text{key_of(rule.verdict)};
    for (std::size_t i = 0; i < rule.reasons.size(); ++i) {
        text += (i == 0 ? ": " : "; ") + phrase(rule.reasons[i]).en;
    }
    return text;
}

inline std::string told(CheckResult const& result, std::string_view subject, std::string_view rule)
{
    auto const* const found = find_subject(result, subject);
    if (found == nullptr) {
        return "no subject " + std::string(subject);
    }
    auto const* const judged = find_rule(*found, rule);
    return judged == nullptr ? "no rule " + std::string(rule) : told(*judged);
}

}  // namespace judged
}  // namespace styr::test
