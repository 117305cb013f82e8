#!/usr/bin/env bats
# When script/server builds again.

setup() {
  WORK=$(mktemp -d)
  local backend="$WORK/print-industry-erp/backend"
  mkdir -p "$WORK/script" "$backend"/{.mvn,config,migrations,scripts,target/unpacked} "$backend"/{engine,service}/src
  touch "$backend/pom.xml" "$backend"/{engine,service}/pom.xml "$backend/scripts/bootstrap-roles.sql"
  touch "$backend/service/src/Placement.java"
  cp "$BATS_TEST_DIRNAME/.."/{bootstrap,dashboard,server} "$WORK/script"
  # shellcheck source=script/server
  source "$WORK/script/server"
}

teardown() {
  rm -rf "$WORK"
}

# As a build leaves the tree: it noted when it began, then made the modules' targets.
build_now() {
  sleep 0.01
  touch "$BUILT" "$UNPACKED/service.jar"
  sleep 0.01
  mkdir -p "$BACKEND"/{engine,service}/target
}

@test "a tree that was never built is stale" {
  is_stale
}

@test "a tree that was just built is not" {
  build_now
  run is_stale
  [[ "$status" == 1 ]]
}

@test "a changed, a new and a deleted source make it stale again" {
  build_now
  sleep 0.01
  touch "$BACKEND/service/src/Placement.java"
  is_stale

  build_now
  sleep 0.01
  touch "$BACKEND/migrations/V0.0.99__later.sql"
  is_stale

  build_now
  sleep 0.01
  rm "$BACKEND/service/src/Placement.java"
  is_stale
}
