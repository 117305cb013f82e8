-- Why:   which bins changed, for those who keep a copy of a facility in memory. Read it by transaction id: rows below
--        pg_snapshot_xmin(pg_current_snapshot()) are final, while change_id may appear out of order, since a
--        transaction that began early can commit late. A hold that merely runs out of time writes nothing here until
--        expire_bin_holds() marks it; its expires_at is known from the start.
-- Locks: SHARE ROW EXCLUSIVE for a moment on inventory_locations, lots, bin_holds and materials, for the triggers.
-- Undo:  DROP FUNCTION note_bin_changes, note_lot_changes, note_material_changes, note_truncation CASCADE;
--        DROP FUNCTION prune_facility_changes; DROP TABLE facility_changes.

SET lock_timeout = '5s';

CREATE TABLE IF NOT EXISTS facility_changes (
    change_id      bigint GENERATED ALWAYS AS IDENTITY,
    transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
    tenant_id      text NOT NULL,
    facility_id    text NOT NULL,
    location_id    text, -- null: anything in the facility may have changed
    changed_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT facility_changes_pk PRIMARY KEY (tenant_id, change_id)
);

COMMENT ON TABLE facility_changes IS
    'Bins whose row, contents or promises changed, by the transaction that changed them; location_id null: the whole facility.';

-- What changed since the transaction that a reader has seen last.
CREATE INDEX IF NOT EXISTS facility_changes_feed
    ON facility_changes (tenant_id, facility_id, transaction_id)
    INCLUDE (location_id);

-- What is old enough to go.
CREATE INDEX IF NOT EXISTS facility_changes_by_time ON facility_changes USING brin (changed_at);

-- The trigger functions run with the owner's rights, because tenants may read the log but not write it. They run once
-- per statement, whatever the number of rows.

CREATE OR REPLACE FUNCTION note_bin_changes()
    RETURNS trigger
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO facility_changes (tenant_id, facility_id, location_id)
        SELECT DISTINCT tenant_id, facility_id, location_id FROM new_rows;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO facility_changes (tenant_id, facility_id, location_id)
        SELECT DISTINCT tenant_id, facility_id, location_id FROM old_rows;
    ELSE
        INSERT INTO facility_changes (tenant_id, facility_id, location_id)
        SELECT tenant_id, facility_id, location_id FROM old_rows
        UNION
        SELECT tenant_id, facility_id, location_id FROM new_rows;
    END IF;
    RETURN NULL;
END
$$;

-- For lots an update counts only where it moves something or changes its size: allocations come and go all day.
-- EXCEPT in both directions finds those rows, old bin and new bin alike, and takes two nulls for equal.
CREATE OR REPLACE FUNCTION note_lot_changes()
    RETURNS trigger
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO facility_changes (tenant_id, facility_id, location_id)
        SELECT DISTINCT tenant_id, facility_id, location_id FROM new_rows WHERE location_id IS NOT NULL;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO facility_changes (tenant_id, facility_id, location_id)
        SELECT DISTINCT tenant_id, facility_id, location_id FROM old_rows WHERE location_id IS NOT NULL;
    ELSE
        INSERT INTO facility_changes (tenant_id, facility_id, location_id)
        SELECT DISTINCT changed.tenant_id, changed.facility_id, changed.location_id
        FROM (
            SELECT tenant_id, facility_id, location_id, lot_id, lot_number, material_id,
                   quantity_on_hand, unit_cubic_feet, unit_weight_lbs
            FROM old_rows
            EXCEPT
            SELECT tenant_id, facility_id, location_id, lot_id, lot_number, material_id,
                   quantity_on_hand, unit_cubic_feet, unit_weight_lbs
            FROM new_rows
            UNION ALL
            (SELECT tenant_id, facility_id, location_id, lot_id, lot_number, material_id,
                    quantity_on_hand, unit_cubic_feet, unit_weight_lbs
             FROM new_rows
             EXCEPT
             SELECT tenant_id, facility_id, location_id, lot_id, lot_number, material_id,
                    quantity_on_hand, unit_cubic_feet, unit_weight_lbs
             FROM old_rows)
        ) AS changed
        WHERE changed.location_id IS NOT NULL;
    END IF;
    RETURN NULL;
