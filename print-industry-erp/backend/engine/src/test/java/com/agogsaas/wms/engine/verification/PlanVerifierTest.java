package com.agogsaas.wms.engine.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.Algorithm;
import com.agogsaas.wms.engine.Constraint;
import com.agogsaas.wms.engine.LotOutcome;
import com.agogsaas.wms.engine.PlacementEngine;
import com.agogsaas.wms.engine.PlacementPlan;
import com.agogsaas.wms.engine.PlacementRequest;
import com.agogsaas.wms.engine.UnplacedReason;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A judge that finds nothing would make every other test worthless. */
class PlanVerifierTest {

    private static final RandomWarehouse WAREHOUSE = RandomWarehouse.of(11, 40, 40);

    @Test
    void lotsCrammedIntoOneBinAreFound() {
        List<LotOutcome> crammed = new ArrayList<>();
        for (LotOutcome outcome : sound().outcomes()) {
            crammed.add(
                    outcome instanceof LotOutcome.Placed placed
                            ? new LotOutcome.Placed(firstUsedBin(), placed.score(), List.of())
                            : outcome);
        }
        assertThat(faults(crammed)).isNotEmpty();
    }

    @Test
    void lotThatHasABinAndIsSaidToHaveNoneIsFound() {
        List<LotOutcome> dropped = new ArrayList<>(sound().outcomes());
        dropped.replaceAll(outcome ->
                new LotOutcome.Unplaced(UnplacedReason.NO_ROOM_LEFT, Constraint.VOLUME, Volume.ZERO, Mass.ZERO));
        assertThat(faults(dropped)).anyMatch(fault -> fault.contains("though bin"));
    }

    @Test
    void missingOutcomesAreFound() {
        assertThat(faults(List.of())).isNotEmpty();
    }

    private static PlacementPlan sound() {
        return new PlacementEngine()
                .place(new PlacementRequest(WAREHOUSE.columns(), WAREHOUSE.lots(), Algorithm.FFD, 0));
    }

    private static int firstUsedBin() {
        return sound().outcomes().stream()
                .filter(LotOutcome.Placed.class::isInstance)
                .mapToInt(outcome -> ((LotOutcome.Placed) outcome).bin())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> faults(List<LotOutcome> outcomes) {
        PlacementPlan sound = sound();
        return PlanVerifier.faults(
                WAREHOUSE.bins(), WAREHOUSE.lots(), new PlacementPlan(sound.choice(), outcomes, sound.bound()));
    }
}
