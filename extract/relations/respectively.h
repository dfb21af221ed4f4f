// "chair and treasurer respectively": which members of two lists go together.
#pragma once
#include <array>
#include <cstddef>

namespace tenure {
struct ListPlace {
    std::size_t index, size;
};

/// The first with the first; what is one goes with all; lists of different lengths do not fit.
inline bool together(const std::array<ListPlace, 3>& places) {
    const ListPlace* list = nullptr;
    for (const ListPlace& place : places) {
        if (place.size <= 1) {
            continue;
        }
        if (list != nullptr && (place.index != list->index || place.size != list->size)) {
            return false;
        }
        list = &place;
    }
    return true;
}
} // namespace tenure
