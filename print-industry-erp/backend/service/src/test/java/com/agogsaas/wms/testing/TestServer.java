package com.agogsaas.wms.testing;

import com.agogsaas.wms.platform.database.EmbeddedDatabase;
import com.agogsaas.wms.platform.database.EmbeddedDatabaseOptions;
import com.agogsaas.wms.platform.migration.SchemaMigration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL server of this JVM's tests, started by the first that asks and stopped when the JVM ends. */
final class TestServer {

    /** Holds the roles' grants and nothing else: what the launcher leaves in the database of a new server. */
    static final String EMPTY = EmbeddedDatabase.DATABASE;

    private static final String MIGRATED = "wms_migrated";

    private static final AtomicInteger databases = new AtomicInteger();

    private TestServer() {}

    static EmbeddedDatabase get() {
        return Running.SERVER;
    }

    /** The name of the database with the whole schema, which is migrated once and copied for each test. */
    static String migrated() {
        return Migrated.NAME;
    }

    static String copy(String template) {
        String name = "test_" + databases.incrementAndGet();
        copy(template, name);
        return name;
    }

    static void drop(String name) {
        maintenance().sql("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)").update();
    }

    private static void copy(String template, String name) {
        maintenance()
                .sql("CREATE DATABASE " + name + " TEMPLATE " + template + " OWNER "
                        + EmbeddedDatabase.APPLICATION_ROLE)
                .update();
    }

    private static JdbcClient maintenance() {
        return JdbcClient.create(get().superuser("postgres"));
    }

    /** Loaded, and with it started, by the first use. */
    private static final class Running {
        static final EmbeddedDatabase SERVER = start();

        private static EmbeddedDatabase start() {
            try {
                Path folder = Files.createTempDirectory("wms-test-database-");
                EmbeddedDatabase server = EmbeddedDatabase.start(EmbeddedDatabaseOptions.forTests(folder));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder), "stop-test-database"));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("No folder for the tests' database", e);
            }
        }

        private static void stop(EmbeddedDatabase server, Path folder) {
            server.close();
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                throw new UncheckedIOException("The tests' database is left in " + folder, e);
            }
        }
    }

    /** Loaded, and with it migrated, by the first use. */
    private static final class Migrated {
        static final String NAME = migrate();

        private static String migrate() {
            copy(EMPTY, MIGRATED);
            SchemaMigration.migrate(get().application().withDatabase(MIGRATED).dataSource());
            return MIGRATED;
        }
    }
}
