package com.agogsaas.wms.platform.migration;

import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Completes the history of migrations that psql applied: they recorded everything of themselves but the checksum, which
 * only Flyway can compute. A checksum that is there is never touched, so a file that differs from what was applied
 * still stops the start.
 */
final class MissingChecksums {

    private static final Logger log = LoggerFactory.getLogger(MissingChecksums.class);

    private MissingChecksums() {}

    static void fillIn(Flyway flyway) {
        JdbcClient jdbc = JdbcClient.create(flyway.getConfiguration().getDataSource());
        Stream.of(flyway.info().applied())
                .filter(MissingChecksums::isMissing)
                .forEach(migration -> fillIn(jdbc, migration));
    }

    private static boolean isMissing(MigrationInfo migration) {
        return migration.isVersioned()
                && migration.getAppliedChecksum() == null
                && migration.getResolvedChecksum() != null
                && migration.isDescriptionMatching()
                && migration.isTypeMatching();
    }

    private static void fillIn(JdbcClient jdbc, MigrationInfo migration) {
        int filled = jdbc.sql("""
                        UPDATE schema_version
                           SET checksum = :checksum
                         WHERE installed_rank = :rank AND version = :version AND success AND checksum IS NULL
                        """)
                .param("checksum", migration.getResolvedChecksum())
                .param("rank", migration.getInstalledRank())
                .param("version", migration.getVersion().getVersion())
                .update();
        if (filled > 0) {
            log.info("Migration {} was applied by psql; its checksum is recorded now", migration.getVersion());
        }
    }
}
