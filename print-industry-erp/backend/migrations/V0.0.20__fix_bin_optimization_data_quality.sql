-- Why:   records what is wrong with the data that recommendations rest on: master data that does not match what was
--        measured, lots that did not fit where they were sent, cross-docking that fell through, and what was done
--        about it. And a confidence is a probability: 0 to 1, enforced from here on.
-- Locks: ACCESS EXCLUSIVE for a moment on putaway_recommendations to add the CHECK; old rows are tested under SHARE
--        UPDATE EXCLUSIVE, with reads and writes going on (with psql; Flyway keeps the first lock until the file ends).
-- Undo:  DROP MATERIALIZED VIEW bin_optimization_data_quality CASCADE; DROP FUNCTION
--        refresh_bin_optimization_data_quality; DROP TABLE material_dimension_verifications,
--        capacity_validation_failures, cross_dock_cancellations, bin_optimization_remediation_log; ALTER TABLE
--        putaway_recommendations DROP CONSTRAINT chk_confidence_score_range. Scores cleared below stay in the log.

SET lock_timeout = '5s';

-- No foreign keys here and on capacity_validation_failures, in either direction: the runbook's rollback says ALTER
-- TABLE ... DISABLE TRIGGER ALL on both as their owner, and the triggers of a foreign key are a superuser's to disable.
CREATE TABLE IF NOT EXISTS material_dimension_verifications (
    tenant_id                  text NOT NULL,
    verification_id            text NOT NULL DEFAULT uuid_generate_v7(),
    facility_id                text NOT NULL,
    material_id                text NOT NULL,
    lot_number                 text,
    measured_cubic_feet        numeric NOT NULL,
    measured_weight_lbs        numeric NOT NULL,
    measured_length_inches     numeric,
    measured_width_inches      numeric,
    measured_height_inches     numeric,
    master_cubic_feet          numeric,
    master_weight_lbs          numeric,
    -- Signed: positive where the real thing is larger than master data says. Null where master data says nothing.
    volume_variance_percentage numeric GENERATED ALWAYS AS (
        round(100 * (measured_cubic_feet - master_cubic_feet) / master_cubic_feet, 2)) STORED,
    weight_variance_percentage numeric GENERATED ALWAYS AS (
        round(100 * (measured_weight_lbs - master_weight_lbs) / master_weight_lbs, 2)) STORED,
    tolerance_percentage       numeric NOT NULL DEFAULT 10,
    status                     text NOT NULL,
    measurement_method         text NOT NULL DEFAULT 'MANUAL',
    verified_by                text NOT NULL DEFAULT current_user,
    verified_at                timestamptz NOT NULL DEFAULT now(),
    corrected_by               text,
    corrected_at               timestamptz,
    notes                      text,
    created_at                 timestamptz NOT NULL DEFAULT now(),
    updated_at                 timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT material_dimension_verifications_pk PRIMARY KEY (tenant_id, verification_id),
    CONSTRAINT material_dimension_verifications_ids_usable CHECK (
        btrim(tenant_id) <> '' AND length(tenant_id) <= 200
        AND btrim(verification_id) <> '' AND length(verification_id) <= 200
        AND btrim(facility_id) <> '' AND length(facility_id) <= 200
        AND btrim(material_id) <> '' AND length(material_id) <= 200 AND length(lot_number) <= 200),
    CONSTRAINT material_dimension_verifications_measured_positive CHECK (
        measured_cubic_feet > 0 AND measured_cubic_feet <= 1000000
        AND measured_weight_lbs > 0 AND measured_weight_lbs <= 10000000),
    CONSTRAINT material_dimension_verifications_edges_complete CHECK (
        num_nulls(measured_length_inches, measured_width_inches, measured_height_inches) IN (0, 3)
        AND measured_length_inches > 0 AND measured_length_inches <= 100000
        AND measured_width_inches > 0 AND measured_width_inches <= 100000
        AND measured_height_inches > 0 AND measured_height_inches <= 100000),
    CONSTRAINT material_dimension_verifications_master_positive CHECK (
        master_cubic_feet > 0 AND master_cubic_feet <= 1000000
        AND master_weight_lbs > 0 AND master_weight_lbs <= 10000000),
    CONSTRAINT material_dimension_verifications_tolerance_range CHECK (
        tolerance_percentage >= 0 AND tolerance_percentage <= 1000),
    CONSTRAINT material_dimension_verifications_status_known CHECK (
        status IN ('VERIFIED', 'VARIANCE_DETECTED', 'MASTER_MISSING', 'MASTER_CORRECTED', 'DISMISSED')),
    -- The verdict follows from the figures: VERIFIED is within the tolerance, VARIANCE_DETECTED is not.
    CONSTRAINT material_dimension_verifications_verdict_true CHECK (
        CASE status
            WHEN 'VERIFIED' THEN
                num_nulls(master_cubic_feet, master_weight_lbs) = 0
                AND abs(measured_cubic_feet - master_cubic_feet) * 100 <= tolerance_percentage * master_cubic_feet
                AND abs(measured_weight_lbs - master_weight_lbs) * 100 <= tolerance_percentage * master_weight_lbs
            WHEN 'VARIANCE_DETECTED' THEN
                coalesce(
                    abs(measured_cubic_feet - master_cubic_feet) * 100 > tolerance_percentage * master_cubic_feet, false)
                OR coalesce(
                    abs(measured_weight_lbs - master_weight_lbs) * 100 > tolerance_percentage * master_weight_lbs, false)
            WHEN 'MASTER_MISSING' THEN num_nulls(master_cubic_feet, master_weight_lbs) > 0
            ELSE true
        END),
    CONSTRAINT material_dimension_verifications_method_known CHECK (
        measurement_method IN ('MANUAL', 'DIMENSIONER', 'SCALE', 'SUPPLIER_DOCUMENT')),
    CONSTRAINT material_dimension_verifications_corrected_when CHECK (
        num_nulls(corrected_by, corrected_at) IN (0, 2)
        AND (status = 'MASTER_CORRECTED') = (corrected_at IS NOT NULL)),
    CONSTRAINT material_dimension_verifications_texts_bounded CHECK (
        length(verified_by) <= 200 AND length(corrected_by) <= 200 AND length(notes) <= 4000)
);

