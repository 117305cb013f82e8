#!/usr/bin/env bash
# Deploys bin-utilization optimization as the runbook says (docs/runbook.md, phases 1 to 4): looks at prerequisites,
# backup and data, migrates the database, puts the new image out, verifies. Safe to run again; a second run at the same
# time stops without doing anything.
#
#   DRY_RUN=true ./deploy-bin-optimization.sh                          says what would be done; changes nothing
#   DRY_RUN=false ENVIRONMENT=production ./deploy-bin-optimization.sh  does it
#   ./deploy-bin-optimization.sh --check pre|1h|4h|24h|48h|success     the runbook's checklist of that time
#
# Settings are environment variables:
#   DB_HOST DB_PORT DB_NAME DB_USER DB_PASSWORD (or DB_PASSWORD_FILE)   the database
#   ENVIRONMENT      production or staging: the manifests of k8s/ENVIRONMENT, in the namespace of that name
#   BACKUP_FILE      the backup to go back to; else the newest in BACKUP_DIR (./backups), not older than
#                    BACKUP_MAX_AGE_HOURS (24); REQUIRE_BACKUP=false for a database that nobody would miss
#   SERVICE_JAR      the release; else the jar in service/target, built where there is none
#   IMAGE_BUILDER    docker or buildah, or none to leave image and rollout to others; else whichever is there and works
#   IMAGE            ghcr.io/agogsaas/backend:master
#   API_URL (http://localhost:4000), API_TOKEN   for health-check.sh; PROMETHEUS_URL   for --check
# Exit code 0: done, or nothing would stop it; 1: stopped, with the reason on stderr; 2: the command was wrong.
set -Eeuo pipefail

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=print-industry-erp/backend/scripts/database.bash
source "$HERE/database.bash"
# shellcheck source=print-industry-erp/backend/scripts/schema.bash
source "$HERE/schema.bash"
# shellcheck source=print-industry-erp/backend/scripts/audit.bash
source "$HERE/audit.bash"
# shellcheck source=print-industry-erp/backend/scripts/cluster.bash
source "$HERE/cluster.bash"
# shellcheck source=print-industry-erp/backend/scripts/backups.bash
source "$HERE/backups.bash"
# shellcheck source=print-industry-erp/backend/scripts/verification.bash
source "$HERE/verification.bash"
# shellcheck source=print-industry-erp/backend/scripts/checklist.bash
source "$HERE/checklist.bash"

# What stands in a deployment's way, as a dry run finds it, and what the summary says.
problems=()
summary=()
# What was reached, for the advice on how to go back.
reached="nothing was changed"
unhealthy=

step() {
  say ""
  say "== $*"
}

note() {
  summary+=("$*")
  say "  $*"
}

# A dry run collects what a deployment would stop at; a deployment stops.
problem() {
  problems+=("$*")
  say "  PROBLEM: $*"
  $DRY_RUN || stop_here "$*"
}

stop_here() {
  printf '\nerror: %s\n' "$1" >&2
  printf 'stopped: %s\n' "$reached" >&2
  exit 1
}

check_settings() {
  DRY_RUN=${DRY_RUN:-true}
  [[ "$DRY_RUN" == true || "$DRY_RUN" == false ]] || fail "DRY_RUN is \"$DRY_RUN\", but has to be true or false"
  if [[ -z "${ENVIRONMENT:-}" ]]; then
    [[ "$DRY_RUN" == true ]] || fail "ENVIRONMENT is not set: say ENVIRONMENT=production or ENVIRONMENT=staging"
    ENVIRONMENT=production
  fi
  [[ "$ENVIRONMENT" == production || "$ENVIRONMENT" == staging ]] ||
    fail "ENVIRONMENT is \"$ENVIRONMENT\", but has to be production or staging"
  NAMESPACE=${NAMESPACE:-$ENVIRONMENT}
}

check_prerequisites() {
  local server owner
  need psql gzip od awk curl
  check_connection
  server=$(sql 'SHOW server_version')
  note "database: $DB_USER@$DB_HOST:$DB_PORT/$DB_NAME, PostgreSQL $server"
  ((${server%%.*} >= 15)) || problem "PostgreSQL $server is too old; 15 or later is needed, 16 is what the runbook expects"
  [[ $(sql 'SELECT pg_is_in_recovery()') == f ]] || problem "the server is a standby; deploy to its primary"
  owner=$(sql "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()")
  if [[ "$owner" != "$DB_USER" ]]; then
    if $DRY_RUN; then
      say "  note: $DB_USER can look but not migrate; a deployment logs in as $owner, who owns the database"
    else
      problem "$DB_USER does not own the database, $owner does: migrations run as wms_application_role (scripts/bootstrap-roles.sql)"
    fi
  fi
  [[ $(sql "SELECT count(*) FROM pg_roles WHERE rolname = 'wms_tenant_role'") == 1 ]] ||
    problem "role wms_tenant_role is missing: a superuser runs scripts/bootstrap-roles.sql on the database first"
  check_long_transactions
  check_history
}

