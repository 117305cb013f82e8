package com.agogsaas.wms.platform;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Metrics that come without a description get one, which Prometheus shows and its lint demands. */
@Configuration(proxyBeanMethods = false)
class MetricWiring {

    private static final String HTTP = "http.server.requests";

    @Bean
    MeterFilter descriptions() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().startsWith(HTTP) && id.getDescription() == null ? described(id) : id;
            }
        };
    }

    private static Meter.Id described(Meter.Id id) {
        return new Meter.Id(
                id.getName(),
                Tags.of(id.getTags()),
                id.getBaseUnit(),
                "HTTP requests, answered or under way",
                id.getType());
    }
}
