// SPDX-License-Identifier: MPL-2.0
// What the tests of properties share: cases that are tried one by one, and what they came to.
#pragma once

#include "engine/check.hpp"
#include "tests/reference/case.hpp"
#include "tests/reference/random.hpp"
#include "tests/reference/run.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace styr::reference {

using Lines = std::vector<std::string>;

inline CheckResult checked(Case const& made, ReadAgreement const& agreement, ReadData const& data,
                           bool with_repairs = false)
{
    return check({*agreement.agreement, data.repository, made.as_of, true, with_repairs});
}

inline Lines lines_of(std::string const& text)
{
    Lines lines;
    for (std::size_t begin = 0; begin < text.size();) {
        auto const end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

inline std::string joined(Lines const& lines)
{
    std::string text;
    for (auto const& line : lines) {
        text += line + "\n";
    }
    return text;
}

// Tries it on every generated case that can be read.
template <class Try> void on_generated_cases(std::uint64_t fewer, Try attempt)
{
    auto const run = run_of(5'000);
    std::unique_ptr<ReadAgreement> agreement;
    for (std::uint64_t i = 0; i < run.cases / fewer && !testing::Test::HasFailure(); ++i) {
        auto const made = case_of(run.seed * cases_an_agreement + i);
        if (i % cases_an_agreement == 0) {
            agreement = read_agreement(made.files);
        }
        auto const data = read_data(made.files);
        if (agreement->agreement && data->sound) {
            Random random(made.seed);
            attempt(made, *agreement, *data, random);
        }
    }
}

// By subject and rule, whatever the places.
inline std::map<std::string, Verdict> verdicts_of(CheckResult const& result)
{
    std::map<std::string, Verdict> verdicts;
    for (auto const& subject : result.subjects) {
        for (auto const& rule : subject.rules) {
            verdicts[subject.id + " / " + rule.provision + " / " + rule.name] = rule.verdict;
        }
    }
    return verdicts;
}

}  // namespace styr::reference
