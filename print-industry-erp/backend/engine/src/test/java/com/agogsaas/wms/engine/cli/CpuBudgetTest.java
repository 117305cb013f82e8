package com.agogsaas.wms.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** With a clock that a test turns: each question takes 0.1 ms of wall time on every processor. */
class CpuBudgetTest {

    private static final long STEP = 100_000;
    private static final long SECOND = 1_000_000_000;

    private static final class TurnedClock implements ProcessClock {

        private final int busyProcessors;
        private long wall;
        private int readings;

        TurnedClock(int busyProcessors) {
            this.busyProcessors = busyProcessors;
        }

        @Override
        public long cpuNanos() {
            readings++;
            return wall * busyProcessors;
        }

        @Override
        public long wallNanos() {
            return wall;
        }

        /** Turns the clock until the budget is spent; returns the CPU time that was taken by then. */
        long spend(CpuBudget budget) {
            while (!budget.isSpent()) {
                wall += STEP;
            }
            return wall * busyProcessors;
        }
    }

    @Test
    void cpuTimeOfAllThreadsCounts() {
        for (int busy = 1; busy <= 4; busy++) {
            TurnedClock clock = new TurnedClock(busy);
            long taken = clock.spend(new CpuBudget(clock, 4, SECOND));
            // One reading may come up to a millisecond of wall time late.
            assertThat(taken).isBetween(SECOND, SECOND + busy * (1_000_000 + STEP));
        }
    }

    @Test
    void theOperatingSystemIsAskedSeldom() {
        TurnedClock clock = new TurnedClock(1);
        clock.spend(new CpuBudget(clock, 2, SECOND));
        assertThat(clock.readings).isLessThan(50);
    }

    @Test
    void aStoppedBudgetIsSpentForGood() {
        CpuBudget budget = new CpuBudget(new TurnedClock(1), 2, SECOND);
        assertThat(budget.isSpent()).isFalse();
        budget.stop();
        assertThat(budget.isSpent()).isTrue();
        assertThat(budget.isSpent()).isTrue();
    }

    @Test
    void nothingToSpendIsSpentAtOnce() {
        assertThat(new CpuBudget(new TurnedClock(1), 2, 0).isSpent()).isTrue();
        assertThat(new CpuBudget(new TurnedClock(1), 2, -SECOND).isSpent()).isTrue();
    }
}
