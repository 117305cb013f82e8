package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.assignment.Budget;
import java.util.function.Supplier;

/**
 * How far {@link Algorithm#OPTIMIZED} goes for a better plan.
 *
 * @param seed what chance follows from: the same seed, the same plan, when the budget counts rounds
 * @param acceptedGap a plan this near to its bound, as a share of the bound, is good enough; 0 to 1
 * @param budget starts the clock for one batch
 */
public record SearchLimits(long seed, double acceptedGap, Supplier<Budget> budget) {

    private static final int ROUNDS = 100;

    /** A search that ends with a proof or after some rounds: the same everywhere. */
    public static final SearchLimits DEFAULT = new SearchLimits(1, 0, () -> Budget.rounds(ROUNDS));

    public SearchLimits {
        if (!(acceptedGap >= 0 && acceptedGap <= 1)) {
            throw new IllegalArgumentException("The accepted gap is 0 to 1, not " + acceptedGap);
        }
    }
}
