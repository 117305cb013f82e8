-- Why:   a tenant's request sees and touches its own rows only, whatever its SQL forgets to say. Enabled, not forced:
--        the owner, its dumps and the runbook's SQL work on all tenants.
-- Locks: ACCESS EXCLUSIVE for a moment on each table that is not secured yet.
-- Undo:  ALTER TABLE ... DISABLE ROW LEVEL SECURITY; DROP POLICY tenant_isolation ON ... for each table below.

SET lock_timeout = '5s';

-- Secures one table of tenants. Without a tenant, wms.tenant_id is null or, once it has been set in a session, the
-- empty text that no tenant may be called: either way no row is visible.
CREATE OR REPLACE FUNCTION isolate_tenants(secured_table regclass)
    RETURNS void
    LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
    IF NOT (SELECT relation.relrowsecurity FROM pg_class AS relation WHERE relation.oid = secured_table) THEN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', secured_table);
    END IF;
    IF NOT EXISTS (
        SELECT FROM pg_policy AS policy
        WHERE policy.polrelid = secured_table AND policy.polname = 'tenant_isolation'
    ) THEN
        EXECUTE format(
            'CREATE POLICY tenant_isolation ON %s TO wms_tenant_role'
                ' USING (tenant_id = current_setting(''wms.tenant_id'', true))'
                ' WITH CHECK (tenant_id = current_setting(''wms.tenant_id'', true))',
            secured_table);
    END IF;
END
$$;

REVOKE ALL ON FUNCTION isolate_tenants(regclass) FROM PUBLIC;

DO $$
DECLARE
    tenant_table regclass;
BEGIN
    FOREACH tenant_table IN ARRAY ARRAY[
        'tenants', 'facilities', 'materials', 'inventory_locations', 'lots', 'inventory_transactions',
        'sales_orders', 'sales_order_lines', 'pick_lists', 'pick_list_lines', 'import_jobs',
        'putaway_recommendations', 'bin_holds', 'facility_changes']::regclass[]
    LOOP
        PERFORM isolate_tenants(tenant_table);
    END LOOP;
END
$$;

-- The files from V0.0.20 on may be applied by psql alone (the deployment's manual path). Each then ends by calling
-- this, so that Flyway's history tells the truth and the next start of the service accepts it. Without a history
-- there is nothing to tell, and while Flyway itself is at work (its sessions set wms.migrating) it keeps its own. The
-- checksum stays null: only Flyway can compute it, and the service fills in exactly such nulls before it validates.
CREATE OR REPLACE FUNCTION record_migration(
    migrated_version text, previous_version text, migration_script text, made_relations text[])
    RETURNS void
    LANGUAGE plpgsql
    VOLATILE
    SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
    missing_relations text;
BEGIN
    IF current_setting('wms.migrating', true) = 'flyway' OR to_regclass('public.schema_version') IS NULL THEN
        RETURN;
    END IF;
    LOCK TABLE schema_version IN SHARE ROW EXCLUSIVE MODE;
    IF EXISTS (SELECT FROM schema_version WHERE version = migrated_version AND success) THEN
        RETURN;
    END IF;

    -- psql goes on after an error; a file that failed half-way must not be recorded as applied.
    SELECT string_agg(made, ', ') INTO missing_relations
    FROM unnest(made_relations) AS made
    WHERE to_regclass('public.' || quote_ident(made)) IS NULL;
    IF missing_relations IS NOT NULL THEN
        RAISE EXCEPTION '% is not recorded in schema_version: it did not make %', migration_script, missing_relations;
    END IF;
    IF NOT EXISTS (SELECT FROM schema_version WHERE version = previous_version AND success) THEN
        RAISE EXCEPTION '% is not recorded in schema_version: apply % first', migration_script, previous_version;
    END IF;

    INSERT INTO schema_version (
        installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success)
    SELECT
        max(installed_rank) + 1,
        migrated_version,
        replace(regexp_replace(migration_script, '^V[0-9.]+__(.*)\.sql$', '\1'), '_', ' '),
        'SQL',
        migration_script,
        NULL,
        current_user,
        now(),
        0,
        true
    FROM schema_version;
END
$$;

REVOKE ALL ON FUNCTION record_migration(text, text, text, text[]) FROM PUBLIC;

RESET lock_timeout;
