package com.agogsaas.wms.statistics.methods;

import java.util.function.DoubleUnaryOperator;

/** Where a function that rises or falls throughout is zero. */
final class Roots {

    private static final int HALVINGS = 200;

    private Roots() {}

    /** Halves the bracket until it cannot be halved any more. */
    static double between(double low, double high, DoubleUnaryOperator function) {
        boolean rises = function.applyAsDouble(low) < 0;
        double from = low;
        double to = high;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = from + (to - from) / 2;
            if (middle <= from || middle >= to) {
                break;
            }
            if (function.applyAsDouble(middle) < 0 == rises) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return from + (to - from) / 2;
    }
}
