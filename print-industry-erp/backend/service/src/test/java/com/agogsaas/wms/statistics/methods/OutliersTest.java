package com.agogsaas.wms.statistics.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OutliersTest {

    /** Quartiles 3 and 8 by R's type 7: limits 3 - 7.5 and 8 + 7.5. */
    @Test
    void tukeysFencesAreOneAndAHalfInterquartileRangesOut() {
        Sample sample = Sample.of(1, 2, 3, 4, 5, 6, 8, 9, 40);
        OutlierRule.Limits limits = OutlierRule.IQR.limits(sample).orElseThrow();

        assertThat(limits.lower()).isEqualTo(-4.5);
        assertThat(limits.upper()).isEqualTo(15.5);
        assertThat(limits.score(40)).isCloseTo((40 - 8) / 5.0, within(1e-12));
        assertThat(limits.score(15.5)).isZero();
    }

    /** Iglewicz and Hoaglin's point: two large values make a deviation that hides both, but no median deviation. */
    @Test
    void whatHidesBehindItsOwnDeviationDoesNotHideFromTheMedian() {
        Sample sample = Sample.of(3.2, 3.3, 3.1, 3.4, 3.2, 3.3, 3.0, 3.1, 8.9, 9.1);

        assertThat(OutlierRule.Z_SCORE.limits(sample).orElseThrow().score(9.1)).isZero();
        assertThat(OutlierRule.MODIFIED_Z_SCORE.limits(sample).orElseThrow().score(9.1))
                .isGreaterThan(OutlierRule.MODIFIED_Z_SCORE.limit());
    }

    @Test
    void nothingIsFarWhereHalfIsTheSameOrLittleIsKnown() {
        assertThat(OutlierRule.IQR.limits(Sample.of(5, 5, 5, 5, 5, 5, 5, 90))).isEmpty();
        assertThat(OutlierRule.Z_SCORE.limits(Sample.of(1, 2, 300))).isEmpty();
    }

    /** c(256) of the paper's normalisation, and a point that is only odd in combination. */
    @Test
    void theForestFindsWhatIsOddInCombination() {
        SplittableRandom chance = new SplittableRandom(3);
        double[][] rows = new double[500][];
        for (int i = 0; i < rows.length; i++) {
            double x = chance.nextDouble();
            rows[i] = new double[] {x, x + 0.02 * chance.nextGaussian()};
        }
        rows[77] = new double[] {0.1, 0.9};
        double[] scores = IsolationForest.scores(rows, 11);

        assertThat(IsolationForest.expectedDepth(256)).isCloseTo(10.2448, within(1e-4));
        assertThat(scores[77])
                .isEqualTo(Arrays.stream(scores).max().orElseThrow())
                .isGreaterThan(0.6);
        assertThat(Sample.of(scores).median()).isLessThan(0.5);
        assertThat(IsolationForest.scores(rows, 11)).isEqualTo(scores);
    }

    @Test
    void theForestOfOneValueTellsNothingApart() {
        double[][] same = new double[50][];
        Arrays.fill(same, new double[] {1, 2});

        assertThat(Arrays.stream(IsolationForest.scores(same, 1)).distinct().count())
                .isEqualTo(1);
        assertThat(IsolationForest.scores(new double[][] {{1}}, 1)).containsExactly(0);
    }
}
