// SPDX-License-Identifier: MPL-2.0
// What nearly every test includes, read once.
#pragma once

#include "cmake/precompiled.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
