package com.agogsaas.wms.engine.spi;

/**
 * How much is free in bins of one kind, as a set of steps in one long: bit n stands for bins that have from n/64 to
 * (n+1)/64 of their capacity free, bit 63 for empty ones too. A set says of many bins which fills occur among them, so
 * that a search need not look at bins of which some are too full and the others too empty.
 */
public final class FreeSteps {

    /** There is no bin, or all are overfull. */
    public static final long NONE = 0;

    /** The step of empty bins. */
    public static final int LAST = Long.SIZE - 1;

    private FreeSteps() {}

    /** The set with the step of this bin alone, or {@link #NONE} when it is overfull. */
    static long of(long free, long capacity) {
        return free < 0 ? NONE : 1L << step(free, capacity);
    }

    /**
     * The step that so much free belongs to, the first or last where it is out of range.
     *
     * @param free in 0.001 ft3
     * @param capacity of the kind, in 0.001 ft3
     */
    public static int step(long free, long capacity) {
        if (free <= 0) {
            return 0;
        }
        return free >= capacity ? LAST : (int) (free * Long.SIZE / capacity);
    }

    /** No bin on this step has less free, in 0.001 ft3. */
    public static long least(int step, long capacity) {
        return (step * capacity + LAST) / Long.SIZE;
    }

    /** No bin on this step has more free, in 0.001 ft3. */
    public static long most(int step, long capacity) {
        return step == LAST ? capacity : least(step + 1, capacity) - 1;
    }

    /** All steps from one to another, both included; none where the second is below the first. */
    public static long between(int from, int to) {
        return from > to ? NONE : (-1L << from) & (-1L >>> (LAST - to));
    }

    /** The lowest step of a set that is not empty. */
    public static int lowest(long steps) {
        return Long.numberOfTrailingZeros(steps);
    }

    /** The highest step of a set that is not empty. */
    public static int highest(long steps) {
        return LAST - Long.numberOfLeadingZeros(steps);
    }
}
