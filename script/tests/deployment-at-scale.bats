#!/usr/bin/env bats
# The whole way of the runbook on a warehouse of any size, with the times that it took: backup with its proof, dry run,
# deployment from 0.0.19, the queries of 2.2, a training and an analysis, the service on it with a health check that is
# HEALTHY and the smoke tests, destruction and restore.
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

# Bins, half of them with a lot, and 60 days of recommendations: fill BINS RECOMMENDATIONS
#
# The release that made the oldest quarter captured no features; the latest hundredth is not decided yet; one in a thousand
# has a confidence that is none. The receivers are made up. They object to bins that the lot would cram and to those at the
# end of the walk, and one decision in twenty goes the other way for reasons that nobody records: whoever knows the
# features can foretell the outcome, though not always, and no single feature tells it.
fill() {
  owner "
    INSERT INTO inventory_locations (tenant_id, location_id, facility_id, location_code, zone, aisle, location_type, cubic_feet, max_weight_lbs, pick_sequence)
    SELECT 'tenant-prod-001', 'bin-' || n, 'facility-1', 'B-' || n, 'AMBIENT', 'A', 'RESERVE', 64, 2000, n FROM generate_series(2, $1) AS n;
    INSERT INTO lots (tenant_id, lot_id, facility_id, lot_number, material_id, location_id, quantity_on_hand)
    SELECT 'tenant-prod-001', 'lot-' || n, 'facility-1', 'LOT-' || n, 'material-1', 'bin-' || n, 1 + n % 50 FROM generate_series(2, $1, 2) AS n;
    $(recommendations "$1" "$2");
    ANALYZE inventory_locations, lots, putaway_recommendations"
}

# The columns are those that the table had at 0.0.19, the features those of CapturedFeatures for a bin of 64 ft3, 0.85 of
# which goods may fill, and for a material of 0.5 ft3 and 12 lb.
recommendations() {
  cat <<SQL
    INSERT INTO putaway_recommendations (tenant_id, recommendation_id, facility_id, lot_number, material_id, quantity, cubic_feet, weight_lbs,
      location_id, location_code, algorithm, confidence_score, confidence_method, score, reason_code, reason, features,
      was_accepted, user_feedback, actual_location_id, decided_at, decided_by, created_at)
    SELECT 'tenant-prod-001', 'rec-' || n, 'facility-1', 'PAST-' || n, 'material-1', units, units * 0.5, units * 12,
      'bin-' || bin, 'B-' || bin, 'OPTIMIZED', CASE WHEN n % 1000 = 0 THEN 1.5 ELSE round(total / 100, 3) END, 'HEURISTIC', total,
      'BEST_SCORE', 'Near its partners',
      CASE WHEN n > $2 * 3 / 4 THEN '{}' ELSE jsonb_build_object(
        'lotCubicFeet', units * 0.5, 'lotWeightLbs', units * 12, 'partCount', 1, 'batchLots', 1 + n % 20, 'materialClass', 0,
        'binIsPickFace', 0, 'binIsReserve', 1, 'binCubicFeet', 54.4, 'fillBefore', round(taken / 54.4, 4),
        'fillAfter', round(fill_after, 4), 'weightAfter', (taken * 24 + units * 12) / 2000, 'binLots', (taken > 0)::int,
        'scoreTotal', total, 'scoreLead', lead, 'scoreTravel', travel, 'scoreUtilisation', utilisation,
        'scoreLocationType', 9, 'scoreConsolidation', CASE WHEN taken > 0 THEN 15 ELSE 0 END) END,
      accepted, CASE WHEN accepted THEN 'ACCEPTED' WHEN NOT accepted THEN 'OVERRIDDEN' END,
      CASE WHEN accepted THEN 'bin-' || bin WHEN NOT accepted THEN 'bin-' || 2 + (bin + 7) % ($1 - 1) END,
      CASE WHEN accepted IS NOT NULL THEN made_at + interval '20 minutes' END,
      CASE WHEN accepted IS NOT NULL THEN 'receiver.' || n % 4 END, made_at
      FROM generate_series(1, $2) AS n
     CROSS JOIN LATERAL (SELECT now() - n * interval '60 days' / $2 AS made_at,
                                2 + (hashint8(n + 3000000000) & 2147483647) % ($1 - 1) AS bin,
                                (1 + (hashint8(n) & 2147483647) % 55)::numeric AS units,
                                round((hashint8(n + 1000000000) & 2147483647) % 8000 / 1000.0, 3) AS lead,
                                (hashint8(n + 2000000000) & 2147483647) % 20 = 0 AS is_contrary) AS chance
     CROSS JOIN LATERAL (SELECT CASE WHEN bin % 2 = 0 THEN (1 + bin % 50) * 0.5 ELSE 0 END AS taken) AS stock
     CROSS JOIN LATERAL (SELECT (taken + units * 0.5) / 54.4 AS fill_after, round(42 * (1 - bin::numeric / $1), 2) AS travel) AS known
     CROSS JOIN LATERAL (SELECT round(14 * (1 - abs(fill_after - 0.75)), 2) AS utilisation) AS points
     CROSS JOIN LATERAL (SELECT travel + utilisation + 9 + CASE WHEN taken > 0 THEN 15 ELSE 0 END AS total) AS score
     CROSS JOIN LATERAL (SELECT CASE WHEN n > $2 / 100 THEN (fill_after <= 0.7 AND travel > 6) <> is_contrary END AS accepted) AS decision
SQL
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
    grep -F '"overallStatus":"HEALTHY"'
}

