package com.agogsaas.wms.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DimensionsTest {

    private static final Dimensions SHELF = new Dimensions(4_800, 2_400, 1_800);

    @Test
    void aLongBoxIsTurnedOntoItsSide() {
        Dimensions tall = new Dimensions(1_800, 2_400, 4_800);

        assertThat(tall.fitsInto(SHELF, false)).isTrue();
        assertThat(tall.fitsInto(SHELF, true)).isFalse();
    }

    @Test
    void whatStaysUprightMayStillBeTurnedOnItsBase() {
        assertThat(new Dimensions(2_400, 4_800, 1_800).fitsInto(SHELF, true)).isTrue();
        assertThat(new Dimensions(2_401, 4_800, 1_800).fitsInto(SHELF, true)).isFalse();
    }

    @Test
    void aHundredthOfAnInchTooLongDoesNotFit() {
        assertThat(new Dimensions(4_801, 1, 1).fitsInto(SHELF, false)).isFalse();
    }

    @Test
    void middleIsTheEdgeBetweenTheOthers() {
        assertThat(new Dimensions(1, 2, 3).middle()).isEqualTo(2);
        assertThat(new Dimensions(3, 1, 2).middle()).isEqualTo(2);
        assertThat(new Dimensions(2, 3, 1).middle()).isEqualTo(2);
        assertThat(new Dimensions(5, 5, 1).middle()).isEqualTo(5);
    }

    @Test
    void thingsRoundUpAndSpacesRoundDown() {
        BigDecimal edge = new BigDecimal("10.001");

        assertThat(Dimensions.needed(edge, edge, edge).length()).isEqualTo(1_001);
        assertThat(Dimensions.offered(edge, edge, edge).length()).isEqualTo(1_000);
    }

    @Test
    void anEdgeHasALength() {
        assertThatThrownBy(() -> new Dimensions(0, 1, 1)).hasMessageContaining("length");
        assertThatThrownBy(() -> new Dimensions(1, 1, -3)).hasMessageContaining("-3");
    }
}
