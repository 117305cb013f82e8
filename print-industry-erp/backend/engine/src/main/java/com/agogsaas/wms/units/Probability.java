package com.agogsaas.wms.units;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A probability.
 *
 * @param value 0 to 1, both included; never NaN
 */
public record Probability(double value) {

    public Probability {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A probability is 0 to 1, not " + value);
        }
    }

    /** This probability with three decimals, as the database stores it ({@code numeric(4,3)}). */
    public BigDecimal toThreeDecimals() {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_EVEN);
    }
}
