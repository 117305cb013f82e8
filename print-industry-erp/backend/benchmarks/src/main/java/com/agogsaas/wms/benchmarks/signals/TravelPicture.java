package com.agogsaas.wms.benchmarks.signals;

import java.util.List;
import java.util.Locale;

/** Travel by variant with its interval, as a picture. */
final class TravelPicture {

    private static final int ROW = 24;
    private static final int LEFT = 320;
    private static final int RIGHT = 130;
    private static final int TOP = 56;
    private static final int BARS = 460;

    private TravelPicture() {}

    static String svg(Results results) {
        List<String> variants = results.variants();
        double longest = variants.stream()
                .map(variant -> results.interval(variant, Measured::shortestFeet))
                .mapToDouble(interval -> Double.isFinite(interval.high()) ? interval.high() : interval.mean())
                .max()
                .orElse(1);
        int height = TOP + variants.size() * ROW + 16;
        StringBuilder svg = new StringBuilder();
        add(svg, """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %1$d %2$d" \
                font-family="sans-serif" font-size="13" role="img" aria-label="Travel per order line by variant">
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <text x="16" y="24" font-size="16" fill="#1b1f24">Feet walked per order line, shortest tours</text>
                <text x="16" y="42" fill="#57606a">Mean over seeds; whiskers are 95 %% confidence intervals</text>
                """, LEFT + BARS + RIGHT, height);
        for (int row = 0; row < variants.size(); row++) {
            bar(svg, variants.get(row), results.interval(variants.get(row), Measured::shortestFeet), row, longest);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void bar(StringBuilder svg, String variant, Interval feet, int row, double longest) {
        int middle = TOP + row * ROW + ROW / 2;
        double end = LEFT + BARS * feet.mean() / longest;
        add(svg, """
                <text x="%d" y="%d" text-anchor="end" fill="#1b1f24">%s</text>
                <rect x="%d" y="%d" width="%.1f" height="14" fill="%s"/>
                """, LEFT - 8, middle + 4, variant, LEFT, middle - 7, end - LEFT, colour(variant));
        double whisker = Double.isFinite(feet.halfWidth()) ? BARS * feet.halfWidth() / longest : 0;
        add(svg, """
                <path d="M%.1f %d H%.1f M%1$.1f %d v8 M%3$.1f %4$d v8" stroke="#1b1f24" fill="none"/>
                <text x="%.1f" y="%d" fill="#1b1f24">%.1f</text>
                """, end - whisker, middle, end + whisker, middle - 4, end + whisker + 8, middle + 4, feet.mean());
    }

    /** What nobody could know beforehand is pale, what works without the engine grey. */
    private static String colour(String variant) {
        if (variant.endsWith("IN SAMPLE")) {
            return "#d0d7de";
        }
        return switch (variant) {
            case Variants.FIRST_FIT, Variants.CLOSEST, Variants.RANDOM, Variants.FFD, Variants.ALL_AT_ONCE -> "#8c959f";
            default -> "#2f81c1";
        };
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
