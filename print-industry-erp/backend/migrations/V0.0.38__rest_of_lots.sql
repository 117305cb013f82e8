-- Why:   the rest of a lot some parts of which are in bins could not be recommended once its own recommendation was given
--        back or rejected, and a lot that was picked empty could never come back.
-- Locks: a brief ACCESS EXCLUSIVE on the view lots_put_away.
-- Undo:  run the statement of V0.0.29 for lots_put_away again; DROP FUNCTION rest_of_lot. Older releases do without it.

SET lock_timeout = '5s';

-- What lies where it belongs. A lot that stands at the dock, in staging or with the returns still waits for its bin, unless
-- it was staged for an order; what was picked empty lies nowhere.
CREATE OR REPLACE VIEW lots_put_away WITH (security_invoker = true) AS
SELECT lot.tenant_id, lot.facility_id, lot.lot_number
FROM lots AS lot
JOIN inventory_locations AS location
    ON location.tenant_id = lot.tenant_id AND location.location_id = lot.location_id
WHERE lot.quantity_on_hand > 0 AND (
    location.location_type NOT IN ('RECEIVING', 'STAGING', 'RETURNS')
    OR EXISTS (
        SELECT FROM staged_for_orders AS staged
        WHERE staged.tenant_id = lot.tenant_id AND staged.facility_id = lot.facility_id
          AND staged.lot_number = lot.lot_number AND staged.location_id = lot.location_id));

-- How much of a lot, parts of which were put away as recommended, was recommended in the last recommendation made before a
-- time and has been put nowhere. None of a lot that still has goods standing where they were staged for an order, whatever
-- became of it: what is there and what is to come could not be told apart.
CREATE OR REPLACE FUNCTION rest_of_lot(
    of_tenant text, of_facility text, of_lot text, made_before timestamptz
)
    RETURNS numeric
    LANGUAGE sql
    STABLE
    SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT coalesce(sum(part.quantity), 0)
      FROM putaway_recommendations AS part
     WHERE part.tenant_id = of_tenant AND part.facility_id = of_facility AND part.lot_number = of_lot
       AND part.relocates_recommendation_id IS NULL AND part.actual_location_id IS NULL
       AND part.created_at = (
           SELECT max(latest.created_at)
             FROM putaway_recommendations AS latest
            WHERE latest.tenant_id = of_tenant AND latest.facility_id = of_facility AND latest.lot_number = of_lot
              AND latest.relocates_recommendation_id IS NULL AND latest.created_at < made_before)
       AND EXISTS (
           SELECT FROM putaway_recommendations AS placed
            WHERE placed.tenant_id = of_tenant AND placed.facility_id = of_facility AND placed.lot_number = of_lot
              AND placed.created_at < made_before AND placed.actual_location_id IS NOT NULL)
       AND NOT EXISTS (
           SELECT FROM cross_dock_promises AS promise
             JOIN lots AS staged
               ON staged.tenant_id = promise.tenant_id AND staged.facility_id = promise.facility_id
              AND staged.lot_number = promise.lot_number AND staged.location_id = promise.staged_location_id
            WHERE promise.tenant_id = of_tenant AND promise.facility_id = of_facility AND promise.lot_number = of_lot
              AND promise.outcome = 'POSTED' AND promise.created_at < made_before AND staged.quantity_on_hand > 0);
$$;

COMMENT ON FUNCTION rest_of_lot(text, text, text, timestamptz) IS
    'Units of a lot that wait for a bin while other parts of it are put away; 0 where none do.';

REVOKE ALL ON FUNCTION rest_of_lot(text, text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rest_of_lot(text, text, text, timestamptz) TO wms_tenant_role;

RESET lock_timeout;
