-- One row in every table of migration 0.0.28, for the tenant {tenant}.
INSERT INTO materials (tenant_id, material_id, material_code)
VALUES ('{tenant}', 'material-2', 'M2');
INSERT INTO signal_runs (
    tenant_id, facility_id, signal, computed_at, window_from, observations, results, took_ms)
VALUES ('{tenant}', 'facility-1', 'VELOCITY', now(), now() - interval '30 days', 1, 1, 5);
INSERT INTO material_velocities (
    tenant_id, facility_id, material_id, abc_class, class_since, window_days, window_picks, last_week_picks,
    history_days, history_picks, year_ago_window_picks, year_ago_history_picks, first_pick_at, trigger_kind, triggered_at)
VALUES (
    '{tenant}', 'facility-1', 'material-1', 'A', now(), 30, 1, 1, 90, 0, 0, 0, now(), 'NEW_PRODUCT', now());
INSERT INTO material_velocity_history (
    tenant_id, facility_id, material_id, changed_at, abc_class, window_days, window_picks, history_days, history_picks,
    trigger_kind)
VALUES ('{tenant}', 'facility-1', 'material-1', now(), 'A', 30, 1, 90, 0, 'NEW_PRODUCT');
INSERT INTO material_affinities (
    tenant_id, facility_id, first_material_id, second_material_id, orders_together, orders_with_first,
    orders_with_second, orders)
VALUES ('{tenant}', 'facility-1', 'material-1', 'material-2', 8, 10, 9, 100);
