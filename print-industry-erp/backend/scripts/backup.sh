#!/usr/bin/env bash
# Backs the database up (runbook 1.2): a dump of one snapshot in pg_dump's custom format, its checksum, and the rows of
# every table at that snapshot; uploaded where S3_URI says so, and proved by restoring it into a scratch database.
#
#   backup.sh [FILE]     FILE: else backups/backup_<database>_<time>.dump, in BACKUP_DIR
#
# Settings: DB_HOST DB_PORT DB_NAME DB_USER DB_PASSWORD (or DB_PASSWORD_FILE); BACKUP_DIR; S3_URI, such as
# s3://agogsaas-backups/production/, with S3_ENDPOINT_URL for storage that is not Amazon's; SCRATCH_DB (restore.sh says
# what it is), VERIFY=false to leave the proof to later. Schema cron and pg_cron are left out: they are a superuser's.
# The last line on stdout is the file. Exit code 0: backed up and, unless VERIFY=false, proved; 1: not.
set -Eeuo pipefail

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=print-industry-erp/backend/scripts/database.bash
source "$HERE/database.bash"
# shellcheck source=print-industry-erp/backend/scripts/backups.bash
source "$HERE/backups.bash"

# Dumps and counts in one snapshot, so that a restore can be compared with it to the row.
dump() {
  local file=$1 snapshot line
  coproc SNAPSHOT { exec psql -X -w -A -t -q -F ' ' -v ON_ERROR_STOP=1 2>&1; }
  printf 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;\nSELECT pg_export_snapshot();\n' >&"${SNAPSHOT[1]}"
  read -r snapshot <&"${SNAPSHOT[0]}" || snapshot=
  [[ "$snapshot" =~ ^[0-9A-F-]+$ ]] || fail "no snapshot can be taken: $snapshot"
  pg_dump -w -Fc -N cron -e plpgsql --snapshot="$snapshot" -f "$file.part" || fail "pg_dump failed"
  { printf '%s\n' "$ROWS_QUERY" && printf 'COMMIT;\n\\echo end of rows\n'; } >&"${SNAPSHOT[1]}"
  while read -r line && [[ "$line" != 'end of rows' ]]; do
    printf '%s\n' "$line"
  done <&"${SNAPSHOT[0]}" >"$file.rows.part"
  [[ "$line" == 'end of rows' ]] || fail "the rows could not be counted: $(tail -n 1 "$file.rows.part")"
  mv "$file.rows.part" "$file.rows"
  mv "$file.part" "$file"
  (cd "$(dirname "$file")" && sha256sum "$(basename "$file")" >"$(basename "$file").sha256")
}

# Uploads, then reads back what is there: an upload that says it worked is no proof.
upload() {
  local file=$1 target part
  target=${S3_URI%/}/$(basename "$file")
  need aws
  for part in '' .sha256 .rows; do
    storage s3 cp --only-show-errors "$file$part" "$target$part" || fail "$file$part could not be uploaded to $target$part"
  done
  [[ $(storage s3 cp --only-show-errors "$target" - | sha256sum | cut -d ' ' -f 1) == $(cut -d ' ' -f 1 "$file.sha256") ]] ||
    fail "what is stored at $target is not what was uploaded"
  say "uploaded to $target, and read back whole"
}

main() {
  local begun
  [[ $# -le 1 && "${1:-}" != -* ]] || { sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}" && exit 2; }
  use_database backup
  need psql pg_dump pg_restore sha256sum
  check_connection
  file=${1:-$BACKUP_DIR/backup_${DB_NAME}_$(date -u +%Y%m%d_%H%M%S).dump}
  [[ ! -e "$file" ]] || fail "$file is there already"
  mkdir -p "$(dirname "$file")"
  trap 'rm -f "$file.part" "$file.rows.part"' EXIT
  begun=$(date +%s)
  dump "$file"
  say "$(awk '{ rows += $2 } END { print rows " rows of " NR " tables" }' "$file.rows"), $(stat -c %s "$file") bytes, in $(seconds_since "$begun") s"
  [[ -z "${S3_URI:-}" ]] || upload "$file"
  [[ "${VERIFY:-true}" == false ]] || "$HERE/restore.sh" "$file"
  say "$file"
}

[[ "${BASH_SOURCE[0]}" != "$0" ]] || main "$@"
