-- Why:   the stock. A lot that had to be split over several bins is several rows with the same lot number and
--        different part numbers. Whatever its quality status, what lies in a bin takes up room there.
-- Locks: none on existing tables but a brief SHARE ROW EXCLUSIVE on those that the foreign keys name.
-- Undo:  DROP TABLE lots.

SET lock_timeout = '5s';

CREATE TABLE IF NOT EXISTS lots (
    tenant_id          text NOT NULL,
    lot_id             text NOT NULL DEFAULT uuid_generate_v7(),
    facility_id        text NOT NULL,
    lot_number         text NOT NULL,
    part_number        smallint NOT NULL DEFAULT 1,
    material_id        text NOT NULL,
    location_id        text, -- null: received, not put away yet
    quantity_on_hand   numeric NOT NULL,
    quantity_allocated numeric NOT NULL DEFAULT 0,
    unit_cubic_feet    numeric, -- of this lot, where it differs from the material's
    unit_weight_lbs    numeric, -- likewise
    quality_status     text NOT NULL DEFAULT 'RELEASED',
    received_at        timestamptz NOT NULL DEFAULT now(),
    expires_at         timestamptz,
    created_at         timestamptz NOT NULL DEFAULT now(),
    updated_at         timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT lots_pk PRIMARY KEY (tenant_id, lot_id),
    CONSTRAINT lots_number_unique UNIQUE (tenant_id, facility_id, lot_number, part_number),
    CONSTRAINT lots_facility_fk FOREIGN KEY (tenant_id, facility_id)
        REFERENCES facilities (tenant_id, facility_id),
    CONSTRAINT lots_material_fk FOREIGN KEY (tenant_id, material_id)
        REFERENCES materials (tenant_id, material_id),
    CONSTRAINT lots_location_fk FOREIGN KEY (tenant_id, facility_id, location_id)
        REFERENCES inventory_locations (tenant_id, facility_id, location_id),
    CONSTRAINT lots_id_usable CHECK (btrim(lot_id) <> '' AND length(lot_id) <= 200),
    CONSTRAINT lots_number_usable CHECK (btrim(lot_number) <> '' AND length(lot_number) <= 200),
    CONSTRAINT lots_part_number_positive CHECK (part_number >= 1),
    CONSTRAINT lots_quantity_not_negative CHECK (quantity_on_hand >= 0 AND quantity_on_hand <= 1000000000),
    CONSTRAINT lots_allocation_covered CHECK (
        quantity_allocated >= 0 AND quantity_allocated <= quantity_on_hand),
    CONSTRAINT lots_volume_positive CHECK (unit_cubic_feet > 0 AND unit_cubic_feet <= 1000000),
    CONSTRAINT lots_weight_positive CHECK (unit_weight_lbs > 0 AND unit_weight_lbs <= 10000000),
    CONSTRAINT lots_quality_status_known CHECK (
        quality_status IN ('RELEASED', 'QUARANTINE', 'HOLD', 'REJECTED'))
);

CREATE OR REPLACE TRIGGER lots_touch
    BEFORE UPDATE ON lots
    FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

RESET lock_timeout;
