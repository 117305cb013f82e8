package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Solves by prices (Fisher, "The Lagrangian relaxation method for solving integer programming problems", Management
 * Science 27, 1981): every bin's resources get a price, every lot looks for the arc that leaves it most, prices of what
 * is wanted too much rise. What all lots get and all resources cost together bounds every plan, and lots that choose in
 * the order of what they would lose make plans.
 */
public final class AssignmentSolver {

    private static final int ROUNDS = 60;

    private final AssignmentProblem problem;
    private final double[] price;
    private final double[] used;
    private final double[] regret;
    private Assignment best;
    private double bound = Double.POSITIVE_INFINITY;

    private AssignmentSolver(AssignmentProblem problem) {
        this.problem = problem;
        price = new double[problem.bins() * problem.resources()];
        used = new double[price.length];
        regret = new double[problem.lots()];
        best = new Assignment(problem);
    }

    /** The best plan and the lowest bound found within the budget. */
    public static AssignmentResult solve(AssignmentProblem problem, long seed, Budget budget) {
        AssignmentSolver solver = new AssignmentSolver(problem);
        double step = 1;
        for (int round = 0; round < ROUNDS && !budget.isSpent() && solver.bound - solver.best.score() >= 1; round++) {
            double value = solver.relaxed();
            step = value < solver.bound ? step : step * 0.85;
            solver.bound = Math.min(solver.bound, value);
            solver.construct();
            solver.reprice(step * Math.max(1, value - solver.best.score()));
        }
        return solver.result();
    }

    private AssignmentResult result() {
        return new AssignmentResult(
                best.arcs(),
                best.placed(),
                best.score(),
                bound < Long.MAX_VALUE ? OptionalLong.of((long) Math.floor(bound + 1e-6)) : OptionalLong.empty(),
                problem.lots());
    }

    /** What all lots get when each takes what leaves it most at these prices, and all resources cost. */
    private double relaxed() {
        Arrays.fill(used, 0);
        double value = 0;
        for (int i = 0; i < price.length; i++) {
            value += price[i] * capacity(i);
        }
        for (int lot = 0; lot < problem.lots(); lot++) {
            double most = 0;
            double second = 0;
            int chosen = Assignment.UNPLACED;
            for (int arc = problem.firstArc(lot); arc < problem.firstArc(lot + 1); arc++) {
                double left = left(lot, arc);
                second = Math.max(second, Math.min(most, left));
                chosen = left > most ? arc : chosen;
                most = Math.max(most, left);
            }
            value += most;
            regret[lot] = most - second;
            for (int r = 0; r < problem.resources() && chosen != Assignment.UNPLACED; r++) {
                used[problem.bin(chosen) * problem.resources() + r] += problem.size(lot, chosen, r);
            }
        }
        return value;
    }

    private void construct() {
        Assignment plan = new Assignment(problem);
        IntStream.range(0, problem.lots())
                .boxed()
                .sorted(Comparator.comparingDouble(lot -> -regret[lot]))
                .forEach(lot -> putWhereMostIsLeft(plan, lot));
        if (plan.isBetterThan(best)) {
            best = plan;
        }
    }

    private void putWhereMostIsLeft(Assignment plan, int lot) {
        int chosen = Assignment.UNPLACED;
        double most = Double.NEGATIVE_INFINITY;
        for (int arc = problem.firstArc(lot); arc < problem.firstArc(lot + 1); arc++) {
            if (left(lot, arc) > most && plan.takes(lot, arc)) {
                most = left(lot, arc);
                chosen = arc;
            }
        }
        if (chosen != Assignment.UNPLACED) {
            plan.put(lot, chosen);
        }
    }

    /** Polyak's step along the subgradient, in shares of each capacity. */
    private void reprice(double step) {
        double norm = 0;
        for (int i = 0; i < price.length; i++) {
            norm += capacity(i) > 0 && (excess(i) > 0 || price[i] > 0) ? excess(i) * excess(i) : 0;
        }
        for (int i = 0; i < price.length && norm > 0; i++) {
            if (capacity(i) > 0) {
                price[i] = Math.max(0, price[i] + step / norm * excess(i) / capacity(i));
            }
        }
    }

    private double excess(int i) {
        return used[i] / capacity(i) - 1;
    }

    private double capacity(int i) {
        return (double) problem.capacity(i / problem.resources(), i % problem.resources());
    }

    private double left(int lot, int arc) {
        double left = (double) problem.score(arc);
        for (int r = 0; r < problem.resources(); r++) {
            left -= price[problem.bin(arc) * problem.resources() + r] * problem.size(lot, arc, r);
        }
        return left;
    }
}
