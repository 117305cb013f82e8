-- Why:   what was imported, how far a running import has come, and which rows were refused. A job of a process that
--        died is still here, so that the next one can say so.
-- Locks: none on existing tables but a brief SHARE ROW EXCLUSIVE on facilities for the foreign key.
-- Undo:  DROP TABLE import_jobs.

SET lock_timeout = '5s';

CREATE TABLE IF NOT EXISTS import_jobs (
    tenant_id        text NOT NULL,
    import_id        text NOT NULL DEFAULT uuid_generate_v7(),
    facility_id      text NOT NULL,
    kind             text NOT NULL,
    format           text NOT NULL DEFAULT 'CSV',
    charset          text NOT NULL DEFAULT 'UTF-8',
    file_name        text,
    dry_run          boolean NOT NULL DEFAULT false,
    status           text NOT NULL DEFAULT 'CREATED',
    phase            text NOT NULL DEFAULT 'WAITING',
    heartbeat_at     timestamptz, -- when the process that runs it was last known to live
    rows_read        bigint NOT NULL DEFAULT 0,
    rows_accepted    bigint NOT NULL DEFAULT 0,
    rows_rejected    bigint NOT NULL DEFAULT 0,
    rows_passed_over bigint NOT NULL DEFAULT 0, -- left out on purpose, such as cancelled invoices
    report           jsonb NOT NULL DEFAULT '{}',
    created_by       text NOT NULL DEFAULT current_user,
    created_at       timestamptz NOT NULL DEFAULT now(),
    started_at       timestamptz,
    finished_at      timestamptz,
    CONSTRAINT import_jobs_pk PRIMARY KEY (tenant_id, import_id),
    CONSTRAINT import_jobs_facility_fk FOREIGN KEY (tenant_id, facility_id)
        REFERENCES facilities (tenant_id, facility_id),
    CONSTRAINT import_jobs_id_usable CHECK (btrim(import_id) <> '' AND length(import_id) <= 200),
    CONSTRAINT import_jobs_kind_known CHECK (
        kind IN ('LOCATIONS', 'MATERIALS', 'LOTS', 'ORDERS', 'TRANSACTIONS')),
    CONSTRAINT import_jobs_format_known CHECK (
        format IN ('CSV', 'ONLINE_RETAIL', 'BASKET_NAMES', 'BASKET_NUMBERS', 'BED_BPP')),
    CONSTRAINT import_jobs_charset_bounded CHECK (length(charset) <= 100),
    CONSTRAINT import_jobs_phase_known CHECK (phase IN ('WAITING', 'READING', 'CHECKING', 'WRITING', 'DONE')),
    CONSTRAINT import_jobs_file_name_bounded CHECK (length(file_name) <= 1000),
    CONSTRAINT import_jobs_status_known CHECK (
        status IN ('CREATED', 'RUNNING', 'SUCCEEDED', 'REJECTED', 'FAILED', 'CANCELLED')),
    CONSTRAINT import_jobs_counts_not_negative CHECK (
        rows_read >= 0 AND rows_accepted >= 0 AND rows_rejected >= 0 AND rows_passed_over >= 0),
    CONSTRAINT import_jobs_finished_when CHECK (
        (status IN ('CREATED', 'RUNNING')) = (finished_at IS NULL))
);

RESET lock_timeout;
