-- Why:   how full every bin is, computed every ten minutes for screens and health checks, which may be that old.
-- Locks: none on existing tables but the reads that fill the view; a refresh blocks other refreshes, never readers.
-- Undo:  DROP FUNCTION scheduled_refresh_bin_utilization, refresh_view; DROP VIEW bin_utilization_current;
--        DROP MATERIALIZED VIEW bin_utilization_cache; DROP TABLE view_refreshes.

SET lock_timeout = '5s';

-- Percentages have no upper limit: goods are where they are, also when they should not be. Filled at once, because
-- REFRESH ... CONCURRENTLY is refused on a view that never was. Such a refresh sorts all rows by their bytes, twice:
-- so the column that tells rows apart comes first and the rows come in that order, which halves the time it takes.
CREATE MATERIALIZED VIEW IF NOT EXISTS bin_utilization_cache AS
WITH stock AS (
    SELECT
        lot.tenant_id,
        lot.location_id,
        sum(lot.cubic_feet) AS cubic_feet,
        sum(lot.weight_lbs) AS weight_lbs,
        count(*)::integer AS lots
    FROM lot_space AS lot
    WHERE lot.location_id IS NOT NULL AND lot.quantity_on_hand > 0
    GROUP BY lot.tenant_id, lot.location_id
)
SELECT
    location.location_id,
    location.tenant_id,
    location.facility_id,
    location.location_code,
    location.zone,
    location.aisle,
    location.location_type,
    location.abc_class,
    location.cubic_feet,
    round(coalesce(stock.cubic_feet, 0), 3) AS used_cubic_feet,
    round(100 * coalesce(stock.cubic_feet, 0) / location.cubic_feet, 2) AS volume_utilization_percentage,
    round(coalesce(stock.weight_lbs, 0), 2) AS used_weight_lbs,
    round(100 * coalesce(stock.weight_lbs, 0) / location.max_weight_lbs, 2) AS weight_utilization_percentage,
    coalesce(stock.lots, 0) AS lot_count,
    now() AS last_updated
FROM inventory_locations AS location
LEFT JOIN stock ON stock.tenant_id = location.tenant_id AND stock.location_id = location.location_id
WHERE location.is_active
ORDER BY location.location_id COLLATE "C", location.tenant_id COLLATE "C";

CREATE UNIQUE INDEX IF NOT EXISTS bin_utilization_cache_bin
    ON bin_utilization_cache (tenant_id, location_id);

COMMENT ON MATERIALIZED VIEW bin_utilization_cache IS
    'How full every active bin was at last_updated, the time of the refresh.';
COMMENT ON COLUMN bin_utilization_cache.volume_utilization_percentage IS
    'Used share of the volume in percent; above 100 where the bin is overfull.';
COMMENT ON COLUMN bin_utilization_cache.weight_utilization_percentage IS
    'Used share of the weight in percent; above 100 where the bin is overloaded.';

-- Materialized views know no row-level security, so tenants read this one through a filter.
CREATE OR REPLACE VIEW bin_utilization_current WITH (security_barrier = true) AS
SELECT
    tenant_id,
    facility_id,
    location_id,
    location_code,
    zone,
    aisle,
    location_type,
    abc_class,
    cubic_feet,
    used_cubic_feet,
    volume_utilization_percentage,
    used_weight_lbs,
    weight_utilization_percentage,
    lot_count,
    last_updated
FROM bin_utilization_cache
WHERE tenant_id = current_setting('wms.tenant_id', true);

COMMENT ON VIEW bin_utilization_current IS 'The current tenant''s rows of bin_utilization_cache.';

GRANT SELECT ON bin_utilization_current TO wms_tenant_role;

-- What the refreshes took and came to, for whoever asks why a view is old. About views, not about tenants.
CREATE TABLE IF NOT EXISTS view_refreshes (
    refresh_id  bigint GENERATED ALWAYS AS IDENTITY,
    view_name   text NOT NULL,
    started_at  timestamptz NOT NULL,
    duration_ms numeric(12, 3) NOT NULL,
    outcome     text NOT NULL,
    message     text,
    CONSTRAINT view_refreshes_pk PRIMARY KEY (refresh_id),
    CONSTRAINT view_refreshes_duration_not_negative CHECK (duration_ms >= 0 AND duration_ms <= 86400000),
    CONSTRAINT view_refreshes_outcome_known CHECK (outcome IN ('REFRESHED', 'SKIPPED', 'FAILED')),
    CONSTRAINT view_refreshes_failure_explained CHECK (outcome <> 'FAILED' OR message IS NOT NULL)
);

CREATE INDEX IF NOT EXISTS view_refreshes_latest ON view_refreshes (view_name, started_at DESC);

COMMENT ON TABLE view_refreshes IS 'Duration and outcome of each refresh of a materialized view, kept for 30 days.';

-- Refreshes one materialized view and writes down how it went: REFRESHED; SKIPPED, because somebody else is at it;
-- or FAILED, with the reason. A failure is returned instead of raised, since raising would take its record along.
CREATE OR REPLACE FUNCTION refresh_view(refreshed_view regclass)
    RETURNS text
    LANGUAGE plpgsql
    VOLATILE
    SET search_path = pg_catalog, public, pg_temp
    SET work_mem = '64MB' -- sorts the rows of 200,000 bins in memory
    SET jit = off -- compiles longer than it saves
AS $$
DECLARE
    started   constant timestamptz := clock_timestamp();
    populated boolean;
    outcome   text := 'SKIPPED';
    message   text := 'Another session is refreshing this view';
BEGIN
    SELECT relation.relispopulated INTO STRICT populated
    FROM pg_class AS relation
    WHERE relation.oid = refreshed_view AND relation.relkind = 'm';

    -- One runner, over all pods and schedulers; the lock goes with the transaction.
    IF pg_try_advisory_xact_lock(hashtextextended('wms.refresh.' || refreshed_view::text, 0)) THEN
        BEGIN
            EXECUTE format(
                'REFRESH MATERIALIZED VIEW %s %s', CASE WHEN populated THEN 'CONCURRENTLY' END, refreshed_view);
            outcome := 'REFRESHED';
            message := NULL;
        EXCEPTION WHEN OTHERS THEN
            outcome := 'FAILED';
            message := SQLSTATE || ' ' || SQLERRM;
            RAISE WARNING 'Refreshing % failed: %', refreshed_view, message;
        END;
    END IF;

    INSERT INTO view_refreshes (view_name, started_at, duration_ms, outcome, message)
    VALUES (
        refreshed_view::text,
        started,
        extract(epoch FROM clock_timestamp() - started) * 1000,
        outcome,
        message);
    DELETE FROM view_refreshes AS old
    WHERE old.view_name = refreshed_view::text AND old.started_at < started - interval '30 days';
    RETURN outcome;
END
$$;

REVOKE ALL ON FUNCTION refresh_view(regclass) FROM PUBLIC;

-- What pg_cron's job refresh_bin_util, or the service's own scheduler, calls every ten minutes. With the owner's
-- rights, so that a tenant's request may ask for it, too; it tells nobody anything about anyone's rows.
CREATE OR REPLACE FUNCTION scheduled_refresh_bin_utilization()
    RETURNS text
    LANGUAGE sql
    VOLATILE
    SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT refresh_view('public.bin_utilization_cache'::regclass)
$$;

REVOKE ALL ON FUNCTION scheduled_refresh_bin_utilization() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION scheduled_refresh_bin_utilization() TO wms_tenant_role;

RESET lock_timeout;
