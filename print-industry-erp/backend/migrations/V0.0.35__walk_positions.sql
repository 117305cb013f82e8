-- Why:   recommendations know for each material which place on the pickers' walk befits it.
-- Locks: ACCESS EXCLUSIVE on material_velocities for an instant: a column without a default rewrites nothing. NOT VALID
--        keeps the check from reading the table; there is nothing to read yet.
-- Undo:  ALTER TABLE material_velocities DROP COLUMN walk_position.

SET lock_timeout = '5s';

ALTER TABLE material_velocities ADD COLUMN IF NOT EXISTS walk_position double precision;

DO $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint
        WHERE conrelid = 'material_velocities'::regclass AND conname = 'material_velocities_walk_position'
    ) THEN
        ALTER TABLE material_velocities
            ADD CONSTRAINT material_velocities_walk_position CHECK (walk_position BETWEEN 0 AND 1) NOT VALID;
    END IF;
END
$$;

COMMENT ON COLUMN material_velocities.walk_position IS
    'Which place on the pickers'' walk befits the material: 0 at its beginning, 1 at its end. Null where no room is known.';

RESET lock_timeout;
