#!/usr/bin/env bash
# What the database's schema_version says beside the files of migrations/. Sourced, after database.bash.

MIGRATIONS=$(cd "$(dirname "${BASH_SOURCE[0]}")/../migrations" && pwd -P)

# The files, in the order in which they are applied.
migration_files() {
  find "$MIGRATIONS" -name 'V*__*.sql' -printf '%f\n' | sort -V
}

version_of() {
  local name=${1#V}
  printf '%s\n' "${name%%__*}"
}

# The checksum that Flyway records for a file: CRC-32 of its lines without their ends, as a signed number.
checksum_of() {
  tr -d '\r\n' <"$1" | gzip -c | tail -c 8 | od -An -t d4 -N 4 | tr -d ' '
}

has_history() {
  [[ $(value "SELECT to_regclass('public.schema_version') IS NOT NULL") == t ]]
}

# The latest version that is applied, or "none".
schema_at() {
  local version=
  ! has_history || version=$(sql 'SELECT version FROM schema_version WHERE success AND version IS NOT NULL
    ORDER BY installed_rank DESC LIMIT 1')
  printf '%s\n' "${version:-none}"
}

# Versions that are applied, one each line with its checksum: "0.0.20 -123".
applied_migrations() {
  ! has_history ||
    sql "SELECT version || ' ' || coalesce(checksum::text, 'unknown') FROM schema_version WHERE success AND version IS NOT NULL"
}

# Files that the database lacks.
pending_migrations() {
  local file applied
  applied=$(applied_migrations) || return 1
  while read -r file; do
    grep -q "^$(version_of "$file" | sed 's/\./\\./g') " <<<"$applied" || printf '%s\n' "$file"
  done < <(migration_files)
}

# Lines that say why the history does not fit these files; none when it does. What a newer release applied is no problem:
# migrations only add, so an older release works on the newer schema.
history_problems() {
  local version checksum file
  ! has_history || sql "SELECT format('migration %s failed on %s and stands in schema_version as such', version, installed_on)
    FROM schema_version WHERE NOT success"
  while read -r version checksum; do
    file=$(find "$MIGRATIONS" -name "V${version}__*.sql")
    if [[ -n "$file" && "$checksum" != unknown && "$checksum" != $(checksum_of "$file") ]]; then
      printf 'migration %s was applied from another text than that of %s\n' "$version" "${file##*/}"
    fi
  done < <(applied_migrations)
}

newer_migrations() {
  local version checksum
  while read -r version checksum; do
    compgen -G "$MIGRATIONS/V${version}__*.sql" >/dev/null || printf '%s\n' "$version"
  done < <(applied_migrations)
}
