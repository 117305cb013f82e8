#!/usr/bin/env bats
# Three instances behind a proxy are replaced one after the other while lots are put away: no request fails. Each is taken
# out of the proxy, told to stop, and put back when it is ready, which is what Kubernetes does with the manifests' probes.
# RELEASE_BEFORE, a service.jar of an older release, is what runs before the restart; else the same release.

# shellcheck source=script/tests/server.bash
source "$BATS_TEST_DIRNAME/server.bash"
# shellcheck source=script/tests/postgres.bash
source "$BATS_TEST_DIRNAME/postgres.bash"

setup() {
  WORK=$(mktemp -d)
  built_release
  start_postgres -c max_connections=60
  "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -jar "$UNPACKED/service.jar" migrate
  insert_warehouse tenant-prod-001
  owner "INSERT INTO inventory_locations (tenant_id, location_id, facility_id, location_code, zone, aisle, location_type, cubic_feet, max_weight_lbs, pick_sequence)
    SELECT 'tenant-prod-001', 'bin-' || n, 'facility-1', 'B-' || n, 'AMBIENT', 'A', 'RESERVE', 100, 2000, n FROM generate_series(2, 2000) AS n"
}

teardown() {
  end_all
  stop_postgres
  rm -rf "$WORK"
}

# Starts an instance of a release on its port: instance NAME JAR
instance() {
  env PORT="$(<"$WORK/$1.port")" DATA_DIR="$WORK/$1" DB_POOL_SIZE=8 "$JAVA_HOME/bin/java" -Xmx256m -XX:TieredStopAtLevel=1 \
    -XX:+UseSerialGC -jar "$2" >"$WORK/$1.out" 2>"$WORK/$1.err" 3>&- &
  printf '%s\n' "$!" >"$WORK/$1.pid"
}

proxy_command() {
  exec 7<>"/dev/tcp/127.0.0.1/$(<"$WORK/admin.port")"
  printf '%s\n' "$1" >&7
  cat <&7
  exec 7<&-
}

start_proxy() {
  local name
  free_port >"$WORK/proxy.port"
  free_port >"$WORK/admin.port"
  {
    printf 'global\n  stats socket ipv4@127.0.0.1:%s level admin\n' "$(<"$WORK/admin.port")"
    # No second attempts: what the service drops is to be seen.
    printf 'defaults\n  mode http\n  retries 0\n  timeout connect 5s\n  timeout client 60s\n  timeout server 60s\n'
    printf 'frontend callers\n  bind 127.0.0.1:%s\n  default_backend instances\n' "$(<"$WORK/proxy.port")"
    printf 'backend instances\n  balance leastconn\n'
    for name in one two three; do printf '  server %s 127.0.0.1:%s\n' "$name" "$(<"$WORK/$name.port")"; done
  } >"$WORK/haproxy.cfg"
  /usr/sbin/haproxy -db -f "$WORK/haproxy.cfg" >"$WORK/proxy.out" 2>&1 3>&- &
  printf '%s\n' "$!" >"$WORK/proxy.pid"
}

@test "a rolling restart of three instances fails no request" {
  local name code=0
  for name in one two three; do
    free_port >"$WORK/$name.port"
    instance "$name" "${RELEASE_BEFORE:-$UNPACKED/service.jar}"
  done
  for name in one two three; do until_ready "$name"; done
  start_proxy
  until (exec 3<>"/dev/tcp/127.0.0.1/$(<"$WORK/proxy.port")") 2>/dev/null; do sleep 0.1; done
  python3 "$BATS_TEST_DIRNAME/steady_load.py" "$(<"$WORK/proxy.port")" 3 >"$WORK/load.out" 2>&1 3>&- &
  printf '%s\n' "$!" >"$WORK/load.pid"

  for name in one two three; do
    proxy_command "set server instances/$name state drain"
    # As the manifests' preStop: what was under way to it arrives before it stops.
    sleep 0.5
    kill -TERM "$(pid "$name")"
    until_ended "$name" || true
    instance "$name" "$UNPACKED/service.jar"
    until_ready "$name"
    proxy_command "set server instances/$name state ready"
  done
  sleep 1
  kill -TERM "$(pid load)"
  until_ended load || code=$?
  cat "$WORK/load.out"
  [[ "$code" == 0 ]]
  [[ $(<"$WORK/load.out") =~ ^([0-9]+)\ requests,\ 0\ failed ]]
  ((BASH_REMATCH[1] > 100))
  # Every request that was answered is saved, once.
  [[ $(owner "SELECT count(*) FROM putaway_recommendations WHERE lot_number LIKE 'LOAD-%'") == "${BASH_REMATCH[1]}" ]]
  [[ $(owner "SELECT count(*) FROM bin_holds WHERE lot_number LIKE 'LOAD-%'") == "${BASH_REMATCH[1]}" ]]
}
