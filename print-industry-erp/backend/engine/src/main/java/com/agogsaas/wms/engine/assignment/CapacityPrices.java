package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;

/**
 * What a unit of each resource of each bin is worth: prices at which every lot, left to choose the arc with the highest
 * score less the price of what it takes, asks for little more than there is. They are the multipliers of the Lagrangian
 * relaxation of the capacities; its best value is that of the linear relaxation.
 *
 * <p>Found by subgradient steps towards a level below the best value known; the level comes closer when it proves out
 * of reach (Held, Wolfe, Crowder, "Validation of subgradient optimization", Mathematical Programming 6, 1974). A price
 * moves in proportion to how far its resource is overdrawn as a share of the capacity, so that large and small bins
 * move alike, and a step goes on in the direction of the ones before (Camerini, Fratta, Maffioli 1975). How often a
 * candidate was its lot's choice approaches the linear optimum (Barahona, Anbil, "The volume algorithm", Mathematical
 * Programming 87, 2000).
 */
final class CapacityPrices {

    private static final double FIRST_STEP_DOWN = 0.05;
    private static final double SMALLEST_STEP_DOWN = 1e-6;
    private static final int PATIENCE = 8;
    private static final double MEMORY = 0.5;
    private static final double FORGETTING = 0.03;

    private final int resources;
    private final double[] capacity;
    private final double unplacedCost;

    /** The resources that are not enough for all that may come; no other has a price. */
    private final int[] contested;

    private final double[] price;
    private final double[] bestPrice;
    private final double[] direction;
    private final double[] asked;
    private CandidateArcs candidates;
    private double[] chosenWeight = new double[0];
    private double weight;
    private double best;
    private double level;
    private double stepDown;
    private int sinceProgress;
    private boolean fresh;

    /** Starts with prices of 0. */
    CapacityPrices(AssignmentProblem problem, CandidateArcs candidates, double unplacedCost) {
        this.unplacedCost = unplacedCost;
        this.candidates = candidates;
        resources = problem.resources();
        int count = problem.bins() * resources;
        capacity = new double[count];
        for (int i = 0; i < count; i++) {
            capacity[i] = problem.capacity(i / resources, i % resources);
        }
        price = new double[count];
        bestPrice = new double[count];
        direction = new double[count];
        asked = new double[count];
        contested = contested();
        choose(candidates);
    }

