package com.agogsaas.wms.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class VolumeAndMassTest {

    @Test
    void needsRoundUpAndOffersRoundDown() {
        assertThat(Volume.needed(new BigDecimal("5.5001"))).isEqualTo(new Volume(5_501));
        assertThat(Volume.offered(new BigDecimal("5.5009"))).isEqualTo(new Volume(5_500));
        assertThat(Mass.needed(new BigDecimal("0.001"))).isEqualTo(new Mass(1));
        assertThat(Mass.offered(new BigDecimal("0.009"))).isEqualTo(Mass.ZERO);
    }

    @Test
    void shortfallIsWhatIsMissingAndNeverNegative() {
        assertThat(new Volume(3).shortOf(new Volume(5))).isEqualTo(new Volume(2));
        assertThat(new Volume(5).shortOf(new Volume(3))).isEqualTo(Volume.ZERO);
        assertThat(new Mass(3).shortOf(new Mass(5))).isEqualTo(new Mass(2));
    }

    @Test
    void theyAreShownInTheUnitsOfTheTrade() {
        assertThat(new Volume(5_500).cubicFeet()).isEqualByComparingTo("5.5");
        assertThat(new Mass(1).pounds()).isEqualByComparingTo("0.01");
    }

    @Test
    void theyAreNeitherNegativeNorBeyondTheLimit() {
        assertThatThrownBy(() -> new Volume(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mass(Mass.MAX_CENTI_POUNDS + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Volume.needed(new BigDecimal("1e30"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void probabilitiesAndTemperaturesRefuseNonsense() {
        assertThatThrownBy(() -> new Probability(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Probability(1.001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TemperatureRange(70, 60)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new TemperatureRange(60, 70).contains(new TemperatureRange(62, 68)))
                .isTrue();
        assertThatThrownBy(() -> new LotNumber(" \t")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MaterialId("a\u0000b")).isInstanceOf(IllegalArgumentException.class);
    }
}
