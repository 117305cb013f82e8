-- Why:   every movement of stock, as it happened. Rows are never changed: a mistake is undone by a REVERSAL that names
--        the movement it takes back. Issues are what velocity and co-picking are learned from.
-- Locks: none on existing tables but a brief SHARE ROW EXCLUSIVE on those that the foreign keys name.
-- Undo:  DROP TABLE inventory_transactions.

SET lock_timeout = '5s';

CREATE TABLE IF NOT EXISTS inventory_transactions (
    tenant_id               text NOT NULL,
    transaction_id          text NOT NULL DEFAULT uuid_generate_v7(),
    facility_id             text NOT NULL,
    transaction_type        text NOT NULL,
    material_id             text NOT NULL,
    lot_number              text,
    from_location_id        text,
    to_location_id          text,
    quantity                numeric NOT NULL,
    order_number            text,
    occurred_at             timestamptz NOT NULL,
    reverses_transaction_id text,
    reason                  text,
    created_by              text NOT NULL DEFAULT current_user,
    created_at              timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT inventory_transactions_pk PRIMARY KEY (tenant_id, transaction_id),
    CONSTRAINT inventory_transactions_facility_fk FOREIGN KEY (tenant_id, facility_id)
        REFERENCES facilities (tenant_id, facility_id),
    CONSTRAINT inventory_transactions_material_fk FOREIGN KEY (tenant_id, material_id)
        REFERENCES materials (tenant_id, material_id),
    CONSTRAINT inventory_transactions_from_fk FOREIGN KEY (tenant_id, facility_id, from_location_id)
        REFERENCES inventory_locations (tenant_id, facility_id, location_id),
    CONSTRAINT inventory_transactions_to_fk FOREIGN KEY (tenant_id, facility_id, to_location_id)
        REFERENCES inventory_locations (tenant_id, facility_id, location_id),
    CONSTRAINT inventory_transactions_reverses_fk FOREIGN KEY (tenant_id, reverses_transaction_id)
        REFERENCES inventory_transactions (tenant_id, transaction_id),
    CONSTRAINT inventory_transactions_id_usable CHECK (
        btrim(transaction_id) <> '' AND length(transaction_id) <= 200),
    CONSTRAINT inventory_transactions_type_known CHECK (
        transaction_type IN ('RECEIPT', 'ISSUE', 'TRANSFER', 'ADJUSTMENT', 'RETURN', 'REVERSAL')),
    CONSTRAINT inventory_transactions_quantity_usable CHECK (
        quantity <> 0 AND quantity BETWEEN -1000000000 AND 1000000000
        AND (quantity > 0 OR transaction_type = 'ADJUSTMENT')),
    CONSTRAINT inventory_transactions_reversal_names_another CHECK (
        (transaction_type = 'REVERSAL') = (reverses_transaction_id IS NOT NULL)
        AND reverses_transaction_id <> transaction_id),
    CONSTRAINT inventory_transactions_texts_bounded CHECK (
        length(lot_number) <= 200 AND length(order_number) <= 200
        AND length(reason) <= 2000 AND length(created_by) <= 200)
);

-- A movement is taken back once.
CREATE UNIQUE INDEX IF NOT EXISTS inventory_transactions_reversed_once
    ON inventory_transactions (tenant_id, reverses_transaction_id)
    WHERE reverses_transaction_id IS NOT NULL;

RESET lock_timeout;
