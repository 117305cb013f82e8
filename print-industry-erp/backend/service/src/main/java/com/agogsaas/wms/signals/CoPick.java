package com.agogsaas.wms.signals;

/**
 * Two items that are picked together.
 *
 * @param first the item with the smaller number
 * @param second the other
 * @param counts how often
 */
public record CoPick(int first, int second, PairCounts counts) {

    public CoPick {
        if (first >= second) {
            throw new IllegalArgumentException(
                    "The first item of a pair is the smaller one, unlike " + first + " and " + second);
        }
    }

    /** {@link PairCounts#support()}. */
    public double support() {
        return counts.support();
    }

    /** {@link PairCounts#lift()}. */
    public double lift() {
        return counts.lift();
    }
}
