#!/usr/bin/env bats
# The runbook's rollback of the feature flags on a running system: behaviour changes with the restart, nothing that was
# recorded is lost, and back again.

# shellcheck source=script/tests/server.bash
source "$BATS_TEST_DIRNAME/server.bash"

setup() {
  WORK=$(mktemp -d)
}

teardown() {
  end_all
  rm -rf "$WORK"
}

# Puts one lot away and prints by which algorithm.
put_away() {
  local input='{facilityId: \"facility-prod-123\", items: [{materialId: \"material-test-001\", quantity: 2, lotNumber: \"'$1'\", cubicFeet: 1, weightLbs: 1}]}'
  curl -sf "$(url one)/graphql" -H 'Content-Type: application/json' \
    -d '{"query": "mutation { getBatchPutawayRecommendations(input: '"$input"') { recommendations { algorithm } } }"}' |
    tee "$WORK/answer" | grep -oE 'FFD|OPTIMIZED' || { cat "$WORK/answer" >&2 && return 1; }
}

restart() {
  kill -TERM "$(pid one)"
  until_ended one
  start one DEMO_WAREHOUSE=true "$@"
  until_ready one
}

# What people and the service recorded.
recorded() {
  sql one "SELECT count(*) FROM putaway_recommendations UNION ALL SELECT count(*) FROM bin_holds WHERE status = 'PENDING'
    UNION ALL SELECT count(*) FROM lots UNION ALL SELECT count(*) FROM material_dimension_verifications
    UNION ALL SELECT count(*) FROM bin_optimization_statistical_metrics UNION ALL SELECT count(*) FROM material_affinities"
}

@test "safe defaults change what is recommended, lose nothing, and go back" {
  start one DEMO_WAREHOUSE=true JOBS_AT_ONCE=0
  until_ready one
  [[ $(put_away FLAGS-1) == OPTIMIZED ]]
  recorded >"$WORK/before"

  restart BIN_OPTIMIZATION_ALGORITHM=FFD SKU_AFFINITY_ENABLED=false CROSS_DOCK_ENABLED=false ML_MODEL_ENABLED=false \
    DATA_QUALITY_MONITORING_ENABLED=false STATISTICAL_ANALYSIS_ENABLED=false JOBS_AT_ONCE=0
  recorded | cmp "$WORK/before"
  [[ $(put_away FLAGS-2) == FFD ]]
  [[ $(sql one "SELECT count(*) FROM putaway_recommendations WHERE lot_number IN ('FLAGS-1', 'FLAGS-2')") == 2 ]]

  restart JOBS_AT_ONCE=0
  [[ $(put_away FLAGS-3) == OPTIMIZED ]]
  [[ $(sql one "SELECT string_agg(status, ' ') FROM bin_holds WHERE lot_number IN ('FLAGS-1', 'FLAGS-2', 'FLAGS-3')") == "PENDING PENDING PENDING" ]]
}
