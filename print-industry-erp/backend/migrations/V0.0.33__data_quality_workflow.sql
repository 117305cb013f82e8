-- Why:   a measurement need not be complete, compares edges as well, and says who decided about a variance. A cancelled
--        promise keeps whose it was and whether the goods were staged, and can end without a move. Recommendations say
--        whose relocation they are, so that goods are moved once. And what is open is counted from small indexes.
-- Locks: ACCESS EXCLUSIVE for a moment on material_dimension_verifications, cross_dock_cancellations and
--        putaway_recommendations for new columns and wider CHECKs; old rows of the first two are tested under SHARE UPDATE
--        EXCLUSIVE. SHARE on the three data-quality tables and putaway_recommendations while their indexes are built: on a
--        large table make them by hand with CREATE INDEX CONCURRENTLY under the same names first.
-- Undo:  drop the columns and indexes added below; put NOT NULL and the CHECK verdict_true back as V0.0.20 has them, once
--        no row is incomplete.

SET lock_timeout = '5s';

ALTER TABLE material_dimension_verifications
    ALTER COLUMN measured_cubic_feet DROP NOT NULL,
    ALTER COLUMN measured_weight_lbs DROP NOT NULL,
    ADD COLUMN IF NOT EXISTS master_length_inches numeric,
    ADD COLUMN IF NOT EXISTS master_width_inches numeric,
    ADD COLUMN IF NOT EXISTS master_height_inches numeric,
    ADD COLUMN IF NOT EXISTS edge_variance_percentage numeric,
    ADD COLUMN IF NOT EXISTS resolved_by text,
    ADD COLUMN IF NOT EXISTS resolved_at timestamptz,
    ADD COLUMN IF NOT EXISTS resolution_notes text;

COMMENT ON COLUMN material_dimension_verifications.measured_cubic_feet IS 'Null where nobody measured it.';
COMMENT ON COLUMN material_dimension_verifications.measured_weight_lbs IS 'Null where nobody weighed it.';
COMMENT ON COLUMN material_dimension_verifications.edge_variance_percentage IS
    'Signed, of the edge that differs most, longest compared with longest; null where either side has no edges.';
COMMENT ON COLUMN material_dimension_verifications.resolved_by IS 'Who decided about a variance; null where nobody had to.';

DO $$
BEGIN
    ALTER TABLE material_dimension_verifications
        DROP CONSTRAINT IF EXISTS material_dimension_verifications_verdict_true,
        DROP CONSTRAINT IF EXISTS material_dimension_verifications_something_measured,
        DROP CONSTRAINT IF EXISTS material_dimension_verifications_master_edges,
        DROP CONSTRAINT IF EXISTS material_dimension_verifications_resolved_when,
        ADD CONSTRAINT material_dimension_verifications_something_measured CHECK (
            num_nonnulls(measured_cubic_feet, measured_weight_lbs, measured_length_inches) > 0) NOT VALID,
        ADD CONSTRAINT material_dimension_verifications_master_edges CHECK (
            num_nulls(master_length_inches, master_width_inches, master_height_inches) IN (0, 3)
            AND master_length_inches > 0 AND master_length_inches <= 100000
            AND master_width_inches > 0 AND master_width_inches <= 100000
            AND master_height_inches > 0 AND master_height_inches <= 100000
            AND edge_variance_percentage BETWEEN -100 AND 1e12) NOT VALID,
        -- The verdict follows from the figures, as far as something was measured: VERIFIED is within the tolerance,
        -- VARIANCE_DETECTED is not.
        ADD CONSTRAINT material_dimension_verifications_verdict_true CHECK (
            CASE status
                WHEN 'VERIFIED' THEN
                    (measured_cubic_feet IS NULL OR master_cubic_feet IS NOT NULL)
                    AND (measured_weight_lbs IS NULL OR master_weight_lbs IS NOT NULL)
                    AND coalesce(
                        abs(measured_cubic_feet - master_cubic_feet) * 100
                            <= tolerance_percentage * master_cubic_feet, true)
                    AND coalesce(
                        abs(measured_weight_lbs - master_weight_lbs) * 100
                            <= tolerance_percentage * master_weight_lbs, true)
                    AND coalesce(abs(edge_variance_percentage) <= tolerance_percentage, true)
                WHEN 'VARIANCE_DETECTED' THEN
                    coalesce(
                        abs(measured_cubic_feet - master_cubic_feet) * 100
                            > tolerance_percentage * master_cubic_feet, false)
                    OR coalesce(
                        abs(measured_weight_lbs - master_weight_lbs) * 100
                            > tolerance_percentage * master_weight_lbs, false)
                    OR coalesce(abs(edge_variance_percentage) > tolerance_percentage, false)
                WHEN 'MASTER_MISSING' THEN num_nulls(master_cubic_feet, master_weight_lbs) > 0
                ELSE true
            END) NOT VALID,
        ADD CONSTRAINT material_dimension_verifications_resolved_when CHECK (
            num_nulls(resolved_by, resolved_at) IN (0, 2)
            AND (resolved_at IS NULL OR status IN ('MASTER_CORRECTED', 'DISMISSED'))
            AND length(resolved_by) <= 200 AND length(resolution_notes) <= 4000) NOT VALID;

    ALTER TABLE cross_dock_cancellations
        ADD COLUMN IF NOT EXISTS order_number text,
        ADD COLUMN IF NOT EXISTS staged boolean NOT NULL DEFAULT false,
        ADD COLUMN IF NOT EXISTS resolved_by text,
        ADD COLUMN IF NOT EXISTS resolved_at timestamptz,
        ADD COLUMN IF NOT EXISTS resolution_notes text,
        DROP CONSTRAINT IF EXISTS cross_dock_cancellations_resolved_when,
        ADD CONSTRAINT cross_dock_cancellations_resolved_when CHECK (
            num_nulls(resolved_by, resolved_at) IN (0, 2)
            AND (resolved_at IS NULL OR relocation_status = 'NOT_NEEDED')
            AND length(order_number) <= 200 AND length(resolved_by) <= 200
            AND length(resolution_notes) <= 4000) NOT VALID;
