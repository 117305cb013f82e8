package com.agogsaas.wms.signals;

import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.MaterialId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Ranks a facility's materials by their picks and says of each what class that makes it and what it calls for. */
final class VelocityAssessment {

    /** The fastest first; of equally fast ones the order is arbitrary but always the same. */
    private static final Comparator<PickCounts> FASTEST = Comparator.comparingInt(PickCounts::window)
            .reversed()
            .thenComparing(counts -> counts.material().value());

    private final AbcLimits limits;
    private final TriggerRules triggers;
    private final VelocityWindows windows;

    VelocityAssessment(VelocityWindows windows, VelocitySettings settings) {
        this.limits = settings.limits();
        this.triggers = new TriggerRules(windows, settings.minimumPicks());
        this.windows = windows;
    }

    record Assessed(PickCounts counts, Assessment before, Assessment now) {}

    /** @param before what was said of materials the last time; others are new to it */
    List<Assessed> assess(List<PickCounts> counts, Map<MaterialId, Assessment> before) {
        List<PickCounts> ranked = counts.stream().sorted(FASTEST).toList();
        long all = ranked.stream().mapToLong(PickCounts::window).sum();
        List<Assessed> assessed = new ArrayList<>(ranked.size());
        long faster = 0;
        for (PickCounts material : ranked) {
            Assessment former = before.getOrDefault(material.material(), Assessment.NONE);
            AbcClass abcClass =
                    all == 0 ? null : limits.classify(reached(faster, material.window(), all), former.abcClass());
            assessed.add(new Assessed(material, former, former.then(abcClass, triggers.of(material), windows.now())));
            faster += material.window();
        }
        return assessed;
    }

    /** However much of all picks the fastest material makes up, nothing is faster; what nobody picks, comes last. */
    private static double reached(long faster, int picks, long all) {
        if (picks == 0) {
            return 1;
        }
        return faster == 0 ? 0 : (double) (faster + picks) / all;
    }
}
