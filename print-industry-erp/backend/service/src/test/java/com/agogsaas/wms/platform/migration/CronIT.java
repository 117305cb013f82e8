package com.agogsaas.wms.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.testing.CronServer;
import com.agogsaas.wms.testing.MigrationFiles;
import com.agogsaas.wms.testing.Psql;
import com.agogsaas.wms.testing.SampleRows;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole schema on Debian's PostgreSQL 15, and the runbook's statements for pg_cron there. */
class CronIT {

    private static final CronServer server = CronServer.start();
    private static final JdbcClient sql = JdbcClient.create(server.application().dataSource());

    /** pg_cron starts jobs on the minute; this leaves room for a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @BeforeAll
    static void bootstrapAndMigrate() {
        var superuser = new Psql(server.superuser());
        assertThat(superuser.file(MigrationFiles.bootstrap())).doesNotContain("ERROR");
        assertThat(superuser.file(MigrationFiles.bootstrap())).as("again").doesNotContain("ERROR");
        SchemaMigration.migrate(server.application().dataSource());
        SampleRows.insertEverything(sql, "tenant-a");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyFileAppliesOnPostgreSql15AgainOnTopOfItself() {
        assertThat(sql.sql("SHOW server_version").query(String.class).single()).startsWith("15.");
        var owner = new Psql(server.application());
        for (Path file : MigrationFiles.inOrder()) {
            assertThat(owner.file(file)).as(file.toString()).doesNotContain("ERROR", "WARNING");
        }
        SchemaMigration.migrate(server.application().dataSource());
    }

    @Test
    void itsOwnerDumpsItAndRestoresItOverWhatIsThere(@TempDir Path folder) {
        Path dump = folder.resolve("wms.dump");
        sql.sql("SELECT scheduled_refresh_bin_utilization()")
                .query(String.class)
                .single();
        server.dump(dump);
        sql.sql("UPDATE lots SET quantity_on_hand = 3").update();

        server.restore(dump);

        assertThat(sql.sql("SELECT quantity_on_hand::integer FROM lots")
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
        sql.sql("REFRESH MATERIALIZED VIEW CONCURRENTLY bin_utilization_cache").update();
        SchemaMigration.migrate(server.application().dataSource());
    }

    @Test
    void theRunbooksJobIsScheduledOnceHoweverOftenItIsScheduled() {
        String schedule = """
                SELECT cron.schedule('refresh_bin_util', '*/10 * * * *',
                  $$SELECT scheduled_refresh_bin_utilization();$$);
                """;
        var psql = new Psql(server.application());
        assertThat(psql.command(schedule)).contains("1 row").doesNotContain("ERROR");
        assertThat(psql.command(schedule)).contains("1 row").doesNotContain("ERROR");

        List<Map<String, Object>> jobs = sql.sql("SELECT * FROM cron.job WHERE jobname = 'refresh_bin_util';")
                .query()
                .listOfRows();
        assertThat(jobs)
                .singleElement()
                .satisfies(job -> assertThat(job)
                        .containsEntry("schedule", "*/10 * * * *")
                        .containsEntry("username", "wms_application_role")
                        .containsEntry("database", "wms")
                        .containsEntry("active", true));
    }

    @Test
    void aJobRefreshesTheCacheWithoutAPassword() throws InterruptedException {
        sql.sql("DELETE FROM view_refreshes").update();
        sql.sql("SELECT cron.schedule('every_minute', '* * * * *', 'SELECT scheduled_refresh_bin_utilization()')")
                .query(Long.class)
                .single();

        for (long waited = 0; outcomes().isEmpty() && waited < PATIENCE.toMillis(); waited += 500) {
            Thread.sleep(500);
        }

        assertThat(outcomes()).as("what the job wrote down").contains("REFRESHED");
        assertThat(sql.sql("SELECT count(*) FROM bin_utilization_cache")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        sql.sql("SELECT cron.unschedule('every_minute')").query(Boolean.class).single();
    }

    private static List<String> outcomes() {
        return sql.sql("SELECT outcome FROM view_refreshes").query(String.class).list();
    }
}
