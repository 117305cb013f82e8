#!/usr/bin/env bash
# Stops what works on the database while it is being replaced, and puts it back: the service's pods, the CronJobs, the jobs
# of pg_cron. Sourced, after database.bash and cluster.bash.

# What was stopped, to be put back whatever happens in between.
stopped_replicas=
suspended_cronjobs=()
# Statements that schedule pg_cron's jobs again: pausing one, cron.alter_job, is a superuser's.
unscheduled_jobs=
stay_stopped=

begin_standstill() {
  trap end_standstill EXIT
  if cluster_is_configured; then
    stop_cluster
  fi
  pause_jobs
  sessions_are_gone
}

stop_cluster() {
  local job
  for job in $(kubectl get cronjobs -n "$NAMESPACE" -l app=bin-optimization-ml-training \
    -o 'jsonpath={range .items[?(@.spec.suspend!=true)]}{.metadata.name}{"\n"}{end}'); do
    kubectl patch cronjob "$job" -n "$NAMESPACE" -p '{"spec":{"suspend":true}}' || fail "CronJob $job could not be suspended"
    suspended_cronjobs+=("$job")
  done
  stopped_replicas=$(kubectl get deployment backend -n "$NAMESPACE" -o 'jsonpath={.spec.replicas}')
  # With no replicas the HPA leaves the deployment alone.
  kubectl scale deployment/backend --replicas=0 -n "$NAMESPACE" || fail "deployment/backend could not be stopped"
  kubectl wait --for=delete pod -l app=agogsaas-backend -n "$NAMESPACE" --timeout=120s ||
    fail "the pods of deployment/backend do not end"
}

pause_jobs() {
  [[ $(value "SELECT has_schema_privilege('cron', 'USAGE')") == t ]] || return 0
  local mine="active AND database = current_database() AND username = current_user"
  unscheduled_jobs=$(sql "SELECT CASE WHEN jobname IS NULL THEN format('SELECT cron.schedule(%L, %L);', schedule, command)
                                      ELSE format('SELECT cron.schedule(%L, %L, %L);', jobname, schedule, command) END
                            FROM cron.job WHERE $mine")
  [[ -z "$unscheduled_jobs" ]] || sql "SELECT cron.unschedule(jobid) FROM cron.job WHERE $mine" >/dev/null
}

# Whoever still is connected would be blocked by the restore, and then look at a database that has moved under it.
sessions_are_gone() {
  local left
  for _ in {1..30}; do
    left=$(sql "SELECT string_agg(format('%s of %s at %s', pid, coalesce(nullif(application_name, ''), usename),
                                         coalesce(host(client_addr), 'the server')), ', ')
                  FROM pg_stat_activity
                 WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
                   AND application_name <> 'restore'")
    [[ -n "$left" ]] || return 0
    sleep 1
  done
  fail "others are connected to $DB_NAME: $left; stop them first (kubectl scale deployment/backend --replicas=0 -n $NAMESPACE)"
}

# Puts everything back that was stopped, and nothing that was stopped before.
end_standstill() {
  trap - EXIT
  [[ -z "$stay_stopped" ]] || return 0
  if [[ -n "$unscheduled_jobs" ]]; then
    sql "$unscheduled_jobs" >/dev/null || warn "pg_cron's jobs are not scheduled any more: $unscheduled_jobs"
  fi
  local job
  for job in ${suspended_cronjobs[@]+"${suspended_cronjobs[@]}"}; do
    kubectl patch cronjob "$job" -n "$NAMESPACE" -p '{"spec":{"suspend":false}}' || warn "CronJob $job is still suspended"
  done
  [[ -z "$stopped_replicas" || "$stopped_replicas" == 0 ]] ||
    kubectl scale deployment/backend --replicas="$stopped_replicas" -n "$NAMESPACE" ||
    warn "deployment/backend is still stopped: kubectl scale deployment/backend --replicas=$stopped_replicas -n $NAMESPACE"
}
