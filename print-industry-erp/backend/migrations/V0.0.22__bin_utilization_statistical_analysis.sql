-- Why:   whether it really helps, in numbers that can be checked: metrics with sample size and interval, A/B tests
--        that were declared before they began, correlations, the assumptions that any of these rest on, and outliers
--        that somebody looks into.
-- Locks: none on existing tables but a brief SHARE ROW EXCLUSIVE on facilities for the foreign keys.
-- Undo:  DROP MATERIALIZED VIEW bin_optimization_statistical_summary CASCADE; DROP FUNCTION
--        refresh_bin_optimization_statistical_summary; DROP TABLE bin_optimization_statistical_metrics,
--        bin_optimization_ab_test_results, bin_optimization_correlation_analysis,
--        bin_optimization_statistical_validations, bin_optimization_outliers; DROP FUNCTION keep_ab_test_declaration.

SET lock_timeout = '5s';

-- Bounds of 1e15 stand for "a finite number": NaN and infinity would make every figure derived from them one, too.
CREATE TABLE IF NOT EXISTS bin_optimization_statistical_metrics (
    tenant_id                 text NOT NULL,
    metric_id                 text NOT NULL DEFAULT uuid_generate_v7()::text,
    facility_id               text NOT NULL,
    metric_name               text NOT NULL,
    algorithm                 text NOT NULL DEFAULT 'ALL',
    period_start              timestamptz NOT NULL,
    period_end                timestamptz NOT NULL,
    sample_size               bigint NOT NULL,
    mean_value                numeric,
    standard_deviation        numeric,
    minimum_value             numeric,
    median_value              numeric,
    percentile_95             numeric,
    maximum_value             numeric,
    confidence_level          numeric,
    confidence_interval_lower numeric,
    confidence_interval_upper numeric,
    interval_method           text,
    computed_at               timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT bin_optimization_statistical_metrics_pk PRIMARY KEY (tenant_id, metric_id),
    -- Computing a period again replaces its figures.
    CONSTRAINT bin_optimization_statistical_metrics_once UNIQUE (
        tenant_id, facility_id, metric_name, algorithm, period_start, period_end),
    CONSTRAINT bin_optimization_statistical_metrics_facility_fk FOREIGN KEY (tenant_id, facility_id)
        REFERENCES facilities (tenant_id, facility_id),
    CONSTRAINT bin_optimization_statistical_metrics_named CHECK (
        btrim(metric_id) <> '' AND length(metric_id) <= 200
        AND btrim(metric_name) <> '' AND length(metric_name) <= 200),
    CONSTRAINT bin_optimization_statistical_metrics_algorithm_known CHECK (
        algorithm IN ('ALL', 'FFD', 'BFD', 'HYBRID', 'OPTIMIZED')),
    CONSTRAINT bin_optimization_statistical_metrics_period CHECK (period_start < period_end),
    CONSTRAINT bin_optimization_statistical_metrics_sample CHECK (
        sample_size >= 0
        -- Nothing is known from nothing, a mean from one, a spread from two.
        AND (sample_size > 0
             OR num_nonnulls(mean_value, minimum_value, median_value, percentile_95, maximum_value) = 0)
        AND (sample_size = 0 OR mean_value IS NOT NULL)
        AND (sample_size > 1 OR standard_deviation IS NULL)),
    CONSTRAINT bin_optimization_statistical_metrics_finite CHECK (
        mean_value BETWEEN -1e15 AND 1e15 AND standard_deviation BETWEEN 0 AND 1e15
        AND minimum_value BETWEEN -1e15 AND 1e15 AND maximum_value BETWEEN -1e15 AND 1e15
        AND median_value BETWEEN minimum_value AND maximum_value
        AND percentile_95 BETWEEN median_value AND maximum_value),
    CONSTRAINT bin_optimization_statistical_metrics_interval CHECK (
        num_nulls(confidence_level, confidence_interval_lower, confidence_interval_upper, interval_method) IN (0, 4)
        AND confidence_level > 0 AND confidence_level < 1
        AND confidence_interval_lower >= -1e15 AND confidence_interval_upper <= 1e15
        AND confidence_interval_lower <= confidence_interval_upper AND length(interval_method) <= 200)
);

