package com.agogsaas.wms.benchmarks.signals;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The results as Markdown. Intervals are of 95 %. */
final class SignalTables {

    private SignalTables() {}

    static String markdown(Results results) {
        return travel(results) + "\n" + contributions(results) + "\n" + crowding(results);
    }

    private static String travel(Results results) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "put away by",
                "ft a line, shortest tours",
                "against first fit on arrival, %",
                "ft a line, S-shape",
                "bins a line",
                "bins in use",
                "unplaced");
        text.append("|---|--:|--:|--:|--:|--:|--:|\n");
        for (String variant : results.variants()) {
            List<Measured> all = results.of(variant);
            line(
                    text,
                    variant,
                    results.interval(variant, Measured::shortestFeet).text(2),
                    results.has(Variants.FIRST_FIT)
                            ? results.difference(variant, Variants.FIRST_FIT, Measured::shortestFeet)
                                    .text(1)
                            : "",
                    results.interval(variant, Measured::sShapeFeet).text(2),
                    mean(results, variant, Measured::stops, 3),
                    mean(results, variant, Measured::binsInUse, 0),
                    all.stream().mapToInt(Measured::unplaced).sum() + " of "
                            + all.stream().mapToInt(Measured::lots).sum());
        }
        return text.toString();
    }

    private static String contributions(Results results) {
        StringBuilder text = new StringBuilder();
        line(text, "what a signal adds", "with", "without", "travel, %", "S-shape, %", "so it");
        text.append("|---|---|---|--:|--:|---|\n");
        for (Variants.Contribution contribution : Variants.contributions()) {
            if (results.has(contribution.with()) && results.has(contribution.without())) {
                Interval travel =
                        results.difference(contribution.with(), contribution.without(), Measured::shortestFeet);
                line(
                        text,
                        contribution.of(),
                        contribution.with(),
                        contribution.without(),
                        travel.text(1),
                        results.difference(contribution.with(), contribution.without(), Measured::sShapeFeet)
                                .text(1),
                        verdict(travel));
            }
        }
        return text.toString();
    }

    private static String crowding(Results results) {
        StringBuilder text = new StringBuilder();
        line(text, "put away by", "pickers in the aisle that goods went to");
        text.append("|---|--:|\n");
        for (String variant : List.of(Variants.FIRST_FIT, Variants.FULL, Variants.CONGESTION)) {
            if (results.has(variant)) {
                line(
                        text,
                        variant,
                        results.interval(variant, Measured::pickersMet).text(3));
            }
        }
        return text.toString();
    }

    /** What can be said of a change of travel. */
    private static String verdict(Interval change) {
        if (change.includesZero()) {
            return "makes no difference that can be told";
        }
        return change.mean() < 0 ? "shortens the walk" : "lengthens the walk";
    }

    private static String mean(Results results, String variant, ToDoubleFunction<Measured> figure, int decimals) {
        return String.format(
                Locale.ROOT,
                "%." + decimals + "f",
                results.interval(variant, figure).mean());
    }

    private static void line(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
