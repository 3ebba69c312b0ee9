# SPDX-License-Identifier: MPL-2.0
# Writes cli/verbs/init_files.hpp's other half: the files below SOURCE as text in C++, to OUTPUT.

set(code "#include \"cli/verbs/init_files.hpp\"\n\nnamespace styr {\n\nstd::span<InitFile const> init_files(Lang lang)\n{\n")
foreach(language IN ITEMS da en)
  string(APPEND code "    static constexpr InitFile ${language}[] = {\n")
  file(GLOB_RECURSE names RELATIVE ${SOURCE}/${language} ${SOURCE}/${language}/*)
  foreach(name IN LISTS names)
    file(READ ${SOURCE}/${language}/${name} text)
    string(FIND "${text}" ")~\"" end_mark)
    if(NOT end_mark EQUAL -1)
      message(FATAL_ERROR "${language}/${name} holds the sign that ends a text in C++")
    endif()
    string(APPEND code "        {\"${name}\", R\"~(${text})~\"},\n")
  endforeach()
  string(APPEND code "    };\n")
endforeach()
string(APPEND code "    return lang == Lang::da ? std::span<InitFile const>(da) : std::span<InitFile const>(en);\n}\n\n}  // namespace styr\n")
file(WRITE ${OUTPUT} "${code}")