# What section 2.2 of the runbook asks, as it is printed there.
section_2_2() {
  awk '/^#### 2\.2 / { here = 1 } here && /^```$/ { exit } sql { print } here && /^```sql$/ { sql = 1 }' "$ROOT/docs/runbook.md"
}

# What is asked goes on after the error that the runbook expects, as in psql.
section_2_2_answers() {
  section_2_2 | psql -X -A -t -h "$DB_HOST" -p "$DB_PORT" -U wms_application_role -d "$DB_NAME" 2>&1 |
    sed 's/^psql:[^ ]*: //; /^DETAIL: /d' >"$WORK/answers"
  diff "$WORK/answers" - <<'END'
0.0.20|fix bin optimization data quality|t
0.0.21|fix uuid generate v7 casting|t
0.0.22|bin utilization statistical analysis|t
bin_optimization_ab_test_results
bin_optimization_correlation_analysis
bin_optimization_outliers
bin_optimization_remediation_log
bin_optimization_statistical_metrics
bin_optimization_statistical_validations
capacity_validation_failures
cross_dock_cancellations
material_dimension_verifications
bin_optimization_data_quality
bin_optimization_statistical_summary
ERROR:  new row for relation "putaway_recommendations" violates check constraint "chk_confidence_score_range"
DELETE 0
END
}

# What CronJob bin-optimization-ml-training runs, with its settings. Decisions of before the deployment count, too, where
# features were captured.
training() {
  env OIDC_ISSUER_URI=https://login.example.com OIDC_AUDIENCE=putaway "$ROOT/script/train" --tenant tenant-prod-001
}

analysis() {
  asks 'mutation { runStatisticalAnalysis(input: { facilityId: "facility-1" }) { run { metrics } } }' | grep -E '"metrics":[1-9]'
}

# Waits until all is well, for a minute; what was wrong is in the output.
health_check() {
  for _ in {1..120}; do
    ! API_URL="http://127.0.0.1:$(<"$WORK/service.port")" "$SCRIPTS/health-check.sh" >"$WORK/health" || break
    sleep 0.5
  done
  cat "$WORK/health"
  grep -q 'Overall Status: HEALTHY' "$WORK/health" && ! grep -E '^  [^✓ ]' "$WORK/health"
}

@test "backup, dry run, deployment from 0.0.19, 2.2, training, HEALTHY, smoke tests, destruction, restore" {
  local deploy="$WORK/backend/scripts/deploy-bin-optimization.sh" recommendations=${RECOMMENDATIONS:-5000}
  local broken=$((recommendations / 1000)) told=$((recommendations * 3 / 4 - recommendations / 100))
  timed "backup with its proof at 0.0.19" "$WORK/backend/scripts/backup.sh"
  timed "dry run" "$deploy"
  [[ $(<"$WORK/step") == *"[$broken] confidences outside of 0 to 1"* ]]
  timed "deployment from 0.0.19" env DRY_RUN=false "$deploy"
  [[ $(<"$WORK/step") == *"new tables: 9 of 9"*"refused by chk_confidence_score_range"* ]]
  [[ $(owner "SELECT count(*) FROM bin_optimization_remediation_log") == "$broken" ]]
  timed "2.2's queries" section_2_2_answers
  timed "deployment again, with nothing to do" env DRY_RUN=false "$deploy"
  timed "training" training
  cat "$WORK/step"
  [[ $(<"$WORK/step") == *", put in force"*"decisions $told ("* ]]
  timed "the service's start" start_service
  timed "analysis" analysis
  timed "health check" health_check
  cat "$WORK/step"
  timed "smoke tests" smoke_tests
  end_all
  timed "backup with its proof" "$WORK/backend/scripts/backup.sh" "$WORK/last.dump"
  counts >"$WORK/before"

  owner "TRUNCATE putaway_recommendations, lots CASCADE; DROP TABLE bin_optimization_remediation_log CASCADE"
  timed "restore, proof included" "$WORK/backend/scripts/restore.sh" --replace "$WORK/last.dump"
  grep '^replaced' "$WORK/step"
  counts | cmp "$WORK/before"
  owner "SELECT 'database: ' || pg_size_pretty(pg_database_size(current_database())) || ', dump: ' || pg_size_pretty($(stat -c %s "$WORK/last.dump")::bigint)"
}
