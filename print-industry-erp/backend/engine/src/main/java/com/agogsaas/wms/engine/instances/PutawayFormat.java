package com.agogsaas.wms.engine.instances;

import com.agogsaas.wms.engine.assignment.AssignmentProblem;
import com.agogsaas.wms.engine.assignment.AssignmentProblemBuilder;
import java.util.Arrays;

/**
 * Our own format, {@code .pa}: {@code putaway m n s}; m lines of what a bin has of each of s resources; n lines of what
 * a lot takes of each; n lines of m scores, -1 where the lot may not go. All scores 0 means that the fewest bins are
 * wanted.
 */
final class PutawayFormat implements InstanceFormat {

    static final String WORD = "putaway";

    private static final int MOST_RESOURCES = 64;

    @Override
    public int readCount(NumberText text) {
        return 1;
    }

    @Override
    public Instance read(NumberText text, String name) throws UnreadableInstanceException {
        text.word("the word putaway");
        int bins = text.count("the number of bins", 0, MOST);
        int lots = text.count("the number of lots", 0, MOST);
        int resources = text.count("the number of resources", 1, MOST_RESOURCES);
        // Arrays grow with what is really there, so that a wrong count in a short file costs no memory.
        long[] capacities = Numbers.read(text, (long) bins * resources, "what a bin has left");
        long[] sizes = Numbers.read(text, (long) lots * resources, "what a lot takes");
        AssignmentProblemBuilder builder = AssignmentProblem.builder(bins, resources);
        for (int bin = 0; bin < bins; bin++) {
            builder.capacity(bin, Arrays.copyOfRange(capacities, bin * resources, (bin + 1) * resources));
        }
        boolean scored = false;
        for (int lot = 0; lot < lots; lot++) {
            addLot(text, builder, Arrays.copyOfRange(sizes, lot * resources, (lot + 1) * resources));
            scored |= addArcs(text, builder, bins);
        }
        Objective objective = scored ? Objective.SCORE : Objective.BINS;
        return new AssignmentInstance(name, objective, builder.build(), new long[0]);
    }

    private static void addLot(NumberText text, AssignmentProblemBuilder builder, long[] sizes)
            throws UnreadableInstanceException {
        try {
            builder.lot(0, sizes);
        } catch (IllegalArgumentException tooLarge) {
            throw text.fault(tooLarge.getMessage());
        }
    }

    /** Returns whether any of the scores is above 0. */
    private static boolean addArcs(NumberText text, AssignmentProblemBuilder builder, int bins)
            throws UnreadableInstanceException {
        boolean scored = false;
        for (int bin = 0; bin < bins; bin++) {
            long score = text.nextOrMinusOne("a score");
            if (score < 0) {
                continue;
            }
            scored |= score > 0;
            try {
                builder.arc(bin, score);
            } catch (IllegalArgumentException tooLarge) {
                throw text.fault(tooLarge.getMessage());
            }
        }
        return scored;
    }
}
