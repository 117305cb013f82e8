package com.agogsaas.wms.benchmarks.competitors;

import com.agogsaas.wms.engine.assignment.AssignmentProblem;
import com.agogsaas.wms.engine.instances.AssignmentInstance;
import com.agogsaas.wms.engine.instances.Instance;
import com.agogsaas.wms.engine.instances.PackingInstance;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Instances of every kind as one: the pairs of a lot and a bin that it may go to, sorted by lot, with sizes and scores.
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record Choices(AssignmentProblem problem, Instance instance, int[] lotOfArc) {

    /** Nothing to choose. */
    static final Choices NONE = of(new PackingInstance("", new long[1], new long[0]));

    static Choices of(Instance instance) {
        AssignmentProblem problem = instance instanceof AssignmentInstance assignment
                ? assignment.problem()
                : asAssignment((PackingInstance) instance);
        int[] lots = new int[problem.arcs()];
        for (int lot = 0; lot < problem.lots(); lot++) {
            Arrays.fill(lots, problem.firstArc(lot), problem.firstArc(lot + 1), lot);
        }
        return new Choices(problem, instance, lots);
    }

    /** As many bins as first fit needs, which every solver finds at once, keep the models small. */
    private static AssignmentProblem asAssignment(PackingInstance packing) {
        int bins = FirstFitBins.count(packing);
        var builder = AssignmentProblem.builder(bins, packing.resources());
        long[] numbers = new long[packing.resources()];
        for (int bin = 0; bin < bins; bin++) {
            Arrays.setAll(numbers, packing::capacity);
            builder.capacity(bin, numbers);
        }
        for (int l = 0; l < packing.lots(); l++) {
            int lot = l;
            Arrays.setAll(numbers, r -> packing.size(lot, r));
            builder.lot(0, numbers);
            for (int bin = 0; bin < bins; bin++) {
                builder.arc(bin, 0);
            }
        }
        return builder.build();
    }

    int lots() {
        return problem.lots();
    }

    int bins() {
        return problem.bins();
    }

    int resources() {
        return problem.resources();
    }

    int count() {
        return problem.arcs();
    }

    int first(int lot) {
        return problem.firstArc(lot);
    }

    int lot(int choice) {
        return lotOfArc[choice];
    }

    int bin(int choice) {
        return problem.bin(choice);
    }

    long score(int choice) {
        return problem.score(choice);
    }

    long size(int choice, int resource) {
        return problem.size(lotOfArc[choice], choice, resource);
    }

    long capacity(int bin, int resource) {
        return problem.capacity(bin, resource);
    }

    /** Whether bins may change places in a solution. */
    boolean binsAreAlike() {
        return instance instanceof PackingInstance;
    }

    /** A bound on the score, which counts used bins as -1 each, in the terms of the instance's objective. */
    OptionalLong bound(long scoreBound) {
        return OptionalLong.of(
                switch (instance.objective()) {
                    case SCORE -> scoreBound;
                    case COST -> ((AssignmentInstance) instance).costOfScore(scoreBound);
                    case BINS -> -scoreBound;
                });
    }
}
