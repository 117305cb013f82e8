#!/usr/bin/env bats
# rollback.sh, and the part of the deployment that speaks to docker and a cluster, with both played by scripts.

# shellcheck source=script/tests/server.bash
source "$BATS_TEST_DIRNAME/server.bash"
# shellcheck source=script/tests/cluster.bash
source "$BATS_TEST_DIRNAME/cluster.bash"

SCRIPTS="$ROOT/print-industry-erp/backend/scripts"

setup() {
  WORK=$(mktemp -d)
  fake_cluster
}

teardown() {
  rm -rf "$WORK"
}

@test "the flags go to the runbook's safe defaults, and back to what they were" {
  cp "$FAKES/flags" "$WORK/before"
  run "$SCRIPTS/rollback.sh" flags
  printf '%s\n' "$output" "$(kubectl_calls)"
  [[ "$status" == 0 ]]
  [[ "$output" == *"in force were: BIN_OPTIMIZATION_ALGORITHM=OPTIMIZED SKU_AFFINITY_ENABLED=true CROSS_DOCK_ENABLED=false "* ]]
  [[ $(paste -sd ' ' "$FAKES/flags") == "BIN_OPTIMIZATION_ALGORITHM=FFD SKU_AFFINITY_ENABLED=false CROSS_DOCK_ENABLED=false ML_MODEL_ENABLED=false DATA_QUALITY_MONITORING_ENABLED=false STATISTICAL_ANALYSIS_ENABLED=false" ]]
  [[ $(kubectl_calls) == *"rollout restart deployment/backend -n production"*"rollout status deployment/backend --timeout=15m -n production"* ]]

  # Once more, which must not take the safe defaults for what was set before.
  run "$SCRIPTS/rollback.sh" flags
  [[ "$status" == 0 ]]
  run "$SCRIPTS/rollback.sh" flags-back
  [[ "$status" == 0 ]]
  cmp "$FAKES/flags" "$WORK/before"
}

@test "a dry run only says it" {
  cp "$FAKES/flags" "$WORK/before"
  run env DRY_RUN=true "$SCRIPTS/rollback.sh" flags
  [[ "$status" == 0 && "$output" == *"would run: kubectl patch configmap bin-optimization-config"* ]]
  cmp "$FAKES/flags" "$WORK/before"
  [[ $(kubectl_calls | grep -Ec '^(patch|rollout|annotate)') == 0 ]]
}

@test "the release goes back, and says when it cannot" {
  run "$SCRIPTS/rollback.sh" release
  [[ "$status" == 0 && "$output" == *'{"status":"UP"}'* ]]
  [[ $(kubectl_calls) == *"rollout undo deployment/backend -n production"*"exec deployment/backend -- curl -fsS http://localhost:4000/health"* ]]
  printf 'rollout undo' >"$FAKES/fails"
  run "$SCRIPTS/rollback.sh" release
  [[ "$status" == 1 && "$output" == *"there is nothing to go back to"* ]]
  printf 'rollout status' >"$FAKES/fails"
  run "$SCRIPTS/rollback.sh" release
  [[ "$status" == 1 && "$output" == *"the pods do not come up"* ]]
}

@test "says how it is used" {
  run "$SCRIPTS/rollback.sh" sideways
  [[ "$status" == 2 && "$output" == *"rollback.sh flags-back"* ]]
}

# Sources the parts of the deployment that put an image out.
put_out() {
  set -o pipefail
  NAMESPACE=production
  # shellcheck source=print-industry-erp/backend/scripts/database.bash
  source "$SCRIPTS/database.bash"
  # shellcheck source=print-industry-erp/backend/scripts/cluster.bash
  source "$SCRIPTS/cluster.bash"
  build_and_push "$(image_builder)" && rollout production
}

@test "what is rolled out is pinned to the digest that was pushed" {
  printf 'kind: Deployment\n' >"$FAKES/rendered"
  run put_out
  printf '%s\n' "$output" "$(<"$FAKES/docker.calls")"
  [[ "$status" == 0 ]]
  [[ $(<"$FAKES/docker.calls") == *"build --build-arg JAR=target -t ghcr.io/agogsaas/backend:master $ROOT/print-industry-erp/backend"*"push ghcr.io/agogsaas/backend:master"* ]]
  [[ $(<"$FAKES/kustomization") == *"newName: ghcr.io/agogsaas/backend"*"digest: sha256:$(printf 'a%.0s' {1..64})"* ]]
  [[ $(kubectl_calls) == *"rollout status deployment/backend -n production --timeout=15m"* ]]
}

@test "flags that were changed in the cluster are not set back by a rollout" {
  printf 'kind: ConfigMap\nmetadata:\n  name: bin-optimization-config\n---\nkind: ConfigMap\nmetadata:\n  name: backend-config\n---\nkind: Deployment\n' >"$FAKES/rendered"
  run put_out
  [[ "$status" == 0 ]]
  [[ $(<"$FAKES/applied") == $'kind: ConfigMap\nmetadata:\n  name: backend-config\n---\nkind: Deployment' ]]
  touch "$FAKES/no-flags"
  run put_out
  [[ "$status" == 0 && $(<"$FAKES/applied") == *"name: bin-optimization-config"* ]]
  # A cluster that does not answer has flags, for all anybody knows.
  rm "$FAKES/no-flags" "$FAKES/applied"
  printf 'get configmap' >"$FAKES/fails"
  run put_out
  [[ "$status" == 1 && ! -e "$FAKES/applied" ]]
}

@test "an image that cannot be pushed is not rolled out" {
  printf '^push' >"$FAKES/fails"
  run put_out
  [[ "$status" == 1 ]]
  [[ ! -e "$FAKES/applied" ]]
}
