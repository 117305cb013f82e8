package com.agogsaas.wms.statistics;

import com.agogsaas.wms.statistics.methods.Correlations.Correlation;
import com.agogsaas.wms.statistics.methods.Regression;
import com.agogsaas.wms.statistics.methods.TestResult.Tested;
import org.jspecify.annotations.Nullable;

/**
 * A correlation before it is saved.
 *
 * @param line the regression of y on x; null for ranks, or where there is none
 * @param adjustedPValue corrected for the number of pairs
 */
record CorrelationDraft(
        String x,
        String y,
        String method,
        Correlation correlation,
        Regression.@Nullable Fitted line,
        double adjustedPValue) {

    /** Only what could be tested is saved. */
    Tested test() {
        return (Tested) correlation.test();
    }

    CorrelationDraft adjusted(double pValue) {
        return new CorrelationDraft(x, y, method, correlation, line, Math.max(pValue, test().pValue()));
    }
}
