#!/usr/bin/env bats
# script/test counts what the reports say and is not fooled by tests that were skipped or never ran.

setup() {
  WORK=$(mktemp -d)
  # shellcheck source=script/test
  source "$BATS_TEST_DIRNAME/../test"
  MODULE="$WORK/module"
  mkdir -p "$MODULE/src/test/java/org" "$MODULE/target/surefire-reports" "$MODULE/target/failsafe-reports"
}

teardown() {
  rm -rf "$WORK"
}

# A test class with its report: test_class NAME FOLDER TESTS FAILURES ERRORS SKIPPED
test_class() {
  touch "$MODULE/src/test/java/org/$1.java"
  printf '<?xml version="1.0"?>\n<testsuite xmlns:x="y"\n name="org.%s" time="0.1" tests="%d" errors="%d" skipped="%d" failures="%d">\n  <testcase tests="99"/>\n</testsuite>\n' \
    "$1" "$3" "$5" "$6" "$4" >"$MODULE/target/$2/TEST-org.$1.xml"
}

totals() {
  count_module "$MODULE" 17 2>/dev/null
  printf '%d %d' "$passed" "$failed"
}

@test "adds up the reports of both plugins" {
  test_class OneTest surefire-reports 3 0 0 0
  test_class TwoIT failsafe-reports 4 0 0 0
  [[ $(totals) == "7 0" ]]
}

@test "failures and errors have failed" {
  test_class OneTest surefire-reports 5 1 2 0
  [[ $(totals) == "2 3" ]]
}

@test "a skipped test has failed" {
  test_class OneTest surefire-reports 5 0 0 1
  [[ $(totals) == "4 1" ]]
}

@test "a test class without a report has failed" {
  test_class OneTest surefire-reports 5 0 0 0
  touch "$MODULE/src/test/java/org/ForgottenIT.java" "$MODULE/src/test/java/org/Fixture.java"
  [[ $(totals) == "5 1" ]]
}

@test "a module that ran nothing has failed" {
  [[ $(totals) == "0 1" ]]
}

@test "the script's own last line has the sums, and its code tells whether any failed" {
  bootstrap() { :; }
  install_test_packages() { :; }
  verify() { count 5 0 Java; }
  newest_jdk() { :; }
  check_scripts() { count 2 0 shellcheck; }
  test_scripts() { count 1 1 scripts; }
  build_dashboard() { :; }
  test_dashboard() { count 3 0 dashboard; }
  local code=0
  main >"$WORK/out" 2>"$WORK/err" || code=$?
  [[ "$code" == 1 ]]
  [[ $(tail -n 1 "$WORK/out") == "11 passed, 1 failed" ]]
  [[ $(<"$WORK/err") == *"NOTHING WAS TESTED ON IT"* ]]
}

@test "stopped in the middle of Maven's tests, it ends with an error and starts no others" {
  local backend="$WORK/print-industry-erp/backend" code=0
  mkdir -p "$WORK/script" "$backend/target"
  cp "$BATS_TEST_DIRNAME"/../{bootstrap,dashboard,server,test} "$WORK/script"
  cat >"$WORK/stopped" <<'SCRIPT'
source "$1/script/test"
install_test_packages() { :; }
build_dashboard() { :; }
maven_verify() { touch "$ROOT/began" && exec sleep 60; }
check_scripts() { touch "$ROOT/went-on"; }
main
SCRIPT
  bash "$WORK/stopped" "$WORK" 2>"$WORK/err" 3>&- &
  until [[ -f "$WORK/began" ]]; do sleep 0.05; done
  kill -TERM "$!"
  wait "$!" || code=$?
  [[ "$code" == 1 ]]
  [[ $(<"$WORK/err") == *"error: stopped"* ]]
  [[ ! -f "$WORK/went-on" ]]
}
