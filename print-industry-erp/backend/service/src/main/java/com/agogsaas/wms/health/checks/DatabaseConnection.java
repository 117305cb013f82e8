package com.agogsaas.wms.health.checks;

import com.agogsaas.wms.health.HealthCheck;
import com.agogsaas.wms.health.HealthCheckName;
import com.agogsaas.wms.health.Reading;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the database answers, and how soon, the wait for a connection of the pool included. */
@Component
class DatabaseConnection implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConnection.class);

    private final JdbcClient jdbc;

    DatabaseConnection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public HealthCheckName name() {
        return HealthCheckName.DATABASE_CONNECTION;
    }

    @Override
    public Optional<Reading> ofService() {
        long begun = System.nanoTime();
        try {
            int unused = jdbc.sql("SELECT 1").query(Integer.class).single();
        } catch (DataAccessException failure) {
            LOG.warn(
                    "The database does not answer: {}",
                    failure.getMostSpecificCause().getMessage());
            return Optional.of(name().failing(null, "The database does not answer"));
        }
        double milliseconds = (System.nanoTime() - begun) / 1e6;
        return Optional.of(
                name().judge(milliseconds, String.format(Locale.ROOT, "It answers within %.1f ms", milliseconds)));
    }
}
