package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;

/**
 * What a place for each lot is worth: prices at which the bins, each choosing its best content, want every lot about
 * once. They are the multipliers of the other Lagrangian relaxation, that of "each lot in one bin"; its value is closer
 * to the best plan's than that of {@link CapacityPrices}, as no bin is filled by parts of lots (Fisher, Jaikumar, Van
 * Wassenhove, "A multiplier adjustment method for the generalized assignment problem", Management Science 32, 1986).
 * Found by subgradient steps as there.
 */
final class LotPrices {

    private static final double SMALLEST_STEP_DOWN = 1e-3;
    private static final int PATIENCE = 6;
    private static final double MEMORY = 0.5;

    private final ContentItems items;
    private final ContentChoice choice;
    private final double[] price;
    private final double[] bestPrice;
    private final double[] direction;
    private final int[] wanted;
    private double best = Double.POSITIVE_INFINITY;
    private double stepDown;
    private int sinceProgress;

    /**
     * Starts with given prices.
     *
     * @param items at least one of every lot
     * @param price by lot; changed with every step
     * @param stepDown how much lower than the first value of the relaxation the best may be
     */
    LotPrices(ContentItems items, ContentChoice choice, double[] price, double stepDown) {
        this.items = items;
        this.choice = choice;
        this.price = price;
        this.stepDown = stepDown;
        bestPrice = price.clone();
        direction = new double[price.length];
        wanted = new int[price.length];
    }

    /**
     * Takes so many steps, or fewer when the prices are as good as they get or the budget is spent.
     *
     * @return whether more steps may help
     */
    boolean improve(int steps, Budget budget) {
        for (int step = 0; step < steps && stepDown > SMALLEST_STEP_DOWN && !budget.isSpent(); step++) {
            double value = evaluate();
            sinceProgress++;
            if (value < best) {
                sinceProgress = value < best - stepDown / 8 ? 0 : sinceProgress;
                best = value;
                System.arraycopy(price, 0, bestPrice, 0, price.length);
            }
            if (sinceProgress > PATIENCE) {
                stepDown /= 2;
                sinceProgress = 0;
                System.arraycopy(bestPrice, 0, price, 0, price.length);
                Arrays.fill(direction, 0);
            } else if (!move(value)) {
                return false;
            }
        }
        return stepDown > SMALLEST_STEP_DOWN;
    }

    /** The lowest value of the relaxation, as far as all contents were the best. */
    double value() {
        return best;
    }

    /** The best prices found, by lot; changes with further steps. */
    double[] best() {
        return bestPrice;
    }

    private double evaluate() {
        double value = 0;
        Arrays.fill(wanted, 0);
        for (double ofLot : price) {
            value += ofLot;
        }
        double[] worth = choice.worth();
        boolean[] chosen = choice.chosen();
        for (int bin = 0; bin < items.bins; bin++) {
            int end = items.first[bin + 1];
            for (int item = items.first[bin]; item < end; item++) {
                worth[item] = items.score[item] - price[items.lot[item]];
            }
            value += choice.choose(bin);
            for (int item = items.first[bin]; item < end; item++) {
                wanted[items.lot[item]] += chosen[item] ? 1 : 0;
            }
        }
        return value;
    }

    private boolean move(double value) {
        double length = 0;
        for (int lot = 0; lot < price.length; lot++) {
            direction[lot] = MEMORY * direction[lot] + (wanted[lot] - 1);
            length += direction[lot] * direction[lot];
        }
        if (length == 0) {
            return false;
        }
        double step = (value - best + stepDown) / length;
        for (int lot = 0; lot < price.length; lot++) {
            price[lot] += step * direction[lot];
        }
        return true;
    }
}
