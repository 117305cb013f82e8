package com.agogsaas.wms.benchmarks.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the service's database is.
 *
 * @param host of the server
 * @param port of the server
 * @param name of the database
 * @param user the role that owns the tables
 * @param password of that role
 */
record DatabaseLine(String host, int port, String name, String user, String password) {

    /** Reads what {@code script/server} prints: {@code host=... port=... dbname=... user=... password=...}. */
    static DatabaseLine parse(String line) {
        Map<String, String> words = Arrays.stream(line.strip().split("\\s+", -1))
                .map(word -> word.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new DatabaseLine(
                word(words, "host"),
                Integer.parseInt(word(words, "port")),
                word(words, "dbname"),
                word(words, "user"),
                word(words, "password"));
    }

    Connection connect() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(name);
        source.setUser(user);
        source.setPassword(password);
        return source.getConnection();
    }

    private static String word(Map<String, String> words, String key) {
        String value = words.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the database line names no " + key);
        }
        return value;
    }
}
