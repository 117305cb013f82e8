-- Why:   what customers ordered: the demand that a received lot may be cross-docked to, and what is picked together.
-- Locks: none on existing tables but a brief SHARE ROW EXCLUSIVE on those that the foreign keys name.
-- Undo:  DROP TABLE sales_order_lines, sales_orders.

SET lock_timeout = '5s';

CREATE TABLE IF NOT EXISTS sales_orders (
    tenant_id     text NOT NULL,
    order_id      text NOT NULL DEFAULT uuid_generate_v7(),
    facility_id   text NOT NULL,
    order_number  text NOT NULL,
    customer_name text,
    status        text NOT NULL DEFAULT 'OPEN',
    priority      smallint NOT NULL DEFAULT 5, -- 1 is the most urgent
    ordered_at    timestamptz NOT NULL,
    due_at        timestamptz,
    released_at   timestamptz,
    shipped_at    timestamptz,
    CONSTRAINT sales_orders_pk PRIMARY KEY (tenant_id, order_id),
    CONSTRAINT sales_orders_number_unique UNIQUE (tenant_id, facility_id, order_number),
    CONSTRAINT sales_orders_facility_fk FOREIGN KEY (tenant_id, facility_id)
        REFERENCES facilities (tenant_id, facility_id),
    CONSTRAINT sales_orders_id_usable CHECK (btrim(order_id) <> '' AND length(order_id) <= 200),
    CONSTRAINT sales_orders_number_usable CHECK (btrim(order_number) <> '' AND length(order_number) <= 200),
    CONSTRAINT sales_orders_customer_bounded CHECK (length(customer_name) <= 200),
    CONSTRAINT sales_orders_status_known CHECK (
        status IN ('OPEN', 'RELEASED', 'PICKING', 'SHIPPED', 'CANCELLED')),
    CONSTRAINT sales_orders_priority_range CHECK (priority BETWEEN 1 AND 9),
    CONSTRAINT sales_orders_shipped_when CHECK (status <> 'SHIPPED' OR shipped_at IS NOT NULL)
);

CREATE TABLE IF NOT EXISTS sales_order_lines (
    tenant_id        text NOT NULL,
    order_id         text NOT NULL,
    line_number      integer NOT NULL,
    material_id      text NOT NULL,
    quantity_ordered numeric NOT NULL,
    quantity_picked  numeric NOT NULL DEFAULT 0,
    CONSTRAINT sales_order_lines_pk PRIMARY KEY (tenant_id, order_id, line_number),
    CONSTRAINT sales_order_lines_order_fk FOREIGN KEY (tenant_id, order_id)
        REFERENCES sales_orders (tenant_id, order_id) ON DELETE CASCADE,
    CONSTRAINT sales_order_lines_material_fk FOREIGN KEY (tenant_id, material_id)
        REFERENCES materials (tenant_id, material_id),
    CONSTRAINT sales_order_lines_number_positive CHECK (line_number >= 1),
    CONSTRAINT sales_order_lines_ordered_positive CHECK (
        quantity_ordered > 0 AND quantity_ordered <= 1000000000),
    CONSTRAINT sales_order_lines_picked_not_negative CHECK (
        quantity_picked >= 0 AND quantity_picked <= 1000000000)
);

RESET lock_timeout;
