package com.agogsaas.wms.benchmarks.competitors;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import com.agogsaas.wms.benchmarks.competitors.LotToPlace.BinToFill;
import com.agogsaas.wms.engine.instances.Objective;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Timefold's fastest way to score: hard is what bins are overloaded by, medium the lots without a place, soft the total
 * score, or used bins where the fewest are wanted. Each change takes constant time.
 */
public class LotPlanScore implements IncrementalScoreCalculator<LotPlan, HardMediumSoftLongScore> {

    private Choices choices = Choices.NONE;
    private long[] free = {};
    private int[] lotsIn = {};
    private int[] choiceOf = {};
    private long overload;
    private int placed;
    private int used;
    private long score;

    @Override
    public void resetWorkingSolution(LotPlan plan) {
        if (choiceOf.length == 0) {
            choices = Objects.requireNonNull(plan.getChoices());
            choiceOf = new int[choices.lots() * choices.bins()];
            for (int choice = 0; choice < choices.count(); choice++) {
                choiceOf[choices.lot(choice) * choices.bins() + choices.bin(choice)] = choice;
            }
        }
        free = new long[choices.bins() * choices.resources()];
        Arrays.setAll(free, at -> choices.capacity(at / choices.resources(), at % choices.resources()));
        lotsIn = new int[choices.bins()];
        overload = 0;
        placed = 0;
        used = 0;
        score = 0;
        plan.getLots().forEach(lot -> change(lot, 1));
    }

    @Override
    public void beforeVariableChanged(Object lot, String variable) {
        change((LotToPlace) lot, -1);
    }

    @Override
    public void afterVariableChanged(Object lot, String variable) {
        change((LotToPlace) lot, 1);
    }

    @Override
    public void beforeEntityAdded(Object lot) {}

    @Override
    public void afterEntityAdded(Object lot) {
        change((LotToPlace) lot, 1);
    }

    @Override
    public void beforeEntityRemoved(Object lot) {
        change((LotToPlace) lot, -1);
    }

    @Override
    public void afterEntityRemoved(Object lot) {}

    @Override
    public HardMediumSoftLongScore calculateScore() {
        boolean fewestBins = choices.instance().objective() == Objective.BINS;
        return HardMediumSoftLongScore.of(-overload, placed - choices.lots(), fewestBins ? -used : score);
    }

    /** Puts a lot into its bin, sign 1, or takes it out, sign -1. */
    private void change(LotToPlace lot, int sign) {
        @Nullable BinToFill value = lot.getBin();
        if (value == null) {
            return;
        }
        int bin = value.index();
        int choice = choiceOf[lot.lot() * choices.bins() + bin];
        for (int r = 0; r < choices.resources(); r++) {
            int at = bin * choices.resources() + r;
            overload -= Math.max(0, -free[at]);
            free[at] -= sign * choices.size(choice, r);
            overload += Math.max(0, -free[at]);
        }
        placed += sign;
        score += sign * choices.score(choice);
        used -= lotsIn[bin] > 0 ? 1 : 0;
        lotsIn[bin] += sign;
        used += lotsIn[bin] > 0 ? 1 : 0;
    }
}
