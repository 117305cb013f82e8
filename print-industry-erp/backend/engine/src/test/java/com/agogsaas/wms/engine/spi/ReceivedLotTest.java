package com.agogsaas.wms.engine.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.agogsaas.wms.units.AbcClass;
import com.agogsaas.wms.units.Mass;
import com.agogsaas.wms.units.Volume;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceivedLotTest {

    @Test
    void whatAPartNeedsIsRoundedUp() {
        // A third of 10 thousandths and of 100 hundredths
        ReceivedLot part = lot(10, 100, new StockingUnits(3, true)).part(1);
        assertThat(part.volume()).isEqualTo(new Volume(4));
        assertThat(part.weight()).isEqualTo(new Mass(34));
        assertThat(part.units()).isEqualTo(new StockingUnits(1, true));
    }

    @Test
    void asManyUnitsGoInAsTheirRoundedNeedAllows() {
        ReceivedLot lot = lot(10, 100, new StockingUnits(3, true));
        assertThat(lot.unitsWithin(3, 1_000)).isZero();
        assertThat(lot.unitsWithin(4, 1_000)).isEqualTo(1);
        assertThat(lot.unitsWithin(7, 1_000)).isEqualTo(2);
        assertThat(lot.unitsWithin(7, 66)).isEqualTo(1);
        assertThat(lot.unitsWithin(10, 100)).isEqualTo(3);
        assertThat(lot.unitsWithin(-1, 100)).isZero();
    }

    @Test
    void largestNumbersDoNotOverflow() {
        long most = Volume.MAX_MILLI_CUBIC_FEET;
        ReceivedLot lot = lot(most, most, new StockingUnits(1_000_000_000, true));
        assertThat(lot.unitsWithin(most - 1, most)).isEqualTo(999_999_999);
        assertThat(lot.part(999_999_999).volume()).isEqualTo(new Volume(most - 1_000));
    }

    @Test
    void lotOfUnknownUnitsHasNoParts() {
        assertThatThrownBy(() -> lot(10, 100, null).part(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void goodsThatTakeNoRoomGoInAnywhere() {
        assertThat(lot(0, 0, new StockingUnits(5, true)).unitsWithin(0, 0)).isEqualTo(5);
    }

    private static ReceivedLot lot(long volume, long weight, @Nullable StockingUnits units) {
        return new ReceivedLot(
                0,
                new Volume(volume),
                new Mass(weight),
                null,
                false,
                AbcClass.A,
                1,
                null,
                "",
                LocationType.STORAGE,
                units);
    }
}
