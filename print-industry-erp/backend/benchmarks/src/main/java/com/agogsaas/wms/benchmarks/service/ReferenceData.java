package com.agogsaas.wms.benchmarks.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Puts the reference facility into a database. */
final class ReferenceData {

    private ReferenceData() {}

    static String facility(int bins) {
        return "reference-" + bins;
    }

    static void load(DatabaseLine database, int bins) throws SQLException, IOException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try (PreparedStatement size =
                    connection.prepareStatement("SELECT set_config('reference.bins', ?, false)")) {
                size.setString(1, Integer.toString(bins));
                size.execute();
            }
            statement.execute(script());
            connection.commit();
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            // What the load left behind is not measured with the first batches.
            statement.execute("VACUUM ANALYZE inventory_locations, lots, facility_changes");
        }
    }

    private static String script() throws IOException {
        try (InputStream script = ReferenceData.class.getResourceAsStream("reference-facility.sql")) {
            if (script == null) {
                throw new IllegalStateException("reference-facility.sql is missing beside its class");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
