package com.agogsaas.wms.signals;

import static com.agogsaas.wms.units.AbcClass.A;
import static com.agogsaas.wms.units.AbcClass.B;
import static com.agogsaas.wms.units.AbcClass.C;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.agogsaas.wms.units.AbcClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes end where they are set to, and a little beyond for who is in them already. */
class AbcLimitsTest {

    private static final AbcLimits LIMITS = new AbcLimits(0.8, 0.95, 0.02);

    @ParameterizedTest
    @CsvSource({"0, A", "0.8, A", "0.801, B", "0.95, B", "0.951, C", "1, C"})
    void whoIsNewIsJudgedByTheLimitsThemselves(double reached, AbcClass expected) {
        assertThat(LIMITS.classify(reached, null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.78, B, A", "0.781, B, B", "0.81, A, A", "0.821, A, B",
        "0.92, C, B", "0.931, C, C", "0.96, B, B", "0.971, B, C",
        "0.96, A, B", "0.971, A, C", "0.78, C, A", "0.79, C, B",
    })
    void whoHasAClassLeavesItOnlyBeyondTheLeeway(double reached, AbcClass former, AbcClass expected) {
        assertThat(LIMITS.classify(reached, former)).isEqualTo(expected);
    }

    @Test
    void aShareThatWavesAboutALimitChangesNoClass() {
        AbcClass abcClass = LIMITS.classify(0.79, null);
        for (double reached : new double[] {0.805, 0.795, 0.815, 0.785}) {
            abcClass = LIMITS.classify(reached, abcClass);
            assertThat(abcClass).isEqualTo(A);
        }
        assertThat(LIMITS.classify(0.83, abcClass)).isEqualTo(B);
        assertThat(LIMITS.classify(0.81, B)).isEqualTo(B);
        assertThat(LIMITS.classify(0.99, B)).isEqualTo(C);
    }

    @Test
    void limitsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> new AbcLimits(0.95, 0.8, 0.02)).hasMessageContaining("VELOCITY_CLASS_A");
    }
}
