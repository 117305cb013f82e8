-- One row in every table of migrations 0.0.23 and later, for the tenant {tenant}, beside those of analysis.sql.
INSERT INTO idempotency_keys (tenant_id, operation, idempotency_key, request_hash, answer)
VALUES ('{tenant}', 'recommendPutaway', 'key-1', repeat('0', 64), '{}');
