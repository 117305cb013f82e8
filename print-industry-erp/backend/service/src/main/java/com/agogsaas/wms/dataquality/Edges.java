package com.agogsaas.wms.dataquality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The edges of one unit, in inches, each more than 0. */
record Edges(BigDecimal length, BigDecimal width, BigDecimal height) {

    private static final BigDecimal CUBIC_INCHES_PER_CUBIC_FOOT = BigDecimal.valueOf(1728);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The volume of the box, in cubic feet. */
    BigDecimal cubicFeet() {
        return length.multiply(width).multiply(height).divide(CUBIC_INCHES_PER_CUBIC_FOOT, MathContext.DECIMAL64);
    }

    /**
     * By how much the edge differs from the other's that differs most, signed, in percent of the other's, rounded away
     * from zero so that what is beyond a limit never looks like it is not. The longest is compared with the longest,
     * since nobody measures every unit lying the same way.
     */
    BigDecimal variancePercentage(Edges master) {
        List<BigDecimal> mine = byLength();
        List<BigDecimal> theirs = master.byLength();
        return Stream.of(0, 1, 2)
                .map(edge -> mine.get(edge)
                        .subtract(theirs.get(edge))
                        .multiply(HUNDRED)
                        .divide(theirs.get(edge), 4, RoundingMode.UP))
                .max(Comparator.comparing(BigDecimal::abs))
                .orElseThrow();
    }

    /** The same edges lying as the other's do: the longest where the other's longest is. */
    Edges lyingAs(Edges other) {
        List<BigDecimal> mine = byLength();
        List<@Nullable BigDecimal> theirs = new ArrayList<>(other.byLength());
        return new Edges(
                take(other.length, theirs, mine), take(other.width, theirs, mine), take(other.height, theirs, mine));
    }

    /** Of edges that are equally long each is taken once. */
    private static BigDecimal take(BigDecimal edge, List<@Nullable BigDecimal> theirs, List<BigDecimal> mine) {
        int rank = theirs.indexOf(edge);
        theirs.set(rank, null);
        return mine.get(rank);
    }

    private List<BigDecimal> byLength() {
        return Stream.of(length, width, height).sorted().toList();
    }
}
