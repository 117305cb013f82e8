package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The lots that some bin holds alone, in the order of their {@link Bulk}, so that a lot about as large as another, or
 * as two others, is found at once. When bins are nearly full, only such lots can change places.
 */
final class LotsBySize {

    static final int NONE = -1;

    /** How far from the best match, in places of the order, a partner may be. */
    private static final int REACH = 30;

    private final int[] order;
    private final int[] placeOf;
    private final double[] bulks;
    private final SplittableRandom random;

    LotsBySize(AssignmentProblem problem, Bulk bulk, SplittableRandom random) {
        this.random = random;
        order = IntStream.range(0, problem.lots())
                .filter(problem::fitsSomeBinAlone)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(bulk::of).thenComparing(lot -> lot))
                .mapToInt(Integer::intValue)
                .toArray();
        placeOf = new int[problem.lots()];
        for (int place = 0; place < order.length; place++) {
            placeOf[order[place]] = place;
        }
        bulks = Arrays.stream(order).mapToDouble(bulk::of).toArray();
    }

    int count() {
        return order.length;
    }

    int any() {
        return order[random.nextInt(order.length)];
    }

    /** Another lot about as large as this one, or {@link #NONE}. */
    int like(int lot) {
        int distance = 1 + random.nextInt(REACH);
        return at(random.nextBoolean() ? placeOf[lot] + distance : placeOf[lot] - distance);
    }

    /** A lot of about this bulk, or {@link #NONE}. */
    int ofAbout(double bulk) {
        int found = Arrays.binarySearch(bulks, bulk);
        return at((found < 0 ? -found - 1 : found) + random.nextInt(REACH) - REACH / 2);
    }

    private int at(int place) {
        return place < 0 || place >= order.length ? NONE : order[place];
    }
}
