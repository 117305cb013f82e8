-- Why:   identifiers are text while uuid_generate_v7() returns a uuid. Their defaults relied on a conversion that
--        PostgreSQL grants to assignments only: the same expression was refused wherever it was not one, such as in
--        coalesce(given_id, <default>). They say ::text from here on.
-- Locks: ACCESS EXCLUSIVE for a moment on each table with such a default; no row is read or written.
-- Undo:  none needed: the values are the same as before.

SET lock_timeout = '5s';

-- Every column is found in the catalog, so that none is forgotten. The catalog shows the old default bare and the new
-- one with its cast, which also makes a second run find nothing.
DO $$
DECLARE
    uncast record;
BEGIN
    FOR uncast IN
        SELECT relation.oid::regclass AS table_name, attribute.attname AS column_name
        FROM pg_attrdef AS definition
        JOIN pg_attribute AS attribute
            ON attribute.attrelid = definition.adrelid AND attribute.attnum = definition.adnum
        JOIN pg_class AS relation ON relation.oid = definition.adrelid
        WHERE relation.relnamespace = 'public'::regnamespace
          AND relation.relkind IN ('r', 'p')
          AND attribute.atttypid = 'text'::regtype
          AND pg_get_expr(definition.adbin, definition.adrelid) IN ('uuid_generate_v7()', 'public.uuid_generate_v7()')
        ORDER BY relation.relname, attribute.attnum
    LOOP
        EXECUTE format(
            'ALTER TABLE %s ALTER COLUMN %I SET DEFAULT public.uuid_generate_v7()::text',
            uncast.table_name, uncast.column_name);
    END LOOP;
END
$$;

GRANT EXECUTE ON FUNCTION uuid_generate_v7() TO wms_tenant_role;

DO $$
BEGIN
    PERFORM record_migration(
        '0.0.21', '0.0.20', 'V0.0.21__fix_uuid_generate_v7_casting.sql', ARRAY['putaway_recommendations']);
END
$$;

RESET lock_timeout;