CREATE INDEX IF NOT EXISTS material_dimension_verifications_latest
    ON material_dimension_verifications (tenant_id, facility_id, material_id, verified_at DESC);

CREATE OR REPLACE TRIGGER material_dimension_verifications_touch
    BEFORE UPDATE ON material_dimension_verifications
    FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

COMMENT ON TABLE material_dimension_verifications IS
    'One unit of a material measured (ft3, lb, inches) and compared with its master data of that moment.';
COMMENT ON COLUMN material_dimension_verifications.tolerance_percentage IS
    'How far measured and master may differ, in percent of master, to count as the same.';

CREATE TABLE IF NOT EXISTS capacity_validation_failures (
    tenant_id            text NOT NULL,
    failure_id           text NOT NULL DEFAULT uuid_generate_v7(),
    facility_id          text NOT NULL,
    location_id          text NOT NULL,
    material_id          text NOT NULL,
    lot_number           text,
    recommendation_id    text,
    failure_type         text NOT NULL,
    required_cubic_feet  numeric NOT NULL,
    available_cubic_feet numeric NOT NULL,
    required_weight_lbs  numeric NOT NULL,
    available_weight_lbs numeric NOT NULL,
    overflow_percentage  numeric NOT NULL,
    failure_reason       text NOT NULL,
    resolved             boolean NOT NULL DEFAULT false,
    resolved_at          timestamptz,
    resolved_by          text,
    resolution_notes     text,
    created_at           timestamptz NOT NULL DEFAULT now(),
    updated_at           timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT capacity_validation_failures_pk PRIMARY KEY (tenant_id, failure_id),
    CONSTRAINT capacity_validation_failures_ids_usable CHECK (
        btrim(tenant_id) <> '' AND length(tenant_id) <= 200
        AND btrim(failure_id) <> '' AND length(failure_id) <= 200
        AND btrim(facility_id) <> '' AND length(facility_id) <= 200
        AND btrim(location_id) <> '' AND length(location_id) <= 200
        AND btrim(material_id) <> '' AND length(material_id) <= 200
        AND length(lot_number) <= 200 AND length(recommendation_id) <= 200),
    CONSTRAINT capacity_validation_failures_figures_bounded CHECK (
        required_cubic_feet >= 0 AND required_cubic_feet <= 1000000000
        AND required_weight_lbs >= 0 AND required_weight_lbs <= 10000000000
        -- Below zero where the bin was overfull before.
        AND available_cubic_feet BETWEEN -1000000000 AND 1000000000
        AND available_weight_lbs BETWEEN -10000000000 AND 10000000000
        AND overflow_percentage >= 0 AND overflow_percentage <= 1000000000000),
    -- The type follows from the figures; goods can also be too long for a bin that has the volume.
    CONSTRAINT capacity_validation_failures_type_true CHECK (
        CASE failure_type
            WHEN 'VOLUME_EXCEEDED' THEN
                required_cubic_feet > available_cubic_feet AND required_weight_lbs <= available_weight_lbs
            WHEN 'WEIGHT_EXCEEDED' THEN
                required_cubic_feet <= available_cubic_feet AND required_weight_lbs > available_weight_lbs
            WHEN 'VOLUME_AND_WEIGHT_EXCEEDED' THEN
                required_cubic_feet > available_cubic_feet AND required_weight_lbs > available_weight_lbs
            WHEN 'DIMENSIONS_EXCEEDED' THEN
                required_cubic_feet <= available_cubic_feet AND required_weight_lbs <= available_weight_lbs
            ELSE false
        END),
    CONSTRAINT capacity_validation_failures_resolved_when CHECK (
        num_nulls(resolved_at, resolved_by) IN (0, 2) AND resolved = (resolved_at IS NOT NULL)),
    CONSTRAINT capacity_validation_failures_texts_bounded CHECK (
        btrim(failure_reason) <> '' AND length(failure_reason) <= 4000
        AND btrim(resolved_by) <> '' AND length(resolved_by) <= 200 AND length(resolution_notes) <= 4000)
);

