package com.agogsaas.wms.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.units.Dimensions;
import org.junit.jupiter.api.Test;

class BlockPackingTest {

    private static final Dimensions BIN = new Dimensions(10, 10, 10);

    @Test
    void boxesThatDivideTheBinFillIt() {
        assertThat(count(new Dimensions(5, 5, 2), false)).isEqualTo(20);
        assertThat(count(new Dimensions(10, 10, 10), false)).isEqualTo(1);
    }

    @Test
    void boxesAreTurnedToFit() {
        // 6 x 4 on the floor of 10 x 10: one block of 6 x 8 (2), beside it 4 x 6 turned (1), behind that 10 x 2: none;
        // 3 high: three layers, and 1 left
        assertThat(count(new Dimensions(6, 4, 3), true)).isEqualTo(9);
        // on their sides as well: 6 x 3 floors stack 4 high
        assertThat(count(new Dimensions(6, 4, 3), false)).isGreaterThan(9);
    }

    @Test
    void volumeAlonePromisesTooMuch() {
        // 6 x 6 x 6 is 216 of 1,000: by volume four, in truth one
        assertThat(count(new Dimensions(6, 6, 6), false)).isEqualTo(1);
    }

    @Test
    void whatDoesNotGoInAtAllIsNone() {
        assertThat(count(new Dimensions(11, 1, 1), false)).isZero();
        assertThat(count(new Dimensions(1, 1, 11), true)).isZero();
    }

    @Test
    void itStopsWhereThereAreEnough() {
        assertThat(BlockPacking.count(new Dimensions(1, 1, 1), false, BIN, 7)).isGreaterThanOrEqualTo(7);
    }

    @Test
    void grainsInASiloAreManyAndNotNegative() {
        Dimensions silo = new Dimensions(10_000_000, 10_000_000, 10_000_000);
        assertThat(BlockPacking.count(new Dimensions(1, 1, 1), false, silo, 1_000_000_000))
                .isGreaterThanOrEqualTo(1_000_000_000);
    }

    private static long count(Dimensions box, boolean staysUpright) {
        return BlockPacking.count(box, staysUpright, BIN, Long.MAX_VALUE);
    }
}
