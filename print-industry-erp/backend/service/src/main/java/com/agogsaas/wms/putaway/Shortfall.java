package com.agogsaas.wms.putaway;

import com.agogsaas.wms.engine.Violation;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** By how much a bin fails a rule, in a unit that people use. */
public record Shortfall(BigDecimal amount, ShortfallUnit unit) {

    /** Null for rules that know no more or less, and where nothing is missing. */
    public static @Nullable Shortfall of(Violation violation) {
        return switch (violation.constraint()) {
            case VOLUME -> of(violation.shortfall(), 3, ShortfallUnit.CUBIC_FEET);
            case WEIGHT -> of(violation.shortfall(), 2, ShortfallUnit.POUNDS);
            case DIMENSIONS -> of(violation.shortfall(), 2, ShortfallUnit.INCHES);
            case TEMPERATURE -> of(violation.shortfall(), 0, ShortfallUnit.DEGREES_FAHRENHEIT);
            case DOES_NOT_PACK -> of(violation.shortfall(), 0, ShortfallUnit.UNITS);
            case BLOCKED, LOCATION_TYPE, SECURITY_ZONE, LOT_MIXING -> null;
        };
    }

    private static @Nullable Shortfall of(long missing, int decimals, ShortfallUnit unit) {
        return missing == 0 ? null : new Shortfall(BigDecimal.valueOf(missing, decimals), unit);
    }
}