CREATE INDEX IF NOT EXISTS capacity_validation_failures_latest
    ON capacity_validation_failures (tenant_id, facility_id, created_at DESC);
CREATE INDEX IF NOT EXISTS capacity_validation_failures_unresolved
    ON capacity_validation_failures (created_at DESC)
    WHERE NOT resolved;

CREATE OR REPLACE TRIGGER capacity_validation_failures_touch
    BEFORE UPDATE ON capacity_validation_failures
    FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

COMMENT ON TABLE capacity_validation_failures IS
    'A lot that did not fit, or would not have fitted, into the bin it was meant for, with what it needed and what was free.';
COMMENT ON COLUMN capacity_validation_failures.overflow_percentage IS
    'By how much the bin would be over its limit, in percent of its capacity in the resource that is worse off.';

CREATE TABLE IF NOT EXISTS cross_dock_cancellations (
    tenant_id                  text NOT NULL,
    cancellation_id            text NOT NULL DEFAULT uuid_generate_v7(),
    facility_id                text NOT NULL,
    original_recommendation_id text NOT NULL,
    order_id                   text,
    material_id                text NOT NULL,
    lot_number                 text NOT NULL,
    quantity                   numeric NOT NULL,
    staging_location_id        text NOT NULL,
    reason_code                text NOT NULL,
    reason                     text,
    relocation_status          text NOT NULL DEFAULT 'PENDING',
    new_recommendation_id      text,
    cancelled_by               text NOT NULL DEFAULT current_user,
    cancelled_at               timestamptz NOT NULL DEFAULT now(),
    relocated_at               timestamptz,
    CONSTRAINT cross_dock_cancellations_pk PRIMARY KEY (tenant_id, cancellation_id),
    -- A lot's way to the dock is cancelled once; the next one is another recommendation.
    CONSTRAINT cross_dock_cancellations_once UNIQUE (tenant_id, original_recommendation_id),
    CONSTRAINT cross_dock_cancellations_facility_fk FOREIGN KEY (tenant_id, facility_id)
        REFERENCES facilities (tenant_id, facility_id),
    CONSTRAINT cross_dock_cancellations_original_fk FOREIGN KEY (tenant_id, original_recommendation_id)
        REFERENCES putaway_recommendations (tenant_id, recommendation_id),
    CONSTRAINT cross_dock_cancellations_new_fk FOREIGN KEY (tenant_id, new_recommendation_id)
        REFERENCES putaway_recommendations (tenant_id, recommendation_id),
    CONSTRAINT cross_dock_cancellations_staging_fk FOREIGN KEY (tenant_id, facility_id, staging_location_id)
        REFERENCES inventory_locations (tenant_id, facility_id, location_id),
    CONSTRAINT cross_dock_cancellations_material_fk FOREIGN KEY (tenant_id, material_id)
        REFERENCES materials (tenant_id, material_id),
    CONSTRAINT cross_dock_cancellations_ids_usable CHECK (
        btrim(cancellation_id) <> '' AND length(cancellation_id) <= 200
        AND btrim(lot_number) <> '' AND length(lot_number) <= 200 AND length(order_id) <= 200),
    CONSTRAINT cross_dock_cancellations_quantity_positive CHECK (quantity > 0 AND quantity <= 1000000000),
    CONSTRAINT cross_dock_cancellations_reason_known CHECK (
        reason_code IN (
            'ORDER_CANCELLED', 'ORDER_CHANGED', 'ORDER_DELAYED', 'ORDER_FILLED_OTHERWISE', 'QUALITY_HOLD',
            'DOCK_UNAVAILABLE', 'OTHER')),
    CONSTRAINT cross_dock_cancellations_other_explained CHECK (
        reason_code <> 'OTHER' OR (reason IS NOT NULL AND btrim(reason) <> '')),
    CONSTRAINT cross_dock_cancellations_relocation_known CHECK (
        relocation_status IN ('PENDING', 'RECOMMENDED', 'RELOCATED', 'NOT_NEEDED')),
    CONSTRAINT cross_dock_cancellations_relocation_true CHECK (
        (relocation_status = 'RELOCATED') = (relocated_at IS NOT NULL)
        AND (relocation_status NOT IN ('RECOMMENDED', 'RELOCATED') OR new_recommendation_id IS NOT NULL)
        AND new_recommendation_id <> original_recommendation_id),
    CONSTRAINT cross_dock_cancellations_in_order CHECK (relocated_at >= cancelled_at),
    CONSTRAINT cross_dock_cancellations_texts_bounded CHECK (
        length(reason) <= 4000 AND length(cancelled_by) <= 200)
);

