-- One row in every table of migrations 0.0.24 and later, for the tenant {tenant}, beside those of analysis.sql.
INSERT INTO idempotency_keys (tenant_id, operation, idempotency_key, request_hash, answer)
VALUES ('{tenant}', 'recommendPutaway', 'key-1', repeat('0', 64), '{}');
INSERT INTO audit_trail (tenant_id, audit_id, caller, operation, targets, outcome, request_id)
VALUES ('{tenant}', 'audit-1', 'anna', 'recommendPutaway', '{"facilityId": "facility-1"}', 'DONE', 'request-1');
