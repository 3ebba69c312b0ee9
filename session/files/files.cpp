#include "session/files/files.hpp"

#include "models/messages/refusals.hpp"
#include "session/messages/session_problems.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>

namespace styr {

namespace fs = std::filesystem;
using namespace session_problem;

namespace {

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor()
    {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    explicit operator bool() const { return number_ >= 0; }
    int number() const { return number_; }

private:
    int number_;
};

// The system's own words depend on its locale.
Text reason(int error)
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

Text kind_of(mode_t mode)
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

void report(Problem const& problem, std::string_view name, int error, Diagnostics& diagnostics)
{
    diagnostics.push_back(occurrence(problem, {}, {{"path", name}, {"reason", reason(error)}}));
}

void report_unreadable(std::string_view name, int error, Diagnostics& diagnostics)
{
    report(error == ENOENT ? not_found : unreadable, name, error, diagnostics);
}

// Nothing, and `errno`, where reading fails.
std::optional<std::string> read_up_to(int descriptor, std::size_t most, std::size_t expected)
{
    std::string text(std::min(most, expected) + 1, '\0');
    std::size_t length = 0;
    while (true) {
        auto const got = ::read(descriptor, text.data() + length, text.size() - length);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return std::nullopt;
        }
        length += static_cast<std::size_t>(got);
        if (got == 0 || length > most) {
            text.resize(length);
            return text;
        }
        if (length == text.size()) {  // it has grown since it was measured
            text.resize(std::min(most, 2 * length) + 1);
        }
    }
}

}  // namespace

std::optional<std::string> read_file(fs::path const& path, std::string_view name, std::size_t most,
                                     Diagnostics& diagnostics)
{
    // Not to wait for a pipe's writer, nor to become a terminal's process.
    Descriptor const file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)};
    struct stat found {};
    if (!file && errno == ENXIO) {
        diagnostics.push_back(occurrence(not_a_file, {}, {{"path", name}, {"found", kind_of(S_IFSOCK)}}));
        return std::nullopt;
    }
    if (!file || ::fstat(file.number(), &found) != 0) {
        report_unreadable(name, errno, diagnostics);
        return std::nullopt;
    }
    if (!S_ISREG(found.st_mode)) {
        diagnostics.push_back(occurrence(not_a_file, {}, {{"path", name}, {"found", kind_of(found.st_mode)}}));
        return std::nullopt;
    }
    auto text = read_up_to(file.number(), most, static_cast<std::size_t>(found.st_size));
    if (!text) {
        report_unreadable(name, errno, diagnostics);
    } else if (text->size() > most) {
        diagnostics.push_back(occurrence(too_large, {}, {{"path", name}, {"limit", grouped(most)}}));
        return std::nullopt;
    } else if (text->size() < static_cast<std::size_t>(found.st_size)) {  // its end may be what matters
        diagnostics.push_back(occurrence(
            unreadable, {},
            {{"path", name},
             {"reason", Text{"den blev kortere, mens den blev læst", "it became shorter while it was read"}}}));
        return std::nullopt;
    }
    return text;
}

bool lies_in(fs::path const& root, fs::path const& path)
{
    std::error_code failed;
    auto const real = fs::canonical(path, failed);
    if (failed) {
        return false;
    }
    auto const [in_root, in_path] = std::mismatch(root.begin(), root.end(), real.begin(), real.end());
    return in_root == root.end();
}

namespace {

struct Search {
    Depth depth;
    std::span<std::string_view const> endings;
    fs::path const& root;
    Diagnostics& diagnostics;
    std::vector<FoundFile> found;
    int level = 0;
    std::size_t seen = 0;  // entries of any kind

    bool wanted(std::string_view name) const
    {
        return std::any_of(endings.begin(), endings.end(),
                           [name](std::string_view ending) { return name.ends_with(ending); });
    }

