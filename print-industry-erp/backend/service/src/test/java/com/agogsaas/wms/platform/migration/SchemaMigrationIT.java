package com.agogsaas.wms.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Flyway brings a new database all the way. */
class SchemaMigrationIT {

    @Test
    void appliesEveryFileToAnEmptyDatabaseAndThenFindsNothingToDo() {
        try (TestDatabase database = TestDatabase.empty()) {
            SchemaMigration.migrate(database.dataSource());
            SchemaMigration.migrate(database.dataSource());

            assertThat(database.sql()
                            .sql("SELECT version FROM schema_version WHERE success ORDER BY installed_rank")
                            .query(String.class)
                            .list())
                    .hasSize(22)
                    .startsWith("0.0.1")
                    .endsWith("0.0.22");
        }
    }
}
