#!/usr/bin/env bash
# What a backup is: FILE (pg_dump's custom format), FILE.sha256, FILE.rows (each table with its rows and a checksum over
# them, of the snapshot that was dumped) and, once it was restored for proof, FILE.verified. Sourced, after database.bash.

BACKUP_DIR=${BACKUP_DIR:-backups}

# Each table with the number of its rows and a sum over their hashes: whatever order they are in, the same rows give the
# same line. Materialized views are computed anew by a restore and are not in it.
ROWS_QUERY=$(
  cat <<'SQL'
SET TIME ZONE 'UTC'; SET datestyle = 'ISO, YMD'; SET intervalstyle = 'postgres'; SET extra_float_digits = 1; SET bytea_output = 'hex';
SELECT format('SELECT %L, count(*), coalesce(sum(hashtextextended(t::text, 0)), 0) FROM public.%I AS t', relname, relname)
  FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
 ORDER BY relname COLLATE "C" \gexec
SQL
)

# Rows of a database, one line for each table: rows_of DATABASE
rows_of() {
  psql -X -w -A -t -q -F ' ' -v ON_ERROR_STOP=1 -d "$1" -f - <<<"$ROWS_QUERY"
}

checksum_holds() {
  [[ -r "$1" && -r "$1.sha256" ]] && (cd "$(dirname "$1")" && sha256sum --check --status "$(basename "$1").sha256")
}

# The database that a dump is of, by what pg_dump wrote into it.
dumped_database() {
  pg_restore -l "$1" 2>/dev/null | sed -n 's/^; *dbname: //p'
}

# Looks for the backup to go back to. Sets backup_file and backup_summary, or backup_problem and fails.
# shellcheck disable=SC2034 # the scripts that source this say them
find_backup() {
  local age_hours oldest=${BACKUP_MAX_AGE_HOURS:-24}
  backup_file=${BACKUP_FILE:-$(find "$BACKUP_DIR" -maxdepth 1 -name '*.dump' -printf '%T@ %p\n' 2>/dev/null | sort -n | tail -n 1 | cut -d ' ' -f 2-)}
  backup_problem=
  if [[ -z "$backup_file" ]]; then
    backup_problem="there is none in $BACKUP_DIR, and BACKUP_FILE names none"
  elif [[ ! -r "$backup_file" ]]; then
    backup_problem="$backup_file cannot be read"
  elif ! checksum_holds "$backup_file"; then
    backup_problem="$backup_file does not have the checksum of $backup_file.sha256"
  elif [[ $(dumped_database "$backup_file") != "$DB_NAME" ]]; then
    backup_problem="$backup_file is not a dump of database $DB_NAME in pg_dump's custom format"
  elif [[ ! -r "$backup_file.verified" ]]; then
    backup_problem="$backup_file was never restored for proof ($(dirname "${BASH_SOURCE[0]}")/restore.sh $backup_file does)"
  else
    age_hours=$((($(date +%s) - $(stat -c %Y "$backup_file")) / 3600))
    if ((age_hours >= oldest)); then
      backup_problem="$backup_file is $age_hours hours old, and $oldest are allowed (BACKUP_MAX_AGE_HOURS)"
    fi
  fi
  [[ -z "$backup_problem" ]] || return 1
  backup_summary="$backup_file, $(stat -c %s "$backup_file") bytes, $age_hours hours old, $(<"$backup_file.verified")"
}

# aws with the endpoint of the settings, for storage that speaks S3 but is not Amazon's.
storage() {
  local -a endpoint=()
  [[ -z "${S3_ENDPOINT_URL:-}" ]] || endpoint=(--endpoint-url "$S3_ENDPOINT_URL")
  aws ${endpoint[@]+"${endpoint[@]}"} "$@"
}

seconds_since() {
  printf '%s\n' "$(($(date +%s) - $1))"
}
