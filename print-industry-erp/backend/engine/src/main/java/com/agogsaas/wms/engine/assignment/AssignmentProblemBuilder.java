package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;

/** Collects bins, then lot by lot what it takes and where it may go; made by {@link AssignmentProblem#builder}. */
public final class AssignmentProblemBuilder {

    private static final long LARGEST_SUM = 1L << 62;

    final int bins;
    final int resources;
    final long[] capacity;
    final boolean[] oneGroupOnly;
    int[] firstArc = new int[16];
    int[] binOfArc = new int[256];
    long[] scoreOfArc = new long[256];
    long[] size;
    int[] group = new int[16];
    boolean sizedByArc;
    private int lots;
    private int arcs;
    private long scoreSum;
    private final long[] sizeSum;

    AssignmentProblemBuilder(int bins, int resources) {
        if (bins < 0 || resources < 1) {
            throw new IllegalArgumentException("A problem has bins and resources, not " + bins + " and " + resources);
        }
        this.bins = bins;
        this.resources = resources;
        capacity = new long[bins * resources];
        oneGroupOnly = new boolean[bins];
        size = new long[16 * resources];
        sizeSum = new long[resources];
    }

    int lots() {
        return lots;
    }

    /** What a bin has of each resource: one number per resource, 0 or more. */
    public AssignmentProblemBuilder capacity(int bin, long... perResource) {
        requireSizes(perResource);
        System.arraycopy(perResource, 0, capacity, bin * resources, resources);
        return this;
    }

    /** Lets the bin hold lots of a single group only. */
    public AssignmentProblemBuilder oneGroupOnly(int bin) {
        oneGroupOnly[bin] = true;
        return this;
    }

    /**
     * Adds a lot that takes the same in every bin; its arcs follow.
     *
     * @param lotGroup its group, which matters for bins of {@link #oneGroupOnly}
     * @param perResource what it takes: one number per resource, 0 or more
     */
    public AssignmentProblemBuilder lot(int lotGroup, long... perResource) {
        requireSizes(perResource);
        if (sizedByArc) {
            throw new IllegalArgumentException("Lots take the same in every bin or not: one problem has one kind");
        }
        startLot(lotGroup);
        size = room(size, lots * resources);
        System.arraycopy(perResource, 0, size, (lots - 1) * resources, resources);
        countSizes(perResource);
        return this;
    }

    /** Adds a lot whose arcs, which follow, say each what it takes there. */
    public AssignmentProblemBuilder lotSizedByArc(int lotGroup) {
        if (!sizedByArc && lots > 0) {
            throw new IllegalArgumentException("Lots take the same in every bin or not: one problem has one kind");
        }
        sizedByArc = true;
        startLot(lotGroup);
        return this;
    }

    /** Lets the last lot go to a bin. */
    public AssignmentProblemBuilder arc(int bin, long score) {
        if (bin < 0 || bin >= bins) {
            throw new IllegalArgumentException("There is no bin " + bin + " among " + bins);
        }
        if (score < 0 || score > LARGEST_SUM) {
            throw new IllegalArgumentException("A score is 0 to 2^62, not " + score);
        }
        binOfArc = room(binOfArc, arcs + 1);
        scoreOfArc = room(scoreOfArc, arcs + 1);
        binOfArc[arcs] = bin;
        scoreOfArc[arcs] = score;
        firstArc[lots] = ++arcs;
        scoreSum = requireSum(scoreSum + score);
        return this;
    }

    /** Lets the last lot, of {@link #lotSizedByArc}, go to a bin and says what it takes there. */
    public AssignmentProblemBuilder arc(int bin, long score, long... perResource) {
        requireSizes(perResource);
        arc(bin, score);
        size = room(size, arcs * resources);
        System.arraycopy(perResource, 0, size, (arcs - 1) * resources, resources);
        countSizes(perResource);
        return this;
    }

    public AssignmentProblem build() {
        return new AssignmentProblem(this);
    }

    private void startLot(int lotGroup) {
        lots++;
        firstArc = room(firstArc, lots + 1);
        group = room(group, lots);
        firstArc[lots] = arcs;
        group[lots - 1] = lotGroup;
    }

    private void countSizes(long[] perResource) {
        for (int r = 0; r < resources; r++) {
            sizeSum[r] = requireSum(sizeSum[r] + perResource[r]);
        }
    }

    private void requireSizes(long[] perResource) {
        if (perResource.length != resources || Arrays.stream(perResource).anyMatch(s -> s < 0 || s > LARGEST_SUM)) {
            throw new IllegalArgumentException(
                    "There are " + resources + " sizes of 0 to 2^62, not " + Arrays.toString(perResource));
        }
    }

    private static long requireSum(long sum) {
        if (sum < 0 || sum > LARGEST_SUM) {
            throw new IllegalArgumentException("Scores and sizes add up to 2^62 at most");
        }
        return sum;
    }

    private static int[] room(int[] array, int length) {
        return array.length >= length ? array : Arrays.copyOf(array, Math.max(length, array.length * 2));
    }

    private static long[] room(long[] array, int length) {
        return array.length >= length ? array : Arrays.copyOf(array, Math.max(length, array.length * 2));
    }
}
