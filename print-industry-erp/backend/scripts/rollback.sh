#!/usr/bin/env bash
# Goes back without touching the database (runbook, "Rollback Procedures"): migrations only add, so the release before
# works on the newer schema.
#
#   rollback.sh release      the pods run what they ran before, as kubectl rollout undo does
#   rollback.sh flags        the runbook's safe defaults in ConfigMap bin-optimization-config; remembers what was set
#   rollback.sh flags-back   what was set before `rollback.sh flags`
#
# Each ends once the pods run so. DRY_RUN=true says what would be done. NAMESPACE: production. TIMEOUT: 15m.
# Exit code 0: done; 1: not; 2: the command was wrong.
set -Eeuo pipefail

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=print-industry-erp/backend/scripts/database.bash
source "$HERE/database.bash"
# shellcheck source=print-industry-erp/backend/scripts/cluster.bash
source "$HERE/cluster.bash"

readonly REMEMBERED=bin-optimization/flags-before-rollback
readonly SAFE_FLAGS="BIN_OPTIMIZATION_ALGORITHM=FFD SKU_AFFINITY_ENABLED=false CROSS_DOCK_ENABLED=false \
ML_MODEL_ENABLED=false DATA_QUALITY_MONITORING_ENABLED=false STATISTICAL_ANALYSIS_ENABLED=false"

# Runs kubectl in the namespace; a dry run says so instead.
act() {
  if [[ "${DRY_RUN:-false}" == true ]]; then
    say "would run: kubectl $* -n $NAMESPACE"
  else
    kubectl "$@" -n "$NAMESPACE"
  fi
}

flags_in_force() {
  local flag
  for flag in $SAFE_FLAGS; do
    printf '%s=%s ' "${flag%%=*}" "$(kubectl get configmap bin-optimization-config -n "$NAMESPACE" -o "jsonpath={.data.${flag%%=*}}")"
  done
}

remembered_flags() {
  kubectl get configmap bin-optimization-config -n "$NAMESPACE" -o "jsonpath={.metadata.annotations.bin-optimization/flags-before-rollback}"
}

# Sets flags, NAME=value each, and has the pods started anew, one after the other.
set_flags() {
  local flag data=
  for flag in "$@"; do
    data+=${data:+,}\"${flag%%=*}\":\"${flag#*=}\"
  done
  act patch configmap bin-optimization-config -p "{\"data\":{$data}}" || fail "the flags could not be set"
  act rollout restart deployment/backend || fail "the flags are set, but the pods were not restarted"
  await
}

await() {
  act rollout status deployment/backend --timeout="${TIMEOUT:-15m}" ||
    fail "the pods do not come up: kubectl describe pods -l app=agogsaas-backend -n $NAMESPACE"
  act get pods -l app=agogsaas-backend
}

roll_back_flags() {
  local before
  before=$(flags_in_force) || fail "ConfigMap bin-optimization-config cannot be read"
  # A second rollback must not remember the first one's safe defaults.
  if [[ "${before% }" != "$SAFE_FLAGS" ]]; then
    act annotate configmap bin-optimization-config --overwrite "$REMEMBERED=${before% }" || fail "the flags in force could not be noted"
  fi
  say "in force were: $before"
  # shellcheck disable=SC2086 # one word each
  set_flags $SAFE_FLAGS
}

put_flags_back() {
  local before
  before=$(remembered_flags)
  [[ -n "$before" ]] || fail "no flags are remembered: rollback.sh flags was not run on this ConfigMap"
  # shellcheck disable=SC2086 # one word each
  set_flags $before
  act annotate configmap bin-optimization-config "$REMEMBERED-"
}

roll_back_release() {
  act rollout undo deployment/backend || fail "there is nothing to go back to: kubectl rollout history deployment/backend -n $NAMESPACE"
  await
  act exec deployment/backend -- curl -fsS http://localhost:4000/health || fail "the pods run, but are not healthy"
}

main() {
  NAMESPACE=${NAMESPACE:-production}
  case "${1:-}" in
    release | flags | flags-back)
      need kubectl
      cluster_is_configured || fail "kubectl may not patch deployments in namespace $NAMESPACE, or reaches no cluster"
      ;;
  esac
  case "${1:-}" in
    release) roll_back_release ;;
    flags) roll_back_flags ;;
    flags-back) put_flags_back ;;
    *) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}" && { [[ "${1:-}" == --help ]] || exit 2; } ;;
  esac
}

[[ "${BASH_SOURCE[0]}" != "$0" ]] || main "$@"
