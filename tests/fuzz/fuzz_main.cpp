// SPDX-License-Identifier: MPL-2.0
// The fuzzer: fuzz --target=NAME CORPUS… [libFuzzer's own options]
#include "tests/fuzz/target.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

styr::fuzz::Target const* chosen = nullptr;

void choose(std::string_view name)
{
    for (auto const& target : styr::fuzz::targets()) {
        chosen = target.name == name ? &target : chosen;
    }
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments)
{
    constexpr std::string_view option = "--target=";
    for (int i = 1; i < *count; ++i) {
        std::string_view const word = (*arguments)[i];
        if (word.starts_with(option)) {
            choose(word.substr(option.size()));
        }
    }
    if (chosen == nullptr) {
        std::fputs("usage: fuzz --target=NAME [CORPUS…]; the names:", stderr);
        for (auto const& target : styr::fuzz::targets()) {
            std::fprintf(stderr, " %.*s", static_cast<int>(target.name.size()), target.name.data());
        }
        std::fputs("\n", stderr);
        std::exit(2);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    chosen->run({reinterpret_cast<char const*>(data), size});
    return 0;
}
