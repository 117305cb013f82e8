#!/usr/bin/env bats
# deploy-bin-optimization.sh on a database that stands at 0.0.19 with rows in it, where the runbook begins.

# shellcheck source=script/tests/server.bash
source "$BATS_TEST_DIRNAME/server.bash"
# shellcheck source=script/tests/postgres.bash
source "$BATS_TEST_DIRNAME/postgres.bash"

setup_file() {
  WORK=$(mktemp -d)
  export WORK
  start_postgres -c log_min_messages=warning
  migrate_to_19
  insert_warehouse tenant-a
  superuser postgres -c 'CREATE DATABASE at_19 TEMPLATE wms' -c "CREATE ROLE looker LOGIN BYPASSRLS" -c "GRANT pg_read_all_data TO looker"
  built_release
  # The scripts as they are, beside a health-check that says what the test wants and migrations that can be added to.
  mkdir -p "$WORK/backend"
  cp -r "$SCRIPTS" "$MIGRATION_FILES" "$WORK/backend"
  # shellcheck disable=SC2016 # for that script to fill in
  printf '#!/bin/sh\nexit "${HEALTH_CODE:-0}"\n' >"$WORK/backend/scripts/health-check.sh"
  chmod +x "$WORK/backend/scripts/health-check.sh"
  export SERVICE_JAR="$UNPACKED/service.jar" IMAGE_BUILDER=none REQUIRE_BACKUP=false ENVIRONMENT=production
}

teardown_file() {
  stop_postgres
  rm -rf "$WORK"
}

setup() {
  fresh_database at_19
  rm -f "$WORK/backend/migrations/V0.0.999__broken.sql"
}

teardown() {
  ! mountpoint -q "$WORK/disk" || { superuser postgres -c 'DROP DATABASE IF EXISTS wms WITH (FORCE)' &&
    superuser postgres -c 'DROP TABLESPACE IF EXISTS tiny' && umount "$WORK/disk"; }
}

deploy() {
  env DRY_RUN=false "$@" "$WORK/backend/scripts/deploy-bin-optimization.sh"
}

# Everything that a run could change: the catalogs' rows and the history.
footprint() {
  owner "SELECT count(*), max(oid) FROM pg_class; SELECT count(*) FROM pg_constraint; SELECT schema_version::text FROM schema_version;
    SELECT putaway_recommendations::text FROM putaway_recommendations"
}

applied() {
  owner "SELECT string_agg(version, ' ' ORDER BY installed_rank) FROM schema_version WHERE success AND installed_rank > 19"
}

# The versions behind 0.0.19, in order.
expected() {
  find "$WORK/backend/migrations" -name 'V*.sql' -printf '%f\n' | sort -V | sed 's/^V//; s/__.*//' | tail -n +20 | paste -sd ' '
}

@test "a dry run needs no more than to read, says what would be done, and changes nothing" {
  owner "UPDATE putaway_recommendations SET confidence_score = 1.5"
  footprint >"$WORK/before"
  run env DB_USER=looker "$WORK/backend/scripts/deploy-bin-optimization.sh"
  printf '%s\n' "$output"
  [[ "$status" == 0 ]]
  [[ "$output" == *"schema: at 0.0.19"* ]]
  [[ "$output" == *"[1] confidences outside of 0 to 1"*"such as tenant-a/recommendation-1 with 1.500"* ]]
  [[ "$output" == *"would apply V0.0.20__fix_bin_optimization_data_quality.sql"* ]]
  [[ "$output" == *"dry run: nothing was changed"* ]]
  footprint | cmp "$WORK/before"
}

@test "a dry run as a role that sees no rows does not call them good" {
  superuser wms -c 'ALTER ROLE looker NOBYPASSRLS'
  run env DB_USER=looker "$WORK/backend/scripts/deploy-bin-optimization.sh"
  superuser wms -c 'ALTER ROLE looker BYPASSRLS'
  [[ "$status" == 0 ]]
  [[ "$output" == *"[?] rows: row-level security hides them from looker"* ]]
}

