-- Why:   what a released order waits for may go from the dock straight to it. order_shortages is the one definition of
--        what is lacking, for everyone who asks; a promise keeps a shortage for one lot, for as long as the hold of its
--        recommendation keeps the room.
-- Locks: SHARE on sales_order_lines and pick_list_lines while their new indexes are built: reads go on, writes wait. On
--        large tables make them by hand with CREATE INDEX CONCURRENTLY under the same names first; this file then finds
--        them. A brief SHARE ROW EXCLUSIVE on bin_holds for the foreign key.
-- Undo:  DROP VIEW order_shortages, lots_put_away, staged_for_orders, cross_dock_promise_states; DROP TABLE
--        cross_dock_promises; DROP INDEX CONCURRENTLY sales_order_lines_open, pick_list_lines_by_order.

SET lock_timeout = '5s';

-- No reference to the order: it may be deleted, and the promise then still says whom the goods were meant for.
CREATE TABLE IF NOT EXISTS cross_dock_promises (
    tenant_id          text NOT NULL,
    recommendation_id  text NOT NULL,
    facility_id        text NOT NULL,
    order_id           text NOT NULL,
    order_number       text NOT NULL,
    line_number        integer NOT NULL,
    material_id        text NOT NULL,
    lot_number         text NOT NULL,
    quantity           numeric NOT NULL,
    urgency            text NOT NULL,
    priority           smallint NOT NULL,
    due_at             timestamptz,
    outcome            text, -- null while the hold says what becomes of it
    staged_location_id text, -- where the goods wait for the order; null unless POSTED
    created_at         timestamptz NOT NULL DEFAULT now(),
    resolved_at        timestamptz,
    CONSTRAINT cross_dock_promises_pk PRIMARY KEY (tenant_id, recommendation_id),
    CONSTRAINT cross_dock_promises_hold_fk FOREIGN KEY (tenant_id, recommendation_id)
        REFERENCES bin_holds (tenant_id, recommendation_id),
    CONSTRAINT cross_dock_promises_ids_usable CHECK (
        btrim(order_id) <> '' AND length(order_id) <= 200 AND btrim(order_number) <> '' AND length(order_number) <= 200
        AND btrim(lot_number) <> '' AND length(lot_number) <= 200
        AND btrim(material_id) <> '' AND length(material_id) <= 200
        AND btrim(staged_location_id) <> '' AND length(staged_location_id) <= 200),
    CONSTRAINT cross_dock_promises_line_positive CHECK (line_number >= 1),
    CONSTRAINT cross_dock_promises_quantity_positive CHECK (quantity > 0 AND quantity <= 1000000000),
    CONSTRAINT cross_dock_promises_urgency_known CHECK (urgency IN ('CRITICAL', 'HIGH', 'MEDIUM')),
    CONSTRAINT cross_dock_promises_priority_range CHECK (priority BETWEEN 1 AND 9),
    CONSTRAINT cross_dock_promises_outcome_known CHECK (outcome IN ('POSTED', 'VOIDED')),
    CONSTRAINT cross_dock_promises_resolved_when CHECK (
        (outcome IS NULL) = (resolved_at IS NULL)
        AND (staged_location_id IS NOT NULL) = (outcome IS NOT DISTINCT FROM 'POSTED'))
);

COMMENT ON TABLE cross_dock_promises IS
    'Which shortage of an order each cross-docked lot, or part of one, was promised to.';
COMMENT ON COLUMN cross_dock_promises.quantity IS 'In the material''s unit of measure.';
COMMENT ON COLUMN cross_dock_promises.urgency IS 'As it was when the promise was made; likewise priority and due_at.';
COMMENT ON COLUMN cross_dock_promises.outcome IS
    'POSTED: the goods are staged for the order. VOIDED: they went elsewhere. Null: as the hold of the recommendation.';

-- What is promised to an order's line, and what of a lot is staged for orders.
CREATE INDEX IF NOT EXISTS cross_dock_promises_by_line
    ON cross_dock_promises (tenant_id, order_id, line_number);
CREATE INDEX IF NOT EXISTS cross_dock_promises_by_lot
    ON cross_dock_promises (tenant_id, facility_id, lot_number);

-- Which lines still want goods, whatever the number of lines that were filled long ago.
CREATE INDEX IF NOT EXISTS sales_order_lines_open
    ON sales_order_lines (tenant_id, material_id)
    WHERE quantity_picked < quantity_ordered;

-- What is set aside for an order.
CREATE INDEX IF NOT EXISTS pick_list_lines_by_order
    ON pick_list_lines (tenant_id, order_id)
    WHERE order_id IS NOT NULL;

