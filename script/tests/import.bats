#!/usr/bin/env bats
# script/import against a running server, as its user has it.

# shellcheck source=script/tests/server.bash
source "$BATS_TEST_DIRNAME/server.bash"

setup_file() {
  WORK=$(mktemp -d)
  export WORK
  start one
  until_ready one
  sql one "INSERT INTO tenants (tenant_id, tenant_name) VALUES ('tenant-prod-001', 'Ours') ON CONFLICT DO NOTHING"
  sql one "INSERT INTO facilities (tenant_id, facility_id, facility_code, facility_name)
    VALUES ('tenant-prod-001', 'plant', 'P1', 'Plant')"
}

teardown_file() {
  end_all
  rm -rf "$WORK"
}

setup() {
  SAMPLES="$ROOT/print-industry-erp/backend/service/src/test/resources/imports"
  FILES=$(mktemp -d)
  printf 'material_code,unit_cubic_feet\nM-1,1.5\nM-2,2\n' >"$FILES/materials.csv"
}

teardown() {
  rm -rf "$FILES"
}

import() {
  "$ROOT/script/import" --url "$(url one)" "$@" 2>"$FILES/err"
}

@test "a dry run says what would be written, and writes nothing" {
  run import --dry-run materials "$FILES/materials.csv"
  [[ "$status" == 0 ]]
  [[ "${lines[0]}" == "materials to be written: 2 new, 0 changed" ]]
  [[ $(sql one "SELECT count(*) FROM materials WHERE material_code ~ '^M-'") == 0 ]]
}

@test "a good file is imported, from stdin and compressed as well" {
  run import materials "$FILES/materials.csv"
  [[ "$status" == 0 ]]
  [[ "${lines[0]}" == "materials written: 2 new, 0 changed" ]]
  [[ "${lines[1]}" == "rows: 2 read, 2 good, 0 bad, 0 left out" ]]
  [[ $(sql one "SELECT count(*) FROM materials WHERE material_code ~ '^M-'") == 2 ]]
  run import materials - < <(gzip -c "$FILES/materials.csv")
  [[ "$status" == 0 ]]
  [[ "${lines[0]}" == "materials written: 0 new, 0 changed" ]]
}

@test "a public data set is imported, and what it leaves out is counted" {
  run import --format online-retail orders "$SAMPLES/online-retail-sample.csv"
  [[ "$status" == 0 ]]
  [[ "$output" == *"orders written: 42 new, 0 changed"* ]]
  [[ "$output" == *"left out: 9 cancellation"* ]]
}

@test "a bad file ends with code 1 and the bad rows as CSV" {
  printf 'material_code,unit_cubic_feet\nM-8,1\nM-9,"1,5"\n' >"$FILES/bad.csv"
  run import materials "$FILES/bad.csv"
  [[ "$status" == 1 ]]
  [[ "${lines[0]}" == "line,column,value,code,reason" ]]
  [[ "${lines[1]}" == '3,unit_cubic_feet,"1,5",NUMBER_MALFORMED,'* ]]
  [[ $(<"$FILES/err") == *"nothing was written: 1 problems; rows: 2 read, 1 good, 1 bad, 0 left out"* ]]
  [[ $(sql one "SELECT count(*) FROM materials WHERE material_code = 'M-8'") == 0 ]]
}

@test "what it cannot do it says, with code 2" {
  run import wishes "$FILES/materials.csv"
  [[ "$status" == 2 && $(<"$FILES/err") == *"there is no kind WISHES"* ]]
  run import materials "$FILES/none.csv"
  [[ "$status" == 2 && $(<"$FILES/err") == *"cannot be read"* ]]
  run import --format bed-bpp materials "$FILES/materials.csv"
  [[ "$status" == 2 && $(<"$FILES/err") == *"Files of the format BED_BPP hold no MATERIALS"* ]]
  run import --facility nowhere materials "$FILES/materials.csv"
  [[ "$status" == 2 && $(<"$FILES/err") == *"There is no facility nowhere"* ]]
  run import --url http://localhost:1 materials "$FILES/materials.csv"
  [[ "$status" == 2 && $(<"$FILES/err") == *"no service answers at http://localhost:1"* ]]
}

@test "Ctrl-C cancels the import, and nothing is written" {
  mkfifo "$FILES/slow"
  env --default-signal=INT "$ROOT/script/import" --url "$(url one)" materials - <"$FILES/slow" \
    >/dev/null 2>"$FILES/err" 3>&- &
  local import=$! code=0
  exec 8>"$FILES/slow"
  printf 'material_code\nSLOW-1\n' >&8
  until grep -q 'reading' "$FILES/err"; do sleep 0.1; done
  kill -INT "$import"
  wait "$import" || code=$?
  exec 8>&-
  [[ "$code" == 130 ]]
  [[ $(<"$FILES/err") == *"cancelled; nothing was written"* ]]
  [[ $(sql one "SELECT status FROM import_jobs ORDER BY created_at DESC LIMIT 1") == CANCELLED ]]
  [[ $(sql one "SELECT count(*) FROM materials WHERE material_code = 'SLOW-1'") == 0 ]]
}

@test "texts with quotes and backslashes arrive as they are" {
  # shellcheck source=script/import
  source "$ROOT/script/import"
  [[ $(quoted 'a "b" \c') == '"a \"b\" \\c"' ]]
  [[ $(first_of message <<<'{"x":1,"message":"say \"no\", \\ he","y":2}') == 'say "no", \ he' ]]
  [[ $(values_of n <<<'[{"n":1,"m":2},{"n":30}]') == $'1\n30' ]]
}

@test "the token in a file is sent with every request, and is no argument" {
  printf 'header.claims.signature\n' >"$FILES/token"
  mkdir "$FILES/bin"
  cat >"$FILES/bin/curl" <<'FAKE'
#!/bin/bash
printf '%s\n' "$*" >>"$FILES/arguments"
for argument in "$@"; do
  [[ "$argument" != @* ]] || cat "${argument#@}" >>"$FILES/headers"
done
exit 7
FAKE
  chmod +x "$FILES/bin/curl"
  export FILES
  PATH="$FILES/bin:$PATH" run import --token-file "$FILES/token" materials "$FILES/materials.csv"
  [[ "$status" == 2 ]]
  [[ $(<"$FILES/headers") == "Authorization: Bearer header.claims.signature" ]]
  [[ $(<"$FILES/arguments") != *signature* ]]
  run import --token-file "$FILES/none" materials "$FILES/materials.csv"
  [[ "$status" == 2 ]]
}
