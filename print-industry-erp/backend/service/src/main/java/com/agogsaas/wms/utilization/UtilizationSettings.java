package com.agogsaas.wms.utilization;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The utilization cache.
 *
 * @param refreshEvery how old the materialized views become before the service refreshes them, 10 s to 1 day; without
 *     effect while an active pg_cron job refreshes them
 */
@Validated
@ConfigurationProperties("utilization")
record UtilizationSettings(
        @DefaultValue("10m") @DurationMin(seconds = 10) @DurationMax(days = 1)
        Duration refreshEvery) {}
