#!/usr/bin/env bats
# Starts that fail: one clear line on stderr, a code other than 0, nothing left running, and no harm to another server.

# shellcheck source=script/tests/server.bash
source "$BATS_TEST_DIRNAME/server.bash"

setup_file() {
  WORK=$(mktemp -d)
  export WORK
  start other
  until_ready other
}

teardown_file() {
  end_all
  rm -rf "$WORK"
}

one_line() {
  [[ "$status" == 1 ]]
  [[ "$output" == "error: "* ]]
  [[ "$output" != *$'\n'* ]]
  nothing_left "$1"
}

@test "a busy port" {
  local port
  port=$(url other)
  port=${port##*:}
  run_failing mine PORT="$port"
  one_line mine
  [[ "$output" == *"PORT $port"* ]]
  [[ $(curl -sf "$(url other)/health") == *'"UP"'* ]]
}

@test "a data directory that another server has" {
  run_failing mine DATA_DIR="$WORK/other"
  [[ "$status" == 1 ]]
  [[ "$output" == "error: "*"$WORK/other is in use by another server (process "* ]]
  [[ "$output" != *$'\n'* ]]
  [[ $(sql other 'SELECT 1') == 1 ]]
  [[ $(curl -sf "$(url other)/health") == *'"UP"'* ]]
}

@test "a data directory that cannot be made" {
  touch "$WORK/file"
  run_failing mine DATA_DIR="$WORK/file/data"
  one_line mine
  [[ "$output" == *"DATA_DIR $WORK/file/data cannot be written to"* ]]
}

@test "a database that cannot be reached" {
  run_failing mine DB_HOST=127.0.0.1 DB_PORT=1 DB_PASSWORD=x
  one_line mine
  [[ "$output" == *"127.0.0.1:1"*"Connection refused"* ]]
}

@test "a host that does not exist" {
  run_failing mine DB_HOST=no-such-host.invalid DB_PASSWORD=x
  one_line mine
  [[ "$output" == *"no-such-host.invalid"* ]]
}

@test "a wrong password" {
  run_failing mine DB_HOST=127.0.0.1 DB_PORT="$(value_of other port)" DB_PASSWORD=wrong
  one_line mine
  [[ "$output" == *"password authentication failed"*"DB_PASSWORD"* ]]
  [[ "$output" != *wrong* ]]
}

@test "a database that is not there" {
  run_failing mine DB_HOST=127.0.0.1 DB_PORT="$(value_of other port)" DB_NAME=nowhere \
    DB_PASSWORD="$(value_of other password)"
  one_line mine
  [[ "$output" == *nowhere*DB_NAME* ]]
}

@test "half of a database's address" {
  run_failing mine DB_NAME=wms
  one_line mine
  [[ "$output" == *"DB_NAME is set, but DB_HOST is not"* ]]
}

@test "a number that is none, and an algorithm that there is not: a line each" {
  run_failing mine PORT=abc BIN_OPTIMIZATION_ALGORITHM=XYZ
  [[ "$status" == 1 ]]
  [[ $(wc -l <<<"$output") == 2 ]]
  [[ "$output" == *'PORT is "abc", but has to be a whole number from 0 to 65535'* ]]
  [[ "$output" == *'BIN_OPTIMIZATION_ALGORITHM is "XYZ", but has to be one of FFD, '* ]]
  nothing_left mine
}

@test "production without authentication" {
  run_failing mine ENVIRONMENT=production DB_HOST=127.0.0.1 DB_PORT="$(value_of other port)" \
    DB_PASSWORD="$(value_of other password)"
  [[ "$status" == 1 ]]
  [[ "$output" == "error: ENVIRONMENT=production needs an issuer of access tokens"* ]]
  nothing_left mine
}

@test "a java that is too old" {
  mkdir -p "$WORK/old"
  printf '#!/bin/sh\necho '\''openjdk version "11.0.22" 2024-01-16'\'' >&2\n' >"$WORK/old/java"
  chmod +x "$WORK/old/java"
  run_failing mine -u JAVA_HOME PATH="$WORK/old:$PATH"
  one_line mine
  [[ "$output" == *"$WORK/old/java is Java 11; a JDK 17 or newer is needed"* ]]
}

@test "a JAVA_HOME that is none" {
  run_failing mine JAVA_HOME="$WORK/nothing"
  one_line mine
  [[ "$output" == *"JAVA_HOME=$WORK/nothing has no bin/java"* ]]
}

@test "no failure but the opposite: a database of one's own is used, and none is started" {
  start mine DB_HOST=127.0.0.1 DB_PORT="$(value_of other port)" DB_PASSWORD="$(value_of other password)"
  until_ready mine
  [[ $(value_of mine port) == "$(value_of other port)" ]]
  [[ ! -e "$WORK/mine/database" ]]
  kill -TERM "$(pid mine)"
  until_ended mine
  nothing_left mine
  [[ $(sql other 'SELECT 1') == 1 ]]
}
