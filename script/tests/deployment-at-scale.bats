#!/usr/bin/env bats
# The whole way of the runbook on a warehouse of any size, with the times that it took: backup with its proof, dry run,
# deployment from 0.0.19, the service on it with the smoke tests and the health check, destruction and restore.
#   BINS=100000 RECOMMENDATIONS=1000000 bats --show-output-of-passing-tests script/tests/deployment-at-scale.bats

# shellcheck source=script/tests/server.bash
source "$BATS_TEST_DIRNAME/server.bash"
# shellcheck source=script/tests/postgres.bash
source "$BATS_TEST_DIRNAME/postgres.bash"

setup() {
  WORK=$(mktemp -d)
  export BACKUP_DIR="$WORK/backups" IMAGE_BUILDER=none ENVIRONMENT=production
  built_release
  export SERVICE_JAR="$UNPACKED/service.jar"
  start_postgres -c shared_buffers=512MB -c max_wal_size=8GB -c maintenance_work_mem=256MB
  migrate_to_19
  insert_warehouse tenant-prod-001
  fill "${BINS:-1000}" "${RECOMMENDATIONS:-5000}"
  superuser postgres -c 'CREATE DATABASE wms_scratch OWNER wms_application_role' -c "COMMENT ON DATABASE wms_scratch IS 'scratch'"
  # The scripts beside a health-check that has a service to look at.
  mkdir -p "$WORK/backend"
  cp -r "$SCRIPTS" "$MIGRATION_FILES" "$WORK/backend"
  printf '#!/bin/sh\n' >"$WORK/backend/scripts/health-check.sh"
  chmod +x "$WORK/backend/scripts/health-check.sh"
}

teardown() {
  end_all
  stop_postgres
  rm -rf "$WORK"
}

# Bins, half of them with a lot, and recommendations, one in a thousand with a confidence that is none.
fill() {
  owner "
    INSERT INTO inventory_locations (tenant_id, location_id, facility_id, location_code, zone, aisle, location_type, cubic_feet, max_weight_lbs, pick_sequence)
    SELECT 'tenant-prod-001', 'bin-' || n, 'facility-1', 'B-' || n, 'AMBIENT', 'A', 'RESERVE', 64, 2000, n FROM generate_series(2, $1) AS n;
    INSERT INTO lots (tenant_id, lot_id, facility_id, lot_number, material_id, location_id, quantity_on_hand)
    SELECT 'tenant-prod-001', 'lot-' || n, 'facility-1', 'LOT-' || n, 'material-1', 'bin-' || n, 1 + n % 50 FROM generate_series(2, $1, 2) AS n;
    INSERT INTO putaway_recommendations (tenant_id, recommendation_id, facility_id, lot_number, material_id, quantity, cubic_feet, weight_lbs,
      location_id, algorithm, confidence_score, reason_code, reason, created_at)
    SELECT 'tenant-prod-001', 'rec-' || n, 'facility-1', 'LOT-' || n, 'material-1', 1, 0.5, 12, 'bin-' || 2 + n % ($1 - 1), 'OPTIMIZED',
      CASE WHEN n % 1000 = 0 THEN 1.5 ELSE n % 1000 / 1000.0 END, 'BEST_SCORE', 'Near its partners', now() - n * interval '10 seconds'
      FROM generate_series(1, $2) AS n;
    ANALYZE"
}

# Runs a step and prints how long it took.
timed() {
  local begun=$EPOCHREALTIME ended
  "${@:2}" >"$WORK/step" 2>&1 || { cat "$WORK/step" && return 1; }
  ended=$EPOCHREALTIME
  awk -v what="$1" -v a="$begun" -v b="$ended" 'BEGIN { printf "%s: %.1f s\n", what, b - a }'
}

counts() {
  owner "SELECT count(*), sum(hashtext(putaway_recommendations::text)) FROM putaway_recommendations; SELECT count(*), sum(hashtext(lots::text)) FROM lots;
    SELECT count(*), sum(hashtext(bin_optimization_remediation_log::text)) FROM bin_optimization_remediation_log"
}

