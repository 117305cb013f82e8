-- One row in every table of migrations 0.0.1 to 0.0.19, for the tenant {tenant}. The identifiers are the same for every
-- tenant, so that a forgotten tenant_id mixes tenants up at once.
INSERT INTO tenants (tenant_id, tenant_name)
VALUES ('{tenant}', 'Printers of {tenant}');
INSERT INTO facilities (tenant_id, facility_id, facility_code, facility_name)
VALUES ('{tenant}', 'facility-1', 'F1', 'Plant one');
INSERT INTO materials (
    tenant_id, material_id, material_code, description, material_type, abc_class, unit_cubic_feet, unit_weight_lbs,
    length_inches, width_inches, height_inches)
VALUES ('{tenant}', 'material-1', 'M1', 'Coated sheets', 'SHEET_STOCK', 'A', 0.5, 12, 12, 12, 6);
INSERT INTO inventory_locations (
    tenant_id, location_id, facility_id, location_code, zone, aisle, location_type, cubic_feet, max_weight_lbs,
    pick_sequence)
VALUES ('{tenant}', 'location-1', 'facility-1', 'A-01-01', 'AMBIENT', 'A', 'PICK_FACE', 16, 500, 1);
INSERT INTO lots (
    tenant_id, lot_id, facility_id, lot_number, material_id, location_id, quantity_on_hand, quantity_allocated)
VALUES ('{tenant}', 'lot-1', 'facility-1', 'LOT-1', 'material-1', 'location-1', 10, 2);
INSERT INTO inventory_transactions (
    tenant_id, transaction_id, facility_id, transaction_type, material_id, lot_number, from_location_id, quantity,
    order_number, occurred_at)
VALUES ('{tenant}', 'transaction-1', 'facility-1', 'ISSUE', 'material-1', 'LOT-1', 'location-1', 2, 'ORDER-1', now());
INSERT INTO sales_orders (tenant_id, order_id, facility_id, order_number, ordered_at)
VALUES ('{tenant}', 'order-1', 'facility-1', 'ORDER-1', now());
INSERT INTO sales_order_lines (tenant_id, order_id, line_number, material_id, quantity_ordered)
VALUES ('{tenant}', 'order-1', 1, 'material-1', 4);
INSERT INTO pick_lists (tenant_id, pick_list_id, facility_id, pick_list_number)
VALUES ('{tenant}', 'pick-list-1', 'facility-1', 'PICK-1');
INSERT INTO pick_list_lines (
    tenant_id, pick_list_id, line_number, order_id, material_id, location_id, quantity_requested)
VALUES ('{tenant}', 'pick-list-1', 1, 'order-1', 'material-1', 'location-1', 4);
INSERT INTO import_jobs (tenant_id, import_id, facility_id, kind)
VALUES ('{tenant}', 'import-1', 'facility-1', 'LOTS');
INSERT INTO putaway_recommendations (
    tenant_id, recommendation_id, facility_id, lot_number, material_id, quantity, cubic_feet, weight_lbs, location_id,
    algorithm, confidence_score, reason_code, reason)
VALUES (
    '{tenant}', 'recommendation-1', 'facility-1', 'LOT-2', 'material-1', 4, 2, 48, 'location-1', 'FFD', 0.8,
    'FIRST_FIT', 'The first bin along the walk that takes it');
INSERT INTO bin_holds (
    tenant_id, hold_id, facility_id, location_id, recommendation_id, lot_number, material_id, cubic_feet, weight_lbs,
    expires_at)
VALUES (
    '{tenant}', 'hold-1', 'facility-1', 'location-1', 'recommendation-1', 'LOT-2', 'material-1', 2, 48,
    now() + interval '1 hour');
