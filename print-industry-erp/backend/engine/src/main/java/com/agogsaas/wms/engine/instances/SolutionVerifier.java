package com.agogsaas.wms.engine.instances;

import com.agogsaas.wms.engine.assignment.AssignmentProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Judges a solution by the instance's numbers alone: adds everything up again, in a plain way of its own, and shares no
 * code with any solver.
 */
public final class SolutionVerifier {

    private static final int MOST_FAULTS = 20;

    private final Instance instance;
    private final Solution solution;
    private final List<String> faults = new ArrayList<>();

    private SolutionVerifier(Instance instance, Solution solution) {
        this.instance = instance;
        this.solution = solution;
    }

    /** What is wrong with a solution, in words, the first twenty faults; nothing when it is sound. */
    public static List<String> faults(Instance instance, Solution solution) {
        return new SolutionVerifier(instance, solution).judge();
    }

    private List<String> judge() {
        if (solution.binOfLot().length != instance.lots()) {
            return List.of(solution.binOfLot().length + " places for " + instance.lots() + " lots");
        }
        for (int lot = 0; lot < instance.lots(); lot++) {
            int bin = solution.binOfLot()[lot];
            if (bin < Solution.UNPLACED || bin >= instance.bins()) {
                fault("lot " + lot + " is in bin " + bin + ", which does not exist");
            }
        }
        if (faults.isEmpty()) {
            long value = switch (instance.objective()) {
                case BINS -> usedBins();
                case SCORE, COST -> 0;
            };
            if (instance instanceof AssignmentInstance assignment) {
                value += judgeAssignment(assignment);
            } else if (instance instanceof PackingInstance packing) {
                judgePacking(packing);
            }
            judgeValue(value);
        }
        return faults;
    }

    /** Returns the score or the cost, as the instance has it. */
    private long judgeAssignment(AssignmentInstance assignment) {
        AssignmentProblem problem = assignment.problem();
        long[] taken = new long[problem.bins() * problem.resources()];
        int[] groupIn = new int[problem.bins()];
        boolean[] occupied = new boolean[problem.bins()];
        long value = 0;
        for (int lot = 0; lot < problem.lots(); lot++) {
            int bin = solution.binOfLot()[lot];
            int arc = bin == Solution.UNPLACED ? -1 : problem.arc(lot, bin);
            if (bin != Solution.UNPLACED && arc < 0) {
                fault("lot " + lot + " is in bin " + bin + ", where it may not go");
            }
            if (arc < 0) {
                continue;
            }
            value += assignment.objective() == Objective.COST ? assignment.cost(lot, arc) : problem.score(arc);
            for (int r = 0; r < problem.resources(); r++) {
                taken[bin * problem.resources() + r] += problem.size(lot, arc, r);
            }
            if (occupied[bin] && problem.oneGroupOnly(bin) && groupIn[bin] != problem.group(lot)) {
                fault("lot " + lot + " is in bin " + bin + " with a lot of another group");
            }
            occupied[bin] = true;
            groupIn[bin] = problem.group(lot);
        }
        for (int i = 0; i < taken.length; i++) {
            judgeLoad(i / problem.resources(), i % problem.resources(), taken[i], capacity(problem, i));
        }
        return value;
    }

    private static long capacity(AssignmentProblem problem, int index) {
        return problem.capacity(index / problem.resources(), index % problem.resources());
    }

    private void judgePacking(PackingInstance packing) {
        int resources = packing.resources();
        long[] taken = new long[packing.bins() * resources];
        for (int lot = 0; lot < packing.lots(); lot++) {
            int bin = solution.binOfLot()[lot];
            for (int r = 0; r < resources && bin != Solution.UNPLACED; r++) {
                taken[bin * resources + r] += packing.size(lot, r);
            }
        }
        for (int i = 0; i < taken.length; i++) {
            judgeLoad(i / resources, i % resources, taken[i], packing.capacity(i % resources));
        }
    }

    private void judgeLoad(int bin, int resource, long taken, long capacity) {
        if (taken > capacity) {
            fault("bin " + bin + " holds " + taken + " of resource " + resource + " and has " + capacity);
        }
    }

    private void judgeValue(long value) {
        String field = instance.objective().field();
        if (value != solution.value()) {
            fault(field + " is said to be " + solution.value() + " and is " + value);
        }
        if (solution.bound().isEmpty() || (!instance.objective().highest() && solution.unplaced() > 0)) {
            return;
        }
        long bound = solution.bound().getAsLong();
        if (instance.objective().highest() ? value > bound : value < bound) {
            fault(field + " " + value + " is better than its bound " + bound);
        }
    }

    private long usedBins() {
        return Arrays.stream(solution.binOfLot())
                .filter(bin -> bin != Solution.UNPLACED)
                .distinct()
                .count();
    }

    private void fault(String words) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(words);
        }
    }
}
