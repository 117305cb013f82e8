-- Why:   the bins, with what they hold at most, where they stand, and what they tolerate.
-- Locks: none on existing tables but a brief SHARE ROW EXCLUSIVE on facilities for the foreign key.
-- Undo:  DROP TABLE inventory_locations.

SET lock_timeout = '5s';

CREATE TABLE IF NOT EXISTS inventory_locations (
    tenant_id         text NOT NULL,
    location_id       text NOT NULL DEFAULT uuid_generate_v7(),
    facility_id       text NOT NULL,
    location_code     text NOT NULL,
    zone              text NOT NULL DEFAULT 'MAIN',
    aisle             text NOT NULL DEFAULT '',
    rack              text NOT NULL DEFAULT '',
    shelf             text NOT NULL DEFAULT '',
    location_type     text NOT NULL,
    abc_class         text NOT NULL DEFAULT 'C',
    length_inches     numeric,
    width_inches      numeric,
    height_inches     numeric,
    cubic_feet        numeric(12, 3) NOT NULL, -- the engine's whole units: 0.001 ft3
    max_weight_lbs    numeric(12, 2) NOT NULL, -- the engine's whole units: 0.01 lb
    pick_sequence     integer,
    x_feet            numeric,
    y_feet            numeric,
    temperature_min_f integer,
    temperature_max_f integer,
    security_zone     text NOT NULL DEFAULT 'STANDARD',
    mixing_rule       text NOT NULL DEFAULT 'MIXED',
    is_active         boolean NOT NULL DEFAULT true,
    is_available      boolean NOT NULL DEFAULT true,
    blocked_reason    text,
    created_at        timestamptz NOT NULL DEFAULT now(),
    updated_at        timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT inventory_locations_pk PRIMARY KEY (tenant_id, location_id),
    -- What other tables refer to, so that their facility and the bin's cannot differ.
    CONSTRAINT inventory_locations_in_facility UNIQUE (tenant_id, facility_id, location_id),
    -- The code before the facility: no other index may begin like the one above. On a table that was just filled and
    -- not analyzed yet, PostgreSQL would find a bin by such a beginning alone and walk through the whole facility for
    -- each lot that refers to it.
    CONSTRAINT inventory_locations_code_unique UNIQUE (tenant_id, location_code, facility_id),
    CONSTRAINT inventory_locations_facility_fk FOREIGN KEY (tenant_id, facility_id)
        REFERENCES facilities (tenant_id, facility_id),
    CONSTRAINT inventory_locations_id_usable CHECK (btrim(location_id) <> '' AND length(location_id) <= 200),
    CONSTRAINT inventory_locations_code_usable CHECK (btrim(location_code) <> '' AND length(location_code) <= 200),
    CONSTRAINT inventory_locations_place_bounded CHECK (
        btrim(zone) <> '' AND length(zone) <= 200 AND length(aisle) <= 200
        AND length(rack) <= 200 AND length(shelf) <= 200),
    CONSTRAINT inventory_locations_type_known CHECK (
        location_type IN (
            'RECEIVING', 'STAGING', 'PICK_FACE', 'RESERVE', 'BULK', 'QUARANTINE', 'SHIPPING', 'RETURNS')),
    CONSTRAINT inventory_locations_abc_class_known CHECK (abc_class IN ('A', 'B', 'C')),
    CONSTRAINT inventory_locations_length_positive CHECK (length_inches > 0 AND length_inches <= 100000),
    CONSTRAINT inventory_locations_width_positive CHECK (width_inches > 0 AND width_inches <= 100000),
    CONSTRAINT inventory_locations_height_positive CHECK (height_inches > 0 AND height_inches <= 100000),
    CONSTRAINT inventory_locations_dimensions_complete CHECK (
        num_nulls(length_inches, width_inches, height_inches) IN (0, 3)),
    CONSTRAINT inventory_locations_volume_positive CHECK (cubic_feet > 0 AND cubic_feet <= 1000000),
    CONSTRAINT inventory_locations_weight_positive CHECK (max_weight_lbs > 0 AND max_weight_lbs <= 1000000000),
    CONSTRAINT inventory_locations_pick_sequence_not_negative CHECK (pick_sequence >= 0),
    CONSTRAINT inventory_locations_position_complete CHECK (num_nulls(x_feet, y_feet) IN (0, 2)),
    CONSTRAINT inventory_locations_position_bounded CHECK (
        x_feet BETWEEN -1000000 AND 1000000 AND y_feet BETWEEN -1000000 AND 1000000),
    CONSTRAINT inventory_locations_temperature_range CHECK (
        num_nulls(temperature_min_f, temperature_max_f) IN (0, 2)
        AND temperature_min_f >= -459 AND temperature_max_f <= 10000 AND temperature_min_f <= temperature_max_f),
    CONSTRAINT inventory_locations_security_zone_usable CHECK (
        btrim(security_zone) <> '' AND length(security_zone) <= 200),
    CONSTRAINT inventory_locations_mixing_rule_known CHECK (
        mixing_rule IN ('SINGLE_LOT', 'SINGLE_MATERIAL', 'MIXED')),
    CONSTRAINT inventory_locations_blocked_reason_bounded CHECK (
        btrim(blocked_reason) <> '' AND length(blocked_reason) <= 2000)
);

CREATE OR REPLACE TRIGGER inventory_locations_touch
    BEFORE UPDATE ON inventory_locations
    FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

RESET lock_timeout;
