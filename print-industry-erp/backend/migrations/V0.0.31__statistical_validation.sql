-- Why:   metrics say by how much they are better than a stated baseline; correlations come with the line through the data;
--        A/B tests change between aisles and windows of time, are looked at while they run, and keep who got what.
-- Locks: ACCESS EXCLUSIVE for a moment on bin_optimization_statistical_metrics, bin_optimization_ab_test_results and
--        bin_optimization_correlation_analysis for new columns and wider CHECKs, whose old rows need no test.
-- Undo:  DROP TABLE bin_optimization_ab_test_assignments, bin_optimization_ab_test_looks,
--        bin_optimization_statistical_baselines; drop the columns added below; narrow the two CHECKs again as V0.0.22 has
--        them; CREATE OR REPLACE FUNCTION keep_ab_test_declaration as V0.0.22 has it.

SET lock_timeout = '5s';

ALTER TABLE bin_optimization_statistical_metrics
    ADD COLUMN IF NOT EXISTS baseline_value numeric,
    ADD COLUMN IF NOT EXISTS improvement numeric,
    ADD COLUMN IF NOT EXISTS improvement_lower numeric,
    ADD COLUMN IF NOT EXISTS improvement_upper numeric,
    ADD COLUMN IF NOT EXISTS improvement_method text;

COMMENT ON COLUMN bin_optimization_statistical_metrics.improvement IS
    'The metric less its value in the stated baseline period, the sign turned where less is better; null without one.';

-- What "before" is, stated once and by name, instead of chosen when the result is known.
CREATE TABLE IF NOT EXISTS bin_optimization_statistical_baselines (
    tenant_id      text NOT NULL,
    facility_id    text NOT NULL,
    baseline_start timestamptz NOT NULL,
    baseline_end   timestamptz NOT NULL,
    reason         text NOT NULL,
    stated_by      text NOT NULL DEFAULT current_user,
    stated_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT bin_optimization_statistical_baselines_pk PRIMARY KEY (tenant_id, facility_id),
    CONSTRAINT bin_optimization_statistical_baselines_facility_fk FOREIGN KEY (tenant_id, facility_id)
        REFERENCES facilities (tenant_id, facility_id),
    CONSTRAINT bin_optimization_statistical_baselines_period CHECK (baseline_start < baseline_end),
    CONSTRAINT bin_optimization_statistical_baselines_texts CHECK (
        btrim(reason) <> '' AND length(reason) <= 1000 AND length(stated_by) <= 200)
);

COMMENT ON TABLE bin_optimization_statistical_baselines IS 'The period of each facility that improvement is measured from.';

ALTER TABLE bin_optimization_correlation_analysis
    ADD COLUMN IF NOT EXISTS slope numeric,
    ADD COLUMN IF NOT EXISTS slope_lower numeric,
    ADD COLUMN IF NOT EXISTS slope_upper numeric,
    ADD COLUMN IF NOT EXISTS intercept numeric,
    ADD COLUMN IF NOT EXISTS test_method text;

COMMENT ON COLUMN bin_optimization_correlation_analysis.slope IS
    'By how much variable_y rises with one unit of variable_x, least squares; null for ranks.';

ALTER TABLE bin_optimization_ab_test_results
    ADD COLUMN IF NOT EXISTS control_settings jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN IF NOT EXISTS treatment_settings jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN IF NOT EXISTS higher_is_better boolean NOT NULL DEFAULT true,
    ADD COLUMN IF NOT EXISTS window_minutes integer,
    ADD COLUMN IF NOT EXISTS washout_minutes integer NOT NULL DEFAULT 0,
    ADD COLUMN IF NOT EXISTS secondary_metrics text[] NOT NULL DEFAULT '{}',
    ADD COLUMN IF NOT EXISTS expected_deviation numeric,
    ADD COLUMN IF NOT EXISTS planned_looks integer NOT NULL DEFAULT 1,
    ADD COLUMN IF NOT EXISTS secondary_results jsonb NOT NULL DEFAULT '[]';

COMMENT ON COLUMN bin_optimization_ab_test_results.control_settings IS
    'What differs from the facility''s settings for the control: algorithm, spaceTravelDial, scoreWeights.';
COMMENT ON COLUMN bin_optimization_ab_test_results.washout_minutes IS
    'Lots in the first minutes of a window do not count: what the window before left is still at work.';
