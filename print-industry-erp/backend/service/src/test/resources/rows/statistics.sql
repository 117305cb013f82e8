-- One row in every table of migration 0.0.31, for the tenant {tenant}, beside those of analysis.sql.
INSERT INTO bin_optimization_statistical_baselines (tenant_id, facility_id, baseline_start, baseline_end, reason)
VALUES ('{tenant}', 'facility-1', '2025-01-01T00:00:00Z', '2025-02-01T00:00:00Z', 'The month before');
INSERT INTO bin_optimization_ab_test_assignments (
    tenant_id, test_id, recommendation_id, variant, aisle, window_number, counted)
VALUES ('{tenant}', 'test-1', 'recommendation-1', 'CONTROL', 'A', 0, true);
INSERT INTO bin_optimization_ab_test_looks (
    tenant_id, test_id, look_number, information_share, control_sample_size, treatment_sample_size, better_limit,
    worse_limit, decision)
VALUES ('{tenant}', 'test-1', 1, 0.2, 40, 41, 4.9, -2.4, 'GO_ON');
-- The summary is a materialized view: it has the rows above once it is refreshed.
DO $$ BEGIN PERFORM refresh_bin_optimization_statistical_summary(); END $$;
