# SPDX-License-Identifier: MPL-2.0
# A build in which mistakes can be switched on, one at a time: see tests/mutation.
# styr_mutated(LIST) takes a list of sources and leaves in it what stands in their place.
# LLVM's own CMake files want a C compiler and what its static libraries stand on; its shared ones need neither.
set(llvm /usr/lib/llvm-14)
find_path(STYR_CLANG_HEADERS clang/Tooling/Tooling.h HINTS ${llvm}/include REQUIRED)
find_library(STYR_CLANG libclang-cpp.so.14 HINTS ${llvm}/lib REQUIRED)
find_library(STYR_LLVM LLVM-14 HINTS ${llvm}/lib REQUIRED)
mark_as_advanced(STYR_CLANG_HEADERS STYR_CLANG STYR_LLVM)

add_executable(mutate ${PROJECT_SOURCE_DIR}/tests/mutation/mutate.cpp)
target_include_directories(mutate SYSTEM PRIVATE ${STYR_CLANG_HEADERS})
target_compile_options(mutate PRIVATE -Wall -Wextra -Werror -Wno-nonnull  # of a header of clang, inlined
                                      -fno-rtti)                           # as its libraries are
target_link_libraries(mutate PRIVATE ${STYR_CLANG} ${STYR_LLVM})

function(styr_mutated list)
  set(flags -std=c++20 -I${PROJECT_SOURCE_DIR} -resource-dir ${llvm}/lib/clang/14.0.6)
  foreach(floor IN ITEMS diagnostics models rules engine)
    file(GLOB_RECURSE more CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${floor}/*.hpp)
    list(APPEND headers ${more})
  endforeach()
  foreach(source IN LISTS ${list})
    file(STRINGS ${source} spirit REGEX "boost/spirit" LIMIT_COUNT 1)
    if(spirit)  # a grammar says what the language is, and is no check
      list(APPEND mutated ${source})
      continue()
    endif()
    cmake_path(RELATIVE_PATH source BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE name)
    set(output ${PROJECT_BINARY_DIR}/mutated/${name})
    cmake_path(GET output PARENT_PATH folder)
    file(MAKE_DIRECTORY ${folder})
    add_custom_command(OUTPUT ${output} BYPRODUCTS ${output}.mutants
      COMMAND mutate ${source} ${name} ${output} ${output}.mutants -- ${flags}
      DEPENDS mutate ${source} ${headers} VERBATIM)
    list(APPEND mutated ${output})
  endforeach()
  set_source_files_properties(${mutated} PROPERTIES COMPILE_OPTIONS -w)
  set(${list} ${mutated} PARENT_SCOPE)
endfunction()
