package com.agogsaas.wms.engine.assignment;

/**
 * A few bins of a plan and the lots in them, perhaps with lots that have no place: the part of a problem that is solved
 * again while the rest stands. Lists for every lot of the block the bins of the block that it may go to, with the
 * <em>loss</em> of each: how much lower the score, less the price of what the lot takes, is than in the best of them.
 */
final class Block {

    static final int MOST_BINS = 12;
    private static final int ROOM = MOST_BINS + 1;
    private static final int NONE = -1;

    final int resources;
    final int[] bin = new int[MOST_BINS];
    final int[] lot;

    /** What each bin of the block has of each resource, empty. */
    final long[] capacity;

    /** The options of the lot at position i stand from {@code i * ROOM}, the smallest loss first. */
    final int[] optionCount;

    final int[] optionArc;

    /** Position of the bin in the block, or -1 for no place. */
    final int[] optionBin;

    final double[] optionLoss;

    private final Assignment plan;
    private final AssignmentProblem problem;
    private final double[] price;
    private final double unplacedCost;
    private final ArcTable arcs;
    private int bins;
    private int lots;

    Block(Assignment plan, PriceGuide guide) {
        this.plan = plan;
        problem = plan.problem();
        price = guide.prices();
        unplacedCost = guide.unplacedCost();
        arcs = new ArcTable(problem);
        resources = problem.resources();
        capacity = new long[MOST_BINS * resources];
        lot = new int[problem.lots()];
        optionCount = new int[lot.length];
        optionArc = new int[lot.length * ROOM];
        optionBin = new int[optionArc.length];
        optionLoss = new double[optionArc.length];
    }

    int bins() {
        return bins;
    }

    int lots() {
        return lots;
    }

    /** Where the options of the lot at a position begin. */
    static int firstOption(int position) {
        return position * ROOM;
    }

    void clear() {
        bins = 0;
        lots = 0;
    }

    /** Adds a lot that has no place. */
    void addUnplaced(int unplaced) {
        lot[lots++] = unplaced;
    }

    /** Adds a bin with its lots, unless it is in the block or there is no room for one more. */
    void addBin(int added) {
        for (int i = 0; i < bins; i++) {
            if (bin[i] == added) {
                return;
            }
        }
        if (bins == MOST_BINS) {
            return;
        }
        for (int r = 0; r < resources; r++) {
            capacity[bins * resources + r] = problem.capacity(added, r);
        }
        bin[bins++] = added;
        for (int inside = plan.firstLotIn(added); inside >= 0; inside = plan.nextLotIn(inside)) {
            lot[lots++] = inside;
        }
    }

    /**
     * Lists the options of every lot.
     *
     * @param moved a lot that may not stay where it is, or -1
     * @return the loss of the block as it stands, price of unused capacity included; a plan of it has a score higher by
     *     as much as its loss is lower
     */
    double listOptions(int moved) {
        double loss = 0;
        for (int b = 0; b < bins; b++) {
            for (int r = 0; r < resources; r++) {
                loss += price(b, r) * capacity[b * resources + r];
            }
        }
        for (int position = 0; position < lots; position++) {
            int arc = plan.arcOf(lot[position]);
            double best = listOptions(position, lot[position] == moved ? arc : NONE, arc == NONE);
            loss += best - (arc == NONE ? -unplacedCost : problem.score(arc));
        }
        return loss;
    }

    private double listOptions(int position, int forbidden, boolean mayStayOut) {
        optionCount[position] = 0;
        for (int b = 0; b < bins; b++) {
            int arc = arcs.arc(lot[position], bin[b]);
            if (arc != NONE && arc != forbidden) {
                insert(position, arc, b, reducedScore(lot[position], arc, b));
            }
        }
        if (mayStayOut) {
            insert(position, NONE, NONE, -unplacedCost);
        }
        int start = firstOption(position);
        int count = optionCount[position];
        double best = count == 0 ? 0 : optionLoss[start];
        for (int option = start; option < start + count; option++) {
            optionLoss[option] = best - optionLoss[option];
        }
        return best;
    }

    private double reducedScore(int candidate, int arc, int b) {
        double value = problem.score(arc);
        for (int r = 0; r < resources; r++) {
            value -= price(b, r) * problem.size(candidate, arc, r);
        }
        return value;
    }

    private void insert(int position, int arc, int b, double value) {
        int start = firstOption(position);
        int at = start + optionCount[position]++;
        while (at > start && optionLoss[at - 1] < value) {
            optionLoss[at] = optionLoss[at - 1];
            optionArc[at] = optionArc[at - 1];
            optionBin[at] = optionBin[at - 1];
            at--;
        }
        optionLoss[at] = value;
        optionArc[at] = arc;
        optionBin[at] = b;
    }

    /** The price of a unit of a resource of the bin at a position. */
    double price(int b, int r) {
        return price[bin[b] * resources + r];
    }
}
