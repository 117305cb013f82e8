-- Why:   a recommendation reserves the room that it names. Until it is posted, voided or out of time, that room is
--        taken for everyone else; bin_occupancy says what is in, or promised to, every bin.
-- Locks: none on existing tables but a brief SHARE ROW EXCLUSIVE on inventory_locations for the foreign key.
-- Undo:  DROP FUNCTION expire_bin_holds; DROP VIEW bin_occupancy, bin_occupants; DROP TABLE bin_holds.

SET lock_timeout = '5s';

CREATE TABLE IF NOT EXISTS bin_holds (
    tenant_id         text NOT NULL,
    hold_id           text NOT NULL DEFAULT uuid_generate_v7(),
    facility_id       text NOT NULL,
    location_id       text NOT NULL,
    recommendation_id text NOT NULL,
    lot_number        text NOT NULL,
    material_id       text NOT NULL,
    cubic_feet        numeric(14, 3) NOT NULL,
    weight_lbs        numeric(14, 2) NOT NULL,
    status            text NOT NULL DEFAULT 'PENDING',
    expires_at        timestamptz NOT NULL,
    created_at        timestamptz NOT NULL DEFAULT now(),
    resolved_at       timestamptz,
    CONSTRAINT bin_holds_pk PRIMARY KEY (tenant_id, hold_id),
    CONSTRAINT bin_holds_location_fk FOREIGN KEY (tenant_id, facility_id, location_id)
        REFERENCES inventory_locations (tenant_id, facility_id, location_id),
    CONSTRAINT bin_holds_ids_usable CHECK (
        btrim(hold_id) <> '' AND length(hold_id) <= 200
        AND btrim(recommendation_id) <> '' AND length(recommendation_id) <= 200
        AND btrim(lot_number) <> '' AND length(lot_number) <= 200
        AND btrim(material_id) <> '' AND length(material_id) <= 200),
    CONSTRAINT bin_holds_volume_bounded CHECK (cubic_feet >= 0 AND cubic_feet <= 1000000000),
    CONSTRAINT bin_holds_weight_bounded CHECK (weight_lbs >= 0 AND weight_lbs <= 10000000000),
    CONSTRAINT bin_holds_status_known CHECK (status IN ('PENDING', 'POSTED', 'VOIDED', 'EXPIRED')),
    CONSTRAINT bin_holds_resolved_when CHECK ((status = 'PENDING') = (resolved_at IS NULL))
);

COMMENT ON TABLE bin_holds IS 'Room that an open recommendation has reserved in a bin, ft3 and lb.';
COMMENT ON COLUMN bin_holds.expires_at IS
    'From then on a PENDING hold no longer counts, whether or not it says EXPIRED yet.';

-- A lot is promised to one bin at a time.
CREATE UNIQUE INDEX IF NOT EXISTS bin_holds_one_open_per_lot
    ON bin_holds (tenant_id, facility_id, lot_number)
    WHERE status = 'PENDING';

-- The hold of a recommendation.
CREATE UNIQUE INDEX IF NOT EXISTS bin_holds_one_per_recommendation
    ON bin_holds (tenant_id, recommendation_id);

-- What is promised to a bin.
CREATE INDEX IF NOT EXISTS bin_holds_open_by_location
    ON bin_holds (tenant_id, location_id)
    INCLUDE (cubic_feet, weight_lbs, expires_at)
    WHERE status = 'PENDING';

-- Whose time is up.
CREATE INDEX IF NOT EXISTS bin_holds_open_by_expiry
    ON bin_holds (expires_at)
    WHERE status = 'PENDING';

-- One row for each lot in a bin and for each promise that still stands. Sizes are null where nobody measured the lot.
CREATE OR REPLACE VIEW bin_occupants WITH (security_invoker = true) AS
SELECT
    lot.tenant_id,
    lot.facility_id,
    lot.location_id,
    'STOCK'::text AS occupant_kind,
    lot.lot_number,
    lot.material_id,
    lot.cubic_feet,
    lot.weight_lbs
