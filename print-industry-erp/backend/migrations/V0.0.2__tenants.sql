-- Why:   the companies that share this database. Every table of business data leads its keys with tenant_id, so that
--        the data can be spread by tenant without a rewrite.
-- Locks: none on existing tables.
-- Undo:  DROP TABLE tenants.

SET lock_timeout = '5s';

CREATE TABLE IF NOT EXISTS tenants (
    tenant_id   text NOT NULL,
    tenant_name text NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT tenants_pk PRIMARY KEY (tenant_id),
    -- An empty wms.tenant_id means "no tenant" to row-level security, and 'system' is whom actions on all tenants are
    -- logged under: neither may be anyone's name.
    CONSTRAINT tenants_id_usable CHECK (
        btrim(tenant_id) <> '' AND length(tenant_id) <= 200 AND tenant_id <> 'system'),
    CONSTRAINT tenants_name_usable CHECK (btrim(tenant_name) <> '' AND length(tenant_name) <= 200)
);

RESET lock_timeout;
