package com.agogsaas.wms.platform.migration;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Applies the migrations that a database lacks, in order, and refuses to start on one whose history is another.
 *
 * <p>The settings are here and not in {@code application.yaml}, because they are no one's to change: the migration
 * files and the runbook rely on them.
 */
@Component
public final class SchemaMigration implements FlywayConfigurationCustomizer, FlywayMigrationStrategy {

    /** Flyway's history of the schema, under the name that the runbook asks for. */
    public static final String HISTORY = "schema_version";

    /** Files applied by psql write their own row of the history; by this one they know that Flyway does it. */
    private static final String FLYWAY_IS_AT_WORK = "SET wms.migrating = 'flyway'";

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration
                .table(HISTORY)
                .defaultSchema("public")
                .locations("classpath:db/migration")
                .initSql(FLYWAY_IS_AT_WORK)
                // The files are plain psql, in which ${...} means nothing.
                .placeholderReplacement(false)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                // A lock of the session and not of a transaction: CREATE INDEX CONCURRENTLY waits for every
                // transaction.
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
    }

    @Override
    public void migrate(Flyway flyway) {
        MissingChecksums.fillIn(flyway);
        flyway.migrate();
    }

    /** Does the same without Spring, on connections of the role that owns the schema. */
    public static void migrate(DataSource owner) {
        migrate(owner, Map.of());
    }

    /** Does the same with Flyway settings of the caller's, such as {@code flyway.target}. */
    public static void migrate(DataSource owner, Map<String, String> settings) {
        migrate(owner, settings, new Callback[0]);
    }

    /** Does the same and tells the listeners of every migration. */
    static void migrate(DataSource owner, Map<String, String> settings, Callback... listeners) {
        var migration = new SchemaMigration();
        var configuration = new FluentConfiguration().dataSource(owner).callbacks(listeners);
        migration.customize(configuration);
        migration.migrate(configuration.configuration(settings).load());
    }
}
