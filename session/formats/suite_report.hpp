// SPDX-License-Identifier: MPL-2.0
// What `styr test` came to, as its output formats see it.
#pragma once

#include "diagnostics/render.hpp"
#include "engine/testing/author_suite.hpp"
#include "engine/testing/mutants.hpp"
#include "engine/testing/reach.hpp"

namespace styr {

struct MutantsTried {
    std::vector<Mutant> all;
    struct Unnoticed {
        Mutant const* mutant;
        std::string accepted;  // why the author leaves it; empty where nothing is said
    };
    std::vector<Unnoticed> unnoticed;
    std::size_t unexplained() const;
};

struct TestReport {
    Sources const& sources;
    Diagnostics const& diagnostics;
    AuthorSuite const* suite = nullptr;  // none where it could not be read
    std::vector<TestResult> results;
    std::optional<RuleCoverage> coverage;  // where asked for
    bool show_gaps = false;
    std::optional<std::size_t> minimum;   // per cent
    std::optional<MutantsTried> mutants;  // where asked for
    bool verbose = false;
    Look look;

    std::size_t failed() const;
    bool covers_enough() const;
};

std::string render_test_full(TestReport const& report);
std::string render_test_concise(TestReport const& report);
std::string render_test_json(TestReport const& report);
// By the name of an output format, one of these.
std::span<std::string_view const> test_formats();
std::string render_test(std::string_view format, TestReport const& report);

}  // namespace styr
