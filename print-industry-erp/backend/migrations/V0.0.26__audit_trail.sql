-- Why:   who changed what: a row for every mutation, whether it was done or refused. Where something was done, the row is
--        part of the same transaction.
-- Locks: none on existing tables.
-- Undo:  DROP TABLE audit_trail, after its rows were kept elsewhere.

SET lock_timeout = '5s';

-- No reference to tenants: what a token's tenant tries is kept, whether or not the tenant has data here.
CREATE TABLE IF NOT EXISTS audit_trail (
    tenant_id   text NOT NULL,
    audit_id    text NOT NULL DEFAULT uuid_generate_v7()::text,
    happened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    caller      text NOT NULL,
    operation   text NOT NULL,
    targets     jsonb NOT NULL DEFAULT '{}',
    outcome     text NOT NULL,
    request_id  text NOT NULL,
    CONSTRAINT audit_trail_pk PRIMARY KEY (tenant_id, audit_id),
    CONSTRAINT audit_trail_ids_usable CHECK (
        btrim(tenant_id) <> '' AND length(tenant_id) <= 200 AND btrim(audit_id) <> '' AND length(audit_id) <= 200),
    CONSTRAINT audit_trail_caller_bounded CHECK (btrim(caller) <> '' AND length(caller) <= 200),
    CONSTRAINT audit_trail_operation_bounded CHECK (btrim(operation) <> '' AND length(operation) <= 200),
    CONSTRAINT audit_trail_outcome_bounded CHECK (btrim(outcome) <> '' AND length(outcome) <= 100),
    CONSTRAINT audit_trail_request_bounded CHECK (btrim(request_id) <> '' AND length(request_id) <= 100),
    CONSTRAINT audit_trail_targets_bounded CHECK (
        jsonb_typeof(targets) = 'object' AND pg_column_size(targets) <= 16384)
);

COMMENT ON TABLE audit_trail IS 'Who did, or tried, what to a tenant''s data. Rows are added and never changed.';
COMMENT ON COLUMN audit_trail.caller IS 'Subject of the access token, else the client that it was issued to.';
COMMENT ON COLUMN audit_trail.operation IS 'Name of the mutation.';
COMMENT ON COLUMN audit_trail.targets IS 'Ids among the arguments, and how many elements a list had.';
COMMENT ON COLUMN audit_trail.outcome IS 'DONE, or the code of the error.';
COMMENT ON COLUMN audit_trail.request_id IS 'X-Request-Id of the answer; log lines have it too.';

-- What happened in a while, and what one caller did.
CREATE INDEX IF NOT EXISTS audit_trail_by_time ON audit_trail (tenant_id, happened_at);

DO $$
BEGIN
    PERFORM isolate_tenants('audit_trail');
END
$$;

-- Added to and read, never changed.
GRANT SELECT, INSERT ON audit_trail TO wms_tenant_role;

DO $$
BEGIN
    PERFORM record_migration('0.0.26', '0.0.25', 'V0.0.26__audit_trail.sql', ARRAY['audit_trail', 'audit_trail_by_time']);
END
$$;

RESET lock_timeout;
