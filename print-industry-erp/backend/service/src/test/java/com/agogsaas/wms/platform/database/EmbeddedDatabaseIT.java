package com.agogsaas.wms.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server on its own directory: what it promises while all goes well, and what it refuses. */
class EmbeddedDatabaseIT {

    @TempDir
    private Path folder;

    @Test
    void keepsCommittedRowsFromOneStartToTheNext() {
        try (var database = EmbeddedDatabase.start(EmbeddedDatabaseOptions.durable(folder))) {
            JdbcClient client = JdbcClient.create(database.superuser(EmbeddedDatabase.DATABASE));
            client.sql("CREATE TABLE kept (note text)").update();
            client.sql("INSERT INTO kept VALUES ('Grüße')").update();
        }
        try (var database = EmbeddedDatabase.start(EmbeddedDatabaseOptions.durable(folder))) {
            assertThat(text(database.superuser(EmbeddedDatabase.DATABASE), "SELECT note FROM kept"))
                    .isEqualTo("Grüße");
        }
    }

    @Test
    void writesEveryCommitToDiskUnlessToldOtherwise() throws IOException {
        try (var database = EmbeddedDatabase.start(EmbeddedDatabaseOptions.durable(folder.resolve("durable")))) {
            DataSource superuser = database.superuser(EmbeddedDatabase.DATABASE);
            assertThat(text(superuser, "SHOW fsync")).isEqualTo("on");
            assertThat(text(superuser, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(text(superuser, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(text(superuser, "SHOW data_checksums")).isEqualTo("on");
        }
        Path forgetful = Files.createDirectory(folder.resolve("with a blank"));
        try (var database = EmbeddedDatabase.start(EmbeddedDatabaseOptions.forTests(forgetful))) {
            assertThat(text(database.superuser(EmbeddedDatabase.DATABASE), "SHOW fsync"))
                    .isEqualTo("off");
        }
    }

    @Test
    void isPostgreSql16InUtf8WithAnOrderThatNoSystemChanges() {
        try (var database = EmbeddedDatabase.start(EmbeddedDatabaseOptions.forTests(folder))) {
            DataSource superuser = database.superuser(EmbeddedDatabase.DATABASE);
            assertThat(text(superuser, "SHOW server_version")).startsWith("16.");
            assertThat(text(superuser, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(text(superuser, "SHOW timezone")).isEqualTo("UTC");
            assertThat(text(superuser, "SELECT datcollate FROM pg_database WHERE datname = current_database()"))
                    .isEqualTo("C");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        try (var database = EmbeddedDatabase.start(EmbeddedDatabaseOptions.forTests(folder))) {
            DatabaseAddress application = database.application();
            try (Connection connection = application.dataSource().getConnection()) {
                assertThat(connection.isValid(5)).isTrue();
            }
            for (String user : new String[] {application.user(), EmbeddedDatabase.SUPERUSER}) {
                assertThatThrownBy(() -> DriverManager.getConnection(application.jdbcUrl(), user, "guess"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("database-passwords.properties"))))
                    .isEqualTo("rw-------");
            assertThat(database.application().toString()).doesNotContain(application.password());
        }
    }

    @Test
    void listensOnTheLoopbackAddressOnly() {
        try (var database = EmbeddedDatabase.start(EmbeddedDatabaseOptions.forTests(folder))) {
            assertThat(text(database.superuser(EmbeddedDatabase.DATABASE), "SHOW listen_addresses"))
                    .isEqualTo("127.0.0.1");
        }
    }

    @Test
    void refusesADirectoryThatAnotherServerHas() {
        try (var first = EmbeddedDatabase.start(EmbeddedDatabaseOptions.forTests(folder))) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(EmbeddedDatabaseOptions.forTests(folder)))
                    .isInstanceOf(DatabaseStartException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("in use by another server (process "
                            + ProcessHandle.current().pid() + ")");
            assertThat(text(first.superuser(EmbeddedDatabase.DATABASE), "SELECT 'well'"))
                    .isEqualTo("well");
        }
    }

    @Test
    void refusesADirectoryThatCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(EmbeddedDatabaseOptions.forTests(file.resolve("data"))))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("cannot be written to");
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var options =
                    new EmbeddedDatabaseOptions(folder, taken.getLocalPort(), EmbeddedDatabaseOptions.Durability.NONE);
            assertThatThrownBy(() -> EmbeddedDatabase.start(options))
                    .isInstanceOf(DatabaseStartException.class)
                    .hasMessageContaining("could not create any TCP/IP sockets");
        }
        EmbeddedDatabase.start(EmbeddedDatabaseOptions.forTests(folder)).close();
    }

    @Test
    void beginsAgainWhereAFirstStartWasCutShort() throws IOException {
        Path half = Files.createDirectories(folder.resolve("database-new-1").resolve("base"));
        Files.writeString(half.resolve("1"), "half a file");
        EmbeddedDatabase.start(EmbeddedDatabaseOptions.forTests(folder)).close();
        assertThat(folder.resolve("database-new-1")).doesNotExist();
        assertThat(folder.resolve("database").resolve("PG_VERSION")).content().startsWith("16");
    }

    private static String text(DataSource source, String sql) {
        return String.format(
                Locale.ROOT,
                "%s",
                JdbcClient.create(source).sql(sql).query(String.class).single());
    }
}
