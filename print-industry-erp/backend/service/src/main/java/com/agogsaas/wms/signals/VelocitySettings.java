package com.agogsaas.wms.signals;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How fast movers are told from slow ones.
 *
 * @param enabled whether velocities are computed and used; without them no material counts as picked, and classes are
 *     those of the master data
 * @param windowDays days up to now that count as recent
 * @param historyDays days before those that they are compared with
 * @param classA share of all recent picks that the fastest movers make up, which are class A
 * @param classB share that they make up with class B; the rest is class C
 * @param hysteresis how far beyond a limit a material's share has to be before it leaves its class
 * @param minimumPicks picks without which no change of a material's velocity calls for anything
 */
@Validated
@ConfigurationProperties("velocity")
record VelocitySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("30") @Min(8) @Max(180) int windowDays,
        @DefaultValue("90") @Min(7) @Max(365) int historyDays,

        @DefaultValue("0.8") @DecimalMin("0.01") @DecimalMax("0.98")
        double classA,

        @DefaultValue("0.95") @DecimalMin("0.02") @DecimalMax("0.99")
        double classB,

        @DefaultValue("0.02") @DecimalMin("0") @DecimalMax("0.2")
        double hysteresis,

        @DefaultValue("5") @Min(1) @Max(1_000_000) int minimumPicks) {

    AbcLimits limits() {
        return new AbcLimits(classA, classB, hysteresis);
    }
}
