// SPDX-License-Identifier: MPL-2.0
#include "session/pages/doc_pages.hpp"

#include <array>

namespace styr {

std::span<DocPage const> doc_pages()
{
    static constexpr std::array all{DocPage{"provisions", provisions_page}, DocPage{"text", text_page},
                                    DocPage{"decides", decides_page}, DocPage{"open-questions", open_questions_page},
                                    DocPage{"facts", facts_page}};
    return all;
}

}  // namespace styr
