package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;

/** Some bins and some lots of a problem with one resource, as a problem of their own. */
final class PartOfProblem {

    private final AssignmentProblem part;
    private final int[] lots;
    private final int[] wholeArc;
    private int arcs;

    /**
     * Cuts a part out.
     *
     * @param bins which the part has with all their capacity
     * @param lots which may go along those of their arcs that lead to these bins
     */
    PartOfProblem(AssignmentProblem whole, int[] bins, int[] lots) {
        this.lots = lots;
        wholeArc = new int[lots.length * bins.length];
        int[] position = new int[whole.bins()];
        Arrays.fill(position, -1);
        AssignmentProblemBuilder builder = AssignmentProblem.builder(bins.length, 1);
        for (int b = 0; b < bins.length; b++) {
            position[bins[b]] = b;
            builder.capacity(b, whole.capacity(bins[b], 0));
        }
        for (int lot : lots) {
            builder.lotSizedByArc(whole.group(lot));
            for (int arc = whole.firstArc(lot); arc < whole.firstArc(lot + 1); arc++) {
                if (position[whole.bin(arc)] >= 0) {
                    wholeArc[arcs++] = arc;
                    builder.arc(position[whole.bin(arc)], whole.score(arc), whole.size(lot, arc, 0));
                }
            }
        }
        part = builder.build();
    }

    AssignmentProblem problem() {
        return part;
    }

    /** Writes the arcs of a plan of the part, as arcs of the whole, to where its lots stand among all. */
    void copy(int[] arcOfPartLot, int[] arcOfLot) {
        for (int i = 0; i < lots.length; i++) {
            int arc = arcOfPartLot[i];
            arcOfLot[lots[i]] = arc == Assignment.UNPLACED ? Assignment.UNPLACED : wholeArc[arc];
        }
    }
}
