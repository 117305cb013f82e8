package com.agogsaas.wms.platform.train;

import java.time.Clock;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * What training needs of the service: the database, transactions of tenants, and room acceptance without its door. Not
 * a configuration by annotation, or the service itself would take it for one of its own.
 */
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ConfigurationPropertiesScan({
    "com.agogsaas.wms.acceptance",
    "com.agogsaas.wms.platform.database",
    "com.agogsaas.wms.platform.settings"
})
@ComponentScan(
        basePackages = {"com.agogsaas.wms.acceptance", "com.agogsaas.wms.tenancy", "com.agogsaas.wms.platform.database"
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "com\\.agogsaas\\.wms\\.acceptance\\.(graphql|monitoring)\\..*"))
class TrainingBeans {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
