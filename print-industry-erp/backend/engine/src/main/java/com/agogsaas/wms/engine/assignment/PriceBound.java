package com.agogsaas.wms.engine.assignment;

/**
 * A bound on the total score of plans, from prices of capacity: every lot takes its best arc at these prices, and all
 * capacity is sold. Weak duality makes it valid for whatever prices (Geoffrion, "Lagrangean relaxation for integer
 * programming", 1974), so they are first rounded to whole multiples of 2^-k, and everything after that is whole-number
 * arithmetic: no rounding can make the bound too low.
 */
final class PriceBound {

    private static final double LARGEST = 0x1p60;
    private static final int FINEST = 40;

    private final AssignmentProblem problem;
    private final int resources;
    private final long unplacedCost;

    /** Prepares bounds; a lot without a place is counted as {@code unplacedCost} lost where that makes them lower. */
    PriceBound(AssignmentProblem problem, long unplacedCost) {
        this.problem = problem;
        this.unplacedCost = unplacedCost;
        resources = problem.resources();
    }

    /** The bound at these prices, each 0 or more, on the score of any plan that places {@code placed} lots or more. */
    long at(double[] price, int placed) {
        long bound = total(new long[price.length], 0, 0);
        int shift = finest(price, bound);
        if (shift < 0) {
            return bound;
        }
        long[] whole = new long[price.length];
        double scale = Math.scalb(1.0, shift);
        for (int i = 0; i < price.length; i++) {
            whole[i] = (long) (price[i] * scale);
        }
        long someLeft = total(whole, shift, 0);
        long costly = total(whole, shift, unplacedCost) + unplacedCost * (problem.lots() - placed);
        return Math.min(bound, Math.min(someLeft, costly));
    }

    /** How many binary digits after the point the sums have room for; negative when there is none. */
    private int finest(double[] price, long unpriced) {
        double sold = 0;
        for (int i = 0; i < price.length; i++) {
            sold += price[i] * problem.capacity(i / resources, i % resources);
        }
        double magnitude = 1 + sold + unpriced + (double) unplacedCost * problem.lots();
        return magnitude < LARGEST ? Math.min(FINEST, Math.getExponent(LARGEST / magnitude)) : -1;
    }

    private long total(long[] price, int shift, long leftOver) {
        long total = 0;
        for (int i = 0; i < price.length; i++) {
            total += price[i] * problem.capacity(i / resources, i % resources);
        }
        for (int lot = 0; lot < problem.lots(); lot++) {
            total += most(price, shift, -(leftOver << shift), lot);
        }
        return total >> shift;
    }

    private long most(long[] price, int shift, long otherwise, int lot) {
        long most = otherwise;
        for (int arc = problem.firstArc(lot); arc < problem.firstArc(lot + 1); arc++) {
            int bin = problem.bin(arc);
            long value = problem.score(arc) << shift;
            boolean fits = true;
            for (int r = 0; r < resources; r++) {
                long size = problem.size(lot, arc, r);
                fits &= size <= problem.capacity(bin, r);
                value -= price[bin * resources + r] * size;
            }
            if (fits && value > most) {
                most = value;
            }
        }
        return most;
    }
}
