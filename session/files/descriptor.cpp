// SPDX-License-Identifier: MPL-2.0
#include "session/files/descriptor.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <string>

namespace styr {

Text words_for(int error)
{
    switch (error) {
    case ENOENT:
        return {"den findes ikke", "it does not exist"};
    case EACCES:
    case EPERM:
        return {"der er ikke adgang til den", "permission denied"};
    case ENOTDIR:
        return {"en del af stien er ingen mappe", "a part of the path is no folder"};
    case EEXIST:
        return {"den findes allerede", "it exists already"};
    case EISDIR:
        return {"den er en mappe", "it is a folder"};
    case ELOOP:
        return {"symbolske henvisninger går i ring", "symbolic links go in a circle"};
    case ENAMETOOLONG:
        return {"navnet er for langt", "the name is too long"};
    case ENOSPC:
    case EDQUOT:
        return {"disken er fuld", "the disk is full"};
    case EFBIG:
        return {"den må ikke blive så stor", "it may not grow that large"};
    case EROFS:
        return {"disken kan kun læses", "the disk is read-only"};
    default:
        return {"systemfejl " + std::to_string(error), "system error " + std::to_string(error)};
    }
}

Text kind_of_file(mode_t mode)
{
    if (S_ISDIR(mode)) {
        return {"en mappe", "a folder"};
    }
    if (S_ISFIFO(mode)) {
        return {"et navngivet rør (FIFO)", "a named pipe (FIFO)"};
    }
    if (S_ISCHR(mode) || S_ISBLK(mode)) {
        return {"en enhed", "a device"};
    }
    return {"en sokkel", "a socket"};
}

}  // namespace styr
