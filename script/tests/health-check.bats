#!/usr/bin/env bats
# backend/scripts/health-check.sh on the default run with its demo warehouse, well and broken.

# shellcheck source=script/tests/server.bash
source "$BATS_TEST_DIRNAME/server.bash"

setup_file() {
  WORK=$(mktemp -d)
  export WORK
  start one DEMO_WAREHOUSE=true HEALTH_MEASURE_EVERY=200ms REMEDIATION_ENABLED=false
  until_ready one
  # The model is trained on the demo's decisions right after the start.
  for _ in {1..300}; do
    # shellcheck disable=SC2119 # not this function's arguments
    check >/dev/null && break
    sleep 0.5
  done
}

teardown_file() {
  end_all
  rm -rf "$WORK"
}

# The script as an operator calls it beside script/server: check [VARIABLE=value...]
# shellcheck disable=SC2120 # bats' run passes some
check() {
  env -u DB_HOST DATA_DIR="$WORK/one" API_URL="$(url one)" "$@" \
    "$ROOT/print-industry-erp/backend/scripts/health-check.sh"
}

# Waits until the script ends with a code, and leaves what it said in $output.
until_code() {
  local code=$1
  for _ in {1..100}; do
    run check
    [[ "$status" != "$code" ]] || return 0
    sleep 0.1
  done
  printf 'code %s instead of %s:\n%s\n' "$status" "$code" "$output"
  return 1
}

@test "it prints what the runbook prints, with code 0" {
  run check
  printf '%s\n' "$output"
  [[ "$status" == 0 ]]
  diff - <(printf '%s\n' "$output" | sed 's/^\(  ✓ Statistical metrics (7d): \)[1-9][0-9]* /\1[count] /') <<'END'
╔════════════════════════════════════════════════════════════╗
║  Overall Status: HEALTHY
╚════════════════════════════════════════════════════════════╝

[CHECK] Database Connection...
  ✓ Database connection: HEALTHY
[CHECK] Cache Freshness...
  ✓ Cache age: < 15 minutes (HEALTHY)
[CHECK] ML Model Accuracy...
  ✓ ML accuracy: >80% (HEALTHY)
[CHECK] Query Performance...
  ✓ Query performance: <100ms (HEALTHY)
[CHECK] pg_cron Jobs...
  ✓ refresh schedule: SERVICE (pg_cron absent)
[CHECK] GraphQL Endpoint...
  ✓ GraphQL endpoint: HEALTHY
[CHECK] Data Quality Monitoring...
  ✓ Capacity failures (24h): 0 (HEALTHY)
[CHECK] Statistical Analysis Framework...
  ✓ Statistical metrics (7d): [count] (COLLECTING)
END
}

@test "an empty cache is UNHEALTHY, with code 2, until it is refreshed" {
  sql one 'REFRESH MATERIALIZED VIEW bin_utilization_cache WITH NO DATA'
  until_code 2
  [[ "$output" == *'Overall Status: UNHEALTHY'*'✗ Cache age: UNHEALTHY (it was never filled'* ]]
  sql one 'SELECT scheduled_refresh_bin_utilization()'
  until_code 0
}

@test "a lot that did not fit is DEGRADED, with code 1, until it is resolved" {
  sql one "INSERT INTO capacity_validation_failures (
               tenant_id, facility_id, location_id, material_id, failure_type, required_cubic_feet, available_cubic_feet,
               required_weight_lbs, available_weight_lbs, overflow_percentage, failure_reason)
           SELECT tenant_id, facility_id, location_id, 'material-test-001', 'VOLUME_EXCEEDED', 12, 10, 1, 9, 20, 'too large'
             FROM inventory_locations LIMIT 1"
  until_code 1
  [[ "$output" == *'Overall Status: DEGRADED'*'⚠ Capacity failures (24h): 1 (DEGRADED)'* ]]
  sql one "UPDATE capacity_validation_failures
              SET resolved = TRUE, resolved_at = NOW(), resolved_by = 'devops-team', resolution_notes = 'seen to'"
  until_code 0
}

@test "a week without decisions is UNKNOWN, and says so" {
  sql one "CREATE TABLE kept AS SELECT * FROM acceptance_activations; DELETE FROM acceptance_activations"
  until_code 1
  [[ "$output" == *'? ML accuracy: UNKNOWN (nothing was decided in 7 days'* ]]
  sql one "INSERT INTO acceptance_activations SELECT * FROM kept; DROP TABLE kept"
  until_code 0
}

@test "what cannot be reached is UNHEALTHY" {
  run check API_URL=http://127.0.0.1:1
  [[ "$status" == 2 ]]
  [[ "$output" == *'✗ GraphQL endpoint: UNHEALTHY (http://127.0.0.1:1 does not answer)'* ]]
  run check DB_HOST=127.0.0.1 DB_PORT=1
  [[ "$status" == 2 ]]
  [[ "$output" == *'✗ Database connection: UNHEALTHY'*'was not looked at'* ]]
}

# A PATH on which one of the programs is not: path_without PROGRAM
path_without() {
  local program
  mkdir "$WORK/without-$1"
  for program in bash env cat curl psql grep head sed dirname; do
    [[ "$program" == "$1" ]] || ln -s "$(command -v "$program")" "$WORK/without-$1/$program"
  done
  printf '%s\n' "$WORK/without-$1"
}

@test "what cannot be looked at is never HEALTHY" {
  run check PATH="$(path_without psql)"
  [[ "$status" == 1 ]]
  [[ "$output" == *'Overall Status: DEGRADED'*'? Database connection: UNKNOWN (psql is not installed)'* ]]
}

@test "without curl the service is UNKNOWN, not down" {
  run check PATH="$(path_without curl)"
  [[ "$status" == 1 ]]
  [[ "$output" == *'Overall Status: DEGRADED'*'? GraphQL endpoint: UNKNOWN (curl is not installed)'* ]]
  [[ "$output" != *UNHEALTHY* ]]
}
