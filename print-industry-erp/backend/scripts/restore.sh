#!/usr/bin/env bash
# Restores a backup of backup.sh: always into a scratch database first, where its rows are compared with those that were
# dumped; with --replace then into the database itself, whole or not at all, while the service stands still.
#
#   restore.sh FILE              proves that FILE can be restored
#   restore.sh --replace FILE    and puts it in place of the database; WHAT HAPPENED SINCE THE BACKUP IS LOST
#
# FILE may be in storage: s3://agogsaas-backups/production/NAME.dump (S3_ENDPOINT_URL as for backup.sh).
# Settings: DB_HOST DB_PORT DB_NAME DB_USER DB_PASSWORD (or DB_PASSWORD_FILE); SCRATCH_DB, else DB_NAME_scratch, which a
# superuser makes once and this script empties whenever it likes:
#   CREATE DATABASE agogsaas_prod_scratch OWNER wms_application_role;
#   COMMENT ON DATABASE agogsaas_prod_scratch IS 'scratch';
# NAMESPACE (production): with kubectl at hand, deployment/backend is stopped, the CronJobs are suspended, and both are put
# back; so are pg_cron's jobs. JOBS (2): tables restored at once into the scratch database.
# Exit code 0: proved, or replaced; 1: neither, and the database is as it was unless the last line says otherwise.
set -Eeuo pipefail

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=print-industry-erp/backend/scripts/database.bash
source "$HERE/database.bash"
# shellcheck source=print-industry-erp/backend/scripts/backups.bash
source "$HERE/backups.bash"
# shellcheck source=print-industry-erp/backend/scripts/cluster.bash
source "$HERE/cluster.bash"
# shellcheck source=print-industry-erp/backend/scripts/standstill.bash
source "$HERE/standstill.bash"

# Drops what is in schema public and belongs to nobody else: also what a newer release made, which the dump knows nothing of.
EMPTY_SCHEMA=$(
  cat <<'SQL'
DO $$
DECLARE
    object record;
BEGIN
    FOR object IN
        SELECT CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE'
                    WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END AS kind, format('public.%I', relname) AS name
          FROM pg_class AS relation
         WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
           -- Not what belongs to an extension, nor the sequences of columns, which go with their tables.
           AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = relation.oid AND deptype IN ('e', 'a', 'i') AND relkind = 'S'
                           UNION ALL SELECT FROM pg_depend WHERE objid = relation.oid AND deptype = 'e')
         ORDER BY relkind NOT IN ('v', 'm')
    LOOP
        EXECUTE format('DROP %s IF EXISTS %s CASCADE', object.kind, object.name);
    END LOOP;
    FOR object IN
        SELECT oid::regprocedure::text AS name FROM pg_proc AS routine
         WHERE pronamespace = 'public'::regnamespace
           AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = routine.oid AND deptype = 'e')
    LOOP
        EXECUTE format('DROP ROUTINE IF EXISTS %s CASCADE', object.name);
    END LOOP;
END
$$;
SQL
)

# Notices about what goes along with what are no news to anybody.
empty() {
  PGOPTIONS='-c client_min_messages=warning' psql -X -w -q -v ON_ERROR_STOP=1 -d "$1" -f - <<<"$EMPTY_SCHEMA"
}

fetch() {
  local from=$1 part
  need aws
  mkdir -p "$BACKUP_DIR"
  file=$BACKUP_DIR/$(basename "$from")
  for part in '' .sha256 .rows; do
    storage s3 cp --only-show-errors "$from$part" "$file$part" || fail "$from$part could not be fetched"
  done
}

check_scratch() {
  [[ "$SCRATCH_DB" != "$DB_NAME" ]] || fail "SCRATCH_DB is the database itself; it would be emptied"
  [[ $(PGDATABASE=$SCRATCH_DB value "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()") == scratch ]] ||
    fail "the proof needs a database that may be emptied: a superuser says
  CREATE DATABASE $SCRATCH_DB OWNER $DB_USER; COMMENT ON DATABASE $SCRATCH_DB IS 'scratch';"
}

# Restores into the scratch database and compares to the row.
prove() {
  local begun difference
  begun=$(date +%s)
  empty "$SCRATCH_DB"
  pg_restore -w -d "$SCRATCH_DB" --exit-on-error -j "${JOBS:-2}" "$file" || fail "$file cannot be restored; $DB_NAME is as it was"
  difference=$(diff "$file.rows" <(rows_of "$SCRATCH_DB")) || fail "$file restores other rows than were dumped; $DB_NAME is as it was:
$difference"
  empty "$SCRATCH_DB"
  printf 'restored for proof on %s in %s s\n' "$(date -u +%FT%TZ)" "$(seconds_since "$begun")" >"$file.verified"
  say "proved: $(wc -l <"$file.rows") tables restored into $SCRATCH_DB in $(seconds_since "$begun") s, with the rows that were dumped"
}

# One transaction: a restore that fails, or is cut off, leaves the database as it was.
replace() {
  local begun difference
  begun=$(date +%s)
  { printf 'BEGIN;\n%s\n' "$EMPTY_SCHEMA" && pg_restore -f - "$file" && printf 'COMMIT;\n'; } |
    PGOPTIONS='-c client_min_messages=warning' psql -X -w -q -v ON_ERROR_STOP=1 -f - >/dev/null ||
    fail "the restore failed and was taken back; $DB_NAME is as it was"
  if ! difference=$(diff "$file.rows" <(rows_of "$DB_NAME")); then
    stay_stopped=yes
    fail "$DB_NAME was replaced, but with other rows than were dumped; the service stays stopped:
$difference"
  fi
  psql -X -w -q -c 'ANALYZE' >/dev/null 2>&1
  say "replaced: $DB_NAME is as it was at the backup, restored in $(seconds_since "$begun") s"
}

main() {
  local replace=false
  [[ "${1:-}" != --replace ]] || { replace=true && shift; }
  [[ $# == 1 && "$1" != -* ]] || { sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}" && exit 2; }
  NAMESPACE=${NAMESPACE:-production}
  use_database restore
  need psql pg_restore sha256sum
  file=$1
  SCRATCH_DB=${SCRATCH_DB:-${DB_NAME}_scratch}
  check_connection
  check_scratch
  [[ "$file" != s3://* ]] || fetch "$file"
  checksum_holds "$file" || fail "$file does not have the checksum of $file.sha256, or one of them is missing"
  [[ -r "$file.rows" ]] || fail "$file.rows is missing, without which a restore cannot be compared with what was dumped"
  [[ $(dumped_database "$file") == "$DB_NAME" ]] || fail "$file is a dump of another database than $DB_NAME"
  if $replace; then
    hold_lock wms.deployment "a deployment or restore of $DB_NAME"
  else
    hold_lock wms.proof "a proof in $SCRATCH_DB"
  fi
  prove
  if $replace; then
    begin_standstill
    replace
    end_standstill
  fi
}

[[ "${BASH_SOURCE[0]}" != "$0" ]] || main "$@"
