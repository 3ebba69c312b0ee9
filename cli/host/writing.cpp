// SPDX-License-Identifier: MPL-2.0
#include "cli/host/writing.hpp"

#include "session/files/descriptor.hpp"
#include "session/messages/session_problems.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <csignal>
#include <random>
#include <utility>

namespace styr {

namespace fs = std::filesystem;
using session_problem::not_written;

namespace {

bool write_whole(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        auto const written = ::write(descriptor, text.data(), text.size());
        if (written > 0) {
            text.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

// Holds back what would end the process between making a temporary file and giving it its name.
class Undisturbed {
public:
    Undisturbed()
    {
        sigset_t ends;
        sigemptyset(&ends);
        for (int const signal : {SIGINT, SIGTERM, SIGHUP}) {
            sigaddset(&ends, signal);
        }
        ::pthread_sigmask(SIG_BLOCK, &ends, &before_);
    }
    ~Undisturbed() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    Undisturbed(Undisturbed const&) = delete;
    Undisturbed& operator=(Undisturbed const&) = delete;

private:
    sigset_t before_{};
};

// The folder that a file is to be written in. Of a name that counts from `from` no part may be a link, since what is
// checked may have brought it; an absolute one is the user's own.
Descriptor folder_of(fs::path const& from, fs::path const& name)
{
    constexpr int as_folder = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
    if (name.is_absolute()) {
        return Descriptor(::open(name.parent_path().c_str(), as_folder));
    }
    int at = ::open(from.c_str(), as_folder);
    for (auto const& part : name.parent_path()) {
        int const next = at < 0 ? -1 : ::openat(at, part.c_str(), as_folder | O_NOFOLLOW);
        int const why = errno;
        if (at >= 0) {
            ::close(at);
        }
        at = next;
        errno = why;
    }
    return Descriptor(at);
}

Text why_no_folder(fs::path const& from, fs::path const& name)
{
    int const error = errno;
    std::error_code ignored;
    fs::path whole = from, shown;
    for (auto const& part : name.is_absolute() ? fs::path() : name.parent_path()) {
        whole /= part;
        shown /= part;
        if (fs::is_symlink(whole, ignored)) {
            return Text{"mappen `", "the folder `"} + Text{shown.generic_string()} +
                   Text{"` er en henvisning; skriv, hvor den fører hen, som en hel sti",
                        "` is a link; write where it leads, as an absolute path"};
        }
    }
    return error == ENOENT ? Text{"mappen findes ikke", "the folder does not exist"} : words_for(error);
}

// A new file in the folder, which nobody else has, and its name.
std::pair<Descriptor, std::string> temporary_in(Descriptor const& folder, std::string const& beside)
{
    static constexpr std::string_view signs = "abcdefghijklmnopqrstuvwxyz0123456789";
    std::random_device random;
    for (int tries = 0;; ++tries) {
        auto name = beside + ".styr-";
        for (int i = 0; i < 6; ++i) {
            name += signs[random() % signs.size()];
        }
        int const file = ::openat(folder.number(), name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (file >= 0 || errno != EEXIST || tries == 100) {
            return {Descriptor(file), std::move(name)};
        }
    }
}

}  // namespace

bool write_file(fs::path const& from, std::string_view name, std::string_view text, Diagnostics& diagnostics)
{
    auto const path = fs::path(name).lexically_normal();
    auto const own_name = path.filename().string();
    auto const folder = folder_of(from, path);
    if (!folder) {
        diagnostics.push_back(occurrence(not_written, {}, {{"path", name}, {"reason", why_no_folder(from, path)}}));
        return false;
    }
    struct stat there {};
    if (own_name.empty() || (::fstatat(folder.number(), own_name.c_str(), &there, AT_SYMLINK_NOFOLLOW) == 0 &&
                             !S_ISREG(there.st_mode) && !S_ISLNK(there.st_mode))) {
        auto const found = own_name.empty() ? S_IFDIR : there.st_mode;
        diagnostics.push_back(
            occurrence(not_written, {}, {{"path", name}, {"reason", Text{"den er ", "it is "} + kind_of_file(found)}}));
        return false;
    }
    Undisturbed const undisturbed;
    auto const [file, temporary] = temporary_in(folder, own_name);
    mode_t const mask = ::umask(0);
    ::umask(mask);
    if (!file) {
        report_unwritten(name, errno, diagnostics);
        return false;
    }
    if (!write_whole(file.number(), text) || ::fchmod(file.number(), 0666 & ~mask) != 0 ||
        ::renameat(folder.number(), temporary.c_str(), folder.number(), own_name.c_str()) != 0) {
        report_unwritten(name, errno, diagnostics);
        ::unlinkat(folder.number(), temporary.c_str(), 0);
        return false;
    }
    return true;
}

bool create_file(fs::path const& path, std::string_view name, std::string_view text, Diagnostics& diagnostics)
{
    Descriptor const file{::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)};
    if (file && write_whole(file.number(), text)) {
        return true;
    }
    report_unwritten(name, errno, diagnostics);
    if (file) {
        ::unlink(path.c_str());
    }
    return false;
}

void report_unwritten(std::string_view name, int error, Diagnostics& diagnostics)
{
    diagnostics.push_back(occurrence(not_written, {}, {{"path", name}, {"reason", words_for(error)}}));
}

bool append_to_file(fs::path const& path, std::string_view name, std::string_view text, Diagnostics& diagnostics)
{
    Descriptor const file{
        ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0666)};
    struct stat there {};
    if (!file || ::fstat(file.number(), &there) != 0) {
        report_unwritten(name, errno, diagnostics);
        return false;
    }
    if (!S_ISREG(there.st_mode)) {
        diagnostics.push_back(occurrence(
            not_written, {}, {{"path", name}, {"reason", Text{"den er ", "it is "} + kind_of_file(there.st_mode)}}));
        return false;
    }
    if (!write_whole(file.number(), text)) {
        report_unwritten(name, errno, diagnostics);
        return false;
    }
    return true;
}

}  // namespace styr
