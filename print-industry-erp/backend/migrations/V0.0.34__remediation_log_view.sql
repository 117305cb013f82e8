-- Why:   a tenant's administrators see what was done for the service as a whole, such as a refresh of the cache, beside what
--        was done for their own warehouses; and whether something was done lately is looked up quickly.
-- Locks: SHARE for a moment on bin_optimization_remediation_log while its index is built: writes wait.
-- Undo:  DROP VIEW bin_optimization_remediation_log_current; DROP INDEX bin_optimization_remediation_log_action.

SET lock_timeout = '5s';

CREATE INDEX IF NOT EXISTS bin_optimization_remediation_log_action
    ON bin_optimization_remediation_log (tenant_id, action, started_at DESC);

-- Rows of 'system' name no tenant and nobody: who had them done is 'schedule' or 'administrator'.
CREATE OR REPLACE VIEW bin_optimization_remediation_log_current WITH (security_barrier = true) AS
SELECT
    tenant_id,
    remediation_id,
    facility_id,
    check_name,
    action,
    subject_kind,
    subject_id,
    figure_name,
    figure_before,
    figure_after,
    dry_run,
    outcome,
    message,
    triggered_by,
    started_at,
    finished_at
FROM bin_optimization_remediation_log
WHERE tenant_id IN ('system', current_setting('wms.tenant_id', true));

COMMENT ON VIEW bin_optimization_remediation_log_current IS
    'The current tenant''s rows of bin_optimization_remediation_log, and those about the service as a whole.';

GRANT SELECT ON bin_optimization_remediation_log_current TO wms_tenant_role;

DO $$
BEGIN
    PERFORM record_migration(
        '0.0.34', '0.0.33', 'V0.0.34__remediation_log_view.sql', ARRAY['bin_optimization_remediation_log_current']);
END
$$;

RESET lock_timeout;
