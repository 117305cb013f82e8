-- Why:   what is stored: paper rolls, sheet stock, substrates, ink, finished jobs. Sizes and weights are those of one
--        unit of measure; they may be missing, and then a lot has to bring its own.
-- Locks: none on existing tables but a brief SHARE ROW EXCLUSIVE on tenants for the foreign key.
-- Undo:  DROP TABLE materials.

SET lock_timeout = '5s';

-- Upper bounds stand in every CHECK on a numeric: 'NaN' counts as larger than all numbers and would pass without one.
-- The measures have no scale, because rounding is the engine's business (a need up, an offer down).
CREATE TABLE IF NOT EXISTS materials (
    tenant_id         text NOT NULL,
    material_id       text NOT NULL DEFAULT uuid_generate_v7(),
    material_code     text NOT NULL,
    description       text NOT NULL DEFAULT '',
    material_type     text NOT NULL DEFAULT 'OTHER',
    unit_of_measure   text NOT NULL DEFAULT 'EACH',
    abc_class         text NOT NULL DEFAULT 'C',
    unit_cubic_feet   numeric,
    unit_weight_lbs   numeric,
    length_inches     numeric,
    width_inches      numeric,
    height_inches     numeric,
    stays_upright     boolean NOT NULL DEFAULT false,
    is_splittable     boolean NOT NULL DEFAULT false,
    temperature_min_f integer,
    temperature_max_f integer,
    security_zone     text NOT NULL DEFAULT 'STANDARD',
    is_active         boolean NOT NULL DEFAULT true,
    created_at        timestamptz NOT NULL DEFAULT now(),
    updated_at        timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT materials_pk PRIMARY KEY (tenant_id, material_id),
    CONSTRAINT materials_code_unique UNIQUE (tenant_id, material_code),
    CONSTRAINT materials_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id),
    CONSTRAINT materials_id_usable CHECK (btrim(material_id) <> '' AND length(material_id) <= 200),
    CONSTRAINT materials_code_usable CHECK (btrim(material_code) <> '' AND length(material_code) <= 200),
    CONSTRAINT materials_description_bounded CHECK (length(description) <= 2000),
    CONSTRAINT materials_type_known CHECK (
        material_type IN ('PAPER_ROLL', 'SHEET_STOCK', 'SUBSTRATE', 'INK', 'FINISHED_JOB', 'OTHER')),
    CONSTRAINT materials_unit_of_measure_usable CHECK (
        btrim(unit_of_measure) <> '' AND length(unit_of_measure) <= 40),
    CONSTRAINT materials_abc_class_known CHECK (abc_class IN ('A', 'B', 'C')),
    CONSTRAINT materials_volume_positive CHECK (unit_cubic_feet > 0 AND unit_cubic_feet <= 1000000),
    CONSTRAINT materials_weight_positive CHECK (unit_weight_lbs > 0 AND unit_weight_lbs <= 10000000),
    CONSTRAINT materials_length_positive CHECK (length_inches > 0 AND length_inches <= 100000),
    CONSTRAINT materials_width_positive CHECK (width_inches > 0 AND width_inches <= 100000),
    CONSTRAINT materials_height_positive CHECK (height_inches > 0 AND height_inches <= 100000),
    CONSTRAINT materials_dimensions_complete CHECK (
        num_nulls(length_inches, width_inches, height_inches) IN (0, 3)),
    CONSTRAINT materials_temperature_range CHECK (
        num_nulls(temperature_min_f, temperature_max_f) IN (0, 2)
        AND temperature_min_f >= -459 AND temperature_max_f <= 10000 AND temperature_min_f <= temperature_max_f),
    CONSTRAINT materials_security_zone_usable CHECK (btrim(security_zone) <> '' AND length(security_zone) <= 200)
);

CREATE OR REPLACE TRIGGER materials_touch
    BEFORE UPDATE ON materials
    FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

RESET lock_timeout;