-- A promise ends with the hold that was made with it, so nobody has to remember to end it.
CREATE OR REPLACE VIEW cross_dock_promise_states WITH (security_invoker = true) AS
SELECT
    promise.tenant_id,
    promise.recommendation_id,
    promise.facility_id,
    promise.order_id,
    promise.order_number,
    promise.line_number,
    promise.material_id,
    promise.lot_number,
    promise.quantity,
    promise.urgency,
    promise.priority,
    promise.due_at,
    promise.staged_location_id,
    coalesce(
        promise.outcome,
        CASE WHEN hold.status = 'PENDING' AND hold.expires_at <= now() THEN 'EXPIRED' ELSE hold.status END) AS status
FROM cross_dock_promises AS promise
JOIN bin_holds AS hold
    ON hold.tenant_id = promise.tenant_id AND hold.recommendation_id = promise.recommendation_id;

COMMENT ON VIEW cross_dock_promise_states IS
    'Every promise with its status: PENDING and POSTED ones keep their shortage, VOIDED and EXPIRED ones do not.';

-- What of a lot is staged for orders that still want it, by bin: goods that wait for no bin any more.
CREATE OR REPLACE VIEW staged_for_orders WITH (security_invoker = true) AS
SELECT
    promise.tenant_id,
    promise.facility_id,
    promise.lot_number,
    promise.staged_location_id AS location_id,
    sum(promise.quantity) AS quantity
FROM cross_dock_promises AS promise
JOIN sales_orders AS wanting
    ON wanting.tenant_id = promise.tenant_id AND wanting.order_id = promise.order_id
WHERE promise.outcome = 'POSTED' AND wanting.status IN ('RELEASED', 'PICKING')
GROUP BY promise.tenant_id, promise.facility_id, promise.lot_number, promise.staged_location_id;

COMMENT ON VIEW staged_for_orders IS
    'Quantity of each lot that was staged for orders still under way, by staging bin; picked goods are not taken off.';

-- What lies where it belongs. A lot that stands at the dock, in staging or with the returns still waits for its bin, unless
-- it was staged for an order.
CREATE OR REPLACE VIEW lots_put_away WITH (security_invoker = true) AS
SELECT lot.tenant_id, lot.facility_id, lot.lot_number
FROM lots AS lot
JOIN inventory_locations AS location
    ON location.tenant_id = lot.tenant_id AND location.location_id = lot.location_id
WHERE location.location_type NOT IN ('RECEIVING', 'STAGING', 'RETURNS')
   OR lot.quantity_on_hand > 0 AND EXISTS (
       SELECT FROM staged_for_orders AS staged
        WHERE staged.tenant_id = lot.tenant_id AND staged.facility_id = lot.facility_id
          AND staged.lot_number = lot.lot_number AND staged.location_id = lot.location_id);

COMMENT ON VIEW lots_put_away IS
    'Lots that wait for no bin any more: in storage, or staged for an order; once for each of their parts.';

-- One row for each open line of the released orders. From the outside in: stock that nobody has set aside goes to the
-- lines in their turn (overdue first, then by priority, due date and time of ordering), and what it does not reach is
-- short; before that, a line needs what is open on it less what pick lists set aside for it (in the order's lines of the
-- material by number), less what is staged for it or promised to it. Everything is computed within one material of one
-- facility, so that asking for some materials reads no others.
CREATE OR REPLACE VIEW order_shortages WITH (security_invoker = true) AS
SELECT
    needing.tenant_id,
    needing.facility_id,
    needing.order_id,
    needing.line_number,
    needing.material_id,
    needing.order_number,
    needing.customer_name,
    needing.priority,
    needing.due_at,
    needing.ordered_at,
    needing.is_overdue,
    needing.promised_quantity,
    needing.uncovered_quantity,
    needing.needed_quantity,
    stock.quantity - coalesce(needing.needed_before, 0) AS stock_in_turn,
    greatest(0, needing.needed_quantity - greatest(0, stock.quantity - coalesce(needing.needed_before, 0)))
        AS short_quantity
