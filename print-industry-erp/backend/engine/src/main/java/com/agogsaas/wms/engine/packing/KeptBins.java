package com.agogsaas.wms.engine.packing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Chooses with which bins to try next when one bin fewer is to do. Of given bins the roomiest, which need not be those
 * in use; else those in use but one, from the emptiest up.
 */
final class KeptBins {

    private final PackingProblem problem;
    private final double[] wanted;

    KeptBins(PackingProblem problem) {
        this.problem = problem;
        wanted = new double[problem.resources()];
        for (int lot = 0; lot < problem.lots(); lot++) {
            for (int r = 0; r < wanted.length; r++) {
                wanted[r] += problem.size(lot, r);
            }
        }
    }

    /** Bins for the n-th attempt, 0 and up, at one bin fewer than a packing uses. */
    int[] choose(Packing packing, int attempt) {
        if (problem.identicalBins()) {
            return allButOne(packing, attempt);
        }
        return attempt % 2 == 0 ? roomiest(packing.binsUsed() - 1) : allButOne(packing, attempt / 2);
    }

    private int[] allButOne(Packing packing, int attempt) {
        int[] used = IntStream.range(0, problem.bins())
                .filter(packing::uses)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(bin -> filled(packing, bin))
                        .thenComparing(bin -> bin))
                .mapToInt(Integer::intValue)
                .toArray();
        int dropped = attempt % used.length;
        return IntStream.range(0, used.length)
                .filter(i -> i != dropped)
                .map(i -> used[i])
                .toArray();
    }

    /** So many bins, the largest in one resource or in all together: of these sets the one with most to spare. */
    private int[] roomiest(int count) {
        int[] best = largest(count, -1);
        for (int r = 0; r < wanted.length; r++) {
            int[] bins = largest(count, r);
            best = tightness(bins) < tightness(best) ? bins : best;
        }
        return best;
    }

    private int[] largest(int count, int resource) {
        return IntStream.range(0, problem.bins())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(bin -> -room(bin, resource))
                        .thenComparing(bin -> bin))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double room(int bin, int resource) {
        double room = 0;
        for (int r = 0; r < wanted.length; r++) {
            room += resource < 0 || r == resource ? problem.capacity(bin, r) / Math.max(1, wanted[r]) : 0;
        }
        return room;
    }

    /** The largest share of a resource of the bins that the lots take. */
    private double tightness(int[] bins) {
        double tightest = 0;
        for (int r = 0; r < wanted.length; r++) {
            int resource = r;
            double offered = Arrays.stream(bins)
                    .mapToDouble(bin -> problem.capacity(bin, resource))
                    .sum();
            tightest = Math.max(tightest, wanted[r] / Math.max(1, offered));
        }
        return tightest;
    }

    private double filled(Packing packing, int bin) {
        double filled = 0;
        for (int r = 0; r < wanted.length; r++) {
            long capacity = problem.capacity(bin, r);
            filled += (capacity - packing.free(bin, r)) / (double) Math.max(1, capacity);
        }
        return filled;
    }
}
