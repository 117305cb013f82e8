package com.agogsaas.wms.benchmarks.competitors;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Timefold's planning entity: a lot, which may go to some bins. */
@PlanningEntity
public class LotToPlace {

    private int lot;
    private List<BinToFill> bins = List.of();
    private @Nullable BinToFill bin;

    /** Needed by Timefold, which copies solutions. */
    public LotToPlace() {}

    LotToPlace(int lot, List<BinToFill> bins) {
        this.lot = lot;
        this.bins = bins;
    }

    int lot() {
        return lot;
    }

    /** Where the lot may go. */
    @ValueRangeProvider(id = "bins")
    public List<BinToFill> getBins() {
        return bins;
    }

    /** Where the lot goes; null while it has no place. */
    @PlanningVariable(valueRangeProviderRefs = "bins", allowsUnassigned = true)
    public @Nullable BinToFill getBin() {
        return bin;
    }

    /** Puts the lot somewhere else. */
    public void setBin(@Nullable BinToFill bin) {
        this.bin = bin;
    }

    /**
     * Timefold's planning value.
     *
     * @param index of the bin
     */
    public record BinToFill(int index) {}
}
