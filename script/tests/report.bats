#!/usr/bin/env bats
# script/report beside a running server with the demo warehouse, as its user has it.

# shellcheck source=script/tests/server.bash
source "$BATS_TEST_DIRNAME/server.bash"

setup_file() {
  WORK=$(mktemp -d)
  export WORK
  start one DEMO_WAREHOUSE=true
  until_ready one
}

teardown_file() {
  end_all
  rm -rf "$WORK"
}

report() {
  "$ROOT/script/report" --url "$(url one)" "$@"
}

@test "writes the report as Markdown and as HTML with plots, and says where" {
  run report --analyse --out "$WORK/reports"
  [[ "$status" == 0 ]]
  [[ "$output" == *"$WORK/reports/performance-facility-prod-123.md"*"$WORK/reports/performance-facility-prod-123.html"* ]]
  grep -Eq '^# .*facility-prod-123' "$WORK/reports/performance-facility-prod-123.md"
  # The share of accepted recommendations is what the database has.
  accepted=$(sql one "SELECT 100.0 * count(*) FILTER (WHERE was_accepted) / count(was_accepted)
    FROM putaway_recommendations WHERE created_at >= now() - interval '30 days'")
  awk -F '|' -v accepted="$accepted" '$2 ~ /acceptance_rate_percentage/ && $3 ~ /ALL/ { shown = $5 }
    END { exit !(shown > accepted - 0.1 && shown < accepted + 0.1) }' "$WORK/reports/performance-facility-prod-123.md"
  grep -q '<svg' "$WORK/reports/performance-facility-prod-123.html"
  [[ $(<"$WORK/reports/performance-facility-prod-123.html") != *'<script'* ]]
}

@test "says what is wrong, and leaves no half a report" {
  run report --facility nowhere --out "$WORK/nowhere"
  [[ "$status" == 2 ]]
  [[ "$output" == *"the service refuses: "*nowhere* ]]
  [[ -z $(ls "$WORK/nowhere") ]]

  run "$ROOT/script/report" --url http://127.0.0.1:1 --facility x --out "$WORK/nowhere"
  [[ "$status" == 2 ]]
  [[ "$output" == *"no service answers at http://127.0.0.1:1"* ]]

  run report --quick
  [[ "$status" == 2 ]]
  [[ "$output" == *"usage: script/report"*"error: there is no option --quick"* ]]
}
