package com.agogsaas.wms.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.MigrationFiles;
import com.agogsaas.wms.testing.Psql;
import com.agogsaas.wms.testing.SampleRows;
import com.agogsaas.wms.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runbook's manual path: an administrator applies files by psql -f, and the service starts on what comes of it. */
class PsqlMigrationIT {

    private static final String STATUS = """
            SELECT version, description, success
            FROM schema_version
            WHERE version IN ('0.0.20', '0.0.21', '0.0.22')
            ORDER BY version
            """;

    @Test
    void appliesTheRunbooksThreeFilesToADatabaseWithRowsInItAndAgainOnTopOfThemselves() {
        try (TestDatabase database = upTo("0.0.19")) {
            JdbcClient sql = database.sql();
            SampleRows.insertWarehouse(sql, "tenant-a");
            var psql = new Psql(database.application());

            String first = apply(psql, MigrationFiles.ofTheRunbook());
            assertThat(first).contains("CREATE TABLE", "CREATE INDEX", "GRANT");
            assertThat(first).doesNotContain("ERROR", "WARNING", "FATAL");
            List<Map<String, Object>> recorded = sql.sql(STATUS).query().listOfRows();
            assertThat(recorded)
                    .containsExactly(
                            status("0.0.20", "fix bin optimization data quality"),
                            status("0.0.21", "fix uuid generate v7 casting"),
                            status("0.0.22", "bin utilization statistical analysis"));

            assertThat(apply(psql, MigrationFiles.ofTheRunbook())).doesNotContain("ERROR", "WARNING", "FATAL");
            assertThat(sql.sql(STATUS).query().listOfRows()).isEqualTo(recorded);
            assertThat(count(sql, "schema_version")).isEqualTo(22);
            assertThat(count(sql, "putaway_recommendations")).isEqualTo(1);
        }
    }

    @Test
    void theServiceAcceptsWhatPsqlAppliedAndFillsInTheChecksumsOnly() {
        try (TestDatabase byPsql = upTo("0.0.19");
                TestDatabase byFlyway = TestDatabase.migrated()) {
            apply(new Psql(byPsql.application()), MigrationFiles.ofTheRunbook());
            assertThat(unchecked(byPsql.sql())).containsExactly("0.0.20", "0.0.21", "0.0.22");

            SchemaMigration.migrate(byPsql.dataSource());

            String likeFlyway = """
                    SELECT installed_rank, version, description, type, script, checksum, installed_by, success
                      FROM schema_version
                     ORDER BY installed_rank
                    """;
            assertThat(byPsql.sql().sql(likeFlyway).query().listOfRows())
                    .isEqualTo(byFlyway.sql().sql(likeFlyway).query().listOfRows());
        }
    }

    @Test
    void clearsConfidencesThatAreNoneAndKeepsThemInTheLog() {
        try (TestDatabase database = upTo("0.0.19")) {
            JdbcClient sql = database.sql();
            SampleRows.insertWarehouse(sql, "tenant-a");
            sql.sql("""
                            INSERT INTO putaway_recommendations (
                                   tenant_id, recommendation_id, facility_id, lot_number, material_id, quantity,
                                   cubic_feet, weight_lbs, location_id, algorithm, confidence_score, reason_code, reason)
                            SELECT tenant_id, 'score-' || given, facility_id, 'LOT-' || given, material_id, quantity,
                                   cubic_feet, weight_lbs, location_id, algorithm, given::numeric, reason_code, reason
                              FROM putaway_recommendations, unnest(ARRAY['1.5', '-0.1', 'NaN', '0', '1']) given
                            """).update();

            String output = apply(new Psql(database.application()), MigrationFiles.ofTheRunbook());

            assertThat(output).doesNotContain("ERROR");
            assertThat(texts(sql, """
                            SELECT recommendation_id || ' ' || coalesce(confidence_score::text, 'unknown')
                              FROM putaway_recommendations
                             ORDER BY recommendation_id
                            """))
                    .containsExactly(
                            "recommendation-1 0.800",
                            "score--0.1 unknown",
                            "score-0 0.000",
                            "score-1 1.000",
                            "score-1.5 unknown",
                            "score-NaN unknown");
            assertThat(texts(sql, """
                            SELECT tenant_id || ' ' || subject_id || ' was ' || figure_before
                              FROM bin_optimization_remediation_log
                             WHERE check_name = 'chk_confidence_score_range' AND outcome = 'SUCCEEDED'
                             ORDER BY subject_id
                            """))
                    .containsExactly(
                            "tenant-a score--0.1 was -0.100",
                            "tenant-a score-1.5 was 1.500",
                            "tenant-a score-NaN was NaN");
        }
    }

    @Test
    void everyFileCanBeAppliedByPsqlAloneAndTwice() {
        try (TestDatabase database = TestDatabase.empty()) {
            var psql = new Psql(database.application());

            assertThat(apply(psql, MigrationFiles.inOrder())).doesNotContain("ERROR", "WARNING", "FATAL");
            List<String> once = catalogue(database.sql());
            assertThat(apply(psql, MigrationFiles.inOrder())).doesNotContain("ERROR", "WARNING", "FATAL");

            assertThat(catalogue(database.sql())).isEqualTo(once).isNotEmpty();
            assertThat(texts(database.sql(), "SELECT coalesce(to_regclass('schema_version')::text, 'none')"))
                    .as("without a history, nothing is recorded")
                    .containsExactly("none");
        }
    }