END
$$;

-- A corrected unit size changes how full every bin is that holds the material.
CREATE OR REPLACE FUNCTION note_material_changes()
    RETURNS trigger
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
    INSERT INTO facility_changes (tenant_id, facility_id, location_id)
    SELECT DISTINCT lot.tenant_id, lot.facility_id, lot.location_id
    FROM (
        SELECT tenant_id, material_id, unit_cubic_feet, unit_weight_lbs, length_inches, width_inches, height_inches
        FROM new_rows
        EXCEPT
        SELECT tenant_id, material_id, unit_cubic_feet, unit_weight_lbs, length_inches, width_inches, height_inches
        FROM old_rows
    ) AS changed
    JOIN lots AS lot ON lot.tenant_id = changed.tenant_id AND lot.material_id = changed.material_id
    WHERE lot.location_id IS NOT NULL;
    RETURN NULL;
END
$$;

-- Only the owner can truncate; a copy then has to be read anew.
CREATE OR REPLACE FUNCTION note_truncation()
    RETURNS trigger
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
    INSERT INTO facility_changes (tenant_id, facility_id, location_id)
    SELECT tenant_id, facility_id, NULL FROM facilities;
    RETURN NULL;
END
$$;

-- Drops what is older than every reader's last look. Run by the owner; a reader that has been away for longer than
-- the rows are kept has to read its facility anew.
CREATE OR REPLACE FUNCTION prune_facility_changes(keep interval DEFAULT interval '1 day')
    RETURNS bigint
    LANGUAGE plpgsql
    VOLATILE
    SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
    pruned bigint;
BEGIN
    IF keep < interval '1 hour' THEN
        RAISE EXCEPTION 'Changes are kept for an hour at least, not %', keep USING ERRCODE = 'invalid_parameter_value';
    END IF;
    DELETE FROM facility_changes WHERE changed_at < now() - keep;
    GET DIAGNOSTICS pruned = ROW_COUNT;
    RETURN pruned;
END
$$;

REVOKE ALL ON FUNCTION note_bin_changes(), note_lot_changes(), note_material_changes(), note_truncation(),
    prune_facility_changes(interval) FROM PUBLIC;

CREATE OR REPLACE TRIGGER note_inserted AFTER INSERT ON inventory_locations
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_bin_changes();
CREATE OR REPLACE TRIGGER note_updated AFTER UPDATE ON inventory_locations
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION note_bin_changes();
CREATE OR REPLACE TRIGGER note_deleted AFTER DELETE ON inventory_locations
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_bin_changes();
CREATE OR REPLACE TRIGGER note_truncated AFTER TRUNCATE ON inventory_locations
    FOR EACH STATEMENT EXECUTE FUNCTION note_truncation();

CREATE OR REPLACE TRIGGER note_inserted AFTER INSERT ON lots
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_lot_changes();
CREATE OR REPLACE TRIGGER note_updated AFTER UPDATE ON lots
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION note_lot_changes();
CREATE OR REPLACE TRIGGER note_deleted AFTER DELETE ON lots
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_lot_changes();
CREATE OR REPLACE TRIGGER note_truncated AFTER TRUNCATE ON lots
    FOR EACH STATEMENT EXECUTE FUNCTION note_truncation();

CREATE OR REPLACE TRIGGER note_inserted AFTER INSERT ON bin_holds
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_bin_changes();
CREATE OR REPLACE TRIGGER note_updated AFTER UPDATE ON bin_holds
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION note_bin_changes();
CREATE OR REPLACE TRIGGER note_deleted AFTER DELETE ON bin_holds
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_bin_changes();
CREATE OR REPLACE TRIGGER note_truncated AFTER TRUNCATE ON bin_holds
    FOR EACH STATEMENT EXECUTE FUNCTION note_truncation();

CREATE OR REPLACE TRIGGER note_updated AFTER UPDATE ON materials
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION note_material_changes();

GRANT SELECT ON facility_changes TO wms_tenant_role;

RESET lock_timeout;
