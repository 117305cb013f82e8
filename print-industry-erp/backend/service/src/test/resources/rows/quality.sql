-- Rows of migrations 0.0.32 and 0.0.33, for the tenant {tenant}: a day, and where cancelled goods go instead.
INSERT INTO bin_utilization_days (
    tenant_id, facility_id, day, zone, as_of, bins, cubic_feet, used_cubic_feet, max_weight_lbs, used_weight_lbs, lots,
    empty_bins, overfull_bins, underused_bins, low_bins, optimal_bins, high_bins, overused_bins)
VALUES ('{tenant}', 'facility-1', current_date, 'AMBIENT', now(), 1, 16, 5, 500, 120, 1, 0, 0, 0, 1, 0, 0, 0);
INSERT INTO putaway_recommendations (
    tenant_id, recommendation_id, facility_id, lot_number, part_number, part_count, material_id, quantity, cubic_feet,
    weight_lbs, location_id, algorithm, confidence_score, reason_code, reason, relocates_recommendation_id)
VALUES (
    '{tenant}', 'recommendation-3', 'facility-1', 'LOT-2', 2, 2, 'material-1', 4, 2, 48, 'location-1', 'FFD', 0.8,
    'FIRST_FIT', 'The first bin along the walk that takes it', 'recommendation-1');
INSERT INTO bin_holds (
    tenant_id, hold_id, facility_id, location_id, recommendation_id, lot_number, part_number, material_id, cubic_feet,
    weight_lbs, expires_at)
VALUES (
    '{tenant}', 'hold-3', 'facility-1', 'location-1', 'recommendation-3', 'LOT-2', 2, 'material-1', 2, 48,
    now() + interval '1 hour');
UPDATE cross_dock_cancellations
   SET relocation_status = 'RECOMMENDED', new_recommendation_id = 'recommendation-3'
 WHERE tenant_id = '{tenant}' AND cancellation_id = 'cancellation-1';
