package com.agogsaas.wms.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.statistics.RunningTrial.Assignment;
import com.agogsaas.wms.statistics.methods.Proportions;
import com.agogsaas.wms.units.LotNumber;
import com.agogsaas.wms.units.MaterialId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who gets what follows from the seed, and from nothing that a caller could choose. */
class RunningTrialTest {

    private static final Instant START = Instant.parse("2026-01-05T06:00:00Z");
    private static final MaterialId PAPER = new MaterialId("paper");
    private static final MaterialId INK = new MaterialId("ink");

    @Test
    void lotsAreHalvedByChanceAndTheSameLotGetsTheSame() {
        RunningTrial trial = trial(AllocationUnit.LOT, 9);
        long treated = IntStream.range(0, 4_000)
                .filter(i -> variant(trial, "LOT-" + i, PAPER, 0) == Variant.TREATMENT)
                .count();

        assertThat(Proportions.wilson(treated, 4_000, 0.9999).orElseThrow().contains(0.5))
                .isTrue();
        assertThat(variant(trial, "LOT-7", PAPER, 0)).isEqualTo(variant(trial, "LOT-7", INK, 500));
    }

    @Test
    void twoWindowsOfAnAisleHaveOneOfBoth() {
        RunningTrial trial = trial(AllocationUnit.AISLE_WINDOW, 9);
        for (int pair = 0; pair < 200; pair++) {
            assertThat(variant(trial, "LOT-1", PAPER, 120L * pair))
                    .as("pair %d", pair)
                    .isNotEqualTo(variant(trial, "LOT-2", PAPER, 120L * pair + 60));
        }
    }

    @Test
    void theOrderWithinPairsIsChanceForEachAisleAndSeed() {
        RunningTrial trial = trial(AllocationUnit.AISLE_WINDOW, 9);
        long first = treatedFirst(trial, PAPER);
        long same = IntStream.range(0, 1_000)
                .filter(pair -> variant(trial, "L", PAPER, 120L * pair) == variant(trial, "L", INK, 120L * pair))
                .count();
        long other = IntStream.range(0, 1_000)
                .filter(pair -> variant(trial, "L", PAPER, 120L * pair)
                        == variant(trial(AllocationUnit.AISLE_WINDOW, 10), "L", PAPER, 120L * pair))
                .count();

        assertThat(first).isBetween(430L, 570L);
        assertThat(same).isBetween(430L, 570L);
        assertThat(other).isBetween(430L, 570L);
    }

    @Test
    void lotsWithinTheWashoutDoNotCount() {
        RunningTrial trial = trial(AllocationUnit.AISLE_WINDOW, 9);

        assertThat(assign(trial, PAPER, 119).counted()).isTrue();
        assertThat(assign(trial, PAPER, 120).counted()).isFalse();
        assertThat(assign(trial, PAPER, 129).counted()).isFalse();
        assertThat(assign(trial, PAPER, 130).counted()).isTrue();
        assertThat(assign(trial, PAPER, 130).window()).isEqualTo(2);
    }

    @Test
    void whatNobodyHasYetHasAnAisleOfItsOwnKind() {
        assertThat(assign(trial(AllocationUnit.AISLE_WINDOW, 9), new MaterialId("film"), 0)
                        .aisle())
                .startsWith("new ");
        assertThat(assign(trial(AllocationUnit.DAY, 9), PAPER, 0).aisle()).isEqualTo("*");
    }

    private static long treatedFirst(RunningTrial trial, MaterialId material) {
        return IntStream.range(0, 1_000)
                .filter(pair -> variant(trial, "L", material, 120L * pair) == Variant.TREATMENT)
                .count();
    }

    private static Variant variant(RunningTrial trial, String lot, MaterialId material, long minutes) {
        return trial.assign(new LotNumber(lot), material, START.plus(Duration.ofMinutes(minutes)))
                .variant();
    }

    private static Assignment assign(RunningTrial trial, MaterialId material, long minutes) {
        return trial.assign(new LotNumber("L"), material, START.plus(Duration.ofMinutes(minutes)));
    }

    private static RunningTrial trial(AllocationUnit unit, long seed) {
        return new RunningTrial(
                "test",
                unit,
                seed,
                0.5,
                START,
                Duration.ofMinutes(60),
                Duration.ofMinutes(10),
                VariantSettings.AS_IN_FORCE,
                VariantSettings.AS_IN_FORCE,
                Map.of(PAPER, "A", INK, "B"));
    }
}
