package com.agogsaas.wms.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.spi.AisleSignals;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.engine.spi.StockingUnits;
import com.agogsaas.wms.engine.verification.PlanVerifier;
import com.agogsaas.wms.engine.verification.RandomWarehouse;
import com.agogsaas.wms.engine.verification.Seeds;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LotSplitPropertyTest {

    private final PlacementEngine engine = new PlacementEngine();

    /** With one bin less allowed, the lot is not placed: so no split uses a bin too many. */
    @Test
    void noSplitOverFewerBinsExists() {
        Seeds.each(3000, seed -> {
            Random random = new Random(seed);
            RandomWarehouse warehouse = RandomWarehouse.of(seed, 12, 4);
            for (ReceivedLot lot : warehouse.lots()) {
                ReceivedLot large = separable(lot, 2 + random.nextInt(40));
                PlacementPlan plan = place(warehouse, large, 4);
                assertThat(PlanVerifier.faults(warehouse.bins(), List.of(large), plan))
                        .isEmpty();
                if (plan.outcomes().get(0) instanceof LotOutcome.Split split) {
                    assertThat(place(warehouse, large, split.parts().size() - 1)
                                    .outcomes()
                                    .get(0))
                            .isInstanceOf(LotOutcome.Unplaced.class);
                }
            }
        });
    }

    private PlacementPlan place(RandomWarehouse warehouse, ReceivedLot lot, int maxBins) {
        PlacementPolicy standard = PlacementPolicy.DEFAULT;
        PlacementPolicy policy = new PlacementPolicy(
                standard.weights(), standard.dial(), standard.goldenZone(), standard.fillFactors(), maxBins);
        return engine.place(new PlacementRequest(
                warehouse.columns(), List.of(lot), Algorithm.BFD, 2, policy, AisleSignals.NONE, SearchLimits.DEFAULT));
    }

    /** The same goods in so many units, several times as much of them. */
    private static ReceivedLot separable(ReceivedLot lot, int units) {
        return new ReceivedLot(
                lot.material(),
                new Volume(lot.volume().milliCubicFeet() * 5),
                new Mass(lot.weight().centiPounds() * 5),
                lot.unitDimensions(),
                lot.staysUpright(),
                lot.abcClass(),
                lot.picksPerDay(),
                lot.requiredTemperature(),
                lot.securityZone(),
                lot.allowedTypes(),
                new StockingUnits(units, true));
    }
}
