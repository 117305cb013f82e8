package com.agogsaas.wms.platform.database;

import com.agogsaas.wms.platform.settings.ServiceSettings;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service's connections: to the database that the settings name, else to one of its own. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Milliseconds that a request waits for a connection before it is answered that the database is not there. */
    private static final long CONNECTION_TIMEOUT = 5_000;

    /** Connections that stay when there is little to do; each is a process of some 10 MB at the server. */
    private static final int MINIMUM_IDLE = 4;

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${wms.database.host:}'.isBlank()")
    EmbeddedDatabase embeddedDatabase(ServiceSettings settings) {
        EmbeddedDatabase database =
                EmbeddedDatabase.start(EmbeddedDatabaseOptions.durable(settings.absoluteDataDirectory()));
        try {
            // Spring gives up closing a context whose start hangs, and with it this bean; these run all the same.
            SpringApplication.getShutdownHandlers().add(database::close);
        } catch (IllegalStateException shuttingDown) {
            database.close();
            throw shuttingDown;
        }
        return database;
    }

    @Bean
    DatabaseAddress databaseAddress(DatabaseSettings settings, ObjectProvider<EmbeddedDatabase> embedded) {
        EmbeddedDatabase database = embedded.getIfAvailable();
        if (database != null) {
            return database.application();
        }
        ExternalDatabase.check(settings.address());
        return settings.address();
    }

    @Bean
    HikariDataSource dataSource(DatabaseAddress address, DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(address.jdbcUrl());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(Math.min(MINIMUM_IDLE, settings.poolSize()));
        config.setConnectionTimeout(CONNECTION_TIMEOUT);
        config.addDataSourceProperty("ApplicationName", "bin-optimization");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }
}
