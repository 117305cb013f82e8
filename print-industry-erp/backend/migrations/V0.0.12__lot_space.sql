-- Why:   one definition of the room that a lot takes up, for everyone who adds it up.
-- Locks: none that block reads or writes.
-- Undo:  DROP VIEW lot_space (after what is built on it).

SET lock_timeout = '5s';

-- security_invoker: row-level security of the tables below applies to whoever reads the view.
CREATE OR REPLACE VIEW lot_space WITH (security_invoker = true) AS
SELECT
    lot.tenant_id,
    lot.facility_id,
    lot.location_id,
    lot.lot_id,
    lot.lot_number,
    lot.part_number,
    lot.material_id,
    lot.quantity_on_hand,
    lot.quality_status,
    -- Null: nobody measured it. 1728 cubic inches are a cubic foot.
    lot.quantity_on_hand * coalesce(
        lot.unit_cubic_feet,
        material.unit_cubic_feet,
        material.length_inches * material.width_inches * material.height_inches / 1728) AS cubic_feet,
    lot.quantity_on_hand * coalesce(lot.unit_weight_lbs, material.unit_weight_lbs) AS weight_lbs
FROM lots AS lot
JOIN materials AS material
    ON material.tenant_id = lot.tenant_id AND material.material_id = lot.material_id;

COMMENT ON VIEW lot_space IS
    'What each lot takes up, in ft3 and lb, unrounded: by its own unit size, else its material''s, else the material''s dimensions; null where none is known.';

RESET lock_timeout;
