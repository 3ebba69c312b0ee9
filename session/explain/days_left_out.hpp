// SPDX-License-Identifier: MPL-2.0
// Why a period of working days ends where it does: which holidays and closing days it leaves out.
#pragma once

#include "engine/evaluation/result.hpp"

namespace styr {

// " – leaves out: Good Friday (29 March 2024)"; empty where nothing is left out, or a day is not known exactly.
Text days_left_out(Step const& step, Version const& version);

}  // namespace styr
