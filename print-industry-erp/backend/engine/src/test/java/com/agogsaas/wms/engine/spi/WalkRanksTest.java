package com.agogsaas.wms.engine.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WalkRanksTest {

    @Test
    void mostPicksForTheRoomComeFirst() {
        // 1, 5 and 2 picks a day for each cubic foot
        WalkRanks ranks = WalkRanks.of(new double[] {4, 10, 4}, new double[] {4, 2, 2}, 8);
        assertThat(ranks.position(1)).isEqualTo(1 / 8.0);
        assertThat(ranks.position(2)).isEqualTo(3 / 8.0);
        assertThat(ranks.position(0)).isEqualTo(6 / 8.0);
    }

    @Test
    void materialsPickedAlikeLieOneAfterTheOther() {
        // All that nobody picks would otherwise crowd around one place and push out what belongs there.
        WalkRanks ranks = WalkRanks.of(new double[] {0, 3, 0}, new double[] {1, 3, 4}, 8);
        assertThat(ranks.position(1)).isEqualTo(1.5 / 8);
        assertThat(ranks.position(0)).isEqualTo(3.5 / 8);
        assertThat(ranks.position(2)).isEqualTo(6 / 8.0);
    }

    @Test
    void stockThatNeedsMoreThanTheWalkStretchesIt() {
        WalkRanks ranks = WalkRanks.of(new double[] {2, 1}, new double[] {6, 6}, 3);
        assertThat(ranks.position(0)).isEqualTo(0.25);
        assertThat(ranks.position(1)).isEqualTo(0.75);
    }

    @Test
    void nothingInStockBelongsToTheBeginning() {
        assertThat(WalkRanks.of(new double[] {1, 0}, new double[] {0, 0}, 0).position(0))
                .isZero();
    }

    @Test
    void eachMaterialHasPicksAndRoom() {
        assertThatThrownBy(() -> WalkRanks.of(new double[] {1}, new double[] {}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 materials and the room of 0");
    }
}
