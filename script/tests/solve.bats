#!/usr/bin/env bats
# script/solve as its user has it: tiny instances of every format, added up again by awk, which knows no solver.

# bats has what was said on stderr in a variable of that name.
# shellcheck disable=SC2154
bats_require_minimum_version 1.5.0

setup_file() {
  ROOT=$(cd "$BATS_TEST_DIRNAME/../.." && pwd -P)
  INSTANCES="$BATS_TEST_DIRNAME/instances"
  export ROOT INSTANCES
  # Builds the engine, should its sources have changed.
  "$ROOT/script/solve" --help >/dev/null 2>&1
}

setup() {
  WORK=$(mktemp -d)
  OUT="$WORK/out"
}

teardown() {
  rm -rf "$WORK"
}

solve() {
  "$ROOT/script/solve" "$@"
}

# A number of a line of the answer: field LINE NAME
field() {
  sed -n "s/.*\"$2\":\([^,}]*\).*/\1/p" <<<"$1"
}

# Adds up a putaway plan; prints "lots without a place, score", or what is wrong: judge_putaway INSTANCE PLAN
judge_putaway() {
  awk '
    NR == FNR { for (i = 1; i <= NF; i++) if (!(FNR == 1 && i == 1)) number[count++] = $i; next }
    { plan[lots++] = $1 }
    END {
      m = number[0]; n = number[1]; s = number[2]
      if (lots != n) { print "there are " lots " lines for " n " lots"; exit }
      for (lot = 0; lot < n; lot++) {
        if (plan[lot] == -1) { unplaced++; continue }
        score = number[3 + (m + n) * s + lot * m + plan[lot]]
        if (score < 0) { print "lot " lot " is in a forbidden bin"; exit }
        total += score
        for (r = 0; r < s; r++) used[plan[lot], r] += number[3 + m * s + lot * s + r]
      }
      for (bin = 0; bin < m; bin++) for (r = 0; r < s; r++)
        if (used[bin, r] > number[3 + bin * s + r]) { print "bin " bin " is overfilled"; exit }
      print unplaced + 0, total + 0
    }' "$1" "$2"
}

# The same for jobs and agents, with the cost: judge_agents INSTANCE PLAN
judge_agents() {
  awk '
    NR == FNR { for (i = 1; i <= NF; i++) number[count++] = $i; next }
    { plan[jobs++] = $1 }
    END {
      m = number[0]; n = number[1]
      if (jobs != n) { print "there are " jobs " lines for " n " jobs"; exit }
      for (job = 0; job < n; job++) {
        if (plan[job] == -1) { unplaced++; continue }
        total += number[2 + plan[job] * n + job]
        used[plan[job]] += number[2 + m * n + plan[job] * n + job]
      }
      for (agent = 0; agent < m; agent++)
        if (used[agent] > number[2 + 2 * m * n + agent]) { print "agent " agent " has too much"; exit }
      print unplaced + 0, total + 0
    }' "$1" "$2"
}

# Prints how many bins a packing uses, or what is wrong: judge_packing CAPACITIES SIZES PLAN, where a line of CAPACITIES
# has that of every resource, and a line of SIZES what one lot takes of each.
judge_packing() {
  awk '
    FILENAME == ARGV[1] { for (r = 1; r <= NF; r++) capacity[r] = $r; next }
    FILENAME == ARGV[2] { for (r = 1; r <= NF; r++) size[lots + 0, r] = $r; resources = NF; lots++; next }
    { for (r = 1; r <= resources; r++) used[$1, r] += size[line + 0, r]; bins[$1] = 1; line++ }
    END {
      if (line != lots) { print "there are " line " lines for " lots " lots"; exit }
      for (bin in bins) {
        count++
        for (r = 1; r <= resources; r++)
          if (used[bin, r] > capacity[r] + 1e-9) { print "bin " bin " is overfilled"; exit }
      }
      print count + 0
    }' "$1" "$2" "$3"
}

@test "a putaway instance gets its best plan, and the plan adds up" {
  run --separate-stderr solve "$INSTANCES/shelves.pa" --solution "$OUT"
  [[ "$status" == 0 ]]
  [[ "${#lines[@]}" == 1 ]]
  [[ $(field "$output" unplaced) == 0 && $(field "$output" score) == 419 ]]
  [[ $(field "$output" bound) == 419 && $(field "$output" gap) == 0 ]]
  [[ $(judge_putaway "$INSTANCES/shelves.pa" "$OUT") == "0 419" ]]
}

@test "every algorithm's plan is sound and worth what is said" {
  local algorithm
  for algorithm in FFD BFD HYBRID; do
    run --separate-stderr solve "$INSTANCES/shelves.pa" --algorithm "$algorithm" --solution "$OUT"
    [[ "$status" == 0 ]]
    [[ $(judge_putaway "$INSTANCES/shelves.pa" "$OUT") == "$(field "$output" unplaced) $(field "$output" score)" ]]
  done
  [[ -n $(field "$output" reason) ]]
}

@test "jobs and agents get the lowest cost, compressed as well" {
  gzip -c "$INSTANCES/agents" >"$WORK/agents.gz"
  run --separate-stderr solve "$WORK/agents.gz" --solution "$OUT"
  [[ "$status" == 0 ]]
  [[ $(field "$output" instance) == '"agents"' && $(field "$output" cost) == 99 ]]
  [[ $(judge_agents "$INSTANCES/agents" "$OUT") == "0 99" ]]
}

