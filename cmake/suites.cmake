# tenure_discover_suites(TARGET DIRECTORY LABEL TIMEOUT)
#
# One ctest test for each suite of a GoogleTest program, as the built program lists them; a failure
# names the test in its output. gtest_discover_tests makes one of each test: with a process each,
# hundreds of tests load the whole rule set again (a second and a half under the sanitizers) that the
# tests of a suite share.
function(tenure_discover_suites target directory label timeout)
    set(listed "${CMAKE_CURRENT_BINARY_DIR}/${target}_suites.cmake")
    add_custom_command(
        TARGET ${target} POST_BUILD BYPRODUCTS "${listed}" VERBATIM
        COMMAND "${CMAKE_COMMAND}" -D "program=$<TARGET_FILE:${target}>" -D "directory=${directory}"
                -D "label=${label}" -D "timeout=${timeout}" -D "listed=${listed}"
                -P "${PROJECT_SOURCE_DIR}/cmake/list_suites.cmake")
    set(include "${CMAKE_CURRENT_BINARY_DIR}/${target}_include.cmake")
    file(WRITE "${include}" "if(EXISTS \"${listed}\")\n  include(\"${listed}\")\nelse()\n"
                            "  add_test(${target}_NOT_BUILT ${target}_NOT_BUILT)\nendif()\n")
    set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES "${include}")
endfunction()
