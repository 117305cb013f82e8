package com.agogsaas.wms.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.MigrationFiles;
import com.agogsaas.wms.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house, asked of the catalog, so that a new table or function cannot forget one. */
class SchemaRulesIT {

    private static final TestDatabase database = TestDatabase.migrated();

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void everyKeyOfATenantsTableLeadsWithTheTenant() {
        assertThat(texts("""
                SELECT conrelid::regclass || ' ' || conname
                  FROM pg_constraint
                  JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
                 WHERE contype IN ('p', 'u') AND attname <> 'tenant_id'
                   AND conrelid IN (SELECT attrelid FROM pg_attribute WHERE attname = 'tenant_id')
                """)).isEmpty();
        assertThat(texts("""
                SELECT indrelid::regclass || ' ' || indexrelid::regclass
                  FROM pg_index
                  JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
                  JOIN pg_class ON pg_class.oid = indrelid
                 WHERE indisunique AND attname <> 'tenant_id' AND relnamespace = 'public'::regnamespace
                   AND indrelid IN (SELECT attrelid FROM pg_attribute WHERE attname = 'tenant_id')
                """)).isEmpty();
        assertThat(texts("""
                SELECT relname
                  FROM pg_class
                 WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
                   AND oid IN (SELECT attrelid FROM pg_attribute WHERE attname = 'tenant_id')
                   AND oid NOT IN (SELECT conrelid FROM pg_constraint WHERE contype = 'p')
                """)).as("tables without a primary key").isEmpty();
    }

    @Test
    void everyForeignKeyOfATenantsTableStaysWithinTheTenant() {
        assertThat(texts("""
                SELECT conrelid::regclass || ' ' || conname
                  FROM pg_constraint
                 WHERE contype = 'f' AND connamespace = 'public'::regnamespace
                   AND NOT (pg_get_constraintdef(oid) LIKE 'FOREIGN KEY (tenant_id%'
                            AND pg_get_constraintdef(oid) LIKE '%(tenant_id%(tenant_id%')
                """)).isEmpty();
    }

    @Test
    void oneIndexOnlyBeginsLikeTheKeyThatReferencesToBinsLookUp() {
        // Another one would be walked through, a facility for each row, while the planner knows no statistics yet.
        assertThat(texts("""
                SELECT indexrelid::regclass::text
                  FROM pg_index
                 WHERE indrelid = 'inventory_locations'::regclass
                   AND pg_get_indexdef(indexrelid) LIKE '%(tenant_id, facility_id%'
                """)).containsExactly("inventory_locations_in_facility");
    }

    @Test
    void rowLevelSecurityIsOnButNotForcedOnEveryTableWithATenant() {
        assertThat(texts("""
                SELECT relname || ' enabled ' || relrowsecurity || ' forced ' || relforcerowsecurity
                  FROM pg_class
                 WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
                   AND oid IN (SELECT attrelid FROM pg_attribute WHERE attname = 'tenant_id')
                """))
                .hasSizeGreaterThanOrEqualTo(23)
                .allSatisfy(table -> assertThat(table).endsWith("enabled true forced false"));
    }

    @Test
    void everyIdentifierIsTextAndEveryGivenOneSaysSoInItsDefault() {
        assertThat(texts("""
                SELECT table_name || '.' || column_name || ' ' || data_type || coalesce(' ' || column_default, '')
                  FROM information_schema.columns
                 WHERE table_schema = 'public' AND column_name LIKE '%\\_id' AND data_type <> 'text'
                   AND (table_name, column_name) NOT IN (
                       ('facility_changes', 'change_id'), ('facility_changes', 'transaction_id'),
                       ('view_refreshes', 'refresh_id'))
                """)).isEmpty();
        assertThat(texts("""
                SELECT DISTINCT column_default
                  FROM information_schema.columns
                 WHERE table_schema = 'public' AND column_default LIKE '%uuid_generate_v7%'
                """)).containsExactly("(uuid_generate_v7())::text");
    }

