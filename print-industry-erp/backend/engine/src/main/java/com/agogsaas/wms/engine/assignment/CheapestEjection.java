package com.agogsaas.wms.engine.assignment;

/**
 * Finds the bin that a lot can enter at the lowest price: the sum of the penalties of the lots that must leave for it,
 * among equals the smallest {@link Bulk} that leaves. Looks at all sets of up to three lots of every bin, cut short by
 * the best price so far; only when no three lots make room, at emptying bins further.
 */
final class CheapestEjection {

    private static final int NO_ARC = -1;
    private static final int NOBODY = -1;

    private final Assignment plan;
    private final AssignmentProblem problem;
    private final int resources;
    private final EjectionPool pool;
    private final Bulk bulk;
    /** What the lot lacks of each resource in the bin under study. */
    private final long[] lack;
    /** The lots of the bin under study that are not too dear. */
    private final int[] tenants;

    private long lowestPrice;
    private double leastBulk;
    private int bestArc;
    private int first;
    private int second;
    private int third;

    CheapestEjection(Assignment plan, EjectionPool pool, Bulk bulk) {
        this.plan = plan;
        this.pool = pool;
        this.bulk = bulk;
        problem = plan.problem();
        resources = problem.resources();
        lack = new long[resources];
        tenants = new int[problem.lots()];
    }

    /**
     * Puts a lot that no bin takes as it is into the bin of the lowest price; who leaves goes to the pool. Some bin
     * must be able to hold the lot alone.
     */
    void enter(int lot) {
        lowestPrice = Long.MAX_VALUE;
        leastBulk = Double.MAX_VALUE;
        bestArc = NO_ARC;
        for (int arc = problem.firstArc(lot); arc < problem.firstArc(lot + 1); arc++) {
            if (plan.admitsGroup(lot, problem.bin(arc)) && problem.fitsAlone(lot, arc)) {
                measureLack(lot, arc);
                priceSets(arc);
            }
        }
        if (bestArc == NO_ARC) {
            enterByForce(lot);
            return;
        }
        eject(first);
        eject(second);
        eject(third);
        plan.put(lot, bestArc);
    }

    private void measureLack(int lot, int arc) {
        int bin = problem.bin(arc);
        for (int r = 0; r < resources; r++) {
            lack[r] = problem.size(lot, arc, r) - plan.free(bin, r);
        }
    }

    private void priceSets(int arc) {
        int count = 0;
        for (int u = plan.firstLotIn(problem.bin(arc)); u >= 0; u = plan.nextLotIn(u)) {
            if (pool.penalty(u) <= lowestPrice) {
                tenants[count++] = u;
            }
        }
        for (int i = 0; i < count; i++) {
            int u = tenants[i];
            long price = pool.penalty(u);
            if (price > lowestPrice) {
                continue;
            }
            if (makeRoom(u)) {
                offer(price, arc, u, NOBODY, NOBODY);
            } else {
                pricePairs(arc, i, count);
            }
        }
    }

    private void pricePairs(int arc, int i, int count) {
        int u = tenants[i];
        for (int j = i + 1; j < count; j++) {
            int v = tenants[j];
            long price = pool.penalty(u) + pool.penalty(v);
            if (price > lowestPrice) {
                continue;
            }
            if (makeRoom(u, v)) {
                offer(price, arc, u, v, NOBODY);
            } else {
                priceTriples(arc, price, u, v, j + 1, count);
            }
        }
    }

    private void priceTriples(int arc, long pricePair, int u, int v, int from, int count) {
        for (int k = from; k < count; k++) {
            int w = tenants[k];
            long price = pricePair + pool.penalty(w);
            if (price <= lowestPrice && makeRoom(u, v, w)) {
                offer(price, arc, u, v, w);
            }
        }
    }

    private void offer(long price, int arc, int u, int v, int w) {
        double leaving = bulk.of(u) + (v == NOBODY ? 0 : bulk.of(v)) + (w == NOBODY ? 0 : bulk.of(w));
        if (price == lowestPrice && leaving >= leastBulk) {
            return;
        }
        lowestPrice = price;
        leastBulk = leaving;
        bestArc = arc;
        first = u;
        second = v;
        third = w;
    }

    private boolean makeRoom(int u) {
        for (int r = 0; r < resources; r++) {
            if (size(u, r) < lack[r]) {
                return false;
            }
        }
        return true;
    }

    private boolean makeRoom(int u, int v) {
        for (int r = 0; r < resources; r++) {
            if (size(u, r) + size(v, r) < lack[r]) {
                return false;
            }
        }
        return true;
    }

    private boolean makeRoom(int u, int v, int w) {
        for (int r = 0; r < resources; r++) {
            if (size(u, r) + size(v, r) + size(w, r) < lack[r]) {
                return false;
            }
        }
        return true;
    }

    private long size(int lot, int resource) {
        return problem.size(lot, plan.arcOf(lot), resource);
    }

    /** Clears the bin whose lots are the cheapest in all, the cheapest first, as far as the lot needs. */
    private void enterByForce(int lot) {
        int arc = cheapestToClear(lot);
        int bin = problem.bin(arc);
        while (!plan.takes(lot, arc) || !plan.admitsGroup(lot, bin)) {
            int cheapest = plan.firstLotIn(bin);
            for (int u = cheapest; u >= 0; u = plan.nextLotIn(u)) {
                cheapest = pool.penalty(u) < pool.penalty(cheapest) ? u : cheapest;
            }
            eject(cheapest);
        }
        plan.put(lot, arc);
    }

    private int cheapestToClear(int lot) {
        int cheapest = NO_ARC;
        long lowest = Long.MAX_VALUE;
        for (int arc = problem.firstArc(lot); arc < problem.firstArc(lot + 1); arc++) {
            long price = 0;
            for (int u = plan.firstLotIn(problem.bin(arc)); u >= 0; u = plan.nextLotIn(u)) {
                price += pool.penalty(u);
            }
            if (price < lowest && problem.fitsAlone(lot, arc)) {
                lowest = price;
                cheapest = arc;
            }
        }
        return cheapest;
    }

    private void eject(int lot) {
        if (lot != NOBODY) {
            plan.remove(lot);
            pool.add(lot);
        }
    }
}
