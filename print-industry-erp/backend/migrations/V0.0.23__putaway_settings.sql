-- Why:   how each facility wants its goods put away: what counts in a bin's score and how much, how full bins may be
--        filled, over how many bins a lot may be split. Also numbers the parts of a split lot, each of which is
--        recommended and held by itself.
-- Locks: ACCESS EXCLUSIVE for a moment on putaway_recommendations and bin_holds for the new columns, SHARE on bin_holds
--        while the new index is built over its open holds; a brief SHARE ROW EXCLUSIVE on facilities.
-- Undo:  DROP TABLE putaway_settings; DROP FUNCTION note_settings_changes; void all but the first part of every open
--        hold; DROP INDEX bin_holds_one_open_per_part; CREATE UNIQUE INDEX bin_holds_one_open_per_lot ON bin_holds
--        (tenant_id, facility_id, lot_number) WHERE status = 'PENDING'; ALTER TABLE bin_holds DROP COLUMN part_number;
--        ALTER TABLE putaway_recommendations DROP COLUMN part_number, DROP COLUMN part_count.

SET lock_timeout = '5s';

-- Null: the service's default, which is written in one place, in its code. Fill factors are thousandths, whole numbers
-- like all that the service compares room by.
CREATE TABLE IF NOT EXISTS putaway_settings (
    tenant_id                     text NOT NULL,
    facility_id                   text NOT NULL,
    weight_abc_match              double precision,
    weight_travel                 double precision,
    weight_utilisation            double precision,
    weight_location_type          double precision,
    weight_consolidation          double precision,
    weight_affinity               double precision,
    weight_congestion             double precision,
    weight_ergonomics             double precision,
    space_travel_dial             double precision,
    golden_shelf_from             integer,
    golden_shelf_to               integer,
    fill_per_mille_receiving      integer,
    fill_per_mille_staging        integer,
    fill_per_mille_pick_face      integer,
    fill_per_mille_reserve        integer,
    fill_per_mille_bulk           integer,
    fill_per_mille_quarantine     integer,
    fill_per_mille_shipping       integer,
    fill_per_mille_returns        integer,
    max_bins_per_lot              integer,
    updated_at                    timestamptz NOT NULL DEFAULT now(),
    updated_by                    text NOT NULL DEFAULT current_user,
    CONSTRAINT putaway_settings_pk PRIMARY KEY (tenant_id, facility_id),
    CONSTRAINT putaway_settings_facility_fk FOREIGN KEY (tenant_id, facility_id)
        REFERENCES facilities (tenant_id, facility_id),
    CONSTRAINT putaway_settings_weights_range CHECK (
        weight_abc_match BETWEEN 0 AND 1000 AND weight_travel BETWEEN 0 AND 1000
        AND weight_utilisation BETWEEN 0 AND 1000 AND weight_location_type BETWEEN 0 AND 1000
        AND weight_consolidation BETWEEN 0 AND 1000 AND weight_affinity BETWEEN 0 AND 1000
        AND weight_congestion BETWEEN 0 AND 1000 AND weight_ergonomics BETWEEN 0 AND 1000),
    CONSTRAINT putaway_settings_dial_range CHECK (space_travel_dial BETWEEN 0 AND 1),
    CONSTRAINT putaway_settings_golden_zone CHECK (
        num_nulls(golden_shelf_from, golden_shelf_to) IN (0, 2)
        AND golden_shelf_from >= 1 AND golden_shelf_to <= 99 AND golden_shelf_from <= golden_shelf_to),
    CONSTRAINT putaway_settings_fill_range CHECK (
        fill_per_mille_receiving BETWEEN 1 AND 1000 AND fill_per_mille_staging BETWEEN 1 AND 1000
        AND fill_per_mille_pick_face BETWEEN 1 AND 1000 AND fill_per_mille_reserve BETWEEN 1 AND 1000
        AND fill_per_mille_bulk BETWEEN 1 AND 1000 AND fill_per_mille_quarantine BETWEEN 1 AND 1000
        AND fill_per_mille_shipping BETWEEN 1 AND 1000 AND fill_per_mille_returns BETWEEN 1 AND 1000),
    CONSTRAINT putaway_settings_max_bins_range CHECK (max_bins_per_lot BETWEEN 1 AND 20),
    CONSTRAINT putaway_settings_updated_by_bounded CHECK (length(updated_by) <= 200)
);

COMMENT ON TABLE putaway_settings IS
    'How a facility wants its goods put away; null, or no row: the service''s default.';
COMMENT ON COLUMN putaway_settings.space_travel_dial IS '0 for space alone, 1 for travel alone.';
COMMENT ON COLUMN putaway_settings.golden_shelf_from IS 'The lowest shelf at waist height; 1 stands on the floor.';
COMMENT ON COLUMN putaway_settings.fill_per_mille_pick_face IS
    'Thousandths of a pick face''s volume that goods may fill; likewise for the other types of bins.';