# Starts the service that was deployed, on the database as it was left.
start_service() {
  free_port >"$WORK/service.port"
  env ENVIRONMENT=development PORT="$(<"$WORK/service.port")" DATA_DIR="$WORK/service" HEALTH_MEASURE_EVERY=1s "$JAVA_HOME/bin/java" -Xmx1g \
    -jar "$SERVICE_JAR" >"$WORK/service.out" 2>"$WORK/service.err" 3>&- &
  printf '%s\n' "$!" >"$WORK/service.pid"
  until_ready service
}

# Asks the service as the runbook's smoke tests do: asks DOCUMENT
asks() {
  local document=${1//$'\n'/ }
  curl -s --max-time 60 "http://127.0.0.1:$(<"$WORK/service.port")/graphql" -H 'Content-Type: application/json' \
    -d "{\"query\": \"${document//\"/\\\"}\"}"
}

# The smoke tests of section 3, on this warehouse's names. In a chain, since `timed` tells by what the whole returns.
smoke_tests() {
  asks 'mutation { getBatchPutawayRecommendations(input: { facilityId: "facility-1" items: [{materialId: "material-1", quantity: 100,
    lotNumber: "LOT-2024-001", cubicFeet: 5.5, weightLbs: 50.0}] }) { recommendations { locationCode confidenceScore } } }' |
    tr -d '\n' | grep -F '"locationCode":"B-' &&
    asks '{ getDataQualityMetrics(tenantId: "tenant-prod-001", facilityId: "facility-1") { materialsVerified remediationSuccessRate } }' |
    grep -F '"materialsVerified":0' &&
    asks '{ getBinOptimizationHealthEnhanced(tenantId: "tenant-prod-001", facilityId: "facility-1") { overallStatus } }' |
    grep -F '"overallStatus"'
}

# All is well but what nobody can know: no model can have been trained, as nobody decided.
health_check() {
  for _ in {1..60}; do
    API_URL="http://127.0.0.1:$(<"$WORK/service.port")" "$SCRIPTS/health-check.sh" >"$WORK/health" || true
    ! grep -q 'Cache age: .*HEALTHY' "$WORK/health" || break
    sleep 0.5
  done
  cat "$WORK/health" &&
    grep -q 'Database connection: HEALTHY' "$WORK/health" &&
    grep -q 'Cache age: .*(HEALTHY)' "$WORK/health" &&
    grep -q 'Query performance: .*(HEALTHY)' "$WORK/health" &&
    grep -q 'ML accuracy: UNKNOWN' "$WORK/health"
}

@test "backup, dry run, deployment from 0.0.19, smoke tests, health check, destruction, restore" {
  local deploy="$WORK/backend/scripts/deploy-bin-optimization.sh" broken=$((${RECOMMENDATIONS:-5000} / 1000))
  timed "backup with its proof at 0.0.19" "$WORK/backend/scripts/backup.sh"
  timed "dry run" "$deploy"
  [[ $(<"$WORK/step") == *"[$broken] confidences outside of 0 to 1"* ]]
  timed "deployment from 0.0.19" env DRY_RUN=false "$deploy"
  [[ $(<"$WORK/step") == *"new tables: 9 of 9"*"refused by chk_confidence_score_range"* ]]
  [[ $(owner "SELECT count(*) FROM bin_optimization_remediation_log") == "$broken" ]]
  timed "deployment again, with nothing to do" env DRY_RUN=false "$deploy"
  timed "the service's start" start_service
  timed "smoke tests" smoke_tests
  timed "health check" health_check
  cat "$WORK/step"
  end_all
  timed "backup with its proof" "$WORK/backend/scripts/backup.sh" "$WORK/last.dump"
  counts >"$WORK/before"

  owner "TRUNCATE putaway_recommendations, lots CASCADE; DROP TABLE bin_optimization_remediation_log CASCADE"
  timed "restore, proof included" "$WORK/backend/scripts/restore.sh" --replace "$WORK/last.dump"
  grep '^replaced' "$WORK/step"
  counts | cmp "$WORK/before"
  owner "SELECT 'database: ' || pg_size_pretty(pg_database_size(current_database())) || ', dump: ' || pg_size_pretty($(stat -c %s "$WORK/last.dump")::bigint)"
}
