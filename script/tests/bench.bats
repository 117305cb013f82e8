#!/usr/bin/env bats
# script/bench: what it says of itself, and a run over a tiny folder of instances.

# bats has what was said on stderr in a variable of that name.
# shellcheck disable=SC2154
bats_require_minimum_version 1.5.0

setup_file() {
  ROOT=$(cd "$BATS_TEST_DIRNAME/../.." && pwd -P)
  INSTANCES="$BATS_TEST_DIRNAME/instances"
  export ROOT INSTANCES
}

setup() {
  WORK=$(mktemp -d)
  DATA="$WORK/data"
  mkdir -p "$DATA"/{putaway,gap,vbp/New,binpack}
  gzip -c "$INSTANCES/shelves.pa" >"$DATA/putaway/par_3x6_f90.pa.gz"
  cp "$INSTANCES/agents" "$DATA/gap/c0306"
  cp "$INSTANCES/crates.vbp" "$DATA/vbp/New/crates.vbp"
  cp "$INSTANCES/rolls.txt" "$DATA/binpack/binpack1.txt"
  printf 'instance,bins,lots,objective,upper_or_lower_bound,best_known,status,best_by\n%s\n' \
    'par_3x6_f90.pa,3,6,max total score,419,419,optimal,enumeration' >"$DATA/putaway/best_known.csv"
}

teardown() {
  rm -rf "$WORK"
}

bench() {
  "$ROOT/script/bench" "$@"
}

@test "--help names every kind of measurement, and so does no word at all" {
  run --separate-stderr bench --help
  [[ "$status" == 0 ]]
  local what
  for what in kernels instances service endurance all; do
    [[ "$output" == *"script/bench $what"* ]]
  done
  local help=$output
  run --separate-stderr bench
  [[ "$status" == 0 && "$output" == "$help" ]]
}

@test "what cannot be measured is refused before anything is built" {
  run --separate-stderr bench everything
  [[ "$status" == 1 && -z "$output" && "$stderr" == *"there is no 'everything' to measure"* ]]
  run --separate-stderr bench endurance --speed 3
  [[ "$status" == 1 && "$stderr" == *"endurance has no option --speed"* ]]
  run --separate-stderr bench endurance --rounds many
  [[ "$status" == 1 && "$stderr" == *"--rounds needs a number"* ]]
}

@test "the engine is measured on every family of instances, and the tables go to stdout and into the file" {
  run --separate-stderr bench instances --data "$DATA" --competitors none --cpu-seconds 0.2 --out "$WORK/tables.md"
  [[ "$status" == 0 ]]
  [[ "$output" == "$(<"$WORK/tables.md")" ]]
  local family
  for family in par gap vbp binpack; do
    [[ "$output" == *"## $family: "* ]]
  done
  [[ "$output" == *"| par_3x6_f90 | 419 | 419 (0.000 %) |"* ]]
  [[ $(grep -c '^| OPTIMIZED | [12] | [12] | 0 |' "$WORK/tables.md") == 4 ]]
  [[ "$stderr" == *"gap 1/1 c0306 OPTIMIZED"* && "$stderr" != *CP-SAT* ]]
}

@test "a folder without instances and an unknown option are refused" {
  run --separate-stderr bench instances --data "$WORK/missing"
  [[ "$status" == 2 && "$stderr" == *"there are no instances in $WORK/missing"* ]]
  run --separate-stderr bench instances --speed 3
  [[ "$status" == 2 && "$stderr" == *"there is no option --speed"* ]]
}
