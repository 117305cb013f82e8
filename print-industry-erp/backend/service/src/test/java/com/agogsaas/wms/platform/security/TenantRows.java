package com.agogsaas.wms.platform.security;

import com.agogsaas.wms.testing.TestDatabase;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All rows of a tenant, table by table, but for those that tell of attempts. */
final class TenantRows {

    private final TestDatabase database;
    private final String query;

    /** One statement for all tables, since each takes a connection of its own. */
    TenantRows(TestDatabase database) {
        this.database = database;
        this.query = database.sql().sql("""
            SELECT relname FROM pg_class
             WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relrowsecurity
               AND relname <> 'audit_trail'
            """).query(String.class).list().stream()
                .map(table -> "SELECT '" + table + "' AS name, md5(string_agg(r::text, '|' ORDER BY r::text)) AS digest"
                        + " FROM " + table + " r WHERE tenant_id = :tenant")
                .collect(Collectors.joining(" UNION ALL "));
    }

    /** A digest for each table. */
    Map<String, String> of(String tenant) {
        Map<String, String> rows = new TreeMap<>();
        database.sql().sql(query).param("tenant", tenant).query(row -> {
            rows.put(row.getString("name"), row.getString("digest"));
        });
        return rows;
    }
}