# Migrations wait for locks for 5 seconds and no longer, so that they never stand in the way of others.
check_long_transactions() {
  local long
  long=$(sql "SELECT string_agg(format('%s of %s for %s s', pid, usename, extract(epoch FROM now() - xact_start)::integer), ', ')
                FROM pg_stat_activity
               WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start < now() - interval '5 minutes'")
  [[ -z "$long" ]] || say "  note: transactions have been open for long, and migrations give up on their locks after 5 s: $long"
}

check_history() {
  local line newer
  note "schema: at $(schema_at); the release brings $(migration_files | tail -n 1)"
  while read -r line; do
    [[ -z "$line" ]] || problem "$line"
  done < <(history_problems)
  newer=$(newer_migrations | tr '\n' ' ')
  [[ -z "$newer" ]] || say "  note: a newer release migrated this database (${newer% }); this one works on it, and adds nothing"
}

check_backup() {
  if [[ "${REQUIRE_BACKUP:-true}" == false ]]; then
    note "backup: not asked for (REQUIRE_BACKUP=false)"
  elif ! find_backup; then
    problem "backup: $backup_problem. Make one: $HERE/backup.sh"
  else
    note "backup: $backup_summary"
  fi
}

check_data() {
  audit_data
  ((audit_blockers == 0)) || problem "$audit_blockers findings would make migrations fail; put them right first"
}

# The jar that carries the migrations of this folder, built where there is none: sets SERVICE_JAR.
find_jar() {
  if [[ -z "${SERVICE_JAR:-}" ]]; then
    SERVICE_JAR=$(find "$BACKEND/service/target" -maxdepth 1 -name 'bin-optimization-service-*-exec.jar' 2>/dev/null | sort -V | tail -n 1)
    if [[ -z "$SERVICE_JAR" ]]; then
      say "  building the release; this takes some minutes"
      build_release || stop_here "the release could not be built"
      SERVICE_JAR=$(find "$BACKEND/service/target" -maxdepth 1 -name 'bin-optimization-service-*-exec.jar' | sort -V | tail -n 1)
    fi
  fi
  [[ -r "$SERVICE_JAR" ]] || stop_here "SERVICE_JAR $SERVICE_JAR cannot be read"
}

# With the dashboard in it, which is built first.
build_release() {
  local dashboard="$BACKEND/../../script/dashboard"
  [[ ! -x "$dashboard" ]] || "$dashboard" || return 1
  (cd "$BACKEND" && ./mvnw -q -B -pl service -am package -DskipTests)
}

migrate() {
  local pending java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  pending=$(pending_migrations)
  if [[ -z "$pending" ]]; then
    note "migrations: none to apply"
    return
  fi
  if $DRY_RUN; then
    say "  would apply ${pending//$'\n'/$'\n  would apply '}"
    summary+=("migrations: $(wc -l <<<"$pending") would be applied")
    return
  fi
  need "$java"
  find_jar
  lock_is_held || stop_here "the connection that held the lock of this deployment is gone"
  run_migrations "$java" | sed 's/^/  /' || migration_failed
  # Those that psql applied wait for their checksums too, which the same run filled in.
  pending=$(pending_migrations)
  [[ -z "$pending" ]] || stop_here "still to apply: ${pending//$'\n'/, }; is $SERVICE_JAR of another release than $MIGRATIONS?"
  note "migrations: the schema is at $(schema_at)"
  reached="the schema is at $(schema_at), on which the release before works as well; to go back to its data too, restore: $HERE/restore.sh --replace ${backup_file:-BACKUP_FILE}"
}

# The service's other settings have no part in this; ENVIRONMENT would ask for the issuer of tokens. The password goes by the
# environment, since everybody can read the arguments of programs.
run_migrations() {
  (
    unset ENVIRONMENT DB_PASSWORD_FILE
    exec "$1" -XX:TieredStopAtLevel=1 -jar "$SERVICE_JAR" migrate
  )
}

migration_failed() {
  reached="the schema is at $(schema_at 2>/dev/null || printf 'a version that cannot be asked for just now'). Each migration is applied whole or not at all, and the release that runs works on this; put the reason right and run this again. To undo what was applied: $HERE/restore.sh --replace ${backup_file:-BACKUP_FILE}"
  stop_here "the migrations failed"
}

schedule_refresh() {
  local job
  if [[ $(value "SELECT has_schema_privilege('cron', 'USAGE')") != t ]]; then
    note "cache refresh: no pg_cron for $DB_USER in this database, so the service refreshes every 10 minutes by itself, in one of its processes"
    return
  fi
  job=$(sql "SELECT schedule || '|' || active FROM cron.job WHERE jobname = 'refresh_bin_util' AND username = current_user")
  if [[ "$job" == '*/10 * * * *|true' ]]; then
    note "cache refresh: pg_cron job refresh_bin_util is scheduled"
  elif $DRY_RUN; then
    note "cache refresh: pg_cron job refresh_bin_util would be scheduled, every 10 minutes"
  else
    # Scheduling a job that was switched off leaves it off, so it goes first.
    sql "SELECT cron.unschedule(jobid) FROM cron.job WHERE jobname = 'refresh_bin_util' AND username = current_user;
         SELECT cron.schedule('refresh_bin_util', '*/10 * * * *', \$\$SELECT scheduled_refresh_bin_utilization();\$\$)" >/dev/null ||
      stop_here "pg_cron job refresh_bin_util could not be scheduled"
    note "cache refresh: pg_cron job refresh_bin_util is scheduled now, every 10 minutes"
  fi
}

verify() {
  if $DRY_RUN && [[ -n $(pending_migrations) ]]; then
    say "  would ask runbook 2.2's questions"
    return
  fi
  if verify_schema; then
    summary+=("verification: runbook 2.2 answers as it should")
  else
    problem "runbook 2.2 does not answer as it should"
  fi
}

put_out() {
  local builder
  builder=$(image_builder)
  if [[ -z "$builder" ]]; then
    note "image: not built, as neither docker nor buildah works here; runbook 3.1 says how by hand"
  elif $DRY_RUN; then
    note "image: $builder would build and push $IMAGE"
  else
    find_jar
    lock_is_held || stop_here "the connection that held the lock of this deployment is gone"
    build_and_push "$builder" || stop_here "the image could not be built and pushed; the release before goes on running"
    note "image: $IMAGE@$image_digest"
  fi
  if ! cluster_is_configured; then
    note "rollout: none, as kubectl is not here or may not patch deployments in namespace $NAMESPACE"
  elif $DRY_RUN; then
    note "rollout: k8s/$ENVIRONMENT would be applied to namespace $NAMESPACE"
  elif [[ -z "$image_digest" ]]; then
    note "rollout: none, as there is no new image to pin"
  else
    rollout "$ENVIRONMENT" || { reached+="; the pods: $HERE/rollback.sh release" && stop_here "the rollout did not come to its end"; }
    note "rollout: deployment/backend in namespace $NAMESPACE runs $image_digest"
  fi
}

check_health() {
  local code=0
  if $DRY_RUN; then
    say "  would run health-check.sh"
  elif [[ ! -x "$HERE/health-check.sh" ]]; then
    unhealthy="health-check.sh is not beside this script"
  else
    "$HERE/health-check.sh" || code=$?
    ((code == 0)) || unhealthy="health-check.sh ended with code $code: the deployment is done, and NOT HEALTHY"
  fi
  [[ -z "$unhealthy" ]] || note "health: $unhealthy"
}

summarise() {
  local line
  step "Summary"
  for line in ${summary[@]+"${summary[@]}"}; do say "  $line"; done
  if ((${#problems[@]} > 0)); then
    say ""
    for line in "${problems[@]}"; do printf 'error: a deployment would stop here: %s\n' "$line" >&2; done
    exit 1
  fi
  if $DRY_RUN; then
    say "  dry run: nothing was changed"
  elif [[ -n "$unhealthy" ]]; then
    printf 'error: %s\n' "$unhealthy" >&2
    printf 'to go back: %s/rollback.sh release (pods) or %s/rollback.sh flags (features)\n' "$HERE" "$HERE" >&2
    exit 1
  else
    say "  deployed"
  fi
}

deploy() {
  check_settings
  use_database deploy-bin-optimization
  if $DRY_RUN; then
    say "bin-utilization optimization, $ENVIRONMENT, dry run: nothing is changed"
  else
    say "bin-utilization optimization, $ENVIRONMENT"
    check_connection
    hold_lock wms.deployment "a deployment of $DB_NAME"
  fi
  step "Prerequisites"
  check_prerequisites
  step "Backup"
  check_backup
  step "Data"
  check_data
  step "Migrations"
  migrate
  step "Cache refresh"
  schedule_refresh
  step "Verification"
  verify
  step "Image and rollout"
  put_out
  step "Health"
  check_health
  summarise
}

main() {
  case "${1:-}" in
    '') deploy ;;
    --check)
      [[ $# == 2 ]] || { printf 'usage: %s [--check pre|1h|4h|24h|48h|success]\n' "${0##*/}" >&2 && exit 2; }
      ENVIRONMENT=${ENVIRONMENT:-production}
      NAMESPACE=${NAMESPACE:-$ENVIRONMENT}
      use_database deploy-bin-optimization
      checklist "$2"
      ;;
    *) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}" && { [[ "$1" == --help ]] || exit 2; } ;;
  esac
}

[[ "${BASH_SOURCE[0]}" != "$0" ]] || main "$@"
