# SPDX-License-Identifier: MPL-2.0
# Installs the file in which Debian wants to read whose work a package is, and its changelog. The static
# program contains these libraries, whose licences ask that their notices go with it; Boost's, which
# range-v3 has too, does not ask it of programs.

set(folder "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/share/doc/styr")
set(notices "styr
Copyright (C) 2025-2026 the authors of styr
License: MPL-2.0
 This Source Code Form is subject to the terms of the Mozilla Public License,
 v. 2.0. If a copy of the MPL was not distributed with this file, You can
 obtain one at https://mozilla.org/MPL/2.0/.
 .
 On Debian systems the text of the licence is in
 /usr/share/common-licenses/MPL-2.0.

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
file(WRITE "${folder}/copyright" "${notices}")
message(STATUS "Installing: ${folder}/copyright")

# Without a time stamp in it, so that the same sources give the same package.
execute_process(COMMAND gzip -9nc ${CMAKE_CURRENT_LIST_DIR}/../CHANGELOG.md
  OUTPUT_FILE "${folder}/changelog.gz" COMMAND_ERROR_IS_FATAL ANY)
message(STATUS "Installing: ${folder}/changelog.gz")
