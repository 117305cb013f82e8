#!/usr/bin/env bash
# The runbook's checklists: a line for each item, with its figure. PASS and FAIL are measured here; MANUAL is for people,
# such as sign-offs, or for want of an address to ask. Sourced, after the other parts of deploy-bin-optimization.sh.

checks_failed=0
# Set by find_backup.
backup_summary=
backup_problem=
metrics_text=

item() {
  printf '%-6s  %s%s\n' "$1" "$2" "${3:+ ($3)}"
  [[ "$1" != FAIL ]] || checks_failed=$((checks_failed + 1))
}

# PASS where the test holds, else FAIL: judge WHAT FIGURE TEST...
judge() {
  local what=$1 figure=$2
  shift 2
  if "$@"; then item PASS "$what" "$figure"; else item FAIL "$what" "$figure"; fi
}

manual() {
  local what
  for what in "$@"; do item MANUAL "$what"; done
}

# Numbers with decimals, and no number at all, which is never right: holds 0.3 '<' 15
holds() {
  [[ "$1" =~ ^-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?$ ]] && awk -v a="$1" -v b="$3" "BEGIN { exit !(a $2 b) }"
}

# The value of a metric that the service shows, or nothing where it is absent or NaN.
metric() {
  [[ -n "$metrics_text" ]] || metrics_text=$(curl -fsS -m 10 "$API_URL/api/wms/optimization/metrics" 2>/dev/null || printf none)
  awk -v name="$1" '$1 ~ "^" name "([{ ]|$)" && $NF != "NaN" { print $NF; exit }' <<<"$metrics_text"
}

# The only value of a query to Prometheus, or nothing.
prometheus() {
  curl -fsS -m 10 -G "$PROMETHEUS_URL/api/v1/query" --data-urlencode "query=$1" 2>/dev/null |
    sed -n 's/.*"value":\[[0-9.]*,"\([^"]*\)"\].*/\1/p'
}

# An item about what Prometheus knows; without its address it is left to people: ask WHAT QUERY OPERATOR LIMIT UNIT
ask() {
  local figure
  if [[ -z "${PROMETHEUS_URL:-}" ]]; then
    item MANUAL "$1" "PROMETHEUS_URL is not set"
  else
    figure=$(prometheus "$2")
    judge "$1" "${figure:-no answer}$5" holds "${figure:-x}" "$3" "$4"
  fi
}

check_connected() {
  local version
  version=$(value 'SHOW server_version')
  judge "Database connection tested" "PostgreSQL ${version:-unreachable}" test -n "$version"
}

check_previous_migrations() {
  local count
  count=$(value "SELECT count(*) FROM schema_version WHERE success AND version IN ('0.0.15', '0.0.16', '0.0.17', '0.0.18', '0.0.19')")
  judge "All previous migrations (V0.0.15-V0.0.19) successfully applied" "${count:-0} of 5, at $(schema_at)" test "$count" = 5
}

check_backed_up() {
  if find_backup; then
    item PASS "Database backup completed and verified" "$backup_summary"
  else
    item FAIL "Database backup completed and verified" "$backup_problem"
  fi
}

check_cache_age() {
  local age
  age=$(value "SELECT round(extract(epoch FROM now() - max(last_updated)) / 60, 1) FROM bin_utilization_cache")
  judge "$1" "${age:-no} minutes; an empty cache has no age" holds "${age:-x}" '<' 15
}

check_refreshes() {
  local count
  count=$(value "SELECT count(*) FROM view_refreshes WHERE view_name LIKE '%bin_utilization_cache' AND outcome = 'REFRESHED' AND started_at > now() - interval '15 minutes'")
  judge "Cache refreshing automatically" "${count:-0} refreshes in 15 minutes" holds "${count:-x}" '>' 0
}