@test "a dry run finds what a deployment would stop at" {
  owner "CREATE VIEW cross_dock_cancellations AS SELECT 1 AS one; UPDATE schema_version SET checksum = 1 WHERE version = '0.0.7'"
  run env REQUIRE_BACKUP=true BACKUP_DIR="$WORK/none" "$WORK/backend/scripts/deploy-bin-optimization.sh"
  printf '%s\n' "$output"
  [[ "$status" == 1 ]]
  [[ "$output" == *"would stop here: migration 0.0.7 was applied from another text than that of V0.0.7__inventory_transactions.sql"* ]]
  [[ "$output" == *"would stop here: backup: there is none in $WORK/none"* ]]
  [[ "$output" == *"relations of others with the names of new tables; STOPS, such as cross_dock_cancellations"* ]]
  run deploy
  [[ "$status" == 1 && "$output" == *"stopped: nothing was changed" ]]
  [[ -z $(applied) ]]
}

@test "deploys, while a second run at the same time stops; run again, it finds nothing to do" {
  local code=0
  owner "UPDATE putaway_recommendations SET confidence_score = 1.5"
  deploy HEALTH_CODE=0 >"$WORK/first.out" 2>&1 3>&- &
  until [[ $(owner "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'") == 1 ]]; do sleep 0.05; done
  run deploy
  [[ "$status" == 1 ]]
  [[ "$output" == *"a deployment of wms is under way already (by process "*"nothing was changed"* ]]
  wait "$!" || code=$?
  cat "$WORK/first.out"
  [[ "$code" == 0 ]]
  [[ $(tail -n 1 "$WORK/first.out") == "  deployed" ]]
  [[ $(<"$WORK/first.out") == *"new tables: 9 of 9"*"materialized views: 2 of 2"*"refused by chk_confidence_score_range"* ]]
  [[ $(applied) == "$(expected)" ]]
  [[ $(owner "SELECT confidence_score IS NULL FROM putaway_recommendations") == t ]]
  [[ $(owner "SELECT figure_before FROM bin_optimization_remediation_log") == 1.500 ]]

  footprint >"$WORK/before"
  run deploy
  printf '%s\n' "$output"
  [[ "$status" == 0 && "$output" == *"migrations: none to apply"* ]]
  footprint | cmp "$WORK/before"
  run deploy HEALTH_CODE=2
  [[ "$status" == 1 && "$output" == *"health-check.sh ended with code 2: the deployment is done, and NOT HEALTHY"* ]]
}

@test "a migration that fails leaves nothing of itself, says so, and is applied once it is mended" {
  local broken="$WORK/backend/migrations/V0.0.999__broken.sql"
  mkdir -p "$WORK/broken/db/migration"
  cp "$UNPACKED/service.jar" "$WORK/broken/service.jar"
  ln -sfn "$UNPACKED/lib" "$WORK/broken/lib"
  printf -- '-- Why: a test\nCREATE TABLE half_applied (id integer);\nSELECT 1 / 0;\n' >"$broken"
  add_to_release "$broken"
  run deploy SERVICE_JAR="$WORK/broken/service.jar"
  printf '%s\n' "$output"
  [[ "$status" == 1 ]]
  [[ "$output" == *"Failed to execute script V0.0.999__broken.sql"*"division by zero"* ]]
  [[ "$output" == *"error: the migrations failed"*"stopped: the schema is at "*"Each migration is applied whole or not at all"*"restore.sh --replace"* ]]
  [[ "$(applied) 0.0.999" == "$(expected)" ]]
  [[ $(owner "SELECT to_regclass('half_applied') IS NULL") == t ]]

  sed -i 's/1 \/ 0/1/' "$broken"
  add_to_release "$broken"
  run deploy SERVICE_JAR="$WORK/broken/service.jar"
  printf '%s\n' "$output"
  rm "$broken"
  [[ "$status" == 0 ]]
  [[ $(owner "SELECT to_regclass('half_applied')") == half_applied ]]
}

