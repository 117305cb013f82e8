package com.agogsaas.wms.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.agogsaas.wms.testing.SampleRows;
import com.agogsaas.wms.testing.TestDatabase;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two tenants with rows of the same identifiers. Whatever a request of one says in SQL, it neither reads nor changes
 * what is the other's. The tables and views are those that the catalog has, so a new one is tested by existing.
 */
class TenantIsolationIT {

    private static final String A = "tenant-a";
    private static final String B = "tenant-b";

    private static final TestDatabase database = TestDatabase.migrated();

    @BeforeAll
    static void fill() {
        JdbcClient owner = database.sql();
        SampleRows.insertEverything(owner, A);
        SampleRows.insertEverything(owner, B);
        for (String view : relations("m")) {
            owner.sql("REFRESH MATERIALIZED VIEW " + view).update();
        }
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    static List<String> tables() {
        return relations("r");
    }

    static List<String> views() {
        return relations("v");
    }

    static List<String> materializedViews() {
        return relations("m");
    }

    @ParameterizedTest
    @MethodSource({"tables", "views"})
    void aTenantReadsItsOwnRowsOnly(String relation) {
        assertThat(seenBy(A, relation)).containsExactly(A);
        assertThat(seenBy(B, relation)).containsExactly(B);
    }

    @ParameterizedTest
    @MethodSource({"tables", "views"})
    void withoutATenantNothingIsVisible(String relation) {
        List<String> seen = database.asNoTenant(sql -> tenantsIn(sql, relation));
        assertThat(seen).isEmpty();
        assertThat(seenBy("", relation)).isEmpty();
        assertThat(seenBy("tenant-%", relation)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("materializedViews")
    void materializedViewsAreReadThroughTheirFilterOnly(String view) {
        refused(() -> database.asTenant(A, sql -> tenantsIn(sql, view)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTenantChangesNothingOfAnother(String table) {
        String before = content(table, B);

        touchesNothing("UPDATE " + table + " SET tenant_id = tenant_id WHERE tenant_id = '" + B + "'");
        touchesNothing("DELETE FROM " + table + " WHERE tenant_id = '" + B + "'");
        refused(() -> database.asTenant(
                A, sql -> sql.sql("TRUNCATE " + table + " CASCADE").update()));

        assertThat(content(table, B)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTenantWritesNoRowForAnother(String table) {
        String before = content(table, B);

        refused(() -> database.asTenant(A, sql -> insertCopyOfTheOthersRow(sql, table)));
        refused(() -> database.asNoTenant(sql -> insertCopyOfTheOthersRow(sql, table)));

        assertThat(content(table, B)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTenantGivesNoRowOfItsOwnAway(String table) {
        String before = content(table, A);

        refused(() -> database.asTenant(
                A,
                sql -> sql.sql("UPDATE " + table + " SET tenant_id = '" + B + "'")
                        .update()));

        assertThat(content(table, A)).isEqualTo(before);
    }

    @Test
    void aTenantMayCallTheseFunctionsOnly() {
        assertThat(database.sql().sql("""
                                SELECT oid::regprocedure::text
                                  FROM pg_proc
                                 WHERE pronamespace = 'public'::regnamespace
                                   AND has_function_privilege('wms_tenant_role', oid, 'EXECUTE')
                                 ORDER BY 1
                                """).query(String.class).list())
                .containsExactly(
                        "analyze_signal_tables()",
                        "analyze_warehouse_tables()",
                        "expire_bin_holds()",
                        "refresh_bin_optimization_data_quality()",
                        "refresh_bin_optimization_statistical_summary()",
                        "rest_of_lot(text,text,text,timestamp with time zone)",
                        "scheduled_refresh_bin_utilization()",
                        "uuid_generate_v7()");
    }

    @Test
    void theFunctionsTellATenantNothingAboutAnother() {
        try (TestDatabase overdue = TestDatabase.migrated()) {
            JdbcClient owner = overdue.sql();
            SampleRows.insertWarehouse(owner, A);
            SampleRows.insertWarehouse(owner, B);
            owner.sql("UPDATE bin_holds SET expires_at = now() - interval '1 second'")
                    .update();

            int ofNobody = overdue.asNoTenant(TenantIsolationIT::expire);
            int ofA = overdue.asTenant(A, TenantIsolationIT::expire);
            assertThat(ofNobody).isZero();
            assertThat(ofA).isEqualTo(1);
            assertThat(owner.sql("SELECT tenant_id || ' ' || status FROM bin_holds ORDER BY 1")
                            .query(String.class)
                            .list())
                    .containsExactly(A + " EXPIRED", B + " PENDING");
            String outcome = overdue.asTenant(
                    A,
                    sql -> sql.sql("SELECT scheduled_refresh_bin_utilization()")
                            .query(String.class)
                            .single());
            assertThat(outcome).isEqualTo("REFRESHED");
        }
    }

    @Test
    void theTenantRoleIsNobodyOfImportance() {
        assertThat(database.sql().sql("""
                                SELECT rolcanlogin OR rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls
                                  FROM pg_roles
                                 WHERE rolname = 'wms_tenant_role'
                                """).query(Boolean.class).single()).isFalse();
        refused(() ->
                database.asTenant(A, sql -> sql.sql("CREATE TABLE loot (x int)").update()));
        refused(() -> database.asTenant(
                A,
                sql -> sql.sql("SELECT version FROM schema_version")
                        .query(String.class)
                        .list()));
    }

    private static List<String> seenBy(String tenant, String relation) {
        return database.asTenant(tenant, sql -> tenantsIn(sql, relation));
    }

    private static int expire(JdbcClient sql) {
        return sql.sql("SELECT expire_bin_holds()").query(Integer.class).single();
    }

    private static void touchesNothing(String statement) {
        try {
            int touched = database.asTenant(A, sql -> sql.sql(statement).update());
            assertThat(touched).as(statement).isZero();
        } catch (DataAccessException refusal) {
            assertThat(refusal).as(statement).rootCause().hasMessageContaining("permission denied for");
        }
    }

    private static int insertCopyOfTheOthersRow(JdbcClient tenant, String table) {
        // The owner's copy of the other's row, under an identifier of its own; columns that cannot be given are left
        // out.
        List<String> columns = database.sql()
                .sql("""
                        SELECT attname
                          FROM pg_attribute
                         WHERE attrelid = :table::regclass AND attnum > 0 AND attgenerated = '' AND attidentity = ''
                        """)
                .param("table", table)
                .query(String.class)
                .list();
        String names = String.join(", ", columns);
        return tenant.sql("INSERT INTO " + table + " (" + names + ") SELECT " + names
                        + " FROM jsonb_populate_record(NULL::" + table + ", :row::jsonb)")
                .param("row", row(table))
                .update();
    }

    private static String row(String table) {
        return database.sql()
                .sql("SELECT to_jsonb(copied)::text FROM " + table + " AS copied WHERE tenant_id = :tenant LIMIT 1")
                .param("tenant", B)
                .query(String.class)
                .single();
    }

    /** By the role's lack of a right, or by the policy of the table. */
    private static void refused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied for|violates row-level security policy for).*");
    }

    private static List<String> tenantsIn(JdbcClient sql, String relation) {
        return sql.sql("SELECT DISTINCT tenant_id FROM " + relation + " ORDER BY tenant_id")
                .query(String.class)
                .list();
    }

    private static String content(String table, String tenant) {
        return database.sql()
                .sql("SELECT coalesce(jsonb_agg(to_jsonb(kept) ORDER BY to_jsonb(kept)), '[]')::text FROM " + table
                        + " AS kept WHERE tenant_id = :tenant")
                .param("tenant", tenant)
                .query(String.class)
                .single();
    }

    private static List<String> relations(String kind) {
        return database.sql().sql("""
                        SELECT relname::text
                          FROM pg_class
                         WHERE relnamespace = 'public'::regnamespace AND relkind = :kind::"char"
                           AND oid IN (SELECT attrelid FROM pg_attribute WHERE attname = 'tenant_id')
                         ORDER BY relname
                        """).param("kind", kind).query(String.class).list();
    }
}