@test "vector packing takes no more bins than said and no fewer than the bound" {
  sed -n 2p "$INSTANCES/crates.vbp" >"$WORK/capacity"
  awk 'NR > 3 { for (i = 0; i < $3; i++) print $1, $2 }' "$INSTANCES/crates.vbp" >"$WORK/sizes"
  run --separate-stderr solve "$INSTANCES/crates.vbp" --solution "$OUT"
  [[ "$status" == 0 ]]
  [[ $(field "$output" lots) == 10 && $(field "$output" binsUsed) == "$(field "$output" bound)" ]]
  [[ $(judge_packing "$WORK/capacity" "$WORK/sizes" "$OUT") == "$(field "$output" binsUsed)" ]]
}

@test "each problem of a bin packing file has its line and its plan" {
  run --separate-stderr solve "$INSTANCES/rolls.txt" --solution "$OUT"
  [[ "$status" == 0 ]]
  [[ "${#lines[@]}" == 2 ]]
  [[ $(field "${lines[0]}" instance) == '"rolls_1"' && $(field "${lines[0]}" binsUsed) == 3 ]]
  [[ $(field "${lines[1]}" instance) == '"rolls_2"' && $(field "${lines[1]}" binsUsed) == 2 ]]
  echo 100 >"$WORK/capacity"
  sed -n 4,10p "$INSTANCES/rolls.txt" >"$WORK/sizes"
  [[ $(judge_packing "$WORK/capacity" "$WORK/sizes" "$OUT.1") == 3 ]]
  echo 10.5 >"$WORK/capacity"
  sed -n 13,16p "$INSTANCES/rolls.txt" >"$WORK/sizes"
  [[ $(judge_packing "$WORK/capacity" "$WORK/sizes" "$OUT.2") == 2 ]]
}

@test "the same seed gives the same plan" {
  solve "$INSTANCES/shelves.pa" --seed 7 --solution "$OUT" 2>"$WORK/err"
  solve "$INSTANCES/shelves.pa" --seed 7 --solution "$OUT.again" 2>"$WORK/err"
  cmp "$OUT" "$OUT.again"
}

@test "a file that cannot be read is named with its line" {
  sed '3s/80/eighty/' "$INSTANCES/shelves.pa" >"$WORK/broken.pa"
  run --separate-stderr solve "$WORK/broken.pa"
  [[ "$status" == 2 && -z "$output" ]]
  [[ "$stderr" == "error: $WORK/broken.pa: line 3: "*eighty* ]]

  head -n 9 "$INSTANCES/shelves.pa" >"$WORK/short.pa"
  run --separate-stderr solve "$WORK/short.pa"
  [[ "$status" == 2 && -z "$output" ]]
  [[ "$stderr" == "error: $WORK/short.pa: line "* ]]
}

@test "a file that is not there is named, and what stands before it is solved" {
  run --separate-stderr solve "$INSTANCES/agents" "$WORK/missing.pa"
  [[ "$status" == 2 ]]
  [[ "${#lines[@]}" == 1 ]]
  [[ "$stderr" == "error: "*"$WORK/missing.pa"* ]]
}

@test "an unknown option or algorithm, and no file at all, are refused" {
  run --separate-stderr solve "$INSTANCES/agents" --fast
  [[ "$status" == 2 && -z "$output" && "$stderr" == "error: there is no option --fast"* ]]
  run --separate-stderr solve "$INSTANCES/agents" --algorithm MAGIC
  [[ "$status" == 2 && -z "$output" && "$stderr" == "error: --algorithm is one of OPTIMIZED, FFD, BFD, HYBRID"* ]]
  run --separate-stderr solve
  [[ "$status" == 2 && -z "$output" && "$stderr" == "error: no FILE is given"* ]]
}

@test "a plan that cannot be written is said" {
  run --separate-stderr solve "$INSTANCES/agents" --solution "$WORK/missing/out"
  [[ "$status" == 1 && "$stderr" == *"$WORK/missing/out"* ]]
}

@test "Ctrl-C ends a long search with the best plan so far" {
  # Lots that nearly fill the bins, and scores that are all different, keep it busy.
  awk 'BEGIN {
    srand(1); print "putaway 20 120 1"
    for (b = 0; b < 20; b++) print 1000
    for (l = 0; l < 120; l++) print 100 + int(rand() * 120)
    for (l = 0; l < 120; l++) { for (b = 0; b < 20; b++) printf "%d ", rand() * 1000; print "" }
  }' >"$WORK/long.pa"
  "$ROOT/script/solve" "$WORK/long.pa" --cpu-seconds 60 --solution "$OUT" >"$WORK/answer" 2>"$WORK/err" 3>&- &
  local pid=$!
  sleep 2
  kill -TERM "$pid"
  wait "$pid" || true
  [[ $(wc -l <"$WORK/answer") == 1 ]]
  [[ $(judge_putaway "$WORK/long.pa" "$OUT") == "$(field "$(<"$WORK/answer")" unplaced) $(field "$(<"$WORK/answer")" score)" ]]
}
