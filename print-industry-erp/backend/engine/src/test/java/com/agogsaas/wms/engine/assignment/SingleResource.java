package com.agogsaas.wms.engine.assignment;

import java.util.SplittableRandom;

/** Random problems of jobs and agents: one resource, sizes that depend on the bin, scores that rise with them. */
final class SingleResource {

    private SingleResource() {}

    /**
     * Makes one.
     *
     * @param room what the bins have, as a share of what the lots take on average
     */
    static AssignmentProblem of(long seed, int lots, int bins, double room) {
        SplittableRandom random = new SplittableRandom(seed);
        AssignmentProblemBuilder builder = AssignmentProblem.builder(bins, 1);
        for (int bin = 0; bin < bins; bin++) {
            builder.capacity(bin, Math.max(20, (long) (room * 50 * lots / bins)));
        }
        for (int lot = 0; lot < lots; lot++) {
            builder.lotSizedByArc(0);
            for (int bin = 0; bin < bins; bin++) {
                int size = random.nextInt(101);
                if (random.nextInt(8) > 0) {
                    builder.arc(bin, size + random.nextInt(21), size);
                }
            }
        }
        return builder.build();
    }
}
