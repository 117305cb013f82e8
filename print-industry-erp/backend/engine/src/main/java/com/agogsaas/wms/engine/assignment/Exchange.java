package com.agogsaas.wms.engine.assignment;

/** What a bin admits once some of its lots are out: room in every resource, and the rule of one group only. */
final class Exchange {

    static final int NOBODY = -1;

    private final Assignment plan;
    private final AssignmentProblem problem;

    Exchange(Assignment plan) {
        this.plan = plan;
        problem = plan.problem();
    }

    /** Whether a lot could go along an arc if up to two lots, or {@link #NOBODY}, left the bin at its end. */
    boolean takesInstead(int lot, int arc, int leaver, int secondLeaver) {
        int bin = problem.bin(arc);
        for (int r = 0; r < problem.resources(); r++) {
            if (problem.size(lot, arc, r) > freeWithout(bin, leaver, secondLeaver, r)) {
                return false;
            }
        }
        return !problem.oneGroupOnly(bin) || isOfGroup(bin, problem.group(lot), leaver, secondLeaver);
    }

    /** Whether two lots could go along their arcs, both to the same bin, if one lot left it. */
    boolean takesBothInstead(int lot, int arc, int secondLot, int secondArc, int leaver) {
        int bin = problem.bin(arc);
        for (int r = 0; r < problem.resources(); r++) {
            if (problem.size(lot, arc, r) + problem.size(secondLot, secondArc, r)
                    > freeWithout(bin, leaver, NOBODY, r)) {
                return false;
            }
        }
        int group = problem.group(lot);
        return !problem.oneGroupOnly(bin)
                || (group == problem.group(secondLot) && isOfGroup(bin, group, leaver, NOBODY));
    }

    private long freeWithout(int bin, int leaver, int secondLeaver, int r) {
        return plan.free(bin, r) + sizeOf(leaver, r) + sizeOf(secondLeaver, r);
    }

    private long sizeOf(int lot, int r) {
        return lot == NOBODY ? 0 : problem.size(lot, plan.arcOf(lot), r);
    }

    /** Whether those who stay in the bin, which are of one group, are of this one. */
    private boolean isOfGroup(int bin, int group, int leaver, int secondLeaver) {
        for (int u = plan.firstLotIn(bin); u >= 0; u = plan.nextLotIn(u)) {
            if (u != leaver && u != secondLeaver) {
                return problem.group(u) == group;
            }
        }
        return true;
    }
}
