package com.agogsaas.wms.units;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A mass that is not negative, held in whole hundredths of an avoirdupois pound.
 *
 * <p>Rounded like {@link Volume}: what a lot needs goes up, what a bin bears goes down.
 *
 * @param centiPounds hundredths of a pound, 0 to {@value #MAX_CENTI_POUNDS}
 */
public record Mass(long centiPounds) implements Comparable<Mass> {

    /** Ten billion pounds: more than any bin or lot, and 9,000 of them still add up without overflow. */
    public static final long MAX_CENTI_POUNDS = 1_000_000_000_000L;

    /** No mass at all. */
    public static final Mass ZERO = new Mass(0);

    public Mass {
        if (centiPounds < 0 || centiPounds > MAX_CENTI_POUNDS) {
            throw new IllegalArgumentException(
                    "A mass is 0 to " + MAX_CENTI_POUNDS + " hundredths of a pound, not " + centiPounds);
        }
    }

    /** What something of this many pounds weighs at most: rounded up to the next hundredth. */
    public static Mass needed(BigDecimal pounds) {
        return new Mass(hundredths(pounds, RoundingMode.CEILING));
    }

    /** What a bin rated for this many pounds bears for certain: rounded down to a hundredth. */
    public static Mass offered(BigDecimal pounds) {
        return new Mass(hundredths(pounds, RoundingMode.FLOOR));
    }

    /** This mass in pounds, with two decimals. */
    public BigDecimal pounds() {
        return BigDecimal.valueOf(centiPounds, 2);
    }

    public Mass plus(Mass other) {
        return new Mass(centiPounds + other.centiPounds);
    }

    /** What is missing from this mass to reach {@code needed}; zero when nothing is. */
    public Mass shortOf(Mass needed) {
        return new Mass(Math.max(0, needed.centiPounds - centiPounds));
    }

    @Override
    public int compareTo(Mass other) {
        return Long.compare(centiPounds, other.centiPounds);
    }

    private static long hundredths(BigDecimal pounds, RoundingMode rounding) {
        return pounds.movePointRight(2).setScale(0, rounding).longValueExact();
    }
}
