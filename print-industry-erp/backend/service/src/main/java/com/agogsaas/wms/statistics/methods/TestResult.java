package com.agogsaas.wms.statistics.methods;

/** What a test came to. Where it could not be made it says why; that is never significant. */
public sealed interface TestResult {

    TestMethod method();

    /** How many observations it is about. */
    long size();

    /** Whether there was a test, and what it found is rarer than {@code level} when nothing is there. */
    default boolean isSignificant(double level) {
        return this instanceof Tested tested && tested.pValue() < level;
    }

    /**
     * A test that was made.
     *
     * @param statistic as R has it
     * @param pValue 0 to 1
     * @param degreesOfFreedom NaN where the test has none
     */
    record Tested(TestMethod method, double statistic, double pValue, double degreesOfFreedom, long size)
            implements TestResult {

        public Tested {
            // Rounding may leave a probability a little outside of its range.
            pValue = Math.max(0, Math.min(1, pValue));
        }
    }

    /** A test that the data do not allow. */
    record NotTestable(TestMethod method, Obstacle obstacle, long size) implements TestResult {}

    /** Why data do not allow a test. */
    enum Obstacle {
        /** There are too few observations. */
        TOO_FEW,
        /** There are more observations than the method was ever examined for. */
        TOO_MANY,
        /** All observations are the same, or nearly. */
        CONSTANT,
        /** One variable follows from the others. */
        COLLINEAR
    }
}
