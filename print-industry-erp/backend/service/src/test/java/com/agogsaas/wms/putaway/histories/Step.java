package com.agogsaas.wms.putaway.histories;

import java.util.SplittableRandom;

/**
 * One thing that happens in a warehouse. Recommendations are named by their number, counted round again from the first
 * when there are fewer, so that a history stays one when steps are taken out of it.
 */
sealed interface Step {

    /** How many lots there are at most. */
    int LOTS = 6;

    /** How many bins there are. */
    int BINS = 4;

    /** A lot needs a bin: so many units of paper, or of ink. */
    record Recommend(int lot, boolean ink, int quantity) implements Step {}

    /** A receiver puts the lot where it was recommended. */
    record Accept(int recommendation) implements Step {}

    /** A receiver puts the lot elsewhere, as an administrator perhaps beyond the bin's limits. */
    record PutElsewhere(int recommendation, int bin, boolean overfill) implements Step {}

    /** A receiver does not put the lot away. */
    record Reject(int recommendation) implements Step {}

    /** Somebody does not need the space. */
    record Release(int recommendation) implements Step {}

    /** The time of a recommendation's hold is up. */
    record Expire(int recommendation) implements Step {}

    /** Plain SQL sets what lies in a bin beside all this: so many units of paper. */
    record Adjust(int bin, int quantity) implements Step {}

    static Step random(SplittableRandom random) {
        int recommendation = random.nextInt(12);
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6 ->
                new Recommend(random.nextInt(LOTS), random.nextInt(3) == 0, 1 + random.nextInt(9));
            case 7, 8, 9, 10 -> new Accept(recommendation);
            case 11, 12, 13 -> new PutElsewhere(recommendation, random.nextInt(BINS), random.nextInt(3) == 0);
            case 14 -> new Reject(recommendation);
            case 15 -> new Release(recommendation);
            case 16, 17 -> new Expire(recommendation);
            default -> new Adjust(random.nextInt(BINS), random.nextInt(9));
        };
    }
}
