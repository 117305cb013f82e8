# A PostgreSQL 15 of Debian's, for the tests of what operators do to a database: started in $WORK/postgres, with the
# service's roles, and with an empty database wms. Sourced after server.bash.

readonly POSTGRES=/usr/lib/postgresql/15/bin
readonly SCRIPTS="$ROOT/print-industry-erp/backend/scripts"
readonly MIGRATION_FILES="$ROOT/print-industry-erp/backend/migrations"

# PostgreSQL refuses root; the package made a user.
as_postgres() {
  if ((EUID == 0)); then
    (cd / && exec runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  printf '%s\n' "$port"
}

# Starts the server with further settings: start_postgres [-c NAME=VALUE]...
start_postgres() {
  local port
  port=$(free_port)
  mkdir -p "$WORK/postgres"
  chmod 755 "$WORK"
  ((EUID != 0)) || chown postgres "$WORK/postgres"
  as_postgres "$POSTGRES/initdb" -D "$WORK/postgres/files" -U postgres -A trust -E UTF8 --locale=C --no-sync >/dev/null
  as_postgres "$POSTGRES/pg_ctl" start -D "$WORK/postgres/files" -l "$WORK/postgres/log" -w -o \
    "-c port=$port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off $*" >/dev/null 3>&-
  export DB_HOST=127.0.0.1 DB_PORT=$port DB_NAME=wms DB_USER=wms_application_role
  superuser postgres -c 'CREATE DATABASE wms'
  superuser wms -f "$SCRIPTS/bootstrap-roles.sql"
}

stop_postgres() {
  as_postgres "$POSTGRES/pg_ctl" stop -D "$WORK/postgres/files" -m immediate -w >/dev/null || true
}

# psql as the superuser: superuser DATABASE OPTION...
superuser() {
  psql -X -q -A -t -v ON_ERROR_STOP=1 -h "$DB_HOST" -p "$DB_PORT" -U postgres -d "$@" 2>"$WORK/psql.err" ||
    { cat "$WORK/psql.err" >&2 && return 1; }
}

# psql as the owner of the schema: owner SQL
owner() {
  psql -X -q -A -t -v ON_ERROR_STOP=1 -h "$DB_HOST" -p "$DB_PORT" -U wms_application_role -d "$DB_NAME" -c "$1"
}

# Makes database wms anew, from a database that stands there as a template: fresh_database TEMPLATE
fresh_database() {
  superuser postgres -c 'DROP DATABASE IF EXISTS wms WITH (FORCE)' \
    -c "CREATE DATABASE wms TEMPLATE $1 OWNER wms_application_role"
}


# What the service applies to a database of its own up to 0.0.19, with rows in it: the runbook begins there.
migrate_to_19() {
  local file version rank=0
  owner "$(history_table)"
  while read -r file; do
    version=${file#V}
    version=${version%%__*}
    psql -X -q -v ON_ERROR_STOP=1 -h "$DB_HOST" -p "$DB_PORT" -U wms_application_role -d wms \
      -c "SET wms.migrating = 'flyway'" -f "$MIGRATION_FILES/$file" >/dev/null
    rank=$((rank + 1))
    owner "INSERT INTO schema_version VALUES ($rank, '$version', '$(description_of "$file")', 'SQL', '$file',
      $(crc_of "$MIGRATION_FILES/$file"), 'wms_application_role', now(), 1, true)"
    [[ "$version" != 0.0.19 ]] || return 0
  done < <(find "$MIGRATION_FILES" -name 'V*.sql' -printf '%f\n' | sort -V)
}

description_of() {
  local name=${1#*__}
  name=${name%.sql}
  printf '%s\n' "${name//_/ }"
}

# Flyway's checksum, told another way than the scripts tell it.
crc_of() {
  python3 -c 'import sys, zlib
crc = 0
for line in open(sys.argv[1], encoding="utf-8").read().splitlines():
    crc = zlib.crc32(line.encode("utf-8"), crc)
print(crc - 2**32 if crc >= 2**31 else crc)' "$1"
}

history_table() {
  cat <<'SQL'
CREATE TABLE schema_version (
    installed_rank integer NOT NULL CONSTRAINT schema_version_pk PRIMARY KEY,
    version varchar(50),
    description varchar(200) NOT NULL,
    type varchar(20) NOT NULL,
    script varchar(1000) NOT NULL,
    checksum integer,
    installed_by varchar(100) NOT NULL,
    installed_on timestamp NOT NULL DEFAULT now(),
    execution_time integer NOT NULL,
    success boolean NOT NULL);
CREATE INDEX schema_version_s_idx ON schema_version (success);
SQL
}

# One row in every table of 0.0.19: insert_warehouse TENANT
insert_warehouse() {
  sed "s/{tenant}/$1/g" "$ROOT/print-industry-erp/backend/service/src/test/resources/rows/warehouse.sql" |
    psql -X -q -1 -v ON_ERROR_STOP=1 -h "$DB_HOST" -p "$DB_PORT" -U wms_application_role -d "$DB_NAME" -f -
}

# Builds what changed; sets UNPACKED, the folder of service.jar, and JAVA_HOME.
built_release() {
  # shellcheck source=script/server
  source "$ROOT/script/server"
  bootstrap
  build
  export UNPACKED JAVA_HOME
}