CREATE INDEX IF NOT EXISTS cross_dock_cancellations_latest
    ON cross_dock_cancellations (tenant_id, facility_id, cancelled_at DESC);
CREATE INDEX IF NOT EXISTS cross_dock_cancellations_to_relocate
    ON cross_dock_cancellations (tenant_id, facility_id)
    WHERE relocation_status IN ('PENDING', 'RECOMMENDED');

COMMENT ON TABLE cross_dock_cancellations IS
    'Lots that were sent straight to the dock and are not wanted there any more, and where they go instead.';

-- What was done about a finding, by people or by the service itself. An action that concerns all tenants, such as
-- refreshing a view, is logged under 'system', which no tenant can be called.
CREATE TABLE IF NOT EXISTS bin_optimization_remediation_log (
    tenant_id      text NOT NULL DEFAULT 'system',
    remediation_id text NOT NULL DEFAULT uuid_generate_v7(),
    facility_id    text,
    check_name     text NOT NULL,
    action         text NOT NULL,
    subject_kind   text,
    subject_id     text,
    figure_name    text,
    figure_before  numeric,
    figure_after   numeric,
    dry_run        boolean NOT NULL DEFAULT false,
    outcome        text NOT NULL,
    message        text,
    triggered_by   text NOT NULL DEFAULT current_user,
    started_at     timestamptz NOT NULL DEFAULT now(),
    finished_at    timestamptz,
    CONSTRAINT bin_optimization_remediation_log_pk PRIMARY KEY (tenant_id, remediation_id),
    CONSTRAINT bin_optimization_remediation_log_ids_usable CHECK (
        btrim(tenant_id) <> '' AND length(tenant_id) <= 200
        AND btrim(remediation_id) <> '' AND length(remediation_id) <= 200 AND length(facility_id) <= 200),
    CONSTRAINT bin_optimization_remediation_log_named CHECK (
        btrim(check_name) <> '' AND length(check_name) <= 200 AND btrim(action) <> '' AND length(action) <= 200),
    CONSTRAINT bin_optimization_remediation_log_subject_complete CHECK (
        num_nulls(subject_kind, subject_id) IN (0, 2)
        AND length(subject_kind) <= 200 AND length(subject_id) <= 200),
    CONSTRAINT bin_optimization_remediation_log_figures_named CHECK (
        figure_name IS NOT NULL OR num_nonnulls(figure_before, figure_after) = 0),
    CONSTRAINT bin_optimization_remediation_log_outcome_known CHECK (
        outcome IN ('RUNNING', 'SUCCEEDED', 'NO_EFFECT', 'FAILED', 'SKIPPED')),
    CONSTRAINT bin_optimization_remediation_log_failure_explained CHECK (
        outcome <> 'FAILED' OR message IS NOT NULL),
    CONSTRAINT bin_optimization_remediation_log_finished_when CHECK (
        (outcome = 'RUNNING') = (finished_at IS NULL) AND finished_at >= started_at),
    CONSTRAINT bin_optimization_remediation_log_texts_bounded CHECK (
        length(figure_name) <= 200 AND length(message) <= 4000 AND length(triggered_by) <= 200)
);

