// Goldens of more than anybody reads: a line for each text, with its digest. Whoever changes what stands in the texts
// sees which of them change, and `STYR_TEXTS=FOLDER` writes them all, to be compared between two builds.
#pragma once

#include "tests/support/golden.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace styr::support {

class Digests {
public:
    explicit Digests(std::filesystem::path golden) : golden_(std::move(golden)) {}

    void add(std::string_view name, std::string_view text)
    {
        lines_ += fmt::format("{} {:016x}\n", name, digest(text));
        if (auto const* const folder = std::getenv("STYR_TEXTS")) {
            std::filesystem::create_directories(std::filesystem::path(folder) / golden_.stem());
            std::ofstream(std::filesystem::path(folder) / golden_.stem() / name, std::ios::binary) << text;
        }
    }

    void expect() const { expect_golden(golden_, lines_); }

private:
    static std::uint64_t digest(std::string_view text)  // FNV-1a: it only has to tell texts apart
    {
        std::uint64_t value = 0xcbf29ce484222325;
        for (char const byte : text) {
            value = (value ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
        }
        return value;
    }

    std::filesystem::path golden_;
    std::string lines_;
};

}  // namespace styr::support