    bool within_bounds(std::string const& name)
    {
        if (level > most_folders + 1) {  // the folder that is searched is none in itself
            diagnostics.push_back(
                occurrence(folders_too_deep, {}, {{"path", name}, {"limit", std::to_string(most_folders)}}));
        } else if (seen == most_files) {
            ++seen;  // told once
            diagnostics.push_back(occurrence(too_many_files, {}, {{"path", name}, {"limit", grouped(most_files)}}));
        }
        return level <= most_folders + 1 && seen < most_files;
    }

    void folder(fs::path const& path, std::string const& name)
    {
        if (!within_bounds(name)) {
            return;
        }
        ++level;
        each_entry(path, name);
        --level;
    }

    void each_entry(fs::path const& path, std::string const& name)
    {
        std::error_code failed;
        for (fs::directory_iterator entry(path, failed), end; !failed && entry != end; entry.increment(failed)) {
            auto const own = entry->path().filename().string();
            if (own.starts_with('.')) {
                continue;
            }
            if (!within_bounds(name)) {
                return;
            }
            ++seen;
            this->entry(*entry, name + "/" + own);
        }
        if (failed) {
            report_unreadable(name, failed.value(), diagnostics);
        }
    }

    void entry(fs::directory_entry const& entry, std::string const& name)
    {
        std::error_code ignored;
        bool const link = entry.is_symlink(ignored);
        if (entry.is_directory(ignored)) {
            if (depth == Depth::all_folders && link) {
                diagnostics.push_back(occurrence(leads_out, {}, {{"path", name}}));
            } else if (depth == Depth::all_folders) {
                folder(entry.path(), name);
            }
        } else if (wanted(name)) {
            if (link && !root.empty() && !lies_in(root, entry.path())) {
                diagnostics.push_back(occurrence(leads_out, {}, {{"path", name}}));
            } else {
                found.push_back({entry.path(), name});
            }
        }
    }
};

}  // namespace

std::vector<FoundFile> list_files(fs::path const& folder, std::string_view name, Depth depth,
                                  std::span<std::string_view const> endings, fs::path const& root,
                                  Diagnostics& diagnostics)
{
    Search search{depth, endings, root, diagnostics, {}, 0, 0};
    search.folder(folder, std::string(name));
    std::sort(search.found.begin(), search.found.end(),
              [](FoundFile const& a, FoundFile const& b) { return a.name < b.name; });
    return std::move(search.found);
}

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
            not_written, {}, {{"path", name}, {"reason", Text{"den er ", "it is "} + kind_of(there.st_mode)}}));
        return false;
    }
    Undisturbed const undisturbed;
    auto temporary = temporary_beside(path);
    Descriptor const file{::mkostemp(temporary.data(), O_CLOEXEC)};
    if (!file) {
        auto const why = errno == ENOENT ? Text{"mappen findes ikke", "the folder does not exist"} : reason(errno);
        diagnostics.push_back(occurrence(not_written, {}, {{"path", name}, {"reason", why}}));
        return false;
    }
    mode_t const mask = ::umask(0);
    ::umask(mask);
    if (!write_whole(file.number(), text) || ::fchmod(file.number(), 0666 & ~mask) != 0 ||
        ::rename(temporary.c_str(), path.c_str()) != 0) {
        report(not_written, name, errno, diagnostics);
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
    report(not_written, name, error, diagnostics);
}

bool append_to_file(fs::path const& path, std::string_view name, std::string_view text, Diagnostics& diagnostics)
{
    Descriptor const file{
        ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0666)};
    struct stat there {};
    if (!file || ::fstat(file.number(), &there) != 0) {
        report(not_written, name, errno, diagnostics);
        return false;
    }
    if (!S_ISREG(there.st_mode)) {
        diagnostics.push_back(occurrence(
            not_written, {}, {{"path", name}, {"reason", Text{"den er ", "it is "} + kind_of(there.st_mode)}}));
        return false;
    }
    if (!write_whole(file.number(), text)) {
        report(not_written, name, errno, diagnostics);
        return false;
    }
    return true;
}

}  // namespace styr
