package com.agogsaas.wms.units;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The outer size of a unit, or the inner size of a bin, along its three edges, in whole hundredths of an inch.
 *
 * @param length hundredths of an inch, more than 0
 * @param width hundredths of an inch, more than 0
 * @param height hundredths of an inch, more than 0; the vertical edge
 */
public record Dimensions(int length, int width, int height) {

    /** About 2.6 miles: longer than any bin. */
    public static final int MAX_CENTI_INCHES = 16_777_216;

    public Dimensions {
        requireLength("length", length);
        requireLength("width", width);
        requireLength("height", height);
    }

    /** The size of a thing that has to fit: every edge rounded up. */
    public static Dimensions needed(BigDecimal lengthInches, BigDecimal widthInches, BigDecimal heightInches) {
        return of(lengthInches, widthInches, heightInches, RoundingMode.CEILING);
    }

    /** The size of a space that takes it in: every edge rounded down. */
    public static Dimensions offered(BigDecimal lengthInches, BigDecimal widthInches, BigDecimal heightInches) {
        return of(lengthInches, widthInches, heightInches, RoundingMode.FLOOR);
    }

    /** Whether a thing of this size goes into {@code space}, turned onto any of its faces unless it stays upright. */
    public boolean fitsInto(Dimensions space, boolean staysUpright) {
        if (staysUpright) {
            return height <= space.height
                    && Math.min(length, width) <= Math.min(space.length, space.width)
                    && Math.max(length, width) <= Math.max(space.length, space.width);
        }
        return shortest() <= space.shortest() && middle() <= space.middle() && longest() <= space.longest();
    }

    public int shortest() {
        return Math.min(length, Math.min(width, height));
    }

    public int longest() {
        return Math.max(length, Math.max(width, height));
    }

    public int middle() {
        return Math.max(Math.min(length, width), Math.min(Math.max(length, width), height));
    }

    private static Dimensions of(BigDecimal length, BigDecimal width, BigDecimal height, RoundingMode rounding) {
        return new Dimensions(hundredths(length, rounding), hundredths(width, rounding), hundredths(height, rounding));
    }

    private static int hundredths(BigDecimal inches, RoundingMode rounding) {
        return inches.movePointRight(2).setScale(0, rounding).intValueExact();
    }

    private static void requireLength(String edge, int centiInches) {
        if (centiInches <= 0 || centiInches > MAX_CENTI_INCHES) {
            throw new IllegalArgumentException(
                    "A " + edge + " is 1 to " + MAX_CENTI_INCHES + " hundredths of an inch, not " + centiInches);
        }
    }
}