CREATE INDEX IF NOT EXISTS bin_optimization_remediation_log_latest
    ON bin_optimization_remediation_log (tenant_id, facility_id, started_at DESC);

COMMENT ON TABLE bin_optimization_remediation_log IS
    'What was done about a finding, with the figure before and after; a dry run says what would have been done.';
COMMENT ON COLUMN bin_optimization_remediation_log.figure_after IS
    'The figure measured again after the action; null where there is none, or in a dry run.';

DO $$
DECLARE
    tenant_table regclass;
BEGIN
    FOREACH tenant_table IN ARRAY ARRAY[
        'material_dimension_verifications', 'capacity_validation_failures', 'cross_dock_cancellations',
        'bin_optimization_remediation_log']::regclass[]
    LOOP
        PERFORM isolate_tenants(tenant_table);
    END LOOP;
END
$$;

GRANT SELECT, INSERT, UPDATE ON material_dimension_verifications TO wms_tenant_role;
GRANT SELECT, INSERT, UPDATE ON capacity_validation_failures TO wms_tenant_role;
GRANT SELECT, INSERT, UPDATE ON cross_dock_cancellations TO wms_tenant_role;
GRANT SELECT, INSERT, UPDATE ON bin_optimization_remediation_log TO wms_tenant_role;

-- First no new row may break the rule, then the old ones are mended, then the rule is validated over all.
DO $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint
        WHERE conrelid = 'putaway_recommendations'::regclass AND conname = 'chk_confidence_score_range'
    ) THEN
        ALTER TABLE putaway_recommendations
            ADD CONSTRAINT chk_confidence_score_range CHECK (confidence_score BETWEEN 0 AND 1) NOT VALID;
    END IF;
