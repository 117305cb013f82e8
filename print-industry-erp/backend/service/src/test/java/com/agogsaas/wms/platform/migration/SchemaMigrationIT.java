package com.agogsaas.wms.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.agogsaas.wms.testing.MigrationFiles;
import com.agogsaas.wms.testing.TestDatabase;
import java.util.List;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Flyway brings a new database all the way, and stops at a history that is not its own. */
class SchemaMigrationIT {

    @Test
    void appliesEveryFileToAnEmptyDatabaseAndThenFindsNothingToDo() {
        try (TestDatabase database = TestDatabase.empty()) {
            SchemaMigration.migrate(database.dataSource());
            List<String> first = history(database.sql());
            SchemaMigration.migrate(database.dataSource());

            assertThat(first)
                    .isEqualTo(MigrationFiles.inOrder().stream()
                            .map(file -> MigrationFiles.version(file) + " by wms_application_role, checked")
                            .toList());
            assertThat(history(database.sql())).isEqualTo(first);
        }
    }

    @Test
    void refusesADatabaseThatAnotherEditionOfAFileWasAppliedTo() {
        try (TestDatabase database = TestDatabase.migrated()) {
            database.sql()
                    .sql("UPDATE schema_version SET checksum = checksum + 1 WHERE version = '0.0.20'")
                    .update();
            int altered = checksum(database.sql());

            assertThatThrownBy(() -> SchemaMigration.migrate(database.dataSource()))
                    .isInstanceOf(FlywayValidateException.class)
                    .hasMessageContaining("0.0.20");
            assertThat(checksum(database.sql())).as("nothing is repaired").isEqualTo(altered);
        }
    }

    @Test
    void refusesToFillInTheChecksumOfAFileByAnotherName() {
        try (TestDatabase database = TestDatabase.migrated()) {
            database.sql()
                    .sql("UPDATE schema_version SET checksum = NULL, description = 'other' WHERE version = '0.0.20'")
                    .update();

            assertThatThrownBy(() -> SchemaMigration.migrate(database.dataSource()))
                    .isInstanceOf(FlywayValidateException.class);
        }
    }

    private static int checksum(JdbcClient sql) {
        return sql.sql("SELECT checksum FROM schema_version WHERE version = '0.0.20'")
                .query(Integer.class)
                .single();
    }

    private static List<String> history(JdbcClient sql) {
        return sql.sql("""
                        SELECT version || ' by ' || installed_by
                               || CASE WHEN checksum IS NULL THEN ', unchecked' ELSE ', checked' END
                               || CASE WHEN success THEN '' ELSE ', failed' END
                          FROM schema_version
                         ORDER BY installed_rank
                        """).query(String.class).list();
    }
}
