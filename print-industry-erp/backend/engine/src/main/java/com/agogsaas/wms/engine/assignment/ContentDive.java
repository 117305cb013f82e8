package com.agogsaas.wms.engine.assignment;

import java.util.Arrays;

/**
 * Improves a plan by filling some of its bins anew, one whole bin after the other: {@link LotPrices} say which content
 * of which bin is surest; it is fixed, and the prices of what is left are sought again, until few bins are left, which
 * are assigned as a problem of their own. Where bins are nearly full and hold some ten lots each, good contents fit
 * together in few ways, which no exchange of a few lots finds.
 *
 * <p>A dive in the tree of branch and price: Sadykov, Vanderbeck, Pessoa, Tahiri, Uchoa, "Primal heuristics for branch
 * and price: the assets of diving methods", INFORMS Journal on Computing 31 (2019); prices by subgradient steps stand
 * in for their linear programs.
 */
final class ContentDive {

    /** So many bins are left to be assigned as a problem of their own: they have to share what fits badly. */
    private static final int LAST_BINS = 6;

    private static final int MOST_MORE_BINS = 6;
    private static final int ITEMS_PER_LOT = 5;
    private static final int STEPS_OF_ALL_BINS = 100;
    private static final int STEPS_OF_SOME_BINS = 20;
    private static final int STEPS_PER_FIXED_BIN = 15;
    private static final int ROUNDS_FOR_LAST_BINS = 150;

    /** Units of capacity to go through in one step of the prices: some milliseconds. */
    private static final double MOST_WORK = 2e6;

    private static final double FIRST_STEP_DOWN = 0.2;

    private final Assignment plan;
    private final AssignmentProblem problem;
    private final CandidateArcs candidates;
    private final RandomStream random;
    private final double[] price;
    private final double stepDownPerBin;
    private final double work;
    private final int[] bins;
    private final int[] arcOfLot;
    private boolean startedWithAll;

    /** Prepares the improvement of a plan of a problem that {@link #suits}; the plan is changed. */
    ContentDive(Assignment plan, PriceGuide guide, RandomStream random) {
        this.plan = plan;
        this.random = random;
        problem = plan.problem();
        candidates = guide.candidates();
        price = new double[problem.lots()];
        stepDownPerBin = FIRST_STEP_DOWN * Math.max(1e-2, startPrices(guide));
        work = work(problem);
        bins = new int[problem.bins()];
        Arrays.setAll(bins, bin -> bin);
        arcOfLot = new int[problem.lots()];
    }

    /** What a lot's best arc gains at the prices of capacity is what its place is worth; returns the mean regret. */
    private double startPrices(PriceGuide guide) {
        double regret = 0;
        for (int lot = 0; lot < price.length; lot++) {
            int first = candidates.first[lot];
            int count = candidates.first[lot + 1] - first;
            price[lot] = count > 0 ? guide.reducedScore(lot, first) : 0;
            regret += count > 1 ? price[lot] - guide.reducedScore(lot, first + 1) : 0;
        }
        return regret / Math.max(1, price.length);
    }

    /** Whether a problem has more than a few bins, of one resource in so few units that they can be gone through. */
    static boolean suits(AssignmentProblem problem) {
        boolean suits = problem.resources() == 1;
        for (int bin = 0; suits && bin < problem.bins(); bin++) {
            suits = !problem.oneGroupOnly(bin) && problem.capacity(bin, 0) <= MOST_WORK;
        }
        return suits && mostBins(problem.bins(), work(problem)) > LAST_BINS;
    }

    private static double work(AssignmentProblem problem) {
        double units = 0;
        for (int bin = 0; bin < problem.bins(); bin++) {
            units += problem.capacity(bin, 0);
        }
        return units / Math.max(1, problem.bins()) * problem.lots() * ITEMS_PER_LOT;
    }

    /** How many bins some may be; a dive into half as much as is allowed for all is quick enough to be repeated. */
    private static int mostBins(int bins, double work) {
        int affordable = (int) (bins * Math.min(1, MOST_WORK / 2 / Math.max(1, work)));
        return Math.min(affordable, LAST_BINS + MOST_MORE_BINS);
    }

    /**
     * Dives so many times; the first time into all bins, where there are not too many, then into random ones.
     *
     * @return whether the plan is better
     */
    boolean improve(int dives, Budget budget) {
        boolean better = false;
        for (int i = 0; i < dives && !budget.isSpent(); i++) {
            if (!startedWithAll && work <= MOST_WORK) {
                better |= new Dive(bins).fill(STEPS_OF_ALL_BINS, budget);
            } else {
                int more = mostBins(bins.length, work) - LAST_BINS;
                better |= new Dive(someBins(LAST_BINS + 1 + random.below(more))).fill(STEPS_OF_SOME_BINS, budget);
            }
            startedWithAll = true;
        }
        return better;
    }

