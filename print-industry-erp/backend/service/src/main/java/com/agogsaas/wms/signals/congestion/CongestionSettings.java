package com.agogsaas.wms.signals.congestion;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the crowding of aisles is judged. An aisle's load is the number of pickers to be expected in it: each list in
 * progress counts as one picker, spread over the aisles of its open lines.
 *
 * @param enabled whether the crowding of aisles counts in scores
 * @param refreshEvery how often the crowding of aisles is read again
 * @param lowFrom pickers from which an aisle is LOW rather than NONE
 * @param mediumFrom pickers from which an aisle is MEDIUM; not less than for LOW
 * @param highFrom pickers from which an aisle is HIGH and counts as full; not less than for MEDIUM
 */
@Validated
@ConfigurationProperties("congestion")
record CongestionSettings(
        @DefaultValue("true") boolean enabled,

        @DefaultValue("15s") @DurationMin(seconds = 1) @DurationMax(minutes = 10)
        Duration refreshEvery,

        @DefaultValue("0.25") @DecimalMin("0.01") @DecimalMax("1000")
        double lowFrom,

        @DefaultValue("1") @DecimalMin("0.01") @DecimalMax("1000")
        double mediumFrom,

        @DefaultValue("2") @DecimalMin("0.01") @DecimalMax("1000")
        double highFrom) {

    /** @throws IllegalArgumentException when a more crowded level begins before a less crowded one */
    CongestionSettings {
        if (mediumFrom < lowFrom || highFrom < mediumFrom) {
            throw new IllegalArgumentException("CONGESTION_LOW_FROM (" + lowFrom + "), CONGESTION_MEDIUM_FROM ("
                    + mediumFrom + ") and CONGESTION_HIGH_FROM (" + highFrom + ") have to come in this order");
        }
    }

    CongestionLevel level(double pickers) {
        if (pickers >= highFrom) {
            return CongestionLevel.HIGH;
        }
        if (pickers >= mediumFrom) {
            return CongestionLevel.MEDIUM;
        }
        return pickers >= lowFrom ? CongestionLevel.LOW : CongestionLevel.NONE;
    }

    /** The share of the congestion term's points that a bin in such an aisle loses, 0 to 1. */
    double penalty(double pickers) {
        return Math.min(1, pickers / highFrom);
    }
}
