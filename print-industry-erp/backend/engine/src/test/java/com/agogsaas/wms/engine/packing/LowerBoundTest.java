package com.agogsaas.wms.engine.packing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LowerBoundTest {

    @Test
    void noLotNeedsNoBin() {
        assertThat(LowerBound.of(PackingProblem.identical(new long[] {10}, new long[][] {})))
                .isZero();
    }

    @Test
    void whatIsTakenMustBeThere() {
        // 4 * 5 = 20 = 2 * 10.
        assertThat(LowerBound.of(identical(10, 5, 5, 5, 5))).isEqualTo(2);
        assertThat(LowerBound.of(identical(10, 5, 5, 5, 5, 1))).isEqualTo(3);
    }

    @Test
    void lotsAboveHalfABinNeedOneEach() {
        // 18 of volume would go into 2.
        assertThat(LowerBound.of(identical(10, 6, 6, 6))).isEqualTo(3);
    }

    @Test
    void smallerLotsThatFitBesideNoneOfThemNeedMore() {
        // 7 + 7 leave 3 each, too little for a 4: 12 of 4s need two more bins. Volume says 26 / 10 = 3.
        assertThat(LowerBound.of(identical(10, 7, 7, 4, 4, 4))).isEqualTo(4);
    }

    @Test
    void lotsMayBeApartByDifferentResources() {
        // First and second clash in the first resource, the third with either in the second.
        PackingProblem problem = PackingProblem.identical(new long[] {10, 10}, new long[][] {{6, 5}, {6, 5}, {1, 6}});
        assertThat(LowerBound.of(problem)).isEqualTo(3);
    }

    @Test
    void largestGivenBinsCount() {
        // 14: the bin of 10 and one of 5.
        PackingProblem problem = PackingProblem.given(new long[][] {{5}, {10}, {5}}, new long[][] {{4}, {4}, {4}, {2}});
        assertThat(LowerBound.of(problem)).isEqualTo(2);
    }

    @Test
    void lotThatFitsNowhereDoesNotCount() {
        assertThat(LowerBound.of(identical(10, 11, 3))).isEqualTo(1);
    }

    private static PackingProblem identical(long capacity, long... sizes) {
        long[][] rows = new long[sizes.length][];
        for (int lot = 0; lot < sizes.length; lot++) {
            rows[lot] = new long[] {sizes[lot]};
        }
        return PackingProblem.identical(new long[] {capacity}, rows);
    }
}
