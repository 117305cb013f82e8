package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;

/**
 * Assigns the lots of a {@link Block} anew, in the best way or the best found within a number of nodes: depth first,
 * the lots with most to lose first, every lot's smallest loss first, cutting off where losses add up to more than may
 * be lost. Good prices leave little to lose, so few options of few lots remain and the search is short.
 */
final class BlockSearch {

    /** Scores are whole numbers: one that is higher by more than half is higher by one, whatever was rounded. */
    static final double BETTER = 0.5;

    private final Assignment plan;
    private final AssignmentProblem problem;
    private final Block block;
    private final int resources;
    private final int[] order;
    private final double[] regret;
    private final int[] chosen;
    private final int[] best;
    private final long[] free;
    private final int[] inside = new int[Block.MOST_BINS];
    private final int[] groupInside = new int[Block.MOST_BINS];

    /** What the lots above a depth lose, the option that the lot at a depth has, and what its bin held before. */
    private final double[] lossBefore;

    private final int[] optionTaken;
    private final int[] groupBefore;
    private double mostLoss;
    private int nodesLeft;
    private long work;
    private boolean found;

    BlockSearch(Assignment plan, Block block) {
        this.plan = plan;
        this.block = block;
        problem = plan.problem();
        resources = problem.resources();
        order = new int[problem.lots()];
        regret = new double[problem.lots()];
        chosen = new int[problem.lots()];
        best = new int[problem.lots()];
        lossBefore = new double[problem.lots() + 1];
        optionTaken = new int[problem.lots()];
        groupBefore = new int[problem.lots()];
        free = new long[Block.MOST_BINS * resources];
    }

    /**
     * Looks for an assignment of the block that places as many lots and has a score higher by {@code least} or more.
     *
     * @param moved a lot that may not stay where it is, or -1
     * @param least negative to accept a lower score
     * @param nodes how many steps the search may take
     * @return whether there is one; {@link #apply} carries it out
     */
    boolean find(int moved, double least, int nodes) {
        mostLoss = block.listOptions(moved) - least;
        found = false;
        nodesLeft = nodes;
        if (block.lots() > nodes) {
            // Not one assignment of them all is that near.
            nodesLeft = -1;
        } else if (mostLoss >= 0) {
            sortByRegret();
            System.arraycopy(block.capacity, 0, free, 0, block.bins() * resources);
            Arrays.fill(inside, 0, block.bins(), 0);
            search();
            work += nodes - nodesLeft;
        }
        return found;
    }

    /** How many steps all searches took. */
    long work() {
        return work;
    }

    /** Whether the last search saw all that there was to see. */
    boolean wasComplete() {
        return nodesLeft >= 0;
    }

    /** How much higher the score is with what was found; negative when it is lower. */
    long gain() {
        long gain = 0;
        for (int position = 0; position < block.lots(); position++) {
            int now = plan.arcOf(block.lot[position]);
            int then = best[position];
            gain += (then < 0 ? 0 : problem.score(then)) - (now < 0 ? 0 : problem.score(now));
        }
        return gain;
    }

    /** Whether what was found gives a place to the first lot of the block, which has none. */
    boolean placesFirst() {
        return best[0] >= 0 && plan.arcOf(block.lot[0]) < 0;
    }

    /** Changes the plan to what was found. */
    void apply() {
        for (int position = 0; position < block.lots(); position++) {
            if (plan.arcOf(block.lot[position]) >= 0) {
                plan.remove(block.lot[position]);
            }
        }
        for (int position = 0; position < block.lots(); position++) {
            if (best[position] >= 0) {
                plan.put(block.lot[position], best[position]);
            }
        }
    }

    private void sortByRegret() {
        for (int position = 0; position < block.lots(); position++) {
            double value = block.optionCount[position] < 2
                    ? Double.POSITIVE_INFINITY
                    : block.optionLoss[Block.firstOption(position) + 1];
            int at = position;
            while (at > 0 && regret[at - 1] < value) {
                regret[at] = regret[at - 1];
                order[at] = order[at - 1];
                at--;
            }
            regret[at] = value;
            order[at] = position;
        }
    }

    /** A loop, as a bin may hold thousands of lots and the stack would not. */
    private void search() {
        int depth = 0;
        open(depth, 0);
        while (depth >= 0) {
            if (depth == block.lots()) {
                finish(lossBefore[depth]);
                depth--;
            } else if (nextOption(depth)) {
                open(depth + 1, lossBefore[depth] + block.optionLoss[optionTaken[depth]]);
                depth++;
            } else {
                depth--;
            }
        }
    }

    /** Begins with the options of the lot at a depth, the lots above it losing so much together. */
    private void open(int depth, double loss) {
        lossBefore[depth] = loss;
        if (depth < block.lots()) {
            optionTaken[depth] = Block.firstOption(order[depth]) - 1;
        }
    }

    /** Takes back the option that the lot at a depth has, if any, and gives it the next that fits; false for none. */
    private boolean nextOption(int depth) {
        int position = order[depth];
        int first = Block.firstOption(position);
        int end = first + block.optionCount[position];
        if (optionTaken[depth] >= first) {
            takeBack(depth, position);
        }
        for (int option = optionTaken[depth] + 1; option < end; option++) {
            if (lossBefore[depth] + block.optionLoss[option] > mostLoss || --nodesLeft < 0) {
                return false;
            }
            if (takes(position, option)) {
                take(depth, position, option);
                return true;
            }
        }
        return false;
    }

    private void take(int depth, int position, int option) {
        optionTaken[depth] = option;
        chosen[position] = block.optionArc[option];
        int b = block.optionBin[option];
        if (b >= 0) {
            int lot = block.lot[position];
            groupBefore[depth] = groupInside[b];
            groupInside[b] = problem.group(lot);
            inside[b]++;
            for (int r = 0; r < resources; r++) {
                free[b * resources + r] -= problem.size(lot, chosen[position], r);
            }
        }
    }

    private void takeBack(int depth, int position) {
        int b = block.optionBin[optionTaken[depth]];
        if (b >= 0) {
            for (int r = 0; r < resources; r++) {
                free[b * resources + r] += problem.size(block.lot[position], chosen[position], r);
            }
            inside[b]--;
            groupInside[b] = groupBefore[depth];
        }
    }

    private boolean takes(int position, int option) {
        int b = block.optionBin[option];
        if (b < 0) {
            return true;
        }
        int lot = block.lot[position];
        int arc = block.optionArc[option];
        for (int r = 0; r < resources; r++) {
            if (problem.size(lot, arc, r) > free[b * resources + r]) {
                return false;
            }
        }
        return inside[b] == 0 || groupInside[b] == problem.group(lot) || !problem.oneGroupOnly(block.bin[b]);
    }

    private void finish(double lossOfLots) {
        double loss = lossOfLots;
        for (int b = 0; b < block.bins(); b++) {
            for (int r = 0; r < resources; r++) {
                loss += block.price(b, r) * free[b * resources + r];
            }
        }
        if (loss <= mostLoss) {
            found = true;
            mostLoss = loss - BETTER;
            System.arraycopy(chosen, 0, best, 0, block.lots());
        }
    }
}
