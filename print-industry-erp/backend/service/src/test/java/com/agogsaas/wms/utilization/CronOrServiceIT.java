package com.agogsaas.wms.utilization;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.platform.migration.SchemaMigration;
import com.agogsaas.wms.testing.CronServer;
import com.agogsaas.wms.testing.MigrationFiles;
import com.agogsaas.wms.testing.Psql;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who refreshes the views, on a PostgreSQL that has pg_cron: its job where it is active, the service where it is not.
 */
class CronOrServiceIT {

    private static final CronServer SERVER = CronServer.start();
    private static final JdbcClient SQL = JdbcClient.create(SERVER.application().dataSource());

    @BeforeAll
    static void bootstrapAndMigrate() {
        assertThat(new Psql(SERVER.superuser()).file(MigrationFiles.bootstrap()))
                .doesNotContain("ERROR");
        SchemaMigration.migrate(SERVER.application().dataSource());
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void theServiceStepsBackWhileTheJobIsActive() {
        CacheRefreshRepository repository = new CacheRefreshRepository(SQL);
        CacheRefreshJob job = new CacheRefreshJob(new UtilizationSettings(Duration.ofMinutes(10)), repository);

        assertThat(SQL.sql("SELECT schedule || ' ' || command FROM cron.job WHERE jobname = 'refresh_bin_util'")
                        .query(String.class)
                        .single())
                .as("scheduled by the migration")
                .isEqualTo("*/10 * * * * SELECT scheduled_refresh_bin_utilization();");
        SQL.sql("DELETE FROM view_refreshes").update();
        assertThat(job.run()).contains("pg_cron");
        assertThat(SQL.sql("SELECT count(*) FROM view_refreshes")
                        .query(Integer.class)
                        .single())
                .isZero();

        SQL.sql("SELECT cron.unschedule('refresh_bin_util')")
                .query(Boolean.class)
                .single();
        assertThat(job.run()).startsWith("REFRESHED");
        assertThat(job.run()).isEqualTo("not due");
    }
}
