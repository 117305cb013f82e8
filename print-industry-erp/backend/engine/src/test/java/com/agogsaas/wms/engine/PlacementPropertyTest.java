package com.agogsaas.wms.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.spi.Bin;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.engine.verification.PlanVerifier;
import com.agogsaas.wms.engine.verification.RandomWarehouse;
import com.agogsaas.wms.engine.verification.Seeds;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlacementPropertyTest {

    private final PlacementEngine engine = new PlacementEngine();

    @ParameterizedTest
    @EnumSource
    void everyPlanIsSound(Algorithm algorithm) {
        Seeds.each(runs(algorithm, 3000), seed -> {
            RandomWarehouse warehouse = RandomWarehouse.of(seed, 40, 40);
            PlacementPlan plan =
                    engine.place(new PlacementRequest(warehouse.columns(), warehouse.lots(), algorithm, 3));
            assertThat(PlanVerifier.faults(warehouse.bins(), warehouse.lots(), plan))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void sameBatchGetsTheSamePlan(Algorithm algorithm) {
        Seeds.each(runs(algorithm, 200), seed -> {
            RandomWarehouse warehouse = RandomWarehouse.of(seed, 40, 40);
            PlacementRequest request = new PlacementRequest(warehouse.columns(), warehouse.lots(), algorithm, 3);
            assertThat(engine.place(request)).isEqualTo(engine.place(request));
        });
    }

    @ParameterizedTest
    @EnumSource
    void noSequenceOfBatchesOverfillsABin(Algorithm algorithm) {
        Seeds.each(runs(algorithm, 300), seed -> {
            RandomWarehouse warehouse = RandomWarehouse.of(seed, 30, 20);
            List<Bin> bins = warehouse.bins();
            for (int batch = 1; batch <= 5; batch++) {
                RandomWarehouse now = new RandomWarehouse(
                        bins, RandomWarehouse.of(seed * 31 + batch, 0, 20).lots());
                PlacementPlan plan = engine.place(new PlacementRequest(now.columns(), now.lots(), algorithm, 0));
                assertThat(PlanVerifier.faults(now.bins(), now.lots(), plan)).isEmpty();
                bins = stowed(now, plan);
            }
        });
    }

    @Test
    void explanationAgreesWithRanking() {
        Seeds.each(500, seed -> {
            RandomWarehouse warehouse = RandomWarehouse.of(seed, 20, 5);
            for (ReceivedLot lot : warehouse.lots()) {
                List<Integer> ranked = engine.rank(warehouse.columns(), lot, 100, Scoring.DEFAULT).stream()
                        .map(RankedBin::bin)
                        .toList();
                for (int bin = 0; bin < warehouse.bins().size(); bin++) {
                    assertThat(engine.explain(warehouse.columns(), lot, bin).feasible())
                            .isEqualTo(ranked.contains(bin));
                }
            }
        });
    }

    @Test
    void columnsGiveBackWhatWasAdded() {
        Seeds.each(100, seed -> {
            RandomWarehouse warehouse = RandomWarehouse.of(seed, 200, 0);
            for (int bin = 0; bin < warehouse.bins().size(); bin++) {
                assertThat(warehouse.columns().bin(bin))
                        .isEqualTo(warehouse.bins().get(bin));
            }
        });
    }

    /** A search takes longer than a rule, so it is tried less often. */
    private static int runs(Algorithm algorithm, int quick) {
        return switch (algorithm) {
            case FFD, BFD -> quick;
            case HYBRID, OPTIMIZED -> Math.max(20, quick / 20);
        };
    }

    private static List<Bin> stowed(RandomWarehouse warehouse, PlacementPlan plan) {
        List<Bin> bins = new ArrayList<>(warehouse.bins());
        for (int i = 0; i < warehouse.lots().size(); i++) {
            if (plan.outcomes().get(i) instanceof LotOutcome.Placed placed) {
                bins.set(
                        placed.bin(),
                        with(bins.get(placed.bin()), warehouse.lots().get(i)));
            } else if (plan.outcomes().get(i) instanceof LotOutcome.Split split) {
                for (LotOutcome.Part part : split.parts()) {
                    int bin = part.placed().bin();
                    bins.set(bin, with(bins.get(bin), part.goods()));
                }
            }
        }
        return bins;
    }

    private static Bin with(Bin bin, ReceivedLot lot) {
        boolean same = bin.soleMaterial() == Bin.NO_MATERIAL || bin.soleMaterial() == lot.material();
        return bin.holding(
                new Volume(bin.usedVolume().milliCubicFeet() + lot.volume().milliCubicFeet()),
                new Mass(bin.usedWeight().centiPounds() + lot.weight().centiPounds()),
                bin.lotCount() + 1,
                same ? lot.material() : Bin.SEVERAL_MATERIALS);
    }
}
