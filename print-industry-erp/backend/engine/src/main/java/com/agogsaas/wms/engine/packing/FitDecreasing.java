package com.agogsaas.wms.engine.packing;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * First fit and best fit decreasing: lots from the largest to the smallest, each into the first bin that has the room,
 * or into the one with the least left. Bins are opened from the largest to the smallest.
 */
final class FitDecreasing {

    private final PackingProblem problem;
    private final int[] openingOrder;
    private final double[] unit;

    FitDecreasing(PackingProblem problem) {
        this.problem = problem;
        unit = new double[problem.resources()];
        for (int r = 0; r < unit.length; r++) {
            double wanted = 0;
            for (int lot = 0; lot < problem.lots(); lot++) {
                wanted += problem.size(lot, r);
            }
            unit[r] = 1 / Math.max(1, wanted);
        }
        openingOrder = IntStream.range(0, problem.bins())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(bin -> -roomiest(bin))
                        .thenComparing(bin -> bin))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    Packing firstFit(SizeMeasure sizes) {
        Packing packing = new Packing(problem);
        for (int lot : sizes.decreasing(problem)) {
            for (int bin : openingOrder) {
                if (packing.takes(lot, bin)) {
                    packing.put(lot, bin);
                    break;
                }
            }
        }
        return packing;
    }

    Packing bestFit(SizeMeasure sizes) {
        Packing packing = new Packing(problem);
        for (int lot : sizes.decreasing(problem)) {
            int bin = tightest(packing, lot);
            if (bin >= 0) {
                packing.put(lot, bin);
            }
        }
        return packing;
    }

    private int tightest(Packing packing, int lot) {
        int best = -1;
        double leastLeft = Double.MAX_VALUE;
        for (int bin : openingOrder) {
            if (!packing.takes(lot, bin)) {
                continue;
            }
            if (!packing.uses(bin)) {
                return best >= 0 ? best : bin;
            }
            double left = left(packing, bin);
            if (left < leastLeft) {
                leastLeft = left;
                best = bin;
            }
        }
        return best;
    }

    private double left(Packing packing, int bin) {
        double left = 0;
        for (int r = 0; r < unit.length; r++) {
            left += unit[r] * packing.free(bin, r);
        }
        return left;
    }

    private double roomiest(int bin) {
        double room = 0;
        for (int r = 0; r < unit.length; r++) {
            room += unit[r] * problem.capacity(bin, r);
        }
        return room;
    }
}
