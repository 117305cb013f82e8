-- One row in every table of migrations 0.0.24 and later, for the tenant {tenant}, beside those of analysis.sql.
INSERT INTO idempotency_keys (tenant_id, operation, idempotency_key, request_hash, answer)
VALUES ('{tenant}', 'recommendPutaway', 'key-1', repeat('0', 64), '{}');
INSERT INTO audit_trail (tenant_id, audit_id, caller, operation, targets, outcome, request_id)
VALUES ('{tenant}', 'audit-1', 'anna', 'recommendPutaway', '{"facilityId": "facility-1"}', 'DONE', 'request-1');
INSERT INTO sales_orders (tenant_id, order_id, facility_id, order_number, status, ordered_at, released_at)
VALUES ('{tenant}', 'order-2', 'facility-1', 'ORDER-2', 'RELEASED', now(), now());
INSERT INTO sales_order_lines (tenant_id, order_id, line_number, material_id, quantity_ordered)
VALUES ('{tenant}', 'order-2', 1, 'material-1', 40);
INSERT INTO cross_dock_promises (
    tenant_id, recommendation_id, facility_id, order_id, order_number, line_number, material_id, lot_number, quantity,
    urgency, priority, outcome, staged_location_id, resolved_at)
VALUES (
    '{tenant}', 'recommendation-1', 'facility-1', 'order-2', 'ORDER-2', 1, 'material-1', 'LOT-2', 4, 'HIGH', 5, 'POSTED',
    'location-1', now());
