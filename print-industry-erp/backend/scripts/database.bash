#!/usr/bin/env bash
# The database of the settings, for the scripts beside this one, which source it: DB_HOST, DB_PORT, DB_NAME, DB_USER and
# DB_PASSWORD (or DB_PASSWORD_FILE) as the service reads them.

say() {
  printf '%s\n' "$*"
}

warn() {
  printf 'warning: %s\n' "$*" >&2
}

fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# Fails unless every program is there: need PROGRAM...
need() {
  local program
  for program in "$@"; do
    command -v "$program" >/dev/null || fail "$program is missing on this machine"
  done
}

# Hands the settings to libpq, under the names that psql, pg_dump and pg_restore read: use_database SCRIPT-NAME
use_database() {
  [[ -n "${DB_HOST:-}" ]] || fail "DB_HOST is not set: export DB_HOST, DB_PORT, DB_NAME, DB_USER and DB_PASSWORD (runbook 1.1)"
  if [[ -z "${DB_PASSWORD:-}" && -n "${DB_PASSWORD_FILE:-}" ]]; then
    [[ -r "$DB_PASSWORD_FILE" ]] || fail "DB_PASSWORD_FILE $DB_PASSWORD_FILE cannot be read"
    DB_PASSWORD=$(<"$DB_PASSWORD_FILE")
  fi
  DB_PORT=${DB_PORT:-5432}
  DB_NAME=${DB_NAME:-wms}
  DB_USER=${DB_USER:-wms_application_role}
  export DB_HOST DB_PORT DB_NAME DB_USER
  export PGHOST=$DB_HOST PGPORT=$DB_PORT PGDATABASE=$DB_NAME PGUSER=$DB_USER
  export PGAPPNAME=$1 PGCONNECT_TIMEOUT=${PGCONNECT_TIMEOUT:-10} PGCLIENTENCODING=UTF8
  # Without one, libpq looks into ~/.pgpass, and asks nobody in a script.
  if [[ -n "${DB_PASSWORD:-}" ]]; then
    export DB_PASSWORD PGPASSWORD=$DB_PASSWORD
  fi
}

# Runs SQL in one transaction and prints unaligned rows: sql QUERY [PSQL-OPTION...]
sql() {
  local query=$1
  shift
  psql -X -w -A -t -q -1 -v ON_ERROR_STOP=1 "$@" -f - <<<"$query"
}

# The same for one value, which is empty where the query fails, such as for a table that is not there yet.
value() {
  sql "$1" 2>/dev/null || true
}

# Stops with what is wrong with the connection, if anything.
check_connection() {
  local problem
  problem=$(sql 'SELECT 1' 2>&1 >/dev/null) ||
    fail "$DB_USER@$DB_HOST:$DB_PORT/$DB_NAME cannot be used: ${problem//$'\n'/; }"
}

# Holds an advisory lock of the database for as long as this shell lives, in a session of its own; fails at once where
# somebody else has it. hold_lock NAME WHAT-IT-GUARDS
hold_lock() {
  local answer
  coproc LOCK { exec psql -X -w -A -t -q -v ON_ERROR_STOP=1 2>&1; }
  printf "SELECT pg_try_advisory_lock(hashtextextended('%s', 0));\n" "$1" >&"${LOCK[1]}"
  read -r answer <&"${LOCK[0]}" || answer=
  [[ "$answer" != f ]] || fail "$2 is under way already ($(lock_holder "$1")); nothing was changed. Run this again when it is over"
  [[ "$answer" == t ]] || fail "the lock for $2 could not be taken: $answer"
}

# Fails if the session of the lock is gone, and with it the certainty that nobody else is at it.
lock_is_held() {
  [[ -n "${LOCK_PID:-}" ]] && kill -0 "$LOCK_PID" 2>/dev/null || return 1
  local answer
  printf 'SELECT 1;\n' >&"${LOCK[1]}" || return 1
  read -r -t 10 answer <&"${LOCK[0]}" && [[ "$answer" == 1 ]]
}

lock_holder() {
  value "SELECT format('by process %s of %s from %s since %s', activity.pid, activity.usename,
                       coalesce(host(activity.client_addr), 'the server itself'),
                       to_char(activity.backend_start AT TIME ZONE 'UTC', 'HH24:MI:SS UTC'))
           FROM pg_locks AS held JOIN pg_stat_activity AS activity ON activity.pid = held.pid
          WHERE held.locktype = 'advisory' AND held.granted
            AND held.database = (SELECT oid FROM pg_database WHERE datname = current_database())
            AND ((held.classid::bigint << 32) | held.objid::bigint) = hashtextextended('$1', 0)
          LIMIT 1"
}
