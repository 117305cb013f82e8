package com.agogsaas.wms.benchmarks.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void isStudents() {
        Interval interval = Interval.of(new double[] {1, 2, 3, 4, 5});
        assertThat(interval.mean()).isEqualTo(3);
        // 2.776445 for four degrees of freedom, times the root of 2.5 / 5
        assertThat(interval.halfWidth()).isCloseTo(1.963243, within(1e-6));
        assertThat(interval.includesZero()).isFalse();
        assertThat(interval.text(2)).isEqualTo("3.00 [1.04, 4.96]");
    }

    @Test
    void oneValueSaysNothingOfOthers() {
        Interval interval = Interval.of(new double[] {7});
        assertThat(interval.includesZero()).isTrue();
        assertThat(interval.text(1)).isEqualTo("7.0");
    }

    @Test
    void alwaysTheSameLeavesNoDoubt() {
        assertThat(Interval.of(new double[] {-2, -2, -2}).halfWidth()).isZero();
    }
}
