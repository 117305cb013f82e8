-- Why:   every process looks each second for remedies that another one has begun, and one process every few seconds for
--        remediations whose work may have ended; neither is to read the log from its beginning.
-- Locks: SHARE for a moment on bin_optimization_remediation_log while its indexes are built: writes wait.
-- Undo:  DROP INDEX bin_optimization_remediation_log_begun, bin_optimization_remediation_log_running. Older releases do
--        without them.

SET lock_timeout = '5s';

CREATE INDEX IF NOT EXISTS bin_optimization_remediation_log_begun
    ON bin_optimization_remediation_log (started_at);

CREATE INDEX IF NOT EXISTS bin_optimization_remediation_log_running
    ON bin_optimization_remediation_log (started_at)
    WHERE outcome = 'RUNNING';

RESET lock_timeout;
