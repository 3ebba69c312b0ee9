// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "session/files/disk.hpp"
#include "session/input/agreements.hpp"
#include "tests/support/golden.hpp"

#include <gtest/gtest.h>

namespace styr::test {

// The fields that what is shipped is read by: the vocabulary's and those that North Jutland's agreement declares.
inline FieldTable const& shipped_fields()
{
    static FieldTable const fields = [] {
        FieldTable read;
        Desk desk;
        auto const shelf = on_disk(source_dir / "agreements", Links::trusted);
        auto const folder = shipped_agreement("nordjylland", {shelf}, desk);
        EXPECT_TRUE(folder && read_agreement(*folder, desk, &read));
        return read;
    }();
    return fields;
}

}  // namespace styr::test
