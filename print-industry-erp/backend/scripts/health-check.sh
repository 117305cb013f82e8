#!/usr/bin/env bash
# Says how well the service and its database are (runbook 4.1). Changes nothing.
#
#   health-check.sh
#
# Settings: API_URL (http://localhost:4000); API_TOKEN, an access token with the scope putaway:read, where the API is
# protected; DB_HOST DB_PORT DB_NAME DB_USER DB_PASSWORD (or DB_PASSWORD_FILE) as the service has them. Without DB_HOST the
# embedded database of script/server is looked at, whose files are in DATA_DIR (.data of the repository).
# Exit code 0: HEALTHY; 1: DEGRADED, or something could not be looked at; 2: UNHEALTHY.
set -Eeuo pipefail

API_URL=${API_URL:-http://localhost:4000}
API_URL=${API_URL%/}
readonly PATIENCE=10

# The lines to print, the worst status so far (0, 1 or 2), and what the API answered.
report=
worst=0
api_health=

section() {
  report+="[CHECK] $1..."$'\n'
}

# One finding: found healthy|degraded|unknown|unhealthy TEXT
found() {
  local mark severity
  case "$1" in
    healthy) mark=✓ severity=0 ;;
    degraded) mark=⚠ severity=1 ;;
    unknown) mark='?' severity=1 ;;
    *) mark=✗ severity=2 ;;
  esac
  ((severity <= worst)) || worst=$severity
  report+="  $mark $2"$'\n'
}

# Compares whole numbers: below VALUE HEALTHY DEGRADED prints what a value is of which less is better.
below() {
  if (($1 < $2)); then echo healthy; elif (($1 < $3)); then echo degraded; else echo unhealthy; fi
}

use_embedded_database() {
  local folder passwords
  folder=${DATA_DIR:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)/.data}
  passwords="$folder/database-passwords.properties"
  [[ -r "$folder/database/postmaster.pid" && -r "$passwords" ]] || return 0
  DB_HOST=127.0.0.1
  DB_PORT=$(sed -n 4p "$folder/database/postmaster.pid")
  DB_PASSWORD=$(sed -n 's/^wms_application_role=//p' "$passwords")
}

# Hands the settings to psql, under the names that it reads.
use_database() {
  [[ -n "${DB_HOST:-}" ]] || use_embedded_database
  if [[ -z "${DB_PASSWORD:-}" && -r "${DB_PASSWORD_FILE:-}" ]]; then
    DB_PASSWORD=$(<"$DB_PASSWORD_FILE")
  fi
  export PGHOST=${DB_HOST:-localhost} PGPORT=${DB_PORT:-5432} PGDATABASE=${DB_NAME:-wms}
  export PGUSER=${DB_USER:-wms_application_role} PGAPPNAME=health-check PGCONNECT_TIMEOUT=$PATIENCE
  export PGOPTIONS='-c statement_timeout=5s -c default_transaction_read_only=on'
  if [[ -n "${DB_PASSWORD:-}" ]]; then
    export PGPASSWORD=$DB_PASSWORD
  fi
}

# The only value of a query, empty where there is none; fails where it cannot be had.
value() {
  psql -X -w -A -t -q -v ON_ERROR_STOP=1 -f - <<<"$1" 2>/dev/null
}

# Asks the API: ask PATH [CURL-OPTION...] prints the body and, on a line of its own, the HTTP status; 000 without an answer.
ask() {
  local path=$1
  shift
  curl -s -m "$PATIENCE" -w '\n%{http_code}' "$@" "$API_URL$path" 2>/dev/null || true
}

# What the API says of one of its checks: HEALTHY, DEGRADED, UNHEALTHY or UNKNOWN; empty where it leaves it out.
api_status() {
  grep -o "\"name\":\"$1\",\"title\":\"[^\"]*\",\"status\":\"[A-Z]*\"" <<<"$api_health" | sed 's/.*:"\([A-Z]*\)"$/\1/' || true
}

# Whether the API leaves a check out because its feature is switched off: is_off CHECK. Where nobody knows, it is looked at.
is_off() {
  [[ "$api_health" == *'"checks":['* && -z $(api_status "$1") ]]
}

check_connection() {
  local answer
  section 'Database Connection'
  if ! command -v psql >/dev/null; then
    found unknown 'Database connection: UNKNOWN (psql is not installed)'
  elif answer=$(value 'SELECT 1') && [[ "$answer" == 1 ]]; then
    found healthy 'Database connection: HEALTHY'
    return 0
  else
    found unhealthy "Database connection: UNHEALTHY ($PGUSER@$PGHOST:$PGPORT/$PGDATABASE does not answer)"
  fi
  return 1
}

