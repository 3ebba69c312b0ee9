// SPDX-License-Identifier: MPL-2.0
// How many cases a test tries, and from which seed on: STYR_CASES and STYR_SEED say otherwise.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <iostream>

namespace styr::reference {

struct Run {
    std::uint64_t seed, cases;
};

inline std::uint64_t number_from(char const* variable, std::uint64_t otherwise)
{
    char const* const given = std::getenv(variable);
    return given != nullptr ? std::strtoull(given, nullptr, 10) : otherwise;
}

inline Run run_of(std::uint64_t cases)
{
    Run const run{number_from("STYR_SEED", 20200525), number_from("STYR_CASES", cases)};
    std::cout << "seed " << run.seed << " (STYR_SEED), " << run.cases << " cases (STYR_CASES)\n";
    return run;
}

}  // namespace styr::reference
