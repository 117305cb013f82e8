package com.agogsaas.wms.platform.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a database is and as whom to log in.
 *
 * @param host name or address
 * @param port 1 to 65535
 * @param database the database's name
 * @param user the role that logs in
 * @param password its password, empty where the server asks for none
 */
public record DatabaseAddress(String host, int port, String database, String user, String password) {

    /** The address for JDBC, without user and password. */
    public String jdbcUrl() {
        return String.format(
                Locale.ROOT,
                "jdbc:postgresql://%s:%d/%s",
                host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host,
                port,
                URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** The address with user and password as libpq's keywords and values: what psql takes as its first argument. */
    public String conninfo() {
        return List.of(
                        keyword("host", host),
                        keyword("port", Integer.toString(port)),
                        keyword("dbname", database),
                        keyword("user", user),
                        keyword("password", password))
                .stream()
                .collect(Collectors.joining(" "));
    }

    /** The same server and login, another database. */
    public DatabaseAddress withDatabase(String other) {
        return new DatabaseAddress(host, port, other, user, password);
    }

    /** Opens a new connection each time that it is asked for one. */
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** Without the password, so that no log shows it. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s@%s:%d/%s", user, host, port, database);
    }

    private static String keyword(String name, String value) {
        boolean plain = !value.isEmpty() && value.chars().noneMatch(c -> c == '\'' || c == '\\' || c <= ' ');
        return name + "=" + (plain ? value : "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'");
    }
}
