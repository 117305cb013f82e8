package com.agogsaas.wms.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeptTimesTest {

    @Test
    void takesInThreeCenturies() {
        assertThat(KeptTimes.contains(Instant.parse("1899-12-31T23:59:59Z"))).isFalse();
        assertThat(KeptTimes.contains(Instant.parse("1900-01-01T00:00:00Z"))).isTrue();
        assertThat(KeptTimes.contains(Instant.parse("2199-12-31T23:59:59Z"))).isTrue();
        assertThat(KeptTimes.contains(Instant.parse("2200-01-01T00:00:00Z"))).isFalse();
    }

    @Test
    void rowsMayHaveWhateverHasAYearOfFourDigits() {
        assertThat(KeptTimes.mayBeInARow(Instant.parse("0000-12-31T23:59:59Z"))).isFalse();
        assertThat(KeptTimes.mayBeInARow(Instant.parse("0001-01-01T00:00:00Z"))).isTrue();
        assertThat(KeptTimes.mayBeInARow(Instant.parse("9999-12-31T23:59:59Z"))).isTrue();
        assertThat(KeptTimes.mayBeInARow(Instant.parse("+10000-01-01T00:00:00Z")))
                .isFalse();
    }
}
