package com.agogsaas.wms.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UtilisationBandTest {

    @Test
    void bordersBelongWhereTheyAreSaidTo() {
        assertThat(UtilisationBand.of(0)).isEqualTo(UtilisationBand.UNDERUSED);
        assertThat(UtilisationBand.of(0.2999)).isEqualTo(UtilisationBand.UNDERUSED);
        assertThat(UtilisationBand.of(0.30)).isEqualTo(UtilisationBand.LOW);
        assertThat(UtilisationBand.of(0.60)).isEqualTo(UtilisationBand.OPTIMAL);
        assertThat(UtilisationBand.of(0.85)).isEqualTo(UtilisationBand.OPTIMAL);
        assertThat(UtilisationBand.of(0.95)).isEqualTo(UtilisationBand.HIGH);
        assertThat(UtilisationBand.of(0.951)).isEqualTo(UtilisationBand.OVERUSED);
        assertThat(UtilisationBand.of(2)).isEqualTo(UtilisationBand.OVERUSED);
    }

    @Test
    void shareOfNothingIsNoShare() {
        assertThatThrownBy(() -> UtilisationBand.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UtilisationBand.of(-0.1)).isInstanceOf(IllegalArgumentException.class);
    }
}