COMMENT ON COLUMN bin_optimization_ab_test_results.planned_looks IS
    'How many looks the planned sample size allows for; more are safe, and cost a little power.';

DO $$
BEGIN
    ALTER TABLE bin_optimization_ab_test_results
        DROP CONSTRAINT IF EXISTS bin_optimization_ab_test_results_unit_known,
        DROP CONSTRAINT IF EXISTS bin_optimization_ab_test_results_method_known,
        DROP CONSTRAINT IF EXISTS bin_optimization_ab_test_results_switchback,
        ADD CONSTRAINT bin_optimization_ab_test_results_unit_known CHECK (
            allocation_unit IN ('LOT', 'BATCH', 'MATERIAL', 'DAY', 'AISLE_WINDOW')) NOT VALID,
        ADD CONSTRAINT bin_optimization_ab_test_results_method_known CHECK (
            test_method IN (
                'WELCH_T', 'MANN_WHITNEY_U', 'TWO_PROPORTION_Z', 'CHI_SQUARE', 'FISHER_EXACT', 'PERMUTATION',
                'PAIRED_T')) NOT VALID,
        ADD CONSTRAINT bin_optimization_ab_test_results_switchback CHECK (
            window_minutes BETWEEN 15 AND 10080 AND washout_minutes BETWEEN 0 AND window_minutes / 2
            AND planned_looks BETWEEN 1 AND 200 AND expected_deviation > 0
            AND (allocation_unit <> 'AISLE_WINDOW' OR window_minutes IS NOT NULL)) NOT VALID;
    ALTER TABLE bin_optimization_ab_test_results
        VALIDATE CONSTRAINT bin_optimization_ab_test_results_unit_known,
        VALIDATE CONSTRAINT bin_optimization_ab_test_results_method_known,
        VALIDATE CONSTRAINT bin_optimization_ab_test_results_switchback;
END
$$;

-- One test at a time: two would each change what the other one measures.
CREATE UNIQUE INDEX IF NOT EXISTS bin_optimization_ab_test_results_one_running
    ON bin_optimization_ab_test_results (tenant_id, facility_id)
    WHERE status = 'RUNNING';

-- As V0.0.22 has it, for the new parts of the declaration, too.
CREATE OR REPLACE FUNCTION keep_ab_test_declaration()
    RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
    IF OLD.status <> 'DECLARED' AND (
        OLD.tenant_id, OLD.test_id, OLD.facility_id, OLD.hypothesis, OLD.metric_name, OLD.control_variant,
        OLD.treatment_variant, OLD.treatment_share, OLD.allocation_unit, OLD.assignment_seed, OLD.test_method,
        OLD.alternative, OLD.significance_level, OLD.power, OLD.minimum_detectable_effect, OLD.planned_sample_size,
        OLD.declared_by, OLD.declared_at, OLD.started_at, OLD.control_settings, OLD.treatment_settings,
        OLD.higher_is_better, OLD.window_minutes, OLD.washout_minutes, OLD.secondary_metrics, OLD.expected_deviation,
        OLD.planned_looks
    ) IS DISTINCT FROM (
        NEW.tenant_id, NEW.test_id, NEW.facility_id, NEW.hypothesis, NEW.metric_name, NEW.control_variant,
        NEW.treatment_variant, NEW.treatment_share, NEW.allocation_unit, NEW.assignment_seed, NEW.test_method,
        NEW.alternative, NEW.significance_level, NEW.power, NEW.minimum_detectable_effect, NEW.planned_sample_size,
        NEW.declared_by, NEW.declared_at, NEW.started_at, NEW.control_settings, NEW.treatment_settings,
        NEW.higher_is_better, NEW.window_minutes, NEW.washout_minutes, NEW.secondary_metrics, NEW.expected_deviation,
        NEW.planned_looks
    ) THEN
        RAISE EXCEPTION 'Test % has started: its declaration cannot be changed', OLD.test_id
            USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.status IN ('COMPLETED', 'ABANDONED') AND NEW.status <> OLD.status THEN
        RAISE EXCEPTION 'Test % is over: it does not become %', OLD.test_id, NEW.status
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

