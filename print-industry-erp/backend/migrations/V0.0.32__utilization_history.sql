-- Why:   one call refreshes all three materialized views, and pg_cron makes it every ten minutes where it is installed. A
--        refresh that is cancelled or runs out of time is written down like any other failure. How full each zone was is
--        kept day by day, since the cache only knows now. And what came into a bin and left it is found without reading
--        every movement.
-- Locks: SHARE on inventory_transactions while its two indexes are built: reads go on, writes wait. On a large table make
--        them by hand with CREATE INDEX CONCURRENTLY under the same names first; this file then finds them.
-- Undo:  SELECT cron.unschedule('refresh_bin_util') where it was scheduled; DROP TABLE bin_utilization_days; DROP INDEX
--        CONCURRENTLY inventory_transactions_into_bin, inventory_transactions_out_of_bin, view_refreshes_by_outcome; run
--        V0.0.17 again for the functions as they were.

SET lock_timeout = '5s';

-- The same as before, but a cancellation is caught by name: WHEN OTHERS leaves it alone, and the record of a refresh that
-- took longer than statement_timeout would go with its transaction. Whoever cancels it still ends it.
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
        EXCEPTION WHEN OTHERS OR query_canceled THEN
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

-- The small views first: the large one's lock is then held no longer than its own refresh. One that fails keeps nobody
-- from the others. The answer is the worst of the three: FAILED, SKIPPED or REFRESHED.
CREATE OR REPLACE FUNCTION scheduled_refresh_bin_utilization()
    RETURNS text
    LANGUAGE plpgsql
    VOLATILE
    SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
    refreshed_view regclass;
    outcome        text;
    worst          text := 'REFRESHED';
BEGIN
    FOREACH refreshed_view IN ARRAY ARRAY[
        'public.bin_optimization_data_quality', 'public.bin_optimization_statistical_summary',
        'public.bin_utilization_cache']::regclass[]
    LOOP
        outcome := refresh_view(refreshed_view);
        IF outcome = 'FAILED' OR worst = 'REFRESHED' THEN
            worst := outcome;
        END IF;
    END LOOP;
    RETURN worst;
END
$$;

REVOKE ALL ON FUNCTION scheduled_refresh_bin_utilization() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION scheduled_refresh_bin_utilization() TO wms_tenant_role;

-- How old a view is, from its refreshes.
CREATE INDEX IF NOT EXISTS view_refreshes_by_outcome ON view_refreshes (outcome, view_name, started_at DESC);

CREATE TABLE IF NOT EXISTS bin_utilization_days (
    tenant_id       text NOT NULL,
    facility_id     text NOT NULL,
    day             date NOT NULL,
    zone            text NOT NULL,
    as_of           timestamptz NOT NULL,
    bins            integer NOT NULL,
    cubic_feet      numeric NOT NULL,
    used_cubic_feet numeric NOT NULL,
    max_weight_lbs  numeric NOT NULL,
    used_weight_lbs numeric NOT NULL,
    lots            integer NOT NULL,
    empty_bins      integer NOT NULL,
    overfull_bins   integer NOT NULL,
    underused_bins  integer NOT NULL,
    low_bins        integer NOT NULL,
    optimal_bins    integer NOT NULL,
    high_bins       integer NOT NULL,
    overused_bins   integer NOT NULL,
    CONSTRAINT bin_utilization_days_pk PRIMARY KEY (tenant_id, facility_id, day, zone),
    CONSTRAINT bin_utilization_days_facility_fk FOREIGN KEY (tenant_id, facility_id)
        REFERENCES facilities (tenant_id, facility_id),
    CONSTRAINT bin_utilization_days_zone_usable CHECK (btrim(zone) <> '' AND length(zone) <= 200),
    CONSTRAINT bin_utilization_days_counts CHECK (
        bins >= 1 AND lots >= 0
        AND empty_bins BETWEEN 0 AND bins AND overfull_bins BETWEEN 0 AND bins
        AND least(underused_bins, low_bins, optimal_bins, high_bins, overused_bins) >= 0
        AND underused_bins + low_bins + optimal_bins + high_bins + overused_bins = bins),
    CONSTRAINT bin_utilization_days_amounts_bounded CHECK (
        cubic_feet >= 0 AND cubic_feet <= 1e15 AND used_cubic_feet >= 0 AND used_cubic_feet <= 1e24
        AND max_weight_lbs >= 0 AND max_weight_lbs <= 1e18 AND used_weight_lbs >= 0 AND used_weight_lbs <= 1e24)
);

COMMENT ON TABLE bin_utilization_days IS
    'What the bins of each zone came to on a day in the facility''s time zone, by the cache''s refresh of as_of: the day''s latest. Bands by used share of the volume: underused under 30 %, low under 60 %, optimal to 85 %, high to 95 %, overused above.';

DO $$
BEGIN
    PERFORM isolate_tenants('bin_utilization_days'::regclass);
END
$$;

GRANT SELECT, INSERT, UPDATE, DELETE ON bin_utilization_days TO wms_tenant_role;

CREATE INDEX IF NOT EXISTS inventory_transactions_into_bin
    ON inventory_transactions (tenant_id, to_location_id, occurred_at DESC, transaction_id DESC)
    WHERE to_location_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS inventory_transactions_out_of_bin
    ON inventory_transactions (tenant_id, from_location_id, occurred_at DESC, transaction_id DESC)
    WHERE from_location_id IS NOT NULL;

-- Where pg_cron is installed and this role may use it (scripts/bootstrap-roles.sql); a job of that name stays as it is.
-- Elsewhere the service does it, and goes on until it finds the job.
DO $$
DECLARE
    scheduled boolean;
BEGIN
    IF EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_cron')
        AND EXISTS (SELECT FROM pg_namespace WHERE nspname = 'cron' AND has_schema_privilege(oid, 'USAGE'))
    THEN
        EXECUTE 'SELECT EXISTS (SELECT FROM cron.job WHERE jobname = ''refresh_bin_util'')' INTO scheduled;
        IF NOT scheduled THEN
            EXECUTE 'SELECT cron.schedule(''refresh_bin_util'', ''*/10 * * * *'','
                ' ''SELECT scheduled_refresh_bin_utilization();'')';
        END IF;
    END IF;
    -- From here on every view has a refresh on record, and nobody has to guess how old it is.
    PERFORM scheduled_refresh_bin_utilization();
    PERFORM record_migration(
        '0.0.32', '0.0.31', 'V0.0.32__utilization_history.sql',
        ARRAY['bin_utilization_days', 'view_refreshes_by_outcome', 'inventory_transactions_into_bin',
              'inventory_transactions_out_of_bin']);
END
$$;

RESET lock_timeout;
