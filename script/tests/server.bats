#!/usr/bin/env bats
# A server from its start to its end, wanted or not.

# shellcheck source=script/tests/server.bash
source "$BATS_TEST_DIRNAME/server.bash"

setup() {
  WORK=$(mktemp -d)
}

teardown() {
  end_all
  rm -rf "$WORK"
}

@test "it answers, stops on SIGTERM with code 0 and nothing left, and has its data when started again" {
  start one
  until_ready one
  [[ $(grep -c '^ready: ' "$WORK/one.out") == 1 ]]
  [[ $(grep -c '^database: ' "$WORK/one.out") == 1 ]]
  [[ $(tail -n 1 "$WORK/one.out") =~ ^ready:\ http://localhost:[0-9]+$ ]]
  [[ $(conninfo one) =~ ^host=.*\ port=.*\ dbname=.*\ user=wms_application_role\ password=.+$ ]]
  [[ $(curl -sf "$(url one)/health") == *'"UP"'* ]]
  [[ $(curl -sf "$(url one)/graphql" -H 'Content-Type: application/json' -d '{"query":"{__typename}"}') == *Query* ]]
  sql one "INSERT INTO tenants (tenant_id, tenant_name) VALUES ('kept', 'Kept')"

  kill -TERM "$(pid one)"
  until_ended one
  nothing_left one

  start one
  until_ready one
  [[ $(sql one "SELECT tenant_name FROM tenants WHERE tenant_id = 'kept'") == Kept ]]
}

# The first request of a document, as it is printed but for the address: first_request FILE URL
first_request() {
  sed -n '/^curl -s http:.*graphql/,/^JSON$/p;/^JSON$/q' "$ROOT/$1" | sed "s#http://localhost:4000#$2#"
}

@test "the requests that the documents begin with are answered as they say" {
  start one DEMO_WAREHOUSE=true
  until_ready one
  [[ $(bash <(first_request README.md "$(url one)")) == *'"recommendations":[{"locationCode":"'* ]]
  [[ $(bash <(first_request docs/importing.md "$(url one)")) == *'"uploadPath":"/api/wms/imports/'* ]]
  kill -TERM "$(pid one)"
  until_ended one
  nothing_left one
}

@test "with a flight recorder, from which JDK 17 crashes on archived classes, it starts and answers" {
  start one JAVA_OPTS=-XX:StartFlightRecording
  until_ready one
  [[ $(curl -sf "$(url one)/health") == *'"UP"'* ]]
  kill -TERM "$(pid one)"
  until_ended one
  nothing_left one
}

@test "it stops on Ctrl-C with code 0 and nothing left" {
  start one
  until_ready one
  kill -INT "$(pid one)"
  until_ended one
  nothing_left one
}

@test "stopped while it is still starting, it leaves nothing" {
  start one
  until [[ -d "$WORK/one" ]]; do sleep 0.05; done
  kill -TERM "$(pid one)"
  until_ended one
  nothing_left one
}

@test "killed outright right after a commit, it has the row when started again" {
  start one
  until_ready one
  sql one "INSERT INTO tenants (tenant_id, tenant_name) VALUES ('kept', 'Kept')"
  kill -KILL "$(pid one)"
  until_ended one || true

  start one
  until_ready one
  [[ $(sql one "SELECT tenant_name FROM tenants WHERE tenant_id = 'kept'") == Kept ]]
  kill -TERM "$(pid one)"
  until_ended one
  nothing_left one
}

@test "when the service's process is killed, the script says so and stops the database" {
  start one
  until_ready one
  kill -KILL "$(<"$WORK/one/server.lock")"
  local code=0
  until_ended one || code=$?
  [[ "$code" == 137 ]]
  [[ $(<"$WORK/one.err") == *"ended with code 137"* ]]
  nothing_left one
}
