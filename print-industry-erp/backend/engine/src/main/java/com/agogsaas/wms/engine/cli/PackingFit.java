package com.agogsaas.wms.engine.cli;

import com.agogsaas.wms.engine.assignment.ChosenFit;
import com.agogsaas.wms.engine.assignment.DecreasingFit;
import com.agogsaas.wms.engine.instances.PackingInstance;
import com.agogsaas.wms.engine.instances.Solution;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/** First fit and best fit decreasing into bins that are opened as they are needed. */
final class PackingFit {

    /** From here on lots are so small for their bins that the tightest bin is no better than the first. */
    private static final double MANY_PER_BIN = 10;

    private final PackingInstance instance;
    private final long[] free;
    private int opened;

    private PackingFit(PackingInstance instance) {
        this.instance = instance;
        free = new long[instance.bins() * instance.resources()];
    }

    /** Bins have no scores here, so that any fit but the first is the tightest. */
    static Solution solve(PackingInstance instance, DecreasingFit fit) {
        PackingFit packing = new PackingFit(instance);
        int[] binOfLot = new int[instance.lots()];
        for (int lot : decreasing(instance)) {
            binOfLot[lot] = packing.put(lot, fit == DecreasingFit.FIRST_FIT);
        }
        return Solution.of(instance, binOfLot, SimpleBounds.of(instance));
    }

    /** First fit where many lots go into a bin, best fit where few do. */
    static ChosenFit choice(PackingInstance instance) {
        double total = IntStream.range(0, instance.lots())
                .mapToDouble(lot -> share(instance, lot))
                .sum();
        double perBin = total == 0 ? instance.lots() : instance.lots() / total;
        if (perBin >= MANY_PER_BIN) {
            return new ChosenFit(
                    DecreasingFit.FIRST_FIT,
                    String.format(Locale.ROOT, "a bin takes some %.0f lots, which fill it well in any way", perBin));
        }
        return new ChosenFit(
                DecreasingFit.BEST_FIT,
                String.format(
                        Locale.ROOT, "a bin takes some %.1f lots only, so that what they leave of it matters", perBin));
    }

    private int put(int lot, boolean first) {
        int chosen = -1;
        double highest = -1;
        for (int bin = 0; bin < opened && !(first && chosen >= 0); bin++) {
            double share = shareOfFree(lot, bin);
            if (share <= 1 && share > highest) {
                highest = share;
                chosen = bin;
            }
        }
        if (chosen < 0) {
            chosen = open();
        }
        for (int r = 0; r < instance.resources(); r++) {
            free[chosen * instance.resources() + r] -= instance.size(lot, r);
        }
        return chosen;
    }

    private int open() {
        for (int r = 0; r < instance.resources(); r++) {
            free[opened * instance.resources() + r] = instance.capacity(r);
        }
        return opened++;
    }

    /** The greatest of the shares that a lot takes of what is left in a bin; infinite where it does not fit. */
    private double shareOfFree(int lot, int bin) {
        double greatest = 0;
        for (int r = 0; r < instance.resources(); r++) {
            long size = instance.size(lot, r);
            long left = free[bin * instance.resources() + r];
            if (size > left) {
                return Double.POSITIVE_INFINITY;
            }
            greatest = Math.max(greatest, size / Math.max(1.0, (double) left));
        }
        return greatest;
    }

    private static int[] decreasing(PackingInstance instance) {
        return IntStream.range(0, instance.lots())
                .boxed()
                .sorted(Comparator.comparingDouble(lot -> -share(instance, lot)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The greatest of the shares that a lot takes of an empty bin. */
    private static double share(PackingInstance instance, int lot) {
        double greatest = 0;
        for (int r = 0; r < instance.resources(); r++) {
            greatest = Math.max(greatest, instance.size(lot, r) / Math.max(1.0, (double) instance.capacity(r)));
        }
        return greatest;
    }
}
