-- Why:   a hold resolves once: from PENDING to POSTED, VOIDED or EXPIRED, never back and never to another amount, also
--        for plain SQL. One session at a time, over all pods, frees what is out of time. And a decision that goes against
--        a recommendation says why, by a code that can be counted.
-- Locks: SHARE ROW EXCLUSIVE for a moment on bin_holds for the trigger; ACCESS EXCLUSIVE for a moment on
--        putaway_recommendations to add a column and its CHECK, whose old rows are tested with reads and writes going on.
-- Undo:  DROP TRIGGER keep_final ON bin_holds; DROP FUNCTION refuse_hold_change, sweep_due_holds;
--        ALTER TABLE putaway_recommendations DROP COLUMN decision_reason_code.

SET lock_timeout = '5s';

CREATE OR REPLACE FUNCTION refuse_hold_change()
    RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RAISE EXCEPTION 'Hold % is %: a hold is resolved once, and holds what it held from the start',
        OLD.hold_id, OLD.status USING ERRCODE = 'integrity_constraint_violation';
END
$$;

REVOKE ALL ON FUNCTION refuse_hold_change() FROM PUBLIC;

-- After the row's CHECKs, so that a wrong value is refused by the CHECK that names it. The condition is tested without
-- calling the function: a hold that is resolved as it should be costs a comparison.
CREATE OR REPLACE TRIGGER keep_final
    AFTER UPDATE ON bin_holds
    FOR EACH ROW
    WHEN (
        OLD.status <> 'PENDING'
        OR OLD.location_id <> NEW.location_id
        OR OLD.recommendation_id <> NEW.recommendation_id
        OR OLD.lot_number <> NEW.lot_number
        OR OLD.cubic_feet <> NEW.cubic_feet
        OR OLD.weight_lbs <> NEW.weight_lbs)
    EXECUTE FUNCTION refuse_hold_change();

-- What every pod's runner calls, several times a second. Without anything due it is one look at an index. Whoever comes
-- second leaves the work to whoever is at it; the lock goes with the transaction, so a pod that dies takes nothing along.
CREATE OR REPLACE FUNCTION sweep_due_holds()
    RETURNS integer
    LANGUAGE plpgsql
    VOLATILE
    SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
    IF EXISTS (SELECT FROM bin_holds WHERE status = 'PENDING' AND expires_at <= now())
        AND pg_try_advisory_xact_lock(hashtextextended('wms.sweep.bin_holds', 0))
    THEN
        RETURN expire_bin_holds();
    END IF;
    RETURN 0;
END
$$;

REVOKE ALL ON FUNCTION sweep_due_holds() FROM PUBLIC;

ALTER TABLE putaway_recommendations ADD COLUMN IF NOT EXISTS decision_reason_code text;

COMMENT ON COLUMN putaway_recommendations.decision_reason_code IS
    'Why people did not follow the recommendation; null where they did, or did not say.';

-- The name sorts behind chk_confidence_score_range, which a deployment test has to meet first (V0.0.15).
DO $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint
        WHERE conrelid = 'putaway_recommendations'::regclass AND conname = 'chk_recommendation_decision_reason'
    ) THEN
        ALTER TABLE putaway_recommendations
            ADD CONSTRAINT chk_recommendation_decision_reason CHECK (
                decision_reason_code IS NULL
                OR (was_accepted IS NOT NULL AND NOT was_accepted
                    AND decision_reason_code IN (
                        'BIN_OCCUPIED', 'BIN_BLOCKED', 'LOT_DOES_NOT_FIT', 'LOT_NOT_AS_DESCRIBED', 'BETTER_BIN_KNOWN',
                        'KEPT_WITH_SAME_MATERIAL', 'TOO_FAR', 'SAFETY', 'OTHER'))) NOT VALID;
    END IF;
END
$$;

DO $$
BEGIN
    IF EXISTS (
        SELECT FROM pg_constraint
        WHERE conrelid = 'putaway_recommendations'::regclass
          AND conname = 'chk_recommendation_decision_reason'
          AND NOT convalidated
    ) THEN
        ALTER TABLE putaway_recommendations VALIDATE CONSTRAINT chk_recommendation_decision_reason;
    END IF;
    PERFORM record_migration(
        '0.0.24', '0.0.23', 'V0.0.24__putaway_decisions.sql', ARRAY['bin_holds', 'putaway_recommendations']);
END
$$;

RESET lock_timeout;
