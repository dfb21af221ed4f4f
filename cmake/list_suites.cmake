# Run behind a build (cmake/suites.cmake): writes the tests of a program, one a suite, for ctest.
execute_process(COMMAND "${program}" --gtest_list_tests WORKING_DIRECTORY "${directory}"
                OUTPUT_VARIABLE output RESULT_VARIABLE status)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "${program} --gtest_list_tests: ${status}")
endif()
string(REPLACE "\n" ";" lines "${output}")
set(tests "")
foreach(line IN LISTS lines)
    # "RuleDocs.", "All/Formats.  # TypeParam = ..."; the tests below are indented.
    if(line MATCHES "^([A-Za-z0-9_/]+)\\.")
        set(suite "${CMAKE_MATCH_1}")
        string(APPEND tests
               "add_test([==[${suite}]==] [==[${program}]==] [==[--gtest_filter=${suite}.*]==])\n"
               "set_tests_properties([==[${suite}]==] PROPERTIES WORKING_DIRECTORY [==[${directory}]==]"
               " LABELS [==[${label}]==] TIMEOUT ${timeout})\n")
    endif()
endforeach()
file(WRITE "${listed}" "${tests}")