FROM (
    SELECT
        counted.*,
        sum(counted.needed_quantity) OVER (
            PARTITION BY counted.tenant_id, counted.facility_id, counted.material_id
            ORDER BY counted.is_overdue DESC, counted.priority, counted.due_at NULLS LAST, counted.ordered_at,
                counted.order_number, counted.line_number
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS needed_before
    FROM (
        SELECT
            wanting.tenant_id,
            wanting.facility_id,
            wanting.order_id,
            wanting.line_number,
            wanting.material_id,
            wanting.order_number,
            wanting.customer_name,
            wanting.priority,
            wanting.due_at,
            wanting.ordered_at,
            coalesce(wanting.due_at < now(), false) AS is_overdue,
            promised.pending AS promised_quantity,
            wanting.quantity - promised.staged - promised.pending AS uncovered_quantity,
            greatest(0, wanting.quantity - promised.staged - promised.pending) AS needed_quantity
        FROM (
            SELECT
                orders.tenant_id,
                orders.facility_id,
                orders.order_id,
                line.line_number,
                line.material_id,
                orders.order_number,
                orders.customer_name,
                orders.priority,
                orders.due_at,
                orders.ordered_at,
                least(
                    line.quantity_ordered - line.quantity_picked,
                    greatest(
                        0,
                        sum(line.quantity_ordered - line.quantity_picked) OVER (
                            PARTITION BY orders.tenant_id, orders.facility_id, line.material_id, orders.order_id
                            ORDER BY line.line_number
                            ROWS UNBOUNDED PRECEDING) - set_aside.quantity)) AS quantity
            FROM sales_orders AS orders
            JOIN sales_order_lines AS line
                ON line.tenant_id = orders.tenant_id AND line.order_id = orders.order_id
            CROSS JOIN LATERAL (
                SELECT coalesce(sum(greatest(0, pick.quantity_requested - pick.quantity_picked)), 0) AS quantity
                FROM pick_list_lines AS pick
                JOIN pick_lists AS list
                    ON list.tenant_id = pick.tenant_id AND list.pick_list_id = pick.pick_list_id
                WHERE pick.tenant_id = orders.tenant_id AND pick.order_id = orders.order_id
                    AND pick.material_id = line.material_id
                    AND list.status IN ('OPEN', 'IN_PROGRESS')
                    -- What is fetched from where it was staged for this order counts as staged until it is picked.
                    AND NOT EXISTS (
                        SELECT
                        FROM cross_dock_promises AS promise
                        WHERE promise.tenant_id = pick.tenant_id AND promise.order_id = pick.order_id
                            AND promise.staged_location_id = pick.location_id)
            ) AS set_aside
            WHERE orders.status IN ('RELEASED', 'PICKING') AND line.quantity_picked < line.quantity_ordered
        ) AS wanting
        CROSS JOIN LATERAL (
            SELECT
                coalesce(sum(promise.quantity) FILTER (WHERE promise.status = 'PENDING'), 0) AS pending,
                -- No more than still lies there: what was picked has come off the order.
                coalesce(sum(least(promise.quantity, there.quantity)) FILTER (WHERE promise.status = 'POSTED'), 0)
                    AS staged
            FROM cross_dock_promise_states AS promise
            CROSS JOIN LATERAL (
                SELECT coalesce(sum(lot.quantity_on_hand), 0) AS quantity
                FROM lots AS lot
                WHERE lot.tenant_id = promise.tenant_id AND lot.facility_id = promise.facility_id
                    AND lot.lot_number = promise.lot_number AND lot.location_id = promise.staged_location_id
            ) AS there
            WHERE promise.tenant_id = wanting.tenant_id AND promise.order_id = wanting.order_id
                AND promise.line_number = wanting.line_number
        ) AS promised
    ) AS counted
) AS needing
CROSS JOIN LATERAL (
    SELECT coalesce(sum(lot.quantity_on_hand - lot.quantity_allocated), 0) AS quantity
    FROM lots AS lot
    JOIN inventory_locations AS location
        ON location.tenant_id = lot.tenant_id AND location.location_id = lot.location_id
    WHERE lot.tenant_id = needing.tenant_id AND lot.material_id = needing.material_id
        AND lot.facility_id = needing.facility_id AND lot.quality_status = 'RELEASED'
        AND (lot.expires_at IS NULL OR lot.expires_at > now())
        AND location.location_type IN ('PICK_FACE', 'RESERVE', 'BULK')
) AS stock;

COMMENT ON VIEW order_shortages IS
    'Every open line of released orders: uncovered_quantity is not set aside, staged or promised, below 0 where more is than it wants; needed_quantity is the same or 0; stock_in_turn is what lines before it leave of the free stock in storage, below 0 where they lack some; short_quantity is what that does not cover.';

GRANT SELECT, INSERT, UPDATE ON cross_dock_promises TO wms_tenant_role;
GRANT SELECT ON cross_dock_promise_states, staged_for_orders, lots_put_away, order_shortages TO wms_tenant_role;

DO $$
BEGIN
    PERFORM isolate_tenants('cross_dock_promises'::regclass);
    PERFORM record_migration(
        '0.0.29', '0.0.28', 'V0.0.29__cross_dock_promises.sql',
        ARRAY['cross_dock_promises', 'cross_dock_promise_states', 'staged_for_orders', 'lots_put_away',
              'order_shortages']);
END
$$;

RESET lock_timeout;
