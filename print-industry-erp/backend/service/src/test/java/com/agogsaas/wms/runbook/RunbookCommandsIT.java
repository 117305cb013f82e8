package com.agogsaas.wms.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.platform.database.DatabaseAddress;
import com.agogsaas.wms.platform.migration.SchemaMigration;
import com.agogsaas.wms.runbook.RunbookDocument.Block;
import com.agogsaas.wms.testing.CronServer;
import com.agogsaas.wms.testing.MigrationFiles;
import com.agogsaas.wms.testing.Psql;
import com.agogsaas.wms.testing.SampleRows;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runbook's SQL and its commands for the database, taken from the document and run as they stand there. */
class RunbookCommandsIT {

    private static final CronServer server = CronServer.start();
    private static final String PASSWORD = "of-the-runbook";

    @TempDir
    private Path folder;

    @BeforeAll
    static void migrate() {
        new Psql(server.superuser()).file(MigrationFiles.bootstrap());
        SchemaMigration.migrate(server.application().dataSource());
        SampleRows.insertEverything(JdbcClient.create(server.application().dataSource()), "tenant-a");
        server.demandPassword(PASSWORD);
    }

    private static DatabaseAddress owner() {
        DatabaseAddress open = server.application();
        return new DatabaseAddress(open.host(), open.port(), open.database(), open.user(), PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyBlockOfSqlRunsAndNothingIsRefusedButAConfidenceOfOneAndAHalf() throws IOException {
        List<Block> blocks = blocks("sql");
        assertThat(blocks).hasSizeGreaterThan(6);
        StringBuilder said = new StringBuilder();
        for (Block block : blocks) {
            Path file = Files.writeString(folder.resolve("block.sql"), block.text(), StandardCharsets.UTF_8);
            said.append(new Psql(owner()).file(file));
        }

        assertThat(said.toString().lines().filter(line -> line.contains("ERROR")))
                .singleElement()
                .asString()
                .contains("chk_confidence_score_range");
        assertThat(said).contains("(9 rows)", "(2 rows)", "DELETE 0", "REFRESH MATERIALIZED VIEW");
        assertThat(new Psql(owner()).command("SELECT jobname FROM cron.job")).contains("refresh_bin_util");
    }

    @Test
    void theShellCommandsForTheDatabaseRunOneAfterTheOther() throws IOException, InterruptedException {
        DatabaseAddress database = owner();
        String script = "set -eu\ncd " + folder + "\nBACKUP_FILE=runbook.dump\n"
                + blocks("bash").stream()
                        .filter(block -> block.isProvedBy(RunbookCommandsIT.class))
                        .map(Block::text)
                        .collect(Collectors.joining("\n"))
                        .replace("production-db.agogsaas.com", database.host())
                        .replace("\"5432\"", '"' + Integer.toString(database.port()) + '"')
                        .replace("agogsaas_prod", database.database())
                        .replace("<secure-password>", PASSWORD)
                + "\npg_restore -l $BACKUP_FILE >/dev/null\n";

        Process bash = new ProcessBuilder("bash", "-c", script)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(bash.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("PostgreSQL 15.", "REFRESH MATERIALIZED VIEW", "putaway_recommendations")
                .doesNotContain("ERROR");
    }

    private static List<Block> blocks(String language) {
        return RunbookDocument.blocks().stream()
                .filter(block -> block.language().equals(language))
                .toList();
    }
}
