#!/usr/bin/env bats
# backup.sh and restore.sh on a server with pg_cron: what was lost is there again to the row, and nothing else was touched.

# shellcheck source=script/tests/server.bash
source "$BATS_TEST_DIRNAME/server.bash"
# shellcheck source=script/tests/postgres.bash
source "$BATS_TEST_DIRNAME/postgres.bash"
# shellcheck source=script/tests/cluster.bash
source "$BATS_TEST_DIRNAME/cluster.bash"

setup_file() {
  WORK=$(mktemp -d)
  export WORK BACKUP_DIR="$WORK/backups" IMAGE_BUILDER=none
  start_postgres -c shared_preload_libraries=pg_cron -c cron.database_name=wms -c cron.use_background_workers=on
  # The release's whole schema, by psql alone.
  find "$MIGRATION_FILES" -name 'V*.sql' | sort -V | while read -r file; do
    psql -X -q -v ON_ERROR_STOP=1 -h "$DB_HOST" -p "$DB_PORT" -U wms_application_role -d wms -f "$file"
  done
  insert_warehouse tenant-a
  insert_warehouse tenant-b
  owner "SELECT cron.schedule('refresh_bin_util', '*/10 * * * *', 'SELECT scheduled_refresh_bin_utilization();');
    SELECT scheduled_refresh_bin_utilization()"
  superuser postgres -c 'CREATE DATABASE wms_scratch OWNER wms_application_role'
  PGPASSWORD='' DB_NAME=wms_scratch owner "COMMENT ON DATABASE wms_scratch IS 'scratch'"
}

teardown_file() {
  stop_postgres
  rm -rf "$WORK"
}

setup() {
  fake_cluster
}

# The newest backup.
latest() {
  find "$BACKUP_DIR" -name '*.dump' -printf '%T@ %p\n' | sort -n | tail -n 1 | cut -d ' ' -f 2-
}

tables() {
  owner "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1"
}

# Every row of every table, as the test reads them: another way than the scripts'.
all_rows() {
  local table
  for table in $(tables); do
    printf '%s\n' "$table"
    owner "COPY $table TO STDOUT" | sort
  done
}

jobs() {
  owner "SELECT jobname || ' ' || active FROM cron.job"
}

@test "backs up, is destroyed, and is restored to the row, with the times it took" {
  run "$SCRIPTS/backup.sh"
  printf '%s\n' "$output"
  [[ "$status" == 0 ]]
  [[ "$output" == *" rows of "*" tables, "*" bytes, in "*" s"*"proved: "*"with the rows that were dumped"* ]]
  [[ "${lines[-1]}" == "$(latest)" ]]
  [[ $(pg_restore -l "$(latest)" | grep -ic cron) == 0 ]]
  all_rows >"$WORK/rows"

  # Everything that the owner has is gone, and what a newer release would have made is there.
  for table in $(tables); do owner "DROP TABLE IF EXISTS $table CASCADE"; done
  [[ -z $(tables) ]]
  owner 'CREATE TABLE of_a_newer_release (id integer)'
  run "$SCRIPTS/restore.sh" --replace "$(latest)"
  printf '%s\n' "$output"
  [[ "$status" == 0 ]]
  [[ "$output" == *"replaced: wms is as it was at the backup, restored in "*" s"* ]]
  all_rows | cmp "$WORK/rows"
  [[ $(owner "SELECT to_regclass('of_a_newer_release') IS NULL") == t ]]
  owner 'REFRESH MATERIALIZED VIEW CONCURRENTLY bin_utilization_cache'
  [[ $(jobs) == "refresh_bin_util true" ]]
  # The tenant role sees its tenant's rows and no others, as before.
  [[ $(owner "SET ROLE wms_tenant_role; SET wms.tenant_id = 'tenant-b'; SELECT string_agg(tenant_id, ',') FROM lots") == tenant-b ]]
}

@test "while the database is replaced, pods, CronJobs and pg_cron stand still, and are put back" {
  local real
  VERIFY=false "$SCRIPTS/backup.sh" "$BACKUP_DIR/still.dump"
  real=$(command -v psql)
  # Looks at the jobs at the moment at which the restore begins to write.
  cat >"$FAKES/psql" <<SCRIPT
#!/usr/bin/env bash
[[ "\${PGOPTIONS:-}" != *min_messages* || "\$*" == *scratch* ]] || $real -X -A -t -q -c 'SELECT count(*) FROM cron.job' >"$WORK/paused"
exec $real "\$@"
SCRIPT
  chmod +x "$FAKES/psql"
  run "$SCRIPTS/restore.sh" --replace "$BACKUP_DIR/still.dump"
  printf '%s\n' "$output" "$(kubectl_calls)"
  [[ "$status" == 0 ]]
  [[ $(<"$WORK/paused") == 0 ]]
  [[ $(jobs) == "refresh_bin_util true" ]]
  kubectl_calls | grep -E '^(patch|scale|wait)' | sed 's/ -n production//' >"$WORK/changes"
  diff "$WORK/changes" - <<'CALLS'
patch cronjob bin-optimization-ml-training -p {"spec":{"suspend":true}}
scale deployment/backend --replicas=0
wait --for=delete pod -l app=agogsaas-backend --timeout=120s
patch cronjob bin-optimization-ml-training -p {"spec":{"suspend":false}}
scale deployment/backend --replicas=3
CALLS
}

