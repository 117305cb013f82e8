-- Why:   what a facility's own history says, computed in the background and read by everyone: how fast each material
--        moves, what class that makes it, what changed lately, and what is picked together.
-- Locks: none on existing tables but a brief SHARE ROW EXCLUSIVE on facilities and materials for the foreign keys.
-- Undo:  DROP TABLE material_affinities, material_velocity_history, material_velocities, signal_runs;
--        DROP VIEW standing_issues.

SET lock_timeout = '5s';

-- One definition of a pick for all who count them: an ISSUE that nobody took back. A RETURN is a movement of its own and
-- takes nothing back: somebody walked. A REVERSAL that was itself taken back leaves the issue standing.
CREATE OR REPLACE VIEW standing_issues WITH (security_invoker = true) AS
SELECT
    issue.tenant_id,
    issue.facility_id,
    issue.material_id,
    issue.transaction_id,
    issue.order_number,
    issue.occurred_at
FROM inventory_transactions AS issue
WHERE issue.transaction_type = 'ISSUE'
    AND NOT EXISTS (
        SELECT FROM inventory_transactions AS reversal
        WHERE reversal.tenant_id = issue.tenant_id
            AND reversal.reverses_transaction_id = issue.transaction_id
            AND NOT EXISTS (
                SELECT FROM inventory_transactions AS restored
                WHERE restored.tenant_id = reversal.tenant_id
                    AND restored.reverses_transaction_id = reversal.transaction_id));

COMMENT ON VIEW standing_issues IS 'Picks: issues that no reversal took back.';

-- When a signal was computed last, from what: also what keeps pods from computing it twice.
CREATE TABLE IF NOT EXISTS signal_runs (
    tenant_id    text NOT NULL,
    facility_id  text NOT NULL,
    signal       text NOT NULL,
    computed_at  timestamptz NOT NULL,
    window_from  timestamptz NOT NULL,
    observations bigint NOT NULL,
    results      bigint NOT NULL,
    took_ms      bigint NOT NULL,
    CONSTRAINT signal_runs_pk PRIMARY KEY (tenant_id, facility_id, signal),
    CONSTRAINT signal_runs_facility_fk FOREIGN KEY (tenant_id, facility_id)
        REFERENCES facilities (tenant_id, facility_id),
    CONSTRAINT signal_runs_signal_known CHECK (signal IN ('VELOCITY', 'AFFINITY')),
    CONSTRAINT signal_runs_window_past CHECK (window_from < computed_at),
    CONSTRAINT signal_runs_counts_not_negative CHECK (observations >= 0 AND results >= 0 AND took_ms >= 0)
);

COMMENT ON TABLE signal_runs IS 'The last computation of each signal in each facility.';
COMMENT ON COLUMN signal_runs.window_from IS 'What happened from here to computed_at was counted.';
COMMENT ON COLUMN signal_runs.observations IS 'Picks in that time for VELOCITY, orders for AFFINITY.';
COMMENT ON COLUMN signal_runs.results IS 'Materials for VELOCITY, pairs of them for AFFINITY.';

CREATE TABLE IF NOT EXISTS material_velocities (
    tenant_id              text NOT NULL,
    facility_id            text NOT NULL,
    material_id            text NOT NULL,
    abc_class              text,
    class_since            timestamptz,
    window_days            integer NOT NULL,
    window_picks           integer NOT NULL,
    last_week_picks        integer NOT NULL,
    history_days           integer NOT NULL,
    history_picks          integer NOT NULL,
    year_ago_window_picks  integer NOT NULL,
    year_ago_history_picks integer NOT NULL,
    first_pick_at          timestamptz,
    trigger_kind           text,
    triggered_at           timestamptz,
    CONSTRAINT material_velocities_pk PRIMARY KEY (tenant_id, facility_id, material_id),
    CONSTRAINT material_velocities_facility_fk FOREIGN KEY (tenant_id, facility_id)
        REFERENCES facilities (tenant_id, facility_id),
    CONSTRAINT material_velocities_material_fk FOREIGN KEY (tenant_id, material_id)
        REFERENCES materials (tenant_id, material_id),
    CONSTRAINT material_velocities_class CHECK (
        abc_class IN ('A', 'B', 'C') AND num_nulls(abc_class, class_since) IN (0, 2)),
    CONSTRAINT material_velocities_windows_positive CHECK (window_days >= 1 AND history_days >= 1),
    CONSTRAINT material_velocities_picks_not_negative CHECK (
        last_week_picks >= 0 AND window_picks >= last_week_picks AND history_picks >= 0
        AND year_ago_window_picks >= 0 AND year_ago_history_picks >= 0),
    CONSTRAINT material_velocities_trigger CHECK (
        trigger_kind IN ('VELOCITY_SPIKE', 'VELOCITY_DROP', 'SEASONAL_CHANGE', 'NEW_PRODUCT', 'PROMOTION')
        AND num_nulls(trigger_kind, triggered_at) IN (0, 2))
);

-- The fastest first, and those that call for a look.
CREATE INDEX IF NOT EXISTS material_velocities_fastest
    ON material_velocities (tenant_id, facility_id, window_picks DESC, material_id);
