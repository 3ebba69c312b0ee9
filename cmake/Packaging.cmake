# SPDX-License-Identifier: MPL-2.0
# What is installed, and the Debian package of it (`./run deb`).

# Manual pages and completion scripts, written by a program of the same library that answers --help.
add_executable(styr_pages cmake/pages.cpp)
target_link_libraries(styr_pages PRIVATE styr_cli)
set(pages ${PROJECT_BINARY_DIR}/pages)
add_custom_command(OUTPUT ${pages}/written
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${pages}
  COMMAND styr_pages ${pages}/share
  COMMAND ${CMAKE_COMMAND} -E touch ${pages}/written
  DEPENDS styr_pages VERBATIM)
add_custom_target(pages ALL DEPENDS ${pages}/written)

install(TARGETS styr RUNTIME)
install(DIRECTORY agreements DESTINATION ${CMAKE_INSTALL_DATADIR}/styr)
install(DIRECTORY ${pages}/share/ DESTINATION ${CMAKE_INSTALL_DATADIR})
install(FILES README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs DESTINATION ${CMAKE_INSTALL_DOCDIR})

# Who answers for a package is for whoever builds it to say: nobody else can be written to about it.
set(STYR_MAINTAINER "styr maintainers <maintainers@styr.invalid>" CACHE STRING "maintainer of the Debian package")

# Only the static program is packed: it depends on no other package, so there is none to name.
if(NOT STYR_STATIC)
  return()
endif()
install(SCRIPT cmake/Copyright.cmake)

set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)  # a package needs no tests built
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME styr)
set(CPACK_PACKAGE_CONTACT "${STYR_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE "${STYR_HOMEPAGE}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "checks tariffs of social-care offers against their governance agreement
Municipalities and regions sell each other places in social offers. A governance
agreement says when an operator may change a tariff or the number of places, and
who must approve it. styr reads the agreement as rules and the submissions and
decisions as text files, judges every change, and says why, in Danish or English.")
include(CPack)