FROM lot_space AS lot
WHERE lot.location_id IS NOT NULL AND lot.quantity_on_hand > 0
UNION ALL
SELECT
    hold.tenant_id,
    hold.facility_id,
    hold.location_id,
    'HELD'::text,
    hold.lot_number,
    hold.material_id,
    hold.cubic_feet,
    hold.weight_lbs
FROM bin_holds AS hold
WHERE hold.status = 'PENDING' AND hold.expires_at > now();

COMMENT ON VIEW bin_occupants IS
    'Each lot that is in a bin (STOCK) or promised to one (HELD), ft3 and lb; null where nobody measured it.';

-- One row per bin, empty ones included. The subquery is per bin, so that asking about fifty bins out of a million
-- costs fifty look-ups. Lots that nobody measured are counted, since their room is not in the sums.
CREATE OR REPLACE VIEW bin_occupancy WITH (security_invoker = true) AS
SELECT
    location.tenant_id,
    location.location_id,
    contents.stock_cubic_feet,
    contents.stock_weight_lbs,
    contents.held_cubic_feet,
    contents.held_weight_lbs,
    location.facility_id,
    contents.stock_lot_count,
    contents.held_lot_count,
    contents.unmeasured_lot_count
FROM inventory_locations AS location
CROSS JOIN LATERAL (
    SELECT
        coalesce(sum(occupant.cubic_feet) FILTER (WHERE occupant.occupant_kind = 'STOCK'), 0) AS stock_cubic_feet,
        coalesce(sum(occupant.weight_lbs) FILTER (WHERE occupant.occupant_kind = 'STOCK'), 0) AS stock_weight_lbs,
        coalesce(sum(occupant.cubic_feet) FILTER (WHERE occupant.occupant_kind = 'HELD'), 0) AS held_cubic_feet,
        coalesce(sum(occupant.weight_lbs) FILTER (WHERE occupant.occupant_kind = 'HELD'), 0) AS held_weight_lbs,
        count(*) FILTER (WHERE occupant.occupant_kind = 'STOCK')::integer AS stock_lot_count,
        count(*) FILTER (WHERE occupant.occupant_kind = 'HELD')::integer AS held_lot_count,
        count(*) FILTER (
            WHERE occupant.cubic_feet IS NULL OR occupant.weight_lbs IS NULL)::integer AS unmeasured_lot_count
    FROM bin_occupants AS occupant
    WHERE occupant.tenant_id = location.tenant_id AND occupant.location_id = location.location_id
) AS contents;

COMMENT ON VIEW bin_occupancy IS 'What is in (stock) or promised to (held) every bin, ft3 and lb; one row per bin.';

-- Marks the holds whose time is up, and says how many. It runs with the caller's rights on purpose: the owner sweeps
-- all tenants, a tenant's request its own rows. Holds that someone is working on are left to the next sweep.
CREATE OR REPLACE FUNCTION expire_bin_holds()
    RETURNS integer
    LANGUAGE plpgsql
    VOLATILE
    SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
    expired integer;
BEGIN
    UPDATE bin_holds AS hold
    SET status = 'EXPIRED', resolved_at = now()
    FROM (
        SELECT due.tenant_id, due.hold_id
        FROM bin_holds AS due
        WHERE due.status = 'PENDING' AND due.expires_at <= now()
        FOR UPDATE SKIP LOCKED
    ) AS due
    WHERE hold.tenant_id = due.tenant_id AND hold.hold_id = due.hold_id;
    GET DIAGNOSTICS expired = ROW_COUNT;
    RETURN expired;
END
$$;

REVOKE ALL ON FUNCTION expire_bin_holds() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION expire_bin_holds() TO wms_tenant_role;
GRANT SELECT, INSERT, UPDATE ON bin_holds TO wms_tenant_role;
GRANT SELECT ON bin_occupants, bin_occupancy TO wms_tenant_role;

RESET lock_timeout;
