package com.agogsaas.wms.engine.spi;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class FreeStepsPropertyTest {

    private static final long LARGEST = 1_000_000_000_000L;

    @Property
    void whatIsFreeLiesWithinItsStep(
            @ForAll @LongRange(min = 1, max = LARGEST) long capacity, @ForAll @LongRange(max = LARGEST) long draw) {
        long free = draw % (capacity + 1);
        int step = FreeSteps.step(free, capacity);

        assertThat(free).isBetween(FreeSteps.least(step, capacity), FreeSteps.most(step, capacity));
        assertThat(FreeSteps.of(free, capacity)).isEqualTo(1L << step);
    }

    @Property
    void moreFreeIsNoLowerStep(
            @ForAll @LongRange(min = 1, max = 10_000) long capacity,
            @ForAll @LongRange(min = -100, max = 11_000) long free) {
        assertThat(FreeSteps.step(free + 1, capacity)).isGreaterThanOrEqualTo(FreeSteps.step(free, capacity));
    }

    @Property
    void aRangeHasTheStepsFromItsFirstToItsLast(
            @ForAll @IntRange(max = 63) int from, @ForAll @IntRange(min = -1, max = 63) int to) {
        long steps = FreeSteps.between(from, to);

        assertThat(Long.bitCount(steps)).isEqualTo(Math.max(0, to - from + 1));
        if (from <= to) {
            assertThat(FreeSteps.lowest(steps)).isEqualTo(from);
            assertThat(FreeSteps.highest(steps)).isEqualTo(to);
        }
    }

    @Example
    void anOverfullBinIsOnNoStep() {
        assertThat(FreeSteps.of(-1, 100)).isEqualTo(FreeSteps.NONE);
    }

    @Example
    void aBinWithoutCapacityIsOnSomeStep() {
        assertThat(FreeSteps.of(0, 0)).isNotEqualTo(FreeSteps.NONE);
    }
}
