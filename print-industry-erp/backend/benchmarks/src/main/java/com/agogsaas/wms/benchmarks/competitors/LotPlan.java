package com.agogsaas.wms.benchmarks.competitors;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import com.agogsaas.wms.benchmarks.competitors.LotToPlace.BinToFill;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Timefold's planning solution. */
@PlanningSolution
public class LotPlan {

    private List<LotToPlace> lots = List.of();
    private @Nullable Choices choices;
    private @Nullable HardMediumSoftLongScore score;

    /** Needed by Timefold, which copies solutions. */
    public LotPlan() {}

    LotPlan(Choices choices) {
        this.choices = choices;
        List<BinToFill> bins =
                IntStream.range(0, choices.bins()).mapToObj(BinToFill::new).toList();
        lots = new ArrayList<>();
        for (int lot = 0; lot < choices.lots(); lot++) {
            List<BinToFill> own = IntStream.range(choices.first(lot), choices.first(lot + 1))
                    .mapToObj(choice -> bins.get(choices.bin(choice)))
                    .toList();
            // Most lots may go everywhere; then one list serves them all.
            lots.add(new LotToPlace(lot, own.size() == bins.size() ? bins : own));
        }
    }

    /** All lots. */
    @PlanningEntityCollectionProperty
    public List<LotToPlace> getLots() {
        return lots;
    }

    /** The numbers of the instance. */
    @ProblemFactProperty
    public @Nullable Choices getChoices() {
        return choices;
    }

    /** Overload, lots without a place, and what the others are worth. */
    @PlanningScore
    public @Nullable HardMediumSoftLongScore getScore() {
        return score;
    }

    /** Set by Timefold. */
    public void setScore(@Nullable HardMediumSoftLongScore score) {
        this.score = score;
    }
}
