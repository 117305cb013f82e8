package com.agogsaas.wms.statistics.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Limits against those of Debian's r-cran-rpact, and against the papers' own numbers. */
class SequentialDesignTest {

    /** rpact's limits are for one side, which those of the other change in the fourth digit only. */
    private static final double OTHER_SIDE = 1e-3;

    @ParameterizedTest
    @CsvFileSource(resources = "/statistics/boundaries.csv", numLinesToSkip = 1)
    void limitsAreThoseOfRpact(String spending, double alpha, int looks, int look, double limit) {
        SequentialDesign.Limits limits =
                new SequentialDesign(2 * alpha).limits(evenly(looks)).get(look - 1);

        assertThat(spending.equals("asOF") ? limits.better() : -limits.worse()).isCloseTo(limit, within(OTHER_SIDE));
    }

    @Test
    void oneLookIsTheTestWithoutPeeking() {
        SequentialDesign design = new SequentialDesign(0.05);

        assertThat(design.limits(List.of(1.0)).get(0).better()).isCloseTo(1.959964, within(1e-6));
        assertThat(design.inflation(1, 0.8)).isCloseTo(1, within(1e-6));
    }

    /** Jennison and Turnbull (2000) have 1.028 to 1.032 for designs of this kind with 5 to 10 looks. */
    @Test
    void dailyLooksCostLittle() {
        assertThat(new SequentialDesign(0.05).inflation(20, 0.8)).isBetween(1.01, 1.06);
    }

    /** The chance to cross any limit when nothing is there, integrated for looks at odd times. */
    @Test
    void theWholeSignificanceIsSpentWheneverTheLooksAre() {
        SequentialDesign design = new SequentialDesign(0.1);
        List<SequentialDesign.Limits> limits = design.limits(List.of(0.03, 0.1, 0.34, 0.35, 0.8, 1.07));

        assertThat(design.power(limits, 0)).isCloseTo(0.05, within(1e-6));
    }

    @Test
    void informationOnlyGrows() {
        SequentialDesign design = new SequentialDesign(0.05);

        assertThatThrownBy(() -> design.limits(List.of(0.5, 0.5))).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Double> evenly(int looks) {
        return IntStream.rangeClosed(1, looks)
                .mapToObj(look -> (double) look / looks)
                .toList();
    }
}