END
$$;

ALTER TABLE material_dimension_verifications
    VALIDATE CONSTRAINT material_dimension_verifications_something_measured;
ALTER TABLE material_dimension_verifications
    VALIDATE CONSTRAINT material_dimension_verifications_master_edges;
ALTER TABLE material_dimension_verifications
    VALIDATE CONSTRAINT material_dimension_verifications_verdict_true;
ALTER TABLE material_dimension_verifications
    VALIDATE CONSTRAINT material_dimension_verifications_resolved_when;
ALTER TABLE cross_dock_cancellations
    VALIDATE CONSTRAINT cross_dock_cancellations_resolved_when;

COMMENT ON COLUMN cross_dock_cancellations.staged IS 'Whether the goods were in the staging bin already.';
COMMENT ON COLUMN cross_dock_cancellations.new_recommendation_id IS
    'The latest recommendation of where the goods go instead; of several parts, the first.';

-- Whose goods a recommendation moves that were promised to an order before; null for all others.
ALTER TABLE putaway_recommendations ADD COLUMN IF NOT EXISTS relocates_recommendation_id text;

COMMENT ON COLUMN putaway_recommendations.relocates_recommendation_id IS
    'The recommendation whose promise to an order was cancelled, where this one moves those goods; else null.';

CREATE INDEX IF NOT EXISTS putaway_recommendations_relocating
    ON putaway_recommendations (tenant_id, relocates_recommendation_id)
    WHERE relocates_recommendation_id IS NOT NULL;

-- The state of each material by its latest measurement, from the index alone.
CREATE INDEX IF NOT EXISTS material_dimension_verifications_state
    ON material_dimension_verifications (tenant_id, facility_id, material_id, verified_at DESC, verification_id DESC)
    INCLUDE (status);
CREATE INDEX IF NOT EXISTS material_dimension_verifications_by_time
    ON material_dimension_verifications (tenant_id, facility_id, verified_at DESC, verification_id DESC);

-- What is open at a facility, whatever was resolved long ago.
CREATE INDEX IF NOT EXISTS capacity_validation_failures_open
    ON capacity_validation_failures (tenant_id, facility_id, location_id)
    WHERE NOT resolved;

-- The cancellation that a decision about a lot ends.
CREATE INDEX IF NOT EXISTS cross_dock_cancellations_by_lot
    ON cross_dock_cancellations (tenant_id, facility_id, lot_number)
    WHERE relocation_status IN ('PENDING', 'RECOMMENDED');

DO $$
BEGIN
    PERFORM record_migration(
        '0.0.33', '0.0.32', 'V0.0.33__data_quality_workflow.sql',
        ARRAY['putaway_recommendations_relocating', 'material_dimension_verifications_state',
              'material_dimension_verifications_by_time', 'capacity_validation_failures_open',
              'cross_dock_cancellations_by_lot']);
END
$$;

RESET lock_timeout;
