package com.agogsaas.wms.testing;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements that wait for a lock: by them a test knows that a request has got as far as it means it to. */
public final class BlockedStatements {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private BlockedStatements() {}

    /** Waits until so many statements of a database wait for locks. */
    public static void await(TestDatabase database, int wanted) {
        JdbcClient sql = database.sql();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (blocked(sql) < wanted) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "In " + PATIENCE + " there were never " + wanted + " blocked statements");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted waiting for blocked statements", e);
            }
        }
    }

    private static int blocked(JdbcClient sql) {
        return sql.sql("""
                        SELECT count(*)
                          FROM pg_stat_activity
                         WHERE datname = current_database() AND wait_event_type = 'Lock'
                        """).query(Integer.class).single();
    }
}
