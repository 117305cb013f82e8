package com.agogsaas.wms.statistics;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Statistical analysis.
 *
 * @param enabled whether statistics are computed; {@code STATISTICAL_ANALYSIS_ENABLED} of the runbook. When off,
 *     nothing is computed and no A/B test changes a recommendation; what was computed before can be read
 * @param periodDays how many days up to now the daily analysis is about
 * @param sampleLimit observations that a test or correlation looks at, at most: the latest of the period
 */
@Validated
@ConfigurationProperties("statistics")
record StatisticsSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("30") @Min(1) @Max(366) int periodDays,
        @DefaultValue("50000") @Min(100) @Max(1000000) int sampleLimit) {}
