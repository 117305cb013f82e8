#!/usr/bin/env bats
# Which JDK is taken, and what is said where there is none.
# The inner shells expand what is in single quotes.
# shellcheck disable=SC2016

setup() {
  WORK=$(mktemp -d)
  ROOT=$(cd "$BATS_TEST_DIRNAME/../.." && pwd -P)
  unset JAVA_HOME
}

teardown() {
  rm -rf "$WORK"
}

# A folder that looks like Java of a version: java_home FOLDER VERSION [PROGRAM...]
java_home() {
  local folder=$1 version=$2 program
  shift 2
  mkdir -p "$folder/bin"
  for program in java "$@"; do
    printf '#!/bin/sh\necho '\''openjdk version "%s" 2026-01-20'\'' >&2\n' "$version" >"$folder/bin/$program"
    chmod +x "$folder/bin/$program"
  done
}

# Calls functions of the script with a PATH that has the usual tools, but no Java and no package manager.
in_bootstrap() {
  mkdir -p "$WORK/tools"
  local tool
  for tool in bash dirname grep sort head cut readlink; do
    ln -sf "$(command -v "$tool")" "$WORK/tools/$tool"
  done
  run env JVM_DIRECTORY="$WORK/jvm" PATH="${EXTRA_PATH:-}$WORK/tools" ${JAVA_HOME:+JAVA_HOME="$JAVA_HOME"} \
    bash -c 'set -Eeuo pipefail; source "$0/script/bootstrap"; '"$1" "$ROOT"
}

@test "versions are told from what java prints" {
  local -A majors=([1.8.0_402]=8 [9]=9 [11.0.22]=11 [17.0.15]=17 [25]=25 [25-ea]=25 [nonsense]=0)
  local version
  for version in "${!majors[@]}"; do
    java_home "$WORK/java-$version" "$version"
    in_bootstrap "java_major '$WORK/java-$version/bin/java'"
    [[ "$output" == "${majors[$version]}" ]]
  done
}

@test "JAVA_HOME goes first" {
  java_home "$WORK/chosen" 21 javac
  java_home "$WORK/jvm/java-17" 17.0.15 javac
  JAVA_HOME="$WORK/chosen" in_bootstrap 'find_jdk; echo "$JAVA_HOME"'
  [[ "$output" == "$WORK/chosen" ]]
}

@test "a JAVA_HOME that is too old or a mere runtime is refused, though there is better" {
  java_home "$WORK/jvm/java-17" 17.0.15 javac
  java_home "$WORK/old" 1.8.0_402 javac
  JAVA_HOME="$WORK/old" in_bootstrap find_jdk
  [[ "$status" == 1 && "$output" == "error: JAVA_HOME=$WORK/old is Java 8; a JDK 17 or newer is needed" ]]
  java_home "$WORK/runtime" 21
  JAVA_HOME="$WORK/runtime" in_bootstrap find_jdk
  [[ "$status" == 1 && "$output" == "error: JAVA_HOME=$WORK/runtime is a runtime without javac"* ]]
}

@test "java on PATH is next, refused when it is too old" {
  java_home "$WORK/path" 21.0.2 javac
  java_home "$WORK/jvm/java-17" 17.0.15 javac
  EXTRA_PATH="$WORK/path/bin:" in_bootstrap 'find_jdk; echo "$JAVA_HOME"'
  [[ "$output" == "$WORK/path" ]]
  java_home "$WORK/path" 11.0.22 javac
  EXTRA_PATH="$WORK/path/bin:" in_bootstrap find_jdk
  [[ "$status" == 1 && "$output" == "error: $WORK/path/bin/java is Java 11; a JDK 17 or newer is needed"* ]]
}

@test "of the machine's JDKs the oldest that is new enough is taken, and none that has no compiler" {
  java_home "$WORK/jvm/java-11" 11.0.22 javac
  java_home "$WORK/jvm/java-17-runtime" 17.0.15
  java_home "$WORK/jvm/java-25" 25 javac
  java_home "$WORK/jvm/java-21" 21.0.2 javac
  in_bootstrap 'find_jdk; echo "$JAVA_HOME"'
  [[ "$output" == "$WORK/jvm/java-21" ]]
}

@test "without a JDK and without a package manager it says what to install" {
  in_bootstrap 'jdk_package() { echo openjdk-17-jdk-headless; }; find_jdk'
  [[ "$status" == 1 ]]
  [[ "$output" == "error: a JDK 17 or newer is missing, and this machine has no apt-get"*"openjdk-17-jdk-headless" ]]
}

@test "it installs by the package's name, and only what is missing" {
  mkdir -p "$WORK/manager"
  printf '#!/bin/sh\necho "$@" >>"%s"\n' "$WORK/installed" >"$WORK/manager/apt-get"
  chmod +x "$WORK/manager/apt-get"
  EXTRA_PATH="$WORK/manager:" in_bootstrap 'MAVEN_USER_HOME=/nonexistent; find_maven'
  if ((EUID == 0)); then
    [[ "$status" == 0 ]]
    [[ $(<"$WORK/installed") == "install -y -qq --no-install-recommends maven" ]]
  else
    [[ "$status" == 1 && "$output" == "error: Maven is missing; as root run: apt-get install maven" ]]
  fi
  rm -f "$WORK/installed"
  mkdir -p "$WORK/maven/wrapper/dists/apache-maven-3/bin"
  touch "$WORK/maven/wrapper/dists/apache-maven-3/bin/mvn"
  EXTRA_PATH="$WORK/manager:" in_bootstrap "MAVEN_USER_HOME='$WORK/maven'; find_maven"
  [[ "$status" == 0 && ! -e "$WORK/installed" ]]
}
