-- Why:   a caller that got no answer may send its request again without having it carried out twice. The answer is
--        written in the transaction of its effect, so both are there or neither.
-- Locks: none on existing tables.
-- Undo:  DROP FUNCTION purge_idempotency_keys; DROP TABLE idempotency_keys.

SET lock_timeout = '5s';

CREATE TABLE IF NOT EXISTS idempotency_keys (
    tenant_id       text NOT NULL,
    operation       text NOT NULL,
    idempotency_key text NOT NULL,
    request_hash    text NOT NULL,
    answer          text NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT idempotency_keys_pk PRIMARY KEY (tenant_id, operation, idempotency_key),
    CONSTRAINT idempotency_keys_ids_usable CHECK (
        btrim(tenant_id) <> '' AND length(tenant_id) <= 200
        AND btrim(operation) <> '' AND length(operation) <= 200
        AND btrim(idempotency_key) <> '' AND length(idempotency_key) <= 200),
    CONSTRAINT idempotency_keys_hash_usable CHECK (request_hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT idempotency_keys_answered CHECK (btrim(answer) <> '')
);

-- What is old enough to go.
CREATE INDEX IF NOT EXISTS idempotency_keys_by_time ON idempotency_keys USING brin (created_at);

COMMENT ON TABLE idempotency_keys IS 'What mutations with a key answered, for whoever sends the same request again.';
COMMENT ON COLUMN idempotency_keys.request_hash IS 'SHA-256 of the request''s arguments, hexadecimal.';
COMMENT ON COLUMN idempotency_keys.answer IS 'The payload of the first answer as JSON.';

-- Drops what nobody will ask for again. Run by the owner.
CREATE OR REPLACE FUNCTION purge_idempotency_keys(keep interval DEFAULT interval '24 hours')
    RETURNS bigint
    LANGUAGE plpgsql
    VOLATILE
    SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
    purged bigint;
BEGIN
    IF keep < interval '24 hours' THEN
        RAISE EXCEPTION 'Keys are kept for 24 hours at least, not %', keep USING ERRCODE = 'invalid_parameter_value';
    END IF;
    DELETE FROM idempotency_keys WHERE created_at < now() - keep;
    GET DIAGNOSTICS purged = ROW_COUNT;
    RETURN purged;
END
$$;

REVOKE ALL ON FUNCTION purge_idempotency_keys(interval) FROM PUBLIC;
GRANT SELECT, INSERT ON idempotency_keys TO wms_tenant_role;

DO $$
BEGIN
    PERFORM isolate_tenants('idempotency_keys'::regclass);
    PERFORM record_migration('0.0.25', '0.0.24', 'V0.0.25__idempotency_keys.sql', ARRAY['idempotency_keys']);
END
$$;

RESET lock_timeout;
