package com.agogsaas.wms.engine.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.agogsaas.wms.units.Volume;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FillFactorsTest {

    @Test
    void whatMayBeFilledIsRoundedDown() {
        FillFactors factors = FillFactors.all(750).with(LocationType.PICK_FACE, 667);
        assertThat(factors.usable(LocationType.RESERVE, new Volume(10_001))).isEqualTo(new Volume(7_500));
        assertThat(factors.usable(LocationType.PICK_FACE, new Volume(1_000))).isEqualTo(new Volume(667));
        assertThat(factors.usable(LocationType.RESERVE, new Volume(Volume.MAX_MILLI_CUBIC_FEET)))
                .isEqualTo(new Volume(750_000_000_000L));
    }

    @Test
    void everyTypeHasAFactorThatLeavesSomething() {
        assertThatThrownBy(() -> FillFactors.all(0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> FillFactors.all(1_001)).hasMessageContaining("1001");
        assertThatThrownBy(() -> new FillFactors(Map.of(LocationType.BULK, 500)))
                .hasMessageContaining("null");
    }
}
