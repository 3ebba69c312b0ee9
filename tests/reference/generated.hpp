// Goldens of generated cases: of some agreements whole, of more a digest each.
#pragma once

#include "tests/reference/case.hpp"
#include "tests/support/digests.hpp"

#include <gtest/gtest.h>

namespace styr::reference {

class Generated : public testing::Test {
protected:
    void SetUp() override
    {
#ifdef __clang__
        GTEST_SKIP() << "the cases are those that g++ makes of the seeds: in which order the generator draws is the "
                        "compiler's choice";
#endif
    }

    // `add` appends what is told of the agreement of a seed.
    template <class Add>
    static void expect_whole(char const* golden, std::uint64_t first, std::uint64_t agreements, Add&& add)
    {
        std::string text;
        for (std::uint64_t i = 0; i < agreements; ++i) {
            add(text, first + i);
        }
        support::expect_golden(golden, text);
    }

    template <class Add>
    static void expect_digests(char const* golden, std::uint64_t first, std::uint64_t agreements, Add&& add)
    {
        support::Digests digests(golden);
        for (std::uint64_t i = 0; i < agreements; ++i) {
            std::string text;
            add(text, first + i);
            digests.add(std::to_string(first + i), text);
        }
        digests.expect();
    }
};

}  // namespace styr::reference
