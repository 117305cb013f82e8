package com.agogsaas.wms.statistics;

import com.agogsaas.wms.statistics.Metric.Range;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Plots as SVG, without any script. */
final class Plot {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 220;
    private static final int MARGIN = 40;
    private static final int BARS = 20;

    private Plot() {}

    /** How many bins are how full: bars of five percent; the last has all that are fuller. */
    static String utilisation(double[] percentages) {
        long[] counts = new long[BARS];
        for (double percentage : percentages) {
            if (!Double.isNaN(percentage)) {
                counts[(int) Math.max(0, Math.min(BARS - 1.0, percentage / 100 * BARS))]++;
            }
        }
        long most = Math.max(
                1, IntStream.range(0, BARS).mapToLong(i -> counts[i]).max().orElse(1));
        double width = (double) (WIDTH - 2 * MARGIN) / BARS;
        String bars = IntStream.range(0, BARS)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\">"
                                + "<title>%d to %d %%: %d bins</title></rect>",
                        MARGIN + i * width,
                        y((double) counts[i] / most),
                        width - 2,
                        y(0) - y((double) counts[i] / most),
                        i >= 12 && i < 17 ? "#2a7f4f" : "#7a8aa0",
                        5 * i,
                        5 * i + 5,
                        counts[i]))
                .collect(Collectors.joining());
        return svg("Bins by how full they are; 60 to 85 % is the target", bars, "0 %", "100 %", most + " bins");
    }

    /** The rate of each day with its interval, percent. */
    static String acceptance(List<TrendQueries.AcceptanceDay> days) {
        int steps = Math.max(1, days.size() - 1);
        String marks = IntStream.range(0, days.size())
                .mapToObj(i -> {
                    TrendQueries.AcceptanceDay day = days.get(i);
                    Range rate = day.rate();
                    double x = MARGIN + (double) (WIDTH - 2 * MARGIN) * i / steps;
                    double share = (double) day.accepted() / day.decided();
                    return String.format(
                            Locale.ROOT,
                            "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$.1f\" y2=\"%3$.1f\" stroke=\"#7a8aa0\"/>"
                                    + "<circle cx=\"%1$.1f\" cy=\"%4$.1f\" r=\"3\" fill=\"#1f4e8c\">"
                                    + "<title>%5$s: %6$d of %7$d</title></circle>",
                            x,
                            y(rate.lower() / 100),
                            y(rate.upper() / 100),
                            y(share),
                            day.date(),
                            day.accepted(),
                            day.decided());
                })
                .collect(Collectors.joining());
        return svg(
                "Accepted share of each day, with 95 % intervals",
                marks,
                days.isEmpty() ? "" : days.get(0).date(),
                days.isEmpty() ? "" : days.get(days.size() - 1).date(),
                "100 %");
    }

    private static String svg(String title, String marks, String left, String right, String top) {
        return String.format(
                Locale.ROOT,
                "<svg role=\"img\" viewBox=\"0 0 %1$d %2$d\" xmlns=\"http://www.w3.org/2000/svg\">"
                        + "<title>%3$s</title>"
                        + "<text x=\"%4$d\" y=\"18\" font-size=\"14\">%3$s</text>"
                        + "<line x1=\"%4$d\" x2=\"%5$d\" y1=\"%6$.1f\" y2=\"%6$.1f\" stroke=\"#333\"/>%7$s"
                        + "<text x=\"%4$d\" y=\"%8$d\" font-size=\"12\">%9$s</text>"
                        + "<text x=\"%5$d\" y=\"%8$d\" font-size=\"12\" text-anchor=\"end\">%10$s</text>"
                        + "<text x=\"%4$d\" y=\"%11$d\" font-size=\"12\">%12$s</text></svg>",
                WIDTH,
                HEIGHT,
                title,
                MARGIN,
                WIDTH - MARGIN,
                y(0),
                marks,
                HEIGHT - MARGIN + 16,
                left,
                right,
                MARGIN - 6,
                top);
    }

    private static double y(double share) {
        return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
    }
}
