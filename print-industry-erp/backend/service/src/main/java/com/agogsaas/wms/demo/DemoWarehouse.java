package com.agogsaas.wms.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Puts the made-up print plant into a database: tenant {@value #TENANT_ID}, facility {@value #FACILITY_ID}. The plant
 * is the same every time; its dates end at the moment of loading.
 */
public final class DemoWarehouse {

    /** The tenant that owns the plant. */
    public static final String TENANT_ID = "tenant-prod-001";

    /** The plant. */
    public static final String FACILITY_ID = "facility-prod-123";

    static final long SEED = 20_241_224;

    private DemoWarehouse() {}

    /**
     * Loads the plant in one transaction, unless the tenant is there already.
     *
     * @param owner connects as the owner of the tables
     * @param clock says when the history ends
     * @return whether the plant was loaded just now
     */
    public static boolean load(DataSource owner, Clock clock) {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            if (!claimTenant(connection)) {
                connection.rollback();
                return false;
            }
            try {
                Instant now = clock.instant();
                new PlantTables(connection).write(PlantGenerator.generate(now, SEED));
                new QualityHistory(connection, now).write();
                connection.commit();
            } catch (SQLException | IOException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
            refreshUtilisation(connection);
            return true;
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("Loading the demo warehouse", null, failure);
        } catch (IOException failure) {
            throw new UncheckedIOException("The demo warehouse could not be sent to the database", failure);
        }
    }

    /** Of two processes that start at once, the second waits here for the first and then leaves it at that. */
    private static boolean claimTenant(Connection connection) throws SQLException {
        String insert = """
                INSERT INTO tenants (tenant_id, tenant_name)
                VALUES (?, 'Demo tenant (synthetic data)')
                ON CONFLICT (tenant_id) DO NOTHING
                """;
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, TENANT_ID);
            return statement.executeUpdate() == 1;
        }
    }

    private static void refreshUtilisation(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement();
                ResultSet refreshed = statement.executeQuery("SELECT scheduled_refresh_bin_utilization()")) {
            refreshed.next();
        }
    }
}
