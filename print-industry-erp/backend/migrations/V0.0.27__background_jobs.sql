-- Why:   what the service does by itself, such as dropping old idempotency keys, is done by one of its processes at a time,
--        once in a period however many there are, and operators see what came of it.
-- Locks: none on existing tables.
-- Undo:  DROP TABLE background_jobs.

SET lock_timeout = '5s';

-- Of no tenant, and without a grant to the tenant role: requests have no business here.
CREATE TABLE IF NOT EXISTS background_jobs (
    job_name        text NOT NULL,
    due_at          timestamptz NOT NULL DEFAULT now(),
    run_id          text,
    runner          text,
    lease_until     timestamptz,
    started_at      timestamptz,
    finished_at     timestamptz,
    outcome         text,
    note            text NOT NULL DEFAULT '',
    failures_in_row integer NOT NULL DEFAULT 0,
    CONSTRAINT background_jobs_pk PRIMARY KEY (job_name),
    CONSTRAINT background_jobs_name_usable CHECK (job_name ~ '^[a-z][a-z0-9-]{0,59}$'),
    CONSTRAINT background_jobs_outcome_known CHECK (outcome IN ('SUCCEEDED', 'FAILED', 'STOPPED')),
    CONSTRAINT background_jobs_run_has_a_lease CHECK ((run_id IS NULL) = (lease_until IS NULL)),
    CONSTRAINT background_jobs_failures_not_negative CHECK (failures_in_row >= 0)
);

COMMENT ON TABLE background_jobs IS
    'What the service does by itself, in one process at a time. To have a job done at once: SET due_at = now().';
COMMENT ON COLUMN background_jobs.due_at IS 'From then on whoever comes first does it.';
COMMENT ON COLUMN background_jobs.run_id IS 'Of the run under way; null without one.';
COMMENT ON COLUMN background_jobs.runner IS 'The process that did it last, or is at it.';
COMMENT ON COLUMN background_jobs.lease_until IS
    'Its process says so until then, and again every second; a process that is silent for longer is taken for dead.';
COMMENT ON COLUMN background_jobs.started_at IS 'Of the last run, or the one under way.';
COMMENT ON COLUMN background_jobs.finished_at IS 'Of the last run that ended.';
COMMENT ON COLUMN background_jobs.outcome IS 'Of the last run that ended; STOPPED when its process was told to stop.';
COMMENT ON COLUMN background_jobs.note IS 'What came of it, in a few words.';

DO $$
BEGIN
    PERFORM record_migration('0.0.27', '0.0.26', 'V0.0.27__background_jobs.sql', ARRAY['background_jobs']);
END
$$;

RESET lock_timeout;
