package com.agogsaas.wms.putaway;

import com.agogsaas.wms.facility.FacilitySnapshot;
import com.agogsaas.wms.statistics.RunningTrial;
import com.agogsaas.wms.statistics.RunningTrial.Assignment;
import com.agogsaas.wms.statistics.Trials;
import com.agogsaas.wms.statistics.Variant;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.RecommendationId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Places a batch as the facility's settings say or, while an A/B test runs, each side of it as its variant says: one
 * side after the other, each on what the one before left free. The side of the first lot comes first, which is chance.
 */
@Component
class TrialPlacer {

    private final BatchPlacer placer;
    private final Trials trials;

    TrialPlacer(BatchPlacer placer, Trials trials) {
        this.placer = placer;
        this.trials = trials;
    }

    /**
     * Finds bins.
     *
     * @param kept what an earlier attempt found and may stay, or null to place everything
     * @param othersWait whether other callers wait for this to be done
     */
    JudgedPlan place(
            PutawayBatch batch,
            BatchContext context,
            FacilitySnapshot facility,
            @Nullable JudgedPlan kept,
            BooleanSupplier othersWait) {
        RunningTrial trial = context.trial();
        if (trial == null) {
            return placer.place(batch, context, facility, kept, othersWait);
        }
        Map<LotNumber, Assignment> sides = sides(batch, context, trial);
        JudgedPlan plan = kept;
        for (Variant variant : inOrder(batch, sides)) {
            Set<LotNumber> settled = plan == null ? Set.of() : plan.lots();
            PutawayBatch part = batch.only(batch.items().stream()
                    .filter(item -> settled.contains(item.lot()) || side(sides, item) == variant)
                    .toList());
            if (part.items().size() > settled.size()) {
                plan = placer.place(part, context.under(trial.settings(variant)), facility, plan, othersWait);
            }
        }
        return plan != null ? plan : placer.place(batch, context, facility, null, othersWait);
    }

    /**
     * Writes down which recommendation was made with which variant. To be called in the transaction that saves them.
     */
    void note(PutawayBatch batch, BatchContext context, BatchResult result) {
        RunningTrial trial = context.trial();
        if (trial == null) {
            return;
        }
        Map<LotNumber, Assignment> sides = sides(batch, context, trial);
        Map<RecommendationId, Assignment> assignments = new LinkedHashMap<>();
        for (Recommended recommended : result.recommended()) {
            Assignment side = sides.get(recommended.item().lot());
            if (side != null) {
                assignments.put(recommended.entry().recommendation(), side);
            }
        }
        trials.note(batch.tenant(), trial, assignments);
    }

    private static Map<LotNumber, Assignment> sides(PutawayBatch batch, BatchContext context, RunningTrial trial) {
        Map<LotNumber, Assignment> sides = new HashMap<>();
        batch.items().forEach(item -> sides.put(item.lot(), trial.assign(item.lot(), item.material(), context.asOf())));
        return sides;
    }

    private static Set<Variant> inOrder(PutawayBatch batch, Map<LotNumber, Assignment> sides) {
        return batch.items().stream()
                .map(item -> side(sides, item))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Variant side(Map<LotNumber, Assignment> sides, BatchItem item) {
        return Objects.requireNonNull(sides.get(item.lot())).variant();
    }
}
