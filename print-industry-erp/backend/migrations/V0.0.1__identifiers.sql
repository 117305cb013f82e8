-- Why:   what every later file builds on: identifiers that sort by time, and the trigger function that keeps
--        updated_at true.
-- Locks: none on existing tables.
-- Undo:  DROP FUNCTION uuid_generate_v7, touch_updated_at (after everything that uses them).

SET lock_timeout = '5s';

-- A version 7 UUID of RFC 9562: 48 bits of Unix milliseconds, then the fraction of the millisecond in 12 bits (its
-- section 6.2, method 3), then 62 random bits. Values made later sort later, down to about a microsecond, so an index
-- on them grows at its right edge only.
CREATE OR REPLACE FUNCTION uuid_generate_v7()
    RETURNS uuid
    LANGUAGE plpgsql
    VOLATILE
    PARALLEL SAFE
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    microseconds constant bigint := extract(epoch FROM clock_timestamp()) * 1000000;
    version_seven constant integer := 28672; -- 0x7000: the version, above the 12 bits of the fraction
BEGIN
    RETURN encode(
        substring(int8send(microseconds / 1000) FROM 3)
            || int2send((version_seven + (microseconds % 1000) * 4096 / 1000)::smallint)
            || substring(uuid_send(gen_random_uuid()) FROM 9), -- its variant bits are those of version 7, too
        'hex')::uuid;
END
$$;

COMMENT ON FUNCTION uuid_generate_v7() IS
    'A UUID of version 7 (RFC 9562): ordered by the time at which it was made, random otherwise.';

-- Used by row triggers on tables whose rows people and imports change.
CREATE OR REPLACE FUNCTION touch_updated_at()
    RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END
$$;

REVOKE ALL ON FUNCTION touch_updated_at() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION uuid_generate_v7() TO wms_tenant_role;

RESET lock_timeout;
