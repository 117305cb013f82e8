package com.agogsaas.wms.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is left behind by processes that were killed, and how the next start deals with it. */
class EmbeddedDatabaseCrashIT {

    @TempDir
    private Path folder;

    @Test
    void stopsTheServerThatAKilledProcessLeftBehindAndKeepsItsCommits() throws Exception {
        ProcessHandle orphan = writeThenKillTheProcess();
        assertThat(orphan.isAlive()).isTrue();

        assertThatTheCommitIsThere();

        assertThat(orphan.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void recoversAfterProcessAndServerWereKilledTogether() throws Exception {
        ProcessHandle orphan = writeThenKillTheProcess();
        assertThat(orphan.destroyForcibly()).isTrue();
        orphan.onExit().get(30, TimeUnit.SECONDS);

        assertThatTheCommitIsThere();
    }

    @Test
    void leavesAForeignProcessAloneThatHasTheNumberOfAServerLongGone() throws Exception {
        ProcessHandle orphan = writeThenKillTheProcess();
        assertThat(orphan.destroyForcibly()).isTrue();
        orphan.onExit().get(30, TimeUnit.SECONDS);
        Process foreign = new ProcessBuilder("sleep", "600").start();
        try {
            Path file = folder.resolve("database").resolve("postmaster.pid");
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            lines.set(0, Long.toString(foreign.pid()));
            Files.write(file, lines, StandardCharsets.UTF_8);

            assertThatTheCommitIsThere();

            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly();
        }
    }

    private void assertThatTheCommitIsThere() {
        try (var database = EmbeddedDatabase.start(EmbeddedDatabaseOptions.durable(folder))) {
            Integer rows = JdbcClient.create(database.superuser(EmbeddedDatabase.DATABASE))
                    .sql("SELECT count(*) FROM kept")
                    .query(Integer.class)
                    .single();
            assertThat(rows).isEqualTo(1);
        }
    }

    /** Another Java process starts the server, commits one row, says so and is killed. Returns the server's process. */
    private ProcessHandle writeThenKillTheProcess() throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = writer.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.lines().filter("committed"::equals).findFirst()).isPresent();
        } finally {
            writer.destroyForcibly().waitFor();
        }
        String pid = Files.readAllLines(folder.resolve("database").resolve("postmaster.pid"))
                .get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** The process that is killed. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) throws InterruptedException {
            var database = EmbeddedDatabase.start(EmbeddedDatabaseOptions.durable(Path.of(arguments[0])));
            JdbcClient client = JdbcClient.create(database.superuser(EmbeddedDatabase.DATABASE));
            client.sql("CREATE TABLE kept (note text)").update();
            client.sql("INSERT INTO kept VALUES ('committed')").update();
            System.out.println("committed");
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