check_cache() {
  local minutes
  section 'Cache Freshness'
  minutes=$(value 'SELECT floor(extract(epoch FROM now() - last_updated) / 60)::bigint FROM bin_utilization_cache LIMIT 1') ||
    { found unhealthy 'Cache age: UNHEALTHY (it was never filled, or cannot be read)' && return; }
  [[ -n "$minutes" ]] || { found unhealthy 'Cache age: UNHEALTHY (it is empty)' && return; }
  case $(below "$minutes" 15 30) in
    healthy) found healthy 'Cache age: < 15 minutes (HEALTHY)' ;;
    degraded) found degraded "Cache age: $minutes minutes (DEGRADED)" ;;
    *) found unhealthy "Cache age: $minutes minutes (UNHEALTHY)" ;;
  esac
}

check_accuracy() {
  local percent
  ! is_off ML_MODEL_ACCURACY || return 0
  section 'ML Model Accuracy'
  percent=$(value "SELECT trunc(100.0 * count(*) FILTER (WHERE (probability >= 0.5) = was_accepted) / nullif(count(*), 0), 1)
                     FROM acceptance_predicted_decisions WHERE created_at > now() - interval '7 days'") ||
    { found unknown 'ML accuracy: UNKNOWN (it cannot be read)' && return; }
  if [[ -z "$percent" ]]; then
    found unknown 'ML accuracy: UNKNOWN (nothing was decided in 7 days that a model in force predicts)'
  elif ((${percent%.*} >= 80)); then
    found healthy 'ML accuracy: >80% (HEALTHY)'
  elif ((${percent%.*} >= 70)); then
    found degraded "ML accuracy: $percent% (DEGRADED)"
  else
    found unhealthy "ML accuracy: $percent% (UNHEALTHY)"
  fi
}

# Times what the service asks before it saves a recommendation: what is in 50 bins.
check_query() {
  local milliseconds
  section 'Query Performance'
  milliseconds=$(value "SELECT extract(epoch FROM clock_timestamp()) AS begun \\gset
    SELECT count(contents.used) FROM (SELECT tenant_id, location_id FROM inventory_locations LIMIT 50) AS location
     CROSS JOIN LATERAL (SELECT sum(occupant.cubic_feet) AS used FROM bin_occupants AS occupant
                          WHERE occupant.tenant_id = location.tenant_id
                            AND occupant.location_id = location.location_id) AS contents \\g /dev/null
    SELECT round((extract(epoch FROM clock_timestamp()) - :begun) * 1000)::bigint") ||
    { found unhealthy 'Query performance: UNHEALTHY (no answer within 5 s)' && return; }
  case $(below "$milliseconds" 100 500) in
    healthy) found healthy 'Query performance: <100ms (HEALTHY)' ;;
    degraded) found degraded "Query performance: ${milliseconds}ms (DEGRADED)" ;;
    *) found unhealthy "Query performance: ${milliseconds}ms (UNHEALTHY)" ;;
  esac
}

service_refreshes() {
  [[ $(value "SELECT EXISTS (SELECT FROM background_jobs
                              WHERE job_name = 'refresh-bin-util' AND due_at > now() - interval '5 minutes')") == t ]]
}

check_schedule() {
  local cron job
  section 'pg_cron Jobs'
  cron=$(value "SELECT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_cron')") ||
    { found unknown 'refresh schedule: UNKNOWN (it cannot be read)' && return; }
  if [[ "$cron" == t ]]; then
    job=$(value "SELECT coalesce(bool_or(active), false) FROM cron.job WHERE jobname = 'refresh_bin_util'") ||
      { found unknown 'pg_cron job: UNKNOWN (cron.job cannot be read)' && return; }
    if [[ "$job" == t ]]; then
      found healthy 'pg_cron job: CONFIGURED'
    elif service_refreshes; then
      found degraded 'pg_cron job: MISSING OR OFF (DEGRADED; the service refreshes in its place)'
    else
      found unhealthy 'pg_cron job: MISSING OR OFF (UNHEALTHY)'
    fi
  elif service_refreshes; then
    found healthy 'refresh schedule: SERVICE (pg_cron absent)'
  else
    found unhealthy 'refresh schedule: NONE (UNHEALTHY; pg_cron absent, and no process of the service refreshes)'
  fi
}

check_endpoint() {
  local answer status
  local -a token=()
  section 'GraphQL Endpoint'
  command -v curl >/dev/null || { found unknown 'GraphQL endpoint: UNKNOWN (curl is not installed)' && return; }
  [[ -z "${API_TOKEN:-}" ]] || token=(-H @-)
  answer=$(ask /graphql "${token[@]+"${token[@]}"}" -H 'Content-Type: application/json' \
    -d '{"query":"{ facilities { facilityId } }"}' <<<"Authorization: Bearer ${API_TOKEN:-}")
  status=${answer##*$'\n'}
  case "$status" in
    200) if [[ "$answer" == *'"facilities":['* ]]; then
      found healthy 'GraphQL endpoint: HEALTHY'
    else
      found unhealthy 'GraphQL endpoint: UNHEALTHY (it answers with an error)'
    fi ;;
    401 | 403) found unknown "GraphQL endpoint: UNKNOWN (HTTP $status; API_TOKEN is missing or refused)" ;;
    000) found unhealthy "GraphQL endpoint: UNHEALTHY ($API_URL does not answer)" ;;
    *) found unhealthy "GraphQL endpoint: UNHEALTHY (HTTP $status)" ;;
  esac
}

