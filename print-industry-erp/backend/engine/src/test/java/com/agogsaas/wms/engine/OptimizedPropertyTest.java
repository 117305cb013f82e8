package com.agogsaas.wms.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.engine.verification.RandomWarehouse;
import com.agogsaas.wms.engine.verification.Seeds;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** OPTIMIZED against every plan there is, in warehouses small enough to try them all. */
class OptimizedPropertyTest {

    private final PlacementEngine engine = new PlacementEngine();

    @Test
    void noPlanPassesTheBound() {
        Seeds.each(400, seed -> {
            RandomWarehouse warehouse = RandomWarehouse.of(seed, 6, 5);
            BinColumns bins = warehouse.columns();
            PlacementPlan plan = engine.place(new PlacementRequest(bins, warehouse.lots(), Algorithm.OPTIMIZED, 0));
            Best best = new Best(bins, warehouse.lots());
            PlanBound bound = Objects.requireNonNull(plan.bound());
            assertThat(bound.upperBound()).isGreaterThanOrEqualTo(bound.score()).isGreaterThanOrEqualTo(best.points());
            assertThat(placed(plan)).isEqualTo(best.placed);
            assertThat(bound.score()).isEqualTo(best.points());
        });
    }

    @Test
    void placesNoFewerLotsThanFirstAndBestFit() {
        Seeds.each(60, seed -> {
            RandomWarehouse warehouse = RandomWarehouse.of(seed, 400, 40);
            long optimized = placed(warehouse, Algorithm.OPTIMIZED);
            assertThat(optimized).isGreaterThanOrEqualTo(placed(warehouse, Algorithm.FFD));
            assertThat(optimized).isGreaterThanOrEqualTo(placed(warehouse, Algorithm.BFD));
        });
    }

    private long placed(RandomWarehouse warehouse, Algorithm algorithm) {
        return placed(engine.place(new PlacementRequest(warehouse.columns(), warehouse.lots(), algorithm, 0)));
    }

    private static long placed(PlacementPlan plan) {
        return plan.outcomes().stream()
                .filter(LotOutcome.Placed.class::isInstance)
                .count();
    }

    /** The best of all plans, by trying them. */
    private static final class Best {
        private final Candidates candidates;
        private final BinColumns bins;
        private final List<ReceivedLot> lots;
        private long placed;
        private long score;

        Best(BinColumns bins, List<ReceivedLot> lots) {
            this.bins = bins;
            this.lots = lots;
            candidates = new Candidates(bins, lots, Scoring.DEFAULT);
            extend(new int[0], 0, 0);
        }

        double points() {
            return Candidates.inPoints(score);
        }

        private void extend(int[] plan, long planPlaced, long planScore) {
            if (plan.length == lots.size()) {
                if (planPlaced > placed || (planPlaced == placed && planScore > score)) {
                    placed = planPlaced;
                    score = planScore;
                }
                return;
            }
            int lot = plan.length;
            Occupancy occupancy = standing(plan);
            boolean[] suitable = SuitableKinds.of(bins, lots.get(lot));
            for (int bin = 0; bin < bins.count(); bin++) {
                if (suitable[bins.kindOf(bin)] && occupancy.takes(bin, lots.get(lot))) {
                    extend(with(plan, bin), planPlaced + 1, planScore + candidates.score(lot, bin));
                }
            }
            extend(with(plan, Occupancy.NOWHERE), planPlaced, planScore);
        }

        private Occupancy standing(int[] plan) {
            Occupancy occupancy = new Occupancy(bins, lots);
            for (int lot = 0; lot < plan.length; lot++) {
                if (plan[lot] != Occupancy.NOWHERE) {
                    occupancy.put(lot, plan[lot]);
                }
            }
            return occupancy;
        }

        private static int[] with(int[] plan, int bin) {
            int[] longer = java.util.Arrays.copyOf(plan, plan.length + 1);
            longer[plan.length] = bin;
            return longer;
        }
    }
}
