// SPDX-License-Identifier: MPL-2.0
// What nearly every source includes, read once: none of ours, so that a change of one of ours compiles only what needs
// it. A source still includes what it uses.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>
