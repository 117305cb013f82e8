package com.agogsaas.wms.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Makes the database and its roles in a new cluster; on one that has them it only sets the password again. */
final class RoleBootstrap {

    /** The same file that an administrator runs by psql on a server of their own. */
    private static final String SCRIPT = "/db/bootstrap/bootstrap-roles.sql";

    private RoleBootstrap() {}

    static void createDatabase(DataSource maintenance) throws SQLException {
        try (Connection connection = maintenance.getConnection();
                Statement statement = connection.createStatement()) {
            boolean exists;
            try (ResultSet found = statement.executeQuery(
                    "SELECT 1 FROM pg_database WHERE datname = '" + EmbeddedDatabase.DATABASE + "'")) {
                exists = found.next();
            }
            if (!exists) {
                statement.execute("CREATE DATABASE " + EmbeddedDatabase.DATABASE);
            }
        }
    }

    static void run(DataSource superuser, ClusterPasswords passwords) throws SQLException, IOException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(script());
            statement.execute("ALTER ROLE " + EmbeddedDatabase.APPLICATION_ROLE + " LOGIN PASSWORD '"
                    + passwords.application() + "'");
        }
    }

    private static String script() throws IOException {
        try (InputStream script = RoleBootstrap.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IllegalStateException("The class path has no " + SCRIPT);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
