#!/usr/bin/env bats
# The Dockerfile's image, built by buildah on a base made of Debian's packages, since there is no registry here to pull one
# from; unpacked, and its process started as a pod would: as its user, on a root that cannot be written to.

# shellcheck source=script/tests/server.bash
source "$BATS_TEST_DIRNAME/server.bash"
# shellcheck source=script/tests/postgres.bash
source "$BATS_TEST_DIRNAME/postgres.bash"

setup_file() {
  WORK=$(mktemp -d)
  export WORK
  built_release
  start_postgres -c log_min_messages=warning
  store from --name base scratch
  store add -q base "$(base_of_packages)" /
  store commit -q --rm base localhost/base
  store build --isolation chroot --format docker --build-arg BASE=localhost/base --build-arg JAR=target -t backend "$BACKEND"
  store from --name backend localhost/backend
  mount_image
}

teardown_file() {
  ! mountpoint -q "$WORK/root" || umount -R "$WORK/root"
  stop_postgres
  rm -rf "$WORK"
}

teardown() {
  end_all
}

store() {
  buildah --root "$WORK/storage" --runroot "$WORK/run" --storage-driver vfs "$@"
}

# A Debian with apt, and with what the Dockerfile installs, so that its own apt-get finds it there already. Made once in
# this folder: downloading and unpacking takes most of the time.
base_of_packages() {
  local release base
  release=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
  base="$BACKEND/target/image-base-$release.tar"
  if [[ ! -f "$base" ]]; then
    mmdebstrap --quiet --variant=minbase --include=ca-certificates,curl,libgomp1,openjdk-17-jre-headless \
      --dpkgopt=force-unsafe-io --aptopt='Acquire::Languages "none"' "$release" "$base.part.tar" >&2 && mv "$base.part.tar" "$base"
  fi
  printf '%s\n' "$base"
}

# The image's files, which nobody can write to, with the /tmp and /proc that a container has.
mount_image() {
  mkdir -p "$WORK/root"
  mount --bind "$(store mount backend)" "$WORK/root"
  mount -o remount,bind,ro "$WORK/root"
  mount -t tmpfs -o mode=1777 tmpfs "$WORK/root/tmp"
  mount -t proc proc "$WORK/root/proc"
  mount --bind /dev "$WORK/root/dev"
}

of_image() {
  store inspect --type image --format "{{$1}}" localhost/backend
}

# Runs the image's entry point with further arguments, as its user, with its variables: in_image VARIABLE=value... -- ARGUMENT...
in_image() {
  local -a variables=()
  while [[ "$1" != -- ]]; do variables+=("$1") && shift; done
  shift
  exec chroot --userspec="$(of_image .Docker.Config.User)" "$WORK/root" env -i PATH=/usr/bin:/bin PORT=0 DATA_DIR=/tmp/wms \
    "${variables[@]}" java -jar /app/service.jar "$@"
}

@test "it runs as a user without rights, with a health check, and holds no build tools and no sources" {
  [[ $(of_image .Docker.Config.User) == 10001:10001 ]]
  [[ $(of_image .Docker.Config.Entrypoint) == "[java -jar /app/service.jar]" ]]
  [[ $(of_image .Docker.Config.Healthcheck.Test) == *"curl -fsS"*"/health/liveness"* ]]
  [[ $(of_image .Docker.Config.Env) == *PORT=4000* ]]
  run chroot --userspec=10001:10001 "$WORK/root" sh -c 'touch /app/x || touch /etc/x || command -v javac mvn git'
  [[ "$status" != 0 ]]
  chroot "$WORK/root" curl --version >/dev/null
}

@test "its process migrates, serves production on a root that cannot be written to, and stops in order" {
  local port code=0
  local -a settings
  port=$(free_port)
  settings=(ENVIRONMENT=production DB_HOST=127.0.0.1 "DB_PORT=$DB_PORT" DB_NAME=wms OIDC_ISSUER_URI=https://login.example.com
    OIDC_AUDIENCE=putaway "PORT=$port")
  run in_image "${settings[@]}" -- migrate
  printf '%s\n' "$output"
  [[ "$status" == 0 && "$output" == *"applied 0.0.22 bin utilization statistical analysis"* ]]

  in_image "${settings[@]}" -- >"$WORK/image.out" 2>&1 3>&- &
  printf '%s\n' "$!" >"$WORK/image.pid"
  until grep -q '^ready: ' "$WORK/image.out"; do
    kill -0 "$(pid image)" || { cat "$WORK/image.out" && return 1; }
    sleep 0.2
  done
  # As the runbook's kubectl exec does.
  [[ $(chroot "$WORK/root" curl -fsS "http://localhost:$port/health") == *'"UP"'* ]]
  curl -fsS "http://localhost:$port/" | cmp - "$ROOT/print-industry-erp/frontend/dist/index.html"
  [[ $(curl -s -o "$WORK/answer" -w '%{http_code}' "http://localhost:$port/graphql" -H 'Content-Type: application/json' -d '{"query":"{__typename}"}') == 401 ]]
  kill -TERM "$(pid image)"
  until_ended image || code=$?
  [[ "$code" == 143 ]]
}

# Where they are handed over, npm builds them from its registry, for minutes, as script/dashboard does here.
@test "built from sources without the dashboard's, it says what it lacks and how to get it" {
  run store build --isolation chroot --format docker --build-arg BASE=localhost/base --target dashboard "$ROOT/print-industry-erp/backend"
  printf '%s\n' "$output"
  [[ "$status" == 0 && "$output" == *$'\n'"WARNING: this image gets no dashboard."*"--build-context frontend=../frontend"* ]]
}
