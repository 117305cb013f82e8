-- One row in every table of migrations 0.0.32 and later, for the tenant {tenant}.
INSERT INTO bin_utilization_days (
    tenant_id, facility_id, day, zone, as_of, bins, cubic_feet, used_cubic_feet, max_weight_lbs, used_weight_lbs, lots,
    empty_bins, overfull_bins, underused_bins, low_bins, optimal_bins, high_bins, overused_bins)
VALUES ('{tenant}', 'facility-1', current_date, 'AMBIENT', now(), 1, 16, 5, 500, 120, 1, 0, 0, 0, 1, 0, 0, 0);
