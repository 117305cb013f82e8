package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.Algorithm;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How batches are placed.
 *
 * @param algorithm how they are packed; {@code BIN_OPTIMIZATION_ALGORITHM} of the runbook
 * @param searchTimePerLot how long {@code OPTIMIZED} looks for a better plan, for each lot of the batch
 * @param maxSearchTime how long it looks for a better plan at most, whatever the size of the batch
 * @param acceptedGap share of the best possible score that a plan may lack and still end the search
 * @param searchSeed what chance in the search follows from
 * @param maxItems lots in one batch at most
 * @param holdTime how long a recommendation keeps its space, 1 s to 7 days
 * @param maxAttempts how often a batch is placed anew when other callers take its bins meanwhile
 */
@Validated
@ConfigurationProperties("putaway")
public record PutawaySettings(
        @DefaultValue("OPTIMIZED") Algorithm algorithm,

        @DefaultValue("200us") @DurationMin(millis = 0) @DurationMax(seconds = 10)
        Duration searchTimePerLot,

        @DefaultValue("500ms") @DurationMin(millis = 0) @DurationMax(minutes = 10)
        Duration maxSearchTime,

        @DefaultValue("0.001") @DecimalMin("0") @DecimalMax("1")
        double acceptedGap,

        @DefaultValue("1") long searchSeed,
        @DefaultValue("5000") @Min(1) @Max(5000) int maxItems,

        @DefaultValue("30m") @DurationMin(seconds = 1) @DurationMax(days = 7)
        Duration holdTime,

        @DefaultValue("10") @Min(1) @Max(100) int maxAttempts) {}