END
$$;

-- A score outside of 0..1 (or NaN) becomes null, "nobody knows", instead of the nearest legal value: a 1.5 was not a
-- certainty, and made one it would bend every calibration computed from it. The log keeps what it was.
WITH broken AS (
    SELECT tenant_id, recommendation_id, facility_id, confidence_score
    FROM putaway_recommendations
    WHERE NOT confidence_score BETWEEN 0 AND 1
    FOR UPDATE
), mended AS (
    UPDATE putaway_recommendations AS recommendation
    SET confidence_score = NULL
    FROM broken
    WHERE recommendation.tenant_id = broken.tenant_id
      AND recommendation.recommendation_id = broken.recommendation_id
)
INSERT INTO bin_optimization_remediation_log (
    tenant_id, facility_id, check_name, action, subject_kind, subject_id, figure_name, figure_before, outcome, message,
    finished_at)
SELECT
    tenant_id,
    facility_id,
    'chk_confidence_score_range',
    'CLEAR_CONFIDENCE_SCORE',
    'putaway_recommendations',
    recommendation_id,
    'confidence_score',
    confidence_score,
    'SUCCEEDED',
    'A confidence outside of 0..1 says nothing; migration 0.0.20 cleared it',
    now()
FROM broken;

DO $$
BEGIN
    IF EXISTS (
        SELECT FROM pg_constraint
        WHERE conrelid = 'putaway_recommendations'::regclass
          AND conname = 'chk_confidence_score_range'
          AND NOT convalidated
    ) THEN
        ALTER TABLE putaway_recommendations VALIDATE CONSTRAINT chk_confidence_score_range;
    END IF;
END
$$;

-- One row per facility, also where nothing was found yet.
CREATE MATERIALIZED VIEW IF NOT EXISTS bin_optimization_data_quality AS
WITH verified AS (
    SELECT DISTINCT ON (tenant_id, facility_id, material_id)
        tenant_id, facility_id, material_id, status, volume_variance_percentage, weight_variance_percentage
    FROM material_dimension_verifications
    ORDER BY tenant_id, facility_id, material_id, verified_at DESC, verification_id DESC
), verifications AS (
    SELECT
        tenant_id,
        facility_id,
        count(*) FILTER (WHERE status IN ('VERIFIED', 'MASTER_CORRECTED')) AS materials_verified,
        count(*) FILTER (WHERE status IN ('VARIANCE_DETECTED', 'MASTER_MISSING')) AS materials_in_doubt,
        round(avg(abs(volume_variance_percentage)), 2) AS mean_volume_variance_percentage,
        round(avg(abs(weight_variance_percentage)), 2) AS mean_weight_variance_percentage
    FROM verified
    GROUP BY tenant_id, facility_id
), failures AS (
    SELECT
        tenant_id,
        facility_id,
        count(*) FILTER (WHERE NOT resolved) AS capacity_failures_unresolved,
        count(*) FILTER (WHERE created_at > now() - interval '24 hours') AS capacity_failures_24h,
        max(overflow_percentage) FILTER (WHERE NOT resolved) AS worst_overflow_percentage
    FROM capacity_validation_failures
    GROUP BY tenant_id, facility_id
), cancellations AS (
    SELECT
        tenant_id,
        facility_id,
        count(*) FILTER (WHERE relocation_status IN ('PENDING', 'RECOMMENDED')) AS pending_relocations,
        count(*) FILTER (WHERE cancelled_at > now() - interval '7 days') AS cross_dock_cancellations_7d
    FROM cross_dock_cancellations
    GROUP BY tenant_id, facility_id
), remediations AS (
    SELECT
        tenant_id,
        facility_id,
        count(*) FILTER (WHERE outcome IN ('SUCCEEDED', 'NO_EFFECT', 'FAILED')) AS remediations_30d,
        count(*) FILTER (WHERE outcome = 'SUCCEEDED') AS remediations_succeeded_30d
    FROM bin_optimization_remediation_log
    WHERE NOT dry_run AND started_at > now() - interval '30 days'
    GROUP BY tenant_id, facility_id
)
SELECT
    facility.tenant_id,
    facility.facility_id,
    coalesce(verifications.materials_verified, 0) AS materials_verified,
    coalesce(verifications.materials_in_doubt, 0) AS materials_in_doubt,
    verifications.mean_volume_variance_percentage,
    verifications.mean_weight_variance_percentage,
    coalesce(failures.capacity_failures_unresolved, 0) AS capacity_failures_unresolved,
    coalesce(failures.capacity_failures_24h, 0) AS capacity_failures_24h,
    failures.worst_overflow_percentage,
    coalesce(cancellations.pending_relocations, 0) AS pending_relocations,
    coalesce(cancellations.cross_dock_cancellations_7d, 0) AS cross_dock_cancellations_7d,
    coalesce(remediations.remediations_30d, 0) AS remediations_30d,
    -- Null without remediations: no rate is better than an invented one.
    round(100.0 * remediations.remediations_succeeded_30d / nullif(remediations.remediations_30d, 0), 2)
        AS remediation_success_percentage,
    now() AS last_updated
