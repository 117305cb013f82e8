-- Why:   what pickers are sent for: which aisles are crowded right now comes from the lists in progress.
-- Locks: none on existing tables but a brief SHARE ROW EXCLUSIVE on those that the foreign keys name.
-- Undo:  DROP TABLE pick_list_lines, pick_lists.

SET lock_timeout = '5s';

CREATE TABLE IF NOT EXISTS pick_lists (
    tenant_id        text NOT NULL,
    pick_list_id     text NOT NULL DEFAULT uuid_generate_v7(),
    facility_id      text NOT NULL,
    pick_list_number text NOT NULL,
    status           text NOT NULL DEFAULT 'OPEN',
    created_at       timestamptz NOT NULL DEFAULT now(),
    started_at       timestamptz,
    completed_at     timestamptz,
    CONSTRAINT pick_lists_pk PRIMARY KEY (tenant_id, pick_list_id),
    CONSTRAINT pick_lists_number_unique UNIQUE (tenant_id, facility_id, pick_list_number),
    CONSTRAINT pick_lists_facility_fk FOREIGN KEY (tenant_id, facility_id)
        REFERENCES facilities (tenant_id, facility_id),
    CONSTRAINT pick_lists_id_usable CHECK (btrim(pick_list_id) <> '' AND length(pick_list_id) <= 200),
    CONSTRAINT pick_lists_number_usable CHECK (
        btrim(pick_list_number) <> '' AND length(pick_list_number) <= 200),
    CONSTRAINT pick_lists_status_known CHECK (status IN ('OPEN', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED')),
    CONSTRAINT pick_lists_started_when CHECK (
        status NOT IN ('IN_PROGRESS', 'COMPLETED') OR started_at IS NOT NULL),
    CONSTRAINT pick_lists_completed_when CHECK (
        (status = 'COMPLETED') = (completed_at IS NOT NULL) AND completed_at >= started_at)
);

CREATE TABLE IF NOT EXISTS pick_list_lines (
    tenant_id          text NOT NULL,
    pick_list_id       text NOT NULL,
    line_number        integer NOT NULL,
    order_id           text,
    material_id        text NOT NULL,
    lot_number         text,
    location_id        text NOT NULL,
    quantity_requested numeric NOT NULL,
    quantity_picked    numeric NOT NULL DEFAULT 0,
    CONSTRAINT pick_list_lines_pk PRIMARY KEY (tenant_id, pick_list_id, line_number),
    CONSTRAINT pick_list_lines_list_fk FOREIGN KEY (tenant_id, pick_list_id)
        REFERENCES pick_lists (tenant_id, pick_list_id) ON DELETE CASCADE,
    CONSTRAINT pick_list_lines_order_fk FOREIGN KEY (tenant_id, order_id)
        REFERENCES sales_orders (tenant_id, order_id),
    CONSTRAINT pick_list_lines_material_fk FOREIGN KEY (tenant_id, material_id)
        REFERENCES materials (tenant_id, material_id),
    CONSTRAINT pick_list_lines_location_fk FOREIGN KEY (tenant_id, location_id)
        REFERENCES inventory_locations (tenant_id, location_id),
    CONSTRAINT pick_list_lines_number_positive CHECK (line_number >= 1),
    CONSTRAINT pick_list_lines_lot_bounded CHECK (length(lot_number) <= 200),
    CONSTRAINT pick_list_lines_requested_positive CHECK (
        quantity_requested > 0 AND quantity_requested <= 1000000000),
    CONSTRAINT pick_list_lines_picked_not_negative CHECK (
        quantity_picked >= 0 AND quantity_picked <= 1000000000)
);

RESET lock_timeout;