check_failures() {
  local failures
  ! is_off DATA_QUALITY || return 0
  section 'Data Quality Monitoring'
  failures=$(value "SELECT count(*) FROM capacity_validation_failures
                     WHERE NOT resolved AND created_at > now() - interval '24 hours'") ||
    { found unknown 'Capacity failures (24h): UNKNOWN (they cannot be read)' && return; }
  case $(below "$failures" 1 10) in
    healthy) found healthy 'Capacity failures (24h): 0 (HEALTHY)' ;;
    degraded) found degraded "Capacity failures (24h): $failures (DEGRADED)" ;;
    *) found unhealthy "Capacity failures (24h): $failures (UNHEALTHY)" ;;
  esac
}

check_statistics() {
  local recent latest
  ! is_off STATISTICAL_ANALYSIS || return 0
  section 'Statistical Analysis Framework'
  recent=$(value "SELECT count(*) FROM bin_optimization_statistical_metrics WHERE computed_at > now() - interval '7 days'") ||
    { found unknown 'Statistical metrics (7d): UNKNOWN (they cannot be read)' && return; }
  if ((recent > 0)); then
    found healthy "Statistical metrics (7d): $recent (COLLECTING)"
    return
  fi
  latest=$(value 'SELECT floor(extract(epoch FROM now() - max(computed_at)) / 86400)::bigint
                    FROM bin_optimization_statistical_metrics') || latest=
  if [[ -z "$latest" ]]; then
    found unknown 'Statistical metrics (7d): 0 (UNKNOWN; nothing was computed yet)'
  else
    found "$(below "$latest" 7 14)" "Statistical metrics (7d): 0 (the last $latest days ago)"
  fi
}

# What the service finds beyond the checks above; nothing is said where it agrees that all is well.
check_service() {
  local overall line
  # check_endpoint has said so.
  command -v curl >/dev/null || return 0
  overall=$(sed -n 's/.*"overallStatus":"\([A-Z]*\)".*/\1/p' <<<"$api_health" | head -n 1)
  [[ "$overall" != HEALTHY ]] || return 0
  section 'Service'
  case "$overall" in
    DEGRADED) found degraded 'The service says of itself: DEGRADED' ;;
    UNHEALTHY) found unhealthy 'The service says of itself: UNHEALTHY' ;;
    *) found unhealthy "Service: UNHEALTHY ($API_URL/api/wms/optimization/health does not answer)" && return ;;
  esac
  while read -r line; do
    report+="      $line"$'\n'
  done < <(grep -o '"title":"[^"]*","status":"[A-Z]*","message":"[^"]*"' <<<"$api_health" |
    sed 's/"title":"\([^"]*\)","status":"\([A-Z]*\)","message":"\([^"]*\)"/\1: \2, \3/' | grep -v ': HEALTHY, ')
}

headline() {
  local -ra names=(HEALTHY DEGRADED UNHEALTHY)
  printf '%s\n' '╔════════════════════════════════════════════════════════════╗' \
    "║  Overall Status: ${names[worst]}" \
    '╚════════════════════════════════════════════════════════════╝' ''
}

main() {
  [[ $# == 0 ]] || { sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}" >&2 && exit 2; }
  use_database
  api_health=$(ask /api/wms/optimization/health)
  if check_connection; then
    check_cache
    check_accuracy
    check_query
    check_schedule
    check_endpoint
    check_failures
    check_statistics
  else
    report+='  ? What is in the database was not looked at'$'\n'
    check_endpoint
  fi
  check_service
  headline
  printf '%s' "$report"
  exit "$worst"
}

[[ "${BASH_SOURCE[0]}" != "$0" ]] || main "$@"