FROM facilities AS facility
LEFT JOIN verifications USING (tenant_id, facility_id)
LEFT JOIN failures USING (tenant_id, facility_id)
LEFT JOIN cancellations USING (tenant_id, facility_id)
LEFT JOIN remediations USING (tenant_id, facility_id);

CREATE UNIQUE INDEX IF NOT EXISTS bin_optimization_data_quality_facility
    ON bin_optimization_data_quality (tenant_id, facility_id);

COMMENT ON MATERIALIZED VIEW bin_optimization_data_quality IS
    'Data quality of each facility at last_updated, the time of the refresh.';

CREATE OR REPLACE VIEW bin_optimization_data_quality_current WITH (security_barrier = true) AS
SELECT
    tenant_id,
    facility_id,
    materials_verified,
    materials_in_doubt,
    mean_volume_variance_percentage,
    mean_weight_variance_percentage,
    capacity_failures_unresolved,
    capacity_failures_24h,
    worst_overflow_percentage,
    pending_relocations,
    cross_dock_cancellations_7d,
    remediations_30d,
    remediation_success_percentage,
    last_updated
FROM bin_optimization_data_quality
WHERE tenant_id = current_setting('wms.tenant_id', true);

COMMENT ON VIEW bin_optimization_data_quality_current IS
    'The current tenant''s rows of bin_optimization_data_quality.';

GRANT SELECT ON bin_optimization_data_quality_current TO wms_tenant_role;

CREATE OR REPLACE FUNCTION refresh_bin_optimization_data_quality()
    RETURNS text
    LANGUAGE sql
    VOLATILE
    SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT refresh_view('public.bin_optimization_data_quality'::regclass)
$$;

REVOKE ALL ON FUNCTION refresh_bin_optimization_data_quality() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refresh_bin_optimization_data_quality() TO wms_tenant_role;

-- The constraint is part of what this file promises; the rest is checked by name.
DO $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint
        WHERE conrelid = 'putaway_recommendations'::regclass
          AND conname = 'chk_confidence_score_range'
          AND convalidated
    ) THEN
        RAISE EXCEPTION 'chk_confidence_score_range is not in force; run this file again';
    END IF;
    PERFORM record_migration(
        '0.0.20',
        '0.0.19',
        'V0.0.20__fix_bin_optimization_data_quality.sql',
        ARRAY[
            'material_dimension_verifications', 'capacity_validation_failures', 'cross_dock_cancellations',
            'bin_optimization_remediation_log', 'bin_optimization_data_quality',
            'bin_optimization_data_quality_current']);
END
$$;

RESET lock_timeout;