CREATE INDEX IF NOT EXISTS bin_optimization_statistical_metrics_latest
    ON bin_optimization_statistical_metrics (tenant_id, facility_id, metric_name, period_end DESC);

COMMENT ON TABLE bin_optimization_statistical_metrics IS
    'A metric of a facility over a period, with its sample size, spread and confidence interval.';
COMMENT ON COLUMN bin_optimization_statistical_metrics.metric_name IS
    'With its unit at the end, such as volume_utilization_percentage or processing_time_ms.';
COMMENT ON COLUMN bin_optimization_statistical_metrics.interval_method IS
    'How the interval of the mean was computed, such as WILSON or BOOTSTRAP_BCA.';

CREATE TABLE IF NOT EXISTS bin_optimization_ab_test_results (
    tenant_id                 text NOT NULL,
    test_id                   text NOT NULL DEFAULT uuid_generate_v7()::text,
    facility_id               text NOT NULL,
    test_name                 text NOT NULL,
    -- The declaration, fixed once the test has started.
    hypothesis                text NOT NULL,
    metric_name               text NOT NULL,
    control_variant           text NOT NULL,
    treatment_variant         text NOT NULL,
    treatment_share           numeric NOT NULL DEFAULT 0.5,
    allocation_unit           text NOT NULL DEFAULT 'LOT',
    assignment_seed           bigint NOT NULL,
    test_method               text NOT NULL,
    alternative               text NOT NULL DEFAULT 'TWO_SIDED',
    significance_level        numeric NOT NULL DEFAULT 0.05,
    power                     numeric NOT NULL DEFAULT 0.8,
    minimum_detectable_effect numeric NOT NULL,
    planned_sample_size       bigint NOT NULL,
    declared_by               text NOT NULL DEFAULT current_user,
    declared_at               timestamptz NOT NULL DEFAULT now(),
    -- What came of it.
    status                    text NOT NULL DEFAULT 'DECLARED',
    started_at                timestamptz,
    ended_at                  timestamptz,
    control_sample_size       bigint NOT NULL DEFAULT 0,
    treatment_sample_size     bigint NOT NULL DEFAULT 0,
    control_mean              numeric,
    treatment_mean            numeric,
    control_deviation         numeric,
    treatment_deviation       numeric,
    test_statistic            numeric,
    p_value                   numeric,
    effect                    numeric,
    effect_size               numeric,
    effect_size_method        text,
    confidence_interval_lower numeric,
    confidence_interval_upper numeric,
    conclusion                text,
    notes                     text,
    CONSTRAINT bin_optimization_ab_test_results_pk PRIMARY KEY (tenant_id, test_id),
    CONSTRAINT bin_optimization_ab_test_results_name_unique UNIQUE (tenant_id, facility_id, test_name),
    CONSTRAINT bin_optimization_ab_test_results_facility_fk FOREIGN KEY (tenant_id, facility_id)
        REFERENCES facilities (tenant_id, facility_id),
    CONSTRAINT bin_optimization_ab_test_results_named CHECK (
        btrim(test_id) <> '' AND length(test_id) <= 200 AND btrim(test_name) <> '' AND length(test_name) <= 200
        AND btrim(hypothesis) <> '' AND length(hypothesis) <= 4000
        AND btrim(metric_name) <> '' AND length(metric_name) <= 200
        AND btrim(control_variant) <> '' AND length(control_variant) <= 200
        AND btrim(treatment_variant) <> '' AND length(treatment_variant) <= 200
        AND control_variant <> treatment_variant),
    CONSTRAINT bin_optimization_ab_test_results_share CHECK (treatment_share > 0 AND treatment_share < 1),
    CONSTRAINT bin_optimization_ab_test_results_unit_known CHECK (
        allocation_unit IN ('LOT', 'BATCH', 'MATERIAL', 'DAY')),
    CONSTRAINT bin_optimization_ab_test_results_method_known CHECK (
        test_method IN (
            'WELCH_T', 'MANN_WHITNEY_U', 'TWO_PROPORTION_Z', 'CHI_SQUARE', 'FISHER_EXACT', 'PERMUTATION')),
    CONSTRAINT bin_optimization_ab_test_results_alternative_known CHECK (
        alternative IN ('TWO_SIDED', 'GREATER', 'LESS')),
    CONSTRAINT bin_optimization_ab_test_results_plan CHECK (
        significance_level > 0 AND significance_level <= 0.5 AND power >= 0.5 AND power < 1
        AND minimum_detectable_effect > 0 AND minimum_detectable_effect <= 1e15
        AND planned_sample_size >= 2),
    CONSTRAINT bin_optimization_ab_test_results_status_known CHECK (
        status IN ('DECLARED', 'RUNNING', 'COMPLETED', 'ABANDONED')),
    CONSTRAINT bin_optimization_ab_test_results_in_order CHECK (
        declared_at <= started_at AND started_at <= ended_at),
    CONSTRAINT bin_optimization_ab_test_results_times_true CHECK (
        CASE status
            WHEN 'DECLARED' THEN started_at IS NULL AND ended_at IS NULL
            WHEN 'RUNNING' THEN started_at IS NOT NULL AND ended_at IS NULL
            WHEN 'COMPLETED' THEN started_at IS NOT NULL AND ended_at IS NOT NULL
            ELSE ended_at IS NOT NULL
        END),
    CONSTRAINT bin_optimization_ab_test_results_samples CHECK (
        control_sample_size >= 0 AND treatment_sample_size >= 0
        AND (status <> 'DECLARED' OR control_sample_size + treatment_sample_size = 0)),
    -- A verdict exists when the test is over, and then with everything that it takes to judge it.
    CONSTRAINT bin_optimization_ab_test_results_verdict CHECK (
        CASE
            WHEN status = 'COMPLETED' THEN
                num_nulls(
                    control_mean, treatment_mean, p_value, effect, effect_size, effect_size_method,
                    confidence_interval_lower, confidence_interval_upper, conclusion) = 0
                AND control_sample_size > 0 AND treatment_sample_size > 0
            ELSE num_nonnulls(test_statistic, p_value, effect, effect_size, conclusion) = 0
        END),
    CONSTRAINT bin_optimization_ab_test_results_figures CHECK (
        control_mean BETWEEN -1e15 AND 1e15 AND treatment_mean BETWEEN -1e15 AND 1e15
        AND control_deviation BETWEEN 0 AND 1e15 AND treatment_deviation BETWEEN 0 AND 1e15
        AND test_statistic BETWEEN -1e15 AND 1e15 AND p_value BETWEEN 0 AND 1
        AND effect BETWEEN -1e15 AND 1e15 AND effect_size BETWEEN -1e15 AND 1e15
        AND confidence_interval_lower >= -1e15 AND confidence_interval_upper <= 1e15
        AND confidence_interval_lower <= confidence_interval_upper),
    CONSTRAINT bin_optimization_ab_test_results_conclusion_known CHECK (
        conclusion IN ('TREATMENT_BETTER', 'CONTROL_BETTER', 'NO_DIFFERENCE_SHOWN', 'ASSUMPTIONS_VIOLATED')),
    CONSTRAINT bin_optimization_ab_test_results_texts_bounded CHECK (
        length(declared_by) <= 200 AND length(effect_size_method) <= 200 AND length(notes) <= 4000)
);

