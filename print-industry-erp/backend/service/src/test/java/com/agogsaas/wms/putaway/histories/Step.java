package com.agogsaas.wms.putaway.histories;

import java.util.List;
import java.util.SplittableRandom;

/**
 * One thing that happens in a warehouse. Recommendations are named by their number, counted round again from the first
 * when there are fewer, so that a history stays one when steps are taken out of it. A key of 0 is none; keys are few,
 * so that they come again, with the same request and with others.
 */
sealed interface Step {

    /** How many lots there are at most. */
    int LOTS = 6;

    /** How many bins there are. */
    int BINS = 4;

    /** A lot needs a bin: so many units of some goods. */
    record Recommend(int lot, Goods goods, int quantity, int key) implements Step {}

    /** A receiver puts the lot where it was recommended. */
    record Accept(int recommendation, int key) implements Step {}

    /** A receiver puts the lot elsewhere, as an administrator perhaps beyond the bin's limits. */
    record PutElsewhere(int recommendation, int bin, boolean overfill, int key) implements Step {}

    /** A receiver does not put the lot away. */
    record Reject(int recommendation, int key) implements Step {}

    /** Somebody does not need the space. */
    record Release(int recommendation, int key) implements Step {}

    /** The time of a recommendation's hold is up. */
    record Expire(int recommendation) implements Step {}

    /** Plain SQL sets what lies in a bin beside all this: so many units of paper. */
    record Adjust(int bin, int quantity) implements Step {}

    /** Whoever does this dies when it is about to be committed. */
    record Crash(Step during) implements Step {}

    static Step random(SplittableRandom random) {
        Step step = whole(random);
        boolean canCrash = !(step instanceof Expire || step instanceof Adjust);
        return canCrash && random.nextInt(12) == 0 ? new Crash(step) : step;
    }

    private static Step whole(SplittableRandom random) {
        int recommendation = random.nextInt(12);
        int key = Math.max(0, random.nextInt(9) - 4);
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> recommend(random, key);
            case 7, 8, 9, 10 -> new Accept(recommendation, key);
            case 11, 12, 13 -> new PutElsewhere(recommendation, random.nextInt(BINS), random.nextInt(3) == 0, key);
            case 14 -> new Reject(recommendation, key);
            case 15 -> new Release(recommendation, key);
            case 16, 17 -> new Expire(recommendation);
            default -> new Adjust(random.nextInt(BINS), random.nextInt(9));
        };
    }

    private static Recommend recommend(SplittableRandom random, int key) {
        List<Goods> all = List.of(Goods.values());
        Goods goods = all.get(random.nextInt(all.size()));
        int most = goods.splittable() ? 32 : 9;
        return new Recommend(random.nextInt(LOTS), goods, 1 + random.nextInt(most), key);
    }
}
