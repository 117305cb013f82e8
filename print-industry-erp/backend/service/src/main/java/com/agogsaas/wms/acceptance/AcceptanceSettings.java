package com.agogsaas.wms.acceptance;

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
 * How the acceptance model is trained and used.
 *
 * @param enabled whether confidences come from a model where there is one; {@code ML_MODEL_ENABLED} of the runbook.
 *     Without it every confidence is the heuristic one, and no training is begun by itself
 * @param refreshInterval how long a pod may go on with a model after another one was activated
 * @param maxDecisions how many decisions, the latest ones, a model is trained on at most
 * @param minDecisions with fewer decisions of its own a tenant gets no model; not more than a model is trained on
 * @param sharedPrior how many decisions the other tenants' together count for at most; 0 keeps every tenant's decisions
 *     out of the others' models
 * @param seed what chance in training and in its tests follows from
 * @param maxCalibrationError how far a model's probabilities may be off on average, on decisions that it has not seen
 */
@Validated
@ConfigurationProperties("acceptance")
public record AcceptanceSettings(
        @DefaultValue("true") boolean enabled,

        @DefaultValue("5s") @DurationMin(millis = 100) @DurationMax(minutes = 10)
        Duration refreshInterval,

        @DefaultValue("1000000") @Min(1_000) @Max(5_000_000) int maxDecisions,
        @DefaultValue("500") @Min(100) @Max(1_000_000) int minDecisions,
        @DefaultValue("500") @Min(0) @Max(100_000) int sharedPrior,
        @DefaultValue("1") long seed,

        @DefaultValue("0.03") @DecimalMin("0.001") @DecimalMax("0.5")
        double maxCalibrationError) {}