    private int[] contested() {
        double[] most = new double[capacity.length];
        for (int lot = 0; lot < candidates.lots; lot++) {
            for (int c = candidates.first[lot]; c < candidates.first[lot + 1]; c++) {
                for (int r = 0; r < resources; r++) {
                    most[candidates.bin[c] * resources + r] += candidates.size(lot, c, r);
                }
            }
        }
        int[] found = new int[capacity.length];
        int count = 0;
        for (int i = 0; i < capacity.length; i++) {
            if (capacity[i] > 0 && most[i] > capacity[i]) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Goes on from the best prices with other candidates, whose relaxation has another value. */
    void choose(CandidateArcs others) {
        candidates = others;
        best = Double.POSITIVE_INFINITY;
        level = Double.POSITIVE_INFINITY;
        fresh = true;
        sinceProgress = 0;
        chosenWeight = new double[others.arc.length];
        weight = 1;
        System.arraycopy(bestPrice, 0, price, 0, price.length);
    }

    /** Goes back to prices that were {@link #best()} once. */
    void restore(double[] prices) {
        System.arraycopy(prices, 0, bestPrice, 0, bestPrice.length);
        Arrays.fill(chosenWeight, 0);
    }

    /** The best prices found, per unit, bin by bin and resource by resource; changes with further steps. */
    double[] best() {
        return bestPrice;
    }

    /** How much further down the search looks, as a share of the value: how far the prices may be from the best. */
    double uncertainty() {
        return stepDown / Math.max(1, Math.abs(best));
    }

    /** How often, lately rather than long ago, the candidate was its lot's choice: 0 to 1. */
    double share(int c) {
        return FORGETTING * chosenWeight[c] / weight;
    }

    /** Score less the price of what the lot takes along a candidate of any set, at the best prices. */
    double reducedScore(CandidateArcs set, int lot, int c) {
        int at = set.bin[c] * resources;
        double value = set.score[c];
        for (int r = 0; r < resources; r++) {
            value -= bestPrice[at + r] * set.size(lot, c, r);
        }
        return value;
    }

    /**
     * Takes so many steps, or fewer when the prices are as good as they get.
     *
     * @return whether more steps may help
     */
    boolean improve(int steps) {
        for (int step = 0; step < steps; step++) {
            double value = evaluate();
            if (stepDown == 0) {
                stepDown = FIRST_STEP_DOWN * Math.max(1, Math.abs(value));
            }
            note(value);
            if (sinceProgress >= PATIENCE) {
                stepDown /= 2;
                sinceProgress = 0;
                level = best;
                System.arraycopy(bestPrice, 0, price, 0, price.length);
                value = evaluate();
                fresh = true;
            }
            if (uncertainty() <= SMALLEST_STEP_DOWN || !move(value)) {
                return false;
            }
        }
        return true;
    }

    private void note(double value) {
        sinceProgress++;
        if (value < best) {
            best = value;
            System.arraycopy(price, 0, bestPrice, 0, price.length);
            if (value < level - stepDown / 4) {
                level = value;
                sinceProgress = 0;
            }
        }
    }

    /** The value of the relaxation at the present prices; leaves what is asked of every resource in {@link #asked}. */
    private double evaluate() {
        double value = 0;
        for (int i : contested) {
            asked[i] = 0;
            value += price[i] * capacity[i];
        }
        weight /= 1 - FORGETTING;
        boolean fast = resources == 2 && !candidates.sizedByArc;
        for (int lot = 0; lot < candidates.lots; lot++) {
            int choice = fast ? bestOfTwoResources(lot) : bestOfAnyResources(lot);
            value += choice < 0 ? -unplacedCost : ask(lot, choice);
        }
        return value;
    }

    private double ask(int lot, int choice) {
        int at = candidates.bin[choice] * resources;
        double value = candidates.score[choice];
        chosenWeight[choice] += weight;
        for (int r = 0; r < resources; r++) {
            double size = candidates.size(lot, choice, r);
            value -= price[at + r] * size;
            asked[at + r] += size;
        }
        return value;
    }

    /** The same as {@link #bestOfAnyResources} for what warehouses have: volume and weight, the same in every bin. */
    private int bestOfTwoResources(int lot) {
        int[] bin = candidates.bin;
        double[] score = candidates.score;
        double size0 = candidates.size[0][lot];
        double size1 = candidates.size[1][lot];
        double most = -unplacedCost;
        int choice = -1;
        for (int c = candidates.first[lot]; c < candidates.first[lot + 1]; c++) {
            int at = bin[c] * 2;
            double reduced = score[c] - price[at] * size0 - price[at + 1] * size1;
            if (reduced > most) {
                most = reduced;
                choice = c;
            }
        }
        return choice;
    }

    private int bestOfAnyResources(int lot) {
        double most = -unplacedCost;
        int choice = -1;
        for (int c = candidates.first[lot]; c < candidates.first[lot + 1]; c++) {
            int at = candidates.bin[c] * resources;
            double reduced = candidates.score[c];
            for (int r = 0; r < resources; r++) {
                reduced -= price[at + r] * candidates.size(lot, c, r);
            }
            if (reduced > most) {
                most = reduced;
                choice = c;
            }
        }
        return choice;
    }

    private boolean move(double value) {
        double length = 0;
        for (int i : contested) {
            double overdrawn = asked[i] - capacity[i];
            direction[i] = fresh ? overdrawn : MEMORY * direction[i] + (1 - MEMORY) * overdrawn;
            if (price[i] > 0 || direction[i] > 0) {
                length += direction[i] * direction[i] / capacity[i];
            }
        }
        fresh = false;
        if (length <= 0) {
            return false;
        }
        double step = (value - (best - stepDown)) / length;
        for (int i : contested) {
            price[i] = Math.max(0, price[i] + step * direction[i] / capacity[i]);
        }
        return true;
    }
}
