package com.agogsaas.wms.engine.assignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Judges a plan from the arcs alone; trusts none of the sums that the plan keeps. */
final class AssignmentVerifier {

    private AssignmentVerifier() {}

    /** What is wrong with a plan: empty when it is sound. */
    static List<String> faults(Assignment plan) {
        AssignmentProblem problem = plan.problem();
        List<String> faults = new ArrayList<>();
        for (int bin = 0; bin < problem.bins(); bin++) {
            judge(problem, plan.arcs(), bin, faults);
        }
        int placed = 0;
        long score = 0;
        for (int lot = 0; lot < problem.lots(); lot++) {
            int arc = plan.arcs()[lot];
            if (arc >= 0) {
                placed++;
                score += problem.score(arc);
            }
            if (arc >= 0 && (arc < problem.firstArc(lot) || arc >= problem.firstArc(lot + 1))) {
                faults.add("Lot " + lot + " goes along another's arc");
            }
        }
        if (placed != plan.placed() || score != plan.score()) {
            faults.add("Placed " + placed + " for " + score + ", said " + plan.placed() + " for " + plan.score());
        }
        return faults;
    }

    private static void judge(AssignmentProblem problem, int[] arcs, int bin, List<String> faults) {
        long[] used = new long[problem.resources()];
        Set<Integer> groups = new HashSet<>();
        for (int lot = 0; lot < arcs.length; lot++) {
            if (arcs[lot] >= 0 && problem.bin(arcs[lot]) == bin) {
                groups.add(problem.group(lot));
                for (int r = 0; r < used.length; r++) {
                    used[r] += problem.size(lot, arcs[lot], r);
                }
            }
        }
        if (problem.oneGroupOnly(bin) && groups.size() > 1) {
            faults.add("Bin " + bin + " of one group only holds " + groups);
        }
        for (int r = 0; r < used.length; r++) {
            if (used[r] > problem.capacity(bin, r)) {
                faults.add("Bin " + bin + " gives " + used[r] + " of " + problem.capacity(bin, r));
            }
        }
    }
}
