package com.agogsaas.wms.benchmarks.competitors;

import com.agogsaas.wms.engine.instances.Solution;

/** Takes lots out of bins that hold too much, the last first: an infeasible plan is counted as what is sound of it. */
final class Overload {

    private final Choices choices;
    private final int[] binOfLot;

    Overload(Choices choices, int[] binOfLot) {
        this.choices = choices;
        this.binOfLot = binOfLot;
    }

    void drop() {
        long[] taken = new long[choices.bins() * choices.resources()];
        for (int lot = 0; lot < binOfLot.length; lot++) {
            if (binOfLot[lot] != Solution.UNPLACED && !put(lot, taken)) {
                binOfLot[lot] = Solution.UNPLACED;
            }
        }
    }

    private boolean put(int lot, long[] taken) {
        int bin = binOfLot[lot];
        int choice = choices.problem().arc(lot, bin);
        for (int r = 0; r < choices.resources(); r++) {
            if (taken[bin * choices.resources() + r] + choices.size(choice, r) > choices.capacity(bin, r)) {
                return false;
            }
        }
        for (int r = 0; r < choices.resources(); r++) {
            taken[bin * choices.resources() + r] += choices.size(choice, r);
        }
        return true;
    }
}
