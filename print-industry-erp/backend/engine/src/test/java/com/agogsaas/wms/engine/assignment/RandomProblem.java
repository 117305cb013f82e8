package com.agogsaas.wms.engine.assignment;

import java.util.SplittableRandom;

/** Small problems of all kinds: tight and loose, few and many arcs, one and several resources, groups, sizes by arc. */
final class RandomProblem {

    private final SplittableRandom random;
    private final int resources;
    private final int largestSize;
    private final int highestScore;
    private final int groups;

    private RandomProblem(long seed) {
        random = new SplittableRandom(seed);
        resources = 1 + random.nextInt(3);
        largestSize = random.nextBoolean() ? 10 : 1000;
        highestScore = random.nextInt(4) == 0 ? 1 : 100;
        groups = 1 + random.nextInt(3);
    }

    /** A problem of up to so many lots and bins. */
    static AssignmentProblem of(long seed, int mostLots, int mostBins) {
        return new RandomProblem(seed).build(mostLots, mostBins);
    }

    private AssignmentProblem build(int mostLots, int mostBins) {
        int lots = random.nextInt(mostLots + 1);
        int bins = 1 + random.nextInt(mostBins);
        double room = 0.3 + 2 * random.nextDouble();
        AssignmentProblemBuilder builder = AssignmentProblem.builder(bins, resources);
        for (int bin = 0; bin < bins; bin++) {
            builder.capacity(bin, sizes(room * lots / bins));
            if (random.nextInt(4) == 0) {
                builder.oneGroupOnly(bin);
            }
        }
        boolean sizedByArc = random.nextInt(3) == 0;
        double density = 0.2 + 0.8 * random.nextDouble();
        for (int lot = 0; lot < lots; lot++) {
            addLot(builder, bins, sizedByArc, density);
        }
        return builder.build();
    }

    private void addLot(AssignmentProblemBuilder builder, int bins, boolean sizedByArc, double density) {
        if (sizedByArc) {
            builder.lotSizedByArc(random.nextInt(groups));
        } else {
            builder.lot(random.nextInt(groups), sizes(1));
        }
        for (int bin = 0; bin < bins; bin++) {
            if (random.nextDouble() < density) {
                long score = random.nextInt(highestScore);
                if (sizedByArc) {
                    builder.arc(bin, score, sizes(1));
                } else {
                    builder.arc(bin, score);
                }
            }
        }
    }

    private long[] sizes(double factor) {
        return random.longs(resources, 0, (long) (largestSize * Math.max(factor, 0.2)) + 1)
                .toArray();
    }
}