    @Test
    void everyFileCanBeAppliedAgainOnTopOfAMigratedDatabaseWithRowsInIt() {
        try (TestDatabase database = TestDatabase.migrated()) {
            SampleRows.insertEverything(database.sql(), "tenant-a");
            List<String> before = catalogue(database.sql());
            List<String> history = texts(database.sql(), "SELECT schema_version::text FROM schema_version ORDER BY 1");

            String output = apply(new Psql(database.application()), MigrationFiles.inOrder());

            assertThat(output).doesNotContain("ERROR", "WARNING", "FATAL");
            assertThat(catalogue(database.sql())).isEqualTo(before);
            assertThat(texts(database.sql(), "SELECT schema_version::text FROM schema_version ORDER BY 1"))
                    .isEqualTo(history);
        }
    }

    @Test
    void psqlAndFlywayMakeTheSameSchema() {
        try (TestDatabase byPsql = TestDatabase.empty();
                TestDatabase byFlyway = TestDatabase.migrated()) {
            apply(new Psql(byPsql.application()), MigrationFiles.inOrder());

            assertThat(catalogue(byPsql.sql())).isEqualTo(catalogue(byFlyway.sql()));
        }
    }

    @Test
    void aFileAppliedOutOfOrderSaysSoAndIsNotRecorded() {
        try (TestDatabase database = upTo("0.0.19")) {
            Path last = MigrationFiles.ofTheRunbook().get(2);

            assertThat(new Psql(database.application()).file(last))
                    .contains("ERROR", "is not recorded in schema_version: apply 0.0.21 first");
            assertThat(count(database.sql(), "schema_version")).isEqualTo(19);
        }
    }

    @Test
    void aFileThatFailedHalfWayIsNotRecorded() {
        try (TestDatabase database = upTo("0.0.19")) {
            // Something else stands where the file would make a table.
            database.sql()
                    .sql("CREATE VIEW cross_dock_cancellations AS SELECT 1 AS one")
                    .update();
            Path first = MigrationFiles.ofTheRunbook().get(0);
            var psql = new Psql(database.application());

            assertThat(psql.file(first)).contains("ERROR");
            assertThat(count(database.sql(), "schema_version")).isEqualTo(19);

            database.sql().sql("DROP VIEW cross_dock_cancellations").update();
            assertThat(psql.file(first)).doesNotContain("ERROR");
            assertThat(count(database.sql(), "schema_version")).isEqualTo(20);
        }
    }

    private static TestDatabase upTo(String version) {
        TestDatabase database = TestDatabase.empty();
        SchemaMigration.migrate(database.dataSource(), Map.of("flyway.target", version));
        return database;
    }

    private static String apply(Psql psql, List<Path> files) {
        return files.stream().map(psql::file).collect(Collectors.joining());
    }

    private static Map<String, Object> status(String version, String description) {
        return Map.of("version", version, "description", description, "success", true);
    }

    private static List<String> unchecked(JdbcClient sql) {
        return texts(sql, "SELECT version FROM schema_version WHERE checksum IS NULL ORDER BY installed_rank");
    }

    /** Every object of the schema that somebody could miss, in words. */
    private static List<String> catalogue(JdbcClient sql) {
        return texts(sql, """
                SELECT 'column ' || attrelid::regclass || '.' || attname || ' ' || format_type(atttypid, atttypmod)
                       || coalesce(' default ' || pg_get_expr(adbin, adrelid), '') || ' ' || attnotnull
                  FROM pg_attribute
                  JOIN pg_class ON pg_class.oid = attrelid
                  LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
                 WHERE relnamespace = 'public'::regnamespace AND attnum > 0 AND NOT attisdropped
                   AND relname NOT LIKE 'schema_version%'
                UNION ALL
                SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                  FROM pg_constraint
                 WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'schema_version'
                UNION ALL
                SELECT 'index ' || indexdef FROM pg_indexes
                 WHERE schemaname = 'public' AND tablename <> 'schema_version'
                UNION ALL
                SELECT 'view ' || viewname || ' ' || definition FROM pg_views WHERE schemaname = 'public'
                UNION ALL
                SELECT 'materialized view ' || matviewname || ' ' || definition FROM pg_matviews
                UNION ALL
                SELECT 'relation ' || relname || ' ' || relkind::text || ' ' || relrowsecurity || ' '
                       || coalesce(reloptions::text, '') || ' ' || coalesce(relacl::text, '')
                  FROM pg_class
                 WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE 'schema_version%'
                UNION ALL
                SELECT 'policy ' || tablename || ' ' || policyname || ' ' || roles::text || ' ' || qual || with_check
                  FROM pg_policies
                UNION ALL
                SELECT 'trigger ' || pg_get_triggerdef(oid) || ' ' || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
                UNION ALL
                SELECT 'function ' || pg_get_functiondef(oid) || coalesce(proacl::text, '')
                  FROM pg_proc
                 WHERE pronamespace = 'public'::regnamespace
                 ORDER BY 1
                """);
    }

    private static List<String> texts(JdbcClient sql, String query) {
        return sql.sql(query).query(String.class).list();
    }

    private static long count(JdbcClient sql, String table) {
        return sql.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
