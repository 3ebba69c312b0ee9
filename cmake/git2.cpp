// SPDX-License-Identifier: MPL-2.0
// The network half of libgit2 1.5, left out of the static program: styr reads objects and talks to
// nobody, and a reader of hostile repositories is better off without TLS, SSH and Kerberos in it (the
// last has no archive in Debian at all). An archive's member is linked only for a name that nothing
// defines yet; these are the names through which libgit2 reaches those members. Each refuses.

#include <cerrno>
#include <pwd.h>

namespace {

constexpr int nothing_to_set_up = 0;
constexpr int not_supported = -1;

}  // namespace

extern "C" {

int git_mbedtls_stream_global_init() { return nothing_to_set_up; }
int git_mbedtls__set_cert_location(char const*, char const*) { return not_supported; }
int git_mbedtls_stream_new(void**, char const*, char const*) { return not_supported; }
int git_mbedtls_stream_wrap(void**, void*, char const*) { return not_supported; }
int git_transport_ssh_global_init() { return nothing_to_set_up; }
int git_transport_ssh_with_paths(void**, void*, void*) { return not_supported; }
int git_smart_subtransport_ssh(void**, void*, void*) { return not_supported; }
int git_smart_subtransport_git(void**, void*, void*) { return not_supported; }
int git_http_auth_negotiate(void**, void*) { return not_supported; }
int git_socket_stream_new(void**, char const*, char const*) { return not_supported; }

// Where HOME is, libgit2 asks for it only as a set-user-ID program. The real one loads shared
// libraries, which a static program should not.
int getpwuid_r(uid_t, passwd*, char*, std::size_t, passwd** found)
{
    *found = nullptr;
    return ENOENT;
}

}  // extern "C"
