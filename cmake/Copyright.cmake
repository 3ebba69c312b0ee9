# Installs the file in which Debian wants to read whose work a package is. The static program contains
# these libraries, whose licences ask that their notices go with it; Boost's, which range-v3 has too, does
# not ask it of programs.

set(file "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/share/doc/styr/copyright")
set(notices "styr is the work of its authors, who have not yet chosen a licence for it.

The program contains the libraries below. Their notices follow, as Debian 12 ships them.
")
foreach(package IN ITEMS libyaml-cpp-dev libmd-dev libfmt-dev libcli11-dev nlohmann-json3-dev libgit2-dev
                  libmbedtls-dev libhttp-parser-dev libpcre2-dev zlib1g-dev libc6-dev libstdc++-12-dev)
  set(notice /usr/share/doc/${package}/copyright)
  if(NOT EXISTS ${notice})
    message(FATAL_ERROR "${notice} is missing; a program that contains ${package} may not be passed on without it")
  endif()
  file(READ ${notice} text)
  string(APPEND notices "\n---- ${package}\n\n${text}")
endforeach()
file(WRITE "${file}" "${notices}")
message(STATUS "Installing: ${file}")