COMMENT ON TABLE bin_optimization_ab_test_results IS
    'A/B tests: declared with hypothesis, method and sample size before they start, judged once when they end.';
COMMENT ON COLUMN bin_optimization_ab_test_results.planned_sample_size IS 'Observations per variant.';
COMMENT ON COLUMN bin_optimization_ab_test_results.minimum_detectable_effect IS 'In the metric''s unit.';
COMMENT ON COLUMN bin_optimization_ab_test_results.effect IS
    'Treatment minus control, in the metric''s unit; the confidence interval is of this difference.';

-- Choosing hypothesis, metric or method after seeing results would make any result come true.
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
        OLD.declared_by, OLD.declared_at, OLD.started_at
    ) IS DISTINCT FROM (
        NEW.tenant_id, NEW.test_id, NEW.facility_id, NEW.hypothesis, NEW.metric_name, NEW.control_variant,
        NEW.treatment_variant, NEW.treatment_share, NEW.allocation_unit, NEW.assignment_seed, NEW.test_method,
        NEW.alternative, NEW.significance_level, NEW.power, NEW.minimum_detectable_effect, NEW.planned_sample_size,
        NEW.declared_by, NEW.declared_at, NEW.started_at
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

REVOKE ALL ON FUNCTION keep_ab_test_declaration() FROM PUBLIC;

CREATE OR REPLACE TRIGGER bin_optimization_ab_test_results_declaration
    BEFORE UPDATE ON bin_optimization_ab_test_results
    FOR EACH ROW EXECUTE FUNCTION keep_ab_test_declaration();

CREATE TABLE IF NOT EXISTS bin_optimization_correlation_analysis (
    tenant_id                 text NOT NULL,
    correlation_id            text NOT NULL DEFAULT uuid_generate_v7()::text,
    facility_id               text NOT NULL,
    variable_x                text NOT NULL,
    variable_y                text NOT NULL,
    method                    text NOT NULL,
    period_start              timestamptz NOT NULL,
    period_end                timestamptz NOT NULL,
    sample_size               bigint NOT NULL,
    coefficient               numeric NOT NULL,
    p_value                   numeric NOT NULL,
    adjusted_p_value          numeric,
    adjustment_method         text,
    confidence_level          numeric NOT NULL DEFAULT 0.95,
    confidence_interval_lower numeric,
    confidence_interval_upper numeric,
    computed_at               timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT bin_optimization_correlation_analysis_pk PRIMARY KEY (tenant_id, correlation_id),
    CONSTRAINT bin_optimization_correlation_analysis_once UNIQUE (
        tenant_id, facility_id, variable_x, variable_y, method, period_start, period_end),
    CONSTRAINT bin_optimization_correlation_analysis_facility_fk FOREIGN KEY (tenant_id, facility_id)
        REFERENCES facilities (tenant_id, facility_id),
    CONSTRAINT bin_optimization_correlation_analysis_named CHECK (
        btrim(correlation_id) <> '' AND length(correlation_id) <= 200
        AND btrim(variable_x) <> '' AND length(variable_x) <= 200
        AND btrim(variable_y) <> '' AND length(variable_y) <= 200 AND variable_x <> variable_y),
    CONSTRAINT bin_optimization_correlation_analysis_method_known CHECK (
        method IN ('PEARSON', 'SPEARMAN', 'KENDALL')),
    CONSTRAINT bin_optimization_correlation_analysis_period CHECK (period_start < period_end),
    CONSTRAINT bin_optimization_correlation_analysis_sample CHECK (sample_size >= 3),
    CONSTRAINT bin_optimization_correlation_analysis_figures CHECK (
        coefficient BETWEEN -1 AND 1 AND p_value BETWEEN 0 AND 1
        AND num_nulls(adjusted_p_value, adjustment_method) IN (0, 2)
        AND adjusted_p_value BETWEEN p_value AND 1 AND length(adjustment_method) <= 200),
    CONSTRAINT bin_optimization_correlation_analysis_interval CHECK (
        num_nulls(confidence_interval_lower, confidence_interval_upper) IN (0, 2)
        AND confidence_level > 0 AND confidence_level < 1
        AND confidence_interval_lower >= -1 AND confidence_interval_upper <= 1
        AND confidence_interval_lower <= confidence_interval_upper)
);

CREATE INDEX IF NOT EXISTS bin_optimization_correlation_analysis_latest
    ON bin_optimization_correlation_analysis (tenant_id, facility_id, computed_at DESC);

COMMENT ON TABLE bin_optimization_correlation_analysis IS
    'How two variables go together in a facility over a period: method, n, coefficient, p, interval.';
COMMENT ON COLUMN bin_optimization_correlation_analysis.adjusted_p_value IS
    'p corrected for the number of pairs that were looked at together, by adjustment_method.';

CREATE TABLE IF NOT EXISTS bin_optimization_statistical_validations (
    tenant_id      text NOT NULL,
    validation_id  text NOT NULL DEFAULT uuid_generate_v7()::text,
    facility_id    text NOT NULL,
    subject_kind   text NOT NULL,
    subject_id     text NOT NULL,
    assumption     text NOT NULL,
    method         text NOT NULL,
    sample_size    bigint NOT NULL,
    test_statistic numeric,
    p_value        numeric,
    threshold      numeric,
    outcome        text NOT NULL,
    consequence    text,
    checked_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT bin_optimization_statistical_validations_pk PRIMARY KEY (tenant_id, validation_id),
    CONSTRAINT bin_optimization_statistical_validations_facility_fk FOREIGN KEY (tenant_id, facility_id)
        REFERENCES facilities (tenant_id, facility_id),
    CONSTRAINT bin_optimization_statistical_validations_named CHECK (
        btrim(validation_id) <> '' AND length(validation_id) <= 200
        AND btrim(subject_id) <> '' AND length(subject_id) <= 200
        AND btrim(method) <> '' AND length(method) <= 200),
    CONSTRAINT bin_optimization_statistical_validations_subject_known CHECK (
        subject_kind IN ('METRIC', 'AB_TEST', 'CORRELATION', 'OUTLIERS', 'ACCEPTANCE_MODEL')),
    CONSTRAINT bin_optimization_statistical_validations_assumption_known CHECK (
        assumption IN (
            'NORMALITY', 'EQUAL_VARIANCES', 'INDEPENDENCE', 'SAMPLE_SIZE', 'SAMPLE_RATIO', 'EXPECTED_COUNTS',
            'LINEARITY', 'STATIONARITY', 'CALIBRATION')),
    CONSTRAINT bin_optimization_statistical_validations_sample CHECK (sample_size >= 0),
    CONSTRAINT bin_optimization_statistical_validations_figures CHECK (
        test_statistic BETWEEN -1e15 AND 1e15 AND p_value BETWEEN 0 AND 1 AND threshold BETWEEN -1e15 AND 1e15),
    CONSTRAINT bin_optimization_statistical_validations_outcome_known CHECK (
        outcome IN ('HOLDS', 'VIOLATED', 'NOT_TESTABLE')),
    -- What does not hold, or could not be tested, has a consequence that is written down.
    CONSTRAINT bin_optimization_statistical_validations_consequence CHECK (
        outcome = 'HOLDS' OR (consequence IS NOT NULL AND btrim(consequence) <> '')),
    CONSTRAINT bin_optimization_statistical_validations_texts_bounded CHECK (length(consequence) <= 4000)
);

CREATE INDEX IF NOT EXISTS bin_optimization_statistical_validations_subject
    ON bin_optimization_statistical_validations (tenant_id, facility_id, subject_kind, subject_id, checked_at DESC);

COMMENT ON TABLE bin_optimization_statistical_validations IS
    'Whether the assumptions hold that a metric, test or model rests on, and what follows where they do not.';

CREATE TABLE IF NOT EXISTS bin_optimization_outliers (
    tenant_id            text NOT NULL,
    outlier_id           text NOT NULL DEFAULT uuid_generate_v7()::text,
    facility_id          text NOT NULL,
    metric_name          text NOT NULL,
    subject_kind         text NOT NULL,
    subject_id           text NOT NULL,
    observed_at          timestamptz NOT NULL,
    observed_value       numeric NOT NULL,
    expected_value       numeric,
    lower_limit          numeric,
    upper_limit          numeric,
    detection_method     text NOT NULL,
    outlier_score        numeric NOT NULL,
    sample_size          bigint NOT NULL,
    severity             text NOT NULL,
    investigation_status text NOT NULL DEFAULT 'OPEN',
    assigned_to          text,
    investigated_by      text,
    investigated_at      timestamptz,
    root_cause           text,
    resolution           text,
    detected_at          timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT bin_optimization_outliers_pk PRIMARY KEY (tenant_id, outlier_id),
    -- Detecting the same thing again is not another outlier.
    CONSTRAINT bin_optimization_outliers_once UNIQUE (
        tenant_id, facility_id, metric_name, subject_kind, subject_id, observed_at, detection_method),
    CONSTRAINT bin_optimization_outliers_facility_fk FOREIGN KEY (tenant_id, facility_id)
        REFERENCES facilities (tenant_id, facility_id),
    CONSTRAINT bin_optimization_outliers_named CHECK (
        btrim(outlier_id) <> '' AND length(outlier_id) <= 200
        AND btrim(metric_name) <> '' AND length(metric_name) <= 200
        AND btrim(subject_id) <> '' AND length(subject_id) <= 200),
    CONSTRAINT bin_optimization_outliers_subject_known CHECK (
        subject_kind IN ('LOCATION', 'MATERIAL', 'LOT', 'RECOMMENDATION', 'FACILITY')),
    CONSTRAINT bin_optimization_outliers_method_known CHECK (
        detection_method IN ('IQR', 'Z_SCORE', 'MODIFIED_Z_SCORE', 'GRUBBS', 'ISOLATION_FOREST')),
    CONSTRAINT bin_optimization_outliers_figures CHECK (
        observed_value BETWEEN -1e15 AND 1e15 AND expected_value BETWEEN -1e15 AND 1e15
        AND lower_limit >= -1e15 AND upper_limit <= 1e15 AND lower_limit <= upper_limit
        AND outlier_score BETWEEN -1e15 AND 1e15 AND sample_size >= 3),
    CONSTRAINT bin_optimization_outliers_outside CHECK (
        observed_value < lower_limit OR observed_value > upper_limit
        OR (lower_limit IS NULL AND upper_limit IS NULL)),
    CONSTRAINT bin_optimization_outliers_severity_known CHECK (
        severity IN ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    CONSTRAINT bin_optimization_outliers_status_known CHECK (
        investigation_status IN ('OPEN', 'INVESTIGATING', 'CONFIRMED', 'DISMISSED', 'RESOLVED')),
    -- Someone looks into it before it is confirmed, dismissed or resolved, and says what it was.
    CONSTRAINT bin_optimization_outliers_workflow CHECK (
        CASE investigation_status
            WHEN 'OPEN' THEN num_nonnulls(investigated_by, investigated_at, resolution) = 0
            WHEN 'INVESTIGATING' THEN assigned_to IS NOT NULL AND num_nonnulls(investigated_at, resolution) = 0
            WHEN 'CONFIRMED' THEN num_nulls(investigated_by, investigated_at, root_cause) = 0
            WHEN 'DISMISSED' THEN num_nulls(investigated_by, investigated_at, root_cause) = 0
            ELSE num_nulls(investigated_by, investigated_at, root_cause, resolution) = 0
        END),
    CONSTRAINT bin_optimization_outliers_texts_bounded CHECK (
        length(assigned_to) <= 200 AND length(investigated_by) <= 200
        AND length(root_cause) <= 4000 AND length(resolution) <= 4000)
);

CREATE INDEX IF NOT EXISTS bin_optimization_outliers_latest
    ON bin_optimization_outliers (tenant_id, facility_id, detected_at DESC);
CREATE INDEX IF NOT EXISTS bin_optimization_outliers_unsettled
    ON bin_optimization_outliers (tenant_id, facility_id, severity)
    WHERE investigation_status IN ('OPEN', 'INVESTIGATING', 'CONFIRMED');

COMMENT ON TABLE bin_optimization_outliers IS
    'Observations far from what is usual, how far, and what an investigation made of them.';
COMMENT ON COLUMN bin_optimization_outliers.sample_size IS 'How many observations "usual" was computed from.';

DO $$
DECLARE
    tenant_table regclass;
BEGIN
    FOREACH tenant_table IN ARRAY ARRAY[
        'bin_optimization_statistical_metrics', 'bin_optimization_ab_test_results',
        'bin_optimization_correlation_analysis', 'bin_optimization_statistical_validations',
        'bin_optimization_outliers']::regclass[]
    LOOP
        PERFORM isolate_tenants(tenant_table);
    END LOOP;
END
$$;

GRANT SELECT, INSERT, UPDATE ON bin_optimization_statistical_metrics TO wms_tenant_role;
GRANT SELECT, INSERT, UPDATE ON bin_optimization_ab_test_results TO wms_tenant_role;
GRANT SELECT, INSERT, UPDATE ON bin_optimization_correlation_analysis TO wms_tenant_role;
GRANT SELECT, INSERT, UPDATE ON bin_optimization_statistical_validations TO wms_tenant_role;
GRANT SELECT, INSERT, UPDATE ON bin_optimization_outliers TO wms_tenant_role;

-- One row per facility, also where nothing was computed yet.
CREATE MATERIALIZED VIEW IF NOT EXISTS bin_optimization_statistical_summary AS
WITH metrics AS (
    SELECT
        tenant_id,
        facility_id,
        count(*) AS metrics,
        count(*) FILTER (WHERE computed_at > now() - interval '7 days') AS metrics_7d,
        sum(sample_size) FILTER (WHERE computed_at > now() - interval '7 days') AS observations_7d,
        max(computed_at) AS latest_metric_at
    FROM bin_optimization_statistical_metrics
    GROUP BY tenant_id, facility_id
), tests AS (
    SELECT
        tenant_id,
        facility_id,
        count(*) FILTER (WHERE status IN ('DECLARED', 'RUNNING')) AS tests_open,
        count(*) FILTER (WHERE status = 'COMPLETED') AS tests_completed,
        count(*) FILTER (WHERE conclusion IN ('TREATMENT_BETTER', 'CONTROL_BETTER')) AS tests_conclusive
    FROM bin_optimization_ab_test_results
    GROUP BY tenant_id, facility_id
), correlations AS (
    SELECT
        tenant_id,
        facility_id,
        count(*) AS correlations_30d,
        -- Corrected for the number of pairs where that was done.
        count(*) FILTER (WHERE coalesce(adjusted_p_value, p_value) < 0.05) AS correlations_significant_30d
    FROM bin_optimization_correlation_analysis
    WHERE computed_at > now() - interval '30 days'
    GROUP BY tenant_id, facility_id
), validations AS (
    SELECT
        tenant_id,
        facility_id,
        count(*) AS assumptions_checked_30d,
        count(*) FILTER (WHERE outcome = 'VIOLATED') AS assumptions_violated_30d
    FROM bin_optimization_statistical_validations
    WHERE checked_at > now() - interval '30 days'
    GROUP BY tenant_id, facility_id
), outliers AS (
    SELECT
        tenant_id,
        facility_id,
        count(*) AS outliers_unsettled,
        count(*) FILTER (WHERE severity IN ('HIGH', 'CRITICAL')) AS outliers_unsettled_severe
    FROM bin_optimization_outliers
    WHERE investigation_status IN ('OPEN', 'INVESTIGATING', 'CONFIRMED')
    GROUP BY tenant_id, facility_id
)
SELECT
    facility.tenant_id,
    facility.facility_id,
    coalesce(metrics.metrics, 0) AS metrics,
    coalesce(metrics.metrics_7d, 0) AS metrics_7d,
    coalesce(metrics.observations_7d, 0) AS observations_7d,
    metrics.latest_metric_at,
    coalesce(tests.tests_open, 0) AS tests_open,
    coalesce(tests.tests_completed, 0) AS tests_completed,
    coalesce(tests.tests_conclusive, 0) AS tests_conclusive,
    coalesce(correlations.correlations_30d, 0) AS correlations_30d,
    coalesce(correlations.correlations_significant_30d, 0) AS correlations_significant_30d,
    coalesce(validations.assumptions_checked_30d, 0) AS assumptions_checked_30d,
    coalesce(validations.assumptions_violated_30d, 0) AS assumptions_violated_30d,
    coalesce(outliers.outliers_unsettled, 0) AS outliers_unsettled,
    coalesce(outliers.outliers_unsettled_severe, 0) AS outliers_unsettled_severe,
    now() AS last_updated
FROM facilities AS facility
LEFT JOIN metrics USING (tenant_id, facility_id)
LEFT JOIN tests USING (tenant_id, facility_id)
LEFT JOIN correlations USING (tenant_id, facility_id)
LEFT JOIN validations USING (tenant_id, facility_id)
LEFT JOIN outliers USING (tenant_id, facility_id);

CREATE UNIQUE INDEX IF NOT EXISTS bin_optimization_statistical_summary_facility
    ON bin_optimization_statistical_summary (tenant_id, facility_id);

COMMENT ON MATERIALIZED VIEW bin_optimization_statistical_summary IS
    'What the statistics of each facility came to at last_updated, the time of the refresh.';

CREATE OR REPLACE VIEW bin_optimization_statistical_summary_current WITH (security_barrier = true) AS
SELECT
    tenant_id,
    facility_id,
    metrics,
    metrics_7d,
    observations_7d,
    latest_metric_at,
    tests_open,
    tests_completed,
    tests_conclusive,
    correlations_30d,
    correlations_significant_30d,
    assumptions_checked_30d,
    assumptions_violated_30d,
    outliers_unsettled,
    outliers_unsettled_severe,
    last_updated
FROM bin_optimization_statistical_summary
WHERE tenant_id = current_setting('wms.tenant_id', true);

COMMENT ON VIEW bin_optimization_statistical_summary_current IS
    'The current tenant''s rows of bin_optimization_statistical_summary.';

GRANT SELECT ON bin_optimization_statistical_summary_current TO wms_tenant_role;

CREATE OR REPLACE FUNCTION refresh_bin_optimization_statistical_summary()
    RETURNS text
    LANGUAGE sql
    VOLATILE
    SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT refresh_view('public.bin_optimization_statistical_summary'::regclass)
$$;

REVOKE ALL ON FUNCTION refresh_bin_optimization_statistical_summary() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refresh_bin_optimization_statistical_summary() TO wms_tenant_role;

DO $$
BEGIN
    PERFORM record_migration(
        '0.0.22',
        '0.0.21',
        'V0.0.22__bin_utilization_statistical_analysis.sql',
        ARRAY[
            'bin_optimization_statistical_metrics', 'bin_optimization_ab_test_results',
            'bin_optimization_correlation_analysis', 'bin_optimization_statistical_validations',
            'bin_optimization_outliers', 'bin_optimization_statistical_summary',
            'bin_optimization_statistical_summary_current']);
END
$$;

RESET lock_timeout;
