-- Why:   one index for each question that is asked all day and that no key answers; the comment before each says which.
--        A facility's bins are found by the key inventory_locations_in_facility; whoever wants them along the pickers'
--        walk sorts them, since he reads them all.
-- Locks: SHARE on each table while its index is built: reads go on, writes wait. On a large existing table make the
--        index by hand with CREATE INDEX CONCURRENTLY under the same name first; this file then finds it.
-- Undo:  DROP INDEX CONCURRENTLY for each name below; DROP FUNCTION analyze_warehouse_tables.

SET lock_timeout = '5s';

-- What lies in a bin. Quantities are left out, so that changing them stays a heap-only update.
CREATE INDEX IF NOT EXISTS lots_by_location
    ON lots (tenant_id, location_id)
    WHERE location_id IS NOT NULL;

-- Where a material lies: consolidation, and the bins that a corrected unit size touches.
CREATE INDEX IF NOT EXISTS lots_by_material
    ON lots (tenant_id, material_id, facility_id);

-- How often a material is picked: velocity and ABC classes, from the index alone.
CREATE INDEX IF NOT EXISTS inventory_transactions_issues
    ON inventory_transactions (tenant_id, facility_id, material_id, occurred_at)
    INCLUDE (quantity, order_number)
    WHERE transaction_type = 'ISSUE';

-- What happened lately, whatever the material.
CREATE INDEX IF NOT EXISTS inventory_transactions_by_time
    ON inventory_transactions (tenant_id, facility_id, occurred_at);

-- Which orders still want goods, soonest first: cross-docking.
CREATE INDEX IF NOT EXISTS sales_orders_wanting
    ON sales_orders (tenant_id, facility_id, due_at)
    WHERE status IN ('OPEN', 'RELEASED', 'PICKING');

-- Which orders want this material.
CREATE INDEX IF NOT EXISTS sales_order_lines_by_material
    ON sales_order_lines (tenant_id, material_id);

-- Which lists are being picked right now: congestion.
CREATE INDEX IF NOT EXISTS pick_lists_unfinished
    ON pick_lists (tenant_id, facility_id)
    WHERE status IN ('OPEN', 'IN_PROGRESS');

-- A facility's imports, the latest first.
CREATE INDEX IF NOT EXISTS import_jobs_latest
    ON import_jobs (tenant_id, facility_id, created_at DESC);

-- Tells PostgreSQL's planner what the tables look like now. It finds out by itself within minutes; whoever has just
-- loaded many rows and goes on working with them asks for it. With the owner's rights, as nobody else may; what it
-- measures is not shown to anyone.
CREATE OR REPLACE FUNCTION analyze_warehouse_tables()
    RETURNS void
    LANGUAGE plpgsql
    VOLATILE
    SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
    ANALYZE facilities, materials, inventory_locations, lots, inventory_transactions, sales_orders,
        sales_order_lines, pick_lists, pick_list_lines;
END
$$;

REVOKE ALL ON FUNCTION analyze_warehouse_tables() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION analyze_warehouse_tables() TO wms_tenant_role;

RESET lock_timeout;
