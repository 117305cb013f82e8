package com.agogsaas.wms.signals;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When signals are computed.
 *
 * @param interval how old they get before one process computes them anew, facility by facility; 0 keeps this process
 *     from computing any
 */
@Validated
@ConfigurationProperties("signals")
record SignalSettings(
        @DefaultValue("10m") @DurationMin(seconds = 0) @DurationMax(days = 1)
        Duration interval) {}
