-- Why:   what was imported, how far a running import has come, and which rows were refused. A job of a process that
--        died is still here, so that the next one can say so.
-- Locks: none on existing tables but a brief SHARE ROW EXCLUSIVE on facilities for the foreign key.
-- Undo:  DROP TABLE import_jobs.

SET lock_timeout = '5s';

CREATE TABLE IF NOT EXISTS import_jobs (
    tenant_id     text NOT NULL,
    import_id     text NOT NULL DEFAULT uuid_generate_v7(),
    facility_id   text NOT NULL,
    kind          text NOT NULL,
    file_name     text,
    dry_run       boolean NOT NULL DEFAULT false,
    status        text NOT NULL DEFAULT 'CREATED',
    rows_read     bigint NOT NULL DEFAULT 0,
    rows_accepted bigint NOT NULL DEFAULT 0,
    rows_rejected bigint NOT NULL DEFAULT 0,
    report        jsonb NOT NULL DEFAULT '{}',
    created_by    text NOT NULL DEFAULT current_user,
    created_at    timestamptz NOT NULL DEFAULT now(),
    started_at    timestamptz,
    finished_at   timestamptz,
    CONSTRAINT import_jobs_pk PRIMARY KEY (tenant_id, import_id),
    CONSTRAINT import_jobs_facility_fk FOREIGN KEY (tenant_id, facility_id)
        REFERENCES facilities (tenant_id, facility_id),
    CONSTRAINT import_jobs_id_usable CHECK (btrim(import_id) <> '' AND length(import_id) <= 200),
    CONSTRAINT import_jobs_kind_known CHECK (
        kind IN ('LOCATIONS', 'MATERIALS', 'LOTS', 'ORDERS', 'TRANSACTIONS')),
    CONSTRAINT import_jobs_file_name_bounded CHECK (length(file_name) <= 1000),
    CONSTRAINT import_jobs_status_known CHECK (
        status IN ('CREATED', 'RUNNING', 'SUCCEEDED', 'REJECTED', 'FAILED', 'CANCELLED')),
    CONSTRAINT import_jobs_counts_not_negative CHECK (
        rows_read >= 0 AND rows_accepted >= 0 AND rows_rejected >= 0),
    CONSTRAINT import_jobs_finished_when CHECK (
        (status IN ('CREATED', 'RUNNING')) = (finished_at IS NULL))
);

RESET lock_timeout;
