# What the tests of script/server share: starting one, waiting for it, and looking for what it left behind.

ROOT=$(cd "$BATS_TEST_DIRNAME/../.." && pwd -P)

# Starts a server in the background: start NAME VARIABLE=value... Its data, output and process are under that name.
# "-u VARIABLE" unsets one.
start() {
  local name=$1
  shift
  # A shell gives background programs an ignored SIGINT; this one is to be stopped by it, as by Ctrl-C.
  env --default-signal=INT DATA_DIR="$WORK/$name" PORT=0 DEMO_WAREHOUSE=false env "$@" "$ROOT/script/server" \
    >"$WORK/$name.out" 2>"$WORK/$name.err" 3>&- &
  printf '%s\n' "$!" >"$WORK/$name.pid"
}

pid() {
  cat "$WORK/$1.pid"
}

# Waits until the server says that it is ready; fails with what it said if it ends first.
until_ready() {
  until grep -q '^ready: ' "$WORK/$1.out"; do
    kill -0 "$(pid "$1")" 2>/dev/null || { cat "$WORK/$1.err" && return 1; }
    sleep 0.1
  done
}

# Waits for the server's end and returns its exit code. Not for bats' run, whose subshell has no such child.
until_ended() {
  wait "$(pid "$1")"
}

# Runs a server that is to fail, as bats' run does: $status, and its stderr in $output.
run_failing() {
  local name=$1
  start "$@"
  status=0
  until_ended "$name" || status=$?
  # shellcheck disable=SC2034 # as bats' run does
  output=$(<"$WORK/$name.err")
  [[ ! -s "$WORK/$name.out" ]]
}

url() {
  sed -n 's/^ready: //p' "$WORK/$1.out"
}

conninfo() {
  sed -n 's/^database: //p' "$WORK/$1.out"
}

sql() {
  psql -X -A -t -q -v ON_ERROR_STOP=1 "$(conninfo "$1")" -c "$2"
}

value_of() {
  conninfo "$1" | tr ' ' '\n' | sed -n "s/^$2=//p"
}

# The processes that have to do with a server's data directory, one line each.
left_running() {
  local process
  for process in /proc/[0-9]*; do
    if grep -Fsqxz -- "DATA_DIR=$WORK/$1" "$process/environ" || grep -Fsqz -- "$WORK/$1/" "$process/cmdline"; then
      # One that ended and that its parent has not asked about yet runs no more.
      grep -Esq '^State:\s+Z' "$process/status" || tr '\0' ' ' <"$process/cmdline"
    fi
  done
}

nothing_left() {
  local left
  left=$(left_running "$1")
  [[ -z "$left" ]] || { printf 'left running: %s\n' "$left" && return 1; }
}

# Ends what a failed test left behind, by the numbers of what it started.
end_all() {
  local file
  for file in "$WORK"/*.pid; do
    [[ ! -f "$file" ]] || kill -TERM "$(<"$file")" 2>/dev/null || true
  done
  for file in "$WORK"/*.pid; do
    while [[ -f "$file" ]] && kill -0 "$(<"$file")" 2>/dev/null; do sleep 0.1; done
  done
}
