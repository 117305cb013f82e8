package com.agogsaas.wms.signals;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.units.MaterialId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WalkPositionsTest {

    private static final MaterialId PAPER = new MaterialId("paper");
    private static final MaterialId INK = new MaterialId("ink");
    private static final MaterialId FILM = new MaterialId("film");

    @Test
    void whatIsPickedMostForItsRoomComesFirst() {
        // A hundred ft3 of which ninety count. Ink: 2 picks a ft3 in 10 ft3; paper: 0.5 in 60; film is never picked.
        Map<MaterialId, Double> positions = WalkPositions.of(
                List.of(picked(PAPER, 30), picked(INK, 20), picked(FILM, 0)),
                Map.of(PAPER, 60.0, INK, 10.0, FILM, 20.0),
                100);

        assertThat(positions).isEqualTo(Map.of(INK, 0.056, PAPER, 0.444, FILM, 0.889));
    }

    @Test
    void whatIsOutOfStockTakesTheRoomThatItsPicksTakeElsewhere() {
        // Paper takes 2 ft3 a pick, so film is taken to need 20: they are picked alike.
        Map<MaterialId, Double> positions =
                WalkPositions.of(List.of(picked(PAPER, 30), picked(FILM, 10)), Map.of(PAPER, 60.0), 200);

        assertThat(positions).isEqualTo(Map.of(PAPER, 0.167, FILM, 0.389));
    }

    @Test
    void nothingIsSaidWithoutPicksRoomOrMeasurements() {
        assertThat(WalkPositions.of(List.of(picked(PAPER, 0)), Map.of(PAPER, 60.0), 100))
                .isEmpty();
        assertThat(WalkPositions.of(List.of(picked(PAPER, 5)), Map.of(PAPER, 60.0), 0))
                .isEmpty();
        assertThat(WalkPositions.of(List.of(picked(PAPER, 5)), Map.of(), 100)).isEmpty();
    }

    private static PickCounts picked(MaterialId material, int picks) {
        return new PickCounts(material, picks, 0, 0, 0, 0, null);
    }
}
