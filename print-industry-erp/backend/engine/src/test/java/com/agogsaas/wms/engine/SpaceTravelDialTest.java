package com.agogsaas.wms.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.agogsaas.wms.engine.spi.BinColumns;
import com.agogsaas.wms.engine.spi.LocationType;
import com.agogsaas.wms.engine.spi.ReceivedLot;
import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpaceTravelDialTest {

    @Test
    void inTheMiddleWeightsAreAsSet() {
        assertThat(new SpaceTravelDial(0.5).applyTo(PlacementPolicy.DEFAULT.weights()))
                .isEqualTo(PlacementPolicy.DEFAULT.weights());
    }

    @Test
    void atTheSpaceEndTravelCountsForNothing() {
        ScoreWeights weights = new SpaceTravelDial(0).applyTo(PlacementPolicy.DEFAULT.weights());
        assertThat(weights.byTerm())
                .containsEntry(ScoreTerm.ABC_MATCH, 0.0)
                .containsEntry(ScoreTerm.TRAVEL, 0.0)
                .containsEntry(ScoreTerm.AFFINITY, 0.0)
                .containsEntry(ScoreTerm.CONGESTION, 0.0)
                .containsEntry(ScoreTerm.UTILISATION, 20.0)
                .containsEntry(ScoreTerm.ERGONOMICS, 10.0);
    }

    @Test
    void threeQuartersOfTheWayToTravelSpaceCountsHalf() {
        ScoreWeights weights = new SpaceTravelDial(0.75).applyTo(PlacementPolicy.DEFAULT.weights());
        assertThat(weights.byTerm())
                .containsEntry(ScoreTerm.UTILISATION, 10.0)
                .containsEntry(ScoreTerm.LOCATION_TYPE, 7.5)
                .containsEntry(ScoreTerm.TRAVEL, 25.0);
    }

    @Test
    void whatLeavesNothingToScoreByIsRefused() {
        ScoreWeights travelOnly = PlacementPolicy.DEFAULT.weights();
        for (ScoreTerm term : ScoreTerm.values()) {
            travelOnly = travelOnly.with(term, term == ScoreTerm.TRAVEL ? 1 : 0);
        }
        ScoreWeights weights = travelOnly;
        assertThatThrownBy(() -> policy(weights, new SpaceTravelDial(0))).hasMessageContaining("more than 0");
        assertThatThrownBy(() -> new SpaceTravelDial(1.01)).hasMessageContaining("1.01");
        assertThatThrownBy(() -> new SpaceTravelDial(Double.NaN)).hasMessageContaining("NaN");
    }

    /** Sizes 40, 30, 20, 10; picks a day per size 0, 1/30, 1/5, 1/10. */
    @Test
    void orderMovesFromSizeToPicksPerSize() {
        List<ReceivedLot> lots = List.of(lot(10, 1), lot(20, 4), lot(30, 1), lot(40, 0));
        assertThat(order(lots, 0)).containsExactly(3, 2, 1, 0);
        assertThat(order(lots, 0.5)).containsExactly(3, 2, 1, 0);
        assertThat(order(lots, 1)).containsExactly(1, 0, 2, 3);
        // Half way, places by size and by frequency: lot 3 has 0 and 3, lot 2 1 and 2, lot 1 2 and 0, lot 0 3 and 1
        assertThat(order(lots, 0.75)).containsExactly(1, 3, 2, 0);
    }

    private static PlacementPolicy policy(ScoreWeights weights, SpaceTravelDial dial) {
        PlacementPolicy other = PlacementPolicy.DEFAULT;
        return new PlacementPolicy(weights, dial, other.goldenZone(), other.fillFactors(), other.maxBinsPerLot());
    }

    private static int[] order(List<ReceivedLot> lots, double dial) {
        return DecreasingOrder.of(BinColumns.builder().build(), lots, new SpaceTravelDial(dial));
    }

    private static ReceivedLot lot(int volume, double picks) {
        return new ReceivedLot(
                0, new Volume(volume), Mass.ZERO, null, false, AbcClass.A, picks, null, "", LocationType.STORAGE);
    }
}
