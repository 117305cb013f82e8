-- Why:   a facility's first velocities are thousands of rows in a table of which PostgreSQL knows nothing; until it has
--        counted them, every batch reads them all instead of its own materials' (7 ms instead of 0.3 ms of 5,000).
-- Locks: none that block reads or writes.
-- Undo:  DROP FUNCTION analyze_signal_tables.

SET lock_timeout = '5s';

-- Like analyze_warehouse_tables, for whoever has just computed signals: with the owner's rights, as nobody else may.
CREATE OR REPLACE FUNCTION analyze_signal_tables()
    RETURNS void
    LANGUAGE plpgsql
    VOLATILE
    SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
    ANALYZE material_velocities, material_affinities;
END
$$;

REVOKE ALL ON FUNCTION analyze_signal_tables() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION analyze_signal_tables() TO wms_tenant_role;

RESET lock_timeout;
