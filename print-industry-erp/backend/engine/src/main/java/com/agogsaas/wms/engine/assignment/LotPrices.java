package com.agogsaas.wms.engine.assignment;

/**
 * What a place for each lot is worth: prices at which the bins, each choosing its best {@link Contents}, want every lot
 * about once. They are the multipliers of the other Lagrangian relaxation, that of "each lot in one bin"; its value is
 * closer to the best plan's than that of {@link CapacityPrices}, as no bin is filled by parts of lots (Fisher,
 * Jaikumar, Van Wassenhove, "A multiplier adjustment method for the generalized assignment problem", Management Science
 * 32, 1986). Found by subgradient steps as there.
 */
final class LotPrices {

    private static final double SMALLEST_STEP_DOWN = 1e-3;
    private static final int PATIENCE = 6;
    private static final double FORGETTING = 0.15;

    private final Contents contents;
    private final int[] lots;
    private final double[] price;
    private final double[] bestPrice;
    private final double[] share;
    private final int[] wanted;
    private final boolean[] filled;
    private double best;
    private double stepDown;

    /**
     * Starts with given prices.
     *
     * @param lots that the contents are made of
     * @param price by lot of the problem; changed with every step
     * @param stepDown how much lower than the first value of the relaxation the best may be
     */
    LotPrices(Contents contents, int[] lots, double[] price, double stepDown) {
        this.contents = contents;
        this.lots = lots;
        this.price = price;
        this.stepDown = stepDown;
        bestPrice = price.clone();
        share = new double[contents.firstItem(contents.bins())];
        wanted = new int[price.length];
        filled = new boolean[contents.bins()];
    }

    /**
     * Takes so many steps, or fewer when the prices are as good as they get or the budget is spent.
     *
     * @return the lowest value of the relaxation: no less than the lots that are not fixed can score with their items
     */
    double improve(int steps, Budget budget) {
        best = Double.POSITIVE_INFINITY;
        int sinceProgress = 0;
        for (int step = 0; step < steps && stepDown > SMALLEST_STEP_DOWN && !budget.isSpent(); step++) {
            double value = evaluate();
            sinceProgress++;
            if (value < best) {
                sinceProgress = value < best - stepDown / 8 ? 0 : sinceProgress;
                best = value;
                remember();
            }
            if (sinceProgress > PATIENCE) {
                stepDown /= 2;
                sinceProgress = 0;
                restore();
            } else if (!move(value)) {
                break;
            }
        }
        restore();
        evaluate();
        return best;
    }

    /** Lets the next steps be longer again: the problem has become another. */
    void lengthenSteps() {
        stepDown *= 2;
    }

    private double evaluate() {
        double value = 0;
        for (int lot : lots) {
            wanted[lot] = 0;
            value += price[lot] < Double.POSITIVE_INFINITY ? price[lot] : 0;
        }
        for (int bin = 0; bin < filled.length; bin++) {
            if (filled[bin]) {
                continue;
            }
            value += contents.choose(bin, price);
            for (int item = contents.firstItem(bin); item < contents.firstItem(bin + 1); item++) {
                share[item] *= 1 - FORGETTING;
                if (contents.isChosen(item)) {
                    share[item] += FORGETTING;
                    wanted[contents.lot(item)]++;
                }
            }
        }
        return value;
    }

    private boolean move(double value) {
        int length = 0;
        for (int lot : lots) {
            length += price[lot] < Double.POSITIVE_INFINITY ? (wanted[lot] - 1) * (wanted[lot] - 1) : 0;
        }
        if (length == 0) {
            return false;
        }
        double step = (value - best + stepDown) / length;
        for (int lot : lots) {
            price[lot] += step * (wanted[lot] - 1);
        }
        return true;
    }

    private void remember() {
        for (int lot : lots) {
            bestPrice[lot] = price[lot];
        }
    }

    private void restore() {
        for (int lot : lots) {
            price[lot] = bestPrice[lot];
        }
    }

    /** The bin without a fixed content whose present one is wanted most steadily and by no other bin. */
    int surest() {
        int surest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int bin = 0; bin < filled.length; bin++) {
            double doubt = 0;
            for (int item = contents.firstItem(bin); !filled[bin] && item < contents.firstItem(bin + 1); item++) {
                if (contents.isChosen(item)) {
                    doubt += 1 - share[item] + 0.3 * (wanted[contents.lot(item)] - 1);
                }
            }
            if (!filled[bin] && doubt < least) {
                least = doubt;
                surest = bin;
            }
        }
        return surest;
    }

    /** Takes a bin and the lots of its present content out of the relaxation; returns the content's score. */
    long fill(int bin, int[] arcOfLot) {
        long score = 0;
        filled[bin] = true;
        for (int item = contents.firstItem(bin); item < contents.firstItem(bin + 1); item++) {
            if (contents.isChosen(item)) {
                arcOfLot[contents.lot(item)] = contents.arc(item);
                score += contents.score(item);
                price[contents.lot(item)] = Double.POSITIVE_INFINITY;
                bestPrice[contents.lot(item)] = Double.POSITIVE_INFINITY;
            }
        }
        return score;
    }

    boolean isFilled(int bin) {
        return filled[bin];
    }

    double of(int lot) {
        return bestPrice[lot];
    }
}
