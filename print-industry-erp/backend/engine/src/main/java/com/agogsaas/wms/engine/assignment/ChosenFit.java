package com.agogsaas.wms.engine.assignment;

import java.util.Locale;

/**
 * The plain way that suits a problem's shape, and why.
 *
 * @param fit what was chosen
 * @param reason one sentence
 */
public record ChosenFit(DecreasingFit fit, String reason) {

    /** Up to here a lot that is kept out of the bin that it fits best finds another one nearly always. */
    private static final double ROOMY = 0.7;

    /** Lots this small, by lots for each bin, pack well in any way, as sand does. */
    private static final double MANY_PER_BIN = 10;

    /** Scores that differ less than this, as a share of the best, are hardly worth a lot without a place. */
    private static final double SPREAD = 0.02;

    /** Looks at how full the bins will be, how many lots go into one, and how far the scores differ. */
    public static ChosenFit of(AssignmentProblem problem) {
        LotSizes sizes = new LotSizes(problem);
        double demand = sizes.demand();
        double spread = spread(problem);
        double perBin = problem.bins() == 0 ? 0 : problem.lots() / Math.max(1e-9, Math.min(1, demand)) / problem.bins();
        if (spread >= SPREAD && demand <= ROOMY) {
            return new ChosenFit(
                    DecreasingFit.BEST_SCORE,
                    say(
                            "the lots take %.0f %% of the room, so that nearly any order places them all, and scores differ by"
                                    + " %.0f %%: the highest score decides",
                            demand * 100, spread * 100));
        }
        if (!hasScores(problem)) {
            return new ChosenFit(
                    DecreasingFit.FIRST_FIT,
                    "no bin scores, so that the fewest bins are wanted: the first that fits is taken, which fills them"
                            + " one after the other");
        }
        if (perBin >= MANY_PER_BIN) {
            return new ChosenFit(
                    DecreasingFit.FIRST_FIT,
                    say(
                            "a bin takes some %.0f lots, which fill it well in any way: the first bin that fits is taken",
                            perBin));
        }
        return new ChosenFit(
                DecreasingFit.BEST_FIT,
                say(
                        "the lots take %.0f %% of the room and a bin takes some %.0f of them: the tightest bin leaves most room"
                                + " for the rest",
                        demand * 100, perBin));
    }

    private static boolean hasScores(AssignmentProblem problem) {
        for (int arc = 0; arc < problem.arcs(); arc++) {
            if (problem.score(arc) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The mean over the lots of how far the mean score is below the best, as a share of the best. */
    private static double spread(AssignmentProblem problem) {
        double sum = 0;
        for (int lot = 0; lot < problem.lots(); lot++) {
            long best = 0;
            double total = 0;
            for (int arc = problem.firstArc(lot); arc < problem.firstArc(lot + 1); arc++) {
                best = Math.max(best, problem.score(arc));
                total += problem.score(arc);
            }
            int arcs = problem.firstArc(lot + 1) - problem.firstArc(lot);
            sum += best == 0 ? 0 : 1 - total / arcs / best;
        }
        return problem.lots() == 0 ? 0 : sum / problem.lots();
    }

    private static String say(String pattern, Object... figures) {
        return String.format(Locale.ROOT, pattern, figures);
    }
}