add_to_release() {
  cp "$1" "$WORK/broken/db/migration"
  (cd "$WORK/broken" && "$JAVA_HOME/bin/jar" uf service.jar db/migration/*.sql)
}

@test "a connection that is lost in mid-migration leaves nothing half-applied, and the next run succeeds" {
  local code=0
  coproc READER { exec psql -X -q -h "$DB_HOST" -p "$DB_PORT" -U wms_application_role -d wms; }
  # What V0.0.20 has to wait for, up to 5 s.
  printf 'BEGIN; LOCK TABLE putaway_recommendations IN ACCESS SHARE MODE;\n' >&"${READER[1]}"
  deploy HEALTH_CODE=0 >"$WORK/lost.out" 2>&1 3>&- &
  until [[ $(owner "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%chk_confidence_score_range%' AND pid <> pg_backend_pid()") == 1 ]]; do sleep 0.1; done
  wait "$!" || code=$?
  printf 'ROLLBACK;\n\\q\n' >&"${READER[1]}"
  cat "$WORK/lost.out" && printf 'code %s\n' "$code"
  [[ "$code" == 1 ]]
  [[ $(<"$WORK/lost.out") == *"Failed to execute script V0.0.20__"*"error: the migrations failed"*"at 0.0.19"* ]]
  [[ -z $(applied) ]]
  [[ $(owner "SELECT to_regclass('material_dimension_verifications') IS NULL") == t ]]
  run deploy
  printf '%s\n' "$output"
  [[ "$status" == 0 ]]
  [[ $(applied) == "$(expected)" ]]
}

@test "a full disk leaves nothing half-applied, and the next run succeeds" {
  local last
  mkdir -p "$WORK/disk"
  mount -t tmpfs -o size=64m,mode=700 tmpfs "$WORK/disk"
  chown postgres "$WORK/disk"
  superuser postgres -c "CREATE TABLESPACE tiny LOCATION '$WORK/disk'" -c 'DROP DATABASE wms WITH (FORCE)' \
    -c 'CREATE DATABASE wms TEMPLATE at_19 OWNER wms_application_role TABLESPACE tiny'
  dd if=/dev/zero of="$WORK/disk/filler" bs=64k 2>/dev/null || true
  truncate -s -256K "$WORK/disk/filler"
  run deploy
  printf '%s\n' "$output"
  [[ "$status" == 1 ]]
  [[ "$output" == *"No space left on device"*"error: the migrations failed"* ]]
  last=$(applied)
  [[ "$(expected)" == "$last"* && "$(expected)" != "$last" ]]

  rm "$WORK/disk/filler"
  run deploy
  printf '%s\n' "$output"
  [[ "$status" == 0 ]]
  [[ $(applied) == "$(expected)" ]]
}

@test "the checklists say PASS, FAIL or MANUAL of every item, with figures" {
  local list
  run "$WORK/backend/scripts/deploy-bin-optimization.sh" --check pre
  printf '%s\n' "$output"
  [[ "$status" == 1 ]]
  [[ "${lines[0]}" == "PASS    All previous migrations (V0.0.15-V0.0.19) successfully applied (5 of 5, at 0.0.19)" ]]
  [[ "$output" == *"FAIL    Database backup completed and verified (there is none"* ]]
  [[ "$output" == *"MANUAL  QA approval received"* ]]
  [[ "$output" == *"PASS    Database connection tested (PostgreSQL 15."* ]]
  for list in 1h 4h 24h 48h success; do
    run "$WORK/backend/scripts/deploy-bin-optimization.sh" --check "$list"
    printf '%s\n' "$output"
    [[ $(grep -cvE '^(PASS  |FAIL  |MANUAL)  [A-Z]|^error: [0-9]+ items failed$' <<<"$output") == 0 ]]
  done
  [[ "$output" == *"FAIL    All 9 new tables created and accessible (0)"* ]]
  [[ "$output" == *"FAIL    ML accuracy > 80% (no decisions"* ]]
  run "$WORK/backend/scripts/deploy-bin-optimization.sh" --check never
  [[ "$status" == 2 ]]
}
