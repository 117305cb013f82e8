package com.agogsaas.wms.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row in every table, for tests of the schema itself. Tests of features make the rows that they speak of. */
public final class SampleRows {

    private SampleRows() {}

    /** Into the tables of migrations 0.0.1 to 0.0.19. */
    public static void insertWarehouse(JdbcClient owner, String tenantId) {
        insert(owner, "/rows/warehouse.sql", tenantId);
    }

    /** Into those of all migrations. */
    public static void insertEverything(JdbcClient owner, String tenantId) {
        insertWarehouse(owner, tenantId);
        insert(owner, "/rows/analysis.sql", tenantId);
        insert(owner, "/rows/decisions.sql", tenantId);
        insert(owner, "/rows/signals.sql", tenantId);
    }

    private static void insert(JdbcClient owner, String resource, String tenantId) {
        try (InputStream rows = SampleRows.class.getResourceAsStream(resource)) {
            if (rows == null) {
                throw new IllegalStateException("The class path has no " + resource);
            }
            String sql = new String(rows.readAllBytes(), StandardCharsets.UTF_8);
            owner.sql(sql.replace("{tenant}", tenantId)).update();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
