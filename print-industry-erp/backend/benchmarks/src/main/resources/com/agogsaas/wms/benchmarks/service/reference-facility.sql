-- The facility that every speed is measured on, with as many bins as the setting reference.bins says: 30 % pick faces,
-- 59 % reserve, 10 % bulk and 1 % staging, in aisles of a hundred bins and ten zones, filled evenly between nothing and
-- 80 %; 200,000 issues of 50,000 orders over 89 days, 30 pick lists on the way, 2,000 order lines that wait.
-- The same numbers every time: random() begins with a seed, and rows are drawn one after the other.
SET max_parallel_workers_per_gather = 0;
SELECT setseed(0.42);

INSERT INTO tenants (tenant_id, tenant_name)
VALUES ('tenant-prod-001', 'Benchmark')
ON CONFLICT DO NOTHING;

INSERT INTO facilities (tenant_id, facility_id, facility_code, facility_name)
SELECT 'tenant-prod-001', name, name, name || ' bins'
  FROM (SELECT 'reference-' || current_setting('reference.bins') AS name) AS reference;

INSERT INTO materials (tenant_id, material_id, material_code, abc_class, unit_cubic_feet, unit_weight_lbs)
SELECT 'tenant-prod-001', 'reference-material-' || number, 'REFERENCE-' || number,
       CASE WHEN drawn_class < 0.2 THEN 'A' WHEN drawn_class < 0.5 THEN 'B' ELSE 'C' END,
       round(size::numeric, 3), round((size * density)::numeric, 3)
  FROM (SELECT number, random() AS drawn_class, 0.1 + 3.4 * random() AS size, 10 + 20 * random() AS density
          FROM generate_series(0, 4999) AS number) AS drawn
ON CONFLICT DO NOTHING;

CREATE TEMPORARY TABLE reference_bin AS
SELECT number,
       'reference-' || current_setting('reference.bins') || '-' || number AS location_id,
       CASE WHEN draw < 0.30 THEN 'PICK_FACE' WHEN draw < 0.89 THEN 'RESERVE' WHEN draw < 0.99 THEN 'BULK'
            WHEN draw < 0.995 THEN 'STAGING' ELSE 'QUARANTINE' END AS location_type,
       number::float8 / current_setting('reference.bins')::integer AS place,
       0.8 * random() AS fill,
       1 + floor(3 * random())::integer AS lots
  FROM (SELECT number, random() AS draw
          FROM generate_series(0, current_setting('reference.bins')::integer - 1) AS number) AS drawn;

INSERT INTO inventory_locations (tenant_id, location_id, facility_id, location_code, zone, aisle, location_type,
                                 abc_class, cubic_feet, max_weight_lbs, pick_sequence)
SELECT 'tenant-prod-001', location_id, 'reference-' || current_setting('reference.bins'), 'R-' || number,
       'Z' || floor(10 * place)::integer, 'A' || number / 100, location_type,
       CASE WHEN place < 0.2 THEN 'A' WHEN place < 0.5 THEN 'B' ELSE 'C' END,
       CASE location_type WHEN 'PICK_FACE' THEN 16 WHEN 'BULK' THEN 160 ELSE 66.7 END,
       CASE location_type WHEN 'PICK_FACE' THEN 500 WHEN 'BULK' THEN 6000 ELSE 2500 END,
       CASE WHEN location_type NOT IN ('STAGING', 'QUARANTINE') THEN number END
  FROM reference_bin;

-- The lots of a bin share what is filled of it evenly.
INSERT INTO lots (tenant_id, facility_id, lot_number, material_id, location_id, quantity_on_hand)
SELECT drawn.tenant_id, 'reference-' || current_setting('reference.bins'), drawn.lot_number, drawn.material_id,
       drawn.location_id, greatest(0.0001, round(drawn.cubic_feet / material.unit_cubic_feet, 4))
  FROM (SELECT 'tenant-prod-001' AS tenant_id,
               'reference-' || bin.number || '-' || lot AS lot_number,
               'reference-material-' || floor(5000 * random())::integer AS material_id,
               bin.location_id,
               (bin.fill / bin.lots
                * CASE bin.location_type WHEN 'PICK_FACE' THEN 16 WHEN 'BULK' THEN 160 ELSE 66.7 END)::numeric
                   AS cubic_feet
          FROM reference_bin AS bin, generate_series(1, bin.lots) AS lot) AS drawn
  JOIN materials AS material
    ON material.tenant_id = drawn.tenant_id AND material.material_id = drawn.material_id;

-- Zipf-like: the square of an even draw favours small numbers. Every order takes one companion of its first material.
INSERT INTO inventory_transactions (tenant_id, facility_id, transaction_type, material_id, quantity, order_number,
                                    occurred_at)
SELECT 'tenant-prod-001', 'reference-' || current_setting('reference.bins'), 'ISSUE',
       'reference-material-' || CASE line WHEN 4 THEN (first + 1) % 5000 WHEN 1 THEN first
                                          ELSE floor(5000 * random() ^ 3)::integer END,
       1 + floor(9 * random())::integer, 'REFERENCE-ORDER-' || number, now() - make_interval(secs => age)
  FROM (SELECT number, floor(5000 * random() ^ 3)::integer AS first, 89 * 86400 * random() AS age
          FROM generate_series(1, 50000) AS number) AS reference_order, generate_series(1, 4) AS line;

INSERT INTO sales_orders (tenant_id, order_id, facility_id, order_number, status, ordered_at, due_at)
SELECT 'tenant-prod-001', 'reference-' || current_setting('reference.bins') || '-order-' || number,
       'reference-' || current_setting('reference.bins'), 'REFERENCE-OPEN-' || number, 'OPEN', now(),
       now() + make_interval(days => 4 + number % 20)
  FROM generate_series(1, 500) AS number;

INSERT INTO sales_order_lines (tenant_id, order_id, line_number, material_id, quantity_ordered)
SELECT 'tenant-prod-001', 'reference-' || current_setting('reference.bins') || '-order-' || number, line,
       'reference-material-' || floor(5000 * random())::integer, 1 + floor(20 * random())::integer
  FROM generate_series(1, 500) AS number, generate_series(1, 4) AS line;

INSERT INTO pick_lists (tenant_id, pick_list_id, facility_id, pick_list_number, status, started_at)
SELECT 'tenant-prod-001', 'reference-' || current_setting('reference.bins') || '-list-' || number,
       'reference-' || current_setting('reference.bins'), 'REFERENCE-LIST-' || number, 'IN_PROGRESS', now()
  FROM generate_series(1, 30) AS number;

INSERT INTO pick_list_lines (tenant_id, pick_list_id, line_number, material_id, location_id, quantity_requested)
SELECT 'tenant-prod-001', 'reference-' || current_setting('reference.bins') || '-list-' || number, line,
       'reference-material-' || floor(5000 * random())::integer,
       'reference-' || current_setting('reference.bins') || '-'
           || floor(current_setting('reference.bins')::integer * random())::integer,
       1 + floor(5 * random())::integer
  FROM generate_series(1, 30) AS number, generate_series(1, 10) AS line;

DROP TABLE reference_bin;
ANALYZE materials, inventory_locations, lots, inventory_transactions, sales_orders, sales_order_lines, pick_lists,
        pick_list_lines, facility_changes;