    @Test
    void everyFunctionSetsItsOwnSearchPathAndEndsItWithTheTemporarySchema() {
        assertThat(texts("""
                SELECT proname || coalesce(' ' || array_to_string(proconfig, '; '), ' nothing')
                  FROM pg_proc
                 WHERE pronamespace = 'public'::regnamespace
                   AND NOT EXISTS (SELECT FROM unnest(proconfig) AS setting
                                    WHERE setting LIKE 'search\\_path=%pg\\_temp')
                """)).isEmpty();
    }

    @Test
    void onlyTheseFunctionsRunWithTheOwnersRights() {
        assertThat(texts("""
                SELECT proname
                  FROM pg_proc
                 WHERE pronamespace = 'public'::regnamespace AND prosecdef AND prorettype <> 'trigger'::regtype
                 ORDER BY proname
                """))
                .containsExactly(
                        "analyze_signal_tables",
                        "analyze_warehouse_tables",
                        "refresh_bin_optimization_data_quality",
                        "refresh_bin_optimization_statistical_summary",
                        "scheduled_refresh_bin_utilization");
    }

    @Test
    void theOwnerOwnsEverythingAndPublicMayDoNothingWithTables() {
        assertThat(texts("""
                SELECT relname
                  FROM pg_class
                 WHERE relnamespace = 'public'::regnamespace
                   AND (relowner <> 'wms_application_role'::regrole
                        OR EXISTS (SELECT FROM aclexplode(relacl) AS grant_made WHERE grant_made.grantee = 0))
                """)).isEmpty();
    }

    @Test
    void theTwoTablesOfTheRollbackHaveNoForeignKeysInEitherDirection() {
        assertThat(texts("""
                SELECT conname
                  FROM pg_constraint
                 WHERE contype = 'f'
                   AND ('capacity_validation_failures'::regclass IN (conrelid, confrelid)
                        OR 'material_dimension_verifications'::regclass IN (conrelid, confrelid))
                """)).isEmpty();
    }

    @Test
    void nothingElseThatCouldRefuseARecommendationIsCheckedBeforeItsConfidence() {
        assertThat(texts("""
                SELECT conname
                  FROM pg_constraint
                 WHERE conrelid = 'putaway_recommendations'::regclass AND contype = 'c'
                 ORDER BY conname COLLATE "C"
                """)).first().isEqualTo("chk_confidence_score_range");
    }

    @Test
    void noNameWasCutShort() {
        assertThat(texts("""
                SELECT conname FROM pg_constraint WHERE length(conname) >= 63
                UNION ALL
                SELECT relname FROM pg_class WHERE length(relname) >= 63
                """)).isEmpty();
    }

    static Stream<Path> everyFile() {
        return MigrationFiles.inOrder().stream();
    }

    @ParameterizedTest
    @MethodSource("everyFile")
    void everyFileSaysWhyWhatItLocksAndHowToUndoItAndWaitsForLocksBrieflyOnly(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);

        assertThat(lines.get(0)).startsWith("-- Why:   ");
        assertThat(lines).anyMatch(line -> line.startsWith("-- Locks: "));
        assertThat(lines).anyMatch(line -> line.startsWith("-- Undo:  "));
        assertThat(lines.stream().filter(line -> !line.isBlank() && !line.startsWith("--")))
                .startsWith("SET lock_timeout = '5s';")
                .endsWith("RESET lock_timeout;");
        assertThat(lines).noneMatch(line -> line.startsWith("BEGIN;") || line.contains("${"));
    }

    @Test
    void theFilesAreNumberedWithoutAGap() {
        List<Path> files = MigrationFiles.inOrder();
        for (int number = 1; number <= files.size(); number++) {
            assertThat(MigrationFiles.version(files.get(number - 1))).isEqualTo("0.0." + number);
        }
    }

    private static List<String> texts(String query) {
        return database.sql().sql(query).query(String.class).list();
    }
}
