-- Why:   the warehouses of a tenant.
-- Locks: none on existing tables but a brief SHARE ROW EXCLUSIVE on tenants for the foreign key.
-- Undo:  DROP TABLE facilities.

SET lock_timeout = '5s';

CREATE TABLE IF NOT EXISTS facilities (
    tenant_id     text NOT NULL,
    facility_id   text NOT NULL DEFAULT uuid_generate_v7(),
    facility_code text NOT NULL,
    facility_name text NOT NULL,
    time_zone     text NOT NULL DEFAULT 'UTC', -- an IANA name: in which days and weekdays are told apart
    is_active     boolean NOT NULL DEFAULT true,
    created_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT facilities_pk PRIMARY KEY (tenant_id, facility_id),
    CONSTRAINT facilities_code_unique UNIQUE (tenant_id, facility_code),
    CONSTRAINT facilities_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id),
    CONSTRAINT facilities_id_usable CHECK (btrim(facility_id) <> '' AND length(facility_id) <= 200),
    CONSTRAINT facilities_code_usable CHECK (btrim(facility_code) <> '' AND length(facility_code) <= 200),
    CONSTRAINT facilities_name_usable CHECK (btrim(facility_name) <> '' AND length(facility_name) <= 200),
    CONSTRAINT facilities_time_zone_usable CHECK (btrim(time_zone) <> '' AND length(time_zone) <= 64)
);

RESET lock_timeout;
