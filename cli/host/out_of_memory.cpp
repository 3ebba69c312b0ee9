// SPDX-License-Identifier: MPL-2.0
#include "cli/host/out_of_memory.hpp"

namespace styr {

OutOfMemory out_of_memory(Sources const& sources)
{
    SourceId largest = 0;
    std::size_t all = 0;
    for (SourceId at = 0; at < sources.size(); ++at) {
        all += sources[at].text().size();
        largest = sources[at].text().size() > sources[largest].text().size() ? at : largest;
    }
    return sources.size() == 0 ? OutOfMemory({}, 0, 0)
                               : OutOfMemory(sources[largest].name(), sources[largest].text().size(), all);
}

}  // namespace styr
