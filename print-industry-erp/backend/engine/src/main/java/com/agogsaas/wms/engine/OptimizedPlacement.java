package com.agogsaas.wms.engine;

import com.agogsaas.wms.engine.assignment.AssignmentResult;
import com.agogsaas.wms.engine.assignment.AssignmentSolver;
import com.agogsaas.wms.engine.assignment.Budget;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@link Algorithm#OPTIMIZED}. Most batches end with the first step: every lot gets its best bin, and the plan is as
 * good as the bound that no plan can pass. Where lots want the same room, the {@link CandidateProblem} over their lists
 * is solved, and the lists of those that it leaves without a bin are made longer.
 */
final class OptimizedPlacement {

    /** How many bins a lot's list has at first. */
    private static final int SHORT_LIST = 8;

    private static final int LONGER = 4;

    /** Where one lot in so many finds its list taken by others of the batch, all lists are too short. */
    private static final int FEW = 4;

    private final List<ReceivedLot> lots;
    private final Candidates candidates;
    private final SpaceTravelDial dial;
    private final SearchLimits limits;
    private final int[] order;
    private Occupancy best;
    private int placeable;
    private int placed;
    private long score;
    private long bound;

    OptimizedPlacement(List<ReceivedLot> lots, Candidates candidates, SpaceTravelDial dial, SearchLimits limits) {
        this.lots = lots;
        this.candidates = candidates;
        this.dial = dial;
        this.limits = limits;
        order = DecreasingOrder.of(candidates.bins(), lots, dial);
        best = new Occupancy(candidates.bins(), lots);
    }

    Occupancy plan() {
        return best;
    }

    PlanBound bound() {
        return new PlanBound(Candidates.inPoints(score), Candidates.inPoints(bound));
    }

    /** How many lots have to make do with less than their best bin, or with none. */
    int lotsInEachOthersWay() {
        int count = 0;
        for (int lot = 0; lot < lots.size(); lot++) {
            BestBins list = candidates.list(lot);
            if (list.size() > 0
                    && (best.binOf(lot) == Occupancy.NOWHERE
                            || candidates.score(lot, best.binOf(lot)) < Candidates.inThousandths(list.score(0)))) {
                count++;
            }
        }
        return count;
    }

    /**
     * The first plan: the largest lots first, each into the best bin that still has room; where that leaves lots over,
     * into the tightest or into the first bin, should that leave fewer.
     */
    void construct() {
        for (int lot = 0; lot < lots.size(); lot++) {
            BestBins list = candidates.list(lot, SHORT_LIST);
            if (list.size() > 0) {
                placeable++;
                bound += Candidates.inThousandths(list.score(0));
            }
        }
        keepIfBetter(complete(new Occupancy(candidates.bins(), lots)));
        if (placed < placeable) {
            Occupancy tight = new Occupancy(candidates.bins(), lots);
            new FitDecreasing(tight, lots, dial).bestFit();
            keepIfBetter(tight);
            Occupancy first = new Occupancy(candidates.bins(), lots);
            new FitDecreasing(first, lots, dial).firstFit();
            keepIfBetter(first);
        }
    }

    /** Better plans and nearer bounds, until they meet, nothing is left to try or the budget is spent. */
    void improve() {
        if (isGoodEnough()) {
            return;
        }
        Budget budget = limits.budget().get();
        boolean begun = false;
        int lengthened = 1;
        while (lengthened > 0 && !budget.isSpent()) {
            CandidateProblem problem = new CandidateProblem(lots, candidates, best);
            AssignmentSolver solver =
                    AssignmentSolver.begin(problem.problem(), limits.seed(), budget, limits.acceptedGap());
            lengthened = lengthenIfWanting(problem, solver.outline());
            if (lengthened == 0 && !isGoodEnough()) {
                lengthened = lengthenIfWanting(problem, solver.search());
            }
            if (!begun && lengthened > lots.size() / FEW) {
                // To make so many lists longer took what there was for the search.
                budget = limits.budget().get();
            }
            begun = true;
        }
    }

    /**
     * Takes a plan over, with the lots that it leaves elsewhere in the best bins that are left. Should that not do,
     * their lists are too short, and searching on with these would be for nothing.
     *
     * @return how many lists have become longer
     */
    private int lengthenIfWanting(CandidateProblem problem, AssignmentResult result) {
        placeable = Math.min(placeable, result.placedBound());
        Occupancy plan = plan(problem, result);
        List<Integer> elsewhere = withoutBin(plan);
        keepIfBetter(complete(plan));
        adoptBound(result);
        return isGoodEnough() ? 0 : lengthen(elsewhere);
    }

    /** A result's bound is on plans with as many lots as it places, elsewhere included. */
    private void adoptBound(AssignmentResult result) {
        if (result.placed() <= placed && result.scoreBound().isPresent()) {
            bound = Math.min(bound, result.scoreBound().getAsLong());
        }
    }

    private boolean isGoodEnough() {
        return placed >= placeable && bound - score <= limits.acceptedGap() * bound;
    }

    private Occupancy plan(CandidateProblem problem, AssignmentResult result) {
        Occupancy plan = new Occupancy(candidates.bins(), lots);
        for (int lot = 0; lot < lots.size(); lot++) {
            int bin = problem.bin(result.arcOfLot()[lot]);
            if (bin != Occupancy.NOWHERE) {
                plan.put(lot, bin);
            }
        }
        return plan;
    }

    private List<Integer> withoutBin(Occupancy plan) {
        return IntStream.range(0, lots.size())
                .filter(lot -> plan.binOf(lot) == Occupancy.NOWHERE)
                .boxed()
                .toList();
    }

    /**
     * Gives these lots longer lists; says how many have become longer. A lot that the best plan leaves out gets all its
     * bins: they are few, as each of them is one that the batch has filled.
     */
    private int lengthen(List<Integer> wanting) {
        int longer = 0;
        for (int lot : wanting) {
            int before = candidates.list(lot).size();
            int wanted = best.binOf(lot) == Occupancy.NOWHERE ? lots.size() + 1 : before * LONGER;
            longer += candidates.list(lot, wanted).size() > before ? 1 : 0;
        }
        return longer;
    }

    private void keepIfBetter(Occupancy plan) {
        int planPlaced = 0;
        long planScore = 0;
        for (int lot = 0; lot < lots.size(); lot++) {
            if (plan.binOf(lot) != Occupancy.NOWHERE) {
                planPlaced++;
                planScore += candidates.score(lot, plan.binOf(lot));
            }
        }
        if (planPlaced > placed || (planPlaced == placed && planScore > score)) {
            best = plan;
            placed = planPlaced;
            score = planScore;
        }
    }

    /** Gives the lots that have no bin yet the best that is left, the largest lots first. */
    private Occupancy complete(Occupancy plan) {
        for (int lot : order) {
            if (plan.binOf(lot) == Occupancy.NOWHERE) {
                int bin = candidates.bestWithRoom(lot, plan);
                if (bin != Occupancy.NOWHERE) {
                    plan.put(lot, bin);
                }
            }
        }
        return plan;
    }
}
