package com.agogsaas.wms.platform.database;

import com.agogsaas.wms.platform.settings.ServiceSettings;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service's connections: to the database that the settings name, else to one of its own. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Milliseconds that a request waits for a connection before it is answered that the database is not there. */
    private static final long CONNECTION_TIMEOUT = 5_000;

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${wms.database.host:}'.isBlank()")
    EmbeddedDatabase embeddedDatabase(ServiceSettings settings) {
        return EmbeddedDatabase.start(EmbeddedDatabaseOptions.durable(settings.absoluteDataDirectory()));
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
        config.setConnectionTimeout(CONNECTION_TIMEOUT);
        config.addDataSourceProperty("ApplicationName", "bin-optimization");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }
}
