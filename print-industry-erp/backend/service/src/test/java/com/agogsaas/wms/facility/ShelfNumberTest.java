package com.agogsaas.wms.facility;

import static org.assertj.core.api.Assertions.assertThat;

import com.agogsaas.wms.engine.spi.Bin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShelfNumberTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "02, 2", "S-03, 3", "A12, 12", "A, 1", "c, 3", "P100-4, 4"})
    void isWhatTheLabelEndsWith(String label, int shelf) {
        assertThat(ShelfNumber.of(label)).isEqualTo(shelf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "TOP", "-", "É", "102"})
    void isUnknownWhereTheLabelDoesNotSay(String label) {
        assertThat(ShelfNumber.of(label)).isEqualTo(Bin.NO_SHELF);
    }
}
