-- Why:   units and meanings where tools such as psql's \d+ show them.
-- Locks: SHARE UPDATE EXCLUSIVE for a moment on each table: reads and writes go on.
-- Undo:  COMMENT ON ... IS NULL.

SET lock_timeout = '5s';

COMMENT ON TABLE tenants IS 'The companies that share this database.';
COMMENT ON TABLE facilities IS 'The warehouses of a tenant.';
COMMENT ON TABLE materials IS 'What is stored. Sizes and weights are those of one unit of measure.';
COMMENT ON TABLE inventory_locations IS 'The bins.';
COMMENT ON TABLE lots IS 'The stock: what lies where, one row per lot and bin.';
COMMENT ON TABLE inventory_transactions IS 'Every movement of stock; rows are never changed, only reversed by another.';
COMMENT ON TABLE sales_orders IS 'What customers ordered.';
COMMENT ON TABLE sales_order_lines IS 'The materials of an order.';
COMMENT ON TABLE pick_lists IS 'What a picker is sent for in one walk.';
COMMENT ON TABLE pick_list_lines IS 'The stops of a walk.';
COMMENT ON TABLE import_jobs IS 'What was imported and what came of it.';

COMMENT ON COLUMN facilities.time_zone IS 'IANA name of the zone in which its days begin.';
COMMENT ON COLUMN materials.abc_class IS 'How often it is picked: A most, C least.';
COMMENT ON COLUMN materials.unit_cubic_feet IS 'Volume of one unit in ft3; null: take the dimensions.';
COMMENT ON COLUMN materials.unit_weight_lbs IS 'Weight of one unit in lb; null: nobody weighed it.';
COMMENT ON COLUMN materials.length_inches IS 'Outer length of one unit in inches.';
COMMENT ON COLUMN materials.width_inches IS 'Outer width of one unit in inches.';
COMMENT ON COLUMN materials.height_inches IS 'Outer height of one unit in inches.';
COMMENT ON COLUMN materials.stays_upright IS 'Whether it must not be turned onto another face.';
COMMENT ON COLUMN materials.is_splittable IS 'Whether one lot of it may be spread over several bins.';
COMMENT ON COLUMN materials.temperature_min_f IS
    'Coldest that it tolerates, degrees Fahrenheit; null with the maximum: any.';
COMMENT ON COLUMN materials.temperature_max_f IS 'Warmest that it tolerates, degrees Fahrenheit.';
COMMENT ON COLUMN materials.security_zone IS 'Where it must lie: bins with the same security_zone only.';
COMMENT ON COLUMN inventory_locations.abc_class IS 'How near it is to the pickers: A nearest.';
COMMENT ON COLUMN inventory_locations.length_inches IS
    'Inner length in inches; null with width and height: not measured, then not checked.';
COMMENT ON COLUMN inventory_locations.cubic_feet IS 'What it takes in when empty, ft3.';
COMMENT ON COLUMN inventory_locations.max_weight_lbs IS 'What it bears when empty, lb.';
COMMENT ON COLUMN inventory_locations.pick_sequence IS
    'Its place on the pickers'' walk, 0 first; null: pickers do not walk past.';
COMMENT ON COLUMN inventory_locations.x_feet IS 'Position on the floor plan in feet.';
COMMENT ON COLUMN inventory_locations.y_feet IS 'Position on the floor plan in feet.';
COMMENT ON COLUMN inventory_locations.temperature_min_f IS
    'Coldest that it gets, degrees Fahrenheit; null with the maximum: not controlled.';
COMMENT ON COLUMN inventory_locations.temperature_max_f IS 'Warmest that it gets, degrees Fahrenheit.';
COMMENT ON COLUMN inventory_locations.mixing_rule IS 'What it tolerates beside its contents.';
COMMENT ON COLUMN inventory_locations.is_active IS 'False: it no longer exists; kept for history.';
COMMENT ON COLUMN inventory_locations.is_available IS 'False: closed for now.';
COMMENT ON COLUMN inventory_locations.blocked_reason IS
    'Why nothing may be put there; null: nothing speaks against it.';
COMMENT ON COLUMN lots.location_id IS 'Where it lies; null: received, not put away yet.';
COMMENT ON COLUMN lots.part_number IS '1 unless the lot was spread over several bins.';
COMMENT ON COLUMN lots.quantity_on_hand IS 'In the material''s unit of measure.';
COMMENT ON COLUMN lots.quantity_allocated IS 'How much of it orders have claimed.';
COMMENT ON COLUMN lots.unit_cubic_feet IS 'Volume of one unit of this lot in ft3; null: the material''s.';
COMMENT ON COLUMN lots.unit_weight_lbs IS 'Weight of one unit of this lot in lb; null: the material''s.';
COMMENT ON COLUMN inventory_transactions.quantity IS
    'In the material''s unit of measure; negative in an ADJUSTMENT only.';
COMMENT ON COLUMN inventory_transactions.occurred_at IS 'When the goods moved, not when the row was written.';
COMMENT ON COLUMN sales_orders.priority IS '1 is the most urgent, 9 the least.';
COMMENT ON COLUMN import_jobs.report IS
    'Refused rows with line, column, value, code and reason, up to a limit, and counts of all.';

RESET lock_timeout;
