-- One row in every table of migrations 0.0.20 to 0.0.23, for the tenant {tenant}, beside those of warehouse.sql.
INSERT INTO material_dimension_verifications (
    tenant_id, verification_id, facility_id, material_id, measured_cubic_feet, measured_weight_lbs, master_cubic_feet,
    master_weight_lbs, status)
VALUES ('{tenant}', 'verification-1', 'facility-1', 'material-1', 0.6, 12, 0.5, 12, 'VARIANCE_DETECTED');
INSERT INTO capacity_validation_failures (
    tenant_id, failure_id, facility_id, location_id, material_id, failure_type, required_cubic_feet,
    available_cubic_feet, required_weight_lbs, available_weight_lbs, overflow_percentage, failure_reason)
VALUES (
    '{tenant}', 'failure-1', 'facility-1', 'location-1', 'material-1', 'VOLUME_EXCEEDED', 20, 9, 100, 300, 68.75,
    'It needs 20 ft3 and 9 ft3 are free');
INSERT INTO cross_dock_cancellations (
    tenant_id, cancellation_id, facility_id, original_recommendation_id, order_id, material_id, lot_number, quantity,
    staging_location_id, reason_code)
VALUES (
    '{tenant}', 'cancellation-1', 'facility-1', 'recommendation-1', 'order-1', 'material-1', 'LOT-2', 4, 'location-1',
    'ORDER_CANCELLED');
INSERT INTO bin_optimization_remediation_log (
    tenant_id, remediation_id, facility_id, check_name, action, figure_name, figure_before, figure_after, outcome,
    finished_at)
VALUES (
    '{tenant}', 'remediation-1', 'facility-1', 'cache_age', 'REFRESH_CACHE', 'age_seconds', 2000, 1, 'SUCCEEDED', now());
INSERT INTO bin_optimization_statistical_metrics (
    tenant_id, metric_id, facility_id, metric_name, period_start, period_end, sample_size, mean_value,
    standard_deviation, minimum_value, median_value, percentile_95, maximum_value, confidence_level,
    confidence_interval_lower, confidence_interval_upper, interval_method)
VALUES (
    '{tenant}', 'metric-1', 'facility-1', 'volume_utilization_percentage', now() - interval '1 day', now(), 40, 45, 9,
    20, 44, 70, 80, 0.95, 42, 48, 'BOOTSTRAP');
INSERT INTO bin_optimization_ab_test_results (
    tenant_id, test_id, facility_id, test_name, hypothesis, metric_name, control_variant, treatment_variant,
    assignment_seed, test_method, minimum_detectable_effect, planned_sample_size)
VALUES (
    '{tenant}', 'test-1', 'facility-1', 'Best fit', 'Best fit finds better bins', 'score_points',
    'FFD', 'BFD', 7, 'WELCH_T', 2, 500);
INSERT INTO bin_optimization_correlation_analysis (
    tenant_id, correlation_id, facility_id, variable_x, variable_y, method, period_start, period_end, sample_size,
    coefficient, p_value)
VALUES (
    '{tenant}', 'correlation-1', 'facility-1', 'volume_utilization_percentage', 'travel_feet', 'SPEARMAN',
    now() - interval '1 day', now(), 40, 0.3, 0.06);
INSERT INTO bin_optimization_statistical_validations (
    tenant_id, validation_id, facility_id, subject_kind, subject_id, assumption, method, sample_size, p_value, threshold,
    outcome, consequence)
VALUES (
    '{tenant}', 'validation-1', 'facility-1', 'METRIC', 'metric-1', 'NORMALITY', 'SHAPIRO_WILK', 40, 0.01, 0.05,
    'VIOLATED', 'The interval is bootstrapped');
INSERT INTO bin_optimization_outliers (
    tenant_id, outlier_id, facility_id, metric_name, subject_kind, subject_id, observed_at, observed_value, lower_limit,
    upper_limit, detection_method, outlier_score, sample_size, severity)
VALUES (
    '{tenant}', 'outlier-1', 'facility-1', 'volume_utilization_percentage', 'LOCATION', 'location-1', now(), 130, 0, 100,
    'IQR', 2.5, 40, 'HIGH');
INSERT INTO putaway_settings (tenant_id, facility_id, space_travel_dial)
VALUES ('{tenant}', 'facility-1', 0.75);
