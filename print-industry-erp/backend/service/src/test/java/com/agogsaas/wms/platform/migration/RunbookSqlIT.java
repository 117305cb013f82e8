package com.agogsaas.wms.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.BIG_DECIMAL;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.agogsaas.wms.testing.MigrationFiles;
import com.agogsaas.wms.testing.Psql;
import com.agogsaas.wms.testing.SampleRows;
import com.agogsaas.wms.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runbook's SQL, word for word, as wms_application_role: it answers what the runbook says it answers. */
class RunbookSqlIT {

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcClient sql = database.sql();

    @BeforeEach
    void fill() {
        assertThat(sql.sql("SELECT current_user").query(String.class).single()).isEqualTo("wms_application_role");
        SampleRows.insertEverything(sql, "tenant-a");
        SampleRows.insertEverything(sql, "tenant-b");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void section11AnswersFromPostgreSql16() {
        assertThat(sql.sql("SELECT version();").query(String.class).single()).startsWith("PostgreSQL 16.");
    }

    @Test
    void section13ShowsTheMigrationsLatestFirst() {
        List<Map<String, Object>> status = rows("""
                SELECT version, description, installed_on, success
                FROM schema_version
                ORDER BY installed_rank DESC
                LIMIT 5;
                """);

        assertThat(status).extracting(row -> row.get("version")).containsExactlyElementsOf(latestFive());
        assertThat(status).allSatisfy(row -> assertThat(row).containsEntry("success", true));
    }

    private static List<String> latestFive() {
        List<String> versions = new ArrayList<>(
                MigrationFiles.inOrder().stream().map(MigrationFiles::version).toList());
        Collections.reverse(versions);
        return versions.subList(0, 5);
    }

    @Test
    void section22FindsNineTablesAndTwoMaterializedViews() {
        assertThat(rows("""
                SELECT version, description, success
                FROM schema_version
                WHERE version IN ('0.0.20', '0.0.21', '0.0.22')
                ORDER BY version;
                """)).extracting(row -> row.get("success")).containsExactly(true, true, true);
        assertThat(rows("""
                SELECT table_name
                FROM information_schema.tables
                WHERE table_name IN (
                    'material_dimension_verifications',
                    'capacity_validation_failures',
                    'cross_dock_cancellations',
                    'bin_optimization_remediation_log',
                    'bin_optimization_statistical_metrics',
                    'bin_optimization_ab_test_results',
                    'bin_optimization_correlation_analysis',
                    'bin_optimization_statistical_validations',
                    'bin_optimization_outliers'
                )
                ORDER BY table_name;
                """)).hasSize(9);
        assertThat(rows("""
                SELECT matviewname
                FROM pg_matviews
                WHERE matviewname IN (
                    'bin_optimization_data_quality',
                    'bin_optimization_statistical_summary'
                );
                """)).hasSize(2);
    }

    @Test
    void section22IsRefusedItsConfidenceAndNothingElse() {
        String insert = """
                INSERT INTO putaway_recommendations (
                    recommendation_id, tenant_id, material_id, location_id,
                    confidence_score, algorithm, created_by
                ) VALUES (
                    uuid_generate_v7(), 'test-tenant', uuid_generate_v7(), uuid_generate_v7(),
                    1.5, 'FFD', 'deployment-test'
                );
                """;

        assertThatThrownBy(() -> sql.sql(insert).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .cause()
                .asInstanceOf(type(PSQLException.class))
                .extracting(refused ->
                        String.valueOf(refused.getServerErrorMessage().getConstraint()))
                .isEqualTo("chk_confidence_score_range");
        assertThat(new Psql(database.application()).command(insert))
                .contains("ERROR", "violates check constraint \"chk_confidence_score_range\"");
        assertThat(sql.sql("DELETE FROM putaway_recommendations WHERE created_by = 'deployment-test';")
                        .update())
                .isZero();
    }

    @Test
    void section22CleansUpWhatATestLeftBehind() {
        sql.sql("""
                        INSERT INTO putaway_recommendations (
                            recommendation_id, tenant_id, facility_id, lot_number, material_id, quantity, cubic_feet,
                            weight_lbs, location_id, confidence_score, algorithm, reason_code, reason, created_by
                        ) VALUES (
                            uuid_generate_v7(), 'test-tenant', 'f', 'l', uuid_generate_v7(), 1, 1, 1,
                            uuid_generate_v7(), 1.0, 'FFD', 'TEST', 'test', 'deployment-test'
                        )
                        """).update();

        assertThat(sql.sql("DELETE FROM putaway_recommendations WHERE created_by = 'deployment-test';")
                        .update())
                .isEqualTo(1);
    }

    @Test
    void databaseRollbackDisablesTheTriggersOfBothTablesAsTheirOwner() {
        sql.sql("ALTER TABLE capacity_validation_failures DISABLE TRIGGER ALL;").update();
        sql.sql("ALTER TABLE material_dimension_verifications DISABLE TRIGGER ALL;")
                .update();

        assertThat(rows("""
                SELECT tgname, tgenabled
                FROM pg_trigger
                WHERE tgrelid IN (
                    'capacity_validation_failures'::regclass,
                    'material_dimension_verifications'::regclass
                );
                """))
                .isNotEmpty()
                .allSatisfy(trigger -> assertThat(trigger.get("tgenabled")).isEqualTo("D"));
        assertThat(sql.sql("UPDATE capacity_validation_failures SET resolution_notes = 'seen'")
                        .update())
                .as("the table still works")
                .isEqualTo(2);
    }

    @Test
    void troubleshootingTellsTheCachesAgeAndRefreshesItByHand() {
        String age = """
                SELECT MAX(last_updated), NOW(),
                       EXTRACT(EPOCH FROM (NOW() - MAX(last_updated)))/60 as age_minutes
                FROM bin_utilization_cache;
                """;
        assertThat(rows(age)).singleElement().extracting(row -> row.get("max")).isNull();

        sql.sql("REFRESH MATERIALIZED VIEW CONCURRENTLY bin_utilization_cache;").update();

        assertThat(rows(age)).singleElement().satisfies(row -> {
            assertThat(row.get("max")).isNotNull();
            assertThat(row.get("age_minutes")).asInstanceOf(BIG_DECIMAL).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        });
        assertThat(rows("SELECT location_code FROM bin_utilization_cache")).hasSize(2);
    }

    @Test
    void troubleshootingTellsTheShareOfAcceptedRecommendations() {
        sql.sql("""
                        UPDATE putaway_recommendations
                           SET was_accepted = tenant_id = 'tenant-a', user_feedback = 'fine',
                               decided_at = now(), decided_by = 'somebody'
                        """).update();

        assertThat(rows("""
                SELECT
                    COUNT(*) as total_recommendations,
                    COUNT(*) FILTER (WHERE was_accepted = TRUE) as accepted,
                    ROUND(100.0 * COUNT(*) FILTER (WHERE was_accepted = TRUE)::numeric / COUNT(*), 1) as accuracy_pct
                FROM putaway_recommendations
                WHERE created_at > NOW() - INTERVAL '7 days'
                AND user_feedback IS NOT NULL;
                """)).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("total_recommendations", 4L).containsEntry("accepted", 2L);
            assertThat(row.get("accuracy_pct")).hasToString("50.0");
        });
    }

