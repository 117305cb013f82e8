-- Why:   makes the two roles of the service and hands them the database. A superuser runs this once, connected to the
--        database that the service will use; running it again changes nothing. It is plain SQL, so psql -f and JDBC
--        both take it:
--            psql -d <database> -f bootstrap-roles.sql
--            psql -d <database> -c '\password wms_application_role'
--        A new role has no password and so cannot log in until it is given one as above, which keeps passwords out of
--        files and of the server's log.
-- Locks: none that a running service would notice.
-- Undo:  REASSIGN OWNED BY wms_application_role TO <other>; DROP OWNED BY wms_application_role, wms_tenant_role;
--        DROP ROLE wms_tenant_role, wms_application_role;

-- The owner of schema, data and functions: migrations, dumps, refreshes and the runbook's SQL run as this role.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'wms_application_role') THEN
        CREATE ROLE wms_application_role LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
    END IF;
END
$$;

-- What a request of a tenant runs as: it owns nothing, and row-level security applies to it on every table.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'wms_tenant_role') THEN
        CREATE ROLE wms_tenant_role NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
    END IF;
END
$$;

-- Lets the application say SET LOCAL ROLE wms_tenant_role.
DO $$
BEGIN
    IF NOT pg_catalog.pg_has_role('wms_application_role', 'wms_tenant_role', 'MEMBER') THEN
        GRANT wms_tenant_role TO wms_application_role;
    END IF;
END
$$;

-- The owner of the database is, through pg_database_owner, the owner of its schema public. So a dump holds no grants
-- on that schema which only a superuser could restore.
DO $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_catalog.pg_database
        WHERE datname = pg_catalog.current_database()
          AND datdba = 'wms_application_role'::pg_catalog.regrole
    ) THEN
        EXECUTE pg_catalog.format(
            'ALTER DATABASE %I OWNER TO wms_application_role', pg_catalog.current_database());
    END IF;
END
$$;

-- A database that was upgraded from PostgreSQL 14 or older still has a schema public owned by a superuser.
DO $$
BEGIN
    IF NOT pg_catalog.has_schema_privilege('wms_application_role', 'public', 'CREATE, USAGE WITH GRANT OPTION') THEN
        ALTER SCHEMA public OWNER TO wms_application_role;
    END IF;
END
$$;

-- pg_cron, where the server has loaded it for this very database (shared_preload_libraries = 'pg_cron' and
-- cron.database_name = this database in postgresql.conf). Set cron.use_background_workers = on there as well: else
-- pg_cron opens a connection as wms_application_role, which pg_hba.conf would have to let in without a password.
DO $$
BEGIN
    IF pg_catalog.current_setting('cron.database_name', true) = pg_catalog.current_database() THEN
        CREATE EXTENSION IF NOT EXISTS pg_cron;
        GRANT USAGE ON SCHEMA cron TO wms_application_role;
    END IF;
END
$$;
