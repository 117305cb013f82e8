package com.agogsaas.wms.health;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the service looks after itself.
 *
 * @param measureEvery how often each process looks at everything; whoever asks gets figures up to that old
 */
@Validated
@ConfigurationProperties("health")
public record HealthSettings(
        @DefaultValue("10s") @DurationMin(millis = 100) @DurationMax(minutes = 1)
        Duration measureEvery) {}