    @Test
    void troubleshootingReviewsAndResolvesCapacityFailures() {
        sql.sql(
                        "UPDATE capacity_validation_failures SET failure_id = 'specific-failure-id' WHERE tenant_id = 'tenant-a'")
                .update();
        String byType = """
                SELECT failure_type, COUNT(*)
                FROM capacity_validation_failures
                WHERE resolved = FALSE
                GROUP BY failure_type;
                """;
        assertThat(rows(byType)).containsExactly(Map.of("failure_type", "VOLUME_EXCEEDED", "count", 2L));
        assertThat(rows("""
                SELECT material_id, location_id, failure_type,
                       overflow_percentage, failure_reason
                FROM capacity_validation_failures
                WHERE resolved = FALSE
                ORDER BY created_at DESC
                LIMIT 20;
                """)).hasSize(2);

        assertThat(sql.sql("""
                        UPDATE capacity_validation_failures
                        SET resolved = TRUE,
                            resolved_at = NOW(),
                            resolved_by = 'devops-team',
                            resolution_notes = 'Investigated and corrected master data'
                        WHERE failure_id = 'specific-failure-id';
                        """).update()).isEqualTo(1);
        assertThat(rows(byType)).containsExactly(Map.of("failure_type", "VOLUME_EXCEEDED", "count", 1L));
    }

    @Test
    void appendixACounts() {
        assertThat(rows("SELECT * FROM schema_version ORDER BY installed_rank DESC LIMIT 5;"))
                .hasSize(5);
        assertThat(rows("""
                  SELECT 'putaway_recommendations' as table_name, COUNT(*) FROM putaway_recommendations
                  UNION ALL
                  SELECT 'capacity_validation_failures', COUNT(*) FROM capacity_validation_failures
                  UNION ALL
                  SELECT 'bin_optimization_statistical_metrics', COUNT(*) FROM bin_optimization_statistical_metrics;
                """)).extracting(row -> row.get("count")).containsExactly(4L, 2L, 2L);
    }

    private List<Map<String, Object>> rows(String query) {
        return sql.sql(query).query().listOfRows();
    }
}
