-- Why:   what a tenant's own requests may do with the tables so far. Which rows they see is row-level security's
--        business (V0.0.19). History is append-only, and master data is switched off rather than deleted.
-- Locks: a moment's lock on the catalog rows of each table; reads and writes go on.
-- Undo:  REVOKE ALL ON ALL TABLES IN SCHEMA public FROM wms_tenant_role.

SET lock_timeout = '5s';

GRANT USAGE ON SCHEMA public TO wms_tenant_role;
GRANT SELECT ON tenants TO wms_tenant_role;
GRANT SELECT, INSERT, UPDATE ON facilities, materials, inventory_locations, import_jobs TO wms_tenant_role;
GRANT SELECT, INSERT, UPDATE, DELETE ON lots TO wms_tenant_role;
GRANT SELECT, INSERT ON inventory_transactions TO wms_tenant_role;
GRANT SELECT, INSERT, UPDATE, DELETE ON sales_orders, sales_order_lines, pick_lists, pick_list_lines
    TO wms_tenant_role;
GRANT SELECT ON lot_space TO wms_tenant_role;

RESET lock_timeout;
