package com.agogsaas.wms.testing;

import com.agogsaas.wms.platform.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A database of a test's own. All are on one server for each test JVM; making one takes about a tenth of a second.
 *
 * <pre>{@code
 * private static final TestDatabase database = TestDatabase.migrated();
 *
 * @AfterAll
 * static void drop() {
 *     database.close();
 * }
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {

    private final DatabaseAddress application;

    private TestDatabase(String name) {
        this.application = TestServer.get().application().withDatabase(name);
    }

    /** With the roles and the whole schema, and no rows. */
    public static TestDatabase migrated() {
        return new TestDatabase(TestServer.copy(TestServer.migrated()));
    }

    /** With the roles and no schema. */
    public static TestDatabase empty() {
        return new TestDatabase(TestServer.copy(TestServer.EMPTY));
    }

    /** Where it is, and the login of {@code wms_application_role}, which owns it. */
    public DatabaseAddress application() {
        return application;
    }

    /** Connections of the owner, whom row-level security does not restrict; a new one each time. */
    public DataSource dataSource() {
        return application.dataSource();
    }

    /** Statements of the owner, each committed by itself. */
    public JdbcClient sql() {
        return JdbcClient.create(dataSource());
    }

    /** Connections of the superuser; a new one each time. */
    public DataSource superuser() {
        return TestServer.get().superuser(application.database());
    }

    /** Does the work in one committed transaction of the tenant role, for that tenant. */
    public <T extends @Nullable Object> T asTenant(String tenantId, Function<JdbcClient, T> work) {
        return asTenantRole(tenantId, work);
    }

    /** Does the work in one committed transaction of the tenant role that forgot to name a tenant. */
    public <T extends @Nullable Object> T asNoTenant(Function<JdbcClient, T> work) {
        return asTenantRole(null, work);
    }

    private <T extends @Nullable Object> T asTenantRole(@Nullable String tenantId, Function<JdbcClient, T> work) {
        try (Connection connection = dataSource().getConnection()) {
            connection.setAutoCommit(false);
            JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            sql.sql("SET LOCAL ROLE wms_tenant_role").update();
            if (tenantId != null) {
                sql.sql("SELECT set_config('wms.tenant_id', ?, true)")
                        .param(tenantId)
                        .query(String.class)
                        .single();
            }
            T result = work.apply(sql);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException("The tenant's transaction could not begin or end", e);
        }
    }

    /** Drops it, whoever is still connected. */
    @Override
    public void close() {
        TestServer.drop(application.database());
    }
}
