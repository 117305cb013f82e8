package com.agogsaas.wms.platform.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Tries a database that others run, so that what is wrong with it is said before anything depends on it. */
final class ExternalDatabase {

    private static final int OLDEST_MAJOR_VERSION = 15;

    /** Seconds to wait for the server's first answer. */
    private static final String LOGIN_TIMEOUT = "10";

    private static final String AUTHORIZATION_CLASS = "28";
    private static final String NO_SUCH_DATABASE = "3D000";

    private ExternalDatabase() {}

    static void check(DatabaseAddress address) {
        var login = new Properties();
        login.setProperty("user", address.user());
        login.setProperty("password", address.password());
        login.setProperty("connectTimeout", LOGIN_TIMEOUT);
        login.setProperty("loginTimeout", LOGIN_TIMEOUT);
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), login)) {
            checkVersion(connection, address);
            checkRoles(connection, address);
        } catch (SQLException e) {
            throw new DatabaseStartException(reason(e, address), e);
        }
    }

    private static void checkVersion(Connection connection, DatabaseAddress address) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST_MAJOR_VERSION) {
            throw new DatabaseStartException("The database " + address + " is PostgreSQL " + major + "; the service"
                    + " needs " + OLDEST_MAJOR_VERSION + " or later");
        }
    }

    private static void checkRoles(Connection connection, DatabaseAddress address) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("""
                        SELECT EXISTS (SELECT FROM pg_catalog.pg_roles
                                       WHERE rolname = 'wms_tenant_role'
                                         AND pg_catalog.pg_has_role(current_user, oid, 'MEMBER'))
                        """)) {
            if (!found.next() || !found.getBoolean(1)) {
                throw new DatabaseStartException("The database " + address + " lacks the service's roles: run"
                        + " scripts/bootstrap-roles.sql on it as a superuser");
            }
        }
    }

    private static String reason(SQLException e, DatabaseAddress address) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith(AUTHORIZATION_CLASS)) {
            return "The database " + address + " refuses the login: " + firstLine(e)
                    + "; check DB_USER and DB_PASSWORD";
        }
        if (state.equals(NO_SUCH_DATABASE)) {
            return "The database " + address + " does not exist on that server; check DB_NAME";
        }
        return "The database " + address + " cannot be reached: " + firstLine(e) + "; check DB_HOST and DB_PORT";
    }

    private static String firstLine(SQLException e) {
        Throwable told = e.getCause() instanceof IOException network ? network : e;
        return String.valueOf(told.getMessage())
                .lines()
                .findFirst()
                .orElse(e.toString())
                .replaceFirst("^FATAL: ", "")
                .replaceFirst("\\.$", "");
    }
}