    private int[] someBins(int count) {
        for (int i = 0; i < count; i++) {
            int other = i + random.below(bins.length - i);
            int bin = bins[i];
            bins[i] = bins[other];
            bins[other] = bin;
        }
        return Arrays.copyOf(bins, count);
    }

    /** One way down. */
    private final class Dive {

        private final int[] into;
        private final boolean[] inside;
        private final int[] lots;
        private final LotPrices prices;
        private final boolean allPlaced;
        private long scoreBefore;

        Dive(int[] into) {
            this.into = into;
            inside = new boolean[problem.bins()];
            for (int bin : into) {
                inside[bin] = true;
            }
            Contents contents = new Contents(problem, into);
            int[] listed = new int[problem.lots()];
            int count = 0;
            for (int lot = 0; lot < listed.length; lot++) {
                if (list(lot, contents)) {
                    listed[count++] = lot;
                }
            }
            lots = Arrays.copyOf(listed, count);
            contents.sortByBin();
            prices = new LotPrices(contents, lots, price.clone(), stepDownPerBin * into.length);
            allPlaced = plan.placed() == problem.lots();
        }

        /** Adds the best few arcs of a lot that is in one of the bins or in none, and that along which it is there. */
        private boolean list(int lot, Contents contents) {
            int now = plan.arcOf(lot);
            if (now != Assignment.UNPLACED && !inside[problem.bin(now)]) {
                return false;
            }
            int items = 0;
            boolean nowListed = now == Assignment.UNPLACED;
            for (int c = candidates.first[lot]; c < candidates.first[lot + 1] && items < ITEMS_PER_LOT; c++) {
                if (inside[candidates.bin[c]]) {
                    contents.add(lot, candidates.arc[c]);
                    nowListed |= candidates.arc[c] == now;
                    items++;
                }
            }
            if (!nowListed) {
                contents.add(lot, now);
                items++;
            }
            scoreBefore += now == Assignment.UNPLACED ? 0 : problem.score(now);
            return items > 0;
        }

        /**
         * Fills the bins, unless the prices say on the way that the plan will be no better; then leaves it as it is.
         */
        boolean fill(int firstSteps, Budget budget) {
            double possible = prices.improve(firstSteps, budget);
            if (into.length == problem.bins()) {
                for (int lot : lots) {
                    price[lot] = prices.of(lot);
                }
            }
            Arrays.fill(arcOfLot, Assignment.UNPLACED);
            long fixed = 0;
            for (int left = into.length; left > LAST_BINS; left--) {
                if (budget.isSpent() || (allPlaced && fixed + possible < scoreBefore + BlockSearch.BETTER)) {
                    return false;
                }
                fixed += prices.fill(prices.surest(), arcOfLot);
                prices.lengthenSteps();
                possible = prices.improve(STEPS_PER_FIXED_BIN, budget);
            }
            fillLast(budget);
            return carryOutIfBetter();
        }

        private void fillLast(Budget budget) {
            int[] last = new int[LAST_BINS];
            int count = 0;
            for (int b = 0; b < into.length; b++) {
                if (!prices.isFilled(b)) {
                    last[count++] = into[b];
                }
            }
            int[] left = Arrays.stream(lots)
                    .filter(lot -> arcOfLot[lot] == Assignment.UNPLACED)
                    .toArray();
            PartOfProblem part = new PartOfProblem(problem, last, left);
            Budget some = Budget.rounds(ROUNDS_FOR_LAST_BINS);
            AssignmentResult result = AssignmentSolver.solveFewBins(
                    part.problem(), random.nextLong(), () -> budget.isSpent() || some.isSpent());
            part.copy(result.arcOfLot(), arcOfLot);
        }

        private boolean carryOutIfBetter() {
            int placed = 0;
            long score = 0;
            for (int lot : lots) {
                if (arcOfLot[lot] != Assignment.UNPLACED) {
                    placed++;
                    score += problem.score(arcOfLot[lot]);
                }
                placed -= plan.arcOf(lot) == Assignment.UNPLACED ? 0 : 1;
            }
            if (placed < 0 || (placed == 0 && score <= scoreBefore)) {
                return false;
            }
            for (int lot : lots) {
                if (plan.arcOf(lot) != Assignment.UNPLACED) {
                    plan.remove(lot);
                }
            }
            for (int lot : lots) {
                if (arcOfLot[lot] != Assignment.UNPLACED) {
                    plan.put(lot, arcOfLot[lot]);
                }
            }
            return true;
        }
    }
}