check_refresh_gaps() {
  local gap
  gap=$(value "SELECT round(max(extract(epoch FROM gap)) / 60, 1) FROM (
      SELECT started_at - lag(started_at) OVER (ORDER BY started_at) AS gap FROM view_refreshes
       WHERE view_name LIKE '%bin_utilization_cache' AND outcome = 'REFRESHED' AND started_at > now() - interval '24 hours') AS gaps")
  judge "Cache consistently < 15 minutes old" "longest pause in 24 h: ${gap:-unknown} minutes" holds "${gap:-x}" '<' 15
}

# Of whole requests, as saved with each recommendation: check_p95 WHAT INTERVAL
check_p95() {
  local p95
  p95=$(value "SELECT round(percentile_cont(0.95) WITHIN GROUP (ORDER BY processing_time_ms)::numeric, 1)
      FROM putaway_recommendations WHERE created_at > now() - interval '$2'")
  judge "$1" "${p95:-no recommendations, so no} ms in $2" holds "${p95:-x}" '<' 2000
}

check_accuracy() {
  local accuracy
  accuracy=$(metric ml_model_accuracy_percentage)
  judge "$1" "${accuracy:-no decisions, or no service at $API_URL, so no} % of 7 days' decisions" holds "${accuracy:-x}" '>=' 80
}

check_metrics() {
  local name missing=''
  for name in bin_utilization_cache_age_seconds ml_model_accuracy_percentage batch_putaway_processing_time_ms_bucket \
    putaway_acceptance_rate_percentage bin_optimization_health_status; do
    metric "$name" >/dev/null
    grep -q "^# TYPE ${name%_bucket} " <<<"$metrics_text" || missing+=" $name"
  done
  judge "$1" "${missing:+missing at $API_URL:}${missing:-all five}" test -z "$missing"
}

check_health_script() {
  local code=0
  if [[ ! -x "$HERE/health-check.sh" ]]; then
    item FAIL "$1" "health-check.sh is not beside this script"
  else
    "$HERE/health-check.sh" >/dev/null 2>&1 || code=$?
    judge "$1" "health-check.sh ends with code $code" test "$code" = 0
  fi
}

check_capacity_failures() {
  local count
  count=$(value "SELECT count(*) FROM capacity_validation_failures WHERE NOT resolved")
  judge "No unresolved capacity failures" "${count:-unknown}" test "$count" = 0
}

check_statistics_collected() {
  local count
  count=$(value "SELECT count(*) FROM bin_optimization_statistical_metrics WHERE computed_at > now() - interval '7 days'")
  judge "Verify statistical metrics collection started" "${count:-0} in 7 days" holds "${count:-x}" '>' 0
}

check_statistics_cycle() {
  local hours
  hours=$(value "SELECT round(extract(epoch FROM now() - finished_at) / 3600, 1) FROM background_jobs WHERE job_name = 'statistics' AND outcome = 'SUCCEEDED'")
  judge "Full statistical metrics cycle complete" "${hours:+$hours hours ago}${hours:-never}" holds "${hours:-x}" '<=' 24
}

review() {
  local figure
  figure=$(value "$2")
  item MANUAL "$1" "${figure:-unknown}${3:+ $3}"
}

check_error_log() {
  local errors
  if cluster_is_configured; then
    errors=$(kubectl logs -l app=agogsaas-backend -n "$NAMESPACE" --since=4h --tail=-1 2>/dev/null | grep -c ' ERROR ' || true)
    item MANUAL "Review error logs (should be minimal)" "$errors lines of ERROR in 4 h"
  else
    item MANUAL "Review error logs (should be minimal)" "kubectl reaches no cluster from here"
  fi
}

# The four alerts of runbook 5.1, by their names.
check_rules() {
  local rules name missing=''
  if [[ -z "${PROMETHEUS_URL:-}" ]]; then
    item MANUAL "AlertManager rules active" "PROMETHEUS_URL is not set"
    return
  fi
  rules=$(curl -fsS -m 10 "$PROMETHEUS_URL/api/v1/rules" 2>/dev/null || true)
  for name in BinUtilizationCacheStale MLModelAccuracyLow PutawayProcessingTimeCritical BinOptimizationErrorRateHigh; do
    [[ "$rules" == *"\"name\":\"$name\""* ]] || missing+=" $name"
  done
  judge "AlertManager rules active" "${missing:+missing:}${missing:-all four}" test -z "$missing"
}

checklist_pre() {
  check_previous_migrations
  check_backed_up
  manual "Staging environment tested and validated" "QA approval received" "Statistical analysis validated" \
    "Frontend build tested" "Backend implementation reviewed" "Deployment notification sent to stakeholders" \
    "On-call engineer assigned and briefed" "Rollback team identified and ready" "Maintenance window confirmed (if required)"
  check_connected
  ask "Prometheus scraping configured" 'count(up{namespace="'"$NAMESPACE"'"})' '>' 0 " targets"
  manual "Grafana dashboards imported"
  check_rules
  manual "PagerDuty integration verified"
}

checklist_1h() {
  check_health_script "All health checks passing"
  ask "No critical alerts" 'count(ALERTS{alertstate="firing",severity="critical"}) or vector(0)' '==' 0 " firing"
  check_metrics "Prometheus metrics populating"
  manual "Grafana dashboards showing data"
  check_refreshes
}

checklist_4h() {
  check_error_log
  review "Check data quality metrics" "SELECT sum(capacity_failures_unresolved) || ' unresolved capacity failures, ' || sum(pending_relocations) || ' relocations pending' FROM bin_optimization_data_quality"
  check_statistics_collected
  check_p95 "Monitor processing times (P95 < 2s)" "4 hours"
}

checklist_24h() {
  check_statistics_cycle
  check_accuracy "ML accuracy stable > 80%"
  check_capacity_failures
  check_refresh_gaps
  review "Review outlier detection results" "SELECT sum(outliers_unsettled) || ' not settled, ' || sum(outliers_unsettled_severe) || ' of them severe' FROM bin_optimization_statistical_summary"
}

checklist_48h() {
  item MANUAL "Generate performance report" "script/report"
  review "Review any warnings or degraded statuses" "SELECT count(*) FROM background_jobs WHERE outcome = 'FAILED'" "background jobs failed last"
  manual "Plan any optimizations needed" "Document lessons learned"
}

checklist_success() {
  local count
  count=$(migrations_recorded)
  judge "All migrations applied successfully" "${count:-0} of the 3 named, $(pending_migrations | grep -c . || true) of this release to apply" \
    test "$count,$(pending_migrations | grep -c . || true)" = 3,0
  count=$(new_tables)
  judge "All 9 new tables created and accessible" "${count:-0}" test "$count" = 9
  count=$(value "SELECT count(*) FROM pg_matviews WHERE schemaname = 'public' AND ispopulated AND matviewname IN ($NEW_VIEWS)")
  judge "Both materialized views refreshed and populated" "${count:-0}" test "$count" = 2
  check_health_script "Health check script returns HEALTHY status"
  item MANUAL "All GraphQL smoke tests pass" "runbook 4.2, with an access token"
  check_metrics "Prometheus metrics collecting data"
  manual "Grafana dashboards operational"
  ask "No critical alerts firing for 1 hour" 'count(max_over_time(ALERTS{alertstate="firing",severity="critical"}[1h])) or vector(0)' '==' 0 " in an hour"
  check_p95 "Processing times meet SLA (<2s P95)" "24 hours"
  check_accuracy "ML accuracy > 80%"
  check_cache_age "Cache age < 15 minutes"
  manual "DevOps Lead: Infrastructure validated" "Backend Lead: Service health confirmed" "QA Lead: Smoke tests passed" \
    "Stakeholder notification sent"
}

checklist() {
  API_URL=${API_URL:-http://localhost:4000}
  case "$1" in
    pre | 1h | 4h | 24h | 48h | success) "checklist_$1" ;;
    *) printf 'error: there is no checklist "%s": pre, 1h, 4h, 24h, 48h or success\n' "$1" >&2 && exit 2 ;;
  esac
  ((checks_failed == 0)) || { printf 'error: %d items failed\n' "$checks_failed" >&2 && exit 1; }
}
