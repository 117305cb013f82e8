#!/usr/bin/env bats
# script/train beside a running server, as its user has it.

# shellcheck source=script/tests/server.bash
source "$BATS_TEST_DIRNAME/server.bash"

setup_file() {
  WORK=$(mktemp -d)
  export WORK
  start one
  until_ready one
  sql one "INSERT INTO tenants (tenant_id, tenant_name) VALUES ('tenant-prod-001', 'Ours') ON CONFLICT DO NOTHING"
}

teardown_file() {
  end_all
  rm -rf "$WORK"
}

@test "trains on the database of the server that runs, and says what came of it" {
  run env DATA_DIR="$WORK/one" TRAIN_HEAP=256m "$ROOT/script/train" --tenant tenant-prod-001
  [[ "$status" == 0 ]]
  [[ "$output" == *"tenant tenant-prod-001: TOO_FEW_DECISIONS: There are 0 decisions, and 500 are needed"* ]]
  [[ "$output" == *"1 tenants, 0 trainings failed"* ]]
  [[ $(sql one "SELECT status FROM acceptance_trainings") == TOO_FEW_DECISIONS ]]
}

@test "says how it is used" {
  run env DATA_DIR="$WORK/one" TRAIN_HEAP=256m "$ROOT/script/train" --fast
  [[ "$status" == 2 ]]
  [[ "$output" == *"error: there is no option --fast"*"usage: train"* ]]
}
