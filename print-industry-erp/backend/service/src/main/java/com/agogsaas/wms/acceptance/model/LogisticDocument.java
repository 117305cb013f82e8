package com.agogsaas.wms.acceptance.model;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** A logistic model as JSON has it; see {@link LogisticModel}. */
record LogisticDocument(double intercept, List<Double> coefficients, List<Double> means, List<Double> deviations) {

    static LogisticDocument of(LogisticModel model) {
        return new LogisticDocument(
                model.expectedMargin(),
                column(model, model::coefficient),
                column(model, model::mean),
                column(model, model::deviation));
    }

    private static List<Double> column(LogisticModel model, IntToDoubleFunction figure) {
        return IntStream.range(0, model.features()).mapToDouble(figure).boxed().toList();
    }

    LogisticModel scorer() {
        return new LogisticModel(intercept, doubles(coefficients), doubles(means), doubles(deviations));
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