COMMENT ON COLUMN putaway_settings.max_bins_per_lot IS
    'Over how many bins a lot may be split that no bin takes whole; 1: never.';

DO $$
BEGIN
    PERFORM isolate_tenants('putaway_settings');
END
$$;

GRANT SELECT, INSERT, UPDATE ON putaway_settings TO wms_tenant_role;

-- How full bins may be filled changes the room in all of them: whoever keeps a copy of the facility reads it anew. The
-- other settings change no bin.
CREATE OR REPLACE FUNCTION note_settings_changes()
    RETURNS trigger
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        INSERT INTO facility_changes (tenant_id, facility_id, location_id)
        SELECT changed.tenant_id, changed.facility_id, NULL
        FROM (
            SELECT tenant_id, facility_id, fill_per_mille_receiving, fill_per_mille_staging, fill_per_mille_pick_face,
                   fill_per_mille_reserve, fill_per_mille_bulk, fill_per_mille_quarantine, fill_per_mille_shipping,
                   fill_per_mille_returns
            FROM changed_rows
            EXCEPT
            SELECT tenant_id, facility_id, fill_per_mille_receiving, fill_per_mille_staging, fill_per_mille_pick_face,
                   fill_per_mille_reserve, fill_per_mille_bulk, fill_per_mille_quarantine, fill_per_mille_shipping,
                   fill_per_mille_returns
            FROM former_rows
        ) AS changed;
    ELSE
        INSERT INTO facility_changes (tenant_id, facility_id, location_id)
        SELECT tenant_id, facility_id, NULL FROM changed_rows;
    END IF;
    RETURN NULL;
END
$$;

REVOKE ALL ON FUNCTION note_settings_changes() FROM PUBLIC;

CREATE OR REPLACE TRIGGER note_inserted AFTER INSERT ON putaway_settings
    REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION note_settings_changes();
CREATE OR REPLACE TRIGGER note_updated AFTER UPDATE ON putaway_settings
    REFERENCING OLD TABLE AS former_rows NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION note_settings_changes();
CREATE OR REPLACE TRIGGER note_deleted AFTER DELETE ON putaway_settings
    REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION note_settings_changes();

-- The parts of a split lot, from 1; a lot in one piece is its own first part.
ALTER TABLE putaway_recommendations ADD COLUMN IF NOT EXISTS part_number integer NOT NULL DEFAULT 1;
ALTER TABLE putaway_recommendations ADD COLUMN IF NOT EXISTS part_count integer NOT NULL DEFAULT 1;
ALTER TABLE bin_holds ADD COLUMN IF NOT EXISTS part_number integer NOT NULL DEFAULT 1;

DO $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint
        WHERE conrelid = 'putaway_recommendations'::regclass AND conname = 'chk_recommendation_part'
    ) THEN
        ALTER TABLE putaway_recommendations ADD CONSTRAINT chk_recommendation_part CHECK (
            part_number >= 1 AND part_number <= part_count AND part_count <= 20) NOT VALID;
    END IF;
    IF NOT EXISTS (
        SELECT FROM pg_constraint
        WHERE conrelid = 'bin_holds'::regclass AND conname = 'bin_holds_part_range'
    ) THEN
        ALTER TABLE bin_holds ADD CONSTRAINT bin_holds_part_range CHECK (part_number BETWEEN 1 AND 20) NOT VALID;
    END IF;
END
$$;

ALTER TABLE putaway_recommendations VALIDATE CONSTRAINT chk_recommendation_part;
ALTER TABLE bin_holds VALIDATE CONSTRAINT bin_holds_part_range;

COMMENT ON COLUMN putaway_recommendations.part_number IS 'Which part of a split lot, from 1; 1 for a lot in one piece.';
COMMENT ON COLUMN putaway_recommendations.part_count IS 'Into how many parts the lot was split; 1 for one in one piece.';
COMMENT ON COLUMN bin_holds.part_number IS 'Which part of a split lot, from 1; 1 for a lot in one piece.';

-- Each part of a lot is promised to one bin at a time. The new index stands before the old one goes, so at no moment
-- can a lot be promised twice; the release before writes first parts only, for which both say the same.
CREATE UNIQUE INDEX IF NOT EXISTS bin_holds_one_open_per_part
    ON bin_holds (tenant_id, facility_id, lot_number, part_number)
    WHERE status = 'PENDING';
DROP INDEX IF EXISTS bin_holds_one_open_per_lot;

DO $$
BEGIN
    PERFORM record_migration(
        '0.0.23', '0.0.22', 'V0.0.23__putaway_settings.sql', ARRAY['putaway_settings', 'bin_holds_one_open_per_part']);
END
$$;

RESET lock_timeout;
