package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A random problem in which every lot can be placed: lots are put into bins first, and the bins made large enough for
 * what is in them and a little more. Most pairs of a lot and another bin are arcs too.
 */
final class PlantedAssignment {

    private static final int RESOURCES = 2;

    private PlantedAssignment() {}

    /**
     * Makes one.
     *
     * @param slack the most that is left of each resource of a bin
     * @param groups how many groups of lots; with more than one, every second bin holds one group only
     */
    static AssignmentProblem of(long seed, int bins, int lots, int slack, int groups, boolean sizedByArc) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] home = new int[lots];
        long[][] size = new long[lots][];
        long[][] capacity = new long[bins][RESOURCES];
        for (int lot = 0; lot < lots; lot++) {
            home[lot] = random.nextInt(bins);
            size[lot] = new long[] {1 + random.nextInt(200), 1 + random.nextInt(200)};
            for (int r = 0; r < RESOURCES; r++) {
                capacity[home[lot]][r] += size[lot][r];
            }
        }
        AssignmentProblemBuilder builder = AssignmentProblem.builder(bins, RESOURCES);
        for (int bin = 0; bin < bins; bin++) {
            builder.capacity(bin, capacity[bin][0] + random.nextInt(slack + 1), capacity[bin][1] + slack);
            if (groups > 1 && bin % 2 == 0) {
                builder.oneGroupOnly(bin);
            }
        }
        for (int lot = 0; lot < lots; lot++) {
            boolean grouped = home[lot] % 2 == 0;
            int group = grouped ? home[lot] % groups : random.nextInt(groups);
            addLot(builder, random, group, size[lot], home[lot], bins, sizedByArc);
        }
        return builder.build();
    }

    private static void addLot(
            AssignmentProblemBuilder builder,
            SplittableRandom random,
            int group,
            long[] size,
            int home,
            int bins,
            boolean sizedByArc) {
        if (sizedByArc) {
            builder.lotSizedByArc(group);
        } else {
            builder.lot(group, size);
        }
        for (int bin = 0; bin < bins; bin++) {
            if (bin != home && random.nextInt(4) == 0) {
                continue;
            }
            if (sizedByArc) {
                int more = bin == home ? 0 : random.nextInt(50);
                builder.arc(
                        bin,
                        random.nextInt(100),
                        Arrays.stream(size).map(s -> s + more).toArray());
            } else {
                builder.arc(bin, random.nextInt(100));
            }
        }
    }
}
