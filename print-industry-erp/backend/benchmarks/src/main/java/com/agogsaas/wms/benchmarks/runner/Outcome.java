package com.agogsaas.wms.benchmarks.runner;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a contender reported of an instance: a line of JSON without nested values.
 *
 * @param json the line
 */
record Outcome(String json) {

    String instance() {
        return text("instance");
    }

    long unplaced() {
        return number("unplaced").orElseThrow();
    }

    boolean isScore() {
        return number("score").isPresent();
    }

    /** The score, the cost or the number of bins. */
    long value() {
        return Pattern.compile("\"(score|cost|binsUsed)\":([0-9]+)")
                .matcher(json)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(2)))
                .findFirst()
                .orElseThrow();
    }

    OptionalLong number(String field) {
        String digits = match(field, "([0-9]+)");
        return digits.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
    }

    /** The distance to the bound in percent. */
    OptionalDouble gapPercent() {
        String digits = match("gap", "([0-9.]+)");
        return digits.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(100 * Double.parseDouble(digits));
    }

    /** How much worse than the best known value in percent; negative when better. Absent for an incomplete solution. */
    OptionalDouble worsePercent(OptionalLong best) {
        if (best.isEmpty() || best.getAsLong() == 0 || unplaced() > 0) {
            return OptionalDouble.empty();
        }
        double distance = isScore() ? best.getAsLong() - value() : value() - best.getAsLong();
        return OptionalDouble.of(100 * distance / best.getAsLong());
    }

    /** Whether fewer lots are left without a place than in another outcome, or as many with a better value. */
    boolean beats(Outcome other) {
        if (unplaced() != other.unplaced()) {
            return unplaced() < other.unplaced();
        }
        return isScore() ? value() > other.value() : value() < other.value();
    }

    private String text(String field) {
        return match(field, "\"([^\"]*)\"");
    }

    private String match(String field, String value) {
        Matcher found = Pattern.compile("\"" + field + "\":" + value).matcher(json);
        return found.find() ? found.group(1) : "";
    }
}