-- Who got what. Written with the recommendation; a lot that is recommended anew has a row for each.
CREATE TABLE IF NOT EXISTS bin_optimization_ab_test_assignments (
    tenant_id         text NOT NULL,
    test_id           text NOT NULL,
    recommendation_id text NOT NULL,
    variant           text NOT NULL,
    aisle             text NOT NULL,
    window_number     bigint NOT NULL,
    counted           boolean NOT NULL,
    assigned_at       timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT bin_optimization_ab_test_assignments_pk PRIMARY KEY (tenant_id, test_id, recommendation_id),
    CONSTRAINT bin_optimization_ab_test_assignments_test_fk FOREIGN KEY (tenant_id, test_id)
        REFERENCES bin_optimization_ab_test_results (tenant_id, test_id),
    CONSTRAINT bin_optimization_ab_test_assignments_variant_known CHECK (variant IN ('CONTROL', 'TREATMENT')),
    CONSTRAINT bin_optimization_ab_test_assignments_texts CHECK (
        btrim(recommendation_id) <> '' AND length(recommendation_id) <= 200 AND length(aisle) <= 200
        AND window_number >= 0)
);

COMMENT ON TABLE bin_optimization_ab_test_assignments IS 'Which recommendation of a test was made with which variant.';
COMMENT ON COLUMN bin_optimization_ab_test_assignments.counted IS 'False within the washout at the start of a window.';

-- What each look at a running test saw, so that looking often does not make anything come true.
CREATE TABLE IF NOT EXISTS bin_optimization_ab_test_looks (
    tenant_id             text NOT NULL,
    test_id               text NOT NULL,
    look_number           integer NOT NULL,
    looked_at             timestamptz NOT NULL DEFAULT now(),
    information_share     numeric NOT NULL,
    control_sample_size   bigint NOT NULL,
    treatment_sample_size bigint NOT NULL,
    control_mean          numeric,
    treatment_mean        numeric,
    statistic             numeric,
    better_limit          numeric NOT NULL,
    worse_limit           numeric NOT NULL,
    decision              text NOT NULL,
    CONSTRAINT bin_optimization_ab_test_looks_pk PRIMARY KEY (tenant_id, test_id, look_number),
    CONSTRAINT bin_optimization_ab_test_looks_test_fk FOREIGN KEY (tenant_id, test_id)
        REFERENCES bin_optimization_ab_test_results (tenant_id, test_id),
    CONSTRAINT bin_optimization_ab_test_looks_figures CHECK (
        look_number >= 1 AND information_share > 0 AND information_share <= 1000
        AND control_sample_size >= 0 AND treatment_sample_size >= 0
        AND control_mean BETWEEN -1e15 AND 1e15 AND treatment_mean BETWEEN -1e15 AND 1e15
        AND statistic BETWEEN -1e15 AND 1e15 AND better_limit BETWEEN 0 AND 1000 AND worse_limit BETWEEN -1000 AND 0),
    CONSTRAINT bin_optimization_ab_test_looks_decision_known CHECK (
        decision IN ('GO_ON', 'BETTER', 'WORSE', 'NO_DIFFERENCE'))
);

COMMENT ON COLUMN bin_optimization_ab_test_looks.statistic IS
    'In standard deviations when nothing is there, positive where the treatment is better; null where nothing was testable.';

DO $$
DECLARE
    tenant_table regclass;
BEGIN
    FOREACH tenant_table IN ARRAY ARRAY[
        'bin_optimization_statistical_baselines', 'bin_optimization_ab_test_assignments',
        'bin_optimization_ab_test_looks']::regclass[]
    LOOP
        PERFORM isolate_tenants(tenant_table);
    END LOOP;
END
$$;

GRANT SELECT, INSERT, UPDATE ON bin_optimization_statistical_baselines TO wms_tenant_role;
GRANT SELECT, INSERT ON bin_optimization_ab_test_assignments TO wms_tenant_role;
GRANT SELECT, INSERT ON bin_optimization_ab_test_looks TO wms_tenant_role;

DO $$
BEGIN
    PERFORM record_migration(
        '0.0.31', '0.0.30', 'V0.0.31__statistical_validation.sql',
        ARRAY['bin_optimization_statistical_baselines', 'bin_optimization_ab_test_assignments',
              'bin_optimization_ab_test_looks']);
END
$$;

RESET lock_timeout;
