package com.agogsaas.wms.platform.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Settings of which none may be more than the one that comes after it, though each is legal by itself. */
final class AscendingSettings {

    private static final List<Row<?>> ROWS = List.of(
            new Row<>(
                    Integer.class,
                    List.of(
                            new Step("ACCEPTANCE_MIN_DECISIONS", "acceptance.min-decisions"),
                            new Step("ACCEPTANCE_MAX_DECISIONS", "acceptance.max-decisions"))),
            new Row<>(
                    Double.class,
                    List.of(
                            new Step("CONGESTION_LOW_FROM", "congestion.low-from"),
                            new Step("CONGESTION_MEDIUM_FROM", "congestion.medium-from"),
                            new Step("CONGESTION_HIGH_FROM", "congestion.high-from"))),
            new Row<>(
                    Duration.class,
                    List.of(
                            new Step("CROSS_DOCK_CRITICAL_WITHIN", "crossdock.critical-within"),
                            new Step("CROSS_DOCK_HIGH_WITHIN", "crossdock.high-within"),
                            new Step("CROSS_DOCK_MEDIUM_WITHIN", "crossdock.medium-within"))));

    private AscendingSettings() {}

    /** A line for each setting that is more than the next one. */
    static List<String> problems(Environment environment) {
        List<String> problems = new ArrayList<>();
        ROWS.forEach(row -> row.check(environment, problems));
        return problems;
    }

    private record Step(String variable, String property) {

        boolean isSet(Environment environment) {
            return StringUtils.hasText(environment.getProperty(property));
        }

        String written(Environment environment) {
            return String.valueOf(environment.getProperty(property));
        }
    }

    private record Row<T extends Comparable<T>>(Class<T> type, List<Step> steps) {

        void check(Environment environment, List<String> problems) {
            List<Step> set =
                    steps.stream().filter(step -> step.isSet(environment)).toList();
            for (int next = 1; next < set.size(); next++) {
                Step less = set.get(next - 1);
                Step more = set.get(next);
                if (value(less, environment).compareTo(value(more, environment)) > 0) {
                    problems.add(less.variable() + " is " + less.written(environment) + ", but has to be at most "
                            + more.variable() + ", which is " + more.written(environment));
                }
            }
        }

        private T value(Step step, Environment environment) {
            return Binder.get(environment).bind(step.property(), type).get();
        }
    }
}
