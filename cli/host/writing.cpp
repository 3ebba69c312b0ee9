// SPDX-License-Identifier: MPL-2.0
#include "cli/host/writing.hpp"

#include "session/files/descriptor.hpp"
#include "session/messages/session_problems.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <csignal>

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

// A new file beside `path`, which nobody else has.
std::string temporary_beside(fs::path const& path)
{
    auto name = path;
    name += ".styr-XXXXXX";
    return name.string();
}

}  // namespace

bool write_file(fs::path const& path, std::string_view name, std::string_view text, Diagnostics& diagnostics)
{
    struct stat there {};
    if (::lstat(path.c_str(), &there) == 0 && !S_ISREG(there.st_mode) && !S_ISLNK(there.st_mode)) {
        diagnostics.push_back(occurrence(
            not_written, {}, {{"path", name}, {"reason", Text{"den er ", "it is "} + kind_of_file(there.st_mode)}}));
        return false;
    }
    Undisturbed const undisturbed;
    auto temporary = temporary_beside(path);
    Descriptor const file{::mkostemp(temporary.data(), O_CLOEXEC)};
    if (!file) {
        auto const why = errno == ENOENT ? Text{"mappen findes ikke", "the folder does not exist"} : words_for(errno);
        diagnostics.push_back(occurrence(not_written, {}, {{"path", name}, {"reason", why}}));
        return false;
    }
    mode_t const mask = ::umask(0);
    ::umask(mask);
    if (!write_whole(file.number(), text) || ::fchmod(file.number(), 0666 & ~mask) != 0 ||
        ::rename(temporary.c_str(), path.c_str()) != 0) {
        report_unwritten(name, errno, diagnostics);
        ::unlink(temporary.c_str());
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
