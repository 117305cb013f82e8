package com.agogsaas.wms.engine.packing;

import java.util.Arrays;

/**
 * Lots to be packed into as few bins as possible. Each lot goes into one bin; no bin gives more of any resource than it
 * has. Sizes and capacities are whole numbers of 0 and more, in the same unit per resource; the lots' sizes of one
 * resource add up to less than 2^62.
 *
 * <p>Vector bin packing with bins of different capacities; with identical bins and one resource the classic problem.
 */
public final class PackingProblem {

    private static final long LARGEST_SUM = 1L << 62;

    private final int bins;
    private final int lots;
    private final int resources;
    private final boolean identicalBins;
    private final long[] capacity;
    private final long[] size;

    private PackingProblem(long[][] capacities, long[][] sizes, int bins, int resources) {
        this.bins = bins;
        this.resources = resources;
        lots = sizes.length;
        capacity = flat(capacities, resources);
        size = flat(sizes, resources);
        identicalBins = Arrays.stream(capacities).allMatch(row -> Arrays.equals(row, capacities[0]));
        for (int r = 0; r < resources; r++) {
            requireSum(r);
        }
    }

    /**
     * Lots and as many bins of one kind as they need.
     *
     * @param capacity what each bin has: one number per resource
     * @param sizes what each lot takes: a row per lot, one number per resource
     */
    public static PackingProblem identical(long[] capacity, long[][] sizes) {
        long[][] capacities = new long[sizes.length][];
        Arrays.fill(capacities, capacity);
        return new PackingProblem(capacities, sizes, sizes.length, capacity.length);
    }

    /**
     * Lots and the bins that there are.
     *
     * @param capacities what each bin has: a row per bin, one number per resource; at least one bin
     * @param sizes what each lot takes: a row per lot, one number per resource
     */
    public static PackingProblem given(long[][] capacities, long[][] sizes) {
        if (capacities.length == 0) {
            throw new IllegalArgumentException("A packing problem has at least one bin");
        }
        return new PackingProblem(capacities, sizes, capacities.length, capacities[0].length);
    }

    /** How many bins there are; of identical ones as many as lots. */
    public int bins() {
        return bins;
    }

    public int lots() {
        return lots;
    }

    public int resources() {
        return resources;
    }

    /** Whether all bins have the same capacities. */
    public boolean identicalBins() {
        return identicalBins;
    }

    public long capacity(int bin, int resource) {
        return capacity[bin * resources + resource];
    }

    public long size(int lot, int resource) {
        return size[lot * resources + resource];
    }

    /** A copy of what a bin has. */
    long[] capacities(int bin) {
        return Arrays.copyOfRange(capacity, bin * resources, (bin + 1) * resources);
    }

    /** A copy of what a lot takes. */
    long[] sizes(int lot) {
        return Arrays.copyOfRange(size, lot * resources, (lot + 1) * resources);
    }

    /** Whether an empty bin holds the lot. */
    boolean fitsAlone(int lot, int bin) {
        for (int r = 0; r < resources; r++) {
            if (size(lot, r) > capacity(bin, r)) {
                return false;
            }
        }
        return true;
    }

    private void requireSum(int resource) {
        long sum = 0;
        for (int lot = 0; lot < lots; lot++) {
            sum += size(lot, resource);
            if (sum >= LARGEST_SUM) {
                throw new IllegalArgumentException("Sizes add up to less than 2^62");
            }
        }
    }

    private static long[] flat(long[][] rows, int resources) {
        long[] flat = new long[rows.length * resources];
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != resources || Arrays.stream(rows[row]).anyMatch(x -> x < 0 || x >= LARGEST_SUM)) {
                throw new IllegalArgumentException("There are " + resources
                        + " numbers of 0 to below 2^62 per bin and lot, not " + Arrays.toString(rows[row]));
            }
            System.arraycopy(rows[row], 0, flat, row * resources, resources);
        }
        return flat;
    }
}