CREATE INDEX IF NOT EXISTS material_velocities_triggered
    ON material_velocities (tenant_id, facility_id, window_picks DESC, material_id)
    WHERE trigger_kind IS NOT NULL;

COMMENT ON TABLE material_velocities IS
    'How often each material is picked in each facility where it lies or was picked, as last computed.';
COMMENT ON COLUMN material_velocities.abc_class IS 'Null where nothing was picked in the facility in the window.';
COMMENT ON COLUMN material_velocities.window_picks IS 'Picks in the last window_days days.';
COMMENT ON COLUMN material_velocities.last_week_picks IS 'Of those, the picks of the last seven days.';
COMMENT ON COLUMN material_velocities.history_picks IS 'Picks in the history_days days before the window.';
COMMENT ON COLUMN material_velocities.year_ago_window_picks IS 'Picks in the same days 365 days before.';
COMMENT ON COLUMN material_velocities.year_ago_history_picks IS 'Picks in the days of the history, 365 days before.';
COMMENT ON COLUMN material_velocities.first_pick_at IS
    'The first pick ever, where it is in the window; else null.';

-- A row for each change of class or trigger, rather than one a day that says the same again.
CREATE TABLE IF NOT EXISTS material_velocity_history (
    tenant_id     text NOT NULL,
    facility_id   text NOT NULL,
    material_id   text NOT NULL,
    changed_at    timestamptz NOT NULL,
    abc_class     text,
    window_days   integer NOT NULL,
    window_picks  integer NOT NULL,
    history_days  integer NOT NULL,
    history_picks integer NOT NULL,
    trigger_kind  text,
    CONSTRAINT material_velocity_history_pk PRIMARY KEY (tenant_id, facility_id, material_id, changed_at),
    CONSTRAINT material_velocity_history_facility_fk FOREIGN KEY (tenant_id, facility_id)
        REFERENCES facilities (tenant_id, facility_id),
    CONSTRAINT material_velocity_history_material_fk FOREIGN KEY (tenant_id, material_id)
        REFERENCES materials (tenant_id, material_id),
    CONSTRAINT material_velocity_history_class_known CHECK (abc_class IN ('A', 'B', 'C')),
    CONSTRAINT material_velocity_history_figures CHECK (
        window_days >= 1 AND window_picks >= 0 AND history_days >= 1 AND history_picks >= 0),
    CONSTRAINT material_velocity_history_trigger_known CHECK (
        trigger_kind IN ('VELOCITY_SPIKE', 'VELOCITY_DROP', 'SEASONAL_CHANGE', 'NEW_PRODUCT', 'PROMOTION'))
);

COMMENT ON TABLE material_velocity_history IS
    'What material_velocities said whenever a material''s class or trigger became another.';

CREATE TABLE IF NOT EXISTS material_affinities (
    tenant_id          text NOT NULL,
    facility_id        text NOT NULL,
    first_material_id  text NOT NULL,
    second_material_id text NOT NULL,
    orders_together    integer NOT NULL,
    orders_with_first  integer NOT NULL,
    orders_with_second integer NOT NULL,
    orders             integer NOT NULL,
    CONSTRAINT material_affinities_pk PRIMARY KEY (tenant_id, facility_id, first_material_id, second_material_id),
    CONSTRAINT material_affinities_facility_fk FOREIGN KEY (tenant_id, facility_id)
        REFERENCES facilities (tenant_id, facility_id),
    CONSTRAINT material_affinities_first_fk FOREIGN KEY (tenant_id, first_material_id)
        REFERENCES materials (tenant_id, material_id),
    CONSTRAINT material_affinities_second_fk FOREIGN KEY (tenant_id, second_material_id)
        REFERENCES materials (tenant_id, material_id),
    CONSTRAINT material_affinities_two CHECK (first_material_id <> second_material_id),
    CONSTRAINT material_affinities_counts CHECK (
        orders_together >= 1 AND orders_together <= orders_with_first AND orders_together <= orders_with_second
        AND orders_with_first <= orders AND orders_with_second <= orders)
);

COMMENT ON TABLE material_affinities IS
    'Materials that orders ask for together more often than by chance, as last computed; each pair once.';
COMMENT ON COLUMN material_affinities.orders IS 'All orders that were counted.';

DO $$
DECLARE
    tenant_table regclass;
BEGIN
    FOREACH tenant_table IN ARRAY ARRAY[
        'signal_runs', 'material_velocities', 'material_velocity_history', 'material_affinities']::regclass[]
    LOOP
        PERFORM isolate_tenants(tenant_table);
    END LOOP;
END
$$;

GRANT SELECT ON standing_issues TO wms_tenant_role;
GRANT SELECT, INSERT, UPDATE, DELETE ON signal_runs, material_velocities, material_affinities TO wms_tenant_role;
GRANT SELECT, INSERT ON material_velocity_history TO wms_tenant_role;

DO $$
BEGIN
    PERFORM record_migration(
        '0.0.28', '0.0.27', 'V0.0.28__signals.sql',
        ARRAY['signal_runs', 'material_velocities', 'material_velocity_history', 'material_affinities',
              'standing_issues', 'material_velocities_fastest', 'material_velocities_triggered']);
END
$$;

RESET lock_timeout;