@test "a backup that was damaged, or cannot be compared, or is another database's, replaces nothing" {
  local good="$BACKUP_DIR/good.dump"
  VERIFY=false "$SCRIPTS/backup.sh" "$good"
  all_rows >"$WORK/rows"
  for part in '' .sha256 .rows; do cp "$good$part" "$BACKUP_DIR/bad.dump$part"; done
  sed -i 's/good/bad/' "$BACKUP_DIR/bad.dump.sha256"
  printf 'x' | dd of="$BACKUP_DIR/bad.dump" bs=1 seek=5000 conv=notrunc status=none
  run "$SCRIPTS/restore.sh" --replace "$BACKUP_DIR/bad.dump"
  [[ "$status" == 1 && "$output" == *"does not have the checksum of"* ]]

  # Damaged before its checksum was taken: the proof finds it.
  (cd "$BACKUP_DIR" && cp good.dump bad.dump && sha256sum bad.dump >bad.dump.sha256)
  sed -i 's/^lots .*/lots 1 1/' "$BACKUP_DIR/bad.dump.rows"
  run "$SCRIPTS/restore.sh" --replace "$BACKUP_DIR/bad.dump"
  printf '%s\n' "$output"
  [[ "$status" == 1 && "$output" == *"restores other rows than were dumped; wms is as it was"* ]]
  [[ ! -e "$BACKUP_DIR/bad.dump.verified" ]]
  run env DB_NAME=postgres SCRATCH_DB=wms_scratch "$SCRIPTS/restore.sh" --replace "$good"
  [[ "$status" == 1 && "$output" == *"is a dump of another database than postgres"* ]]
  all_rows | cmp "$WORK/rows"
  [[ $(kubectl_calls | grep -Ec '^(scale|patch)') == 0 ]]
}

@test "it empties no database but one that says it is there for that" {
  VERIFY=false "$SCRIPTS/backup.sh" "$BACKUP_DIR/scratch.dump"
  run env SCRATCH_DB=wms "$SCRIPTS/restore.sh" "$BACKUP_DIR/scratch.dump"
  [[ "$status" == 1 && "$output" == *"SCRATCH_DB is the database itself"* ]]
  run env SCRATCH_DB=template1 "$SCRIPTS/restore.sh" "$BACKUP_DIR/scratch.dump"
  [[ "$status" == 1 && "$output" == *"the proof needs a database that may be emptied"* ]]
}

@test "somebody who is still connected is named, and everything is put back" {
  VERIFY=false "$SCRIPTS/backup.sh" "$BACKUP_DIR/busy.dump"
  all_rows >"$WORK/rows"
  sed -i 's/{1..30}/{1..2}/' "$(copied_scripts)/standstill.bash"
  coproc OTHER { PGAPPNAME=bin-optimization exec psql -X -q -h "$DB_HOST" -p "$DB_PORT" -U wms_application_role -d wms; }
  until [[ $(owner "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'bin-optimization'") == 1 ]]; do sleep 0.05; done
  run "$WORK/copied/scripts/restore.sh" --replace "$BACKUP_DIR/busy.dump"
  printf '\\q\n' >&"${OTHER[1]}"
  printf '%s\n' "$output"
  [[ "$status" == 1 && "$output" == *"others are connected to wms: "*" of bin-optimization"* ]]
  [[ $(jobs) == "refresh_bin_util true" ]]
  [[ $(kubectl_calls | grep '^scale' | tail -n 1) == *--replicas=3* ]]
  all_rows | cmp "$WORK/rows"
}

# The scripts once more, to be changed: prints the folder.
copied_scripts() {
  mkdir -p "$WORK/copied"
  cp -r "$SCRIPTS" "$WORK/copied"
  printf '%s\n' "$WORK/copied/scripts"
}

@test "uploads to storage that speaks S3, reads back what is there, and restores from it" {
  local port
  port=$(free_port)
  python3 "$BATS_TEST_DIRNAME/object_store.py" "$port" "$WORK/store" 3>&- &
  printf '%s\n' "$!" >"$WORK/store.pid"
  until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do sleep 0.05; done
  export S3_ENDPOINT_URL="http://127.0.0.1:$port" AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=us-east-1
  PATH=$FAKES:/usr/bin:$PATH S3_URI=s3://agogsaas-backups/production/ VERIFY=false run "$SCRIPTS/backup.sh" "$BACKUP_DIR/sent.dump"
  printf '%s\n' "$output"
  [[ "$status" == 0 && "$output" == *"uploaded to s3://agogsaas-backups/production/sent.dump, and read back whole"* ]]
  rm "$BACKUP_DIR"/sent.dump*
  run env PATH="$FAKES:/usr/bin:$PATH" "$SCRIPTS/restore.sh" s3://agogsaas-backups/production/sent.dump
  printf '%s\n' "$output"
  kill -TERM "$(<"$WORK/store.pid")"
  [[ "$status" == 0 && "$output" == "proved: "* ]]
}
